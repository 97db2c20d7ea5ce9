// Package pdf writes laid out pages as tagged PDF 1.7 that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
//
// A page is encoded as soon as it is drawn, by the worker that drew it: its operators, deflated, and the structure that
// they show. So frames need not be kept, and most of the work is done side by side. Finish then puts the pages in order.
//
// fpdf makes the file's skeleton: page tree, page objects, images. It never sees text, numbers that were not checked, or a
// font. One pass over its output, a closed world that is refused if it looks different, puts in our page contents, subset
// fonts, the structure tree, links, outline, metadata and output intent, and packs objects into compressed streams.
package pdf
