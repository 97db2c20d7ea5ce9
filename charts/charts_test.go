package charts

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func setting() *theme.Setting {
	t := theme.Default()
	return &theme.Setting{Theme: t, Colors: &t.Light, Lang: "en"}
}

// drawn is a chart's frame of 600 x 300 pt.
func drawn(c Chart) (layout.Frame, error) {
	s := setting()
	ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
	f, rest, err := c.Node(s).Layout(ctx, layout.Region{W: 600 * layout.Pt, H: 300 * layout.Pt, Break: 300 * layout.Pt})
	if err == nil && rest != nil {
		return f, fmt.Errorf("a rest")
	}
	return f, err
}

// box is a text or a path of a frame.
type box struct {
	text string
	layout.Rect
}

func boxes(f layout.Frame) (out []box) {
	for _, it := range f.Items {
		switch v := it.Item.(type) {
		case *layout.Group:
			for _, b := range boxes(v.Frame) {
				b.X, b.Y = b.X+it.At.X, b.Y+it.At.Y
				out = append(out, b)
			}
		case *layout.Text:
			b := box{Rect: layout.Rect{Point: layout.Point{X: it.At.X, Y: it.At.Y - v.Size*65/100}, Size: layout.Size{W: v.Advance(), H: v.Size * 8 / 10}}}
			for _, w := range v.Words {
				b.text += w.Text
			}
			out = append(out, b)
		case *layout.Path:
			b := box{Rect: layout.Rect{Point: v.Points[0]}}
			for _, p := range onCurve(v) {
				r, z := max(b.Right(), p.X), max(b.Bottom(), p.Y)
				b.X, b.Y = min(b.X, p.X), min(b.Y, p.Y)
				b.W, b.H = r-b.X, z-b.Y
			}
			out = append(out, b)
		}
	}
	return out
}

// onCurve are the points of a path without the handles of its curves.
func onCurve(p *layout.Path) (out []layout.Point) {
	at := 0
	for _, v := range p.Verbs {
		switch v {
		case layout.CurveTo:
			out, at = append(out, p.Points[at+2]), at+3
		case layout.MoveTo, layout.LineTo:
			out, at = append(out, p.Points[at]), at+1
		}
	}
	return out
}

// check reports what leaves the frame, and text on text.
func check(t *testing.T, f layout.Frame) {
	t.Helper()
	const slack = 2 * layout.Pt
	var texts []box
	for _, b := range boxes(f) {
		if b.X < -slack || b.Y < -slack || b.Right() > f.Size.W+slack || b.Bottom() > f.Size.H+slack {
			t.Errorf("%q at %v is outside the chart", b.text, b.Rect)
		}
		if b.text == "" {
			continue
		}
		for _, o := range texts {
			const e = layout.Pt / 4
			if b.X+e < o.Right() && o.X+e < b.Right() && b.Y+e < o.Bottom() && o.Y+e < b.Bottom() {
				t.Errorf("%q and %q overlap", b.text, o.text)
			}
		}
		texts = append(texts, b)
	}
}

// kinds are all kinds; those that name series name those of chart, from the second on.
var kinds = namedKinds()

func namedKinds() []Kind {
	all := Kinds()
	for i, k := range all {
		v := reflect.New(reflect.TypeOf(k)).Elem()
		v.Set(reflect.ValueOf(k))
		n := 1
		for f := range v.NumField() {
			if v.Field(f).Kind() == reflect.String {
				n++
				v.Field(f).SetString(fmt.Sprintf("Series %d", n))
			}
		}
		all[i] = v.Interface().(Kind)
	}
	return all
}

// fit has the values of a chart be what its kind takes: from zero on, without gaps, each series above the one before, and as many series.
func fit(c *Chart) bool {
	all := c.Series
	for _, n := range [...]int{len(all), 1, 2, 3, 4} {
		if n > len(all) {
			continue
		}
		for pass := range 4 {
			c.Series = make([]Series, n)
			for i := range c.Series {
				c.Series[i] = all[i]
				vs := slices.Clone(all[i].Values)
				for k, v := range vs {
					if pass == 1 || pass > 1 && !math.IsNaN(v) {
						vs[k] = math.Abs(v)
					}
					if pass > 1 && math.IsNaN(v) {
						vs[k] = 1
					}
					if pass > 2 && i > 0 {
						vs[k] += c.Series[i-1].Values[k]
					}
				}
				c.Series[i].Values = vs
			}
			if c.Validate() == nil {
				return true
			}
		}
	}
	return false
}

func chart(kind Kind, values ...[]float64) Chart {
	c := Chart{Kind: kind}
	for i, vs := range values {
		c.Series = append(c.Series, Series{Name: fmt.Sprintf("Series %d", i+1), Values: vs})
	}
	if len(values) > 0 {
		for i := range values[0] {
			c.Categories = append(c.Categories, fmt.Sprint(2000+i))
		}
	}
	return c
}

