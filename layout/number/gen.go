//go:build ignore

// Gen makes locales.txt of CLDR's JSON, the npm packages cldr-core, cldr-numbers-full, cldr-dates-full and cldr-units-full
// (licence Unicode-3.0): go run gen.go NODE_MODULES > locales.txt. It takes the languages of the levels basic to modern.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

type object = map[string]any

var root string

func read(parts ...string) (o object) {
	b, err := os.ReadFile(filepath.Join(append([]string{root}, parts...)...))
	if err != nil {
		return nil
	}
	if err := json.Unmarshal(b, &o); err != nil {
		log.Fatal(parts, err)
	}
	return o
}

func in(o any, path ...string) any {
	for _, p := range path {
		m, ok := o.(object)
		if !ok {
			return nil
		}
		o = m[p]
	}
	return o
}

func text(o any, path ...string) string {
	s, _ := in(o, path...).(string)
	return s
}

// names joins the values of the keys 1 to n.
func names(o any, n int, path ...string) string {
	var all []string
	for i := range n {
		all = append(all, text(o, append(path, fmt.Sprint(i+1))...))
	}
	return strings.Join(all, "|")
}

var counts = strings.Fields("zero one two few many")

// forms are the words of a unit, without the number: that of the category other, then those that differ, as category:word.
func forms(o any, key, number string) string {
	word := func(count string) string {
		s := text(o, key+count)
		if strings.Count(s, number) != 1 {
			return ""
		}
		return strings.Trim(strings.ReplaceAll(strings.Replace(s, number, "", 1), "'", ""), " \u00a0\u202f")
	}
	other := word("other")
	all := other
	for _, c := range counts {
		if w := word(c); w != "" && w != other {
			all += ";" + c + ":" + w
		}
	}
	return all
}

// months is the list of names that a pattern uses: those that stand in a sentence, or alone.
func months(g any, pattern string) string {
	context, width := "format", "wide"
	if strings.Contains(pattern, "L") {
		context = "stand-alone"
	}
	if !strings.Contains(pattern, "MMMM") && !strings.Contains(pattern, "LLLL") {
		width = "abbreviated"
	}
	return names(g, 12, "months", context, width)
}

// weekdays is the list of short names of the days of the week that a pattern uses, from Sunday on.
func weekdays(g any, pattern string) string {
	context := "format"
	if strings.Contains(pattern, "c") {
		context = "stand-alone"
	}
	var all []string
	for _, d := range strings.Fields("sun mon tue wed thu fri sat") {
		all = append(all, text(g, "days", context, "abbreviated", d))
	}
	return strings.Join(all, "|")
}

func quarters(g any, pattern string) string {
	if strings.Contains(pattern, "QQQQ") {
		return names(g, 4, "quarters", "format", "wide")
	}
	return names(g, 4, "quarters", "format", "abbreviated")
}

// simple is a date pattern of UTS 35 that is written with few letters: y, M for a number of one or two digits or N for a name,
// d, E for the name of a day of the week, Q for a number or R for a name, H, m and s of a time of day; all else stands as it is, quoted where it is a letter.
func simple(pattern, era string) string {
	var b strings.Builder
	for i := 0; i < len(pattern); {
		c := pattern[i]
		n := 1
		for i+n < len(pattern) && pattern[i+n] == c {
			n++
		}
		switch {
		case c == '\'':
			n = strings.IndexByte(pattern[i+1:], '\'') + 2
			b.WriteString(pattern[i : i+n])
		case c == 'y' || c == 'Y' || c == 'u':
			b.WriteByte('y')
		case c == 'M' || c == 'L':
			b.WriteString([]string{"M", "MM", "N", "N"}[n-1])
		case c == 'd' || c == 'H' || c == 'm' || c == 's':
			b.WriteString(pattern[i : i+n])
		case c == 'Q' || c == 'q':
			b.WriteString([]string{"Q", "", "R", "R"}[n-1])
		case c == 'E' || c == 'c':
			b.WriteByte('E')
		case c == 'G':
			b.WriteString("'" + era + "'")
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			log.Fatalf("the pattern %q has the letter %c", pattern, c)
		default:
			b.WriteString(pattern[i : i+n])
		}
		i += n
	}
	return b.String()
}

