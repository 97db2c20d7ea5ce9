package pdf

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/fonts/fonttest"
	"github.com/deckfold/deckfold/layout"
)

// shown is a glyph that content shows, and where, in 1/1000 em.
type shown struct {
	id uint16
	x  float64
}

var operand = regexp.MustCompile(`<[0-9A-F]+>|-?[0-9]+`)

// interpret runs the TJ operators of one text; what is told beside the glyphs is left out. The last is where the pen ends.
func interpret(t *testing.T, content string, x *layout.Text) (out []shown) {
	t.Helper()
	pen := 0.0
	track := float64(x.Track) * 1000 / float64(x.Size)
	for _, array := range regexp.MustCompile(`\[([^]]*)\] TJ`).FindAllStringSubmatch(content, -1) {
		for _, o := range operand.FindAllString(array[1], -1) {
			if o[0] != '<' {
				n, err := strconv.ParseFloat(o, 64)
				if err != nil {
					t.Fatal(err)
				}
				pen -= n
				continue
			}
			for hex := o[1 : len(o)-1]; hex != ""; hex = hex[4:] {
				id, err := strconv.ParseUint(hex[:4], 16, 16)
				if err != nil {
					t.Fatal(err)
				}
				out = append(out, shown{uint16(id), pen})
				pen += float64(x.Face.Advance(uint16(id)))*1000/float64(x.Face.Upem()) + track
			}
		}
	}
	return append(out, shown{x: pen})
}

func TestBidi(t *testing.T) {
	family, err := fonts.NewFamily("Own", "", fonts.Files{Regular: fonttest.Of("abc123()%שלוםעדהאבג\u0301")})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, text, told string }{
		{"a word", "שלום", ""},
		{"words", "שלום עולם", ""},
		{"a number in words", "שלום 12% עולם 3", ""},
		{"words in Latin text", "a שלום b עולם 12 c", ""},
		{"brackets, told", "שלום (עד) אב", `(\()(\))`},
		{"a letter with its mark, told", "שם\u0301ל", "<FEFF05DD0301>"},
	} {
		for _, track := range []layout.Length{0, 3 * layout.Pt} {
			t.Run("shows "+c.name+" in the order of reading, each glyph at its place", func(t *testing.T) {
				x := &layout.Text{Size: 20 * layout.Pt, Track: track}
				for _, p := range fonts.NewShaper(family).Word(c.text, fonts.Regular) {
					x.Face, x.Words = p.Face, append(x.Words, p.Word)
				}
				x.Words = visual(x.Words)
				for i, w := range x.Words { // one place each
					c := *w
					c.Glyphs = slices.Clone(w.Glyphs)
					x.Words[i] = &c
				}
				var want []shown
				at, places := 0.0, map[*fonts.Glyph]float64{}
				for _, w := range x.Words {
					for i := range w.Glyphs {
						places[&w.Glyphs[i]] = at + float64(w.Glyphs[i].X)*1000/float64(x.Face.Upem())
						at += (float64(w.Glyphs[i].Adv)/float64(x.Face.Upem()) + float64(track)/float64(x.Size)) * 1000
					}
				}
				for _, w := range layout.Reading(x.Words) {
					for a, b := range clusters(w) {
						for i := a; i < b; i++ {
							want = append(want, shown{w.Glyphs[i].ID, places[&w.Glyphs[i]]})
						}
					}
				}
				want = append(want, shown{x: at})
				e := &encoder{}
				e.reset(info.Size)
				e.text(layout.Point{}, x)
				got := interpret(t, string(e.b), x)
				if len(got) != len(want) {
					t.Fatalf("%d glyphs, want %d: %s", len(got), len(want), e.b)
				}
				for i := range got {
					if d := got[i].x - want[i].x; got[i].id != want[i].id || i < len(got)-1 && (d < -3 || d > 3) {
						t.Errorf("glyph %d is %v, want %v", i, got[i], want[i])
					}
				}
				told := ""
				for _, s := range strings.Split(string(e.b), "/ActualText")[1:] {
					told += s[:strings.Index(s, ">> BDC")]
				}
				if told != c.told {
					t.Errorf("tells %s, want %s", told, c.told)
				}
			})
		}
	}
}