// excused reports whether a kind may refuse such values: the error says what to do.
func excused(k Kind, vs []float64, err error) bool {
	least, sum := 0.0, 0.0
	for _, v := range vs {
		least, sum = math.Min(least, v), sum+v
	}
	says := func(s string) bool { return strings.Contains(err.Error(), s) }
	big := slices.ContainsFunc(vs, func(v float64) bool { return math.Abs(v) > 1e15 })
	if !slices.ContainsFunc(vs, func(v float64) bool { return !math.IsNaN(v) }) {
		return says("the chart has no value")
	}
	switch k := k.(type) {
	case Column:
		return k.Share && least < 0 && says("below zero") || big && says("room")
	case Bar:
		return k.Share && least < 0 && says("below zero") || big && says("room") || len(vs) > 1000 && says("a rest")
	case Area:
		return (k.Stacked || k.Share) && (least < 0 && says("below zero") || len(vs) < 2 && says("one point") || math.IsNaN(sum) && says("would be wrong") || says("no shares")) || big && says("room")
	case Waterfall:
		return math.IsNaN(sum) && says("all levels after it would be wrong") || big && says("room")
	case Pie, Ring:
		return !(least >= 0) && says("from zero on") || sum == 0 && says("zero") || math.IsNaN(sum) && says("NaN") || len(vs) > 1000 && says("told apart")
	}
	check, ok := k.(Checker) // of kinds that take other numbers of series or points
	return ok && check.Check(&Chart{Kind: k, Series: []Series{{Values: vs}}, Categories: make([]string, len(vs))}) != nil || big && says("room")
}

func TestKinds(t *testing.T) {
	nan := math.NaN()
	sets := map[string][]float64{
		"one value": {5}, "zero": {0}, "all equal": {7, 7, 7}, "all zero": {0, 0, 0}, "negative": {-5, -2, -9},
		"both signs": {-5, 0, 5}, "a gap": {1, nan, 3, 4}, "only gaps": {nan, nan}, "large": {1e99, -1e99, 5}, "small": {1e-99, 2e-99},
		"close": {1e16, 1e16 + 2, 1e16 + 4}, "closer": {1, 1 + 2e-16}, "negative zero": {math.Copysign(0, -1), 1},
	}
	many := make([]float64, 10000)
	for i := range many {
		many[i] = math.Sin(float64(i) / 50)
	}
	sets["ten thousand"] = many
	for _, k := range kinds {
		for name, vs := range sets {
			t.Run(fmt.Sprintf("%#v draws %s, or says why not", k, name), func(t *testing.T) {
				f, err := drawn(chart(k, vs))
				if err != nil && !excused(k, vs, err) {
					t.Fatal(err)
				}
				check(t, f)
			})
		}
	}
	t.Run("draw several series apart", func(t *testing.T) {
		n := 0
		for _, k := range kinds {
			c := chart(k, []float64{1, 2, 3}, []float64{1, 2, 3.01}, []float64{3, 2, 2.99}, []float64{1, 1, 3})
			if _, ok := k.(Checker); ok && c.Validate() != nil {
				continue
			}
			n++
			f, err := drawn(c)
			if err != nil {
				t.Fatal(err)
			}
			check(t, f)
		}
		if n < len(kinds)/2 {
			t.Errorf("%d of %d kinds have several series", n, len(kinds))
		}
	})
	t.Run("draw dates at their true distance", func(t *testing.T) {
		c := chart(Line{}, []float64{1, 2, 3})
		c.Categories = nil
		for _, y := range []int{2000, 2001, 2011} {
			c.Dates = append(c.Dates, time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC))
		}
		f, err := drawn(c)
		if err != nil {
			t.Fatal(err)
		}
		check(t, f)
	})
}

