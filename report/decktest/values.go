package decktest

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io/fs"
	"math"
	"math/big"
	"reflect"
	"strings"
	"testing/fstest"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
	"github.com/deckfold/deckfold/report"
)

// Texts are what any text may be: none, short and long ones, every script, markup, and what formats and programs take for
// something of their own. Some are refused, see Hostile.
var Texts = append([]string{
	"", "a", strings.Repeat("many words in a row ", 12), strings.Repeat("Donaudampfschifffahrt", 5),
	"**bold** *it* [l](https://example.org/?a=1&b=2) [s](#end) x^2^ H~2~O ^1^/~2~", `**open [a](b "\*`,
	"مرحبا بالعالم 123 ABC", "שלום (עולם) 12", "漢字かな交じり文、ハングル 한국어", "हिन्दी क्षत्रिय", "👩‍👩‍👧‍👦 👍🏽 🇩🇪", "e\u0301 Z\u0334\u031b\u0353 \U0001d518", "ไทย ქართული",
	"two\nlines\tand a tab", " around ", `<&>"']]>`, "=1+1", "_x0041_", "1. A number", "- dash", "a\u00a0b\u200bc\u00add\u2028e", "\u202eabc\u2066", "\ue000\U000e0001",
}, Hostile...)

// Hostile are texts that no file can hold: each is an error wherever it stands.
var Hostile = []string{"nul \x00", "bytes \xff", "\ufffe"}

// types are the values to try of a type, wherever it stands.
var types = map[reflect.Type][]any{
	reflect.TypeFor[bool]():              {false, true},
	reflect.TypeFor[number.Unit]():       {number.One, number.Thousand, number.Million, number.Billion, number.Percent, number.BasisPoint, number.PercentagePoint},
	reflect.TypeFor[number.Places]():     {number.Auto, number.Fewest, number.Fixed(0), number.Fixed(2), number.Fixed(14)},
	reflect.TypeFor[number.Precision]():  {number.Day, number.Month, number.ShortMonth, number.Quarter, number.Year, number.NumericDay, number.Minute, number.Second, number.DayMinute, number.DaySecond, number.NumericMinute, number.NumericSecond, number.MonthName, number.QuarterName, number.DayOfMonth, number.Weekday},
	reflect.TypeFor[report.Spark]():      {report.NoSpark, report.OwnScale, report.SameScale, report.Spark(9)},
	reflect.TypeFor[report.RowKind]():    {report.PlainRow, report.HeadingRow, report.SubtotalRow, report.TotalRow, report.SpacerRow, report.RowKind(9)},
	reflect.TypeFor[report.Direction]():  {report.NeitherWay, report.UpIsGood, report.DownIsGood, report.Direction(9)},
	reflect.TypeFor[report.State]():      {report.NoState, report.StateGood, report.StateWatch, report.StateBad, report.State(9)},
	reflect.TypeFor[report.StepState]():  {report.StepToCome, report.StepDone, report.StepNow, report.StepState(9)},
	reflect.TypeFor[report.ChangeKind](): {report.ChangePercent, report.ChangePoints, report.ChangeUnits, report.ChangeKind(9)},
	reflect.TypeFor[report.Align]():      {report.AlignAuto, report.AlignLeft, report.AlignRight, report.AlignCenter},
	reflect.TypeFor[report.Kind]():       {report.Content, report.Cover, report.Section, report.Statement, report.Quote, report.Kind(9)},
	reflect.TypeFor[theme.Mode]():        {theme.Present, theme.Read},
	reflect.TypeFor[layout.Type]():       {layout.Body, layout.CoverTitle, layout.Tick, layout.Types, layout.Type(255)},
	reflect.TypeFor[layout.Align]():      {layout.Left, layout.Center, layout.Right, layout.Align(9)},
	reflect.TypeFor[layout.Color]():      {layout.Color{}, layout.Color{R: 255, G: 255, B: 255}, layout.Color{R: 200, G: 30, B: 90}},
	reflect.TypeFor[layout.Length]():     {layout.Length(0), -layout.Pt, layout.Pt, 200 * layout.Pt, 4000 * layout.Pt, layout.Length(math.MaxInt64)},
	reflect.TypeFor[time.Time](): {
		time.Time{}, time.Date(1, 1, 1, 0, 0, 1, 0, time.UTC), time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2024, 2, 29, 13, 45, 1, 5e8, time.FixedZone("X", 14*3600)),
		time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC), time.Date(250_000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(-500, 1, 1, 0, 0, 0, 0, time.UTC),
	},
	reflect.TypeFor[report.Block]():  {nil, report.Text("text"), (*report.Table)(nil)},
	reflect.TypeFor[report.Format](): formats(),
	reflect.TypeFor[charts.Kind]():   kinds(),
	reflect.TypeFor[float64]():       {0.0, -1.0, 0.1, 1234567.891, 1e15, 1e99, 1e-9, 5e-324, math.MaxFloat64, math.NaN(), math.Inf(1)},
	reflect.TypeFor[any]():           cells(),
}

