package theme

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// Advice is what can be drawn though it is hard to read or to tell apart: a contrast, a distance or a size that falls short.
type Advice struct {
	File    string // of the theme; "" for what was set in code
	Line    int    // from 1; 0 if there is none
	Key     string // dotted, as in the file; of what was set in code the field: "Light.Primary"
	Index   int    // of the colour in a list, from 0
	Text    string // what falls short of what, and the nearest colour that does not
	Nearest layout.Color
	Passes  bool // that is, Nearest does; else no colour does beside the others, or it is about a size
}

// String is the advice with its place.
func (a Advice) String() string { return "theme: " + placed(a.File, a.Line, a.Key) + a.Text }

func (t *Theme) advise(text string, keys ...string) Advice {
	p := t.place(keys...)
	return Advice{File: p.File, Line: p.Line, Key: p.Key, Text: text}
}

// verdict is what was found about a palette.
type verdict struct {
	palette Palette
	advice  []Advice
}

// paletteAdvice is what the rules say of a palette. What was found last is kept, as decks are rendered over and over.
func (t *Theme) paletteAdvice(table string, p *Palette) []Advice {
	if p.equal(&standard().Light) || p.equal(&standard().Dark) {
		return nil // a test holds that they pass
	}
	if t.from == nil {
		return t.judge(table, p)
	}
	last := &t.from.light
	if p == &t.Dark {
		last = &t.from.dark
	}
	v := last.Load()
	if v == nil || !v.palette.equal(p) {
		v = &verdict{p.clone(), t.judge(table, p)}
		last.Store(v)
	}
	return slices.Clone(v.advice)
}

// order is the order in which colours are judged: each may have to make way for those before it.
var order = [...]role{ground, surface, tint, ink, muted, primary, accent, series, seriesText, extra, good, watch, bad}

// judge holds a palette against the rules. It is a user's colour that is to change, and who takes all the advice on a palette
// gets no more.
func (t *Theme) judge(table string, p *Palette) (out []Advice) {
	c := critic{t: t, table: table, asked: all(p), now: all(p)}
	if c.asked.sound() {
		return nil
	}
	for r := range roles {
		c.owners[r] = t.owner(table + roleNames[r])
	}
	var bad []spot
	for _, r := range order {
		for i := range p.count(r) {
			if s := (spot{r, i}); len(c.faults(c.asked, s)) > 0 {
				bad = append(bad, s)
				c.now.looks[r][i].out = true
			}
		}
	}
	c.yield()
	for _, s := range bad {
		c.now.looks[s.role][s.i].out = false
		if len(c.faults(c.now, s)) > 0 {
			out = append(out, c.advise(s))
		}
	}
	return out
}

// yield has series that are made from the user's colours not count: they are made anew when those change.
func (c *critic) yield() {
	if c.t.from == nil || c.t.from.source == nil {
		return
	}
	for _, r := range apart {
		if c.owners[r] != users {
			for i := range c.now.looks[r] {
				c.now.looks[r][i].out = true
			}
		}
	}
}

// critic judges the colours of one palette.
type critic struct {
	t      *Theme
	table  string
	owners [roles]owner
	asked  *view // the colours as they are
	now    *view // as they are once the advice so far is taken, without those about which there is more to come
}

// faults are those of a colour that it must be changed for.
func (c *critic) faults(v *view, s spot) []fault {
	return slices.DeleteFunc(v.faults(s, &v.looks[s.role][s.i]), func(f fault) bool { return !c.yields(s, f) })
}

func (c *critic) advise(s spot) Advice {
	a := c.t.advise(c.text(s, c.faults(c.asked, s)), c.table+roleNames[s.role])
	a.Index = s.i
	a.Nearest, a.Passes = nearest(c.asked.looks[s.role][s.i].Color, func(x layout.Color) bool { return c.now.passes(s, x) })
	if a.Passes {
		a.Text += "; the nearest that passes is " + a.Nearest.String()
		c.now.put(s, a.Nearest)
	} else {
		a.Text += "; no colour passes beside the others"
	}
	return a
}

