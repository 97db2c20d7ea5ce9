// Package deflate compresses streams for the writers, with pooled compressors: a new one costs more than most streams; and
// archives them, the same bytes on every run.
package deflate

import (
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zlib"
)

// level is where the library's curve bends for text of page operators and XML: higher levels cost twice the time for 2 %.
const level = 5

// compressor is what both formats' writers of the library are.
type compressor interface {
	io.WriteCloser
	Reset(w io.Writer)
}

// writer is a compressor with room for its output, which is copied out at its length: few streams compress alike.
type writer struct {
	compressor
	out appender
}

// appender gathers bytes; unlike a bytes.Buffer it is part of the writer and costs nothing.
type appender []byte

func (a *appender) Write(p []byte) (int, error) {
	*a = append(*a, p...)
	return len(p), nil
}

var zlibs = pool(func(w io.Writer) (compressor, error) { return zlib.NewWriterLevel(w, level) })

var flates = pool(func(w io.Writer) (compressor, error) { return flate.NewWriter(w, level) })

func pool(open func(io.Writer) (compressor, error)) *sync.Pool {
	return &sync.Pool{New: func() any {
		c, err := open(io.Discard)
		if err != nil {
			panic(err) // the level is a constant that the library knows
		}
		return &writer{compressor: c}
	}}
}

// Zlib appends src to dst in the zlib format (RFC 1950), as PDF wants it. The same bytes give the same result on every
// machine. It is safe for concurrent use and keeps neither slice.
func Zlib(dst, src []byte) []byte { return compress(zlibs, dst, src) }

// Raw appends src to dst in the deflate format (RFC 1951), as ZIP wants it. It is otherwise like Zlib.
func Raw(dst, src []byte) []byte { return compress(flates, dst, src) }

func compress(p *sync.Pool, dst, src []byte) []byte {
	w := p.Get().(*writer)
	w.out = w.out[:0]
	w.Reset(&w.out)
	// an appender never fails
	_, _ = w.Write(src)
	_ = w.Close()
	dst = append(dst, w.out...)
	if cap(w.out) > mostKept {
		w.out = nil
	}
	p.Put(w)
	return dst
}

// mostKept is the most room that a compressor keeps for the next stream's output.
const mostKept = 1 << 18
