package decktest

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Record is a format that keeps the words of the pages.
type Record struct {
	mu    sync.Mutex
	words map[int]map[string]int // by slide, from 1: how often each stands on its pages, what is repeated on them apart
}

// Ext is ".record".
func (*Record) Ext() string { return ".record" }

// Begin starts anew.
func (r *Record) Begin(context.Context, layout.Info, *theme.Theme) (layout.Writer, error) {
	r.words = map[int]map[string]int{}
	return r, nil
}

// Page keeps the words of a page.
func (r *Record) Page(_ int, p *layout.Page) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.words[p.Slide] == nil {
		r.words[p.Slide] = map[string]int{}
	}
	count(r.words[p.Slide], p.Items)
	return nil
}

// Finish writes nothing.
func (*Record) Finish(context.Context, io.Writer) error { return nil }

// Lost are the words of a slide that do not stand once on its pages.
func (r *Record) Lost(slide int, words []string) (lost []string) {
	for _, w := range words {
		if r.words[slide][w] != 1 {
			lost = append(lost, fmt.Sprintf("%s x %d", w, r.words[slide][w]))
		}
	}
	return lost
}

// count counts words.
func count(words map[string]int, items []layout.Placed) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			sheet := strings.Contains(v.Attr.Href, "'!") || strings.Contains(v.Attr.Href, "%27!") // named for the slide's title
			if v.Role != layout.RoleArtifact && !sheet {
				count(words, v.Items)
			}
		case *layout.Text:
			var b strings.Builder
			for _, w := range v.Words {
				b.WriteString(w.Text)
			}
			for f := range strings.FieldsSeq(b.String()) {
				words[f]++
			}
		}
	}
}
