package theme

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/fonts/fonttest"
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
		"vary.ttf":     {Data: fonttest.Variable("abc", true)},
		"all.otc":      {Data: fonttest.Collection(fonttest.CFF("Own-Light", "abc"), fonttest.CFF("Own-Heavy", "abc"))},
		"logo.png":     {Data: picture.Bytes()},
		"text":         {Data: []byte("no font, no picture")},
	}
}

func TestFiles(t *testing.T) {
	const text = "template = \"text\"\n[fonts]\nfamily = \"My\"\noffice = \"Calibri\"\nregular = \"fonts/my.ttf\"\nfallback = [\"fonts/my.ttf\"]\n" +
		"[logo]\nfile = \"logo.png\"\nalt = \"Us\"\nheight = 24\n[layouts]\ncover = \"Titelfolie\"\n[pictures]\n\"image3.wmf\" = \"logo.png\"\n"
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
	if got.Template == nil || got.Template.Layouts["cover"] != "Titelfolie" || got.Template.Name != "text" || string(got.Template.Data) != "no font, no picture" {
		t.Errorf("got the template %v", got.Template)
	}
	if p := got.Template.Pictures["image3.wmf"]; p == nil || p.Pixels != [2]int{4, 2} {
		t.Errorf("got the template's pictures %v", got.Template.Pictures)
	}
}

