// Package fonts parses TrueType and OpenType fonts, shapes text with them and cuts them down to what a file needs.
//
// A [Family] is up to four faces; [Carlito] is embedded and has the metrics of Calibri, and package liberation has those of Arial
// for programs that import it. A [Face] is parsed on first use, once per process, and shared between goroutines. A [Shaper] turns a
// paragraph into words: pieces that are never broken, shaped in font units, so that a word is shaped once and serves every size, and
// the break after each (UAX 14, found over the whole paragraph, across its spans). Kerning is on; ligatures are off, as PowerPoint
// draws none and the same lines must break alike there.
//
// Fonts may be hostile. Outlines of CFF, and those of an instance of a variable font, are not kept as they are: those of the glyphs
// that a file shows are drawn anew, exactly but for coordinates that are rounded to font units, without hints.
//
// A character, which is a grapheme cluster (UAX 29) such as a letter with its marks, is drawn by the first family of the
// shaper's chain that has all of it, composed or decomposed. Every chain ends with Carlito and a small family of signs
// (arrows, triangles, ticks, currencies). What no family has is drawn as U+25A1.
package fonts
