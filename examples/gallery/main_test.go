package main

import (
	"bytes"
	"context"
	"go/ast"
	"go/scanner"
	"go/token"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
	"github.com/deckfold/deckfold/report/pptx/pptxtest"
)

func TestDeck(t *testing.T) {
	var all []charts.Chart
	for _, part := range parts {
		for _, page := range part.pages {
			switch b := page().block.(type) {
			case charts.Chart:
				all = append(all, b)
			case report.Grid:
				all = append(all, b.Charts...)
			}
		}
	}
	for _, look := range []string{"light", "dark", "reading"} {
		t.Run("is rendered without a warning in the theme "+look, func(t *testing.T) {
			d, err := deck(look)
			if err != nil {
				t.Fatal(err)
			}
			r := report.Renderer{Formats: []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}}
			doc, err := r.Render(context.Background(), d)
			if err != nil || len(doc.Warnings) > 0 {
				t.Fatal(doc.Warnings, err)
			}
			var file bytes.Buffer
			if err := doc.Write(context.Background(), &file, report.PPTX{}); err != nil {
				t.Fatal(err)
			}
			for _, fault := range pptxtest.Lint(file.Bytes()) {
				t.Error(fault)
			}
		})
	}
	t.Run("has no other theme", func(t *testing.T) {
		if _, err := deck("dusk"); err == nil || !strings.Contains(err.Error(), `no theme "dusk"`) {
			t.Error(err)
		}
	})
	t.Run("has every option of a chart", func(t *testing.T) {
		elsewhere := map[string]string{
			"ID":     "is made from the slide",
			"Source": "is the slide's",
			"Alt":    "is made from the data",
			"Tone":   "is by the series' place",
		}
		for _, typ := range []reflect.Type{reflect.TypeFor[charts.Chart](), reflect.TypeFor[charts.Series]()} {
			for i := range typ.NumField() {
				f := typ.Field(i)
				if !f.IsExported() || elsewhere[f.Name] != "" {
					continue
				}
				if !used(all, typ, i) {
					t.Errorf("no chart has a %s of %s", f.Name, typ)
				}
			}
		}
	})
	t.Run("has every kind and every option of it", func(t *testing.T) {
		seen := map[reflect.Type]map[string]bool{}
		for _, c := range all {
			v := reflect.ValueOf(c.Kind)
			if seen[v.Type()] == nil {
				seen[v.Type()] = map[string]bool{}
			}
			for i := range v.NumField() {
				if !v.Field(i).IsZero() {
					seen[v.Type()][v.Type().Field(i).Name] = true
				}
			}
		}
		for _, k := range charts.Kinds() {
			typ := reflect.TypeOf(k)
			if seen[typ] == nil {
				t.Errorf("no chart is a %s", typ)
			}
			for i := range typ.NumField() {
				if name := typ.Field(i).Name; !seen[typ][name] {
					t.Errorf("no %s has %s", typ, name)
				}
			}
		}
	})
}

// tokens are the tokens of Go in a text, texts that are added up as one, without the semicolons that ends of lines stand for.
func tokens(t *testing.T, src string) (out []string) {
	var sc scanner.Scanner
	fset := token.NewFileSet()
	sc.Init(fset.AddFile("", -1, len(src)), []byte(src), func(p token.Position, msg string) { t.Error(p, msg, src) }, 0)
	for {
		_, tok, lit := sc.Scan()
		switch n := len(out); {
		case tok == token.EOF:
			return out
		case tok == token.SEMICOLON && lit == "\n":
		case tok == token.STRING && n > 1 && out[n-1] == "+" && strings.HasPrefix(out[n-2], `"`):
			out = append(out[:n-2], strings.TrimSuffix(out[n-2], `"`)+lit[1:])
		case lit != "":
			out = append(out, lit)
		default:
			out = append(out, tok.String())
		}
	}
}

func TestSource(t *testing.T) {
	code, err := readSource()
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range parts {
		for _, page := range part.pages {
			p := page()
			t.Run("is the code of "+p.title, func(t *testing.T) {
				all, err := code.excerpts(page)
				if err != nil || len(all) == 0 {
					t.Fatal(all, err)
				}
				for _, e := range all {
					if !slices.ContainsFunc(slices.Collect(maps.Values(code.text)), func(file []byte) bool { return strings.Contains(string(file), e.text) }) {
						t.Errorf("no file has\n%s", e.text)
					}
					var lines []string
					for line := range strings.SplitSeq(e.dedented(), "\n") {
						lines = append(lines, broken(line, beside)...)
					}
					if got, want := tokens(t, strings.Join(lines, "\n")), tokens(t, e.dedented()); !slices.Equal(got, want) {
						t.Errorf("%q\nwant %q", got, want)
					}
				}
			})
		}
	}
	t.Run("has no page that is in no part", func(t *testing.T) {
		listed := map[string]bool{}
		for _, part := range parts {
			for _, page := range part.pages {
				listed[functionOf(page)] = true
			}
		}
		for name, f := range code.funcs {
			if r := f.Type.Results; r != nil && len(f.Type.Params.List) == 0 && len(r.List) == 1 {
				if id, ok := r.List[0].Type.(*ast.Ident); ok && id.Name == "page" && !listed[name] {
					t.Errorf("%s is in none of parts", name)
				}
			}
		}
	})
	for _, c := range []struct {
		name, line string
		most       int
		want       []string
	}{
		{"after a comma", `Values: []float64{1, 2, 3},`, 24, []string{"Values: []float64{1, 2,", "    3},"}},
		{"within a text", `Unit: "one, two three four",`, 24, []string{`Unit: "one, two " +`, `    "three four",`}},
		{"after a bracket", `	x := somethingLong(another)`, 24, []string{"	x := somethingLong(", "    another)"}},
		{"never where it need not be", `a, b`, 4, []string{"a, b"}},
	} {
		t.Run("breaks a line "+c.name, func(t *testing.T) {
			if got := broken(c.line, c.most); !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// used reports a chart, or a series of one, whose field i is not zero.
func used(all []charts.Chart, typ reflect.Type, i int) bool {
	for _, c := range all {
		if typ == reflect.TypeFor[charts.Chart]() {
			if !reflect.ValueOf(c).Field(i).IsZero() {
				return true
			}
			continue
		}
		for _, s := range c.Series {
			if !reflect.ValueOf(s).Field(i).IsZero() {
				return true
			}
		}
	}
	return false
}
