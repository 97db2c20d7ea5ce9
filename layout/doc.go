// Package layout turns nodes into pages of placed items.
//
// What goes in is a tree of nodes ([Para], [List], [TableNode], [Stack], [Columns], [Grid] ...) with their texts, colours
// and roles; what comes out are frames: texts as shaped words on their baselines, paths and images, each with its place in
// EMU, grouped by what they are in the document. A writer only writes frames; it never measures and never decides.
//
// A node lays out as much of itself as its [Region] holds and returns the rest as another node, so pages, columns and
// cards continue in the same way. Nothing is cut: what fits nowhere is an [Overflow], which says how much room is missing.
// Sizes of type come from the [Scale] at the context's step; trying a smaller step only breaks lines anew, since words are
// shaped once, in font units.
//
// Lines are broken so that they hold in other programs: a text box whose width is the mean of [ParaPart.Widest] and
// [ParaPart.Over] breaks the same lines in PowerPoint and LibreOffice. Paragraphs, lists and numbers one under another in a
// stack, or in the head of a cell and under it, are one text ([TextColumn]), and [TextOf] solves its box.
//
// All lengths are integers, so the same nodes give the same frames on every machine.
package layout
