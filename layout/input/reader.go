package input

import (
	"errors"
	"fmt"
	"io"
)

// Reader is a caller's reader of which at most so many bytes are read: one byte more is an error that is ErrLarge. What does
// not read as io.Reader asks is an error, too: a count that cannot be, or a hundred times neither bytes nor an error.
func Reader(r io.Reader, most int64) io.Reader { return &reader{r: r, left: most, most: most} }

type reader struct {
	r          io.Reader
	left, most int64
	idle       int   // times that nothing was read, in a row
	err        error // that was found
}

// mostIdle is as in package bufio.
const mostIdle = 100

func (r *reader) Read(b []byte) (int, error) {
	if r.err != nil || len(b) == 0 {
		return 0, r.err
	}
	if r.r == nil {
		return 0, errors.New("the reader is nil")
	}
	if int64(len(b)) > r.left {
		b = b[:r.left+1]
	}
	n, err := r.r.Read(b)
	if n < 0 || n > len(b) {
		r.err = fmt.Errorf("its Read returned %d bytes where %d have room", n, len(b))
		return 0, r.err
	}
	if r.left -= int64(n); r.left < 0 {
		r.err = fmt.Errorf("it has %w %d bytes", ErrLarge, r.most)
		return n - 1, r.err
	}
	if r.idle++; n > 0 || err != nil {
		r.idle = 0
	}
	if r.idle == mostIdle {
		err = io.ErrNoProgress
	}
	r.err = err
	return n, err
}
