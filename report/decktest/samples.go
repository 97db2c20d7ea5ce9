package decktest

import (
	"fmt"
	"math"
	"reflect"
	"slices"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// kindTypes are the kinds of charts, each once.
func kindTypes() (out []charts.Kind) {
	for _, k := range charts.Kinds() {
		if typ := reflect.TypeOf(k); !slices.ContainsFunc(out, func(o charts.Kind) bool { return reflect.TypeOf(o) == typ }) {
			out = append(out, k)
		}
	}
	return out
}

// kinds are all kinds of charts with all of their options, none, and one of a stranger.
func kinds() []any {
	out := []any{nil, ownKind{}}
	for _, k := range kindTypes() {
		out = append(out, combined(reflect.ValueOf(k))...)
	}
	return out
}

// formatTypes are the formats.
var formatTypes = []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}

// formats are all formats with all of their options, and none.
func formats() []any {
	out := []any{nil}
	for _, f := range formatTypes {
		out = append(out, combined(reflect.ValueOf(f))...)
	}
	return out
}

// combined are all values of a struct of truth values, and of names of series and of points.
func combined(v reflect.Value) []any {
	out := []any{v.Interface()}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		value := reflect.ValueOf(true)
		switch f.Type {
		case reflect.TypeFor[bool]():
		case reflect.TypeFor[[]string]():
			value = reflect.ValueOf([]string{"North"})
		case reflect.TypeFor[[]float64]():
			value = reflect.ValueOf([]float64{7, 12})
		case reflect.TypeFor[*charts.Tiles]():
			value = reflect.ValueOf(compass)
		case reflect.TypeFor[float64]():
			value = reflect.ValueOf(10.0)
		case reflect.TypeFor[string]():
			value = reflect.ValueOf("Imports")
		default:
			panic(fmt.Sprintf("decktest: there are no values for %s.%s; add them here", v.Type(), f.Name))
		}
		for _, x := range out {
			set := reflect.New(v.Type()).Elem()
			set.Set(reflect.ValueOf(x))
			set.Field(i).Set(value)
			out = append(out, set.Interface())
		}
	}
	return out
}

// compass is a map of the names that the samples have.
var compass = func() *charts.Tiles {
	t, err := charts.NewTiles(
		charts.Tile{Code: "N", Name: "North", Row: 1, Column: 2}, charts.Tile{Code: "S", Name: "South", Row: 3, Column: 2},
		charts.Tile{Code: "E", Name: "East", Row: 2, Column: 3}, charts.Tile{Code: "W", Name: "West", Row: 2, Column: 1}, charts.Tile{Code: "C", Name: "Centre", Row: 2, Column: 2},
	)
	if err != nil {
		panic(err)
	}
	return t
}()

// ownKind is a kind of chart of a stranger's.
type ownKind struct{}

func (ownKind) Least(*charts.Chart) layout.Length { return 80 * layout.Pt }

func (ownKind) Options() charts.Options { return charts.Options{} }

func (ownKind) Plan(*charts.Chart, *theme.Setting) *charts.Plan { return nil }

func (ownKind) Draw(c *charts.Canvas) error {
	fill, ink := c.Shade(0)
	c.Rect(0, c.Top, c.W/2, c.H, fill)
	c.Dot(c.W*3/4, c.H/2, c.H/8, fill)
	l := charts.Label{Type: layout.Label, Color: ink}
	if len(c.Categories) > 0 && c.Width(c.Categories[0], l) < c.W/4 {
		c.Text(c.Categories[0], c.W*3/4, c.H-c.Size(l.Type)/2, l)
	}
	return nil
}

