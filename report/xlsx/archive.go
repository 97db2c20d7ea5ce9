package xlsx

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/deckfold/deckfold/report/opc"
)

// form is what files a workbook may be. They are checked by the archive's directory before anything is unpacked.
var form = opc.Form{Name: "workbook", Extension: ".xlsx", Program: "Excel", Bytes: mostFile, Parts: 10_000, Part: 512 << 20, Unpacked: 1 << 30}

// The limits of what is read of parts.
const (
	mostFile  = 64 << 20 // bytes of the file
	mostMinor = 16 << 20 // bytes of a part that is neither a sheet nor the shared strings
	mostToken = 1 << 20  // bytes of an element's tag or text; a cell's text has a third at most
	mostDepth = 64       // elements within each other
)

// archive is a workbook's parts.
type archive struct{ *opc.File }

// openArchive opens a workbook, if it keeps to the limits.
func openArchive(file []byte) (*archive, error) {
	f, err := form.Archive(file)
	if err != nil {
		return nil, err
	}
	a := &archive{f}
	return a, a.known()
}

// known reports files of other programs.
func (a *archive) known() error {
	switch types := a.has("[Content_Types].xml"); {
	case a.has("xl/workbook.bin"):
		return errors.New("the file is a binary workbook, .xlsb; save it as .xlsx")
	case !types && a.has("content.xml"):
		return errors.New("the file is an OpenDocument; save it as .xlsx")
	case !types:
		return errors.New("the file is no .xlsx workbook: it has no part [Content_Types].xml")
	}
	return nil
}

// has reports a part.
func (a *archive) has(name string) bool { return a.Part(name) != nil }

// open opens a part of at most so many bytes. The caller closes it.
func (a *archive) open(ctx context.Context, name string, most uint64) (*scanner, error) {
	f := a.Part(name)
	switch {
	case f == nil:
		return nil, fmt.Errorf("part %.100q is missing", name)
	case f.Size > most:
		return nil, fmt.Errorf("part %.100q has %d bytes unpacked, at most %d are read", name, f.Size, most)
	}
	return newScanner(ctx, f.Open(), name), nil
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
