package template

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/opc"
)

// Given are the pictures that the author gives for what of a template cannot be drawn. The zero value has none.
type Given struct {
	parts  map[string]*layout.Picture // by the names of parts
	shapes map[string]*layout.Picture // by the names of sheets and shapes, as shapeKey has them
}

// Part is the picture that is drawn for that of a part; nil: its own.
func (g Given) Part(name string) *layout.Picture { return g.parts[name] }

// Shape is the picture that is drawn for a shape of a master or a layout; nil: the shape itself.
func (g Given) Shape(sheet, shape string) *layout.Picture { return g.shapes[shapeKey(sheet, shape)] }

// shapeKey is what a shape is called: "agenda/logo 3".
func shapeKey(sheet, shape string) string { return fold(sheet + "/" + shape) }

// give finds for what of the template the author's pictures are. One that is for nothing is an error.
func (a *applier) give() error {
	if a.on.Template == nil || len(a.on.Template.Pictures) == 0 {
		return nil
	}
	g := Given{map[string]*layout.Picture{}, map[string]*layout.Picture{}}
	var files []string
	for _, p := range a.kept {
		if isPicture(p) {
			files = append(files, p.Name)
		}
	}
	shapes := a.shapeKeys()
	for _, name := range slices.Sorted(maps.Keys(a.on.Template.Pictures)) {
		picture := a.on.Template.Pictures[name]
		if at := slices.IndexFunc(files, func(f string) bool { return strings.EqualFold(path.Base(f), name) }); at >= 0 {
			g.parts[files[at]] = picture
		} else if shapes[fold(name)] {
			g.shapes[fold(name)] = picture
		} else {
			return fmt.Errorf("a picture is given for %.100q, and it has no such file and no such shape; its files of pictures are %s, and a shape is named with its layout, as in %q", name, a.baseNames(files), "Agenda/Logo 3")
		}
	}
	a.Given, a.grounds.given = g, g
	return nil
}

// mostNames is how many names a message has.
const mostNames = 30

func (a *applier) baseNames(files []string) string {
	out := make([]string, min(len(files), mostNames))
	for i := range out {
		out[i] = path.Base(files[i])
	}
	if len(files) > len(out) {
		return fmt.Sprintf("%s and %d others", quoted(out), len(files)-len(out))
	}
	return quoted(out)
}

func isPicture(p *opc.Part) bool { return strings.HasPrefix(p.Type, "image/") }

// shapeKeys are what the shapes of all masters and layouts are called, those in groups, too.
func (a *applier) shapeKeys() map[string]bool {
	out := map[string]bool{}
	add := func(s *Sheet, name string) {
		for e := range s.Root.Within() {
			if e.Name == "p:cNvPr" {
				out[shapeKey(name, e.Attr("name"))] = true
			}
		}
	}
	for _, m := range a.Masters {
		add(&m.Sheet, m.Name)
		for _, l := range m.Layouts {
			add(&l.Sheet, l.Name)
		}
	}
	return out
}
