package pdf

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/fonts/cff"
	"github.com/deckfold/deckfold/fonts/fonttest"
	"github.com/deckfold/deckfold/layout"
)

// single says of a file that it has one page.
func single() layout.Info {
	in := info
	in.Pages, in.Pos = 1, nil
	return in
}

// setIn is a page with a text in a font.
func setIn(t *testing.T, text string, files fonts.Files) *layout.Page {
	t.Helper()
	family, err := fonts.NewFamily("Own", "", files)
	if err != nil {
		t.Fatal(err)
	}
	x := &layout.Text{Size: 20 * pt}
	for _, p := range fonts.NewShaper(family).Word(text, fonts.Regular) {
		x.Face, x.Words = p.Face, append(x.Words, p.Word)
	}
	page := &layout.Page{}
	page.Size = info.Size
	page.Add(40*pt, 100*pt, group(layout.RoleP, "", x))
	return page
}

func TestFontFile(t *testing.T) {
	for _, c := range []struct {
		name  string
		files fonts.Files
		cff   bool
	}{
		{"of a TrueType font is TrueType", fonts.Files{Regular: fonttest.Of("abc")}, false},
		{"of a font with CFF outlines is CFF", fonts.Files{Regular: fonttest.CFF("Own", "abc")}, true},
		{"of a variable font's default is TrueType", fonts.Files{Regular: fonttest.Variable("abc", true)}, false},
		{"of a variable font's instance is CFF", fonts.Files{Regular: fonttest.Variable("abc", true), Faces: [4]string{"Heavy"}}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := readBack(t, finished(t, single(), []*layout.Page{setIn(t, "abc", c.files)}, []int{0}))
			want := []string{"/Subtype/CIDFontType2/", "/CIDToGIDMap/Identity", "/FontFile2 ", "/Length1 "}
			if c.cff {
				want = []string{"/Subtype/CIDFontType0/", "/FontFile3 ", "/Subtype/CIDFontType0C/"}
			}
			all := ""
			for n, o := range r.objects {
				all += o
				if strings.Contains(o, "CIDFontType0C") {
					if f, err := cff.Parse([]byte(r.streams[n])); err != nil || f.Glyphs() != 4 {
						t.Errorf("%v, %v", f, err)
					}
				}
			}
			for _, w := range want {
				if !strings.Contains(all, w) {
					t.Errorf("has no %s", w)
				}
			}
			if c.cff == strings.Contains(all, "CIDToGIDMap") {
				t.Error("maps codes to glyphs of the wrong kind")
			}
		})
	}
	t.Run("of broken outlines is an error", func(t *testing.T) {
		file := fonttest.CFF("Own", "abc")
		for i := len(file) / 14; i < len(file)/2; i++ {
			file[i] = 2 // no operator
		}
		w := New(single())
		if err := w.Page(0, setIn(t, "abc", fonts.Files{Regular: file})); err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := w.Finish(context.Background(), &b); err == nil || !strings.Contains(err.Error(), `font "Own", glyph`) {
			t.Errorf("%v", err)
		}
	})
}
