package deflate

import (
	"bytes"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
)

// ErrDamaged is what a compressed file is refused with that is not what its archive says of it.
var ErrDamaged = errors.New("it cannot be unpacked; the file is damaged")

// Packed is a file of an archive that was read, as it is compressed there. It keeps data.
type Packed struct {
	Name   string
	Data   []byte
	Size   uint64 // unpacked
	CRC    uint32
	Stored bool // it is not compressed
}

// Entry is the same file for another archive, with the same bytes.
func (p *Packed) Entry() Entry {
	return Entry{name: p.Name, data: p.Data, size: p.Size, crc: p.CRC, stored: p.Stored}
}

var inflaters = sync.Pool{New: func() any { return flate.NewReader(bytes.NewReader(nil)) }}

// Unpack is the file's content, which has to be as long as Size says and to have its checksum. Its length is the caller's to bound.
func (p *Packed) Unpack() ([]byte, error) {
	if p.Stored {
		if uint64(len(p.Data)) != p.Size || crc32.ChecksumIEEE(p.Data) != p.CRC {
			return nil, ErrDamaged
		}
		return p.Data, nil
	}
	var b bytes.Buffer
	b.Grow(int(min(p.Size, uint64(len(p.Data))*mostGain) + bytes.MinRead)) // a size that is not true takes no more than what is there could
	if err := p.unpack(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// mostGain is a little more than what deflate can gain, 1,032 to 1.
const mostGain = 1040

// Check reports content that is not as long as Size says, or has not its checksum, without keeping any of it.
func (p *Packed) Check() error {
	if p.Stored {
		_, err := p.Unpack()
		return err
	}
	return p.unpack(io.Discard)
}

func (p *Packed) unpack(to io.Writer) error {
	r := p.Open()
	defer r.Close()
	_, err := io.Copy(to, r)
	return err
}

// Open reads the content piece by piece; at its end it is ErrDamaged where it is not as long as Size says, or has not its checksum. The
// caller closes it.
func (p *Packed) Open() io.ReadCloser {
	u := &unpacker{of: p, sum: crc32.NewIEEE(), from: bytes.NewReader(p.Data)}
	if p.Stored {
		return u
	}
	u.inflater = inflaters.Get().(io.ReadCloser)
	if err := u.inflater.(flate.Resetter).Reset(u.from, nil); err != nil {
		u.err = ErrDamaged
	}
	u.from = u.inflater
	return u
}

// unpacker reads a file of an archive and checks it.
type unpacker struct {
	of       *Packed
	from     io.Reader
	inflater io.ReadCloser // nil: none is needed, or it was given back
	sum      hash.Hash32
	n        uint64 // bytes read
	err      error
}

func (u *unpacker) Read(b []byte) (int, error) {
	if u.err != nil {
		return 0, u.err
	}
	n, err := u.from.Read(b)
	u.n += uint64(n)
	_, _ = u.sum.Write(b[:n]) // a checksum never fails
	switch {
	case u.n > u.of.Size, err != nil && !errors.Is(err, io.EOF):
		err = ErrDamaged
	case err != nil && (u.n < u.of.Size || u.sum.Sum32() != u.of.CRC):
		err = ErrDamaged
	}
	u.err = err
	return n, err
}

// Close gives the inflater back.
func (u *unpacker) Close() error {
	if u.inflater != nil {
		inflaters.Put(u.inflater)
		u.inflater = nil
	}
	u.err = io.ErrClosedPipe
	return nil
}
