package decktest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts"
	"github.com/deckfold/deckfold/report"
)

// TestComplete holds that the matrix knows every block, kind of chart, format, container and named value: one that is new fails.
func TestComplete(t *testing.T) {
	known := map[string]bool{}
	for _, s := range samples() {
		known[reflect.TypeOf(s.Block).String()] = true
		if c, ok := s.Block.(charts.Chart); ok && c.Kind != nil {
			known[reflect.TypeOf(c.Kind).String()] = true
		}
	}
	for _, k := range kindTypes() {
		known[reflect.TypeOf(k).String()] = true
	}
	for _, f := range formatTypes {
		known[reflect.TypeOf(f).String()] = true
	}
	values := map[string]int{}
	for of, all := range types {
		values[of.String()] = len(all)
	}
	for _, dir := range []string{"..", "../../charts", "../../layout/number", "../../layout/theme"} {
		for _, f := range parsed(t, dir) {
			ast.Inspect(f, func(n ast.Node) bool {
				switch d := n.(type) {
				case *ast.FuncDecl:
					if name := receiver(d); name != "" && (isMethod(d, "Node", "theme.Setting") || isMethod(d, "Draw", "Canvas") || isMethod(d, "Ext", "")) {
						if full := f.Name.Name + "." + name; !known[full] {
							t.Errorf("%s is in no case; add it to Blocks, charts.Kinds or formatTypes", full)
						}
					}
				case *ast.GenDecl:
					for name, n := range constants(d, f.Name.Name, values) {
						if full := f.Name.Name + "." + name; values[full] < n {
							t.Errorf("%s has %d named values, the matrix tries %d; add them to types", full, n, values[full])
						}
					}
				}
				return true
			})
		}
	}
	for _, s := range samples() {
		if _, ok := s.Block.(report.Container); ok && !holds(reflect.TypeOf(s.Block)) {
			t.Errorf("no block is tried in a %T; add it to held", s.Block)
		}
	}
}

// holds reports a container in which blocks are tried.
func holds(of reflect.Type) bool {
	for _, h := range held {
		if reflect.TypeOf(h.Hold(report.Text("x"))) == of || reflect.TypeOf(h.Hold(charts.Chart{})) == of {
			return true
		}
	}
	return false
}

// parsed are the files of a package, tests apart.
func parsed(t *testing.T, dir string) (out []*ast.File) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(paths) == 0 {
		t.Fatal("there are no files in", dir, err)
	}
	for _, p := range paths {
		if strings.HasSuffix(p, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), p, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, f)
	}
	return out
}

// receiver is the exported type that a method is of; "" is none.
func receiver(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	of := d.Recv.List[0].Type
	if p, ok := of.(*ast.StarExpr); ok {
		of = p.X
	}
	if id, ok := of.(*ast.Ident); ok && id.IsExported() {
		return id.Name
	}
	return ""
}

// isMethod reports a method of a name whose one parameter points to a type; "" is one without parameters.
func isMethod(d *ast.FuncDecl, name, parameter string) bool {
	if d.Name.Name != name {
		return false
	}
	if parameter == "" {
		return len(d.Type.Params.List) == 0
	}
	if len(d.Type.Params.List) != 1 {
		return false
	}
	p, ok := d.Type.Params.List[0].Type.(*ast.StarExpr)
	if !ok {
		return false
	}
	switch of := p.X.(type) {
	case *ast.Ident:
		return of.Name == parameter
	case *ast.SelectorExpr:
		return of.X.(*ast.Ident).Name+"."+of.Sel.Name == parameter
	}
	return false
}

// constants are how many exported constants a declaration has of types whose values the matrix tries.
func constants(d *ast.GenDecl, pkg string, values map[string]int) map[string]int {
	out := map[string]int{}
	of := ""
	for _, s := range d.Specs {
		v, ok := s.(*ast.ValueSpec)
		if !ok || d.Tok != token.CONST {
			continue
		}
		if id, ok := v.Type.(*ast.Ident); ok {
			of = id.Name
		} else if len(v.Values) > 0 {
			of = ""
		}
		for _, n := range v.Names {
			if _, ok := values[pkg+"."+of]; ok && n.IsExported() {
				out[of]++
			}
		}
	}
	return out
}
