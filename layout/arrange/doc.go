// Package arrange says how the things on a page stand to each other, for formats in which people go on working: of which columns and
// rows the contents of a slide are, where its placeholders stand, and how far down each text may reach as a person types. It knows
// places only; what stands at them its caller knows.
package arrange
