package pptxtest

import (
	"bytes"
	"fmt"
	"image"
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"
)

var pictureRules = []rule{
	{"image-data", entries(imageData),
		"the bytes of a picture are what its extension and content type say, to the end (PowerPoint: red cross)"},
	{"svg-fallback", parts(svgFallback, sheets...),
		"an SVG picture is named in the extension for it, and a bitmap in a:blip ([MS-ODRAWXML], svgBlip)"},
}

const svgType = "image/svg+xml"

// imageTypes are the formats of pictures by content type; each is the only extension, too.
var imageTypes = map[string]string{"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif", svgType: "svg"}

// isImage reports whether a relationship leads to a part as a picture.
func (p *part) isImage() bool {
	for _, r := range p.sources {
		if r.kind == "image" {
			return true
		}
	}
	return false
}

func imageData(p *part, f finder) {
	if !p.isImage() {
		return
	}
	format := imageTypes[p.contentType]
	ext := extension(p.name)
	if ext == "jpg" {
		ext = "jpeg"
	}
	switch {
	case format == "":
		f.faultf("content type %q", p.contentType)
	case ext != format:
		f.faultf("it is named %q and has content type %s", ext, p.contentType)
	case format == "svg":
		if p.root != nil && p.root.name != "svg:svg" {
			f.faultf("its root is %s, want svg", p.root.name)
		}
	default:
		if err := decode(p.data, format); err != nil {
			f.faultf("%v", err)
		}
	}
}

// What is decoded at most: no more pixels than that, and no more than the format can hold in so many bytes, as a picture of
// 72 bytes may claim to be of gigabytes. Deflate packs 1032 bytes into one, each of eight pixels; LZW and JPEG pack less.
const (
	mostPixels    = 40e6
	pixelsPerByte = 8 * 1032
)

// decode reads a picture to its end.
func decode(data []byte, format string) error {
	c, is, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return err
	}
	if is != format {
		return fmt.Errorf("it is %s, not %s", is, format)
	}
	if n := float64(c.Width) * float64(c.Height); n < 1 || n > mostPixels || n > pixelsPerByte*float64(len(data)) {
		return fmt.Errorf("%d bytes claim to be %d x %d pixels", len(data), c.Width, c.Height)
	}
	_, _, err = image.Decode(bytes.NewReader(data))
	return err
}

// svgExtension is the extension of a:blip that names an SVG picture.
const svgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"

func svgFallback(p *part, f finder) {
	contentType := func(e *element) string {
		if r := p.referred(e, "r:embed"); r != nil && r.to != nil {
			return r.to.contentType
		}
		return ""
	}
	for _, e := range p.named["a:blip"] {
		if contentType(e) == svgType {
			f.faultf("%s is an SVG picture", e.what())
		}
	}
	for _, e := range p.named["asvg:svgBlip"] {
		if t := contentType(e); t != svgType {
			f.faultf("%s is %q", e.what(), t)
		}
		if uri := e.parent.attr("uri"); uri != svgExtension {
			f.faultf("%s is in extension %q", e.what(), uri)
		}
	}
}
