// Package deflate compresses streams for the writers, with pooled compressors: a new one costs more than most streams; and
// archives them, the same bytes on every run.
package deflate

import (
	"encoding/binary"
	"hash/adler32"
	"io"
	"slices"
	"sync"

	"github.com/klauspost/compress/flate"
)

// level is where the library's curve bends for text of page operators and XML: higher levels cost twice the time for 2 %.
const level = 5

// writer is a compressor with room for its output, which is copied out at its length: few streams compress alike.
type writer struct {
	*flate.Writer
	out appender
}

// appender gathers bytes; unlike a bytes.Buffer it is part of the writer and costs nothing.
type appender []byte

func (a *appender) Write(p []byte) (int, error) {
	*a = append(*a, p...)
	return len(p), nil
}

// flates are idle compressors; both formats share them, as each takes more than half a megabyte.
var flates = sync.Pool{New: func() any {
	w, err := flate.NewWriter(io.Discard, level)
	if err != nil {
		panic(err) // the level is a constant that the library knows
	}
	return &writer{Writer: w}
}}

// Zlib appends src to dst in the zlib format (RFC 1950), as PDF wants it. The same bytes give the same result on every
// machine. It is safe for concurrent use and keeps neither slice.
func Zlib(dst, src []byte) []byte {
	w := compress(src)
	defer w.free()
	dst = slices.Grow(dst, len(w.out)+6)
	dst = append(dst, 0x78, 0x5e) // deflate, a window of 32 kB, a fast level, and what makes it a multiple of 31
	dst = append(dst, w.out...)
	return binary.BigEndian.AppendUint32(dst, adler32.Checksum(src))
}

// Raw appends src to dst in the deflate format (RFC 1951), as ZIP wants it. It is otherwise like Zlib.
func Raw(dst, src []byte) []byte {
	w := compress(src)
	defer w.free()
	return append(dst, w.out...)
}

// compress is a compressor whose output is src compressed.
func compress(src []byte) *writer {
	w := flates.Get().(*writer)
	w.out = w.out[:0]
	w.Reset(&w.out)
	// an appender never fails
	_, _ = w.Write(src)
	_ = w.Close()
	return w
}

// free gives a compressor back.
func (w *writer) free() {
	if cap(w.out) > mostKept {
		w.out = nil
	}
	flates.Put(w)
}

// mostKept is the most room that a compressor keeps for the next stream's output.
const mostKept = 1 << 18
