package data

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/figure"
)

// Durations is a column of durations as numbers of a unit, such as time.Hour; a cell without a value is NaN. Texts are read as
// 1:30:00, hours, minutes and seconds, or as Go writes them, 1h30m.
func (t *Table) Durations(column string, unit time.Duration) []float64 {
	out := make([]float64, t.Len())
	for k := range out {
		out[k] = math.NaN()
	}
	if unit <= 0 {
		t.fault(", column %q: durations in units of %v; give a unit such as time.Hour", column, unit)
		return out
	}
	c := t.column(column)
	if c == nil {
		return out
	}
	for k := range out {
		v := c.cell(t.row(k))
		if v == nil {
			continue
		}
		d, err := duration(v)
		if err != nil {
			t.cellFault(k, c, c.reading(), err)
			out[k] = figure.Unread()
			continue
		}
		out[k] = float64(d) / float64(unit)
	}
	return out
}

// duration is a value as a duration.
func duration(v any) (time.Duration, *figure.Error) {
	switch v := v.(type) {
	case time.Duration:
		return v, nil
	case string:
		s := strings.TrimSpace(v)
		if d, err := time.ParseDuration(s); err == nil {
			return d, nil
		}
		if d, ok := clock(s); ok {
			return d, nil
		}
		return 0, &figure.Error{Value: fmt.Sprintf("%.40q", v), Cause: "is no duration; write 1:30:00 or 1h30m"}
	}
	return 0, &figure.Error{Value: text(v), Cause: "is no duration, as it has no unit; make a time.Duration of it, or ask for Numbers"}
}

// clock reads hours, minutes and seconds; what has two parts only could be either two of them.
func clock(s string) (d time.Duration, ok bool) {
	s, negative := strings.CutPrefix(s, "-")
	parts := strings.Split(s, ":")
	if len(parts) != 3 || len(parts[1]) != 2 || len(parts[2]) < 2 {
		return 0, false
	}
	hours, err1 := strconv.ParseUint(parts[0], 10, 21) // 2^21 hours are less than the longest duration
	minutes, err2 := strconv.ParseUint(parts[1], 10, 7)
	seconds, err3 := time.ParseDuration(parts[2] + "s")
	if err1 != nil || err2 != nil || err3 != nil || minutes > 59 || seconds < 0 || seconds >= time.Minute {
		return 0, false
	}
	d = time.Duration(hours)*time.Hour + time.Duration(minutes)*time.Minute + seconds
	if negative {
		d = -d
	}
	return d, true
}
