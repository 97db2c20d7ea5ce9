package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// quoted reports a slide that shows what somebody said, on a layout for that.
func (j *job) quoted() bool { return j.slide.Kind == Quote && !j.continues() }

// speaker is the portrait of the first of a slide's blocks that has one, nil without such a block.
func speaker(s *theme.Setting, blocks []Block) layout.Node {
	for i, b := range blocks {
		if y, ok := b.(interface {
			Portrait(s *theme.Setting) layout.Node
		}); ok && missing(b) == nil {
			in := *s
			in.Block = below(nil, i)
			return y.Portrait(&in)
		}
	}
	return nil
}

// unquoted warns of a quote without a mark, where a layout has no room to hang one.
func (j *job) unquoted() {
	if j.slide.Kind != Quote || !j.continues() || j.set.Say().OpeningQuote == "" {
		return
	}
	if title := texts(&j.set).para(j.slide.Title, look{Type: layout.Title}); !opensQuote(title) {
		j.warn(layout.Warning{Text: fmt.Sprintf("the layout %q has no place for the quotation mark of a quote; write the marks in its title", j.layout.Key)})
	}
}

// hangingRoom is the room left of a quote for its mark.
const hangingRoom = 36 * pt

// drawSpeaker draws who said the slide's quote, in the columns before it, from the top of its first line.
func (j *job) drawSpeaker(c *layout.Context, page *layout.Page, f *frame) error {
	if j.beside == nil {
		return nil
	}
	k := f.seats.Places[layout.PlaceTitle]
	room := k.X - j.set.Grid.Margin - hangingRoom
	if room <= 0 {
		return nil
	}
	in, _, err := j.beside.Layout(c, layout.Region{W: room, H: j.limit(f), Break: j.limit(f)})
	page.AddAll(j.set.Grid.Margin, k.First-layout.Ascent(k.TypeSize, layout.TitlePitch), in)
	return err
}

// hangQuote draws the quotation mark that opens a quote left of its first line. A quote that begins with a mark of its own has no other.
func (j *job) hangQuote(c *layout.Context, page *layout.Page, f *frame) error {
	mark := j.set.Say().OpeningQuote
	if mark == "" || opensQuote(f.texts[layout.PlaceTitle]) {
		return nil
	}
	at := *j.around(c)
	at.Step = f.step
	p := &layout.Para{Type: j.placeOf(layout.PlaceTitle).Type, Pitch: layout.TitlePitch, Runs: []layout.Run{{Text: mark, Bold: true, Color: j.set.Colors.Accent}}}
	w, _ := p.Widths(&at)
	k := f.seats.Places[layout.PlaceTitle]
	in, err := seat(&at, p, layout.Point{X: k.X - w - k.TypeSize/9, Y: k.First}, w)
	in.Size = page.Size
	hung := &layout.TextBox{Lines: []string{mark}, Size: k.TypeSize, Pitch: layout.TitlePitch, Color: j.set.Colors.Accent, Bold: true}
	box := layout.Frame{Size: layout.Size{W: w, H: layout.Leading(k.TypeSize, layout.TitlePitch)}}
	corner := layout.Point{X: k.X - w - k.TypeSize/9, Y: k.First - layout.Ascent(k.TypeSize, layout.TitlePitch)}
	box.AddAll(-corner.X, -corner.Y, in)
	page.Add(corner.X, corner.Y, &layout.Group{Role: layout.RoleArtifact, Source: hung, Frame: box})
	return err
}

// opensQuote reports a text that begins with a quotation mark.
func opensQuote(p *layout.Para) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(p.Text()))
	return strings.ContainsRune(`"'‘‚`, first) || unicode.In(first, unicode.Pi, unicode.Pf) || strings.ContainsRune("„「『〝", first)
}
