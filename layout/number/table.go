package number

import (
	"cmp"
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// table is a line for every locale of CLDR whose language is covered at least at the level basic: its tag, its parent where
// the tag does not say it, and what differs from the parent's in the order of field; "-" is nothing where the parent has
// something. What it holds is said in gen.go. Licence: LICENSE-CLDR.
//
//go:generate sh -c "go run gen.go $NODE_MODULES >locales.txt"
//go:embed locales.txt
var table string

// field is a column of the table after tag and parent.
type field int

const (
	zeroField field = iota
	decimalField
	groupField
	sizesField
	leastField
	markField
	percentField
	dayField // patterns, by precision
	monthField
	shortMonthField
	quarterField
	yearField
	numericField
	minuteField
	secondField
	joinedField // what stands between a date, 1, and a time of day, 0
	dayOfMonthField
	weekdayField
	firstField
	dayNamesField // of months, by precision
	monthNamesField
	shortNamesField
	quarterNamesField
	weekdayNamesField
	thousandField // words of units
	millionField
	billionField
	percentWordField
	pluralsField
	fields
)

// forms is how a locale writes numbers and dates.
type forms struct {
	tag            string // of its line
	zero           rune   // digit; the others follow it
	decimal, group string
	last, other    int    // digits of the last group, and of those before it
	least          int    // digits from which numbers are grouped
	mark           string // before a sign, that it stays left of its number among letters that run to the left
	before, after  string // of percent: what stands around the number
	patterns       [lastPrecision + 1]string
	names          [ShortMonth + 1][12]string // of months, by precision
	quarters       [4]string
	weekdays       [7]string           // from Sunday on
	first          string              // the first of a month
	units          [Percent + 1]string // words, in their plural forms
	plurals        string              // rules for them

	basisPoint, percentagePoint string
	codePoint                   string // what stands after the percent sign in the workbook to say percentage points: "+1.2% pts"
}

// basisPoints are what languages write after a number of them, where it is not "bp"; CLDR has no words for them.
var basisPoints = map[string]string{"ca": "pb", "es": "pb", "fr": "pb", "gl": "pb", "it": "pb", "pl": "pb", "pt": "pb", "ro": "pb"}

var english = sync.OnceValue(func() *forms {
	line, _ := lineOf("en")
	return read(line)
})

// lineOf is the line of a locale from its tag on.
func lineOf(tag string) (string, bool) {
	at := 0
	if !strings.HasPrefix(table, tag+"\t") {
		i := strings.Index(table, "\n"+tag+"\t")
		if i < 0 {
			return "", false
		}
		at = i + 1
	}
	line, _, _ := strings.Cut(table[at:], "\n")
	return line, true
}

// read reads a line and those that it builds on.
func read(line string) *forms {
	var all [fields]string
	tag, _, _ := strings.Cut(line, "\t")
	f := &forms{tag: tag}
	for at := tag; ; {
		_, rest, _ := strings.Cut(line, "\t")
		parent, rest, _ := strings.Cut(rest, "\t")
		for i := range all {
			var v string
			if v, rest, _ = strings.Cut(rest, "\t"); all[i] == "" {
				all[i] = v
			}
		}
		if at == "und" {
			break
		}
		for ok := false; !ok; {
			if parent == "" {
				if i := strings.LastIndexByte(at, '-'); i > 0 {
					parent = at[:i]
				} else {
					parent = "und"
				}
			}
			at, parent = parent, ""
			line, ok = lineOf(at)
		}
	}
	f.fill(&all)
	return f
}

// fill takes the fields of a line.
func (f *forms) fill(all *[fields]string) {
	for i, v := range all {
		if v == "-" {
			all[i] = ""
		}
	}
	f.zero, _ = utf8.DecodeRuneInString(all[zeroField])
	f.decimal, f.group, f.mark = all[decimalField], all[groupField], all[markField]
	f.last, f.other = int(all[sizesField][0]-'0'), int(all[sizesField][1]-'0')
	f.least = f.last + int(all[leastField][0]-'0')
	f.before, f.after, _ = strings.Cut(all[percentField], "0")
	copy(f.patterns[:], all[dayField:joinedField])
	for p := DayMinute; p <= NumericSecond; p++ {
		date, time := p.parts()
		f.patterns[p] = strings.NewReplacer("1", f.patterns[date], "0", f.patterns[time]).Replace(all[joinedField])
	}
	f.patterns[QuarterName] = "Q"
	if strings.Contains(f.patterns[Quarter], "R") {
		f.patterns[QuarterName] = "R"
	}
	f.patterns[MonthName], f.patterns[DayOfMonth], f.patterns[Weekday] = "N", all[dayOfMonthField], all[weekdayField]
	f.first = all[firstField]
	for i := range f.names {
		list := all[int(dayNamesField)+i]
		if list == "=" {
			list = all[dayNamesField]
		}
		split(f.names[i][:], list)
	}
	split(f.quarters[:], all[quarterNamesField])
	split(f.weekdays[:], all[weekdayNamesField])
	copy(f.units[Thousand:], all[thousandField:pluralsField])
	f.plurals = all[pluralsField]
	lang, _, _ := strings.Cut(f.tag, "-")
	if f.basisPoint = basisPoints[lang]; f.basisPoint == "" {
		f.basisPoint = "bp"
	}
	f.percentagePoint, f.codePoint = cmp.Or(points[lang][0], "pp"), cmp.Or(points[lang][1], "\u00a0pts")
}

// points are what languages write after percentage points where it is not "pp", and, in the workbook, after the percent sign where it is
// not "\u00a0pts": as news and statistics offices shorten them, "1,2 Pp.", "1,2 %-Pkt.". CLDR has no words for them.
var points = map[string][2]string{
	"de": {"Pp.", "-Pkt."}, "es": {"p.\u00a0p.", ""}, "fr": {"pts", ""}, "it": {"p.p.", "\u00a0pt"}, "nl": {"", "-punt"},
	"pl": {"p.p.", "\u00a0pkt"}, "pt": {"p.p.", ""},
}

// split parts a list.
func split(dst []string, list string) {
	for i := range dst {
		dst[i], list, _ = strings.Cut(list, "|")
	}
}

// boundary reports a group that begins where so many digits are left.
func (f *forms) boundary(left int) bool { return left >= f.last && (left-f.last)%f.other == 0 }
