package theme

import (
	"slices"

	"github.com/deckfold/deckfold/layout"
)

// Complete is a palette of which some roles, by their keys in a theme file ("ground", "series"), are known, with the others derived from
// them as those that a theme file does not name. The known colours are taken as they are.
func Complete(known Palette, roles ...string) Palette {
	p := standard().Light.clone()
	given := map[string]bool{}
	for _, name := range roles {
		given[name] = true
		p.Take(&known, name)
	}
	d := draft{Palette: &p, base: &standard().Light}
	if given[roleNames[ground]] && !isLight(p.Ground) {
		d.base = &standard().Dark
	}
	d.make(given, "")
	return p
}

// Gives reports a theme whose file, or whose user in code, gave another value for a key than the default theme has: "mode", "fonts",
// "colors.light.primary". A theme that was made in code as a whole gives nothing.
func (t *Theme) Gives(key string) bool { return t.from != nil && t.owner(key) == users }

// Floor is the least size of a type that can be read: in a room, or on paper.
func Floor(t layout.Type, m Mode) layout.Length {
	if m == Read {
		return floors[t].read * layout.Pt
	}
	return floors[t].present * layout.Pt
}

// Roles are the keys of the roles of colours, in the order of a theme file.
func Roles() []string { return slices.Clone(roleNames[:]) }

// Take takes the colours of a role, by its key in a theme file, from another palette.
func (p *Palette) Take(from *Palette, key string) {
	for r, name := range roleNames {
		if name != key {
			continue
		}
		if l := from.list(role(r)); l != nil {
			*p.list(role(r)) = append([]layout.Color(nil), *l...)
		} else {
			*p.one(role(r)) = *from.one(role(r))
		}
	}
}
