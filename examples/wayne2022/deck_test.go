package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/decktest"
	"github.com/deckfold/deckfold/report/officetest"
	"github.com/deckfold/deckfold/report/pptx/pptxtest"
)

// mended are the briefing's words that the deck prints otherwise, and why.
var mended = map[string]string{
	"34, 515":       "34,515",      // a stray space
	"33, 308":       "33,308",      // a stray space
	"( September)":  "(September)", // a stray space
	`\$`:            "$",           // escaped in the briefing's Markdown
	`$\frac{2}{3}$`: "^2^/~3~",     // a fraction in TeX
	"<sup>":         "",            // a superscript in HTML, which is read back as its letters
	"</sup>":        "",
	"(#)":           "(#x)", // links that have lost their targets
	"----":          "",     // the sample of a line in a legend, which is drawn
	" ○":            "",     // the sample of a ring
}

// sentences are the briefing's texts, line by line and cell by cell, without their Markdown.
func sentences(t *testing.T) (out []string) {
	t.Helper()
	data, err := os.ReadFile("testdata/briefing.md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for old, mend := range mended {
		text = strings.ReplaceAll(text, old, mend)
	}
	for line := range strings.Lines(text) {
		line = strings.TrimLeft(strings.TrimSpace(line), "#- ")
		if _, rest, ok := strings.Cut(line, ". "); ok && len(line)-len(rest) == 3 {
			line = rest // the number of a list
		}
		for cell := range strings.SplitSeq(line, "\t") {
			for s := range strings.SplitSeq(markup.Plain(cell), ". ") {
				if squeeze(s) != "" {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

func TestDeck(t *testing.T) {
	d, err := deck()
	if err != nil {
		t.Fatal(err)
	}
	t.Run("has the briefing's 63 slides, seven of them sections", func(t *testing.T) {
		sections := 0
		for _, s := range d.Slides {
			if s.Kind == report.Section {
				sections++
			}
		}
		if len(d.Slides) != 63 || sections != 7 {
			t.Errorf("%d slides, %d sections", len(d.Slides), sections)
		}
	})
	t.Run("uses its pages", func(t *testing.T) {
		fills := &decktest.Fills{}
		if _, err := (&report.Renderer{Formats: []report.Format{fills}}).Render(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		if light := fills.Light(60); len(light) > 3 {
			t.Errorf("less than 60 %% of their bodies is used of %q", light)
		}
	})
	t.Run("prints every sentence of the briefing", func(t *testing.T) { printed(t, d, "pdftotext", "-raw", "FILE", "-") })
	t.Run("has every sentence of it in its structure", func(t *testing.T) { printed(t, d, "pdfinfo", "-struct-text", "FILE") })
}

// TestPowerPoint has foreign judges read the PowerPoint file.
func TestPowerPoint(t *testing.T) {
	d, err := deck()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	pdf, pptx := filepath.Join(dir, "ours.pdf"), filepath.Join(dir, "deck.pptx")
	if _, err := report.Save(context.Background(), d, pdf, pptx); err != nil {
		t.Fatal(err)
	}
	t.Run("has nothing that PowerPoint would repair", func(t *testing.T) {
		file, err := os.ReadFile(pptx)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range pptxtest.Lint(file) {
			t.Error(f)
		}
	})
	t.Run("passes the Open XML SDK", func(t *testing.T) {
		officetest.Judges(t, "ooxml-validator")
		faults, err := officetest.Validate(context.Background(), pptx)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range faults {
			t.Error(f)
		}
	})
	t.Run("looks in LibreOffice as the PDF does", func(t *testing.T) {
		officetest.Judges(t, "soffice", "mutool")
		o, err := officetest.Show(context.Background(), pdf, pptx, dir)
		if err != nil {
			t.Fatal(err)
		}
		t.Log(o)
		for _, f := range o.Faults() {
			t.Error(f)
		}
	})
}

// printed has a program read the PDF and looks for the briefing's sentences in what it says.
func printed(t *testing.T, d *report.Deck, command ...string) {
	t.Helper()
	officetest.Judges(t, command[0])
	path := filepath.Join(t.TempDir(), "a.pdf")
	if _, err := report.Save(context.Background(), d, path); err != nil {
		t.Fatal(err)
	}
	for i, arg := range command {
		if arg == "FILE" {
			command[i] = path
		}
	}
	out, err := exec.Command(command[0], command[1:]...).Output()
	if err != nil {
		t.Fatal(err)
	}
	var kept strings.Builder
	for line := range strings.Lines(string(out)) {
		// in the structure texts are quoted, between the names of their elements
		if command[0] != "pdfinfo" || strings.HasPrefix(strings.TrimSpace(line), `"`) {
			kept.WriteString(line)
		}
	}
	text := squeeze(kept.String())
	all := sentences(t)
	for _, s := range all {
		if !strings.Contains(text, squeeze(s)) {
			t.Errorf("%q is not there", s)
		}
	}
	if len(all) < 560 {
		t.Errorf("only %d sentences were looked for", len(all))
	}
}

// squeeze leaves letters and digits: line ends and hyphens do not matter.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r > 0xC0 && r < 0x180:
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return -1
	}, s)
}

func TestFigures(t *testing.T) {
	t.Run("name file, row and column of what is wrong", func(t *testing.T) {
		var f figures
		f.open("remittances_mexico_annual").Numbers("source")
		if err := f.err(); err == nil || !strings.Contains(err.Error(), `remittances_mexico_annual.csv, column "source", 15 cells (row 2 "24horas_2017-02-01"`) {
			t.Error(err)
		}
	})
	t.Run("refuse a file that is not there", func(t *testing.T) {
		var f figures
		f.open("none")
		if f.err() == nil {
			t.Error("no error")
		}
	})
}

func TestRun(t *testing.T) {
	t.Run("writes the same bytes twice", func(t *testing.T) {
		var files [2][]byte
		for i := range files {
			dir := t.TempDir()
			if err := run(dir, "", new(report.Renderer)); err != nil {
				t.Fatal(err)
			}
			files[i], _ = os.ReadFile(filepath.Join(dir, "working-with-mexico.pdf"))
		}
		if len(files[0]) == 0 || !bytes.Equal(files[0], files[1]) {
			t.Error("the bytes differ")
		}
	})
}
