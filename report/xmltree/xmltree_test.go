package xmltree_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/deckfold/deckfold/report/xmltree"
)

const declared = ` xmlns:q="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`

func parse(t *testing.T, s string) (*xmltree.Element, string) {
	t.Helper()
	root, source, err := parser().Parse([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return root, source
}

func parser() *xmltree.Parser { return &xmltree.Parser{Depth: 8, Elements: 1000, Attrs: 1000} }

func TestParse(t *testing.T) {
	t.Run("calls elements by the standard's prefixes, whatever the file does", func(t *testing.T) {
		root, _ := parse(t, `<q:sp`+declared+` xmlns="http://schemas.openxmlformats.org/drawingml/2006/main"><off q:x="1" y="2"/><b:c xmlns:b="urn:b"/><d xmlns=""/></q:sp>`)
		var names []string
		for e := range root.Within() {
			names = append(names, e.Name)
		}
		if got := strings.Join(names, " "); got != "p:sp a:off {urn:b}c d" {
			t.Error(got)
		}
		if off := root.Child("a:off"); off.Attr("p:x") != "1" || off.Attr("y") != "2" {
			t.Error(off.Attrs)
		}
	})
	t.Run("resolves references and joins what comments part", func(t *testing.T) {
		root, _ := parse(t, "\ufeff<?xml version=\"1.0\"?><!-- a --><r v='a&#10;&quot;\n'> x&amp;<!-- b --><![CDATA[<y>]]>\n<e/>\n</r>\n")
		if root.Text != " x&<y>" || root.Attr("v") != "a\n\" " {
			t.Errorf("%q, %q", root.Text, root.Attr("v"))
		}
	})
	t.Run("keeps a text of spaces", func(t *testing.T) {
		if root, _ := parse(t, `<t> </t>`); root.Text != " " {
			t.Errorf("%q", root.Text)
		}
	})
	t.Run("says where elements stand", func(t *testing.T) {
		root, source := parse(t, "\ufeff<r><a>é</a> <b/></r>")
		for path, want := range map[string]string{"a": "<a>é</a>", "b": "<b/>"} {
			if from, to := root.Child(path).Source(); source[from:to] != want {
				t.Errorf("%q, want %q", source[from:to], want)
			}
		}
		if at := root.Opened(); source[at:at+3] != "<a>" {
			t.Error(source[at:])
		}
	})
	t.Run("reads UTF-16", func(t *testing.T) {
		var b []byte
		for _, u := range utf16.Encode([]rune("\ufeff<r v=\"é😀\"/>")) {
			b = append(b, byte(u), byte(u>>8))
		}
		root, _, err := parser().Parse(b)
		if err != nil || root.Attr("v") != "é😀" {
			t.Error(err, root)
		}
	})
	t.Run("asks nothing of what is not there", func(t *testing.T) {
		root, _ := parse(t, `<r n="7" b="true"/>`)
		none := root.Child("a", "b")
		if _, ok := none.Int("n"); ok || none.Attr("x") != "" || none.Child("y") != nil {
			t.Error("something was found")
		}
		if n, ok := root.Int("n"); n != 7 || !ok || !root.True("b", false) || root.True("n", false) {
			t.Error(n, ok)
		}
		for range none.Within() {
			t.Error("an element of nil")
		}
	})
}

func TestParseRefuses(t *testing.T) {
	deep := strings.Repeat("<a>", 9) + strings.Repeat("</a>", 9)
	for name, s := range map[string]string{
		"nothing":              "",
		"text alone":           "text",
		"two roots":            "<a/><b/>",
		"a document type":      `<!DOCTYPE a [<!ENTITY b "c">]><a/>`,
		"an entity":            "<a>&b;</a>",
		"a reference to 0":     "<a>&#0;</a>",
		"a sign for nothing":   "<a>&#-1;</a>",
		"a surrogate":          "<a>&#xD800;</a>",
		"a wrong end":          "<a></b>",
		"no end":               "<a>",
		"no end of a tag":      "<a",
		"no end of a comment":  "<!-- <a/>",
		"no end of CDATA":      "<a><![CDATA[</a>",
		"an attribute twice":   `<a b="1" b="2"/>`,
		"no quotes":            "<a b=1/>",
		"no value":             "<a b/>",
		"less in a value":      `<a b="<"/>`,
		"attributes unparted":  `<a b="1"c="2"/>`,
		"a prefix of nothing":  "<p:a/>",
		"too many in each":     deep,
		"too many elements":    "<a>" + strings.Repeat("<b/>", 1000) + "</a>",
		"too many attributes":  "<a>" + strings.Repeat(`<b c=""/>`, 990) + strings.Repeat(`<b c="" d=""/>`, 9) + "<b" + strings.Repeat(" x", 3) + "/></a>",
		"bytes not UTF-8":      "<a>\xff</a>",
		"half of UTF-16":       "\xff\xfea",
		"a byte 0":             "<a>\x00</a>",
		"a name that is none":  "< a/>",
		"an instruction alone": "<?xml version='1.0'?>",
	} {
		t.Run(name, func(t *testing.T) {
			if _, _, err := parser().Parse([]byte(s)); err == nil {
				t.Errorf("%.100q was taken", s)
			}
		})
	}
	t.Run("the strict form, by an error of its own", func(t *testing.T) {
		_, _, err := parser().Parse([]byte(`<p:a xmlns:p="http://purl.oclc.org/ooxml/presentationml/main"/>`))
		if !errors.Is(err, xmltree.ErrStrict) {
			t.Error(err)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"<a/>", "<a b='c'>d<e/>f<!-- g --></a>", `<q:a` + declared + ` q:b="&#65;"><![CDATA[x]]></q:a>`, "\xff\xfe<\x00a\x00/\x00>\x00", "<?x?><a xmlns=''/>"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		root, source, err := parser().Parse(data)
		if err != nil {
			return
		}
		for e := range root.Within() {
			from, to := e.Source()
			if from < 0 || to > len(source) || from >= to || source[from] != '<' || source[to-1] != '>' || e.Opened() > to || e.Opened() <= from {
				t.Fatalf("%q: %s stands from %d to %d", data, e.Name, from, to)
			}
		}
	})
}
