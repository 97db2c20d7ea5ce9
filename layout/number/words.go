package number

// words are a language's words for units and months.
type words struct {
	units   [Percent + 1]string
	months  [12]string
	short   [12]string
	of      string // between month and year
	ofDay   string // between day and month
	first   string // after the 1st
	quarter string // before its number
}

var english = words{
	units: [...]string{Thousand: "thousand", Million: "million", Billion: "billion", Percent: "percent"},
	months: [...]string{"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December"},
	short: [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	of:    " ", ofDay: " ", quarter: "Q",
}

var german = words{
	units: [...]string{Thousand: "Tausend", Million: "Millionen", Billion: "Milliarden", Percent: "Prozent"},
	months: [...]string{"Januar", "Februar", "März", "April", "Mai", "Juni",
		"Juli", "August", "September", "Oktober", "November", "Dezember"},
	short: [...]string{"Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."},
	of:    " ", ofDay: ". ", quarter: "Q",
}

var spanish = words{
	units: [...]string{Thousand: "mil", Million: "millones", Billion: "mil millones", Percent: "por ciento"},
	months: [...]string{"enero", "febrero", "marzo", "abril", "mayo", "junio",
		"julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
	short: [...]string{"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"},
	of:    " de ", ofDay: " de ", quarter: "T",
}

var french = words{
	units: [...]string{Thousand: "milliers", Million: "millions", Billion: "milliards", Percent: "pour cent"},
	months: [...]string{"janvier", "février", "mars", "avril", "mai", "juin",
		"juillet", "août", "septembre", "octobre", "novembre", "décembre"},
	short: [...]string{"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."},
	of:    " ", ofDay: " ", first: "er", quarter: "T",
}
