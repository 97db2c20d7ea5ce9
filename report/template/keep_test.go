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
	f := templatetest.Used()
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
		f := templatetest.Used()
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
	x := open(t, templatetest.Used())
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
		f := templatetest.Used()
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
		f := templatetest.Used()
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
