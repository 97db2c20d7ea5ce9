package report_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gobolditalic"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/goregular"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/fonts/fonttest"
	"github.com/deckfold/deckfold/fonts/liberation"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/officetest"
	"github.com/deckfold/deckfold/report/pptx/pptxtest"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// goFiles are the files of the family Go.
func goFiles() fonts.Files {
	return fonts.Files{Regular: goregular.TTF, Bold: gobold.TTF, Italic: goitalic.TTF, BoldItalic: gobolditalic.TTF}
}

// drawnIn is a deck in families, on a template if there is one, with its fonts embedded.
func drawnIn(t *testing.T, of *templatetest.File, chain ...*fonts.Family) ([]byte, error) {
	t.Helper()
	th := theme.Default()
	th.Fonts = chain
	if of != nil {
		th.Template = &theme.Template{Name: "acme.potx", Data: of.Bytes()}
	}
	d := &report.Deck{Title: "Third quarter", Theme: th, Slides: []report.Slide{{Kind: report.Section, Title: "What moved"}, {Title: "What comes next", Body: []report.Block{report.List{"Hire in the **north**."}}}}}
	format := report.PPTX{EmbedFonts: true}
	doc, err := (&report.Renderer{Formats: []report.Format{format}}).Render(context.Background(), d)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := doc.Write(context.Background(), &b, format); err != nil {
		t.Fatal(err)
	}
	for _, f := range pptxtest.Lint(b.Bytes()) {
		if of == nil || of.Parts[f.Part] == "" || f.Part == templatetest.Main { // the template's own faults are kept with it
			t.Error(f)
		}
	}
	return b.Bytes(), nil
}

// mustDraw is drawnIn where it must not fail.
func mustDraw(t *testing.T, of *templatetest.File, chain ...*fonts.Family) []byte {
	t.Helper()
	file, err := drawnIn(t, of, chain...)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func family(t *testing.T, name, office string, f fonts.Files) *fonts.Family {
	t.Helper()
	fam, err := fonts.NewFamily(name, office, f)
	if err != nil {
		t.Fatal(err)
	}
	return fam
}

// fontList is the list of embedded fonts of a file's presentation, "" for none.
func fontList(t *testing.T, file []byte) string {
	t.Helper()
	x := slidePart(t, file, "ppt/presentation.xml")
	from, to := strings.Index(x, "<p:embeddedFontLst"), strings.Index(x, "</p:embeddedFontLst>")
	if from < 0 {
		return ""
	}
	return x[from:to]
}

func TestEmbedFonts(t *testing.T) {
	own := family(t, "Go", "", goFiles())
	t.Run("carries the four faces of the theme's own font, whole", func(t *testing.T) {
		file := mustDraw(t, nil, own)
		x := slidePart(t, file, "ppt/presentation.xml")
		for _, want := range []string{` embedTrueTypeFonts="1" `, `<p:notesSz cx="6858000" cy="9144000"/><p:embeddedFontLst><p:embeddedFont><p:font typeface="Go"/><p:regular r:id="`, `</p:embeddedFontLst><p:defaultTextStyle>`} {
			if !strings.Contains(x, want) {
				t.Errorf("%s is not in %s", want, x)
			}
		}
		if strings.Contains(x, "saveSubsetFonts") {
			t.Error("programs that save the file leave characters out")
		}
		if types := slidePart(t, file, "[Content_Types].xml"); !strings.Contains(types, `<Default Extension="fntdata" ContentType="application/x-fontdata"/>`) {
			t.Error(types)
		}
		for i, style := range []fonts.Style{fonts.Regular, fonts.Bold, fonts.Italic, fonts.Bold | fonts.Italic} {
			part := slidePart(t, file, "ppt/fonts/font"+string(rune('1'+i))+".fntdata")
			f, err := fonts.Parse([]byte(part[len(part)-int(binary.LittleEndian.Uint32([]byte(part[4:]))):]))
			if err != nil || f.Family() != "Go" || f.Style() != style || !f.Has('ŵ') {
				t.Errorf("font %d: %v", i+1, err)
			}
		}
	})
	t.Run("gives the same bytes again", func(t *testing.T) {
		if !bytes.Equal(mustDraw(t, nil, own), mustDraw(t, nil, family(t, "Go", "", goFiles()))) {
			t.Error("two files differ")
		}
	})
	t.Run("carries the faces that the family has", func(t *testing.T) {
		f := goFiles()
		f.Bold, f.BoldItalic = nil, nil
		if list := fontList(t, mustDraw(t, nil, family(t, "Mine", "Go", f))); !strings.Contains(list, "<p:regular") || !strings.Contains(list, "<p:italic") || strings.Contains(list, "old") {
			t.Error(list)
		}
	})
	t.Run("carries no family that stands for another, and none that lends characters", func(t *testing.T) {
		for _, chain := range [][]*fonts.Family{{fonts.Carlito()}, {fonts.Carlito(), own}, {liberation.Sans()}, {family(t, "Go", "Geneva", goFiles())}} {
			file := mustDraw(t, nil, chain...)
			if x := slidePart(t, file, "ppt/presentation.xml"); fontList(t, file) != "" || !strings.Contains(x, `saveSubsetFonts="1"`) || strings.Contains(x, "embedTrueTypeFonts") {
				t.Errorf("%s is carried: %s", chain[0].Name(), fontList(t, file))
			}
		}
	})
	t.Run("refuses what PowerPoint would not take", func(t *testing.T) {
		swapped := goFiles()
		swapped.Bold = goitalic.TTF
		for want, f := range map[string]*fonts.Family{
			`font "Mine" cannot be embedded: its regular face is of the family "Go" in its file`: family(t, "Mine", "", goFiles()),
			`font "Go" cannot be embedded: its bold face is italic in its file`:                  family(t, "Go", "", swapped),
			`font "Own" cannot be embedded: its regular face has outlines of CFF`:                family(t, "Own", "", fonts.Files{Regular: fonttest.CFF("Own", "abc")}),
		} {
			if _, err := drawnIn(t, nil, f); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "the .pptx file") {
				t.Errorf("got %v, want %s", err, want)
			}
		}
	})
}

