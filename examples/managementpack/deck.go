package main

import (
	"context"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// The forms of numbers: the ledger counts in thousands of euros, the customers in euros.
var (
	thousands = number.Format{Places: number.Fixed(0)}
	millions  = number.Format{Unit: number.Million, Places: number.Fixed(1)}
	change    = number.Format{Unit: number.Percent, Places: number.Fixed(1), Sign: true}
	percent   = number.Format{Unit: number.Percent, Places: number.Fixed(1)}
)

// deck is the pack of a month.
func deck(ctx context.Context) (*report.Deck, error) {
	b, err := read(ctx)
	if err != nil {
		return nil, err
	}
	look, err := theme.Open(files, "theme.toml")
	if err != nil {
		return nil, err
	}
	d := &report.Deck{
		Title: "Management pack, October 2026", Author: "Group controlling", Lang: "en-GB", Theme: look,
		Classification: "Confidential", Stamp: "Draft",
	}
	d.Slides = append(d.Slides, opening(&b)...)
	d.Slides = append(d.Slides, results(&b)...)
	d.Slides = append(d.Slides, sales(&b)...)
	d.Slides = append(d.Slides, outlook(&b)...)
	return d, nil
}

// opening is the cover and the summary.
func opening(b *books) []report.Slide {
	return []report.Slide{
		{
			Kind: report.Cover, Kicker: "Board meeting, 12 November 2026", Title: "Management pack, October 2026",
			Subtitle: "Ten months: revenue on budget, earnings below", Body: []report.Block{report.Byline{
				Name: "Group controlling", Role: "Nordlicht Logistik, Hamburg", Contacts: []string{"[controlling@nordlicht.example](mailto:controlling@nordlicht.example)"},
			}},
		},
		{Title: "What this pack says", Body: []report.Block{report.Agenda{}}},
		{
			Kicker: "Summary", Title: "Revenue is on budget, but earnings are 0.45 million below",
			Subtitle: "October 2026, EUR; lines: the last twelve months, for drivers the quarters since 2024", Source: "Group ledger, 6 November 2026",
			Body: []report.Block{keyFigures(b), report.Split{
				{Body: []report.Block{report.Heading("What moved"), report.List{"**Revenue** grew in all six regions.", "**Freight** is 2.4% over budget in ten months."}}},
				{Body: []report.Block{report.Heading("To decide today"), report.List{"1. **Release 1.2 million** for chargers", "2. **Raise the fuel surcharge** on 1 January"}}},
			}},
		},
	}
}

// keyFigures are the figures of the month with what they were before.
func keyFigures(b *books) report.Stats {
	figure := func(label, column string, scale float64, good report.Direction) report.Stat {
		past := b.past(column, 13)
		for i := range past {
			past[i] *= scale
		}
		return report.Stat{
			Label: label, Value: past[12], Format: millions, Good: good, Past: past[:12],
			Changes: []report.Change{{From: past[11], Text: "on September"}},
		}
	}
	revenue, ebitda, cash := figure("Revenue", "Umsatz", 1000, report.UpIsGood), figure("EBITDA", "EBITDA", 1000, report.UpIsGood), figure("Cash", "Liquidität", 1000, report.UpIsGood)
	revenue.State, revenue.Target = report.StateGood, b.past("Budget", 1)[0]*1000
	ebitda.State, ebitda.StateText = report.StateWatch, "2.6% below budget, ten months"
	cash.State, cash.StateText = report.StateGood, "over the floor of 5 million"
	staff := b.headcount.Numbers("Drivers")
	return report.Stats{revenue, ebitda, cash, {
		Label: "Drivers", Value: staff[len(staff)-1], Format: thousands, Past: staff[:len(staff)-1],
		Changes: []report.Change{{From: staff[len(staff)-2], Kind: report.ChangeUnits, Text: "on June"}}, State: report.StateGood, StateText: "all routes are staffed",
	}}
}

// results are the figures of the group.
func results(b *books) []report.Slide {
	revenue, _ := charts.FromTable(b.months, "Monat", "Umsatz", "Budget")
	revenue.Kind, revenue.Series[0].Name, revenue.Unit = charts.Line{}, "Revenue", "EUR thousand"
	bridge, _ := charts.FromTable(b.bridge, "Step", "EUR thousand")
	bridge.Kind, bridge.Unit, bridge.Format = charts.Waterfall{Totals: []string{"Budget EBITDA", "Actual EBITDA"}}, "EUR thousand", thousands
	cash, _ := charts.FromTable(b.months, "Monat", "Liquidität")
	cash.Kind, cash.Series[0].Name, cash.Unit = charts.Line{Zero: true}, "Cash", "EUR thousand"
	cash.Rules = []charts.Rule{{Value: 5000, Text: "Floor of the banks"}}
	staff, _ := charts.FromTable(b.headcount, "Quarter", "Drivers", "Warehouse", "Sales", "Administration")
	staff.Kind, staff.Unit = charts.Column{Stacked: true}, "employees at the end of the quarter"
	return []report.Slide{
		{Kind: report.Section, Title: "Results", Subtitle: "Revenue, earnings, cash and people"},
		{Title: "Cash and earnings fell in October; revenue rose", Subtitle: "The last twelve months, change on September; drivers: the last four quarters", Source: "Group ledger; personnel system", Body: []report.Block{dashboard(b)}},
		{Title: "Revenue follows the budget: 118.5 million in ten months", Source: "Group ledger", Body: []report.Block{revenue}},
		{Title: "Freight and fuel cost more than twice what prices brought in", Subtitle: "EBITDA from budget to actual, January to October 2026", Source: "Group ledger", Body: []report.Block{bridge}},
		{Title: "Profit before tax is 0.45 million below budget", Subtitle: "January to October 2026, EUR thousand", Source: "Group ledger", Body: []report.Block{statement(b)}},
		{Title: "Cash stays well over the floor that the banks have set", Source: "Group ledger", Body: []report.Block{cash}},
		{Title: "Most of those whom the group has hired since 2024 are drivers", Source: "Personnel system", Body: []report.Block{staff}},
	}
}

// dashboard are four figures over what they were.
func dashboard(b *books) report.Dashboard {
	dates := b.months.Dates("Monat")
	panel := func(name, column string, kind charts.Kind, focus ...string) report.Panel {
		v := b.past(column, 13)
		c := charts.Chart{Kind: kind, Unit: "EUR thousand", Dates: dates[len(dates)-12:], Focus: focus, Series: []charts.Series{{Name: name, Values: v[1:]}}}
		return report.Panel{Name: name, Body: []report.Block{c}, Figure: &report.Stat{
			Value: v[12], Format: thousands, Good: report.UpIsGood, Changes: []report.Change{{From: v[11]}},
		}}
	}
	staff, _ := charts.FromTable(b.headcount, "Quarter", "Drivers")
	n := len(staff.Categories) - 4 // the names of a year's quarters have room in a panel, and longer ones, too
	staff.Categories, staff.Series[0].Values = staff.Categories[n:], staff.Series[0].Values[n:]
	staff.Unit, staff.Focus = "at the end of the quarter", []string{"Q3 2026"}
	drivers := staff.Series[0].Values
	return report.Dashboard{Panels: []report.Panel{
		panel("Revenue", "Umsatz", charts.Column{}, "2026-10"), panel("EBITDA", "EBITDA", charts.Column{}, "2026-10"), panel("Cash", "Liquidität", charts.Line{Zero: true}),
		{Name: "Drivers", Figure: &report.Stat{Value: drivers[len(drivers)-1], Format: thousands}, Body: []report.Block{staff}},
	}}
}

// statement is the profit and loss account, whose sums and deviations the table makes.
func statement(b *books) report.Table {
	t := report.Table{
		Columns: []report.Column{
			{Name: "EUR thousand"}, {Name: "Actual", Format: thousands}, {Name: "Budget", Format: thousands, Muted: true},
			{Name: "Better or worse", Format: number.Format{Places: number.Fixed(0), Sign: true}, Bar: true, Good: report.UpIsGood, Change: report.ColumnChange{Of: "Actual", From: "Budget", Kind: report.ChangeUnits}},
			{Name: "Prior year", Format: thousands, Muted: true},
		},
	}
	lines := b.statement.Rows("Line", "Actual", "Budget", "Prior year")
	add := func(from, to int) (rows []int) {
		for _, r := range lines[from:to] {
			rows = append(rows, len(t.Rows))
			t.Rows = append(t.Rows, []any{r[0], r[1], r[2], nil, r[3]})
		}
		return rows
	}
	sum := func(name string, of ...int) int {
		t.Sums = append(t.Sums, report.RowSum{Row: len(t.Rows), Of: of})
		t.Rows = append(t.Rows, []any{name, nil, nil, nil, nil})
		return len(t.Rows) - 1
	}
	revenue := sum("Revenue", add(0, 3)...)
	ebitda := sum("EBITDA", append(add(3, 7), revenue)...)
	ebit := sum("EBIT", append(add(7, 8), ebitda)...)
	total := sum("Profit before tax", append(add(8, 9), ebit)...)
	t.Styles = []report.RowStyle{{Rows: []int{revenue, ebitda, ebit}, Kind: report.SubtotalRow}, {Rows: []int{total}, Kind: report.TotalRow}}
	return t
}

// sales are regions, the pipeline and customers.
func sales(b *books) []report.Slide {
	regions, _ := charts.FromTable(b.regions, "Quarter", "North", "West", "South", "East", "Benelux", "Nordics")
	regions.Kind, regions.Unit = charts.Line{Zero: true}, "EUR thousand"
	top := b.customers.Compute("Change", []string{"Revenue 2025", "Revenue 2026"}, func(v []float64) float64 { return v[1]/v[0] - 1 }).Largest(20, "Revenue 2026", data.Sum{})
	customers, _ := report.FromTable(top, "Customer", "Region", "Revenue 2026", "Change", "Margin", "Days outstanding")
	customers.Columns[2].Bar, customers.Columns[3].Format, customers.Columns[4].Format = true, change, percent
	return []report.Slide{
		{Kind: report.Section, Title: "Sales", Subtitle: "Regions, pipeline and customers"},
		{Title: "Benelux and the Nordics grow fastest, from a small base", Source: "Sales ledger", Body: []report.Block{report.Grid{Columns: 3, SameScale: true, Charts: charts.BySeries(regions, false)}}},
		{Title: "One inquiry in eight becomes a contract", Source: "Sales system, 31 October 2026", Body: []report.Block{charts.Chart{
			Kind: charts.Funnel{}, Unit: "offers since January", Categories: []string{"Inquiries", "Offers", "Short list", "Contracts"}, Series: []charts.Series{{Values: []float64{612, 405, 148, 77}}},
		}}},
		{Title: "Twenty customers bring two fifths of the revenue", Subtitle: "EUR, January to October 2026", Source: "Sales ledger", Body: []report.Block{customers}},
		{Title: "What the regions report", Body: []report.Block{report.Cards{Items: []report.Card{
			{Title: "North", Subtitle: "Hamburg, Bremen", Body: []report.Block{report.List{"Two contracts with makers of machines", "Hall 4 is full from March on"}}},
			{Title: "West and South", Subtitle: "Kassel, Nürnberg, Ulm", Body: []report.Block{report.List{"Volumes in pharma rise", "Drivers are hard to find in Ulm"}}},
			{Title: "Benelux and Nordics", Subtitle: "Venlo, Aarhus", Body: []report.Block{report.List{"Venlo takes goods of two more retailers", "Aarhus opens on Saturdays"}}},
		}}}},
	}
}

// outlook is what is planned, what may go wrong, and the contracts.
func outlook(b *books) []report.Slide {
	contracts, _ := report.FromTable(b.contract, "Contract", "Customer", "Site", "Begins", "Ends", "Pallets", "Value")
	return []report.Slide{
		{Kind: report.Section, Title: "Outlook", Subtitle: "Projects, risks and decisions"},
		{Title: "Leipzig opens in December; transport control goes live in May", Source: "Project office", Body: []report.Block{
			report.Gantt{Tasks: tasks(b.projects), Today: time.Date(2026, 11, 12, 0, 0, 0, 0, time.UTC)},
		}},
		{Title: "Fuel is the one risk that we do not steer", Source: "Risk register", Body: []report.Block{risks()}},
		{Kind: report.Statement, Title: "We ask the board to release 1.2 million euros for chargers at six depots."},
		{Kind: report.Section, Title: "Appendix", Subtitle: "The register of contracts", Appendix: true},
		{Title: "Contracts in force", Subtitle: "EUR", Source: "Contract register", Body: []report.Block{contracts}},
	}
}

// risks are the risks with what is done about them.
func risks() report.Table {
	state := func(s report.State, text string) report.Status { return report.Status{State: s, Text: text} }
	return report.Table{
		Columns: []report.Column{{Name: "Risk"}, {Name: "EUR million a year", Format: number.Format{Places: number.Fixed(1)}}, {Name: "Stands"}, {Name: "What we do"}},
		Rows: [][]any{
			{"Fuel dearer by a tenth", 1.9, state(report.StateBad, "rising"), "Surcharge from 1 January, 60 trucks to electric by 2028"},
			{"A large customer leaves", 1.2, state(report.StateWatch, "steady"), "Contracts of the five largest run to 2028"},
			{"Leipzig opens late", 0.6, state(report.StateGood, "falling"), "Hall accepted, shelves stand, licence comes on 1 December"},
			{"Systems fail at the change", 0.8, state(report.StateWatch, "steady"), "Old and new system run side by side for three months"},
		},
	}
}
