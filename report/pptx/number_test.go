package pptx

import (
	"fmt"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestCount(t *testing.T) {
	for _, c := range []struct{ name, markers, want string }{
		{"gives neighbours that count on one start", "1. 2. 3.", "1 1 1"},
		{"begins at any number", "7. 8. B. C.", "7 7 2 2"},
		{"begins again after what is not counted", "1. • 2. 3.", "1 0 2 2"},
		{"goes on over deeper paragraphs", "1. >1. >2. 2. >1.", "1 1 1 1 1"},
		{"types a number that PowerPoint would count on", "1. 2. 1. 2. 3.", "1 1 0 2 2"},
		{"types what PowerPoint cannot count", "iv. § 0. 1.", "0 0 0 1"},
		{"takes another start for another count", "1. 2. 5. 6. 1.", "1 1 5 5 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var ps []para
			for m := range strings.FieldsSeq(c.markers) {
				marker := strings.TrimLeft(m, ">")
				ps = append(ps, para{marker: marker, level: len(m) - len(marker)})
			}
			count(ps)
			var got []string
			for i := range ps {
				got = append(got, fmt.Sprint(ps[i].start))
				if typed := ps[i].start == 0 && ps[i].marker != layout.Bullet; typed != ps[i].typed() {
					t.Errorf("%q is typed: %v", ps[i].marker, !typed)
				}
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("starts %v, want %s", got, c.want)
			}
		})
	}
}
