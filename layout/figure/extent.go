package figure

// Extent is how much a block holds: what whoever renders the decks of others bounds before work begins.
type Extent struct {
	Text   int // bytes of its texts, those in cells included
	Items  int // entries of a list, cards, steps, events, single figures, sides
	Rows   int // of a table that is laid out
	Cells  int // of a table, laid out or not
	Points int // values of a chart
}

// Text is the bytes of texts.
func Text(texts ...string) (n int) {
	for _, s := range texts {
		n += len(s)
	}
	return n
}
