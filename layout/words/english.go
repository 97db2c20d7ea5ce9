package words

var english = Words{
	Comma: ", ", Semicolon: "; ", Stop: ". ", Named: "{name}: {text}", OpeningQuote: "“", Yes: "yes", No: "no",

	SourceLine: "Source: {source}", DataLine: "Data: sheet {sheet}", DataLines: "Data: sheets {sheet}",

	LineChart: "Line chart", AreaChart: "Area chart", ColumnChart: "Column chart", BarChart: "Bar chart", PieChart: "Pie chart", RingChart: "Ring chart",
	ScatterChart: "Scatter chart", BubbleChart: "Bubble chart", TrendOf: "{series}, trend",
	LikertChart:   "Diverging bar chart",
	ComboChart:    "Column chart with a line",
	SlopeChart:    "Slope chart",
	DumbbellChart: "Dumbbell chart", Difference: "Difference",
	WaterfallChart: "Waterfall chart", Level: "Level", LevelBefore: "Level before", Increase: "Increase", Decrease: "Decrease", Connector: "Connector",
	OtherChart: "{kind} chart",
	Reported:   "Reported Value", Predicted: "Predicted Value", PredictedOf: "{series}, Predicted Value",
	LowOf: "{series}, low", HighOf: "{series}, high", LengthOf: "{series}, length", MiddleOf: "{series}, middle",
	Values: "Values", Total: "Total", Others: "Others", From: "From", Range: "{first} to {last}", AxisFrom: "axis from {value}", LogScale: "logarithmic scale", Worse: "worse", Better: "better", Under: "under {value}", AndMore: "{value} and more", AYear: "a year", On: "on {value}",

	TileMap: "Tile map", NoValue: "no value", Places: "Places",

	HistogramChart: "Histogram", Frequency: "Frequency", To: "To",
	BoxChart: "Box plot", NumberOfValues: "Number of values", Median: "Median", LowerQuartile: "Lower quartile", UpperQuartile: "Upper quartile", LowerWhisker: "Lower whisker", UpperWhisker: "Upper whisker", Least: "Least value", Greatest: "Greatest value", Outlier: "Outlier", Outliers: "Outliers", SingleValue: "Single value {number}",
	GanttChart: "Gantt chart", Task: "Task", TaskGroup: "Group", Progress: "Progress", DoneOf: "{value} done",
	MarimekkoChart: "Marimekko chart",
	BulletGraph:    "Bullet graph", BandsUpTo: "Bands up to",
	FunnelChart: "Funnel chart", OfStepBefore: "Of the step before",

	WorkbookName: "figures", Contents: "Contents", KeyFigures: "Key figures", FiguresInText: "Big numbers and figures in text",
	BackToContents: "Back to contents", Slide: "Slide", SlideTitle: "Slide title",
	What: "What", Chart: "Chart", Table: "Table", Numbers: "Numbers", Sheet: "Sheet", Unit: "Unit", Source: "Source",
	Figure: "Figure", Value: "Value", Shown: "On the slide", Note: "Note", Category: "Category", OnAxis: "On the axis", Year: "Year", ColumnNumber: "Column {number}", OnSlide: "Slide {number}",

	CoverLayout: "Cover", CoverPanelLayout: "Cover with a panel", PictureLeftLayout: "Picture on the left", PictureRightLayout: "Picture on the right", PictureFullLayout: "Picture over the page",
	SectionLayout: "Section", ContentLayout: "Title and content", ColumnsLayout: "Two columns",
	ThreeColumnsLayout: "Three columns", TwoByTwoLayout: "Two by two", ColumnsOf: "Columns {number}", RowsOf: "Rows {number}",
	TitleLayout: "Title only", QuoteLayout: "Quote", StatementLayout: "Statement", OneLine: "one title line", ThreeLines: "three title lines", TitleLines: "{number} title lines", TitleSize: "{number} pt",

	Title: "Title", Subtitle: "Subtitle", SubtitlePrompt: "What is measured, where, when", Author: "Author", AuthorPrompt: "Name, role, organisation, date", Content: "Content", Text: "Text",
	SecondLevel: "Second level", ThirdLevel: "Third level", FourthLevel: "Fourth level", FifthLevel: "Fifth level",
	Footer: "Footer", Stamp: "Stamp", Date: "Date", SlideNumber: "Slide Number", Notes: "Notes", SlideImage: "Slide Image",

	Kicker: "Kicker", Shape: "Shape", Picture: "Picture", Label: "Label", Drawing: "Figure",
	ChartGround: "Ground of the chart", ChartNotes: "Notes on the chart", Bar: "Bar", DataBars: "Data bars (drawn over the table; they do not move with its rows)", Sparkline: "Line of values", Sparklines: "Lines of values (drawn over the table; they do not move with its rows)", HeatKey: "Key of the tints",
	Logo: "Logo", Rule: "Rule", FooterRule: "Footer rule", TimeAxis: "Time axis", Sections: "Sections",
	Card: "Card", Panel: "Panel", Number: "Number", Step: "Step", Stage: "Stage", Callout: "Call-out", Code: "Code",

	Done: "done", Now: "now", Arrow: "Arrow",

	Low: "low", High: "high",

	Risk: "Risk", Likelihood: "Likelihood", Impact: "Impact", Severity: "Severity",

	Target: "Target", TargetOf: "target {value}", Compared: "Compared value", Past: "Past values", Good: "on track", Watch: "to be watched", Bad: "off track",

	TableSize: "{rows} × {columns}",
}
