package xlsx

import (
	"strings"
	"testing"
)

func TestTemplate(t *testing.T) {
	const part = `<?xml?><worksheet xmlns="n"><dimension ref="A1:B2"></dimension><sheetData></sheetData><hyperlinks><hyperlink ref="A1" location="&#39;Sheet1&#39;!A1"></hyperlink></hyperlinks><pageSetup/></worksheet>`
	t.Run("has the sheet's own area and links", func(t *testing.T) {
		made, ok := newTemplate([]byte(part))
		if !ok {
			t.Fatal("refused")
		}
		var x markup
		w := &worksheet{columns: make([]*column, 3), rows: 4, links: []link{{cell: "C7", sheet: "a < b"}}}
		made.begin(&x, w)
		x.Raw("ROWS")
		made.end(&x, w, ending{})
		const want = `<dimension ref="A1:C10"></dimension>ROWS<hyperlinks><hyperlink ref="C7" location="&#39;a &lt; b&#39;!A1"></hyperlink></hyperlinks><pageSetup/>`
		if string(x.B) != want {
			t.Errorf("%s\nwant %s", x.B, want)
		}
	})
	for _, gone := range []string{"<worksheet ", "A1:B2", "<sheetData></sheetData>", "Sheet1", "</worksheet>"} {
		t.Run("refuses a sheet without "+gone, func(t *testing.T) {
			if _, ok := newTemplate([]byte(strings.Replace(part, gone, "", 1))); ok {
				t.Error("taken")
			}
		})
	}
}
