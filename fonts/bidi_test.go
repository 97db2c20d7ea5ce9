package fonts

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	ucd "golang.org/x/text/unicode/bidi"
)

//go:embed testdata/BidiCharacterTest.txt
var bidiCases string

func TestLevels(t *testing.T) {
	t.Run("are those of Unicode's test", func(t *testing.T) {
		var l levels
		n := 0
		for line := range strings.Lines(bidiCases) {
			if line[0] == '#' {
				continue
			}
			field := strings.Split(line, ";")
			var text []rune
			for _, hex := range strings.Fields(field[0]) {
				r, err := strconv.ParseUint(hex, 16, 32)
				if err != nil {
					t.Fatal(err)
				}
				text = append(text, rune(r))
			}
			got := l.append(nil, text)
			for i, want := range strings.Fields(field[3]) {
				if want != "x" && want != fmt.Sprint(got[i]) {
					t.Errorf("%s: %v, want %s", field[0], got, field[3])
					break
				}
			}
			n++
		}
		if n < 400 {
			t.Errorf("only %d cases", n)
		}
	})
	for _, c := range []struct{ name, text, want string }{
		{"of a number after a word from right to left are above it", "a אב 12% b", "0 0 1 1 1 2 2 2 0 0"},
		{"go back after the number", "(אב 12) de", "0 1 1 1 2 2 0 0 0 0"},
		{"of Arabic digits in Latin text are those of numbers", "a ١٢ b", "0 0 2 2 0 0"},
		{"begin anew on each line of the paragraph", "אב\nab\nאב", "1 1 0 0 0 0 1 1"},
		{"of spaces at the end are the paragraph's", "a אב  ", "0 0 1 1 0 0"},
		{"of Latin text in an isolate are above it", "\u2067אב cd\u2069 e", "0 1 1 1 2 2 0 0 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := NewShaper()
			s.read([]Span{{c.text, Regular}})
			s.direct()
			if got := strings.Trim(fmt.Sprint(s.levels), "[]"); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
	t.Run("are not looked for where all runs from left to right", func(t *testing.T) {
		s := NewShaper()
		s.read([]Span{{"a – “b” €5 漢字", Regular}})
		if s.direct(); len(s.levels) != 0 {
			t.Error(s.levels)
		}
	})
	t.Run("are looked for wherever a character may run from right to left", func(t *testing.T) {
		for r := rune(0); r <= unicode.MaxRune; r++ {
			switch classOf(r) {
			case ucd.R, ucd.AL, ucd.AN, ucd.RLE, ucd.RLO, ucd.RLI, ucd.FSI:
				if !bidirectional(r) {
					t.Errorf("%U is taken for one from left to right", r)
				}
			}
		}
	})
}

func TestPiecesFromRightToLeft(t *testing.T) {
	var texts []string
	var spaces []int
	for i, p := range NewShaper(Carlito(), family(t, "אבג")).Pieces(nil, []Span{{"abc (אבג 123) def", Regular}}) {
		texts = append(texts, fmt.Sprint(p.Level, " ", strconv.Quote(p.Text)))
		if p.Space > 0 {
			spaces = append(spaces, i)
		}
		if p.Missing || p.Space > 0 && p.Level > 0 && p.Ink > 0 {
			t.Errorf("%+v", p)
		}
	}
	if want := []string{`0 "abc "`, `0 "("`, `1 "אבג"`, `1 " "`, `2 "123"`, `0 ") "`, `0 "def"`}; !slices.Equal(texts, want) {
		t.Errorf("%q, want %q", texts, want)
	}
	if !slices.Equal(spaces, []int{0, 3, 5}) {
		t.Errorf("spaces at %v", spaces)
	}
}

func TestSpaceAfterASignBeforeIt(t *testing.T) {
	// U+070F is one of those that make a cluster of themselves and what follows (GB9b), runs from right to left, and may stand at
	// a word's end where letters are wrong.
	ps := NewShaper().Pieces(nil, []Span{{"א\u070f", Regular}, {" ב", Bold}})
	var texts []string
	for _, p := range ps {
		texts = append(texts, fmt.Sprint(p.Span, " ", strconv.QuoteToASCII(p.Text)))
	}
	if want := []string{`0 "\u05d0\u070f"`, `1 " "`, `1 "\u05d1"`}; !slices.Equal(texts, want) {
		t.Errorf("%q, want %q", texts, want)
	}
}
