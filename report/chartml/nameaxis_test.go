package chartml

import "testing"

func TestMonths(t *testing.T) {
	for _, c := range []struct{ code, lang, want string }{
		{"mmm yyyy", "de-AT", "[$-407]mmm yyyy"}, {"mmm yyyy", "en-GB", "[$-809]mmm yyyy"}, {"mmmm d", "en-AU", "[$-409]mmmm d"},
		{"yyyy", "de", "yyyy"}, {"d/m/yyyy", "fr", "d/m/yyyy"}, {"mmm yyyy", "fa", "mmm yyyy"},
	} {
		if got := months(c.code, c.lang); got != c.want {
			t.Errorf("%s in %s: %s, want %s", c.code, c.lang, got, c.want)
		}
	}
}
