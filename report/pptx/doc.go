// Package pptx writes pages as a PowerPoint file (ISO/IEC 29500, transitional) whose text, tables and charts stay editable.
//
// Pages go in as they were laid out; the writer never measures and never decides. Where a group says what it shows
// (a text, a table, a chart) the file has the native thing at the same place; everything else becomes shapes. Texts keep
// their lines in PowerPoint and LibreOffice because their boxes are as wide as the middle of the lines' room, at real sizes. They
// shrink only as a person types.
//
// A text on a ground of its own (layout.Panel: a card, a tile, a call-out, a step) is one shape of the slide with fill, insets and
// text. The rule on its top is its line: its outline is a rectangle without a line and a line without a fill.
//
// A theme with a template has no master and layouts of ours: slides stand on the template's, whose parts are kept byte for byte. A text at a
// place that names a placeholder stands in that, and says what it has other than the placeholder's cascade of styles: its place only where it
// stands elsewhere, where the placeholder has none, or where its index stands twice on the layout. Text boxes say their size, as programs
// differ in what they inherit. Tables say all lines, as no style of tables is ours. The colours are slots of the template's theme, and tones
// of them, as its layouts' colour maps show them.
//
// Where things stand on a slide is the theme's: master and layouts are written from its slide layouts, and a text that stands where
// its placeholder does says no place of its own. A layout is written for titles of two lines, and for one and three where
// slides stand on it; the title stands on the bottom of its box, which reaches from the subtitle up to the kicker. The master's guides
// are the theme's columns between the margins, a layout's the title's baseline and the ends of the body.
//
// Contents in other columns or rows than the usual have a layout of their own where several slides need it, or no other of their
// arrangement is there; package arrange finds their places. Slides that wait for it are compressed by Finish.
//
// What a text has is said once: by the master for titles, by levels for body text, and for text boxes; a layout says what its
// places have other than the master, a slide what its text needed to fit. A pasted slide takes the sizes of its new master, and texts
// that are then too large for their boxes shrink: in PowerPoint titles to nine tenths at most (scanny/python-pptx #415).
//
// Colours are references to the theme, or tones of one of its colours, so that the file can be re-themed, for a dark ground, too:
// grounds and texts are of slots that change places there. A tone has another saturation and lightness (satMod, lumMod, lumOff),
// never another hue, which readers make differently; a colour further than CIEDE2000 3 from every tone stands as it is.
// What a colour is made from hangs on its role (layout.Color), never on a slot that has its value: secondary text in the colour of a
// series is no accent, and a colour without a role stands as it is.
//
// What a chart says is a part of the chart: its marks, its axes with their names, the names of its series as labels or in its legend,
// its labels, its title, and its unit as the title of the axis of the values or behind the chart's. Slices are called by a column of
// the workbook that makes one text of name, value and share, as labels or as the legend; the figure in a ring is the chart's title,
// read from a cell. Over a chart stands as text boxes what is about the picture: notes, periods, the texts of rules, the groups of a
// legend with what is in them, as no program has one with titles or in another order than that of the data, and
// a title or unit that no chart can have, since it is in several formats, has a link, has no room in one line, or stands over a
// ring. Each text is one box, and none is in a group that says nothing.
//
// Runs name no font: all have the theme's. What that lacks, such as ▲ in Calibri, the program that shows the file borrows
// from a font of its own (PowerPoint on Windows from Segoe UI Symbol), as it does for what people type. A run of its own
// for each sign would cut the text apart and pass its font on to what is typed beside it. A sign's width then differs from
// ours, which the room of the lines takes in.
package pptx
