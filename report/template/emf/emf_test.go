package emf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// rec is a record of whole numbers.
func rec(kind uint32, words ...int32) []byte {
	b := order.AppendUint32(nil, kind)
	b = order.AppendUint32(b, uint32(8+4*len(words)))
	for _, w := range words {
		b = order.AppendUint32(b, uint32(w))
	}
	return b
}

// floats are numbers as records have them.
func floats(v ...float32) (out []int32) {
	for _, x := range v {
		out = append(out, int32(math.Float32bits(x)))
	}
	return out
}

// file is a file of a frame of 10 x 5 mm, on a device of 10 points to the millimetre.
func file(records ...[]byte) []byte {
	head := rec(recordHeader, 0, 0, 99, 49, 0, 0, 999, 499, 0x464D4520, 0x10000, 0, 0, 1, 0, 0, 0, 3000, 2000, 300, 200)
	b := append([]byte{}, head...)
	for _, r := range records {
		b = append(b, r...)
	}
	return append(b, rec(recordEnd, 0, 0, 20)...)
}

// said is a drawing as text.
func said(d *Drawing) string {
	var s strings.Builder
	for _, p := range d.Paths {
		pts := p.Points
		for _, v := range p.Verbs {
			n := map[layout.Verb]int{layout.MoveTo: 1, layout.LineTo: 1, layout.CurveTo: 3}[v]
			fmt.Fprintf(&s, "%c", v)
			for _, q := range pts[:n] {
				fmt.Fprintf(&s, " %d,%d", q.X/3600, q.Y/3600)
			}
			pts = pts[n:]
			s.WriteByte(' ')
		}
		if p.Fill != nil {
			fmt.Fprintf(&s, "fill %v %v ", p.Fill, p.EvenOdd)
		}
		if p.Stroke != nil {
			fmt.Fprintf(&s, "stroke %v %d %v ", p.Stroke, p.Width/3600, p.Dash)
		}
		s.WriteString("; ")
	}
	return strings.TrimSpace(s.String())
}

