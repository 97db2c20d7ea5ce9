package report_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/fonts/fonttest"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/officetest"
)

func one(blocks ...report.Block) *report.Deck {
	return &report.Deck{Title: "T", Slides: []report.Slide{{Title: "Results", Body: blocks}}}
}

// at is a place on a deck's slide "Results".
func at(slide int, kind string, block ...int) report.Place {
	return report.Place{Slide: slide, Title: "Results", Block: block, Kind: kind}
}

// tooHigh is a chart that no page has room for, of a kind that does not continue.
var tooHigh = charts.Chart{Kind: charts.Funnel{}, Categories: many(200), Series: []charts.Series{{Values: slices.Repeat([]float64{5}, 200)}}}

func TestErrors(t *testing.T) {
	ragged := report.Table{Columns: []report.Column{{Name: "a"}, {Name: "b"}}, Rows: [][]any{{1, 2}, {1}}}
	var self selfish
	self.in = []report.Block{&self}
	slide := func(s report.Slide) *report.Deck { return &report.Deck{Title: "T", Slides: []report.Slide{s}} }
	for _, c := range []struct {
		name string
		deck *report.Deck
		at   report.Place
		want string
	}{
		{"an empty deck", &report.Deck{}, report.Place{}, "no slides"},
		{"no title", slide(report.Slide{}), report.Place{Slide: 1}, "no title"},
		{"a kind that there is none of", slide(report.Slide{Title: "Results", Kind: 9}), at(1, ""), "no Kind is 9"},
		{"a ragged table", one(report.Text("x"), ragged), at(1, "table", 2), "row 2 has 1 cells, want 2"},
		{"a ragged table behind a pointer", one(report.Text("x"), &ragged), at(1, "table", 2), "row 2 has 1 cells, want 2"},
		{"a ragged table in a struct", one(struct{ report.Table }{ragged}), at(1, "table", 1), "row 2 has 1 cells, want 2"},
		{"a value of no known type", one(report.Table{Columns: []report.Column{{Name: "a"}}, Rows: [][]any{{[]int{1}}}}), at(1, "table", 1), `row 1, column "a": a value of type []int`},
		{"a chart's data", one(charts.Chart{Categories: []string{"a"}}), at(1, "chart", 1), "no series"},
		{"a block in a block", one(report.Text("x"), report.Split{{Body: []report.Block{report.Text("x")}}, {Body: []report.Block{report.Text("y"), ragged}}}), at(1, "table", 2, 3), "row 2"},
		{"a block deep inside", one(report.Split{{Body: []report.Block{report.Cards{Items: []report.Card{{Title: "a", Body: []report.Block{ragged}}}}}}}), at(1, "table", 1, 1, 1), "row 2"},
		{"a nil block", one(nil), at(1, "nil", 1), "it is nil"},
		{"a nil table", one((*report.Table)(nil)), at(1, "table", 1), "it is a *report.Table that is nil"},
		{"a nil chart", one(report.Split{{Body: []report.Block{(*charts.Chart)(nil)}}}), at(1, "chart", 1, 1), "it is a *charts.Chart that is nil"},
		{"a block that holds itself", one(&self), at(1, "selfish", make([]int, 17)...), "does a block hold itself?"},
		{"a block whose Node is nil", one(nothing{}), at(1, "nothing", 1), "its Node is nil"},
		{"a link that could run a program", one(report.Text("[x](javascript:alert(1))")), at(1, "text", 1), "javascript"},
		{"a link to no slide", one(report.Text("[x](#nowhere)")), at(1, "text", 1), "#nowhere"},
		{"a link in a title", slide(report.Slide{Title: "[Results](#nowhere)"}), at(1, ""), "#nowhere"},
		{"a link in a block in a block", one(report.Split{{Body: []report.Block{report.List{"[x](#nowhere)"}}}}), at(1, "list", 1, 1), "#nowhere"},
		{"a picture that nobody described", one(report.Image{Data: []byte("x")}), at(1, "image", 1), "Alt"},
		{"a broken picture", one(report.Image{Data: []byte("\x89PNG\r\n\x1a\n"), Alt: "a map"}), at(1, "image", 1), `the picture of "a map": the picture is broken`},
		{"a picture that is not there", one(report.Image{Path: "none/map.png", Alt: "x"}), at(1, "image", 1), `the picture "none/map.png" cannot be read: no such file`},
		{"a picture whose path leads out", one(report.Image{FS: os.DirFS("."), Path: "../map.png", Alt: "x"}), at(1, "image", 1), `the picture "../map.png" leads out of the folder that files are read from; copy it there and write "map.png"`},
		{"a title of many lines", slide(report.Slide{Title: strings.Repeat("long words ", 60)}), report.Place{Slide: 1, Title: strings.Repeat("long words ", 60)}, "title takes"},
		{"a table that is too wide", one(report.Text("x"), report.Table{Columns: make([]report.Column, 60), Rows: [][]any{slices.Repeat([]any{"Reihenfolge"}, 60)}}), at(1, "table", 2), "its 60 columns need"},
		{"a chart that fits nowhere", one(report.Split{{Body: []report.Block{tooHigh}}}), at(1, "chart", 1, 1), "it does not fit on a page"},
		{"a language that is no tag", &report.Deck{Lang: "de_DE", Slides: []report.Slide{{Title: "x"}}}, report.Place{}, "Deck.Lang: language: \"de_DE\" is no tag of BCP 47; write de-DE"},
		{"an item that skips a level", one(report.List{"1. a", "    2. b"}), at(1, "list", 1), "item 2 \"    2. b\" is 2 levels deeper"},
		{"figures that no text states", slide(report.Slide{Title: "Results", Figures: []report.Stat{{Label: "x", Value: 7}}}), at(1, ""), `do not say "7"`},
	} {
		t.Run("name "+c.name+", and where it is", func(t *testing.T) {
			_, err := new(report.Renderer).Render(context.Background(), c.deck)
			all := report.Errors(err)
			if len(all) != 1 || !strings.Contains(all[0].Err.Error(), c.want) {
				t.Fatalf("%v, want one error with %q", err, c.want)
			}
			got := all[0].Place
			if c.want == "does a block hold itself?" {
				got.Block = make([]int, len(got.Block)) // all are 1
			}
			if c.name == "a link in a title" {
				got.Title = "Results"
			}
			if !reflect.DeepEqual(got, c.at) {
				t.Errorf("at %#v, want %#v", got, c.at)
			}
			if errors.Is(err, report.ErrInternal) {
				t.Errorf("%v is internal", err)
			}
		})
	}
	t.Run("tell before anything is drawn what no workbook can hold, and where it is", func(t *testing.T) {
		d := &report.Deck{Title: "T", Slides: []report.Slide{{Title: "First"}, {Title: "Results", Body: []report.Block{
			report.Table{Columns: []report.Column{{Name: "n"}}, Rows: [][]any{{1}, {time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)}}},
		}}}}
		for _, f := range []report.Format{report.XLSX{}, report.PDF{Attach: true}} {
			_, err := (&report.Renderer{Formats: []report.Format{f}}).Render(context.Background(), d)
			if all := report.Errors(err); len(all) != 1 || all[0].Slide != 2 || !strings.Contains(err.Error(), `slide 2 "Results": xlsx: sheet "01 Results", row 2, column "n": the date 12000-01-01`) {
				t.Errorf("%v", err)
			}
		}
	})
	t.Run("name a place once, in words", func(t *testing.T) {
		_, err := new(report.Renderer).Render(context.Background(), one(report.Text("x"), report.Split{{Body: []report.Block{ragged}}}))
		if want := `report: slide 1 "Results", block 2.1 (table): row 2 has 1 cells, want 2`; err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	})
	t.Run("are none of labels without room: a warning says what a chart leaves out", func(t *testing.T) {
		doc, err := new(report.Renderer).Render(context.Background(), one(charts.Chart{
			Title: "Sales", Categories: []string{"a", "b"}, Series: []charts.Series{{Values: []float64{1, 2}}}, Notes: []charts.Note{{At: "a", Text: strings.Repeat("long note ", 400)}},
		}))
		if err != nil || len(doc.Warnings) != 1 {
			t.Fatal(err, doc)
		}
		said := doc.Warnings[0].String()
		for _, want := range []string{`slide 1 "Results", block 1 (chart): the chart "Sales" of`, `has no room for the note "long note`, "give the chart more room"} {
			if !strings.Contains(said, want) {
				t.Errorf("%q does not say %q", said, want)
			}
		}
	})
	t.Run("tell all that is wrong with a deck in one run, by slide and block", func(t *testing.T) {
		d := &report.Deck{Title: "T", Slides: []report.Slide{
			{Title: "Results", ID: "results", Body: []report.Block{ragged, report.Text("[x](#resluts)"), report.List{"a", "    b"}}},
			{Title: "Notes", Body: []report.Block{charts.Chart{Categories: []string{"a", "b"}, Series: []charts.Series{{Values: []float64{1, math.NaN()}}}, Notes: []charts.Note{{At: "b", Text: "one note"}, {At: "b", Text: "another"}}}}},
			{Title: strings.Repeat("long words ", 60), Source: "[y](#nowhere)"},
			{Title: "Pictures", Body: []report.Block{report.Image{Path: "none.png", Alt: "x"}, report.Text(strings.Repeat("w", 20) + " [z](#there)"), report.Table{Columns: make([]report.Column, 60), Rows: [][]any{slices.Repeat([]any{"Reihenfolge"}, 60)}}}},
			{Title: "Wide", Body: []report.Block{report.Table{Columns: make([]report.Column, 60), Rows: [][]any{slices.Repeat([]any{"Reihenfolge"}, 60)}}, tooHigh}},
		}}
		want := []string{
			"1 [1] row 2 has 1 cells", "1 [3] item 2", `1 [2] the link #resluts leads to no slide; the nearest ID is "results"`,
			`2 [1] note "one note": there is no value`, `2 [1] note "another": there is no value`,
			`3 [] source: the link #nowhere leads`, "3 [] the title takes",
			`4 [1] the picture "none.png" cannot be read: no such file`, `4 [2] the link #there leads`, "4 [3] its 60 columns need",
			"5 [1] its 60 columns need", "5 [2] it does not fit on a page",
		}
		for _, formats := range [][]report.Format{nil, {report.PPTX{}}, {report.XLSX{}}, {report.PDF{Attach: true}, report.PPTX{}, report.XLSX{}}} {
			_, err := (&report.Renderer{Formats: formats}).Render(context.Background(), d)
			all := report.Errors(err)
			for i, e := range all {
				if i >= len(want) || !strings.HasPrefix(fmt.Sprint(e.Slide, " ", e.Block, " ", e.Err), want[i]) {
					t.Errorf("error %d is %d %v %v", i+1, e.Slide, e.Block, e.Err)
				}
			}
			if len(all) != len(want) {
				t.Errorf("%d errors, want %d:\n%v", len(all), len(want), err)
			}
		}
	})
	t.Run("tell cells of one fault in one column once, with their number", func(t *testing.T) {
		rows := make([][]any, 40)
		for i := range rows {
			rows[i] = []any{"x", i}
			if i%3 == 0 {
				rows[i][1] = make(chan int)
			}
		}
		_, err := new(report.Renderer).Render(context.Background(), one(report.Table{Columns: []report.Column{{Name: "Monat"}, {Name: "Wert"}}, Rows: rows}))
		if want := `block 1 (table): column "Wert", 14 cells (row 1, row 4, row 7 ...): a value of type chan int`; len(report.Errors(err)) != 1 || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
	})
}

