package words

import (
	"errors"
	"fmt"
	"iter"
	"reflect"
	"strings"
	"unicode/utf16"

	"github.com/deckfold/deckfold/layout/text"
)

// Over are the words of w, clean, and those of base where w is nil or says nothing.
func (w *Words) Over(base *Words) *Words {
	if w == nil {
		return base
	}
	out := *w
	over(reflect.ValueOf(&out).Elem(), reflect.ValueOf(base).Elem())
	return &out
}

func over(w, base reflect.Value) {
	switch w.Kind() {
	case reflect.Struct:
		for i := range w.NumField() {
			over(w.Field(i), base.Field(i))
		}
	case reflect.Array:
		for i := range w.Len() {
			over(w.Index(i), base.Index(i))
		}
	default:
		if w.String() == "" {
			w.Set(base)
		} else {
			w.SetString(text.Line(w.String()))
		}
	}
}

// Missing are the names of the fields that say nothing, those of Names apart; w may be nil.
func (w *Words) Missing() (names []string) {
	if w == nil {
		w = new(Words)
	}
	for i, v := range w.all() {
		if v.String() == "" {
			names = append(names, nameOf(i))
		}
	}
	return names
}

// all are the fields but for Names, by their indexes.
func (w *Words) all() iter.Seq2[int, reflect.Value] {
	v := reflect.ValueOf(w).Elem()
	return func(yield func(int, reflect.Value) bool) {
		for i := range v.NumField() {
			if f := v.Field(i); f.Kind() == reflect.String && !yield(i, f) {
				return
			}
		}
	}
}

// nameOf is the name of a field.
func nameOf(i int) string { return reflect.TypeFor[Words]().Field(i).Name }

// Check reports all that is wrong with a user's words: places that are missing, unknown or there twice, line breaks and
// control characters, names that no sheet can have.
func (w *Words) Check() error {
	var errs []error
	say := func(name, text string, err error) {
		if err != nil {
			errs = append(errs, fmt.Errorf("words: %s %.60q: %w", name, text, err))
		}
	}
	for i, v := range w.all() {
		if text := v.String(); text != "" {
			err := checkText(text)
			if err == nil {
				err = checkPlaces(text, v)
			}
			if err != nil {
				say(nameOf(i), text, err)
			}
		}
	}
	names := reflect.ValueOf(&w.Names).Elem()
	for i := range names.NumField() {
		for k, text := range texts(names.Field(i)) {
			if err := checkText(text); err != nil {
				name := names.Type().Field(i).Name
				if names.Field(i).Kind() == reflect.Array {
					name += fmt.Sprintf("[%d]", k)
				}
				say(name, text, err)
			}
		}
	}
	for _, n := range [...][2]string{{"Contents", w.Contents}, {"KeyFigures", w.KeyFigures}, {"Sheet", w.Sheet}, {"WorkbookName", w.WorkbookName}} {
		say(n[0], n[1], checkName(n[1]))
	}
	if w.Contents != "" && strings.EqualFold(w.Contents, w.KeyFigures) {
		say("KeyFigures", w.KeyFigures, errors.New("another sheet, that of Contents, has this name, too; give it another name"))
	}
	return errors.Join(errs...)
}

// texts are the words of a field of Names: those of a list, or the one.
func texts(v reflect.Value) (all []string) {
	if v.Kind() == reflect.String {
		return []string{v.String()}
	}
	for i := range v.Len() {
		all = append(all, v.Index(i).String())
	}
	return all
}

// checkText reports what layout/text refuses, and what stands on several lines.
func checkText(s string) error {
	s, err := text.Clean(s)
	if err == nil && strings.Contains(s, "\n") {
		return errors.New("it has a line break; write it in one line")
	}
	return err
}

// plain is the type of words without places.
var plain = reflect.TypeFor[string]()

// checkPlaces reports places that a text of its type does not have, or has not.
func checkPlaces(text string, v reflect.Value) error {
	var want []string
	if v.Type() != plain {
		want = v.Interface().(places).places()
	}
	for _, name := range want {
		if n := strings.Count(text, "{"+name+"}"); n != 1 {
			return fmt.Errorf("it has {%s} %d times; write it once, where the language wants it", name, n)
		}
		text = strings.Replace(text, "{"+name+"}", "", 1)
	}
	if strings.ContainsAny(text, "{}") {
		if len(want) == 0 {
			return errors.New("it has no place for a value; leave the braces out")
		}
		return fmt.Errorf("it has no places but {%s}; leave other braces out", strings.Join(want, "} and {"))
	}
	return nil
}

// mostName is how many UTF-16 units a sheet's name has at most in Excel.
const mostName = 31

// checkName reports what is no name of a sheet or file: Sheet gets a number behind it.
func checkName(s string) error {
	n := 0
	for _, r := range s {
		n += max(utf16.RuneLen(r), 1)
	}
	switch {
	case n > mostName-2:
		return fmt.Errorf("it has %d UTF-16 units; Excel allows %d in the name of a sheet", n, mostName-2)
	case strings.ContainsAny(s, `[]:*?/\'`):
		return errors.New(`a sheet or file cannot be named so; leave out [ ] : * ? / \ and '`)
	case strings.EqualFold(s, "History"):
		return errors.New("it is a name that Excel keeps for itself; choose another")
	}
	return nil
}