// chart is a chart of a kind, with all options that it can show where full.
func chart(k charts.Kind, series int, full bool) charts.Chart {
	c := charts.Chart{Title: "Trade", Unit: "tonnes", Source: "Customs", Kind: k, Categories: []string{"North", "South", "East", "West"}}
	for i, name := range []string{"Exports", "Imports", "Weight"}[:series] {
		c.Series = append(c.Series, charts.Series{Name: name, Values: []float64{12.5, 7, 3 + float64(i), 21}})
	}
	if full {
		c.Notes = []charts.Note{{At: "South", Series: "Exports", Text: "a\nnote"}}
		c.Rules = []charts.Rule{{Value: 10, Text: "target"}}
		c.Periods = []charts.Period{{From: "North", To: "South", Text: "before"}}
		c.Provisional = []string{"West"}
		c.Focus = []string{"Exports"}
		c.Legend = []charts.LegendGroup{{Title: "All", Series: []string{"Exports", "Imports", "Weight"}[:series]}}
		shown(&c)
	}
	return c
}

// shown leaves out of a chart what its kind does not show.
func shown(c *charts.Chart) {
	k := c.Kind
	if k == nil {
		k = charts.Column{}
	}
	o := k.Options()
	if !o.Notes {
		c.Notes = nil
	}
	if !o.Rules {
		c.Rules = nil
	}
	if !o.Periods {
		c.Periods = nil
	}
	if !o.Provisional {
		c.Provisional = nil
	}
	if !o.FocusSeries || len(c.Series) < 2 {
		c.Focus = nil
	}
	if !o.Legend {
		c.Legend = nil
	}
}

// sample is a block of which options are tried.
type sample struct {
	report.Block
	depth
}

// samples are blocks of every type with all that they can have, and charts of every kind.
func samples() (out []sample) {
	for _, b := range Blocks() {
		out = append(out, sample{b, whole})
	}
	out = append(out, sample{chart(charts.Column{}, 2, false), whole}, sample{chart(charts.Pie{}, 1, false), whole})
	seen := map[reflect.Type]bool{}
	for _, k := range kinds() {
		k, _ := k.(charts.Kind)
		c := chart(k, 2, true)
		if c.Validate() != nil {
			c = chart(k, 1, false)
		}
		if c.Validate() != nil {
			c = chart(k, 3, false)
		}
		d := brief
		if t := reflect.TypeOf(k); seen[t] {
			d = sparse
		} else if seen[t] = true; k == nil {
			d = whole
		}
		out = append(out, sample{c, d})
	}
	for _, k := range []charts.Kind{charts.Line{}, charts.Column{}, charts.Area{}} { // over time
		c := chart(k, 1, true)
		c.Categories, c.Dates, c.Provisional = nil, dates(4), nil
		c.Notes[0].At, c.Periods[0].From, c.Periods[0].To = "2021", "2020", "2022"
		out = append(out, sample{c, brief})
	}
	ranges := chart(charts.Bar{}, 1, false)
	ranges.Series[0].High = []float64{20, 30, 40, 50}
	predicted := chart(charts.Line{}, 1, false)
	predicted.Series[0].Predicted = []float64{math.NaN(), math.NaN(), math.NaN(), 30}
	forecast := chart(charts.Forecast{Predicted: "Imports"}, 2, false)
	forecast.Series[0].Values[3], forecast.Series[1].Values = math.NaN(), []float64{math.NaN(), math.NaN(), math.NaN(), 30}
	return append(out, sample{ranges, brief}, sample{predicted, brief}, sample{forecast, brief})
}

// table is a table with all that it can have.
func table() report.Table {
	return report.Table{
		Title: "Exports", Unit: "tonnes", Source: "Customs",
		Columns: []report.Column{{Group: "Where", Name: "Region", Head: "**Region**"}, {Group: "Where", Name: "Share", Format: number.Format{Unit: number.Percent}, Bar: true, Good: report.DownIsGood, Muted: true}, {Name: "Since", Width: layout.ColumnWidth{Least: 40 * layout.Pt, Most: 300 * layout.Pt, NoWrap: true}}, {Name: "Rate", Heat: true}, {Name: "Trend", Heat: true}, {Name: "Past", Spark: report.SameScale, Points: []string{"2020", "2021"}}, {Name: "Change", Change: report.ColumnChange{Of: "Rate", From: "Trend", Kind: report.ChangeUnits}}},
		Rows: [][]any{
			{"North", 0.25, dates(1)[0], 1.5, -2, []float64{1, 2}, 3.5}, {"South", -0.5, dates(2)[1], 2.5, 4, []float64{3, -2}, nil}, {report.Span{Value: "East", Rows: 2}, 0.125, dates(3)[2], nil, 0.5, nil, nil}, {nil, nil, nil, 9, 3, []float64{4}, nil},
			{report.Span{Value: "no data", Columns: 3}, nil, nil, nil, nil, nil, nil},
		},
		Heat:      report.HeatScale{Diverging: true, Middle: 1},
		Highlight: []int{1}, Fold: 1,
		Styles: []report.RowStyle{{Rows: []int{1}, Kind: report.SubtotalRow, Indent: 1, Format: number.Format{Unit: number.BasisPoint}}},
		Sums:   []report.RowSum{{Row: 1, Of: []int{0, 0}, Less: []int{2}, Columns: []string{"Since"}}},
	}
}

