package charts

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
)

var long = flag.Bool("long", false, "draw all random charts, not a tenth of them")

// room counts how the labels of charts of one kind stand.
type room struct {
	names          [6]int // of series, by rung
	values, valued int    // that a plan asks for, and those that stand
	notes, noted   int
	other, drawn   int // texts of rules and periods
}

var rungs = [...]string{"name and value", "name over value", "name alone", "one for all others", "legend", "left out"}

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
	for _, k := range kinds {
		name := fmt.Sprintf("%#v", k)
		rm := &room{}
		of[name] = rm
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
				if _, rows := k.(Modest); !rows { // each row has a least height
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

// axisFaults are an axis of bars from zero that does not hold that, and too many or too few gridlines.
func axisFaults(d *Drawn) (out []string) {
	if len(d.Layers) == 0 || d.Layers[0].Form == Slices {
		return nil
	}
	a := d.Value
	if (d.Layers[0].Form == Columns && d.Scope.Zero || d.Layers[0].Form == Areas) && (a.Min > 0 || a.Max < 0) {
		out = append(out, fmt.Sprintf("bars from %g to %g", a.Min, a.Max))
	}
	if !a.Shown || a.Step <= 0 || d.Scope.whole {
		return out
	}
	n := int(math.Round((a.Max - a.Min) / a.Step))
	h := pts(d.Plot.H)
	if d.Across { // along which the values run
		h = pts(d.Plot.W)
	}
	if h > 150 && (n < 2 || n > 6) || h < 120 && (n < 1 || n > 5) {
		out = append(out, fmt.Sprintf("%d steps in %.0f pt", n, h))
	}
	return out
}

// count counts the labels of one chart.
func (r *room) count(d *Drawn, e *seen) {
	if len(d.Series) > 1 {
		for i := range d.Series {
			if _, ok := d.Kind.(Forecast); !d.positions(i) && (!ok || d.Layers[0].Traces[i].Labels.Last) {
				r.names[rungOf(d, e, i)]++
			}
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
		switch {
		case text != "":
		case d.Plan.X != nil:
			text = d.Plan.Names[i]
		default:
			of := &d.Series[d.noteSeries(n, i)]
			if text = d.Interval(d.formatOf(of), of.Values[i], of.top(i)); d.Layers[0].Form == Areas && d.Layers[0].Stacking == Sums {
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
	if len(d.Layers) == 0 { // a legend of the picture
		if e.has(d.Series[i].Name) {
			return 4
		}
		return 5
	}
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
	case d.Layers[0].Form == Lines && d.beside(i) && e.has(d.say.Others):
		return 3
	case !e.has(d.Series[i].Name):
		return 5
	case d.Beside != nil:
		return 2
	}
	return 4
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
	line("names at all", all-r.names[5], all)
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