// between is what stands between a date, 1, and a time of day, 0.
func between(pattern string) string { return strings.NewReplacer("{", "", "}", "").Replace(pattern) }

// ours are the fields that are not CLDR's, by locale and column: the first of a month is an ordinal in French (Imprimerie
// nationale); axes in English have the day of the week first, as it goes up to the next one.
var ours = map[string]map[int]string{"fr": {first: "1er"}, "en": {weekday: "E d"}}

// The columns after tag and parent, as in table.go.
const (
	zero = iota
	decimal
	group
	sizes
	least
	mark
	percent
	day
	month
	shortMonth
	quarter
	year
	numeric
	minute
	second
	joined
	dayOfMonth
	weekday
	first
	dayNames
	monthNames
	shortNames
	quarterNames
	weekdayNames
	thousand
	million
	billion
	percentWord
	plurals
	columns
)

type supplement struct{ digits, plurals object }

func (s *supplement) fields(tag string) []string {
	n := in(read("cldr-numbers-full", "main", tag, "numbers.json"), "main", tag, "numbers")
	g := in(read("cldr-dates-full", "main", tag, "ca-gregorian.json"), "main", tag, "dates", "calendars", "gregorian")
	u := in(read("cldr-units-full", "main", tag, "units.json"), "main", tag, "units", "long", "concentr-percent")
	if n == nil || g == nil || u == nil {
		return nil
	}
	f := make([]string, columns)
	s.numbers(f, n)
	lang, _, _ := strings.Cut(tag, "-")
	rules := in(s.plurals, "supplemental", "plurals-type-cardinal", tag) // pt-PT has its own
	if rules == nil {
		rules = in(s.plurals, "supplemental", "plurals-type-cardinal", lang)
	}
	var ruled []string
	for _, c := range counts {
		if r, _, _ := strings.Cut(text(rules, "pluralRule-count-"+c), "@"); strings.TrimSpace(r) != "" {
			ruled = append(ruled, c+": "+strings.TrimSpace(r))
		}
	}
	f[plurals] = strings.Join(ruled, "; ")
	f[percentWord] = forms(u, "unitPattern-count-", "{0}")
	dates(f, g)
	for _, at := range []string{lang, tag} {
		for k, v := range ours[at] {
			f[k] = v
		}
	}
	return f
}

func (s *supplement) numbers(f []string, n any) {
	system := text(n, "defaultNumberingSystem")
	symbols := in(n, "symbols-numberSystem-"+system)
	f[zero] = string([]rune(text(s.digits, "supplemental", "numberingSystems", system, "_digits"))[0])
	f[decimal], f[group], f[least] = text(symbols, "decimal"), text(symbols, "group"), text(n, "minimumGroupingDigits")
	f[mark], _, _ = strings.Cut(strings.ReplaceAll(text(symbols, "minusSign"), "\u2212", "-"), "-")
	pattern, _, _ := strings.Cut(text(n, "decimalFormats-numberSystem-"+system, "standard"), ".")
	parts := strings.Split(pattern, ",")
	if len(parts) < 2 {
		log.Fatalf("the pattern %q does not group", pattern)
	}
	f[sizes] = fmt.Sprint(len(parts[len(parts)-1]))
	if len(parts) > 2 {
		f[sizes] += fmt.Sprint(len(parts[len(parts)-2]))
	} else {
		f[sizes] += f[sizes]
	}
	p, _, _ := strings.Cut(text(n, "percentFormats-numberSystem-"+system, "standard"), ";")
	i, j := strings.IndexAny(p, "#0"), strings.LastIndexAny(p, "#0")+1
	f[percent] = strings.ReplaceAll(p[:i]+"0"+p[j:], "%", text(symbols, "percentSign"))
	long := in(n, "decimalFormats-numberSystem-"+system, "long", "decimalFormat")
	f[thousand], f[million], f[billion] = forms(long, "1000-count-", "0"), forms(long, "1000000-count-", "0"), forms(long, "1000000000-count-", "0")
}

