package charts

import (
	"math"
	"strings"
	"testing"
)

// changes are slopes of two series, one of which is in focus.
func changes() Chart {
	c := chart(Slope{}, []float64{27, 9}, []float64{8, 22})
	c.Focus = []string{"Series 2"}
	return c
}

func TestSlope(t *testing.T) {
	t.Run("bears names and values at both ends, outside of the uprights", func(t *testing.T) {
		d := sourceOf(t, changes())
		for k, want := range [][2]string{{"27", "9"}, {"8", "22"}} {
			labels := d.Labels[0][k]
			if len(labels) != 2 {
				t.Fatalf("series %d bears %d labels", k+1, len(labels))
			}
			for _, l := range labels {
				if l.Text != want[l.Point] || !l.Named {
					t.Errorf("series %d bears %q at point %d, named %v; want %q", k+1, l.Text, l.Point, l.Named, want[l.Point])
				}
				if out := l.At.Right() < d.Plot.X; out != (l.Point == 0) || (l.Place == Before) != out {
					t.Errorf("the label of point %d stands at %v, place %d, of a plot %v", l.Point, l.At, l.Place, d.Plot)
				}
			}
		}
	})
	t.Run("has no ticks, as its ends bear their values", func(t *testing.T) {
		if d := sourceOf(t, changes()); d.Value.Shown {
			t.Error("its axis shows")
		}
	})
	t.Run("says where its range begins above zero", func(t *testing.T) {
		c := chart(Slope{}, []float64{95, 99}, []float64{97, 96})
		if all := strings.Join(told(t, c), " "); !strings.Contains(all, "axis from 9") {
			t.Errorf("%q", all)
		}
	})
	t.Run("leaves names to the last end where the first has no room", func(t *testing.T) {
		c := changes()
		c.Series[0].Name, c.Series[1].Name = strings.Repeat("long ", 5)+"name", "Other"
		c.Focus = nil
		f, _, err := drawnIn(c, [2]int{460, 200})
		if err != nil {
			t.Fatal(err)
		}
		check(t, f)
		for _, l := range source(f).Labels[0][0] {
			if l.Named != (l.Point == 1) {
				t.Errorf("the label %q at point %d is named: %v", l.Text, l.Point, l.Named)
			}
		}
	})
	for _, c := range []struct {
		name, want string
		of         Chart
	}{
		{"three points", "has 3; give two, or choose Line", chart(Slope{}, []float64{1, 2, 3})},
		{"a gap", `series "Series 1" has no value at "2001"`, chart(Slope{}, []float64{1, math.NaN()})},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if err := c.of.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
