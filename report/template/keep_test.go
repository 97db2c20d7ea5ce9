package template_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

const (
	png     = "\x89PNG\r\n\x1a\n"
	comment = `<p:cmLst ` + templatetest.NsAll + `/>`
)

// used is a template that was used: with sample slides, what is about them and about people, and what decks keep.
func used() *templatetest.File {
	f := templatetest.Sample()
	f.Set("ppt/media/image1.png", "", png+"brand")
	f.Set("ppt/media/image2.PNG", "", png+"sample")
	f.Edit(templatetest.LayoutPart(1), `<p:sp>`, `<p:pic><p:nvPicPr><p:cNvPr id="9" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch/></p:blipFill><p:spPr/></p:pic><p:sp>`)
	f.Add(templatetest.LayoutPart(1), templatetest.Rel{ID: "rId2", Type: "image", Target: "../media/image1.png"})
	slide := templatetest.Header + `<p:sld ` + templatetest.NsAll + `><p:cSld><p:spTree/></p:cSld></p:sld>`
	f.Set("ppt/slides/slide1.xml", templatetest.Pml+"slide+xml", slide)
	f.Relate("ppt/slides/slide1.xml", templatetest.Rel{ID: "rId1", Type: "slideLayout", Target: "../slideLayouts/slideLayout2.xml"}, templatetest.Rel{ID: "rId2", Type: "image", Target: "../media/image2.PNG"}, templatetest.Rel{ID: "rId3", Type: "comments", Target: "../comments/comment1.xml"})
	f.Set("ppt/comments/comment1.xml", templatetest.Pml+"comments+xml", comment)
	f.Set("ppt/commentAuthors.xml", templatetest.Pml+"commentAuthors+xml", `<p:cmAuthorLst `+templatetest.NsAll+`/>`)
	f.Set("ppt/notesMasters/notesMaster1.xml", templatetest.Pml+"notesMaster+xml", `<p:notesMaster `+templatetest.NsAll+`><p:cSld><p:spTree/></p:cSld></p:notesMaster>`)
	f.Set("ppt/theme/theme2.xml", "application/vnd.openxmlformats-officedocument.theme+xml", templatetest.ThemeXML("Notes", "123456"))
	f.Relate("ppt/notesMasters/notesMaster1.xml", templatetest.Rel{ID: "rId1", Type: "theme", Target: "../theme/theme2.xml"})
	f.Set("customXml/item1.xml", "", `<!DOCTYPE any><a/>`)
	f.Set("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`)
	f.Set("docProps/thumbnail.jpeg", "", "\xff\xd8")
	f.Add("", templatetest.Rel{ID: "rId4", Type: "custom-properties", Target: "docProps/custom.xml"}, templatetest.Rel{ID: "rId5", Type: templatetest.Package + "relationships/metadata/thumbnail", Target: "docProps/thumbnail.jpeg"})
	f.Add(templatetest.Main, templatetest.Rel{ID: "rId10", Type: "slide", Target: "slides/slide1.xml"}, templatetest.Rel{ID: "rId11", Type: "commentAuthors", Target: "commentAuthors.xml"},
		templatetest.Rel{ID: "rId12", Type: "notesMaster", Target: "notesMasters/notesMaster1.xml"}, templatetest.Rel{ID: "rId13", Type: "customXml", Target: "../customXml/item1.xml"})
	f.Edit(templatetest.Main, `</p:sldMasterIdLst>`, `</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId12"/></p:notesMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId10"/></p:sldIdLst>`)
	f.Edit(templatetest.Main, `<p:presentation `, `<p:presentation firstSlideNum="0" `)
	f.Edit(templatetest.Main, `<p:defaultTextStyle>`, `<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rId10"/></p:sldLst></p:custShow></p:custShowLst><p:defaultTextStyle>`)
	f.Edit(templatetest.Main, `</p:defaultTextStyle>`, `</p:defaultTextStyle><p:modifyVerifier cryptProviderType="rsaAES"/><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"/></p:ext><p:ext uri="{EFAFB233-063F-42B5-8137-9DF3F51BA10A}"><p15:sldGuideLst xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main"/></p:ext></p:extLst>`)
	return f
}

// contentOf is the content of a kept part, "" where it is not kept.
func contentOf(t *testing.T, x *template.Template, name string) string {
	t.Helper()
	for _, p := range x.Kept() {
		if p.Name == name {
			b, err := p.Unpack()
			if err != nil {
				t.Fatal(err)
			}
			return string(b)
		}
	}
	return ""
}

func names(x *template.Template) (out []string) {
	for _, p := range x.Kept() {
		out = append(out, p.Name)
	}
	return out
}

func TestKept(t *testing.T) {
	f := used()
	x := open(t, f)
	t.Run("is what masters, themes, settings and properties reach", func(t *testing.T) {
		want := []string{"customXml/item1.xml", "docProps/custom.xml", "ppt/media/image1.png", "ppt/notesMasters/notesMaster1.xml", "ppt/presProps.xml", "ppt/slideLayouts/slideLayout1.xml", "ppt/tableStyles.xml", "ppt/theme/theme2.xml"}
		got := names(x)
		for _, name := range want {
			if !slices.Contains(got, name) {
				t.Errorf("%s is not kept", name)
			}
		}
		if len(x.Warnings) > 0 {
			t.Error(x.Warnings)
		}
	})
	t.Run("is neither a sample slide nor what only they reach, nor about people", func(t *testing.T) {
		want := "docProps/app.xml docProps/core.xml docProps/thumbnail.jpeg ppt/commentAuthors.xml ppt/comments/comment1.xml ppt/media/image2.PNG ppt/slides/_rels/slide1.xml.rels ppt/slides/slide1.xml ppt/viewProps.xml"
		var got []string
		for _, name := range x.Left {
			if name != templatetest.RelsName("") && name != templatetest.RelsName(templatetest.Main) {
				got = append(got, name)
			}
		}
		if slices.Sort(got); strings.Join(got, " ") != want {
			t.Errorf("left are %v", got)
		}
	})
	t.Run("has the bytes of the template", func(t *testing.T) { equal(t, x, f.Bytes()) })
	t.Run("leads out where the template does", func(t *testing.T) {
		f := used()
		f.Add(templatetest.LayoutPart(1), templatetest.Rel{ID: "rId3", Type: "hyperlink", Target: "https://example.org/"})
		if x := open(t, f); !strings.Contains(contentOf(t, x, templatetest.RelsName(templatetest.LayoutPart(1))), "https://example.org/") || len(x.Warnings) > 0 {
			t.Error(x.Warnings)
		}
	})
	t.Run("has no part that is broken", func(t *testing.T) {
		file := f.Bytes()
		i := bytes.Index(file, []byte("image1.png"))
		file[i+len("image1.png")+3] ^= 0x55
		if _, err := template.Open(file, "acme.potx"); err == nil || !strings.Contains(err.Error(), "image1.png") {
			t.Error(err)
		}
	})
}

// equal holds that kept parts have the bytes of a file, also compressed.
func equal(t *testing.T, x *template.Template, file []byte) {
	t.Helper()
	form := opc.Form{Name: "file", Extension: ".pptx", Bytes: 1 << 30, Parts: 10_000, Part: 1 << 30, Unpacked: 1 << 32}
	from, err := form.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range x.Kept() {
		if of := from.Part(p.Name); of == nil || !bytes.Equal(of.Data, p.Data) || of.Size != p.Size || of.Type != p.Type {
			t.Errorf("%s is another", p.Name)
		}
	}
}

func TestPresentation(t *testing.T) {
	x := open(t, used())
	got := string(x.Presentation(template.Additions{Slides: `<p:sldId id="256" r:id="rId20"/>`, Sections: `<s/>`}))
	t.Run("has its order, and the deck's slides and sections", func(t *testing.T) {
		at := -1
		for _, want := range []string{`firstSlideNum="1"`, `<p:sldMasterIdLst>`, `<p:notesMasterIdLst>`, `<p:sldIdLst><p:sldId id="256" r:id="rId20"/></p:sldIdLst><p:sldSz`, `<p:defaultTextStyle>`, `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><s/></p:ext><p:ext uri="{EFAFB233`} {
			i := strings.Index(got, want)
			if i <= at {
				t.Fatalf("%s stands at %d of\n%s", want, i, got)
			}
			at = i
		}
	})
	t.Run("has nothing of the sample slides", func(t *testing.T) {
		for _, no := range []string{"custShow", "modifyVerifier", "sectionLst", "rId10"} {
			if strings.Contains(got, no) {
				t.Errorf("it has %s", no)
			}
		}
	})
	t.Run("is XML whatever its prefixes are", func(t *testing.T) {
		f := templatetest.Sample()
		s := f.Parts[templatetest.Main]
		s = strings.NewReplacer("xmlns:p=", "xmlns:q=", "<p:", "<q:", "</p:", "</q:", "xmlns:r=", "xmlns:s=", " r:", " s:").Replace(s)
		f.Parts[templatetest.Main] = s
		b := open(t, f).Presentation(template.Additions{Slides: `<p:sldId id="256" r:id="rId20"/>`, NotesMaster: `<p:notesMasterId r:id="rId21"/>`, Sections: "<s/>"})
		d := xml.NewDecoder(bytes.NewReader(b))
		n := 0
		for {
			tok, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%v\n%s", err, b)
			}
			if e, ok := tok.(xml.StartElement); ok && e.Name.Space == templatetest.NsP {
				switch e.Name.Local {
				case "sldIdLst", "notesMasterIdLst", "sldId", "extLst", "ext":
					n++
				}
			}
		}
		if n != 5 {
			t.Errorf("%d elements were added\n%s", n, b)
		}
	})
}

