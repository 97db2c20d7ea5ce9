package layout

import "strings"

// Where a text parts into two columns: before an item of a list of the first level, a paragraph or a heading, never after a heading or a
// text that ends with a colon nor within three items of it, the left column the taller, the right at most so many percent less.
const (
	columnLess = 35
	leadItems  = 3
)

// columnUnit is what a column may begin with: a paragraph, or an item with the list below it. Lengths are those of one column of all units.
type columnUnit struct {
	top, bottom Length
	item, leads bool
}

// units are those of a text laid out in one column of width w.
func (t *TextColumns) units(c *Context, w Length) (out []columnUnit, err error) {
	at := *c
	at.Tight, at.Dry, at.Warn = true, false, nil
	f, _, err := t.Stack.Layout(&at, Region{w, Unlimited, Unlimited})
	if err != nil {
		return nil, err
	}
	return appendUnits(nil, 0, f.Items), nil
}

func appendUnits(out []columnUnit, y Length, items []Placed) []columnUnit {
	for _, it := range items {
		g, ok := it.Item.(*Group)
		if !ok {
			continue
		}
		top := y + it.At.Y
		switch g.Role {
		case RoleArtifact:
		case RoleL:
			for _, li := range g.Items {
				u := columnUnit{top: top + li.At.Y, item: true}
				u.bottom = u.top + li.Item.(*Group).Size.H
				out = append(out, u)
			}
		default:
			if p, ok := g.Source.(*ParaPart); ok {
				out = append(out, columnUnit{top, top + g.Size.H, false, p.Leads() || strings.HasSuffix(p.Text(), ":")})
				continue
			}
			if _, ok := g.Source.(TextColumn); ok || g.Source == nil {
				out = appendUnits(out, top, g.Items)
				continue
			}
			out = append(out, columnUnit{top: top, bottom: top + g.Size.H})
		}
	}
	return out
}

// mayPart reports whether a column may begin with unit i.
func mayPart(units []columnUnit, i int) bool {
	if units[i-1].leads {
		return false
	}
	for k := i - 1; units[i].item && k >= max(i-leadItems-1, 0); k-- {
		if units[k].leads {
			return i-k > leadItems
		}
	}
	return true
}

// part is the height of the left of two columns, the most even of those that there may be in a height; 0: there are none.
func (t *TextColumns) part(c *Context, w, high Length) (left Length, err error) {
	units, err := t.units(c, w)
	if err != nil {
		return 0, err
	}
	for i := range units[min(1, len(units)):] {
		last, next := units[i], units[i+1]
		a, b := last.bottom, units[len(units)-1].bottom-next.top
		if a >= b && (a-b)*100 <= a*columnLess && a <= high && mayPart(units, i+1) {
			return a, nil // those further down are less even
		}
	}
	return 0, nil
}

// smaller reports a text that fits in one column, or in two that part where they may, in smaller type.
func (t *TextColumns) smaller(c *Context, r Region, w Length) bool {
	dry := c.dry()
	for step := c.Step + 1; !c.Scale.Floor(Body, step-1); step++ {
		at := dry.at(step)
		if _, rest, err := t.Stack.Layout(at, r); err == nil && rest == nil {
			return true
		}
		if left, err := t.part(at, w, min(r.H, r.Break)); err == nil && left > 0 {
			return true
		}
	}
	return false
}
