package pptxtest

import (
	"encoding/xml"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// lintTwice checks what holds of the faults of any file.
func lintTwice(t *testing.T, file []byte) {
	t.Helper()
	faults := Lint(file)
	for _, fault := range faults {
		known := fault.Rule == "archive" || slices.ContainsFunc(rules, func(r rule) bool { return r.name == fault.Rule })
		if !known || fault.Text == "" {
			t.Errorf("a fault of rule %q: %q", fault.Rule, fault.Text)
		}
	}
	if again := Lint(file); !slices.Equal(faults, again) {
		t.Errorf("first %v, then %v", faults, again)
	}
}

// with is a deck in which a part is another.
func (f *file) with(t testing.TB, part, content string) *file {
	parts := maps.Clone(f.parts)
	parts[part] = content
	return &file{t, f.names, parts, f.head}
}

// FuzzLint takes any bytes for the file, or for one of the good deck's parts: most changes of an archive only break it.
func FuzzLint(f *testing.F) {
	good := goodDeck(f)
	names := append([]string{""}, slices.Sorted(maps.Keys(good.parts))...)
	for i, name := range names {
		f.Add(uint8(i), []byte(good.parts[name]))
	}
	f.Fuzz(func(t *testing.T, part uint8, content []byte) {
		if name := names[int(part)%len(names)]; name != "" {
			content = good.with(t, name, string(content)).bytes()
		}
		lintTwice(t, content)
	})
}

var value = regexp.MustCompile(`="[^"]*"`)

// FuzzLintEdited takes an element out of one of the good deck's parts, and gives an attribute another value; what remains is
// well-formed.
func FuzzLintEdited(f *testing.F) {
	good := goodDeck(f)
	names := slices.Sorted(maps.Keys(good.parts))
	for i := range names {
		f.Add(uint8(i), uint16(0), uint16(0), "")
	}
	f.Fuzz(func(t *testing.T, part uint8, element, attribute uint16, text string) {
		name := names[int(part)%len(names)]
		content := without(good.parts[name], int(element))
		if at := value.FindAllStringIndex(content, -1); len(at) > 0 {
			var b strings.Builder
			if err := xml.EscapeText(&b, []byte(text)); err != nil {
				t.Fatal(err)
			}
			i := at[int(attribute)%len(at)]
			content = content[:i[0]] + `="` + b.String() + `"` + content[i[1]:]
		}
		lintTwice(t, good.with(t, name, content).bytes())
	})
}

// without is XML without one of its elements, the root apart; without none if there are fewer.
func without(content string, n int) string {
	d := xml.NewDecoder(strings.NewReader(content))
	for depth := 0; ; {
		from := d.InputOffset()
		token, err := d.RawToken()
		if err != nil {
			return content
		}
		switch token.(type) {
		case xml.StartElement:
			if depth++; depth == 1 {
				continue
			}
			if n--; n < 0 {
				return content[:from] + content[end(d):]
			}
		case xml.EndElement:
			depth--
		}
	}
}

// end is where an element ends that has just begun.
func end(d *xml.Decoder) int64 {
	for depth := 1; depth > 0; {
		token, err := d.RawToken()
		if err != nil {
			break
		}
		switch token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return d.InputOffset()
}
