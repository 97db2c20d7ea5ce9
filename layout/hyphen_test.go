package layout_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout"
)

// printedLines are the lines of a frame as they are read, and the part that it shows.
func printedLines(f layout.Frame) (lines []string, widths []layout.Length, part *layout.ParaPart) {
	y := layout.Length(-1)
	for _, p := range texts(f) {
		if p.y != y {
			lines, widths, y = append(lines, ""), append(widths, 0), p.y
		}
		n := len(lines) - 1
		for _, w := range p.words {
			for _, g := range w.Glyphs {
				lines[n] += g.Text
			}
			widths[n] = p.x + layout.Scale32(w.Ink, 20*layout.Pt, w.Face)
			p.x += layout.Scale32(w.Ink+w.Space, 20*layout.Pt, w.Face)
		}
	}
	part, _ = f.Items[0].Item.(*layout.Group).Source.(*layout.ParaPart)
	return lines, widths, part
}

func text(runs []layout.Run) (s string) {
	for _, r := range runs {
		s += r.Text
	}
	return s
}

func TestSoftHyphens(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      layout.Length
		lines      string // with | between
		office     string // what other programs get
	}{
		{"draw nothing inside a line", "Donau\u00addampf", 200, "Donaudampf", "Donau\u00addampf"},
		{"draw a hyphen at the end of a line", "Donau\u00addampf\u00adschiff", 120, "Donaudampf\u00ad|schiff", "Donau\u00addampf-schiff"},
		{"draw none at the end of the text", "Donau dampf\u00ad", 70, "Donau |dampf", "Donau dampf\u00ad"},
		{"draw none at a break", "Donau\u00ad\ndampf", 200, "Donau |dampf", "Donau\u00ad\ndampf"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, rest, err := para(c.text).Layout(context(), layout.Region{W: c.width * layout.Pt, H: 400 * layout.Pt, Break: 400 * layout.Pt})
			if err != nil || rest != nil {
				t.Fatal(rest, err)
			}
			lines, _, part := printedLines(f)
			if got := strings.Join(lines, "|"); got != c.lines {
				t.Errorf("%q, want %q", got, c.lines)
			}
			if got := text(part.PartRuns(nil, false)); got != c.office {
				t.Errorf("others get %q, want %q", got, c.office)
			}
		})
	}
	t.Run("are hyphens with a break where lines are fixed", func(t *testing.T) {
		f, _, err := para("Donau\u00addampf\u00adschiff").Layout(context(), layout.Region{W: 120 * layout.Pt, H: 400 * layout.Pt, Break: 400 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		if _, _, part := printedLines(f); text(part.PartRuns(nil, true)) != "Donau\u00addampf-\nschiff" {
			t.Errorf("%q", text(part.PartRuns(nil, true)))
		}
	})
	t.Run("need room for their hyphen", func(t *testing.T) {
		natural, least := para("Donau\u00addampf").Widths(context())
		_, bare := para("Donau dampf").Widths(context())
		if _, hyphen := para("-").Widths(context()); least <= bare || least > bare+hyphen || natural <= least {
			t.Errorf("least %s, bare %s, natural %s", least, bare, natural)
		}
	})
	t.Run("give way to the one before where only the hyphen has no room", func(t *testing.T) {
		room, _ := para("abiiii").Widths(context())
		f, _, err := para("ab\u00adiiii\u00adimm").Layout(context(), layout.Region{W: room + 1, H: 400 * layout.Pt, Break: 400 * layout.Pt})
		if err != nil {
			t.Fatal(err)
		}
		if lines, _, _ := printedLines(f); strings.Join(lines, "|") != "ab\u00ad|iiii\u00ad|imm" {
			t.Errorf("%q", lines)
		}
	})
	t.Run("end lines that hold them, in any text", func(t *testing.T) {
		r := rand.New(rand.NewPCG(3, 4))
		for range 3000 {
			var b strings.Builder
			for i := range 3 + r.IntN(12) {
				if i > 0 {
					b.WriteString([]string{" ", "\u00ad", "\u00ad", "-"}[r.IntN(4)])
				}
				for range 1 + r.IntN(5) {
					b.WriteByte("aimWrn"[r.IntN(6)])
				}
			}
			limit := layout.Length(100+r.IntN(200)) * layout.Pt
			f, _, err := para(b.String()).Layout(context(), layout.Region{W: limit, H: 9000 * layout.Pt, Break: 9000 * layout.Pt})
			if err != nil {
				t.Fatal(err)
			}
			lines, widths, part := printedLines(f)
			for i, line := range lines {
				last, cut := i == len(lines)-1, strings.HasSuffix(line, "\u00ad")
				if widths[i] > limit+4 || strings.Count(line, "\u00ad") > 1 || !last && !cut && !strings.HasSuffix(line, " ") && !strings.HasSuffix(line, "-") || last && cut {
					t.Fatalf("%q in %s: line %q of %s", b.String(), limit, line, widths[i])
				}
			}
			want := strings.ReplaceAll(b.String(), "\u00ad", "")
			if got := strings.Join(lines, ""); strings.ReplaceAll(got, "\u00ad", "") != want {
				t.Fatalf("%q became %q", b.String(), got)
			}
			office := strings.NewReplacer("\u00a0", " ", "-", "\u00ad").Replace(text(part.PartRuns(nil, false)))
			if want := strings.ReplaceAll(b.String(), "-", "\u00ad"); office != want {
				t.Fatalf("%q: others get %q", want, office)
			}
		}
	})
}
