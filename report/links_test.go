package report_test

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report"
	"github.com/xuri/excelize/v2"
)

// TestLinks follows the links between the files of a deck whose first slide has several pages.
func TestLinks(t *testing.T) {
	long := report.Table{Columns: []report.Column{{Name: "A"}}}
	for i := range 100 {
		long.Rows = append(long.Rows, []any{i})
	}
	d := figuresDeck()
	d.Slides = slices.Insert(d.Slides, 0, report.Slide{Title: "Long", Body: []report.Block{long}})
	for _, test := range []struct{ ext, page string }{{".pptx", ""}, {".pdf", "page="}} {
		dir := t.TempDir()
		doc, err := report.Save(context.Background(), d, filepath.Join(dir, "a b"+test.ext), filepath.Join(dir, "b.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		second := doc.Pages - len(d.Slides) + 2 // as all slides but the first have one page
		f, err := excelize.OpenFile(filepath.Join(dir, "b.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		for at, page := range map[[2]string]int{
			{"Contents", "B7"}: 1, {"Contents", "B8"}: second, {"02 Trade by partner", "A4"}: second, {"Key figures", "B7"}: second + 2, {"Key figures", "B9"}: second + 2,
		} {
			ok, to, err := f.GetCellHyperLink(at[0], at[1])
			if want := "a%20b" + test.ext; !ok || err != nil || to != want {
				t.Errorf("%v leads to %q, %v, want %q", at, to, err, want)
			}
			if got, want := locationOf(t, f, at[0], at[1]), test.page+strconv.Itoa(page); got != want {
				t.Errorf("%v leads to %q, want %q", at, got, want)
			}
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
	t.Run("are texts where no file of slides is known", func(t *testing.T) {
		_, f := rendered(t, d)
		if ok, to, err := f.GetCellHyperLink("02 Trade by partner", "A4"); ok || err != nil {
			t.Errorf("%q, %v", to, err)
		}
	})
}

// locationOf is where in a file a cell's link leads.
func locationOf(t *testing.T, f *excelize.File, sheet, cell string) string {
	t.Helper()
	i, err := f.GetSheetIndex(sheet)
	if err != nil {
		t.Fatal(err)
	}
	part, _ := f.Pkg.Load(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1))
	x, ok := part.([]byte)
	if !ok {
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		part, _ = f.Pkg.Load(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1))
		x, _ = part.([]byte)
	}
	_, rest, _ := strings.Cut(string(x), `<hyperlink ref="`+cell+`"`)
	rest, _, _ = strings.Cut(rest, ">")
	_, rest, _ = strings.Cut(rest, `location="`)
	rest, _, _ = strings.Cut(rest, `"`)
	return rest
}
