package charts

// Kinds are the kinds of charts of this package, by what they show: change over time, amounts, parts of a whole, correlation, place. Each stands
// without options and once more with each one that is on or off; what names series or points is empty.
func Kinds() []Kind {
	return []Kind{
		Line{}, Line{Zero: true}, Line{Marked: true}, Line{Steps: true}, Slope{}, Dumbbell{}, Dumbbell{Gap: true}, Forecast{}, Area{}, Area{Stacked: true}, Area{Share: true},
		Column{}, Column{Stacked: true}, Column{Share: true}, Combo{}, Combo{Second: true}, Waterfall{}, Waterfall{Costs: true},
		Bar{}, Bar{Ordered: true}, Bar{Stacked: true}, Bar{Share: true}, Bullet{}, Bullet{Ordered: true},
		Histogram{}, Box{}, Box{Extremes: true}, Funnel{},
		Likert{}, Likert{Ordered: true}, Pie{}, Pie{Share: true}, Ring{}, Ring{Share: true},
		Scatter{}, Scatter{LogX: true}, Scatter{Trend: true}, Bubble{}, Bubble{LogX: true},
		Marimekko{}, TileMap{},
	}
}
