package report_test

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"math"
	"math/big"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/xlsx"
	"github.com/xuri/excelize/v2"
)

type (
	euro  float64
	count int16
	label string
	sure  bool
)

// partno is a value of databases, a text.
type partno struct{ letter, number string }

func (p partno) Value() (driver.Value, error) { return p.letter + p.number, nil }

// cellType is a type that cells can have: a value of it, what it is in a table of data, and how pages and workbooks show it.
type cellType struct {
	name        string
	value, want any
	page, sheet string
}

func cellTypes() []cellType {
	day, ten, share, note, wait, yes := time.Date(2026, 3, 10, 0, 0, 0, 0, time.UTC), 10, 0.25, "b", 90*time.Minute, true
	const dayPage, daySheet = "March 10, 2026", "March 10, 2026"
	return []cellType{
		{"a text", "01067", "01067", "01067", "01067"},
		{"a text of a type of its own", label("01067"), "01067", "01067", "01067"},
		{"a pointer to a text", &note, "b", "b", "b"},
		{"text in bytes", []byte("München"), "München", "München", "München"},
		{"an int", 1234, 1234, "1,234", "1,234"},
		{"a pointer to an int", &ten, 10, "10", "10"},
		{"a small int of a type of its own", count(-7), int64(-7), "−7", "−7"},
		{"an unsigned int", uint64(7), int64(7), "7", "7"},
		{"a float64", 0.5, 0.5, "0.5", "0.5"},
		{"a float32 as it prints", float32(0.1), 0.1, "0.1", "0.1"},
		{"a pointer to a float64", &share, 0.25, "0.25", "0.25"},
		{"money of a type of its own", euro(12.5), 12.5, "12.5", "12.5"},
		{"a truth value", true, true, "yes", "TRUE"},
		{"a truth value of a type of its own", sure(true), true, "yes", "TRUE"},
		{"a pointer to a truth value", &yes, true, "yes", "TRUE"},
		{"a date", day, day, dayPage, daySheet},
		{"a pointer to a date", &day, day, dayPage, daySheet},
		{"a duration", wait, wait, "1:30 h", "1:30 h"},
		{"a pointer to a duration", &wait, wait, "1:30 h", "1:30 h"},
		{"a text of a database", sql.NullString{String: "a", Valid: true}, "a", "a", "a"},
		{"a whole number of a database", sql.NullInt64{Int64: 7, Valid: true}, int64(7), "7", "7"},
		{"a byte of a database", sql.NullByte{Byte: 7, Valid: true}, int64(7), "7", "7"},
		{"a number of a database", &sql.NullFloat64{Float64: 7.5, Valid: true}, 7.5, "7.5", "7.5"},
		{"a truth value of a database", sql.NullBool{Bool: true, Valid: true}, true, "yes", "TRUE"},
		{"a date of a database", sql.NullTime{Time: day, Valid: true}, day, dayPage, daySheet},
		{"a duration of a database", sql.Null[time.Duration]{V: wait, Valid: true}, wait, "1:30 h", "1:30 h"},
		{"a value of a database", partno{"A", "7"}, "A7", "A7", "A7"},
		{"a decimal", big.NewRat(25, 2), 12.5, "12.5", "12.5"},
		{"a large integer", big.NewInt(7), int64(7), "7", "7"},
		{"a number of JSON", json.Number("1.50"), 1.5, "1.5", "1.5"},
	}
}

// missing are values that are none.
func missing() map[string]any {
	return map[string]any{
		"nil": nil, "a nil pointer": (*float64)(nil), "nil bytes": []byte(nil), "NULL": sql.NullString{}, "no date": (*time.Time)(nil), "the zero time": time.Time{},
		"a nil pointer to NULL": (*sql.NullTime)(nil), "no duration": sql.Null[time.Duration]{},
	}
}

// query is one row of one column of a pretended database.
type query struct {
	value any
	read  bool
}

func (q *query) Columns() ([]string, error) { return []string{"V"}, nil }
func (q *query) Err() error                 { return nil }

func (q *query) Next() bool {
	next := !q.read
	q.read = true
	return next
}

func (q *query) Scan(dest ...any) error {
	*dest[0].(*any) = q.value
	return nil
}

// readers are the ways in which a value becomes one of a table of data.
func readers() map[string]func(v any) (*data.Table, error) {
	return map[string]func(v any) (*data.Table, error){
		"Structs":  func(v any) (*data.Table, error) { return data.Structs([]struct{ V any }{{v}}) },
		"Query":    func(v any) (*data.Table, error) { return data.Query(&query{value: v}, "q") },
		"FromRows": func(v any) (*data.Table, error) { return data.FromRows("r", []string{"V"}, [][]any{{v}}) },
	}
}

