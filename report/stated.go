package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/deckfold/deckfold/layout"
)

// stated reports figures that the slide's texts, as they are drawn, should state and do not.
func (j *job) stated(text string) {
	b := texts(&j.set)
	text = strings.Join(strings.Fields(text), " ")
	for _, st := range j.slide.Figures {
		f := st.format()
		want := strings.Join(strings.Fields(b.value(st.Value, &f, look{}).Text()), " ")
		if !states(text, want) {
			j.fail(fmt.Errorf("its texts do not say %q, as the figure %q does; mend one of them", want, st.Label))
		}
	}
}

// states reports whether a text has a figure, not as a part of a longer number: 12 is not in 2012 and not in 12.5.
func states(text, figure string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], figure)
		if i < 0 {
			return false
		}
		i += at
		end := i + len(figure)
		if !numberEnds(text[:i]) && !numberBegins(text[end:]) {
			return true
		}
		at = i + 1
	}
}

// numberEnds reports a text whose end a digit would continue.
func numberEnds(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	if r == '.' || r == ',' {
		r, _ = utf8.DecodeLastRuneInString(s[:len(s)-n])
	}
	return unicode.IsDigit(r)
}

// numberBegins reports a text whose beginning would continue a number.
func numberBegins(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if r == '.' || r == ',' {
		r, _ = utf8.DecodeRuneInString(s[n:])
	}
	return unicode.IsDigit(r)
}

// spoken is all that items say.
func spoken(items []layout.Placed) string {
	var b strings.Builder
	for _, it := range items {
		switch v := it.Item.(type) {
		case *layout.Group:
			if p, ok := v.Source.(*layout.ParaPart); ok {
				b.WriteString(layout.Plain(p.PartRuns(nil, false)) + " ")
			} else {
				b.WriteString(spoken(v.Items))
			}
		case *layout.Text:
			for _, w := range layout.Reading(v.Words) {
				b.WriteString(w.Text)
			}
			b.WriteByte(' ')
		}
	}
	return b.String()
}
