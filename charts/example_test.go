package charts_test

import (
	"fmt"
	"math"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout/theme"
)

// columns prints the columns of a chart's data, as its workbook has them.
func columns(c charts.Chart) {
	if err := c.Validate(); err != nil {
		fmt.Println(err)
		return
	}
	t := theme.Default()
	sheet := c.Figures(&theme.Setting{Theme: t, Colors: &t.Light, Lang: "en"}).Sheets[0]
	for i := range sheet.Rows {
		for k, v := range sheet.Row(i, nil) {
			if k > 0 {
				fmt.Print(", ", sheet.Columns[k].Name, " ")
			}
			if f, ok := v.(float64); ok {
				fmt.Printf("%.4g", f)
			} else {
				fmt.Print(v)
			}
		}
		fmt.Println()
	}
}

func ExampleArea() {
	columns(charts.Chart{
		Kind:       charts.Area{Share: true},
		Categories: []string{"2011", "2021"},
		Series: []charts.Series{
			{Name: "In cars", Values: []float64{111.1, 96.7}},
			{Name: "On foot", Values: []float64{40.2, 28}},
		},
	})
	// Output:
	// 2011, In cars 111.1, On foot 40.2, In cars % 0.7343, On foot % 0.2657
	// 2021, In cars 96.7, On foot 28, In cars % 0.7755, On foot % 0.2245
}

func ExampleWaterfall() {
	profit := charts.Chart{
		Kind:       charts.Waterfall{Totals: []string{"Gross profit", "Profit"}},
		Categories: []string{"Revenue", "Materials", "Gross profit", "Staff", "Rent", "Profit"},
		Series:     []charts.Series{{Name: "EUR million", Values: []float64{52, -18, 34, -21, -4, 11}}},
	}
	fmt.Println(profit.Validate())
	// Output:
	// the total at "Profit" is 11, and what stands before it from "Gross profit" on comes to 9; correct a step, or add one of 2
}

func ExampleFunnel() {
	columns(charts.Chart{
		Kind:       charts.Funnel{},
		Categories: []string{"Applications", "Interviews", "Offers"},
		Series:     []charts.Series{{Name: "People", Values: []float64{400, 100, 20}}},
	})
	// Output:
	// Applications, People 400, Of the step before NaN, From 0, People, high 400
	// Interviews, People 100, Of the step before 0.25, From 150, People, high 250
	// Offers, People 20, Of the step before 0.2, From 190, People, high 210
}

func ExampleHistogram() {
	columns(charts.Chart{
		Kind:   charts.Histogram{Width: 10},
		Series: []charts.Series{{Name: "Age", Values: []float64{31, 44, 38, 52, 29, 40, 47}}},
	})
	// Output:
	// 20–30, From 20, To 30, Frequency 1
	// 30–40, From 30, To 40, Frequency 2
	// 40–50, From 40, To 50, Frequency 3
	// 50–60, From 50, To 60, Frequency 1
}

func ExampleBox() {
	columns(charts.Chart{
		Kind: charts.Box{},
		Series: []charts.Series{
			{Name: "Laredo", Values: []float64{31, 44, 38, 52, 29, 118}},
			{Name: "Nogales", Values: []float64{12, 19, 15, 22, 17}},
		},
	})
	// Output:
	// Laredo, Number of values 6, Lower quartile 32.75, Median 41, Upper quartile 50, Lower whisker 29, Upper whisker 52, Single value 1 118, From 32.75, Lower quartile, length 8.25, Upper quartile, length 9
	// Nogales, Number of values 5, Lower quartile 15, Median 17, Upper quartile 19, Lower whisker 12, Upper whisker 22, Single value 1 NaN, From 15, Lower quartile, length 2, Upper quartile, length 2
}

func ExampleSlope() {
	columns(charts.Chart{
		Kind:       charts.Slope{},
		Categories: []string{"2016", "2018"},
		Series: []charts.Series{
			{Name: "PRI", Values: []float64{27, 9}},
			{Name: "Morena", Values: []float64{8, 22}},
		},
		Focus: []string{"Morena"},
	})
	// Output:
	// 2016, PRI 27, Morena 8
	// 2018, PRI 9, Morena 22
}

func ExampleDumbbell() {
	columns(charts.Chart{
		Kind:       charts.Dumbbell{Gap: true},
		Categories: []string{"2019", "2022"},
		Series: []charts.Series{
			{Name: "Men", Values: []float64{68, 60}},
			{Name: "Women", Values: []float64{79, 71}},
		},
	})
	// Output:
	// 2019, Men 68, Women 79, Men to Women, low 68, Men to Women, length 11, Difference 11, Difference, middle 73.5
	// 2022, Men 60, Women 71, Men to Women, low 60, Men to Women, length 11, Difference 11, Difference, middle 65.5
}

func ExampleLikert() {
	columns(charts.Chart{
		Kind:       charts.Likert{},
		Categories: []string{"At home"},
		Series: []charts.Series{
			{Name: "Unsafe", Values: []float64{4}},
			{Name: "Neither", Values: []float64{2}},
			{Name: "Safe", Values: []float64{14}},
		},
	})
	// Output:
	// At home, Unsafe 4, Neither 2, Safe 14, Unsafe % 0.2, Neither % 0.1, Safe % 0.7, Neither -0.05, Unsafe -0.2, Neither 0.05
}

func ExampleCombo() {
	sales := charts.Chart{
		Kind:       charts.Combo{Line: "Pln"},
		Categories: []string{"Q1", "Q2"},
		Series: []charts.Series{
			{Name: "Sales", Values: []float64{21.4, 24}},
			{Name: "Plan", Values: []float64{22, 23}},
		},
	}
	fmt.Println(sales.Validate())
	// Output:
	// Combo.Line: there is no series "Pln"
}

