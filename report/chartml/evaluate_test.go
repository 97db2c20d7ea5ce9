package chartml

import (
	"encoding/xml"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// grid is the cells of a sheet: values by their places, and formulas.
type grid struct {
	values   map[string]any // float64 or string
	formulas map[string]string
	point    string // the decimal separator of whoever opens it
}

// gridOf reads a sheet.
func gridOf(t *testing.T, content []byte, point string) *grid {
	t.Helper()
	var doc struct {
		Cells []struct {
			At     string `xml:"r,attr"`
			Type   string `xml:"t,attr"`
			F      string `xml:"f"`
			V      string `xml:"v"`
			Inline string `xml:"is>t"`
		} `xml:"sheetData>row>c"`
	}
	if err := xml.Unmarshal(content, &doc); err != nil {
		t.Fatal(err)
	}
	g := &grid{map[string]any{}, map[string]string{}, point}
	for _, c := range doc.Cells {
		switch c.Type {
		case "inlineStr":
			g.values[c.At] = c.Inline
		case "str":
			g.values[c.At] = c.V
		default:
			v, err := strconv.ParseFloat(c.V, 64)
			if err != nil {
				t.Fatal(err)
			}
			g.values[c.At] = v
		}
		if c.F != "" {
			g.formulas[c.At] = c.F
		}
	}
	return g
}

// fault is an error as cells have it.
type fault string

var token = regexp.MustCompile(`^(?:"((?:[^"]|"")*)"|(\d+(?:\.\d+)?)|([A-Z]+\d*)\(|\$([A-Z]+):\$[A-Z]+|([A-Z]+\d+)|(TRUE|FALSE)|(<>|<=|>=|[-+*/&=<>(),]))`)

// formula computes a formula as spreadsheets do (ECMA-376-1, 18.17), as far as labels of slices need it. It knows nothing of how they
// are written.
type formula struct {
	*grid
	rest string
}

func (g *grid) compute(f string) any {
	p := &formula{g, f}
	v := p.comparison()
	if p.rest != "" {
		panic("left: " + p.rest)
	}
	return v
}

// take takes an operator of some.
func (f *formula) take(ops ...string) string {
	for _, op := range ops {
		if rest, ok := strings.CutPrefix(f.rest, op); ok {
			f.rest = rest
			return op
		}
	}
	return ""
}

func (f *formula) comparison() any {
	a := f.joined()
	for op := f.take("<>", "<=", ">=", "<", ">", "="); op != ""; op = f.take("<>", "<=", ">=", "<", ">", "=") {
		b := f.joined()
		if failed(a) || failed(b) {
			a = fault("#VALUE!")
			continue
		}
		x, y := numeric(a), numeric(b)
		a = map[string]bool{"<": x < y, ">": x > y, "=": x == y, "<=": x <= y, ">=": x >= y, "<>": x != y}[op]
	}
	return a
}

func (f *formula) joined() any {
	a := f.sum()
	for f.take("&") != "" {
		b := f.sum()
		switch {
		case failed(a):
		case failed(b):
			a = b
		default:
			a = textual(a) + textual(b)
		}
	}
	return a
}

func (f *formula) sum() any { return f.chain([]string{"+", "-"}, f.product) }

func (f *formula) product() any { return f.chain([]string{"*", "/"}, f.value) }

func (f *formula) chain(ops []string, next func() any) any {
	a := next()
	for op := f.take(ops...); op != ""; op = f.take(ops...) {
		b := next()
		if failed(a) || failed(b) {
			a = fault("#VALUE!")
			continue
		}
		x, y := numeric(a), numeric(b)
		switch op {
		case "+":
			a = x + y
		case "-":
			a = x - y
		case "*":
			a = x * y
		case "/":
			if a = x / y; y == 0 {
				a = fault("#DIV/0!")
			}
		}
	}
	return a
}

func (f *formula) value() any {
	if f.take("-") != "" {
		v := f.value()
		if !failed(v) {
			v = -numeric(v)
		}
		return v
	}
	m := token.FindStringSubmatch(f.rest)
	if m == nil {
		panic("no value: " + f.rest)
	}
	f.rest = f.rest[len(m[0]):]
	switch {
	case strings.HasPrefix(m[0], `"`):
		return strings.ReplaceAll(m[1], `""`, `"`)
	case m[2] != "":
		v, _ := strconv.ParseFloat(m[2], 64)
		return v
	case m[3] != "":
		return f.call(m[3])
	case m[4] != "":
		return f.band(m[4])
	case m[5] != "":
		return f.values[m[5]]
	case m[6] != "":
		return m[6] == "TRUE"
	case m[7] == "(":
		v := f.comparison()
		f.take(")")
		return v
	}
	panic("an operator: " + m[0])
}

// band is a whole column.
func (f *formula) band(letters string) []any {
	out := []any{}
	for row := 1; row <= 50; row++ {
		out = append(out, f.values[letters+strconv.Itoa(row)])
	}
	return out
}

func (f *formula) call(name string) any {
	var args []any
	for f.take(")") == "" {
		args = append(args, f.comparison())
		f.take(",")
	}
	if name == "IFERROR" {
		if failed(args[0]) {
			return args[1]
		}
		return args[0]
	}
	if name != "IF" {
		for _, a := range args {
			if failed(a) {
				return a
			}
		}
	}
	switch name {
	case "IF":
		if failed(args[0]) {
			return args[0]
		}
		if args[0].(bool) {
			return args[1]
		}
		return args[2]
	case "AND":
		return args[0].(bool) && args[1].(bool)
	case "NA":
		return fault("#N/A")
	case "POWER":
		return math.Pow(numeric(args[0]), numeric(args[1]))
	case "ABS":
		return math.Abs(numeric(args[0]))
	case "INT":
		return math.Floor(numeric(args[0]))
	case "LOG10":
		if numeric(args[0]) <= 0 {
			return fault("#NUM!")
		}
		return math.Log10(numeric(args[0]))
	case "MIN":
		return math.Min(numeric(args[0]), numeric(args[1]))
	case "CHAR":
		return string(rune(int(numeric(args[0]))))
	case "ROUND":
		return roundedTo(numeric(args[0]), int(numeric(args[1])))
	case "FIXED":
		return f.fixed(numeric(args[0]), int(numeric(args[1])), !args[2].(bool))
	case "SUM":
		all := 0.0
		for _, v := range args[0].([]any) {
			if n, ok := v.(float64); ok {
				all += n
			}
		}
		return all
	case "YEAR":
		return float64(day(args[0]).Year())
	case "MONTH":
		return float64(day(args[0]).Month())
	case "DAY":
		return float64(day(args[0]).Day())
	case "CHOOSE":
		return args[int(numeric(args[0]))]
	case "INDEX":
		return args[0].([]any)[int(numeric(args[1]))-1]
	case "MATCH":
		if n, ok := args[0].(float64); ok {
			return float64(slices.Index(args[1].([]any), any(n)) + 1)
		}
		return match(args[0].(string), args[1].([]any))
	}
	panic("no function " + name)
}

// match is the first text of a column that a pattern matches, case not told.
func match(pattern string, column []any) any {
	var b strings.Builder
	for rs := []rune(pattern); len(rs) > 0; rs = rs[1:] {
		switch {
		case rs[0] == '~' && len(rs) > 1:
			rs = rs[1:]
			b.WriteString(regexp.QuoteMeta(string(rs[0])))
		case rs[0] == '*':
			b.WriteString(".*")
		case rs[0] == '?':
			b.WriteString(".")
		default:
			b.WriteString(regexp.QuoteMeta(string(rs[0])))
		}
	}
	re := regexp.MustCompile("(?is)^" + b.String() + "$")
	for i, v := range column {
		if s, ok := v.(string); ok && re.MatchString(s) {
			return float64(i + 1)
		}
	}
	return fault("#N/A")
}

// day is a date after February 1900.
func day(v any) time.Time {
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(numeric(v)))
}

func failed(v any) bool { _, is := v.(fault); return is }

func numeric(v any) float64 {
	n, ok := v.(float64)
	if !ok && v != nil {
		panic(fmt.Sprintf("no number: %v", v))
	}
	return n
}

func textual(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return v.(string)
}

// rounded rounds half away from zero, on the first 15 digits.
func roundedTo(v float64, places int) float64 {
	scale := math.Pow10(places)
	digits, _ := strconv.ParseFloat(strconv.FormatFloat(v*scale, 'e', 14, 64), 64)
	return math.Round(digits) / scale
}

// fixed is a number with some decimals, in thousands.
func (f *formula) fixed(v float64, places int, grouped bool) string {
	s := strconv.FormatFloat(roundedTo(v, places), 'f', places, 64)
	whole, decimals, _ := strings.Cut(s, ".")
	comma := ","
	if f.point == "," {
		comma = "."
	}
	for at := len(whole) - 3; grouped && at > 0; at -= 3 {
		whole = whole[:at] + comma + whole[at:]
	}
	if places > 0 {
		return whole + f.point + decimals
	}
	return whole
}
