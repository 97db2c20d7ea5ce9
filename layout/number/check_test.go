package number_test

import (
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout/number"
)

func TestErr(t *testing.T) {
	for f, ok := range map[number.Unit]bool{number.One: true, number.PercentagePoint: true, number.PercentagePoint + 1: false, 255: false} {
		if err := (number.Format{Unit: f}).Err(); (err == nil) != ok {
			t.Errorf("unit %d: %v", f, err)
		}
	}
	for p, ok := range map[number.Precision]bool{number.Day: true, number.Weekday: true, number.Weekday + 1: false, 255: false} {
		if err := p.Err(); (err == nil) != ok {
			t.Errorf("precision %d: %v", p, err)
		}
	}
}

func TestCheckYear(t *testing.T) {
	for y, ok := range map[int]bool{-1: false, 0: true, 1: true, 9999: true, 10_000: false, 250_000: false, -250_000: false} {
		if err := number.CheckYear(time.Date(y, 6, 1, 0, 0, 0, 0, time.UTC)); (err == nil) != ok {
			t.Errorf("year %d: %v", y, err)
		}
	}
	if err := number.CheckYear(time.Unix(1<<62, 0)); err == nil {
		t.Error("the end of time has room")
	}
}
