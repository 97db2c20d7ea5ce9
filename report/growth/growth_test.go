// Package growth_test holds the library to work that grows as its input does, counted and not timed.
package growth_test

import (
	"context"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// mostGrowth is how much more work twice as much of anything may make.
const mostGrowth = 2.3

// mostStretch is how many units of work may pass between two looks at the context.
const mostStretch = 4096

// probe is a block that takes hold of the meter of the worker that lays it out.
type probe struct{ meter **layout.Meter }

func (p probe) Node(*theme.Setting) layout.Node { return p }

func (p probe) Layout(c *layout.Context, r layout.Region) (f layout.Frame, rest layout.Node, err error) {
	*p.meter = c.Meter
	return layout.Frame{Size: layout.Size{W: r.W, H: layout.Pt}}, nil, nil
}

// metered lays out and draws a deck, which need not be right, and gives the meter of its work.
func metered(t *testing.T, d *report.Deck) *layout.Meter {
	t.Helper()
	var m *layout.Meter
	d.Slides = append(d.Slides, report.Slide{Title: "Meter", Body: []report.Block{probe{&m}}})
	r := report.Renderer{Workers: 1}
	_, err := r.Render(context.Background(), d)
	if m == nil {
		t.Fatalf("nothing was laid out: %v", err)
	}
	return m
}

func TestWork(t *testing.T) {
	t.Run("grows no faster than what there is to lay out", func(t *testing.T) {
		for _, g := range cases() {
			t.Run(g.name, func(t *testing.T) {
				t.Parallel()
				n, last := g.n, metered(t, g.deck(g.n))
				for range 2 { // once the work may leap: to a second page, to smaller type
					twice := metered(t, g.deck(2*n))
					if k := twice.Stretch(); k > mostStretch {
						t.Errorf("%d units pass between two looks at the context", k)
					}
					if float64(twice.Units()) <= mostGrowth*float64(last.Units()) {
						return
					}
					n, last = 2*n, twice
				}
				t.Errorf("%d units of work, more than %.1f times as many as half as much makes, and so had that", last.Units(), mostGrowth)
			})
		}
	})
}

// cases are all that can grow: every number, every field with the texts that grow most simply, and some fields with all.
func cases() []growing {
	all := numbers
	for _, f := range fields {
		for i, x := range texts {
			if f.all || i < simple {
				all = append(all, growing{f.name + "/" + x.name, x.n, func(n int) *report.Deck { return f.deck(x.text(n)) }})
			}
		}
	}
	return all
}
