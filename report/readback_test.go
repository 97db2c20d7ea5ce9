package report_test

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
	"github.com/xuri/excelize/v2"
)

// said is what each of a deck's files says: the texts of its pages, its slides and its sheets, spaces left out.
type said struct {
	page, slide, sheet string
	links              []string // of the pages
}

// files are the texts of a deck's three files.
func files(t *testing.T, d *report.Deck) said {
	t.Helper()
	r := &record{pages: map[int]*layout.Page{}}
	doc, err := (&report.Renderer{Formats: []report.Format{r, report.PPTX{}, report.XLSX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	var s said
	for i := range doc.Pages {
		s.page += pageText([]*layout.Page{r.pages[i]}, r.pages[i].Slide)
		s.links = append(s.links, links(r.pages[i].Items)...)
	}
	s.page = unspaced(s.page)
	var pptx, xlsx bytes.Buffer
	if err := errors.Join(doc.Write(context.Background(), &pptx, report.PPTX{}), doc.Write(context.Background(), &xlsx, report.XLSX{})); err != nil {
		t.Fatal(err)
	}
	s.slide = unspaced(strings.Join(paragraphs(t, pptx.Bytes()), "\n"))
	f, err := excelize.OpenReader(&xlsx)
	if err != nil {
		t.Fatal(err)
	}
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			s.sheet += unspaced(strings.Join(row, "|")) + "\n"
		}
	}
	return s
}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// paragraphs are the texts of the slides and charts of a PowerPoint file.
func paragraphs(t *testing.T, file []byte) (out []string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range z.File {
		if !strings.HasPrefix(part.Name, "ppt/slides/slide") && !strings.HasPrefix(part.Name, "ppt/charts/chart") {
			continue
		}
		in, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for dec, text := xml.NewDecoder(in), false; ; {
			tok, err := dec.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			switch tok := tok.(type) {
			case xml.StartElement:
				text = tok.Name.Local == "t" || tok.Name.Local == "v"
			case xml.CharData:
				if text {
					b.Write(tok)
				}
			case xml.EndElement:
				if text = false; tok.Name.Local == "p" || tok.Name.Local == "v" {
					out = append(out, b.String())
					b.Reset()
				}
			}
		}
	}
	return out
}

// actuals are the texts of items as they are read.
func actuals(items []layout.Placed) (out []string) {
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			out = append(out, actuals(v.Items)...)
		case *layout.Text:
			own := v.Actual
			if own == "" {
				for _, w := range v.Words {
					own += w.Text
				}
			}
			out = append(out, own)
		}
	}
	return out
}

// alternatives are the alternative texts of items.
func alternatives(items []layout.Placed) (out []string) {
	for _, it := range items {
		if g, ok := it.Item.(*layout.Group); ok {
			if g.Alt != "" {
				out = append(out, g.Alt)
			}
			out = append(out, alternatives(g.Items)...)
		}
	}
	return out
}

// attributes are the values of attributes of the slides of a PowerPoint file.
func attributes(t *testing.T, file []byte, names ...string) (out []string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range z.File {
		if !strings.HasPrefix(part.Name, "ppt/slides/slide") {
			continue
		}
		in, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		for dec := xml.NewDecoder(in); ; {
			tok, err := dec.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if e, ok := tok.(xml.StartElement); ok {
				for _, a := range e.Attr {
					if slices.Contains(names, a.Name.Local) {
						out = append(out, a.Value)
					}
				}
			}
		}
	}
	return out
}

// bullet is the character that a paragraph begins with.
type bullet struct {
	Char string `xml:"char,attr"`
}

// outlined is a paragraph of a slide: its level, and how it is marked.
type outlined struct {
	Props struct {
		Level  int `xml:"lvl,attr"`
		Number *struct {
			Kind  string `xml:"type,attr"`
			Start int    `xml:"startAt,attr"`
		} `xml:"buAutoNum"`
		Bullet *bullet   `xml:"buChar"`
		None   *struct{} `xml:"buNone"`
	} `xml:"pPr"`
	Runs []struct {
		Text  string `xml:"t"`
		Props struct {
			Caps string `xml:"cap,attr"`
		} `xml:"rPr"`
	} `xml:"r"`
}

// boxes are the texts of a PowerPoint file, slide after slide.
func boxes(t *testing.T, file []byte) (out [][]outlined) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for n := 1; ; n++ {
		in, err := z.Open(fmt.Sprintf("ppt/slides/slide%d.xml", n))
		if err != nil {
			return out
		}
		var slide struct {
			Shapes []struct {
				Holder *struct {
					Type string `xml:"type,attr"`
					Idx  int    `xml:"idx,attr"`
				} `xml:"nvSpPr>nvPr>ph"`
				Style struct {
					Levels []listLevel `xml:",any"`
				} `xml:"txBody>lstStyle"`
				Paras []outlined `xml:"txBody>p"`
			} `xml:"cSld>spTree>sp"`
		}
		if err := xml.NewDecoder(in).Decode(&slide); err != nil {
			t.Fatal(err)
		}
		for _, s := range slide.Shapes {
			for i := range s.Paras {
				s.Paras[i].inherit(s.Style.Levels, s.Holder != nil && s.Holder.Type == "")
				if s.Holder != nil && s.Holder.Idx == kicker {
					s.Paras[i].capitals()
				}
			}
			out = append(out, s.Paras)
		}
	}
}

// kicker is the index of the placeholders of kickers, which are capitals by the style of their layout.
const kicker = 14

// capitals has the runs that do not say otherwise in capitals.
func (p *outlined) capitals() {
	for i := range p.Runs {
		if c := &p.Runs[i].Props.Caps; *c == "" {
			*c = "all"
		} else if *c == "none" {
			*c = ""
		}
	}
}

// listLevel is a level of a list style.
type listLevel struct {
	XMLName xml.Name
	Bullet  *bullet   `xml:"buChar"`
	None    *struct{} `xml:"buNone"`
	Chars   struct {
		Caps string `xml:"cap,attr"`
	} `xml:"defRPr"`
}

// inherit gives a paragraph what its text's list style has, and the bullet of content.
func (p *outlined) inherit(levels []listLevel, content bool) {
	var own *bullet
	if content { // as the master has it
		if own = new(bullet); p.Props.Level > 0 {
			own.Char = layout.Dash
		}
	}
	for _, l := range levels {
		if l.XMLName.Local != fmt.Sprintf("lvl%dpPr", p.Props.Level+1) {
			continue
		}
		if l.None != nil {
			own = nil
		}
		own = cmp.Or(l.Bullet, own)
		for i := range p.Runs {
			if c := &p.Runs[i].Props.Caps; *c == "" {
				*c = l.Chars.Caps
			}
		}
	}
	if own != nil && p.Props.Bullet == nil && p.Props.Number == nil && p.Props.None == nil {
		p.Props.Bullet = own
	}
}
