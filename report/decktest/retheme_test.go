package decktest_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"math"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
)

// scheme is what a colleague gives a file: the colours of another theme and another colour map of the master; "" leaves them.
type scheme struct{ name, colors, master string }

// The colour maps of PowerPoint's background styles on a dark ground: the second dark colour is the ground, or the first.
const (
	style3 = `bg1="dk2" tx1="lt1" bg2="dk1" tx2="lt2"`
	style4 = `bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"`
)

// The colours of themes in their order: Office's of 2013, the "Simple Dark" that Google Slides writes, whose dark colours are
// light, and a brand's.
const (
	microsoft = "000000 FFFFFF 44546A E7E6E6 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72"
	google    = "FFFFFF 212121 ADADAD 303030 0097A7 78909C FFAB40 EEFF41 4DD0E1 AB47BC 0097A7 0097A7"
	purple    = "222222 FFFFFF 3D0C45 F7F0E8 6A1B9A 00897B F9A825 C62828 1565C0 5D4037 6A1B9A 888888"
)

var schemes = []scheme{
	{"as it is", "", ""}, {"on the second dark ground", "", style3}, {"on the first dark ground", "", style4}, {"with light and dark exchanged", "exchanged", ""},
	{"Office", microsoft, ""}, {"Office on a dark ground", microsoft, style4}, {"Google's dark", google, ""},
	{"purple", purple, ""}, {"purple on a dark ground", purple, style3}, {"purple on the first dark ground", purple, style4},
}

// node is an element of a part.
type node struct {
	XMLName xml.Name
	Attr    []xml.Attr `xml:",any,attr"`
	Nodes   []node     `xml:",any"`
	Text    string     `xml:",chardata"`
}

func (n *node) attr(name string) string {
	for _, a := range n.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// at is the descendant at a path of names, nil if there is none.
func (n *node) at(names ...string) *node {
	for _, name := range names {
		if n == nil {
			return nil
		}
		var next *node
		for i := range n.Nodes {
			if n.Nodes[i].XMLName.Local == name {
				next = &n.Nodes[i]
				break
			}
		}
		n = next
	}
	return n
}

// all are the descendants of a name.
func (n *node) all(name string, visit func(*node)) {
	for i := range n.Nodes {
		if c := &n.Nodes[i]; c.XMLName.Local == name {
			visit(c)
		} else {
			c.all(name, visit)
		}
	}
}

// rethemed is a file with a scheme, taken apart.
type rethemed struct {
	t      *testing.T
	parts  map[string]*node
	colors map[string]layout.Color // of the theme
}

// partsOf are the parts of a file by their names.
func partsOf(t *testing.T, file []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string][]byte, len(z.File))
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if out[f.Name], err = io.ReadAll(in); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func retheme(t *testing.T, file []byte, s scheme) *rethemed {
	t.Helper()
	r := &rethemed{t, map[string]*node{}, map[string]layout.Color{}}
	for name, data := range partsOf(t, file) {
		if ext := path.Ext(name); ext != ".xml" && ext != ".rels" {
			continue
		}
		n := &node{}
		if err := xml.Unmarshal(data, n); err != nil {
			t.Fatal(name, err)
		}
		r.parts[name] = n
	}
	r.scheme(s)
	return r
}

// scheme takes the colours and the map of a scheme.
func (r *rethemed) scheme(s scheme) {
	own := r.parts["ppt/theme/theme1.xml"].at("themeElements", "clrScheme")
	given := strings.Fields(s.colors)
	for i, slot := range own.Nodes {
		hex := slot.Nodes[0].attr("val")
		if len(given) == len(own.Nodes) {
			hex = given[i]
		}
		r.colors[slot.XMLName.Local] = hexColor(r.t, hex)
	}
	if c := r.colors; s.colors == "exchanged" {
		c["dk1"], c["lt1"], c["dk2"], c["lt2"] = c["lt1"], c["dk1"], c["lt2"], c["dk2"]
	}
	if m := r.parts["ppt/slideMasters/slideMaster1.xml"].at("clrMap"); s.master != "" {
		for _, pair := range regexp.MustCompile(`(\w+)="(\w+)"`).FindAllStringSubmatch(s.master, -1) {
			for i := range m.Attr {
				if m.Attr[i].Name.Local == pair[1] {
					m.Attr[i].Value = pair[2]
				}
			}
		}
	}
}

func hexColor(t *testing.T, s string) layout.Color {
	t.Helper()
	v, err := strconv.ParseUint(s, 16, 32)
	if err != nil || len(s) != 6 {
		t.Fatalf("%q is no colour", s)
	}
	return layout.Color{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v)}
}

// paint is a colour that is bound to the theme; slot is "" where it is not.
type paint struct {
	layout.Color
	slot string
}

// neutral reports a ground or a text rather than an accent.
func (p paint) neutral() bool {
	return strings.HasPrefix(p.slot, "dk") || strings.HasPrefix(p.slot, "lt")
}

