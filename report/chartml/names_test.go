package chartml

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report/deflate"
	"github.com/deckfold/deckfold/report/drawingml"
	"github.com/deckfold/deckfold/report/opc"
)

// printing is a name and its middle, in pt: along the axis, from the left or from the top.
type printing struct {
	text string
	at   float64
}

// saying are the names that a figure draws by its plot: below it, or left of it.
func saying(fig *layout.Group) (out []printing) {
	d := fig.Source.(*charts.Drawn)
	type piece struct {
		layout.Rect
		text string
	}
	var all []piece
	var gather func(items []layout.Placed, at layout.Point, own bool)
	gather = func(items []layout.Placed, at layout.Point, own bool) {
		for _, it := range items {
			to := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
			switch v := it.Item.(type) {
			case *layout.Group:
				_, is := v.Source.(charts.Own)
				if box, ok := v.Source.(*layout.TextBox); ok && own {
					all = append(all, piece{layout.Rect{Point: to, Size: v.Size}, strings.Join(box.Lines, " ")})
					continue
				}
				gather(v.Items, to, own || is)
			case *layout.Text:
				text := ""
				for _, w := range v.Words {
					text += w.Text
				}
				if n := len(all); n > 0 && own && strings.HasSuffix(all[n-1].text, " ") {
					all[n-1].text += text
					all[n-1].W = to.X + v.Advance() - all[n-1].X
				} else if own {
					all = append(all, piece{layout.Rect{Point: layout.Point{X: to.X, Y: to.Y - v.Size*33/100}, Size: layout.Size{W: v.Advance()}}, text})
				}
			}
		}
	}
	gather(fig.Items, layout.Point{}, false)
	pt := float64(layout.Pt)
	for _, p := range all {
		switch {
		case d.Across && p.Right() < d.Plot.X:
			out = append(out, printing{p.text, float64(p.Y+p.H/2) / pt})
		case !d.Across && p.Bottom() > d.Plot.Bottom()+8*layout.Pt:
			out = append(out, printing{p.text, float64(p.X+p.W/2) / pt})
		}
	}
	return out
}

// cell is a cell of a workbook.
type cell struct {
	At      string `xml:"r,attr"`
	Formula string `xml:"f"`
	V       string `xml:"v"`
	Inline  string `xml:"is>t"`
}

// sheetCells are the cells of a workbook's one sheet.
func sheetCells(b *Book) (map[string]cell, error) {
	var x opc.Markup
	var outer bytes.Buffer
	if err := deflate.Archive(&outer, []deflate.Entry{b.Entry("book.xlsx", &x)}); err != nil {
		return nil, err
	}
	unzip := func(data []byte, name string) ([]byte, error) {
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return nil, err
		}
		f, err := z.Open(name)
		if err != nil {
			return nil, err
		}
		return io.ReadAll(f)
	}
	inner, err := unzip(outer.Bytes(), "book.xlsx")
	if err != nil {
		return nil, err
	}
	sheet, err := unzip(inner, "xl/worksheets/sheet1.xml")
	if err != nil {
		return nil, err
	}
	var doc struct {
		Cells []cell `xml:"sheetData>row>c"`
	}
	if err := xml.Unmarshal(sheet, &doc); err != nil {
		return nil, err
	}
	out := map[string]cell{}
	for _, c := range doc.Cells {
		out[c.At] = c
	}
	return out, nil
}

// thinning is the formula of a name that stands at every so many.
var thinning = regexp.MustCompile(`^IF\(MOD\(ROW\(\)-(\d+),(\d+)\)=0,(?:SUBSTITUTE\()?A(\d+)&""(?:," ","\x{a0}"\))?,""\)$`)

