package main

import (
	"fmt"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// Lights is a row of lights. It is a report.Block: it has Node, and Validate to be checked first.
type Lights []Light

// Light is a name and how it stands.
type Light struct {
	Name  string
	State State
}

// State is how something stands.
type State int

// The states.
const (
	Good State = iota
	Late
)

// Validate reports more lights than a row holds.
func (l Lights) Validate() error {
	if len(l) == 0 || len(l) > 6 {
		return fmt.Errorf("%d lights; give 1 to 6", len(l))
	}
	return nil
}

// Node makes the lights a node, in the theme's colours.
func (l Lights) Node(s *theme.Setting) layout.Node {
	r := row{}
	for _, k := range l {
		color, word := s.Colors.SeriesColor(2), "on time"
		if k.State == Late {
			color, word = s.Colors.SeriesColor(1), "late"
		}
		r = append(r, lamp{color, "the light of " + k.Name + " says " + word, &layout.Para{
			Type: layout.SideText, Align: layout.Center,
			Runs: []layout.Run{{Text: k.Name, Bold: true, Color: s.Colors.Ink}, {Text: "\n" + word, Color: s.Colors.Muted}},
		}})
	}
	return r
}

// lamp is one light as it is drawn: its alternative text says what the colour says.
type lamp struct {
	color layout.Color
	alt   string
	text  *layout.Para
}

// row is a layout.Node.
type row []lamp

const radius = 24 * layout.Pt

// Layout places the lights side by side. It never continues: what does not fit is left whole to the next page.
func (r row) Layout(c *layout.Context, reg layout.Region) (f layout.Frame, rest layout.Node, err error) {
	w := reg.W / layout.Length(len(r))
	for i, k := range r {
		x := w * layout.Length(i)
		text, _, err := k.text.Layout(c, layout.Region{W: w, H: layout.Unlimited, Break: layout.Unlimited})
		if err != nil {
			return f, nil, err
		}
		top := 2*radius + 12*layout.Pt
		f.Size.H = max(f.Size.H, top+text.Size.H)
		if c.Dry {
			continue
		}
		light := &layout.Group{Role: layout.RoleFigure, Alt: k.alt, Frame: layout.Frame{Size: layout.Size{W: 2 * radius, H: 2 * radius}}}
		light.Add(0, 0, layout.Disc(radius, k.color))
		f.Add(x+w/2-radius, 0, light)
		f.AddAll(x, top, text)
	}
	f.Size.W = reg.W
	if f.Size.H > min(reg.H, reg.Break) {
		return layout.Frame{}, r, nil
	}
	return f, nil, nil
}
