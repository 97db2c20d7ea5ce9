package template

import (
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// Use is what slides a layout serves.
type Use uint8

// The uses.
const (
	Cover Use = iota
	Section
	Content
	Two       // two columns
	TitleOnly // a title above what the slide draws itself
	Statement
	Uses // the number of uses
)

var useNames = [Uses]string{"cover", "section", "content", "two columns", "title only", "statement"}

// String is the use in words.
func (u Use) String() string { return useNames[u] }

// Candidate is what the choice of layouts knows of one: no more than a person who looks through the list of a template's layouts does.
type Candidate struct {
	Name    string // in one line
	Type    string // ISO/IEC 29500-1, 19.7.15; "": none
	Holders []CandidateHolder
	Ground  bool // it has a ground of its own
	Art     int  // how much of its largest box for contents, else of the middle of the slide, has shapes under it, in percent
	Order   int  // its place among all of the template, from 0
}

// CandidateHolder is a placeholder of a candidate.
type CandidateHolder struct {
	Type     string // ISO/IEC 29500-1, 19.7.10
	Box      layout.Rect
	Vertical bool
}

// Score is how well a layout serves.
type Score struct {
	Tenths int    // of a point
	Unfit  string // why it does not serve at all; "": it does
	Why    []string
}

// leastScore is the score under which a layout does not serve, in tenths of a point.
const leastScore = 200

// Serves reports a layout that may be taken.
func (s *Score) Serves() bool { return s.Unfit == "" && s.Tenths >= leastScore }

func (s *Score) add(points int, why string) {
	s.Tenths += points * 10
	s.Why = append(s.Why, fmt.Sprintf("%s %+d", why, points))
}

// sheetTypes are the types of layouts that are made for a use.
var sheetTypes = [Uses]string{Cover: "title", Section: "secHead", Content: "obj", Two: "twoObj", TitleOnly: "titleOnly"}

// Rate is the score of a layout for a use on slides of a size. It has 100 points for the type, where the placeholders agree with it; 60 for
// the name, less where it names another use; the others for the placeholders; less where shapes
// are under the body; and half a point less for each place in the order.
func Rate(u Use, c *Candidate, size layout.Size) Score {
	f := fitting{c: c, area: int64(size.W/layout.Pt) * int64(size.H/layout.Pt)}
	s := Score{Unfit: f.unfit(u)}
	if s.Unfit != "" {
		return s
	}
	if t := sheetTypes[u]; t != "" && c.Type == t && f.agrees(u) {
		s.add(100, "type "+t)
	}
	named(&s, u, fold(c.Name))
	f.shape(&s, u)
	s.Tenths -= 5 * c.Order
	return s
}

// fitting is a candidate that is measured.
type fitting struct {
	c    *Candidate
	area int64 // of the slide, in square points
}

// content reports a placeholder that may hold a body.
func (h *CandidateHolder) content() bool {
	switch h.Type {
	case "obj", "body", "tbl", "chart", "dgm":
		return true
	}
	return false
}

// shown reports a placeholder that holds what a slide is about, not what stands at its foot.
func (h *CandidateHolder) shown() bool {
	switch h.Type {
	case "dt", "ftr", "sldNum", "hdr", "sldImg":
		return false
	}
	return true
}

func (h *CandidateHolder) title() bool { return h.Type == "title" || h.Type == "ctrTitle" }

// share is how much of the slide a box has, in percent.
func (f *fitting) share(r layout.Rect) int64 {
	return int64(r.W/layout.Pt) * int64(r.H/layout.Pt) * 100 / max(f.area, 1)
}

// boxes are those of contents, or of all that is no title and no subtitle, that have a share of the slide.
func (f *fitting) boxes(least int64, any bool) (out []layout.Rect) {
	for i := range f.c.Holders {
		h := &f.c.Holders[i]
		if (h.content() || any && h.shown() && !h.title() && h.Type != "subTitle") && f.share(h.Box) >= least {
			out = append(out, h.Box)
		}
	}
	return out
}

func (f *fitting) has(types ...string) bool {
	return slices.ContainsFunc(f.c.Holders, func(h CandidateHolder) bool { return slices.Contains(types, h.Type) })
}

// The shares of a slide, in percent, from which a placeholder is a body, and from which it is one of two.
const (
	bodyShare = 25
	partShare = 10
)

func (f *fitting) unfit(u Use) string {
	for i := range f.c.Holders {
		if h := &f.c.Holders[i]; h.Vertical && h.shown() {
			return "it has vertical text"
		}
	}
	switch {
	case !f.has("title", "ctrTitle"):
		return "it has no title"
	case (u == Cover || u == Section || u == Statement) && len(f.boxes(bodyShare, true)) > 0:
		return "it has a box of a quarter of the slide"
	case u == TitleOnly && len(f.boxes(partShare, true)) > 0:
		return "it has a box of a tenth of the slide"
	case u == Two && f.two() == nil:
		return "it has no two boxes side by side"
	}
	return ""
}

// agrees reports placeholders as a layout of a use has them.
func (f *fitting) agrees(u Use) bool {
	switch u {
	case Cover:
		return f.has("ctrTitle", "subTitle") || len(f.boxes(partShare, true)) == 0
	case Content:
		return len(f.boxes(bodyShare, false)) == 1
	}
	return true
}

// two are the two boxes side by side that a layout has beneath its title, left and right; nil: none.
func (f *fitting) two() []layout.Rect {
	all := f.boxes(partShare, false)
	slices.SortStableFunc(all, func(a, b layout.Rect) int { return int(f.share(b) - f.share(a)) })
	if len(all) < 2 || len(all) > 2 && f.share(all[2])*10 > f.share(all[1])*8 {
		return nil
	}
	a, b := all[0], all[1]
	if a.X > b.X {
		a, b = b, a
	}
	if a.Right() > b.X+b.W/10 || min(a.Bottom(), b.Bottom())-max(a.Y, b.Y) < min(a.H, b.H)*8/10 {
		return nil
	}
	return []layout.Rect{a, b}
}

// shape rates the placeholders.
func (f *fitting) shape(s *Score, u Use) {
	switch u {
	case Cover:
		centre, sub := f.has("ctrTitle"), f.has("subTitle")
		switch {
		case centre && sub:
			s.add(45, "title and subtitle of a cover")
		case centre || sub:
			s.add(30, "title or subtitle of a cover")
		}
	case Section:
		if f.c.Ground {
			s.add(20, "own ground")
		}
	case Content:
		if all := f.boxes(bodyShare, false); len(all) == 1 {
			s.add(30, "one box")
			s.Tenths += int(2 * f.share(all[0]))
		}
		s.art(f.c.Art)
	case Two:
		s.add(40, "two boxes side by side")
		s.art(f.c.Art)
	case TitleOnly:
		s.art(f.c.Art)
	}
}

// art rates shapes under a body, on which texts are hard to read.
func (s *Score) art(share int) {
	if points := share * artPoints / 100; points > 0 {
		s.add(-points, fmt.Sprintf("shapes under %d%% of its body", share))
	}
}

// artPoints are what a layout loses whose body has shapes under all of it.
const artPoints = 40

// named rates a name.
func named(s *Score, u Use, name string) {
	if w := word(useWords[u], name); w != "" {
		s.add(60, fmt.Sprintf("%q in its name", w))
	}
	for other := range Uses {
		if w := word(useWords[other], name); other != u && w != "" {
			s.add(-25, fmt.Sprintf("%q in its name", w))
			break
		}
	}
	if w := word(otherWords, name); w != "" {
		s.add(-40, fmt.Sprintf("%q in its name", w))
	}
}

// word is the first of some words that a folded name has, "" for none.
func word(all []string, name string) string {
	for _, w := range all {
		if strings.Contains(name, w) {
			return w
		}
	}
	return ""
}

// fold is a name by which words are found: in lower case, its spaces single.
func fold(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// best is the candidate with the best score of those that serve, the first of equals; -1: none.
func best(u Use, all []Candidate, size layout.Size) (at int, of Score) {
	at = -1
	for i := range all {
		if s := Rate(u, &all[i], size); s.Serves() && (at < 0 || s.Tenths > of.Tenths) {
			at, of = i, s
		}
	}
	return at, of
}
