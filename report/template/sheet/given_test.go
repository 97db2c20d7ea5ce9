package sheet

import (
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// undrawn is a template whose layout "Title Only" has a picture of a format that is not drawn, and a diagram.
func undrawn() *templatetest.File {
	sheets := templatetest.Sheets()
	sheets[4].Shapes = pic(`<a:blip r:embed="rId2"/>`, ``) + `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="Org  chart"/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="508000" cy="508000"/></p:xfrm></p:graphicFrame>`
	f := templatetest.Make(sheets...)
	f.Exts["wmf"] = "image/x-wmf"
	f.Set("ppt/media/image3.wmf", "", "\xd7\xcd\xc6\x9a wmf")
	f.Add(templatetest.LayoutPart(5), templatetest.Rel{ID: "rId2", Type: "image", Target: "../media/image3.wmf"})
	return f
}

// drawnWith is the layout "Title Only" of the template with the author's pictures, as text.
func drawnWith(t *testing.T, given map[string]*layout.Picture) (items, warnings string, err error) {
	t.Helper()
	on := theme.Default()
	on.Template = &theme.Template{Name: "t.potx", Data: undrawn().Bytes(), Pictures: given}
	of, err := template.Of(on.Template)
	if err != nil {
		t.Fatal(err)
	}
	a, err := of.Apply(on)
	if err != nil {
		return "", "", err
	}
	d := drawer()
	d.Given = a.Given
	page, l := layout.Frame{Size: d.Size}, of.Masters[0].Layouts[4]
	d.Sheets(of, []*template.Layout{l}).On(&page, l, Fields{})
	var b, said strings.Builder
	for _, it := range page.Items {
		dump(&b, it)
	}
	for _, w := range d.Warnings {
		said.WriteString(w.Text + "\n")
	}
	return b.String(), said.String(), nil
}

func TestGiven(t *testing.T) {
	wide := &layout.Picture{Pixels: [2]int{40, 20}}
	t.Run("are drawn where the template has what cannot be drawn", func(t *testing.T) {
		got, said, err := drawnWith(t, map[string]*layout.Picture{"Image3.WMF": wide, "title only/Org chart": wide})
		const want = "image 40 x 20 at 0 0 0; image 40 x 20 at 0 10 0; "
		if err != nil || !strings.HasSuffix(got, want) || said != "" {
			t.Errorf("got  %s\nwant %s\nwarns %s\n%v", got, want, said, err)
		}
	})
	t.Run("are what the warnings ask for", func(t *testing.T) {
		_, said, err := drawnWith(t, nil)
		const want = `template t.potx, layout "Title Only", shape "P": WMF is not drawn; give a picture for it, as by [pictures] "image3.wmf" = "logo.png" in the theme's file
template t.potx, layout "Title Only", shape "Org chart": it is a table, a chart or a diagram, which is not drawn; give a picture of it, as by [pictures] "Title Only/Org chart" = "picture.png" in the theme's file
`
		if err != nil || said != want {
			t.Errorf("warns %s\nwant  %s\n%v", said, want, err)
		}
	})
	t.Run("are for what is there", func(t *testing.T) {
		_, _, err := drawnWith(t, map[string]*layout.Picture{"image4.wmf": wide})
		if err == nil || !strings.Contains(err.Error(), `template "t.potx": a picture is given for "image4.wmf", and it has no such file and no such shape; its files of pictures are "image3.wmf"`) {
			t.Errorf("got %v", err)
		}
	})
}

func TestSubstitutes(t *testing.T) {
	d := drawer()
	d.Substitute = func(typeface string) string { return map[string]string{"Rockwell": "Carlito"}[typeface] }
	text := func(face string) string {
		return sp(``, `<p:txBody><a:bodyPr/><a:p><a:r><a:rPr><a:latin typeface="`+face+`"/></a:rPr><a:t>word</a:t></a:r></a:p></p:txBody>`)
	}
	d.Draw(sample(t, shapes(text("Rockwell")+text("Rockwell")+text("Arial"))))
	if len(d.Warnings) != 1 || d.Warnings[0].Text != `template t.potx: texts on its layouts in "Rockwell" are drawn in Carlito` {
		t.Errorf("got %v", d.Warnings)
	}
}
