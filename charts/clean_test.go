package charts

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// worded is a chart with something in every text, each written by write.
func worded(write func(string) string) Chart {
	names := func(all ...string) (out []string) {
		for _, s := range all {
			out = append(out, write(s))
		}
		return out
	}
	return Chart{
		ID: write("id"), Title: write("Title"), Unit: write("unit"), Source: write("Source"), Alt: write("Alt"), Kind: Column{},
		Categories: names("a", "b", "c", "d", "e", "f", "g"),
		Series: []Series{
			{Name: write("North"), Values: []float64{1, 2, 3, 4, 5, 6, 7}, Format: affixes(write)},
			{Name: write("South"), Values: []float64{2, 2, 1, 1, 2, 2, 2}, Format: affixes(write)},
			{Name: write("Rest"), Values: []float64{0, 0, 1, 0, 0, 1, 0}, Format: affixes(write)},
		},
		Format: affixes(write), Focus: names("North"), Other: write("Rest"), Provisional: names("g"),
		Notes:   []Note{{At: write("d"), Series: write("North"), Text: write("note")}},
		Rules:   []Rule{{Value: 3, Text: write("rule")}},
		Periods: []Period{{From: write("b"), To: write("c"), Text: write("time")}},
		Legend:  []LegendGroup{{Title: write("group"), Series: names("North", "South", "Rest")}},
	}
}

func affixes(write func(string) string) number.Format {
	return number.Format{Prefix: write("about"), Suffix: write("EUR")}
}

// sheetOf is a chart's figures with its rows, instead of the function that gives them.
func sheetOf(c Chart) (out struct {
	figure.Sheet
	rows [][]any
}) {
	out.Sheet = c.Figures(setting()).Sheets[0]
	for i := range out.Rows {
		out.rows = append(out.rows, out.Row(i, nil))
	}
	out.Row, out.ID = nil, ""
	return out
}

func TestTexts(t *testing.T) {
	t.Run("are all visited", func(t *testing.T) {
		c := worded(func(s string) string { return s })
		seen := map[*string]bool{}
		c.texts(func(_ field, s *string) { seen[s] = true })
		var walk func(at string, v reflect.Value)
		walk = func(at string, v reflect.Value) {
			switch v.Kind() {
			case reflect.String:
				if p := v.Addr().Interface().(*string); !seen[p] || *p == "" {
					t.Errorf("%s is %q, visited: %v", at, *p, seen[p])
				}
			case reflect.Slice:
				for i := range v.Len() {
					walk(fmt.Sprintf("%s[%d]", at, i), v.Index(i))
				}
			case reflect.Struct:
				for i := range v.NumField() {
					walk(at+"."+v.Type().Field(i).Name, v.Field(i))
				}
			}
		}
		walk("Chart", reflect.ValueOf(&c).Elem())
	})
	clean := worded(func(s string) string { return "é " + s })
	t.Run("are drawn clean", func(t *testing.T) {
		want, err := drawn(clean)
		if err != nil {
			t.Fatal(err)
		}
		dirty := worded(func(s string) string { return "e\u0301\v" + s })
		dirty.Alt = "é " + "Alt" // of several lines
		dirty.Notes[0].Text = "e\u0301\tnote"
		got, err := drawn(dirty)
		if err != nil || !reflect.DeepEqual(boxes(got), boxes(want)) {
			t.Errorf("drawn as %v, %v\nwant %v", boxes(got), err, boxes(want))
		}
		if dirty.Title != "e\u0301\vTitle" || dirty.Categories[0] != "e\u0301\va" || dirty.Legend[0].Series[0] != "e\u0301\vNorth" {
			t.Error("the caller's chart is changed")
		}
		figures, as := sheetOf(dirty), sheetOf(clean)
		a, b := say(figures.Chart.(*Plan)), say(as.Chart.(*Plan))
		if figures.Chart, as.Chart = nil, nil; a != b || !reflect.DeepEqual(figures, as) {
			t.Errorf("the figures are %+v, want %+v", figures, as)
		}
	})
	t.Run("are found however they are written", func(t *testing.T) {
		mixed := clean
		mixed.Focus, mixed.Provisional, mixed.Notes = []string{"e\u0301 North"}, []string{"e\u0301 g"}, []Note{{At: "e\u0301 d", Text: "x"}}
		if err := mixed.Validate(); err != nil {
			t.Error(err)
		}
		if got, want := say(sheetOf(mixed).Chart.(*Plan)), say(sheetOf(clean).Chart.(*Plan)); got != want {
			t.Errorf("the chart of the figures is\n%swant\n%s", got, want)
		}
	})
	t.Run("keep the lines of notes and of the alternative text", func(t *testing.T) {
		c := worded(func(s string) string { return s })
		c.Notes[0].Text, c.Alt = "two\vlines", "one\r\ntwo"
		got, errs := c.clean()
		if len(errs) > 0 || got.Notes[0].Text != "two\nlines" || got.Alt != "one\ntwo" {
			t.Errorf("the note is %q, the alternative text %q, %v", got.Notes[0].Text, got.Alt, errs)
		}
	})
	t.Run("that are refused are all named", func(t *testing.T) {
		c := worded(func(s string) string { return s + "\x01" })
		err := c.Validate()
		for _, want := range []string{"ID: ", "title: ", "unit: ", "source: ", "alternative text: ", "category 7: ", "series 3: ", "focus 1: ", "other: ",
			"provisional 1: ", "note 1: ", "rule 1: ", "period 1: ", "legend 1: ", "format prefix: ", "format suffix: "} {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("the error is %v, want %q in it", err, want)
			}
		}
		var e *text.Error
		if _, err := drawn(c); !errors.As(err, &e) {
			t.Errorf("drawn with %v", err)
		}
	})
}

// saying is a kind that writes what it is given.
type saying string

func (saying) Least(*Chart) layout.Length { return layout.Pt }

func (saying) Options() Options { return Options{} }

func (saying) Plan(*Chart, *theme.Setting) *Plan { return nil }

func (s saying) Draw(c *Canvas) error {
	c.Text(string(s), 0, 50*pt, Label{Type: layout.Tick})
	return nil
}

func TestCanvasText(t *testing.T) {
	chart := func(s string) Chart {
		return Chart{Kind: saying(s), Categories: []string{"a"}, Series: []Series{{Values: []float64{1}}}}
	}
	t.Run("is clean, on one line", func(t *testing.T) {
		got, err := drawn(chart("e\u0301\vb"))
		want, _ := drawn(chart("é b"))
		if err != nil || !reflect.DeepEqual(boxes(got), boxes(want)) {
			t.Errorf("drawn as %v, %v", boxes(got), err)
		}
	})
	t.Run("that no file can hold is an error", func(t *testing.T) {
		var e *text.Error
		if _, err := drawn(chart("\x01")); !errors.As(err, &e) {
			t.Errorf("drawn with %v", err)
		}
	})
}
