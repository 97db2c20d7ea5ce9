package pdf

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"math"
	"runtime"
	"strconv"
	"sync"

	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/report/deflate"
)

// file is the PDF as it grows: streams are written at once, all other objects are gathered into object streams.
type file struct {
	ctx     context.Context
	src     *skeleton
	out     *bufio.Writer
	sum     hash.Hash // of all that was written
	at      int64     // how much that was
	err     error     // the first of writing
	b       []byte    // scratch
	next    int       // first free object number
	entries []entry

	index, body []byte // of the object stream that is filled
	packed      []*packed
	packing     sync.WaitGroup
	turns       chan struct{} // as many as are packed at once
}

// begin writes the head of a file that keeps the skeleton's object numbers.
func begin(ctx context.Context, out io.Writer, s *skeleton) *file {
	n := len(s.objects)
	f := &file{
		ctx: ctx, src: s, out: bufio.NewWriterSize(out, 1<<16), sum: sha256.New(), next: n, entries: make([]entry, n),
		turns: make(chan struct{}, runtime.GOMAXPROCS(0)),
	}
	f.write([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"))
	return f
}

// ended reports a file that has an error, or whose context has ended: nothing more needs to be made for it.
func (f *file) ended() bool {
	if f.err == nil {
		f.err = f.ctx.Err()
	}
	return f.err != nil
}

func (f *file) write(b []byte) {
	if f.ended() {
		return
	}
	f.at += int64(len(b))
	_, _ = f.sum.Write(b) // a hash never fails
	if _, f.err = f.out.Write(b); f.err == nil && f.at > math.MaxUint32 {
		f.err = errors.New("the file is larger than 4 GiB; split the deck")
	}
}

// entry is an object's place: an offset, or a place in an object stream.
type entry struct {
	kind byte // 0 free, 1 at an offset, 2 in an object stream
	a    uint32
	b    uint16
}

// packed is one object stream to be.
type packed struct {
	numbers []int  // of its objects
	first   int    // where they begin, after their index
	z       []byte // compressed
	err     error
}

// rooms are for what is packed.
var rooms = sync.Pool{New: func() any { return new([]byte) }}

// perStream is how many objects one object stream holds: enough to deflate well, few enough to find one fast.
const perStream = 200

func (f *file) alloc() int {
	f.reserve(1)
	return f.next - 1
}

// reserve numbers n objects.
func (f *file) reserve(n int) {
	f.next += n
	f.entries = append(f.entries, make([]entry, n)...)
}

// object adds a dictionary or array as object n.
func (f *file) object(n int, body []byte) {
	if f.ended() {
		return
	}
	if len(f.packed) == 0 || len(f.packed[len(f.packed)-1].numbers) == perStream {
		f.pack()
		f.packed = append(f.packed, &packed{numbers: make([]int, 0, perStream)})
	}
	p := f.packed[len(f.packed)-1]
	f.index = strconv.AppendInt(f.index, int64(n), 10)
	f.index = append(f.index, ' ')
	f.index = strconv.AppendInt(f.index, int64(len(f.body)), 10)
	f.index = append(f.index, ' ')
	f.body = append(append(f.body, body...), '\n')
	p.numbers = append(p.numbers, n)
}

// pack compresses the object stream that is full beside what goes on.
func (f *file) pack() {
	if len(f.packed) == 0 {
		return
	}
	p := f.packed[len(f.packed)-1]
	p.first = len(f.index)
	content := rooms.Get().(*[]byte)
	*content = append(append((*content)[:0], f.index...), f.body...)
	f.index, f.body = f.index[:0], f.body[:0]
	f.turns <- struct{}{}
	f.packing.Go(func() {
		defer func() { <-f.turns }()
		p.err = guard.Call(func() error { p.z = deflate.Zlib(nil, *content); return nil })
		rooms.Put(content)
	})
}

// stream adds object n as a stream of bytes as they are; dict is what its dictionary has besides the length.
func (f *file) stream(n int, dict string, data []byte) {
	b := append(f.b[:0], "<<"...)
	b = append(b, dict...)
	b = append(b, "/Length "...)
	b = strconv.AppendInt(b, int64(len(data)), 10)
	f.b = append(b, ">>\nstream\n"...)
	f.raw(n, f.b, data, []byte("\nendstream"))
}

// deflated adds object n as a compressed stream.
func (f *file) deflated(n int, dict string, data []byte) {
	if f.ended() {
		return
	}
	f.stream(n, dict+"/Filter/FlateDecode", deflate.Zlib(nil, data))
}

// raw adds object n with a body that is ready, in parts.
func (f *file) raw(n int, parts ...[]byte) {
	f.entries[n] = entry{1, uint32(f.at), 0}
	f.write([]byte(strconv.Itoa(n) + " 0 obj\n"))
	for _, p := range parts {
		f.write(p)
	}
	f.write([]byte("\nendobj\n"))
}

// close adds the object streams and the cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
func (f *file) close(root, info int) error {
	f.pack()
	f.packing.Wait()
	if f.ended() {
		return f.err
	}
	for _, p := range f.packed {
		if p.err != nil {
			return p.err
		}
		n := f.alloc()
		for k, member := range p.numbers {
			f.entries[member] = entry{2, uint32(n), uint16(k)}
		}
		f.stream(n, "/Type/ObjStm/N "+strconv.Itoa(len(p.numbers))+"/First "+strconv.Itoa(p.first)+"/Filter/FlateDecode", p.z)
		p.z = nil
	}
	id := hex.EncodeToString(f.sum.Sum(nil)[:16])
	n, at := f.alloc(), f.at
	f.entries[n] = entry{1, uint32(at), 0}
	f.deflated(n, "/Type/XRef/Size "+strconv.Itoa(len(f.entries))+"/W[1 4 2]/Root "+strconv.Itoa(root)+" 0 R/Info "+
		strconv.Itoa(info)+" 0 R/ID[<"+id+"><"+id+">]", f.table())
	f.write([]byte("startxref\n" + strconv.FormatInt(at, 10) + "\n%%EOF\n"))
	if f.err != nil {
		return f.err
	}
	return f.out.Flush()
}

// table are the entries of the cross-reference stream.
func (f *file) table() []byte {
	f.entries[0].b = math.MaxUint16 // the head of the free objects, which has no successor
	table := make([]byte, 0, 7*len(f.entries))
	for _, e := range f.entries {
		table = append(table, e.kind)
		table = binary.BigEndian.AppendUint32(table, e.a)
		table = binary.BigEndian.AppendUint16(table, e.b)
	}
	return table
}

// appendRef appends a reference to object n.
func appendRef(b []byte, n int) []byte {
	return append(strconv.AppendInt(b, int64(n), 10), " 0 R"...)
}
