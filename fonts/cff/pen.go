package cff

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// Pen draws glyphs of a font. It is not safe for concurrent use.
type Pen struct {
	font    *Font
	coords  []tables.Coord
	left    int // operators that it may still take, over all glyphs
	stack   [mostOperands]float64
	n       int // operands on the stack
	private *private
	scalars []float64 // of the regions that operands vary in
	glyph
}

// glyph is what a pen knows of the glyph that it draws.
type glyph struct {
	x, y     float64
	hints    int
	width    bool // that the first operator tells is behind
	done     bool
	accent   bool // drawn as a part of another glyph
	left     int  // operators that the glyph may still take
	segments []opentype.Segment
}

// Bounds of what is drawn: a letter takes some hundred operators and points, an ornament some thousand. Coordinates are such that
// the steps between them fit an operand.
const (
	mostOperators  = 1 << 16
	mostOfAll      = 1 << 25
	mostPoints     = 1 << 15
	mostCalls      = 10 // 5177, appendix B
	mostCoordinate = 1<<14 - 1
)

// Pen is a new pen that draws where the axes of a variable font have normalized coordinates; nil is the default instance, or a
// font that does not vary.
func (f *Font) Pen(coords []tables.Coord) (*Pen, error) {
	if f.store != nil && coords != nil && f.store.AxisCount() != len(coords) {
		return nil, fmt.Errorf("its outlines vary along %d axes, the font has %d", f.store.AxisCount(), len(coords))
	}
	return &Pen{font: f, coords: coords, left: mostOfAll}, nil
}

// Draw is a glyph's outline in font units: contours that begin with a move and are closed.
func (p *Pen) Draw(id uint16) ([]opentype.Segment, error) {
	p.glyph = glyph{left: mostOperators}
	err := p.draw(int(id))
	return p.segments, err
}

func (p *Pen) draw(id int) error {
	code, err := p.font.glyphs.at(id)
	if err != nil {
		return err
	}
	if p.private, err = p.font.font(id); err != nil {
		return err
	}
	p.n, p.scalars = 0, p.scalars[:0]
	if p.font.store != nil {
		if err := p.region(p.private.vsindex); err != nil {
			return err
		}
	}
	return p.run(code, 0)
}

// run takes a charstring's operands and operators.
func (p *Pen) run(code []byte, depth int) error {
	for len(code) > 0 && !p.done {
		op := int(code[0])
		if v, n := operand(code); n > 0 {
			if p.n == mostOperands {
				return errors.New("its outlines are broken: a glyph has too many operands")
			}
			p.stack[p.n] = v
			p.n, code = p.n+1, code[n:]
			continue
		}
		if p.glyph.left, p.left = p.glyph.left-1, p.left-1; p.glyph.left < 0 || p.left < 0 {
			return fmt.Errorf("its outlines take more than %d operators a glyph, or %d in all", mostOperators, mostOfAll)
		}
		code = code[1:]
		switch op {
		case opReturn:
			return nil
		case opLocal, opGlobal:
			if err := p.call(op, depth); err != nil {
				return err
			}
		case opHintMask, opCounterMask:
			p.stems()
			n := (p.hints + 7) / 8
			if n > len(code) {
				return errCut
			}
			code = code[n:]
		case opEscape:
			if len(code) == 0 {
				return errCut
			}
			if err := p.apply(opEscape<<8 | int(code[0])); err != nil {
				return err
			}
			code = code[1:]
		default:
			if err := p.apply(op); err != nil {
				return err
			}
		}
	}
	return nil
}

// operand is a number at the head of a charstring, and how many bytes it has; 0: there is none.
func operand(code []byte) (v float64, n int) {
	if code[0] == 255 && len(code) >= 5 {
		return float64(int32(binary.BigEndian.Uint32(code[1:]))) / (1 << 16), 5
	}
	return short(code)
}

// Operators of Type 2 charstrings (5177, appendix A; OpenType 1.9, CFF2).
const (
	opHStem, opVStem, opHStemHM, opVStemHM                = 1, 3, 18, 23
	opVMove, opRLine, opHLine, opVLine, opRRCurve         = 4, 5, 6, 7, 8
	opLocal, opReturn, opEscape, opEndChar                = 10, 11, 12, 14
	opVSet, opBlendIn, opHintMask, opCounterMask, opRMove = 15, 16, 19, 20, 21
	opHMove, opCurveLine, opLineCurve, opVVCurve          = 22, 24, 25, 26
	opHHCurve, opGlobal, opVHCurve, opHVCurve             = 27, 29, 30, 31
	opDotSection, opHFlex, opFlex, opHFlex1, opFlex1      = 12 << 8, 12<<8 | 34, 12<<8 | 35, 12<<8 | 36, 12<<8 | 37
)

