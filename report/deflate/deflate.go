// Package deflate compresses streams for the writers, with pooled compressors: a new one costs more than most streams.
package deflate

import (
	"bytes"
	"io"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// level is where the library's curve bends for text of page operators and XML: higher levels cost twice the time for 2 %.
const level = 5

var writers = sync.Pool{New: func() any {
	w, err := zlib.NewWriterLevel(io.Discard, level)
	if err != nil {
		panic(err) // the level is a constant that the library knows
	}
	return w
}}

// Zlib appends src to dst in the zlib format (RFC 1950). The same bytes give the same result on every machine.
// It is safe for concurrent use.
func Zlib(dst, src []byte) []byte {
	buf := bytes.NewBuffer(dst)
	w := writers.Get().(*zlib.Writer)
	w.Reset(buf)
	// a bytes.Buffer never fails
	_, _ = w.Write(src)
	_ = w.Close()
	writers.Put(w)
	return buf.Bytes()
}
