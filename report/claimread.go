package report

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout/number"
)

// claimReader reads the numbers of texts in a language. It is only read, by any number of goroutines.
type claimReader struct {
	number.Locale
	months wordSet
	spaced bool // groups of digits are parted by spaces
	// all takes every number, also those that are no figures, such as years: of texts in cells
	all bool
}

func newClaimReader(l number.Locale) *claimReader {
	sign, _ := l.Groups()
	return &claimReader{Locale: l, months: monthNames(l), spaced: sign != "" && strings.TrimSpace(sign) == ""}
}

// claims are the numbers of a text that are figures: no years, dates, times, ordinals and names such as "Title 42", no small whole
// numbers, no telephone numbers and no versions.
func (r *claimReader) claims(text string) (out []claim) {
	if r.spaced {
		text = bound(text)
	}
	end := 0 // of the last claim in text
	for at := strings.IndexAny(text, "0123456789"); at >= 0; {
		n := r.read(text, at)
		if n.figure && (r.all || !r.named(&n, text)) {
			if k := len(out) - 1; k >= 0 && rangeWords[strings.ToLower(strings.TrimSpace(text[end:n.from]))] {
				out[k].join(&n.claim)
			}
			out = append(out, n.claim)
			end = n.to
		}
		if at = strings.IndexAny(text[n.to:], "0123456789"); at >= 0 {
			at += n.to
		}
	}
	return out
}

// join notes what the first number of a range is if what stands after the second is meant of both.
func (c *claim) join(next *claim) {
	if c.percent || c.power > 0 || c.factor || !next.percent && next.power == 0 {
		return
	}
	f := math.Pow10(next.power)
	c.also = &claim{text: c.text, value: c.value * f, unit: c.unit * f, power: next.power, digits: c.digits, percent: next.percent}
}

// bound has spaces that part groups of three digits be those that must not break.
func bound(text string) string {
	b := []byte(nil)
	from := 0
	for i := 1; i+3 < len(text); i++ {
		if text[i] == ' ' && isDigit(text, i-1) && !isDigit(text, i-4) && run(text[i+1:]) == 3 {
			b = append(append(b, text[from:i]...), "\u00a0"...)
			from = i + 1
		}
	}
	if b == nil {
		return text
	}
	return string(append(b, text[from:]...))
}

func isDigit(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }

// reading is a number in a text with what stands about it.
type reading struct {
	claim
	figure   bool // it is a number
	from, to int  // in the text, with its sign and its unit
	plain    bool // a whole number with nothing that says what it counts
	money    bool
	grouped  bool
	after    string // the next word, in lower case
	before   string // the word before, as it stands
}

// read reads the number at a digit of a text.
func (r *claimReader) read(text string, at int) (n reading) {
	n.from = at
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	if to, ok := inAddress(text, at); ok {
		n.to = to
		return n
	}
	digits, places, rest := cutDigits(text[at:], r.Locale)
	n.to = len(text) - len(rest)
	if compound(text, at, rest) || partOfName(text, at, before) {
		n.to = nameEnd(text, at)
		return n
	}
	v, err := strconv.ParseFloat(digits, 64)
	if err != nil || len(digits) > 1 && digits[0] == '0' && digits[1] != '.' { // a code: 01067
		return n
	}
	n.figure, n.grouped = true, n.to-at > len(digits)
	n.value, n.unit = v, math.Pow10(-places)
	n.digits = len(strings.TrimLeft(strings.ReplaceAll(digits, ".", ""), "0"))
	if unicode.Is(unicode.Sc, before) {
		n.money, n.from = true, at-utf8.RuneLen(before)
	}
	r.suffix(&n, text)
	n.plain = places == 0 && n.power == 0 && !n.percent && !n.money
	n.before = lastWord(text[:n.from])
	if places == 0 && r.rough(text[:n.from]) {
		for n.unit < n.value && math.Mod(v, 10) == 0 && v > 0 {
			n.unit, v = n.unit*10, v/10
		}
		n.unit *= 2
	}
	f := math.Pow10(n.power)
	n.value, n.unit, n.text = n.value*f, n.unit*f, spaces.Replace(text[n.from:n.to])
	return n
}

var spaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

// suffix reads what stands after a number: letters, or a sign or words for percent, for a power of ten or for how many times.
func (r *claimReader) suffix(n *reading, text string) {
	rest := text[n.to:]
	if letters := leading(rest); letters != "" {
		r.letters(n, letters)
		return
	}
	body := strings.TrimLeft(rest, " \u00a0\u202f-")
	gap := len(rest) - len(body)
	if gap > 3 {
		return
	}
	c, size := utf8.DecodeRuneInString(body)
	if money := unicode.Is(unicode.Sc, c) && !isDigit(body, size); money || c == '%' || c == '×' {
		n.percent, n.factor, n.money = c == '%', c == '×', n.money || money
		if n.to += gap + size; n.factor {
			r.tens(n, text)
		}
		return
	}
	if said := r.words(n, body); said > 0 {
		n.to += gap + said
	} else if strings.HasPrefix(rest, "-") && n.after != "" && !n.money { // a 12-month period
		n.figure = n.figure && (r.all || n.value > 100)
	}
}

// letters reads what is written to a number: "3.2bn", "2x", "21st", "30kg".
func (r *claimReader) letters(n *reading, letters string) {
	n.to += len(letters)
	lower := strings.ToLower(letters)
	power, ok := attached[letters]
	if !ok {
		power, ok = r.Scale(letters)
	}
	switch {
	case factorWords[lower]:
		n.factor = true
	case ok:
		n.power = power
	case ordinals[lower] || letters == "s" || utf8.RuneCountInString(letters) == 1: // 1990s, 5G
		n.figure = r.all
	}
}

// words reads the one or two words after a number. It gives how long they are that say what it counts, and notes the first.
func (r *claimReader) words(n *reading, body string) (length int) {
	one := leading(body)
	if one == "" {
		return 0
	}
	n.after = strings.ToLower(one)
	after := strings.TrimLeft(body[len(one):], " \u00a0")
	two := body[:len(body)-len(after)+len(leading(after))]
	for _, word := range [...]string{two, one} {
		lower := strings.ToLower(word)
		power, ok := r.Scale(word)
		switch {
		case percentWords[lower]:
			n.percent = true
		case factorWords[lower]:
			n.factor = true
		case ok:
			n.power = power
		default:
			continue
		}
		return len(word)
	}
	return 0
}

// tens reads the power of ten after a sign of multiplication, as languages without a word for it write it: "6.5 ×1,000,000".
func (r *claimReader) tens(n *reading, text string) {
	digits, _, rest := cutDigits(strings.TrimLeft(text[n.to:], " \u00a0"), r.Locale)
	if zeros, ok := strings.CutPrefix(digits, "1"); ok && zeros != "" && strings.Trim(zeros, "0") == "" {
		n.power, n.factor, n.to = len(zeros), false, len(text)-len(rest)
	}
}

// named reports a number that names something or tells a time rather than a figure, or that is small.
func (r *claimReader) named(n *reading, text string) bool {
	const small, day, long = 10, 31, 100
	before := strings.Trim(n.before, ".,:;()")
	lower := strings.ToLower(before)
	switch {
	case !n.plain:
		return false
	case n.value <= small:
		return true
	case n.value >= 1500 && n.value < 2200 && !n.grouped && n.digits == 4 && !n.factor:
		return true // a year
	case namingWords[lower], timeWords[n.after] && n.value <= long, n.value <= day && (r.months[lower] || r.months[dateWord(text[n.to:])]):
		return true
	}
	return len(before) > 1 && before == strings.ToUpper(before) && leading(before) == before && !currencies[lower] // ISO 9001
}

// dateWord is the word after the number of a day, in lower case: "31. Dezember", "31 de diciembre", "31 of December".
func dateWord(after string) string {
	words := strings.Fields(strings.TrimPrefix(after[:min(len(after), near)], "."))
	if len(words) > 1 && (words[0] == "de" || words[0] == "of") {
		words = words[1:]
	}
	if len(words) == 0 {
		return ""
	}
	return strings.ToLower(leading(words[0]))
}

