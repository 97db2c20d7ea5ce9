package number

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFormula(t *testing.T) {
	for _, c := range []struct {
		name   string
		format Format
		want   string
	}{
		{"a whole number", Format{Places: Fixed(0)}, `IF(ROUND(B2,0)<0,"−","")&FIXED(ABS(B2),0,FALSE)`},
		{"a year", Format{Places: Fixed(0), Plain: true}, `IF(ROUND(B2,0)<0,"−","")&FIXED(ABS(B2),0,TRUE)`},
		{"millions of a currency", Format{Places: Fixed(1), Unit: Million, Prefix: "$"}, `IF(ROUND(B2/1000000,1)<0,"−","")&"$"&FIXED(ABS(B2/1000000),1,FALSE)`},
		{"a share", Format{Places: Fixed(0), Unit: Percent}, `IF(ROUND(B2*100,0)<0,"−","")&FIXED(ABS(B2*100),0,FALSE)&"%"`},
		{"a change", Format{Places: Fixed(1), Sign: true, Suffix: ` "pp"`}, `IF(ROUND(B2,1)<0,"−",IF(ROUND(B2,1)>0,"+",""))&FIXED(ABS(B2),1,FALSE)&" ""pp"""`},
		{"an account", Format{Places: Fixed(0), Parentheses: true}, `IF(ROUND(B2,0)<0,"(","")&FIXED(ABS(B2),0,FALSE)&IF(ROUND(B2,0)<0,")","")`},
		{"powers of ten", Format{Places: Fixed(2), Scientific: true}, `B2&""`},
	} {
		t.Run("of "+c.name, func(t *testing.T) {
			if got := c.format.Formula("B2", Locale{}); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
	t.Run("of a share has more decimals where it would be zero", func(t *testing.T) {
		f := Format{Places: Fixed(0), Unit: Percent}
		const want = `FIXED(B2/B9*100,IF(AND(B2/B9*100>0,ROUND(B2/B9*100,0)=0),MIN(8,-INT(LOG10(2*B2/B9*100))),0),FALSE)&"%"`
		if got := f.ShareFormula("B2/B9", Locale{}); got != want {
			t.Errorf("got %s", got)
		}
	})
	t.Run("has long texts in pieces that programs take", func(t *testing.T) {
		long := strings.Repeat("é", 300)
		got := FormulaText(long)
		for _, piece := range strings.Split(got, "&") {
			if n := utf8.RuneCountInString(piece); n < 3 || n > 257 {
				t.Errorf("%d letters in %s", n, piece)
			}
		}
		if strings.ReplaceAll(got, `"&"`, "") != `"`+long+`"` {
			t.Error(got)
		}
	})
	t.Run("of a range has what stands before and after once", func(t *testing.T) {
		f := Format{Places: Fixed(0), Prefix: "$", Suffix: " a day"}
		const want = `IF(AND(COUNT(C2)=1,C2>B2),IF(ROUND(B2,0)<0,"−","")&"$"&FIXED(ABS(B2),0,FALSE)&"–"&IF(ROUND(C2,0)<0,"−","")&FIXED(ABS(C2),0,FALSE)&" a day",IF(ROUND(B2,0)<0,"−","")&"$"&FIXED(ABS(B2),0,FALSE)&" a day")`
		if got := f.SpanFormula("B2", "C2", Locale{}); got != want {
			t.Errorf("got %s", got)
		}
		if got := f.Span(3, 5, Locale{}); got != "$3–5 a day" {
			t.Errorf("got %s", got)
		}
	})
}

func TestPrecisionFormula(t *testing.T) {
	for _, c := range []struct {
		lang string
		p    Precision
		want string
	}{
		{"en", ShortMonth, `CHOOSE(MONTH(A2),"Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec")&" "&YEAR(A2)`},
		{"de", NumericDay, `RIGHT("0"&DAY(A2),2)&"."&RIGHT("0"&MONTH(A2),2)&"."&YEAR(A2)`},
		{"de", Quarter, `CHOOSE(INT((MONTH(A2)+2)/3),"Q1","Q2","Q3","Q4")&" "&YEAR(A2)`},
		{"en", Minute, `RIGHT("0"&HOUR(A2),2)&":"&RIGHT("0"&MINUTE(A2),2)`},
		{"en", MonthName, `CHOOSE(MONTH(A2),"Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec")&""`},
		{"de", Weekday, `CHOOSE(WEEKDAY(A2),"So.","Mo.","Di.","Mi.","Do.","Fr.","Sa.")&", "&DAY(A2)&"."`},
		{"fr", DayOfMonth, `DAY(A2)&""`},
		{"en", Year, `YEAR(A2)&""`},
	} {
		l, err := ParseLocale(c.lang)
		if err != nil {
			t.Fatal(err)
		}
		got := c.p.Formula("A2", l)
		if strings.ReplaceAll(got, "\u00a0", " ") != c.want {
			t.Errorf("%s: got %s, want %s", c.lang, got, c.want)
		}
	}
	t.Run("is needed where a number format does not say the same", func(t *testing.T) {
		fr, _ := ParseLocale("fr")
		if Day.Coded(fr) || !NumericDay.Coded(fr) || !Day.Coded(Locale{}) || Quarter.Coded(Locale{}) {
			t.Error(Day.Coded(fr), NumericDay.Coded(fr), Day.Coded(Locale{}), Quarter.Coded(Locale{}))
		}
	})
	t.Run("has the first of a month and the digits that the language has", func(t *testing.T) {
		fr, _ := ParseLocale("fr")
		if got := Day.Formula("A2", fr); !strings.HasPrefix(got, `IF(DAY(A2)=1,"1er",DAY(A2))&`) {
			t.Error(got)
		}
		fa, _ := ParseLocale("fa")
		if got := Year.Formula("A2", fa); !strings.HasPrefix(got, "SUBSTITUTE(") || !strings.HasSuffix(got, `,"9","۹")`) {
			t.Error(got)
		}
	})
}
