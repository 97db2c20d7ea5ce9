package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Plain is what runs say where there are characters only: in outlines, alternative texts and names. Raised and lowered text
// is told from the text around it: "10⁶", "H₂O", "2⁄3"; what Unicode has no raised or lowered characters for stands after ^ or _,
// in brackets if it is more than one character: "10^(a.b)".
func Plain(runs []Run) string {
	if len(runs) == 1 && runs[0].Shift == 0 {
		return runs[0].Text
	}
	var b strings.Builder
	number := false // a fraction has just been written: no digit may follow it
	for len(runs) > 0 {
		text, n := plain(runs)
		if fraction := n > 1; fraction && digitLast(b.String()) || number && digitFirst(text) {
			b.WriteByte(' ')
		}
		b.WriteString(text)
		runs, number = runs[n:], n > 1
	}
	return b.String()
}

// plain is what the first of runs says, or the first three, which are a fraction.
func plain(runs []Run) (text string, n int) {
	switch r := runs[0]; {
	case r.Note > 0: // with a comma before another
		digits, comma := strings.CutSuffix(r.Text, ",")
		if text = shiftedText(digits, '^', supers); comma {
			text += ","
		}
		return text, 1
	case r.Shift == Super && len(runs) > 2 && runs[1].Text == FractionSlash && runs[2].Shift == Denominator:
		return term(r.Text) + FractionSlash + term(runs[2].Text), 3
	case r.Shift == Super:
		return shiftedText(r.Text, '^', supers), 1
	case r.Shift == Sub:
		return shiftedText(r.Text, '_', subs), 1
	default:
		return r.Text, 1
	}
}

// FractionSlash parts a raised numerator from its denominator.
const FractionSlash = "\u2044"

// term is a numerator or a denominator, in brackets if it is more than a number or a word.
func term(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) < 0 {
		return s
	}
	return "(" + s + ")"
}

func digitLast(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsDigit(r)
}

func digitFirst(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r)
}

// shiftedText is a text in characters that are raised or lowered by themselves.
func shiftedText(s string, sign byte, of string) string {
	var b strings.Builder
	for _, r := range s {
		c := partner(r, of)
		if c == 0 {
			if utf8.RuneCountInString(s) == 1 {
				return string(sign) + s
			}
			return string(sign) + "(" + s + ")"
		}
		b.WriteRune(c)
	}
	return b.String()
}

// The characters that Unicode has raised and lowered, each before its shifted one. Signs that say the same wherever they stand
// are among the raised: "Brand®", "1*".
const (
	supers = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻\u2212⁻=⁼(⁽)⁾" +
		"aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻAᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟθᶿφᵠχᵡ" +
		"**††‡‡§§¶¶®®©©™™℠℠°°ººªª′′″″"
	subs = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋\u2212₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ"
)

// partner is the character after r in pairs of characters, 0 if no pair begins with r.
func partner(r rune, pairs string) rune {
	first, match := true, false
	for _, c := range pairs {
		if match {
			return c
		}
		match, first = first && c == r, !first
	}
	return 0
}
