package language

import (
	"slices"
	"strings"
	"testing"
)

func parsed(t *testing.T, s string) Tag {
	t.Helper()
	tag, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return tag
}

func TestParse(t *testing.T) {
	t.Run("accepts every well-formed tag, and gives it in canonical case", func(t *testing.T) {
		for s, want := range map[string]string{
			"": "en", "en": "en", "EN-gb": "en-GB", "de-latn-ch-1996": "de-Latn-CH-1996", "ZH-HANT-tw": "zh-Hant-TW", "es-419": "es-419",
			"ca-valencia": "ca-valencia", "de-U-CO-PHONEBK": "de-u-co-phonebk", "en-X-Us": "en-x-us", "x-Klingon": "x-klingon",
			"iw": "iw", "qaa": "qaa", "tlh": "tlh", "und": "und", "yue-hk": "yue-HK",
		} {
			if got := parsed(t, s).String(); got != want {
				t.Errorf("%q: got %q, want %q", s, got, want)
			}
		}
	})
	t.Run("accepts subtags that nobody registered", func(t *testing.T) {
		for s, want := range map[string]string{"xyz": "xyz", "XY-latn-de": "xy-Latn-DE", "de-qq": "de-QQ", "de-wxyz-x-AB": "de-Wxyz-x-ab"} {
			if got := parsed(t, s).String(); got != want {
				t.Errorf("%q: got %q, want %q", s, got, want)
			}
		}
	})
	t.Run("refuses what is not well-formed, with the nearest tag", func(t *testing.T) {
		for s, want := range map[string]string{
			"de_DE": "write de-DE", "de_de.UTF-8": "write de-DE", "ca_ES@valencia": "write ca-ES", "de DE": "write de-DE", "de-": "write de",
			"-de": "write de", "de--AT": "write de-AT", "en!": "write en", "de-DE-DE": "write de-DE", "pt–BR": "write pt-BR",
			"english!": `write a tag such as "en"`, "deutschland": "write a tag such as", "C": "write a tag such as", "7": "write a tag such as",
			"日本語": "write a tag such as", " ": "write a tag such as", "root": "write a tag such as",
		} {
			if _, err := Parse(s); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "language: ") {
				t.Errorf("%q: got %v, want %s", s, err, want)
			}
		}
	})
	t.Run("keeps its message short", func(t *testing.T) {
		if _, err := Parse(strings.Repeat("ab-", 1e5)); err == nil || len(err.Error()) > 200 {
			t.Errorf("%v", err)
		}
	})
}

func TestChain(t *testing.T) {
	for _, c := range []struct{ name, tag, want string }{
		{"leads from the region to the language", "de-AT", "de-Latn-AT de-AT de"},
		{"passes over script, variant and extensions", "de-Latn-CH-1996-u-co-phonebk", "de-Latn-CH de-CH de"},
		{"is the language alone", "en", "en"},
		{"knows who writes as others do", "en-GB", "en-Latn-GB en-GB en-001 en"},
		{"knows parents by name", "pt-AO", "pt-Latn-AO pt-AO pt-PT pt"},
		{"knows the script of a region", "zh-TW", "zh-Hant-TW zh-TW zh-Hant"},
		{"does not lead to another script", "sr-Latn", "sr-Latn"},
		{"does not lead to another script from a region", "ur-Latn-PK", "ur-Latn-PK ur-Latn"},
		{"takes the usual script as none", "ja-Jpan", "ja"},
		{"knows today's name of a language", "iw", "he"},
		{"is empty for a language that nobody registered", "xyz-Latn-DE", ""},
		{"is empty for no language", "und-DE", ""},
		{"is empty for a private tag", "x-klingon", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(parsed(t, c.tag).Chain(), " "); got != c.want {
				t.Errorf("%s: got %q, want %q", c.tag, got, c.want)
			}
		})
	}
}

func TestTag(t *testing.T) {
	for _, c := range []struct{ tag, base, script, region, likely string }{
		{"", "en", "Latn", "", "US"},
		{"de-AT", "de", "Latn", "AT", "AT"},
		{"de", "de", "Latn", "", "DE"},
		{"zh-TW", "zh", "Hant", "TW", "TW"},
		{"es-419", "es", "Latn", "419", "419"},
		{"fa", "fa", "Arab", "", "IR"},
		{"en-x-us", "en", "Latn", "", "US"},
		{"tlh", "tlh", "Zzzz", "", ""},
		{"xyz-Arab-DE", "und", "Arab", "DE", "DE"},
	} {
		g := parsed(t, c.tag)
		got := []string{g.Base(), g.Script(), g.Region(), g.LikelyRegion()}
		if want := []string{c.base, c.script, c.region, c.likely}; !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", c.tag, got, want)
		}
	}
}

func TestRightToLeft(t *testing.T) {
	for tag, want := range map[string]bool{
		"ar": true, "he": true, "iw": true, "fa-AF": true, "ur": true, "ur-Latn": false, "dv": true, "ckb": true, "az-Arab": true, "xyz-Hebr": true,
		"": false, "de": false, "tlh": false, "xyz": false, "und": false, "ja": false,
	} {
		if got := parsed(t, tag).RightToLeft(); got != want {
			t.Errorf("%q: got %v", tag, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "de_DE", "zh-Hant-TW", "x-a-b", "i-klingon", "en-a-bbb-x-1", "sgn-BE-FR", "xyz-QQ", "art-lojban", "de-1901-1901", "a-", "en-u-va-posix"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tag, err := Parse(s)
		if err != nil {
			_, near, _ := strings.Cut(err.Error(), "; write ")
			if _, err := Parse(near); err != nil && !strings.HasPrefix(near, "a tag such as") {
				t.Fatalf("%q: %v, and that is none: %v", s, near, err)
			}
			return
		}
		again, err := Parse(tag.String())
		if err != nil || again.String() != tag.String() {
			t.Fatalf("%q is %q, and that %q, %v", s, tag, again, err)
		}
		for _, c := range tag.Chain() {
			if _, err := Parse(c); err != nil {
				t.Fatalf("%q leads to %q: %v", s, c, err)
			}
		}
		tag.RightToLeft()
		tag.LikelyRegion()
	})
}

func TestUpper(t *testing.T) {
	for _, c := range []struct{ lang, in, want string }{
		{"", "Straße", "STRASSE"}, {"de-CH", "ﬂuß", "FLUSS"}, {"tr", "istanbul ı", "İSTANBUL I"}, {"az-Latn", "i", "İ"}, {"en", "istanbul", "ISTANBUL"},
		{"el", "Ελλάδα", "ΕΛΛΑΔΑ"}, {"xx", "é", "É"},
	} {
		t.Run("is that of the language "+c.lang, func(t *testing.T) {
			if got := parsed(t, c.lang).Upper(c.in); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
