package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"sync"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/go-pdf/fpdf"
)

// picture is a picture as the file will hold it. Each is embedded by a library document of its own, by the worker that
// draws it first: the library orders several in one document by a map.
type picture struct {
	once    sync.Once
	objects [][]byte // the image, then its soft mask
	err     error
	num     int // the image's object; 0 before it is written
}

// pictures finds every picture that was drawn, the same bytes once.
type pictures struct {
	mu   sync.Mutex
	seen map[*layout.Picture]*picture
	same map[[sha256.Size]byte]*picture
}

// sumKey and embeddedKey are what a picture keeps the sum of its bytes and its objects by, where it keeps what writers make of it.
type (
	sumKey      struct{}
	embeddedKey struct{}
)

// embedded is a picture's objects in a file.
type embedded struct {
	objects [][]byte
	err     error
}

// embed is the picture in the form for the file; it may be called from several goroutines.
func (ps *pictures) embed(m *layout.Picture) (*picture, error) {
	ps.mu.Lock()
	p := ps.seen[m]
	ps.mu.Unlock()
	if p == nil {
		sum := m.Kept.Of(sumKey{}, func() any { return sha256.Sum256(m.Data) }).([sha256.Size]byte)
		ps.mu.Lock()
		if p = ps.same[sum]; p == nil {
			p = new(picture)
			ps.same[sum] = p
		}
		ps.seen[m] = p
		ps.mu.Unlock()
	}
	p.once.Do(func() {
		e := m.Kept.Of(embeddedKey{}, func() any {
			objects, err := embed(m)
			return embedded{objects, err}
		}).(embedded)
		p.objects, p.err = e.objects, e.err
	})
	return p, p.err
}

// embed has fpdf make a document of the picture alone, and takes its objects.
func embed(m *layout.Picture) (objects [][]byte, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("a picture that cannot be embedded: %w", err)
		}
	}()
	defer guard.Recover(&err) // the library's PNG reader panics on files that layout should have refused
	kind := "PNG"
	if m.JPEG {
		kind = "JPG"
	}
	doc := document(layout.Size{W: layout.Inch, H: layout.Inch})
	doc.AddPage()
	doc.RegisterImageOptionsReader("0", fpdf.ImageOptions{ImageType: kind}, bytes.NewReader(m.Data))
	raw := bytes.NewBuffer(make([]byte, 0, len(m.Data)+4096))
	if err := doc.Output(raw); err != nil {
		return nil, err
	}
	s, err := parse(raw.Bytes())
	if err != nil {
		return nil, err
	}
	for n := firstPage + 2; n < s.info; n++ {
		objects = append(objects, s.objects[n])
	}
	return objects, checkImage(objects)
}

var (
	colorSpace = regexp.MustCompile(`/ColorSpace /Device(RGB|Gray)\n`)
	maskRef    = regexp.MustCompile(`/SMask \d+ 0 R`)
)

// checkImage refuses what the file could not hold: other colours than the output intent's, or an unknown shape.
func checkImage(objects [][]byte) error {
	for _, b := range objects {
		dict, _, ok := bytes.Cut(b, []byte("\nstream\n"))
		if !ok || !bytes.HasPrefix(dict, []byte("<</Type /XObject\n/Subtype /Image\n")) || !bytes.HasSuffix(b, []byte("\nendstream")) {
			return fmt.Errorf("%w: a picture's object is none", errSkeleton)
		}
		if !colorSpace.Match(dict) {
			return errors.New("a picture is neither RGB nor grey; convert it")
		}
	}
	if n := len(objects); n == 0 || n > 2 || (n == 2) != maskRef.Match(head(objects[0])) {
		return fmt.Errorf("%w: a picture of %d objects", errSkeleton, n)
	}
	return nil
}

// head is a stream object's dictionary.
func head(b []byte) []byte {
	dict, _, _ := bytes.Cut(b, []byte("\nstream\n"))
	return dict
}

// write adds the picture's objects, once, and lets them go.
func (p *picture) write(f *file) {
	if p.num != 0 {
		return
	}
	p.num = f.alloc()
	dict := head(p.objects[0])
	data := p.objects[0][len(dict):]
	if len(p.objects) == 2 {
		mask := f.alloc()
		dict = maskRef.ReplaceAll(dict, []byte("/SMask "+strconv.Itoa(mask)+" 0 R"))
		f.raw(mask, p.objects[1])
	}
	f.raw(p.num, dict, data)
	p.objects = nil
}
