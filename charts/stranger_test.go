package charts

import (
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/layout/words"
)

// named is a stranger's kind with a name.
type named struct{ lollipop }

func (named) Name(w *words.Words) string { return w.Named.With("Was fehlt", w.Chart) }

// lollipop is a kind that a stranger might write, with what is exported only.
type lollipop struct{}

func (lollipop) Least(*Chart) layout.Length { return 100 * layout.Pt }

func (lollipop) Options() Options { return Options{} }

func (lollipop) Plan(*Chart, *theme.Setting) *Plan { return nil }

func (lollipop) Draw(c *Canvas) error {
	y := Scale{Max: 10, Domain: c.H}
	for i, v := range c.Series[0].Values {
		x := c.W * (i + 1) / (len(c.Series[0].Values) + 1)
		c.Line(x, c.H, x, c.H-y.Translate(v), Stroke{Color: c.Colors.Primary, Width: 100})
	}
	return nil
}

func TestStranger(t *testing.T) {
	f, err := drawn(chart(lollipop{}, []float64{1, 9}))
	if err != nil || len(boxes(f)) != 2 {
		t.Errorf("%d lines, %v, want 2", len(boxes(f)), err)
	}
}
