package fonts

import (
	"math"
	"slices"
	"strings"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// features are what differs from the defaults of HarfBuzz: kerning stays on.
var features = []shaping.FontFeature{{Tag: ot.MustNewTag("liga")}, {Tag: ot.MustNewTag("clig")}}

var english = language.NewLanguage("en")

// word shapes a piece, once.
func (s *Shaper) word(k wordKey) *Word {
	w := s.words[k]
	if w != nil {
		return w
	}
	if len(s.words) >= mostWords {
		clear(s.words)
	}
	if k.level == 0 && !k.box {
		w = s.pairwise(k.face, k.text)
	}
	if w == nil {
		w = s.shape(k)
	}
	s.words[k] = w
	return w
}

// shape has HarfBuzz shape a piece.
func (s *Shaper) shape(k wordKey) *Word {
	w := &Word{Face: k.face, Text: k.text, Level: k.level, Missing: k.box}
	source, text, at := s.source[:0], s.drawn[:0], s.at[:0]
	for _, r := range k.text {
		source = append(source, r)
	}
	script := language.Latin
	for i, r := range source {
		if invisible(r) {
			if !shapes(r) || r == fourthSelector && !k.face.Has(r) {
				continue
			}
		} else if r = drawn(r); k.box && r != ' ' && !k.face.Has(r) {
			r = box
		}
		if sc := language.LookupScript(r); sc != language.Common && sc != language.Inherited && sc != language.Unknown {
			script = sc
		}
		text, at = append(text, r), append(at, i)
	}
	if len(text) > 0 {
		out := s.hb.ShapeNoExtents(shaping.Input{
			Text: text, RunEnd: len(text), Face: s.sized(k.face), Size: fixed.Int26_6(k.face.upem) * 64,
			Script: script, Language: english, Direction: direction(k.level), FontFeatures: features,
		})
		at = append(at, len(source))
		w.take(out.Glyphs, source, at)
	}
	s.source, s.drawn, s.at = source, text, at
	if k.box {
		w.boxes()
	}
	if strings.HasSuffix(k.text, softHyphen) {
		w.Hyphen = hyphen(k)
	}
	return w
}

// fourthSelector is the variation selector of Mongolian that Unicode 14 added, and that the shaper does not know to hide.
const fourthSelector = '\u180f'

const softHyphen = "\u00ad"

// hyphen is the hyphen after a word. It reads as the soft hyphen that it shows (ISO 32000-1, 14.8.2.2.3).
func hyphen(k wordKey) *Word {
	f := k.face
	if !f.Has('-') {
		f = Carlito().Face(Regular)
	}
	g := Glyph{ID: f.ascii['-'], Text: softHyphen}
	g.Adv = f.Advance(g.ID)
	return &Word{Face: f, Text: softHyphen, Glyphs: []Glyph{g}, Ink: g.Adv, Level: k.level}
}

// boxes marks the boxes that stand for something else.
func (w *Word) boxes() {
	id, _ := w.Face.font.NominalGlyph(box)
	for i := range w.Glyphs {
		g := &w.Glyphs[i]
		g.Box = uint32(g.ID) == uint32(id) && g.Text != string(box)
	}
}

func direction(level uint8) di.Direction {
	if level&1 != 0 {
		return di.DirectionRTL
	}
	return di.DirectionLTR
}

func (s *Shaper) sized(f *Face) *font.Face {
	face := s.faces[f]
	if face == nil {
		face = font.NewFace(f.font)
		if f.coords != nil {
			face.SetCoords(f.coords)
		}
		s.faces[f] = face
	}
	return face
}

// take notes the shaped glyphs, each cluster's source text at its first glyph, and the widths. What shapes its neighbours has
// a glyph that draws nothing, a space of no width, or none where the font has no space: it is left out, and its text is that of the cluster before it.
func (w *Word) take(glyphs []shaping.Glyph, source []rune, at []int) {
	glyphs = slices.DeleteFunc(glyphs, func(g shaping.Glyph) bool {
		return g.Advance == 0 && (uint16(g.GlyphID) == w.Face.ascii[' '] || g.GlyphID == font.EmptyGlyph)
	})
	w.Glyphs = make([]Glyph, len(glyphs))
	for i, g := range glyphs {
		n := &w.Glyphs[i]
		n.ID = uint16(g.GlyphID)
		n.Adv, n.X, n.Y = int32(g.Advance.Round()), int32(g.XOffset.Round()), int32(g.YOffset.Round())
		if i == 0 || glyphs[i-1].TextIndex() != g.TextIndex() {
			from, to := extent(glyphs, i, w.Level&1 != 0)
			start := 0 // what is hidden before the first belongs to it
			if from > 0 {
				start = at[from]
			}
			n.Text = w.cluster(source, start, at[min(to, len(at)-1)])
		}
	}
	w.measure()
}

// extent is the characters of the cluster that begins with glyph i: from its own to those of the next, from the very first
// for the first cluster of a word. Clusters from right to left stand in the other order.
func extent(glyphs []shaping.Glyph, i int, left bool) (from, to int) {
	k := i + 1
	for k < len(glyphs) && glyphs[k].TextIndex() == glyphs[i].TextIndex() {
		k++
	}
	before, after := i-1, k
	if left {
		before, after = k, i-1
	}
	from, to = glyphs[i].TextIndex(), math.MaxInt
	if before < 0 || before == len(glyphs) {
		from = 0
	}
	if after >= 0 && after < len(glyphs) {
		to = glyphs[after].TextIndex()
	}
	return from, to
}

// measure finds the widths. Words from right to left are all spaces, or end with none.
func (w *Word) measure() {
	n := len(w.Glyphs)
	if w.Level&1 == 0 || n > 0 && w.Glyphs[0].Text == " " {
		for n > 0 && w.Glyphs[n-1].Text == " " {
			n--
			w.Space += w.Glyphs[n].Adv
		}
	}
	for _, g := range w.Glyphs[:n] {
		w.Ink += g.Adv
	}
}

// cluster is the text of the characters from a to b as it is read back. That of a word of ASCII is a part of the word's.
func (w *Word) cluster(source []rune, a, b int) string {
	if len(source) == len(w.Text) && strings.IndexByte(w.Text[a:b], '\n') < 0 {
		return w.Text[a:b]
	}
	return clusterText(source[a:b])
}

// clusterText is the text that a glyph stands for when it is read back.
func clusterText(rs []rune) string {
	out := make([]rune, 0, len(rs))
	for _, r := range rs {
		if invisible(r) && !shapes(r) {
			continue
		}
		if d := drawn(r); d == ' ' {
			r = d
		}
		out = append(out, r)
	}
	return string(out)
}
