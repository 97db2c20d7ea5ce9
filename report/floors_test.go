package report_test

import (
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
	{"fonts", "layout/number", "charts/data"},
	{"layout"},
	{"layout/markup"},
	{"layout/theme"},
	{"charts"},
	{"report/deflate"},
	{"report/opc"},
	{"report/pdf", "report/pptx", "report/xlsx"},
	{"report/pptx/pptxtest", "report/officetest"},
	{"report"},
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
	"github.com/go-text/typesetting": {"fonts"},
	"golang.org/x/image":             {"fonts"},
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

// imports are the imports of every package of the module, tests apart.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	root := ".."
	out := map[string][]string{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(rel)
		for _, im := range f.Imports {
			name, err := strconv.Unquote(im.Path.Value)
			if err != nil {
				return err
			}
			out[pkg] = append(out[pkg], name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
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
