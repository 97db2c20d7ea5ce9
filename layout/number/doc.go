// Package number formats numbers and dates for a reader's locale, and gives the Excel code that shows the same.
//
// Numbers are rounded as spreadsheets round them, half away from zero on their first 15 digits, so that a figure reads
// alike on the page and in the workbook.
//
// A [Format] says how numbers are shown. Numbers that are compared have one format: [Format.For] takes all of a column or chart
// and decides their decimals, and nothing else does. What it decides keeps these promises: a value that is not zero does not
// print as zero, values that stand visibly apart do not print alike, and what needs no more than two decimals is printed as it is;
// of other numbers about three digits are.
//
//	f := number.Format{Unit: number.Percent}.For(shares)
//	f.Text(shares[0], locale) // "27.5%", in German "27,5 %"
//	f.Code(locale)            // the same in Excel
//
// A date is what its own clock shows, in whatever zone ([Clock]); a [Precision] says how much of it is shown, and how.
//
// How languages write both is a [Locale], from CLDR 48.
package number
