package layout

import (
	"math/rand/v2"
	"testing"
)

// TestFill holds that a picture that fills a rectangle keeps its ratio, and shows what is to be seen.
func TestFill(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		p := &Picture{Pixels: [2]int{1 + r.IntN(4000), 1 + r.IntN(4000)}}
		s := Size{Length(1+r.IntN(900)) * Pt, Length(1+r.IntN(900)) * Pt}
		at := Focus{r.IntN(101), r.IntN(101)}
		m := p.Fill(s, at)
		sides := m.Crop.Sides()
		if min(sides[0], sides[1], sides[2], sides[3]) < 0 || sides[0]+sides[2] > whole || sides[1]+sides[3] > whole {
			t.Fatalf("%v in %v is cut by %v", p.Pixels, s, sides)
		}
		if sides[0]+sides[2] > 0 && sides[1]+sides[3] > 0 {
			t.Fatalf("%v in %v is cut on all sides: %v", p.Pixels, s, sides)
		}
		for i, point := range [...]int{at.X, at.Y} {
			if cut := int(sides[i]); point*1000 < cut-1 || point*1000 > whole-int(sides[i+2])+1 {
				t.Fatalf("%v in %v is cut by %v, and %d %% is to be seen", p.Pixels, s, sides, point)
			}
		}
		if seen := whole - int(max(sides[0]+sides[2], sides[1]+sides[3])); seen < 1000 { // a rounded part of a thousandth counts there
			continue
		}
		full := m.Full()
		if full.X > 0 || full.Y > 0 || full.Right() < s.W-Pt || full.Bottom() < s.H-Pt {
			t.Fatalf("%v does not fill %v: %v", p.Pixels, s, full)
		}
		ratio := float64(full.W) / float64(full.H) * float64(p.Pixels[1]) / float64(p.Pixels[0])
		if ratio < 0.99 || ratio > 1.01 {
			t.Fatalf("%v is drawn in %v", p.Pixels, full.Size)
		}
	}
}
