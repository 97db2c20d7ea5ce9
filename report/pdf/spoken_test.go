package pdf

import (
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// visual puts words in visual order (UAX 9, rule L2).
func visual(ws []*fonts.Word) []*fonts.Word {
	for level := uint8(4); level > 0; level-- {
		for i := 0; i < len(ws); i++ {
			from := i
			for i < len(ws) && ws[i].Level >= level {
				i++
			}
			slices.Reverse(ws[from:i])
		}
	}
	return ws
}

func TestSpoken(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"left to right as it stands", "one two"},
		{"right to left from its end", "שלום עולם"},
		{"numbers within right to left forwards", "שלום 12 עולם 345"},
		{"right to left within left to right in place", "a שלום b עולם 12 c"},
		{"what has no glyph by its characters", "a 漢字 b"},
		{"joiners with their letters", "a\u200db"},
	} {
		t.Run("reads "+c.name, func(t *testing.T) {
			if got := spoken(visual(textOf(c.text).Words)); got != c.text {
				t.Errorf("%q, want %q", got, c.text)
			}
		})
	}
}

func TestTold(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing of plain text", "one two", ""},
		{"a soft hyphen of the hyphen that shows it", "Donau\u00ad", "<FEFF00AD>"},
		{"joiners with their letters", "a\u200db", "<FEFF0061200D0062>"},
		{"a letter with its mark", "e\u0301", "<FEFF00650301>"},
	} {
		t.Run("tells "+c.name, func(t *testing.T) {
			x := textOf(c.text)
			if h := x.Words[len(x.Words)-1].Hyphen; h != nil {
				x.Words = append(x.Words, h)
			}
			e := &encoder{}
			e.reset(info.Size)
			e.text(layout.Point{}, x)
			got := ""
			for _, told := range strings.Split(string(e.b), "/ActualText")[1:] {
				got += told[:strings.IndexByte(told, '>')+1]
			}
			if got != c.want || e.err != nil {
				t.Errorf("%s, want %s; %v", got, c.want, e.err)
			}
		})
	}
}

func TestBetter(t *testing.T) {
	order := []string{" ", "-", "\u00e9", "\u2011", "e\u0301", "fi", ""}
	for i, a := range order {
		for k, b := range order {
			if got := better(meaning{text: a}, meaning{text: b}); got != (i < k) {
				t.Errorf("%q before %q is %v", a, b, got)
			}
		}
	}
}

func TestCapitals(t *testing.T) {
	caps := textOf("STRASSE 5")
	caps.Actual = "Straße 5"
	link := &layout.Group{Role: layout.RoleLink, Attr: layout.Attr{Href: "https://example.org"}}
	link.Add(0, 0, caps)
	for _, c := range []struct {
		name string
		g    *layout.Group
	}{
		{"text", &layout.Group{Role: layout.RoleP, Frame: layout.Frame{Items: []layout.Placed{{Item: caps}}}}},
		{"a link", link},
		{"an artifact", &layout.Group{Role: layout.RoleArtifact, Frame: layout.Frame{Items: []layout.Placed{{Item: caps}}}}},
	} {
		t.Run("are read as typed in "+c.name, func(t *testing.T) {
			p := &layout.Page{}
			p.Size = info.Size
			p.Add(0, 20*layout.Pt, c.g)
			e := &encoder{}
			e.reset(info.Size)
			e.page(p)
			content := string(e.b)
			if want := "/Span <</ActualText" + string(appendText(nil, "Straße 5")) + ">> BDC ["; e.err != nil || strings.Count(content, want) != 1 {
				t.Errorf("%v, no %q in\n%s", e.err, want, content)
			}
			if a, b := strings.Count(content, "BDC")+strings.Count(content, "BMC"), strings.Count(content, "EMC"); a != b {
				t.Errorf("%d sequences begin, %d end", a, b)
			}
			for _, a := range e.links {
				if a.text != "Straße 5" {
					t.Errorf("the link is announced as %q", a.text)
				}
			}
		})
	}
}

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		" a\x01\vb ": "a\ufffd b", "x\ufffey": "x\ufffdy", "\xff": "\ufffd", "😀": "😀",
	} {
		if got := oneLine(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestEscapeURI(t *testing.T) {
	if got := escapeURI("https://a/é b(c)"); got != "https://a/%C3%A9%20b(c)" {
		t.Error(got)
	}
}
