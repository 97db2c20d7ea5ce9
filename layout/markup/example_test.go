package markup_test

import (
	"fmt"

	"github.com/deckfold/deckfold/layout/markup"
)

func ExampleParse() {
	runs, err := markup.Parse("**FY 2021:** see [the data](https://www.cbp.gov), CO~2~", markup.Style{})
	if err != nil {
		fmt.Println(err)
	}
	for _, r := range runs {
		fmt.Printf("%q bold %v, shift %d, link %q\n", r.Text, r.Bold, r.Shift, r.Href)
	}
	// Output:
	// "FY 2021:" bold true, shift 0, link ""
	// " see " bold false, shift 0, link ""
	// "the data" bold false, shift 0, link "https://www.cbp.gov"
	// ", CO" bold false, shift 0, link ""
	// "2" bold false, shift -1, link ""
}

func ExampleEscape() {
	fmt.Println(markup.Escape("2*3*4 [sic]"))
	// Output: 2\*3\*4 \[sic\]
}