// call runs a subroutine.
func (p *Pen) call(op, depth int) error {
	if p.n == 0 || depth == mostCalls {
		return errors.New("its outlines are broken: a subroutine is not named, or they call each other too deep")
	}
	subs := &p.font.global
	if op == opLocal {
		subs = &p.private.local
	}
	bias := 32768
	switch {
	case subs.count < 1240:
		bias = 107
	case subs.count < 33900:
		bias = 1131
	}
	p.n--
	code, err := subs.at(int(p.stack[p.n]) + bias)
	if err != nil {
		return err
	}
	return p.run(code, depth+1)
}

// args are the operands of an operator that takes at most so many of them, without the width before those of the first.
func (p *Pen) args(most int) []float64 {
	a := p.stack[:p.n]
	if !p.width && !p.font.cff2 {
		p.width = true
		if len(a) > most || most == even && len(a)%2 == 1 {
			a = a[1:]
		}
	}
	p.n = 0
	return a
}

// even is the number of operands of hints: any even one.
const even = mostOperands + 1

func (p *Pen) stems() { p.hints += len(p.args(even)) / 2 }

// apply does an operator.
func (p *Pen) apply(op int) error {
	switch op {
	case opHStem, opVStem, opHStemHM, opVStemHM:
		p.stems()
	case opEndChar:
		p.done = true
		return p.compose(p.args(4))
	case opVSet:
		a := p.args(1)
		if len(a) == 0 {
			return errOperands
		}
		return p.region(int(a[0]))
	case opBlendIn:
		return p.blend()
	case opRMove, opHMove, opVMove:
		return p.move(op)
	case opDotSection:
		p.n = 0
	case opHFlex, opFlex, opHFlex1, opFlex1:
		return p.flex(op, p.args(mostOperands))
	default:
		if op > opHVCurve || op == 0 || op == 2 || op == 9 || op == 13 || op == 17 {
			return fmt.Errorf("its outlines use operator %d of charstrings, which is not supported", op)
		}
		return p.path(op, p.args(mostOperands))
	}
	return nil
}

var errOperands = errors.New("its outlines are broken: an operator lacks operands")

func (p *Pen) move(op int) error {
	want := 1
	if op == opRMove {
		want = 2
	}
	a := p.args(want)
	if len(a) < want {
		return errOperands
	}
	switch a = a[len(a)-want:]; op {
	case opRMove:
		p.x, p.y = p.x+a[0], p.y+a[1]
	case opHMove:
		p.x += a[0]
	default:
		p.y += a[0]
	}
	return p.add(opentype.SegmentOpMoveTo)
}

// add adds a segment that ends where the pen is.
func (p *Pen) add(op opentype.SegmentOp, control ...opentype.SegmentPoint) error {
	if !(p.x >= -mostCoordinate && p.x <= mostCoordinate && p.y >= -mostCoordinate && p.y <= mostCoordinate) {
		return fmt.Errorf("its outlines leave the square of %d units", mostCoordinate)
	}
	if len(p.segments) == mostPoints {
		return fmt.Errorf("its outlines have more than %d points a glyph", mostPoints)
	}
	if len(p.segments) == 0 && op != opentype.SegmentOpMoveTo {
		return errors.New("its outlines are broken: a glyph draws before it moves")
	}
	s := opentype.Segment{Op: op}
	copy(s.Args[copy(s.Args[:], control):], []opentype.SegmentPoint{{X: float32(p.x), Y: float32(p.y)}})
	p.segments = append(p.segments, s)
	return nil
}

func (p *Pen) line(dx, dy float64) error {
	p.x, p.y = p.x+dx, p.y+dy
	return p.add(opentype.SegmentOpLineTo)
}

// curve takes the steps to both control points and to the end.
func (p *Pen) curve(d [6]float64) error {
	ax, ay := p.x+d[0], p.y+d[1]
	bx, by := ax+d[2], ay+d[3]
	p.x, p.y = bx+d[4], by+d[5]
	for _, v := range [4]float64{ax, ay, bx, by} {
		if !(v >= -mostCoordinate && v <= mostCoordinate) {
			return fmt.Errorf("its outlines leave the square of %d units", mostCoordinate)
		}
	}
	return p.add(opentype.SegmentOpCubeTo, opentype.SegmentPoint{X: float32(ax), Y: float32(ay)}, opentype.SegmentPoint{X: float32(bx), Y: float32(by)})
}

// compose draws the glyphs of an accented letter (5177, appendix C), which the operands of endchar name: where the accent is, and
// the codes of both.
func (p *Pen) compose(a []float64) error {
	if len(a) < 4 || p.font.cff2 {
		return nil
	}
	a = a[len(a)-4:]
	base, accent := p.font.named(standard(int(a[2]))), p.font.named(standard(int(a[3])))
	if base < 0 || accent < 0 || p.accent {
		return errors.New("its outlines are broken: an accented letter has no parts")
	}
	dx, dy := a[0], a[1]
	for i, part := range [2]int{base, accent} {
		p.glyph = glyph{accent: true, left: p.glyph.left, segments: p.segments}
		if i == 1 {
			p.x, p.y = dx, dy
		}
		if err := p.draw(part); err != nil {
			return err
		}
	}
	return nil
}
