package officetest

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// boxed are the words that stand in text boxes and placeholders, by slide. Those that stand in tables and charts too are left
// out, and where there is a chart all numbers, since its ticks and labels are numbers.
func boxed(pptx string, n int) ([]map[string]bool, error) {
	z, err := zip.OpenReader(pptx)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	slides, charts := make([]vocabulary, n), make([]vocabulary, n)
	for _, f := range z.File {
		var i, k int
		into := slides
		if _, err := fmt.Sscanf(f.Name, "ppt/slides/slide%d.xml", &i); err != nil {
			if _, err := fmt.Sscanf(f.Name, "ppt/charts/chart%d-%d.xml", &i, &k); err != nil {
				continue
			}
			into = charts
		}
		if i < 1 || i > n || !strings.HasSuffix(f.Name, ".xml") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		err = into[i-1].read(r)
		r.Close()
		if err != nil {
			return nil, err
		}
	}
	out := make([]map[string]bool, n)
	for i := range out {
		out[i] = map[string]bool{}
		for w := range slides[i].boxed {
			number := charts[i].boxed != nil && strings.ContainsFunc(w, unicode.IsDigit)
			out[i][w] = !number && !slides[i].framed[w] && !charts[i].boxed[w]
		}
	}
	return out, nil
}

// vocabulary is the words of a part: those in frames, which hold tables, and the others.
type vocabulary struct{ boxed, framed map[string]bool }

// read adds the words of a part of XML: its texts, and the cells that charts keep.
func (v *vocabulary) read(r io.Reader) error {
	if v.boxed == nil {
		v.boxed, v.framed = map[string]bool{}, map[string]bool{}
	}
	d := xml.NewDecoder(r)
	var text strings.Builder
	frames, reading := 0, false
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch e := t.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "graphicFrame":
				frames++
			case "br":
				text.WriteByte(' ')
			}
			reading = e.Name.Local == "t" || e.Name.Local == "v"
		case xml.EndElement:
			reading = false
			switch e.Name.Local {
			case "graphicFrame":
				frames--
			case "p", "v":
				into := v.boxed
				if frames > 0 {
					into = v.framed
				}
				for w := range strings.FieldsSeq(text.String()) {
					into[folded(w)] = true
				}
				text.Reset()
			}
		case xml.CharData:
			if reading {
				text.Write(e)
			}
		}
	}
}
