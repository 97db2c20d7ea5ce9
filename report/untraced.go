package report

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/report/paginate"
)

// Annotated is a block that draws texts of its author's that are no paragraphs, such as the notes of a chart: plain, in the order in
// which they are read. What repeats its figures is none of them. Renderer.Untraced looks at them.
type Annotated interface {
	Annotations() []string
}

// The bounds of what is looked for. Whatever a deck holds, the time for it grows as its cells and its texts do.
const (
	mostClaims   = 1000 // of a slide that are held against what its numbers sum up to
	mostDerived  = 4096 // cells of a slide with which sums, differences and changes are tried
	leastChunk   = 4096 // values that are sorted at once
	mostToldNums = 40   // numbers that a warning lists
)

// claimNotes are the numbers of a slide's texts, each once. Those of a nil one are not looked for.
type claimNotes struct {
	*job
	seen map[string]bool
	all  []claim
}

func (j *job) noteClaims() *claimNotes {
	if j.deck.claims == nil {
		return nil
	}
	return &claimNotes{job: j, seen: map[string]bool{}}
}

func (n *claimNotes) text(s string) {
	if err := n.Work(1 + len(s)/textUnit); err != nil {
		n.fail(err)
		return
	}
	for _, c := range n.deck.claims.claims(s) {
		if !n.seen[c.text] {
			n.seen[c.text] = true
			n.all = append(n.all, c)
		}
	}
}

// note notes the numbers of a page's paragraphs that stand outside of cells. The marks of lists are none, nor are big numbers, which
// are figures themselves, nor what sources are called.
func (n *claimNotes) note(items []layout.Placed) {
	if n == nil {
		return
	}
	for _, it := range items {
		g, ok := it.Item.(*layout.Group)
		if !ok {
			continue
		}
		switch g.Role {
		case layout.RoleTH, layout.RoleTD, layout.RoleLbl, layout.RoleSpan, layout.RoleArtifact:
			continue
		}
		if p, ok := g.Source.(*layout.ParaPart); !ok {
			n.note(g.Items)
		} else if p.First == 0 && p.Type != layout.Source {
			n.text(p.Text())
		}
	}
}

// annotations notes the numbers of what the slide's blocks say besides paragraphs; all that was noted is the slide's then.
func (n *claimNotes) annotations() {
	if n == nil {
		return
	}
	able, paths := asked[Annotated](n.shown)
	for i, x := range able {
		texts, err := called(x.Annotations)
		if err != nil {
			at := n.place()
			at.Block = paths[i]
			n.failAt(at, fmt.Errorf("its annotations: %w", err))
		}
		for _, t := range texts {
			n.text(t)
		}
	}
	n.claims = n.all
}

// trace warns, for each slide, of numbers that its texts state and that stand in no cell of the deck's figures, nor are computed of two
// of the slide's own.
func trace(p *paginate.Pool, jobs []job) error {
	all := *jobs[0].deck.claims
	all.all = true
	t := &tracing{reader: &all}
	for i := range jobs {
		for k := range jobs[i].claims {
			t.open = append(t.open, &jobs[i].claims[k])
		}
	}
	if len(t.open) == 0 {
		return nil
	}
	if err := paginate.Each(p.Alone(), jobs, anySlide, func(_ *paginate.Worker, j *job) { t.cells(j) }); err != nil {
		return err
	}
	t.settle()
	return paginate.Each(p, jobs, anySlide, func(_ *paginate.Worker, j *job) { j.untraced() })
}

// tracing holds the claims of a deck against its cells, which go by in chunks.
type tracing struct {
	open   []*claim
	values []float64    // of the chunk
	reader *claimReader // of texts in cells
}

// cells takes all cells of a slide's figures.
func (t *tracing) cells(j *job) {
	for i := range j.figures.Numbers {
		n := &j.figures.Numbers[i]
		t.cell(n.Value)
		t.cell(n.Shown)
	}
	for i := range j.figures.Sheets {
		s := &j.figures.Sheets[i]
		each := func(row []any) {
			for _, v := range row {
				t.cell(v)
			}
		}
		if err := rows(j, s, each); err != nil {
			j.fail(err)
			return
		}
	}
}

