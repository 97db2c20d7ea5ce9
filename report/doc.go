// Package report turns a deck, written as one composite literal, into a PDF whose pages a graphics desk would print, and
// into a PowerPoint file that looks the same and stays editable, and a workbook with its figures.
//
//	deck := &report.Deck{
//		Title: "Third quarter",
//		Slides: []report.Slide{
//			{Kind: report.Cover, Title: "Third quarter", Subtitle: "What moved, and why"},
//			{Title: "Revenue rose in every region", Body: []report.Block{
//				report.List{"**North** grew most, by 12 percent.", "South recovered from a weak spring."},
//			}},
//		},
//	}
//	_, err := report.Save(ctx, deck, "q3.pdf", "q3.pptx", "q3.xlsx")
//
// A slide's blocks are [Text], [Heading], [List], [Table], [Stats], [Facts], [Cards], [Steps], [Stages], [Timeline], [Gantt], [RiskMatrix], [TwoByTwo], [Split], [Grid], [Dashboard],
// [Callout], [Agenda], [Byline], [Team], [Image] and charts.Chart; anyone may write another, see [Block]. A slide takes the largest type at which it needs no more
// pages than at the smallest; slides of one section and one arrangement share it. What does not fit continues on the
// next page; nothing is cut, and what fits nowhere is an error that names slide, title, block and the room that is missing.
//
// What is wrong with a deck is one error that joins an [Error] for each fault, with its slide and block; [Errors] takes it apart.
// What was drawn, though not as asked, is a [Warning] with the same places. With Renderer.Untraced numbers in texts that stand in no
// cell of the deck's data are warned of, too.
//
// Layouts whose keys begin with "picture-" have the first Image of Body reach to the edges of the page, see Slide.Layout.
//
// Formats are values with options: [PDF], [PPTX], [XLSX] and anybody's own. All get the pages, and the figures of all blocks.
//
// For any deck and any bytes given as theme, picture or font, Render returns within its limits either complete files or
// errors that name the field. It does not panic, leaves no partial or temporary files, uses no network, prints nothing and
// does not change the deck. The same deck gives the same bytes on every machine and for any number of workers.
//
// Blocks, kinds of chart, formats, file systems and writers of the caller's may panic, end their goroutine or say what cannot be:
// that is an [Error] of the slide, or of the file, and of errors.Is(err, [ErrInternal]) where it was a panic. One that never returns
// holds up a call until a second after its context has ended; the error says which, and its goroutine stays until it does return,
// with its writer and its canvas closed to it. A call whose context never ends waits for ever.
//
// # Markdown and data
//
// What is written around figures is inline Markdown: **bold**, *italic*, [text](link), ^superscript^, ~subscript~, the fraction
// ^2^/~3~, the mark [^1] of the first of Slide.Footnotes; a newline breaks the line, and [text](#ID) links to the slide of that ID. What stands in figures is data, wherever it
// comes from: every character is shown as it is given, in all files. So is what no page shows.
//
//	Markdown   Text, Heading, Callout, the items of List
//	           Slide.Kicker, Title, Subtitle, Source, Footnotes
//	           Byline.Name, Role, Contacts; Card.Kicker, Title, Subtitle; Step.When, Title, Text; Event.When, Title, Text
//	           Table.Title, Unit, Source; Chart.Title, Unit, Source; Image.Caption
//	           Criterion.Name, Low, High; Quadrant.Title, Items
//	           Stat.Label, Unit, Note; Panel.Name
//	           Rich, Column.Head
//	as given   the strings in Table.Rows and Span.Value; Column.Name, Group
//	           Stat.Value where it is a string
//	           RiskMatrix.Likelihood, Impact, Severity; Risk.Name, Mark
//	           Chart.Categories, Series.Name, and what a chart says at its marks: Notes, Rules, Periods, Legend
//	           Deck.Title, Subtitle, Author, Classification, Stamp; Slide.Notes; Alt; every ID
//
// [Rich] is a value with markup, and markup.Escape makes of data a text that shows it as it is. Where there are characters only
// (outline, names, alternative texts, workbook), 10^6^ is 10⁶ and ^2^/~3~ is 2⁄3, see layout.Plain.
//
// # What a text may hold
//
// Every text, Markdown or not, is cleaned once for all files alike, by the rules of layout/text: breaks of lines from any program
// are newlines, tabs are spaces, letters are composed with their marks, and directions end with their line. Other control
// characters, code points that are no characters and bytes that are not UTF-8 are errors that name slide, block, field and
// place. Paths, as Image.Path and Renderer.Workbook, are no texts.
//
// # The packages
//
// A deck goes down the left side and comes up as files on the right; a package imports only those below it.
//
//	  Deck                                                   .pdf .pptx .xlsx
//	+--|--------------------------------------------------------^-----------+
//	| report    checks a deck, lowers blocks to nodes and figures           |
//	|           draws what stands around a body; says where a fault is      |
//	+--|----------------------^--|-----------------|------------^-----------+
//	   | slides of nodes      |  |                 | figures    | bytes
//	   |                 page |  | body            |            |
//	+--v----------------------|--v---+  pages   +--v------------|-----------+
//	| report/paginate                |--------->| report/pdf, pptx, xlsx    |
//	|   fits, shares sizes, breaks,  |          |   report/chartml, template|
//	|   draws to layout.Writers      |          |   report/drawingml, opc   |
//	+--------------------------------+          |   report/xmltree, deflate |
//	                                            +---------------------------+
//	+-----------------------------------------------------------------------+
//	| charts             plans, and their drawing                           |
//	| layout/arrange     rooms of texts, places of placeholders             |
//	|   layout/theme     the look              layout/markup   runs         |
//	|     layout         nodes, frames, pages, Writer                       |
//	|       fonts        metrics, shaping      layout/figure, words, number |
//	+-----------------------------------------------------------------------+
//
// # What is stable
//
// Version 1 is to come. Until then [Deck], [Slide], the blocks, [Block] with its small interfaces, [Save], [Renderer],
// [Document], [Error], [Warning], [Format], charts.Chart and its kinds, the keys of a theme file and the nodes, frames and items of
// package layout change only where a fault asks for it, and the change's commit names the old and the new form.
//
// Expected to change are charts.Plan and charts.Drawn (more of a chart is to stand in its plan), theme.SlideLayout (a company's template has
// just become a theme), package data (options, types of columns) and theme.Host. Packages paginate, pdf, pptx, xlsx, chartml, template,
// drawingml, opc, xmltree, deflate, decktest, pptxtest, templatetest and officetest below this one are nobody's to import, nor are
// arrange, guard, input, language and text below layout.
package report
