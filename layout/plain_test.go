package layout_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"golang.org/x/text/unicode/norm"
)

func TestPlain(t *testing.T) {
	up, down := func(s string) layout.Run { return layout.Run{Text: s, Shift: layout.Super} }, func(s string) layout.Run { return layout.Run{Text: s, Shift: layout.Sub} }
	text := func(s string) layout.Run { return layout.Run{Text: s} }
	fraction := func(a, b string) []layout.Run {
		return []layout.Run{up(a), text(layout.FractionSlash), {Text: b, Shift: layout.Denominator}}
	}
	join := func(parts ...[]layout.Run) (out []layout.Run) {
		for _, p := range parts {
			out = append(out, p...)
		}
		return out
	}
	for _, c := range []struct {
		name, want string
		runs       []layout.Run
	}{
		{"is the text of runs", "a bold b", []layout.Run{text("a "), {Text: "bold", Bold: true}, text(" b")}},
		{"has raised digits and signs", "10⁻⁶, x⁽ⁿ⁺¹⁾, 4ᵗʰ", []layout.Run{text("10"), up("-6"), text(", x"), up("(n+1)"), text(", 4"), up("th")}},
		{"has lowered ones", "H₂O, xᵢ₊₁", []layout.Run{text("H"), down("2"), text("O, x"), down("i+1")}},
		{"tells by a sign what Unicode has not", "10^q2, a_b, 10^(ab.c), x_(max q)", []layout.Run{
			text("10"), up("q"), text("2, a"), down("b"), text(", 10"), up("ab.c"), text(", x"), down("max q"),
		}},
		{"leaves signs that say the same when raised", "Brand®, 1*", []layout.Run{text("Brand"), up("®"), text(", 1"), up("*")}},
		{"has fractions", "2⁄3 of them", join(fraction("2", "3"), []layout.Run{text(" of them")})},
		{"keeps fractions from the numbers beside them", "1 1⁄2, 1⁄2 3", join([]layout.Run{text("1")}, fraction("1", "2"), []layout.Run{text(", ")}, fraction("1", "2"), []layout.Run{text("3")})},
		{"keeps terms together", "(a+b)⁄n", fraction("a+b", "n")},
		{"has what is raised before a slash that makes no fraction", "²⁄3", []layout.Run{up("2"), text(layout.FractionSlash), text("3")}},
		{"is empty of nothing", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := layout.Plain(c.runs); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	t.Run("has for every raised and lowered character the one that Unicode says", func(t *testing.T) {
		n := 0
		for r := rune('!'); r < 0x3000; r++ {
			for _, run := range []layout.Run{up(string(r)), down(string(r))} {
				got := layout.Plain([]layout.Run{text("x"), run})[1:]
				if got == "^"+string(r) || got == "_"+string(r) {
					continue
				}
				n++
				if folded := norm.NFKC.String(got); got != string(r) && folded != string(r) && (r != '-' || folded != "\u2212") {
					t.Errorf("%q becomes %q, which is %q", r, got, folded)
				}
			}
		}
		if n < 100 {
			t.Errorf("only %d characters", n)
		}
	})
	t.Run("never reads as another number", func(t *testing.T) {
		r := rand.New(rand.NewPCG(5, 5))
		for range 2000 {
			a, b, c, d := fmt.Sprint(r.IntN(100)), fmt.Sprint(r.IntN(100)), fmt.Sprint(r.IntN(100)), fmt.Sprint(r.IntN(100))
			for _, runs := range [][]layout.Run{{text(a), up(b), text(c)}, {text(a), down(b), down(c)}, join([]layout.Run{text(a)}, fraction(b, c), []layout.Run{text(d)}, fraction(b, c))} {
				var all strings.Builder
				for _, x := range runs {
					all.WriteString(x.Text)
				}
				if got := layout.Plain(runs); got == all.String() {
					t.Errorf("%v is %q", runs, got)
				}
			}
		}
	})
}
