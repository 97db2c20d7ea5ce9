// Package xlsx writes a deck's data appendix: a workbook with the figures behind every chart, table and big number, each
// in an Excel table under its title, unit and source, beside a chart of the same kind and colours as on the slide. It reads
// tables of workbooks, too, as sources of figures.
//
// A book is checked and measured first, then written: its rows are asked for twice, sheets side by side, and never kept, so
// that memory does not grow with them. Errors are found before anything is written, and of every sheet the first is told.
//
// excelize makes the workbook's skeleton: its list of sheets, styles and theme, and of each sheet the views, links and
// print set-up. One pass over its output, which is refused if it looks different from what we know, puts in columns, rows,
// tables, charts and properties, and compresses the parts on all cores. These are ours because excelize v2.11 cuts numbers
// to 15 digits, draws charts without the values that viewers show, colours single points only in pies, has no date axes,
// decodes all earlier tables to count the next, and takes minutes for the widths of thousands of columns.
//
// A workbook that is read is a stranger's: its size, its number of parts and how tight they are packed are checked by the
// archive's directory, then the parts that a table needs are unpacked and read in one pass, piece by piece. That pass is ours
// because excelize, as it reads, keeps all cells of a sheet up to the last row (800 MB for a million), looks through all merged
// cells for each cell, takes the rows before broken XML for all there are, and tells no types of cells but so.
package xlsx
