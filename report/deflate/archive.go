package deflate

import (
	"archive/zip"
	"hash/crc32"
	"io"
)

// Entry is a compressed file of an archive.
type Entry struct {
	name string
	data []byte
	size int
	crc  uint32
}

// Pack compresses a file for an archive. Like Zlib it may be called from several goroutines, and gives the same result on
// every machine. It keeps nothing of content.
func Pack(name string, content []byte) Entry {
	return Entry{name, Raw(make([]byte, 0, len(content)/4+64), content), len(content), crc32.ChecksumIEEE(content)}
}

// Store keeps a file for an archive as it is: one that is compressed already. It keeps content.
func Store(name string, content []byte) Entry {
	return Entry{name, content, -1, crc32.ChecksumIEEE(content)}
}

// Name is the entry's name in the archive.
func (e Entry) Name() string { return e.name }

// dosEpoch is January 1, 1980 as MS-DOS writes dates, the earliest there is (APPNOTE.TXT 4.4.6): archives bear no clock.
const dosEpoch = 1<<5 | 1

// Archive writes a ZIP archive of entries in their order, without times, directories and data descriptors.
func Archive(w io.Writer, entries []Entry) error {
	z := zip.NewWriter(w)
	for _, e := range entries {
		h := &zip.FileHeader{
			Name: e.name, Method: zip.Deflate, ModifiedDate: dosEpoch, CRC32: e.crc,
			CompressedSize64: uint64(len(e.data)), UncompressedSize64: uint64(max(e.size, 0)),
		}
		if e.size < 0 {
			h.Method, h.UncompressedSize64 = zip.Store, uint64(len(e.data))
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
