package charts

import (
	"slices"
	"strings"
	"testing"
)

func TestUnevenYears(t *testing.T) {
	for _, test := range []struct {
		name  string
		kind  Kind
		years string
		want  bool
	}{
		{"is advised of under lines", Line{}, "1990 1995 2000 2001 2002", true},
		{"is advised of under areas", Area{}, "1990 2000 2001", true},
		{"is not, where they are equally far apart", Line{}, "1990 1995 2000 2005", false},
		{"is not under columns, which all have equal room", Column{}, "1990 1995 2000 2001", false},
		{"is not of other names", Line{}, "1990 1995 2000 total", false},
		{"is not of years out of order", Line{}, "1990 2005 2000", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := Chart{Kind: test.kind, Categories: strings.Fields(test.years)}
			c.Series = []Series{{Values: make([]float64, len(c.Categories))}}
			if got := slices.ContainsFunc(c.Advice(), func(s string) bool { return strings.Contains(s, "give them as Dates") }); got != test.want {
				t.Errorf("%q", c.Advice())
			}
		})
	}
}

func TestCroppedAxis(t *testing.T) {
	for _, test := range []struct {
		values []float64
		want   string // "": it holds zero
	}{
		{[]float64{101, 104, 108}, "axis from 100"}, {[]float64{-108, -104, -101}, "axis from −95"}, {[]float64{-5, 3, 9}, ""}, {[]float64{1, 3, 9}, ""},
	} {
		c := chart(Line{}, test.values)
		c.Unit = "percent"
		all := strings.Join(told(t, c), " ")
		if i := strings.Index(all, "axis from"); i >= 0 != (test.want != "") || !strings.Contains(all, test.want) {
			t.Errorf("%v: %q, want %q", test.values, all, test.want)
		}
	}
}
