package report_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report"
)

func TestTheme(t *testing.T) {
	with := func(change func(t *theme.Theme)) *report.Deck {
		d := one(report.Text("x"))
		d.Theme = theme.Default()
		change(d.Theme)
		return d
	}
	for _, c := range []struct {
		name   string
		change func(t *theme.Theme)
		want   string
	}{
		{"of nothing", func(t *theme.Theme) { *t = theme.Theme{} }, "Fonts"},
		{"without fonts", func(t *theme.Theme) { t.Fonts = nil }, "Fonts"},
		{"with a family that is nil", func(t *theme.Theme) { t.Fonts = []*fonts.Family{nil} }, "Fonts"},
		{"without sizes of a type", func(t *theme.Theme) { t.Scale[layout.Title] = nil }, "Scale"},
		{"without series", func(t *theme.Theme) { t.Light.Series, t.Light.Text = nil, nil }, "Series"},
		{"without a page", func(t *theme.Theme) { t.Grid.Page = layout.Size{} }, "Page"},
	} {
		t.Run("refuses one "+c.name+", with what else is wrong", func(t *testing.T) {
			d := with(c.change)
			d.Slides = append(d.Slides, report.Slide{})
			_, err := (&report.Renderer{Formats: []report.Format{report.PDF{}, report.PPTX{}, report.XLSX{}}}).Render(context.Background(), d)
			all := report.Errors(err)
			theirs := slices.ContainsFunc(all, func(e *report.Error) bool { return e.Slide == 0 && strings.Contains(e.Error(), c.want) })
			if !theirs || all[len(all)-1].Slide != 2 {
				t.Errorf("%v, want %q and the slide without a title", err, c.want)
			}
		})
	}
	t.Run("takes a brand's colours, and warns once of what is hard to read", func(t *testing.T) {
		th, err := theme.Parse([]byte("[colors.light]\nprimary = \"#FFCC00\""), "acme.toml", nil)
		if err != nil {
			t.Fatal(err)
		}
		d := one(report.Text("x"))
		d.Theme = th
		doc, err := new(report.Renderer).Render(context.Background(), d)
		if err != nil || len(doc.Warnings) != 1 || doc.Warnings[0].Slide != 0 || !strings.HasPrefix(doc.Warnings[0].String(), "theme: acme.toml:2: colors.light.primary: ") {
			t.Fatalf("%v, %v", doc, err)
		}
		_, err = (&report.Renderer{Strict: true}).Render(context.Background(), d)
		if all := report.Errors(err); len(all) != 1 || all[0].Slide != 0 || !strings.Contains(err.Error(), "acme.toml:2") {
			t.Errorf("%v", err)
		}
	})
	t.Run("may be the default, changed, which stays as it was", func(t *testing.T) {
		th := *theme.Default()
		th.Light.Series[0] = layout.Color{R: 1}
		th.Scale[layout.Title][0] = layout.Pt
		if got := theme.Default(); got.Light.Series[0] == th.Light.Series[0] || got.Scale[layout.Title][0] == layout.Pt {
			t.Error("the default is changed, too")
		}
	})
}
