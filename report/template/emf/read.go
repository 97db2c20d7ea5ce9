package emf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
)

// MostBytes is the most bytes of a file: 8 MiB.
const MostBytes = 8 << 20

// Drawing is what a file draws.
type Drawing struct {
	Size  layout.Size // of its frame
	Paths []*layout.Path
}

// Is reports the bytes of a file of the format, by its head.
func Is(data []byte) bool {
	return len(data) >= headerSize && order.Uint32(data) == recordHeader && order.Uint32(data[40:]) == 0x464D4520 // " EMF"
}

// Read reads a file. What is in it that cannot be drawn here is an error.
func Read(data []byte) (d *Drawing, err error) {
	defer guard.Recover(&err)
	if !Is(data) {
		return nil, errors.New("it is no EMF file")
	}
	if len(data) > MostBytes {
		return nil, fmt.Errorf("the EMF file has %d bytes, at most %d are read", len(data), MostBytes)
	}
	p := newPlayer()
	if err := p.frame(record(data)); err != nil {
		return nil, err
	}
	for at := 0; ; {
		if at+8 > len(data) {
			return nil, errors.New("the EMF file has no end")
		}
		kind, size := order.Uint32(data[at:]), order.Uint32(data[at+4:])
		if size < 8 || size%4 != 0 || uint64(size) > uint64(len(data)-at) {
			return nil, fmt.Errorf("the EMF file is broken after %d bytes", at)
		}
		if kind == recordEnd {
			break
		}
		if err := p.play(kind, record(data[at:at+int(size)])); err != nil {
			return nil, fmt.Errorf("record %d of the EMF file: %w", kind, err)
		}
		at += int(size)
	}
	if len(p.out) == 0 {
		return nil, errors.New("the EMF file draws nothing that is known here")
	}
	return &Drawing{p.size, p.out}, nil
}

// To is the drawing in another size.
func (d *Drawing) To(s layout.Size) []*layout.Path {
	w, h := float64(s.W)/float64(d.Size.W), float64(s.H)/float64(d.Size.H)
	out := make([]*layout.Path, len(d.Paths))
	for i, p := range d.Paths {
		q := *p
		q.Points = make([]layout.Point, len(p.Points))
		for k, at := range p.Points {
			q.Points[k] = layout.Point{X: layout.Length(math.Round(float64(at.X) * w)), Y: layout.Length(math.Round(float64(at.Y) * h))}
		}
		scale := math.Sqrt(math.Abs(w * h))
		q.Width = layout.Length(math.Round(float64(p.Width) * scale))
		q.Dash = nil
		for _, v := range p.Dash {
			q.Dash = append(q.Dash, layout.Length(math.Round(float64(v)*scale)))
		}
		out[i] = &q
	}
	return out
}

var order = binary.LittleEndian

const headerSize = 88 // without extensions ([MS-EMF], 2.3.4.2)

// record is the bytes of a record, with its kind and size.
type record []byte

var errShort = errors.New("it is too short")

// int is the whole number at a place, 0 where the record ends before it.
func (r record) int(at int) int32 {
	if at+4 > len(r) {
		return 0
	}
	return int32(order.Uint32(r[at:]))
}

// float is the number at a place.
func (r record) float(at int) float64 { return float64(math.Float32frombits(uint32(r.int(at)))) }

// point is the point at a place.
func (r record) point(at int) point { return point{float64(r.int(at)), float64(r.int(at + 4))} }

// points are the points from a place on: of 32 bits or of 16.
func (r record) points(at, n int, small bool) ([]point, error) {
	each := 8
	if small {
		each = 4
	}
	if n < 0 || at > len(r) || n > (len(r)-at)/each {
		return nil, errShort
	}
	out := make([]point, n)
	for i := range out {
		if small {
			out[i] = point{float64(int16(order.Uint16(r[at+4*i:]))), float64(int16(order.Uint16(r[at+4*i+2:])))}
		} else {
			out[i] = r.point(at + 8*i)
		}
	}
	return out, nil
}

type point struct{ x, y float64 }

// hundredth is 0.01 mm, the unit of frames.
const hundredth = layout.Mm / 100

// frame takes the size of the drawing from the header: the frame, and how many points of the device it has.
func (p *player) frame(r record) error {
	left, top, right, bottom := r.int(24), r.int(28), r.int(32), r.int(36)
	const mostSide = 1_000_000 // 10 m
	w, h := int64(right)-int64(left)+1, int64(bottom)-int64(top)+1
	if w < 1 || h < 1 || w > mostSide || h > mostSide {
		return fmt.Errorf("the frame of the EMF file is %d x %d", w, h)
	}
	p.size = layout.Size{W: layout.Length(w) * hundredth, H: layout.Length(h) * hundredth}
	for i, at := range [2]int{72, 80} { // of the device: pixels, then millimetres
		x, y := r.int(at), r.int(at+4)
		if x < 1 || y < 1 {
			return errors.New("the EMF file does not say how large its device is")
		}
		if i == 0 {
			p.unit = point{float64(hundredth) / float64(x), float64(hundredth) / float64(y)}
		} else {
			p.unit.x, p.unit.y = p.unit.x*float64(x)*100, p.unit.y*float64(y)*100
		}
	}
	p.origin = point{float64(left) * float64(hundredth), float64(top) * float64(hundredth)}
	return nil
}
