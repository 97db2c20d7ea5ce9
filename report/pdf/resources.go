package pdf

import (
	"slices"
	"strconv"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

// resourceSet is what the operators of a page or a form name.
type resourceSet struct {
	faces    []*fonts.Face // F0, F1 ...
	images   []*picture    // P0, P1 ...
	forms    []*form       // X0, X1 ...
	shadings [][]byte      // S0, S1 ...
	states   []int32       // G0, G1 ...: transparencies
	masks    []mask        // M0, M1 ...
}

// resources takes from an encoder what its operators name, embedded.
func (w *Writer) resources(e *encoder) (r resourceSet, err error) {
	r = resourceSet{faces: e.faces, shadings: e.shadings, states: e.states, masks: e.masks}
	for _, m := range e.images {
		p, err := w.pictures.embed(m)
		if err != nil {
			return r, err
		}
		r.images = append(r.images, p)
	}
	for _, g := range e.shared {
		f, err := w.form(g)
		if err != nil {
			return r, err
		}
		r.forms = append(r.forms, f)
	}
	return r, nil
}

// all calls yield for the faces of the resources and of the forms in them.
func (r *resourceSet) all(yield func(*fonts.Face)) {
	for _, f := range r.faces {
		yield(f)
	}
	for _, f := range r.forms {
		f.all(yield)
	}
}

// write adds the pictures and forms, each once, and the masks.
func (r *resourceSet) write(f *file, faces map[*fonts.Face]int) {
	for _, m := range r.images {
		m.write(f)
	}
	for _, x := range r.forms {
		x.write(f, faces)
	}
	for i := range r.masks {
		r.masks[i].write(f)
	}
}

// append appends the resource dictionary (ISO 32000-1, 7.8.3); faces are the objects of all faces.
func (r *resourceSet) append(b []byte, faces map[*fonts.Face]int) []byte {
	b = append(b, "<</ProcSet[/PDF/Text/ImageC]/Font<<"...)
	for k, face := range r.faces {
		b = appendRef(named(b, 'F', k), faces[face])
	}
	b = append(b, ">>/XObject<<"...)
	for k, m := range r.images {
		b = appendRef(named(b, 'P', k), m.num)
	}
	for k, x := range r.forms {
		b = appendRef(named(b, 'X', k), x.num)
	}
	b = append(b, ">>"...)
	if len(r.shadings) > 0 {
		b = append(b, "/Shading<<"...)
		for k, s := range r.shadings {
			b = append(named(b, 'S', k), s...)
		}
		b = append(b, ">>"...)
	}
	if len(r.states)+len(r.masks) > 0 {
		b = append(b, "/ExtGState<<"...)
		for k, t := range r.states {
			b = append(named(b, 'G', k), "<</ca "...)
			b = appendShare(b, layout.Clear-t)
			b = append(b, "/CA "...)
			b = append(appendShare(b, layout.Clear-t), ">>"...)
		}
		for k := range r.masks {
			b = append(named(b, 'M', k), "<</SMask<</S/Luminosity/G "...)
			b = append(appendRef(b, r.masks[k].num), ">>>>"...)
		}
		b = append(b, ">>"...)
	}
	return append(b, ">>"...)
}

// named appends the name of resource k of a kind.
func named(b []byte, kind byte, k int) []byte {
	return append(strconv.AppendInt(append(b, '/', kind), int64(k), 10), ' ')
}

// appendShare appends a share in thousandths of a percent, as a number from 0 to 1.
func appendShare(b []byte, v int32) []byte {
	return strconv.AppendFloat(b, float64(min(max(v, 0), layout.Clear))/layout.Clear, 'f', -1, 64)
}

// indexIn is the number of a resource in a list, which has it from then on.
func indexIn[T comparable](list *[]T, v T) int {
	k := slices.Index(*list, v)
	if k < 0 {
		k = len(*list)
		*list = append(*list, v)
	}
	return k
}
