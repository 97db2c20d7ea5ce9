package chartml

import (
	"encoding/xml"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

// flag is a setting.
type flag struct {
	Val bool `xml:"val,attr"`
}

// names are those of the series that a part shows: of the entries of its legend, which are those of all series and then those of
// trend lines, less those that are deleted, and of the labels at its points.
func names(part []byte) (legend, labels []string, err error) {
	var doc struct {
		Plot struct {
			Charts []struct {
				Series []struct {
					Name   string `xml:"tx>strRef>strCache>pt>v"`
					Text   string `xml:"tx>v"`
					Labels []struct {
						Idx   whole `xml:"idx"`
						Named flag  `xml:"showSerName"`
					} `xml:"dLbls>dLbl"`
					Count  whole `xml:"val>numRef>numCache>ptCount"`
					Trends []struct {
						Name string `xml:"name"`
					} `xml:"trendline"`
				} `xml:"ser"`
			} `xml:",any"`
		} `xml:"chart>plotArea"`
		Legend *struct {
			Deleted []label `xml:"legendEntry"`
		} `xml:"chart>legend"`
	}
	if err := xml.Unmarshal(part, &doc); err != nil {
		return nil, nil, err
	}
	var trends []string
	for _, c := range doc.Plot.Charts {
		for _, s := range c.Series {
			name := s.Name + s.Text
			legend = append(legend, name)
			for _, t := range s.Trends {
				trends = append(trends, t.Name)
			}
			for _, l := range s.Labels {
				if l.Named.Val && l.Idx.Val < s.Count.Val {
					labels = append(labels, name)
				}
			}
		}
	}
	legend = append(legend, trends...)
	if doc.Legend == nil {
		return nil, labels, nil
	}
	for _, e := range doc.Legend.Deleted {
		legend[e.Idx.Val] = ""
	}
	return slices.DeleteFunc(legend, func(s string) bool { return strings.TrimSpace(s) == "" }), labels, nil
}

// texts are those of a figure, in the order in which they are drawn.
func texts(items []layout.Placed) (out []string) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			out = append(out, texts(v.Items)...)
		case *layout.Text:
			s := ""
			for _, w := range v.Words {
				s += w.Text
			}
			out = append(out, s)
		}
	}
	return out
}

// alike reports a part that does not show the names that were drawn of its chart, and in a legend in their order.
func alike(part []byte, fig *layout.Group) (legend, labels []string, err error) {
	if legend, labels, err = names(part); err != nil {
		return nil, nil, err
	}
	var all, drawn []string
	d := fig.Source.(*charts.Drawn)
	entries := d.Entries()
	for _, l := range d.Layers {
		for k, t := range l.Traces {
			if t.Role == charts.RoleValue && slices.Contains(entries, &l.Traces[k]) || t.Role == charts.RolePredicted || t.Role == charts.RoleTarget || t.Role == charts.RoleRule || t.Labels.Name {
				all = append(all, t.Name)
			}
		}
	}
	second := d.Plan.Second
	for _, s := range texts(fig.Items) {
		title := second != nil && s == second.Name && slices.Contains(drawn, s) || s == d.Title.Text || s == d.AxisTitle.Text
		if slices.Contains(all, s) && !title {
			drawn = append(drawn, s)
		}
	}
	said := append(slices.Clone(legend), labels...)
	if legend == nil { // labels stand where their points are
		slices.Sort(said)
		slices.Sort(drawn)
	}
	if !slices.Equal(said, drawn) {
		return nil, nil, fmt.Errorf("it shows %q, drawn are %q", said, drawn)
	}
	return legend, labels, nil
}

// wide is a random chart with more series, where its kind shows them.
func wide(r *rand.Rand) charts.Chart {
	c := random(r)
	if !c.Kind.Options().FocusSeries || c.Kind == (charts.Area{}) || c.Series[0].High != nil {
		return c
	}
	for k := range r.IntN(7) {
		s := charts.Series{Name: fmt.Sprint("Another series ", k)}
		for range c.Series[0].Values {
			s.Values = append(s.Values, math.Round(r.Float64()*1000)/10+1)
		}
		c.Series = append(c.Series, s)
	}
	return c
}

