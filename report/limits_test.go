package report_test

import (
	"bytes"
	"context"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/fonts/fonttest"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/xlsx"
)

// oneSlide is a deck of a slide with blocks.
func oneSlide(blocks ...report.Block) *report.Deck {
	return &report.Deck{Title: "T", Slides: []report.Slide{{ID: "s", Title: "T", Body: blocks}}}
}

// nested is a block in n others.
func nested(n int) report.Block {
	b := report.Block(report.Text("x"))
	for range n {
		b = report.Split{{Body: []report.Block{b}}}
	}
	return b
}

func table(rows, columns int) report.Table {
	t := report.Table{Columns: make([]report.Column, columns), Rows: make([][]any, rows)}
	for k := range t.Columns {
		t.Columns[k].Name = string(rune('A' + k))
	}
	for i := range t.Rows {
		t.Rows[i] = make([]any, columns)
		for k := range t.Rows[i] {
			t.Rows[i][k] = i
		}
	}
	return t
}

// sized has, by the name of each limit, a deck that has n of what it bounds, and an n that can be had.
var sized = map[string]struct {
	n    int
	deck func(t *testing.T, n int) *report.Deck
}{
	"Slides": {3, slides},
	"Pages":  {3, slides},
	"Blocks": {4, func(_ *testing.T, n int) *report.Deck { return oneSlide(nested(n - 1)) }},
	"Depth":  {5, func(_ *testing.T, n int) *report.Deck { return oneSlide(nested(n - 1)) }},
	"Text": {40, func(_ *testing.T, n int) *report.Deck {
		return oneSlide(report.List{strings.Repeat("x", n/2), strings.Repeat("y", n-n/2)})
	}},
	"DeckText": {40, func(_ *testing.T, n int) *report.Deck { return oneSlide(report.Text(strings.Repeat("x", n-2))) }},
	"Items":    {3, func(_ *testing.T, n int) *report.Deck { return oneSlide(report.List([]string{"a", "b", "c", "d"}[:n])) }},
	"Rows":     {3, func(_ *testing.T, n int) *report.Deck { return oneSlide(table(n, 1)) }},
	"Cells": {7, func(_ *testing.T, n int) *report.Deck {
		d := oneSlide(table(n-3, 1))
		d.Slides[0].Data = []report.Table{table(1, 1)}
		return d
	}},
	"Points": {3, func(_ *testing.T, n int) *report.Deck {
		return oneSlide(charts.Chart{Categories: strings.Split("abcdef"[:n], ""), Series: []charts.Series{{Values: []float64{1, 2, 3, 4, 5, 6}[:n]}}})
	}},
	"Pixels":  {0, func(t *testing.T, _ int) *report.Deck { return oneSlide(report.Image{Data: redPNG(t), Alt: "red"}) }},
	"Picture": {0, func(t *testing.T, _ int) *report.Deck { return oneSlide(report.Image{Data: redPNG(t), Alt: "red"}) }},
	"FileBytes": {0, func(*testing.T, int) *report.Deck {
		return oneSlide(report.Text("x"))
	}},
	"Fonts":     {2, func(t *testing.T, n int) *report.Deck { return withFonts(t, n) }},
	"FontBytes": {0, func(t *testing.T, _ int) *report.Deck { return withFonts(t, 1) }},
}

// withFonts is a deck whose theme has n families.
func withFonts(t *testing.T, n int) *report.Deck {
	t.Helper()
	d := oneSlide(report.Text("x"))
	d.Theme = theme.Default()
	f, err := fonts.NewFamily("Own", "", fonts.Files{Regular: fonttest.Of("Tx")})
	if err != nil {
		t.Fatal(err)
	}
	d.Theme.Fonts = nil
	for range n {
		d.Theme.Fonts = append(d.Theme.Fonts, f)
	}
	return d
}

// slides is a deck of n slides, each of a page.
func slides(_ *testing.T, n int) *report.Deck {
	d := &report.Deck{}
	for i := range n {
		d.Slides = append(d.Slides, report.Slide{Title: string(rune('A' + i))})
	}
	return d
}

