package opc

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"

	"github.com/deckfold/deckfold/report/deflate"
)

// Form is a kind of package that is read, as errors call it, with the bounds of what is read of one. They are checked by the archive's
// directory before anything is unpacked.
type Form struct {
	Name      string // "workbook"
	Extension string // ".xlsx", which others are to be saved as
	Program   string // whose it is: "Excel"
	Bytes     int    // of the file
	Parts     int
	Part      uint64 // bytes of a part unpacked
	Unpacked  uint64 // bytes of all parts unpacked
}

// The bounds of how well a part may be packed: those of real files are below 100 to 1.
const (
	mostRatio = 250
	ratioFrom = 1 << 20 // bytes of a part from which it counts
)

// ole begins compound files, which Office wrote before 2007 and in which files with a password are wrapped (MS-CFB 2.2, MS-OFFCRYPTO 2.3.4).
const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// files are those of an archive by their keys, in its order.
func (f *Form) files(file []byte) ([]*zip.File, error) {
	switch {
	case len(file) > f.Bytes:
		return nil, fmt.Errorf("the file has more than %d bytes", f.Bytes)
	case bytes.HasPrefix(file, []byte(ole)):
		return nil, fmt.Errorf("the file is a %s from before %s 2007, or has a password; save it as %s without one", f.Name, f.Program, f.Extension)
	case !bytes.HasPrefix(file, []byte("PK")):
		return nil, fmt.Errorf("the file is no %s %s; save it as one", f.Extension, f.Name)
	}
	if err := f.directory(file); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // such names are looked at one by one
		return nil, fmt.Errorf("the file is no %s %s, or is damaged: %w", f.Extension, f.Name, err)
	}
	if len(z.File) > f.Parts {
		return nil, f.tooMany()
	}
	return z.File, nil
}

func (f *Form) tooMany() error {
	return fmt.Errorf("the file is an archive of more than %d parts", f.Parts)
}

// The ends of an archive's directory (APPNOTE.TXT 6.3.10, 4.3.14 to 4.3.16).
const (
	endMark, endSize      = "PK\x05\x06", 22
	locatorMark, locators = "PK\x06\x07", 20
	end64Mark, end64Size  = "PK\x06\x06", 56
	mostDirectory         = 4 << 20
)

// directory refuses a long directory, which a reader would all keep before its entries can be counted. It holds for each of
// the places where a reader may take the directory to begin.
func (f *Form) directory(file []byte) error {
	broken := fmt.Errorf("the file is no %s %s, or its end is missing", f.Extension, f.Name)
	at := bytes.LastIndex(file, []byte(endMark))
	if at < 0 || len(file)-at < endSize {
		return broken
	}
	begins := []uint64{uint64(binary.LittleEndian.Uint32(file[at+16:]))}
	if at >= locators && string(file[at-locators:at-locators+4]) == locatorMark {
		from := binary.LittleEndian.Uint64(file[at-locators+8:])
		if len(file) < end64Size || from > uint64(len(file)-end64Size) || string(file[from:from+4]) != end64Mark {
			return broken
		}
		begins = append(begins, binary.LittleEndian.Uint64(file[from+48:]))
	}
	for _, b := range begins {
		if b < uint64(at) && uint64(at)-b > mostDirectory {
			return f.tooMany()
		}
	}
	return nil
}

// check reports a file of an archive that is beyond the bounds, by what the directory says of it; left is how many bytes all may have
// unpacked.
func (f *Form) check(z *zip.File, left uint64) error {
	switch size := z.UncompressedSize64; {
	case z.Flags&1 != 0:
		return fmt.Errorf("it is encrypted; save the %s without a password", f.Name)
	case z.Method != zip.Deflate && z.Method != zip.Store:
		return fmt.Errorf("it is packed by a method that %s files do not have; open and save it", f.Extension)
	case size > f.Part:
		return fmt.Errorf("it has %d bytes unpacked, at most %d are read", size, f.Part)
	case size > left:
		return fmt.Errorf("the archive has more than %d bytes unpacked", f.Unpacked)
	case size > ratioFrom && size/mostRatio > z.CompressedSize64:
		return fmt.Errorf("it is packed %d to 1, at most %d to 1 is read; open and save the %s", size/max(z.CompressedSize64, 1), mostRatio, f.Name)
	}
	return nil
}

// newPart is a file of an archive as a part; left is how many bytes all others have left to it.
func newPart(file []byte, z *zip.File, left uint64) (*Part, error) {
	at, err := z.DataOffset()
	switch {
	case err != nil || at < 0 || uint64(at) > uint64(len(file)) || uint64(len(file))-uint64(at) < z.CompressedSize64:
		return nil, deflate.ErrDamaged
	case z.CompressedSize64 > left:
		return nil, errors.New("it lies over another in the archive")
	}
	size := z.UncompressedSize64
	name, err := partName(z.Name)
	return &Part{Packed: deflate.Packed{
		Name: name, Data: file[at:][:z.CompressedSize64:z.CompressedSize64], Size: size, CRC: z.CRC32, Stored: z.Method == zip.Store,
	}}, err
}

// partName is the name of a part of an archive; some programs write it with a slash before it, or with backslashes.
func partName(raw string) (string, error) {
	name := strings.TrimPrefix(strings.ReplaceAll(raw, `\`, "/"), "/")
	if name == "" || path.Clean(name) != name || strings.HasPrefix(name, "../") || name == ".." || name == "." {
		return "", errors.New("it has a name that no part may have")
	}
	return name, nil
}

// key is what the name of a part is compared by: neither case nor how its characters are escaped counts (ISO/IEC 29500-2, 6.2.2.3).
func key(name string) string {
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	return strings.ToLower(name)
}