// cells are what a cell may be, and what it may not.
func cells() []any {
	var none *int
	out := []any{
		nil, none, true, false, 1, -2, uint64(math.MaxUint64), int64(1<<53 + 1), float32(0.1), 2.5, math.Copysign(0, -1), math.NaN(), math.Inf(-1), 1e300, 1e-300,
		big.NewInt(1 << 40), big.NewRat(1, 3), json.Number("12.50"), []byte("bytes"), sql.NullString{}, sql.NullInt64{Int64: 4, Valid: true},
		90 * time.Minute, -time.Second, 1500 * time.Microsecond, time.Date(2024, 2, 29, 13, 45, 1, 0, time.UTC), time.Date(1850, 1, 1, 0, 0, 0, 0, time.UTC), report.Rich("**rich** [l](https://example.org)"), report.Rich(Hostile[0]),
		report.Span{Value: "wide"}, report.Span{Value: 3, Columns: 2, Rows: 2}, []int{1}, report.Range{Low: 1, High: 2.5}, report.Range{Low: 3, High: -1}, report.Status{State: report.StateWatch}, report.Status{}, report.Status{State: report.StateGood, Text: Hostile[0]}, []float64{1, math.NaN(), 3}, []float64{math.Inf(1)}, struct{}{}, func() {}, make(chan int), complex(1, 1),
	}
	for _, t := range Texts {
		out = append(out, t)
	}
	return out
}

// names are what names one of several things: of one, of another, of none.
func names(of ...string) (out []any) {
	for _, n := range append(of, "", "nowhere", Hostile[0]) {
		out = append(out, n)
	}
	return out
}

