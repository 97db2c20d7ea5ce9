package deflate

import (
	"archive/zip"
	"hash/crc32"
	"io"
)

// Entry is a compressed file of an archive.
type Entry struct {
	name   string
	data   []byte
	size   uint64
	crc    uint32
	stored bool
}

// Pack compresses a file for an archive. Like Zlib it may be called from several goroutines, and gives the same result on
// every machine. It keeps nothing of content.
func Pack(name string, content []byte) Entry {
	return Entry{name: name, data: Raw(nil, content), size: uint64(len(content)), crc: crc32.ChecksumIEEE(content)}
}

// Store keeps a file for an archive as it is: one that is compressed already. It keeps content.
func Store(name string, content []byte) Entry {
	return Entry{name: name, data: content, size: uint64(len(content)), crc: crc32.ChecksumIEEE(content), stored: true}
}

// Packer compresses a long file for an archive while it is written: only what is compressed is held. The zero value is
// ready; it is for one goroutine.
type Packer struct {
	w    *writer
	size uint64
	crc  uint32
}

// Write compresses a piece of the file. It never fails.
func (p *Packer) Write(piece []byte) (int, error) {
	if p.w == nil {
		p.w = flates.Get().(*writer)
		p.w.out = make(appender, 0, len(piece)/4+64) // grows, and is the entry's
		p.w.Reset(&p.w.out)
	}
	p.size += uint64(len(piece))
	p.crc = crc32.Update(p.crc, crc32.IEEETable, piece)
	return p.w.Write(piece)
}

// Entry ends the file; the packer is ready for another.
func (p *Packer) Entry(name string) Entry {
	if p.w == nil {
		return Pack(name, nil)
	}
	_ = p.w.Close() // an appender never fails
	e := Entry{name: name, data: p.w.out, size: p.size, crc: p.crc}
	p.w.out = nil
	flates.Put(p.w)
	*p = Packer{}
	return e
}

// Name is the entry's name in the archive.
func (e Entry) Name() string { return e.name }

// As is the same file under another name.
func (e Entry) As(name string) Entry {
	e.name = name
	return e
}

// dosEpoch is January 1, 1980 as MS-DOS writes dates, the earliest there is (APPNOTE.TXT 4.4.6): archives bear no clock.
const dosEpoch = 1<<5 | 1

// Size is at least the length of an archive of entries.
func Size(entries []Entry) int {
	const local, central, end = 30, 46 + 24, 22 // APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16; 24 bounds what archive/zip adds
	n := end
	for _, e := range entries {
		n += local + central + 2*len(e.name) + len(e.data)
	}
	return n
}

// Archive writes a ZIP archive of entries in their order, without times, directories and data descriptors. It lets each go once
// it is written: all are empty afterwards.
func Archive(w io.Writer, entries []Entry) error {
	z := zip.NewWriter(w)
	for i, e := range entries {
		entries[i] = Entry{}
		h := &zip.FileHeader{
			Name: e.name, Method: zip.Deflate, CRC32: e.crc, CompressedSize64: uint64(len(e.data)), UncompressedSize64: e.size,
		}
		h.ModifiedDate = dosEpoch //lint:ignore SA1019 CreateRaw reads this one only
		if e.stored {
			h.Method = zip.Store
		}
		out, err := z.CreateRaw(h)
		if err != nil {
			return err
		}
		if _, err := out.Write(e.data); err != nil {
			return err
		}
	}
	return z.Close()
}