func TestRead(t *testing.T) {
	red, none := rec(recordCreateBrush, 1, 0, 0x0000ff, 0), rec(recordSelectObject, -0x80000000+8)
	choose := rec(recordSelectObject, 1)
	for _, c := range []struct {
		name    string
		records [][]byte
		want    string
	}{
		{"fills a path with holes", [][]byte{red, choose, none, rec(recordBeginPath), rec(recordMoveTo, 1, 2), rec(recordLineTo, 3, 4), rec(recordPolyBezierTo, 0, 0, 0, 0, 3, 1, 1, 2, 2, 3, 3), rec(recordCloseFigure), rec(recordEndPath), rec(recordFillPath, 0, 0, 0, 0)},
			"m 1,2 l 3,4 c 1,1 2,2 3,3 h fill #FF0000 true ;"},
		{"takes the rule of windings", [][]byte{rec(recordSetPolyFillMode, 2), none, rec(recordPolygon, 0, 0, 0, 0, 3, 0, 0, 9, 0, 9, 9)}, "m 0,0 l 9,0 l 9,9 h fill #FFFFFF false ;"},
		{"draws polygons of 16 bits, each of them", [][]byte{none, rec(recordPolyPolygon16, 0, 0, 0, 0, 2, 4, 2, 2, 1|2<<16, 3|4<<16, 5|6<<16, 7|8<<16)}, "m 1,2 l 3,4 h m 5,6 l 7,8 h fill #FFFFFF true ;"},
		{"strokes with a pen of dashes", [][]byte{rec(recordCreatePen, 2, 1, 2, 0, 0x00ff00), rec(recordSelectObject, 2), rec(recordMoveTo, 0, 0), rec(recordLineTo, 5, 0)}, "m 0,0 l 5,0 stroke #00FF00 2 [1.7 0.57] ;"},
		{"strokes at least a point of the device", [][]byte{rec(recordExtCreatePen, 2, 0, 0, 0, 0, 0x10000, 0, 0, 0x0000ff, 0, 0), rec(recordSelectObject, 2), rec(recordPolyline, 0, 0, 0, 0, 2, 0, 0, 5, 5)}, "m 0,0 l 5,5 stroke #FF0000 1 [] ;"},
		{"maps the window, then the world first", [][]byte{none, rec(recordSetMapMode, 8), rec(recordSetWindowExt, 10, 10), rec(recordSetViewportExt, 100, 50), rec(recordSetWorld, floats(2, 0, 0, 2, 1, 0)...), rec(recordRectangle, 0, 0, 2, 2)}, "m 10,0 l 50,0 l 50,20 l 10,20 h fill #FFFFFF true ;"},
		{"multiplies worlds from the left and from the right", [][]byte{none, rec(recordModifyWorld, append(floats(2, 0, 0, 2, 0, 0), 4)...), rec(recordModifyWorld, append(floats(1, 0, 0, 1, 3, 0), 2)...), rec(recordModifyWorld, append(floats(1, 0, 0, 1, 1, 0), 3)...), rec(recordRectangle, 0, 0, 1, 1)}, "m 7,0 l 9,0 l 9,2 l 7,2 h fill #FFFFFF true ;"},
		{"keeps the colours of what it drew", [][]byte{red, choose, rec(recordPolyline, 0, 0, 0, 0, 2, 0, 0, 1, 1), none, rec(recordPolygon, 0, 0, 0, 0, 1, 1, 1), rec(recordSelectObject, -0x80000000+4), rec(recordPolygon, 0, 0, 0, 0, 1, 2, 2)}, "m 0,0 l 1,1 stroke #000000 1 [] ; m 1,1 h fill #FF0000 true ; m 2,2 h fill #000000 true ;"},
		{"comes back to a state", [][]byte{none, rec(recordSaveDC), red, choose, rec(recordRestoreDC, -1), rec(recordRectangle, 0, 0, 1, 1)}, "m 0,0 l 1,0 l 1,1 l 0,1 h fill #FFFFFF true ;"},
		{"draws ellipses, and passes over what says nothing", [][]byte{none, rec(70, 4, 0), rec(recordExtSelectClipRgn, 0, 5), rec(recordEllipse, 0, 0, 20, 10)}, "m 20,5 c 20,7 15,10 10,10 c 4,10 0,7 0,5 c 0,2 4,0 10,0 c 15,0 20,2 20,5 h fill #FFFFFF true ;"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Read(file(c.records...))
			if err != nil {
				t.Fatal(err)
			}
			if got := said(d); got != c.want || d.Size != (layout.Size{W: layout.Cm, H: layout.Cm / 2}) {
				t.Errorf("%v\ngot  %s\nwant %s", d.Size, got, c.want)
			}
		})
	}
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"another file", "no EMF", []byte("GIF89a")},
		{"an empty drawing", "draws nothing", file()},
		{"a picture", "record 81", file(rec(81, 0, 0))},
		{"clipping", "record 75", file(rec(recordExtSelectClipRgn, 32, 1))},
		{"a record longer than the file", "broken", append(file(rec(70))[:88+0], 70, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f)},
		{"a file without an end", "no end", file()[:88]},
		{"more points than there are", "too short", file(rec(recordPolygon, 0, 0, 0, 0, 0x7fffffff))},
		{"a list longer than its points", "too short", file(rec(recordPolyPolygon, 0, 0, 0, 0, 1, 1, 2, 0, 0))},
		{"a window without a size", "no size", file(rec(recordSetWindowExt, 0, 1))},
		{"places that are no numbers", "out of bounds", file(rec(recordSetWorld, floats(float32(math.NaN()), 0, 0, 1, 0, 0)...), rec(recordRectangle, 0, 0, 1, 1))},
		{"a state that is not saved", "no such state", file(rec(recordRestoreDC, -1))},
		{"states without end", "too many", file(bytes.Repeat(rec(recordSaveDC), 300))},
		{"a pattern", "style 3", file(rec(recordCreateBrush, 1, 3, 0, 0))},
		{"half a curve", "too few points", file(rec(recordPolyBezierTo, 0, 0, 0, 0, 1, 1, 1))},
		{"a frame without an end", "the frame", func() []byte { b := file(); binary.LittleEndian.PutUint32(b[32:], 1<<31-1); return b }()},
		{"a device without a size", "device", func() []byte { b := file(); binary.LittleEndian.PutUint32(b[72:], 0); return b }()},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if _, err := Read(c.data); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v", err)
			}
		})
	}
	t.Run("scales lines with the drawing", func(t *testing.T) {
		d, err := Read(file(rec(recordMoveTo, 0, 0), rec(recordLineTo, 5, 10)))
		if err != nil {
			t.Fatal(err)
		}
		p := d.To(layout.Size{W: 2 * d.Size.W, H: 2 * d.Size.H})[0]
		if p.Points[1] != (layout.Point{X: 36_000, Y: 72_000}) || p.Width != 7200 || d.Paths[0].Width != 3600 {
			t.Errorf("%v", p)
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(file(rec(recordCreatePen, 2, 1, 2, 0, 0x00ff00), rec(recordSelectObject, 2), rec(recordBeginPath), rec(recordMoveTo, 1, 2), rec(recordLineTo, 3, 4), rec(recordCloseFigure), rec(recordEndPath), rec(recordStrokeAndFill, 0, 0, 0, 0)))
	f.Add(file(rec(recordSetMapMode, 8), rec(recordSetWindowExt, 10, -10), rec(recordModifyWorld, append(floats(2, 0, 0, 2, 0, 0), 3)...), rec(recordPolyPolygon16, 0, 0, 0, 0, 2, 4, 2, 2, 1|2<<16, 3|4<<16, 5|6<<16, 7|8<<16), rec(recordSaveDC), rec(recordRestoreDC, -1)))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(data)
		if err != nil {
			return
		}
		for _, p := range append(d.Paths, d.To(layout.Size{W: 100, H: 1})...) {
			n := 0
			for _, v := range p.Verbs {
				n += map[layout.Verb]int{layout.MoveTo: 1, layout.LineTo: 1, layout.CurveTo: 3}[v]
			}
			if n != len(p.Points) || p.Width < 0 || p.Fill == nil && p.Stroke == nil {
				t.Errorf("%v", p)
			}
		}
	})
}
