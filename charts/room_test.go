package charts

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
)

var long = flag.Bool("long", false, "draw all random charts, not a tenth of them")

// sample is a random chart with the room and the mode that it is drawn in.
type sample struct {
	Chart
	size layout.Size
	mode theme.Mode
}

var (
	shortNames = []string{"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"}
	plainNames = []string{"Germany", "France", "Italy", "Spain", "Poland", "Austria", "Sweden", "Greece", "Ireland", "Hungary", "Finland", "Portugal"}
	longNames  = []string{
		"Other countries of the European Union", "Bundesverfassungsgericht", "United States of America", "Wages and salaries", "Natural and semi-synthetic",
		"Trinidad and Tobago", "Services", "Forschungsausgaben der Hochschulen", "Rest of the world", "Papua New Guinea", "Health and social work", "Nord",
	}
)

// random is the sample of a kind and a seed.
func random(k Kind, seed uint64) sample {
	r := rand.New(rand.NewPCG(seed, 1))
	s := sample{Chart: Chart{Kind: k}}
	for {
		s.size = layout.Size{W: layout.Length(160+r.IntN([]int{150, 400, 700}[r.IntN(3)])) * layout.Pt, H: layout.Length(110+r.IntN([]int{60, 150, 250}[r.IntN(3)])) * layout.Pt}
		s.mode = []theme.Mode{theme.Present, theme.Read}[r.IntN(2)]
		names := [][]string{shortNames, plainNames, plainNames, longNames}[r.IntN(4)]
		series := []int{1, 1, 2, 3, 4, 5, 6, 9, 12}[r.IntN(9)]
		points := []int{1, 2, 3, 5, 8, 12, 20, 31}[r.IntN(8)]
		s.Categories, s.Dates = nil, nil
		if r.IntN(4) == 0 {
			s.Dates = randomDates(r, points)
		} else {
			s.Categories = randomCategories(r, points)
		}
		s.Series = nil
		scale := math.Pow(10, float64(r.IntN(11)-3))
		sign := r.IntN(3)
		for i := range series {
			s.Series = append(s.Series, Series{Name: names[i], Values: randomValues(r, points, sign, scale)})
		}
		s.Format = []number.Format{{}, {}, {}, {Unit: number.Percent}, {Suffix: " EUR"}, {Unit: number.Million}}[r.IntN(6)]
		if s.Validate() != nil { // shares and slices are of values from zero on, slices of one series
			for i := range s.Series {
				for k, v := range s.Series[i].Values {
					if s.Series[i].Values[k] = math.Abs(v); math.IsNaN(v) {
						s.Series[i].Values[k] = scale
					}
				}
			}
			if s.Validate() != nil {
				s.Series = s.Series[:1]
			}
		}
		if s.Validate() == nil {
			break
		}
	}
	s.adorn(r)
	if s.Validate() != nil { // notes of stacks are of none of their series
		for i := range s.Notes {
			s.Notes[i].Series = ""
		}
	}
	return s
}

func randomDates(r *rand.Rand, n int) (ds []time.Time) {
	at := time.Date(2019+r.IntN(4), time.Month(1+r.IntN(12)), 1, 0, 0, 0, 0, time.UTC)
	step := r.IntN(5)
	for range n {
		ds = append(ds, at)
		switch step {
		case 0:
			at = at.AddDate(0, 1, 0)
		case 1:
			at = at.AddDate(0, 3, 0)
		case 2:
			at = at.AddDate(1+r.IntN(5), 0, 0)
		case 3:
			at = at.AddDate(0, 0, 1+r.IntN(9))
		default:
			at = at.Add(time.Duration(1+r.IntN(50)) * time.Minute)
		}
	}
	return ds
}

