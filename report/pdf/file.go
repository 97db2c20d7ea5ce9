package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"runtime"
	"strconv"
	"sync"

	"github.com/deckfold/deckfold/report/deflate"
)

// file is the PDF as it grows: streams are written at once, all other objects are gathered into object streams.
type file struct {
	src     *skeleton
	out     []byte
	next    int // first free object number
	entries []entry
	packed  []packed

	catalog    int
	infoObject []byte
}

// entry is an object's place: an offset, or a place in an object stream.
type entry struct {
	kind byte // 0 free, 1 at an offset, 2 in an object stream
	a, b int
}

// packed is one object stream to be.
type packed struct {
	index, body []byte
	numbers     []int
}

// perStream is how many objects one object stream holds: enough to deflate well, few enough to find one fast.
const perStream = 200

func (f *file) alloc() int {
	n := f.next
	f.next++
	f.entries = append(f.entries, entry{})
	return n
}

// object adds a dictionary or array as object n.
func (f *file) object(n int, body []byte) {
	if len(f.packed) == 0 || len(f.packed[len(f.packed)-1].numbers) == perStream {
		f.packed = append(f.packed, packed{})
	}
	p := &f.packed[len(f.packed)-1]
	p.index = strconv.AppendInt(p.index, int64(n), 10)
	p.index = append(p.index, ' ')
	p.index = strconv.AppendInt(p.index, int64(len(p.body)), 10)
	p.index = append(p.index, ' ')
	p.body = append(append(p.body, body...), '\n')
	p.numbers = append(p.numbers, n)
}

// stream adds object n as a stream of bytes as they are; dict is what its dictionary has besides the length.
func (f *file) stream(n int, dict string, data []byte) {
	f.begin(n)
	f.out = append(f.out, "<<"...)
	f.out = append(f.out, dict...)
	f.out = append(f.out, "/Length "...)
	f.out = strconv.AppendInt(f.out, int64(len(data)), 10)
	f.out = append(f.out, ">>\nstream\n"...)
	f.out = append(f.out, data...)
	f.out = append(f.out, "\nendstream\nendobj\n"...)
}

// deflated adds object n as a compressed stream.
func (f *file) deflated(n int, dict string, data []byte) {
	f.stream(n, dict+"/Filter/FlateDecode", deflate.Zlib(nil, data))
}

// raw adds object n, a stream of the skeleton, as it is.
func (f *file) raw(n int, body []byte) {
	f.begin(n)
	f.out = append(f.out, body...)
	f.out = append(f.out, "\nendobj\n"...)
}

func (f *file) begin(n int) {
	if len(f.out) == 0 {
		f.out = append(f.out, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"...)
	}
	f.entries[n] = entry{1, len(f.out), 0}
	f.out = strconv.AppendInt(f.out, int64(n), 10)
	f.out = append(f.out, " 0 obj\n"...)
}

// close adds the object streams and the cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8) and returns the file.
func (f *file) close(root int, info []byte) []byte {
	infoNumber := f.alloc()
	f.object(infoNumber, info)
	for i, z := range f.compress() {
		p := &f.packed[i]
		n := f.alloc()
		for k, member := range p.numbers {
			f.entries[member] = entry{2, n, k}
		}
		f.stream(n, "/Type/ObjStm/N "+strconv.Itoa(len(p.numbers))+"/First "+strconv.Itoa(len(p.index))+"/Filter/FlateDecode", z)
	}
	id := sha256.Sum256(f.out)
	n := f.alloc()
	at := len(f.out)
	f.entries[n] = entry{1, at, 0}
	table := make([]byte, 0, 7*len(f.entries))
	for i, e := range f.entries {
		if i == 0 {
			e.b = 65535
		}
		table = append(table, e.kind)
		table = binary.BigEndian.AppendUint32(table, uint32(e.a))
		table = binary.BigEndian.AppendUint16(table, uint16(e.b))
	}
	hash := hex.EncodeToString(id[:16])
	f.deflated(n, "/Type/XRef/Size "+strconv.Itoa(len(f.entries))+"/W[1 4 2]/Root "+strconv.Itoa(root)+" 0 R/Info "+
		strconv.Itoa(infoNumber)+" 0 R/ID[<"+hash+"><"+hash+">]", table)
	f.out = append(f.out, "startxref\n"...)
	f.out = strconv.AppendInt(f.out, int64(at), 10)
	return append(f.out, "\n%%EOF\n"...)
}

// compress deflates the object streams on all cores.
func (f *file) compress() [][]byte {
	out := make([][]byte, len(f.packed))
	var wg sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), len(f.packed))
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(f.packed); i += workers {
				p := &f.packed[i]
				out[i] = deflate.Zlib(nil, append(p.index, p.body...))
				p.body = nil
			}
		})
	}
	wg.Wait()
	return out
}

// isStream reports a skeleton object that is a stream.
func isStream(body []byte) bool { return bytes.HasSuffix(body, []byte("endstream")) }

// withKeys is a dictionary with more keys.
func withKeys(dict, keys []byte) []byte {
	_, rest, _ := bytes.Cut(dict, []byte("<<"))
	out := make([]byte, 0, len(dict)+len(keys))
	out = append(out, "<<"...)
	out = append(out, keys...)
	out = append(out, '\n')
	return append(out, rest...)
}

// appendRef appends a reference to object n.
func appendRef(b []byte, n int) []byte {
	return append(strconv.AppendInt(b, int64(n), 10), " 0 R"...)
}
