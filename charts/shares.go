package charts

import "github.com/deckfold/deckfold/layout/number"

// shares are the parts of one whole or several, as they are printed: in whole percent, unless parts that stand visibly apart
// would print alike, or a part would print as 0 or as 100 percent that is neither. Then they have more decimals. Nothing is
// added to a part to make the texts add up (largest remainder): each is its value, rounded.
type shares struct {
	locale number.Locale
	wholes [][]float64     // the parts of each, of 1
	format []number.Format // by whole
}

// small is the part from which on the others do not have its decimals.
const small = 0.005

func newShares(l number.Locale, wholes [][]float64) *shares {
	s := &shares{locale: l, wholes: wholes, format: make([]number.Format, len(wholes))}
	all := shareFormat(wholes)
	for i, parts := range wholes {
		s.format[i] = all
		for _, v := range parts {
			if v < 1 {
				s.format[i] = s.apart(s.format[i], v, 1)
			}
		}
	}
	return s
}

// shareFormat is that of all parts but those that it would print as what they are not.
func shareFormat(wholes [][]float64) number.Format {
	var seen []float64
	for _, parts := range wholes {
		for _, v := range parts {
			if v >= small && v <= 1-small {
				seen = append(seen, v)
			}
		}
	}
	return number.Format{Unit: number.Percent, Places: number.Fewest}.For(seen)
}

// apart is the format with the decimals in which v does not print as what it is not.
func (s *shares) apart(f number.Format, v, not float64) number.Format {
	for n := 0; n < 9 && f.Text(v, s.locale) == f.Text(not, s.locale); n++ {
		f.Places = max(f.Places, number.Fixed(n))
	}
	return f
}

// of is the format of part k of whole i.
func (s *shares) of(k, i int) number.Format {
	if v := s.wholes[i][k]; v > 0 {
		return s.apart(s.format[i], v, 0)
	}
	return s.format[i]
}

// text is part k of whole i in percent.
func (s *shares) text(k, i int) string { return s.of(k, i).Text(s.wholes[i][k], s.locale) }