func randomCategories(r *rand.Rand, n int) (out []string) {
	of := r.IntN(3)
	for i := range n {
		switch of {
		case 0:
			out = append(out, fmt.Sprint(1990+i))
		case 1:
			out = append(out, fmt.Sprintf("Q%d %d", i%4+1, 2015+i/4))
		default:
			name := longNames[i%12]
			if i >= 12 {
				name = fmt.Sprint(name, " ", i/12+1)
			}
			out = append(out, name)
		}
	}
	return out
}

// randomValues have gaps, also at their ends, zeros and values alike; sign 0 is of values from zero on.
func randomValues(r *rand.Rand, n, sign int, scale float64) []float64 {
	vs := make([]float64, n)
	of, walk := r.IntN(6), r.Float64()*scale
	for i := range vs {
		walk += (r.Float64() - 0.5) * scale / 4
		switch vs[i] = r.Float64() * scale; of {
		case 0:
			vs[i] = scale
		case 1:
			vs[i] = float64(i+1) * scale
		case 2, 3:
			vs[i] = math.Abs(walk)
		}
		if sign == 1 {
			vs[i] -= scale / 2
		}
		if r.IntN(15) == 0 {
			vs[i] = 0
		}
		if r.IntN(12) == 0 && n > 1 {
			vs[i] = math.NaN()
		}
	}
	if r.IntN(6) == 0 && n > 2 { // it ends early
		for i := n/2 + 1; i < n; i++ {
			vs[i] = math.NaN()
		}
	}
	return vs
}

// adorn adds what the kind shows.
func (s *sample) adorn(r *rand.Rand) {
	o, n := s.Kind.Options(), s.points()
	at := func() (string, int) { i := r.IntN(n); return s.key(i), i }
	if r.IntN(3) == 0 {
		s.Title = []string{"Exports", "Exports of goods and services by country"}[r.IntN(2)]
	}
	if r.IntN(3) == 0 {
		s.Unit = []string{"EUR", "Percent of gross domestic product"}[r.IntN(2)]
	}
	if k := r.IntN(4); o.Notes && k < 3 {
		for range k {
			key, i := at()
			of := r.IntN(len(s.Series))
			if !math.IsNaN(s.Series[of].Values[i]) {
				s.Notes = append(s.Notes, Note{At: key, Series: s.Series[of].Name, Text: []string{"", "", "Borders closed", "What was\nthere before"}[r.IntN(4)]})
			}
		}
	}
	if r.IntN(6) == 0 && o.Periods {
		from, _ := at()
		to, _ := at()
		s.Periods = []Period{{From: from, To: to, Text: []string{"", "Pandemic", "Second world war"}[r.IntN(3)]}}
	}
	if r.IntN(4) == 0 && o.Rules {
		for range 1 + r.IntN(2) {
			v := s.Series[0].Values[r.IntN(n)]
			if math.IsNaN(v) {
				v = 1
			}
			s.Rules = append(s.Rules, Rule{Value: v * (0.9 + r.Float64()/5), Text: []string{"Target", "", "Mean of the European Union"}[r.IntN(3)]})
		}
	}
	if r.IntN(5) == 0 && o.Focus {
		key, _ := at()
		s.Focus = []string{key}
	} else if r.IntN(5) == 0 && o.FocusSeries && len(s.Series) > 1 {
		s.Focus = []string{s.Series[0].Name}
	}
	if r.IntN(8) == 0 && o.Predicted {
		s.Series[0].Predicted = randomValues(r, n, 0, math.Abs(s.sum(0))+1)
	}
	if r.IntN(10) == 0 && o.Legend && len(s.Series) > 2 {
		s.Legend = []LegendGroup{{Title: "North"}, {Title: "South and east"}}
		for i := range s.Series {
			s.Legend[i%2].Series = append(s.Legend[i%2].Series, s.Series[i].Name)
		}
	}
}

// room counts how the labels of charts of one kind stand.
type room struct {
	names          [5]int // of series, by rung
	values, valued int    // that a plan asks for, and those that stand
	notes, noted   int
	other, drawn   int // texts of rules and periods
}

