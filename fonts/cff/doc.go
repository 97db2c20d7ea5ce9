// Package cff reads the outlines of OpenType fonts of tables CFF and CFF2, and writes outlines of any origin as CFF programs.
//
// A [Font] reads a table in place: it keeps the bytes and nothing else but a few offsets, whatever the size of the table. A
// [Pen] draws its glyphs, those of CFF2 where a variable font stands. Tables may be hostile: a broken one is an error, and
// what one pen does is bounded, whatever it is told to do.
//
// Sources: Adobe Technical Notes 5176 (CFF) and 5177 (Type 2 charstrings), and the chapters CFF, CFF2 of OpenType 1.9.
package cff