func ExampleForecast() {
	columns(charts.Chart{
		Kind:       charts.Forecast{Predicted: "forecast", Low: "low", High: "high"},
		Categories: []string{"2020", "2021", "2022"},
		Series: []charts.Series{
			{Name: "observed", Values: []float64{40.6, 51.6, math.NaN()}},
			{Name: "forecast", Values: []float64{math.NaN(), math.NaN(), 57.5}},
			{Name: "low", Values: []float64{math.NaN(), math.NaN(), 54.8}},
			{Name: "high", Values: []float64{math.NaN(), math.NaN(), 60.2}},
		},
	})
	// Output:
	// 2020, observed 40.6, forecast NaN, low NaN, high NaN, forecast NaN, From 40.6, low to high 0
	// 2021, observed 51.6, forecast NaN, low NaN, high NaN, forecast 51.6, From 51.6, low to high 0
	// 2022, observed NaN, forecast 57.5, low 54.8, high 60.2, forecast 57.5, From 54.8, low to high 5.4
}

func ExampleChange() {
	columns(charts.Chart{
		Kind:       charts.Column{},
		Categories: []string{"2011", "2019", "2021"},
		Series:     []charts.Series{{Name: "Trade", Values: []float64{461, 613, 661}}},
		Changes: []charts.Change{
			{From: "2011", To: "2019", As: charts.AnnualGrowth},
			{From: "2019", To: "2021", As: charts.Difference},
		},
	})
	// Output:
	// 2011, Trade 461, 2011 to 2019, a year NaN, 2019 to 2021 NaN
	// 2019, Trade 613, 2011 to 2019, a year 0.03626, 2019 to 2021 NaN
	// 2021, Trade 661, 2011 to 2019, a year NaN, 2019 to 2021 48
}

func ExampleSeries_target() {
	columns(charts.Chart{
		Kind:       charts.Bar{},
		Categories: []string{"North", "South"},
		Series:     []charts.Series{{Name: "Sales", Values: []float64{461, 613}, Target: []float64{450, 640}}},
	})
	// Output:
	// South, Sales 613, Target 640
	// North, Sales 461, Target 450
}

func ExampleInterval() {
	columns(charts.Chart{
		Kind:       charts.Column{},
		Categories: []string{"North", "South"},
		Series:     []charts.Series{{Name: "Minutes", Values: []float64{61, 54}, Interval: charts.Interval{Low: []float64{52, 49}, High: []float64{70, 59}}}},
	})
	// Output:
	// North, Minutes 61, Minutes, low 52, Minutes, high 70
	// South, Minutes 54, Minutes, low 49, Minutes, high 59
}

func ExampleChart_log() {
	users := charts.Chart{
		Kind:       charts.Line{},
		Log:        true,
		Unit:       "Users",
		Categories: []string{"2019", "2020", "2021"},
		Series:     []charts.Series{{Name: "Users", Values: []float64{0, 1200, 310000}}},
	}
	fmt.Println(users.Validate())
	users.Series[0].Values[0] = math.NaN()
	columns(users)
	// Output:
	// series "Users": the value at "2019" is 0, and a logarithmic axis has only what is above zero; give NaN for a gap, or leave the logarithm out
	// 2019, Users NaN
	// 2020, Users 1200
	// 2021, Users 3.1e+05
}

func ExampleMarimekko() {
	columns(charts.Chart{
		Kind:       charts.Marimekko{},
		Categories: []string{"Canada", "Mexico"},
		Series: []charts.Series{
			{Name: "U.S. exports", Values: []float64{307.8, 276.5}},
			{Name: "U.S. imports", Values: []float64{357.2, 384.7}},
		},
	})
	// Output:
	// Canada, U.S. exports 307.8, U.S. imports 357.2, Total 665, U.S. exports % 0.4629, U.S. imports % 0.5371
	// Mexico, U.S. exports 276.5, U.S. imports 384.7, Total 661.2, U.S. exports % 0.4182, U.S. imports % 0.5818
}

func ExampleLine_steps() {
	columns(charts.Chart{
		Kind:       charts.Line{Steps: true},
		Categories: []string{"2015", "2018", "2021"},
		Series:     []charts.Series{{Name: "Rate, percent", Values: []float64{3.25, 8.25, 4.25}}},
	})
	// Output:
	// 2015, Rate, percent 3.25
	// 2018, Rate, percent 8.25
	// 2021, Rate, percent 4.25
}

func ExampleStackSums() {
	spending := charts.Chart{
		Kind:       charts.Column{Stacked: true},
		Categories: []string{"2020"},
		Series:     []charts.Series{{Name: "Staff", Values: []float64{10.3}}, {Name: "Rent", Values: []float64{5.3}}},
		Sums:       charts.StackSums{Values: []float64{16.6}},
	}
	fmt.Println(spending.Validate())
	// Output:
	// sums: that at "2020" is 16.6, and its parts come to 15.6, which is more than rounding; correct one of them, or give the part that is missing
}

func ExampleBullet() {
	columns(charts.Chart{
		Kind:       charts.Bullet{},
		Categories: []string{"Revenue", "Orders"},
		Unit:       "percent of plan",
		Series: []charts.Series{
			{Name: "Actual", Values: []float64{96, 112}}, {Name: "Plan", Values: []float64{100, 100}},
			{Name: "poor", Values: []float64{80, 80}}, {Name: "fair", Values: []float64{95, 95}}, {Name: "good", Values: []float64{120, 120}},
		},
	})
	// Output:
	// Orders, Actual 112, Plan 100, poor 80, fair 95, good 120
	// Revenue, Actual 96, Plan 100, poor 80, fair 95, good 120
}
