package theme

import (
	"fmt"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/layout"
)

// Footer is what stands at the foot of every page whose layout has what the master has. Each part is text with fields in braces, and is
// left out where a field of it is empty; parts follow each other after a middle dot.
type Footer struct {
	Text   Parts  // at the place of the footer
	Date   Parts  // at that of the date
	Number string // at that of the slide number: "{page}", or with the number of all pages "{page} / {pages}"
}

// Parts are texts with fields; none is nothing.
type Parts []string

// The fields of the parts of a footer, and of its number.
var (
	footerFields = []string{"title", "subtitle", "author", "date", "section", "classification"}
	numberFields = []string{"page", "pages"}
)

// footerApart stands between two parts.
const footerApart = " · "

// Fill is the parts with their fields, of which value gives the texts.
func (all Parts) Fill(value func(field string) string) string {
	var out []string
	for _, p := range all {
		whole := true
		t, _ := eachField(p, func(field string) string {
			v := value(field)
			whole = whole && v != ""
			return v
		})
		if whole && t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, footerApart)
}

// Around are the texts before and after the page's number, which is a field of its own in a PowerPoint file.
func (f *Footer) Around(pages string) (before, after string) {
	before, after, _ = strings.Cut(f.Number, "{page}")
	all := strings.NewReplacer("{pages}", pages)
	return all.Replace(before), all.Replace(after)
}

// Shows reports a theme with a part of its footer that has a field, and a place for it.
func (t *Theme) Shows(field string) bool {
	has := func(r layout.PlaceRole, parts Parts) bool {
		return slices.ContainsFunc(t.Layouts, func(l SlideLayout) bool { return l.Places[r].On }) && slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(p, "{"+field+"}") })
	}
	return has(layout.PlaceFooter, t.Footer.Text) || has(layout.PlaceDate, t.Footer.Date)
}

// eachField is a part with its fields replaced; closed is false where one has no end.
func eachField(part string, value func(string) string) (out string, closed bool) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(part, "{")
		if b.WriteString(before); !ok {
			return b.String(), true
		}
		name, after, ok := strings.Cut(rest, "}")
		if !ok {
			return b.String(), false
		}
		b.WriteString(value(name))
		part = after
	}
}

// fields are the keys of the table footer.
func (f *Footer) fields(prefix string) []field {
	return []field{{prefix + "text", &f.Text}, {prefix + "date", &f.Date}, {prefix + "number", &f.Number}}
}

func (p *Parts) set(v any) error {
	if all, ok := v.([]any); ok && len(all) == 0 {
		*p = nil
		return nil
	}
	return assign((*[]string)(p), v, list(text))
}

// footerFaults are parts with fields that there are not.
func (t *Theme) footerFaults() (errs []error) {
	check := func(key, part string, known []string) (has bool) {
		bad := func(format string, args ...any) {
			errs = append(errs, t.fault(fmt.Errorf(format, args...), "footer."+key))
		}
		_, closed := eachField(part, func(name string) string {
			if !slices.Contains(known, name) {
				bad("there is no field {%s}, want some of {%s}", name, strings.Join(known, "}, {"))
			}
			has = has || name == known[0]
			return ""
		})
		if !closed {
			bad("%s has a field without an end; write it as {%s}", clip(part), known[0])
		}
		return has
	}
	for _, p := range t.Footer.Text {
		check("text", p, footerFields)
	}
	for _, p := range t.Footer.Date {
		check("date", p, footerFields)
	}
	if n := t.Footer.Number; !check("number", n, numberFields) && n != "" || strings.Count(n, "{page}") > 1 {
		errs = append(errs, t.fault(fmt.Errorf("%s has not the page's number once, as {page}", clip(n)), "footer.number"))
	}
	return errs
}
