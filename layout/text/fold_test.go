package text

import "testing"

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"St. Pölten": "stpolten", "ST POLTEN": "stpolten", "Île-de-France": "iledefrance", "D.C.": "dc", "Łódź": "łodz", "07": "07", "–": ""} {
		t.Run(in+" is "+want, func(t *testing.T) {
			if got := Fold(in); got != want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"Texas", "texas", 0}, {"Texas", "Txas", 1}, {"kitten", "sitting", 3}, {"", "abc", 3}, {"über", "uber", 1}} {
		t.Run(c.a+" to "+c.b, func(t *testing.T) {
			if got := Distance(c.a, c.b); got != c.want || Distance(c.b, c.a) != got {
				t.Errorf("%d, want %d", got, c.want)
			}
		})
	}
}
