package data_test

import (
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts/data"
)

func TestEvery(t *testing.T) {
	type row struct {
		At    time.Time
		Value float64
	}
	on := func(year, month, day int) row {
		return row{time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC), 1}
	}
	days := make([]row, 120_000)
	for i := range days {
		days[i] = on(1700, 1, 1+i)
	}
	for _, c := range []struct {
		name string
		rows []row
		want int // rows; 0 is an error
	}{
		{"no row where none is missing", []row{on(2020, 1, 1), on(2020, 2, 1)}, 2},
		{"a row for each missing date", []row{on(2020, 1, 1), on(2020, 5, 1)}, 5},
		{"no row to days", days, len(days)},
		{"the rows of 8,000 years", []row{on(1000, 1, 1), on(9000, 1, 1)}, 96_001},
		{"no row where they are too many", []row{on(2, 1, 1), on(9999, 1, 1)}, 0},
		{"no row between dates that are no dates of ours", []row{on(2020, 1, 1), on(250_000, 1, 1)}, 0},
	} {
		t.Run("adds "+c.name, func(t *testing.T) {
			table, err := data.Structs(c.rows)
			if err != nil {
				t.Fatal(err)
			}
			got := table.Every("At", 1)
			switch err := got.Err(); {
			case c.want == 0 && (err == nil || !strings.Contains(err.Error(), `Every("At", 1) would add more than 100000 rows between its dates; are they right`)):
				t.Errorf("%v", err)
			case c.want > 0 && (err != nil || got.Len() != c.want):
				t.Errorf("%d rows, want %d; %v", got.Len(), c.want, err)
			}
		})
	}
}
