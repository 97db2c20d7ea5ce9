package main

import "github.com/deckfold/deckfold/charts"

// wholes are those of Pie and Ring.
func wholes() []entry {
	seats := charts.Chart{
		Unit:       "Seats in the Chamber of Deputies, 2021",
		Categories: []string{"Morena", "PAN", "PRI", "PVEM", "PT", "MC", "PRD"},
		Series:     []charts.Series{{Name: "Seats", Values: []float64{198, 114, 70, 43, 37, 23, 15}}},
	}
	pie, crowded, ring, focused := seats, seats, seats, seats
	pie.Kind, crowded.Kind, ring.Kind, focused.Kind = charts.Pie{}, charts.Pie{}, charts.Ring{}, charts.Ring{}
	pie.Categories = []string{"Morena", "PAN", "PRI", "Others"}
	pie.Series = []charts.Series{{Name: "Seats", Values: []float64{198, 114, 70, 118}}}
	focused.Focus = []string{"Morena"}
	share := charts.Chart{
		Kind: charts.Pie{}, Unit: "Who identifies with Morena, November 2018, percent",
		Categories: []string{"Morena", "PAN, PRI or PRD", "Others or none"}, Other: "Others or none",
		Series: []charts.Series{{Name: "Share", Values: []float64{22, 17, 61}}},
	}
	return []entry{
		{"Slices bear names, values and shares", "charts.Pie{}", ine, pie},
		{"Slices are listed where their names would stand on each other", "charts.Pie{}", ine, crowded},
		{"The rest is grey", "charts.Pie{}, Other", elFinanciero, share},
		{"A ring has the whole in its middle", "charts.Ring{}", ine, ring},
		{"Or the part in focus", "charts.Ring{}, Focus", ine, focused},
	}
}
