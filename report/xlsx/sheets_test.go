package xlsx_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/xlsx"
)

// TestSheets holds that sheets of every frame, many of each, are read back under their names with their size and links.
func TestSheets(t *testing.T) {
	const headRow, onePage = 6, 48
	letters := map[int]string{1: "A", 21: "U"}
	b := &xlsx.Book{Title: "Many", Lang: "en"}
	wishes := make([]string, 40)
	for i := range wishes {
		wishes[i] = fmt.Sprintf("a & <b> 'c' %d", i)
	}
	for i, name := range xlsx.Names(wishes) {
		s := figure.Sheet{Name: name, Rows: 1 + 60*(i%2), Columns: make([]figure.Column, 1+20*(i/2%2))}
		s.Row = func(i int, dst []any) []any {
			for range s.Columns {
				dst = append(dst, i)
			}
			return dst
		}
		b.Sheets = append(b.Sheets, s)
	}
	var out bytes.Buffer
	if err := xlsx.Write(context.Background(), &out, b); err != nil {
		t.Fatal(err)
	}
	f := opened(t, out.Bytes())
	for i, s := range b.Sheets {
		t.Run(s.Name, func(t *testing.T) {
			if got := f.GetSheetName(i + 1); got != s.Name {
				t.Errorf("sheet %d is %q", i+1, got)
			}
			size, err := f.GetSheetDimension(s.Name)
			if want := "A1:" + letters[len(s.Columns)] + fmt.Sprint(headRow+s.Rows); err != nil || size != want {
				t.Errorf("%s, %v, want %s", size, err, want)
			}
			page, err := f.GetPageLayout(s.Name)
			if want := map[bool]string{true: "landscape", false: "portrait"}[len(s.Columns) > 1]; err != nil || *page.Orientation != want {
				t.Errorf("%s, %v, want %s", *page.Orientation, err, want)
			}
			if want := map[bool]int{true: 0, false: 1}[s.Rows > onePage]; *page.FitToHeight != want {
				t.Errorf("on %d pages, want %d", *page.FitToHeight, want)
			}
			if ok, to, err := f.GetCellHyperLink("Contents", fmt.Sprintf("D%d", headRow+1+i)); !ok || to != "'"+strings.ReplaceAll(s.Name, "'", "''")+"'!A1" || err != nil {
				t.Errorf("the contents lead to %s, %v", to, err)
			}
			if ok, to, err := f.GetCellHyperLink(s.Name, "A2"); !ok || to != "'Contents'!A1" || err != nil {
				t.Errorf("back leads to %s, %v", to, err)
			}
		})
	}
}