// stat is a big number with all that it can have.
func stat() report.Stat {
	return report.Stat{
		Label: "Growth", Value: 0.125, Format: number.Format{Unit: number.Percent, Sign: true}, Unit: "a year", Note: "since **2020**",
		Changes: []report.Change{{From: 0.13, Kind: report.ChangePoints, Text: "on 2024"}, {By: -0.25, Text: "on *plan*"}}, Good: report.UpIsGood,
		Target: 0.15, State: report.StateWatch, StateText: "under plan", Past: []float64{0.1, 0.11, 0.13},
	}
}

// labelled is a big number with another label.
func labelled(s report.Stat, label string) *report.Stat {
	s.Label = label
	return &s
}

func steps() []report.Step {
	return []report.Step{{When: "2020", Title: "Begin", Text: "with one"}, {Title: "Go on"}, {When: "2022", Title: "End"}}
}

// Blocks are one block of every type of package report, with all that it can have; no slide but a content needs a body.
func Blocks() []report.Block {
	side := []report.Block{report.Text("a side")}
	return []report.Block{
		report.Text("A text of **two** runs.\n\nAnd a second paragraph, see [slide](#end)."), report.Heading("A heading"), report.Callout("A callout of *two* runs"),
		report.Code("func main() {\n\tprintln(1 → 2)\n}"),
		report.List{"1. first", "  A. letter", "  B. letter", "2. second"}, report.List{"bullet", "  deeper", "    still deeper"}, table(),
		report.Stats{stat(), {Label: "Since", Value: dates(1)[0], Date: number.Year}}, report.Facts{stat(), {Value: "6×"}},
		report.Cards{Columns: 2, Numbered: true, Items: []report.Card{{Kicker: "Kicker", Title: "Card", Subtitle: "Subtitle", Body: side}, {Title: "Tile"}}},
		report.Cards{Items: []report.Card{{Kicker: "Kicker", Title: "Tile", Subtitle: "Subtitle"}, {Title: "Tile"}}},
		report.Agenda{}, report.Byline{Name: "Anna *Berger*", Role: "Chair\nof the board", Contacts: []string{"[a@example.org](mailto:a@example.org)", "+49 30 1"}, Picture: report.Image{Data: picturePNG(4, 3), Crop: &report.Focus{X: 50, Y: 40}}},
		report.Team{{Name: "Anna *Berger*", Role: "Chair\nof the board", Contacts: []string{"[a@example.org](mailto:a@example.org)"}}, {Name: "Luis", Picture: report.Image{Data: picturePNG(3, 4), Alt: "Luis at work"}}},
		report.Steps{{When: "2020", Title: "Begin", Text: "with one", State: report.StepDone}, {Title: "Go on", State: report.StepNow}, {When: "2022", Title: "End"}}, report.Stages(steps()), report.Timeline{{Date: dates(1)[0], Title: "Begin", Text: "with one"}, {Date: dates(3)[2], When: "then", Title: "End"}},
		report.Gantt{Today: dates(2)[1], Tasks: []report.Task{{Group: "First", Name: "Begin", Start: dates(1)[0], End: dates(2)[1], Done: 0.5}, {Group: "First", Name: "End", Start: dates(3)[2], Note: "at last"}}},
		report.TwoByTwo{
			Across: report.Criterion{Name: "*Effort*", Low: "small", High: "great"}, Up: report.Criterion{Name: "Impact"},
			UpperLeft: report.Quadrant{Title: "Quick wins", Items: []string{"A *text*", "Another"}, Focus: true}, UpperRight: report.Quadrant{Title: "Projects", Items: []string{"One"}}, LowerRight: report.Quadrant{Title: "*Leave*"},
		},
		report.RiskMatrix{
			Likelihood: []string{"rare", "likely"}, Impact: []string{"minor", "serious", "severe"}, Severity: []string{"low", "high"}, Grades: [][]int{{1, 1, 2}, {1, 2, 2}}, Source: "The *register*",
			Risks: []report.Risk{{Name: "Fire", Likelihood: 1, Impact: 3}, {Name: "Flood", Mark: "2", Likelihood: 2, Impact: 2}, {Name: "Frost", Likelihood: 1, Impact: 3}},
		},
		report.Split{{Share: 2, Body: side}, {Share: 1, Body: []report.Block{report.List{"another"}}}},
		report.Grid{Columns: 2, Charts: []charts.Chart{chart(charts.Line{}, 2, false), chart(charts.Column{}, 2, false), chart(charts.Bar{}, 1, false)}},
		report.Dashboard{Columns: 2, Panels: []report.Panel{
			{Name: "Growth, a **key** figure", Figure: labelled(stat(), ""), Body: []report.Block{chart(charts.Line{}, 1, false)}}, {Name: "Exports", Figure: &report.Stat{Value: 3.25, Unit: "EUR m", Past: []float64{3, 3.5}}},
			{Name: "What moved", Span: 2, Body: side},
		}},
		report.Image{Data: picturePNG(3, 2), Path: "p.png", Alt: "A picture", Caption: "Its *caption*", Width: 90 * layout.Pt},
	}
}