var rungs = [...]string{"name and value", "name over value", "name alone", "legend", "left out"}

// TestRoom draws random charts of every kind in little room: none is an error, nothing stands on anything, and as many labels stand as
// did, so that leaving them out is no way to pass.
func TestRoom(t *testing.T) {
	n := 160 // of each kind, so that a new one changes no other's shares
	if *long {
		n = 1600
	}
	s := setting()
	shaper := fonts.NewShaper(s.Fonts...)
	faults := map[string][]string{}
	var report strings.Builder
	of := map[string]*room{}
	var order []string
	for _, k := range kinds {
		name := fmt.Sprintf("%#v", k)
		rm := &room{}
		of[name], order = rm, append(order, name)
		for seed := range uint64(n) {
			c := random(k, seed)
			id := fmt.Sprintf("%s, seed %d", name, seed)
			at := *s
			at.Mode = c.mode
			ctx := &layout.Context{Shaper: shaper, Scale: at.ScaleFor(c.mode)}
			f, rest, err := c.Node(&at).Layout(ctx, layout.Region{W: c.size.W, H: c.size.H, Break: c.size.H})
			if err != nil {
				msg := err.Error()
				if i := strings.IndexByte(msg, '\n'); i > 0 {
					msg = msg[:i]
				}
				faults["error"] = append(faults["error"], fmt.Sprintf("%s: %v pt: %s", id, c.size, msg))
				continue
			}
			if rest != nil {
				if _, ok := k.(Bar); !ok {
					faults["no room"] = append(faults["no room"], fmt.Sprintf("%s: %v", id, c.size))
				}
				continue
			}
			e := look(f)
			for _, fault := range e.faults(c.size) {
				what, rest, _ := strings.Cut(fault, ": ")
				faults[what] = append(faults[what], fmt.Sprintf("%s: %v pt: %s", id, c.size, rest))
			}
			d := f.Items[0].Item.(*layout.Group).Source.(*Drawn)
			for _, fault := range axisFaults(d) {
				faults["axis"] = append(faults["axis"], fmt.Sprintf("%s: %v pt: %s", id, c.size, fault))
			}
			rm.count(d, e)
		}
		fmt.Fprintf(&report, "%s\n", name)
		rm.write(&report)
	}
	for _, what := range slices.Sorted(mapsKeys(faults)) {
		list := faults[what]
		t.Errorf("%s: %d of %d charts or texts", what, len(list), n*len(kinds))
		for _, f := range list[:min(len(list), 12)] {
			t.Log(f)
		}
	}
	t.Logf("\n%s", report.String())
	path := filepath.Join("testdata", "room.txt")
	if *long {
		return
	}
	if *update {
		if err := os.WriteFile(path, []byte(report.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	was, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, fell := range fallen(string(was), report.String()) {
		t.Error(fell)
	}
}

// mapsKeys are the keys of a map.
func mapsKeys[V any](m map[string]V) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// axisFaults are an axis of bars that does not hold zero, and too many or too few gridlines.
func axisFaults(d *Drawn) (out []string) {
	if len(d.Layers) == 0 || d.Layers[0].Form == Slices {
		return nil
	}
	a := d.Value
	if (d.Layers[0].Form == Columns || d.Layers[0].Form == Areas) && (a.Min > 0 || a.Max < 0) {
		out = append(out, fmt.Sprintf("bars from %g to %g", a.Min, a.Max))
	}
	if !a.Shown || a.Step <= 0 || d.Scope.whole {
		return out
	}
	n := int(math.Round((a.Max - a.Min) / a.Step))
	if h := pts(d.Plot.H); h > 150 && (n < 2 || n > 6) || h < 120 && (n < 1 || n > 5) {
		out = append(out, fmt.Sprintf("%d steps in %.0f pt", n, h))
	}
	return out
}

// count counts the labels of one chart.
func (r *room) count(d *Drawn, e *seen) {
	if len(d.Series) > 1 {
		for i := range d.Series {
			r.names[rungOf(d, e, i)]++
		}
	}
	for l := range d.Layers {
		for k := range d.Layers[l].Traces {
			t := &d.Layers[l].Traces[k]
			var labels []DataLabel
			if d.Labels != nil {
				labels = d.Labels[l][k]
			}
			if t.Role == RoleRule || t.Labels.Last {
				continue
			}
			for i, v := range t.Values {
				if t.Labels.All && !math.IsNaN(v) {
					r.values++
					if slices.ContainsFunc(labels, func(l DataLabel) bool { return l.Point == i }) || d.Legend.Size > 0 && d.Layers[l].Form == Slices {
						r.valued++
					}
				}
			}
		}
	}
	for _, n := range d.Notes {
		r.notes++
		i := d.find(n.At)
		text := n.Text
		if text == "" {
			if text = d.text(&d.Series[d.noteSeries(n, i)], i, d.Locale); d.Layers[0].Form == Areas && d.Layers[0].Stacking == Sums {
				text = d.Format.Text(d.sum(i), d.Locale)
			}
		}
		if e.has(strings.ReplaceAll(text, "\n", " ")) {
			r.noted++
		}
	}
	for _, u := range d.Rules {
		r.other++
		if e.has(u.Text) || u.Text == "" {
			r.drawn++
		}
	}
	for _, p := range d.Periods {
		r.other++
		if e.has(p.Text) || p.Text == "" {
			r.drawn++
		}
	}
}

// rungOf is the rung that the label of a series stands on.
func rungOf(d *Drawn, e *seen, i int) int {
	if l := d.Layers[0]; (l.Form == Lines || l.Form == Areas) && d.Labels != nil {
		for _, label := range d.Labels[0][i] {
			switch {
			case !label.Named:
			case label.Text == "":
				return 2
			case label.At.H > label.Size*3/2:
				return 1
			default:
				return 0
			}
		}
	}
	switch {
	case !e.has(d.Series[i].Name):
		return 4
	case d.Beside != nil:
		return 2
	}
	return 3
}

// write writes shares in tenths of a percent.
func (r *room) write(b *strings.Builder) {
	line := func(what string, n, of int) {
		if of > 0 {
			fmt.Fprintf(b, "  %-18s %5.1f %% of %d\n", what, float64(n*1000/of)/10, of)
		}
	}
	all := 0
	for _, n := range r.names {
		all += n
	}
	for i, n := range r.names {
		line(rungs[i], n, all)
	}
	line("names at all", all-r.names[4], all)
	line("values", r.valued, r.values)
	line("notes", r.noted, r.notes)
	line("rules, periods", r.drawn, r.other)
}

// fallen are shares of labels with name and value, and of those that stand at all, that have become less.
func fallen(was, is string) (out []string) {
	read := func(s string) map[string]float64 {
		m, kind := map[string]float64{}, ""
		for line := range strings.Lines(s) {
			if !strings.HasPrefix(line, " ") {
				kind = strings.TrimSpace(line)
				continue
			}
			what := strings.TrimSpace(line[:min(20, len(line))])
			var share float64
			if _, err := fmt.Sscanf(strings.TrimSpace(line[20:]), "%f", &share); err == nil {
				m[kind+" "+what] = share
			}
		}
		return m
	}
	before, now := read(was), read(is)
	for _, key := range slices.Sorted(mapsKeys(before)) {
		held := strings.HasSuffix(key, "name and value") || strings.HasSuffix(key, "at all") || strings.HasSuffix(key, "values") || strings.HasSuffix(key, "notes") || strings.HasSuffix(key, "periods")
		if held && now[key] < before[key] {
			out = append(out, fmt.Sprintf("%s: %g %% stand, were %g %%", key, now[key], before[key]))
		}
	}
	return out
}
