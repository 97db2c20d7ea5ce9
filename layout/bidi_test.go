package layout_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/fonts/fonttest"
	"github.com/deckfold/deckfold/layout"
)

// own is a family with just these characters.
func own(t *testing.T, characters string) *fonts.Family {
	t.Helper()
	f, err := fonts.NewFamily("Own", "", fonts.Files{Regular: fonttest.Of(characters)})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// hebrew is a context whose fonts have Hebrew letters, in a family of their own.
func hebrew(t *testing.T) *layout.Context {
	t.Helper()
	c := context()
	c.Shaper = fonts.NewShaper(fonts.Carlito(), own(t, "אבגדהוזחטיכלמנסעפצקרשת"))
	return c
}

// printed is a text on a page.
type printed struct {
	x, y  layout.Length
	words []*fonts.Word
	href  string
}

// texts are a frame's texts in the order of reading.
func texts(f layout.Frame) (out []printed) {
	var walk func(at layout.Point, items []layout.Placed, href string)
	walk = func(at layout.Point, items []layout.Placed, href string) {
		for _, it := range items {
			p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
			switch v := it.Item.(type) {
			case *layout.Group:
				walk(p, v.Items, href+v.Attr.Href)
			case *layout.Text:
				out = append(out, printed{p.X, p.Y, v.Words, href})
			}
		}
	}
	walk(layout.Point{}, f.Items, "")
	return out
}

// seen is the characters of the texts as they stand on the page, line by line from left to right, without the spaces at the
// ends; it fails where one text stands over another.
func seen(t *testing.T, f layout.Frame) string {
	t.Helper()
	ts := texts(f)
	slices.SortStableFunc(ts, func(a, b printed) int { return cmp.Or(cmp.Compare(a.y, b.y), cmp.Compare(a.x, b.x)) })
	var lines []string
	var line strings.Builder
	for i, p := range ts {
		end := p.x
		for _, w := range p.words {
			end += layout.Scale32(w.Ink+w.Space, 20*layout.Pt, w.Face)
			for _, g := range w.Glyphs {
				line.WriteString(g.Text)
			}
		}
		switch {
		case i+1 == len(ts) || ts[i+1].y != p.y:
			lines = append(lines, strings.TrimRight(line.String(), " "))
			line.Reset()
		case ts[i+1].x < end-4 || ts[i+1].x > end+4: // each text rounds its place
			t.Errorf("a text ends at %s, the next begins at %s", end, ts[i+1].x)
		}
	}
	return strings.Join(lines, "\n")
}

func TestMixedLines(t *testing.T) {
	link := func(s string) layout.Run { return layout.Run{Text: s, Href: "https://example.org"} }
	for _, c := range []struct {
		name  string
		runs  []layout.Run
		width layout.Length
		want  string // from left to right
		read  string // the texts in their order, with | between
	}{
		{"keep a number in its place in brackets", []layout.Run{{Text: "abc (אבג 123) def"}}, 400, "abc (123 גבא) def", "abc (|אבג| 123|) def"},
		{"keep a percentage in its place", []layout.Run{{Text: "A אב 12% B"}}, 400, "A 12% בא B", "A |אב| 12%| B"},
		{"put words from right to left", []layout.Run{{Text: "a אב גד הו b"}}, 400, "a וה דג בא b", "a |אב| |גד| |הו| b"},
		{"end with their trailing space at the right", []layout.Run{{Text: "aaaaaa אב גד הו"}}, 92, "aaaaaa בא\nוה דג", "aaaaaa |אב| |גד| |הו"},
		{"order each line for itself", []layout.Run{{Text: "אבגדה וזחטי כלמנס עפצקר"}}, 110, "יטחזו הדגבא\nרקצפע סנמלכ", "אבגדה| |וזחטי| |כלמנס| |עפצקר"},
		{"keep a bold number beside its word", []layout.Run{{Text: "a אב "}, {Text: "12", Bold: true}, {Text: " b"}}, 400, "a 12 בא b", "a |אב| |12| b"},
		{"keep links apart", []layout.Run{{Text: "a אב "}, link("גד 34"), {Text: " הו b"}}, 400, "a וה 34 דג בא b", "a |אב| |<גד>|< 34>| |הו| b"},
		{"take text after a break anew", []layout.Run{{Text: "אב 1\nגד 2"}}, 400, "1 בא\n2 דג", "אב| 1|\n|גד| 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, rest, err := (&layout.Para{Runs: c.runs}).Layout(hebrew(t), layout.Region{W: c.width * layout.Pt, H: 400 * layout.Pt, Break: 400 * layout.Pt})
			if err != nil || rest != nil {
				t.Fatal(rest, err)
			}
			if got := seen(t, f); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
			var read []string
			for _, p := range texts(f) {
				text := ""
				for _, w := range layout.Reading(p.words) {
					text += w.Text
				}
				if p.href != "" {
					text = "<" + text + ">"
				}
				read = append(read, text)
			}
			if got := strings.Join(read, "|"); got != c.read {
				t.Errorf("reads %q, want %q", got, c.read)
			}
		})
	}
}