// rough reports a text that ends with a word that says that what follows is not exact.
func (r *claimReader) rough(before string) bool {
	one := lastWord(before)
	two := lastWord(strings.TrimSuffix(strings.TrimRight(before, " \u00a0"), one)) + " " + one
	return roughWords[strings.ToLower(one)] || roughWords[strings.ToLower(two)]
}

// compound reports digits that are no number of their language, or one of several that are parted by other marks: a date, a time, a
// version, a telephone number.
func compound(text string, at int, rest string) bool {
	mark, size := utf8.DecodeRuneInString(rest)
	follows := isDigit(rest, size)
	switch mark {
	case '.', ',', ':', '/', '\'', '’', '⁄':
		return follows
	case '-', '–', '‐', '‑':
		return follows && (strings.Count(dashed(text[at:nameEnd(text, at)]), "-") > 1 || isYear(text[at:len(text)-len(rest)]))
	case ' ':
		return phone(text[at:]) || at > 0 && text[at-1] == '+' && follows
	}
	return false
}

// dashed is a text whose dashes are all alike.
func dashed(s string) string {
	return strings.NewReplacer("–", "-", "‐", "-", "‑", "-").Replace(s)
}

func isYear(s string) bool {
	v, err := strconv.Atoi(s)
	return err == nil && len(s) == 4 && v >= 1500 && v < 2200
}

// phone reports a text that begins with three groups of digits or more that spaces part, and that are no thousands.
func phone(s string) bool {
	for range 2 {
		n := run(s)
		if n == 0 || n > 4 || !strings.HasPrefix(s[n:], " ") {
			return false
		}
		s = s[n+1:]
	}
	n := run(s)
	return n > 0 && n <= 4
}

// partOfName reports digits within a name: T40, COVID-19, ½.
func partOfName(text string, at int, before rune) bool {
	if before == '⁄' || before == '/' || before == '_' || before == '#' || before == '.' || before == '’' || before == '\'' {
		return true
	}
	if unicode.IsLetter(before) {
		letters := lastLetters(text[:at])
		return len(letters) != 3 || letters != strings.ToUpper(letters) // no currency: USD3
	}
	if before == '-' || before == '–' || before == '‑' {
		b, _ := utf8.DecodeLastRuneInString(text[:at-utf8.RuneLen(before)])
		return unicode.IsLetter(b)
	}
	return false
}

// nameEnd is where a name, a date or a version that begins at a digit ends.
func nameEnd(text string, at int) int {
	i := at
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		inner := strings.ContainsRune(".,:/'’-–‐‑⁄_", r) && (unicode.IsDigit(next) || unicode.IsLetter(next)) || r == ' ' && isDigit(text, i-1) && unicode.IsDigit(next) && phone(text[at:])
		if !unicode.IsDigit(r) && !unicode.IsLetter(r) && !inner {
			break
		}
		i += size
	}
	return max(i, at+1)
}

// leading is the letters that a text begins with.
func leading(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != 'º' && r != 'ª' {
			return s[:i]
		}
	}
	return s
}

// near is how far from a number, in bytes, words are looked for that say what it is.
const near = 64

// lastLetters is the letters that a text ends with.
func lastLetters(s string) string {
	i := len(s)
	for i > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) {
			break
		}
		i -= size
	}
	return s[i:]
}

// lastWord is the word that a text ends with, spaces after it apart.
func lastWord(s string) string {
	s = strings.TrimRight(s[max(len(s)-near, 0):], " \u00a0\u202f")
	return s[strings.LastIndexAny(s, " \u00a0\u202f\n(")+1:]
}

// inAddress reports a number in an address of the web or of mail, and where that ends.
func inAddress(text string, at int) (to int, ok bool) {
	from := max(at-near, 0)
	word := text[from:min(at+near, len(text))]
	start := strings.LastIndexAny(word[:at-from], " \n") + 1
	if end := strings.IndexAny(word[at-from:], " \n"); end >= 0 {
		word = word[:at-from+end]
	}
	word = word[start:]
	return from + start + len(word), strings.Contains(word, "@") || strings.Contains(word, "//") || strings.HasPrefix(word, "www.")
}
