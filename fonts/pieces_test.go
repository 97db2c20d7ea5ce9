package fonts

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/deckfold/deckfold/fonts/fonttest"
	"github.com/deckfold/deckfold/layout/text"
)

// FuzzPieces shapes any text: its words together are the text, clusters are whole, spans never go back, glyphs together say
// what their words do, and none is missing.
func FuzzPieces(f *testing.F) {
	for _, s := range []string{"", "a b", "x\ty\r\nz", "a\u200db", "שלום abc 12", "e\u0301", "\xff", "👩‍👩‍👧", "and/or 5-10 a\u00adb", "b\u0338 می\u200cخواهم", "1\ufe0f\u20e3 🇩🇪 각\u11a8", "a\vb\u0085c\x01\ufeff", "א\u070f \u0301", "\x01\u180fb", "\u180fb", "\ufe0f\u0341"} {
		f.Add(s, s)
	}
	own, err := NewFamily("Own", "", Files{Regular: fonttest.Of("abeשמ🇩👩\u0301")})
	if err != nil {
		f.Fatal(err)
	}
	s := NewShaper(own, Carlito())
	f.Fuzz(func(t *testing.T, a, b string) {
		ps := s.Pieces(nil, []Span{{a, Regular}, {b, Bold}})
		whole := starts(s.runes)
		got, at, last := "", 0, 0
		for _, p := range ps {
			got += p.Text
			at += utf8.RuneCountInString(p.Text)
			if p.Span < last {
				t.Fatalf("span %d after %d", p.Span, last)
			}
			if last = p.Span; p.After == Join && !whole[at] {
				t.Fatalf("%q ends inside a cluster", p.Text)
			}
			said(t, p.Word)
		}
		want := strings.Map(text.Rune, strings.ReplaceAll(a+b, "\r\n", "\n"))
		if strings.ToValidUTF8(a, "") == a && strings.ToValidUTF8(b, "") == b && got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	})
}

// said fails where a word's glyphs miss one, or do not say its text.
func said(t *testing.T, w *Word) {
	t.Helper()
	text := ""
	for _, g := range w.Glyphs {
		if g.ID == 0 {
			t.Fatalf("%q draws a missing glyph", w.Text)
		}
		if w.Level&1 != 0 {
			text = g.Text + text
		} else {
			text += g.Text
		}
	}
	if want := clusterText([]rune(w.Text)); text != want && len(w.Glyphs) > 0 {
		t.Fatalf("the glyphs of %q say %q, want %q", w.Text, text, want)
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		shaped, err := withoutOutlines(regular)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := parse(regular, shaped); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPieces(b *testing.B) {
	s := NewShaper()
	spans := []Span{{"The quick brown fox ", Regular}, {"jumps over", Bold}, {" the lazy dog and runs away from it.", Regular}}
	var ps []Piece
	b.ReportAllocs()
	for b.Loop() {
		ps = s.Pieces(ps[:0], spans)
	}
}

func TestPieces(t *testing.T) {
	t.Run("end where they do in a shorter text, wherever blocks of a long one end", func(t *testing.T) {
		words := strings.Fields("Revenue “quoted” (x) 3.14% a/b 漢字 e\u0301te\u0301 naïve שלום 12 re-do 1,000 b\u00a0c … – $5 C.D. flag")
		rnd := rand.New(rand.NewPCG(1, 2))
		var b strings.Builder
		for range 200 {
			b.WriteString(words[rnd.IntN(len(words))])
			b.WriteString([]string{" ", " ", " ", "  ", "\n", "\n\n"}[rnd.IntN(6)])
		}
		tail := "plain text " + b.String()
		want := lines(Span{Text: tail})
		for range 40 {
			front := strings.Repeat("word x. ", rnd.IntN(3*block/8)) + strings.Repeat("y", 1+rnd.IntN(99)) + " "
			got := lines(Span{Text: front + tail})
			if len(got) < len(want) || !slices.Equal(got[len(got)-len(want):], want) {
				t.Fatalf("after %d letters the pieces are %q, want %q", len(front), got[max(len(got)-len(want), 0):], want)
			}
		}
	})
	t.Run("are several of a very long word, joined", func(t *testing.T) {
		text := strings.Repeat("lettere\u0301", 3000)
		ps := NewShaper().Pieces(nil, []Span{{Text: text}})
		var b strings.Builder
		for i, p := range ps {
			b.WriteString(p.Text)
			if n := utf8.RuneCountInString(p.Text); n > 2*longest || i < len(ps)-1 && p.After != Join {
				t.Fatalf("piece %d has %d letters and is followed by %v", i, n, p.After)
			}
		}
		if b.String() != text {
			t.Error("they lose text")
		}
	})
	t.Run("leave off once their work has ended", func(t *testing.T) {
		for _, text := range []string{strings.Repeat("word ", 1<<16), strings.Repeat("“Wörter” ", 1<<15), strings.Repeat("letter", 1<<15)} {
			s := NewShaper()
			units, most := 0, 0
			s.Work = func(n int) error {
				if units, most = units+n, max(most, n); units > 5000 {
					return errEnded
				}
				return nil
			}
			before := len(s.Pieces(nil, []Span{{Text: text}}))
			if units > 6000 || most > 1000 {
				t.Errorf("%d units of work, %d at once, %d pieces", units, most, before)
			}
		}
	})
}

var errEnded = errors.New("ended")
