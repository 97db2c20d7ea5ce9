package theme_test

import (
	"fmt"

	"github.com/deckfold/deckfold/layout/theme"
)

func ExampleParse() {
	_, err := theme.Parse([]byte(`
mode = "read"

[colors.light]
primary = "#7A1FA2"
accent = "#E0A030"
`), "corporate.toml", nil)
	fmt.Println(err)
	// Output:
	// theme: corporate.toml:6: colors.light.accent: text #E0A030 on #FFFFFF has contrast 2.27:1, want 4.5:1
	// theme: corporate.toml:6: colors.light.accent: large text #E0A030 on #F3F6F8 has contrast 2.09:1, want 3:1
}
