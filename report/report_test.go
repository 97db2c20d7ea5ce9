package report_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report"
)

func one(blocks ...report.Block) *report.Deck {
	return &report.Deck{Title: "T", Slides: []report.Slide{{Title: "Results", Body: blocks}}}
}

func TestErrors(t *testing.T) {
	ragged := report.Table{Columns: []report.Column{{Name: "a"}, {Name: "b"}}, Rows: [][]any{{1, 2}, {1}}}
	for _, c := range []struct {
		name string
		deck *report.Deck
		want []string
	}{
		{"an empty deck", &report.Deck{}, []string{"no slides"}},
		{"no title", &report.Deck{Slides: []report.Slide{{}}}, []string{"slide 1", "no title"}},
		{"a ragged table", one(report.Text("x"), ragged), []string{`slide 1 "Results", block 2`, "row 2 has 1 cells, want 2"}},
		{"all that is wrong", one(ragged, report.List{"a", "    b"}), []string{"block 1", "block 2: item 2"}},
		{"a value of no known type", one(report.Table{Columns: []report.Column{{Name: "a"}}, Rows: [][]any{{[]int{1}}}}), []string{`column "a"`, "[]int"}},
		{"a chart's data", one(charts.Chart{Categories: []string{"a"}}), []string{"block 1", "no series"}},
		{"a block deep inside", one(report.Split{{Body: []report.Block{ragged}}}), []string{"row 2"}},
		{"a nil block", one(nil), []string{"block 1", "nil"}},
		{"a link that could run a program", one(report.Text("[x](javascript:alert(1))")), []string{"slide 1", "javascript"}},
		{"a link to no slide", one(report.Text("[x](#nowhere)")), []string{"slide 1", "nowhere"}},
		{"two slides of one ID", &report.Deck{Slides: []report.Slide{{ID: "a", Title: "x"}, {ID: "a", Title: "y"}}}, []string{"slide 2", `"a"`}},
		{"a picture that nobody described", one(report.Image{Data: []byte("x")}), []string{"Alt"}},
		{"a broken picture", one(report.Image{Data: []byte("\x89PNG\r\n\x1a\n"), Alt: "x"}), []string{"block 1", "broken"}},
		{"a title of many lines", &report.Deck{Slides: []report.Slide{{Title: strings.Repeat("long words ", 60)}}}, []string{"title takes"}},
		{"an unknown language", &report.Deck{Lang: "xx", Slides: []report.Slide{{Title: "x"}}}, []string{"Lang"}},
		{"a number that skips one", one(report.List{"1. a", "3. b"}), []string{"item 2"}},
	} {
		t.Run("name "+c.name, func(t *testing.T) {
			_, err := new(report.Renderer).Render(context.Background(), c.deck)
			if err == nil {
				t.Fatal("no error")
			}
			for _, w := range c.want {
				if !strings.Contains(err.Error(), w) {
					t.Errorf("%v\nwants %q", err, w)
				}
			}
			if errors.Is(err, report.ErrInternal) {
				t.Errorf("%v is internal", err)
			}
		})
	}
}

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
		_, err := new(report.Renderer).Render(context.Background(), one((*report.Table)(nil)))
		if !errors.Is(err, report.ErrInternal) {
			t.Errorf("%v", err)
		}
	})
	t.Run("stops when the context ends", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if _, err := new(report.Renderer).Render(ctx, one()); !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
	})
	t.Run("warns of characters that no font has, and where", func(t *testing.T) {
		d := one(report.Text("a 漢 b"))
		doc, err := new(report.Renderer).Render(context.Background(), d)
		if err != nil || len(doc.Warnings) != 1 || !strings.Contains(doc.Warnings[0].String(), `slide 1 "Results"`) {
			t.Errorf("%v, %v", doc, err)
		}
		if _, err := (&report.Renderer{Strict: true}).Render(context.Background(), d); err == nil {
			t.Error("strict, and no error")
		}
	})
	t.Run("takes any text", func(t *testing.T) {
		for _, s := range []string{"\x00\x01", "\xed\xa0\x80", "😀 \u202e abc", strings.Repeat("x", 20000), strings.Repeat("a\n", 500), "``` # <b> &amp; | --"} {
			if _, err := new(report.Renderer).Render(context.Background(), one(report.Text(s), report.List{s})); err != nil {
				t.Errorf("%.20q: %v", s, err)
			}
		}
	})
	t.Run("writes each file once", func(t *testing.T) {
		doc, err := new(report.Renderer).Render(context.Background(), one())
		if err != nil {
			t.Fatal(err)
		}
		if err := doc.Write(io.Discard, report.PDF); err != nil {
			t.Fatal(err)
		}
		if err := doc.Write(io.Discard, report.PDF); err == nil {
			t.Error("no error the second time")
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

func (f *failing) Finish(w io.Writer) error {
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
		report.List{"1. first", "  A. letter", "  B. letter", "2. second"},
	}}, report.Slide{Title: "A folded table", Body: []report.Block{folded(40)}})
	path := filepath.Join(t.TempDir(), "all.pdf")
	if _, err := report.Save(context.Background(), d, path); err != nil {
		t.Fatal(err)
	}
	jar := os.Getenv("VERAPDF")
	for _, j := range []struct {
		name string
		cmd  []string
	}{
		{"qpdf finds no fault", []string{"qpdf", "--check", path}},
		{"veraPDF passes PDF/UA-1", []string{"java", "-jar", jar, "-f", "ua1", "--format", "text", "-v", path}},
		{"veraPDF passes PDF/A-2a", []string{"java", "-jar", jar, "-f", "2a", "--format", "text", "-v", path}},
	} {
		t.Run(j.name, func(t *testing.T) {
			if _, err := exec.LookPath(j.cmd[0]); err != nil {
				t.Skipf("%s is not installed; .ci/run installs it", j.cmd[0])
			}
			if j.cmd[0] == "java" && jar == "" {
				t.Skip("VERAPDF does not name veraPDF's jar; .ci/run sets it")
			}
			if out, err := exec.Command(j.cmd[0], j.cmd[1:]...).CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
	t.Run("poppler reads every word back", func(t *testing.T) {
		if _, err := exec.LookPath("pdftotext"); err != nil {
			t.Skip("pdftotext is not installed; .ci/run installs it")
		}
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
