package pptx

import (
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/theme"
)

// TestMaster holds that a master has a title and a body, of which layouts inherit, whatever the theme's content has.
func TestMaster(t *testing.T) {
	for name, file := range map[string]string{
		"a body":                       "",
		"a body in three columns":      "[layouts.content]\nbody.split = [2, 1, 1]",
		"a body at its foot":           "[layouts.content]\nbody.foot = true",
		"no body":                      "[layouts.content]\nwithout = ['body']",
		"no body, as others have none": "[layouts.content]\nwithout = ['body']\n[layouts.cover]\nwithout = ['body']",
		"a title only":                 "[layouts.content]\nwithout = ['body', 'kicker', 'subtitle', 'source']",
	} {
		t.Run("where content has "+name, func(t *testing.T) {
			th, err := theme.Parse([]byte(file), "my.toml", nil)
			if err != nil {
				t.Fatal(err)
			}
			master := writeIn(t, th, pageOf(t, prose("text")))["ppt/slideMasters/slideMaster1.xml"]
			for _, kind := range []string{"title", "body"} {
				if n := strings.Count(master, `<p:ph type="`+kind+`"`); n != 1 {
					t.Errorf("%d placeholders are a %s", n, kind)
				}
			}
		})
	}
}
