// Package svg reads pictures of SVG (Scalable Vector Graphics 1.1 and, where programs write it, 2) as drawings of the items that pages are made of.
//
// What is drawn is a subset: paths and basic shapes; groups, links, switches, symbols and uses of what stands elsewhere; transforms, view boxes and svg
// elements within each other; fills and strokes with their rules, opacity, caps, joins and dashes; linear and radial gradients; clips; the properties of
// these as attributes, in style attributes and in style sheets of simple selectors; the units of CSS. What a file has beyond it is left out, and said to
// be, once for each kind of thing. A file that breaks the rules in what is drawn of it is an error: nothing is guessed.
//
// Nothing is fetched, run or looked up outside the file. Entities that its document type defines are replaced within bounds.
package svg