func dates(f []string, g any) {
	available := in(g, "dateTimeFormats", "availableFormats")
	style := func(name string) string {
		if s := text(g, "dateFormats", name); s != "" {
			return s
		}
		return text(g, "dateFormats", name, "_value")
	}
	long := style("long")
	era := text(g, "eras", "eraAbbr", "1")
	f[day], f[dayNames] = simple(long, era), months(g, long)
	p := text(available, "yMMMM")
	f[month], f[monthNames] = simple(p, era), months(g, p)
	p = text(available, "yMMM")
	f[shortMonth], f[shortNames] = simple(p, era), months(g, p)
	p = text(available, "yQQQ")
	f[quarter], f[quarterNames] = simple(p, era), quarters(g, p)
	f[year] = simple(text(available, "y"), era)
	f[numeric] = simple(style("short"), era) // of the year all digits
	f[minute], f[second] = simple(text(available, "Hm"), era), simple(text(available, "Hms"), era)
	f[dayOfMonth], f[weekday] = simple(text(available, "d"), era), simple(text(available, "Ed"), era)
	f[weekdayNames] = weekdays(g, text(available, "Ed"))
	f[joined] = between(text(g, "dateTimeFormats", "medium"))
	for _, at := range [...]int{monthNames, shortNames} {
		if f[at] == f[dayNames] {
			f[at] = "="
		}
	}
}

func main() {
	log.SetFlags(0)
	root = os.Args[1]
	s := &supplement{read("cldr-core", "supplemental", "numberingSystems.json"), read("cldr-core", "supplemental", "plurals.json")}
	parents := in(read("cldr-core", "supplemental", "parentLocales.json"), "supplemental", "parentLocales", "parentLocale").(object)
	levels := in(read("cldr-core", "coverageLevels.json"), "effectiveCoverageLevels").(object)
	dirs, err := os.ReadDir(filepath.Join(root, "cldr-numbers-full", "main"))
	if err != nil {
		log.Fatal(err)
	}
	base := s.fields("und")
	all := map[string][]string{"und": base}
	for _, d := range dirs {
		lang, _, _ := strings.Cut(d.Name(), "-")
		if level, _ := levels[lang].(string); level != "basic" && level != "moderate" && level != "modern" {
			continue
		}
		if f := s.fields(d.Name()); f != nil && f[dayNames] != base[dayNames] {
			all[d.Name()] = f
		}
	}
	write(all, parents)
}

// write writes what differs from the parent; what is empty here and not above is "-".
func write(all map[string][]string, parents object) {
	up := func(tag string) string {
		if p, ok := parents[tag].(string); ok {
			return p
		}
		if at := strings.LastIndexByte(tag, '-'); at > 0 {
			return tag[:at]
		}
		return "und"
	}
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for _, tag := range slices.Sorted(maps.Keys(all)) {
		parent := up(tag)
		for all[parent] == nil {
			parent = up(parent)
		}
		f := slices.Clone(all[tag])
		for i := range f {
			switch {
			case tag == "und":
			case f[i] == all[parent][i]:
				f[i] = ""
			case f[i] == "":
				f[i] = "-"
			}
		}
		line := tag + "\t"
		if up(tag) != parent || parents[tag] != nil {
			line += parent // the tag does not say it
		}
		if rest := strings.Join(f, ""); rest == "" && line == tag+"\t" {
			continue
		}
		fmt.Fprintln(w, strings.TrimRight(line+"\t"+strings.Join(f, "\t"), "\t"))
	}
}
