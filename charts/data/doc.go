// Package data reads tables of figures from CSV files, database rows and Go structs, and gives their columns as charts and
// tables take them.
//
// What is wrong with a cell is noted with its row and column; [Table.Err] has all of it, so that a deck can stay one
// literal: ask for the columns, then once for the error.
package data