// yields reports whether the colour at a spot is the one to change: a card that does not go with the ground; of a user's
// colour and another the user's; else the text rather than its ground, and the later of two series.
func (c *critic) yields(s spot, f fault) bool {
	if g := f.with; f.vision == "" {
		if f.on {
			g = s
		}
		if c.owners[g.role] == users && g.role != ground && misfit(c.asked.looks[g.role][0].Color, c.asked.looks[ground][0].Color) {
			return f.on
		}
	}
	if mine, other := c.owners[s.role] == users, c.owners[f.with.role] == users; mine != other {
		return mine
	}
	if f.vision == "" {
		return !f.on
	}
	return s.role > f.with.role || s.role == f.with.role && s.i > f.with.i
}

// text says what is wrong with a colour, and whose the others are. Faults of one kind follow each other.
func (c *critic) text(s spot, faults []fault) string {
	what := roleNames[s.role]
	if f := faults[0]; !f.on {
		what = f.what
	}
	out, said := whose[c.owners[s.role]]+what+" "+c.color(s), ""
	for rest := faults; len(rest) > 0; {
		f, n := rest[0], 1
		for n < len(rest) && rest[n].what == f.what && rest[n].want == f.want {
			n++
		}
		verb, want := " has contrast ", fmt.Sprintf(", want %v:1", f.want)
		switch {
		case f.vision != "":
			verb, want = " differs by ", fmt.Sprintf(", want CIEDE2000 %v", f.want)
		case f.what == largeText && !f.on:
			want += " of large text"
		}
		switch said {
		case "":
			out += verb
		case verb:
			out += ", and "
		default:
			out += ", and" + verb
		}
		out, said, rest = out+c.figures(s, rest[:n])+want, verb, rest[n:]
	}
	return out
}

// mostNamed is how many of the colours that another has its faults with are named.
const mostNamed = 3

// figures are by how much a colour differs from others.
func (c *critic) figures(s spot, faults []fault) string {
	var out []string
	for _, f := range faults[:min(len(faults), mostNamed)] {
		out = append(out, c.figure(s, f))
	}
	if n := len(faults) - mostNamed; n > 0 {
		out = append(out, fmt.Sprintf("and so on with %d more", n))
	}
	return strings.Join(out, ", ")
}

// figure is by how much two colours differ, how they stand to each other, and what the other is.
func (c *critic) figure(s spot, f fault) string {
	switch {
	case f.vision == "":
		stand := "on"
		if f.on {
			stand = "under"
		}
		return fmt.Sprintf("%s:1 %s %s", hundredths(f.is), stand, c.name(f.with))
	case f.with.role == s.role:
		return fmt.Sprintf("%s from %s in %s", hundredths(f.is), c.color(f.with), f.vision)
	}
	return fmt.Sprintf("%s from %s in %s", hundredths(f.is), c.name(f.with), f.vision)
}

// whose begins the name of a colour by its owner.
var whose = [...]string{users: "", defaults: "the default's ", derived: "the derived "}

// name is a colour with its role and whose it is.
func (c *critic) name(s spot) string {
	key := c.table + roleNames[s.role]
	out := whose[c.owners[s.role]] + roleNames[s.role] + " " + c.color(s)
	if p := c.t.place(key); c.owners[s.role] == users && p.Line > 0 {
		out += fmt.Sprintf(" of line %d", p.Line)
	}
	return out
}

// color is a colour, and its number where there are several.
func (c *critic) color(s spot) string {
	out := c.asked.looks[s.role][s.i].String()
	if len(c.asked.looks[s.role]) > 1 {
		out += fmt.Sprintf(" (number %d)", s.i+1)
	}
	return out
}

// hundredths cuts, so that a figure that falls short does not look as if it did not.
func hundredths(v float64) string { return strconv.FormatFloat(math.Floor(v*100)/100, 'f', 2, 64) }
