package text_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/deckfold/deckfold/layout/text"
)

func TestClean(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"leaves a clean text as it is", "Größe – 12 % of “it”\nnext", "Größe – 12 % of “it”\nnext"},
		{"makes the breaks of all systems newlines", "a\r\nb\rc\nd", "a\nb\nc\nd"},
		{"makes the breaks of PowerPoint, terminals and Unicode newlines", "a\vb\fc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"},
		{"keeps an empty line", "a\r\n\r\nb\r\rc", "a\n\nb\n\nc"},
		{"makes a tab a space", "a\tb", "a b"},
		{"keeps the spaces that mean something", "a\u00a0b\u202fc\u3000d\u2009e\u200bf", "a\u00a0b\u202fc\u3000d\u2009e\u200bf"},
		{"composes letters", "Cafe\u0301 Zu\u0308rich \u1100\u1161", "Café Zürich 가"},
		{"keeps what Unicode keeps apart", "x\u0301 \u0958", "x\u0301 \u0915\u093c"},
		{"drops a byte order mark", "\ufeffa", "a"},
		{"makes a byte order mark within a text a joiner", "a\ufeffb\ufeff", "a\u2060b\u2060"},
		{"keeps joiners, soft hyphens and marks of direction", "a\u200cb\u200dc\u00add\u200e\u200f\u061c", "a\u200cb\u200dc\u00add\u200e\u200f\u061c"},
		{"closes an override at the end", "a\u202egnp", "a\u202egnp\u202c"},
		{"closes what is open in the order it was opened", "\u202a\u2067\u202b", "\u202a\u2067\u202b\u202c\u2069\u202c"},
		{"closes at the end of every line", "\u202ea\nb\u202c", "\u202ea\u202c\nb"},
		{"closes at a break that is none of ours", "\u202ea\r\nb", "\u202ea\u202c\nb"},
		{"drops what closes nothing", "a\u202cb\u2069c", "abc"},
		{"ends the embeddings in an isolate with it", "\u2067a\u202bb\u2069c\u202c", "\u2067a\u202bb\u202c\u2069c"},
		{"lets no embedding end around an isolate", "\u202ba\u2067b\u202cc\u2069d\u202c", "\u202ba\u2067bc\u2069d\u202c"},
		{"leaves balanced directions as they are", "\u2068א\u2069 and \u202bב\u202c", "\u2068א\u2069 and \u202bב\u202c"},
		{"composes what a dropped mark stood between", "e\u202c\u0301", "é"},
		{"keeps emoji, rare and private characters", "😀 𝒜 𠀀 \ue000 \ufffd", "😀 𝒜 𠀀 \ue000 \ufffd"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := text.Clean(tt.in)
			if err != nil || got != tt.want {
				t.Errorf("Clean(%+q) = %+q, %v, want %+q", tt.in, got, err, tt.want)
			}
		})
	}
	t.Run("allocates nothing for a clean text", func(t *testing.T) {
		for _, s := range []string{"", "plain", "Größe – “x”\n€", "Выручка, Ελλάδα", "営業利益", "नमस्ते", "שלום", "a\u2060b"} {
			if n := testing.AllocsPerRun(10, func() { _, _ = text.Clean(s) }); n > 0 {
				t.Errorf("%q: %v allocations", s, n)
			}
		}
	})
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     text.Error
		repaired string
		message  string
	}{
		{"name a control character and its place", "foo\x01bar", text.Error{Offset: 3, Bytes: "\x01"}, "foo\ufffdbar",
			`byte 3 of "foo\x01bar" is the control character U+0001; remove it`},
		{"think of Windows-1252", "\u0093x\u0094", text.Error{Offset: 0, Bytes: "\u0093", More: 1}, "\ufffdx\ufffd",
			`byte 0 of "\u0093x\u0094" (and 1 more) is the control character U+0093; remove it, or decode the text as Windows-1252 if it was that`},
		{"name what is no character", "a\ufffe", text.Error{Offset: 1, Bytes: "\ufffe"}, "a\ufffd",
			`byte 1 of "a\ufffe" is U+FFFE, which is no character; remove it`},
		{"name a byte that is not UTF-8", "Caf\xe9 au lait", text.Error{Offset: 3, Bytes: "\xe9"}, "Caf\ufffd au lait",
			`byte 3 (0xE9) of "Caf\xe9 au lait" is not UTF-8; convert the text to UTF-8`},
		{"name a surrogate's bytes", "\xed\xa0\x80", text.Error{Bytes: "\xed\xa0\x80"}, "\ufffd",
			`byte 0 (0xED 0xA0 0x80) of "\xed\xa0\x80" is not UTF-8; convert the text to UTF-8`},
		{"are short for long texts", strings.Repeat("ä", 50) + "\xff\xff\xff\xff\xff" + strings.Repeat("ä", 50),
			text.Error{Offset: 100, Bytes: "\xff\xff\xff\xff\xff"}, strings.Repeat("ä", 50) + "\ufffd" + strings.Repeat("ä", 50),
			`byte 100 (0xFF 0xFF 0xFF 0xFF ...) of … "ääääääääää\xff\xff\xff\xff\xffääääääääää" … is not UTF-8; convert the text to UTF-8`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := text.Clean(tt.in)
			var e *text.Error
			if !errors.As(err, &e) {
				t.Fatalf("Clean(%+q) = %+q, %v, want an *Error", tt.in, got, err)
			}
			tt.want.Text = tt.in
			if *e != tt.want || got != tt.repaired || e.Error() != tt.message {
				t.Errorf("Clean(%+q) = %+q, %+v\n%s\nwant %+q, %+v\n%s", tt.in, got, *e, e, tt.repaired, tt.want, tt.message)
			}
		})
	}
}

