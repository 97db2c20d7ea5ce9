package report_test

import (
	"context"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

var places = regexp.MustCompile(`(<a:off x|<a:ext cx|<p:sldSz cx)="(\d+)" (y|cy)="(\d+)"`)

// templateOf is the template of the tests on slides of another size, in points.
func templateOf(w, h int) *templatetest.File {
	f := templatetest.Sample()
	for name, text := range f.Parts {
		f.Parts[name] = places.ReplaceAllStringFunc(text, func(at string) string {
			m := places.FindStringSubmatch(at)
			x, _ := strconv.ParseInt(m[2], 10, 64)
			y, _ := strconv.ParseInt(m[4], 10, 64)
			return fmt.Sprintf(`%s="%d" %s="%d"`, m[1], x*int64(w)/960, m[3], y*int64(h)/540)
		})
	}
	return f
}

// outside is the first item that does not stand on the page, "" where all do.
func outside(f *layout.Frame, at layout.Point, page layout.Size) string {
	for _, it := range f.Items {
		p := layout.Point{X: at.X + it.At.X, Y: at.Y + it.At.Y}
		switch it := it.Item.(type) {
		case *layout.Group:
			if s := outside(&it.Frame, p, page); s != "" {
				return s
			}
		case *layout.Text:
			if p.X < 0 || p.Y < 0 || p.X > page.W || p.Y > page.H {
				return fmt.Sprintf("%q at %v", it.Words[0].Text, p)
			}
		}
	}
	return ""
}

func TestTemplatesOfAllSizes(t *testing.T) {
	for _, size := range [][2]int{{720, 540}, {780, 540}, {794, 446}, {720, 405}, {1440, 810}, {540, 780}, {405, 720}, {2384, 3370}, {2160, 540}} {
		t.Run(fmt.Sprintf("make decks of %d x %d points", size[0], size[1]), func(t *testing.T) {
			d := onTemplate(nil)
			d.Theme.Template = &theme.Template{Name: "acme.potx", Data: templateOf(size[0], size[1]).Bytes()}
			k := &keptPages{pages: map[int]layout.Page{}}
			doc, err := (&report.Renderer{Formats: []report.Format{k, report.PDF{}, report.PPTX{}}}).Render(context.Background(), d)
			if err != nil {
				t.Fatal(err)
			}
			for i := range doc.Pages {
				p := k.pages[i]
				if p.Size != (layout.Size{W: layout.Length(size[0]) * layout.Pt, H: layout.Length(size[1]) * layout.Pt}) {
					t.Errorf("page %d has %v", i+1, p.Size)
				}
				if s := outside(&p.Frame, layout.Point{}, p.Size); s != "" {
					t.Errorf("page %d: %s", i+1, s)
				}
			}
			for _, f := range []report.Format{report.PDF{}, report.PPTX{}} {
				if err := doc.Write(context.Background(), io.Discard, f); err != nil {
					t.Error(err)
				}
			}
		})
	}
}
