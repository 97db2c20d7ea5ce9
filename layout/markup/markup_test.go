package markup

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var style = Style{Color: layout.Color{R: 0x1B}, Link: layout.Color{B: 0x81}}

// dump is the runs in one line: what they say in brackets, after the letters of their look.
func dump(runs []layout.Run) string {
	var b strings.Builder
	for _, r := range runs {
		for _, on := range []struct {
			is   bool
			mark string
		}{{r.Bold, "b"}, {r.Italic, "i"}, {r.Shift == layout.Super, "^"}, {r.Shift == layout.Sub, "~"}, {r.Shift == layout.Denominator, "/"}} {
			if on.is {
				b.WriteString(on.mark)
			}
		}
		fmt.Fprintf(&b, "%q", r.Text)
		if r.Note > 0 {
			fmt.Fprintf(&b, " of note %d", r.Note)
		}
		if r.Href != "" {
			fmt.Fprintf(&b, "->%s", r.Href)
		}
		b.WriteByte(' ')
	}
	return strings.TrimSpace(b.String())
}

// TestParseGolden reads testdata/runs.txt: texts in Go's quotes, under each its runs or its error.
func TestParseGolden(t *testing.T) {
	const file = "testdata/runs.txt"
	golden, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for line := range strings.Lines(string(golden)) {
		if line[0] == ' ' {
			continue
		}
		got.WriteString(line)
		if line[0] != '"' {
			continue
		}
		var s string
		if _, err := fmt.Sscanf(line, "%q", &s); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if runs, err := Parse(s, style); err != nil {
			fmt.Fprintf(&got, "    error: %v\n", err)
		} else {
			fmt.Fprintf(&got, "    %s\n", dump(runs))
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if !*update && got.String() != string(golden) {
		t.Errorf("got\n%s", got.String())
	}
}

func TestStyle(t *testing.T) {
	t.Run("colours text and links", func(t *testing.T) {
		runs, err := Parse("a [b](#c)", style)
		if err != nil {
			t.Fatal(err)
		}
		want := []layout.Run{{Text: "a ", Color: style.Color}, {Text: "b", Color: style.Link, Href: "#c"}}
		if !slices.Equal(runs, want) {
			t.Errorf("got %v, want %v", runs, want)
		}
	})
	t.Run("sets all of a bold text bold", func(t *testing.T) {
		runs, err := Parse("a **b** *c*", Style{Bold: true})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := dump(runs), `b"a b " bi"c"`; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	})
}

func TestPlain(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"strips markup", `**a** *b* [c](https://d.org) e\^f\^ g\*`, "a b c e^f^ g*"},
		{"tells what is raised and lowered", "10^6^ t of H~2~O, ^2^/~3~ of 10^ab+q^", "10⁶ t of H₂O, 2⁄3 of 10^(ab+q)"},
		{"does not care where links go", "[a](javascript:b)", "a"},
		{"keeps text as it is", "2 * 3 < 7 & _x_", "2 * 3 < 7 & _x_"},
		{"replaces what is not UTF-8", "a\xff**b\xfe**", "a\uFFFDb\uFFFD"},
		{"has the text clean", "a\r\nb\vc\u2028d Cafe\u0301\x01", "a\nb\nc\nd Café\uFFFD"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Plain(test.in); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestBounds(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"refuses more than a megabyte", strings.Repeat("a", 1<<20+1), "1048577 bytes"},
		{"refuses thousands of stars", strings.Repeat("*a", 4097), "4097 of the characters"},
		{"refuses thousands of brackets", strings.Repeat("[", 1<<20), "1048576 of the characters"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Parse(test.in, style)
			if err == nil || !strings.Contains(err.Error(), test.want) || len(err.Error()) > 200 {
				t.Errorf("got %v, want %s", err, test.want)
			}
			if Plain(test.in) != test.in {
				t.Error("Plain changes what Parse refuses")
			}
		})
	}
	t.Run("takes a megabyte of marks that are not counted", func(t *testing.T) {
		for _, s := range []string{"^", "^a", "~a^", `\`, `^\~`, "*", "](", "<", "a "} {
			in := strings.Repeat(s, (mostBytes-16)/len(s))
			if s == "*" || s == "](" {
				in = strings.Repeat(s, mostMarks) + strings.Repeat("a", mostBytes-16384)
			}
			if _, err := Parse(in, style); err != nil {
				t.Errorf("%q: %.100v", s, err)
			}
		}
	})
}

func TestLinkError(t *testing.T) {
	_, err := Parse("see [this](ftp://a.org)", style)
	var link *LinkError
	if !errors.As(err, &link) || link.Text != "see [this](ftp://a.org)" {
		t.Errorf("got %v", err)
	}
	for href, want := range map[string]string{
		"https://me:secret@a.org/x":              "gives away a user name or a password",
		"https://me@a.org":                       "gives away a user name",
		"mailto:a@b.org%0Abcc:c@d.org":           "line breaks outside of body=",
		"mailto:a@b.org?subject=x%0d%0Ay":        "line breaks outside of body=",
		"mailto:a@b.org?subject=x&body=a%0D%0Ab": "",
		"mailto:a@b.org":                         "",
		"https://a.org/@me":                      "",
	} {
		_, err := Parse("["+"x]("+href+")", style)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "me:secret@a.org/x\"")) {
			t.Errorf("%s: %v, want %q", href, err, want)
		}
	}
}

func TestTextError(t *testing.T) {
	_, err := Parse("**a** \x01", style)
	var e *text.Error
	if !errors.As(err, &e) || e.Offset != 6 {
		t.Errorf("got %v", err)
	}
}

func seeds(f *testing.F) {
	f.Helper()
	golden, err := os.ReadFile("testdata/runs.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(golden)) {
		var s string
		if _, err := fmt.Sscanf(line, "%q", &s); err == nil && line[0] == '"' {
			f.Add(s)
		}
	}
}

func FuzzParse(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		plain := Plain(s)
		clean, dirty := text.Clean(s)
		if got := Plain(Escape(s)); len(s) < 1000 && got != clean {
			t.Errorf("%q escaped shows %q", s, got)
		}
		runs, err := Parse(s, style)
		if dirty != nil && err == nil {
			t.Errorf("%q is parsed, and yet %v", s, dirty)
		}
		if err != nil {
			return
		}
		var b strings.Builder
		for i, r := range runs {
			b.WriteString(r.Text)
			if r.Text == "" && len(runs) > 1 {
				t.Errorf("%q has an empty run", s)
			}
			if i > 0 {
				r.Text = runs[i-1].Text
				if r == runs[i-1] {
					t.Errorf("%q has neighbours of one look: %s", s, dump(runs))
				}
			}
		}
		if layout.Plain(runs) != plain || len(runs) == 0 {
			t.Errorf("%q shows %q, plain %q", s, b.String(), plain)
		}
	})
}

// FuzzBold holds the short way to the parser, on texts made of the words that matter.
func FuzzBold(f *testing.F) {
	for _, s := range []string{"", "a **b** c", "**a:** b", "a**b**c", "** a **", "**a** **b**", "*a*", "**a*", "a **\"b\"** c", "**a\nb**", "\xff**\xdd**"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if bounds(s) != nil {
			return
		}
		s, _ = text.Clean(s)
		for _, s := range []string{s, strings.ReplaceAll(s, "*", "**")} {
			w := writer{style: style}
			fast := w.bold(s)
			if !marked(s) {
				fast = []layout.Run{w.run(look{}, s)}
			}
			if fast == nil || s == "" {
				continue
			}
			w.parse(s)
			if !slices.Equal(fast, w.runs) {
				t.Errorf("%q is %s, the parser has %s", s, dump(fast), dump(w.runs))
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, bench := range []struct{ name, text string }{
		{"plain", "Manage Central American, Mexican and other migration"},
		{"bold", "**FY 2021: 1,734,686** encounters, almost **four times** as many."},
		{"link", "See [the briefing](https://www.eawayne.com) for *more*."},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(bench.text, style); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