// kept holds what a chart keeps of its names against the workbook, whose formulas are computed.
func kept(c *cached, cells map[string]cell) (formulas int, err error) {
	column, first := strings.Split(c.F, "$")[1], 2
	ps := c.Text
	if ps == nil {
		ps = c.Num
	}
	all := map[int]string{}
	for _, p := range ps.Pts {
		all[p.Idx] = p.V
	}
	for i := range ps.Count.Val {
		row := first + i
		at := cells[column+strconv.Itoa(row)]
		want := at.V + at.Inline
		if m := thinning.FindStringSubmatch(at.Formula); m != nil {
			from, _ := strconv.Atoi(m[1])
			every, _ := strconv.Atoi(m[2])
			name := cells["A"+strconv.Itoa(row)]
			if m[3] != strconv.Itoa(row) {
				return 0, fmt.Errorf("row %d reads %s", row, at.Formula)
			}
			if want = ""; ((row-from)%every+every)%every == 0 {
				if want = name.V + name.Inline; strings.Contains(at.Formula, "SUBSTITUTE") {
					want = strings.ReplaceAll(want, " ", "\u00a0")
				}
			}
			formulas++
		}
		if all[i] != want {
			return 0, fmt.Errorf("row %d is %q in the workbook and %q in the chart", row, want, all[i])
		}
	}
	return formulas, nil
}

// footing is a chart with names or dates of any kind under it.
func footing(r *rand.Rand) charts.Chart {
	kinds := []charts.Kind{charts.Column{}, charts.Column{Stacked: true}, charts.Line{}, charts.Line{}, charts.Area{}, charts.Bar{}}
	c := charts.Chart{Kind: kinds[r.IntN(len(kinds))], Series: []charts.Series{{Name: "A"}}}
	n := 1 + r.IntN([]int{6, 30, 90}[r.IntN(3)])
	if _, ok := c.Kind.(charts.Bar); ok {
		n = 1 + r.IntN(8)
	}
	t := time.Date(1950+r.IntN(70), time.Month(1+r.IntN(12)), 1+r.IntN(31), 0, 0, 0, 0, time.UTC)
	what, step := r.IntN(8), 1+r.IntN(4)
	vocabulary := strings.Fields("Families and accompanied minors of the border states Unaccompanied children United Kingdom Donaudampfschiff a I")
	for i := range n {
		switch what {
		case 0:
			c.Categories = append(c.Categories, strconv.Itoa(1950+i))
		case 1, 2:
			var name []string
			for range 1 + r.IntN(4) {
				name = append(name, vocabulary[r.IntN(len(vocabulary))])
			}
			c.Categories = append(c.Categories, strings.Join(name, " "))
		case 3:
			c.Dates = append(c.Dates, onMonth(t, i*step))
		case 4:
			c.Dates = append(c.Dates, onMonth(t, i*step*12))
		case 5:
			t = t.AddDate(0, 0, 1+r.IntN(60))
			c.Dates = append(c.Dates, t)
		case 6:
			t = t.Add(time.Duration(1+r.IntN(600)) * time.Minute * time.Duration(step*step))
			c.Dates = append(c.Dates, t)
		case 7:
			c.Dates = append(c.Dates, onMonth(t, i))
		}
		c.Series[0].Values = append(c.Series[0].Values, math.Round(r.Float64()*1000)/10)
	}
	if what == 0 && r.IntN(2) == 0 && c.Kind.Options().Focus {
		c.Focus = []string{c.Categories[r.IntN(n)]}
	}
	return c
}

// plainSpaces has spaces for those at which no line breaks.
var plainSpaces = strings.NewReplacer("\u00a0", " ")

