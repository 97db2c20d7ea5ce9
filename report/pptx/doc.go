// Package pptx writes pages as a PowerPoint file (ISO/IEC 29500, transitional) whose text, tables and charts stay editable.
//
// Pages go in as they were laid out; the writer never measures and never decides. Where a group says what it shows
// (a paragraph, a table, a chart) the file has the native thing at the same place; everything else becomes shapes. Texts keep
// their lines in PowerPoint and LibreOffice because their boxes are as wide as the middle of the lines' room, at real sizes
// and without autofit. Colours are references to the theme, or made from one of its colours, so that the file can be
// re-themed.
package pptx
