package pptxtest

import (
	"encoding/binary"
	"hash/crc32"
	"slices"
	"strings"
	"testing"
)

var pictureDefects = []defect{
	{"a picture that is none", "image-data", func(f *file) { f.parts[bitmap1] = "this is no picture" }},
	{"a picture that is cut off", "image-data", func(f *file) { f.parts[bitmap1] = f.parts[bitmap1][:50] }},
	{"a picture of another format than its name", "image-data", both(rename(bitmap1, "ppt/media/image1.gif"), replace(slide3Rels, "image1.png", "image1.gif"),
		replace(typesPart, `Extension="png" ContentType="image/png"`, `Extension="gif" ContentType="image/gif"`))},
	{"a picture of another type than its name", "image-data",
		replace(typesPart, `ContentType="image/png"`, `ContentType="image/jpeg"`)},
	{"a picture of a format that is not ours", "image-data",
		replace(typesPart, `ContentType="image/png"`, `ContentType="image/tiff"`)},
	{"a picture that claims to be large", "image-data", func(f *file) { f.parts[bitmap1] = largeBitmap(f.t) }},
	{"a drawing whose root is not svg", "image-data",
		both(replace(drawing1, "<svg", "<html"), replace(drawing1, "</svg", "</html"))},
	{"a drawing instead of a bitmap", "svg-fallback",
		replace(slide3, `<a:blip r:embed="rId3">`, `<a:blip r:embed="rId4">`)},
	{"a bitmap instead of a drawing", "svg-fallback",
		replace(slide3, `2016/SVG/main" r:embed="rId4"`, `2016/SVG/main" r:embed="rId3"`)},
	{"a drawing in another extension", "svg-fallback", replace(slide3, "{96DAC541", "{06DAC541")},
}

// rename names an entry otherwise.
func rename(part, to string) edit {
	return func(f *file) {
		f.names[slices.Index(f.names, part)] = to
		f.parts[to] = f.parts[part]
		delete(f.parts, part)
	}
}

// largeBitmap is a bitmap whose head says that it is 10000 pixels wide and high: as many as every machine can count.
func largeBitmap(t testing.TB) string {
	t.Helper()
	const size = "\x00\x00\x00\x04\x00\x00\x00\x02"
	b := bitmap(t)
	at := strings.Index(b, size)
	if at != 16 {
		t.Fatalf("the size of the bitmap is at %d", at)
	}
	b = b[:at] + "\x00\x00\x27\x10\x00\x00\x27\x10" + b[at+len(size):]
	return b[:29] + string(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE([]byte(b[12:29])))) + b[33:]
}
