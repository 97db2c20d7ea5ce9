package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/deckfold/deckfold/report/template/templatetest"
)

const deck = `{"title":"T","footer":"Quarterly","slides":[
{"kind":"title","title":"Opening","subtitle":"what it is"},
{"kind":"bullets","title":"Points","bullets":[[["Rose ",false],["fast",true],[" in * spring.",false]]]},
{"kind":"table","title":"Table","header":["Region","EUR k","Units","Margin"],"rows":[["North","1.0","2","3.00"]],"values":[[1,2,3]]},
{"kind":"column","title":"Columns","categories":["1997","1998"],"series":[{"name":"A","values":[1,2]}]},
{"kind":"line","title":"Lines","categories":["1997","1998"],"series":[{"name":"A","values":[1,2]}]},
{"kind":"two","title":"Two","left":{"head":"L","bullets":[[["one",false]]]},"right":{"head":"R","bullets":[[["two",false]]]}},
{"kind":"big","title":"Big","number":"4.2 %","label":"share","note":"of all."}]}`

func TestConvert(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.json"), filepath.Join(dir, "out.pdf")
	write := func(text string) {
		if err := os.WriteFile(in, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Run("saves every kind of slide", func(t *testing.T) {
		write(deck)
		if err := convert("", in, []string{out}); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(out)
		if err != nil || !bytes.HasPrefix(data, []byte("%PDF-1.7")) {
			t.Errorf("%.8q, %v, want a PDF", data, err)
		}
	})
	t.Run("saves the deck beside it", func(t *testing.T) {
		if err := convert("", "deck.json", []string{out}); err != nil {
			t.Error(err)
		}
	})
	t.Run("saves the deck on a template", func(t *testing.T) {
		template := filepath.Join(dir, "acme.potx")
		if err := os.WriteFile(template, templatetest.Sample().Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := convert(template, "deck.json", []string{out}); err != nil {
			t.Error(err)
		}
		if err := convert("no.potx", "deck.json", []string{out}); err == nil {
			t.Error("no error")
		}
	})
	t.Run("names an unknown kind", func(t *testing.T) {
		write(`{"slides":[{"kind":"pie","title":"x"}]}`)
		if err := convert("", in, []string{out}); err == nil {
			t.Error("no error")
		}
	})
}
