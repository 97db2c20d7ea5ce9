package data

import (
	"fmt"
	"math"
	"strconv"
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
		if h, m, s := v.Clock(); h+m+s+v.Nanosecond() == 0 {
			return v.Format(time.DateOnly)
		}
		return v.Format(time.RFC3339Nano)
	}
	return fmt.Sprint(v)
}

// quoted is a text as a message shows it.
func quoted(s string) string { return fmt.Sprintf("%.40q", s) }

// finite is a value that is no text as a number.
func finite(v any) (float64, *figure.Error) {
	if d, ok := v.(time.Duration); ok {
		return 0, &figure.Error{Value: d.String(), Cause: "is a duration; ask for Durations, which take the unit"}
	}
	n, ok := figure.Float(v)
	switch {
	case !ok:
		return 0, &figure.Error{Cause: fmt.Sprintf("a %T is no number", v)}
	case math.IsInf(n, 0):
		return 0, &figure.Error{Value: fmt.Sprint(n), Cause: "is not finite"}
	}
	return n, nil
}
