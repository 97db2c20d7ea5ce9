package template_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

func open(t *testing.T, f *templatetest.File) *template.Template {
	t.Helper()
	x, err := template.Open(f.Bytes(), "acme.potx")
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// refused is the error of a template that cannot be read.
func refused(t *testing.T, file []byte, want ...string) {
	t.Helper()
	_, err := template.Open(file, "acme.potx")
	if err == nil {
		t.Fatal("it was taken")
	}
	for _, w := range append(want, `"acme.potx"`) {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("%v, which does not say %q", err, w)
		}
	}
}

func TestOpen(t *testing.T) {
	t.Run("reads masters and layouts with their placeholders", func(t *testing.T) {
		x := open(t, templatetest.Sample())
		if x.Size.W != 960*12700 || len(x.Masters) != 1 || x.Masters[0].Name != "Acme" || x.Text == nil {
			t.Fatalf("%+v", x)
		}
		var got []string
		for _, l := range x.Masters[0].Layouts {
			s := l.Name + " (" + l.Type + ")"
			for _, p := range l.Placeholders {
				s += fmt.Sprintf(" %s:%s@%s,%s", p.Type, p.Idx, p.Rect.X, p.Rect.Y)
			}
			got = append(got, s)
		}
		want := "Title Slide (title) ctrTitle:@60,120 subTitle:1@60,280\n" +
			"Title and Content (obj) title:@40,30 obj:1@40,130 ftr:11@40,500 sldNum:12@860,500\n" +
			"Section Header (secHead) title:@60,200 body:1@60,310\n" +
			"Two Content (twoObj) title:@40,30 obj:1@40,130 obj:2@490,130 ftr:11@40,500 sldNum:12@860,500\n" +
			"Title Only (titleOnly) title:@40,30 ftr:11@40,500 sldNum:12@860,500"
		if got := strings.Join(got, "\n"); got != want {
			t.Errorf("%s\nwant\n%s", got, want)
		}
		if len(x.Warnings) > 0 {
			t.Error(x.Warnings)
		}
	})
	t.Run("finds parts by absolute targets and in another case", func(t *testing.T) {
		f := templatetest.Sample()
		f.Relate("", templatetest.Rel{ID: "rId1", Type: "officeDocument", Target: "/PPT/Presentation.xml"})
		f.Edit(templatetest.RelsName(templatetest.Main), `"slideMasters/`, `"/ppt/SLIDEMASTERS/`)
		f.Edit(templatetest.RelsName(templatetest.Master), `../theme/theme1.xml`, `../../../ppt/theme/./theme1.xml`)
		open(t, f)
	})
	t.Run("reads a theme's template once, for all decks on it", func(t *testing.T) {
		from := &theme.Template{Name: "acme.potx", Data: templatetest.Sample().Bytes()}
		first, err := template.Of(from)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := template.Of(&theme.Template{Name: "other.potx", Data: from.Data}); err != nil {
			t.Fatal(err)
		}
		if again, err := template.Of(from); again != first || err != nil {
			t.Errorf("it is read anew: %v", err)
		}
		broken := &theme.Template{Name: "acme.potx"}
		for range 2 {
			if _, err := template.Of(broken); err == nil {
				t.Error("no error")
			}
		}
	})
	t.Run("reads one of every kind", func(t *testing.T) {
		for _, kind := range []string{"presentation.main+xml", "slideshow.main+xml", "template.main+xml"} {
			f := templatetest.Sample()
			f.Types[templatetest.Main] = templatetest.Pml + kind
			open(t, f)
		}
		f := templatetest.Sample()
		f.Types[templatetest.Main] = "application/vnd.ms-powerpoint.template.macroEnabled.main+xml"
		open(t, f)
	})
	t.Run("reads names over several lines as one", func(t *testing.T) {
		f := templatetest.Make(templatetest.Sheet{Name: "Abschnitts-&#10;überschrift&#10;mit Bild"})
		if got := open(t, f).Masters[0].Layouts[0].Name; got != "Abschnittsüberschrift mit Bild" {
			t.Error(got)
		}
	})
	t.Run("takes the largest idx, an idx twice and placeholders without a place", func(t *testing.T) {
		f := templatetest.Make(templatetest.Sheet{Name: "A", Holders: []templatetest.Holder{
			{Name: "a", Ph: `idx="4294967295"`, X: 1, Y: 1, W: 1, H: 1}, {Name: "b", Ph: `type="body" idx="0"`, X: 1, Y: 2, W: 1, H: 1}, {Name: "c", Ph: `type="body" idx="0"`, X: 1, Y: 3, W: 1, H: 1}, {Name: "d", Ph: `type="dt" idx="10"`},
		}})
		holders := open(t, f).Masters[0].Layouts[0].Placeholders
		if holders[0].Idx != "4294967295" || len(holders) != 4 || holders[3].Placed || holders[3].From != nil {
			t.Errorf("%+v", holders)
		}
	})
	t.Run("gives those of a layout the master's by kind, not by idx", func(t *testing.T) {
		f := templatetest.Make(templatetest.Sheet{Name: "A", Holders: []templatetest.Holder{{Name: "a", Ph: `type="ctrTitle"`}, {Name: "b", Ph: `type="pic" idx="4"`}, {Name: "c", Ph: `type="subTitle" idx="3"`}, {Name: "d", Ph: `type="sldNum" idx="1"`}}})
		want := []string{"title", "body", "body", "sldNum"}
		for i, p := range open(t, f).Masters[0].Layouts[0].Placeholders {
			if p.From == nil || p.From.Type != want[i] || !p.Placed || p.Own {
				t.Errorf("%s inherits from %+v", p.Type, p.From)
			}
		}
	})
	t.Run("reads a master without placeholders", func(t *testing.T) {
		f := templatetest.Sample()
		from, to := strings.Index(f.Parts[templatetest.Master], "<p:sp>"), strings.Index(f.Parts[templatetest.Master], "</p:spTree>")
		f.Parts[templatetest.Master] = f.Parts[templatetest.Master][:from] + f.Parts[templatetest.Master][to:]
		if p := open(t, f).Masters[0].Layouts[1].Placeholders[0]; p.Placed || p.From != nil {
			t.Errorf("%+v", p)
		}
	})
}

