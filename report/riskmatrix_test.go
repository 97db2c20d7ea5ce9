package report_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// matrixOf is a matrix of three levels with some risks.
func matrixOf(risks ...report.Risk) report.RiskMatrix {
	levels := []string{"low", "middle", "high"}
	return report.RiskMatrix{Likelihood: []string{"rare", "possible", "likely"}, Impact: []string{"minor", "serious", "severe"}, Severity: levels, Risks: risks}
}

// areasOf are the texts of a table's cells by their rows, from the top.
func areasOf(p *layout.TablePart) (out [][]string) {
	for range p.Heights[p.Heads:] {
		out = append(out, nil)
	}
	for i := range p.Cells {
		var body layout.TextBody
		if c := &p.Cells[i]; c.Row >= p.Heads {
			said := ""
			if c.Text(&body) {
				said = body.Paras[0].Text()
			}
			out[c.Row-p.Heads] = append(out[c.Row-p.Heads], said)
		}
	}
	return out
}

func TestRiskMatrix(t *testing.T) {
	supplier := report.Risk{Name: "Supplier *fails*", Likelihood: 3, Impact: 2}
	t.Run("has the likeliest on top, each cell with its severity and its risks", func(t *testing.T) {
		pages, _ := rendered(t, one(matrixOf(supplier, report.Risk{Name: "Fire", Likelihood: 1, Impact: 3}, report.Risk{Name: "Ledger", Likelihood: 3, Impact: 2})))
		got := areasOf(partsOf(pages)[0])
		want := [][]string{
			{"likely", "middle", "middle\n• Supplier *fails*\n• Ledger", "high"},
			{"possible", "low", "middle", "middle"},
			{"rare", "low", "low", "middle\nFire"},
		}
		if !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("%q\nwant %q", got, want)
		}
	})
	t.Run("has marks in place of names, in one line", func(t *testing.T) {
		pages, _ := rendered(t, one(matrixOf(report.Risk{Name: "Fire", Mark: "1", Likelihood: 1, Impact: 1}, report.Risk{Name: "Flood", Mark: "4", Likelihood: 1, Impact: 1})))
		if got := areasOf(partsOf(pages)[0])[2][1]; got != "low\n1, 4" {
			t.Errorf("%q", got)
		}
	})
	t.Run("has grades of its own", func(t *testing.T) {
		m := matrixOf(supplier)
		m.Grades = [][]int{{1, 1, 3}, {1, 1, 3}, {1, 3, 3}}
		pages, _ := rendered(t, one(m))
		if got := areasOf(partsOf(pages)[0])[0][2]; !strings.HasPrefix(got, "high\n") {
			t.Errorf("%q", got)
		}
	})
	t.Run("names rows and columns to those who do not see it", func(t *testing.T) {
		pages, _ := rendered(t, one(matrixOf(supplier)))
		rows, columns := 0, 0
		p := partsOf(pages)[0]
		for i := range p.Cells {
			switch c := &p.Cells[i]; {
			case c.Role == layout.RoleTH && c.Attr.Scope == layout.ScopeRow:
				rows++
			case c.Role == layout.RoleTH && c.Attr.Scope == layout.ScopeColumn:
				columns++
			}
		}
		if rows != 3 || columns != 5 {
			t.Errorf("%d rows and %d columns are named", rows, columns)
		}
	})
	t.Run("is a sheet of the risks", func(t *testing.T) {
		_, book := rendered(t, one(matrixOf(supplier)))
		rows, err := book.GetRows(book.GetSheetList()[1])
		if err != nil || len(rows) < 2 {
			t.Fatal(rows, err)
		}
		if got, want := rows[len(rows)-1], []string{"Supplier *fails*", "likely", "serious", "middle"}; !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	})
	t.Run("shows every risk once, in cells that are alike, fill the page, and are read on their tints", func(t *testing.T) {
		r := rand.New(rand.NewPCG(3, 16))
		for range 40 {
			m, looks := randomMatrix(r), theme.Default()
			if r.IntN(2) == 0 {
				looks.Light = looks.Dark
			}
			d := one(m)
			d.Theme = looks
			pages, _ := rendered(t, d)
			all := ""
			for _, p := range partsOf(pages) {
				all += fmt.Sprint(areasOf(p))
				holdAreas(t, p, looks.Light.Ground)
			}
			for _, risk := range m.Risks {
				if n := strings.Count(all, risk.Name); n != 1 {
					t.Fatalf("%q stands %d times in %s", risk.Name, n, all)
				}
			}
			if last := pages[0]; len(pages) == 1 && float64(bottomOf(last))/float64(last.Size.H) < 0.8 {
				t.Errorf("the matrix ends at %v of %v", bottomOf(last), last.Size.H)
			}
		}
	})
	refusesMatrices(t)
}

