// Package template reads a company's PowerPoint template: its masters and layouts with their placeholders, and the package that its decks
// stand on.
//
// A template is a .potx, .pptx or .ppsx file, with macros or without, in the transitional form of ISO/IEC 29500. What slides stand on is
// kept byte for byte: all that masters, layouts, themes, the masters of notes and handouts, settings, table styles, embedded fonts and
// custom data reach by relationships. Sample slides are not kept, nor what only they reach, nor what is about them or about people:
// sections, shows, comments with their authors, changes, thumbnail, printer settings, passwords, the window, macros. What is left out that
// a person may miss is a warning.
//
// Where a brand stands on a slide alone, a theme names that as a layout ("slide 1"): slides on it have its shapes and its background.
//
// [Template.Apply] makes of it the theme of a deck: for each kind of slides the layout that serves best, with the places of its placeholders,
// the sizes of their texts, and a palette of colours that can be read on its ground. What the author's theme gives wins, and what is drawn
// otherwise than the template has it is said.
//
// A title that needs more lines than its placeholder takes in the smallest size stands in a higher box, as far as the layout has room for it:
// down to the body, up to what stands above, then into the body, which begins lower. It never leaves the ground on which it can be read. So do the
// subtitle and who speaks on a cover.
//
// Tables do not take the template's own style of tables, whose bands and fills are drawn otherwise by each program: they have the library's lines in the
// colours of the layout's palette, the same in the PDF as in PowerPoint. Lists have the library's bullets and distances, too.
package template