func TestRuns(t *testing.T) {
	t.Run("are one text for directions, breaks and the byte order mark", func(t *testing.T) {
		runs := []string{"\ufeffa\u202e", "b\r", "\nc\u202c", "\ufeffe\u0301"}
		if err := text.Runs(runs); err != nil {
			t.Fatal(err)
		}
		if got, want := strings.Join(runs, "|"), "a\u202e|b\u202c\n|c|\u2060é"; got != want {
			t.Errorf("runs are %+q, want %+q", got, want)
		}
	})
	t.Run("name the run that is refused", func(t *testing.T) {
		runs := []string{"a", "b\x00", "\x01"}
		var e *text.Error
		if err := text.Runs(runs); !errors.As(err, &e) || e.Text != "b\x00" || e.Offset != 1 || e.More != 1 {
			t.Errorf("the error is %v", err)
		}
		if got := strings.Join(runs, "|"); got != "a|b\ufffd|\ufffd" {
			t.Errorf("runs are %+q", got)
		}
	})
}

func TestLine(t *testing.T) {
	if got, want := text.Line("Sales\vby\r\nregion\x00"), "Sales by region\ufffd"; got != want {
		t.Errorf("Line is %q, want %q", got, want)
	}
}

// legal reports characters of XML 1.0 (production 2).
func legal(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= 0x10FFFF
}

// refused reports what the package says that it refuses, by the tables of Unicode.
func refused(r rune) bool {
	return unicode.Is(unicode.Cc, r) && !strings.ContainsRune("\t\n\v\f\r\u0085", r) || unicode.Is(unicode.Noncharacter_Code_Point, r)
}

