package main

import (
	"time"

	"github.com/deckfold/deckfold/report"
)

// plans are the pages of plans of tasks, of who does them, and of what may come between.
var plans = []func() page{
	rollout, agreements, process, board, riskMatrix, quadrants,
}

func quadrants() page {
	return page{title: "Three measures pay at once", source: madeUp, wide: true, block: report.TwoByTwo{
		Across: report.Criterion{Name: "Effort"}, Up: report.Criterion{Name: "Impact"},
		UpperLeft:  report.Quadrant{Title: "Do now", Items: []string{"Bundle deliveries to the north", "Remind of invoices after ten days", "One price list for all regions"}, Focus: true},
		UpperRight: report.Quadrant{Title: "Plan", Items: []string{"Move stock to two warehouses", "Replace the ledger"}},
		LowerLeft:  report.Quadrant{Title: "Do by the way", Items: []string{"Shorter forms for returns"}},
		LowerRight: report.Quadrant{Title: "Leave", Items: []string{"A portal of our own for suppliers", "Trucks of our own"}},
	}}
}

func riskMatrix() page {
	return page{title: "Fuel prices are the one critical risk", source: madeUp, wide: true, block: report.RiskMatrix{
		Likelihood: []string{"rare", "unlikely", "possible", "likely"}, Impact: []string{"minor", "moderate", "major", "severe"},
		Severity: []string{"low", "medium", "high", "critical"},
		Risks: []report.Risk{
			{Name: "Fuel prices rise further", Likelihood: 4, Impact: 4}, {Name: "A supplier fails", Likelihood: 2, Impact: 4},
			{Name: "The ledger is late", Likelihood: 3, Impact: 2}, {Name: "Drivers leave", Likelihood: 3, Impact: 2},
			{Name: "Fire in the warehouse", Likelihood: 1, Impact: 4}, {Name: "Tolls rise", Likelihood: 4, Impact: 1},
		},
	}}
}

func rollout() page {
	day := func(m time.Month, d int) time.Time { return time.Date(2026, m, d, 0, 0, 0, 0, time.UTC) }
	return page{title: "The draft is in time, the portal waits for its contract", source: madeUp, wide: true, block: report.Gantt{
		Today: day(6, 15),
		Tasks: []report.Task{
			{Group: "Law", Name: "Draft", Start: day(1, 12), End: day(3, 31), Done: 1},
			{Group: "Law", Name: "Consultation", Start: day(4, 1), End: day(6, 30), Done: 0.8},
			{Group: "Law", Name: "Adopted", Start: day(9, 15)},
			{Group: "Portal", Name: "Tender", Start: day(2, 2), End: day(5, 29), Done: 1},
			{Group: "Portal", Name: "Contract", Start: day(6, 8), Note: "late: signature is missing"},
			{Group: "Portal", Name: "Build and test", Start: day(6, 22), End: day(11, 13)},
			{Group: "Portal", Name: "Open to all", Start: day(12, 1)},
			{Group: "People", Name: "Training", Start: day(9, 1), End: day(11, 30)},
		},
	}}
}

func agreements() page {
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	now := day(2022, 6, 30)
	return page{title: "Agreements run over many terms of office", source: "White House; USTR; Department of State", wide: true, block: report.Gantt{
		From: day(1991, 1, 1), To: now,
		Tasks: []report.Task{
			{Group: "Trade", Name: "NAFTA", Start: day(1994, 1, 1), End: day(2020, 6, 30), Note: "1994 to 2020"},
			{Group: "Trade", Name: "USMCA", Start: day(2020, 7, 1), End: now, Note: "since July 2020"},
			{Group: "Security", Name: "Mérida Initiative", Start: day(2007, 10, 22), End: day(2021, 10, 7), Note: "2007 to 2021"},
			{Group: "Security", Name: "Bicentennial Framework", Start: day(2021, 10, 8), End: now, Note: "since October 2021"},
			{Group: "Border", Name: "Migrant Protection Protocols", Start: day(2019, 1, 25), End: day(2021, 6, 1), Note: "suspended in 2021"},
			{Group: "Border", Name: "Title 42 expulsions", Start: day(2020, 3, 20), End: now, Note: "since March 2020"},
		},
	}}
}

func process() page {
	return page{title: "The ERP roll-out is two weeks late; the go-live stands", source: madeUp, wide: true, block: report.Steps{
		{Title: "Blueprint", Text: "Processes of all regions agreed and signed", When: "July to August 2026", State: report.StepDone},
		{Title: "Data migration", Text: "Customers, items and open orders; two weeks late", When: "September to November 2026", State: report.StepNow},
		{Title: "Key user training", Text: "Forty users in four regions", When: "November to December 2026"},
		{Title: "Go-live, wave 1", Text: "DACH and Nordics", When: "4 January 2027"},
		{Title: "Go-live, wave 2", Text: "Iberia and Benelux", When: "31 March 2027"},
	}}
}

func board() page {
	return page{title: "Six people answer for the result", source: madeUp, wide: true, block: report.Team{
		{Name: "Anna Berger", Role: "Chief Executive\nStrategy, people"},
		{Name: "Luis Ortega", Role: "Chief Financial Officer\nLedger, treasury, tax"},
		{Name: "Mette Holm", Role: "Chief Operating Officer\nPlants, freight, quality"},
		{Name: "Jan de Vries", Role: "Sales\nFour regions"},
		{Name: "Ingrid Sætre", Role: "Technology\nERP roll-out, data"},
		{Name: "Paula Klein", Role: "Legal and risk\nContracts, compliance"},
	}}
}
