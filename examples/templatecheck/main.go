// Command templatecheck says how decks stand on a company's template: which of its layouts serves what and why, where texts stand, which
// colours are others than the template's, how its fonts are drawn, and what is left out. It writes a sample deck on the template as PDF and
// PPTX, to look at. It has Liberation Sans to draw Arial with.
// It is given a .potx or .pptx file, or a theme file that names one, with the names of layouts that it shall take.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/deckfold/deckfold/fonts/liberation"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/template"
)

func main() {
	dir := flag.String("o", "out", "the folder to write to")
	flag.Parse()
	if err := run(os.Stdout, *dir, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// errUnsound is of a template on which texts cannot be read as it has them.
var errUnsound = errors.New("a title or a text cannot be read in the template's own colour; see under Colours")

// run checks the template of one file.
func run(out io.Writer, dir string, args []string) error {
	if len(args) != 1 {
		return errors.New("give one file: go run ./examples/templatecheck acme.potx, or a theme file with template = \"acme.potx\"")
	}
	t, err := load(args[0])
	if err != nil {
		return err
	}
	text, sound, err := template.Check(t)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, text)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	name := filepath.Join(dir, strings.TrimSuffix(filepath.Base(args[0]), filepath.Ext(args[0])))
	doc, err := report.Save(context.Background(), sample(t), name+"-sample.pdf", name+"-sample.pptx")
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Sample: %s-sample.pdf and .pptx\n", name)
	for _, w := range doc.Warnings {
		fmt.Fprintln(out, "  warning:", w)
	}
	if !sound {
		return errUnsound
	}
	return nil
}

// load is a theme file, or the default theme on a template.
func load(path string) (*theme.Theme, error) {
	if strings.EqualFold(filepath.Ext(path), ".toml") {
		t, err := theme.Load(path, liberation.Sans())
		if err == nil && t.Template == nil {
			err = fmt.Errorf("%s names no template; give template = \"....potx\"", path)
		}
		return t, err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	t := theme.Default()
	t.Fonts = append(t.Fonts, liberation.Sans())
	t.Template = &theme.Template{Name: filepath.Base(path), Data: data}
	return t, nil
}
