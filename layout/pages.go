package layout

import (
	"cmp"
	"errors"
	"fmt"
)

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

// mostPages is how many pages a node may need where the context does not say.
const mostPages = 5000

// ErrPages is what a node that needs too many pages is refused with.
var ErrPages = errors.New("show less")

// mostPages is how many pages a node may need.
func (c *Context) mostPages() int { return cmp.Or(c.Pages, mostPages) }

// Count is the number of pages that n needs at the context's step.
func Count(c *Context, n Node, s Size) (int, error) {
	count, ok, err := Within(c, n, s, c.mostPages())
	if err == nil && !ok {
		err = tooMany(c.mostPages())
	}
	return count, err
}

// Within is the number of pages that n needs at the context's step, if it needs at most so many; not ok says that it needs
// more. It lays out no page beyond them.
func Within(c *Context, n Node, s Size, most int) (count int, ok bool, err error) {
	return within(c.dry(), n, Region{s.W, s.H, s.H}, most)
}

// Height is the height that the first page of n takes at the context's step; 0 where nothing of it fits, or it has an error, which its
// layout will meet again.
func Height(c *Context, n Node, s Size) Length {
	f, _, err := n.Layout(c.dry(), Region{s.W, s.H, s.H})
	if err != nil {
		return 0
	}
	return f.Size.H
}

// fewPages is the number of pages up to which the height is looked for among all. Of more pages each loses less where they
// become equally full: together at most what the last one lacks.
const fewPages = 8

// Even is the least height at which n still needs no more than so many pages, so that they are about equally full, and
// the pages that it needs then: now and then one fewer.
func Even(c *Context, n Node, s Size, pages int) (brk Length, count int) {
	if pages < 2 {
		return s.H, pages
	}
	dry := c.dry()
	lo, hi := s.H/Length(2*pages), s.H
	if pages > fewPages {
		lo = s.H - 2*s.H/Length(pages)
	}
	for hi-lo > 2*Pt {
		mid := (lo + hi) / 2
		if count, ok, err := within(dry, n, Region{s.W, s.H, mid}, pages); err == nil && ok {
			hi, pages = mid, count
		} else {
			lo = mid
		}
	}
	return hi, pages
}

// Draw lays out n on pages of size s whose continuing content stops at brk.
func Draw(c *Context, n Node, s Size, brk Length) ([]Frame, error) {
	var pages []Frame
	r := Region{s.W, s.H, brk}
	for n != nil {
		if len(pages) == c.mostPages() {
			return nil, tooMany(len(pages))
		}
		f, rest, err := page(c, n, r)
		if err != nil {
			return nil, err
		}
		pages, n = append(pages, f), rest
	}
	return pages, nil
}

func within(dry *Context, n Node, r Region, most int) (count int, ok bool, err error) {
	for ; n != nil; count++ {
		if count == most {
			return count, false, nil
		}
		if _, n, err = page(dry, n, r); err != nil {
			return count, false, err
		}
	}
	return count, true, nil
}

func tooMany(pages int) error { return fmt.Errorf("it needs more than %d pages; %w", pages, ErrPages) }

// page lays out the next page of n.
func page(c *Context, n Node, r Region) (f Frame, rest Node, err error) {
	f, rest, err = n.Layout(c, r)
	if err == nil && rest != nil && c.Divide == 0 && (f.Size.H == 0 || begins(c, rest) > r.H) {
		divided := *c
		divided.Divide = r.H
		f, rest, err = n.Layout(&divided, r)
	}
	if err == nil {
		err = c.Work(1) // a node that could not return the error has left off
	}
	if err == nil && f.Size.H == 0 && rest != nil {
		err = overflow(c, rest, r)
	}
	return f, rest, err
}

// overflow measures what does not fit without a limit, and names the block that it begins with.
func overflow(c *Context, n Node, r Region) error {
	dry := c.dry()
	e := &Overflow{Rest: n, Room: r.H, Need: least(c, n)}
	if e.Need <= r.H { // what grows would fit, and something else does not
		e.Need = 0
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

// begins is the least height of what a node begins with, 0 if that does not grow.
func begins(c *Context, n Node) Length {
	for {
		h, ok := n.(holder)
		if !ok {
			return least(c, n)
		}
		first := h.first()
		if first == nil {
			return 0
		}
		n = first
	}
}

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
