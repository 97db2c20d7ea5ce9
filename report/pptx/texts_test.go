package pptx

import (
	"encoding/xml"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// writing is a kind that writes texts around a line of the plan.
type writing struct {
	blocks []charts.Block
}

func (writing) Least(*charts.Chart) layout.Length { return 100 * layout.Pt }

func (writing) Options() charts.Options { return charts.Options{} }

func (writing) Plan(c *charts.Chart, s *theme.Setting) *charts.Plan {
	p := charts.NewPlan(c, s)
	p.Layers = []charts.Layer{{Form: charts.Columns, Traces: []charts.Trace{p.Trace(0)}}}
	return p
}

// Draw writes the texts before, within and after what is native, one under another.
func (w writing) Draw(c *charts.Canvas) error {
	p := c.Plot(20*charts.Pt, 0)
	p.Periods()
	draw := func(i int) {
		b := w.blocks[i]
		if len(b.Lines) == 1 {
			c.Text(b.Lines[0], 5*charts.Pt, (20+i*60)*charts.Pt, b.Label)
		} else {
			c.Block(b, c.W/2, (20+i*60)*charts.Pt)
		}
	}
	draw(0)
	c.Native(func() {
		p.Names()
		c.Over(func() { draw(1) })
	})
	draw(2)
	return nil
}

// textBoxes are the texts of the text boxes of a slide, without the title, lines apart, and whether one is in a decorative group.
func textBoxes(t *testing.T, slide string) (texts []string, decorative bool) {
	t.Helper()
	type run struct {
		XMLName xml.Name
		Text    string `xml:"t"`
	}
	type shape struct {
		Title *struct{} `xml:"nvSpPr>nvPr>ph"`
		Runs  []struct {
			All []run `xml:",any"`
		} `xml:"txBody>p"`
	}
	type tree struct {
		Decor *struct{} `xml:"nvGrpSpPr>cNvPr>extLst"`
		Boxes []shape   `xml:"sp"`
		Group []struct {
			Decor *struct{} `xml:"nvGrpSpPr>cNvPr>extLst"`
			Boxes []shape   `xml:"sp"`
		} `xml:"grpSp"`
	}
	var doc struct {
		Tree tree `xml:"cSld>spTree"`
	}
	if err := xml.Unmarshal([]byte(slide), &doc); err != nil {
		t.Fatal(err)
	}
	add := func(s shape) bool {
		var b strings.Builder
		for _, p := range s.Runs {
			for _, r := range p.All {
				if r.XMLName.Local == "br" {
					b.WriteByte('\n')
				}
				b.WriteString(r.Text)
			}
		}
		if s.Title != nil || b.Len() == 0 {
			return false
		}
		texts = append(texts, b.String())
		return true
	}
	for _, s := range doc.Tree.Boxes {
		add(s)
	}
	for _, g := range doc.Tree.Group {
		for _, s := range g.Boxes {
			if add(s) && g.Decor != nil {
				decorative = true
			}
		}
	}
	return texts, decorative
}

// TestTexts holds the texts that a chart has around what is native against the boxes of the slide: random texts, in several
// lines, with characters of other fonts and directions, and of no font.
func TestTexts(t *testing.T) {
	words := []string{"Exports", "plus imports,", "1995–2021", "שלום", "日本語", "café", "\U0001F9FF", "مرحبا", "a-b", "50%", "x\u00a0y", "؟"}
	th := theme.Default()
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 3))
		w := writing{}
		var want []string
		for range 3 {
			b := charts.Block{Label: charts.Label{Type: layout.Tick, Color: th.Light.Ink, Bold: r.IntN(2) == 0}, Align: layout.Center}
			for range 1 + r.IntN(3) {
				var line []string
				for range 1 + r.IntN(5) {
					line = append(line, words[r.IntN(len(words))])
				}
				b.Lines = append(b.Lines, strings.Join(line, " "))
			}
			w.blocks, want = append(w.blocks, b), append(want, strings.Join(b.Lines, "\n"))
		}
		c := charts.Chart{Kind: w, Categories: years, Series: []charts.Series{{Values: []float64{1, 3, 2}}}}
		switch seed % 3 {
		case 1: // native
			c.Title, c.Unit = "A title", "unit"
		case 2: // of the picture
			c.Title, want = "A **bold** title, [linked](https://example.com)", append(want, "A bold title, linked")
		}
		parts := write(t, pageOf(t, figure(c)))
		part := parts["ppt/charts/chart1-1.xml"]
		if part == "" {
			t.Fatal("no chart")
		}
		if native := strings.Contains(part, "<a:t>A title, unit</a:t>"); native != (seed%3 == 1) {
			t.Errorf("seed %d: the chart has the title %q: %v", seed, c.Title, native)
		}
		got, decorative := textBoxes(t, parts["ppt/slides/slide1.xml"])
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("seed %d: the boxes say %q, the chart %q", seed, got, want)
		}
		if decorative {
			t.Errorf("seed %d: a text is in a group that says nothing", seed)
		}
	}
}

// TestGivesWay holds that a text shrinks as a person types.
func TestGivesWay(t *testing.T) {
	file := write(t, pageOf(t, prose("text")))
	if s := file["ppt/slides/slide1.xml"]; !strings.Contains(s, `<a:normAutofit/>`) {
		t.Error("the text does not give way")
	}
}
