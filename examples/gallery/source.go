package main

import (
	"embed"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"reflect"
	"runtime"
	"slices"
	"strings"
)

//go:embed *.go
var files embed.FS

// source is the gallery's own.
type source struct {
	text  map[*token.File][]byte
	fset  *token.FileSet
	funcs map[string]*ast.FuncDecl
	vars  map[string]ast.Expr
}

// readSource reads the files of the gallery.
func readSource() (*source, error) {
	s := &source{map[*token.File][]byte{}, token.NewFileSet(), map[string]*ast.FuncDecl{}, map[string]ast.Expr{}}
	all, err := files.ReadDir(".")
	if err != nil {
		return nil, err
	}
	for _, entry := range all {
		text, err := files.ReadFile(entry.Name())
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(s.fset, entry.Name(), text, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		s.text[s.fset.File(f.Pos())] = text
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				s.funcs[d.Name.Name] = d
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if v, ok := spec.(*ast.ValueSpec); ok && len(v.Names) == 1 && len(v.Values) == 1 {
						s.vars[v.Names[0].Name] = v.Values[0]
					}
				}
			}
		}
	}
	return s, nil
}

// How many characters a line of code has at most, beside a picture and alone.
const (
	beside = 54
	alone  = 120
)

// of is the code of a page in lines of at most so many characters, broken where Go lets them.
func (s *source) of(page func() page, most int) (string, error) {
	all, err := s.excerpts(page)
	var lines []string
	for _, e := range all {
		for line := range strings.SplitSeq(e.dedented(), "\n") {
			lines = append(lines, broken(strings.ReplaceAll(line, "\t", "    "), most)...)
		}
	}
	return strings.Join(lines, "\n"), err
}

// excerpt is a part of the source as it stands.
type excerpt struct {
	name   string // of the variable that it is the value of
	text   string
	indent string // of its first line
}

// excerpts are what the function of a page does before it returns, and the block or the slide that it returns; of one that is a variable of the package,
// what that is.
func (s *source) excerpts(page func() page) (out []excerpt, err error) {
	f, ok := s.funcs[functionOf(page)]
	if !ok {
		return nil, fmt.Errorf("the source has no function %s", functionOf(page))
	}
	for _, stmt := range f.Body.List {
		r, ok := stmt.(*ast.ReturnStmt)
		if !ok {
			out = append(out, s.excerpt("", stmt))
			continue
		}
		for _, e := range r.Results[0].(*ast.CompositeLit).Elts {
			kv := e.(*ast.KeyValueExpr)
			id, variable := kv.Value.(*ast.Ident)
			switch {
			case !slices.Contains([]string{"block", "slide"}, kv.Key.(*ast.Ident).Name):
			case !variable:
				out = append(out, s.excerpt("", kv.Value))
			case s.vars[id.Name] != nil:
				out = append(out, s.excerpt(id.Name, s.vars[id.Name]))
			}
		}
	}
	return out, nil
}

// functionOf is the name of the function of a page.
func functionOf(page func() page) string {
	name := runtime.FuncForPC(reflect.ValueOf(page).Pointer()).Name()
	return name[strings.LastIndexByte(name, '.')+1:]
}

// excerpt is a node of the source.
func (s *source) excerpt(name string, n ast.Node) excerpt {
	file := s.fset.File(n.Pos())
	text := string(s.text[file])
	from, to := file.Offset(n.Pos()), file.Offset(n.End())
	line := text[strings.LastIndexByte(text[:from], '\n')+1 : from]
	return excerpt{name, text[from:to], line[:len(line)-len(strings.TrimLeft(line, "\t"))]}
}

// dedented is the excerpt without its indent.
func (e excerpt) dedented() string {
	text := strings.ReplaceAll(e.text, "\n"+e.indent, "\n")
	if e.name != "" {
		return e.name + " := " + text
	}
	return text
}

// broken is a line of Go in lines of at most so many characters: broken after a comma where it can be, else within a text, else after a
// bracket.
func broken(line string, most int) (out []string) {
	indent := len(line) - len(strings.TrimLeft(line, " "))
	for len([]rune(line)) > most {
		head, rest := cut(line, most, indent)
		if rest == "" {
			break
		}
		out = append(out, head)
		line = strings.Repeat(" ", indent+4) + rest
	}
	return append(out, line)
}

// cut cuts a line of Go in two.
func cut(line string, most, indent int) (head, rest string) {
	var comma, bracket, within int
	var sc scanner.Scanner
	fset := token.NewFileSet()
	sc.Init(fset.AddFile("", -1, len(line)), []byte(line), func(token.Position, string) {}, 0)
	for {
		pos, tok, lit := sc.Scan()
		if tok == token.EOF {
			break
		}
		at := int(pos) - 1
		switch end := at + len(lit); tok {
		case token.COMMA:
			if n := len([]rune(line[:at+1])); n <= most && at+1 < len(line) {
				comma = at + 1
			}
		case token.LBRACE, token.LPAREN:
			if n := len([]rune(line[:at+1])); n <= most && at+1 < len(line) {
				bracket = at + 1
			}
		case token.STRING:
			for i := at + 1; i < end-1; i++ {
				if line[i] == ' ' && lit[0] == '"' && len([]rune(line[:i+1]))+3 <= most {
					within = i + 1
				}
			}
		}
	}
	switch {
	case comma > indent+4:
		return strings.TrimRight(line[:comma], " "), strings.TrimLeft(line[comma:], " ")
	case within > indent+4:
		return line[:within] + `" +`, `"` + line[within:]
	case bracket > indent:
		return line[:bracket], line[bracket:]
	}
	return line, ""
}
