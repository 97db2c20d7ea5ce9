package report

import (
	"fmt"
	"slices"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// freePicture is a picture that stands beside the texts in the body, because the template has no place for it at the edge of the page: how many twelfths of
// the width it has. The zero value is none.
type freePicture struct {
	twelfths int
	right    bool
}

// columns are the picture and the texts side by side.
func (p freePicture) columns(picture layout.Node, texts []layout.Node, set *theme.Setting) layout.Node {
	sides := []layout.Side{{Node: picture, Share: p.twelfths}, {Node: &layout.Stack{Nodes: texts, Gap: set.Grid.Block}, Share: 12 - p.twelfths}}
	if p.right {
		slices.Reverse(sides)
	}
	return &layout.Columns{Gap: set.Grid.TextRuled, Sides: sides}
}

// filled reports a slide whose layout has a place for a picture from edge to edge of the page.
func (j *job) filled() bool { return j.placeOf(layout.PlacePicture).On }

// pictureIn is the index of the block that stands at a place of its own for a picture: beside a cover's texts, or from edge to edge of the page; -1: none.
func (j *job) pictureIn() int {
	if j.filled() || j.free.twelfths > 0 || j.layout.Key == theme.CoverPanelLayout {
		return pictured(j.slide.Body)
	}
	return -1
}

// texts are the slide's blocks without a picture at a place of its own.
func (j *job) texts() []Block {
	if i := j.pictureIn(); i >= 0 && j.filled() {
		return slices.Delete(slices.Clone(j.slide.Body), i, i+1)
	}
	return j.slide.Body
}

// narrow reports a body beside or over a picture that is too narrow for the largest type: it has less than two fifths of the page.
func (j *job) narrow() bool {
	body := j.set.Theme.Seats(j.layout, 1).Places[layout.PlaceBody]
	return j.filled() && body.W*5 < j.set.Grid.Page.W*2
}

// checkPicture notes a layout with a place for a picture, and a slide without one.
func (j *job) checkPicture() {
	if j.filled() && !j.placeOf(layout.PlaceSource).On && j.credit() != nil {
		j.warn(layout.Warning{Text: fmt.Sprintf("the caption of the picture is left out, as the layout %q has no place for a source, with which it stands", j.layout.Key)})
	}
	if (j.filled() || j.free.twelfths > 0) && j.pictureIn() < 0 {
		j.fail(fmt.Errorf("the layout %q shows a picture from edge to edge, and there is none in Body; put an Image there, or choose another layout", j.slide.Layout))
	}
}

// lowerPicture takes the picture at a place of its own out of the slide's blocks.
func (j *job) lowerPicture(set *theme.Setting) {
	i := j.pictureIn()
	if i < 0 {
		j.blocks = nodes(set, j.slide.Body, 0)
		return
	}
	own := *set
	own.Filled, own.Block = j.filled(), below(nil, i)
	b := j.slide.Body[i]
	j.blocks = nodes(set, j.slide.Body[:i], 0)
	j.beside = node(&own, b)
	j.blocks = append(j.blocks, nodes(set, j.slide.Body[i+1:], i+1)...)
	if j.free.twelfths > 0 && len(j.blocks) > 0 {
		j.blocks = []layout.Node{j.free.columns(j.beside, j.blocks, set)}
	} else if j.free.twelfths > 0 {
		j.blocks = []layout.Node{j.beside}
	}
}

// credit is the caption of a picture from edge to edge, which stands with the sources; nil: it has none.
func (j *job) credit() *layout.Para {
	i := j.pictureIn()
	if i < 0 || !j.filled() {
		return nil
	}
	in := j.set
	in.Block = below(nil, i)
	if c, ok := j.slide.Body[i].(interface {
		Credit(s *theme.Setting) *layout.Para
	}); ok {
		return c.Credit(&in)
	}
	return nil
}

// drawPicture draws the picture from edge to edge, and what stands on it under the texts. On a page that continues a slide it repeats as an artifact.
func (j *job) drawPicture(c *layout.Context, page *layout.Page, s *theme.Seats) error {
	r := s.Places[layout.PlacePicture].Rect
	in, _, err := j.beside.Layout(c, layout.Region{W: r.W, H: r.H, Break: r.H})
	if err != nil {
		return err
	}
	in.Size = r.Size
	g := &layout.Group{Source: layout.Placeholder{Role: layout.PlacePicture}, Frame: in}
	if page.Part > 1 {
		g.Role = layout.RoleArtifact
	}
	page.Add(r.X, r.Y, g)
	for i := range s.Marks {
		if m := &s.Layout.Marks[i]; m.Over {
			a := &layout.Group{Role: layout.RoleArtifact, Frame: layout.Frame{Size: s.Marks[i].Size}}
			a.Add(0, 0, layout.FilledRect(s.Marks[i].Size, j.set.Colors.Color(m.Color)))
			page.Add(s.Marks[i].X, s.Marks[i].Y, a)
		}
	}
	return nil
}
