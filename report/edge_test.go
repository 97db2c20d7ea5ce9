package report_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/pptx/pptxtest"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// pictureLayouts are the keys of layouts with a picture to the edges of the page.
var pictureLayouts = []string{
	theme.PictureLeftLayout, theme.PictureRightLayout, theme.PictureLeftHalfLayout, theme.PictureRightHalfLayout, theme.PictureLeftTwoThirdsLayout,
	theme.PictureRightTwoThirdsLayout, theme.PictureFullLayout,
}

// blackPNG is a black picture of a size in pixels.
func blackPNG(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// ink is what of a page can be seen where, in the order in which it is drawn.
type ink struct {
	layout.Rect
	picture *layout.Image
	fill    *layout.Color
	text    *layout.Text
}

// inkOf is the ink of a page.
func inkOf(at layout.Point, items []layout.Placed) (out []ink) {
	for _, it := range items {
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		switch v := it.Item.(type) {
		case *layout.Group:
			out = append(out, inkOf(p, v.Items)...)
		case *layout.Image:
			out = append(out, ink{Rect: layout.Rect{Point: p, Size: v.Size}, picture: v})
		case *layout.Path:
			r := layout.Rect{Point: p}
			for _, q := range v.Points {
				r.W, r.H = max(r.W, q.X), max(r.H, q.Y)
			}
			if v.Fill != nil {
				out = append(out, ink{Rect: r, fill: v.Fill})
			}
		case *layout.Text:
			out = append(out, ink{Rect: layout.Rect{Point: layout.Point{X: p.X, Y: p.Y - v.Size*65/100}, Size: layout.Size{W: v.Advance(), H: v.Size * 65 / 100}}, text: v})
		}
	}
	return out
}

func holds(a, b layout.Rect) bool {
	return a.X <= b.X && a.Y <= b.Y && a.Right() >= b.Right() && a.Bottom() >= b.Bottom()
}

func touch(a, b layout.Rect) bool {
	return a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom()
}

// edgeThemes are looks and sizes of pages.
func edgeThemes() map[string]*theme.Theme {
	dark, reading, a4, narrow := *theme.Default(), *theme.Default(), *theme.Default(), *theme.Default()
	dark.Light = dark.Dark
	reading.Mode = theme.Read
	a4.Grid.Page = layout.Size{W: 842 * layout.Pt, H: 595 * layout.Pt}
	narrow.Grid.Page = layout.Size{W: 720 * layout.Pt, H: 540 * layout.Pt}
	return map[string]*theme.Theme{"light": theme.Default(), "dark": &dark, "reading": &reading, "A4": &a4, "4:3": &narrow}
}

// checkEdge holds that the picture of a page reaches to the edges of the page, is not distorted, and that all texts can be read: they stand beside it, or on a
// panel over it, and have a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3) with what is drawn last under them.
func checkEdge(t *testing.T, p *layout.Page) {
	t.Helper()
	all := inkOf(layout.Point{}, p.Items)
	page := layout.Rect{Size: p.Size}
	pictures := 0
	for i, k := range all {
		if m := k.picture; m != nil {
			pictures++
			full := m.Full()
			wide, high := float64(full.W)/float64(m.Pixels[0]), float64(full.H)/float64(m.Pixels[1])
			if k.Y != 0 || k.H != page.H || k.X != 0 && k.Right() != page.W || wide/high > 1.001 || high/wide > 1.001 {
				t.Errorf("the picture stands at %v, of %v", k.Rect, full)
			}
		}
		if k.text == nil {
			continue
		}
		ground, on := p.Ground, true
		for _, under := range all[:i] {
			switch {
			case under.picture != nil && touch(under.Rect, k.Rect):
				on = false
			case under.fill != nil && holds(under.Rect, k.Rect):
				ground, on = *under.fill, true
			}
		}
		for _, over := range all[i:] {
			on = on && (over.picture == nil || !touch(over.Rect, k.Rect))
		}
		if c := theme.Contrast(k.text.Color, ground); !on || c < 4.5 {
			t.Errorf("%q on the picture: %t, contrast %.2f", k.text.Words[0].Text, !on, c)
		}
	}
	if pictures != 1 {
		t.Errorf("%d pictures", pictures)
	}
}

// TestEdge holds pages whose picture reaches to the edges of the page.
func TestEdge(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	words := func(n int) string { return strings.Repeat("word ", n) }
	for name, th := range edgeThemes() {
		for _, key := range pictureLayouts {
			t.Run("fills its place in "+key+" of the theme "+name, func(t *testing.T) {
				for range 3 {
					picture := report.Image{Data: blackPNG(t, 1+r.IntN(60), 1+r.IntN(60)), Alt: "black", Crop: &report.Focus{X: r.IntN(101), Y: r.IntN(101)}}
					s := report.Slide{Layout: key, Title: words(1 + r.IntN(7)), Notes: "said", Body: []report.Block{picture}}
					if r.IntN(2) > 0 {
						picture.Caption, s.Source, s.Subtitle = "Picture: "+words(r.IntN(12)), words(4), words(r.IntN(5))
						s.Body = []report.Block{report.Text(words(1 + r.IntN(300))), picture}
					}
					d := &report.Deck{Title: "Deck", Classification: "Secret", Theme: th, Slides: []report.Slide{{Kind: report.Section, Title: "Part"}, s}}
					pages, err := pagesOf(d)
					if err != nil {
						t.Fatal(err)
					}
					for i, p := range pages[1:] {
						checkEdge(t, p)
						var said string
						for _, s := range texts(p) {
							said += s.text + " "
						}
						for _, want := range []string{strings.TrimSpace(picture.Caption), "Secret", strings.TrimSpace(s.Source)} {
							if !strings.Contains(strings.Join(strings.Fields(said), " "), want) {
								t.Errorf("page %d does not say %q: %q", i+1, want, said)
							}
						}
					}
				}
			})
		}
	}
}

// TestEdgeFiles holds what a PowerPoint file has of a picture to the edges of the page.
func TestEdgeFiles(t *testing.T) {
	d := &report.Deck{Title: "Deck"}
	for _, key := range pictureLayouts {
		d.Slides = append(d.Slides, report.Slide{Layout: key, Title: "On " + key, Body: []report.Block{
			report.Image{Data: blackPNG(t, 90, 60), Alt: "black " + key, Crop: &report.Focus{}}, report.Text("beside it"),
		}})
	}
	files, err := encoded(d, report.PPTX{})
	if err != nil {
		t.Fatal(err)
	}
	t.Run("passes the rules of PowerPoint files", func(t *testing.T) {
		for _, f := range pptxtest.Lint(files[0]) {
			t.Error(f)
		}
	})
	for i, key := range pictureLayouts {
		t.Run("stands cut in a placeholder of "+key, func(t *testing.T) {
			xml := string(partOf(t, files[0], fmt.Sprintf("ppt/slides/slide%d.xml", i+1)))
			at := strings.Index(xml, "<p:pic>")
			if at < 0 || !strings.Contains(xml[at:], `descr="black `+key+`"`) || !strings.Contains(xml[at:], `<p:ph type="pic" idx="18"/>`) || !strings.Contains(xml[at:], "<a:srcRect") {
				t.Error(xml)
			}
		})
	}
}

func TestEdgeRefuses(t *testing.T) {
	render := func(d *report.Deck) (warnings string, err error) {
		doc, err := new(report.Renderer).Render(context.Background(), d)
		if err != nil {
			return "", err
		}
		return fmt.Sprint(doc.Warnings), nil
	}
	t.Run("a layout without its picture", func(t *testing.T) {
		d := one(report.Text("x"))
		d.Slides[0].Layout = "picture-full"
		if _, err := render(d); err == nil || !strings.Contains(err.Error(), `the layout "picture-full" shows a picture from edge to edge, and there is none in Body; put an Image there`) {
			t.Error(err)
		}
	})
	t.Run("to cut more than half of a picture in silence", func(t *testing.T) {
		for crop, want := range map[*report.Focus]bool{nil: true, {X: 10, Y: 10}: false} {
			d := one(report.Image{Data: blackPNG(t, 160, 90), Alt: "black", Crop: crop})
			d.Slides[0].Layout = "picture-left"
			got, err := render(d)
			if err != nil || strings.Contains(got, "only 31 % of the picture is seen") != want {
				t.Error(got, err)
			}
		}
	})
	t.Run("nothing where a template has no such layout, and says so", func(t *testing.T) {
		for _, key := range pictureLayouts {
			d := one(report.Image{Data: blackPNG(t, 160, 90), Alt: "black", Caption: "By me"}, report.Text("beside"))
			d.Slides[0].Layout, d.Theme = key, templated(templatetest.Sample())
			got, err := render(d)
			if err != nil || !strings.Contains(got, `the template has no layout with a picture at the edge of the page as "`+key+`" has it`) {
				t.Error(got, err)
			}
			pages, err := pagesOf(d)
			if err != nil || len(imagesOf(pages[0].Items)) != 1 || !strings.Contains(pageText(pages, 1), "By me") {
				t.Error(key, err)
			}
		}
	})
}

// templated is the default theme on a template.
func templated(f *templatetest.File) *theme.Theme {
	th := *theme.Default()
	th.Template = &theme.Template{Name: "acme.potx", Data: f.Bytes()}
	return &th
}

// TestEdgeOnTemplates holds that a picture takes the placeholder that a template has for one at the edge.
func TestEdgeOnTemplates(t *testing.T) {
	sheets := append(templatetest.Sheets(), templatetest.Sheet{Name: "Story", Holders: []templatetest.Holder{
		{Name: "Title", Ph: `type="title"`, X: 360, Y: 30, W: 560, H: 90}, {Name: "Text", Ph: `type="body" idx="7"`, X: 360, Y: 140, W: 560, H: 330},
		{Name: "Picture", Ph: `type="pic" idx="8"`, X: 0, Y: 0, W: 330, H: 540}, {Name: "Footer", Ph: `type="ftr" sz="quarter" idx="11"`},
	}})
	d := &report.Deck{Title: "Deck", Theme: templated(templatetest.Make(sheets...)), Slides: []report.Slide{
		{Layout: "picture-left", Title: "Results", Source: "ledger", Body: []report.Block{report.Image{Data: blackPNG(t, 60, 90), Alt: "black", Caption: "By me"}, report.Text("beside")}},
	}}
	pages, err := pagesOf(d)
	if err != nil {
		t.Fatal(err)
	}
	checkEdge(t, pages[0])
	files, err := encoded(d, report.PPTX{})
	if err != nil {
		t.Fatal(err)
	}
	if xml := string(partOf(t, files[0], "ppt/slides/slide1.xml")); !strings.Contains(xml, `<p:ph type="pic" idx="8"/>`) || !strings.Contains(xml, `<p:ph type="body" idx="7"/>`) {
		t.Error(xml)
	}
	for _, f := range pptxtest.Lint(files[0]) {
		if strings.Contains(fmt.Sprint(f), "ppt/slides/") {
			t.Error(f)
		}
	}
}

// A picture reaches to the edges of the page on the layouts whose keys begin with "picture-"; its caption stands above the source.
func ExampleImage_edge() {
	drawing := image.NewGray(image.Rect(0, 0, 320, 540))
	var file bytes.Buffer
	if err := png.Encode(&file, drawing); err != nil {
		panic(err)
	}
	d := &report.Deck{Slides: []report.Slide{{
		Layout: "picture-left", Title: "The valley plant runs on its own water",
		Body: []report.Block{
			report.Image{Data: file.Bytes(), Alt: "The valley at dusk", Caption: "Picture: Ana Ruiz", Crop: &report.Focus{X: 70, Y: 50}},
			report.List{"Since May it takes **no water** from the city.", "The permit ends in 2031."},
		},
	}}}
	doc, err := new(report.Renderer).Render(context.Background(), d)
	if err != nil {
		panic(err)
	}
	fmt.Println(doc.Pages, "page,", len(doc.Warnings), "warnings")
	// Output: 1 page, 0 warnings
}
