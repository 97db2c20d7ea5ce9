package report

import (
	"strings"
	"unicode"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/theme"
)

// portrait is the picture of who speaks, or a disc with their initials, of a size.
func (y Byline) portrait(b *builder, size layout.Length) *layout.Portrait {
	if b.Mode == theme.Read {
		size = size * 7 / 10
	}
	name := plain(y.Name)
	p := &layout.Portrait{Size: size, Ground: b.Colors.Tint, Name: b.Say().Picture, Alt: y.Picture.Alt}
	if !y.Picture.given() {
		if s := initials(name); s != "" {
			p.Initials = b.verbatim(s, look{layout.Big, layout.RoleP, b.Colors.Primary, true})
			p.Initials.Align, p.Initials.Pitch = layout.Center, layout.TitlePitch
		}
		return p
	}
	if p.Alt == "" {
		p.Alt = name
	}
	var err error
	if p.Picture, err = y.Picture.picture(limitsOf(b.Setting), b.Fonts, b.Work); err != nil {
		b.errs = append(b.errs, err)
		return p
	}
	p.Focus = y.Picture.focus()
	return p
}

// mostInitials is how many initials stand in a disc.
const mostInitials = 3

// initials are the first letters of the words of a name that begin with a capital, or with a letter of a script that has none; of more than three
// the first and the last. Abbreviations of titles, of more than a letter, do not count.
func initials(name string) string {
	var all []string
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '-' }) {
		letters := []rune(word)
		if !unicode.IsLetter(letters[0]) || unicode.IsLower(letters[0]) || len(letters) > 2 && strings.HasSuffix(word, ".") {
			continue
		}
		n := 1
		for n < len(letters) && unicode.Is(unicode.Mn, letters[n]) {
			n++
		}
		all = append(all, string(letters[:n]))
	}
	if len(all) > mostInitials {
		all = []string{all[0], all[len(all)-1]}
	}
	return strings.Join(all, "")
}
