package number

import (
	"strconv"
	"strings"
	"time"
)

// Elapsed says how durations are shown alike: in hours where the longest lasts one, "1:30 h", else in minutes, "2:05 min", or
// seconds, "1.25 s", with as many decimals of a second as they need, 3 at most, or as many as leave none of them 0. The zero
// value is that of no durations, whole hours and minutes; Add takes them in.
type Elapsed struct {
	longest, shortest uint64 // nanoseconds; the shortest is not 0 if there is one that is not
	fraction          int    // decimals of a second that all need
	seconds           bool   // one is no whole number of minutes
	negative          bool   // one is
}

// ElapsedFor is how some durations are shown.
func ElapsedFor(all []time.Duration) (e Elapsed) {
	for _, d := range all {
		e.Add(d)
	}
	return e
}

// Add has the durations shown as d needs it, too.
func (e *Elapsed) Add(d time.Duration) {
	n := magnitude(d)
	e.longest = max(e.longest, n)
	if n > 0 && (e.shortest == 0 || n < e.shortest) {
		e.shortest = n
	}
	e.negative = e.negative || d < 0
	e.seconds = e.seconds || n%uint64(time.Minute) > 0
	e.fraction = max(e.fraction, fractions(n))
}

// elapsedUnit is what durations are counted in.
type elapsedUnit uint8

const (
	hours elapsedUnit = iota
	minutes
	seconds
)

func (e *Elapsed) unit() elapsedUnit {
	switch {
	case e.longest == 0 || e.longest >= uint64(time.Hour):
		return hours
	case e.longest >= uint64(time.Minute):
		return minutes
	}
	return seconds
}

// mostFractions is how many decimals Excel shows of a second.
const mostFractions = 3

// places is how many decimals of a second are shown.
func (e *Elapsed) places() int {
	n := min(e.fraction, mostFractions)
	for e.shortest > 0 && n < e.fraction && round(e.shortest, n) == 0 {
		n++
	}
	return n
}

func magnitude(d time.Duration) uint64 {
	if d < 0 {
		return -uint64(d)
	}
	return uint64(d)
}

// fractions is how many decimals of a second so many nanoseconds need.
func fractions(ns uint64) int {
	n := 9
	for rest := ns % uint64(time.Second); n > 0 && rest%10 == 0; rest /= 10 {
		n--
	}
	return n
}

// round rounds nanoseconds to so many decimals of a second, half up.
func round(ns uint64, places int) uint64 {
	step := uint64(1)
	for range 9 - places {
		step *= 10
	}
	return (ns + step/2) / step * step
}

// Text is the duration as text, with U+2212 for minus. The units are the symbols of ISO 80000-3, which all languages know.
func (e Elapsed) Text(d time.Duration, l Locale) string {
	f := l.get()
	var buf [48]byte
	b := buf[:0]
	places := e.places()
	ns := round(magnitude(d), places)
	if d < 0 && ns > 0 {
		b = append(append(b, f.mark...), minus...)
	}
	b = e.appendWhole(b, ns, f)
	if places > 0 {
		b = append(b, f.decimal...)
		const s = uint64(time.Second)
		for rest := ns % s * 10; places > 0; places-- {
			b = f.appendDigit(b, '0'+byte(rest/s))
			rest = rest % s * 10
		}
	}
	return string(append(b, e.unit().symbol()...))
}

// appendWhole appends a duration but for the decimals of its seconds.
func (e *Elapsed) appendWhole(b []byte, ns uint64, f *forms) []byte {
	const s, m, h = uint64(time.Second), uint64(time.Minute), uint64(time.Hour)
	switch e.unit() {
	case hours:
		b = f.appendInt(b, int(ns/h), 1)
		b = f.appendInt(append(b, ':'), int(ns%h/m), 2)
		if e.seconds {
			b = f.appendInt(append(b, ':'), int(ns%m/s), 2)
		}
	case minutes:
		b = f.appendInt(b, int(ns/m), 1)
		b = f.appendInt(append(b, ':'), int(ns%m/s), 2)
	default:
		for _, d := range strconv.FormatUint(ns/s, 10) { // may be more than an int of 32 bits
			b = f.appendDigit(b, byte(d))
		}
	}
	return b
}

// symbol is the unit, parted from its number by a no-break space.
func (u elapsedUnit) symbol() string {
	return [...]string{hours: "\u00a0h", minutes: "\u00a0min", seconds: "\u00a0s"}[u]
}

// Code is the Excel number format that shows the same of days, as which Excel keeps durations (ECMA-376-1, 18.8.31). Seconds
// with decimals are shown as minutes, "0:01.25 min", as LibreOffice has no such seconds. What neither shows, negative durations
// and less than a millisecond, is shown in days: "-0.0625 d".
func (e Elapsed) Code() string {
	places := e.places()
	if e.negative || places > mostFractions {
		return `General"` + "\u00a0" + `d"`
	}
	unit := e.unit()
	if unit == seconds && places > 0 {
		unit = minutes
	}
	code := [...]string{hours: "[h]:mm", minutes: "[m]:ss", seconds: "[s]"}[unit]
	if unit == hours && e.seconds {
		code += ":ss"
	}
	if places > 0 {
		code += "." + strings.Repeat("0", places)
	}
	return code + quote(unit.symbol())
}
