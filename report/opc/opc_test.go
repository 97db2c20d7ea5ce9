package opc

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"math"
	"strings"
	"testing"
	"time"
)

func TestMarkup(t *testing.T) {
	t.Run("escapes what XML would read otherwise, and shows what it forbids", func(t *testing.T) {
		for text, want := range map[string]string{
			"plain":             "plain",
			`a & b < c > "d"`:   "a &amp; b &lt; c &gt; &quot;d&quot;",
			"a\tb\nc\rd":        "a&#9;b&#10;c&#10;d",
			"a\x00b\x1f":        "a\ufffdb\ufffd",
			"\ufffe\uffff":      "\ufffd\ufffd",
			"\xff bad":          "\ufffd bad",
			"a\vb\u0085c\ufeff": "a&#10;b&#10;c\u2060",
			"\ufffd é 漢 😀":      "\ufffd é 漢 😀",
		} {
			var x Markup
			x.Text(text)
			if got := string(x.B); got != want {
				t.Errorf("%q becomes %q, want %q", text, got, want)
			}
		}
	})
	t.Run("writes numbers with all their digits", func(t *testing.T) {
		for v, want := range map[float64]string{0: "0", math.Copysign(0, -1): "0", 0.1: "0.1", 41.23456789012345: "41.23456789012345", 1e20: "100000000000000000000", 1e308: "1E+308", 1e-12: "1E-12", -3: "-3"} {
			var x Markup
			x.Float(v)
			if got := string(x.B); got != want {
				t.Errorf("%v becomes %s, want %s", v, got, want)
			}
		}
	})
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"", "a&b", "\x00\x01", "\xff\xfe", "]]>", "\ufffe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var x Markup
		x.Raw("<a b=\"")
		x.Text(s)
		x.Raw("\">")
		x.Text(s)
		x.Raw("</a>")
		d := xml.NewDecoder(bytes.NewReader(x.B))
		for {
			if _, err := d.Token(); err == io.EOF {
				return
			} else if err != nil {
				t.Fatalf("%q: %v", x.B, err)
			}
		}
	})
}

func TestPackage(t *testing.T) {
	var p Package
	var x Markup
	x.Raw(Header, "<a/>")
	p.XML("z/a.xml", "application/x", &x)
	var r Rels
	if a, b := r.Add("slide", "a.xml", false), r.Add("slide", "a.xml", false); a != "rId1" || b != a {
		t.Errorf("the same relationship has the IDs %s and %s", a, b)
	}
	if id := r.Add("hyperlink", "https://example.org/?a&b", true); id != "rId2" {
		t.Error(id)
	}
	p.Rels("z/a.xml", r)
	p.Rels("", Rels{Internal("officeDocument", "z/a.xml"), Internal("core-properties", "docProps/core.xml")})
	p.Core(&Properties{Title: "A\v& B", Date: time.Date(2022, 6, 1, 0, 0, 0, 0, time.UTC)})
	var b bytes.Buffer
	if err := p.Write(&b); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	parts := map[string]string{}
	for _, f := range z.File {
		rc, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(rc)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, f.Name)
		parts[f.Name] = string(data)
	}
	t.Run("begins with the content types and its relationships, and has its parts by name", func(t *testing.T) {
		if got := strings.Join(names, " "); got != "[Content_Types].xml _rels/.rels docProps/core.xml z/_rels/a.xml.rels z/a.xml" {
			t.Error(got)
		}
	})
	for name, want := range map[string]string{
		"[Content_Types].xml": `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/docProps/core.xml"`,
		"_rels/.rels":         `Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"`,
		"z/_rels/a.xml.rels":  `Target="https://example.org/?a&amp;b" TargetMode="External"/>`,
		"docProps/core.xml":   `<dc:title>A &amp; B</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">2022-06-01T00:00:00Z<`,
	} {
		if !strings.Contains(parts[name], want) {
			t.Errorf("%s has no %s: %s", name, want, parts[name])
		}
	}
}
