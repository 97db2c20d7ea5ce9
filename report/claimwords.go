package report

import (
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/number"
)

// wordSet is words in lower case.
type wordSet map[string]bool

func wordsOf(lists ...string) wordSet {
	out := wordSet{}
	for _, l := range lists {
		for w := range strings.FieldsSeq(l) {
			out[strings.ReplaceAll(w, "_", " ")] = true
		}
	}
	return out
}

// The words beside numbers, in English, German and Spanish, which stand in texts of all languages; _ is a space.
var (
	percentWords = wordsOf("% percent per_cent pct pp percentage percentage_points", "prozent prozentpunkte prozentpunkten v._h.", "por_ciento puntos_porcentuales pour_cent procent")
	factorWords  = wordsOf("× x times fold", "fach mal", "veces")
	// what a number names rather than counts
	namingWords = wordsOf("page pages p pp slide slides section sections chapter figure fig table appendix article art title clause no number step phase version level part point top class grade group rule",
		"seite s folie abschnitt kapitel abbildung abb tabelle tab anhang artikel absatz abs ziffer nr schritt phase punkt teil stufe klasse", "página pág diapositiva sección capítulo figura tabla cuadro anexo artículo núm n.º paso fase versión punto parte", "§ §§ # nº")
	// what makes of a number a length of time, which is no figure where it is short
	timeWords = wordsOf("second seconds minute minutes hour hours day days week weeks month months quarter quarters year years",
		"sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten quartal quartale jahr jahre jahren", "segundo segundos minuto minutos hora horas día días semana semanas mes meses trimestre trimestres año años")
	// what says that a number is not exact
	roughWords = wordsOf("about over nearly almost around some approximately roughly than above under below least most up_to ~ ≈ >",
		"rund etwa über fast knapp ungefähr gut als mindestens höchstens bis_zu circa ca", "más_de casi unos unas cerca_de alrededor_de de aproximadamente menos_de hasta")
	// what joins the ends of a range
	rangeWords = wordsOf("to and or – — -", "bis und oder", "a y o e")
	// that stand before amounts in capitals, as no names do
	currencies = wordsOf("usd eur gbp jpy chf cny mxn mxp cad aud nzd sek nok dkk pln czk huf ron inr brl rub zar krw sgd hkd ars clp cop pen try ils aed sar")
	ordinals   = wordsOf("st nd rd th er re e º ª ° do ro to mo vo no ta da ra")
)

// attached are what letters right after a number may count in.
var attached = map[string]int{"k": 3, "K": 3, "m": 6, "M": 6, "b": 9, "B": 9, "T": 12, "t": 12}

// monthNames are the names of months in a language and in English.
func monthNames(l number.Locale) wordSet {
	out := wordSet{}
	for _, l := range []number.Locale{l, {}} {
		for m := time.January; m <= time.December; m++ {
			for _, p := range []number.Precision{number.Day, number.Month, number.ShortMonth} {
				for w := range strings.FieldsFuncSeq(strings.ToLower(l.Date(time.Date(2022, m, 1, 0, 0, 0, 0, time.UTC), p)), func(r rune) bool { return strings.ContainsRune(" ,.0123456789\u00a0\u202f", r) }) {
					if len(w) > 2 {
						out[w] = true
					}
				}
			}
		}
	}
	return out
}