// options are the values to try where the type alone does not say them, by type and field; an element of a list is its field
// with []. What all fields of a type share is under "Type.*".
var options = map[string][]any{
	"report.Deck.Lang":   {"", "en", "de", "es-MX", "fr-CA", "pl", "hi", "ar", "fa", "he", "zh-Hant", "ja", "th", "en-US-u-nu-thai", "tlh", "x-private", "de_AT", "no tag", "\x00"},
	"report.Deck.Words":  allWords(),
	"report.Deck.Theme":  {(*theme.Theme)(nil)},
	"report.Deck.Slides": {[]report.Slide(nil), []report.Slide{{Title: "One"}}, []report.Slide{{}}, []report.Slide{{Kind: report.Cover, Title: "Same"}, {Kind: report.Section, Title: "Same"}, {Kind: report.Section, Title: "Same"}}},

	"report.Slide.Body": {[]report.Block(nil), []report.Block{}, []report.Block{report.Text("one")}, []report.Block{report.Text("one"), report.Heading("two"), report.List{"three"}, report.Callout("four")}, []report.Block{nil}},

	"report.Renderer.Formats":  {[]report.Format(nil), []report.Format{}, []report.Format{report.XLSX{}}, []report.Format{report.PDF{}, report.PDF{Attach: true}}, []report.Format{nil}},
	"report.Renderer.Workers":  {0, 1, 2, 1 << 30, -1},
	"report.Renderer.Workbook": {"", "book.xlsx", "a folder/büch & \"er\".xlsx", "https://example.org/a.xlsx?b=c&d", "../up.xlsx", "漢字.xlsx", "\x00", "a\nb", strings.Repeat("long", 500)},
	"report.Limits.*":          {0, 1, 1 << 30, -1},

	"report.Table.Highlight[]":     {0, 1, -1, 99},
	"report.Table.Fold":            {0, 1, 2, 3, 6, 7, -1},
	"report.HeatScale.Middle":      {0.0, 1.0, -5.0, 1e300, math.NaN(), math.Inf(1)},
	"report.RowStyle.Rows[]":       {0, 1, 3, -1, 99},
	"report.RowStyle.Indent":       {0, 1, 4, 5, -1},
	"report.RowSum.Row":            {0, 1, 4, -1, 99},
	"report.RowSum.Of[]":           {0, 1, 2, -1, 99},
	"report.RowSum.Less[]":         {0, 1, 2, -1, 99},
	"report.Span.Rows":             {0, 1, 2, 99, -1},
	"report.Span.Columns":          {0, 1, 2, 99, -1},
	"report.Risk.Likelihood":       {1, 2, 0, -1, 99},
	"report.Risk.Impact":           {1, 3, 0, -1, 99},
	"report.RiskMatrix.Grades[][]": {1, 2, 0, -1, 99},
	"report.Cards.Columns":         {0, 1, 2, 3, 4, 9, -1},
	"report.Grid.Columns":          {0, 1, 2, 3, 4, 9, -1},
	"report.Dashboard.Columns":     {0, 1, 2, 3, 4, 9, -1},
	"report.Panel.Span":            {0, 1, 2, 9, -1},
	"report.Side.Share":            {0, 1, 7, 1000, -1},
	"layout.ColumnWidth.Share":     {0, -1, 1, 3, 5000},
	"report.Panel.Body":            {[]report.Block(nil), []report.Block{report.Text("one")}, []report.Block{nil}},
	"report.Card.Body":             {[]report.Block(nil), []report.Block{report.Text("one")}, []report.Block{report.Text("one"), report.List{"two"}}, []report.Block{nil}},
	"report.Side.Body":             {[]report.Block(nil), []report.Block{report.Text("one")}, []report.Block{report.Text("one"), report.List{"two"}}, []report.Block{nil}},
	"report.List[]":                {"1. one", "A. one", "a. one", "  deeper", "    too deep", `1\. written`, "  1. deeper", "\t- x"},
	"report.Image.Data":            {[]byte(nil), []byte{}, picturePNG(3, 2), picturePNG(900, 2), pictureJPEG(), picturePNG(3, 2)[:40], []byte("GIF89a")},
	"report.Image.FS":              {fs.FS(nil), fstest.MapFS{"p.png": {Data: picturePNG(3, 2)}}},
	"report.Image.Path":            {"", "p.png", "none.png", "../p.png", "p\x00.png"},

	"charts.Chart.Categories":     {[]string(nil), []string{"North", "South", "East"}, []string{"North", "South", "East", "West", "Up"}, []string{"", "", "", ""}, []string{"N", "N", "N", "N"}},
	"charts.Chart.Categories[]":   names("North", "A long name of a category that takes several lines", "漢字", "שלום", "مرحبا", "हिन्दी", "👍🏽", "two\nlines", "<&>\"", "2024", "=1+1"),
	"charts.Chart.Dates":          {[]time.Time(nil), dates(4), dates(5), []time.Time{dates(1)[0], dates(1)[0], dates(1)[0], dates(1)[0]}},
	"charts.Chart.Focus":          {[]string(nil), []string{"South"}, []string{"Exports"}, []string{"nobody"}},
	"charts.Chart.Focus[]":        names("South", "Exports"),
	"charts.Chart.Other":          names("West", "Exports"),
	"charts.Chart.Provisional":    {[]string(nil), []string{"West"}, []string{"North", "West"}, []string{"nobody"}},
	"charts.Chart.Provisional[]":  names("North", "West", "2020"),
	"charts.Note.At":              names("North", "West", "2020", "2021-01-01 00:00:00"),
	"charts.Note.Series":          names("Exports", "Imports"),
	"charts.Rule.Value":           {0.0, 12.0, -5.0, 1e6, math.NaN(), math.Inf(1), 1e300},
	"charts.Period.From":          names("North", "West", "2020", "2022"),
	"charts.Period.To":            names("North", "West", "2020", "2022"),
	"charts.LegendGroup.Series":   {[]string(nil), []string{"Exports"}, []string{"Exports", "Imports"}, []string{"nobody"}},
	"charts.LegendGroup.Series[]": names("Exports", "Imports"),
	"charts.Series.Values":        {[]float64(nil), []float64{1, 2, 3}, []float64{1, -2, 3, 0}, []float64{0, 0, 0, 0}, []float64{math.NaN(), math.NaN(), math.NaN(), math.NaN()}, []float64{1, math.NaN(), 1e9, 1e-9}},
	"charts.Series.High":          {[]float64(nil), []float64{20, 30, 40, 50}, []float64{20, math.NaN(), 40, 50}, []float64{0, 0, 0, 0}, []float64{1}},
	"charts.Series.Predicted":     {[]float64(nil), []float64{math.NaN(), math.NaN(), math.NaN(), 25}, []float64{1, 2, 3, 4}, []float64{1}},
	"charts.Series.Tone":          {0, 1, 2, 5, 99, -1},
	"charts.Chart.Series":         {[]charts.Series(nil), []charts.Series{{Values: []float64{1, 2, 3, 4}}}, manySeries(6), manySeries(12), manySeries(30)},

	"theme.Theme.Fonts":      {theme.Default().Fonts, theme.Default().Fonts[:1], theme.Default().Fonts[:0]},
	"theme.Theme.Entities":   {map[string]int(nil), map[string]int{"Exports": 3, "North": 1}, map[string]int{"Exports": 3, "Imports": 3}, map[string]int{"": 99}},
	"theme.Theme.Logo":       {(*layout.Picture)(nil), logo()},
	"theme.Grid.Columns":     {0, 1, 12, 99, -1},
	"theme.Place.Column":     {0, 1, 11, 12, -1},
	"theme.Mark.Column":      {0, 3, 12, -1},
	"theme.Place.Columns":    {0, 1, 12, 99, -1},
	"theme.Place.Before":     {0, 4, 12, -1},
	"theme.Place.After":      {0, 8, 12, -1},
	"theme.Mark.Columns":     {0, 4, 13, -1},
	"theme.Place.Lines":      {0, 1, 2, 9, 99, -1},
	"theme.Place.Anchor":     {theme.AtTop, theme.AtMiddle, theme.AtBottom, theme.Anchor(9)},
	"theme.Place.Pitch":      {0, 90, 120, 5000, -1},
	"theme.SlideLayout.Rise": {0, 50, 100, 101, -1},
	"theme.Place.LinesAt[]":  {0, 1, 9, 10},
	"theme.Palette.Series":   {[]layout.Color(nil), theme.Default().Light.Series[:1], append(theme.Default().Light.Series[:2:2], theme.Default().Light.Series...)},
	"theme.Palette.Text":     {[]layout.Color(nil), theme.Default().Light.Text[:1]},
	"theme.Palette.Ramp":     {[]layout.Color(nil), theme.Default().Light.Ramp[:1]},
}

