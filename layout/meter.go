package layout

import "context"

// Meter counts the work of one worker and looks at its context every few hundred units, so that no layout outlives its
// context for long. A unit is what takes about as long as breaking a line at one more place: a word, a cell, a node, a mark.
// It belongs to one goroutine; the copies of a Context share it.
type Meter struct {
	ctx   context.Context
	left  int // until the next look
	spent int // up to the last look
	most  int // between two looks
	err   error
}

// between is how many units pass between two looks at the context; a unit takes less than a microsecond.
const between = 512

// NewMeter returns a meter that has counted nothing.
func NewMeter(ctx context.Context) *Meter { return &Meter{ctx: ctx, left: between} }

// Units is the work counted so far.
func (m *Meter) Units() int { return m.spent + between - m.left }

// Stretch is the most units that have passed between two looks at the context.
func (m *Meter) Stretch() int { return max(m.most, between-m.left) }

// Work counts n units of work. The error is the cause of the end of the meter's context, from the first look after it on.
// A nil meter counts nothing and ends nothing.
func (m *Meter) Work(n int) error {
	if m != nil {
		if m.left -= n; m.left <= 0 {
			return m.look()
		}
	}
	return nil
}

// Work counts n units of work with the context's meter. A node calls it as it goes through what it holds, and returns its
// error; where it can return none it may leave off at once with whatever it has, as the next who asks is told.
func (c *Context) Work(n int) error { return c.Meter.Work(n) }

func (m *Meter) look() error {
	units := between - m.left
	m.spent, m.most, m.left = m.spent+units, max(m.most, units), between
	if m.err == nil && m.ctx.Err() != nil {
		m.err = context.Cause(m.ctx)
	}
	if m.err != nil {
		m.left = 0 // every call is a look
	}
	return m.err
}
