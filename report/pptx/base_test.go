package pptx

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/pptx/pptxtest"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// standing is the default theme on a template, its layouts on those of a Sample.
func standing(f *templatetest.File) *theme.Theme {
	th := theme.Default()
	th.Template = &theme.Template{Name: "acme.potx", Data: f.Bytes()}
	for key, n := range map[string]int{theme.CoverLayout: 1, theme.ContentLayout: 2, theme.SectionLayout: 3, theme.StatementLayout: 5} {
		l := th.Layout(key)
		l.Sheet = templatetest.LayoutPart(n)
		l.Places[layout.PlaceTitle].Holders = []int{1}
		if n < 4 {
			l.Places[layout.PlaceBody].Holders = []int{2}
		}
	}
	l := th.Layout(theme.ContentLayout)
	l.Places[layout.PlaceFooter].Holders, l.Places[layout.PlaceSlideNumber].Holders = []int{3}, []int{4}
	return th
}

// on writes pages on a template; the file has no fault that the template has not.
func on(t *testing.T, f *templatetest.File, pages ...*layout.Page) (parts map[string]string, file []byte) {
	t.Helper()
	return onBut(t, nil, f, pages...)
}

// onBut is on where the linter has rules that do not hold.
func onBut(t *testing.T, but []string, f *templatetest.File, pages ...*layout.Page) (parts map[string]string, file []byte) {
	t.Helper()
	w := New(info(len(pages)), standing(f))
	for i, p := range pages {
		if err := w.Page(i, p); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := w.Finish(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	x, err := template.Open(f.Bytes(), "acme.potx")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range pptxtest.Lint(b.Bytes()) {
		if !slices.Contains(but, f.Rule) && !slices.ContainsFunc(x.Kept(), func(p *opc.Part) bool { return p.Name == f.Part }) {
			t.Error(f)
		}
	}
	return unpack(t, b.Bytes()), b.Bytes()
}

// pageAt is a page with texts at places: of the title, and of the body.
func pageAt(t *testing.T, name string, title, body layout.Point, nodes ...layout.Node) *layout.Page {
	t.Helper()
	th := theme.Default()
	p := &layout.Page{Frame: layout.Frame{Size: th.Grid.Page}, Ground: th.Light.Ground, Title: name, Slide: 1, Part: 1, Parts: 1}
	head := &layout.Para{Type: layout.Title, Role: layout.RoleH1, Runs: []layout.Run{{Text: name, Color: th.Light.Ink}}}
	for i, n := range append([]layout.Node{head}, nodes...) {
		f, _, err := n.Layout(attempt(), layout.Region{W: 860 * layout.Pt, H: 300 * layout.Pt, Break: 300 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		at := body
		if i == 0 {
			at = title
			f.Items = []layout.Placed{{Item: &layout.Group{Source: layout.Placeholder{Role: layout.PlaceTitle}, Frame: f}}}
		}
		p.AddAll(at.X, at.Y, f)
	}
	return p
}

// pt is a point in points, in tenths.
func pt(x, y layout.Length) layout.Point {
	return layout.Point{X: x * layout.Pt / 10, Y: y * layout.Pt / 10}
}

func TestBase(t *testing.T) {
	f := templatetest.Sample()
	inside := pageAt(t, "Title", pt(472, 336), pt(472, 1336), prose("Where the body is."))
	outside := pageAt(t, "Second", pt(600, 600), pt(600, 2000), prose("Elsewhere."))
	section := pageAt(t, "Third", pt(672, 2036), pt(672, 3136))
	section.Kind, section.Section = layout.KindSection, "Part"
	inside.Notes = "Say it."
	parts, file := on(t, f, inside, outside, section)
	t.Run("keeps the template's parts byte for byte", func(t *testing.T) {
		x, err := template.Open(f.Bytes(), "")
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range x.Kept() {
			if want, err := p.Unpack(); err != nil || parts[p.Name] != string(want) {
				t.Errorf("%s is another: %v", p.Name, err)
			}
		}
	})
	t.Run("has texts inherit their places where they stand there", func(t *testing.T) {
		s := parts["ppt/slides/slide1.xml"]
		for _, want := range []string{`<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr></p:spPr>`, `<p:ph idx="1"/></p:nvPr></p:nvSpPr><p:spPr></p:spPr>`} {
			if !strings.Contains(s, want) {
				t.Errorf("no %s in\n%s", want, s)
			}
		}
	})
	t.Run("says places where texts stand elsewhere, with all insets", func(t *testing.T) {
		if n := strings.Count(parts["ppt/slides/slide2.xml"], `lIns="0" tIns="0" rIns="0" bIns="0"`); n != 2 {
			t.Errorf("%d texts say their insets", n)
		}
	})
	t.Run("copies the colour map of the layout", func(t *testing.T) {
		if s := parts["ppt/slides/slide3.xml"]; !strings.Contains(s, `<p:clrMapOvr><a:overrideClrMapping bg1="dk1" tx1="lt1"`) {
			t.Error(s)
		}
		if s := parts["ppt/slides/slide1.xml"]; !strings.Contains(s, `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`) {
			t.Error(s)
		}
	})
	t.Run("is a presentation, whatever the template is", func(t *testing.T) {
		types := parts["[Content_Types].xml"]
		if !strings.Contains(types, `PartName="/ppt/presentation.xml" ContentType="`+pml+`presentation.main+xml"`) || strings.Contains(types, "template.main") {
			t.Error(types)
		}
	})
	t.Run("says of itself what it is, and nothing of who made the template", func(t *testing.T) {
		if s := parts["docProps/core.xml"]; strings.Contains(s, "Jane") || !strings.Contains(s, "Trade") {
			t.Error(s)
		}
		if s := parts["docProps/app.xml"]; strings.Contains(s, "Acme") || !strings.Contains(s, "<Slides>3</Slides>") {
			t.Error(s)
		}
	})
	t.Run("has a master of notes where the template has none, and sections", func(t *testing.T) {
		s := parts["ppt/presentation.xml"]
		for _, want := range []string{"<p:notesMasterIdLst>", "p14:sectionLst", `<p:sldId id="256" r:id="rId6"/>`} {
			if !strings.Contains(s, want) {
				t.Errorf("no %s in %s", want, s)
			}
		}
	})
	t.Run("gives the same bytes again", func(t *testing.T) {
		if _, again := on(t, f, inside, outside, section); !bytes.Equal(again, file) {
			t.Error("they differ")
		}
	})
}

func TestBaseNames(t *testing.T) {
	f := templatetest.Sample()
	f.Set("ppt/Slides/slide9.xml", "application/xml", "<a/>") // no slide of the presentation, but named as one
	f.Set("ppt/media/IMAGE-1.png", "", "\x89PNG\r\n\x1a\n")
	f.Add(templatetest.Master, templatetest.Rel{ID: "rId50", Type: "customXml", Target: "../Slides/slide9.xml"}, templatetest.Rel{ID: "rId51", Type: "image", Target: "../media/IMAGE-1.png"})
	parts, _ := on(t, f, pageAt(t, "Title", pt(472, 336), pt(472, 1336), prose("Text")))
	if parts["ppt/slides2/slide1.xml"] == "" || parts["ppt/Slides/slide9.xml"] == "" {
		t.Error("the slide has the name of a part of the template")
	}
}

func TestBaseHolders(t *testing.T) {
	t.Run("says a place where an index stands twice, and all of the style", func(t *testing.T) {
		sheets := templatetest.Sheets()
		sheets[1].Holders = append(sheets[1].Holders, templatetest.Holder{Name: "Other", Ph: `type="body" idx="1"`, X: 1, Y: 1, W: 5, H: 5})
		parts, _ := onBut(t, []string{"restated-style", "place-inherits"}, templatetest.Make(sheets...), pageAt(t, "Title", pt(472, 336), pt(472, 1336), prose("Text")))
		s := parts["ppt/slides/slide1.xml"]
		_, body, _ := strings.Cut(s, `<p:ph idx="1"/>`)
		if !strings.HasPrefix(body, `</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="508000" y="1651000"/>`) || !strings.Contains(body, "<a:buNone/>") {
			t.Error(s)
		}
	})
	t.Run("says a place where there is none anywhere", func(t *testing.T) {
		f := templatetest.Sample()
		from, to := strings.Index(f.Parts[templatetest.Master], "<p:sp>"), strings.Index(f.Parts[templatetest.Master], "</p:spTree>")
		f.Parts[templatetest.Master] = f.Parts[templatetest.Master][:from] + f.Parts[templatetest.Master][to:]
		parts, _ := on(t, f, pageAt(t, "Title", pt(472, 336), pt(472, 1336), prose("Text")))
		if s := parts["ppt/slides/slide1.xml"]; strings.Count(s, "<a:xfrm><a:off x=") != 3 { // with the tree's
			t.Error(s)
		}
	})
	t.Run("repeats type, orientation, size and index", func(t *testing.T) {
		sheets := templatetest.Sheets()
		sheets[1].Holders[1].Ph = `type="body" orient="horz" sz="quarter" idx="4294967295"`
		parts, _ := on(t, templatetest.Make(sheets...), pageAt(t, "Title", pt(472, 336), pt(472, 1336), prose("Text")))
		if s := parts["ppt/slides/slide1.xml"]; !strings.Contains(s, `<p:ph type="body" orient="horz" sz="quarter" idx="4294967295"/>`) {
			t.Error(s)
		}
	})
}

func TestBaseRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		theme func() *theme.Theme
		want  string
	}{
		"a template that is none": {func() *theme.Theme {
			th := standing(templatetest.Sample())
			th.Template = &theme.Template{Name: "acme.ppt", Data: []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")}
			return th
		}, `template "acme.ppt": the file is a presentation from before PowerPoint 2007`},
		"slides of another size": {func() *theme.Theme {
			f := templatetest.Sample()
			f.Edit(templatetest.Main, `cx="12192000"`, `cx="9144000"`)
			return standing(f)
		}, "pages of 960 x 540 pt do not go on"},
		"a layout that stands on none": {func() *theme.Theme {
			th := standing(templatetest.Sample())
			th.Layout(theme.ContentLayout).Sheet = ""
			return th
		}, `the layout "content" of the theme stands on no layout`},
	} {
		t.Run(name, func(t *testing.T) {
			w := New(info(1), c.theme())
			err := w.Page(0, pageAt(t, "Title", pt(0, 0), pt(0, 0)))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Error(err)
			}
			if w.Finish(context.Background(), io.Discard) == nil {
				t.Error("the file was written")
			}
		})
	}
}

func TestBaseFoot(t *testing.T) {
	foot := func(color layout.Color) string {
		p := pageAt(t, "Title", pt(472, 336), pt(472, 1336))
		n := &layout.Para{Type: layout.Footer, Runs: []layout.Run{{Text: "Acme", Color: color}}}
		f, _, err := n.Layout(attempt(), layout.Region{W: 400 * layout.Pt, H: 30 * layout.Pt, Break: 30 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		p.Add(0, 0, &layout.Group{Source: layout.Placeholder{Role: layout.PlaceFooter}, Frame: f})
		parts, _ := on(t, templatetest.Sample(), p)
		_, s, _ := strings.Cut(parts["ppt/slides/slide1.xml"], `<p:ph type="ftr" sz="quarter" idx="11"/>`)
		return s
	}
	if s := foot(layout.Color{R: 0xc0, G: 0x10, B: 0x20}); !strings.Contains(s, `<a:srgbClr val="C01020"/></a:solidFill></a:rPr><a:t>Acme`) {
		t.Errorf("a colour that the template has not is not said: %s", s)
	}
}
