package number

import (
	"strconv"
	"strings"
)

// plural is the category of a number in plain digits ("2", "1.50") by the language's rules (UTS 35, part 3, Language Plural
// Rules): other, one, few ...
func (f *forms) plural(plain string) string {
	for rule := range strings.SplitSeq(f.plurals, "; ") {
		if name, condition, ok := strings.Cut(rule, ": "); ok && either(condition, plain) {
			return name
		}
	}
	return "other"
}

func either(condition, plain string) bool {
	for and := range strings.SplitSeq(condition, " or ") {
		all := true
		for r := range strings.SplitSeq(and, " and ") {
			all = all && relation(r, plain)
		}
		if all {
			return true
		}
	}
	return false
}

// relation decides "n % 100 = 2..4,9", or the same with !=.
func relation(r, plain string) bool {
	left, right, not := strings.Cut(r, " != ")
	if !not {
		left, right, _ = strings.Cut(r, " = ")
	}
	name, mod, modulo := strings.Cut(left, " % ")
	v, whole := operand(name, plain)
	if modulo {
		m, _ := strconv.Atoi(mod)
		v %= m
	}
	in := false
	for item := range strings.SplitSeq(right, ",") {
		a, b, ranged := strings.Cut(item, "..")
		from, _ := strconv.Atoi(a)
		to := from
		if ranged {
			to, _ = strconv.Atoi(b)
		}
		in = in || whole && v >= from && v <= to
	}
	return in != not
}

// operand is n, i, v, w, f, t, c or e of a number; whole is false for an n with decimals. Numbers of more digits than an int
// has are 0, which ends as they do.
func operand(name, plain string) (v int, whole bool) {
	i, decimals, _ := strings.Cut(plain, ".")
	trimmed := strings.TrimRight(decimals, "0")
	switch name {
	case "n", "i":
		v, _ = strconv.Atoi(i[max(len(i)-9, 0):])
		if len(i) > 9 {
			v += 1e9 // greater than any number in a rule
		}
		return v, name == "i" || trimmed == ""
	case "v":
		return len(decimals), true
	case "w":
		return len(trimmed), true
	case "f":
		v, _ = strconv.Atoi(decimals)
	case "t":
		v, _ = strconv.Atoi(trimmed)
	}
	return v, true // c and e are powers written out, which we have none of
}
