package charts

import (
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/layout/theme"
)

// words are what a language calls the parts of a chart.
type words struct {
	reported, predicted string
	values              string            // a series without a name
	sum, from           string            // columns of data that carry labels or ranges
	low, high           string            // ends of ranges
	to                  string            // between the first and the last value of a long series
	kinds               map[string]string // by the name of the kind's type; %s stands for a stranger's
	any                 string
	crop                string // before the value that an axis begins at, where that is not zero
}

// spoken are the words by language; a language without them has English.
var spoken = map[string]words{
	"en": {"Reported Value", "Predicted Value", "Values", "Total", "From", "low", "high", "to", map[string]string{
		"Line": "Line chart", "Area": "Area chart", "Column": "Column chart", "Bar": "Bar chart", "Pie": "Pie chart", "Ring": "Ring chart",
	}, "%s chart", "axis from"},
	"de": {"Gemeldeter Wert", "Geschätzter Wert", "Werte", "Summe", "Von", "von", "bis", "bis", map[string]string{
		"Line": "Liniendiagramm", "Area": "Flächendiagramm", "Column": "Säulendiagramm", "Bar": "Balkendiagramm", "Pie": "Kreisdiagramm", "Ring": "Ringdiagramm",
	}, "Diagramm (%s)", "Achse ab"},
	"es": {"Valor registrado", "Valor estimado", "Valores", "Total", "Desde", "mínimo", "máximo", "a", map[string]string{
		"Line": "Gráfico de líneas", "Area": "Gráfico de área", "Column": "Gráfico de columnas", "Bar": "Gráfico de barras", "Pie": "Gráfico circular", "Ring": "Gráfico de anillo",
	}, "Gráfico (%s)", "eje desde"},
	"fr": {"Valeur déclarée", "Valeur estimée", "Valeurs", "Total", "De", "minimum", "maximum", "à", map[string]string{
		"Line": "Graphique en courbes", "Area": "Graphique en aires", "Column": "Graphique en colonnes", "Bar": "Graphique en barres", "Pie": "Graphique en secteurs", "Ring": "Graphique en anneau",
	}, "Graphique (%s)", "axe à partir de"},
}

func wordsOf(lang string) words {
	base, _, _ := strings.Cut(lang, "-")
	if w, ok := spoken[base]; ok {
		return w
	}
	return spoken["en"]
}

// mostSpoken is how many points of a series are told one by one.
const mostSpoken = 12

// describe says in words what the chart shows: its kind, and of each series its values, or the first and the last of many.
func (c *Chart) describe(s *theme.Setting) string {
	w := wordsOf(s.Lang)
	kind := fmt.Sprintf("%T", c.Kind)
	kind = kind[strings.LastIndex(kind, ".")+1:]
	name, ok := w.kinds[kind]
	if !ok {
		name = fmt.Sprintf(w.any, kind)
	}
	var b strings.Builder
	b.WriteString(name)
	if c.Title != "" {
		b.WriteString(": " + c.Title)
	}
	if c.Unit != "" {
		b.WriteString(", " + c.Unit)
	}
	b.WriteString(".")
	n := c.points()
	names := c.names(s)
	for _, r := range c.Series {
		if len(r.Values) != n || n == 0 || r.High != nil && len(r.High) != n {
			continue // Validate says so
		}
		if r.Name == "" {
			r.Name = w.values
		}
		tell := func(i int) string { return names[i] + " " + c.text(&r, i, s.Locale) }
		if n > mostSpoken {
			fmt.Fprintf(&b, " %s: %s %s %s.", r.Name, tell(0), w.to, tell(n-1))
			continue
		}
		all := make([]string, n)
		for i := range all {
			all[i] = tell(i)
		}
		b.WriteString(" " + r.Name + ": " + strings.Join(all, ", ") + ".")
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

// head is what a table of the chart's data calls a series.
func (c *Canvas) head(s *Series) string {
	if s.Name == "" {
		return wordsOf(c.Lang).values
	}
	return s.Name
}
