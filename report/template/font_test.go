package template_test

import (
	"os"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/fonts/fonttest"
	"github.com/deckfold/deckfold/fonts/liberation"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/templatetest"
)

// named is a template whose titles and texts have fonts.
func named(titles, texts string) *theme.Template {
	f := templatetest.Sample()
	x := strings.Replace(f.Parts[templatetest.Theme], "Calibri", titles, 1)
	f.Parts[templatetest.Theme] = strings.Replace(x, `<a:minorFont><a:latin typeface="Calibri"`, `<a:minorFont><a:latin typeface="`+texts+`"`, 1)
	f.Parts[templatetest.Master] = strings.Replace(f.Parts[templatetest.Master], "+mn-lt", "+mj-lt", 9) // of titles
	return &theme.Template{Name: "acme.potx", Data: f.Bytes()}
}

// family is one of a name that Office programs know by another.
func family(t *testing.T, name, office string) *fonts.Family {
	t.Helper()
	f, err := fonts.NewFamily(name, office, fonts.Files{Regular: fonttest.Of("abc")})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFonts(t *testing.T) {
	own, arial, caladea, light := family(t, "Acme", "Acme Sans"), family(t, "Arial", ""), family(t, "Caladea", "Cambria"), family(t, "My", "Montserrat Light")
	likeArial, err := fonts.OpenFamily(os.DirFS("../../fonts/liberation"), "fonts/sans.ttf", "", fonts.Paths{Regular: "LiberationSans-Regular.ttf"})
	if err != nil {
		t.Fatal(err)
	}
	const sans = "github.com/deckfold/deckfold/fonts/liberation"
	tests := []struct {
		name, font string
		given      []*fonts.Family
		by         *fonts.Family
		how        template.Match
		warning    []string // parts of it
	}{
		{"Calibri by Carlito", "Calibri", nil, fonts.Carlito(), template.Metric, nil},
		{"Calibri by Carlito where another is the deck's", "Calibri", []*fonts.Family{own}, fonts.Carlito(), template.Metric, nil},
		{"Carlito by itself", "Carlito", nil, fonts.Carlito(), template.Exact, nil},
		{"Arial by Liberation Sans where the program has it", "Arial", []*fonts.Family{fonts.Carlito(), liberation.Sans()}, liberation.Sans(), template.Metric, nil},
		{"Helvetica by it, too", "helvetica", []*fonts.Family{liberation.Sans()}, liberation.Sans(), template.Metric, nil},
		{"Liberation Sans by itself", "Liberation Sans", []*fonts.Family{liberation.Sans()}, liberation.Sans(), template.Exact, nil},
		{"a font by its own files before another with its widths", "Arial", []*fonts.Family{liberation.Sans(), arial}, arial, template.Exact, nil},
		{"a font by files that have its name in Office", "acme sans", []*fonts.Family{fonts.Carlito(), own}, own, template.Exact, nil},
		{"a weight by files that have its name", "Montserrat Light", []*fonts.Family{light}, light, template.Exact, nil},
		{"a font by files that say its name", "go", []*fonts.Family{fonts.Carlito(), own}, own, template.Exact, nil},
		{"Arial by files that say they are Liberation Sans", "Arial", []*fonts.Family{likeArial}, likeArial, template.Metric, nil},
		{"Cambria by files that have its widths", "Cambria", []*fonts.Family{caladea}, caladea, template.Metric, nil},
		{"Arial by Carlito where the program does not import another", "Arial", nil, fonts.Carlito(), template.Substitute, []string{`its font "Arial" is drawn in the PDF as Carlito`, `import "` + sans + `", whose liberation.Sans() has its widths`, "theme.Load", `[fonts] family = "Arial"`}},
		{"Georgia by the deck's", "Georgia", []*fonts.Family{own}, own, template.Substitute, []string{"drawn in the PDF as Acme", `or those of Gelasio, which has its widths, with office = "Georgia"`}},
		{"Verdana by the deck's", "Verdana", nil, fonts.Carlito(), template.Substitute, []string{`give its files: [fonts] family = "Verdana", regular = "....ttf"`}},
	}
	for _, c := range tests {
		t.Run("draws "+c.name, func(t *testing.T) {
			a := onFonts(t, named(c.font, c.font), c.given)
			if f := a.Fonts[0]; len(a.Fonts) != 1 || f.By != c.by || f.How != c.how || a.Theme.Fonts[0] != c.by {
				t.Errorf("it is drawn by %s, %s", f.By.Name(), f.How)
			}
			told := said(a)
			for _, part := range c.warning {
				if !strings.Contains(told, part) {
					t.Errorf("%q is not in %q", part, told)
				}
			}
			if c.warning == nil && told != "" {
				t.Errorf("it warns: %s", told)
			}
			for _, f := range c.given {
				if n := strings.Count(familyNames(a.Theme.Fonts), f.Name()+","); n != 1 {
					t.Errorf("%s stands %d times in the chain %s", f.Name(), n, familyNames(a.Theme.Fonts))
				}
			}
		})
	}
	t.Run("says that titles are drawn as texts are", func(t *testing.T) {
		a := onFonts(t, named("Calibri", "Arial"), []*fonts.Family{liberation.Sans()})
		if f := a.Fonts[1]; f.Name != "Calibri" || f.By != liberation.Sans() || f.How != template.Substitute {
			t.Errorf("titles are drawn by %s, %s", f.By.Name(), f.How)
		}
		if want := `the font of its titles "Calibri" is drawn in the PDF as that of its texts, Liberation Sans`; !strings.Contains(said(a), want) {
			t.Errorf("it warns: %s", said(a))
		}
	})
	t.Run("are in a check with the import that gives them", func(t *testing.T) {
		th := theme.Default()
		th.Template, th.Fonts = named("Arial", "Arial"), append(th.Fonts, liberation.Sans())
		text, _, err := template.Check(th)
		if want := "Arial: drawn as Liberation Sans, a font of the same widths: liberation.Sans() of " + sans; err != nil || !strings.Contains(text, want) {
			t.Errorf("%v: %s", err, text)
		}
	})
}

// onFonts applies a template to a theme with families; none are the default's.
func onFonts(t *testing.T, of *theme.Template, given []*fonts.Family) *template.Applied {
	t.Helper()
	th := theme.Default()
	th.Template = of
	if given != nil {
		th.Fonts = given
	}
	read, err := template.Of(of)
	if err != nil {
		t.Fatal(err)
	}
	a, err := read.Apply(th)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// said are the warnings of fonts.
func said(a *template.Applied) string {
	var b strings.Builder
	for _, w := range a.Warnings {
		if strings.Contains(w.Text, "font") {
			b.WriteString(w.Text + "\n")
		}
	}
	return b.String()
}

// familyNames are those of families, each with a comma.
func familyNames(all []*fonts.Family) (out string) {
	for _, f := range all {
		out += f.Name() + ","
	}
	return out
}
