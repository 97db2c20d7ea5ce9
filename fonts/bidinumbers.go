package fonts

import ucd "golang.org/x/text/unicode/bidi"

// sequence is what the characters of an isolating run sequence (UAX 9, BD13) leave to those after them.
type sequence struct {
	strong ucd.Class // last strong class: L, R or AL
	nsm    ucd.Class // what a mark becomes: the class of the character before it (rule W1)
	weak   ucd.Class // that class after rule W4
	number bool      // it belongs to a European number (rule W5)
}

// begun is a sequence at whose border the levels a and b meet (rule X10, sos).
func begun(a, b uint8) sequence {
	if max(a, b)&1 != 0 {
		return sequence{strong: ucd.R, nsm: ucd.ON, weak: ucd.ON}
	}
	return sequence{strong: ucd.L, nsm: ucd.ON, weak: ucd.ON}
}

// numbers raises the levels of numbers whose embedding runs from left to right. Sequences that an isolate interrupts go on
// behind it.
func (l *levels) numbers(dst []uint8, text []rune) {
	s, level := begun(0, 0), uint8(0)
	for i, r := range text {
		if removed(classOf(r)) {
			continue
		}
		if e := l.embed[i]; e != level {
			if classOf(r) == ucd.PDI && e < level {
				s = l.broken[e]
			} else {
				s = begun(e, level)
			}
			level = e
		}
		if n := l.next(&s, i); n && level&1 == 0 && dst[i] == level {
			dst[i] += 2
		}
		if initiates(classOf(r)) {
			l.broken[level] = s
		}
	}
}

// next takes character i into its sequence and reports whether it is part of a number (rules W1 to W7).
func (l *levels) next(s *sequence, i int) bool {
	c := l.class[i]
	if c == ucd.NSM {
		c = s.nsm
	}
	s.nsm = c
	switch c {
	case ucd.L, ucd.R, ucd.AL:
		s.strong = c
	case ucd.PDI, ucd.LRI, ucd.RLI, ucd.FSI:
		s.nsm = ucd.ON
	case ucd.ES, ucd.CS:
		if w := s.weak; w == l.after(s, i) && (w == ucd.EN || w == ucd.AN && c == ucd.CS) {
			c = w
		}
	default:
		c = s.digit(c)
	}
	s.number = c == ucd.EN || c == ucd.ET && (s.number || l.leads(s, i))
	s.weak = c
	return c == ucd.AN || s.number && s.strong != ucd.L
}

// digit is the class of a digit: after an Arabic letter European digits are as Arabic ones (rule W2).
func (s *sequence) digit(c ucd.Class) ucd.Class {
	if c == ucd.EN && s.strong == ucd.AL {
		return ucd.AN
	}
	return c
}

// after is the class of the character after character i, ON where it is in another sequence.
func (l *levels) after(s *sequence, i int) ucd.Class {
	for k := i + 1; k < len(l.class); k++ {
		if !removed(l.class[k]) {
			if l.embed[k] != l.embed[i] {
				break
			}
			return s.digit(l.class[k])
		}
	}
	return ucd.ON
}

// leads reports that character i and others like it stand before a European number, as "$" does.
func (l *levels) leads(s *sequence, i int) bool {
	for k := i + 1; k < len(l.class) && l.embed[k] == l.embed[i]; k++ {
		switch c := l.class[k]; {
		case c == ucd.ET, c == ucd.NSM, removed(c):
		default:
			return s.digit(c) == ucd.EN
		}
	}
	return false
}
