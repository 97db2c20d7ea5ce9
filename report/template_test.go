package report_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// onTemplate is a deck on a template of the tests, with slides of all kinds.
func onTemplate(layouts map[string]string) *report.Deck {
	t := theme.Default()
	t.Template = &theme.Template{Name: "acme.potx", Data: templatetest.Sample().Bytes(), Layouts: layouts}
	return &report.Deck{Title: "Third quarter", Theme: t, Slides: []report.Slide{
		{Kind: report.Cover, Title: "Third quarter", Subtitle: "What moved"},
		{Kind: report.Section, Title: "What moved"},
		{Title: "What comes next", Body: []report.Block{report.List{"Hire in the north.", "Hold prices."}}},
		{Title: "Two", Layout: "Two Content", Body: []report.Block{report.List{"One"}, report.List{"Two"}}},
		{Title: "With all", Subtitle: "EUR million", Source: "Ledger", Body: []report.Block{report.Text("Words.")}},
		{Kind: report.Statement, Title: "Remember this"},
	}}
}

// slidePart is a part of a PowerPoint file.
func slidePart(t *testing.T, file []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// powerPoint is a deck as a PowerPoint file.
func powerPoint(t *testing.T, d *report.Deck) []byte {
	t.Helper()
	doc, err := (&report.Renderer{Formats: []report.Format{report.PPTX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// keptPages is a format that keeps the pages.
type keptPages struct {
	mu    sync.Mutex
	pages map[int]layout.Page
}

func (*keptPages) Ext() string { return ".kept" }

func (k *keptPages) Begin(context.Context, layout.Info, *theme.Theme) (layout.Writer, error) {
	return k, nil
}

func (k *keptPages) Page(i int, p *layout.Page) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.pages[i] = *p
	return nil
}

func (*keptPages) Finish(context.Context, io.Writer) error { return nil }

// linesAt are the baselines of texts, from the top of the page, each once.
func linesAt(out []layout.Length, items []layout.Placed, y layout.Length) []layout.Length {
	for _, p := range items {
		switch i := p.Item.(type) {
		case *layout.Group:
			out = linesAt(out, i.Items, y+p.At.Y)
		case *layout.Text:
			if at := y + p.At.Y; !slices.Contains(out, at) {
				out = append(out, at)
			}
		}
	}
	return out
}

func TestTemplates(t *testing.T) {
	r := report.Renderer{Formats: []report.Format{report.PDF{}, report.PPTX{}}}
	doc, err := r.Render(context.Background(), onTemplate(nil))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
		t.Fatal(err)
	}
	t.Run("have slides on their layouts, and texts in their placeholders where these stand", func(t *testing.T) {
		for slide, want := range map[string][2]string{
			"1": {"slideLayout1.xml", `<p:ph type="ctrTitle"/>`}, "2": {"slideLayout3.xml", `<p:ph type="title"/>`}, "3": {"slideLayout2.xml", `<p:ph idx="1"/></p:nvPr></p:nvSpPr><p:spPr></p:spPr><p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr>`},
			"4": {"slideLayout4.xml", `<p:ph sz="half" idx="2"/></p:nvPr></p:nvSpPr><p:spPr></p:spPr><p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr>`}, "6": {"slideLayout5.xml", `<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>`},
		} {
			if rels := slidePart(t, b.Bytes(), "ppt/slides/_rels/slide"+slide+".xml.rels"); !strings.Contains(rels, want[0]) {
				t.Errorf("slide %s stands on %s, want %s", slide, rels, want[0])
			}
			if xml := slidePart(t, b.Bytes(), "ppt/slides/slide"+slide+".xml"); !strings.Contains(xml, want[1]) {
				t.Errorf("slide %s has not %s: %s", slide, want[1], xml)
			}
		}
	})
	t.Run("give sizes and colours to the texts of their placeholders, so that slides say none", func(t *testing.T) {
		said := regexp.MustCompile(`<a:rPr[^>]*sz="\d+"`)
		if xml := slidePart(t, b.Bytes(), "ppt/slides/slide1.xml"); said.MatchString(xml) || strings.Contains(xml, "srgbClr") {
			t.Errorf("slide 1: %s", xml)
		}
	})
	t.Run("are drawn below the texts where a format has no layouts, once for all pages", func(t *testing.T) {
		f := templatetest.Sample()
		f.Edit(templatetest.Master, `</p:spTree>`, `<p:sp><p:nvSpPr><p:cNvPr id="90" name="Band"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="6400800"/><a:ext cx="12192000" cy="457200"/></a:xfrm>`+
			`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp></p:spTree>`)
		d := onTemplate(nil)
		d.Theme.Template.Data = f.Bytes()
		k := &keptPages{pages: map[int]layout.Page{}}
		doc, err := (&report.Renderer{Formats: []report.Format{k}}).Render(context.Background(), d)
		if err != nil || doc.Pages != len(k.pages) {
			t.Fatal(err)
		}
		for i := range doc.Pages {
			shared := false
			for _, p := range k.pages[i].Items {
				if g, ok := p.Item.(*layout.Group); ok && g.Source == (layout.Fixture{Shared: true}) && len(g.Items) > 0 {
					shared = true
				}
			}
			if g := k.pages[i].Ground.String(); g != "#FFFFFF" {
				t.Errorf("page %d has the ground %s below its background, which may be translucent", i+1, g)
			}
			if !shared {
				t.Errorf("page %d shows nothing of its layout", i+1)
			}
		}
		first := func(i int) layout.Item { return k.pages[i].Items[1].Item }
		if first(2) != first(3) {
			t.Error("two pages of a master have two drawings of it")
		}
	})
	t.Run("have a title stand in a higher box where it needs one, the body below it, and say so", func(t *testing.T) {
		f := templatetest.Sample()
		f.Edit(templatetest.LayoutPart(2), `<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr></p:spPr>`, `<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="508000" y="1143000"/><a:ext cx="11176000" cy="508000"/></a:xfrm></p:spPr>`)
		d := onTemplate(nil)
		d.Theme.Template.Data = f.Bytes()
		d.Slides[2].Title = strings.Repeat("What comes next, and after that ", 5)
		k := &keptPages{pages: map[int]layout.Page{}}
		doc, err := (&report.Renderer{Formats: []report.Format{k}}).Render(context.Background(), d)
		if err != nil || !slices.ContainsFunc(doc.Warnings, func(w report.Warning) bool {
			return strings.Contains(w.String(), `the title takes 2 lines at 24 pt, for which its box on the template's layout "Title and Content" is too low: it is made higher here`)
		}) {
			t.Fatalf("got %v, %v", doc, err)
		}
		p := k.pages[2]
		at := linesAt(nil, p.Items, 0) // of the title's two lines, then of the body's
		if len(at) < 4 || at[1]-at[0] < 24*layout.Pt || at[2]-at[1] < 18*layout.Pt {
			t.Errorf("the baselines are %v", at)
		}
		d.Slides[2].Title = strings.Repeat("What comes next, and after that ", 40)
		if _, err := r.Render(context.Background(), d); err == nil || !strings.Contains(err.Error(), "shorten it to") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("keep the classification at their foot where there is no room for the deck's title, too", func(t *testing.T) {
		d := onTemplate(nil)
		d.Title, d.Classification = strings.Repeat("Third quarter ", 9), "Confidential"
		var b bytes.Buffer
		doc, err := r.Render(context.Background(), d)
		if err == nil {
			err = doc.Write(context.Background(), &b, report.PPTX{})
		}
		if err != nil || !slices.ContainsFunc(doc.Warnings, func(w report.Warning) bool {
			return strings.Contains(w.String(), "the deck's title is left out at the foot of the page")
		}) {
			t.Fatalf("got %v, %v", doc, err)
		}
		if xml := slidePart(t, b.Bytes(), "ppt/slides/slide3.xml"); !strings.Contains(xml, `<a:t>Confidential</a:t>`) {
			t.Error(xml)
		}
	})
	t.Run("have runs say a colour that replaces one of modifiers", func(t *testing.T) {
		f := templatetest.Sample()
		f.Edit(templatetest.LayoutPart(3), `<p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="762000" y="3937000"/><a:ext cx="10668000" cy="762000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>`,
			`<p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="762000" y="3937000"/><a:ext cx="10668000" cy="762000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="accent1"><a:tint val="95000"/></a:schemeClr></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>`)
		d := onTemplate(nil)
		d.Theme.Template.Data = f.Bytes()
		d.Slides[1].Subtitle = "What this part is about"
		deck := powerPoint(t, d)
		if xml := slidePart(t, deck, "ppt/slides/slide2.xml"); !regexp.MustCompile(`<a:rPr lang="en-US"><a:solidFill><a:schemeClr val="\w+"/></a:solidFill></a:rPr><a:t>What this part`).MatchString(xml) {
			t.Error(xml)
		}
	})
	t.Run("have the sides of a Split in the placeholders of the layout of two contents, where these are about as wide", func(t *testing.T) {
		d := onTemplate(nil)
		side := func(share int, s string) report.Side {
			return report.Side{Share: share, Body: []report.Block{report.List{s, s + ", too"}}}
		}
		d.Slides[2].Body = []report.Block{report.Split{side(1, "North"), side(1, "South")}}
		d.Slides[4].Body = []report.Block{report.Split{side(3, "North"), side(1, "South")}}
		deck := powerPoint(t, d)
		xml, rels := slidePart(t, deck, "ppt/slides/slide3.xml"), slidePart(t, deck, "ppt/slides/_rels/slide3.xml.rels")
		if !strings.Contains(rels, "slideLayout4.xml") || !strings.Contains(xml, `<p:ph sz="half" idx="1"/></p:nvPr></p:nvSpPr><p:spPr></p:spPr>`) || !strings.Contains(xml, `<p:ph sz="half" idx="2"/></p:nvPr></p:nvSpPr><p:spPr></p:spPr>`) {
			t.Errorf("slide 3 stands on %s: %s", rels, xml)
		}
		if rels := slidePart(t, deck, "ppt/slides/_rels/slide5.xml.rels"); !strings.Contains(rels, "slideLayout2.xml") {
			t.Errorf("slide 5 stands on %s", rels)
		}
	})
	t.Run("have boxes, tables and charts in the typeface of their contents", func(t *testing.T) {
		f := templatetest.Sample()
		before, body, _ := strings.Cut(f.Parts[templatetest.Master], "<p:bodyStyle>")
		own, after, _ := strings.Cut(body, "</p:bodyStyle>")
		f.Parts[templatetest.Master] = before + "<p:bodyStyle>" + strings.ReplaceAll(own, `"+mn-lt"`, `"Georgia"`) + "</p:bodyStyle>" + after
		d := onTemplate(nil)
		d.Theme.Template.Data = f.Bytes()
		d.Slides = []report.Slide{{Title: "All", Subtitle: "in one", Body: []report.Block{
			report.Table{Columns: []report.Column{{Name: "A"}}, Rows: [][]any{{"b"}}}, charts.Chart{Categories: []string{"a", "b"}, Series: []charts.Series{{Values: []float64{1, 2}}}},
		}}, {Title: "Texts", Body: []report.Block{report.List{"One"}}}}
		deck := powerPoint(t, d)
		slide, chart := slidePart(t, deck, "ppt/slides/slide1.xml"), slidePart(t, deck, "ppt/charts/chart1-1.xml")
		if n := strings.Count(slide, `<a:latin typeface="Georgia"/>`); n < 3 { // of the subtitle's box and two cells
			t.Errorf("%d texts have it: %s", n, slide)
		}
		if strings.Contains(chart, "+mn-lt") || !strings.Contains(chart, `<a:latin typeface="Georgia"/>`) {
			t.Errorf("the chart has another: %s", chart)
		}
		if texts := slidePart(t, deck, "ppt/slides/slide2.xml"); strings.Contains(texts, "Georgia") {
			t.Errorf("a placeholder's text says what it inherits: %s", texts)
		}
	})
	t.Run("say that a kicker has no place", func(t *testing.T) {
		d := onTemplate(nil)
		d.Slides[2].Kicker = "Outlook"
		doc, err := r.Render(context.Background(), d)
		if err != nil || !slices.ContainsFunc(doc.Warnings, func(w report.Warning) bool {
			return strings.Contains(w.String(), `the kicker "Outlook" is left out, as the template's layout "Title and Content" has no place for it`)
		}) {
			t.Errorf("got %v, %v", doc, err)
		}
	})
	t.Run("say which layouts they have where one is named that they have not", func(t *testing.T) {
		_, err := r.Render(context.Background(), onTemplate(map[string]string{"cover": "Titelfolie"}))
		if err == nil || !strings.Contains(err.Error(), `the layout for cover: it has no layout "Titelfolie"; it has "Title Slide"`) {
			t.Errorf("got %v", err)
		}
		d := onTemplate(nil)
		d.Slides[2].Layout = "Nur Titel"
		if _, err := r.Render(context.Background(), d); err == nil || !strings.Contains(err.Error(), `no layout "Nur Titel"`) || !strings.Contains(err.Error(), "Two Content") {
			t.Errorf("got %v", err)
		}
	})
}
