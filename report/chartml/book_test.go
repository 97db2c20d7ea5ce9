package chartml

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// TestBook gives series and rules of random charts names that meet each other's, those of other columns, or a table's limit.
func TestBook(t *testing.T) {
	th := theme.Default()
	s := &theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}
	say := words.Or(nil, "en")
	sheet := NewDataSheet("Sheet1", say)
	long := strings.Repeat("very ", 80)
	texts := []string{say.Category, say.Total, say.Label, "Mexico", "mexico", long + "1", long + "2", strings.Repeat("😀", 200)}
	r := rand.New(rand.NewPCG(7, 9))
	for range 300 {
		c := charts.Chart{Kind: charts.Column{Stacked: r.IntN(2) == 0}, Categories: []string{"a", "b", "c"}}
		for _, k := range r.Perm(len(texts))[:1+r.IntN(3)] {
			c.Series = append(c.Series, charts.Series{Name: texts[k], Values: []float64{1, 2, 3}})
		}
		c.Rules = []charts.Rule{{Value: 2, Text: texts[r.IntN(len(texts))]}, {Value: 1, Text: texts[r.IntN(len(texts))]}}
		f := c.Figures(s)
		if f.Sheets == nil {
			t.Fatal(c.Validate())
		}
		p := f.Sheets[0].Chart.(*charts.Plan)
		b := sheet.Book(p)
		for i := range p.Layers {
			for k := range p.Layers[i].Traces {
				tr := &p.Layers[i].Traces[k]
				if col := b.Column(tr, Order(p)); col.Name != strings.TrimSpace(p.Data[tr.Data].Name) {
					t.Errorf("%q is called %q", p.Data[tr.Data].Name, col.Name)
				}
			}
		}
		seen := map[string]bool{}
		for k := range len(b.columns) + 1 {
			head := strings.ToLower(b.column(k).head)
			if seen[head] {
				t.Errorf("two columns %q", head)
			}
			if n := len(utf16.Encode([]rune(head))); n > mostHead || n == 0 {
				t.Errorf("a head of %d units", n)
			}
			seen[head] = true
		}
	}
}