// inFont is a template in a font.
func inFont(name string) *templatetest.File {
	f := templatetest.Sample()
	f.Parts[templatetest.Theme] = strings.ReplaceAll(f.Parts[templatetest.Theme], "Calibri", name)
	return f
}

func TestEmbedFontsOnTemplate(t *testing.T) {
	own := family(t, "Go", "", goFiles())
	t.Run("carries the fonts that the template names", func(t *testing.T) {
		file := mustDraw(t, inFont("GO"), own)
		x := slidePart(t, file, "ppt/presentation.xml")
		if list := fontList(t, file); !strings.Contains(list, `typeface="GO"`) || strings.Count(list, "r:id") != 4 || !strings.Contains(x, `embedTrueTypeFonts="1"`) || !strings.Contains(x, `saveSubsetFonts="0"`) || !strings.Contains(x, `cy="9144000"/><p:embeddedFontLst`) {
			t.Error(x)
		}
	})
	t.Run("carries a family by the name that its files say", func(t *testing.T) {
		if list := fontList(t, mustDraw(t, inFont("Go"), family(t, "Mine", "", goFiles()))); strings.Count(list, "r:id") != 4 {
			t.Error(list)
		}
	})
	t.Run("carries no other", func(t *testing.T) {
		for _, of := range []string{"Calibri", "Georgia"} {
			if list := fontList(t, mustDraw(t, inFont(of), own)); list != "" {
				t.Errorf("on a template in %s: %s", of, list)
			}
		}
		if list := fontList(t, mustDraw(t, inFont("Arial"), liberation.Sans())); list != "" {
			t.Error(list)
		}
	})
	t.Run("carries a font that another program's template names as it is", func(t *testing.T) {
		if list := fontList(t, mustDraw(t, inFont("Liberation Sans"), liberation.Sans())); strings.Count(list, "r:id") != 4 {
			t.Error(list)
		}
	})
	t.Run("keeps those of the template, and carries none twice", func(t *testing.T) {
		face := own.Face(fonts.Regular)
		eot, err := face.EOT()
		if err != nil {
			t.Fatal(err)
		}
		carrying := func(name string) *templatetest.File {
			f := inFont("Go")
			f.Parts[templatetest.Theme] = strings.Replace(f.Parts[templatetest.Theme], `typeface="Go"`, `typeface="`+name+`"`, 1)
			f.Exts["fntdata"] = "application/x-fontdata"
			f.Parts["ppt/fonts/font1.fntdata"] = string(eot)
			f.Add(templatetest.Main, templatetest.Rel{ID: "rId40", Type: "font", Target: "fonts/font1.fntdata"})
			f.Edit(templatetest.Main, `<p:defaultTextStyle>`, `<p:embeddedFontLst><p:embeddedFont><p:font typeface="`+name+`"/><p:regular r:id="rId40"/></p:embeddedFont></p:embeddedFontLst><p:defaultTextStyle>`)
			return f
		}
		if list := fontList(t, mustDraw(t, carrying("go"), own)); strings.Count(list, "typeface") != 1 || strings.Count(list, "r:id") != 1 {
			t.Errorf("the font is carried again: %s", list)
		}
		file := mustDraw(t, carrying("Other"), own)
		if list := fontList(t, file); strings.Count(list, "typeface") != 2 || strings.Count(list, "r:id") != 5 || slidePart(t, file, "ppt/fonts/font1.fntdata") != string(eot) {
			t.Error(list)
		}
	})
}