// randomMatrix is a matrix of random levels, with risks of unlike names.
func randomMatrix(r *rand.Rand) report.RiskMatrix {
	names := func(of string, n int) (out []string) {
		for i := range n {
			out = append(out, fmt.Sprint(of, " ", i+1))
		}
		return out
	}
	m := report.RiskMatrix{Likelihood: names("Wahrscheinlichkeit", 2+r.IntN(4)), Impact: names("impact", 2+r.IntN(4)), Severity: names("grade", r.IntN(6))}
	for i := range 1 + r.IntN(9) {
		m.Risks = append(m.Risks, report.Risk{
			Name: fmt.Sprintf("R%d.%s", i, strings.Repeat(" supplier", r.IntN(5))), Likelihood: 1 + r.IntN(len(m.Likelihood)), Impact: 1 + r.IntN(len(m.Impact)),
		})
	}
	return m
}

// holdAreas holds that the cells of a matrix are alike and that their texts are read.
func holdAreas(t *testing.T, p *layout.TablePart, ground layout.Color) {
	t.Helper()
	for _, h := range p.Heights[p.Heads:] {
		if h != p.Heights[p.Heads] {
			t.Errorf("rows are %v high", p.Heights[p.Heads:])
		}
	}
	for i := 2; i < len(p.Edges)-1; i++ {
		if a, b := p.Edge(i)-p.Edge(i-1), p.Edge(i+1)-p.Edge(i); i < len(p.Edges)-2 && a != b {
			t.Errorf("columns are %v and %v wide", a, b)
		}
	}
	for i := range p.Cells {
		var body layout.TextBody
		c := &p.Cells[i]
		if !c.Text(&body) {
			continue
		}
		under := ground
		if c.Class > 0 {
			under = p.Key[c.Class-1].Fill
		}
		for _, run := range body.Paras[0].Runs {
			if x := theme.Contrast(run.Color, under); x < 4.5 {
				t.Errorf("%q has a contrast of %.2f", run.Text, x)
			}
		}
	}
}

// bottomOf is where the last table of a page ends.
func bottomOf(p *layout.Page) (y layout.Length) {
	var walk func(items []layout.Placed, at layout.Length)
	walk = func(items []layout.Placed, at layout.Length) {
		for _, it := range items {
			if g, ok := it.Item.(*layout.Group); ok {
				if _, ok := g.Source.(*layout.TablePart); ok {
					y = max(y, at+it.At.Y+g.Size.H)
				}
				walk(g.Items, at+it.At.Y)
			}
		}
	}
	walk(p.Items, 0)
	return y
}

func refusesMatrices(t *testing.T) {
	ok := matrixOf(report.Risk{Name: "Fire", Likelihood: 1, Impact: 1})
	for _, c := range []struct {
		name, want string
		change     func(m *report.RiskMatrix)
	}{
		{"no risks", "the matrix has no risks", func(m *report.RiskMatrix) { m.Risks = nil }},
		{"one level", "Impact has 1 names; give 2 to 5", func(m *report.RiskMatrix) { m.Impact = []string{"a"} }},
		{"six levels", "Likelihood has 6 names; give 2 to 5", func(m *report.RiskMatrix) { m.Likelihood = strings.Split("abcdef", "") }},
		{"six grades", "Severity has 6 names; give 0 to 5", func(m *report.RiskMatrix) { m.Severity = strings.Split("abcdef", "") }},
		{"a level without a name", "Impact has no name for level 2", func(m *report.RiskMatrix) { m.Impact[1] = " " }},
		{"a risk without a name", "risk 1 has no name", func(m *report.RiskMatrix) { m.Risks[0].Name = "" }},
		{"a level that is not there", `risk 1 "Fire": its Impact is 4; the matrix has levels from 1 to 3`, func(m *report.RiskMatrix) { m.Risks[0].Impact = 4 }},
		{"grades of fewer rows", "Grades has 1 rows; give one for each of the 3 levels", func(m *report.RiskMatrix) { m.Grades = [][]int{{1, 1, 1}} }},
		{"grades of fewer columns", "row 2 of Grades has 1 grades", func(m *report.RiskMatrix) { m.Grades = [][]int{{1, 1, 1}, {1}, {1, 1, 1}} }},
		{"a grade without a name", "row 1, column 3 of Grades is 4; Severity has grades from 1 to 3", func(m *report.RiskMatrix) { m.Grades = [][]int{{1, 1, 4}, {1, 1, 1}, {1, 1, 1}} }},
		{"grades without names", "give Severity, or leave it out", func(m *report.RiskMatrix) { m.Severity, m.Grades = nil, [][]int{} }},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			m := ok
			m.Impact, m.Risks = slices.Clone(ok.Impact), slices.Clone(ok.Risks)
			c.change(&m)
			if err := m.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

func ExampleRiskMatrix() {
	risks := report.RiskMatrix{
		Likelihood: []string{"rare", "possible", "likely"}, Impact: []string{"minor", "serious", "severe"}, Severity: []string{"low", "medium", "high"},
		Risks: []report.Risk{{Name: "Fuel prices rise", Likelihood: 3, Impact: 3}, {Name: "The ledger is late", Likelihood: 2, Impact: 1}},
	}
	t := theme.Default()
	sheet := risks.Figures(&theme.Setting{Theme: t, Colors: &t.Light, Lang: "en"}).Sheets[0]
	for i := range sheet.Rows {
		fmt.Println(sheet.Row(i, nil)...)
	}
	// Output:
	// Fuel prices rise likely severe high
	// The ledger is late possible minor low
}
