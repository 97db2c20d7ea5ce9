package layout_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// shown is what a paragraph on pages of w x h pt draws, what its texts are read as, and what its parts hold for other programs;
// lines and pages are joined.
func shown(t *testing.T, p *layout.Para, w, h layout.Length) (drawn, read, parts string) {
	t.Helper()
	c := context()
	s := layout.Size{W: w * layout.Pt, H: h * layout.Pt}
	frames, err := layout.Draw(c, p, s, s.H)
	if err != nil {
		t.Fatal(err)
	}
	var walk func(items []layout.Placed)
	walk = func(items []layout.Placed) {
		for _, it := range items {
			switch v := it.Item.(type) {
			case *layout.Group:
				if part, ok := v.Source.(*layout.ParaPart); ok {
					for _, r := range part.PartRuns(nil, false) {
						parts += r.Text
					}
				}
				if at := len(read); v.Role != layout.RoleArtifact {
					if walk(v.Items); v.Actual != "" {
						read = read[:at] + v.Actual
					}
				}
			case *layout.Text:
				own := ""
				for _, w := range v.Words {
					own += w.Text
				}
				drawn += own
				if v.Actual != "" {
					own = v.Actual
				}
				read += own
			}
		}
	}
	for _, f := range frames {
		walk(f.Items)
	}
	return drawn, read, parts
}

func TestCapitals(t *testing.T) {
	for _, c := range []struct{ name, lang, typed, drawn string }{
		{"are drawn of words", "en", "Important ties, 2 of 3", "IMPORTANT TIES, 2 OF 3"},
		{"are those of the language", "de", "Die Straße und der Fluß", "DIE STRASSE UND DER FLUSS"},
		{"have their dots in Turkish", "tr", "istanbul ısındı", "İSTANBUL ISINDI"},
		{"have none elsewhere", "en-GB", "istanbul", "ISTANBUL"},
		{"have no accents in Greek", "el", "Ελλάδα σήμερα", "ΕΛΛΑΔΑ ΣΗΜΕΡΑ"},
		{"are Cyrillic", "ru", "Важные связи", "ВАЖНЫЕ СВЯЗИ"},
		{"leave scripts without case", "ja", "日本 a אבג", "日本 A אבג"},
		{"keep powers of ten apart", "en", "From 5 mW to 5 MW of power", "FROM 5 mW TO 5 MW OF POWER"},
		{"keep units with a capital inside", "en", "kWh a year, pH and kWh/m² each", "kWh A YEAR, pH AND kWh/m² EACH"},
		{"keep units after numbers", "en", "100 km/h, 20 ms, 3.5 g a day", "100 km/h, 20 ms, 3.5 g A DAY"},
		{"keep units at their numbers", "en", "5mW, 8h and 1980s, $5m and 5bn", "5mW, 8h AND 1980s, $5m AND 5bn"},
		{"keep micro", "en", "grain of 5 µm, in \u03bcm", "GRAIN OF 5 µm, IN \u03bcm"},
		{"keep names with a capital inside", "en", "iPhone sales of NGOs", "iPhone SALES OF NGOs"},
		{"are drawn of words that could be units elsewhere", "en", "Top 5 at risk, m of s, A4 m", "TOP 5 AT RISK, M OF S, A4 M"},
		{"are drawn of words after a number", "de", "3 Quartale, 4 Min. später, 2nd", "3 QUARTALE, 4 MIN. SPÄTER, 2ND"},
		{"are drawn of what follows an apostrophe", "en", "AMLO's plan d'Italia", "AMLO'S PLAN D'ITALIA"},
		{"are drawn of both parts of a word", "en", "U.S.-Mexico COVID-19 era", "U.S.-MEXICO COVID-19 ERA"},
		{"draw ligatures in full", "en", "ﬁne oﬃce", "FINE OFFICE"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &layout.Para{Runs: layout.Capitals([]layout.Run{{Text: c.typed}}, c.lang)}
			drawn, read, parts := shown(t, p, 2000, 200)
			if drawn != c.drawn {
				t.Errorf("%q, want %q", drawn, c.drawn)
			}
			if read != c.typed || parts != c.typed {
				t.Errorf("read as %q, parts %q, want %q", read, parts, c.typed)
			}
			if p.Text() != c.typed {
				t.Errorf("text %q", p.Text())
			}
		})
	}
	t.Run("read the context across runs, and keep their looks", func(t *testing.T) {
		runs := layout.Capitals([]layout.Run{{Text: "Now 5", Bold: true}, {Text: " mW", Italic: true}, {Text: " more m", Lang: "de"}, {Text: "2", Shift: layout.Super}, {Text: ""}}, "en")
		var got strings.Builder
		for _, r := range runs {
			fmt.Fprintf(&got, "%q %s %v %v %d|", r.Text, r.Caps, r.Bold, r.Italic, r.Shift)
		}
		if want := `"Now 5" en true false 0|" " en false true 0|"mW"  false true 0|" more m" de false false 0|"2" en false false 1|"" en false false 0|`; got.String() != want {
			t.Errorf("%s, want %s", got.String(), want)
		}
	})
	t.Run("say what a box stands for", func(t *testing.T) {
		c := context()
		p := &layout.Para{Runs: layout.Capitals([]layout.Run{{Text: "ა"}}, "ka")}
		f, _, err := p.Layout(c, layout.Region{W: 100 * layout.Pt, H: layout.Unlimited, Break: layout.Unlimited})
		if err != nil {
			t.Fatal(err)
		}
		if span := f.Items[0].Item.(*layout.Group).Items[0].Item.(*layout.Group); span.Actual != "ა" {
			t.Errorf("%q", span.Actual)
		}
	})
	t.Run("name a word that is too wide as it is typed", func(t *testing.T) {
		p := &layout.Para{Runs: layout.Capitals([]layout.Run{{Text: "Straßenverkehr"}}, "de")}
		_, _, err := p.Layout(context(), layout.Region{W: 50 * layout.Pt, H: layout.Unlimited, Break: layout.Unlimited})
		if err == nil || !strings.Contains(err.Error(), `"Straßenverkehr"`) {
			t.Error(err)
		}
	})
}

