package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report/template/templatetest"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	potx := write("acme.potx", string(templatetest.Sample().Bytes()))
	t.Run("says what serves what, and writes a deck to look at", func(t *testing.T) {
		var b strings.Builder
		if err := run(&b, dir, []string{potx}); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"acme-sample.pdf", "acme-sample.pptx"} {
			if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Size() == 0 {
				t.Errorf("%s: %v", name, err)
			}
		}
		if !strings.Contains(b.String(), "content      Acme/Title and Content") {
			t.Error(b.String())
		}
	})
	t.Run("takes the layouts that a theme file names", func(t *testing.T) {
		var b strings.Builder
		if err := run(&b, dir, []string{write("acme.toml", "template = \"acme.potx\"\n[layouts]\ncover = \"Section Header\"\n")}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), "cover        Acme/Section Header: by its name, which was given") {
			t.Error(b.String())
		}
	})
	t.Run("is an error where no layout is for content, or there is no template", func(t *testing.T) {
		blank := write("blank.potx", string(templatetest.Make(templatetest.Sheet{Name: "Blank"}).Bytes()))
		for want, args := range map[string][]string{"no template": {write("plain.toml", "")}, "a title placeholder": {blank}, "give one file": nil} {
			if err := run(new(strings.Builder), dir, args); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%v: %v", args, err)
			}
		}
	})
}
