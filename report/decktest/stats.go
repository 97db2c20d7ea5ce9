package decktest

import "github.com/deckfold/deckfold/report"

// keyFigure gives a number what may belong to it.
func (g *Generator) keyFigure(s *report.Stat) {
	v, isNumber := s.Value.(float64)
	for range g.IntN(3) {
		c := report.Change{By: float64(g.IntN(200)-100) / 100, Text: g.Text(4)}
		if isNumber && v > 0 && g.IntN(2) == 0 {
			c.From, c.By = v*float64(1+g.IntN(200))/100, nil
		}
		s.Changes = append(s.Changes, c)
	}
	if s.Good = report.Direction(g.IntN(3)); g.IntN(3) == 0 {
		s.State = report.State(1 + g.IntN(3))
	}
	if s.Unit == "" && g.IntN(3) == 0 { // which would be said twice
		s.Target = g.word()
	}
	for range g.IntN(20) * g.IntN(2) {
		if isNumber {
			s.Past = append(s.Past, v*float64(g.IntN(300))/100)
		}
	}
}

func (g *Generator) stats() (out []report.Stat) {
	for range 1 + g.IntN(4) {
		s := report.Stat{Value: g.number()}
		if g.IntN(4) > 0 {
			s.Unit = g.word()
		}
		if g.IntN(2) == 0 {
			s.Value = g.word()
		}
		if g.IntN(2) == 0 {
			s.Label = g.Text(6)
		}
		if g.IntN(2) == 0 {
			s.Note = g.Text(9)
		}
		g.keyFigure(&s)
		out = append(out, s)
	}
	return out
}
