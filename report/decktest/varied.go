package decktest

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// FromBytes is a generator that takes its decisions from data, the first byte for the first decision, and goes on alike for
// alike data: a change of a byte is a small change of the deck.
func FromBytes(data []byte) *Generator {
	h := fnv.New64a()
	h.Write(data)
	return &Generator{Rand: rand.New(&source{data, rand.NewPCG(h.Sum64(), 1)})}
}

// source gives one byte of the data as the highest of each number; the rest is random, and small once there is no more data.
type source struct {
	data []byte
	rest *rand.PCG
}

// Uint64 is the next number.
func (s *source) Uint64() uint64 {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], s.rest.Uint64()>>8)
	if len(s.data) > 0 {
		b[0], s.data = s.data[0], s.data[1:]
	}
	return binary.BigEndian.Uint64(b[:])
}

// Varied is a random deck in which any option may have any of the values that the matrix tries, in every script. Not every
// slide is valid then; words are those of each slide that stand once on its pages.
func (g *Generator) Varied() (d *report.Deck, words [][]string) {
	from := len(g.Words)
	g.ends = nil
	d = g.Deck()
	for _, end := range g.ends {
		words = append(words, slices.DeleteFunc(slices.Clone(g.Words[from:end]), func(w string) bool { return w == "" }))
		from = end
	}
	if g.IntN(3) == 0 {
		d.Theme = g.anyTheme()
	}
	for i := range d.Slides {
		s := &d.Slides[i]
		g.change(reflect.ValueOf(s).Elem(), "report.Slide")
		for k, b := range s.Body {
			s.Body[k] = g.place(b)
		}
		if g.IntN(6) == 0 {
			all := samples()
			s.Body = append(s.Body, all[g.IntN(len(all))].Block)
		}
	}
	for range g.IntN(3) { // a slide of another kind
		s := report.Slide{Kind: report.Kind(1 + g.IntN(3)), Title: fmt.Sprint("Other ", g.Uint32(), " ", g.text()), Subtitle: g.text(), Kicker: g.text(), Notes: g.text()}
		at := g.IntN(len(d.Slides) + 1)
		d.Slides, words = slices.Insert(d.Slides, at, s), slices.Insert(words, at, []string(nil))
	}
	d.Slides, words = append(d.Slides, report.Slide{ID: "end", Title: "End"}), append(words, nil)
	d.Subtitle, d.Author = g.text(), g.text()
	if g.IntN(4) == 0 {
		all := options["report.Deck.Lang"][:13]
		d.Lang = all[g.IntN(len(all))].(string)
	}
	return d, words
}

// text is any text that files can hold.
func (g *Generator) text() string { return Texts[g.IntN(len(Texts)-len(Hostile))] }

// themes are those of the matrix, also those that cannot be drawn.
var themes = sync.OnceValue(func() []variation { return newMatrix().vary(themed()) })

// anyTheme is a theme of the matrix, the default where that cannot be drawn.
func (g *Generator) anyTheme() *theme.Theme {
	all := themes()
	t := all[g.IntN(len(all))].x.(theme.Theme)
	if _, err := t.Check(); err != nil {
		return nil
	}
	return &t
}

// place is a block somewhere else, and changed within.
func (g *Generator) place(b report.Block) report.Block {
	v := reflect.New(reflect.TypeOf(b)).Elem()
	v.Set(clone(reflect.ValueOf(b)))
	g.change(v, v.Type().String())
	b = v.Interface().(report.Block)
	if g.IntN(12) == 0 {
		b = held[g.IntN(len(held))].Hold(b)
	}
	return b
}

// rare is how many options stay as they are for one that changes.
const rare = 40

// change gives some of the options in a value others, and texts more text: no word of theirs is lost.
func (g *Generator) change(v reflect.Value, key string) {
	switch t := v.Type(); {
	case t.Kind() == reflect.String:
		if _, named := options[key]; !named && v.Len() > 0 && !strings.HasSuffix(key, ".ID") && g.IntN(rare/2) == 0 {
			v.SetString(v.String() + " " + g.text())
		}
	case t == reflect.TypeFor[report.Block]():
		if !v.IsNil() {
			v.Set(reflect.ValueOf(g.place(v.Interface().(report.Block))))
		}
	case t == reflect.TypeFor[any]():
		if _, ok := v.Interface().(float64); ok && g.IntN(rare) == 0 {
			all := cells()
			setTo(v, all[g.IntN(len(all))])
		}
	case t.Kind() == reflect.Struct && types[t] == nil:
		for i := range v.NumField() {
			f := t.Field(i)
			// figures must be said by the slide's texts, and sections say their titles twice
			if f.IsExported() && f.Type != reflect.TypeFor[[]report.Stat]() && f.Type != reflect.TypeFor[report.Kind]() {
				g.change(v.Field(i), t.String()+"."+f.Name)
			}
		}
	case t.Kind() == reflect.Slice && t != reflect.TypeFor[[]byte]():
		if all := options[key]; all != nil && t.Elem() != reflect.TypeFor[report.Block]() && v.Len() == 0 && g.IntN(rare) == 0 {
			setTo(v, all[g.IntN(len(all))])
		}
		for i := range v.Len() {
			g.change(v.Index(i), key+"[]")
		}
	default:
		all := options[key]
		if all == nil {
			all = types[t]
		}
		if len(all) > 0 && g.IntN(rare) == 0 {
			setTo(v, all[g.IntN(len(all))])
		}
	}
}

// setTo sets a value to one of its options.
func setTo(v reflect.Value, x any) {
	if x == nil {
		v.SetZero()
		return
	}
	v.Set(reflect.ValueOf(x).Convert(v.Type()))
}
