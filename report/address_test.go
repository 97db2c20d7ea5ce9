package report_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
)

// TestWorkbookAddress holds where slides link to, for every kind of address.
func TestWorkbookAddress(t *testing.T) {
	for _, c := range []struct{ name, address, want, fault string }{
		{"a path", "book.xlsx", "book.xlsx#%2701%20S%27!A6:A7", ""},
		{"a path with characters of addresses", `a folder/100% & "ü".xlsx`, "a%20folder/100%25%20&%20%22%C3%BC%22.xlsx#%2701%20S%27!A6:A7", ""},
		{"a path with a colon", "q3: final.xlsx", "./q3:%20final.xlsx#%2701%20S%27!A6:A7", ""},
		{"an address of the web", "https://example.org/a%20b.xlsx?v=1&w=2", "https://example.org/a%20b.xlsx?v=1&w=2#%2701%20S%27!A6:A7", ""},
		{"an address of the web with a fragment", "https://example.org/a.xlsx#top", "https://example.org/a.xlsx#%2701%20S%27!A6:A7", ""},
		{"no host", "https:///a.xlsx", "", `"https:///a.xlsx" is no address; give one such as`},
		{"a line break", "a\nb.xlsx", "", "characters that are no text"},
		{"bytes", "\xff.xlsx", "", "characters that are no text"},
		{"an address that is too long", strings.Repeat("ü", 300) + ".xlsx", "", "is 1805 characters long as a link, at most 1500 are allowed; shorten it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &record{pages: map[int]*layout.Page{}}
			d := &report.Deck{Slides: []report.Slide{{Title: "S", Body: []report.Block{report.Table{Columns: []report.Column{{Name: "A"}}, Rows: [][]any{{1}}}}}}}
			_, err := (&report.Renderer{Formats: []report.Format{r, report.XLSX{}}, Workbook: c.address}).Render(context.Background(), d)
			if c.fault != "" {
				if len(report.Errors(err)) != 1 || !strings.Contains(err.Error(), "Renderer.Workbook: ") || !strings.Contains(err.Error(), c.fault) {
					t.Errorf("%v, want %q", err, c.fault)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got := links(r.pages[0].Items); len(got) != 1 || got[0] != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestDate holds that the date of a deck is one that all files have room for.
func TestDate(t *testing.T) {
	for _, c := range []struct {
		date time.Time
		want string
	}{
		{time.Time{}, ""},
		{time.Date(9999, 12, 31, 23, 0, 0, 0, time.UTC), ""},
		{time.Date(9999, 12, 31, 23, 0, 0, 0, time.FixedZone("", -3600)), "Deck.Date is in the year 10000"},
		{time.Date(-500, 1, 1, 0, 0, 0, 0, time.UTC), "Deck.Date is in the year -500"},
	} {
		_, err := (&report.Renderer{}).Render(context.Background(), &report.Deck{Date: c.date, Slides: []report.Slide{{Title: "S"}}})
		if (err == nil) != (c.want == "") || err != nil && (len(report.Errors(err)) != 1 || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%v: %v, want %q", c.date, err, c.want)
		}
	}
}
