package number

import (
	"fmt"
	"time"
)

// Err reports a unit that there is none of.
func (f Format) Err() error {
	if f.Unit > PercentagePoint {
		return fmt.Errorf("no Format.Unit is %d; choose One, Thousand, Million, Billion, Percent, BasisPoint or PercentagePoint", f.Unit)
	}
	return nil
}

// Err reports a precision that there is none of.
func (p Precision) Err() error {
	if p > lastPrecision {
		return fmt.Errorf("no Precision is %d; choose one from Day to Weekday", p)
	}
	return nil
}

// CheckYear reports a date that has no room on an axis, nor in a file: its year has one to four digits, as in ISO 8601-1, 4.3.2.
func CheckYear(t time.Time) error {
	if y := Clock(t).Year(); y < 0 || y > 9999 {
		return fmt.Errorf("is in the year %d; the years 0 to 9999 can be shown, others as text", y)
	}
	return nil
}
