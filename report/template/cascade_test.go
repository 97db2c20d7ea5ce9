package template_test

import (
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/xmltree"
)

func TestCascade(t *testing.T) {
	list := func(in string) *xmltree.Element {
		p := xmltree.Parser{Depth: 20, Elements: 100, Attrs: 100}
		e, _, err := p.Parse([]byte(`<a:lstStyle xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` + in + `</a:lstStyle>`))
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	t.Run("takes what the nearest list says of a level, else of paragraphs without one", func(t *testing.T) {
		c := template.Level(2, nil, list(`<a:defPPr algn="r" marL="7"/><a:lvl1pPr algn="ctr"/><a:lvl2pPr algn="l"><a:defRPr b="1"/></a:lvl2pPr>`), list(`<a:lvl2pPr marL="9"><a:defRPr sz="1400" b="0"/></a:lvl2pPr>`))
		if v, _ := c.Lookup("algn"); v != "l" || c.Int("marL") != 7 || c.Runs().Int("sz") != 1400 || !c.Runs().True("b") {
			t.Errorf("got %v", c)
		}
		if c := template.Level(3); c.Int("marL") != 0 || c.First("a:buNone") != nil || c.Runs().Fill() != nil {
			t.Errorf("of nothing it says %v", c)
		}
	})
	t.Run("has pitches in percent of 1.2 em, exact where the file has them so", func(t *testing.T) {
		for in, want := range map[string]struct {
			percent int
			exact   bool
		}{
			"": {100, true}, `<a:spcPct val="90000"/>`: {90, true}, `<a:spcPct val="90%"/>`: {90, true}, `<a:spcPct val="89600"/>`: {90, false},
			`<a:spcPts val="2160"/>`: {100, false}, `<a:spcPct val="900000"/>`: {300, false}, `<a:spcPct val="x"/>`: {100, false},
		} {
			if in != "" {
				in = `<a:lnSpc>` + in + `</a:lnSpc>`
			}
			if p, exact := template.Level(1, list(`<a:lvl1pPr>`+in+`</a:lvl1pPr>`)).Pitch(18 * layout.Pt); p != want.percent || exact != want.exact {
				t.Errorf("%s: got %d, %v", in, p, exact)
			}
		}
	})
}
