package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/go-pdf/fpdf"
)

// skeleton is fpdf's file, taken apart.
type skeleton struct {
	objects  [][]byte // by number, without "n 0 obj" and "endobj"; 0 is unused
	catalog  int
	info     int
	pages    []int // object of every page
	isPage   map[int]bool
	contents map[int]bool            // the content streams of the pages
	pictures map[*layout.Picture]int // object of every picture
}

// errSkeleton says that fpdf wrote something else than is known here; then nothing is built on it.
var errSkeleton = errors.New("the page library's output has an unknown shape")

// newSkeleton has fpdf write empty pages and the pictures, these all on the first page, whose content is replaced later.
func newSkeleton(info layout.Info, pictures []*layout.Picture) (*skeleton, error) {
	points := func(l layout.Length) float64 { return float64(l) / float64(layout.Pt) }
	p := fpdf.NewCustom(&fpdf.InitType{
		OrientationStr: "P", UnitStr: "pt", Size: fpdf.SizeType{Wd: points(info.Size.W), Ht: points(info.Size.H)},
	})
	epoch := time.Unix(0, 0).UTC() // replaced with all of the information dictionary
	p.SetCreationDate(epoch)
	p.SetModificationDate(epoch)
	p.SetCatalogSort(true)
	p.SetCompression(false)
	p.SetAutoPageBreak(false, 0)
	for i := range info.Pages {
		p.AddPage()
		if i > 0 {
			continue
		}
		for k, m := range pictures {
			kind := "PNG"
			if m.JPEG {
				kind = "JPG"
			}
			o := fpdf.ImageOptions{ImageType: kind}
			name := strconv.Itoa(k)
			p.RegisterImageOptionsReader(name, o, bytes.NewReader(m.Data))
			p.ImageOptions(name, 0, 0, 1, 1, false, o, 0, "")
		}
	}
	var raw bytes.Buffer
	if err := p.Output(&raw); err != nil {
		return nil, err
	}
	return parse(raw.Bytes(), pictures)
}

var (
	rootRef  = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoRef  = regexp.MustCompile(`/Info (\d+) 0 R`)
	kids     = regexp.MustCompile(`/Kids \[([\d R]*)\]`)
	contents = regexp.MustCompile(`/Contents (\d+) 0 R`)
	drawn    = regexp.MustCompile(`/(I\w+) Do`)
)

// parse takes the file apart by its cross-reference table: objects end where the next begins, so no stream is searched.
func parse(src []byte, pictures []*layout.Picture) (*skeleton, error) {
	objects, trailer, err := objects(src)
	if err != nil {
		return nil, err
	}
	s := &skeleton{objects: objects, isPage: map[int]bool{}, contents: map[int]bool{}, pictures: map[*layout.Picture]int{}}
	if s.catalog, err = s.ref(rootRef, trailer); err != nil {
		return nil, err
	}
	if s.info, err = s.ref(infoRef, trailer); err != nil {
		return nil, err
	}
	m := kids.FindSubmatch(s.object(1))
	if m == nil {
		return nil, fmt.Errorf("%w: no page tree", errSkeleton)
	}
	f := bytes.Fields(m[1])
	for i := 0; i+2 < len(f); i += 3 {
		n, _ := strconv.Atoi(string(f[i]))
		c, err := s.ref(contents, s.object(n))
		if err != nil {
			return nil, err
		}
		s.pages, s.isPage[n], s.contents[c] = append(s.pages, n), true, true
	}
	if len(s.pages) == 0 {
		return nil, fmt.Errorf("%w: no pages", errSkeleton)
	}
	return s, s.place(pictures)
}

// place finds the pictures' objects by the names under which the first page draws them.
func (s *skeleton) place(pictures []*layout.Picture) error {
	c, err := s.ref(contents, s.object(s.pages[0]))
	if err != nil {
		return err
	}
	names := drawn.FindAllSubmatch(s.object(c), -1)
	if len(names) != len(pictures) {
		return fmt.Errorf("%w: %d pictures, want %d", errSkeleton, len(names), len(pictures))
	}
	for i, m := range pictures {
		ref, err := regexp.Compile(`/` + string(names[i][1]) + ` (\d+) 0 R`)
		if err != nil {
			return fmt.Errorf("%w: %w", errSkeleton, err)
		}
		if s.pictures[m], err = s.ref(ref, s.object(2)); err != nil {
			return err
		}
	}
	return nil
}

// ref is the object that a reference names.
func (s *skeleton) ref(r *regexp.Regexp, in []byte) (int, error) {
	m := r.FindSubmatch(in)
	if m == nil {
		return 0, fmt.Errorf("%w: no match for %s", errSkeleton, r)
	}
	n, err := strconv.Atoi(string(m[1]))
	if err != nil || n <= 0 || n >= len(s.objects) {
		return 0, fmt.Errorf("%w: object %s", errSkeleton, m[1])
	}
	return n, nil
}

// object is the body of an object, nil if there is none of that number.
func (s *skeleton) object(n int) []byte {
	if n <= 0 || n >= len(s.objects) {
		return nil
	}
	return s.objects[n]
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
		if offsets[i], err = strconv.Atoi(string(table[i*row : i*row+10])); err != nil || offsets[i] <= 0 || offsets[i] > at {
			return nil, nil, fmt.Errorf("%w: object %d has no place", errSkeleton, i)
		}
		ends = append(ends, offsets[i])
	}
	ends = append(ends, at)
	sort.Ints(ends)
	all = make([][]byte, n)
	for i := 1; i < n; i++ {
		end := ends[sort.SearchInts(ends, offsets[i]+1)%len(ends)]
		if all[i], err = body(src[offsets[i]:max(end, offsets[i])], i); err != nil {
			return nil, nil, err
		}
	}
	return all, table[n*row:], nil
}

// body is an object without its frame.
func body(b []byte, n int) ([]byte, error) {
	b, ok := bytes.CutPrefix(b, []byte(strconv.Itoa(n)+" 0 obj\n"))
	b, _, found := cutLast(b, []byte("endobj"))
	if !ok || !found {
		return nil, fmt.Errorf("%w: object %d is not where it should be", errSkeleton, n)
	}
	return bytes.TrimRight(b, "\n"), nil
}

func cutLast(b, sep []byte) (before, after []byte, ok bool) {
	i := bytes.LastIndex(b, sep)
	if i < 0 {
		return b, nil, false
	}
	return b[:i], b[i+len(sep):], true
}
