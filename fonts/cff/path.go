package cff

import (
	"errors"
	"math"
)

// path draws the lines and curves of an operator; operands too few for one more are left.
func (p *Pen) path(op int, a []float64) (err error) {
	switch op {
	case opRLine:
		err = p.lines(a)
	case opHLine, opVLine:
		for across := op == opHLine; len(a) > 0 && err == nil; across, a = !across, a[1:] {
			if across {
				err = p.line(a[0], 0)
			} else {
				err = p.line(0, a[0])
			}
		}
	case opRRCurve:
		err = p.curves(a)
	case opCurveLine:
		if len(a) < 2 {
			return errOperands
		}
		if err = p.curves(a[:len(a)-2]); err == nil {
			err = p.lines(a[len(a)-2:])
		}
	case opLineCurve:
		if len(a) < 6 {
			return errOperands
		}
		if err = p.lines(a[:len(a)-6]); err == nil {
			err = p.curves(a[len(a)-6:])
		}
	case opHHCurve, opVVCurve:
		err = p.straight(op == opHHCurve, a)
	case opHVCurve, opVHCurve:
		err = p.turning(op == opHVCurve, a)
	}
	return err
}

func (p *Pen) lines(a []float64) (err error) {
	for ; len(a) >= 2 && err == nil; a = a[2:] {
		err = p.line(a[0], a[1])
	}
	return err
}

func (p *Pen) curves(a []float64) (err error) {
	for ; len(a) >= 6 && err == nil; a = a[6:] {
		err = p.curve([6]float64(a))
	}
	return err
}

// straight draws curves that begin and end in one direction; an odd operand before them moves the first across it.
func (p *Pen) straight(across bool, a []float64) (err error) {
	side := 0.0
	if len(a)%2 == 1 {
		side, a = a[0], a[1:]
	}
	for ; len(a) >= 4 && err == nil; a = a[4:] {
		if across {
			err = p.curve([6]float64{a[0], side, a[1], a[2], a[3], 0})
		} else {
			err = p.curve([6]float64{side, a[0], a[1], a[2], 0, a[3]})
		}
		side = 0
	}
	return err
}

// turning draws curves that turn from one direction to the other, in turn; an odd operand after them moves the last's end.
func (p *Pen) turning(across bool, a []float64) (err error) {
	for ; len(a) >= 4 && err == nil; across = !across {
		d, last := a[:4], 0.0
		if a = a[4:]; len(a) == 1 {
			last = a[0]
		}
		if across {
			err = p.curve([6]float64{d[0], 0, d[1], d[2], last, d[3]})
		} else {
			err = p.curve([6]float64{0, d[0], d[1], d[2], d[3], last})
		}
	}
	return err
}

// flex draws two curves that are nearly a line (5177, 4.1).
func (p *Pen) flex(op int, a []float64) error {
	if len(a) < map[int]int{opHFlex: 7, opFlex: 12, opHFlex1: 9, opFlex1: 11}[op] {
		return errOperands
	}
	var d [12]float64
	switch op {
	case opHFlex:
		d = [12]float64{a[0], 0, a[1], a[2], a[3], 0, a[4], 0, a[5], -a[2], a[6], 0}
	case opHFlex1:
		d = [12]float64{a[0], a[1], a[2], a[3], a[4], 0, a[5], 0, a[6], a[7], a[8], -(a[1] + a[3] + a[7])}
	case opFlex1:
		dx, dy := a[0]+a[2]+a[4]+a[6]+a[8], a[1]+a[3]+a[5]+a[7]+a[9]
		copy(d[:], a[:10])
		if math.Abs(dx) > math.Abs(dy) {
			d[10], d[11] = a[10], -dy
		} else {
			d[10], d[11] = -dx, a[10]
		}
	default:
		copy(d[:], a[:12])
	}
	if err := p.curve([6]float64(d[:6])); err != nil {
		return err
	}
	return p.curve([6]float64(d[6:]))
}

// region sets the regions that operands vary in, and how far the pen's place is in each.
func (p *Pen) region(i int) error {
	if p.font.store == nil || i < 0 || i >= len(p.font.store.ItemVariationDatas) {
		return errors.New("its outlines are broken: they vary in regions that are not there")
	}
	p.scalars = p.scalars[:0]
	for _, r := range p.font.store.ItemVariationDatas[i].RegionIndexes {
		v := 0.0
		if p.coords != nil {
			v = float64(p.font.store.VariationRegionList.VariationRegions[r].Evaluate(p.coords))
		}
		p.scalars = append(p.scalars, v)
	}
	return nil
}

// blend replaces operands and their deltas by what they are at the pen's place: n operands, n times as many deltas as there are
// regions, n.
func (p *Pen) blend() error {
	if p.n == 0 || !p.font.cff2 {
		return errOperands
	}
	p.n--
	n, k := p.stack[p.n], len(p.scalars)
	if !(n >= 0 && n <= mostOperands) || int(n)*(k+1) > p.n {
		return errOperands
	}
	count := int(n)
	from := p.n - count*(k+1)
	for i := range count {
		for r, scalar := range p.scalars {
			p.stack[from+i] += scalar * p.stack[from+count+i*k+r]
		}
	}
	p.n = from + count
	return nil
}