// paint is a solid fill through a colour map; ok is false where there is no fill.
func (r *rethemed) paint(fill, clrMap *node) (p paint, ok bool) {
	if fill = fill.at("solidFill"); fill == nil {
		return p, false
	}
	ref := fill.at("schemeClr")
	if ref == nil {
		return p, true
	}
	p.slot = ref.attr("val")
	if m := clrMap.attr(p.slot); m != "" {
		p.slot = m
	}
	c, known := r.colors[p.slot]
	if !known {
		r.t.Fatalf("no slot %q", p.slot)
	}
	p.Color = modified(c, ref.Nodes)
	return p, true
}

// modified is a colour with the modifiers of a reference (ISO/IEC 29500-1, 20.1.2.3).
func modified(c layout.Color, modifiers []node) layout.Color {
	ch := [3]float64{float64(c.R) / 255, float64(c.G) / 255, float64(c.B) / 255}
	for _, m := range modifiers {
		v, _ := strconv.ParseFloat(m.attr("val"), 64)
		hi, lo := max(ch[0], ch[1], ch[2]), min(ch[0], ch[1], ch[2])
		l, apart := (hi+lo)/2, hi-lo
		sat, to := 0.0, l
		if apart > 0 {
			sat = apart / (1 - math.Abs(2*l-1))
		}
		switch m.XMLName.Local {
		case "satMod":
			sat = min(sat*v/1e5, 1)
		case "lumMod":
			to = l * v / 1e5
		case "lumOff":
			to = min(l+v/1e5, 1)
		}
		wide := sat * (1 - math.Abs(2*to-1))
		for i := range ch {
			share := 0.5
			if apart > 0 {
				share = (ch[i] - lo) / apart
			}
			ch[i] = to - wide/2 + share*wide
		}
	}
	at := func(f float64) uint8 { return uint8(min(max(f, 0), 1)*255 + 0.5) }
	return layout.Color{R: at(ch[0]), G: at(ch[1]), B: at(ch[2])}
}

// shelf is a deck with every block, on slides of every kind.
func shelf(th *theme.Theme) *report.Deck {
	d := &report.Deck{Title: "Shelf", Lang: "en", Author: "One", Theme: th, Slides: []report.Slide{
		{Kind: report.Cover, Title: "Cover", Subtitle: "A subtitle"}, {Kind: report.Section, Title: "Section"}, {Kind: report.Statement, Title: "A statement"},
	}}
	series := []charts.Series{{Name: "One", Values: []float64{4, 5, 6}}, {Name: "Two", Values: []float64{7, 4, 5}}, {Name: "Three", Values: []float64{5, 5, 7}}}
	plot := func(k charts.Kind, n int) report.Block {
		return charts.Chart{Kind: k, Alt: "A chart", Title: "A chart", Unit: "tonnes", Categories: []string{"a", "b", "c"}, Series: series[:n]}
	}
	kinds := []report.Block{plot(charts.Column{Stacked: true}, 3), plot(charts.Bar{Stacked: true}, 3), plot(charts.Column{}, 2), plot(charts.Bar{}, 1), plot(charts.Line{}, 3), plot(charts.Pie{}, 1)}
	for _, b := range append(decktest.Blocks(), kinds...) {
		d.Slides = append(d.Slides, report.Slide{Title: "A block", Subtitle: "A subtitle", Source: "A source", Body: []report.Block{b}})
	}
	d.Slides[3].ID = "end"
	return d
}

// nightShelf is a shelf with every block again on dark slides, for which the theme gets a layout.
func nightShelf(th *theme.Theme) *report.Deck {
	d := shelf(th)
	night := *th.Layout(theme.ContentLayout)
	night.Key, night.Dark = "night", true
	th.Layouts = append(th.Layouts, night)
	for _, s := range d.Slides[3:] {
		s.ID, s.Layout = "", "night"
		d.Slides = append(d.Slides, s)
	}
	return d
}

// TestRethemed gives files the colours of other themes, as colleagues do, and other grounds: texts stay readable.
func TestRethemed(t *testing.T) {
	decks := map[string]*report.Deck{"of every block": nightShelf(theme.Default())}
	for name, toml := range map[string]string{
		"of a brand": `colors.light.primary = "#7A0C2E"`, "on a cream ground": `colors.light.ground = "#FAF6EF"`, "on a dark ground": "colors.light.ground = \"#14181F\"\ncolors.light.primary = \"#4DB7C3\"",
	} {
		th, err := theme.Parse([]byte(toml), "brand.toml", nil)
		if err != nil {
			t.Fatal(err)
		}
		decks[name] = nightShelf(th)
	}
	for name, d := range decks {
		var b bytes.Buffer
		doc, err := (&report.Renderer{Formats: []report.Format{report.PPTX{}}}).Render(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
			t.Fatal(err)
		}
		for _, s := range schemes {
			t.Run(name+" "+s.name, func(t *testing.T) {
				c := contrast{rethemed: retheme(t, b.Bytes(), s)}
				for part := range c.parts {
					if strings.HasPrefix(part, "ppt/slides/slide") {
						c.name = part
						c.slide(part)
					}
				}
				if c.pairs < 280 {
					t.Errorf("%d texts on grounds of the theme, want 280 or more", c.pairs)
				}
			})
		}
	}
}
