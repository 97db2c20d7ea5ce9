package template

import (
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/xmltree"
)

// Template is a template that was read. It is never changed but for what it keeps, and may be shared between goroutines.
type Template struct {
	Name     string // of its file, for messages
	Size     layout.Size
	Masters  []*Master        // in the order of the file
	Root     *xmltree.Element // p:presentation
	Notes    *Sheet           // p:notesMaster; nil: none
	Text     *xmltree.Element // p:defaultTextStyle, of text boxes; nil: none
	Warnings []layout.Warning // what is left out, or does not work
	Left     []string         // names of the parts that decks do not keep, in the order of the file
	Made     layout.Kept      // of its parts, once for all decks

	file    *opc.File
	main    *opc.Part
	source  string // of the presentation's part
	cuts    []edit // of the source
	kept    []*opc.Part
	links   []opc.Relation // of the presentation
	top     []opc.Relation // of the package
	samples []sample       // its slides
}

// Sheet is what master and layout have in common.
type Sheet struct {
	Name         string           // of a layout as PowerPoint shows it, in one line; of a master that of its theme
	Part         string           // the name of its part: "ppt/slideLayouts/slideLayout1.xml"
	Root         *xmltree.Element // p:sldMaster, p:sldLayout
	Source       string           // of its part, in which its elements have their places
	Placeholders []*Placeholder   // in the order of its shapes
	Relations    []opc.Relation   // of its part
}

// Master is a slide master.
type Master struct {
	Sheet
	Theme   *Theme
	Layouts []*Layout // in the order in which PowerPoint shows them
}

// Layout is a slide layout.
type Layout struct {
	Sheet
	Type        string // ISO/IEC 29500-1, 19.7.15: "title", "obj"; "" is none, which counts as "cust"
	Master      *Master
	ShowsMaster bool    // the master's shapes stand on it, too; of a sample slide those of its layout, with what that shows
	Under       *Layout // the layout of a sample slide, where slides stand on one as on a layout; nil: it is a layout
}

// Theme is the theme of a master.
type Theme struct {
	Name, Part string
	Root       *xmltree.Element // a:theme
	Relations  []opc.Relation   // of its part, to pictures
}

// Shapes are the shapes of a sheet in their order, from the back: p:sp, p:pic, p:grpSp, p:cxnSp, p:graphicFrame; of alternatives
// (mc:AlternateContent) those that every program can draw.
func (s *Sheet) Shapes() []*xmltree.Element {
	return shapes(nil, s.Root.Child("p:cSld", "p:spTree"))
}

// shapes appends those of a tree or a group.
func shapes(out []*xmltree.Element, in *xmltree.Element) []*xmltree.Element {
	for e := range in.Children() {
		switch e.Name {
		case "p:sp", "p:pic", "p:grpSp", "p:cxnSp", "p:graphicFrame":
			out = append(out, e)
		case "mc:AlternateContent":
			out = shapes(out, e.Child("mc:Fallback"))
		}
	}
	return out
}

// Background reports a sheet that has a background of its own.
func (s *Sheet) Background() bool { return s.Root.Child("p:cSld", "p:bg") != nil }

// To is the part that a relationship of the sheet leads to, nil for none.
func (s *Sheet) To(id string) *opc.Part { return to(s.Relations, id) }

// To is the part that a relationship of the theme leads to, nil for none.
func (t *Theme) To(id string) *opc.Part { return to(t.Relations, id) }

func to(all []opc.Relation, id string) *opc.Part {
	for i := range all {
		if all[i].ID == id {
			return all[i].To
		}
	}
	return nil
}

// Layout is the layout of a part, or the sample slide; nil where there is none.
func (t *Template) Layout(part string) *Layout {
	for _, m := range t.Masters {
		for _, l := range m.Layouts {
			if l.Part == part {
				return l
			}
		}
	}
	for _, s := range t.samples {
		if s.part == part {
			l, _ := s.read() // what is wrong with it was said where it was asked for by its name
			return l
		}
	}
	return nil
}
