package theme_test

import (
	"fmt"

	"github.com/deckfold/deckfold/layout/theme"
)

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
	// theme: Light.Muted: text #A9B8C6 has contrast 2.02:1 on the default's ground #FFFFFF, 1.86:1 on the default's surface #F3F6F8, 1.71:1 on the default's tint #E4EDF5, want 4.5:1; the nearest that passes is #5E6D79
	// theme: corporate.toml:4: colors.light.accent: text #E0A030 has contrast 2.27:1 on the default's ground #FFFFFF, want 4.5:1, and 2.09:1 on the default's surface #F3F6F8, want 3:1 of large text; the nearest that passes is #9F6D00
	// <nil>
}
