package pptx

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/raster"
)

// media is a picture's part: named for its content, so that a picture stands in the file once.
type media struct {
	name string
	data []byte
}

func (s *sheet) media(data []byte, ext string) media {
	sum := sha256.Sum256(data)
	return media{"ppt/" + s.folders.media + "/image-" + hex.EncodeToString(sum[:8]) + ext, data}
}

// mediaOf are the parts of a picture that stands in a size as a whole. A drawing is an SVG, and pixels before it for programs that show none.
func (s *sheet) mediaOf(p *layout.Picture, size layout.Size) []media {
	switch {
	case p.Drawing != nil:
		return []media{s.media(s.drawn.png(p, size), ".png"), s.media(p.Data, ".svg")}
	case p.JPEG:
		return []media{s.media(p.Data, ".jpeg")}
	}
	return []media{s.media(p.Data, ".png")}
}

// drawn are the drawings that were drawn as pixels.
type drawn struct{ all sync.Map }

// drawnAs is a drawing, by its file, at a size in pixels.
type drawnAs struct {
	file [sha256.Size]byte
	w, h int
}

// png is a drawing as pixels for a size, drawn once for each; it may be called from several goroutines.
func (d *drawn) png(p *layout.Picture, size layout.Size) []byte {
	w, h := raster.Pixels(p.Drawing, size)
	draw, _ := d.all.LoadOrStore(drawnAs{sha256.Sum256(p.Data), w, h}, sync.OnceValue(func() []byte { return raster.PNG(p.Drawing, w, h) }))
	return draw.(func() []byte)()
}

// relate relates a part to those of a picture and gives the IDs of the relationships.
func relate(r *opc.Rels, all []media) (ids []string) {
	for _, m := range all {
		ids = append(ids, r.Add("image", "../"+m.name[len("ppt/"):], false))
	}
	return ids
}

// blip appends what a picture shows, by the relationships to its parts: an SVG as an extension of the pixels ([MS-ODRAWXML], 2.23).
func (x *markup) blip(ids []string) {
	x.Raw(`<a:blip r:embed="`, ids[0], `"`)
	if len(ids) == 1 {
		x.Raw(`/>`)
		return
	}
	x.Raw(`><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="`,
		ids[1], `"/></a:ext></a:extLst></a:blip>`)
}

// picture writes a picture.
func (s *slide) picture(o *object) {
	all := s.mediaOf(o.image.Picture, o.image.Full().Size)
	s.done.media = append(s.done.media, all...)
	ids := relate(&s.rels, all)
	s.x.Raw(`<p:pic>`)
	s.open("nvPicPr", o)
	s.x.Raw(`<p:cNvPicPr><a:picLocks`)
	if _, ok := s.holderOf(o); ok || o.holder > 0 {
		s.x.Raw(` noGrp="1"`)
	}
	s.x.Raw(` noChangeAspect="1"/></p:cNvPicPr>`)
	s.held(o)
	s.x.Raw(`</p:nvPicPr><p:blipFill>`)
	s.x.blip(ids)
	s.crop(o.image.Crop)
	s.x.Raw(`<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>`)
	s.x.xfrm("a", o.Rect)
	shape := "rect"
	if o.image.Round {
		shape = "ellipse"
	}
	s.x.Raw(`<a:prstGeom prst="`, shape, `"><a:avLst/></a:prstGeom></p:spPr></p:pic>`)
}

// crop writes what of a picture is cut, which PowerPoint keeps and can show again.
func (s *slide) crop(c layout.Crop) {
	if c == (layout.Crop{}) {
		return
	}
	s.x.Raw(`<a:srcRect`)
	for i, cut := range c.Sides() {
		if cut > 0 {
			s.x.Attr([...]string{"l", "t", "r", "b"}[i], int64(cut))
		}
	}
	s.x.Raw(`/>`)
}

// pictureHolder is the placeholder of a picture from edge to edge of the page.
func (s *sheet) pictureHolder(k *sheetLayout) placeholder {
	style := s.placeStyle(&theme.Place{Type: layout.Small, Color: "muted"}, k.Layout, s.scale.Size(layout.Small, 0))
	return placeholder{
		name: s.words.Picture, kind: "pic", idx: idxPicture, role: isPicture, rect: k.Places[layout.PlacePicture].Rect, prompt: s.words.Picture,
		style: style.first(&s.inherited.body), from: &s.inherited.body,
	}
}
