package pptx_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/officetest"
	"github.com/deckfold/deckfold/report/pptx"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// templates are those of the test's own, and those of the folder that DECKFOLD_TEMPLATES names.
func templates(t *testing.T) map[string][]byte {
	t.Helper()
	out := map[string][]byte{"sample.potx": templatetest.Sample().Bytes(), "used.pptx": templatetest.Used().Bytes()}
	dir := os.Getenv("DECKFOLD_TEMPLATES")
	if dir == "" {
		return out
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.p*x"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s has no templates: %v", dir, err)
	}
	for _, name := range names {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(name)] = file
	}
	return out
}

// standing is a theme with a layout for each of a template's.
func standing(file []byte, of *template.Template) *theme.Theme {
	th := theme.Default()
	th.Template = &theme.Template{Name: of.Name, Data: file}
	th.Grid.Page = of.Size
	usual := *th.Layout(theme.ContentLayout)
	for _, m := range of.Masters {
		for _, on := range m.Layouts {
			l := usual
			l.Key, l.Sheet = on.Part, on.Part
			for i, p := range on.Placeholders {
				switch p.Type {
				case "title", "ctrTitle":
					l.Places[layout.PlaceTitle].Holders = []int{i + 1}
				case "obj", "body", "subTitle", "tbl", "chart", "pic":
					l.Places[layout.PlaceBody].Holders = append(slices.Clip(l.Places[layout.PlaceBody].Holders), i+1)
				case "ftr":
					l.Places[layout.PlaceFooter].Holders = []int{i + 1}
				case "sldNum":
					l.Places[layout.PlaceSlideNumber].Holders = []int{i + 1}
				}
			}
			th.Layouts = append(th.Layouts, l)
		}
	}
	return th
}

// pageOn is a page on a layout, with a title, two texts, a footer and a number.
func pageOn(t *testing.T, th *theme.Theme, l *theme.SlideLayout, n int) *layout.Page {
	t.Helper()
	p := &layout.Page{Frame: layout.Frame{Size: th.Grid.Page}, Layout: l.Key, Title: fmt.Sprintf("Page %d", n), Slide: n, Part: 1, Parts: 1, Section: "Part"}
	if n%2 == 0 {
		p.Notes = "Notes"
	}
	c := &layout.Context{Shaper: fonts.NewShaper(th.Fonts...), Scale: th.ScaleFor(th.Mode)}
	for i, role := range [...]layout.PlaceRole{layout.PlaceTitle, layout.PlaceBody, layout.PlaceBody, layout.PlaceFooter, layout.PlaceSlideNumber} {
		node := &layout.Para{Type: layout.Body, Runs: []layout.Run{{Text: p.Title + ": some words", Color: th.Light.Ink}}}
		f, _, err := node.Layout(c, layout.Region{W: 400 * layout.Pt, H: 100 * layout.Pt, Break: 100 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		if role != layout.PlaceBody {
			f.Items = []layout.Placed{{Item: &layout.Group{Source: layout.Placeholder{Role: role}, Frame: f}}}
		}
		p.AddAll(40*layout.Pt, layout.Length(40+80*i)*layout.Pt, f)
	}
	return p
}

// deckOn is a deck with a page on every layout of a template.
func deckOn(t *testing.T, file []byte, name string) ([]byte, *template.Template) {
	t.Helper()
	of, err := template.Open(file, name)
	if err != nil {
		t.Fatal(err)
	}
	th := standing(file, of)
	var own []*theme.SlideLayout
	for i := range th.Layouts {
		if th.Layouts[i].Sheet != "" {
			own = append(own, &th.Layouts[i])
		}
	}
	w := pptx.New(layout.Info{Title: "Deck", Lang: "en", Size: of.Size, Pages: len(own)}, th)
	for i, l := range own {
		if err := w.Page(i, pageOn(t, th, l, i+1)); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := w.Finish(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), of
}

func TestTemplatesAreKept(t *testing.T) {
	for name, file := range templates(t) {
		t.Run(name, func(t *testing.T) {
			deck, of := deckOn(t, file, name)
			again, err := template.Open(deck, name)
			if err != nil {
				t.Fatal(err)
			}
			kept := map[string][]byte{}
			for _, p := range again.Kept() {
				kept[p.Name] = p.Data
			}
			for _, p := range of.Kept() {
				if !bytes.Equal(kept[p.Name], p.Data) {
					t.Errorf("%s is another", p.Name)
				}
			}
			if got, want := len(again.Masters), len(of.Masters); got != want {
				t.Errorf("%d masters, want %d", got, want)
			}
		})
	}
}

// TestTemplatesOpen holds that other programs open decks on templates, and find nothing in them that the template has not.
func TestTemplatesOpen(t *testing.T) {
	officetest.Judges(t, "ooxml-validator", "soffice", officetest.Python)
	dir := t.TempDir()
	all := templates(t)
	delete(all, "used.pptx") // it has parts that are none
	var decks []string
	for name, file := range all {
		deck, _ := deckOn(t, file, name)
		path := filepath.Join(dir, strings.TrimSuffix(name, filepath.Ext(name))+".pptx")
		own := filepath.Join(dir, "template", filepath.Base(path))
		if err := os.MkdirAll(filepath.Dir(own), 0o777); err != nil {
			t.Fatal(err)
		}
		for path, data := range map[string][]byte{path: deck, own: file} {
			if err := os.WriteFile(path, data, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		decks = append(decks, path)
		borne, err := officetest.Validate(context.Background(), own)
		if err != nil {
			t.Fatal(err)
		}
		found, err := officetest.Validate(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			if !slices.Contains(borne, f) {
				t.Errorf("%s: %s", name, f)
			}
		}
		if err := officetest.Convert(context.Background(), path, dir, "pdf"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	const open = `
import sys, pptx
for name in sys.argv[1:]:
    deck = pptx.Presentation(name)
    for slide in deck.slides:
        assert slide.slide_layout.name is not None
        for shape in slide.placeholders:
            shape.placeholder_format.type, shape.left
    deck.slides.add_slide(deck.slide_layouts[0])
    deck.save(name)
    assert len(pptx.Presentation(name).slides) == len(deck.slides)
`
	if out, err := exec.Command(os.Getenv(officetest.Python), append([]string{"-c", open}, decks...)...).CombinedOutput(); err != nil {
		t.Errorf("python-pptx: %v\n%s", err, out)
	}
}
