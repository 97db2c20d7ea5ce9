package pptxtest

import (
	"archive/zip"
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// The parts of the good deck that tests edit.
const (
	presentationXML  = "ppt/presentation.xml"
	presentationRels = "ppt/_rels/presentation.xml.rels"
	masterXML        = "ppt/slideMasters/slideMaster1.xml"
	masterRels       = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
	layout1          = "ppt/slideLayouts/slideLayout1.xml"
	layout2          = "ppt/slideLayouts/slideLayout2.xml"
	slide1           = "ppt/slides/slide1.xml"
	slide2           = "ppt/slides/slide2.xml"
	slide3           = "ppt/slides/slide3.xml"
	slide1Rels       = "ppt/slides/_rels/slide1.xml.rels"
	slide2Rels       = "ppt/slides/_rels/slide2.xml.rels"
	slide3Rels       = "ppt/slides/_rels/slide3.xml.rels"
	notes1           = "ppt/notesSlides/notesSlide1.xml"
	notes1Rels       = "ppt/notesSlides/_rels/notesSlide1.xml.rels"
	notesMasterXML   = "ppt/notesMasters/notesMaster1.xml"
	notesMasterRels  = "ppt/notesMasters/_rels/notesMaster1.xml.rels"
	theme1           = "ppt/theme/theme1.xml"
	chart1           = "ppt/charts/chart1.xml"
	chart1Rels       = "ppt/charts/_rels/chart1.xml.rels"
	book1            = "ppt/embeddings/workbook1.xlsx"
	sheet1           = book1 + "!xl/worksheets/sheet1.xml"
	bitmap1          = "ppt/media/image1.png"
	drawing1         = "ppt/media/image2.svg"
	coreXML          = "docProps/core.xml"
	appXML           = "docProps/app.xml"
)

// file is a deck taken apart, for edits.
type file struct {
	t     testing.TB
	names []string          // of the entries, in their order
	parts map[string]string // those in a workbook are named with an exclamation mark
	head  func(*zip.FileHeader)
}

// edit changes a deck.
type edit func(f *file)

// both are two edits or more.
func both(edits ...edit) edit {
	return func(f *file) {
		for _, e := range edits {
			e(f)
		}
	}
}

// replace puts a text for another that is there, everywhere in a part.
func replace(part, old, with string) edit { return replaceSome(part, old, with, -1) }

// replaceFirst puts a text for another that is there, once.
func replaceFirst(part, old, with string) edit { return replaceSome(part, old, with, 1) }

func replaceSome(part, old, with string, n int) edit {
	return func(f *file) {
		f.t.Helper()
		if !strings.Contains(f.parts[part], old) {
			f.t.Fatalf("there is no %s in %s", old, part)
		}
		f.parts[part] = strings.Replace(f.parts[part], old, with, n)
	}
}

// replaceIn puts a text for the first of its kind behind another.
func replaceIn(part, behind, old, with string) edit {
	return func(f *file) {
		f.t.Helper()
		head, rest, ok := strings.Cut(f.parts[part], behind)
		if !ok || !strings.Contains(rest, old) {
			f.t.Fatalf("there is no %s behind %s in %s", old, behind, part)
		}
		f.parts[part] = head + behind + strings.Replace(rest, old, with, 1)
	}
}

// drop leaves a part out, and its Override.
func drop(part string) edit {
	return func(f *file) {
		f.t.Helper()
		i := slices.Index(f.names, part)
		if _, inside := f.parts[part]; i < 0 && !inside {
			f.t.Fatalf("there is no %s", part)
		}
		delete(f.parts, part)
		if i < 0 {
			return
		}
		f.names = slices.Delete(f.names, i, i+1)
		types := f.parts[typesPart]
		if from := strings.Index(types, `<Override PartName="/`+part+`"`); from >= 0 {
			_, rest, _ := strings.Cut(types[from:], "/>")
			f.parts[typesPart] = types[:from] + rest
		}
	}
}

// add puts another part at the end; a part of that name stays.
func add(part, content string) edit {
	return func(f *file) {
		f.names = append(f.names, part)
		f.parts[part] = content
	}
}

// override gives a part a content type.
func override(part, contentType string) edit {
	return replace(typesPart, "</Types>", `<Override PartName="/`+part+`" ContentType="`+contentType+`"/></Types>`)
}

// relate adds a relationship of the deck's own types to a .rels part.
func relate(rels, id, kind, target string) edit {
	r := `<Relationship Id="` + id + `" Type="` + office + kind + `" Target="` + target + `"/>`
	return replace(rels, "</Relationships>", r+"</Relationships>")
}

// goodDeck is the deck of testdata/deck.txt.
func goodDeck(t testing.TB) *file {
	t.Helper()
	text, err := os.ReadFile("testdata/deck.txt")
	if err != nil {
		t.Fatal(err)
	}
	f := &file{t: t, parts: map[string]string{}, head: func(*zip.FileHeader) {}}
	for section := range strings.SplitSeq(string(text), "\n-- ") {
		name, content, ok := strings.Cut(section, " --\n")
		if !ok {
			continue // what stands before the first part
		}
		f.parts[name] = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + content
		if book, _, inside := strings.Cut(name, "!"); inside {
			name = book
		}
		if !slices.Contains(f.names, name) {
			f.names = append(f.names, name)
		}
	}
	f.names = append(f.names, bitmap1)
	f.parts[bitmap1] = bitmap(t)
	return f
}

func bitmap(t testing.TB) string {
	t.Helper()
	m := image.NewPaletted(image.Rect(0, 0, 4, 2), color.Palette{color.NRGBA{0x1f, 0x4e, 0x79, 0xff}})
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// bytes are the archive.
func (f *file) bytes() []byte {
	f.t.Helper()
	return archive(f.t, f.names, f.content, f.head)
}

// content is what an entry holds: a workbook holds the parts that are named so.
func (f *file) content(name string) string {
	if content, ok := f.parts[name]; ok {
		return content
	}
	var inside []string
	for part := range f.parts {
		if in, ok := strings.CutPrefix(part, name+"!"); ok {
			inside = append(inside, in)
		}
	}
	slices.Sort(inside)
	return string(archive(f.t, inside, func(in string) string { return f.parts[name+"!"+in] }, f.head))
}

// archive is a ZIP archive with the time of our files.
func archive(t testing.TB, names []string, content func(string) string, head func(*zip.FileHeader)) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		h := &zip.FileHeader{Name: name, Method: zip.Store, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
		head(h)
		w, err := z.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(content(name))); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
