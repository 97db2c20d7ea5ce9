package xlsx

import (
	"slices"
	"strings"
)

// words are what a language calls the parts of the book.
type words struct {
	contents string // the first sheet
	numbers  string // the last one
	figures  string // what stands on it
	back     string // from a sheet to the contents
	slide    string
	title    string // of a slide
	what     string
	sheet    string
	unit     string
	source   string
	colon    string
	label    string
	value    string
	note     string
	category string    // the first column of a chart
	column   string    // any other without a name
	kinds    [3]string // charts, tables, numbers
}

// spoken are the words by language; a language without them has English.
var spoken = map[string]*words{
	"en": {"Contents", "Key figures", "Big numbers and figures in text", "Back to contents", "Slide", "Slide title", "What",
		"Sheet", "Unit", "Source", ": ", "Figure", "Value", "Note", "Category", "Column", [3]string{"Chart", "Table", "Numbers"}},
	"de": {"Inhalt", "Kennzahlen", "Große Zahlen und Zahlen im Text", "Zurück zum Inhalt", "Folie", "Folientitel", "Art",
		"Blatt", "Einheit", "Quelle", ": ", "Kennzahl", "Wert", "Anmerkung", "Kategorie", "Spalte", [3]string{"Diagramm", "Tabelle", "Zahlen"}},
	"es": {"Contenido", "Cifras clave", "Cifras destacadas y cifras en el texto", "Volver al contenido", "Diapositiva", "Título de la diapositiva", "Tipo",
		"Hoja", "Unidad", "Fuente", ": ", "Cifra", "Valor", "Nota", "Categoría", "Columna", [3]string{"Gráfico", "Tabla", "Cifras"}},
	"fr": {"Sommaire", "Chiffres clés", "Grands chiffres et chiffres dans le texte", "Retour au sommaire", "Diapositive", "Titre de la diapositive", "Type",
		"Feuille", "Unité", "Source", " : ", "Chiffre", "Valeur", "Note", "Catégorie", "Colonne", [3]string{"Graphique", "Tableau", "Chiffres"}},
}

func wordsOf(lang string) *words {
	base, _, _ := strings.Cut(strings.ReplaceAll(lang, "_", "-"), "-")
	if w, ok := spoken[strings.ToLower(base)]; ok {
		return w
	}
	return spoken["en"]
}

// The paper sizes (ECMA-376-1, 18.3.1.63).
const (
	letter = 1
	a4     = 9
)

// paperOf is the paper of a language's region: Letter in North America and its neighbours that use it (CLDR 48, paperSize).
func paperOf(lang string) int {
	for _, part := range strings.Split(strings.ReplaceAll(lang, "_", "-"), "-")[1:] {
		if slices.Contains([]string{"US", "CA", "MX", "PR", "CL", "CO", "CR", "GT", "NI", "PA", "PH", "SV", "VE", "BZ"}, strings.ToUpper(part)) {
			return letter
		}
	}
	return a4
}

// NumbersName is the name of the sheet with a book's numbers, in a language.
func NumbersName(lang string) string { return wordsOf(lang).numbers }