func TestEmbeddedFontsAreRead(t *testing.T) {
	officetest.Judges(t, "ooxml-validator", officetest.Python)
	dir := t.TempDir()
	names := []string{"carlito.pptx", "sans.pptx"}
	carlito, err := fonts.OpenFamily(os.DirFS("../fonts/carlito"), "Carlito", "", fonts.Paths{Regular: "Carlito-Regular.ttf", Bold: "Carlito-Bold.ttf", Italic: "Carlito-Italic.ttf", BoldItalic: "Carlito-BoldItalic.ttf"})
	if err != nil {
		t.Fatal(err)
	}
	for i, file := range [][]byte{mustDraw(t, nil, carlito), mustDraw(t, inFont("Liberation Sans"), liberation.Sans())} {
		path := filepath.Join(dir, names[i])
		if err := os.WriteFile(path, file, 0o666); err != nil {
			t.Fatal(err)
		}
		faults, err := officetest.Validate(context.Background(), path)
		if err != nil || len(faults) > 0 {
			t.Errorf("%s: %v, %s", names[i], err, faults)
		}
	}
	const read = `
import io, pathlib, pptx, struct, sys
from fontTools.ttLib import TTFont
for name, folder in zip(sys.argv[1::2], sys.argv[2::2]):
    deck = pptx.Presentation(name)
    parts = [r.target_part for r in deck.part.rels.values() if r.reltype.endswith("/font")]
    assert len(parts) == 4, len(parts)
    files = {TTFont(p)["name"].getDebugName(6): TTFont(p) for p in pathlib.Path(folder).glob("*.ttf")}
    for part in parts:
        total, size, version, flags = struct.unpack_from("<4I", part.blob)
        assert (total, version, flags) == (len(part.blob), 0x20002, 0)
        font = TTFont(io.BytesIO(part.blob[-size:]), checkChecksums=2)
        want = files[font["name"].getDebugName(6)]
        tables = [t for t in want.keys() if t not in ("GlyphOrder", "head", "DSIG")]
        assert all(font.reader[t] == want.reader[t] for t in tables)
        assert font["head"].unitsPerEm == want["head"].unitsPerEm
`
	args := []string{"-c", read, filepath.Join(dir, names[0]), "../fonts/carlito", filepath.Join(dir, names[1]), "../fonts/liberation"}
	if out, err := exec.Command(os.Getenv(officetest.Python), args...).CombinedOutput(); err != nil {
		t.Errorf("fontTools: %v\n%s", err, out)
	}
}
