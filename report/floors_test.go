package report_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/deckfold/deckfold/"

// floors are the packages from the ground up; a package imports only those of lower floors.
var floors = [][]string{
	{"layout/colorname", "layout/guard", "layout/input", "layout/language", "layout/text", "report/xmltree"},
	{"layout/number", "fonts/cff"},
	{"layout/words", "layout/calendar"},
	{"fonts", "fonts/fonttest", "layout/figure"},
	{"charts/data", "layout", "fonts/liberation"},
	{"layout/outline"},
	{"layout/markup", "layout/svg", "report/paginate"}, // knows neither theme nor block
	{"layout/theme"},
	{"charts", "layout/arrange"},
	{"charts/chartstest"},
	{"report/deflate", "report/fileset", "report/raster"},
	{"report/opc", "report/template/color", "report/template/emf", "report/template/geometry"},
	{"report/drawingml", "report/template"},
	{"report/chartml", "report/template/sheet", "report/template/templatetest"},
	{"report/pdf", "report/pptx", "report/xlsx"},
	{"report/pptx/pptxtest", "report/officetest"},
	{"report"},
	{"report/decktest"},
	{"examples"},
}

// homes are the only packages that may import a dependency.
var homes = map[string][]string{
	"github.com/go-pdf/fpdf":         {"report/pdf"},
	"github.com/wcharczuk/go-chart":  {"charts"},
	"github.com/golang/freetype":     {"charts"},
	"github.com/xuri/excelize":       {"report/xlsx"},
	"github.com/klauspost/compress":  {"report/deflate"},
	"github.com/BurntSushi/toml":     {"layout/theme"},
	"github.com/yuin/goldmark":       {"layout/markup"},
	"github.com/go-text/typesetting": {"fonts", "fonts/cff", "fonts/fonttest"},
	"golang.org/x/image":             {"fonts", "fonts/fonttest"},
	"golang.org/x/text/cases":        {"layout/language"},
	"golang.org/x/text/language":     {"layout/language"},
	"golang.org/x/text/unicode/bidi": {"fonts"},
	"golang.org/x/text/unicode/norm": {"layout/text"},
	"golang.org/x/text/encoding":     {"charts/data"},
	"golang.org/x/text/transform":    {"charts/data"},
	"golang.org/x/text/currency":     {"charts/data"},
}

func floor(pkg string) int {
	for i, f := range floors {
		for _, p := range f {
			if pkg == p || p == "examples" && strings.HasPrefix(pkg, "examples/") {
				return i
			}
		}
	}
	return -1
}

// source is a file of the module that is no test.
type source struct {
	pkg, path string
	*ast.File
}

// sources are all files of the module, tests apart.
func sources(t *testing.T, mode parser.Mode) (out []source) {
	t.Helper()
	root := ".."
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, mode)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		out = append(out, source{filepath.ToSlash(rel), path, f})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// imports are the imports of every package of the module, tests apart.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, f := range sources(t, parser.ImportsOnly) {
		for _, im := range f.Imports {
			name, err := strconv.Unquote(im.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			out[f.pkg] = append(out[f.pkg], name)
		}
	}
	return out
}

// TestGuards holds that panics become errors in one place, and that no goroutine is without it: a recover does not reach
// another's panic.
func TestGuards(t *testing.T) {
	for _, f := range sources(t, 0) {
		net := "guard"
		if f.pkg == "layout/guard" {
			net = "Call"
		}
		ast.Inspect(f.File, func(n ast.Node) bool {
			var body ast.Node
			switch n := n.(type) {
			case *ast.GoStmt:
				body = n.Call
			case *ast.CallExpr:
				switch fun := n.Fun.(type) {
				case *ast.Ident:
					if fun.Name == "recover" && f.pkg != "layout/guard" {
						t.Errorf("%s recovers by itself; defer guard.Recover", f.path)
					}
				case *ast.SelectorExpr:
					if fun.Sel.Name == "Go" {
						body = n
					}
				}
			}
			if body != nil && !mentions(body, net) {
				t.Errorf("%s starts a goroutine without a guard", f.path)
			}
			return true
		})
	}
}

// mentions reports a name with a word in it within a piece of code.
func mentions(in ast.Node, word string) (found bool) {
	ast.Inspect(in, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && strings.Contains(id.Name, word)
		return !found
	})
	return found
}

func TestFloors(t *testing.T) {
	all := imports(t)
	t.Run("every package stands on a floor", func(t *testing.T) {
		for pkg := range all {
			if floor(pkg) < 0 {
				t.Errorf("%s stands on no floor; add it to floors", pkg)
			}
		}
	})
	t.Run("imports point down", func(t *testing.T) {
		for pkg, ims := range all {
			for _, im := range ims {
				if in, ok := strings.CutPrefix(im, module); ok && floor(in) >= floor(pkg) {
					t.Errorf("%s imports %s, which is not below it", pkg, in)
				}
			}
		}
	})
	t.Run("only programs import fonts that not every program is to carry", func(t *testing.T) {
		for pkg, ims := range all {
			if slices.Contains(ims, module+"fonts/liberation") && !strings.HasPrefix(pkg, "examples/") {
				t.Errorf("%s imports fonts/liberation, whose files all programs that import it would carry", pkg)
			}
		}
	})
	t.Run("each dependency has one home", func(t *testing.T) {
		for pkg, ims := range all {
			for _, im := range ims {
				if first, _, _ := strings.Cut(im, "/"); !strings.Contains(first, ".") || strings.HasPrefix(im, module) {
					continue
				}
				if !home(im, pkg) {
					t.Errorf("%s imports %s, whose home is another package", pkg, im)
				}
			}
		}
	})
}

func home(dep, pkg string) bool {
	for prefix, pkgs := range homes {
		if strings.HasPrefix(dep, prefix) {
			return slices.Contains(pkgs, pkg)
		}
	}
	return false
}
