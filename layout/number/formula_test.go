package number

import "testing"

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
