// Package text decides what a text of a deck may hold, once for every file that it is written to: PDF, PowerPoint, Excel.
//
// A clean text is UTF-8 in Unicode Normalization Form C, so that a letter and its mark are one character where Unicode has
// one: "e" and U+0301, as macOS writes file names, are "é". Its only control character is the newline, at which a line
// breaks. What other programs mean by their own characters is kept:
//
//   - CR LF, CR, VT, FF, NEL (U+0085), LS (U+2028) and PS (U+2029) are newlines. PowerPoint copies a line break as VT.
//   - A tab is a space. PowerPoint would jump to a stop, Excel show nothing, and a PDF has none.
//   - U+FEFF at the beginning is a byte order mark and goes; elsewhere it is U+2060, which took over its meaning of a space of
//     no width that does not break (The Unicode Standard, 23.8).
//   - Characters that open or close a direction (U+202A to U+202E, U+2066 to U+2069) are balanced within their line, as UAX 9
//     ends them there: what is open at its end is closed, and what closes nothing goes. So a text can never turn
//     the text after it around.
//
// All other control characters, the code points that are no characters, and what is not UTF-8 have no meaning that could be
// kept; a text that has them is refused.
package text
