package template_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// applied is what a template makes of the default theme, in which layouts may be named.
func applied(t *testing.T, f *templatetest.File, layouts map[string]string) (*template.Applied, error) {
	t.Helper()
	th := theme.Default()
	th.Template = &theme.Template{Name: "acme.potx", Data: f.Bytes(), Layouts: layouts}
	of, err := template.Of(th.Template)
	if err != nil {
		t.Fatal(err)
	}
	a, err := of.Apply(th)
	if err == nil {
		if err := a.Theme.Faults(); err != nil {
			t.Error(err)
		}
	}
	return a, err
}

func mustApply(t *testing.T, f *templatetest.File) *template.Applied {
	t.Helper()
	a, err := applied(t, f, nil)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestApply(t *testing.T) {
	t.Run("has every kind of slides on the layout that is made for it", func(t *testing.T) {
		a := mustApply(t, templatetest.Sample())
		for u, want := range []string{"Title Slide", "Section Header", "Title and Content", "Two Content", "Title Only", "Title Only"} {
			if got := a.Choices[u].Layout.Name; got != want {
				t.Errorf("%s is on %q, want %q: %s", template.Use(u), got, want, a.Choices[u].Why)
			}
		}
		for _, key := range []string{"cover", "section", "content", "statement", "two-columns", "title-only", "Two Content"} {
			if l := a.Theme.Layout(key); l == nil || l.Sheet == "" || l.Colors == nil {
				t.Errorf("layout %q is %v", key, l)
			}
		}
	})
	t.Run("has texts stand in their placeholders, without the insets", func(t *testing.T) {
		l := mustApply(t, templatetest.Sample()).Theme.Layout(theme.ContentLayout)
		title, body := &l.Places[layout.PlaceTitle], &l.Places[layout.PlaceBody]
		if want := (layout.Rect{Point: layout.Point{X: 40*layout.Pt + 91440, Y: 30*layout.Pt + 45720}, Size: layout.Size{W: 880*layout.Pt - 2*91440 - layout.BoxSlack, H: 80*layout.Pt - 2*45720}}); title.Box != want {
			t.Errorf("the title has %v, want %v", title.Box, want)
		}
		if fmt.Sprint(title.Holders, body.Holders) != "[1] [2]" || l.Scale.Size(layout.Title, 0) != 32*layout.Pt || l.Scale.Size(layout.Body, 0) != 20*layout.Pt {
			t.Errorf("the placeholders are %v, %v, the sizes %v", title.Holders, body.Holders, l.Scale[layout.Title])
		}
		if k := &l.Places[layout.PlaceSlideNumber]; !k.On || k.Holders[0] != 4 {
			t.Errorf("the slide number is %+v", k)
		}
	})
	t.Run("has a subtitle and a source give their room to the body where no slot is for them", func(t *testing.T) {
		l := mustApply(t, templatetest.Sample()).Theme.Layout(theme.ContentLayout)
		sub, source, body := &l.Places[layout.PlaceSubtitle], &l.Places[layout.PlaceSource], &l.Places[layout.PlaceBody]
		if !sub.Lends || !source.Lends || sub.Box != body.Box || sub.Holders != nil || source.Anchor != theme.AtBottom || l.Places[layout.PlaceKicker].On {
			t.Errorf("subtitle %+v, source %+v", sub, source)
		}
	})
	t.Run("finds kicker, subtitle and source by where they stand, in any order and under any index", func(t *testing.T) {
		holders := []templatetest.Holder{
			{Name: "d", Ph: `type="body" idx="4294967295"`, X: 40, Y: 500, W: 880, H: 20}, {Name: "c", Ph: `idx="13"`, X: 40, Y: 130, W: 880, H: 350}, {Name: "b", Ph: `idx="19"`, X: 40, Y: 95, W: 880, H: 24},
			{Name: "t", Ph: `type="title"`, X: 40, Y: 40, W: 880, H: 50}, {Name: "k", Ph: `type="body" idx="21"`, X: 40, Y: 12, W: 880, H: 20},
		}
		for n := range holders {
			turned := append(append([]templatetest.Holder(nil), holders[n:]...), holders[:n]...)
			a := mustApply(t, templatetest.Make(templatetest.Sheet{Name: "full", Holders: turned}))
			l := a.Theme.Layout(theme.ContentLayout)
			for r, name := range map[layout.PlaceRole]string{layout.PlaceSource: "d", layout.PlaceBody: "c", layout.PlaceSubtitle: "b", layout.PlaceTitle: "t", layout.PlaceKicker: "k"} {
				if p := &l.Places[r]; len(p.Holders) != 1 || turned[p.Holders[0]-1].Name != name {
					t.Errorf("place %d has the placeholders %v of %v, want %q", r, p.Holders, turned, name)
				}
			}
		}
	})
	t.Run("takes the layouts that are named, and says which there are where one is not", func(t *testing.T) {
		a, err := applied(t, templatetest.Sample(), map[string]string{"cover": "title  ONLY"})
		if err != nil || a.Choices[template.Cover].Layout.Name != "Title Only" {
			t.Errorf("got %v, %v", a, err)
		}
		_, err = applied(t, templatetest.Sample(), map[string]string{"cover": "Titelfolie"})
		if err == nil || !strings.Contains(err.Error(), `it has no layout "Titelfolie"; it has "Title Slide", "Title and Content"`) {
			t.Errorf("got %v", err)
		}
		twice := append(templatetest.Sheets(), templatetest.Sheets()...)
		_, err = applied(t, templatetest.Make(twice...), map[string]string{"cover": "Title Slide"})
		if err == nil || !strings.Contains(err.Error(), "several") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("is an error where no layout has a title", func(t *testing.T) {
		_, err := applied(t, templatetest.Make(templatetest.Sheet{Name: "Blank", Holders: []templatetest.Holder{{Name: "b", Ph: `idx="1"`, X: 9, Y: 9, W: 900, H: 500}}}), nil)
		if err == nil || !strings.Contains(err.Error(), "have a layout with a title placeholder") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("turns to the reading mode where the body is small", func(t *testing.T) {
		f := templatetest.Sample()
		f.Parts[templatetest.Master] = strings.ReplaceAll(f.Parts[templatetest.Master], `sz="2000"`, `sz="1100"`)
		a := mustApply(t, f)
		if a.Theme.Mode != theme.Read || a.Theme.ReadScale.Size(layout.Body, 0) != 11*layout.Pt {
			t.Errorf("mode %v, body %v", a.Theme.Mode, a.Theme.ReadScale[layout.Body])
		}
	})
}

func TestArt(t *testing.T) {
	sheets := templatetest.Sheets()
	content := sheets[1]
	content.Name, content.Shapes = "Title and Content, with art", strings.Replace(templatetest.Band(200, 100), `cx="12192000"`, `cx="6000000"`, 1)
	plain := sheets[1]
	t.Run("under a body has another layout serve", func(t *testing.T) {
		if got := mustApply(t, templatetest.Make(content, plain)).Choices[template.Content].Layout.Name; got != "Title and Content" {
			t.Errorf("it takes %q", got)
		}
	})
	t.Run("at the foot of a layout without a body is kept free", func(t *testing.T) {
		only := sheets[4]
		only.Shapes = strings.Replace(templatetest.Band(460, 30), `cx="12192000"`, `cx="3000000"`, 1)
		a := mustApply(t, templatetest.Make(only))
		if p := a.Theme.Layout(theme.ContentLayout).Places[layout.PlaceBody]; p.Box.Bottom() > 460*layout.Pt || p.Box.H < 250*layout.Pt {
			t.Errorf("the body has %v", p.Box)
		}
		for _, w := range a.Warnings {
			t.Error(w)
		}
	})
}

func TestCovers(t *testing.T) {
	t.Run("have the title in the place of the largest text, where its own is small", func(t *testing.T) {
		a := mustApply(t, templatetest.Make(append([]templatetest.Sheet{{Name: "Starting Slide", Holders: []templatetest.Holder{
			{Name: "Title", Ph: `type="title"`, X: 60, Y: 120, W: 840, H: 30, Style: `<a:lvl1pPr><a:defRPr sz="1600"/></a:lvl1pPr>`},
			{Name: "Large", Ph: `type="body" idx="21"`, X: 60, Y: 170, W: 840, H: 120, Style: `<a:lvl1pPr><a:defRPr sz="3600"/></a:lvl1pPr>`},
		}}}, templatetest.Sheets()[1:]...)...))
		l := a.Theme.Layout(theme.CoverLayout)
		title, sub := &l.Places[layout.PlaceTitle], &l.Places[layout.PlaceSubtitle]
		if l.Name != "Starting Slide" || title.Box.Y < 170*layout.Pt || sub.Box.Y > 150*layout.Pt || l.Scale.Size(title.Type, 0) != 36*layout.Pt || l.Scale.Size(sub.Type, 0) != 16*layout.Pt {
			t.Errorf("on %q the title has %v, the subtitle %v", l.Name, title.Box, sub.Box)
		}
		if title.Holders[0] != 1 || sub.Holders[0] != 2 {
			t.Errorf("the title stands in placeholder %d, the subtitle in %d", title.Holders[0], sub.Holders[0])
		}
	})
}

func TestPalettes(t *testing.T) {
	t.Run("have the colours of their layouts' grounds, and all that is read on them can be", func(t *testing.T) {
		for n := range 60 {
			f := templatetest.Sample()
			accent := fmt.Sprintf("%06X", n*279620%0x1000000)
			f.Set(templatetest.Theme, "application/vnd.openxmlformats-officedocument.theme+xml", templatetest.ThemeXML("Acme", accent))
			a := mustApply(t, f)
			for i := range a.Theme.Layouts[1:] {
				l := &a.Theme.Layouts[i+1]
				p := l.Colors
				for what, c := range map[string]layout.Color{"ink": p.Ink, "primary": p.Primary, "accent": p.Accent, "muted": p.Muted} {
					if theme.Contrast(c, p.Ground) < 4.5 {
						t.Errorf("accent1 %s, %s: %s %v has %.2f:1 on %v", accent, l.Key, what, c, theme.Contrast(c, p.Ground), p.Ground)
					}
				}
				for k, c := range p.Series {
					if theme.Contrast(c, p.Ground) < 3 {
						t.Errorf("accent1 %s, %s: series %d %v on %v", accent, l.Key, k+1, c, p.Ground)
					}
				}
			}
			if g := a.Theme.Layout(theme.SectionLayout).Colors.Ground; g.String() != "#"+accent {
				t.Errorf("the section's ground is %v, want %s", g, accent)
			}
		}
	})
	t.Run("say what is toned, with both colours", func(t *testing.T) {
		f := templatetest.Sample()
		f.Set(templatetest.Theme, "application/vnd.openxmlformats-officedocument.theme+xml", templatetest.ThemeXML("Acme", "FFCC00"))
		a := mustApply(t, f)
		w := a.Tones([]string{theme.ContentLayout})
		if len(w) != 1 || !strings.Contains(w[0].Text, "accent1 #FFCC00 has 1.5:1 on #FFFFFF and is drawn as #8C7000") {
			t.Errorf("got %v", w)
		}
		if got := mustApply(t, templatetest.Sample()).Tones([]string{theme.ContentLayout}); got != nil {
			t.Errorf("of colours that can be read it says %v", got)
		}
	})
	t.Run("leave the colours that the author's theme gives", func(t *testing.T) {
		th, err := theme.Parse([]byte("[colors]\nlight.primary = \"#123456\""), "my.toml", nil)
		if err != nil {
			t.Fatal(err)
		}
		th.Template = &theme.Template{Name: "acme.potx", Data: templatetest.Sample().Bytes()}
		of, err := template.Of(th.Template)
		if err != nil {
			t.Fatal(err)
		}
		a, err := of.Apply(th)
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Theme.Light.Primary.String(); got != "#123456" {
			t.Errorf("the primary is %s", got)
		}
	})
}

// TestPublished applies the templates of a folder (DECKFOLD_TEMPLATES), beside our own.
func TestPublished(t *testing.T) {
	mustApply(t, templatetest.Sample())
	files, err := filepath.Glob(filepath.Join(os.Getenv("DECKFOLD_TEMPLATES"), "*.p*x"))
	if err != nil || os.Getenv("DECKFOLD_TEMPLATES") == "" {
		return
	}
	want := map[string]string{
		"01-agency.pptx":         "Title Slide, Section Header, Title and Content, Two Content, Title Only",
		"02-institute.potx":      "Título da Apresentação (Limpo - Logo Mecanon), Título da Apresentação (Limpo - Logo Mecanon), Conteúdo, Conteúdo, Conteúdo",
		"03-department-a4.pptx":  "full, full, full, half, full",
		"04-health.pptx":         "Title Slide, Section title blue slide, Bullet/ sub bullet slide, Two-column Content slide, Title Only",
		"05-school-4x3.pptx":     "Starting Slide, Starting Slide, Only Text, 2 Content Fields, Only Text",
		"06-university-4x3.pptx": "Title Slide, Section Header, Title and Content, Two Content, Title Only",
		"07-foundation.pptx":     "Title Slide - Text Only, Title Slide - Text Only, Full Width Head + Copy - Text Only, Full Width Head, 1/3 Copy + 2/3 Visual, Full Width Head + Copy - Text Only",
		"08-dark.pptx":           "Title Slide, 1_Section Header, Title and Content, Two Content, Title Only",
		"09-masters-de.pptx":     "Titelfolie blue text, Abschnittsüberschrift, Nur Titel, Zwei Inhalte, Nur Titel",
		"10-libreoffice.pptx":    "Title Slide, Title Slide, Title, Content, Title, 2 Content, Title Only",
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		th := theme.Default()
		th.Template = &theme.Template{Name: filepath.Base(file), Data: data}
		of, err := template.Of(th.Template)
		if err != nil {
			t.Error(err)
			continue
		}
		a, err := of.Apply(th)
		if err != nil {
			t.Error(err)
			continue
		}
		if err := a.Theme.Faults(); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		var got []string
		for u := range template.Statement {
			got = append(got, a.Choices[u].Layout.Name)
		}
		if s := strings.Join(got, ", "); want[filepath.Base(file)] != "" && s != want[filepath.Base(file)] {
			t.Errorf("%s: %s", file, s)
		}
	}
}

func TestCheck(t *testing.T) {
	check := func(f *templatetest.File) (string, bool) {
		th := theme.Default()
		th.Template = &theme.Template{Name: "acme.potx", Data: f.Bytes()}
		text, sound, err := template.Check(th)
		if err != nil {
			t.Fatal(err)
		}
		return text, sound
	}
	t.Run("says which layout serves what, where its texts stand, its colours and its fonts", func(t *testing.T) {
		text, sound := check(templatetest.Sample())
		for _, want := range []string{
			"acme.potx: 960 x 540 pt, 5 layouts, sizes for a room", `content      Acme/Title and Content: 201.3 points`, `"title and content" in its name +60`,
			"content      title        47.2, 33.6, 859.6 x 72.8, in placeholder 1, sizes [32 28 25 24]", "in a text box of the body's room", "in placeholders 2 and 3",
			"ground #FFFFFF, text #000000, primary #C00000", "Calibri: drawn as Carlito, a font of the same widths",
		} {
			if !strings.Contains(text, want) {
				t.Errorf("it does not say %q:\n%s", want, text)
			}
		}
		if !sound {
			t.Error("it is not sound")
		}
	})
	t.Run("is not sound where a title cannot be read", func(t *testing.T) {
		f := templatetest.Sample()
		f.Parts[templatetest.Master] = strings.Replace(f.Parts[templatetest.Master], `<p:titleStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="3200"><a:solidFill><a:schemeClr val="tx1"/>`, `<p:titleStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="3200"><a:solidFill><a:schemeClr val="bg2"/>`, 1)
		if text, sound := check(f); sound || !strings.Contains(text, "the title's colour #EEF1F5 has 1.1:1 on #FFFFFF and is drawn as #000000") {
			t.Errorf("it is sound:\n%s", text)
		}
	})
}
