// Package data reads tables of figures from CSV files, database rows and Go structs, and gives their columns as charts and
// tables take them.
//
// What cannot be read with certainty is refused, with the remedy: a figure that is wrong by a factor of 1,000 looks like any
// other. So [CSV] reads a file as it stands, and a column is of numbers only where nothing is lost by that ([Type]); where a
// cell, a column or a file can be read in two ways, the error shows the cells and names the field of [Options] that decides.
// [Table.Sniffed] tells what was found, and why.
//
//	sales, err := data.Options{Locale: "de", Missing: []string{"k.A."}}.OpenCSV(files, "umsatz.csv")
//
// What is wrong with a cell is noted with its row and column; [Table.Err] has all of it, so that a deck can stay one
// literal: ask for the columns, then once for the error. Who forgets to ask gets it when the deck is rendered: what was made of
// a faulty column carries the error, or a number ([Table.Numbers]) or a cell ([Table.Rows]) that no figure shows.
package data