// many are names.
func many(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprint("name ", i)
	}
	return out
}

// selfish is a block that holds itself.
type selfish struct{ in []report.Block }

func (s *selfish) Blocks() []report.Block          { return s.in }
func (s *selfish) Node(*theme.Setting) layout.Node { return &layout.Stack{} }

// nothing is a block without a node.
type nothing struct{}

func (nothing) Node(*theme.Setting) layout.Node { return nil }

func TestRender(t *testing.T) {
	t.Run("says that context or deck are missing, also when it saves", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "a.pdf")
		var none context.Context
		for _, c := range []struct {
			ctx  context.Context
			deck *report.Deck
			want string
		}{{none, one(), "the context is nil"}, {context.Background(), nil, "the deck is nil"}} {
			if _, err := new(report.Renderer).Render(c.ctx, c.deck); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("Render: %v, want %q", err, c.want)
			}
			if _, err := report.Save(c.ctx, c.deck, path); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("Save: %v, want %q", err, c.want)
			}
		}
	})
	t.Run("contains a block's panic and names the slide", func(t *testing.T) {
		_, err := new(report.Renderer).Render(context.Background(), one(acted{func() { panic("oops") }}))
		if !errors.Is(err, report.ErrInternal) {
			t.Errorf("%v", err)
		}
	})
	t.Run("takes any number of workers", func(t *testing.T) {
		for _, n := range []int{-1 << 30, 1 << 30} {
			if _, err := (&report.Renderer{Workers: n}).Render(context.Background(), one()); err != nil {
				t.Errorf("%d: %v", n, err)
			}
		}
	})
	t.Run("stops when the context ends", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if _, err := new(report.Renderer).Render(ctx, one()); !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
	})
	t.Run("warns once a slide of the characters that no font has, whatever is written", func(t *testing.T) {
		d := one(report.Text("a 漢 b 漢"), report.Heading("字"), charts.Chart{
			Alt: "columns", Kind: charts.Column{}, Categories: []string{"漢", "b"}, Series: []charts.Series{{Name: "n", Values: []float64{1, 2}}},
		})
		company, err := fonts.NewFamily("Company", "", fonts.Files{Regular: fonttest.Of("abcdefghijklmnopqrstuvwxyzR")})
		if err != nil {
			t.Fatal(err)
		}
		th := *theme.Default()
		th.Fonts = []*fonts.Family{company} // it has no U+25A1
		d.Theme = &th
		const want = `slide 1 "Results": no font of the theme has “漢” (U+6F22), “字” (U+5B57): drawn as □; add a font that has them to the theme`
		for _, formats := range [][]report.Format{{report.PDF{}}, {report.PPTX{}}, {report.XLSX{}}, {report.PDF{}, report.PPTX{}, report.XLSX{}}} {
			doc, err := (&report.Renderer{Formats: formats}).Render(context.Background(), d)
			if err != nil {
				t.Fatal(err)
			}
			if len(doc.Warnings) != 1 || doc.Warnings[0].String() != want {
				t.Errorf("%v, want %s", doc.Warnings, want)
			}
			for _, f := range formats {
				if err := doc.Write(context.Background(), io.Discard, f); err != nil {
					t.Errorf("%s: %v", f.Ext(), err)
				}
			}
		}
		if _, err := (&report.Renderer{Strict: true}).Render(context.Background(), d); err == nil {
			t.Error("strict, and no error")
		}
	})
	t.Run("takes any text", func(t *testing.T) {
		for _, s := range []string{"\v\f\u0085x", "\ufeff\ufffd", "😀 \u202e abc", strings.Repeat("x", 20000), strings.Repeat("a\n", 500), "``` # <b> &amp; | --"} {
			if _, err := new(report.Renderer).Render(context.Background(), one(report.Text(s), report.List{s})); err != nil {
				t.Errorf("%.20q: %v", s, err)
			}
		}
	})
}

