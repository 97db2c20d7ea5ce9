package xlsx

import (
	"path"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/chartml"
)

// deckFile is the file of the deck that links lead to.
type deckFile struct {
	address string
	before  string // a page's number in what stands behind the address
}

// deckFile is the deck's, nil if it is not known. PowerPoint opens a file at a slide by its number; a PDF's page is named by
// RFC 8118, 3.
func (b *Book) deckFile() *deckFile {
	address, _, _ := strings.Cut(b.Slides, "?")
	switch strings.ToLower(path.Ext(address)) {
	case ".pptx":
		return &deckFile{address: b.Slides}
	case ".pdf":
		return &deckFile{b.Slides, "page="}
	}
	return nil
}

// at is what stands behind the address of a page.
func (d *deckFile) at(page int) string { return d.before + strconv.Itoa(page) }

// lead has a column of titles lead to their slides, as far as the sheet has links left.
func (w *worksheet) lead(b *Book, column, n int, place func(i int) figure.Place) {
	w.slides = b.deckFile()
	if w.slides == nil || len(w.links)+n > mostLinks {
		return
	}
	for i := range n {
		on := place(i)
		if on.Page == 0 || on.Title == "" {
			continue
		}
		w.columns[column].linked = true
		w.links = append(w.links, link{cell: chartml.Letters(column) + strconv.Itoa(headRow+1+i), page: on.Page})
	}
}
