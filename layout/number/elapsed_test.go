package number

import (
	"math"
	"strings"
	"testing"
	"time"
)

func TestElapsed(t *testing.T) {
	const s, m, h = time.Second, time.Minute, time.Hour
	for _, c := range []struct {
		name, tag string
		all       []time.Duration
		want      string
		code      string
	}{
		{"hours and minutes", "", []time.Duration{90 * m, 0, 7 * m, 100 * h}, "1:30 h|0:00 h|0:07 h|100:00 h", `[h]:mm" h"`},
		{"seconds where one has some", "", []time.Duration{90 * m, 5 * s}, "1:30:00 h|0:00:05 h", `[h]:mm:ss" h"`},
		{"fractions of seconds in the reader's way", "de", []time.Duration{h + 1250*time.Millisecond}, "1:00:01,25 h", `[h]:mm:ss.00" h"`},
		{"minutes where none lasts an hour", "", []time.Duration{125 * s, 59 * s}, "2:05 min|0:59 min", `[m]:ss" min"`},
		{"seconds where none lasts a minute", "fr", []time.Duration{1250 * time.Millisecond, 2 * s}, "1,25 s|2,00 s", `[m]:ss.00" min"`},
		{"three decimals at most", "", []time.Duration{1234567890}, "1.235 s", `[m]:ss.000" min"`},
		{"more where a value would be 0", "", []time.Duration{4 * time.Microsecond, s}, "0.000004 s|1.000000 s", `General" d"`},
		{"negative ones with a true minus", "", []time.Duration{-90 * m, 30 * m}, "−1:30 h|0:30 h", `General" d"`},
		{"none of them", "", nil, "", `[h]:mm" h"`},
		{"nothing as nothing", "", []time.Duration{0}, "0:00 h", `[h]:mm" h"`},
		{"the shortest and the longest", "", []time.Duration{math.MinInt64, math.MaxInt64}, "−2562047:47:16.855 h|2562047:47:16.855 h", `General" d"`},
		{"what rounds up to a minute", "", []time.Duration{59*s + 999999999}, "60.000 s", `[m]:ss.000" min"`},
		{"digits of the reader", "ar-EG", []time.Duration{90 * m}, "١:٣٠ h", `[h]:mm" h"`},
	} {
		t.Run("writes "+c.name, func(t *testing.T) {
			l, err := ParseLocale(c.tag)
			if err != nil {
				t.Fatal(err)
			}
			e := ElapsedFor(c.all)
			var got []string
			for _, d := range c.all {
				got = append(got, e.Text(d, l))
			}
			plain := strings.NewReplacer("\u00a0", " ")
			if text := plain.Replace(strings.Join(got, "|")); text != c.want {
				t.Errorf("got %s, want %s", text, c.want)
			}
			if code := plain.Replace(e.Code()); code != c.code {
				t.Errorf("code %s, want %s", code, c.code)
			}
		})
	}
}

// TestElapsedIsRead holds that a duration is what its text says, to the decimals shown, and that no text of one is 0.
func TestElapsedIsRead(t *testing.T) {
	for d := time.Duration(1); d > 0; d = d*3 + 1 {
		for _, all := range [][]time.Duration{{d}, {d, 10 * time.Hour}, {-d, 3 * time.Minute}} {
			e := ElapsedFor(all)
			got := readElapsed(t, e.Text(all[0], Locale{}))
			off := (got - all[0]).Abs()
			if off > time.Millisecond/2 || got == 0 || (got < 0) != (all[0] < 0) {
				t.Errorf("%v is shown as %s", all[0], e.Text(all[0], Locale{}))
			}
		}
	}
}

// readElapsed reads what Elapsed writes.
func readElapsed(t *testing.T, text string) (sum time.Duration) {
	t.Helper()
	digits, unit, _ := strings.Cut(text, "\u00a0")
	digits, negative := strings.CutPrefix(digits, minus)
	parts := strings.Split(digits, ":")
	scale := map[string]time.Duration{"h": time.Hour, "min": time.Minute, "s": time.Second}[unit]
	for _, p := range parts {
		symbol := map[time.Duration]string{time.Hour: "h", time.Minute: "m", time.Second: "s"}[scale]
		d, err := time.ParseDuration(p + symbol)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		sum += d
		scale /= 60
	}
	if negative {
		return -sum
	}
	return sum
}
