package report

import (
	"errors"
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/layout/theme"
)

// Range is a cell's value from one number to another, in the format of its column or row: "2%–4%". In the workbook it is a text.
type Range struct {
	Low, High float64 // in full, as any number of the column
}

// Status is a cell's value that says how something stands, after a mark of its own shape and colour, as [Stat] has it.
type Status struct {
	State State
	Text  string // what is said of it; "" is the state's name
}

// printed is a value of the library's own: more than a number or a text.
type printed interface {
	check() error
	text(f *format, s *theme.Setting) string // as all files have it
	tally(t *tally)                          // adds what the format of its column has to show
}

// ownValue is a cell's value that is one of the library's own.
func ownValue(v any) (p printed, ok bool) {
	switch v := v.(type) { // most cells
	case nil, string, int, float64:
		return nil, false
	case printed:
		return v, true
	}
	return nil, false
}

func (r Range) check() error {
	switch {
	case math.IsNaN(r.Low) || math.IsNaN(r.High) || math.IsInf(r.Low, 0) || math.IsInf(r.High, 0):
		return fmt.Errorf("a range from %v to %v; give two numbers, or nil where there are none", r.Low, r.High)
	case r.Low > r.High:
		return fmt.Errorf("a range from %v to %v; give the lower number first", r.Low, r.High)
	}
	return nil
}

func (r Range) text(f *format, s *theme.Setting) string {
	return s.Say().Interval(f.number, r.Low, r.High, s.Locale)
}

func (r Range) tally(t *tally) {
	t.numbers, t.kinds[numbersKind] = append(t.numbers, r.Low, r.High), true
}

func (x Status) check() error {
	if x.State == NoState || x.State > StateBad {
		return errors.New("a status without a State that there is; choose StateGood, StateWatch or StateBad, or give a text")
	}
	_, err := text.Clean(x.Text)
	return err
}

func (x Status) text(_ *format, s *theme.Setting) string {
	stat := Stat{State: x.State, StateText: x.Text}
	return stat.stateText(s)
}

func (Status) tally(*tally) {}

// ownCell is a cell of a value of the library's own.
func (b *builder) ownCell(v printed, f *format) (cell layout.TableCell) {
	if err := v.check(); err != nil {
		b.errs = append(b.errs, err)
		return cell
	}
	cell.Para = b.verbatim(v.text(f, b.Setting), look{layout.Cell, layout.RoleP, b.Colors.Ink, false})
	if x, ok := v.(interface {
		mark(p *theme.Palette) (layout.Mark, layout.Tone)
	}); ok {
		cell.Mark, cell.Tone = x.mark(b.Colors)
	}
	return cell
}

func (x Status) mark(p *theme.Palette) (layout.Mark, layout.Tone) {
	m, _ := stateMark(x.State, p)
	return m, [...]layout.Tone{layout.PlainTone, layout.GoodTone, layout.WatchTone, layout.BadTone}[x.State]
}
