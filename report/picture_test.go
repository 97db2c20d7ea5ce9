package report_test

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// redPNG is a half transparent red square.
func redPNG(t *testing.T) []byte {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, 40, 40))
	for i := range 1600 {
		m.Set(i%40, i/40, color.NRGBA{R: 255, A: uint8(i / 8)})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// formatOf gives a writer as a format.
type formatOf struct{ w *failing }

func (formatOf) Ext() string { return ".fail" }

func (f formatOf) Begin(context.Context, layout.Info, *theme.Theme) (layout.Writer, error) {
	return f.w, nil
}

var _ report.Format = formatOf{}
