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
	m := s.mediaOf(o.image)
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
	s.x.Raw(`</p:nvPicPr><p:blipFill><a:blip r:embed="`, id, `"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>`)
	s.x.xfrm("a", o.Rect)
	s.x.Raw(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`)
}
