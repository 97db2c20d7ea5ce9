package report_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/layout/number"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

// manyTasks are n tasks in groups of five, a month each.
func manyTasks(n int) (g report.Gantt) {
	for i := range n {
		start := day(2020, 1, 1).AddDate(0, i, 0)
		g.Tasks = append(g.Tasks, report.Task{Group: fmt.Sprint("Group ", i/5+1), Name: fmt.Sprint("Task ", i+1), Start: start, End: start.AddDate(0, 1, -1)})
	}
	return g
}

// textPages are the texts of a block on its pages, without spaces.
func textPages(t *testing.T, b report.Block) (out []string) {
	t.Helper()
	pages, err := pagesOf(one(b))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		all := "|"
		for _, s := range texts(p) {
			all += strings.ReplaceAll(s.text, " ", "") + "|"
		}
		out = append(out, all)
	}
	return out
}

func TestGantt(t *testing.T) {
	t.Run("continues on the next page, under its axis and the name of the group again", func(t *testing.T) {
		pages := textPages(t, manyTasks(33))
		if len(pages) < 2 {
			t.Fatalf("%d pages", len(pages))
		}
		for i := range 33 {
			of, name := 0, fmt.Sprintf("|Task%d|", i+1)
			for _, p := range pages {
				of += strings.Count(p, name)
			}
			if of != 1 {
				t.Errorf("%q stands %d times", name, of)
			}
		}
		for i, p := range pages {
			if !strings.Contains(p, "|2021|") || !strings.Contains(p, "|Group") {
				t.Errorf("page %d has no axis, or no group: %s", i+1, p)
			}
			if at, group := strings.LastIndex(p, "|Task"), strings.LastIndex(p, "|Group"); group > at {
				t.Errorf("page %d ends with the name of a group: %s", i+1, p)
			}
		}
	})
	t.Run("says dates, notes and today", func(t *testing.T) {
		g := report.Gantt{Today: day(2026, 3, 2), Tasks: []report.Task{
			{Name: "Draft", Start: day(2026, 1, 12), End: day(2026, 3, 31)}, {Name: "Adopted", Start: day(2026, 4, 15), Note: "in the plenary"},
		}}
		all := textPages(t, g)[0]
		for _, want := range []string{"|1/12/2026–3/31/2026|", "|intheplenary|", "|March2,2026|", "|Draft|"} {
			if !strings.Contains(all, want) {
				t.Errorf("no %q in %s", want, all)
			}
		}
	})
	t.Run("is a sheet with dates that are dates", func(t *testing.T) {
		g := report.Gantt{Tasks: []report.Task{{Name: "Draft", Start: day(2026, 1, 12), End: day(2026, 3, 31), Done: 0.5}, {Name: "Adopted", Start: day(2026, 4, 15)}}}
		th := theme.Default()
		s := g.Figures(&theme.Setting{Theme: th, Colors: &th.Light, Lang: "en"}).Sheets[0]
		got := fmt.Sprint(s.Row(0, nil), s.Row(1, nil))
		if want := fmt.Sprint([]any{"Draft", day(2026, 1, 12), day(2026, 3, 31), 0.5}, []any{"Adopted", day(2026, 4, 15), nil, nil}); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	})
	t.Run("draws random plans, each task once", func(t *testing.T) {
		r := rand.New(rand.NewPCG(5, 8))
		for range 60 {
			var g report.Gantt
			start := time.Date(1900+r.IntN(300), time.Month(1+r.IntN(12)), 1+r.IntN(28), r.IntN(2)*9, 0, 0, 0, time.UTC)
			scale := int(math.Pow(10, r.Float64()*4))
			for i := range 1 + r.IntN(40) {
				task := report.Task{Name: fmt.Sprintf("T%d.", i), Start: start.AddDate(0, 0, r.IntN(1+scale))}
				if r.IntN(4) > 0 {
					task.End, task.Done = task.Start.AddDate(0, 0, r.IntN(1+scale)), float64(r.IntN(3))/2
				}
				if r.IntN(3) == 0 {
					task.Group = fmt.Sprint("G", i/4)
				}
				g.Tasks = append(g.Tasks, task)
			}
			if r.IntN(2) == 0 {
				g.Today = start.AddDate(0, 0, r.IntN(1+scale))
			}
			all := strings.Join(textPages(t, g), "")
			for _, task := range g.Tasks {
				if n := strings.Count(all, "|"+task.Name+"|"); n != 1 {
					t.Fatalf("%q stands %d times in %s", task.Name, n, all)
				}
			}
		}
	})
	task := func(start, end time.Time) []report.Task {
		return []report.Task{{Name: "Draft", Start: start, End: end}}
	}
	for _, c := range []struct {
		name, want string
		of         report.Gantt
	}{
		{"no tasks", "has no tasks", report.Gantt{}},
		{"too many tasks", "the plan has 501 tasks, at most 500", manyTasks(501)},
		{"an end before the start", `task 1 "Draft" ends on 2026-01-01, before it starts on 2026-02-01`, report.Gantt{Tasks: task(day(2026, 2, 1), day(2026, 1, 1))}},
		{"a task before the axis", `task 1 "Draft" lies before the axis, which begins on 2026-03-01`, report.Gantt{From: day(2026, 3, 1), Tasks: task(day(2026, 2, 1), day(2026, 4, 1))}},
		{"a task behind the axis", `task 1 "Draft" lies behind the axis, which ends on 2026-03-01`, report.Gantt{To: day(2026, 3, 1), Tasks: task(day(2026, 2, 1), day(2026, 4, 1))}},
		{"today outside", "Today lies behind the axis", report.Gantt{Today: day(2026, 5, 1), To: day(2026, 4, 1), Tasks: task(day(2026, 2, 1), day(2026, 4, 1))}},
		{"an axis that ends before it begins", "the axis runs from 2026-04-01 to 2026-01-01", report.Gantt{From: day(2026, 4, 1), To: day(2026, 1, 1), Tasks: task(day(2026, 4, 1), day(2026, 4, 1))}},
		{"a task without a start", "has no start", report.Gantt{Tasks: task(time.Time{}, day(2026, 1, 1))}},
		{"a task without a name", "has no name", report.Gantt{Tasks: []report.Task{{Start: day(2026, 1, 1)}}}},
		{"more than all", "is done by 1.5", report.Gantt{Tasks: []report.Task{{Name: "Draft", Start: day(2026, 1, 1), End: day(2026, 2, 1), Done: 1.5}}}},
		{"a milestone that is half done", "is a milestone", report.Gantt{Tasks: []report.Task{{Name: "Draft", Start: day(2026, 1, 1), Done: 0.5}}}},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			if err := c.of.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

func ExampleGantt() {
	day := func(m time.Month, d int) time.Time { return time.Date(2026, m, d, 0, 0, 0, 0, time.UTC) }
	plan := report.Gantt{
		Today: day(2, 16),
		Tasks: []report.Task{
			{Group: "Law", Name: "Draft", Start: day(1, 12), End: day(3, 31), Done: 0.5},
			{Group: "Law", Name: "Adopted", Start: day(6, 15)},
		},
	}
	t := theme.Default()
	sheet := plan.Figures(&theme.Setting{Theme: t, Colors: &t.Light, Lang: "en"}).Sheets[0]
	for i := range sheet.Rows {
		for k, v := range sheet.Row(i, nil) {
			if d, ok := v.(time.Time); ok {
				v = number.Locale{}.Date(d, number.Day)
			}
			fmt.Printf("%s %v;", sheet.Columns[k].Name, v)
		}
		fmt.Println()
	}
	// Output:
	// Group Law;Task Draft;From January 12, 2026;To March 31, 2026;Progress 0.5;
	// Group Law;Task Adopted;From June 15, 2026;To <nil>;Progress <nil>;
}
