package data

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
)

// text is a value as text.
func text(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case time.Time:
		if h, m, s := v.Clock(); h+m+s == 0 {
			return v.Format(time.DateOnly)
		}
		return v.Format(time.RFC3339)
	}
	return fmt.Sprint(v)
}

// number is a value as a finite number.
func (t *Table) number(v any) (float64, error) {
	switch v := v.(type) {
	case float64:
		if math.IsInf(v, 0) {
			return 0, fmt.Errorf("%v is not finite", v)
		}
		return v, nil
	case int, int64:
		n, _ := figure.Float(v)
		return n, nil
	case time.Duration:
		return 0, &figure.Error{Value: v.String(), Cause: "is a duration; ask for Durations, which take the unit"}
	case string:
		s := strings.TrimSpace(v)
		if t.comma && strings.Count(s, ",") == 1 && !strings.Contains(s, ".") {
			s = strings.Replace(s, ",", ".", 1)
		}
		n, err := strconv.ParseFloat(s, 64)
		if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
			return 0, &figure.Error{Value: fmt.Sprintf("%.40q", v), Cause: "is no number; write it as 1234.5, and leave the cell empty where there is none"}
		}
		return n, nil
	}
	return 0, fmt.Errorf("a %T is no number", v)
}

// date is a value as a date in UTC.
func date(v any) (time.Time, error) {
	switch v := v.(type) {
	case time.Time:
		return v.UTC(), nil
	case int, int64:
		return date(fmt.Sprint(v))
	case string:
		s := strings.TrimSpace(v)
		for _, layout := range [...]string{time.DateOnly, "2006-01", "2006"} {
			if d, err := time.Parse(layout, s); err == nil {
				return d, nil
			}
		}
		if year, q, ok := strings.Cut(s, "Q"); ok && len(q) == 1 && q[0] >= '1' && q[0] <= '4' {
			if d, err := time.Parse("2006", strings.TrimSpace(year)); err == nil {
				return d.AddDate(0, 3*int(q[0]-'1'), 0), nil
			}
		}
		return time.Time{}, &figure.Error{Value: fmt.Sprintf("%.40q", v), Cause: "is no date; write 2006-01-02, 2006-01, 2006Q1 or 2006"}
	}
	return time.Time{}, fmt.Errorf("a %T is no date", v)
}
