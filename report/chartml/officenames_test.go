package chartml

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/deckfold/deckfold/layout/number"
)

// attr is an element with a text.
type attr struct {
	Val string `xml:"val,attr"`
}

// line is an axis of names or of time.
type line struct {
	Min   *fraction `xml:"scaling>min"`
	Side  attr      `xml:"axPos"`
	Shown attr      `xml:"tickLblPos"`
	Code  struct {
		Val string `xml:"formatCode,attr"`
	} `xml:"numFmt"`
	Skip    *fraction `xml:"tickLblSkip"`
	Base    attr      `xml:"baseTimeUnit"`
	Step    *fraction `xml:"majorUnit"`
	Unit    attr      `xml:"majorTimeUnit"`
	Between attr      `xml:"crossBetween"`
}

// cached are cells as a chart keeps them.
type cached struct {
	F    string  `xml:"f"`
	Text *points `xml:"strCache"`
	Num  *points `xml:"numCache"`
}

// footed is a part with what stands at its axis of names.
type footed struct {
	X      fraction `xml:"chart>plotArea>layout>manualLayout>x"`
	Y      fraction `xml:"chart>plotArea>layout>manualLayout>y"`
	W      fraction `xml:"chart>plotArea>layout>manualLayout>w"`
	H      fraction `xml:"chart>plotArea>layout>manualLayout>h"`
	Names  *line    `xml:"chart>plotArea>catAx"`
	Days   *line    `xml:"chart>plotArea>dateAx"`
	Values []line   `xml:"chart>plotArea>valAx"`
}

// cells are the cells that the first series reads as its names.
func (f *footed) cells(part []byte) *cached {
	for _, tag := range [...]string{"cat", "xVal"} {
		from, to := bytes.Index(part, []byte("<c:"+tag+">")), bytes.Index(part, []byte("</c:"+tag+">"))
		if from < 0 {
			continue
		}
		var doc struct {
			Text *cached `xml:"strRef"`
			Num  *cached `xml:"numRef"`
		}
		block := `<x xmlns:c="` + Ns + `">` + string(part[from+len(tag)+4:to]) + `</x>`
		if xml.Unmarshal([]byte(block), &doc) != nil {
			return nil
		}
		if doc.Text != nil {
			return doc.Text
		}
		return doc.Num
	}
	return nil
}

// printed is a date in a number format (ECMA-376-1, 18.8.31); months have the names of a language.
func printed(code string, serial float64, l number.Locale) string {
	t := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(math.Floor(serial)))
	second := int(math.Round((serial - math.Floor(serial)) * 86400))
	if second == 86400 {
		t, second = t.AddDate(0, 0, 1), 0
	}
	var b strings.Builder
	clock := false
	for code != "" {
		switch c := code[0]; c {
		case '"':
			text, rest, _ := strings.Cut(code[1:], `"`)
			b.WriteString(text)
			code = rest
			continue
		case '[': // the language of months
			code = code[strings.IndexByte(code, ']')+1:]
			continue
		case '\\':
			b.WriteByte(code[1])
			code = code[2:]
			continue
		case 'y', 'm', 'd', 'h', 's':
			n := len(code) - len(strings.TrimLeft(code, string(c)))
			code = code[n:]
			switch {
			case c == 'y':
				fmt.Fprint(&b, t.Year())
			case c == 'd' && n > 2:
				b.WriteString(letters.FindString(l.Date(t, number.Weekday)))
			case c == 'd':
				fmt.Fprintf(&b, "%0*d", n, t.Day())
			case c == 'h':
				fmt.Fprintf(&b, "%0*d", n, second/3600)
				clock = true
			case c == 's':
				fmt.Fprintf(&b, "%0*d", n, second%60)
			case clock:
				fmt.Fprintf(&b, "%0*d", n, second/60%60)
				clock = false
			case n < 3:
				fmt.Fprintf(&b, "%0*d", n, int(t.Month()))
			default:
				form := number.MonthName
				if n > 3 {
					form = number.Day
				}
				b.WriteString(monthName(l, t.Month(), form))
			}
			continue
		}
		b.WriteByte(code[0])
		code = code[1:]
	}
	return b.String()
}

var letters = regexp.MustCompile(`\pL[\pL\pM.]*`)

