package charts

import (
	"math"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

func TestCombo(t *testing.T) {
	planned := func() Chart {
		c := chart(Combo{Line: "Series 1"}, []float64{30, 20, 25}, []float64{28, 22, 24}, []float64{10, 12, 31})
		c.Notes = []Note{{At: "2001"}, {At: "2002", Series: "Series 3"}}
		return c
	}
	t.Run("has a line over the columns of the other series, on one axis from zero", func(t *testing.T) {
		d := sourceOf(t, planned())
		if d.Layers[0].Form != Columns || len(d.Layers[0].Traces) != 2 || d.Layers[1].Form != Lines || d.Layers[1].Traces[0].Series != 0 {
			t.Errorf("%+v", d.Layers)
		}
		if a := d.Value; a.Min != 0 || a.Max < 31 || !a.Shown {
			t.Errorf("%+v", a)
		}
	})
	t.Run("names all in a row", func(t *testing.T) {
		d := sourceOf(t, planned())
		if got := len(d.Entries()); got != 3 || d.Legend.Size == 0 {
			t.Errorf("%d names, legend %v", got, d.Legend)
		}
	})
	t.Run("bears the values of notes at a column and at a point of the line", func(t *testing.T) {
		d := sourceOf(t, planned())
		if of := d.Labels[1][0]; len(of) != 2 || of[0].Text != "25" || of[0].Point != 2 || of[1].Text != "20" {
			t.Errorf("the line bears %+v", of)
		}
		if of := d.Labels[0][1]; len(of) != 1 || of[0].Text != "31" || of[0].Mark == (layout.Point{}) {
			t.Errorf("the columns bear %+v", of)
		}
	})
	t.Run("takes the last series for the line, where none is named", func(t *testing.T) {
		c := planned()
		c.Kind = Combo{}
		if d := sourceOf(t, c); d.Layers[1].Traces[0].Series != 2 {
			t.Errorf("%+v", d.Layers[1])
		}
	})
	for _, c := range []struct {
		name, want string
		of         Chart
	}{
		{"a line that is not there", `Combo.Line: there is no series "Plan"`, chart(Combo{Line: "Plan"}, []float64{1}, []float64{2})},
		{"a line alone", "takes two series or more", chart(Combo{}, []float64{1, 2})},
		{"a line without a value", `series "Series 2", which is the line, has no value`, chart(Combo{}, []float64{1, 2}, []float64{math.NaN(), math.NaN()})},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if err := c.of.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
