package deflate_test

import (
	"bytes"
	"compress/zlib"
	"io"
	"strings"
	"sync"
	"testing"

	"github.com/deckfold/deckfold/report/deflate"
)

func TestZlib(t *testing.T) {
	text := []byte(strings.Repeat("0.5 0 0 rg 10 20 m 30 40 l ", 400))
	t.Run("is read back by any zlib reader, after what was there", func(t *testing.T) {
		got := deflate.Zlib([]byte("head"), text)
		r, err := zlib.NewReader(bytes.NewReader(got[4:]))
		if err != nil {
			t.Fatal(err)
		}
		back, err := io.ReadAll(r)
		if err != nil || !bytes.Equal(back, text) {
			t.Errorf("read back %d bytes, %v, want %d", len(back), err, len(text))
		}
	})
	t.Run("gives the same bytes in any goroutine", func(t *testing.T) {
		want := deflate.Zlib(nil, text)
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(func() {
				if !bytes.Equal(deflate.Zlib(nil, text), want) {
					t.Error("the bytes differ")
				}
			})
		}
		wg.Wait()
	})
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
