package chartml

import (
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/report/opc"
)

func TestCells(t *testing.T) {
	t.Run("name columns as spreadsheets do", func(t *testing.T) {
		for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
			if got := Letters(i); got != want {
				t.Errorf("column %d is %s, want %s", i, got, want)
			}
			if got := columnOf(want + "12"); got != i {
				t.Errorf("%s12 is in column %d, want %d", want, got, i)
			}
		}
	})
	t.Run("count days as spreadsheets do", func(t *testing.T) {
		for day, want := range map[string]float64{"1900-01-01": 1, "1900-02-28": 59, "1900-03-01": 61, "1970-01-01": 25569, "2022-06-15": 44727} {
			d, err := time.Parse(time.DateOnly, day)
			if err != nil {
				t.Fatal(err)
			}
			if got := Serial(d.Add(6 * time.Hour)); got != want+0.25 {
				t.Errorf("%s is %g, want %g", day, got, want)
			}
		}
	})
	t.Run("quote the names of sheets that are no words", func(t *testing.T) {
		for sheet, want := range map[string]string{
			"Sheet1": "Sheet1", "Blatt1": "Blatt1", "Tab1": "'Tab1'", "R1": "'R1'", "Hoja de datos1": "'Hoja de datos1'", "Élan1": "'Élan1'",
			"シート1": "'シート1'", "1": "'1'", "Jo's1": "'Jo''s1'", "True": "'True'", "01 Trade": "'01 Trade'",
		} {
			if got := Quoted(sheet); got != want {
				t.Errorf("%q: got %s, want %s", sheet, got, want)
			}
		}
	})
	t.Run("never make a formula of a text", func(t *testing.T) {
		var x opc.Markup
		inline(&x, "A1", "=cmd|' /C calc'!A0")
		if got := string(x.B); !strings.Contains(got, `t="inlineStr"`) || strings.Contains(got, "<f>") {
			t.Error(got)
		}
	})
}
