package svg_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/svg"
)

var update = flag.Bool("update", false, "write the golden files anew")

// inside is a document of 100 by 100 pixels around elements; a pixel is 20 pt of its drawing.
func inside(s string) []byte {
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100">` + s + `</svg>`)
}

func draw(t testing.TB, data []byte) *layout.Picture {
	t.Helper()
	p, err := svg.Picture(data, svg.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// dump says what is drawn, in points of the drawing.
func dump(p *layout.Picture) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s x %s, %d : %d\n", p.Natural().W, p.Natural().H, p.Pixels[0], p.Pixels[1])
	dumpItems(&b, "", p.Drawing.Items)
	for _, text := range p.LeftOut {
		fmt.Fprintf(&b, "! %s\n", text)
	}
	return b.String()
}

func dumpItems(b *strings.Builder, in string, items []layout.Placed) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			fmt.Fprintf(b, "%sgroup", in)
			if v.Transparency > 0 {
				fmt.Fprintf(b, " clear %d", v.Transparency)
			}
			if v.Clip != nil {
				fmt.Fprintf(b, " through %s", outlineOf(v.Clip))
			}
			if v.Onto != nil {
				fmt.Fprintf(b, " %s x %s onto %s", v.Size.W, v.Size.H, corners(v.Onto))
			}
			b.WriteString("\n")
			dumpItems(b, in+"  ", v.Items)
		case *layout.Path:
			fmt.Fprintf(b, "%s%s%s\n", in, painted(v), outlineOf(v))
		case *layout.Image:
			fmt.Fprintf(b, "%spicture %d x %d\n", in, v.Pixels[0], v.Pixels[1])
		case *layout.Text:
			var text strings.Builder
			for _, w := range v.Words {
				text.WriteString(w.Text)
			}
			fmt.Fprintf(b, "%s%q %s %s %s at %s %s\n", in, text.String(), v.Face.Name(), v.Size, v.Color, it.At.X, it.At.Y)
		}
	}
}

func corners(p *layout.Parallelogram) string {
	return fmt.Sprintf("%s %s + %s %s, %s %s", p.At.X, p.At.Y, p.Across.X, p.Across.Y, p.Down.X, p.Down.Y)
}

func painted(p *layout.Path) string {
	var b strings.Builder
	if p.Fill != nil {
		fmt.Fprintf(&b, "fill %s ", p.Fill)
	}
	if g := p.Gradient; g != nil {
		b.WriteString("gradient ")
		if g.Ellipse != nil {
			fmt.Fprintf(&b, "in %s focus %d %d ", corners(g.Ellipse), g.Focus[0], g.Focus[1])
		} else {
			fmt.Fprintf(&b, "%s %s - %s %s ", g.From.X, g.From.Y, g.To.X, g.To.Y)
		}
		for _, s := range g.Stops {
			fmt.Fprintf(&b, "%d %s %d, ", s.At, s.Color, s.Transparency)
		}
	}
	if p.Stroke != nil {
		fmt.Fprintf(&b, "stroke %s %s cap %d join %d ", p.Stroke, p.Width, p.Cap, p.Join)
		if p.Join == layout.MiterJoin {
			fmt.Fprintf(&b, "miter %d ", p.Miter)
		}
		if len(p.Dash) > 0 {
			fmt.Fprintf(&b, "dash %v from %s ", p.Dash, p.Phase)
		}
	}
	if p.Transparency > 0 {
		fmt.Fprintf(&b, "clear %d ", p.Transparency)
	}
	return b.String()
}

func outlineOf(p *layout.Path) string {
	var b strings.Builder
	if p.EvenOdd {
		b.WriteString("even-odd ")
	}
	points := p.Points
	for _, v := range p.Verbs {
		n := map[layout.Verb]int{layout.MoveTo: 1, layout.LineTo: 1, layout.CurveTo: 3}[v]
		fmt.Fprintf(&b, "%c", v)
		for _, q := range points[:n] {
			fmt.Fprintf(&b, " %s %s", q.X, q.Y)
		}
		points = points[n:]
		b.WriteString(" ")
	}
	return strings.TrimSpace(b.String())
}

// files are the pictures of the golden files.
func files(t testing.TB) (out []string) {
	t.Helper()
	out, err := filepath.Glob("testdata/*.svg")
	if err != nil || len(out) == 0 {
		t.Fatalf("no pictures: %v", err)
	}
	return out
}

func TestPicture(t *testing.T) {
	for _, name := range files(t) {
		t.Run("draws "+filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got, golden := dump(draw(t, data)), strings.TrimSuffix(name, ".svg")+".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil || got != string(want) {
				t.Errorf("%v; got:\n%s", err, got)
			}
		})
	}
	t.Run("reads the same of the file that it gives to others", func(t *testing.T) {
		for _, name := range files(t) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			p := draw(t, data)
			q := draw(t, p.Data)
			p.LeftOut, q.LeftOut = nil, nil
			if a, b := dump(p), dump(q); a != b {
				t.Errorf("%s: first\n%s\nthen\n%s", name, a, b)
			}
		}
	})
	t.Run("ends with its work", func(t *testing.T) {
		over := errors.New("over")
		if _, err := svg.Picture(inside(`<path d="M0 0h1"/>`), svg.Limits{Work: func(int) error { return over }}); !errors.Is(err, over) {
			t.Error(err)
		}
	})
	t.Run("reads other pictures as layout does", func(t *testing.T) {
		if _, err := svg.Picture([]byte("GIF89a"), svg.Limits{}); err == nil || !strings.Contains(err.Error(), "SVG, PNG nor JPEG") {
			t.Error(err)
		}
	})
}