// monthName is the name of a month: what of two dates in it, a year and a day apart, is alike.
func monthName(l number.Locale, m time.Month, form number.Precision) string {
	return strings.Join(letters.FindAllString(l.Date(time.Date(2001, m, 22, 0, 0, 0, 0, time.UTC), form), 1), "")
}

// office are the names that Office prints of a part in a frame of a size in pt.
func office(part []byte, w, h float64, l number.Locale) ([]printing, *cached, error) {
	var f footed
	if err := xml.Unmarshal(part, &f); err != nil {
		return nil, nil, err
	}
	cells := f.cells(part)
	if cells == nil {
		return nil, nil, fmt.Errorf("no names")
	}
	from, wide, at := f.X.Val*w, f.W.Val*w, 0.0
	if f.Names != nil && f.Names.Side.Val == "l" {
		from, wide = f.Y.Val*h, f.H.Val*h
	}
	between := f.Values[len(f.Values)-1].Between.Val == "between"
	place := func(count, n float64) float64 { // of n units
		if between {
			return from + wide*(count+0.5)/n
		}
		if n == 1 {
			return from + wide/2
		}
		return from + wide*count/(n-1)
	}
	var out []printing
	switch {
	case f.Names != nil:
		if f.Names.Shown.Val == "none" {
			return nil, cells, nil
		}
		if f.Names.Skip == nil || f.Names.Skip.Val != 1 {
			return nil, nil, fmt.Errorf("LibreOffice knows no other step than 1")
		}
		ps := cells.Text
		if ps == nil {
			ps = cells.Num
		}
		for _, p := range ps.Pts {
			text := p.V
			if cells.Num != nil && f.Names.Code.Val != "0" {
				return nil, nil, fmt.Errorf("years in the format %s", f.Names.Code.Val)
			}
			if strings.TrimSpace(text) != "" {
				out = append(out, printing{text, place(float64(p.Idx), float64(ps.Count.Val))})
			}
		}
	case f.Days != nil:
		vs := cells.Num.numbers()
		a := area{}
		a.Calendar = &struct {
			Min  *fraction `xml:"scaling>min"`
			Unit struct {
				Val string `xml:"val,attr"`
			} `xml:"baseTimeUnit"`
		}{}
		a.Calendar.Unit.Val = f.Days.Base.Val
		first := time1900.AddDate(0, 0, int(vs[0]))
		if f.Days.Min != nil {
			first = time1900.AddDate(0, 0, int(f.Days.Min.Val))
		}
		units := func(t time.Time) float64 {
			switch f.Days.Base.Val {
			case "years":
				return float64(t.Year() - first.Year())
			case "months":
				return float64((t.Year()-first.Year())*12 + int(t.Month()-first.Month()))
			}
			return float64(t.Unix()-first.Unix()) / 86400
		}
		n := units(time1900.AddDate(0, 0, int(vs[len(vs)-1]))) + 1
		for k := 0; k < 5000; k++ {
			step := k * int(f.Days.Step.Val)
			t := first.AddDate(0, 0, step)
			switch f.Days.Unit.Val {
			case "years":
				t = onMonth(first, 12*step)
			case "months":
				t = onMonth(first, step)
			}
			if at = units(t); at > n-1 {
				break
			}
			out = append(out, printing{printed(f.Days.Code.Val, float64(t.Unix()-time1900.Unix())/86400, l), place(at, n)})
		}
	default: // an axis of values below
		a := f.Values[slices.IndexFunc(f.Values, func(v line) bool { return v.Side.Val == "b" })]
		vs := cells.Num.numbers()
		end := vs[len(vs)-1]
		end = a.Min.Val + math.Ceil((end+(end-a.Min.Val)/20-a.Min.Val)/a.Step.Val-1e-6)*a.Step.Val
		for k := 0; ; k++ {
			v := a.Min.Val + float64(k)*a.Step.Val
			if v > end+1e-6 {
				break
			}
			out = append(out, printing{printed(a.Code.Val, v, l), from + wide*(v-a.Min.Val)/(end-a.Min.Val)})
		}
	}
	return out, cells, nil
}

// onMonth is a date some months on, on the last day where the month has no such day.
func onMonth(t time.Time, n int) time.Time {
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, min(t.Day(), first.AddDate(0, 1, -1).Day())-1)
}
