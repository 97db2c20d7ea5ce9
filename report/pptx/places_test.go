package pptx

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// placed are the functions that may read coordinates, by why they do. None decides where something stands on a slide: that is
// package arrange's, theme's and layout's.
var placed = map[string][]string{
	"writes them": {"markup.xfrm", "slide.group", "slide.line", "slide.connector", "slide.outline", "slide.ruled"},
	"adds the place of a group to those of its parts": {"collector.items", "collector.figure", "collector.table", "arena.flow"},
	"finds the box around parts":                      {"union", "bounds"},
	"finds the box around a line by its baseline":     {"textBox", "slide.label"},
	"gives the insets of a text in its box":           {"object.seat", "object.seatIn", "slide.bodyProps"},
	"has a rule begin at the edge of its panel":       {"slide.rule"},
	"adds what programs draw around a chart's frame":  {"slide.chart"},
	"tells the outlines of rectangles":                {"rectangle"},
	"gives the indents of a paragraph in its text":    {"arena.para"},
	"gives the margins of a text in its cell":         {"slide.cell", "anchor", "flow.margins"},
	"sets the page of notes, which is no slide":       {"Writer.notesMaster"},
}

// coordinates are the fields and methods of points and rectangles that say where something stands; their sizes say it not.
var coordinates = []string{"X", "Y", "Right", "Bottom"}

// reading are the functions of a file that read coordinates.
func reading(f *ast.File) (out []string) {
	for _, d := range f.Decls {
		fun, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		reads := false
		ast.Inspect(fun.Body, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok && slices.Contains(coordinates, s.Sel.Name) && !inset(s) {
				reads = true
			}
			return !reads
		})
		if reads {
			out = append(out, nameOf(fun))
		}
	}
	return out
}

// inset reports a side of insets, which is no coordinate: "p.Inset.Bottom", "props.Right".
func inset(s *ast.SelectorExpr) bool {
	switch of := s.X.(type) {
	case *ast.SelectorExpr:
		return strings.HasPrefix(of.Sel.Name, "Inset") || of.Sel.Name == "in"
	case *ast.Ident:
		return of.Name == "layout" || of.Name == "props" // layout.Right
	}
	return false
}

// nameOf is the name of a function, with its receiver's type.
func nameOf(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return f.Name.Name
	}
	of := f.Recv.List[0].Type
	if p, ok := of.(*ast.StarExpr); ok {
		of = p.X
	}
	return of.(*ast.Ident).Name + "." + f.Name.Name
}

func parsed(t *testing.T, name string, source any) *ast.File {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), name, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestPlacesStandOnce holds that no code of this package decides where something stands on a slide.
func TestPlacesStandOnce(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, name := range names {
		if !strings.HasSuffix(name, "_test.go") {
			all = append(all, reading(parsed(t, name, nil))...)
		}
	}
	var known []string
	for _, k := range placed {
		known = append(known, k...)
	}
	for _, f := range all {
		if !slices.Contains(known, f) {
			t.Errorf("%s reads coordinates; what decides where something stands belongs to package arrange or below", f)
		}
	}
	for _, f := range known {
		if !slices.Contains(all, f) {
			t.Errorf("%s reads no coordinates any more; take it off the list", f)
		}
	}
	for name, source := range map[string]string{
		"a search for free room":             `func f(q, at Rect, end Length) Length { if q.Right() <= at.X { return end }; return min(end, q.Y) }`,
		"a look at how things stand":         `func f(o *object) extent { return extent{o.Y, o.Bottom()} }`,
		"a text that is moved":               `func f(o *object, by Length) { o.flow.box.Y += by }`,
		"a place that is compared":           `func f(a, b Rect) bool { return a.Point.X == b.Point.X }`,
		"a rectangle below another's bottom": `func f(a Rect) Rect { return Rect{Point{0, a.Bottom()}, Size{}} }`,
	} {
		t.Run(name+" is found", func(t *testing.T) {
			if len(reading(parsed(t, "planted.go", "package p\n"+source))) == 0 {
				t.Error("it is not")
			}
		})
	}
}
