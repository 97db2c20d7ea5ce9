// Package template reads a company's PowerPoint template: its masters and layouts with their placeholders, and the package that its decks
// stand on.
//
// A template is a .potx, .pptx or .ppsx file, with macros or without, in the transitional form of ISO/IEC 29500. What slides stand on is
// kept byte for byte: all that masters, layouts, themes, the masters of notes and handouts, settings, table styles, embedded fonts and
// custom data reach by relationships. Sample slides are not kept, nor what only they reach, nor what is about them or about people:
// sections, shows, comments with their authors, changes, thumbnail, printer settings, passwords, the window, macros. What is left out that
// a person may miss is a warning.
package template
