package number_test

import (
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout/number"
)

func ExampleFormat() {
	german, err := number.ParseLocale("de")
	if err != nil {
		fmt.Println(err)
	}
	column := []float64{1734686, -8.25, math.NaN()}
	f := number.Format{Sign: true}.For(column)
	for _, v := range column {
		fmt.Println(f.Text(v, german))
	}
	fmt.Println(f.Code())
	// Output:
	// +1.734.686,00
	// −8,25
	// –
	// +#,##0.00;"−"#,##0.00;#,##0.00
}
