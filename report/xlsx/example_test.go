package xlsx_test

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/xlsx"
)

// ledger is a workbook with a sheet "Ledger", on which an Excel table "sales" stands in A6:C8.
func ledger() *bytes.Buffer {
	rows := [][]any{{time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC), "01067", 41.2}, {time.Date(2026, 2, 28, 0, 0, 0, 0, time.UTC), "10115", nil}}
	book := &xlsx.Book{Title: "Sales", Sheets: []figure.Sheet{{
		Name: "Ledger", ID: "sales", Columns: []figure.Column{{Name: "Month"}, {Name: "Account"}, {Name: "Sales"}},
		Rows: len(rows), Row: func(i int, dst []any) []any { return append(dst, rows[i]...) },
	}}}
	var b bytes.Buffer
	if err := xlsx.Write(context.Background(), &b, book); err != nil {
		fmt.Println(err)
	}
	return &b
}

func ExampleRead() {
	t, err := xlsx.Read(context.Background(), ledger(), "ledger.xlsx", xlsx.Source{Table: "sales"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range t.Rows("Account", "Sales") {
		fmt.Println(row...)
	}
	fmt.Println(t.Dates("Month")[0].Format(time.DateOnly), t.Err())
	// Output:
	// 01067 41.2
	// 10115 <nil>
	// 2026-01-31 <nil>
}

func ExampleRead_range() {
	t, err := xlsx.Read(context.Background(), ledger(), "ledger.xlsx", xlsx.Source{Sheet: "Ledger", Range: "B6:C7"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Columns(), t.Numbers("Sales"))
	// Output: [Account Sales] [41.2]
}

func ExampleSource() {
	// Which sheet is meant is not guessed.
	_, err := xlsx.Read(context.Background(), ledger(), "ledger.xlsx", xlsx.Source{})
	fmt.Println(err)

	t, err := xlsx.Read(context.Background(), ledger(), "ledger.xlsx", xlsx.Source{
		Sheet: "Ledger", HeadRow: 6, Names: map[string]string{"A": "month", "B": "-"}, Missing: []string{"n/a", "#N/A"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Columns(), t.Len())
	// Output:
	// xlsx: ledger.xlsx: it has several sheets; set Sheet to one of "Contents", "Ledger"
	// [month Sales] 2
}