func TestSize(t *testing.T) {
	for attrs, want := range map[string]string{
		`width="200" height="100"`:                       "150 x 75, 10000 : 5000",
		`width="2in" height="25.4mm"`:                    "144 x 72, 10000 : 5000",
		`viewBox="0 0 24 24"`:                            "18 x 18, 10000 : 10000",
		`width="96" viewBox="0 0 10 20"`:                 "72 x 144, 5000 : 10000",
		`height="10pc" viewBox="0 0 10 20"`:              "60 x 120, 5000 : 10000",
		`width="100%" height="100%" viewBox="0 0 96 48"`: "72 x 36, 10000 : 5000",
		`width="1e6" height="1e6"`:                       "14000 x 14000, 10000 : 10000",
	} {
		got := dump(draw(t, []byte(`<svg xmlns="http://www.w3.org/2000/svg" `+attrs+`/>`)))
		if strings.TrimSpace(got) != want {
			t.Errorf("%s: %s, want %s", attrs, got, want)
		}
	}
}

// TestRefused holds that what cannot be drawn at all is an error that says why, soon.
func TestRefused(t *testing.T) {
	uses := `<g id="a0"><path d="M0 0h1v1z"/></g>`
	for i := range 14 {
		uses += fmt.Sprintf(`<g id="a%d">%s</g>`, i+1, strings.Repeat(fmt.Sprintf(`<use href="#a%d"/>`, i), 10))
	}
	for _, c := range []struct{ name, data, want string }{
		{"no size", `<svg xmlns="http://www.w3.org/2000/svg"/>`, "viewBox"},
		{"no height", `<svg xmlns="http://www.w3.org/2000/svg" width="5" height="0"/>`, "its size is 5 x 0"},
		{"a ribbon", `<svg xmlns="http://www.w3.org/2000/svg" width="5e6" height="1"/>`, "its size is"},
		{"sizes that are no numbers", `<svg xmlns="http://www.w3.org/2000/svg" width="NaN" height="1e300"/>`, "viewBox"},
		{"no namespace", `<svg width="5" height="5"/>`, "xmlns"},
		{"an open element", `<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><g>`, "line 1"},
		{"an entity of another file", `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><text>&a;</text></svg>`, "reference"},
		{"entities that grow", `<!DOCTYPE svg [<!ENTITY a0 "` + strings.Repeat("a", 1000) + `">` + entities(30) + `]><svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><text>&a29;</text></svg>`, "grow too large"},
		{"uses of uses", string(inside(uses)), "more than 200000 elements"},
		{"a use of itself", string(inside(`<g id="a"><use href="#a"/></g>`)), "themselves"},
		{"uses in a ring", string(inside(`<symbol id="a"><use href="#b"/></symbol><symbol id="b"><use href="#a"/></symbol><use href="#a"/>`)), "themselves"},
		{"a pattern of itself", string(inside(`<pattern id="p" width="1" height="1"><rect width="9" height="9" fill="url(#p)"/></pattern><rect width="9" height="9" fill="url(#p)"/>`)), "themselves"},
		{"deep elements", string(inside(strings.Repeat("<g>", 5000) + strings.Repeat("</g>", 5000))), "within each other"},
		{"a clip of itself", string(inside(`<clipPath id="c" clip-path="url(#c)"><path d="M0 0h9v9z"/></clipPath><path d="M0 0h9v9z" clip-path="url(#c)"/>`)), "themselves"},
		{"a long path", string(inside(`<path d="M0 0` + strings.Repeat("h1", 2_100_000) + `"/>`)), "points"},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			_, err := svg.Picture([]byte(c.data), svg.Limits{})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

func entities(n int) (out string) {
	for i := 1; i < n; i++ {
		out += fmt.Sprintf(`<!ENTITY a%d "&a%d;&a%d;">`, i, i-1, i-1)
	}
	return out
}

// TestLeftOut holds that what is not drawn is said to be.
func TestLeftOut(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"a script", `<script>x()</script>`, "scripts are not run"},
		{"a filter", `<path d="M0 0h9v9z" style="filter:url(#f)"/>`, "the property filter is not drawn"},
		{"a mask", `<mask id="m"><circle r="3" fill="grey"/></mask><path d="M0 0h9v9z" mask="url(#m)"/>`, "masks are not drawn"},
		{"foreign elements", `<foreignObject/>`, `the element "foreignObject" is left out`},
		{"an animation", `<path d="M0 0h9v9z"><animate/></path><animate/>`, "animations are not drawn"},
		{"a picture elsewhere", `<use href="other.svg#a"/>`, "is not fetched"},
		{"a reference to nothing", `<use href="#nothing"/>`, `the reference "#nothing" leads nowhere`},
		{"a paint of nothing", `<path d="M0 0h9v9z" fill="url(#nothing)"/>`, "leads nowhere"},
		{"a color that is none", `<path d="M0 0h9v9z" fill="bluish"/>`, `the fill "bluish" is not known`},
		{"a broken path", `<path d="M0 0h9 L5"/>`, "drawn as far as that"},
		{"infinite numbers", `<path d="M0 0 L1e300 5"/>`, "where a number should be"},
		{"a broken transform", `<path transform="turn(5)" d="M0 0h9v9z"/>`, `the transform "turn(5)" cannot be read`},
		{"a far shape", `<path d="M0 0h9v90000z"/>`, "reach too far"},
		{"an arrow", `<path d="M0 0h9v9z" marker-end="url(#m)"/>`, "the property marker-end is not drawn"},
		{"a font", `<text y="20" font-family="Comic Sans MS, sans-serif">a</text>`, `the font "Comic Sans MS" is drawn in that of the theme`},
		{"a character", `<text y="20">漢</text>`, "characters that no font has"},
		{"a text along a path", `<text><textPath href="#a">a</textPath></text>`, "texts along paths"},
		{"a pattern of dust", `<pattern id="p" width=".0001" height=".0001"><rect width="1" height="1"/></pattern><rect width="90" height="90" fill="url(#p)"/>`, "patterns of very many tiles"},
		{"a media rule", `<style>@media print { path { fill: red } }</style>`, `the rule "@media"`},
		{"a selector", `<style>path:hover { fill: red }</style>`, `the selector "path:hover"`},
		{"dashes like dust", `<path d="M0 0h9" stroke="red" stroke-dasharray="0.00001"/>`, "drawn as lines"},
	} {
		t.Run("says so of "+c.name, func(t *testing.T) {
			p := draw(t, inside(c.data))
			if got := strings.Join(p.LeftOut, "\n"); !strings.Contains(got, c.want) || len(p.LeftOut) != 1 {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	t.Run("says no more than a dozen things", func(t *testing.T) {
		var b strings.Builder
		for i := range 100 {
			fmt.Fprintf(&b, `<e%d/>`, i)
		}
		if p := draw(t, inside(b.String())); len(p.LeftOut) != 13 {
			t.Error(p.LeftOut)
		}
	})
}

// TestCleaned holds that the file for others runs and fetches nothing.
func TestCleaned(t *testing.T) {
	p := draw(t, inside(`<script>x()</script><g onclick="x()"><style>@import "x.css"; .a { fill: url( 'http://x/y#z') } .b { fill: url(#ok) }</style>
<a href="javascript:x()"><path d="M0 0h9v9z" style="filter: url(http://x)"/></a></g><image href="http://x/y.png"/><use xlink:href="x.svg#a"/><animate/>
<image href="data:image/png;base64,AA"/><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>`))
	got := string(p.Data)
	for _, bad := range []string{"x()", "http://x", "x.css", "x.svg", "animate", "xhtml", "javascript"} {
		if strings.Contains(got, bad) {
			t.Errorf("it has %s", bad)
		}
	}
	for _, good := range []string{"url(#ok)", "data:image/png", "M0 0h9v9z"} {
		if !strings.Contains(got, good) {
			t.Errorf("it has no %s", good)
		}
	}
	if t.Failed() {
		t.Log(got)
	}
}

// FuzzPicture holds that any file is drawn within its bounds, or refused, and that what is drawn can be drawn again.
func FuzzPicture(f *testing.F) {
	for _, name := range files(f) {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, s := range []string{`<path d="M1e9 1e9L-1e9 5" stroke="red" stroke-dasharray="0 1e-9"/>`, `<g transform="scale(1e9) scale(1e9)"><rect width="1e9" height="1e9"/></g>`,
		`<use id="a" href="#a"/>`, `<style>* > * {fill:red} {} @x</style><rect/>`, `<svg viewBox="0 0 0 0"><rect width="9"/></svg>`} {
		f.Add(inside(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if bytes.HasPrefix(data, []byte("\x89PNG")) || bytes.HasPrefix(data, []byte("\xff\xd8")) {
			return
		}
		p, err := svg.Picture(data, svg.Limits{Bytes: 1 << 20})
		if err != nil {
			return
		}
		within(t, p.Drawing.Items)
		if _, err := svg.Picture(p.Data, svg.Limits{}); err != nil {
			t.Errorf("what it gives to others: %v\n%s", err, p.Data)
		}
	})
}

// within holds that all that is drawn has a place that files have.
func within(t *testing.T, items []layout.Placed) {
	t.Helper()
	const far = 14_100 * layout.Pt
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			within(t, v.Items)
		case *layout.Path:
			for _, q := range v.Points {
				if max(q.X, q.Y, -q.X, -q.Y) > far {
					t.Errorf("a point at %s %s", q.X, q.Y)
				}
			}
			if v.Width > far || v.Width < 0 {
				t.Errorf("a line of %s", v.Width)
			}
		}
	}
}
