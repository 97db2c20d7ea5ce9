package main

import (
	"context"
	"errors"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/xlsx"
)

// books are the tables that the pack is made of.
type books struct {
	months                                  *data.Table // of the ledger, whose numbers are German
	regions, customers, headcount, contract *data.Table
	statement, bridge, projects             *data.Table // sheets of a workbook
}

// read reads all tables; what is wrong with their cells is said at once, by file, row and column.
func read(ctx context.Context) (b books, err error) {
	german, err := data.Options{Locale: "de"}.Open(files, "data")
	if err != nil {
		return b, err
	}
	english, err := data.Options{Locale: "en"}.Open(files, "data")
	if err != nil {
		return b, err
	}
	b.months = german.Table("monthly")
	b.regions, b.customers, b.headcount, b.contract = english.Table("regions"), english.Table("customers"), english.Table("headcount"), english.Table("contracts")
	sheet := func(name string) *data.Table {
		t, wrong := xlsx.ReadFile(ctx, files, "data/ledger.xlsx", xlsx.Source{Sheet: name})
		err = errors.Join(err, wrong)
		return t
	}
	b.statement, b.bridge, b.projects = sheet("P&L"), sheet("Bridge"), sheet("Projects")
	return b, errors.Join(err, german.Err(), english.Err())
}

// tasks are the projects as a plan has them.
func tasks(t *data.Table) (out []report.Task) {
	start, end, done := t.Dates("Start"), t.Dates("End"), t.Numbers("Done")
	for i, group := range t.Texts("Group") {
		out = append(out, report.Task{Group: group, Name: t.Texts("Task")[i], Start: start[i], End: end[i], Done: done[i]})
	}
	return out
}

// past is a column of the ledger for so many months, up to the last one.
func (b *books) past(column string, months int) []float64 {
	all := b.months.Numbers(column)
	return all[len(all)-months:]
}
