// Package sheet draws the masters and layouts of a template (ISO/IEC 29500-1, 19.3.1.38 and 19.3.1.42) as items of layout, for files that
// have no such things: backgrounds, shapes, lines, groups, pictures, and texts that are no placeholders.
//
// A sheet is drawn once, as groups that pages share; what fields say (the number of the slide, the date) is drawn on each page. What
// cannot be drawn is left out with a warning that names the sheet and the shape.
package sheet
