// Package words holds what the library itself says in a deck: "Source:" under a slide, what a chart is for those who do not
// see it, the heads of the workbook, the names of shapes that people read who edit the file.
//
// A language has all of it, or none. Where it has none the words are English, unless the user gives some: Words is open.
package words

import (
	"github.com/deckfold/deckfold/layout/language"
	"github.com/deckfold/deckfold/layout/number"
)

// Words are the library's words in one language, plain text in one line each, here with the English ones. What is "" in a
// user's is that of the deck's language. Words are only read, and may be shared between goroutines.
type Words struct {
	// Names are words in dates and beside numbers; the zero value is those of the locale.
	number.Names

	// Between words.
	Comma     string    // ", " between the parts of a list
	Semicolon string    // "; " between longer ones
	Stop      string    // ". " between sentences; the last one ends with it, too
	Named     NamedText // "{name}: {text}", what a thing is called and what is said of it

	OpeningQuote string // the mark before what somebody said

	// In cells.
	Yes string // a truth value that is true
	No  string

	// Under a slide.
	SourceLine SourceText // "Source: {source}"
	DataLine   SheetText  // "Data: sheet {sheet}", where in the workbook the slide's figures stand
	DataLines  SheetText  // "Data: sheets {sheet}", where they stand on several

	// In charts, and in what is said of them to those who do not see them.
	LineChart      string
	AreaChart      string
	ColumnChart    string
	BarChart       string
	PieChart       string
	RingChart      string
	WaterfallChart string
	ScatterChart   string
	BubbleChart    string
	SlopeChart     string
	DumbbellChart  string
	ComboChart     string
	LikertChart    string
	OtherChart     KindText   // "{kind} chart", of a kind that the library does not know, by the name of its type
	Reported       string     // "Reported Value", in the key of predicted values
	Predicted      string     // "Predicted Value"
	PredictedOf    SeriesText // "{series}, Predicted Value", the head of a column
	LowOf          SeriesText // "{series}, low", the lower ends of ranges
	HighOf         SeriesText // "{series}, high"
	TrendOf        SeriesText // "{series}, trend"
	LengthOf       SeriesText // "{series}, length", of ranges, from low to high
	MiddleOf       SeriesText // "{series}, middle", of its parts of stacks
	Values         string     // a series without a name
	Total          string     // the sum of a stack
	Level          string     // of a waterfall, after a step
	LevelBefore    string     // "Level before", the step
	Increase       string     // a step up
	Decrease       string     // a step down
	Connector      string     // a line from one bar to the next
	Difference     string     // of two values
	Others         string     // the lines beside those in focus
	From           string     // the invisible part under ranges, in the chart's data
	Range          RangeText  // "{first} to {last}", the ends of a long series
	AxisFrom       ValueText  // "axis from {value}", of one that does not begin at zero
	LogScale       string     // "logarithmic scale", of an axis on which equal distances are equal ratios
	Worse          string     // over bars that go to that side
	Better         string     //
	Under          ValueText  // "under {value}", the lowest class of a key
	AndMore        ValueText  // "{value} and more", the highest
	AYear          string     // "a year", after the figure of annual growth
	On             ValueText  // "on {value}", what a change is measured from

	// In maps of tiles.
	TileMap string
	NoValue string // places without a value
	Places  string // how many there are of a class, a head

	// In charts of how values are distributed.
	HistogramChart string
	Frequency      string // how many values a bin has
	To             string // the upper end of a bin, in the chart's data
	BoxChart       string
	NumberOfValues string     // heads of columns, and of what is told of a box
	Median         string     //
	LowerQuartile  string     //
	UpperQuartile  string     //
	LowerWhisker   string     // the end of the lower whisker
	UpperWhisker   string     //
	Least          string     // the end of one that goes to the least value
	Greatest       string     //
	Outlier        string     // in a key, a value beyond the whiskers
	Outliers       string     // several
	SingleValue    NumberText // "Single value {number}", a value that stands by itself

	// In plans of tasks.
	GanttChart string
	Task       string    // heads of columns
	TaskGroup  string    //
	Progress   string    //
	DoneOf     ValueText // "{value} done", how much of a task is

	// In Marimekko charts.
	MarimekkoChart string

	// In bullet graphs.
	BulletGraph string
	BandsUpTo   string // "Bands up to", before the names of their limits

	// In funnels.
	FunnelChart  string
	OfStepBefore string // "Of the step before", a share

	// In the workbook.
	WorkbookName   string     // "figures", its file within a PDF, without the extension
	Contents       string     // the first sheet
	KeyFigures     string     // the last one
	FiguresInText  string     // "Big numbers and figures in text", what stands on it
	BackToContents string     // a link
	Slide          string     // heads of columns
	SlideTitle     string     //
	What           string     // whether it is a chart, a table, or numbers
	Chart          string     //
	Table          string     //
	Numbers        string     //
	Sheet          string     // also the name, before a number, of the sheet under a chart in PowerPoint
	Unit           string     //
	Source         string     //
	Figure         string     // the label of a number
	Value          string     //
	Shown          string     // "On the slide", a number as it is printed
	Note           string     //
	Category       string     // the first column of a chart's data
	Year           string     // the same where it has years
	OnAxis         string     // the column of what stands of it at an axis
	ColumnNumber   NumberText // "Column {number}", one without a name
	OnSlide        NumberText // "Slide {number}"

	// In PowerPoint: layouts.
	CoverLayout        string
	CoverPanelLayout   string // "Cover with a panel" at its right
	PictureLeftLayout  string // "Picture on the left", to the edges of the page
	PictureRightLayout string
	PictureFullLayout  string // "Picture over the page", with the texts on a panel
	SectionLayout      string
	ContentLayout      string     // "Title and content"
	ColumnsLayout      string     // "Two columns"
	ThreeColumnsLayout string     // "Three columns"
	TwoByTwoLayout     string     // "Two by two"
	ColumnsOf          NumberText // "Columns {number}", columns that have so many contents each: 1 + 2
	RowsOf             NumberText // "Rows {number}"
	TitleLayout        string     // "Title only"
	StatementLayout    string
	QuoteLayout        string
	OneLine            string     // "one title line", after the name of a layout
	ThreeLines         string     // "three title lines"
	TitleLines         NumberText // "{number} title lines", of more
	TitleSize          NumberText // "{number} pt"

	// In PowerPoint: placeholders and what stands in empty ones.
	Title          string
	Subtitle       string
	SubtitlePrompt string // "What is measured, where, when"
	Author         string // the lines at the foot of a cover
	AuthorPrompt   string // "Name, role, organisation, date"
	Content        string
	Text           string
	SecondLevel    string // after Text, in contents
	ThirdLevel     string
	FourthLevel    string
	FifthLevel     string
	Footer         string
	SlideNumber    string
	Date           string
	Stamp          string
	Notes          string
	SlideImage     string

	// In PowerPoint: shapes in the selection pane, where a number follows.
	Kicker      string
	Shape       string
	Picture     string
	Label       string
	Drawing     string // "Figure", one that is not a chart or a picture
	ChartGround string // "Ground of the chart", the shapes behind one
	ChartNotes  string // "Notes on the chart"
	Bar         string // of data bars in a table
	DataBars    string // all of a table, with a word for people that they do not follow its rows
	Sparkline   string // a small line of values in a cell of a table
	Sparklines  string // all of a table, with a word for people that they do not follow its rows
	HeatKey     string // "Key of the tints" of a table's cells
	Logo        string
	Rule        string // a line
	FooterRule  string
	TimeAxis    string
	Sections    string // the names of the deck's sections on the slide of one
	Card        string
	Panel       string // of a dashboard
	Number      string // a big one
	Step        string
	Stage       string
	Callout     string
	Code        string // lines of a program

	// Of the steps of a process.
	Done  string // a step that is
	Now   string // one under way
	Arrow string // in PowerPoint: a shape

	// Of the sides of a criterion.
	Low  string
	High string

	// Of risk matrices.
	Risk       string
	Likelihood string
	Impact     string
	Severity   string

	// Of key figures.
	Target   string    // in the workbook
	TargetOf ValueText // "target {value}"
	Compared string    // "Compared value", what a change is measured by
	Past     string    // "Past values"
	Good     string    // "on track", a state without words of its own
	Watch    string    // "to be watched"
	Bad      string    // "off track"

	TableSize SizeText // "{rows} × {columns}", what is said of a table to those who do not see it
}

// languages are all that have words, by their tags.
var languages = [...]struct {
	tag   string
	words *Words
}{
	{"en", &english}, {"de", &german}, {"es", &spanish}, {"fr", &french}, {"it", &italian}, {"nl", &dutch}, {"pl", &polish},
	{"pt", &brazilian}, {"pt-PT", &portuguese},
}

// Languages are the tags of the languages that the library has words in.
func Languages() (tags []string) {
	for _, l := range languages {
		tags = append(tags, l.tag)
	}
	return tags
}

// Of are the words of a language, its regions included; known is false where the library has none, and they are English.
func Of(t language.Tag) (w *Words, known bool) {
	for _, tag := range t.Chain() {
		for _, l := range languages {
			if l.tag == tag {
				return l.words, true
			}
		}
	}
	return &english, false
}

// Or is w, or where that is nil the words of a language by its tag; of a text that is no tag they are English.
func Or(w *Words, tag string) *Words {
	if w != nil {
		return w
	}
	t, err := language.Parse(tag)
	if err != nil {
		return &english
	}
	w, _ = Of(t)
	return w
}
