package data_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/deckfold/deckfold/charts/data"
)

// printed prints a table as it is read, or why it is not.
func printed(o data.Options, file string) {
	t, err := o.CSV(strings.NewReader(file), "a.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%q\n", t.Columns())
	for _, row := range t.Rows() {
		fmt.Println(row...)
	}
	if err := t.Err(); err != nil {
		fmt.Println(err)
	}
}

func ExampleCSV() {
	t, err := data.CSV(strings.NewReader("Zip,Town,Sales\n01067,Dresden,41.2\n10115,Berlin,38.5\n"), "sales.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Texts("Zip"), t.Numbers("Sales"), t.Err())
	// Output: [01067 10115] [41.2 38.5] <nil>
}

func ExampleTable_Sniffed() {
	t, err := data.Options{Locale: "de"}.OpenCSV(os.DirFS("testdata"), "german-ledger.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Sniffed())
	// Output:
	// german-ledger.csv: 3 rows, UTF-8, parted by ';' (each of the first 4 records has 4 values), named by line 1
	//   "Monat": dates (all can be read as 2.1.2006)
	//   "Konto": text ("0040120" (row 2) is no number as programs print them, and no date)
	//   "Betrag": numbers (all have 2 decimals), decimals after a comma
	//   "Anteil": shares in percent (all are as programs print numbers), decimals after a comma
}

func ExampleTable_Err() {
	t, err := data.CSV(strings.NewReader("Region,Sales\nNorth,41.2\nSouth,NA\nWest,NA\n"), "sales.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	t.Numbers("Sales")
	fmt.Println(t.Err())
	// Output: data: sales.csv, column "Sales", 2 cells (row 3 "NA", row 4 "NA"): marks a missing value; Options.Missing: []string{"NA"} makes such cells empty
}

func ExampleTable_As() {
	t, err := data.CSV(strings.NewReader("Account,Sales\n40120,41.2\n"), "sales.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%v, then %q\n", t.Rows("Account")[0], t.As("Account", data.Text).Rows("Account")[0])
	// Output: [40120], then ["40120"]
}

func ExampleOptions_locale() {
	const file = "Kunde;Umsatz\nAlpha;1.234\nBeta;987\n"
	printed(data.Options{}, file)
	printed(data.Options{Locale: "de"}, file)
	// Output:
	// ["Kunde" "Umsatz"]
	// Alpha "1.234" (row 2) beside "987" (row 3) may be 1.234 or 1234; say which: Options.Locale ("de" has 1.234,5 and "en" 1,234.5), Options.Decimal ('.' or ','), or declare the column data.Text
	// Beta "1.234" (row 2) beside "987" (row 3) may be 1.234 or 1234; say which: Options.Locale ("de" has 1.234,5 and "en" 1,234.5), Options.Decimal ('.' or ','), or declare the column data.Text
	// data: a.csv, column "Umsatz": "1.234" (row 2) beside "987" (row 3) may be 1.234 or 1234; say which: Options.Locale ("de" has 1.234,5 and "en" 1,234.5), Options.Decimal ('.' or ','), or declare the column data.Text
	// ["Kunde" "Umsatz"]
	// Alpha 1234
	// Beta 987
}

func ExampleOptions_decimal() {
	printed(data.Options{Decimal: '.', Group: ','}, "Region,Sales\nNorth,\"1,234.5\"\nSouth,987.0\n")
	// Output:
	// ["Region" "Sales"]
	// North 1234.5
	// South 987
}

func ExampleOptions_comma() {
	printed(data.Options{Comma: ':'}, "Region:Sales\nNorth:41.2\n")
	// Output:
	// ["Region" "Sales"]
	// North 41.2
}

func ExampleOptions_comment() {
	printed(data.Options{Comment: '#'}, "# Ledger, 30 June\nRegion,Sales\nNorth,41.2\n")
	// Output:
	// ["Region" "Sales"]
	// North 41.2
}

func ExampleOptions_encoding() {
	const file = "Stadt,x\nK\xf6ln,1\n"
	printed(data.Options{}, file)
	printed(data.Options{Encoding: data.Windows1252}, file)
	// Output:
	// data: a.csv, row 2, column "Stadt": "K\xf6ln" is not UTF-8; Options.Encoding: data.Windows1252 reads it as "Köln"
	// ["Stadt" "x"]
	// Köln 1
}

func ExampleOptions_dates() {
	t, err := data.Options{Dates: []string{"2 Jan 2006"}}.CSV(strings.NewReader("Day,Sales\n31 Oct 2026,41.2\n"), "sales.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Type("Day"), t.Dates("Day")[0].Format("2006-01-02"))
	// Output: dates 2026-10-31
}

func ExampleOptions_missing() {
	printed(data.Options{Missing: []string{"NA", ".."}}, "Region,Sales\nNorth,41.2\nSouth,NA\nWest,..\n")
	// Output:
	// ["Region" "Sales"]
	// North 41.2
	// South <nil>
	// West <nil>
}

func ExampleOptions_headLine() {
	const file = "Sales report;\n\nRegion;Sales\nNorth;41,2\nSouth;38,5\n"
	printed(data.Options{}, file)
	printed(data.Options{HeadLine: 3}, file)
	// Output:
	// data: a.csv: line 3 looks like the head, below a title; set Options.HeadLine: 3
	// ["Region" "Sales"]
	// North 41.2
	// South 38.5
}

func ExampleOptions_noHead() {
	printed(data.Options{NoHead: true, Names: map[int]string{1: "Region", 2: "Sales"}}, "North,41.2\nSouth,38.5\n")
	// Output:
	// ["Region" "Sales"]
	// North 41.2
	// South 38.5
}

func ExampleOptions_names() {
	const file = ",Region,Sales\n0,North,41.2\n"
	printed(data.Options{}, file)
	printed(data.Options{Names: map[int]string{1: "Row"}}, file)
	printed(data.Options{Names: map[int]string{1: "-"}}, file)
	// Output:
	// data: a.csv: column 1 has no name, and row 2 has "0" in it; name it in Options.Names (1: "Row"), leave it out (1: "-"), or set Options.NumberHeads
	// ["Row" "Region" "Sales"]
	// 0 North 41.2
	// ["Region" "Sales"]
	// North 41.2
}

func ExampleOptions_numberHeads() {
	printed(data.Options{NumberHeads: true}, "Region,2025,2025\nNorth,1,2\n")
	// Output:
	// ["Region" "2025" "2025 (2)"]
	// North 1 2
}

func ExampleOptions_keep() {
	printed(data.Options{Keep: []string{"Sales", "Region"}}, "Region,Costs,Sales\nNorth,1,41.2\n")
	// Output:
	// ["Sales" "Region"]
	// 41.2 North
}

func ExampleOptions_types() {
	o := data.Options{Types: map[string]data.Type{"Price": data.Money, "Change": data.Percent, "Account": data.Text, "Quarter": data.Period}}
	printed(o, "Quarter,Account,Price,Change\n2025-Q4,40120,\"$1,234.50\",+12%\n2026-Q1,40120,$5,-3%\n")
	// Output:
	// ["Quarter" "Account" "Price" "Change"]
	// 2025-Q4 40120 1234.5 0.12
	// 2026-Q1 40120 5 -0.03
}

func ExampleOptions_lazyQuotes() {
	printed(data.Options{LazyQuotes: true}, "Article,Price\n5\" pipe,3.5\n")
	// Output:
	// ["Article" "Price"]
	// 5" pipe 3.5
}

func ExampleYears() {
	fmt.Println(data.Years("Jahr", []float64{2019, 2020}), data.Years("Visitors", []float64{2019, 2020}))
	// Output: true false
}