func TestFamilies(t *testing.T) {
	own, err := fonts.NewFamily("Acme", "Acme Sans", fonts.Files{Regular: fonttest.Of("abc")})
	if err != nil {
		t.Fatal(err)
	}
	const files = "family = \"My\"\nregular = \"fonts/my.ttf\"\n"
	for _, c := range []struct{ name, text, want string }{
		{"lends characters", "", "Carlito, Acme"},
		{"is the deck's where the text names it", "family = \"Acme\"", "Acme"},
		{"may be named with its name in Office", "family = \"Acme\"\noffice = \"Acme Sans\"", "Acme"},
		{"comes after the files that the text names", files + "fallback = [\"vary.ttf\"]", "My, vary.ttf, Acme"},
	} {
		t.Run("that the program has "+c.name, func(t *testing.T) {
			got, err := Parse([]byte("[fonts]\n"+c.text), "my.toml", folder(t), own)
			if err != nil {
				t.Fatal(err)
			}
			var names []string
			for _, f := range got.Fonts {
				names = append(names, f.Name())
			}
			if s := strings.Join(names, ", "); s != c.want {
				t.Errorf("the chain is %s, want %s", s, c.want)
			}
		})
	}
	t.Run("that is nil is a fault", func(t *testing.T) {
		if _, err := Parse([]byte("[fonts]\nfamily = \"Acme\""), "my.toml", nil, nil, own); err == nil || !strings.Contains(err.Error(), "family 2 of 2 has no faces") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("is taken by files of themes, too", func(t *testing.T) {
		fsys := fstest.MapFS{"look/my.toml": {Data: []byte("[fonts]\nfamily = \"Acme\"")}}
		if got, err := Open(fsys, "look/my.toml", own); err != nil || got.Fonts[0] != own {
			t.Errorf("got %v", err)
		}
	})
}

func TestFontChoices(t *testing.T) {
	got, err := Parse([]byte("[fonts]\nfamily = \"My\"\nregular = \"vary.ttf\"\nbold = \"vary.ttf#wght=800\"\nitalic = \"vary.ttf#Heavy\"\n"+
		"bold-italic = \"all.otc#1\"\nfallback = [\"all.otc#Own-Light\"]"), "my.toml", folder(t))
	if err != nil {
		t.Fatal(err)
	}
	for style, want := range []string{"Vary-Regular", "Vary-Regular-800wght", "Vary-Regular-Heavy", "Own-Heavy"} {
		if name := got.Fonts[0].Face(fonts.Style(style)).Name(); name != want {
			t.Errorf("%s is drawn by %s, want %s", fonts.Style(style), name, want)
		}
	}
	if name := got.Fonts[1].Face(fonts.Regular).Name(); name != "Own-Light" {
		t.Errorf("the fallback is %s", name)
	}
}

func TestFileFaults(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"names a font that is not there", "[fonts]\nfamily = \"My\"\nregular = \"no.ttf\"", "my.toml:3: fonts.regular: file \"no.ttf\" cannot be read: file does not exist in the theme's folder"},
		{"names a font that is none", "[fonts]\nfamily = \"My\"\nregular = \"text\"", "my.toml:3: fonts.regular: "},
		{"does not leave the folder", "[fonts]\nfallback = [\"../my.ttf\"]", "my.toml:2: fonts.fallback: file \"../my.ttf\" leads out of the folder that files are read from; copy it there and write \"my.ttf\""},
		{"does not read from elsewhere", "[fonts]\nfallback = [\"/fonts/my.ttf\"]", "my.toml:2: fonts.fallback: file \"/fonts/my.ttf\" leads out of the folder that files are read from; copy it there and write \"my.ttf\""},
		{"does not read from a drive", "[fonts]\nfallback = ['C:\\fonts\\my.ttf']", "copy it there and write \"my.ttf\""},
		{"says how a path is written", "[fonts]\nfallback = ['fonts\\my.ttf']", "file \"fonts\\\\my.ttf\" is no path here; write \"fonts/my.ttf\""},
		{"has one office name for the built-in family", "[fonts]\noffice = \"Arial\"", "my.toml:2: fonts.office: \"Arial\" is not the name of Carlito, which has no files here, in Office programs; give its files or take \"Calibri\""},
		{"says which font is none", "[fonts]\nfallback = [\"text\"]", "my.toml:2: fonts.fallback: fonts: family \"text\""},

		{"says what fonts a collection has", "[fonts]\nfallback = [\"all.otc\"]", "my.toml:2: fonts.fallback: fonts: family \"all.otc\", regular: the file is a collection of 2 fonts; name one of them, \"Own-Light\", \"Own-Heavy\""},
		{"wants a font's file", "[fonts]\nfamily = \"My\"\nregular = \"#Bold\"", "my.toml:3: fonts.regular: \"#Bold\" names a font of no file; write it as in \"fonts.ttc#Bold\""},
		{"does not read a folder", "[logo]\nalt = \"Us\"\nfile = \"fonts\"", "my.toml:3: logo.file: file \"fonts\" is a folder, want a file"},
		{"wants a template for the name of a layout", "[layouts]\ncover = \"Titelfolie\"", "my.toml:2: layouts.cover: \"Titelfolie\" is the name of a layout of a template, and there is none; give template = \"....potx\", or write [layouts.cover]"},
		{"knows for what a layout of a template may be named", "template = \"text\"\n[layouts]\nagenda = \"Agenda\"", "my.toml:3: layouts.agenda: no slides stand on the template's \"Agenda\" by the key \"agenda\", want one of cover, section, content, statement, two-columns, title-only; a slide names it as its Layout"},
		{"wants a template for what pictures are drawn for", "[pictures]\n\"image3.wmf\" = \"logo.png\"", "my.toml:1: pictures: they are drawn for what a template has, and there is none; give template = \"....potx\""},
		{"says which picture for a template is missing", "template = \"text\"\n[pictures]\n\"image3.wmf\" = \"no.png\"", "my.toml:3: pictures.\"image3.wmf\": file \"no.png\" cannot be read: file does not exist"},
		{"says which picture for a template is none", "template = \"text\"\n[pictures]\n\"image3.wmf\" = \"text\"", "my.toml:3: pictures.\"image3.wmf\": "},
		{"wants names with points in quotes", "template = \"text\"\n[pictures]\nimage3.wmf = \"logo.png\"", "my.toml:3: pictures.image3.wmf: is no name; put it in quotes, as in \"image3.wmf\" = \"logo.png\""},
		{"says which template is missing", "template = \"acme.potx\"", "my.toml:1: template: file \"acme.potx\" cannot be read: file does not exist in the theme's folder"},
		{"names a picture that is none", "[logo]\nalt = \"Us\"\nfile = \"text\"", "my.toml:3: logo.file: "},
		{"wants to know what a logo shows", "[logo]\nfile = \"logo.png\"", "my.toml:1: logo.alt: is missing"},
		{"wants a logo for its text", "[logo]\nalt = \"Us\"", "my.toml:1: logo.file: is missing"},
		{"wants a regular face", "[fonts]\nfamily = \"My\"\nbold = \"fonts/my.ttf\"", "my.toml:1: fonts.regular: is missing"},
		{"wants a family's name", "[fonts]\nregular = \"fonts/my.ttf\"", "my.toml:1: fonts.family: is missing"},
		{"names a family that is not built in", "[fonts]\nfamily = \"Helvetica\"", "my.toml:2: fonts.family: \"Helvetica\" is not built in"},
		{"names the package of a family", "[fonts]\nfamily = \"Liberation Sans\"", "my.toml:2: fonts.family: \"Liberation Sans\" is not built in; import \"github.com/deckfold/deckfold/fonts/liberation\" and give liberation.Sans() where the theme is read, or give its files, or take \"Carlito\""},
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
	for name, text := range map[string]string{
		path: "mode = \"read\"", filepath.Join(dir, "secret"): "x",
		filepath.Join(dir, "theme", "bad.toml"): "ink = 1", filepath.Join(dir, "theme", "long.toml"): strings.Repeat("#", 1<<17),
	} {
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
	for name, want := range map[string]string{
		"no.toml":         "theme: %s: cannot be read: no such file or directory; give the theme file's path from the working directory, or an absolute one",
		"no/theme.toml":   "theme: %s: folder \"%s\" cannot be read: no such file or directory; give the theme file's path from the working directory, or an absolute one",
		"theme":           "theme: %s: is a folder, want a file",
		"theme/bad.toml":  "theme: %s:1: ink: there is no such key, want one of name, mode, colors, type, grid, footer, layouts, template, fonts, logo, entities, pictures",
		"secret/my.toml":  "theme: %s: folder \"%s\" cannot be read: not a directory; give the theme file's path from the working directory, or an absolute one",
		"theme/long.toml": "theme: %s: has more than 65536 bytes",
	} {
		t.Run("says what is wrong with "+name, func(t *testing.T) {
			path := filepath.Join(dir, filepath.FromSlash(name))
			want := strings.Replace(strings.Replace(want, "%s", path, 1), "%s", filepath.Dir(path), 1)
			if _, err := Load(path); err == nil || err.Error() != want {
				t.Errorf("got  %v\nwant %s", err, want)
			}
		})
	}
	t.Run("keeps the cause", func(t *testing.T) {
		if _, err := Load(filepath.Join(dir, "no.toml")); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("got %v", err)
		}
	})
}

func TestOpen(t *testing.T) {
	files := folder(t)
	brand := fstest.MapFS{"a/b/my.toml": {Data: []byte("[logo]\nfile = \"./logo.png\"\nalt = \"Us\"\n")}, "a/b/logo.png": files["logo.png"]}
	t.Run("reads what lies beside the theme", func(t *testing.T) {
		got, err := Open(brand, "a/b/my.toml")
		if err != nil || got.Logo == nil {
			t.Fatalf("got %v, %v", got, err)
		}
		if box := got.LogoBox(); box.H != 24*layout.Pt || box.W != 48*layout.Pt {
			t.Errorf("a logo without a height has %v", box)
		}
	})
	for name, want := range map[string]string{
		"b/my.toml":     "theme: b/my.toml: cannot be read: file does not exist; give the theme file's path from the root of the file system",
		"../my.toml":    "theme: ../my.toml: leads out of the folder that files are read from; copy it there and write \"my.toml\"",
		"a\\b\\my.toml": "theme: a\\b\\my.toml: is no path here; write \"a/b/my.toml\"",
		"":              "theme: is a folder, want a file",
	} {
		t.Run("says what is wrong with "+name, func(t *testing.T) {
			if _, err := Open(brand, name); err == nil || err.Error() != want {
				t.Errorf("got  %v\nwant %s", err, want)
			}
		})
	}
	t.Run("wants a file system", func(t *testing.T) {
		if _, err := Open(nil, "my.toml"); err == nil || !strings.Contains(err.Error(), "my.toml: cannot be read without a file system") {
			t.Errorf("got %v", err)
		}
	})
}