// held are blocks that hold a block: every container, every one in every other, and blocks of strangers.
var held = []struct {
	Name string
	Hold func(b report.Block) report.Block
}{
	{"alone", func(b report.Block) report.Block { return b }},
	{"embedded", func(b report.Block) report.Block { return &struct{ report.Block }{b} }},
	{"shown by another", func(b report.Block) report.Block { return shows{b} }},
	{"in a Split", inSplit},
	{"in Cards", inCards},
	{"in a Split in a Split", func(b report.Block) report.Block { return inSplit(inSplit(b)) }},
	{"in Cards in a Split", func(b report.Block) report.Block { return inSplit(inCards(b)) }},
	{"in a Split in Cards", func(b report.Block) report.Block { return inCards(inSplit(b)) }},
	{"in Cards in Cards", func(b report.Block) report.Block { return inCards(inCards(b)) }},
	{"in a Grid", inGrid},
	{"in a Dashboard", inDashboard},
	{"in nine Splits", func(b report.Block) report.Block {
		for range 9 {
			b = report.Split{{Body: []report.Block{b}}}
		}
		return b
	}},
}

func inSplit(b report.Block) report.Block {
	return report.Split{{Body: []report.Block{b, report.Text("below")}}, {Body: []report.Block{report.Text("beside")}}}
}

// inGrid holds charts; others stand in a Split.
func inGrid(b report.Block) report.Block {
	if c, ok := b.(charts.Chart); ok {
		return report.Grid{Charts: []charts.Chart{c}}
	}
	return inSplit(b)
}

func inDashboard(b report.Block) report.Block {
	return report.Dashboard{Panels: []report.Panel{{Name: "Panel", Body: []report.Block{b}}, {Name: "Another", Figure: &report.Stat{Value: 7, Unit: "days"}}}}
}

func inCards(b report.Block) report.Block {
	return report.Cards{Items: []report.Card{{Title: "Card", Body: []report.Block{b}}, {Title: "Another", Body: []report.Block{report.Text("text")}}}}
}

// shows is a block that draws itself through another.
type shows struct{ of report.Block }

// Node is that of the other.
func (b shows) Node(s *theme.Setting) layout.Node { return b.of.Node(s) }