// TestNames prints the names of random charts by Office's rules, from the chart part and its workbook, and holds them against those
// that were drawn: the same names in the same order at the same places.
func TestNames(t *testing.T) {
	th := theme.Default()
	sheet := NewDataSheet("Sheet1", words.Or(nil, "en"))
	counts := map[string]int{}
	hold := func(c charts.Chart, s *theme.Setting, size layout.Size, change func(string) string) error {
		fig := figureOf(c, s, size)
		if fig == nil {
			return nil
		}
		d := fig.Source.(*charts.Drawn)
		if !Native(d) {
			if counts["shapes"]++; Lacks(d.Plan) == "" {
				return fmt.Errorf("shapes without a word")
			}
			return nil
		}
		var x opc.Markup
		book := sheet.Book(d.Plan)
		(&Chart{Plan: d.Plan, Drawn: d, Cells: book, Paint: drawingml.Literal{}, Lang: "en", Font: "Calibri", Size: fig.Size}).Write(&x)
		w, h := float64(fig.Size.W)/float64(layout.Pt), float64(fig.Size.H)/float64(layout.Pt)
		part := []byte(change(string(x.B)))
		got, cells, err := office(part, w, h, s.Locale)
		if err != nil {
			return err
		}
		in, err := sheetCells(book)
		if err != nil {
			return err
		}
		formulas, err := kept(cells, in)
		if err != nil {
			return err
		}
		want := saying(fig)
		same := slices.EqualFunc(got, want, func(a, b printing) bool {
			return plainSpaces.Replace(a.text) == plainSpaces.Replace(b.text) && math.Abs(a.at-b.at) < 1.5
		})
		if !same {
			return fmt.Errorf("Office has %v, drawn %v", got, want)
		}
		counts["charts"]++
		counts["names"] += len(want)
		counts["formulas"] += formulas
		for _, axis := range [...]string{"<c:dateAx>", "<c:catAx>", "<c:scatterChart>", `"years"`, `"months"`, `"days"`} {
			counts[axis] += min(bytes.Count(part, []byte(axis)), 1)
		}
		return nil
	}
	setting := func(lang string) *theme.Setting {
		locale, err := number.ParseLocale(lang)
		if err != nil {
			t.Fatal(err)
		}
		return &theme.Setting{Theme: th, Colors: &th.Light, Lang: lang, Locale: locale}
	}
	t.Run("are those that were drawn under random charts", func(t *testing.T) {
		for seed := range uint64(1200) {
			r := rand.New(rand.NewPCG(seed, 43))
			c := footing(r)
			lang := [...]string{"en", "de", "fr", "en-GB"}[r.IntN(4)]
			size := layout.Size{W: layout.Length(200+r.IntN(600)) * layout.Pt, H: 300 * layout.Pt}
			if err := hold(c, setting(lang), size, func(part string) string { return part }); err != nil {
				t.Errorf("seed %d, %T in %s: %v", seed, c.Kind, lang, err)
			}
		}
		for what, least := range map[string]int{
			"charts": 900, "names": 4000, "formulas": 1000, "<c:dateAx>": 200, "<c:catAx>": 300, "<c:scatterChart>": 30, `"years"`: 50, `"months"`: 50, `"days"`: 50, "shapes": 5,
		} {
			if counts[what] < least {
				t.Errorf("%s: %d, want %d at least", what, counts[what], least)
			}
		}
	})
	t.Run("are missed in a part that says otherwise", func(t *testing.T) {
		c := charts.Chart{Kind: charts.Column{}, Series: []charts.Series{{Name: "A", Values: make([]float64, 40)}}}
		for i := range c.Series[0].Values {
			c.Series[0].Values[i] = float64(i)
			c.Categories = append(c.Categories, strconv.Itoa(1980+i))
		}
		dated := charts.Chart{Kind: charts.Line{}, Series: c.Series}
		hourly := charts.Chart{Kind: charts.Line{}, Series: c.Series}
		for i := range c.Series[0].Values {
			dated.Dates = append(dated.Dates, time.Date(2000+i/12, time.Month(1+i%12), 1, 0, 0, 0, 0, time.UTC))
			hourly.Dates = append(hourly.Dates, time.Date(2000, 1, 1, i, 0, 0, 0, time.UTC))
		}
		size := layout.Size{W: 400 * layout.Pt, H: 300 * layout.Pt}
		for _, test := range []struct {
			chart      charts.Chart
			old, other string
		}{
			{c, `<c:tickLblSkip val="1"/>`, `<c:tickLblSkip val="2"/>`}, {c, `<c:v>1985</c:v>`, `<c:v>1986</c:v>`}, {c, `$C$2`, `$B$2`},
			{c, `<c:crossBetween val="between"/>`, `<c:crossBetween val="midCat"/>`}, {c, `<c:w val="`, `<c:w val="1`},
			{dated, `<c:majorUnit val="1"/><c:majorTimeUnit`, `<c:majorUnit val="2"/><c:majorTimeUnit`}, {dated, `"months"`, `"years"`}, {dated, `formatCode="yyyy"`, `formatCode="mmm yyyy"`},
			{hourly, `<c:min val="36526"/>`, `<c:min val="36525"/>`}, {hourly, `<c:numFmt formatCode="h`, `<c:numFmt formatCode="s`},
		} {
			found := false
			err := hold(test.chart, setting("en"), size, func(part string) string {
				changed := strings.Replace(part, test.old, test.other, 1)
				found = changed != part
				return changed
			})
			if err == nil || !found {
				t.Errorf("passes %s in place of %s (%v)", test.other, test.old, found)
			}
		}
	})
}
