package deflate

import (
	"bytes"
	"errors"
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
	r := inflaters.Get().(io.ReadCloser)
	defer inflaters.Put(r)
	if err := r.(flate.Resetter).Reset(bytes.NewReader(p.Data), nil); err != nil {
		return ErrDamaged
	}
	sum := crc32.NewIEEE()
	n, err := io.Copy(io.MultiWriter(to, sum), io.LimitReader(r, int64(p.Size)+1))
	if err != nil || uint64(n) != p.Size || sum.Sum32() != p.CRC {
		return ErrDamaged
	}
	return nil
}
