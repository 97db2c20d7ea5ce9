// Package svg reads pictures of SVG (Scalable Vector Graphics 1.1 and, where programs write it, 2) as drawings of the items that pages are made of.
//
// What is drawn is a subset: paths and basic shapes; groups, links, switches, symbols and uses of what stands elsewhere; transforms, view boxes and svg
// elements within each other; fills and strokes with their rules, opacity, caps, joins and dashes; linear and radial gradients; patterns; clips; texts, as outlines of the letters of our fonts; the properties of
// these as attributes, in style attributes and in style sheets of simple selectors; the units of CSS. What a file has beyond it is left out, and said to
// be, once for each kind of thing. A file that breaks the rules in what is drawn of it is an error: nothing is guessed.
//
// A text is set in the font that it names where the theme has that, else in the theme's first, which a warning says; what stands in its file as a length of
// the text, as svglite and Cairo write it, it then keeps. Its letters are outlines in every file, so that it looks the same wherever it is turned or
// stretched; what it says belongs into the picture's alternative text, as all that a picture says.
//
// Nothing is fetched, run or looked up outside the file. Entities that its document type defines are replaced within bounds.
package svg
