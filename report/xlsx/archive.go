package xlsx

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// The limits of what is read. They are checked by the archive's directory before anything is unpacked.
const (
	mostFile     = 64 << 20  // bytes of the file
	mostEntries  = 10_000    // files in the archive
	mostPart     = 512 << 20 // bytes of a part unpacked
	mostUnpacked = 1 << 30   // bytes of all parts unpacked
	mostRatio    = 250       // of a part's size unpacked to its packed one; Excel's own are below 100
	ratioFrom    = 1 << 20   // bytes of a part from which the ratio counts
	mostMinor    = 16 << 20  // bytes of a part that is neither a sheet nor the shared strings
	mostToken    = 1 << 20   // bytes of an element's tag or text; a cell's text has a third at most
	mostDepth    = 64        // elements within each other
)

// archive is a workbook's parts.
type archive struct {
	parts map[string]*zip.File // by name in lower case, as OPC compares them (ECMA-376-2, 6.2.2.3)
}

// openArchive opens a workbook, if it keeps to the limits.
func openArchive(file []byte) (*archive, error) {
	switch {
	case len(file) > mostFile:
		return nil, fmt.Errorf("the file has more than %d bytes", mostFile)
	case bytes.HasPrefix(file, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return nil, errors.New("the file is a workbook from before Excel 2007, or has a password; save it as .xlsx without one")
	case !bytes.HasPrefix(file, []byte("PK")):
		return nil, errors.New("the file is no .xlsx workbook")
	}
	if err := checkDirectory(file); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, fmt.Errorf("the file is no .xlsx workbook: %w", err)
	}
	if len(z.File) > mostEntries {
		return nil, tooMany()
	}
	a := &archive{parts: make(map[string]*zip.File, len(z.File))}
	left := uint64(mostUnpacked)
	for _, f := range z.File {
		if err := a.add(f, left); err != nil {
			return nil, fmt.Errorf("part %.100q: %w", f.Name, err)
		}
		left -= f.UncompressedSize64
	}
	return a, a.known()
}

// add adds a part, if so many bytes are left for it.
func (a *archive) add(f *zip.File, left uint64) error {
	name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
	size := f.UncompressedSize64
	switch {
	case strings.HasSuffix(name, "/"):
		return nil
	case a.parts[name] != nil:
		return errors.New("it stands twice in the archive")
	case f.Flags&1 != 0:
		return errors.New("it is encrypted; save the workbook without a password")
	case size > mostPart:
		return fmt.Errorf("it has %d bytes unpacked, at most %d are read", size, mostPart)
	case size > left:
		return fmt.Errorf("the archive has more than %d bytes unpacked", mostUnpacked)
	case size > ratioFrom && size/mostRatio > f.CompressedSize64:
		return fmt.Errorf("it is packed %d to 1, at most %d to 1 is read; open and save the workbook", size/max(f.CompressedSize64, 1), mostRatio)
	}
	a.parts[name] = f
	return nil
}

// known reports files of other programs.
func (a *archive) known() error {
	switch {
	case a.parts["xl/workbook.bin"] != nil:
		return errors.New("the file is a binary workbook, .xlsb; save it as .xlsx")
	case a.parts["[content_types].xml"] == nil && a.parts["content.xml"] != nil:
		return errors.New("the file is an OpenDocument; save it as .xlsx")
	case a.parts["[content_types].xml"] == nil:
		return errors.New("the file is no .xlsx workbook: it has no part [Content_Types].xml")
	}
	return nil
}

// The ends of an archive's directory (APPNOTE.TXT 6.3.10, 4.3.14 to 4.3.16).
const (
	endMark, endSize      = "PK\x05\x06", 22
	locatorMark, locators = "PK\x06\x07", 20
	end64Mark, end64Size  = "PK\x06\x06", 56
	mostDirectory         = 4 << 20
)

// checkDirectory refuses a long directory, which a reader would all keep before its entries can be counted. It holds for each of
// the places where a reader may take the directory to begin.
func checkDirectory(file []byte) error {
	broken := errors.New("the file is no .xlsx workbook, or its end is missing")
	at := bytes.LastIndex(file, []byte(endMark))
	if at < 0 || len(file)-at < endSize {
		return broken
	}
	begins := []uint64{uint64(binary.LittleEndian.Uint32(file[at+16:]))}
	if at >= locators && string(file[at-locators:at-locators+4]) == locatorMark {
		from := binary.LittleEndian.Uint64(file[at-locators+8:])
		if from > uint64(len(file)-end64Size) || string(file[from:from+4]) != end64Mark {
			return broken
		}
		begins = append(begins, binary.LittleEndian.Uint64(file[from+48:]))
	}
	for _, b := range begins {
		if b < uint64(at) && uint64(at)-b > mostDirectory {
			return tooMany()
		}
	}
	return nil
}

func tooMany() error {
	return fmt.Errorf("the file is an archive of more than %d parts", mostEntries)
}

// has reports a part.
func (a *archive) has(name string) bool { return a.parts[strings.ToLower(name)] != nil }

// open opens a part of at most so many bytes. The caller closes it.
func (a *archive) open(ctx context.Context, name string, most uint64) (*scanner, error) {
	f := a.parts[strings.ToLower(name)]
	switch {
	case f == nil:
		return nil, fmt.Errorf("part %.100q is missing", name)
	case f.UncompressedSize64 > most:
		return nil, fmt.Errorf("part %.100q has %d bytes unpacked, at most %d are read", name, f.UncompressedSize64, most)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("part %.100q: %w", name, damaged(err))
	}
	return newScanner(ctx, r, name), nil
}

// each calls f with every element of a part that is small.
func (a *archive) each(ctx context.Context, name string, f func(e element) error) (err error) {
	s, err := a.open(ctx, name, mostMinor)
	if err != nil {
		return err
	}
	defer s.Close()
	for {
		e, err := s.element()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = f(e)
		}
		if err != nil {
			return s.fault(err)
		}
	}
}

// relation leads from a part to another (ECMA-376-2, 6.5).
type relation struct{ kind, target string }

// relations are those of a part by their IDs, none where it has none. Those that lead out of the archive are left out.
func (a *archive) relations(ctx context.Context, name string) (map[string]relation, error) {
	dir, base := path.Split(name)
	from := dir + "_rels/" + base + ".rels"
	if !a.has(from) {
		return nil, nil
	}
	out := map[string]relation{}
	err := a.each(ctx, from, func(e element) error {
		if e.name != "Relationship" || strings.EqualFold(e.attr("TargetMode"), "External") {
			return nil
		}
		target := strings.ReplaceAll(e.attr("Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = "/" + dir + target
		}
		out[e.attr("Id")] = relation{path.Base(e.attr("Type")), strings.TrimPrefix(path.Clean(target), "/")}
		return nil
	})
	return out, err
}
