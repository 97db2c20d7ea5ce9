package template_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// FuzzOpen holds that no bytes do harm: what is taken can be asked for all that it has.
func FuzzOpen(f *testing.F) {
	f.Add(templatetest.Sample().Bytes())
	f.Add(templatetest.Used().Bytes())
	f.Fuzz(func(t *testing.T, file []byte) {
		x, err := template.Open(file, "fuzz")
		if err != nil {
			return
		}
		x.Presentation(template.Additions{Slides: "<s/>", NotesMaster: "<n/>", Sections: "<s/>"})
		applies(t, x)
		for _, p := range x.Kept() {
			if _, err := p.Unpack(); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// applies holds that whatever a template has makes a theme or an error.
func applies(t *testing.T, x *template.Template) {
	a, err := x.Apply(theme.Default())
	if err == nil {
		err = guard.Call(a.Theme.Faults)
	}
	if errors.Is(err, guard.ErrInternal) {
		t.Fatal(err)
	}
}

// FuzzParts holds the same of what stands in parts: the fuzzer cannot compress.
func FuzzParts(f *testing.F) {
	s := templatetest.Used()
	for _, name := range []string{templatetest.Main, templatetest.Master, templatetest.LayoutPart(1), templatetest.Theme, templatetest.RelsName(templatetest.Main), templatetest.RelsName(templatetest.Master), templatetest.RelsName("")} {
		f.Add(name, s.Parts[name])
	}
	f.Add("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`)
	f.Fuzz(func(t *testing.T, name, content string) {
		s := templatetest.Used()
		if strings.HasSuffix(name, "/") || len(name) > 1000 { // a folder has no content
			return
		}
		s.Parts[name] = content
		x, err := template.Open(s.Bytes(), "fuzz")
		if err != nil {
			return
		}
		b := x.Presentation(template.Additions{Slides: "<s/>", NotesMaster: "<n/>", Sections: "<s/>"})
		if _, _, err := opc.Parser().Parse(b); err != nil {
			t.Fatalf("%v\n%s", err, b)
		}
		applies(t, x)
		for _, p := range x.Kept() {
			if b, err := p.Unpack(); err != nil {
				t.Fatal(err)
			} else if _, _, err := opc.Parser().Parse(b); err != nil && strings.HasSuffix(p.Type, "+xml") {
				t.Fatalf("%s: %v\n%s", p.Name, err, b)
			}
		}
	})
}
