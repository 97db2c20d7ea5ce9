package number

import (
	"testing"
	"time"
)

func TestDate(t *testing.T) {
	tests := []struct {
		name, tag string
		precision Precision
		day       int
		want      string
	}{
		{"writes the month first in America", "en-US", Day, 5, "June 5, 2022"},
		{"writes the day first in other English", "en-GB", Day, 5, "5 June 2022"},
		{"writes a German day", "de", Day, 5, "5. Juni 2022"},
		{"writes a Spanish day", "es", Day, 5, "5 de junio de 2022"},
		{"writes a French day", "fr", Day, 5, "5 juin 2022"},
		{"writes the first of a French month as an ordinal", "fr", Day, 1, "1er juin 2022"},
		{"writes the first of a French month as a number among numbers", "fr", NumericDay, 1, "01/06/2022"},
		{"writes a month", "", Month, 5, "June 2022"},
		{"writes a Spanish month", "es-MX", Month, 5, "junio de 2022"},
		{"shortens a month", "", ShortMonth, 5, "Jun 2022"},
		{"writes a quarter", "", Quarter, 5, "Q2 2022"},
		{"writes a French quarter", "fr", Quarter, 5, "T2 2022"},
		{"writes a Japanese quarter", "ja", Quarter, 5, "2022/Q2"},
		{"writes a year", "de", Year, 5, "2022"},
		{"writes a German day in numbers", "de", NumericDay, 5, "05.06.2022"},
		{"writes an American day in numbers", "", NumericDay, 31, "7/1/2022"},
		{"writes a Swedish day in numbers", "sv", NumericDay, 5, "2022-06-05"},
		{"writes the time of day", "", Minute, 5, "14:30"},
		{"writes the time of day in Quebec", "fr-CA", Minute, 5, "14 h 30"},
		{"writes the time of day with seconds", "fi", Second, 5, "14.30.05"},
		{"writes a day and its time", "", DayMinute, 5, "June 5, 2022, 14:30"},
		{"writes a day and its time with seconds", "de", DaySecond, 5, "5. Juni 2022, 14:30:05"},
		{"writes a day in numbers and its time", "ja", NumericMinute, 5, "2022/06/05 14:30"},
		{"writes the time first in Vietnamese", "vi", NumericSecond, 5, "14:30:05 5/6/2022"},
		{"writes a month alone", "", MonthName, 5, "Jun"},
		{"writes a quarter alone", "fr", QuarterName, 5, "T2"},
		{"writes a day alone", "de", DayOfMonth, 5, "5"},
		{"writes the first of a month alone", "fr", DayOfMonth, 1, "1"},
		{"writes a day of a Japanese month", "ja", DayOfMonth, 5, "5日"},
		{"writes a day of the week", "", Weekday, 1, "Wed 1"},
		{"writes a British day of the week", "en-GB", Weekday, 1, "Wed 1"},
		{"writes a German day of the week", "de", Weekday, 1, "Mi., 1."},
		{"writes a Spanish day of the week", "es", Weekday, 1, "mié 1"},
		{"writes a French day of the week", "fr", Weekday, 1, "mer. 1"},
		{"writes an Italian day of the week", "it", Weekday, 1, "mer 1"},
		{"writes a Dutch day of the week", "nl", Weekday, 1, "wo 1"},
		{"writes a Polish day of the week", "pl", Weekday, 1, "śr., 1"},
		{"writes a Brazilian day of the week", "pt", Weekday, 1, "qua., 1"},
		{"takes a precision that there is not as the year", "", 99, 5, "2022"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			at := time.Date(2022, time.June, test.day, 14, 30, 5, 0, time.UTC)
			if got := locale(t, test.tag).Date(at, test.precision); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestPrecisionFor(t *testing.T) {
	at := func(day, hour, minute, second int) time.Time {
		return time.Date(2022, 6, day, hour, minute, second, 0, time.UTC)
	}
	for _, test := range []struct {
		name  string
		p     Precision
		dates []time.Time
		want  Precision
	}{
		{"leaves days alone", Day, []time.Time{at(5, 0, 0, 0), at(6, 0, 0, 0)}, Day},
		{"does not say a time that all have", Day, []time.Time{at(5, 9, 0, 0), at(6, 9, 0, 0)}, Day},
		{"adds times that differ", Day, []time.Time{at(5, 0, 0, 0), at(5, 14, 30, 0)}, DayMinute},
		{"adds seconds", Day, []time.Time{at(5, 0, 0, 1), at(5, 14, 30, 0)}, DaySecond},
		{"adds times to days in numbers", NumericDay, []time.Time{at(5, 0, 0, 0), at(5, 14, 30, 0)}, NumericMinute},
		{"adds seconds to days in numbers", NumericDay, []time.Time{at(5, 0, 0, 1), at(5, 14, 30, 0)}, NumericSecond},
		{"adds the time of a date alone", Day, []time.Time{at(5, 14, 30, 0)}, DayMinute},
		{"does not say midnight of a date alone", Day, []time.Time{at(5, 0, 0, 0)}, Day},
		{"goes by what each clock shows", Day, []time.Time{at(5, 0, 0, 0), at(6, 0, 0, 0).In(time.FixedZone("", 9*3600))}, DayMinute},
		{"leaves missing dates out", Day, []time.Time{{}, at(5, 9, 0, 0), at(6, 9, 0, 0)}, Day},
		{"leaves months", Month, []time.Time{at(5, 0, 0, 0), at(5, 14, 30, 0)}, Month},
		{"needs no dates", Day, nil, Day},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.p.For(test.dates); got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
		})
	}
}

func TestClock(t *testing.T) {
	tokyo := time.FixedZone("JST", 9*3600)
	got := Clock(time.Date(2026, 10, 1, 0, 0, 0, 7, tokyo))
	if want := time.Date(2026, 10, 1, 0, 0, 0, 7, time.UTC); got != want {
		t.Errorf("a first of October in Tokyo is %v", got)
	}
	if !Clock(time.Time{}).IsZero() {
		t.Error("the zero time is no longer zero")
	}
}

func TestPrecisionCode(t *testing.T) {
	for _, test := range []struct {
		tag  string
		p    Precision
		want string
	}{
		{"", Day, `mmmm d\, yyyy`}, {"en-GB", Day, "d mmmm yyyy"}, {"de", Day, `d\. mmmm yyyy`}, {"es", Day, `d "de" mmmm "de" yyyy`},
		{"fr", Day, "d mmmm yyyy"}, {"ja", Day, `yyyy"年"m"月"d"日"`}, {"", Month, "mmmm yyyy"}, {"", ShortMonth, "mmm yyyy"},
		{"", Quarter, "mmm yyyy"}, {"", Year, "yyyy"}, {"de", NumericDay, `dd\.mm\.yyyy`}, {"", NumericDay, `m\/d\/yyyy`}, {"sv", NumericDay, "yyyy-mm-dd"},
		{"", Minute, "hh:mm"}, {"", Second, "hh:mm:ss"}, {"fi", Minute, `h\.mm`}, {"fr-CA", Minute, `hh "h" mm`},
		{"de", DayMinute, `d\. mmmm yyyy\, hh:mm`}, {"", NumericSecond, `m\/d\/yyyy\, hh:mm:ss`}, {"vi", NumericMinute, `h:mm d\/m\/yyyy`},
	} {
		if got := test.p.Code(locale(t, test.tag)); got != test.want {
			t.Errorf("%s, %d: got %s, want %s", test.tag, test.p, got, test.want)
		}
	}
}
