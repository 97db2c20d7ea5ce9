package opc

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/report/deflate"
	"github.com/deckfold/deckfold/report/xmltree"
)

// form is what files are read in these tests.
var form = Form{Name: "presentation", Extension: ".pptx", Program: "PowerPoint", Bytes: 1 << 20, Parts: 20, Part: 1 << 20, Unpacked: 2 << 20}

// archived is a package of parts, of which the content types may be one.
func archived(t testing.TB, parts ...string) []byte {
	t.Helper()
	var entries []deflate.Entry
	for i := 0; i < len(parts); i += 2 {
		entries = append(entries, deflate.Pack(parts[i], []byte(parts[i+1])))
	}
	var b bytes.Buffer
	if err := deflate.Archive(&b, entries); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const types = `<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"><t:Default Extension="XML" ContentType="application/xml"/><t:Override PartName="/a/B.xml" ContentType="b"/></t:Types>`

func TestFile(t *testing.T) {
	const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/slide" Target="../A/b.xml"/>` +
		`<Relationship Id="b" Type="http://x/image" Target="/c%20d.xml#top"/><Relationship Id="c" Type="http://x/hyperlink" Target="https://example.org/" TargetMode="External"/>` +
		`<Relationship Id="d" Type="http://x/image" Target="../../../../none.png"/></Relationships>`
	f, err := form.Open(archived(t, "[content_types].xml", types, "/a/b.xml", "<b/>", `q\c.xml`, "<c/>", "q/_rels/c.xml.rels", rels, "c d.xml", "<d/>"))
	if err != nil {
		t.Fatal(err)
	}
	t.Run("has its parts by names of any case, with their types", func(t *testing.T) {
		if b := f.Part("A/B.XML"); b == nil || b.Type != "b" || !b.Listed || b.Name != "a/b.xml" {
			t.Errorf("%+v", b)
		}
		if c := f.Part("q/c.xml"); c == nil || c.Type != "application/xml" || c.Listed {
			t.Errorf("%+v", c)
		}
	})
	t.Run("resolves relationships", func(t *testing.T) {
		all, err := f.Relations("q/c.xml", Parser())
		if err != nil || len(all) != 4 {
			t.Fatal(all, err)
		}
		for i, want := range []string{"a/b.xml", "c d.xml", "", ""} {
			if r := all[i]; (r.To == nil) != (want == "") || r.To != nil && r.To.Name != want || r.External != (i == 2) {
				t.Errorf("%+v, want %s", r, want)
			}
		}
		if all[0].Kind != "slide" {
			t.Error(all[0].Kind)
		}
	})
	t.Run("writes a part that it has read as it was", func(t *testing.T) {
		var p Package
		for _, part := range f.Parts {
			p.Keep(part)
		}
		p.Part(deflate.Pack("z.xml", []byte("<z/>")), "z")
		var b bytes.Buffer
		if err := p.Write(&b); err != nil {
			t.Fatal(err)
		}
		again, err := form.Open(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range f.Parts {
			if q := again.Part(part.Name); q == nil || !bytes.Equal(q.Data, part.Data) || q.Type != part.Type || q.Listed != part.Listed {
				t.Errorf("%s is another", part.Name)
			}
		}
	})
}

func TestFileRefuses(t *testing.T) {
	bomb := strings.Repeat("\x00", 1<<20)
	many := make([]string, 0, 50)
	for i := range 25 {
		many = append(many, string(rune('a'+i)), "")
	}
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"a file that is too long":     {bytes.Repeat([]byte("PK"), 1<<20), "more than 1048576 bytes"},
		"too many parts":              {archived(t, many...), "more than 20 parts"},
		"parts of too many bytes":     {archived(t, "a", bomb, "b", bomb, "c", bomb), "more than 2097152 bytes unpacked"},
		"a part of too many bytes":    {archived(t, "a", bomb+"x"), "at most 1048576 are read"},
		"no content types":            {archived(t, "a", ""), "no part [Content_Types].xml"},
		"names that differ in case":   {archived(t, "a", "", "A", ""), "twice"},
		"names that differ in escape": {archived(t, "a b", "", "a%20b", ""), "twice"},
		"a name that leads out":       {archived(t, "a/../../b", ""), "no part may have"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := form.Open(c.file); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
	t.Run("parts that lie on each other", func(t *testing.T) {
		var hard []byte // that does not pack
		for i := range 200 {
			hard = append(hard, byte(i*i%251))
		}
		file := archived(t, "a", string(hard), "b", string(hard))
		// the second entry of the directory leads to the first part
		at := bytes.LastIndex(file, []byte("PK\x01\x02"))
		copy(file[at+42:], []byte{0, 0, 0, 0})
		binary.LittleEndian.PutUint32(file[at+20:], uint32(len(file)-40)) // as long as all that follows
		if _, err := form.Archive(file); err == nil || !strings.Contains(err.Error(), "lies over another") {
			t.Error(err)
		}
	})
	t.Run("relationships that stand twice, and those of the strict form", func(t *testing.T) {
		one := `<Relationship Id="a" Type="http://x/slide" Target="b"/>`
		for rels, want := range map[string]error{one + one: nil, strings.Replace(one, "http://x", "http://purl.oclc.org/ooxml/officeDocument/relationships", 1): xmltree.ErrStrict} {
			f, err := form.Open(archived(t, "[Content_Types].xml", types, "_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+rels+`</Relationships>`))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := f.Relations("", Parser()); err == nil || want != nil && !errors.Is(err, want) {
				t.Error(err)
			}
		}
	})
}

func TestTarget(t *testing.T) {
	for _, c := range [][3]string{
		{"ppt/slides/slide1.xml", "ppt/slideLayouts/l.xml", "../slideLayouts/l.xml"}, {"ppt/slides/a.xml", "ppt/slides/b.xml", "b.xml"},
		{"", "ppt/p.xml", "ppt/p.xml"}, {"ppt/p.xml", "customXml/a.xml", "../customXml/a.xml"}, {"p.xml", "a/b/c.xml", "a/b/c.xml"},
	} {
		if got := Target(c[0], c[1]); got != c[2] || resolve(c[0], got) != c[1] {
			t.Errorf("%s writes %s as %s", c[0], c[1], got)
		}
	}
}

// FuzzFile holds that whatever opens can be read, or is an error.
func FuzzFile(f *testing.F) {
	f.Add(archived(f, "[Content_Types].xml", types, "a/b.xml", "<b/>", "_rels/.rels", "<r/>"))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, file []byte) {
		p, err := form.Open(file)
		if err != nil {
			return
		}
		for _, part := range p.Parts {
			_ = part.Check() // either is well
			if _, err := p.Relations(part.Name, Parser()); err == nil {
				_, _, _ = part.Tree(Parser())
			}
		}
	})
}
