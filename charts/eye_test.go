package charts

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// seen is what an eye finds in a frame: texts, lines that nothing covers, and points. Lengths are in points of 1/72 inch.
type seen struct {
	texts []seenText
	lines []stretch
	dots  []area
	all   []area // texts and marks, whatever covers them
}

type area struct{ x0, y0, x1, y1 float64 }

func (a area) meets(o area) bool { return a.x0 < o.x1 && o.x0 < a.x1 && a.y0 < o.y1 && o.y0 < a.y1 }

func (a area) within(o area) bool {
	return a.x0 >= o.x0 && a.x1 <= o.x1 && a.y0 >= o.y0 && a.y1 <= o.y1
}

// seenText is a text or one line of it, in the room of its letters.
type seenText struct {
	text string
	area
}

// stretch is a straight line with half its width.
type stretch struct{ x0, y0, x1, y1, half float64 }

// look finds what is seen of a frame.
func look(f layout.Frame) *seen {
	s := &seen{}
	s.frame(f, layout.Point{})
	return s
}

func (s *seen) frame(f layout.Frame, at layout.Point) {
	for _, it := range f.Items {
		here := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		switch v := it.Item.(type) {
		case *layout.Group:
			s.frame(v.Frame, here)
		case *layout.Text:
			s.text(v, here)
		case *layout.Path:
			s.path(v, here)
		}
	}
}

func pts(l layout.Length) float64 { return float64(l) / float64(layout.Pt) }

func (s *seen) text(v *layout.Text, at layout.Point) {
	x, y, size := pts(at.X), pts(at.Y), pts(v.Size)
	t := seenText{area: area{x, y - size*0.65, x + pts(v.Advance()), y + size*0.15}}
	for _, w := range v.Words {
		t.text += w.Text
	}
	s.texts, s.all = append(s.texts, t), append(s.all, t.area)
}

// path takes a path: a rectangle that is filled covers the lines under it.
func (s *seen) path(p *layout.Path, at layout.Point) {
	ps := onCurve(p)
	box := area{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, q := range ps {
		x, y := pts(at.X+q.X), pts(at.Y+q.Y)
		box = area{math.Min(box.x0, x), math.Min(box.y0, y), math.Max(box.x1, x), math.Max(box.y1, y)}
	}
	s.all = append(s.all, box)
	curved := len(ps) < len(p.Points)
	switch {
	case curved && p.Stroke != nil && box.x1-box.x0 < 14 && !slices.Contains(p.Verbs, layout.LineTo):
		s.dots = append(s.dots, box)
	case p.Fill != nil && !curved && len(ps) == 4:
		s.cover(box)
	case p.Fill == nil && p.Stroke != nil && *p.Stroke != setting().Colors.Ground && !curved:
		for i, v := range p.Verbs {
			if v == layout.LineTo {
				a, b := ps[i-1], ps[i]
				s.lines = append(s.lines, stretch{pts(at.X + a.X), pts(at.Y + a.Y), pts(at.X + b.X), pts(at.Y + b.Y), pts(p.Width) / 2})
			}
		}
	}
}

// cover leaves of the lines what is outside of an area.
func (s *seen) cover(a area) {
	var out []stretch
	for _, l := range s.lines {
		from, to, ok := l.clip(a)
		if !ok {
			out = append(out, l)
			continue
		}
		at := func(t float64) (float64, float64) { return l.x0 + t*(l.x1-l.x0), l.y0 + t*(l.y1-l.y0) }
		if from > 1e-6 {
			x, y := at(from)
			out = append(out, stretch{l.x0, l.y0, x, y, l.half})
		}
		if to < 1-1e-6 {
			x, y := at(to)
			out = append(out, stretch{x, y, l.x1, l.y1, l.half})
		}
	}
	s.lines = out
}

// clip is the part of a line that is in an area, as shares of its length (Liang and Barsky, 1984).
func (l stretch) clip(a area) (from, to float64, ok bool) {
	from, to = 0, 1
	dx, dy := l.x1-l.x0, l.y1-l.y0
	for _, side := range [...][2]float64{{-dx, l.x0 - a.x0}, {dx, a.x1 - l.x0}, {-dy, l.y0 - a.y0}, {dy, a.y1 - l.y0}} {
		p, q := side[0], side[1]
		switch {
		case p == 0 && q < 0:
			return 0, 0, false
		case p < 0:
			from = math.Max(from, q/p)
		case p > 0:
			to = math.Min(to, q/p)
		}
	}
	return from, to, from <= to
}

// faults are texts on texts, on lines and on points, and what stands outside of the frame.
func (s *seen) faults(size layout.Size) (out []string) {
	const slack = 0.25
	frame := area{-2, -2, pts(size.W) + 2, pts(size.H) + 2}
	for _, a := range s.all {
		if !a.within(frame) {
			out = append(out, fmt.Sprintf("outside: %.1f", a))
		}
	}
	for i, t := range s.texts {
		in := area{t.x0 + slack, t.y0 + slack, t.x1 - slack, t.y1 - slack}
		for _, o := range s.texts[:i] {
			if in.meets(o.area) {
				out = append(out, fmt.Sprintf("text on text: %q and %q", o.text, t.text))
			}
		}
		for _, l := range s.lines {
			wide := area{in.x0 - l.half, in.y0 - l.half, in.x1 + l.half, in.y1 + l.half}
			if _, _, ok := l.clip(wide); ok {
				out = append(out, fmt.Sprintf("text on line: %q %.1f at %.1f", t.text, t.area, l))
				break
			}
		}
		for _, d := range s.dots {
			if in.meets(d) {
				out = append(out, fmt.Sprintf("text on point: %q", t.text))
			}
		}
	}
	return out
}

// has reports a text, on one line or on some that follow each other.
func (s *seen) has(text string) bool {
	for i := range s.texts {
		rest := text
		for _, t := range s.texts[i:] {
			var ok bool
			if rest, ok = strings.CutPrefix(strings.TrimSpace(rest), strings.TrimSpace(t.text)); !ok {
				break
			}
			if rest == "" {
				return true
			}
		}
	}
	return false
}
