package pptx

import "testing"

func TestOfficeLanguage(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "en-US", "de": "de-DE", "es": "es-ES", "pt": "pt-BR", "pl": "pl-PL", "en-GB": "en-GB", "de-Latn-AT-1996": "de-AT", "de-u-co-phonebk": "de-DE", "es-419": "es-419",
		"no": "nb-NO", "nn": "nn-NO", "iw": "he-IL", "zh": "zh-CN", "zh-Hant": "zh-TW", "zh-HK": "zh-HK", "zh-Hans-HK": "zh-Hans-HK", "sr": "sr-Cyrl-RS", "sr-Latn": "sr-Latn-RS",
		"uz": "uz-Latn-UZ", "ur-Latn": "ur-Latn-PK", "tlh": "tlh", "xyz-Latn-DE": "xyz-Latn-DE", "x-klingon": "x-klingon",
	} {
		if got := officeLanguage(tag); got != want {
			t.Errorf("%s: got %s, want %s", tag, got, want)
		}
	}
}
