package theme_test

import (
	"fmt"

	"github.com/deckfold/deckfold/layout/theme"
)

func ExampleParse() {
	t, err := theme.Parse([]byte(`
[colors.light]
primary = "#7A1FA2"
`), "corporate.toml", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("cover", t.Dark.Ground, "and highlighted rows", t.Light.Tint)
	// Output:
	// cover #3F1653 and highlighted rows #F1E8F6
}

func ExampleTheme_Check() {
	t, err := theme.Parse([]byte(`
[colors.light]
primary = "#7A1FA2"
accent = "#E0A030"
`), "corporate.toml", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	t.Light.Muted = t.Light.Grey
	advice, err := t.Check()
	for _, a := range advice {
		fmt.Println(a)
	}
	fmt.Println(err)
	// Output:
	// theme: Light.Muted: text #B8B3BD has contrast 2.05:1 on the default's ground #FFFFFF, 1.88:1 on the derived surface #F5F5F5, 1.72:1 on the derived tint #F1E8F6, want 4.5:1; the nearest that passes is #6D6972
	// theme: corporate.toml:4: colors.light.accent: text #E0A030 has contrast 2.27:1 on the default's ground #FFFFFF, want 4.5:1, and 2.08:1 on the derived surface #F5F5F5, want 3:1 of large text; the nearest that passes is #9F6D00
	// <nil>
}
