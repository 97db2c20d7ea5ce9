package main

import (
	"strconv"

	"github.com/deckfold/deckfold/charts"
)

// apprehensions are those of the U.S. Border Patrol at the southwest border, fiscal years 1980 to 2021, in thousands.
var apprehensions = []float64{
	690.6, 749.8, 745.8, 1034, 1058.3, 1183.4, 1615.8, 1122.1, 942.6, 852.5, 1049.3, 1077.9, 1145.6, 1212.9,
	979.1, 1271.4, 1507, 1368.7, 1516.7, 1537, 1643.7, 1235.7, 929.8, 905.1, 1139.3, 1171.4, 1072, 858.6,
	705, 540.9, 447.7, 327.6, 356.9, 414.4, 479.4, 331.3, 408.9, 303.9, 396.6, 851.5, 400.7, 1659.2,
}

// distribution are those of Histogram.
func distribution() []entry {
	years := make([]string, len(apprehensions))
	for i := range years {
		years[i] = strconv.Itoa(1980 + i)
	}
	observed := charts.Chart{
		Kind: charts.Histogram{}, Categories: years, Unit: "thousand",
		Series: []charts.Series{{Name: "Apprehensions in a fiscal year, 1980 to 2021", Values: apprehensions}},
		Focus:  []string{"2021"}, Notes: []charts.Note{{At: "2021", Text: "1,659 thousand in 2021"}},
	}
	narrow := observed
	narrow.Kind, narrow.Notes = charts.Histogram{Width: 100}, nil
	return []entry{
		{"How often values occur, in bins that are found", "charts.Histogram{}, Focus and Notes by what was observed", cbp, observed},
		{"Bins of a width", "charts.Histogram{Width: 100}", cbp, narrow},
	}
}
