package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"sort"
	"strconv"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/go-pdf/fpdf"
)

// skeleton is fpdf's file, taken apart.
type skeleton struct {
	objects       [][]byte // by number, without "n 0 obj" and "endobj"; 0 is unused
	catalog, info int
	pages         []int // object of every page
	contents      []int // object of every page's content
}

// The objects that fpdf numbers always alike.
const (
	pageTree  = 1
	resources = 2
	firstPage = 3
)

// errSkeleton says that fpdf wrote something else than is known here; then nothing is built on it.
var errSkeleton = errors.New("the page library's output has an unknown shape")

// document is an empty document of the library, whose bytes depend on nothing but what is put into it.
func document(size layout.Size) *fpdf.Fpdf {
	points := func(l layout.Length) float64 { return float64(l) / float64(layout.Pt) }
	p := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: fpdf.SizeType{Wd: points(size.W), Ht: points(size.H)}})
	epoch := time.Unix(0, 0).UTC() // the information dictionary is replaced as a whole
	p.SetCreationDate(epoch)
	p.SetModificationDate(epoch)
	p.SetCatalogSort(true)
	p.SetCompression(false)
	p.SetAutoPageBreak(false, 0)
	return p
}

// newSkeleton has fpdf write empty pages.
func newSkeleton(info layout.Info) (*skeleton, error) {
	raw, err := blank(info)
	if err != nil {
		return nil, err
	}
	s, err := parse(raw)
	if err == nil && len(s.pages) != info.Pages {
		err = fmt.Errorf("%w: %d pages, want %d", errSkeleton, len(s.pages), info.Pages)
	}
	return s, err
}

// blank is fpdf's file of empty pages.
func blank(info layout.Info) ([]byte, error) {
	p := document(info.Size)
	for range info.Pages {
		p.AddPage()
	}
	var raw bytes.Buffer
	err := p.Output(&raw)
	return raw.Bytes(), err
}

// parse takes the file apart by its cross-reference table: objects end where the next begins, so no stream is searched.
func parse(src []byte) (*skeleton, error) {
	objects, trailer, err := objects(src)
	if err != nil {
		return nil, err
	}
	s := &skeleton{objects: objects}
	if s.catalog, err = s.ref("/Root ", trailer); err != nil {
		return nil, err
	}
	if s.info, err = s.ref("/Info ", trailer); err != nil {
		return nil, err
	}
	_, list, ok := bytes.Cut(objects[pageTree], []byte("/Kids ["))
	list, _, end := bytes.Cut(list, []byte("]"))
	if !ok || !end {
		return nil, fmt.Errorf("%w: no page tree", errSkeleton)
	}
	f := bytes.Fields(list)
	for i := 0; i+2 < len(f); i += 3 {
		n, err := strconv.Atoi(string(f[i]))
		if err != nil || n != firstPage+2*len(s.pages) || n+1 >= len(objects) {
			return nil, fmt.Errorf("%w: page %d is object %s", errSkeleton, len(s.pages)+1, f[i])
		}
		c, err := s.ref("/Contents ", objects[n])
		if err != nil {
			return nil, err
		}
		if c != n+1 {
			return nil, fmt.Errorf("%w: the content of page %d is object %d", errSkeleton, len(s.pages)+1, c)
		}
		s.pages, s.contents = append(s.pages, n), append(s.contents, c)
	}
	if len(s.pages) == 0 || s.info < firstPage+2*len(s.pages) || s.catalog != s.info+1 {
		return nil, fmt.Errorf("%w: %d pages, information %d, catalog %d", errSkeleton, len(s.pages), s.info, s.catalog)
	}
	return s, nil
}

// ref is the object that the reference after a key names.
func (s *skeleton) ref(key string, in []byte) (int, error) {
	_, ref, ok := bytes.Cut(in, []byte(key))
	number, rest, _ := bytes.Cut(ref, []byte(" "))
	n, err := strconv.Atoi(string(number))
	if !ok || err != nil || !bytes.HasPrefix(rest, []byte("0 R")) {
		return 0, fmt.Errorf("%w: no reference after %q", errSkeleton, key)
	}
	if n <= 0 || n >= len(s.objects) {
		return 0, fmt.Errorf("%w: object %d", errSkeleton, n)
	}
	return n, nil
}

// objects are the bodies of all objects, and the trailer.
func objects(src []byte) (all [][]byte, trailer []byte, err error) {
	_, tail, ok := cutLast(src, []byte("startxref\n"))
	line, _, _ := bytes.Cut(tail, []byte("\n"))
	at, err := strconv.Atoi(string(line))
	if !ok || err != nil || at < 0 || at > len(src) {
		return nil, nil, fmt.Errorf("%w: no startxref", errSkeleton)
	}
	table, ok := bytes.CutPrefix(src[at:], []byte("xref\n0 "))
	line, table, _ = bytes.Cut(table, []byte("\n"))
	n, err := strconv.Atoi(string(line))
	const row = 20
	if !ok || err != nil || n < 2 || n > len(table)/row {
		return nil, nil, fmt.Errorf("%w: no cross-reference table", errSkeleton)
	}
	offsets := make([]int, n)
	ends := make([]int, 0, n)
	for i := 1; i < n; i++ {
		if offsets[i], err = strconv.Atoi(string(table[i*row : i*row+10])); err != nil || offsets[i] <= 0 || offsets[i] >= at {
			return nil, nil, fmt.Errorf("%w: object %d has no place", errSkeleton, i)
		}
		ends = append(ends, offsets[i])
	}
	ends = append(ends, at)
	sort.Ints(ends)
	all = make([][]byte, n)
	for i := 1; i < n; i++ {
		end := ends[sort.SearchInts(ends, offsets[i]+1)]
		if all[i], err = body(src[offsets[i]:end], i); err != nil {
			return nil, nil, err
		}
	}
	return all, table[n*row:], nil
}

// body is an object without its frame.
func body(b []byte, n int) ([]byte, error) {
	b, ok := bytes.CutPrefix(b, []byte(strconv.Itoa(n)+" 0 obj\n"))
	b, end := bytes.CutSuffix(b, []byte("\nendobj\n"))
	if !ok || !end {
		return nil, fmt.Errorf("%w: object %d is not where it should be", errSkeleton, n)
	}
	return b, nil
}

func cutLast(b, sep []byte) (before, after []byte, ok bool) {
	i := bytes.LastIndex(b, sep)
	if i < 0 {
		return b, nil, false
	}
	return b[:i], b[i+len(sep):], true
}
