package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/markup"
	"github.com/deckfold/deckfold/report"
)

// briefing are the lines of the slides' text, without their Markdown.
func briefing(t *testing.T) (lines []string) {
	t.Helper()
	data, err := os.ReadFile("testdata/briefing.md")
	if err != nil {
		t.Fatal(err)
	}
	marks := strings.NewReplacer("<sup>", "^", "</sup>", "^", `\$`, "$", "\t", " ")
	for line := range strings.Lines(string(data)) {
		line = strings.TrimLeft(strings.TrimSpace(line), "#- ")
		if _, rest, ok := strings.Cut(line, ". "); ok && len(line)-len(rest) == 3 {
			line = rest // the number of a list
		}
		lines = append(lines, normal(marks.Replace(line)))
	}
	return lines
}

// normal is a text without markup, its spaces made single; what the example mends is mended.
func normal(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(markup.Plain(s), "+ ", "+")), " ")
}

// strs gathers all texts of a value.
func strs(v reflect.Value, add func(string)) {
	switch v.Kind() {
	case reflect.String:
		add(v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			strs(v.Field(i), add)
		}
	case reflect.Slice:
		for i := range v.Len() {
			strs(v.Index(i), add)
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			strs(v.Elem(), add)
		}
	}
}

// furniture are the words that the library prints by itself.
var furniture = map[string]bool{"Source:": true, "Reported": true, "Predicted": true, "Value": true}

func TestDeck(t *testing.T) {
	d, err := deck()
	if err != nil {
		t.Fatal(err)
	}
	t.Run("has the slides of this part of the briefing", func(t *testing.T) {
		if len(d.Slides) != 22 {
			t.Errorf("%d slides, want 22", len(d.Slides))
		}
	})
	t.Run("has every word of them", func(t *testing.T) {
		var all strings.Builder
		for i := range d.Slides {
			d.Slides[i].Notes = ""
		}
		strs(reflect.ValueOf(d.Slides), func(s string) { all.WriteString(normal(s) + " ") })
		text := all.String()
		found := 0
		for _, line := range briefing(t) {
			for _, word := range strings.Fields(line) {
				word = strings.Trim(word, "*|")
				if strings.ContainsAny(word, "0123456789○") || len(word) < 3 || furniture[word] {
					continue // figures are numbers in the deck
				}
				if !strings.Contains(text, word) {
					t.Errorf("%q of %q is missing", word, line)
				}
				found++
			}
		}
		if found < 900 {
			t.Errorf("only %d words were looked for", found)
		}
	})
	t.Run("prints every sentence of them", func(t *testing.T) { printed(t, d, "pdftotext", "-raw", "FILE", "-") })
	t.Run("has every sentence of them in its structure", func(t *testing.T) { printed(t, d, "pdfinfo", "-struct-text", "FILE") })
}

// printed has a program read the PDF and looks for the briefing's sentences in what it says.
func printed(t *testing.T, d *report.Deck, command ...string) {
	t.Helper()
	if _, err := exec.LookPath(command[0]); err != nil {
		t.Skipf("%s is not installed; .ci/run installs it", command[0])
	}
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
	for _, line := range briefing(t) {
		if strings.HasPrefix(line, "Source:") || strings.HasPrefix(line, "Border Approaches") {
			continue // the source line of slide 28 goes on, a title may be broken anywhere
		}
		for part := range strings.SplitSeq(line, "; ") {
			if p := squeeze(part); len(p) > 12 && !strings.Contains(text, p) && !strings.Contains(text, strings.TrimSuffix(p, ".")) && (strings.HasSuffix(line, ".") || strings.Contains(line, ". ")) {
				t.Errorf("%q is not printed", part)
			}
		}
	}
}

// squeeze leaves letters and digits: line ends and hyphens do not matter.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
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
		s := f.open("remittances_mexico_annual")
		s.numbers("source", 1)
		s.texts("none")
		if len(f.errs) < 2 || !strings.Contains(f.errs[0].Error(), "remittances_mexico_annual.csv, row 2, column source") {
			t.Errorf("%v", f.errs)
		}
	})
	t.Run("refuse a file that is not there", func(t *testing.T) {
		var f figures
		f.open("none")
		if len(f.errs) == 0 {
			t.Error("no error")
		}
	})
}

func TestRun(t *testing.T) {
	t.Run("writes the same bytes twice", func(t *testing.T) {
		var files [2][]byte
		for i := range files {
			dir := t.TempDir()
			if err := run(dir, ""); err != nil {
				t.Fatal(err)
			}
			files[i], _ = os.ReadFile(filepath.Join(dir, "working-with-mexico.pdf"))
		}
		if len(files[0]) == 0 || !bytes.Equal(files[0], files[1]) {
			t.Error("the bytes differ")
		}
	})
}