func TestSeriesNames(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	sheet := NewDataSheet("Sheet1", words.Or(nil, "en"))
	part := func(fig *layout.Group) []byte {
		d := fig.Source.(*charts.Drawn)
		var x opc.Markup
		c := Chart{Plan: d.Plan, Drawn: d, Cells: sheet.Book(d.Plan), Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: fig.Size}
		c.Write(&x)
		return x.B
	}
	size := layout.Size{W: 700 * layout.Pt, H: 400 * layout.Pt}
	t.Run("are those that were drawn, in legends and in labels", func(t *testing.T) {
		inLegend, atPoints, columns := 0, 0, 0
		for seed := range uint64(900) {
			c := wide(rand.New(rand.NewPCG(seed, 43)))
			fig := figureOf(c, s, size)
			if fig == nil {
				continue
			}
			d := fig.Source.(*charts.Drawn)
			if d.Plan.Stepped() && len(c.Series) > 5 {
				continue // their legend is one of the picture
			}
			_, answers := c.Kind.(charts.Likert)
			if answers || d.Layers[0].Stacking == charts.Over || !Native(d) || d.Layers[0].Form == charts.Slices {
				continue // no program has answers in the order in which they are drawn, or signs of error bars
			}
			legend, labels, err := alike(part(fig), fig)
			if err != nil {
				t.Errorf("seed %d, %#v: %v", seed, c.Kind, err)
			}
			if len(d.Series) > 1 && len(legend)+len(labels) == 0 {
				t.Errorf("seed %d, %#v: nothing says the names of %d series", seed, c.Kind, len(d.Series))
			}
			inLegend, atPoints = inLegend+len(legend), atPoints+len(labels)
			columns += len(d.Beside)
		}
		if inLegend < 1000 || atPoints < 150 || columns < 80 {
			t.Errorf("%d in legends, %d in labels, %d of them beside columns", inLegend, atPoints, columns)
		}
	})
	series := func(n int) (out []charts.Series) {
		for k := range n {
			out = append(out, charts.Series{Name: fmt.Sprint("Series ", k), Values: []float64{1, float64(k + 2)}})
		}
		return out
	}
	t.Run("sees a part that says others", func(t *testing.T) {
		for _, c := range []struct {
			kind       charts.Kind
			old, other string
		}{
			{charts.Column{}, `<c:legendPos val="t"/>`, `<c:legendPos val="t"/><c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>`},
			{charts.Column{Stacked: true}, `<c:showSerName val="1"/>`, `<c:showSerName val="0"/>`},
			{charts.Line{}, `<c:showSerName val="1"/>`, `<c:showSerName val="0"/>`},
			{charts.Bar{Stacked: true}, "<c:v>\u00a0</c:v>", `<c:v>Total</c:v>`},
		} {
			fig := figureOf(charts.Chart{Kind: c.kind, Categories: []string{"a", "b"}, Series: series(3)}, s, size)
			was := string(part(fig))
			if _, _, err := alike([]byte(was), fig); err != nil {
				t.Errorf("%T: %v", c.kind, err)
			}
			changed := strings.Replace(was, c.old, c.other, 1)
			if _, _, err := alike([]byte(changed), fig); changed == was || err == nil {
				t.Errorf("%T: passes %s in place of %s", c.kind, c.other, c.old)
			}
		}
	})
	t.Run("beside columns are those in the heads of their series, in the last row", func(t *testing.T) {
		fig := figureOf(charts.Chart{Kind: charts.Column{Stacked: true}, Categories: []string{"a", "b"}, Series: series(3)}, s, size)
		chart := string(part(fig))
		for _, want := range []string{"$B$1", "$C$1", "$D$1"} {
			if strings.Count(chart, "<c:f>Sheet1!"+want+"</c:f>") != 2 {
				t.Errorf("not two series are called as %s in\n%s", want, chart)
			}
		}
		d := fig.Source.(*charts.Drawn)
		b := sheet.Book(d.Plan)
		var x opc.Markup
		(&Chart{Plan: d.Plan, Drawn: d, Cells: b, Paint: drawingml.Literal{}, Lang: "en", Size: fig.Size}).Write(&x)
		last := &b.columns[len(b.columns)-1]
		if got, want := b.formulaIn(last, "3"), `IF(AND(ISBLANK(A4),COUNT(D3)=1),IF(D3<0,SUMIF(B3:C3,"<0"),SUMIF(B3:C3,">0"))+D3/2,NA())`; got != want {
			t.Errorf("formula %s, want %s", got, want)
		}
		if got := last.numbers; !math.IsNaN(got[0]) || got[1] != 2+3+4.0/2 {
			t.Errorf("numbers %v", got)
		}
	})
}
