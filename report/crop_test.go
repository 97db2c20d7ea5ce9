package report_test

import (
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
)

// imagesOf are the pictures among items.
func imagesOf(items []layout.Placed) (out []*layout.Image) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			out = append(out, imagesOf(v.Items)...)
		case *layout.Image:
			out = append(out, v)
		}
	}
	return out
}

// TestCrop holds that a picture with a Crop fills its side of a slide, cut around its point, and one without is whole.
func TestCrop(t *testing.T) {
	for _, c := range []struct {
		crop *report.Focus
		name string
	}{{nil, "none"}, {&report.Focus{X: 50, Y: 50}, "the middle"}, {&report.Focus{X: 0, Y: 100}, "a corner"}} {
		t.Run(c.name, func(t *testing.T) {
			picture := report.Image{Data: redPNG(t), Alt: "A picture", Crop: c.crop}
			d := one(report.Split{{Body: []report.Block{picture}}, {Share: 2, Body: []report.Block{report.Text("Beside it")}}})
			pages, err := pagesOf(d)
			if err != nil {
				t.Fatal(err)
			}
			m := imagesOf(pages[0].Items)[0]
			full := m.Full()
			wide, high := float64(full.W)/float64(m.Pixels[0]), float64(full.H)/float64(m.Pixels[1])
			if wide/high > 1.001 || high/wide > 1.001 {
				t.Errorf("the picture is distorted: %v of %v", full, m.Pixels)
			}
			cut := m.Crop != (layout.Crop{})
			if fills := m.Size.H > 300*layout.Pt; fills != (c.crop != nil) || cut != (c.crop != nil) {
				t.Errorf("it is %v large and cut by %v", m.Size, m.Crop)
			}
			if c.crop != nil && c.crop.X == 0 && m.Crop.Left != 0 {
				t.Errorf("its left edge is to be seen, and %v is cut", m.Crop)
			}
			files, err := encoded(d, report.PPTX{})
			if err != nil {
				t.Fatal(err)
			}
			if xml := string(partOf(t, files[0], "ppt/slides/slide1.xml")); strings.Contains(xml, "<a:srcRect") != cut {
				t.Errorf("PowerPoint's picture is cut otherwise: %s", xml)
			}
		})
	}
}
