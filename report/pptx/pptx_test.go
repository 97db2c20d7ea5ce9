package pptx

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/pptx/pptxtest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// info is of a deck of n pages.
func info(n int) layout.Info {
	return layout.Info{Title: "Trade", Lang: "en", Size: theme.Default().Grid.Page, Pages: n, Pos: map[string]int{"first": 0}}
}

// context is what nodes are laid out in.
func attempt() *layout.Context {
	t := theme.Default()
	return &layout.Context{Shaper: fonts.NewShaper(t.Fonts...), Scale: t.ScaleFor(t.Mode)}
}

// pageOf is a page with nodes one under another in the body.
func pageOf(t *testing.T, nodes ...layout.Node) *layout.Page { return titled(t, "Title", nodes...) }

// titled is a page of a title.
func titled(t *testing.T, name string, nodes ...layout.Node) *layout.Page {
	t.Helper()
	th := theme.Default()
	g := &th.Grid
	p := &layout.Page{Frame: layout.Frame{Size: g.Page}, Ground: th.Light.Ground, Title: name, Slide: 1, Part: 1, Parts: 1}
	title := &layout.Para{Type: layout.Title, Pitch: layout.TitlePitch, Role: layout.RoleH1, Runs: []layout.Run{{Text: name, Bold: true, Color: th.Light.Ink}}}
	at, bottom := 37*layout.Pt, 472*layout.Pt
	for i, n := range []layout.Node{title, &layout.Stack{Nodes: nodes, Gap: 12 * layout.Pt}} {
		f, rest, err := n.Layout(attempt(), layout.Region{W: g.Width(), H: bottom - at, Break: bottom - at})
		if err != nil || rest != nil {
			t.Fatal("the page is full:", err)
		}
		if i == 0 {
			f.Items = []layout.Placed{{Item: &layout.Group{Source: layout.Placeholder{Role: layout.PlaceTitle}, Frame: f}}}
		}
		p.AddAll(g.Margin, at, f)
		at += f.Size.H + 12*layout.Pt
	}
	return p
}

// write writes pages as a file and returns its parts.
func write(t *testing.T, pages ...*layout.Page) map[string]string {
	t.Helper()
	return writeIn(t, theme.Default(), pages...)
}

