package theme

import (
	"math"
	"slices"

	"github.com/deckfold/deckfold/layout"
)

const (
	textContrast  = 4.5  // least contrast of text below 18 pt, or bold below 14 (WCAG 2.2, 1.4.3)
	largeContrast = 3    // of text from 18 pt, or bold from 14
	markContrast  = 3    // of marks (WCAG 2.2, 1.4.11)
	leastDistance = 12.0 // of two series, CIEDE2000
)

// rule is the least contrast of the colours of one role on that of another.
type rule struct {
	of, on role
	least  float64
	what   string
}

const largeText = "large text"

// rules are what colours must have for a deck to be read.
var rules = [...]rule{
	{ink, ground, textContrast, "text"}, {ink, surface, textContrast, "text"}, {ink, tint, textContrast, "text"},
	{muted, ground, textContrast, "text"}, {muted, surface, textContrast, "text"}, {muted, tint, textContrast, "text"},
	{primary, ground, textContrast, "text"},
	{accent, ground, textContrast, "text"}, {accent, surface, largeContrast, largeText},
	{series, ground, markContrast, "mark"},
	{seriesText, ground, textContrast, "text"}, {seriesText, surface, largeContrast, largeText},
	{extra, ground, textContrast, "text"},
	{good, ground, textContrast, "text"}, {good, surface, textContrast, "text"},
	{watch, ground, textContrast, "text"}, {watch, surface, textContrast, "text"},
	{bad, ground, textContrast, "text"}, {bad, surface, textContrast, "text"},
}

// apart are the roles whose colours anyone must tell from each other, as their marks stand side by side.
var apart = [...]role{series, extra}

// fault is a rule that a colour breaks.
type fault struct {
	with     spot
	what     string // "text", "mark"
	on       bool   // the colour is the ground of the other
	is, want float64
	vision   string // in which two series are alike; "" of a contrast
}

// look is a colour as it is seen.
type look struct {
	layout.Color
	light float64 // luminance
	out   bool    // does not count
	known bool    // that is, seen is
	seen  [len(visions)]lab
}

func lookOf(c layout.Color) look { return look{Color: c.Plain(), light: luminance(c)} }

// lab is the colour as one sees it in one way of seeing.
func (l *look) lab(vision int) lab {
	if !l.known {
		for i, v := range visions {
			l.seen[i] = v.see(l.Color)
		}
		l.known = true
	}
	return l.seen[vision]
}

// view is the colours of a palette as they are seen; those of a role that come after the known ones do not count yet.
type view struct {
	looks [roles][]look
	known [roles]int
}

// put sets the colour at a spot, which then is known.
func (v *view) put(s spot, c layout.Color) {
	for len(v.looks[s.role]) <= s.i {
		v.looks[s.role] = append(v.looks[s.role], look{})
	}
	v.looks[s.role][s.i] = lookOf(c)
	v.known[s.role] = max(v.known[s.role], s.i+1)
}

// all is a view of all colours that rules speak of.
func all(p *Palette) *view {
	v := new(view)
	for r := range roles {
		v.take(p, r)
	}
	return v
}

func (v *view) clone() view {
	c := *v
	for r := range c.looks {
		c.looks[r] = slices.Clone(c.looks[r])
	}
	return c
}

// take puts all colours of a role.
func (v *view) take(p *Palette, r role) {
	v.looks[r] = slices.Grow(v.looks[r], p.count(r))
	for i := range p.count(r) {
		s := spot{r, i}
		v.put(s, *p.at(s))
	}
}

// passes reports whether a colour breaks no rule at a spot.
func (v *view) passes(s spot, c layout.Color) bool {
	l := lookOf(c)
	return v.legible(s, &l) && v.distinct(s, &l)
}

// legible reports whether a colour misses no contrast at a spot.
func (v *view) legible(s spot, c *look) bool {
	ok := true
	v.contrasts(s, c, func(fault) bool {
		ok = false
		return false
	})
	return ok
}

// distinct reports whether everyone can tell a colour from the series.
func (v *view) distinct(s spot, c *look) bool {
	ok := true
	v.alike(s, c, func(fault) bool {
		ok = false
		return false
	})
	return ok
}

// sound reports whether no colour breaks a rule.
func (v *view) sound() bool {
	for r := range roles {
		for i := range v.known[r] {
			if s, c := (spot{r, i}), &v.looks[r][i]; !v.legible(s, c) || !v.distinct(s, c) {
				return false
			}
		}
	}
	return true
}

// faults are the rules that a colour breaks at a spot.
func (v *view) faults(s spot, c *look) (out []fault) {
	all := func(f fault) bool {
		out = append(out, f)
		return true
	}
	v.contrasts(s, c, all)
	v.alike(s, c, all)
	return out
}

// contrasts yields the contrasts that a colour misses at a spot, until yield has enough.
func (v *view) contrasts(s spot, c *look, yield func(fault) bool) {
	for k := range rules {
		r := &rules[k]
		on := s.role == r.on
		other := r.on
		if on {
			other = r.of
		} else if s.role != r.of {
			continue
		}
		for i := range v.known[other] {
			o := &v.looks[other][i]
			if is := ratio(c.light, o.light); is < r.least && !o.out && !yield(fault{spot{other, i}, r.what, on, is, r.least, ""}) {
				return
			}
		}
	}
}

// alike yields the series that someone cannot tell from a colour.
func (v *view) alike(s spot, c *look, yield func(fault) bool) {
	if !slices.Contains(apart[:], s.role) {
		return
	}
	for _, r := range apart {
		for i := range v.known[r] {
			if s == (spot{r, i}) || v.looks[r][i].out {
				continue
			}
			is, by := nearness(c, &v.looks[r][i], leastDistance)
			if is < leastDistance && !yield(fault{spot{r, i}, "mark", false, is, leastDistance, visions[by].name}) {
				return
			}
		}
	}
}

// mostWeight is the most by which CIEDE2000 divides a difference in lightness, at black and white.
const mostWeight = 1.75

// nearness is the least distance of two colours in any way of seeing, and in which; limit, where none is below it.
func nearness(a, b *look, limit float64) (least float64, by int) {
	least = limit
	for i := range visions {
		p, q := a.lab(i), b.lab(i)
		if math.Abs(p.l-q.l) >= mostWeight*least {
			continue
		}
		if d := ciede2000(p, q); d < least {
			least, by = d, i
		}
	}
	return least, by
}

// misfit reports whether no text can be read on both of two grounds.
func misfit(a, b layout.Color) bool {
	for _, text := range [...]layout.Color{{}, white} {
		if Contrast(text, a) >= textContrast && Contrast(text, b) >= textContrast {
			return false
		}
	}
	return true
}
