package pptx

import (
	"github.com/deckfold/deckfold/layout/language"
)

// officeLanguage is a well-formed tag as PowerPoint writes it: with a region, by which alone it knows a language, and without what
// that says already. What is no registered language stays as it is.
func officeLanguage(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || t.Base() == "und" || t.LikelyRegion() == "" {
		return t.String()
	}
	base, region := t.Base(), t.LikelyRegion()
	full := base + "-" + t.Script() + "-" + region
	switch base {
	case "az", "bs", "ha", "iu", "ku", "sr", "tg", "tzm", "uz": // their names bear the script in Office (MS-LCID)
		return full
	case "no":
		base = "nb"
	}
	if short, err := language.Parse(base + "-" + region); err == nil && short.Script() == t.Script() {
		return short.String()
	}
	return full
}
