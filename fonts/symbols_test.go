package fonts

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed symbols/characters.txt
var listed string

func TestSymbols(t *testing.T) {
	n := 0
	for line := range strings.Lines(listed) {
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "[") {
			continue
		}
		for _, r := range strings.TrimSpace(line) {
			n++
			if ps := NewShaper().Word(string(r), Bold); len(ps) != 1 || ps[0].Missing || ps[0].Face != symbols.Face(Regular) || ps[0].Ink == 0 {
				t.Errorf("%c (%U) is drawn by %s", r, r, ps[0].Face.Name())
			}
		}
	}
	if n < 300 {
		t.Errorf("%d signs", n)
	}
	if name := symbols.Face(Regular).Name(); name != "DeckfoldSymbols" {
		t.Errorf("the font is named %s", name) // a changed font may not bear its old name (OFL 1.1, 3)
	}
	for _, c := range []struct{ name, text string }{
		{"signs of growth", "▲ 3 % ▼ 2 % ► ● ◆"}, {"ticks", "✓ ✔ ✗ ✘ ☐ ☑ ☒"}, {"stars", "★★★☆☆"}, {"arrows", "→ ⇒ ⇔ ➔ ↑ ↗"},
		{"currencies", "€ £ ₽ ₺ ₿ ₹ ₩"}, {"primes", "5′ 10″"}, {"mathematics", "∀x ∈ M: ∅ ≠ x ≈ y ≤ ∑"},
	} {
		t.Run("lend "+c.name, func(t *testing.T) {
			for _, p := range NewShaper().Word(c.text, Regular) {
				if p.Missing {
					t.Errorf("%q is missing", p.Text)
				}
			}
		})
	}
	t.Run("come after the families of the theme", func(t *testing.T) {
		own := family(t, "▲")
		if ps := NewShaper(Carlito(), own).Word("▲", Regular); ps[0].Face != own.Face(Regular) {
			t.Errorf("drawn by %s", ps[0].Face.Name())
		}
	})
	t.Run("leave the caller's chain alone", func(t *testing.T) {
		chain := make([]*Family, 1, 4)
		chain[0] = Carlito()
		NewShaper(chain...)
		if chain[:2][1] != nil {
			t.Error("the chain was written to")
		}
	})
}