// save renders a deck with one limit, and writes it.
func save(d *report.Deck, l report.Limits) error {
	doc, err := (&report.Renderer{Limits: l}).Render(context.Background(), d)
	if err != nil {
		return err
	}
	return doc.Write(context.Background(), io.Discard, report.PDF{})
}

func TestLimits(t *testing.T) {
	set := func(name string, n int) (l report.Limits) {
		reflect.ValueOf(&l).Elem().FieldByName(name).SetInt(int64(n))
		return l
	}
	for f := range reflect.TypeFor[report.Limits]().Fields() {
		c, ok := sized[f.Name]
		if !ok {
			t.Errorf("no case has the limit %s", f.Name)
			continue
		}
		t.Run(f.Name+" allows what it says and no more", func(t *testing.T) {
			t.Parallel()
			d := c.deck(t, c.n)
			at := c.n
			if at == 0 { // of what has its size from elsewhere: the least that is allowed
				lo, hi := 1, 1<<30
				for lo < hi {
					if mid := (lo + hi) / 2; save(d, set(f.Name, mid)) == nil {
						hi = mid
					} else {
						lo = mid + 1
					}
				}
				if at = lo; at < 2 {
					t.Fatal("nothing is bound")
				}
			}
			if err := save(d, set(f.Name, at)); err != nil {
				t.Errorf("with %d: %v", at, err)
			}
			if c.n > 0 {
				d = c.deck(t, at+1)
			} else {
				at--
			}
			err := save(d, set(f.Name, at))
			if err == nil || !strings.Contains(err.Error(), "Limits."+f.Name) {
				t.Fatalf("with one more than %d: %v", at, err)
			}
			if f.Name != "FileBytes" && len(report.Errors(err)) != 1 {
				t.Errorf("with one more: %v, want one *report.Error", err)
			}
		})
		t.Run(f.Name+" is not negative", func(t *testing.T) {
			if err := save(oneSlide(report.Text("x")), set(f.Name, -1)); err == nil || !strings.Contains(err.Error(), "Limits."+f.Name) {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestMostPages(t *testing.T) {
	err := save(oneSlide(table(200, 1)), report.Limits{Pages: 3})
	want := `report: slide 1 "T": it needs more than 3 pages; show less, or raise Limits.Pages`
	if err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

// ring holds itself, several times.
type ring struct {
	report.Text
	in []report.Block
}

func (r *ring) Blocks() []report.Block { return r.in }

func TestSelfHolding(t *testing.T) {
	for _, times := range []int{1, 2, 5, 1000} {
		r := &ring{Text: "x"}
		for range times {
			r.in = append(r.in, r)
		}
		err := save(oneSlide(r), report.Limits{})
		if len(report.Errors(err)) != 1 || !strings.Contains(err.Error(), "Limits.Depth") {
			t.Errorf("a block that holds itself %d times: %v", times, err)
		}
	}
	t.Run("blocks without end", func(t *testing.T) {
		r := &ring{Text: "x"}
		for range 100 {
			in := &ring{Text: "y"}
			for range 1000 {
				in.in = append(in.in, report.Text("z"))
			}
			r.in = append(r.in, in)
		}
		if err := save(oneSlide(r), report.Limits{}); len(report.Errors(err)) != 1 || !strings.Contains(err.Error(), "Limits.Blocks") {
			t.Errorf("%v", err)
		}
	})
}

// textBytes are the bytes of all strings in a value, but for those in other blocks.
func textBytes(v reflect.Value, top bool) (n int) {
	if _, ok := v.Interface().(report.Byline); ok { // in a team, too
		top = true
	}
	if _, ok := v.Interface().(report.Block); ok && !top {
		return 0
	}
	switch v.Kind() {
	case reflect.String:
		return v.Len()
	case reflect.Slice:
		for i := range v.Len() {
			n += textBytes(v.Index(i), false)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && f.Type != reflect.TypeFor[[]report.Block]() {
				n += textBytes(v.Field(i), f.Type == reflect.TypeFor[report.Image]()) // which is no block of a body there
			}
		}
	case reflect.Interface:
		if !v.IsNil() && v.Elem().Kind() == reflect.String {
			return v.Elem().Len()
		}
	}
	return n
}

// fill gives all strings in a value a text, and all slices two elements.
func fill(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("some text")
	case reflect.Slice:
		if v.Type() != reflect.TypeFor[[]report.Block]() && depth < 6 {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			for i := range 2 {
				fill(v.Index(i), depth+1)
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), depth+1)
			}
		}
	case reflect.Interface:
		if v.NumMethod() == 0 {
			v.Set(reflect.ValueOf("a cell"))
		}
	}
}

func TestExtent(t *testing.T) {
	for _, b := range []report.Block{
		report.Text(""), report.Heading(""), report.Callout(""), report.Code(""), report.List{}, report.Table{}, charts.Chart{}, report.Image{}, report.Stats{}, report.Facts{},
		report.Cards{}, report.Split{}, report.Grid{}, report.Dashboard{}, report.Steps{}, report.Stages{}, report.Timeline{}, report.Gantt{}, report.RiskMatrix{}, report.TwoByTwo{}, report.Agenda{}, report.Byline{}, report.Team{},
	} {
		v := reflect.New(reflect.TypeOf(b)).Elem()
		fill(v, 0)
		s, ok := v.Interface().(report.Sized)
		if !ok {
			t.Errorf("%T does not say its extent", b)
			continue
		}
		e, want := s.Extent(), textBytes(v, true)
		if e.Text != want {
			t.Errorf("%T says %d bytes of text, has %d", b, e.Text, want)
		}
		if v.Kind() == reflect.Slice && e.Items != 2 {
			t.Errorf("%T says %d items, has 2", b, e.Items)
		}
	}
	if got, want := table(3, 2).Extent(), (figure.Extent{Text: 2, Rows: 3, Cells: 8}); got != want {
		t.Errorf("a table says %+v, want %+v", got, want)
	}
}

func TestSlideData(t *testing.T) {
	d := oneSlide(report.Text("x"))
	d.Slides[0].Data = []report.Table{table(200_000, 2)}
	d.Slides[0].Data[0].Title = "All visits"
	r := report.Renderer{Formats: []report.Format{report.PDF{}, report.XLSX{}}}
	doc, err := r.Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("takes no page", func(t *testing.T) {
		if doc.Pages != 1 {
			t.Errorf("%d pages", doc.Pages)
		}
	})
	t.Run("stands in the workbook, all of it", func(t *testing.T) {
		var b bytes.Buffer
		if err := doc.Write(context.Background(), &b, report.XLSX{}); err != nil {
			t.Fatal(err)
		}
		got, err := xlsx.Read(context.Background(), &b, "t.xlsx", xlsx.Source{Table: "s_table"})
		if err != nil {
			t.Fatal(err)
		}
		if vs := got.Numbers("B"); len(vs) != 200_000 || vs[199_999] != 199_999 {
			t.Errorf("%d rows, %v", len(vs), got.Err())
		}
	})
	t.Run("is a warning where no workbook is made", func(t *testing.T) {
		d := oneSlide(report.Text("x"))
		d.Slides[0].Data = []report.Table{table(2, 2)}
		doc, err := new(report.Renderer).Render(context.Background(), d)
		if err != nil || len(doc.Warnings) != 1 || !strings.Contains(doc.Warnings[0].Text, "workbook") {
			t.Errorf("%v, %v", doc, err)
		}
	})
	t.Run("is checked", func(t *testing.T) {
		d := oneSlide(report.Text("x"))
		d.Slides[0].Data = []report.Table{{Columns: []report.Column{{Name: "A"}}, Rows: [][]any{{1, 2}}}}
		if err := save(d, report.Limits{}); err == nil || !strings.Contains(err.Error(), `slide 1 "T": its Data, table 1: row 1 has 2 cells, want 1`) {
			t.Errorf("%v", err)
		}
	})
}
