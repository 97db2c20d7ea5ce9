// Package officetest has foreign judges read Office files: the Open XML SDK, and LibreOffice, whose pages it holds against our
// PDF. It is for tests; it needs ooxml-validator, soffice and mutool (MuPDF).
package officetest

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// Offsets is how far the words of a deck stand from each other in two renderings of it.
type Offsets struct {
	Words   int
	Missing []string // words of the first that the second has not, with their pages
	Median  float64  // in pt, less what is known of LibreOffice
	Largest float64  // of words in text boxes
	Where   string   // the word that is farthest
	Ends    int      // line ends in the first
	Lost    []string // line ends that are none in the second
}

// Faults are what is farther off than it may be: a word missing, more than one line end in a hundred lost, half of the words
// off by 0.3 pt, or one in a text box by 1.5 pt.
func (o *Offsets) Faults() (faults []string) {
	if len(o.Missing) > 0 {
		faults = append(faults, fmt.Sprintf("missing words: %q", o.Missing))
	}
	if len(o.Lost)*100 > o.Ends {
		faults = append(faults, fmt.Sprintf("%d of %d line ends are lost: %q", len(o.Lost), o.Ends, o.Lost))
	}
	if o.Median >= 0.3 {
		faults = append(faults, fmt.Sprintf("the median is %.2f pt off, want less than 0.3", o.Median))
	}
	if o.Largest >= 1.5 {
		faults = append(faults, fmt.Sprintf("%s is %.2f pt off, want less than 1.5", o.Where, o.Largest))
	}
	return faults
}

// String tells all measures in one line.
func (o *Offsets) String() string {
	return fmt.Sprintf("%d words, median %.2f pt, largest %.2f pt (%s); %d of %d line ends kept", o.Words, o.Median, o.Largest, o.Where, o.Ends-len(o.Lost), o.Ends)
}

// Show has LibreOffice print a PowerPoint file in dir and compares that with the PDF of the same deck.
func Show(ctx context.Context, pdf, pptx, dir string) (*Offsets, error) {
	if err := Convert(ctx, pptx, dir, "pdf"); err != nil {
		return nil, err
	}
	return Compare(ctx, pdf, filepath.Join(dir, strings.TrimSuffix(filepath.Base(pptx), filepath.Ext(pptx))+".pdf"), pptx)
}

// Convert has LibreOffice write a file anew in dir, in a format as its --convert-to takes it: "pdf".
func Convert(ctx context.Context, file, dir, format string) error {
	out, err := exec.CommandContext(ctx, "soffice", "--headless", "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/office", "--convert-to", format, "--outdir", dir, file).CombinedOutput()
	if err != nil {
		return fmt.Errorf("soffice: %w\n%s", err, out)
	}
	return nil
}

// Compare measures how far the words of a PDF stand from those that LibreOffice shows of the PowerPoint file of the same
// deck, which it printed as other. Both have the same number of pages.
func Compare(ctx context.Context, pdf, other, pptx string) (*Offsets, error) {
	a, err := pages(ctx, pdf)
	if err != nil {
		return nil, err
	}
	b, err := pages(ctx, other)
	if err != nil {
		return nil, err
	}
	if len(a) != len(b) {
		return nil, fmt.Errorf("%d pages and %d", len(a), len(b))
	}
	boxes, err := boxed(pptx, len(a))
	if err != nil {
		return nil, err
	}
	o := &Offsets{}
	var all []float64
	for i := range a {
		all = append(all, o.page(i, a[i], b[i], boxes[i])...)
	}
	slices.Sort(all)
	if len(all) > 0 {
		o.Median = all[len(all)/2]
	}
	return o, nil
}

// word is a word on a page: its text, its beginning on the baseline, its end and its size, in pt.
type word struct {
	text            string
	x, y, end, size float64
}

// pages are the words of a PDF's pages in the order in which they are drawn.
func pages(ctx context.Context, pdf string) ([][]word, error) {
	cmd := exec.CommandContext(ctx, "mutool", "draw", "-q", "-F", "stext", "-o", "-", pdf)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	ps, err := scan(out)
	return ps, errors.Join(err, cmd.Wait())
}