func TestValidate(t *testing.T) {
	for _, c := range []struct {
		name, want string
		chart      Chart
	}{
		{"no series", "no series", Chart{Categories: []string{"a"}}},
		{"an infinite value", `series 1 "Series 1": value 1 is infinite`, chart(Line{}, []float64{math.Inf(1)})},
		{"a value too large", "larger or smaller unit", chart(Line{}, []float64{1e308})},
		{"a value too small", "larger or smaller unit", chart(Line{}, []float64{1e-308})},
		{"series of different length", "has 1 values, want 2", chart(Line{}, []float64{1, 2}, []float64{1})},
		{"two series of areas", "one series", chart(Area{}, []float64{1}, []float64{2})},
		{"a focus on nothing", `no category, date or series "Mexiko"`, Chart{Categories: []string{"Mexico"}, Series: []Series{{Values: []float64{1}}}, Focus: []string{"Mexiko"}}},
		{"a note at nothing", `note 1 "x": there is no category or date "b"`, Chart{Categories: []string{"a"}, Series: []Series{{Values: []float64{1}}}, Notes: []Note{{At: "b", Text: "x"}}}},
		{"a range upside down", "lower end first", Chart{Categories: []string{"a"}, Series: []Series{{Values: []float64{2}, High: []float64{1}}}}},
		{"a legend without a series", `series "Series 2" stands in it 0 times`, Chart{Categories: []string{"a"}, Series: []Series{{Name: "Series 1", Values: []float64{2}}, {Name: "Series 2", Values: []float64{1}}}, Legend: []LegendGroup{{Series: []string{"Series 1"}}}}},
		{"slices below zero", "from zero on", chart(Pie{}, []float64{1, -1})},
		{"no categories", "0 categories", chart(Line{}, []float64{})},
	} {
		t.Run("reports "+c.name, func(t *testing.T) {
			if err := c.chart.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

func TestColumn(t *testing.T) {
	c := chart(Column{}, []float64{3, -1, 2})
	c.Focus, c.Provisional, c.Title, c.Unit = []string{"2000"}, []string{"2002"}, "Growth", "percent"
	f, err := drawn(c)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, x := range boxes(f) {
		name := x.text
		if name == "" {
			name = "path"
		}
		fmt.Fprintf(&b, "%-10s %s %s, %s x %s\n", name, x.X, x.Y, x.W, x.H)
	}
	path := filepath.Join("testdata", "column.txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || string(want) != b.String() {
		t.Errorf("%v: differs from %s; run go test -update and read the change\n%s", err, path, b.String())
	}
}

func TestAlt(t *testing.T) {
	few, many := []float64{1, 2}, make([]float64, 20)
	titled := chart(Ring{}, few)
	titled.Title, titled.Unit = "Two\nlines", "EUR"
	for _, c := range []struct {
		name, lang string
		chart      Chart
		want       string
	}{
		{"tells every value", "en", chart(Bar{}, few), "Bar chart. Series 1: 2000 1, 2001 2."},
		{"tells the first and the last of many", "de", chart(Line{}, many), "Liniendiagramm. Series 1: 2000 0 bis 2019 0."},
		{"begins with title and unit", "fr", titled, "Graphique en anneau\u00a0: Two lines, EUR. Series 1\u00a0: 2000 1, 2001 2."},
		{"names a stranger's kind by its type", "es", chart(lollipop{}, few), "Gráfico (lollipop). Series 1: 2000 1, 2001 2."},
		{"asks a kind for its name", "de", chart(named{}, few), "Was fehlt: Diagramm. Series 1: 2000 1, 2001 2."},
		{"says it in English where there are no words", "tlh", chart(Pie{}, few), "Pie chart. Series 1: 2000 1, 2001 2."},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := setting()
			s.Lang = c.lang
			if n, ok := c.chart.Node(s).(*node); !ok || n.chart.Alt != c.want {
				t.Errorf("%q, want %q", n.chart.Alt, c.want)
			}
		})
	}
	t.Run("has the user's words", func(t *testing.T) {
		s := setting()
		s.Words = (&words.Words{PieChart: "Koláč", Named: "{text} ({name})", Comma: " + ", Stop: "! "}).Over(words.Or(nil, "en"))
		if n, ok := chart(Pie{}, few).Node(s).(*node); !ok || n.chart.Alt != "Koláč! 2000 1 + 2001 2 (Series 1)!" {
			t.Errorf("%q", n.chart.Alt)
		}
	})
}

func TestKey(t *testing.T) {
	t.Run("stands under the groups of a legend where its words have no room beside them", func(t *testing.T) {
		few := []float64{1, 2, 3}
		c := chart(Line{}, few, few)
		c.Series[0].Predicted = few
		c.Legend = []LegendGroup{{Title: strings.Repeat("group ", 8), Series: []string{"Series 1", "Series 2"}}}
		w := words.Words{Reported: strings.Repeat("reported ", 6), Predicted: "predicted"}
		s := setting()
		s.Words = w.Over(words.Or(nil, "en"))
		ctx := &layout.Context{Shaper: fonts.NewShaper(s.Fonts...), Scale: s.ScaleFor(theme.Present)}
		f, _, err := c.Node(s).Layout(ctx, layout.Region{W: 500 * layout.Pt, H: 300 * layout.Pt, Break: 300 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		var key, entry layout.Rect
		for _, b := range boxes(f) {
			switch {
			case strings.HasPrefix(b.text, "reported ") && key.W == 0:
				key = b.Rect
			case strings.HasPrefix(b.text, "Series "):
				entry = b.Rect
			}
		}
		if key.X != 30*layout.Pt || entry.W == 0 || key.Y < entry.Bottom() {
			t.Errorf("the key is at %v, the last entry at %v", key, entry)
		}
	})
}