// writeIn writes pages in a theme; the file must have no fault.
func writeIn(t *testing.T, th *theme.Theme, pages ...*layout.Page) map[string]string {
	t.Helper()
	w := New(info(len(pages)), th)
	for i, p := range pages {
		if err := w.Page(i, p); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := w.Finish(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	for _, f := range pptxtest.Lint(b.Bytes()) {
		t.Error(f)
	}
	return unpack(t, b.Bytes())
}

func unpack(t *testing.T, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(data)
	}
	return parts
}

func prose(text string) *layout.Para {
	return &layout.Para{Type: layout.Body, Runs: []layout.Run{{Text: text, Color: theme.Default().Light.Ink}}}
}

func TestWriter(t *testing.T) {
	t.Run("says what is wrong with the deck as a whole", func(t *testing.T) {
		for want, change := range map[string]func(*layout.Info){
			"no pages":              func(i *layout.Info) { i.Pages = 0 },
			"a side has 72":         func(i *layout.Info) { i.Size.W = layout.Pt },
			"no title":              func(i *layout.Info) { i.Title = "" },
			"to 4,032 pt":           func(i *layout.Info) { i.Size.H = 1 << 30 },
			"or no language":        func(i *layout.Info) { i.Lang = "" },
			"write de-DE":           func(i *layout.Info) { i.Lang = "de_DE" },
			"pages of 960 x 0.1 pt": func(i *layout.Info) { i.Size.H = layout.Pt / 10 },
		} {
			in := info(1)
			change(&in)
			w := New(in, theme.Default())
			for _, err := range []error{w.Page(0, &layout.Page{}), w.Finish(context.Background(), io.Discard)} {
				if err == nil || !strings.Contains(err.Error(), want) {
					t.Errorf("want an error with %q, got %v", want, err)
				}
			}
		}
	})
	t.Run("refuses a page twice, one that is not there, and a file that lacks one", func(t *testing.T) {
		w := New(info(2), theme.Default())
		p := pageOf(t, prose("text"))
		for i, want := range []string{"", "written twice", "page 6 of a file of 2"} {
			err := w.Page([]int{0, 0, 5}[i], p)
			if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
				t.Errorf("want %q, got %v", want, err)
			}
		}
		if err := w.Finish(context.Background(), io.Discard); err == nil || !strings.Contains(err.Error(), "page 2 was not written") {
			t.Error(err)
		}
	})
	t.Run("refuses a link to a slide that is not there", func(t *testing.T) {
		p := prose("there")
		p.Runs[0].Href = "#nowhere"
		w := New(info(1), theme.Default())
		want := `page 1: no slide has the ID "nowhere"`
		if err := w.Page(0, pageOf(t, p)); err == nil || !strings.Contains(err.Error(), want) {
			t.Error(err)
		}
		if err := w.Finish(context.Background(), io.Discard); err == nil || !strings.Contains(err.Error(), want) {
			t.Error(err)
		}
	})
	t.Run("reports a disk that is full, and writes once", func(t *testing.T) {
		w := New(info(1), theme.Default())
		if err := w.Page(0, pageOf(t, prose("text"))); err != nil {
			t.Fatal(err)
		}
		full := errors.New("full")
		if err := w.Finish(context.Background(), failing{full}); !errors.Is(err, full) {
			t.Error(err)
		}
		if err := w.Finish(context.Background(), io.Discard); err == nil || !strings.Contains(err.Error(), "written already") {
			t.Error(err)
		}
	})
	t.Run("keeps titles, authors and dates as properties", func(t *testing.T) {
		in := info(1)
		in.Author, in.Subtitle, in.Date = "A & B\v", "Sub\nject", time.Date(2022, 6, 1, 10, 0, 0, 0, time.FixedZone("", 7200))
		w := New(in, theme.Default())
		if err := w.Page(0, pageOf(t, prose("text"))); err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := w.Finish(context.Background(), &b); err != nil {
			t.Fatal(err)
		}
		got := unpack(t, b.Bytes())["docProps/core.xml"]
		for _, want := range []string{"<dc:title>Trade<", "<dc:creator>A &amp; B<", "<dc:subject>Sub ject<", `xsi:type="dcterms:W3CDTF">2022-06-01T08:00:00Z<`, "<dc:language>en<"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s is not in %s", want, got)
			}
		}
	})
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// TestSlide holds the parts of a small file as text, one element a line.
func TestSlide(t *testing.T) {
	t.Run("keeps soft hyphens inside lines, and has hyphens where lines end at them", func(t *testing.T) {
		word := strings.Repeat("Schiff\u00adfahrts\u00ad", 12) + "Ende"
		p := pageOf(t, &layout.Para{Runs: []layout.Run{{Text: word}}})
		got := ""
		for _, piece := range strings.Split(write(t, p)["ppt/slides/slide1.xml"], "<a:t>")[1:] {
			if text := piece[:strings.Index(piece, "</a:t>")]; strings.HasPrefix(text, "Schiff") {
				got += text
			}
		}
		if n := strings.Count(got, "-"); n == 0 || n > 4 || strings.ReplaceAll(got, "-", "\u00ad") != word {
			t.Errorf("%q", got)
		}
	})
	th := theme.Default()
	link := prose("See the source and the first slide.")
	link.Runs = []layout.Run{
		{Text: "See ", Color: th.Light.Ink}, {Text: "the source", Href: "https://example.org/?a=1&b=\"", Color: th.Light.Primary},
		{Text: " & ", Bold: true, Color: th.Light.Ink}, {Text: "slide 1", Href: "#first", Color: th.Light.Primary}, {Text: ".", Color: th.Light.Accent},
	}
	list := &layout.List{Color: th.Light.Accent, Items: []*layout.ListItem{
		{Body: prose("one"), Numbering: layout.Decimal, Marker: "1."},
		{Body: prose("two"), Numbering: layout.Decimal, Marker: "2.", Sub: &layout.List{Color: th.Light.Accent, Items: []*layout.ListItem{{Body: prose("deep"), Numbering: layout.Square}}}},
	}}
	p := pageOf(t, link, list)
	p.Notes, p.Section = "Say this.\nThen that.", "Part & parcel"
	parts := write(t, p)
	for _, name := range []string{"ppt/slides/slide1.xml", "ppt/slides/_rels/slide1.xml.rels", "ppt/notesSlides/notesSlide1.xml", "ppt/presentation.xml", "[Content_Types].xml"} {
		golden(t, strings.NewReplacer("/", "-", "[", "", "]", "").Replace(name)+".txt", lines(t, parts[name]))
	}
}