func dates(n int) (out []time.Time) {
	for i := range n {
		out = append(out, time.Date(2020+i, 1, 1, 0, 0, 0, 0, time.UTC))
	}
	return out
}

func manySeries(n int) (out []charts.Series) {
	for i := range n {
		out = append(out, charts.Series{Name: "S" + strings.Repeat("s", i), Values: []float64{float64(i + 1), 2, 3, 4}})
	}
	return out
}

// allWords are none, some, and all words of the library in other scripts and with what formats take for something of theirs.
func allWords() []any {
	out := []any{(*words.Words)(nil), &words.Words{}, &words.Words{Yes: "sure"}, &words.Words{SourceLine: "no place"}, &words.Words{Yes: Hostile[0]}}
	for _, t := range []string{"<&>\"'", "漢字", "مرحبا", "👍🏽", "a/b:c*?[d]"} {
		w := *words.Or(nil, "en")
		all := reflect.ValueOf(&w).Elem()
		suffix(all, t)
		out = append(out, &w)
	}
	return out
}

// suffix adds a text to all texts of a value.
func suffix(v reflect.Value, t string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + t)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				suffix(v.Field(i), t)
			}
		}
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			suffix(v.Index(i), t)
		}
	}
}

func picture(w, h int) image.Image {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		m.Set(i%w, i/w, color.NRGBA{R: uint8(40 * i), G: 90, B: 200, A: uint8(255 - i%3)})
	}
	return m
}

func picturePNG(w, h int) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, picture(w, h)); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func pictureJPEG() []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, picture(16, 9), nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func logo() *layout.Picture {
	p, err := layout.DecodePicture(picturePNG(30, 20))
	if err != nil {
		panic(err)
	}
	return p
}
