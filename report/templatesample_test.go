package report_test

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/officetest"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// branded is a template whose brand stands on its sample slide alone, with names of its own for namespaces.
func branded(t *testing.T) *templatetest.File {
	t.Helper()
	var logo bytes.Buffer
	if err := png.Encode(&logo, image.NewGray(image.Rect(0, 0, 4, 2))); err != nil {
		t.Fatal(err)
	}
	const (
		slide = "ppt/slides/slide1.xml"
		at    = `<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1270000" cy="635000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
	)
	f := templatetest.Sample()
	f.Set("ppt/media/brand.png", "", logo.String())
	f.Set("ppt/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`)
	f.Set(slide, templatetest.Pml+"slide+xml", templatetest.Header+`<p:sld `+templatetest.NsAll+` xmlns:x14="http://schemas.microsoft.com/office/drawing/2010/main"><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>`+
		`<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>`+
		`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Band"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>`+at+`<a:solidFill><a:schemeClr val="accent2"/></a:solidFill><a:extLst><a:ext uri="{53640926-AAD7-44D8-BBD7-CCE9431645EC}"><x14:shadowObscured val="1"/></a:ext></a:extLst></p:spPr></p:sp>`+
		`<p:pic><p:nvPicPr><p:cNvPr id="3" name="Brand"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId7"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>`+at+`</p:spPr></p:pic>`+
		`<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="2000" name="Line"/><p:cNvCxnSpPr><a:stCxn id="2000" idx="1"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>`+at+`<a:ln w="12700"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln></p:spPr></p:cxnSp>`+
		`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="5" name="Sales"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="5" cy="5"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId8"/></a:graphicData></a:graphic></p:graphicFrame>`+
		templatetest.Holder{Name: "Title", Ph: `type="ctrTitle"`, X: 100, Y: 300, W: 700, H: 120, Text: "Click"}.Shape(6)+
		`</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`)
	f.Relate(slide, templatetest.Rel{ID: "rId3", Type: "slideLayout", Target: "../slideLayouts/slideLayout1.xml"}, templatetest.Rel{ID: "rId7", Type: "image", Target: "../media/brand.png"}, templatetest.Rel{ID: "rId8", Type: "chart", Target: "../charts/chart1.xml"})
	f.Add(templatetest.Main, templatetest.Rel{ID: "rId10", Type: "slide", Target: "slides/slide1.xml"})
	f.Edit(templatetest.Main, `</p:sldMasterIdLst>`, `</p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId10"/></p:sldIdLst>`)
	return f
}

func TestSampleSlides(t *testing.T) {
	d := onTemplate(nil)
	d.Theme.Template = &theme.Template{Name: "acme.potx", Data: branded(t).Bytes(), Layouts: map[string]string{"cover": "slide 1"}}
	k := &keptPages{pages: map[int]layout.Page{}}
	doc, err := (&report.Renderer{Formats: []report.Format{k, report.PDF{}, report.PPTX{}}}).Render(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := doc.Write(context.Background(), &b, report.PPTX{}); err != nil {
		t.Fatal(err)
	}
	cover := slidePart(t, b.Bytes(), "ppt/slides/slide1.xml")
	t.Run("give their shapes and their background to the slides that stand on them", func(t *testing.T) {
		for _, want := range []string{`name="Band"`, `name="Brand"`, `name="Line"`, `<p:bgPr><a:solidFill><a:schemeClr val="accent1"/>`, `<p:ph type="ctrTitle"/>`, `xmlns:x14=`} {
			if !strings.Contains(cover, want) {
				t.Errorf("the cover has no %s: %s", want, cover)
			}
		}
		if strings.Contains(cover, "Click") || strings.Contains(cover, "Sales") {
			t.Errorf("the cover has texts or charts of the sample: %s", cover)
		}
		rels := slidePart(t, b.Bytes(), "ppt/slides/_rels/slide1.xml.rels")
		if !strings.Contains(rels, "slideLayouts/slideLayout1.xml") || !strings.Contains(rels, `Target="../media/brand.png"`) {
			t.Errorf("the cover leads to %s", rels)
		}
		if got := slidePart(t, b.Bytes(), "ppt/media/brand.png"); !strings.HasPrefix(got, "\x89PNG") {
			t.Errorf("the picture is %q", got)
		}
		if next := slidePart(t, b.Bytes(), "ppt/slides/slide2.xml"); strings.Contains(next, "Band") {
			t.Errorf("another slide has the band: %s", next)
		}
	})
	t.Run("are numbered with the texts, and lines lead to the same shapes", func(t *testing.T) {
		seen := map[string]bool{}
		for _, m := range regexp.MustCompile(`<p:cNvPr id="(\d+)"`).FindAllStringSubmatch(cover, -1) {
			if seen[m[1]] {
				t.Errorf("two shapes have the number %s: %s", m[1], cover)
			}
			seen[m[1]] = true
		}
		line := regexp.MustCompile(`id="(\d+)" name="Line"/><p:cNvCxnSpPr><a:stCxn id="(\d+)"`).FindStringSubmatch(cover)
		if line == nil || line[1] != line[2] || line[1] == "2000" {
			t.Errorf("the line is %v", line)
		}
	})
	t.Run("have texts where their own stand", func(t *testing.T) {
		if !strings.Contains(cover, `<a:off x="1270000" y="3810000"/><a:ext cx="8890000" cy="1524000"/>`) {
			t.Errorf("the title stands elsewhere: %s", cover)
		}
	})
	t.Run("are drawn below the texts", func(t *testing.T) {
		if n := len(k.pages[0].Items); n < 3 {
			t.Errorf("the cover's page has %d items", n)
		}
	})
	t.Run("say what they cannot give", func(t *testing.T) {
		said := false
		for _, w := range doc.Warnings {
			said = said || strings.Contains(w.String(), `template acme.potx: slide 1, shape "Sales": it is a chart, a table or a diagram and is left out; have a picture of it on the slide`)
		}
		if !said {
			t.Errorf("warns %v", doc.Warnings)
		}
	})
	t.Run("are asked for by a number that there is", func(t *testing.T) {
		d.Theme.Template = &theme.Template{Name: "acme.potx", Data: d.Theme.Template.Data, Layouts: map[string]string{"cover": "Slide 2"}}
		_, err := new(report.Renderer).Render(context.Background(), d)
		if err == nil || !strings.Contains(err.Error(), `the layout for cover: it has no "Slide 2"; its last is slide 1`) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("make files that other programs take", func(t *testing.T) {
		officetest.Judges(t, "ooxml-validator")
		path := filepath.Join(t.TempDir(), "deck.pptx")
		if err := os.WriteFile(path, b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		faults, err := officetest.Validate(context.Background(), path)
		if err != nil || len(faults) > 0 {
			t.Errorf("%v, %v", faults, err)
		}
	})
}
