package data_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts/data"
)

func TestDurations(t *testing.T) {
	for _, c := range []struct {
		name  string
		value any
		want  float64 // minutes
		err   string
	}{
		{"a duration", 90 * time.Minute, 90, ""},
		{"hours, minutes and seconds", "1:30:00", 90, ""},
		{"more than a day", "100:00:30", 6000.5, ""},
		{"fractions of a second", "0:00:01.5", 0.025, ""},
		{"what is negative", "-0:30:00", -30, ""},
		{"a duration as Go writes it", " 1h30m ", 90, ""},
		{"nothing", nil, math.NaN(), ""},
		{"two parts, which may be hours or minutes", "1:30", 0, `row 1, column "wait": "1:30" is no duration; write 1:30:00 or 1h30m`},
		{"sixty minutes", "1:60:00", 0, "is no duration"},
		{"sixty seconds", "1:00:60", 0, "is no duration"},
		{"a short minute", "1:3:00", 0, "is no duration"},
		{"hours that are too many", "9999999:00:00", 0, "is no duration"},
		{"a word", "soon", 0, "is no duration"},
		{"a number, which has no unit", 90, 0, "90 is no duration, as it has no unit"},
	} {
		t.Run("reads "+c.name, func(t *testing.T) {
			got := made(t, []string{"wait"}, []any{c.value})
			vs := got.Durations("wait", time.Minute)
			if err := got.Err(); (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
				t.Fatalf("%v, want %q", err, c.err)
			}
			if c.err == "" && vs[0] != c.want && !(math.IsNaN(vs[0]) && math.IsNaN(c.want)) {
				t.Errorf("%v, want %v", vs[0], c.want)
			}
		})
	}
	t.Run("asks for a unit", func(t *testing.T) {
		got := made(t, []string{"wait"}, []any{time.Minute})
		got.Durations("wait", 0)
		if err := got.Err(); err == nil || !strings.Contains(err.Error(), `column "wait": durations in units of 0s`) {
			t.Error(err)
		}
	})
	t.Run("are no numbers without one", func(t *testing.T) {
		got := made(t, []string{"wait"}, []any{time.Minute})
		got.Numbers("wait")
		if err := got.Err(); err == nil || !strings.Contains(err.Error(), `column "wait": 1m0s is a duration; ask for Durations`) {
			t.Error(err)
		}
	})
}

func ExampleTable_Durations() {
	t, err := data.FromRows("trains", []string{"Line", "Delay"}, [][]any{{"S1", 90 * time.Second}, {"S2", 4 * time.Minute}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Durations("Delay", time.Minute), t.Err())
	// Output: [1.5 4] <nil>
}
