package report_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// BenchmarkSaveOnTemplate renders decks of 100 slides as PDF and PPTX on the default theme and on templates: one that is made here, with a
// photograph as its ground, and those of the folder that DECKFOLD_TEMPLATES names. One theme serves all renders of "kept"; "anew" opens the
// template for each. A template is to take at most 1.3 times the default theme's time.
func BenchmarkSaveOnTemplate(b *testing.B) {
	for name, deck := range map[string]*report.Deck{"bullets": bulleted(100), "R(100)": reference(100)} {
		for i := range deck.Slides {
			deck.Slides[i].Title = fmt.Sprintf("Slide %d", i+1) // which has room on each
		}
		b.Run(name+"/default", func(b *testing.B) { saveOn(b, deck, theme.Default) })
		for _, t := range benchTemplates(b) {
			kept := standing(t)
			b.Run(name+"/"+t.Name+"/kept", func(b *testing.B) { saveOn(b, deck, func() *theme.Theme { return kept }) })
			b.Run(name+"/"+t.Name+"/anew", func(b *testing.B) { saveOn(b, deck, func() *theme.Theme { return standing(t) }) })
		}
	}
}

// bulleted is a deck of few words: a cover, and slides of three bullets.
func bulleted(n int) *report.Deck {
	a := author{rand.New(rand.NewPCG(1, 1))}
	d := &report.Deck{Title: "Quarterly report", Slides: []report.Slide{{Kind: report.Cover}}}
	for len(d.Slides) < n {
		d.Slides = append(d.Slides, report.Slide{Body: []report.Block{a.list(3, 4, 6)}})
	}
	return d
}

// saveOn renders a deck over and over.
func saveOn(b *testing.B, deck *report.Deck, on func() *theme.Theme) {
	r := &report.Renderer{Formats: []report.Format{report.PDF{}, report.PPTX{}}}
	b.ReportAllocs()
	for b.Loop() {
		d := *deck
		d.Theme = on()
		doc, err := r.Render(context.Background(), &d)
		if err != nil {
			b.Fatal(err)
		}
		for _, f := range r.Formats {
			if err := doc.Write(context.Background(), io.Discard, f); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// standing is the default theme on a template that was not opened before.
func standing(on *theme.Template) *theme.Theme {
	t := *theme.Default()
	t.Template = &theme.Template{Name: on.Name, Data: on.Data}
	return &t
}

// benchTemplates are the templates that decks are rendered on.
func benchTemplates(b *testing.B) []*theme.Template {
	out := []*theme.Template{{Name: "made.potx", Data: photographed(b)}}
	files, err := filepath.Glob(filepath.Join(os.Getenv("DECKFOLD_TEMPLATES"), "*.p*x"))
	if err != nil || os.Getenv("DECKFOLD_TEMPLATES") == "" {
		return out
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, &theme.Template{Name: filepath.Base(path), Data: data})
	}
	return out
}

// photographed is a template on a JPEG of four million pixels.
func photographed(b *testing.B) []byte {
	m := image.NewYCbCr(image.Rect(0, 0, 2667, 1500), image.YCbCrSubsampleRatio420)
	for i := range m.Y {
		m.Y[i] = 230 + uint8(i%7)
	}
	for i := range m.Cb {
		m.Cb[i], m.Cr[i] = 128, 128
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, m, nil); err != nil {
		b.Fatal(err)
	}
	f := templatetest.Sample()
	f.Set("ppt/media/photo.jpeg", "", photo.String())
	f.Edit(templatetest.Master, `<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>`, `<p:bgPr><a:blipFill><a:blip r:embed="rIdPhoto"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr>`)
	f.Add(templatetest.Master, templatetest.Rel{ID: "rIdPhoto", Type: "image", Target: "../media/photo.jpeg"})
	return f.Bytes()
}
