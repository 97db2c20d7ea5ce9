package layout

import "fmt"

// Overflow is a node that fits on no page: even alone on an empty one it places nothing.
type Overflow struct {
	Rest Node   // what could not be placed
	Need Length // the height that it needs; 0 if that is not known
	Room Length // the height of a page
}

// Error says how much room is missing.
func (e *Overflow) Error() string {
	if e.Need == 0 {
		return fmt.Sprintf("it does not fit on a page: %s pt of height are available; shorten it, or split it", e.Room)
	}
	return fmt.Sprintf("it does not fit on a page: it needs %s pt of height, %s pt are available; shorten it, or split it", e.Need, e.Room)
}

// Unlimited is a height that no content reaches.
const Unlimited Length = 1 << 40

// MostPages is how many pages one slide may have.
const MostPages = 5000

// Count is the number of pages that n needs at the context's step.
func Count(c *Context, n Node, s Size) (int, error) {
	dry := c.dry()
	pages, err := paginate(dry, n, Region{s.W, s.H, s.H}, MostPages)
	return len(pages), err
}

// Even is the least height at which n still needs no more than so many pages, so that they are about equally full, and
// the pages that it needs then: now and then one fewer.
func Even(c *Context, n Node, s Size, pages int) (brk Length, count int) {
	if pages < 2 {
		return s.H, pages
	}
	dry := c.dry()
	lo, hi := s.H/Length(2*pages), s.H
	for hi-lo > 2*Pt {
		mid := (lo + hi) / 2
		if fs, err := paginate(dry, n, Region{s.W, s.H, mid}, pages); err == nil {
			hi, pages = mid, len(fs)
		} else {
			lo = mid
		}
	}
	return hi, pages
}

// Draw lays out n on pages of size s whose continuing content stops at brk.
func Draw(c *Context, n Node, s Size, brk Length) ([]Frame, error) {
	return paginate(c, n, Region{s.W, s.H, brk}, MostPages)
}

func paginate(c *Context, n Node, r Region, most int) ([]Frame, error) {
	var pages []Frame
	for n != nil {
		if len(pages) == most {
			return nil, fmt.Errorf("it needs more than %d pages", most)
		}
		f, rest, err := n.Layout(c, r)
		if err != nil {
			return nil, err
		}
		if f.Size.H == 0 && rest != nil {
			return nil, overflow(c, rest, r)
		}
		pages, n = append(pages, f), rest
	}
	return pages, nil
}

// overflow measures what does not fit without a limit, and names the block that it begins with.
func overflow(c *Context, n Node, r Region) error {
	dry := c.dry()
	e := &Overflow{Rest: n, Room: r.H, Need: least(c, n)}
	if e.Need == 0 {
		if f, _, err := n.Layout(dry, Region{r.W, Unlimited, Unlimited}); err == nil && f.Size.H < Unlimited/2 {
			e.Need = f.Size.H
		}
	}
	if of, ok := innermost(n); ok {
		return &BlockError{of, e}
	}
	return e
}

// holder is a node that begins with another.
type holder interface{ first() Node }

// innermost is the innermost block that a node begins with.
func innermost(n Node) (of any, ok bool) {
	for n != nil {
		if b, is := n.(*Block); is {
			of, ok = b.Of, true
		}
		h, is := n.(holder)
		if !is {
			break
		}
		n = h.first()
	}
	return of, ok
}
