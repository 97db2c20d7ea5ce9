package theme

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/deckfold/deckfold/layout"
)

// folder holds a font, a picture, and files that are neither.
func folder(t *testing.T) fstest.MapFS {
	t.Helper()
	font, err := os.ReadFile("../../fonts/carlito/Carlito-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewNRGBA(image.Rect(0, 0, 4, 2))); err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{
		"fonts/my.ttf": {Data: font},
		"logo.png":     {Data: picture.Bytes()},
		"text":         {Data: []byte("no font, no picture")},
	}
}

func TestFiles(t *testing.T) {
	const text = "[fonts]\nfamily = \"My\"\noffice = \"Calibri\"\nregular = \"fonts/my.ttf\"\nfallback = [\"fonts/my.ttf\"]\n" +
		"[logo]\nfile = \"logo.png\"\nalt = \"Us\"\nheight = 24\n"
	got, err := Parse([]byte(text), "my.toml", folder(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Fonts) != 2 || got.Fonts[0].Name() != "My" || got.Fonts[0].Office() != "Calibri" {
		t.Errorf("got the fonts %v", got.Fonts)
	}
	if got.Logo == nil || got.Logo.Pixels != [2]int{4, 2} || got.LogoAlt != "Us" || got.LogoHeight != 24*layout.Pt {
		t.Errorf("got the logo %v, %q, %v", got.Logo, got.LogoAlt, got.LogoHeight)
	}
}

func TestFileFaults(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"names a font that is not there", "[fonts]\nfamily = \"My\"\nregular = \"no.ttf\"", "my.toml:3: fonts.regular: open no.ttf"},
		{"names a font that is none", "[fonts]\nfamily = \"My\"\nregular = \"text\"", "my.toml:3: fonts.regular: "},
		{"does not leave the folder", "[fonts]\nfallback = [\"../my.ttf\"]", "my.toml:2: fonts.fallback: file \"../my.ttf\" must be named by its path below"},
		{"does not read a folder", "[logo]\nalt = \"Us\"\nfile = \"fonts\"", "my.toml:3: logo.file: file \"fonts\" is no regular file"},
		{"names a picture that is none", "[logo]\nalt = \"Us\"\nfile = \"text\"", "my.toml:3: logo.file: "},
		{"wants to know what a logo shows", "[logo]\nfile = \"logo.png\"", "my.toml:1: logo.alt: is missing"},
		{"wants a logo for its text", "[logo]\nalt = \"Us\"", "my.toml:1: logo.file: is missing"},
		{"wants a regular face", "[fonts]\nfamily = \"My\"\nbold = \"fonts/my.ttf\"", "my.toml:1: fonts.regular: is missing"},
		{"wants a family's name", "[fonts]\nregular = \"fonts/my.ttf\"", "my.toml:1: fonts.family: is missing"},
		{"names a family that is not built in", "[fonts]\nfamily = \"Helvetica\"", "my.toml:2: fonts.family: \"Helvetica\" is not built in"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Parse([]byte(test.text), "my.toml", folder(t))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
	t.Run("wants a file system for files", func(t *testing.T) {
		_, err := Parse([]byte("[logo]\nalt = \"Us\"\nfile = \"logo.png\""), "my.toml", nil)
		if err == nil || !strings.Contains(err.Error(), "without a file system") {
			t.Errorf("got %v", err)
		}
	})
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "theme", "my.toml")
	for name, text := range map[string]string{path: "mode = \"read\"", filepath.Join(dir, "secret"): "x"} {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Run("reads a file", func(t *testing.T) {
		if got, err := Load(path); err != nil || got.Mode != Read {
			t.Errorf("got %v, %v", got, err)
		}
	})
	t.Run("does not follow a link that leads out", func(t *testing.T) {
		if err := os.Symlink("../secret", filepath.Join(dir, "theme", "link")); err != nil {
			t.Skip(err)
		}
		if err := os.WriteFile(path, []byte("[logo]\nfile = \"link\"\nalt = \"x\""), 0o666); err != nil {
			t.Fatal(err)
		}
		if _, err := Load(path); err == nil || !strings.Contains(err.Error(), "escapes") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("says which file is not there", func(t *testing.T) {
		if _, err := Load(filepath.Join(dir, "no.toml")); err == nil || !strings.Contains(err.Error(), "no.toml") {
			t.Errorf("got %v", err)
		}
	})
}
