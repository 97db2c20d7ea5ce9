package xlsx

import (
	"archive/zip"
	"compress/flate"
	"hash/crc32"
	"io"

	"github.com/deckfold/deckfold/report/deflate"
)

// pieceSize is how much of a file is held; a longer one is compressed as it is written.
const pieceSize = 1 << 20

// level is that of long files. From here on a level more costs half the time again for 7 % less.
const level = 2

// press writes and compresses files of the archive, one after another.
type press struct {
	markup // written, and not yet compressed
	packed packed
	size   uint64
	crc    uint32
	long   bool
	stream *flate.Writer // of long files, which report/deflate would want as a whole
}

// packed gathers compressed bytes.
type packed []byte

func (p *packed) Write(b []byte) (int, error) {
	*p = append(*p, b...)
	return len(b), nil
}

// file is a compressed file of the archive.
type file struct {
	name   string
	packed []byte
	size   uint64
	crc    uint32
}

// full compresses what was written if it is a piece.
func (p *press) full() error {
	if len(p.b) < pieceSize {
		return nil
	}
	if !p.long {
		p.long, p.packed = true, make(packed, 0, pieceSize)
		if p.stream == nil {
			w, err := flate.NewWriter(&p.packed, level)
			if err != nil {
				return err
			}
			p.stream = w
		}
		p.stream.Reset(&p.packed)
	}
	p.count()
	_, err := p.stream.Write(p.b)
	p.b = p.b[:0]
	return err
}

func (p *press) count() {
	p.size += uint64(len(p.b))
	p.crc = crc32.Update(p.crc, crc32.IEEETable, p.b)
}

// finish compresses the rest, and readies the press for another file.
func (p *press) finish(name string) (f file, err error) {
	p.count()
	if p.long {
		if _, err = p.stream.Write(p.b); err == nil {
			err = p.stream.Close()
		}
	} else {
		p.packed = deflate.Raw(make([]byte, 0, len(p.b)/4+64), p.b)
	}
	f = file{name, p.packed, p.size, p.crc}
	*p = press{markup: markup{p.b[:0]}, stream: p.stream}
	return f, err
}

// dosEpoch is January 1, 1980 as MS-DOS writes dates, the earliest there is (APPNOTE.TXT 4.4.6): archives bear no clock.
const dosEpoch = 1<<5 | 1

// archive writes the files as a ZIP archive.
func archive(w io.Writer, files []file) error {
	z := zip.NewWriter(w)
	for _, f := range files {
		out, err := z.CreateRaw(&zip.FileHeader{
			Name: f.name, Method: zip.Deflate, ModifiedDate: dosEpoch, CRC32: f.crc,
			CompressedSize64: uint64(len(f.packed)), UncompressedSize64: f.size,
		})
		if err != nil {
			return err
		}
		if _, err := out.Write(f.packed); err != nil {
			return err
		}
	}
	return z.Close()
}