func scan(r io.Reader) (out [][]word, err error) {
	d := xml.NewDecoder(r)
	d.Strict = false
	var size float64
	open := false // the last word takes more
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "page":
			out, open = append(out, nil), false
		case "font":
			fmt.Sscan(attr(e, "size"), &size)
		case "char":
			words := &out[len(out)-1]
			c := char(e, size)
			if c.text == "" || strings.TrimFunc(c.text, unicode.IsSpace) == "" {
				open = false
				continue
			}
			if n := len(*words); open && n > 0 && c.follows(&(*words)[n-1]) {
				(*words)[n-1].text += c.text
				(*words)[n-1].end = c.end
				continue
			}
			*words, open = append(*words, c), true
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func char(e xml.StartElement, size float64) word {
	w := word{text: attr(e, "c"), size: size}
	fmt.Sscan(attr(e, "x"), &w.x)
	fmt.Sscan(attr(e, "y"), &w.y)
	var x0, y0 float64
	fmt.Sscan(attr(e, "quad"), &x0, &y0, &w.end)
	return w
}

// follows reports a character that goes on with a word, raised or lowered perhaps.
func (c *word) follows(w *word) bool {
	return math.Abs(c.y-w.y) < 0.5*max(c.size, w.size) && math.Abs(c.x-w.end) < 0.25*max(c.size, w.size)
}

// drift is how far LibreOffice's widths are off at most (notes on text geometry: half a percent).
const drift = 0.006

// page measures one page. Where a line end is lost, the rest of its text stands elsewhere; that is counted once.
func (o *Offsets) page(n int, a, b []word, boxed map[string]bool) (all []float64) {
	to := match(a, b)
	start, adrift := 0, false
	for i, w := range a {
		o.Words++
		if i > 0 && (math.Abs(w.y-a[i-1].y) > w.size/2 || w.x < a[i-1].x || w.x-a[i-1].end > w.size) {
			start = i
			adrift = adrift && ends(&a[i-1], &w)
		}
		at := fmt.Sprintf("page %d: %s", n+1, w.text)
		j := to[i]
		if j < 0 {
			switch {
			case hyphened(a, b, i):
				o.Ends++
				o.Lost = append(o.Lost, at+" | "+a[i+1].text)
				adrift = true
			case parted(b, w.text):
				o.Ends++
				o.Lost = append(o.Lost, at)
				adrift = true
			case i == 0 || !hyphened(a, b, i-1):
				o.Missing = append(o.Missing, at)
			}
			continue
		}
		if i+1 < len(a) && ends(&w, &a[i+1]) {
			o.Ends++
			if k := to[i+1]; k >= 0 && math.Abs(b[k].y-b[j].y) < w.size/2 {
				o.Lost = append(o.Lost, at+" | "+a[i+1].text)
				adrift = true
			}
		}
		adrift = adrift || math.Abs(b[j].y-w.y) > w.size/2
		dx := max(0, math.Abs(b[j].x-w.x)-drift*(w.end-a[start].x))
		d := math.Hypot(dx, rise(b[j].y-w.y, w.size, n == 0))
		all = append(all, d)
		if d > o.Largest && boxed[folded(w.text)] && !adrift {
			o.Largest, o.Where = d, fmt.Sprintf("%s at %.0f, %.0f: %+.2f, %+.2f pt", at, w.x, w.y, b[j].x-w.x, b[j].y-w.y)
		}
	}
	return all
}

// hyphened reports word i as the first half of one that is whole in the other rendering.
func hyphened(a, b []word, i int) bool {
	if i+1 >= len(a) || !strings.HasSuffix(a[i].text, "-") {
		return false
	}
	whole := a[i].text + a[i+1].text
	return slices.ContainsFunc(b, func(w word) bool { return w.text == whole })
}

// parted reports a word whose halves, up to a hyphen and after it, stand on two lines.
func parted(b []word, text string) bool {
	for i := range b[:max(len(b)-1, 0)] {
		if strings.HasSuffix(b[i].text, "-") && b[i].text+b[i+1].text == text {
			return true
		}
	}
	return false
}

// ends reports a line end between two words: the second begins the next line of the same text.
func ends(a, b *word) bool {
	down := b.y - a.y
	return a.size == b.size && down > 0.9*a.size && down < 1.45*a.size && b.x < a.x
}

// folded is a word without its case: what is drawn in capitals is read back as typed by some programs only.
func folded(s string) string { return strings.ToUpper(s) }

// match pairs equal words, the nearest first; -1 has none.
func match(a, b []word) []int {
	places := map[string][]int{}
	for j, w := range b {
		places[folded(w.text)] = append(places[folded(w.text)], j)
	}
	type pair struct {
		d    float64
		i, j int
	}
	var pairs []pair
	for i, w := range a {
		for _, j := range places[folded(w.text)] {
			pairs = append(pairs, pair{math.Hypot(w.x-b[j].x, w.y-b[j].y), i, j})
		}
	}
	slices.SortStableFunc(pairs, func(p, q pair) int {
		switch {
		case p.d < q.d:
			return -1
		case p.d > q.d:
			return 1
		}
		return 0
	})
	to, used := make([]int, len(a)), make([]bool, len(b))
	for i := range to {
		to[i] = -1
	}
	for _, p := range pairs {
		if to[p.i] < 0 && !used[p.j] {
			to[p.i], used[p.j] = p.j, true
		}
	}
	return to
}
