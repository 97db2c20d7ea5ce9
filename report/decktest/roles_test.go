package decktest_test

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

var colorRef = regexp.MustCompile(`<a:(?:schemeClr|srgbClr) val="(\w+)"`)

// accented is, part by part, which accent each colour of a file is made from: "-" for those of grounds, texts and their own.
func accented(t *testing.T, d *report.Deck) map[string]string {
	t.Helper()
	var b bytes.Buffer
	doc, err := (&report.Renderer{Formats: []report.Format{report.PPTX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for name, data := range partsOf(t, b.Bytes()) {
		if !strings.HasPrefix(name, "ppt/slides/slide") && !strings.HasPrefix(name, "ppt/charts/chart") && !strings.HasPrefix(name, "ppt/slideLayouts/slide") {
			continue
		}
		var line strings.Builder
		for _, m := range colorRef.FindAllSubmatch(data, -1) {
			slot := "-"
			if n, ok := strings.CutPrefix(string(m[1]), "accent"); ok {
				slot = n
			}
			line.WriteString(slot)
		}
		out[name] = line.String()
	}
	return out
}

// TestEqualColors gives two roles one colour, and then colours that differ by a bit: what a colour is written as must not hang on that.
func TestEqualColors(t *testing.T) {
	marks := []func(*theme.Palette) *layout.Color{
		func(p *theme.Palette) *layout.Color { return &p.Series[1] }, func(p *theme.Palette) *layout.Color { return &p.Text[1] },
		func(p *theme.Palette) *layout.Color { return &p.Accent }, func(p *theme.Palette) *layout.Color { return &p.Primary },
	}
	neutrals := []func(*theme.Palette) *layout.Color{
		func(p *theme.Palette) *layout.Color { return &p.Ink }, func(p *theme.Palette) *layout.Color { return &p.Muted },
		func(p *theme.Palette) *layout.Color { return &p.Hairline }, func(p *theme.Palette) *layout.Color { return &p.Grey },
		func(p *theme.Palette) *layout.Color { return &p.Tint }, func(p *theme.Palette) *layout.Color { return &p.Surface },
	}
	for i, neutral := range neutrals {
		for k, mark := range marks {
			for _, p := range [...]func(*theme.Theme) *theme.Palette{
				func(t *theme.Theme) *theme.Palette { return &t.Light }, func(t *theme.Theme) *theme.Palette { return &t.Dark },
			} {
				with := func(off uint8) map[string]string {
					th := theme.Default()
					*neutral(p(th)) = *mark(p(th))
					neutral(p(th)).B ^= off
					return accented(t, shelf(th))
				}
				same, apart := with(0), with(1)
				for name, got := range same {
					if want := apart[name]; got != want {
						t.Errorf("%d and %d: the colours of %s are\n%s where two are equal,\n%s where they are not", i, k, name, got, want)
					}
				}
			}
		}
	}
}

// TestMutedAsSeries has secondary texts in the colour of the second series: they are no accent, the series is.
func TestMutedAsSeries(t *testing.T) {
	th := theme.Default()
	th.Light.Series[1] = th.Light.Muted
	d := &report.Deck{Title: "T", Lang: "en", Theme: th, Slides: []report.Slide{{Title: "A title", Subtitle: "A subtitle", Source: "A source", Body: []report.Block{report.Text("A text")}}}}
	for name, got := range accented(t, d) {
		if strings.HasPrefix(name, "ppt/slides/") && strings.Contains(got, "2") {
			t.Errorf("%s: a text is in the slot of a series: %s", name, got)
		}
	}
	for name, got := range accented(t, shelf(th)) {
		if strings.HasPrefix(name, "ppt/charts/") && len(got) > 0 && strings.Contains(got, "3") && !strings.Contains(got, "2") {
			t.Errorf("%s: the third series is in the slot of one, the second is not: %s", name, got)
		}
	}
}