func TestSave(t *testing.T) {
	dir := t.TempDir()
	names := func() []string {
		es, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, e := range es {
			out = append(out, e.Name())
		}
		return out
	}
	path := filepath.Join(dir, "a.pdf")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Run("leaves the old file and nothing else when the deck is wrong", func(t *testing.T) {
		if _, err := report.Save(context.Background(), one(nil), path); err == nil {
			t.Fatal("no error")
		}
		if b, _ := os.ReadFile(path); string(b) != "old" || len(names()) != 1 {
			t.Errorf("%q, %v", b, names())
		}
	})
	t.Run("replaces the file whole and keeps its permissions", func(t *testing.T) {
		if _, err := report.Save(context.Background(), one(), path); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(path)
		info, _ := os.Stat(path)
		if err != nil || !bytes.HasPrefix(b, []byte("%PDF")) || info.Mode().Perm() != 0o600 || len(names()) != 1 {
			t.Errorf("%.8q, %v, %v", b, info.Mode(), names())
		}
	})
	t.Run("names an unknown extension", func(t *testing.T) {
		if _, err := report.Save(context.Background(), one(), filepath.Join(dir, "a.doc")); err == nil || !strings.Contains(err.Error(), ".doc") {
			t.Errorf("%v", err)
		}
	})
	t.Run("refuses a folder as a file", func(t *testing.T) {
		sub := filepath.Join(dir, "d.pdf")
		if err := os.Mkdir(sub, 0o755); err != nil {
			t.Fatal(err)
		}
		if _, err := report.Save(context.Background(), one(), sub); err == nil {
			t.Error("no error")
		}
	})
	t.Run("leaves nothing when a file cannot be made", func(t *testing.T) {
		if _, err := report.Save(context.Background(), one(), filepath.Join(dir, "none", "a.pdf")); err == nil {
			t.Error("no error")
		}
	})
}

