package svg

import (
	"fmt"
	"strings"
)

// commands are those of path data, with how many numbers each takes (SVG 1.1, 8.3).
var commands = map[byte]int{'m': 2, 'l': 2, 'h': 1, 'v': 1, 'c': 6, 's': 4, 'q': 4, 't': 2, 'a': 7, 'z': 0}

// scanner reads path data.
type scanner struct {
	trace
	s       string
	control point // of the curve before, for smooth ones
	last    byte  // command
}

// parsePath reads path data as far as it is right, as readers draw it (SVG 1.1, F.2); fault says where it is not.
func parsePath(data string) (t trace, fault error) {
	p := scanner{s: data}
	var cmd byte
	for {
		p.s = strings.TrimLeft(p.s, separators)
		if p.s == "" {
			return p.trace, nil
		}
		if c := p.s[0]; c|0x20 >= 'a' && c|0x20 <= 'z' {
			cmd, p.s = c, p.s[1:]
		} else if cmd|0x20 == 'z' {
			cmd = 0
		}
		n, known := commands[cmd|0x20]
		if !known || len(p.verbs) == 0 && cmd|0x20 != 'm' {
			return p.trace, fmt.Errorf("the path has %s where a command should be", clip(p.s))
		}
		var v [7]float64
		for i := range n {
			var ok bool
			if v[i], ok = p.argument(cmd|0x20 == 'a' && (i == 3 || i == 4)); !ok {
				return p.trace, fmt.Errorf("the path has %s where a number should be", clip(p.s))
			}
		}
		p.draw(cmd, v)
		if cmd == 'm' || cmd == 'M' { // further pairs are lines
			cmd--
		}
		if len(p.points) > mostPoints {
			return p.trace, errPoints
		}
	}
}

// argument reads a number, or a flag of one digit.
func (p *scanner) argument(flag bool) (v float64, ok bool) {
	s := strings.TrimLeft(p.s, separators)
	if flag {
		if s == "" || s[0] != '0' && s[0] != '1' {
			return 0, false
		}
		p.s = s[1:]
		return float64(s[0] - '0'), true
	}
	v, p.s, ok = number(s)
	return v, ok
}

// draw draws a command; those of small letters are relative.
func (p *scanner) draw(cmd byte, v [7]float64) {
	var o point
	kind := cmd | 0x20
	if cmd == kind {
		o = p.at
	}
	at := func(i int) point { return point{o.x + v[i], o.y + v[i+1]} }
	switch from := p.at; kind {
	case 'm':
		p.move(at(0))
	case 'l':
		p.line(at(0))
	case 'h':
		p.line(point{o.x + v[0], from.y})
	case 'v':
		p.line(point{from.x, o.y + v[0]})
	case 'c':
		p.control = at(2)
		p.curve(at(0), at(2), at(4))
	case 's':
		a := p.reflected("cs")
		p.control = at(0)
		p.curve(a, at(0), at(2))
	case 'q':
		p.control = at(0)
		p.quadratic(at(0), at(2))
	case 't':
		p.control = p.reflected("qt")
		p.quadratic(p.control, at(0))
	case 'a':
		p.arc(arc{v[0], v[1], v[2], v[3] != 0, v[4] != 0, at(5)})
	case 'z':
		p.close()
	}
	p.last = kind
}

// reflected is the control point of a curve that goes on smoothly after one of some kinds.
func (p *scanner) reflected(after string) point {
	if !strings.Contains(after, string(p.last)) || p.last == 0 {
		return p.at
	}
	return point{2*p.at.x - p.control.x, 2*p.at.y - p.control.y}
}