// shown is a value in a table and as a big number: on the page, in the workbook as it is formatted, and as it is read back.
func shown(t *testing.T, v any, stat bool) (page string, cells [2]string, again any) {
	t.Helper()
	body := []report.Block{report.Table{Columns: []report.Column{{Name: "V"}, {Name: "N"}}, Rows: [][]any{{v, "there"}}}}
	if stat {
		body = append(body, report.Stats{{Label: "L", Value: v}})
	}
	pages, f := rendered(t, &report.Deck{Title: "T", Slides: []report.Slide{{Title: "T", Body: body}}})
	defer f.Close()
	for i, at := range []struct{ sheet, cell string }{{f.GetSheetName(1), "A7"}, {f.GetSheetName(2), "D7"}} {
		if i == 1 && !stat {
			break
		}
		text, err := f.GetCellValue(at.sheet, at.cell, excelize.Options{})
		if err != nil {
			t.Fatal(err)
		}
		cells[i] = text
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	// a row of nothing is none, so that the head is read with it
	got, err := xlsx.Read(t.Context(), &b, "book.xlsx", xlsx.Source{Sheet: f.GetSheetName(1), Range: "A6:A7", NoHead: true})
	if err != nil {
		t.Fatal(err)
	}
	if rows := got.Rows(); len(rows) == 2 {
		again = rows[1][0]
	}
	return unbroken(pageText(pages, 1)), cells, again
}

func unbroken(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestCellTypes(t *testing.T) {
	for _, c := range cellTypes() {
		t.Run("take "+c.name, func(t *testing.T) {
			for name, read := range readers() {
				got, err := read(c.value)
				if err != nil {
					t.Errorf("%s: %v", name, err)
					continue
				}
				if v := got.Rows()[0][0]; !reflect.DeepEqual(v, c.want) {
					t.Errorf("%s has it as %#v, want %#v", name, v, c.want)
				}
			}
			page, cells, again := shown(t, c.value, true)
			if n, ok := figure.Float(c.want); ok {
				c.want = n
			}
			if !reflect.DeepEqual(again, c.want) {
				t.Errorf("read back it is %#v, want %#v", again, c.want)
			}
			if strings.Count(" "+page, " "+c.page+" ") != 2 {
				t.Errorf("the page says %q, want %q in the table and as a number", page, c.page)
			}
			for i, got := range cells {
				if unbroken(got) != c.sheet {
					t.Errorf("sheet %d of the workbook shows %q, want %q", i+1, got, c.sheet)
				}
			}
		})
	}
	for name, v := range missing() {
		t.Run("take "+name+" as missing", func(t *testing.T) {
			for source, read := range readers() {
				if got, err := read(v); err != nil || got.Rows()[0][0] != nil {
					t.Errorf("%s: %v, %v", source, got, err)
				}
			}
			if page, cells, again := shown(t, v, false); !strings.Contains(page, " – ") || cells[0] != "" || again != nil {
				t.Errorf("the page says %q, the workbook %q, read back it is %v", page, cells[0], again)
			}
			if err := (report.Stats{{Value: v}}).Validate(); err == nil || !strings.Contains(err.Error(), "give a number, a date or a text") {
				t.Errorf("a big number of nothing: %v", err)
			}
		})
	}
	huge, _ := new(big.Rat).SetString("1234567890123456789")
	for name, c := range map[string]struct {
		value any
		cause string
	}{
		"a slice":            {[]int{1}, "a value of type []int"},
		"a struct":           {struct{ A int }{1}, "a value of type struct"},
		"a function":         {func() {}, "a value of type func()"},
		"a complex number":   {1i, "a value of type complex128"},
		"a large number":     {uint64(math.MaxUint64), "larger than an int64"},
		"bytes of no text":   {[]byte{0xff}, "no text in UTF-8"},
		"a decimal too long": {huge, "more digits than a number keeps"},
	} {
		t.Run("refuse "+name, func(t *testing.T) {
			for source, read := range readers() {
				if _, err := read(c.value); err == nil || !strings.Contains(err.Error(), c.cause) || !strings.Contains(err.Error(), `column "V"`) {
					t.Errorf("%s: %v, want %q", source, err, c.cause)
				}
			}
			table := report.Table{Columns: []report.Column{{Name: "V"}}, Rows: [][]any{{c.value}}}
			for door, err := range map[string]error{"Table": table.Validate(), "Stats": report.Stats{{Value: c.value}}.Validate()} {
				if err == nil || !strings.Contains(err.Error(), c.cause) {
					t.Errorf("%s: %v, want %q", door, err, c.cause)
				}
			}
		})
	}
}
