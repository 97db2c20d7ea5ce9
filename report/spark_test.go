package report_test

import (
	"bytes"
	"context"
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/report"
)

// lined is a table with a column of lines.
func lined(scale report.Spark, lines ...any) report.Table {
	t := report.Table{Columns: []report.Column{{Name: "Name"}, {Name: "Past", Spark: scale, Format: number.Format{Places: number.Fixed(1)}}}}
	for i, l := range lines {
		t.Rows = append(t.Rows, []any{string(rune('A' + i)), l})
	}
	return t
}

func TestSpark(t *testing.T) {
	nan := math.NaN()
	for name, c := range map[string]struct {
		table report.Table
		want  string
	}{
		"what is no line":               {lined(report.OwnScale, "seven"), `row 1, column "Past": a string is no line; give a []float64, or nil`},
		"an infinite value":             {lined(report.OwnScale, []float64{1, math.Inf(1)}), `row 1, column "Past": value 2 of the line is infinite`},
		"a line of gaps":                {lined(report.OwnScale, []float64{nan}), `row 1, column "Past": the line has no value; give nil`},
		"a line where there is none":    {lined(report.NoSpark, []float64{1, 2}), `row 1, column "Past": a line of 2 values; set the column's Spark`},
		"a scale that there is none of": {lined(report.Spark(9), nil), `column 2 "Past": no Spark is 9; choose OwnScale or SameScale`},
		"names of other points": {func() report.Table {
			t := lined(report.OwnScale, []float64{1, 2})
			t.Columns[1].Points = []string{"one"}
			return t
		}(), `column "Past": its Points name 1 values, but its longest line has 2`},
		"names of no points": {func() report.Table {
			t := lined(report.NoSpark, 1)
			t.Columns[1].Points = []string{"one"}
			return t
		}(), `column 2 "Past": its Points name the values of lines, but the column has none`},
		"tints of lines": {func() report.Table {
			t := lined(report.OwnScale, []float64{1, 2})
			t.Columns[1].Heat = true
			return t
		}(), `column 2 "Past": a line is no number for Bar or Heat`},
	} {
		t.Run("refuses "+name, func(t *testing.T) {
			if err := c.table.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("the error is %v, want %s", err, c.want)
			}
		})
	}
	t.Run("has its values in the workbook, under a line of Excel's, and says in PowerPoint what it shows", func(t *testing.T) {
		table := lined(report.SameScale, []float64{1, nan, 3}, nil, []float64{5})
		table.Columns[1].Points = []string{"2020", "2021", "2022"}
		doc, err := (&report.Renderer{Formats: []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}}).Render(context.Background(), one(table))
		if err != nil {
			t.Fatal(err)
		}
		var deck, book bytes.Buffer
		if err := doc.Write(context.Background(), &deck, report.PPTX{}); err != nil {
			t.Fatal(err)
		}
		if err := doc.Write(context.Background(), &book, report.XLSX{}); err != nil {
			t.Fatal(err)
		}
		slide := string(partOf(t, deck.Bytes(), "ppt/slides/slide1.xml"))
		for _, want := range []string{`name="Lines of values (drawn over the table; they do not move with its rows)"`, `name="Line of values: A" descr="Line of values: 1.0 to 3.0"`, `name="Line of values: C" descr="Line of values: 5.0 to 5.0"`} {
			if !strings.Contains(slide, want) {
				t.Errorf("the slide has no %s", want)
			}
		}
		sheet := string(partOf(t, book.Bytes(), "xl/worksheets/sheet2.xml"))
		for _, want := range []string{"Past, 2022", `<c r="C7" s=`, `<v>3</v>`, `minAxisType="group" maxAxisType="group"`, "!C7:E7</xm:f><xm:sqref>B7</xm:sqref>", "!C9:E9</xm:f><xm:sqref>B9</xm:sqref>"} {
			if !strings.Contains(sheet, want) {
				t.Errorf("the sheet has no %s", want)
			}
		}
	})
}