// TestCapitalsProperty sets random texts on narrow and low pages: what is read is what was typed, wherever lines and pages end.
func TestCapitalsProperty(t *testing.T) {
	words := []string{"straße", "Fluß-Schiffahrt", "mW", "5 km/h", "Ελλάδα-σήμερα", "ﬁne", "אבג", "U.S.-Mexico", "iPhone", "a", "12", "ŉ", "ǰ", "ét\u00adc", "x\ny", "Important", "1980s", "漢字", "x\u00a0y"}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 9))
		var typed strings.Builder
		var runs []layout.Run
		for i := range 1 + r.IntN(12) {
			text := words[r.IntN(len(words))]
			if i > 0 {
				text = " " + text
			}
			typed.WriteString(text)
			runs = append(runs, layout.Run{Text: text, Bold: r.IntN(3) == 0})
		}
		p := &layout.Para{Runs: layout.Capitals(runs, []string{"en", "de", "tr", "el", ""}[r.IntN(5)])}
		if got := p.Text(); got != typed.String() {
			t.Errorf("seed %d: the runs say %q of %q", seed, got, typed.String())
		}
		_, read, parts := shown(t, p, 250, 100)
		if unglued(parts) != unglued(typed.String()) {
			t.Errorf("seed %d: parts have %q of %q", seed, parts, typed.String())
		}
		if !strings.ContainsAny(typed.String(), "אבג") && read != typed.String() {
			t.Errorf("seed %d: read as %q, typed %q", seed, read, typed.String())
		}
	}
}

// unglued has spaces that may break, and no hyphens, which soft hyphens become at the ends of lines.
func unglued(s string) string {
	return strings.NewReplacer("\u00a0", " ", "-", "", "\u00ad", "").Replace(s)
}
