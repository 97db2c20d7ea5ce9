package liberation_test

import (
	"fmt"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/fonts/liberation"
)

// helvetica are the widths of the characters from space to tilde, in 1/1000 em (Adobe's Helvetica.afm; those of Arial are the same).
var helvetica = [...]int32{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
}

func TestSans(t *testing.T) {
	f := liberation.Sans()
	for style, want := range []string{"LiberationSans", "LiberationSans-Bold", "LiberationSans-Italic", "LiberationSans-BoldItalic"} {
		if got := f.Face(fonts.Style(style)).Name(); got != want {
			t.Errorf("%s is drawn by %s, want %s", fonts.Style(style), got, want)
		}
	}
	t.Run("is the same at every call", func(t *testing.T) {
		if liberation.Sans() != f {
			t.Error("it is another family")
		}
	})
	t.Run("is Arial in Office", func(t *testing.T) {
		if f.Name() != "Liberation Sans" || f.Office() != "Arial" {
			t.Errorf("it is %s, in Office %s", f.Name(), f.Office())
		}
	})
	t.Run("has the widths of Arial", func(t *testing.T) {
		for i, want := range helvetica {
			p := fonts.NewShaper(f).Word(string(rune(' '+i)), fonts.Regular)
			if got := (p[0].Glyphs[0].Adv*1000 + 1024) / 2048; got != want {
				t.Errorf("%q is %d wide, want %d", rune(' '+i), got, want)
			}
		}
	})
	t.Run("is the family that says where it is", func(t *testing.T) {
		if path, call := fonts.PackageOf(f.Name()); path != "github.com/deckfold/deckfold/fonts/liberation" || call != "liberation.Sans()" {
			t.Errorf("it is %s of %s", call, path)
		}
	})
}

func ExampleSans() {
	f := liberation.Sans()
	fmt.Println(f.Name(), "is", f.Office(), "in PowerPoint")
	// Output:
	// Liberation Sans is Arial in PowerPoint
}