func TestEveryCharacter(t *testing.T) {
	for r := range rune(unicode.MaxRune + 1) {
		if utf8.RuneLen(r) < 0 {
			continue
		}
		in := "a" + string(r) + "b"
		got, err := text.Clean(in)
		if (err != nil) != refused(r) {
			t.Fatalf("Clean(%+q) = %+q, %v", in, got, err)
		}
		for _, c := range got {
			if !legal(c) || unicode.IsControl(c) && c != '\n' || refused(c) {
				t.Fatalf("Clean(%+q) = %+q, which no file can hold", in, got)
			}
		}
		if plain := !unicode.IsControl(r) && !refused(r) && !strings.ContainsRune("\u2028\u2029\ufeff\u202c\u2069", r); plain && !unicode.Is(unicode.Bidi_Control, r) && got != norm.NFC.String(in) {
			t.Fatalf("Clean(%+q) = %+q, want it as it is, composed", in, got)
		}
		if one, two := text.Rune(r), []rune(got); !unicode.Is(unicode.Bidi_Control, r) && norm.NFC.IsNormalString(in) && (len(two) != 3 || one != two[1]) {
			t.Fatalf("Rune(%U) = %U, but Clean gives %+q", r, one, got)
		}
	}
}

// balanced reports a text whose every line closes what it opens, and closes nothing else.
func balanced(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		var open []rune
		for _, r := range line {
			switch r {
			case '\u202a', '\u202b', '\u202d', '\u202e':
				open = append(open, '\u202c')
			case '\u2066', '\u2067', '\u2068':
				open = append(open, '\u2069')
			case '\u202c', '\u2069':
				if len(open) == 0 || open[len(open)-1] != r {
					return false
				}
				open = open[:len(open)-1]
			}
		}
		if len(open) > 0 {
			return false
		}
	}
	return true
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "a\vb", "\u202e\u2067a\u202c\nb\u2069", "\ufeffCafe\u0301", "\xed\xa0\x80", "e\u202c\u0301", strings.Repeat("\u0301", 40), "\x00\ufeff"} {
		f.Add(s, 2)
	}
	f.Fuzz(func(t *testing.T, s string, at int) {
		got, err := text.Clean(s)
		again, err2 := text.Clean(got)
		switch {
		case err2 != nil || again != got:
			t.Errorf("Clean(%+q) = %+q, and again %+q, %v", s, got, again, err2)
		case !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) || !balanced(got):
			t.Errorf("Clean(%+q) = %+q, which is not clean", s, got)
		case err == nil && strings.ContainsRune(got, utf8.RuneError) != strings.ContainsRune(s, utf8.RuneError):
			t.Errorf("Clean(%+q) = %+q without an error", s, got)
		}
		// a text in two runs is the same text but for letters and marks that stand in different ones
		at = max(0, min(at, len(s)))
		for at > 0 && at < len(s) && !utf8.RuneStart(s[at]) {
			at--
		}
		const cut = "\u034f" // that Unicode's stream-safe format has after 30 marks, wherever they begin
		if runs := []string{s[:at], s[at:]}; utf8.ValidString(s) && !strings.Contains(got, cut) {
			if err1 := text.Runs(runs); norm.NFC.String(runs[0]+runs[1]) != got || (err1 == nil) != (err == nil) {
				t.Errorf("Runs(%+q, %+q) = %+q, %v, want %+q, %v", s[:at], s[at:], runs, err1, got, err)
			}
			twice := []string{runs[0], runs[1]}
			if err := text.Runs(twice); err != nil || twice[0] != runs[0] || twice[1] != runs[1] {
				t.Errorf("Runs(%+q) = %+q, %v", runs, twice, err)
			}
		}
		if line := text.Line(s); strings.ContainsAny(line, "\n\r\t") || text.Line(line) != line {
			t.Errorf("Line(%+q) = %+q", s, line)
		}
	})
}

func BenchmarkClean(b *testing.B) {
	for _, bb := range []struct{ name, text string }{
		{"ASCII", "revenue in the north grew by 12 percent against the plan."},
		{"Latin", "Größere Märkte – „Wachstum“ im Süden: 12 % über Plan."},
		{"Cyrillic", "Выручка на севере выросла на 12 процентов против плана"},
		{"Devanagari", "उत्तर में राजस्व योजना के मुकाबले बढ़ा"},
		{"breaks", "revenue in the north\vgrew by 12 percent\vagainst the plan."},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(bb.text)))
			for b.Loop() {
				_, _ = text.Clean(bb.text)
			}
		})
	}
}
