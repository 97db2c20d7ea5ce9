package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/report/xlsx"
)

// raw is a workbook of one sheet, by its parts.
type raw struct {
	rows   string   // what stands in sheetData
	merged []string // areas
	shared []string
	codes  []string // number formats; the style of a cell is its place in them, from 1
	ids    []string // of built-in number formats, for the styles after them
	book   string   // in the workbook's part, before its sheets
	parts  map[string]string
}

const sheetML = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

// relations are a part of relationships; each is its kind and its target.
func relations(all ...string) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i := 0; i < len(all); i += 2 {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`, i/2+1, all[i], all[i+1])
	}
	return b.String() + `</Relationships>`
}

// all are the parts of the workbook.
func (r raw) all() map[string]string {
	var styles, shared, merged strings.Builder
	styles.WriteString("<styleSheet" + sheetML + "><numFmts>")
	for i, code := range r.codes {
		fmt.Fprintf(&styles, `<numFmt numFmtId="%d" formatCode="%s"/>`, 164+i, strings.ReplaceAll(code, `"`, "&quot;"))
	}
	styles.WriteString(`</numFmts><cellXfs><xf numFmtId="0"/>`)
	for i := range r.codes {
		fmt.Fprintf(&styles, `<xf numFmtId="%d"/>`, 164+i)
	}
	for _, id := range r.ids {
		fmt.Fprintf(&styles, `<xf numFmtId="%s"/>`, id)
	}
	styles.WriteString("</cellXfs></styleSheet>")
	shared.WriteString("<sst" + sheetML + ">")
	for _, s := range r.shared {
		shared.WriteString("<si>" + s + "</si>")
	}
	shared.WriteString("</sst>")
	for _, m := range r.merged {
		fmt.Fprintf(&merged, `<mergeCell ref="%s"/>`, m)
	}
	parts := map[string]string{
		"[Content_Types].xml":        "<Types/>",
		"_rels/.rels":                relations("officeDocument", "xl/workbook.xml"),
		"xl/workbook.xml":            "<workbook" + sheetML + ">" + r.book + `<sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml", "sharedStrings", "/xl/sharedStrings.xml"),
		"xl/worksheets/sheet1.xml":   "<worksheet" + sheetML + "><sheetData>" + r.rows + "</sheetData><mergeCells>" + merged.String() + "</mergeCells></worksheet>",
		"xl/styles.xml":              styles.String(),
		"xl/sharedStrings.xml":       shared.String(),
	}
	maps.Copy(parts, r.parts)
	return parts
}

// zipped are parts in an archive, as they are; an empty one is left out.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if parts[name] == "" {
			continue
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = w.Write([]byte(parts[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func readBook(file []byte, from xlsx.Source) (*data.Table, error) {
	return xlsx.Read(context.Background(), bytes.NewReader(file), "a.xlsx", from)
}

// refused reports an error that is none, or says other things; none may come of a panic.
func refused(t *testing.T, err error, want ...string) {
	t.Helper()
	if err == nil || errors.Is(err, guard.ErrInternal) {
		t.Fatalf("%v, want %q", err, want)
	}
	for _, w := range want {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("got %v\nwant %s", err, w)
		}
	}
}

// inRow is a cell under a head, in B2.
func inRow(cell string) string {
	return `<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Value</v></c></row><row r="2"><c r="A2" t="str"><v>x</v></c>` + cell + `</row>`
}

func TestReadValues(t *testing.T) {
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	book := raw{
		shared: []string{"<t>plain</t>", `<t xml:space="preserve"> spaced </t>`, "<r><t>in </t></r>\n<r><rPr><b/></rPr><t>runs</t></r><rPh><t>spoken</t></rPh>", "<t>a_x000D_b_x005F_x000D__xD83D__xDE00_</t>", "<t></t>", "<t>n/a</t>"},
		codes:  []string{"yyyy-mm-dd", "[h]:mm", "h:mm", "0.0", `#,##0 "days"`, "mmm", "[$-407]d. mmmm yyyy;@", `General;[Red]\-General`, "[m]:ss", "0.00E+00", `ge.m.d`},
		ids:    []string{"14", "20", "22", "46", "9", "31"},
	}
	for _, c := range []struct {
		name, cell string
		want       any
	}{
		{"a number", `<c r="B2"><v>1.5</v></c>`, 1.5},
		{"all digits of a number", `<c r="B2"><v>0.30000000000000004</v></c>`, 0.30000000000000004},
		{"a number with an exponent", `<c r="B2" t="n"><v>1.0E-7</v></c>`, 1e-7},
		{"a number in a format of numbers", `<c r="B2" s="4"><v>12</v></c>`, 12.0},
		{"a number of which the format says days", `<c r="B2" s="5"><v>12</v></c>`, 12.0},
		{"a number in a format of two sections", `<c r="B2" s="8"><v>12</v></c>`, 12.0},
		{"a number in scientific format", `<c r="B2" s="10"><v>12</v></c>`, 12.0},
		{"a percentage as a share", `<c r="B2" s="16"><v>0.27</v></c>`, 0.27},
		{"a date", `<c r="B2" s="1"><v>45361</v></c>`, day(2024, 3, 10)},
		{"a date with a time of day", `<c r="B2" s="14"><v>45361.75</v></c>`, time.Date(2024, 3, 10, 18, 0, 0, 0, time.UTC)},
		{"a time of day to the millisecond", `<c r="B2" s="1"><v>45361.000000011576</v></c>`, time.Date(2024, 3, 10, 0, 0, 0, 1e6, time.UTC)},
		{"a time of day that rounds up to midnight", `<c r="B2" s="1"><v>45360.99999999999</v></c>`, day(2024, 3, 10)},
		{"the first day of Excel's calendar", `<c r="B2" s="1"><v>1</v></c>`, day(1900, 1, 1)},
		{"the last day before the one that was none", `<c r="B2" s="1"><v>59</v></c>`, day(1900, 2, 28)},
		{"the first day after it", `<c r="B2" s="1"><v>61</v></c>`, day(1900, 3, 1)},
		{"the last day of Excel's calendar", `<c r="B2" s="1"><v>2958465</v></c>`, day(9999, 12, 31)},
		{"a date in the format of another language", `<c r="B2" s="7"><v>45361</v></c>`, day(2024, 3, 10)},
		{"a month", `<c r="B2" s="6"><v>45352</v></c>`, day(2024, 3, 1)},
		{"a date of an emperor", `<c r="B2" s="11"><v>45361</v></c>`, day(2024, 3, 10)},
		{"a date in a format that is built in", `<c r="B2" s="12"><v>45361</v></c>`, day(2024, 3, 10)},
		{"a date in a format of East Asia", `<c r="B2" s="17"><v>45361</v></c>`, day(2024, 3, 10)},
		{"a duration", `<c r="B2" s="2"><v>4.1875</v></c>`, 100*time.Hour + 30*time.Minute},
		{"a negative duration", `<c r="B2" s="2"><v>-0.0625</v></c>`, -90 * time.Minute},
		{"a duration in minutes", `<c r="B2" s="9"><v>6.9444444444444447E-4</v></c>`, time.Minute},
		{"a duration in a format that is built in", `<c r="B2" s="15"><v>1.5</v></c>`, 36 * time.Hour},
		{"a time of day", `<c r="B2" s="3"><v>0.60416666666666663</v></c>`, 14*time.Hour + 30*time.Minute},
		{"a time of day in a format that is built in", `<c r="B2" s="13"><v>0.5</v></c>`, 12 * time.Hour},
		{"a date of which the format shows the time alone", `<c r="B2" s="3"><v>45361.5</v></c>`, time.Date(2024, 3, 10, 12, 0, 0, 0, time.UTC)},
		{"a date in ISO 8601", `<c r="B2" t="d"><v>2024-03-10</v></c>`, day(2024, 3, 10)},
		{"a time in ISO 8601", `<c r="B2" t="d"><v>2024-03-10T18:30:00.5Z</v></c>`, time.Date(2024, 3, 10, 18, 30, 0, 5e8, time.UTC)},
		{"a time of day in ISO 8601", `<c r="B2" t="d"><v>14:30:00</v></c>`, 14*time.Hour + 30*time.Minute},
		{"truth", `<c r="B2" t="b"><v>1</v></c>`, true},
		{"untruth", `<c r="B2" t="b"><v>0</v></c>`, false},
		{"a text", `<c r="B2" t="s"><v>0</v></c>`, "plain"},
		{"a text with its spaces", `<c r="B2" t="s"><v>1</v></c>`, " spaced "},
		{"a text of several runs, but not how it is spoken", `<c r="B2" t="s"><v>2</v></c>`, "in runs"},
		{"a text that is escaped", `<c r="B2" t="s"><v>3</v></c>`, "a\nb_x000D_😀"},
		{"a text that stands in its cell", `<c r="B2" t="inlineStr"><is><t>here &amp; <![CDATA[<now>]]></t></is></c>`, "here & <now>"},
		{"a text that looks like a number", `<c r="B2" t="inlineStr"><is><t>01067</t></is></c>`, "01067"},
		{"an empty text as missing", `<c r="B2" t="s"><v>4</v></c>`, nil},
		{"a cell without a value as missing", `<c r="B2" s="1"/>`, nil},
		{"a cell that is not there as missing", ``, nil},
		{"a mark as missing", `<c r="B2" t="s"><v>5</v></c>`, nil},
		{"an error that is named as missing", `<c r="B2" t="e"><v>#N/A</v></c>`, nil},
		{"the result of a formula", `<c r="B2"><f>A1*2</f><v>7.5</v></c>`, 7.5},
		{"the text of a formula", `<c r="B2" t="str"><f>A1&amp;"x"</f><v>ax</v></c>`, "ax"},
		{"the empty text of a formula as missing", `<c r="B2" t="str"><f>""</f><v></v></c>`, nil},
		{"the result of a formula that others share", `<c r="B2"><f t="shared" si="0"/><v>7.5</v></c>`, 7.5},
		{"the date of a formula", `<c r="B2" s="1"><f>TODAY()</f><v>45361</v></c>`, day(2024, 3, 10)},
	} {
		t.Run("reads "+c.name, func(t *testing.T) {
			book.rows = inRow(c.cell)
			got, err := readBook(zipped(t, book.all()), xlsx.Source{Missing: []string{"n/a", "#N/A"}})
			if err != nil {
				t.Fatal(err)
			}
			if want := [][]any{{"x", c.want}}; !reflect.DeepEqual(got.Rows(), want) {
				t.Errorf("got %#v, want %#v", got.Rows(), want)
			}
		})
	}
	t.Run("reads dates that are counted from 1904", func(t *testing.T) {
		book.rows, book.book = inRow(`<c r="B2" s="1"><v>0</v></c>`), `<workbookPr date1904="1"/>`
		got, err := readBook(zipped(t, book.all()), xlsx.Source{})
		if err != nil || !reflect.DeepEqual(got.Dates("Value"), []time.Time{day(1904, 1, 1)}) {
			t.Errorf("%v, %v", got, err)
		}
		book.book = ""
	})
	for _, c := range []struct{ name, cell, want string }{
		{"an error", `<c r="B2" t="e"><v>#DIV/0!</v></c>`, `xlsx: a.xlsx, sheet "Sheet": cell B2: #DIV/0! is an error; mend it, or name it in Missing`},
		{"the error of a formula", `<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>`, "cell B2: #DIV/0! is an error"},
		{"a formula without a result", `<c r="B2"><f>A1*2</f></c>`, "cell B2: is a formula whose result is not stored; open and save"},
		{"a formula with an empty result", `<c r="B2"><f>A1*2</f><v></v></c>`, "cell B2: is a formula whose result is not stored"},
		{"a formula of text without a result", `<c r="B2" t="str"><f>A1*2</f></c>`, "cell B2: is a formula whose result is not stored"},
		{"what is no number", `<c r="B2"><v>1,5</v></c>`, `cell B2: "1,5" is no number`},
		{"infinity", `<c r="B2"><v>1E999</v></c>`, `"1E999" is no number`},
		{"a number in words", `<c r="B2"><v>Infinity</v></c>`, `"Infinity" is no number`},
		{"a number in another notation", `<c r="B2"><v>0x1p-2</v></c>`, `"0x1p-2" is no number`},
		{"what is no truth", `<c r="B2" t="b"><v>yes</v></c>`, `"yes" is no truth value`},
		{"a string that is not there", `<c r="B2" t="s"><v>6</v></c>`, `"6" is none of the 6 strings`},
		{"a string before the first", `<c r="B2" t="s"><v>-1</v></c>`, `"-1" is none of the 6 strings`},
		{"a style that is not there", `<c r="B2" s="18"><v>1</v></c>`, `"18" is none of the 18 styles`},
		{"a style before the first", `<c r="B2" s="-1"><v>1</v></c>`, `"-1" is none of the 18 styles`},
		{"a date of no day", `<c r="B2" s="1"><v>0</v></c>`, "cell B2: 0 is no date, though its format is one"},
		{"a date before the first", `<c r="B2" s="1"><v>-3</v></c>`, "-3 is no date"},
		{"a date after the last", `<c r="B2" s="1"><v>2958466</v></c>`, "2.958466e+06 is no date"},
		{"a day that Excel alone has", `<c r="B2" s="1"><v>60</v></c>`, "60 is February 29, 1900"},
		{"a time of day before midnight", `<c r="B2" s="3"><v>-0.5</v></c>`, "-0.5 is no time of day"},
		{"a duration of centuries", `<c r="B2" s="2"><v>106752</v></c>`, "106752 is a duration of more than 106,751 days"},
		{"a date that is none", `<c r="B2" t="d"><v>2024-02-30</v></c>`, `"2024-02-30" is no date in ISO 8601`},
		{"a type that is none", `<c r="B2" t="x"><v>1</v></c>`, `has the type "x"`},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			book.rows = inRow(c.cell)
			_, err := readBook(zipped(t, book.all()), xlsx.Source{})
			refused(t, err, c.want)
		})
	}
	t.Run("refuses the formulas of a workbook that was not calculated", func(t *testing.T) {
		book.rows, book.book = inRow(`<c r="B2"><f>A1*2</f><v>0</v></c>`), `<calcPr fullCalcOnLoad="1"/>`
		_, err := readBook(zipped(t, book.all()), xlsx.Source{})
		refused(t, err, "cell B2: is a formula of a workbook that was not calculated")
		book.book = ""
	})
	t.Run("tells cells of one fault together", func(t *testing.T) {
		var b strings.Builder
		b.WriteString(inRow(""))
		for i := 3; i < 103; i++ {
			fmt.Fprintf(&b, `<row r="%d"><c r="A%d" t="e"><v>#N/A</v></c><c r="B%d"><v>x</v></c></row>`, i, i, i)
		}
		book.rows = b.String()
		_, err := readBook(zipped(t, book.all()), xlsx.Source{})
		refused(t, err, "100 cells (A3 #N/A, A4 #N/A, A5 #N/A, A6 #N/A, A7 #N/A ...): each is an error", `100 cells (B3 "x", `)
	})
}