// TestLayouts holds the master's placeholders, on which others build their slides.
func TestLayouts(t *testing.T) {
	parts := write(t, pageOf(t, prose("text")))
	for name, part := range parts {
		if file, ok := strings.CutPrefix(name, "ppt/slideLayouts/slideLayout"); ok && strings.HasSuffix(file, ".xml") {
			golden(t, "layout"+strings.TrimSuffix(file, ".xml")+".txt", lines(t, part))
		}
	}
}

// TestPictures holds that a picture stands in the file once, whatever shows it.
func TestPictures(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 2))); err != nil {
		t.Fatal(err)
	}
	p, err := layout.DecodePicture(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	th := *theme.Default()
	th.Logo, th.LogoAlt, th.LogoHeight = p, "Us & them", 24*layout.Pt
	pages := []*layout.Page{pageOf(t, prose("one")), pageOf(t, prose("two"))}
	for i, page := range pages {
		page.Title = fmt.Sprint("Page ", i)
		page.Add(100*layout.Pt, 300*layout.Pt, &layout.Group{Role: layout.RoleFigure, Alt: "A grey field", Frame: layout.Frame{Items: []layout.Placed{{Item: &layout.Image{Picture: p, Size: layout.Size{W: 40 * layout.Pt, H: 20 * layout.Pt}}}}}})
	}
	parts := writeIn(t, &th, pages[0])
	n := 0
	for name := range parts {
		if strings.HasPrefix(name, "ppt/media/") {
			n++
		}
	}
	if n != 1 {
		t.Errorf("the picture is there %d times", n)
	}
	if s := parts["ppt/slides/slide1.xml"]; !strings.Contains(s, `descr="A grey field"`) {
		t.Error("the picture has lost its text")
	}
	if s := parts["ppt/slideMasters/slideMaster1.xml"]; !strings.Contains(s, `descr="Us &amp; them"`) {
		t.Error("the logo is not on the master")
	}
}

// lines is XML with an element a line.
func lines(t *testing.T, part string) string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(part))
	var b strings.Builder
	depth := 0
	for {
		tok, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		if err != nil {
			t.Fatalf("%v in %s", err, part)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			fmt.Fprintf(&b, "%*s%s", 2*depth, "", qualified(e.Name))
			for _, a := range e.Attr {
				if a.Name.Space != "xmlns" && a.Name.Local != "xmlns" {
					fmt.Fprintf(&b, " %s=%q", qualified(a.Name), a.Value)
				}
			}
			b.WriteByte('\n')
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			if s := string(e); strings.TrimSpace(s) != "" {
				fmt.Fprintf(&b, "%*s%q\n", 2*depth, "", s)
			}
		}
	}
}

func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// golden compares a text with a file in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s has changed; look at it with -update and git diff. It is now:\n%s", name, got)
	}
}