func TestLost(t *testing.T) {
	t.Run("relationships are dropped with their entries, and told", func(t *testing.T) {
		f := used()
		f.Drop("ppt/notesMasters/notesMaster1.xml")
		f.Drop(templatetest.LayoutPart(4))
		f.Drop("ppt/media/image1.png")
		x := open(t, f)
		if len(x.Masters[0].Layouts) != 4 {
			t.Error(len(x.Masters[0].Layouts))
		}
		if s := string(x.Presentation(template.Additions{})); strings.Contains(s, "notesMaster") || x.Notes != nil {
			t.Error(s)
		}
		master, rels := contentOf(t, x, templatetest.Master), contentOf(t, x, templatetest.RelsName(templatetest.Master))
		if strings.Count(master, "<p:sldLayoutId ") != 4 || strings.Contains(master, `"rId4"`) || strings.Contains(rels, `"rId4"`) {
			t.Errorf("%s\n%s", master, rels)
		}
		if s := contentOf(t, x, templatetest.LayoutPart(1)); !strings.Contains(s, `<a:blip r:embed=""/>`) {
			t.Error(s)
		}
		if len(x.Warnings) != 4 { // one of them twice: the layout itself, and what leads to it
			t.Error(x.Warnings)
		}
	})
	t.Run("macros, toolbars and signatures are left out, and told", func(t *testing.T) {
		f := templatetest.Sample()
		f.Types[templatetest.Main] = "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
		f.Set("ppt/vbaProject.bin", "application/vnd.ms-office.vbaProject", "x")
		f.Add(templatetest.Main, templatetest.Rel{ID: "rId20", Type: "http://schemas.microsoft.com/office/2006/relationships/vbaProject", Target: "vbaProject.bin"})
		x := open(t, f)
		if len(x.Warnings) != 1 || !strings.Contains(x.Warnings[0].Text, "acme.potx: its macros are left out") || slices.Contains(names(x), "ppt/vbaProject.bin") {
			t.Error(x.Warnings)
		}
	})
	t.Run("links from layouts to sample slides are left out, and told", func(t *testing.T) {
		f := used()
		f.Add(templatetest.LayoutPart(2), templatetest.Rel{ID: "rId9", Type: "slide", Target: "../slides/slide1.xml"})
		f.Edit(templatetest.LayoutPart(2), `name="Title"/>`, `name="Title"><a:hlinkClick r:id="rId9" action="ppaction://hlinksldjump"/></p:cNvPr>`)
		x := open(t, f)
		if s := contentOf(t, x, templatetest.LayoutPart(2)); !strings.Contains(s, `r:id=""`) || strings.Contains(contentOf(t, x, templatetest.RelsName(templatetest.LayoutPart(2))), "rId9") {
			t.Error(s)
		}
		if len(x.Warnings) != 1 {
			t.Error(x.Warnings)
		}
	})
	t.Run("settings show all slides", func(t *testing.T) {
		f := templatetest.Sample()
		f.Edit("ppt/presProps.xml", "/>", `><p:showPr><p:present/><p:sldRg st="1" end="3"/></p:showPr></p:presentationPr>`)
		x := open(t, f)
		if s := contentOf(t, x, "ppt/presProps.xml"); !strings.Contains(s, `<p:present/></p:showPr>`) || len(x.Warnings) != 1 {
			t.Error(s, x.Warnings)
		}
	})
}
