package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/go-text/typesetting/font/opentype/tables"
)

// choice says which font of a file is meant: names of a font of a collection and of an instance, and settings of axes.
type choice struct {
	names    []string
	settings []setting
}

type setting struct {
	axis  string
	value float64
}

// readChoice reads a choice: names and settings such as wght=650, separated by commas.
func readChoice(text string) (c choice, err error) {
	if text == "" {
		return c, nil
	}
	for part := range strings.SplitSeq(text, ",") {
		part = strings.TrimSpace(part)
		axis, value, set := strings.Cut(part, "=")
		if part == "" {
			return c, fmt.Errorf("the choice %q of a font has an empty part", text)
		}
		if !set {
			c.names = append(c.names, part)
			continue
		}
		v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
			return c, fmt.Errorf(`the choice %q of a font sets %q to no number; write it as in "wght=650"`, text, axis)
		}
		c.settings = append(c.settings, setting{strings.TrimSpace(axis), v})
	}
	return c, nil
}

// axis is an axis of a variable font, in user's values.
type axis struct {
	tag                string
	least, usual, most float64
}

// instance is a named place on the axes.
type instance struct {
	name, postScript string
	at               []float64
}

// design is what a variable font varies along (OpenType 1.9, fvar).
type design struct {
	axes      []axis
	instances []instance
}

// mostAxes and mostInstances are more than any known font has.
const (
	mostAxes      = 64
	mostInstances = 1 << 12
)

// designOf reads the table fvar; a font without it does not vary.
func designOf(own map[string][]byte) (d design, err error) {
	b, ok := own["fvar"]
	if !ok {
		return d, nil
	}
	broken := errors.New(`the font is broken: its axes (table "fvar") cannot be read`)
	if len(b) < 16 {
		return d, broken
	}
	at := int(binary.BigEndian.Uint16(b[4:]))
	n, width := int(binary.BigEndian.Uint16(b[8:])), int(binary.BigEndian.Uint16(b[10:]))
	count, size := int(binary.BigEndian.Uint16(b[12:])), int(binary.BigEndian.Uint16(b[14:]))
	if n == 0 || n > mostAxes || width < 20 || count > mostInstances || size < 4+4*n || len(b) < at+n*width+count*size {
		return d, broken
	}
	for i := range n {
		e := b[at+i*width:]
		a := axis{string(e[:4]), fixed16(e[4:]), fixed16(e[8:]), fixed16(e[12:])}
		if a.least > a.usual || a.usual > a.most {
			return d, broken
		}
		d.axes = append(d.axes, a)
	}
	named, _, _ := tables.ParseName(own["name"])
	for i := range count {
		e := b[at+n*width+i*size:]
		in := instance{name: named.Name(tables.NameID(binary.BigEndian.Uint16(e)))}
		for k := range n {
			in.at = append(in.at, fixed16(e[4+4*k:]))
		}
		if size >= 6+4*n {
			if id := binary.BigEndian.Uint16(e[4+4*n:]); id != 0xffff {
				in.postScript = postScript(own["name"], id)
			}
		}
		d.instances = append(d.instances, in)
	}
	return d, nil
}

// fixed16 is a number with 16 bits of fraction.
func fixed16(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / (1 << 16) }

// place is where a choice stands on the axes, and what the PostScript name of a font says of it after its own name; moved is
// false for the default.
func (d *design) place(c choice) (at []float64, label string, moved bool, err error) {
	for _, a := range d.axes {
		at = append(at, a.usual)
	}
	if len(c.names) > 0 {
		in, err := d.named(c.names[0])
		if err != nil {
			return nil, "", false, err
		}
		at, label = append(at[:0], in.at...), in.name
	}
	for _, s := range c.settings {
		if err := d.set(at, s); err != nil {
			return nil, "", false, err
		}
		label += strconv.FormatFloat(s.value, 'f', -1, 64) + s.axis
	}
	for i, a := range d.axes {
		moved = moved || at[i] != a.usual
	}
	return at, label, moved, nil
}

// named is the instance of a name.
func (d *design) named(name string) (instance, error) {
	var listed []string
	for _, in := range d.instances {
		if strings.EqualFold(in.name, name) || in.postScript != "" && strings.EqualFold(in.postScript, name) {
			return in, nil
		}
		listed = append(listed, fmt.Sprintf("%q", in.name))
	}
	switch {
	case len(d.axes) == 0:
		return instance{}, fmt.Errorf("the font is not called %q, and it has no instances; leave the choice out", name)
	case len(listed) == 0:
		return instance{}, fmt.Errorf("the font has no instance %q, and none with a name; set its axes, %s", name, d.ranges())
	}
	return instance{}, fmt.Errorf("the font has no instance %q; name one of %s, or set its axes, %s", name, alternatives(listed), d.ranges())
}

// set sets one axis.
func (d *design) set(at []float64, s setting) error {
	for i, a := range d.axes {
		if a.tag != s.axis {
			continue
		}
		if s.value < a.least || s.value > a.most {
			return fmt.Errorf("the font's axis %q goes from %s to %s, %s is outside of it", a.tag, plain(a.least), plain(a.most), plain(s.value))
		}
		at[i] = s.value
		return nil
	}
	if len(d.axes) == 0 {
		return fmt.Errorf("the font has no axis %q, it does not vary; leave the setting out", s.axis)
	}
	return fmt.Errorf("the font has no axis %q; set %s", s.axis, d.ranges())
}

// ranges are the axes, in words.
func (d *design) ranges() string {
	var all []string
	for _, a := range d.axes {
		all = append(all, fmt.Sprintf("%s=%s to %s", a.tag, plain(a.least), plain(a.most)))
	}
	return strings.Join(all, ", ")
}

func plain(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
