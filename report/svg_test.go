package report_test

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/svg"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/officetest"
)

// emblem is a drawing of 120 by 60 pixels, with a thing that is not drawn.
const emblem = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><defs>
<linearGradient id="a"><stop offset="0" stop-color="#0b2545"/><stop offset="1" stop-color="#8da9c4" stop-opacity=".5"/></linearGradient>
<radialGradient id="b" fx=".3"><stop offset="0" stop-color="gold"/><stop offset="1" stop-color="#c40"/></radialGradient>
<clipPath id="c"><circle cx="90" cy="30" r="25"/></clipPath></defs>
<rect width="60" height="60" rx="8" fill="url(#a)"/><g opacity=".6" clip-path="url(#c)"><rect x="60" width="60" height="60" fill="url(#b)"/><path d="M60 30h60" stroke="#fff" stroke-width="9" stroke-dasharray="6 3"/></g>
<path d="M10 50C30 0 30 60 50 10" fill="none" stroke="white" stroke-width="3" stroke-linecap="square"/><script>x()</script></svg>`

// drawings is a deck of drawings wherever pictures go.
func drawings(t *testing.T) *report.Deck {
	t.Helper()
	own := *theme.Default()
	var err error
	if own.Logo, err = svg.Picture([]byte(emblem), svg.Limits{}); err != nil {
		t.Fatal(err)
	}
	own.LogoAlt = "Company"
	m := report.Image{Data: []byte(emblem), Alt: "A mark"}
	cut := m
	cut.Crop = &report.Focus{X: 75, Y: 50}
	return &report.Deck{Title: "Drawings", Author: "Nobody", Theme: &own, Slides: []report.Slide{
		{Kind: report.Cover, Title: "Drawings", Body: []report.Block{cut}},
		{Title: "Beside each other", Body: []report.Block{report.Split{{Body: []report.Block{m}}, {Body: []report.Block{cut}}}}},
		{Title: "People", Body: []report.Block{report.Team{{Name: "Anna Berger", Role: "Chair", Picture: cut}, {Name: "Jo Ames", Role: "Member"}}}},
	}}
}

func TestSVG(t *testing.T) {
	d := drawings(t)
	files, err := encoded(d, report.PDF{}, report.PPTX{})
	if err != nil {
		t.Fatal(err)
	}
	t.Run("is drawn without pixels in the PDF, once however often it stands there", func(t *testing.T) {
		if bytes.Contains(files[0], []byte("/Subtype /Image")) {
			t.Error("it has a picture of pixels")
		}
	})
	t.Run("stands in PowerPoint's file with pixels for programs that show no SVG", func(t *testing.T) {
		for part, want := range map[string]int{"ppt/slideMasters/slideMaster1.xml": 1, "ppt/slides/slide1.xml": 1, "ppt/slides/slide2.xml": 2, "ppt/slides/slide3.xml": 1} {
			found := regexp.MustCompile(`<a:blip r:embed="(\w+)"><a:extLst><a:ext uri="\{96DAC541-7B7A-43D3-8B79-37D633B846F1\}"><asvg:svgBlip [^>]*r:embed="(\w+)"`).FindAllStringSubmatch(string(partOf(t, files[1], part)), -1)
			if len(found) != want {
				t.Errorf("%s has %d drawings, want %d", part, len(found), want)
			}
			rels := string(partOf(t, files[1], relsOf(part)))
			for _, ids := range found {
				if p, s := target(rels, ids[1]), target(rels, ids[2]); !strings.HasSuffix(p, ".png") || !strings.HasSuffix(s, ".svg") {
					t.Errorf("%s shows %s and %s", part, p, s)
				} else if got := string(partOf(t, files[1], "ppt/"+strings.TrimPrefix(s, "../"))); strings.Contains(got, "script") || !strings.Contains(got, "M10 50C30 0") {
					t.Errorf("the drawing is %s", got)
				} else if c, err := png.DecodeConfig(bytes.NewReader(partOf(t, files[1], "ppt/"+strings.TrimPrefix(p, "../")))); err != nil || c.Width < 2*c.Height-2 || c.Width > 2*c.Height+2 || c.Width < 60 {
					t.Errorf("its pixels are %d x %d: %v", c.Width, c.Height, err)
				}
			}
		}
	})
	t.Run("keeps its ratio and its size", func(t *testing.T) {
		pages, err := pagesOf(one(report.Image{Data: []byte(emblem), Alt: "A mark"}))
		if err != nil {
			t.Fatal(err)
		}
		if m := imagesOf(pages[0].Items)[0]; m.Size != (layout.Size{W: 90 * layout.Pt, H: 45 * layout.Pt}) {
			t.Error(m.Size)
		}
	})
	t.Run("says what is left out", func(t *testing.T) {
		doc, err := (&report.Renderer{Formats: []report.Format{report.PDF{}}}).Render(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, w := range doc.Warnings {
			said = append(said, w.String())
		}
		got := strings.Join(said, "\n")
		if strings.Count(got, "scripts are not run") != 4 || !strings.Contains(got, "of the theme's logo: in the SVG, scripts are not run") {
			t.Errorf("%s", got)
		}
	})
	t.Run("says why one cannot be drawn", func(t *testing.T) {
		_, err := pagesOf(one(report.Image{Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg"><g></svg>`), Path: "a.svg", Alt: "A mark"}))
		if err == nil || !strings.Contains(err.Error(), `the picture "a.svg": the SVG cannot be drawn: line 1: `) {
			t.Error(err)
		}
	})
	t.Run("passes veraPDF", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "drawings.pdf")
		if err := os.WriteFile(path, files[0], 0o644); err != nil {
			t.Fatal(err)
		}
		officetest.Conforms(t, "2a", path)
		officetest.Conforms(t, "ua1", path)
	})
	t.Run("passes Office's validator", func(t *testing.T) {
		officetest.Judges(t, "ooxml-validator")
		path := filepath.Join(t.TempDir(), "drawings.pptx")
		if err := os.WriteFile(path, files[1], 0o644); err != nil {
			t.Fatal(err)
		}
		faults, err := officetest.Validate(t.Context(), path)
		if err != nil || len(faults) > 0 {
			t.Errorf("%v %v", faults, err)
		}
	})
}

// relsOf is the part of the relationships of a part.
func relsOf(part string) string {
	i := strings.LastIndexByte(part, '/') + 1
	return part[:i] + "_rels/" + part[i:] + ".rels"
}

// target is where a relationship leads.
func target(rels, id string) string {
	if m := regexp.MustCompile(`<Relationship Id="` + id + `"[^>]*Target="([^"]*)"`).FindStringSubmatch(rels); m != nil {
		return m[1]
	}
	return ""
}
