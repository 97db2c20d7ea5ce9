package deflate_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/zlib"
	"errors"
	"hash/crc32"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/deckfold/deckfold/report/deflate"
)

var formats = []struct {
	name     string
	compress func(dst, src []byte) []byte
	open     func(io.Reader) (io.ReadCloser, error)
}{
	{"zlib", deflate.Zlib, zlib.NewReader},
	{"raw", deflate.Raw, func(r io.Reader) (io.ReadCloser, error) { return flate.NewReader(r), nil }},
}

func TestCompress(t *testing.T) {
	text := []byte(strings.Repeat("0.5 0 0 rg 10 20 m 30 40 l ", 400))
	for _, f := range formats {
		t.Run(f.name+" is read back by any reader, after what was there", func(t *testing.T) {
			for _, src := range [][]byte{nil, text[:1], text} {
				got := f.compress([]byte("head"), src)
				if string(got[:4]) != "head" {
					t.Fatalf("it begins with %q", got[:4])
				}
				r, err := f.open(bytes.NewReader(got[4:]))
				if err != nil {
					t.Fatal(err)
				}
				back, err := io.ReadAll(r)
				if err != nil || !bytes.Equal(back, src) {
					t.Errorf("read back %d bytes, %v, want %d", len(back), err, len(src))
				}
			}
		})
		t.Run(f.name+" gives the same bytes in any goroutine", func(t *testing.T) {
			want := f.compress(nil, text)
			var wg sync.WaitGroup
			for range 8 {
				wg.Go(func() {
					if !bytes.Equal(f.compress(nil, text), want) {
						t.Error("the bytes differ")
					}
				})
			}
			wg.Wait()
		})
		t.Run(f.name+" leaves an earlier result alone", func(t *testing.T) {
			first := f.compress(nil, text)
			kept := bytes.Clone(first)
			f.compress(nil, []byte("something else"))
			if !bytes.Equal(first, kept) {
				t.Error("the next stream changed it")
			}
		})
	}
}

func BenchmarkZlib(b *testing.B) {
	text := []byte(strings.Repeat("0.5 0 0 rg 10 20 m 30 40 l ", 400))
	var buf []byte
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		buf = deflate.Zlib(buf[:0], text)
	}
}

func TestArchive(t *testing.T) {
	content := []byte(strings.Repeat("<a:t>text</a:t>", 500))
	entries := []deflate.Entry{deflate.Pack("[Content_Types].xml", content), deflate.Store("media/p.png", []byte("\x89PNG")), deflate.Pack("empty", nil)}
	var out bytes.Buffer
	if err := deflate.Archive(&out, slices.Clone(entries)); err != nil {
		t.Fatal(err)
	}
	t.Run("is read back in its order, without a clock", func(t *testing.T) {
		z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
		if err != nil {
			t.Fatal(err)
		}
		want := []struct{ name, content string }{{"[Content_Types].xml", string(content)}, {"media/p.png", "\x89PNG"}, {"empty", ""}}
		for i, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			got, err := io.ReadAll(r)
			if err != nil || f.Name != want[i].name || string(got) != want[i].content {
				t.Errorf("%s: %v, %d bytes", f.Name, err, len(got))
			}
			if f.ModifiedDate != 1<<5|1 || f.ModifiedTime != 0 || f.Flags&8 != 0 || len(f.Extra) > 0 {
				t.Errorf("%s: date %d, time %d, flags %d, extra %x", f.Name, f.ModifiedDate, f.ModifiedTime, f.Flags, f.Extra)
			}
		}
	})
	t.Run("is the same bytes again", func(t *testing.T) {
		var again bytes.Buffer
		if err := deflate.Archive(&again, slices.Clone(entries)); err != nil || !bytes.Equal(again.Bytes(), out.Bytes()) {
			t.Errorf("%v", err)
		}
	})
}

func TestPacker(t *testing.T) {
	t.Run("packs pieces as the whole", func(t *testing.T) {
		var p deflate.Packer
		whole := bytes.Repeat([]byte("pieces of a long file, "), 100_000)
		for range 2 { // it is ready for another file
			for rest := whole; len(rest) > 0; {
				n := min(len(rest), 300_001)
				if _, err := p.Write(rest[:n]); err != nil {
					t.Fatal(err)
				}
				rest = rest[n:]
			}
			var b bytes.Buffer
			if err := deflate.Archive(&b, []deflate.Entry{p.Entry("long"), p.Entry("empty")}); err != nil {
				t.Fatal(err)
			}
			z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
			if err != nil {
				t.Fatal(err)
			}
			for i, want := range [][]byte{whole, nil} {
				r, err := z.File[i].Open()
				if err != nil {
					t.Fatal(err)
				}
				if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, want) {
					t.Errorf("%s: %v, %d bytes, want %d", z.File[i].Name, err, len(got), len(want))
				}
			}
		}
	})
}

func TestUnpack(t *testing.T) {
	content := []byte(strings.Repeat("<a:t>text</a:t>", 500))
	whole := deflate.Packed{Name: "a", Data: deflate.Raw(nil, content), Size: uint64(len(content)), CRC: crc32.ChecksumIEEE(content)}
	stored := deflate.Packed{Name: "a", Data: content, Size: whole.Size, CRC: whole.CRC, Stored: true}
	for name, p := range map[string]deflate.Packed{"compressed": whole, "stored": stored} {
		t.Run(name+" content is what it was", func(t *testing.T) {
			if got, err := p.Unpack(); err != nil || !bytes.Equal(got, content) {
				t.Errorf("%v, %d bytes", err, len(got))
			}
			if err := p.Check(); err != nil {
				t.Error(err)
			}
		})
		for what, change := range map[string]func(p *deflate.Packed){
			"longer than it says":    func(p *deflate.Packed) { p.Size-- },
			"shorter than it says":   func(p *deflate.Packed) { p.Size++ },
			"of gigabytes, it says":  func(p *deflate.Packed) { p.Size = 1 << 40 },
			"of another checksum":    func(p *deflate.Packed) { p.CRC++ },
			"cut off":                func(p *deflate.Packed) { p.Data = p.Data[:len(p.Data)/2] },
			"nothing, but says more": func(p *deflate.Packed) { p.Data = nil },
		} {
			t.Run(name+" content is refused that is "+what, func(t *testing.T) {
				p := p
				change(&p)
				if _, err := p.Unpack(); !errors.Is(err, deflate.ErrDamaged) {
					t.Error(err)
				}
				if err := p.Check(); !errors.Is(err, deflate.ErrDamaged) {
					t.Error(err)
				}
			})
		}
	}
}
