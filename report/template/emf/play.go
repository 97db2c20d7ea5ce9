package emf

import (
	"errors"
	"fmt"

	"github.com/deckfold/deckfold/layout"
)

// The records ([MS-EMF], 2.1.1).
const (
	recordHeader           = 1
	recordPolyBezier       = 2
	recordPolygon          = 3
	recordPolyline         = 4
	recordPolyBezierTo     = 5
	recordPolylineTo       = 6
	recordPolyPolyline     = 7
	recordPolyPolygon      = 8
	recordSetWindowExt     = 9
	recordSetWindowOrg     = 10
	recordSetViewportExt   = 11
	recordSetViewportOrg   = 12
	recordEnd              = 14
	recordSetMapMode       = 17
	recordSetPolyFillMode  = 19
	recordMoveTo           = 27
	recordSaveDC           = 33
	recordRestoreDC        = 34
	recordSetWorld         = 35
	recordModifyWorld      = 36
	recordSelectObject     = 37
	recordCreatePen        = 38
	recordCreateBrush      = 39
	recordDeleteObject     = 40
	recordEllipse          = 42
	recordRectangle        = 43
	recordLineTo           = 54
	recordBeginPath        = 59
	recordEndPath          = 60
	recordCloseFigure      = 61
	recordFillPath         = 62
	recordStrokeAndFill    = 63
	recordStrokePath       = 64
	recordAbortPath        = 68
	recordExtSelectClipRgn = 75
	recordPolyBezier16     = 85
	recordPolygon16        = 86
	recordPolyline16       = 87
	recordPolyBezierTo16   = 88
	recordPolylineTo16     = 89
	recordPolyPolyline16   = 90
	recordPolyPolygon16    = 91
	recordExtCreatePen     = 95
)

// silent are the records that change nothing of lines and areas: of texts, bitmaps, colour management, palettes, brushes' origins, mixing
// (which files made for print leave at copying), miter limits, comments.
var silent = map[uint32]bool{
	recordHeader: true, 13: true, 16: true, 18: true, 20: true, 21: true, 22: true, 24: true, 25: true, 28: true, 48: true, 49: true, 57: true,
	58: true, 70: true, 98: true, 99: true, 100: true, 101: true, 115: true,
}

const mostSaved = 256

// play plays a record.
func (p *player) play(kind uint32, r record) error {
	if silent[kind] {
		return nil
	}
	if done, err := p.mapped(kind, r); done || err != nil {
		return err
	}
	if done, err := p.chosen(kind, r); done || err != nil {
		return err
	}
	if done, err := p.traced(kind, r); done || err != nil {
		return err
	}
	if done, err := p.drawn(kind, r); done || err != nil {
		return err
	}
	return errors.New("it is of a kind that is not drawn: pictures, texts, clipping and patterns are none; save the drawing as PNG")
}

// mapped plays records of coordinate spaces.
func (p *player) mapped(kind uint32, r record) (done bool, err error) {
	switch kind {
	case recordSetWindowExt:
		p.window.ext = r.point(8)
	case recordSetWindowOrg:
		p.window.org = r.point(8)
	case recordSetViewportExt:
		p.view.ext = r.point(8)
	case recordSetViewportOrg:
		p.view.org = r.point(8)
	case recordSetMapMode:
		switch mode := r.int(8); mode {
		case 1: // a unit is a point of the device
			p.scaled = false
		case 7, 8: // the same in both directions, or not
			p.scaled = true
		default:
			return false, fmt.Errorf("its map mode is %d", mode)
		}
	case recordSetWorld:
		p.world = r.matrix(8)
	case recordModifyWorld:
		switch mode := r.int(32); mode {
		case 1:
			p.world = same
		case 2:
			p.world = r.matrix(8).then(p.world)
		case 3:
			p.world = p.world.then(r.matrix(8))
		case 4:
			p.world = r.matrix(8)
		}
	default:
		return false, nil
	}
	if p.window.ext.x == 0 || p.window.ext.y == 0 {
		return false, errors.New("its window has no size")
	}
	return true, nil
}

func (r record) matrix(at int) (m matrix) {
	for i := range m {
		m[i] = r.float(at + 4*i)
	}
	return m
}

// chosen plays records of objects and of the state.
func (p *player) chosen(kind uint32, r record) (done bool, err error) {
	switch id := uint32(r.int(8)); kind {
	case recordSaveDC:
		if len(p.saved) == mostSaved {
			return false, errors.New("too many states are saved")
		}
		p.saved = append(p.saved, p.state)
	case recordRestoreDC:
		n := len(p.saved) + int(r.int(8)) // it counts from the last
		if n < 0 || n >= len(p.saved) {
			return false, errors.New("no such state is saved")
		}
		p.state, p.saved = p.saved[n], p.saved[:n]
	case recordSelectObject:
		if o := p.object(id); o != nil {
			o.choose(&p.state)
		}
	case recordCreatePen:
		p.objects[id] = newPen(uint32(r.int(12)), float64(r.int(16)), r.color(24))
	case recordExtCreatePen:
		p.objects[id] = newPen(uint32(r.int(28)), float64(r.int(32)), r.color(40))
	case recordCreateBrush:
		b := brush{color: r.color(16)}
		switch style := r.int(12); style {
		case 0, 2: // solid, hatched
		case 1:
			b.none = true
		default:
			return false, fmt.Errorf("a brush has the style %d", style)
		}
		p.objects[id] = b
	case recordDeleteObject:
		delete(p.objects, id)
	case recordSetPolyFillMode:
		p.winding = r.int(8) == 2
	case recordExtSelectClipRgn:
		return r.int(8) == 0, nil // no region: nothing is clipped
	default:
		return false, nil
	}
	return true, nil
}

// object is an object by its number; fonts and the like are none.
func (p *player) object(id uint32) object {
	const stocked = 1 << 31
	if id >= stocked {
		if n := id - stocked; n < uint32(len(stock)) {
			return stock[n]
		}
		return nil
	}
	return p.objects[id]
}

func (r record) color(at int) layout.Color {
	v := uint32(r.int(at))
	return layout.Color{R: uint8(v), G: uint8(v >> 8), B: uint8(v >> 16)}
}

// dashes are the dashes of pens by their styles, in widths of the line.
var dashes = [...][]float64{1: {3, 1}, 2: {1, 1}, 3: {3, 1, 1, 1}, 4: {3, 1, 1, 1, 1, 1}, 5: nil, 6: nil, 7: nil, 8: nil, 15: nil}

// newPen is a pen of a style ([MS-EMF], 2.1.25): its lowest four bits are the dashes, 5 is none.
func newPen(style uint32, width float64, c layout.Color) pen {
	kind := style & 15
	return pen{none: kind == 5, color: c, width: max(width, 0), dash: dashes[kind]}
}
