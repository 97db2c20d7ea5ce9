package pptx

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/deckfold/deckfold/layout"
)

// media is a picture's part: named for its content, so that a picture stands in the file once.
type media struct {
	name string
	data []byte
}

func (s *sheet) mediaOf(p *layout.Picture) media {
	sum := sha256.Sum256(p.Data)
	ext := ".png"
	if p.JPEG {
		ext = ".jpeg"
	}
	return media{"ppt/" + s.folders.media + "/image-" + hex.EncodeToString(sum[:8]) + ext, p.Data}
}

// picture writes a picture.
func (s *slide) picture(o *object) {
	m := s.mediaOf(o.image.Picture)
	s.done.media = append(s.done.media, m)
	id := s.rels.Add("image", "../"+m.name[len("ppt/"):], false)
	s.x.Raw(`<p:pic>`)
	s.open("nvPicPr", o)
	s.x.Raw(`<p:cNvPicPr><a:picLocks`)
	if o.holder > 0 {
		s.x.Raw(` noGrp="1"`)
	}
	s.x.Raw(` noChangeAspect="1"/></p:cNvPicPr>`)
	s.held(o)
	s.x.Raw(`</p:nvPicPr><p:blipFill><a:blip r:embed="`, id, `"/>`)
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