// failing is a format whose file cannot be finished.
type failing struct{ record }

var errDisk = errors.New("disk full")

func (f *failing) Finish(_ context.Context, w io.Writer) error {
	if _, err := io.WriteString(w, "half"); err != nil {
		return err
	}
	return errDisk
}

func TestSaveOfTwo(t *testing.T) {
	t.Run("writes none where one fails", func(t *testing.T) {
		dir := t.TempDir()
		f := &failing{record{pages: map[int]*layout.Page{}}}
		_, err := (&report.Renderer{Formats: []report.Format{formatOf{f}}}).Save(context.Background(), one(), filepath.Join(dir, "a.pdf"), filepath.Join(dir, "a.fail"))
		left, _ := os.ReadDir(dir)
		if !errors.Is(err, errDisk) || len(left) != 0 {
			t.Errorf("%v, %v", err, left)
		}
	})
}

// TestJudges has foreign programs check a file with every block.
func TestJudges(t *testing.T) {
	d := reference(10)
	d.Slides = append(d.Slides, report.Slide{ID: "end", Title: "All **blocks** of 漢字", Body: []report.Block{
		report.Cards{Numbered: true, Items: []report.Card{{Title: "One"}, {Title: "Two"}}},
		report.Steps{{When: "2020", Title: "Begin", Text: "then"}, {Title: "End"}},
		report.Text("A [web](https://example.org/a?b=(c)) and a [slide](#end), x^2^ and H~2~O, *slanted*."),
		report.Image{Data: redPNG(t), Alt: "a red square", Caption: "Red"},
		report.Table{Columns: []report.Column{{Name: "A"}, {Name: "B"}}, Rows: [][]any{ // rows that cells of others cover wholly
			{report.Span{Value: "a", Rows: 2}, report.Span{Value: "b", Rows: 2}}, {nil, nil}, {"c", report.Span{Value: "d", Rows: 3}}, {report.Span{Value: "e", Rows: 2}, nil}, {nil, nil},
		}},
		report.List{"1. first", "  A. letter", "  B. letter", "2. second"},
	}}, report.Slide{Title: "A folded table", Body: []report.Block{folded(40)}})
	path := filepath.Join(t.TempDir(), "all.pdf")
	if _, err := report.Save(context.Background(), d, path); err != nil {
		t.Fatal(err)
	}
	t.Run("qpdf finds no fault", func(t *testing.T) {
		officetest.Judges(t, "qpdf")
		if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
	})
	t.Run("veraPDF passes PDF/UA-1", func(t *testing.T) { officetest.Conforms(t, "ua1", path) })
	t.Run("veraPDF passes PDF/A-2a", func(t *testing.T) { officetest.Conforms(t, "2a", path) })
	t.Run("poppler reads every word back", func(t *testing.T) {
		officetest.Judges(t, "pdftotext")
		out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range []string{"slanted", "letter", "Region", "first", "then"} {
			if !bytes.Contains(out, []byte(w)) {
				t.Errorf("%q is not read back", w)
			}
		}
	})
}
