package chartstest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
)

func TestKinds(t *testing.T) {
	t.Run("are all types that draw", func(t *testing.T) {
		known := map[string]bool{}
		for _, k := range charts.Kinds() {
			known[reflect.TypeOf(k).Name()] = true
		}
		files, err := filepath.Glob("../*.go")
		if err != nil {
			t.Fatal(err)
		}
		found := 0
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range f.Decls {
				if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == "Draw" && f.Recv != nil && len(f.Type.Params.List) == 1 {
					if of, ok := f.Recv.List[0].Type.(*ast.Ident); ok {
						if found++; !known[of.Name] {
							t.Errorf("%s is none of charts.Kinds", of.Name)
						}
					}
				}
			}
		}
		if found != len(known) {
			t.Errorf("%d types draw, %d are kinds", found, len(known))
		}
	})
	t.Run("stand with each of their options, and are alike at no two places", func(t *testing.T) {
		all := charts.Kinds()
		for i, k := range all {
			if slices.ContainsFunc(all[:i], func(o charts.Kind) bool { return reflect.DeepEqual(o, k) }) {
				t.Errorf("%#v stands twice", k)
			}
			typ := reflect.TypeOf(k)
			for f := range typ.NumField() {
				if typ.Field(f).Type.Kind() == reflect.Bool && !slices.ContainsFunc(all, func(o charts.Kind) bool { return reflect.TypeOf(o) == typ && reflect.ValueOf(o).Field(f).Bool() }) {
					t.Errorf("no %s has %s", typ, typ.Field(f).Name)
				}
			}
		}
	})
}

// TestMaker holds that random charts are what the kinds take, not only the least of it.
func TestMaker(t *testing.T) {
	for _, k := range charts.Kinds() {
		t.Run("varies charts of "+Name(k), func(t *testing.T) {
			series, points := map[int]bool{}, map[int]bool{}
			gaps := false
			for seed := range uint64(60) {
				m := Maker{Rand: rand.New(rand.NewPCG(seed, 9)), Series: "Series ", Point: "name "}
				c := m.Chart(k)
				if err := c.Validate(); err != nil {
					t.Fatal(err)
				}
				series[len(c.Series)], points[len(c.Series[0].Values)] = true, true
				gaps = gaps || slices.ContainsFunc(c.Series[0].Values, math.IsNaN)
			}
			t.Logf("%d counts of series, %d of points, gaps %v", len(series), len(points), gaps)
			if len(points) < 2 && len(series) < 2 {
				t.Error("all are of one size")
			}
		})
	}
}