// rows goes through the rows of a sheet.
func rows(j *job, s *figure.Sheet, do func(row []any)) error {
	if s.Row == nil {
		return nil
	}
	row := make([]any, 0, len(s.Columns))
	for i := range s.Rows {
		if err := j.Work(1 + len(s.Columns)); err != nil {
			return err
		}
		do(s.Row(i, row[:0]))
	}
	return nil
}

// cell takes what a cell has: a number, the numbers of a text, a length of time in hours, minutes and seconds.
func (t *tracing) cell(v any) {
	if x, ok := figure.Float(v); ok {
		t.value(x)
		return
	}
	p, _ := figure.Plain(v)
	switch p := p.(type) {
	case string:
		for _, c := range t.reader.claims(p) {
			t.value(c.value)
			t.value(c.value / math.Pow10(c.power))
			if c.also != nil {
				t.value(c.also.value)
			}
		}
	case time.Duration:
		t.value(p.Hours())
		t.value(p.Minutes())
		t.value(p.Seconds())
	}
}

func (t *tracing) value(x float64) {
	if math.IsNaN(x) {
		return
	}
	if t.values = append(t.values, math.Abs(x)); len(t.values) >= max(leastChunk, 4*len(t.open)) {
		t.settle()
	}
}

// settle holds what is open against a chunk.
func (t *tracing) settle() {
	slices.Sort(t.values)
	t.open = slices.DeleteFunc(t.open, func(c *claim) bool {
		c.found = c.among(t.values)
		return c.found
	})
	t.values = t.values[:0]
}

// untraced warns of the slide's claims that are in no cell, and are not computed of its cells.
func (j *job) untraced() {
	open := func(c claim) bool { return !c.found }
	if !slices.ContainsFunc(j.claims, open) {
		return
	}
	computed, err := j.derivables()
	if err != nil {
		j.fail(err)
		return
	}
	var told []string
	tried := 0
	for i := range j.claims {
		c := &j.claims[i]
		if c.found {
			continue
		}
		if tried++; tried <= mostClaims {
			if err := j.Work(mostDerived); err != nil {
				j.fail(err)
				return
			}
			if slices.ContainsFunc(computed, func(d derivable) bool { return d.derives(c) }) {
				continue
			}
		}
		told = append(told, fmt.Sprintf("%q", c.text))
	}
	if more := len(told) - mostToldNums; more > 0 {
		told = append(told[:mostToldNums], fmt.Sprintf("and %d more", more))
	}
	if len(told) > 0 {
		j.warn(layout.Warning{Text: fmt.Sprintf("its texts state %s, which no cell of the deck's figures has; correct them, or put the figures into its Figures or Data", strings.Join(told, ", "))})
	}
}

// derivables are what the slide's texts may compute with: its single figures, each column, each row; as many as mostDerived allows.
func (j *job) derivables() (out []derivable, err error) {
	left := mostDerived
	var singles []float64
	for i := range j.figures.Numbers {
		if v, ok := figure.Float(j.figures.Numbers[i].Value); ok && left > 0 {
			singles, left = append(singles, v), left-1
		}
	}
	out = append(out, newDerivable(singles))
	for i := range j.figures.Sheets {
		s := &j.figures.Sheets[i]
		out = append(out, derivable{sorted: []float64{float64(s.Rows), float64(s.Rows)}, total: float64(s.Rows)}) // "32 states"
		if left -= s.Rows * len(s.Columns); left < 0 {
			break
		}
		columns := make([][]float64, len(s.Columns))
		err := rows(j, s, func(row []any) {
			var all []float64
			for k, v := range row {
				if x, ok := figure.Float(v); ok && !math.IsNaN(x) && k < len(columns) {
					columns[k], all = append(columns[k], x), append(all, x)
				}
			}
			out = append(out, newDerivable(all))
		})
		if err != nil {
			return nil, err
		}
		for _, c := range columns {
			out = append(out, newDerivable(c))
		}
	}
	return out, nil
}

func newDerivable(values []float64) derivable {
	d := derivable{sorted: slices.Sorted(slices.Values(values))}
	for _, v := range values {
		d.total += v
	}
	return d
}
