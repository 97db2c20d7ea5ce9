package report_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/text"
	"github.com/deckfold/deckfold/report"
)

func TestTextsAreRefused(t *testing.T) {
	for name, d := range worded(t) {
		words := map[string]bool{}
		rewritten(d, func(s string) string {
			for i := range s {
				if s[i] == 'Q' {
					words[s[i:i+4]] = true
				}
			}
			return s
		})
		for w := range words {
			for _, dirt := range []string{"\x01", "\xff", "\ufffe"} {
				t.Run(fmt.Sprintf("alike in all formats where %+q stands in %s of %s", dirt, w, name), func(t *testing.T) {
					bad := rewritten(d, func(s string) string { return strings.ReplaceAll(s, w, w[:2]+dirt+w[2:]) })
					_, want := encoded(bad, everyFormat...)
					var e *text.Error
					if !errors.As(want, &e) || e.Bytes != dirt {
						t.Fatalf("the error is %v", want)
					}
					for place := range strings.SplitSeq(want.Error(), "\n") {
						if !strings.HasPrefix(place, "report: slide ") && !strings.HasPrefix(place, "report: Deck.") && !strings.HasPrefix(place, "report: Theme.") {
							t.Errorf("the error does not say where: %s", place)
						}
					}
					for _, f := range everyFormat {
						if _, err := encoded(bad, f); err == nil || err.Error() != want.Error() {
							t.Errorf("the %s file alone has the error %v\nwant %v", f.Ext(), err, want)
						}
					}
				})
			}
		}
	}
}

func TestRefusal(t *testing.T) {
	refusal := func(t *testing.T, d *report.Deck) string {
		t.Helper()
		_, err := encoded(d, everyFormat...)
		var e *text.Error
		if !errors.As(err, &e) {
			t.Fatalf("the error is %v", err)
		}
		return err.Error()
	}
	for name, d := range worded(t) {
		if name == "a stranger" {
			continue // whose texts are known when they are laid out
		}
		t.Run("names every text of "+name, func(t *testing.T) {
			got := refusal(t, rewritten(d, within("\x01")))
			rewritten(d, func(s string) string {
				if q := fmt.Sprintf("%q", within("\x01")(s)); !strings.Contains(got, q) {
					t.Errorf("%s is not in the error:\n%s", q, got)
				}
				return s
			})
		})
	}
	t.Run("names slide, block and place", func(t *testing.T) {
		d := one(report.Text("fine"), report.Table{Columns: []report.Column{{Name: "A"}, {Name: "B"}}, Rows: [][]any{{1, "x"}, {2, "y\x01"}, {3, "\x02"}, {4, "\x01"}}},
			report.Cards{Items: []report.Card{{Title: "T", Body: []report.Block{report.List{"a", "b\xff"}}}}})
		got := refusal(t, d)
		for _, want := range []string{
			`slide 1 "Results", block 2 (table): column "B", 2 cells (row 2 byte 1 of "y\x01", row 4 byte 0 of "\x01"): is the control character U+0001; remove it`,
			`slide 1 "Results", block 2 (table): row 3, column "B": byte 0 of "\x02" is the control character U+0002; remove it`,
			`slide 1 "Results", block 3.1 (list): item 2: byte 1 (0xFF) of "b\xff" is not UTF-8; convert the text to UTF-8`,
		} {
			if !strings.Contains(got, want) {
				t.Errorf("the error is %s\nwant %s", got, want)
			}
		}
	})
	t.Run("names what a stranger's block is laid out with", func(t *testing.T) {
		got := refusal(t, one(report.Text("fine"), stranger{Paragraphs: []string{"\x01"}}))
		if want := `slide 1 "Results", block 2 (stranger): byte 0 of "\x01"`; !strings.Contains(got, want) {
			t.Errorf("the error is %s\nwant %s", got, want)
		}
	})
}
