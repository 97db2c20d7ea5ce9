package report_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/fonts/fonttest"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/officetest"
)

// TestFontKinds sets a deck in fonts of every kind.
func TestFontKinds(t *testing.T) {
	const letters = "abcdefghijklmnopqrstuvwxyz"
	vary := fonttest.Variable(letters, true)
	for name, files := range map[string]fonts.Files{
		"CFF outlines": {Regular: fonttest.CFF("Own", letters), Bold: fonttest.CFF("Own-Bold", letters)},
		"a collection": {Regular: fonttest.Collection(fonttest.CFF("Own", letters), fonttest.CFF("Other", letters)), Faces: [4]string{"Other"}},
		"instances":    {Regular: vary, Bold: vary, Faces: [4]string{"wght=500", "Heavy"}},
	} {
		family, err := fonts.NewFamily("Own", "", files)
		if err != nil {
			t.Fatal(err)
		}
		th := theme.Default()
		th.Fonts = []*fonts.Family{family}
		d := &report.Deck{Title: "the deck", Theme: th, Slides: []report.Slide{{
			Title: "the quick brown fox", Source: "a ledger", Body: []report.Block{report.List{"jumps over **the lazy** dog", "and once more"}},
		}}}
		path := filepath.Join(t.TempDir(), "a.pdf")
		if _, err := (&report.Renderer{}).Save(context.Background(), d, path); err != nil {
			t.Fatal(err)
		}
		t.Run("as "+name+" conform", func(t *testing.T) {
			officetest.Conforms(t, "2a", path)
			officetest.Conforms(t, "ua1", path)
		})
		t.Run("as "+name+" are drawn and read back", func(t *testing.T) {
			officetest.Judges(t, "mutool", "pdftotext")
			out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
			if err != nil || !strings.Contains(string(out), "jumps over the lazy dog") {
				t.Errorf("%v: %s", err, out)
			}
			picture := filepath.Join(t.TempDir(), "a.png")
			if out, err := exec.Command("mutool", "draw", "-q", "-o", picture, path).CombinedOutput(); err != nil ||
				strings.Trim(strings.ReplaceAll(string(out), "warning: ICC support is not available", ""), "\n") != "" {
				t.Errorf("%v: %s", err, out)
			}
			if s, err := os.Stat(picture); err != nil || s.Size() < 4000 {
				t.Errorf("%v", err)
			}
		})
	}
}
