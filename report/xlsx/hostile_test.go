package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/report/xlsx"
)

// packed are parts in an archive, whose content is written piece by piece, and what their directory says of them.
func packed(t testing.TB, write func(z *zip.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	if err := errors.Join(write(z), z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pieces writes a part of n pieces.
func pieces(z *zip.Writer, name, piece string, n int) error {
	w, err := z.Create(name)
	for i := 0; i < n && err == nil; i++ {
		_, err = w.Write([]byte(piece))
	}
	return err
}

// lying is a workbook whose directory says that its sheet has another size.
func lying(t testing.TB, size uint64) []byte {
	return packed(t, func(z *zip.Writer) error {
		for name, content := range (raw{rows: grid([]string{"a"}, []string{"1"})}).all() {
			h := &zip.FileHeader{Name: name, CRC32: crc32.ChecksumIEEE([]byte(content)), CompressedSize64: uint64(len(content)), UncompressedSize64: uint64(len(content))}
			if name == "xl/worksheets/sheet1.xml" {
				h.UncompressedSize64 = size
			}
			w, err := z.CreateRaw(h)
			if err == nil {
				_, err = w.Write([]byte(content))
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// changed is a workbook with a part changed.
func changed(t testing.TB, name, content string) []byte {
	all := raw{rows: inRow(`<c r="B2" t="s"><v>0</v></c>`), shared: []string{"<t>x</t>"}}.all()
	all[name] = content
	return zipped(t, all)
}

func TestReadHostile(t *testing.T) {
	const sheet = "xl/worksheets/sheet1.xml"
	good := zipped(t, raw{rows: grid([]string{"a"}, []string{"1"})}.all())
	rows := func(s string) []byte { return zipped(t, raw{rows: s}.all()) }
	directory := func(entries int) []byte {
		return packed(t, func(z *zip.Writer) (err error) {
			for i := 0; i < entries && err == nil; i++ {
				_, err = z.Create(fmt.Sprint(i))
			}
			return err
		})
	}
	end := bytes.LastIndex(good, []byte("PK\x05\x06"))
	far := bytes.Clone(good)
	binary.LittleEndian.PutUint32(far[end+16:], math.MaxUint32)
	long := append([]byte("PK"), make([]byte, 5<<20)...)
	long = append(long, good[end:]...)
	binary.LittleEndian.PutUint32(long[len(long)-22+16:], 2)
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"nothing", nil, "no .xlsx workbook"},
		{"a text", []byte("a,b\n1,2\n"), "no .xlsx workbook"},
		{"a workbook of before 2007, or with a password", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"), "from before Excel 2007, or has a password"},
		{"a binary workbook", packed(t, func(z *zip.Writer) error { return pieces(z, "xl/workbook.bin", "x", 1) }), ".xlsb; save it as .xlsx"},
		{"an OpenDocument", packed(t, func(z *zip.Writer) error { return pieces(z, "content.xml", "x", 1) }), "OpenDocument; save it as .xlsx"},
		{"another archive", packed(t, func(z *zip.Writer) error { return pieces(z, "a.txt", "x", 1) }), "no part [Content_Types].xml"},
		{"half a file", good[:len(good)/2], "no .xlsx workbook, or its end is missing"},
		{"a file that is too large", make([]byte, 64<<20+1), "more than 67108864 bytes"},
		{"an archive of many parts", directory(10_001), "an archive of more than 10000 parts"},
		{"an archive of very many parts", directory(100_000), "an archive of more than 10000 parts"},
		{"a directory that is longer than it says", long, "an archive of more than 10000 parts"},
		{"a directory that is not there", far, "cannot be unpacked; the file is damaged"},
		{"a part that stands twice", packed(t, func(z *zip.Writer) error {
			return errors.Join(pieces(z, "[Content_Types].xml", "x", 1), pieces(z, "[CONTENT_TYPES].XML", "x", 1))
		}), "it stands twice in the archive"},
		{"a part that is packed too tight", packed(t, func(z *zip.Writer) error { return pieces(z, sheet, strings.Repeat(" ", 1<<20), 64) }), "to 1, at most 250 to 1 is read"},
		{"parts that are too much together", packed(t, func(z *zip.Writer) error {
			for i := range 5 {
				if _, err := z.CreateRaw(&zip.FileHeader{Name: fmt.Sprint(i), UncompressedSize64: 256 << 20, CompressedSize64: 2 << 20}); err != nil {
					return err
				}
			}
			return nil
		}), "more than 1073741824 bytes unpacked"},
		{"a part that is larger than it says", lying(t, 10), "part \"xl/worksheets/sheet1.xml\": it cannot be unpacked; the file is damaged"},
		{"a part that is smaller than it says", lying(t, 100_000), "part \"xl/worksheets/sheet1.xml\": it cannot be unpacked; the file is damaged"},
		{"a part of gigabytes", lying(t, 1<<40), "bytes unpacked, at most"},
		{"a workbook without its part", changed(t, "xl/workbook.xml", ""), `part "xl/workbook.xml" is missing`},
		{"a workbook without sheets", changed(t, "xl/workbook.xml", "<workbook/>"), "it has no worksheets"},
		{"a sheet without its part", changed(t, sheet, ""), `part "xl/worksheets/sheet1.xml" is missing`},
		{"a sheet that is cut off", changed(t, sheet, `<worksheet><sheetData><row r="1"><c r="A1"><v>1`), "its XML is broken"},
		{"a sheet that is no XML", changed(t, sheet, "\x00\x01\x02"), "its XML is broken"},
		{"a sheet in another encoding", changed(t, sheet, `<?xml version="1.0" encoding="UTF-16"?><worksheet/>`), "UTF-16"},
		{"a document type", changed(t, sheet, `<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>`), "a document type"},
		{"an entity of its own", rows(inRow(`<c r="B2" t="str"><v>&lol;</v></c>`)), "its XML is broken"},
		{"elements within each other without end", changed(t, sheet, strings.Repeat("<a>", 100_000)), "more than 64 elements stand within each other"},
		{"a text without end", rows(inRow(`<c r="B2" t="str"><v>` + strings.Repeat("x", 3<<20) + `</v></c>`)), "of more than 1048576 bytes"},
		{"a string of pieces without end", changed(t, "xl/sharedStrings.xml", "<sst><si>"+strings.Repeat("<r><t>"+strings.Repeat("x", 1000)+"</t></r>", 1100)+"</si></sst>"), "a text of more than 1048576 bytes"},
		{"a tag without end", changed(t, sheet, `<worksheet a="`+strings.Repeat("x", 3<<20)+`"/>`), "a tag or a text of more than 1048576 bytes"},
		{"tags without end within a small part", changed(t, "xl/workbook.xml", `<workbook a="`+strings.Repeat("x", 3<<20)+`"/>`), "a tag or a text of more than 1048576 bytes"},
		{"a row beyond the last", rows(`<row r="1048577"/>`), "row 1048577; a sheet has 1048576"},
		{"a row far beyond the last", rows(`<row r="4294967297"/>`), `a row "4294967297"`},
		{"a row before the first", rows(`<row r="-1"/>`), `a row "-1"; they count from 1`},
		{"a row that stands twice", rows(`<row r="2"/><row r="2"/>`), "row 2 after row 2"},
		{"rows without end", rows(`<row r="1048576"/><row/>`), "row 1048577; a sheet has 1048576"},
		{"a column beyond the last", rows(`<row r="1"><c r="XFE1"/></row>`), `"XFE1" names no cell`},
		{"a column far beyond the last", rows(`<row r="1"><c r="ZZZZZZZZZZZZZZZZ1"/></row>`), "names no cell"},
		{"a cell of another row", rows(`<row r="1"><c r="A2"/></row>`), "cell A2 in row 1"},
		{"cells from right to left", rows(`<row r="1"><c r="B1"/><c r="A1"/></row>`), "cell A1 after B1"},
		{"a cell without a row", rows(`<row r="1"><c r="A"/></row>`), `"A" names no cell`},
		{"a string before the first", rows(inRow(`<c r="B2" t="s"><v>-2147483649</v></c>`)), "none of the 0 strings"},
		{"a string far beyond the last", rows(inRow(`<c r="B2" t="s"><v>99999999999999999999</v></c>`)), "none of the 0 strings"},
		{"strings that are counted, and not there", changed(t, "xl/sharedStrings.xml", `<sst count="2147483647" uniqueCount="2147483647"/>`), "none of the 0 strings"},
		{"merged cells that are none", zipped(t, raw{rows: inRow(""), merged: []string{"A1:"}}.all()), `"A1:" is no range`},
		{"merged cells without end", zipped(t, raw{rows: inRow(""), merged: slicesOf("A5:A6", 100_001)}.all()), "more than 100000 merged cells"},
		{"all cells merged", zipped(t, raw{rows: inRow(""), merged: []string{"A1:XFD1048576"}}.all()), "A1:XFD1048576 is merged"},
		{"relations that lead out", changed(t, "xl/_rels/workbook.xml.rels", relations("worksheet", "../../../../etc/passwd")), `part "etc/passwd" is missing`},
		{"a sheet that is the workbook", changed(t, "xl/_rels/workbook.xml.rels", relations("worksheet", "workbook.xml")), "there are no values in it"},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := readBook(c.file, xlsx.Source{})
			runtime.ReadMemStats(&after)
			refused(t, err, c.want)
			if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 400 { // five times what is read at most, as it grows
				t.Errorf("it took %d MB", mb)
			}
		})
	}
	t.Run("is ready soon where the last row is the only one", func(t *testing.T) {
		got, err := readBook(rows(`<row r="1048575"><c r="XFC1048575" t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c r="XFC1048576"><v>1</v></c></row>`), xlsx.Source{})
		if err != nil || fmt.Sprint(got.Rows()) != "[[1 <nil>]]" {
			t.Errorf("%v, %v", got, err)
		}
	})
	t.Run("ends soon after its context", func(t *testing.T) {
		large := packed(t, func(z *zip.Writer) error {
			for name, content := range (raw{}).all() {
				if name == sheet {
					continue
				}
				if err := pieces(z, name, content, 1); err != nil {
					return err
				}
			}
			w, err := z.Create(sheet)
			if err != nil {
				return err
			}
			fmt.Fprint(w, "<worksheet><sheetData>")
			for i := range 300_000 {
				fmt.Fprintf(w, `<row><c><v>%d</v></c><c><v>%d</v></c></row>`, i*7919%100_003, i)
			}
			_, err = fmt.Fprint(w, "</sheetData></worksheet>")
			return err
		})
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
		defer cancel()
		if _, err := xlsx.Read(ctx, bytes.NewReader(large), "a.xlsx", xlsx.Source{NoHead: true}); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v", err)
		}
	})
}

func slicesOf(s string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = s
	}
	return out
}

// checkRead reports what no reading may give.
func checkRead(t *testing.T, file []byte, from xlsx.Source) {
	t.Helper()
	got, err := readBook(file, from)
	if errors.Is(err, guard.ErrInternal) || err != nil && err.Error() == "" {
		t.Fatalf("%v", err)
	}
	if err != nil {
		return
	}
	columns := got.Columns()
	for _, row := range got.Rows() {
		some := false
		for _, v := range row {
			switch v := v.(type) {
			case nil:
				continue
			case string, bool, time.Time, time.Duration:
			case float64:
				if math.IsInf(v, 0) || math.IsNaN(v) {
					t.Errorf("a cell is %v", v)
				}
			default:
				t.Errorf("a cell is a %T", v)
			}
			some = true
		}
		if len(row) != len(columns) || !some {
			t.Errorf("row %v under %q", row, columns)
		}
	}
}

// FuzzRead changes the parts of a workbook, so that what is changed is not lost in a checksum.
func FuzzRead(f *testing.F) {
	book := sample()
	book.Sheets = append(book.Sheets, lasting())
	name(book)
	parts := partsOf(f, written(f, book))
	own := raw{rows: inRow(`<c r="B2" t="s" s="1"><v>0</v></c><c r="C2" s="2"><f>A1</f><v>45361.5</v></c>`), shared: []string{"<t>x</t>", "<r><t>a</t></r>"}, codes: []string{"yyyy", "[h]:mm"}, merged: []string{"A2:A3"}}.all()
	const sheet, shared, styles, workbook, rels = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
	f.Add(own[sheet], own[shared], own[styles], own[workbook], own[rels], "", 0)
	for i := 2; i < 10; i++ {
		f.Add(parts[fmt.Sprintf("xl/worksheets/sheet%d.xml", i)], own[shared], parts[styles], own[workbook], own[rels], "A6:C9", i-4)
	}
	f.Add(parts["xl/worksheets/sheet3.xml"], own[shared], parts[styles], parts[workbook], parts[rels], "B:C", 6)
	f.Fuzz(func(t *testing.T, a, b, c, d, e, area string, head int) {
		all := map[string]string{
			"[Content_Types].xml": "<Types/>", "_rels/.rels": own["_rels/.rels"], sheet: a, "xl/worksheets/sheet3.xml": a, shared: b, styles: c, workbook: d, rels: e,
			"xl/worksheets/_rels/sheet1.xml.rels": relations("table", "../tables/table1.xml"), "xl/tables/table1.xml": `<table displayName="T" ref="A1:B2"/>`,
		}
		file := zipped(t, all)
		checkRead(t, file, xlsx.Source{Range: area, HeadRow: head})
		checkRead(t, file, xlsx.Source{Sheet: "Sheet", Missing: []string{"#N/A"}})
		checkRead(t, file, xlsx.Source{Table: "T"})
	})
}

// FuzzReadFile changes the file.
func FuzzReadFile(f *testing.F) {
	f.Add(zipped(f, raw{rows: inRow(`<c r="B2" t="s"><v>0</v></c>`), shared: []string{"<t>x</t>"}}.all()))
	f.Add(written(f, one("0.0", 1.5, "a", nil)))
	f.Add(lying(f, 10))
	f.Fuzz(func(t *testing.T, file []byte) { checkRead(t, file, xlsx.Source{}) })
}