func TestOpenRefuses(t *testing.T) {
	t.Run("what is no template", func(t *testing.T) {
		refused(t, nil, ".pptx")
		refused(t, []byte("text"), "no .pptx presentation", "save it as one")
		refused(t, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"), "password", "save it as .pptx")
		refused(t, templatetest.Sample().Bytes()[:2000], "its end is missing")
	})
	t.Run("another program's file", func(t *testing.T) {
		f := templatetest.Sample()
		f.Types[templatetest.Main] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
		refused(t, f.Bytes(), "no presentation", "save it as .pptx")
		refused(t, (&templatetest.File{Parts: map[string]string{"content.xml": "<a/>", "[Content_Types].xml": "<a/>"}}).Bytes(), "no presentation")
	})
	t.Run("the strict form", func(t *testing.T) {
		f := templatetest.Sample()
		f.Parts[templatetest.Main] = strings.ReplaceAll(f.Parts[templatetest.Main], templatetest.NsP, "http://purl.oclc.org/ooxml/presentationml/main")
		refused(t, f.Bytes(), "strict", "save it as .pptx")
	})
	t.Run("a document type, and broken XML, with the part", func(t *testing.T) {
		f := templatetest.Sample()
		f.Edit(templatetest.LayoutPart(2), "<p:sldLayout", `<!DOCTYPE a SYSTEM "file:///etc/passwd"><p:sldLayout`)
		refused(t, f.Bytes(), templatetest.LayoutPart(2), "document type")
		f = templatetest.Sample()
		f.Edit(templatetest.Theme, "</a:theme>", "")
		refused(t, f.Bytes(), templatetest.Theme, "line 2")
	})
	t.Run("names that lead out, and names that stand twice", func(t *testing.T) {
		for _, name := range []string{"../evil.xml", "ppt/../../evil.xml", "/ppt//a.xml", `ppt\..\..\b.xml`} {
			f := templatetest.Sample()
			f.Set(name, "", "<a/>")
			refused(t, f.Bytes(), "name that no part may have")
		}
		f := templatetest.Sample()
		f.Set("PPT/Presentation.xml", "", "<a/>")
		refused(t, f.Bytes(), "twice")
	})
	t.Run("a bomb, before it is unpacked", func(t *testing.T) {
		f := templatetest.Sample()
		f.Set("ppt/media/bomb.png", "", strings.Repeat("\x00", 4<<20))
		refused(t, f.Bytes(), "ppt/media/bomb.png", "to 1")
	})
	t.Run("elements without end", func(t *testing.T) {
		f := templatetest.Sample()
		f.Edit(templatetest.LayoutPart(1), "<p:cSld ", strings.Repeat("<p:a>", 200)+"<p:cSld ")
		refused(t, f.Bytes(), "within each other")
	})
	t.Run("a template without layouts, or without a size", func(t *testing.T) {
		refused(t, templatetest.Make().Bytes(), "no slide layout")
		f := templatetest.Sample()
		f.Edit(templatetest.Main, `cx="12192000"`, `cx="12"`)
		refused(t, f.Bytes(), "size", "a side has")
	})
}

// TestTemplates reads the templates of the folder that DECKFOLD_TEMPLATES names.
func TestTemplates(t *testing.T) {
	for name, file := range templates(t) {
		t.Run(name, func(t *testing.T) {
			x, err := template.Open(file, name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range x.Masters {
				for _, l := range m.Layouts {
					for _, p := range l.Placeholders {
						if !p.Placed {
							t.Errorf("layout %q: %s %s stands nowhere", l.Name, p.Type, p.Idx)
						}
					}
				}
			}
		})
	}
}

// templates are those of the test's own, and of a folder if one is named.
func templates(t *testing.T) map[string][]byte {
	t.Helper()
	out := map[string][]byte{"sample.potx": templatetest.Sample().Bytes()}
	dir := os.Getenv("DECKFOLD_TEMPLATES")
	if dir == "" {
		return out
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.p*x"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s has no templates: %v", dir, err)
	}
	for _, name := range names {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(name)] = file
	}
	return out
}
