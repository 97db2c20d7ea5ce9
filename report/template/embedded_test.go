package template_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// children are the names of the elements of a presentation and of its embedded fonts, in their order, and its attributes of fonts.
func children(t *testing.T, x []byte) (out []string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(x))
	var path []string
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, x)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			if e.Name.Space != templatetest.NsP {
				t.Fatalf("%s is of %q\n%s", e.Name.Local, e.Name.Space, x)
			}
			for _, a := range e.Attr {
				if strings.HasSuffix(a.Name.Local, "Fonts") || a.Name.Local == "typeface" {
					out = append(out, a.Name.Local+"="+a.Value)
				}
			}
			if len(path) == 1 {
				out = append(out, e.Name.Local)
			}
			if path = append(path, e.Name.Local); len(path) == 2 && e.Name.Local != "embeddedFontLst" {
				if err := d.Skip(); err != nil {
					t.Fatal(err)
				}
				path = path[:1]
			}
		case xml.EndElement:
			path = path[:len(path)-1]
		}
	}
}

func TestEmbedded(t *testing.T) {
	const (
		list  = `<p:embeddedFontLst><p:embeddedFont><p:font typeface="Mine"/><p:regular r:id="rId30"/></p:embeddedFont></p:embeddedFontLst>`
		added = `<p:embeddedFont><p:font typeface="New"/><p:regular r:id="rId31"/></p:embeddedFont>`
	)
	for _, c := range []struct {
		name, put string // in front of the style of text boxes
		font      bool   // its part is there
		want      string
		has       []string
	}{
		{"a template without", "", false, "typeface=New", nil},
		{"a template that carries one", list, true, "typeface=New typeface=Mine", []string{"Mine"}},
		{"a template that carries one, after smart tags", `<p:smartTags r:id="rId1"/>` + list, true, "typeface=New typeface=Mine", []string{"Mine"}},
		{"a template whose font is not there", list, false, "typeface=New", nil},
		{"a template with an empty list", `<p:embeddedFontLst/>`, false, "typeface=New", nil},
	} {
		for _, prefix := range []string{"p:", "q:"} {
			t.Run("are added to those of "+c.name+", prefix "+prefix, func(t *testing.T) {
				f := templatetest.Sample()
				if c.font {
					f.Exts["fntdata"], f.Parts["ppt/fonts/font1.fntdata"] = "application/x-fontdata", "EOT"
				}
				if strings.Contains(c.put, "rId30") {
					f.Add(templatetest.Main, templatetest.Rel{ID: "rId30", Type: "font", Target: "fonts/font1.fntdata"})
				}
				f.Edit(templatetest.Main, "<p:defaultTextStyle>", c.put+"<p:defaultTextStyle>")
				f.Parts[templatetest.Main] = strings.NewReplacer("xmlns:p=", "xmlns:"+strings.Replace(prefix, ":", "=", 1), "<p:", "<"+prefix, "</p:", "</"+prefix).Replace(f.Parts[templatetest.Main])
				of := open(t, f)
				if got := of.Embedded(); !slices.Equal(got, c.has) {
					t.Errorf("it carries %q, want %q", got, c.has)
				}
				got := strings.Join(children(t, of.Presentation(template.Additions{Fonts: added})), " ")
				want := "notesSz "
				if strings.Contains(c.put, "smartTags") {
					want += "smartTags "
				}
				if want += "embeddedFontLst " + c.want + " defaultTextStyle"; !strings.Contains(got, want) || !strings.Contains(got, "saveSubsetFonts=0") || strings.Count(got, "embedTrueTypeFonts=1") != 1 {
					t.Errorf("%s, want %s", got, want)
				}
			})
		}
	}
	t.Run("are what themes, masters and layouts name, once", func(t *testing.T) {
		f := templatetest.Sample()
		f.Edit(templatetest.LayoutPart(1), "</p:spTree>", `<p:sp><p:nvSpPr><p:cNvPr id="90" name="Mark"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en"><a:latin typeface="Lato"/></a:rPr><a:t>x</a:t></a:r><a:r><a:rPr lang="en"><a:latin typeface="calibri"/></a:rPr><a:t>x</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>`)
		if got := open(t, f).Typefaces(); !slices.Equal(got, []string{"Calibri", "Lato"}) {
			t.Errorf("got %q", got)
		}
	})
}
