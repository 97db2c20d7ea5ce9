package data_test

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/figure"
)

// column is a file of one column with a head, whose separator nothing decides: a semicolon.
func column(t *testing.T, o data.Options, cells ...string) *data.Table {
	t.Helper()
	head := "v;\n"
	if o.Comma == ',' {
		head = "v,\n"
	}
	var b strings.Builder
	b.WriteString(head)
	for _, c := range cells {
		fmt.Fprintf(&b, "\"%s\"%c\n", c, head[1])
	}
	got, err := o.CSV(strings.NewReader(b.String()), "v.csv")
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestType(t *testing.T) {
	german, american, swiss, french := data.Options{Locale: "de"}, data.Options{Locale: "en"}, data.Options{Locale: "de-CH"}, data.Options{Locale: "fr"}
	commas := data.Options{Comma: ','}
	for _, c := range []struct {
		name  string
		o     data.Options
		cells string // parted by bars
		want  data.Type
		rows  string
	}{
		{"whole numbers are numbers", data.Options{}, "1|20|-300|0", data.Number, "[1 20 -300 0]"},
		{"numbers in their shortest form are numbers", data.Options{}, "12.55|3|0.5|-0.25", data.Number, "[12.55 3 0.5 -0.25]"},
		{"numbers with .0 are numbers", data.Options{}, "12.55|3.0", data.Number, "[12.55 3]"},
		{"numbers with as many decimals each are numbers", data.Options{}, "21.50|3.00", data.Number, "[21.5 3]"},
		{"an exponent as Python prints it is a number", data.Options{}, "1e-05|2.5", data.Number, "[1e-05 2.5]"},
		{"an exponent as R prints it is a number", data.Options{}, "1e+05|250000", data.Number, "[100000 250000]"},
		{"an exponent as JavaScript prints it is a number", data.Options{}, "1e-7|1.5e+21", data.Number, "[1e-07 1.5e+21]"},
		{"the digits of a double are a number", data.Options{}, "0.3333333333333333|0.1", data.Number, "[0.333333333333333 0.1]"},
		{"a true minus is a minus", data.Options{}, "−7.25|1.50", data.Number, "[-7.25 1.5]"},
		{"minus nothing is nothing", data.Options{}, "-0|1", data.Number, "[0 1]"},
		{"changes with their signs are numbers", data.Options{}, "+5.9|-3.2|0.0", data.Number, "[5.9 -3.2 0]"},
		{"decimal commas are numbers where commas part nothing", data.Options{}, "12,55|3,0", data.Number, "[12.55 3]"},
		{"spaces around a number do not count", data.Options{}, " 1.5|2.5 ", data.Number, "[1.5 2.5]"},
		{"empty cells are gaps", data.Options{}, "1||3", data.Number, "[1 <nil> 3]"},
		{"point and three digits is a number in a file parted by commas", commas, "1.234|987", data.Number, "[1.234 987]"},
		{"point and three digits is a number where a cell decides", data.Options{}, "1.234|0.500|12.125", data.Number, "[1.234 0.5 12.125]"},
		{"point and three digits is a number where four stand before it", data.Options{}, "1.234|1234.567", data.Number, "[1.234 1234.567]"},

		{"versions are text", data.Options{}, "1.10|1.9", data.Text, "[1.10 1.9]"},
		{"numbers with zeros before them are text", data.Options{}, "01067|10115", data.Text, "[01067 10115]"},
		{"articles like exponents are text", data.Options{}, "1E5|2E7", data.Text, "[1E5 2E7]"},
		{"underlines are text", data.Options{}, "1_000|2_000", data.Text, "[1_000 2_000]"},
		{"telephone numbers are text", data.Options{}, "+4930123456|+4940987654", data.Text, "[+4930123456 +4940987654]"},
		{"cards are text", data.Options{}, "4111111111111111|4012888888881881", data.Text, "[4111111111111111 4012888888881881]"},
		{"long keys are text", data.Options{}, "123456789012345678", data.Text, "[123456789012345678]"},
		{"numbers of a hexadecimal are text", data.Options{}, "0x10|0x1F", data.Text, "[0x10 0x1F]"},
		{"infinities are text", data.Options{}, "Inf|-Inf", data.Text, "[Inf -Inf]"},
		{"a point without digits on each side is text", data.Options{}, ".5|5.", data.Text, "[.5 5.]"},
		{"open ranges are text", data.Options{}, "1935-|1936-", data.Text, "[1935- 1936-]"},
		{"groups are text where nobody says whose", data.Options{}, "1.234,50|2.000,00", data.Text, "[1.234,50 2.000,00]"},
		{"groups are text in a file parted by commas", commas, "1,234.50|5.00", data.Text, "[1,234.50 5.00]"},
		{"percent is text where nobody says whose", data.Options{}, "12%|3%", data.Text, "[12% 3%]"},
		{"brackets are text where nobody says whose", data.Options{}, "(120)|3", data.Text, "[(120) 3]"},
		{"money is text", data.Options{}, "$5|$6", data.Text, "[$5 $6]"},
		{"numbers with a word among them are text", data.Options{}, "1|2|three", data.Text, "[1 2 three]"},
		{"addresses of computers are text", data.Options{}, "192.168.100.200|10.0.0.1", data.Text, "[192.168.100.200 10.0.0.1]"},
		{"points beside commas are text", data.Options{}, "1.5|1,5", data.Text, "[1.5 1,5]"},
		{"decimal commas are text in a file parted by commas", commas, "1,5|2,75", data.Text, "[1,5 2,75]"},

		{"German numbers are numbers", german, "1.234,50|987,00|−7,25|(120,00)", data.Number, "[1234.5 987 -7.25 -120]"},
		{"German groups are thousands", german, "1.234|987|12.500", data.Number, "[1234 987 12500]"},
		{"German percent are shares", german, "12 %|8,5 %|100\u00a0%", data.Percent, "[0.12 0.085 1]"},
		{"German codes stay text", german, "0040120|0040121", data.Text, "[0040120 0040121]"},
		{"German versions stay text", german, "1.10|1.9", data.Text, "[1.10 1.9]"},
		{"American numbers are numbers", american, "1,234.50|-5.00|(7.25)", data.Number, "[1234.5 -5 -7.25]"},
		{"Swiss numbers are numbers", swiss, "1'234.50|5’000.00", data.Number, "[1234.5 5000]"},
		{"French numbers are numbers", french, "1 234,5|1\u202f234\u202f567|7", data.Number, "[1234.5 1234567 7]"},
		{"percent beside none are text", german, "12 %|12", data.Text, "[12 % 12]"},
		{"a decimal sign decides", data.Options{Decimal: ','}, "1.234|987", data.Number, "[1234 987]"},
		{"a group sign decides", data.Options{Group: ','}, "1,234|987", data.Number, "[1234 987]"},
		{"a decimal sign decides in a file parted by commas", data.Options{Comma: ',', Decimal: ','}, "1,234|987,5", data.Number, "[1.234 987.5]"},

		{"days of ISO 8601 are dates", data.Options{}, "2026-01-31|2026-02-28", data.Date, "[2026-01-31 2026-02-28]"},
		{"moments of ISO 8601 are dates", data.Options{}, "2026-09-01T09:10:00|2026-09-01 09:20", data.Date, "[2026-09-01 09:10 2026-09-01 09:20]"},
		{"days that are none are text", data.Options{}, "2026-02-30|2026-02-28", data.Text, "[2026-02-30 2026-02-28]"},
		{"German days are text where nobody says whose", data.Options{}, "31.01.2026|1.2.2026", data.Text, "[31.01.2026 1.2.2026]"},
		{"German days are dates", german, "31.01.2026|1.2.2026", data.Date, "[2026-01-31 2026-02-01]"},
		{"American days are dates", american, "1/31/2026|02/01/2026", data.Date, "[2026-01-31 2026-02-01]"},
		{"British days are dates", data.Options{Locale: "en-GB"}, "31/1/2026|01/02/2026", data.Date, "[2026-01-31 2026-02-01]"},
		{"days in a form of their own are dates", data.Options{Dates: []string{"2 Jan 2006"}}, "31 Jan 2026|1 Feb 2026", data.Date, "[2026-01-31 2026-02-01]"},
		{"months are text", data.Options{}, "2026-01|2026-02", data.Text, "[2026-01 2026-02]"},
		{"nothing is text", data.Options{}, "|", data.Text, "[<nil> <nil>]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := column(t, c.o, strings.Split(c.cells, "|")...)
			if typ := got.Type("v"); typ != c.want {
				t.Errorf("%v, want %v", typ, c.want)
			}
			if rows := values(got.Rows()); rows != c.rows {
				t.Errorf("rows %s, want %s", rows, c.rows)
			}
			if texts := strings.Join(got.Texts("v"), "|"); texts != c.cells {
				t.Errorf("texts %q", texts)
			}
			if err := got.Err(); err != nil {
				t.Error(err)
			}
		})
	}
}

// values are the values of the first column.
func values(rows [][]any) string {
	var out []any
	for _, r := range rows {
		switch v := r[0].(type) {
		case time.Time:
			out = append(out, strings.TrimSuffix(v.Format("2006-01-02 15:04"), " 00:00"))
		case float64:
			out = append(out, fmt.Sprintf("%.15g", v))
		default:
			out = append(out, v)
		}
	}
	return fmt.Sprint(out)
}

func TestYears(t *testing.T) {
	for _, head := range []string{"Year", "YEAR", " year ", "Jahr", "Année", "Año", "Anno", "Jaar", "Rok", "Ano"} {
		t.Run("are the whole numbers of a column headed "+strings.TrimSpace(head), func(t *testing.T) {
			got := read(t, head+",v\n2019,1\n2021,2\n")
			name := strings.TrimSpace(head)
			if got.Type(name) != data.Year || !got.Format(name).Plain {
				t.Errorf("%v", got.Type(name))
			}
		})
	}
	for _, c := range []struct{ name, text, column string }{
		{"are not those of another head", "Visitors,v\n2019,1\n", "Visitors"},
		{"do not go beyond 2999", "Year,v\n2019,1\n3000,1\n", "Year"},
		{"do not go below 1000", "Year,v\n2019,1\n999,1\n", "Year"},
		{"have no decimals", "Year,v\n2019.5,1\n", "Year"},
		{"have no signs", "Year,v\n-2019,1\n", "Year"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := read(t, c.text); got.Type(c.column) != data.Number || got.Format(c.column).Plain {
				t.Errorf("%v", got.Type(c.column))
			}
		})
	}
	t.Run("are those of a column that is declared so", func(t *testing.T) {
		got := column(t, data.Options{Types: map[string]data.Type{"v": data.Year}}, "2019", "987")
		if rows := values(got.Rows()); rows != "[2019 987]" || !got.Format("v").Plain {
			t.Error(rows)
		}
		got = column(t, data.Options{Types: map[string]data.Type{"v": data.Year}}, "2019.5")
		if got.Numbers("v"); got.Err() == nil {
			t.Error("no error")
		}
	})
	t.Run("are those of structs and queries, too", func(t *testing.T) {
		type row struct{ Year int }
		got, err := data.Structs([]row{{2019}, {2021}})
		if err != nil || got.Type("Year") != data.Year {
			t.Error(got.Type("Year"), err)
		}
	})
}

func TestNumbers(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		name  string
		cells string
		want  []float64
	}{
		{"zeros before them", "01067|10115", []float64{1067, 10115}},
		{"any exponent", "1E5|2.5E-3", []float64{1e5, 2.5e-3}},
		{"underlines between groups", "1_000|1_000_000", []float64{1000, 1e6}},
		{"pluses", "+4930|+1", []float64{4930, 1}},
		{"decimals of any length", "1.10|1.9", []float64{1.1, 1.9}},
		{"German groups that are sure", "1.234,50|7", []float64{1234.5, 7}},
		{"American groups that are sure", "1,234.50|7", []float64{1234.5, 7}},
		{"groups of a million", "1.234.567|12.345", []float64{1234567, 12345}},
		{"spaces between groups", "1 234 567|2", []float64{1234567, 2}},
		{"brackets for what is below zero", "(120)|(7.25)", []float64{-120, -7.25}},
		{"percent as shares", "12%|0.5 %|", []float64{0.12, 0.005, nan}},
		{"one currency before them", "$1,234.50|-$5|$-6|($7)", []float64{1234.5, -5, -6, -7}},
		{"one currency after them", "1234.50 EUR|5 EUR", []float64{1234.5, 5}},
		{"digits without a zero before the point", ".5|5.", []float64{0.5, 5}},
		{"a percent sign exactly", "0.07%|8.2%", []float64{0.0007, 0.082}},
	} {
		t.Run("reads "+c.name+" where numbers are asked for", func(t *testing.T) {
			got := column(t, data.Options{}, strings.Split(c.cells, "|")...)
			if vs := got.Numbers("v"); fmt.Sprint(vs) != fmt.Sprint(c.want) || got.Err() != nil {
				t.Errorf("%v, %v; want %v", vs, got.Err(), c.want)
			}
			got = column(t, data.Options{Types: map[string]data.Type{"v": data.Number}}, strings.Split(c.cells, "|")...)
			if vs := got.Numbers("v"); fmt.Sprint(vs) != fmt.Sprint(c.want) || got.Err() != nil {
				t.Errorf("declared: %v, %v; want %v", vs, got.Err(), c.want)
			}
		})
	}
	for _, c := range []struct {
		name  string
		o     data.Options
		cells string
		want  string
	}{
		{"points that may part thousands", data.Options{}, "987|1.234|12.500", `column "v": "1.234" (row 3) beside "987" (row 2) may be 1.234 or 1234; say which: Options.Locale`},
		{"commas that may part thousands", data.Options{}, "1,234", `"1,234" (row 2) may be 1.234 or 1234`},
		{"commas that may part thousands between commas", data.Options{Comma: ','}, "1,234|5", `"1,234" (row 2) beside "5" (row 3) may be 1.234 or 1234`},
		{"decimal commas between commas", data.Options{Comma: ','}, "1,234|1,5", `"1,5" (row 3) has a comma, though a file parted by commas has decimal points; if it is decimal, set Options.Decimal`},
		{"points beside commas", data.Options{}, "1.5|2,75", `"1.5" (row 2) beside "2,75" (row 3): one has a decimal point, one a decimal comma`},
		{"percent beside none", data.Options{}, "12%|12", `"12%" (row 2) beside "12" (row 3): some cells are in percent`},
		{"two currencies", data.Options{}, "$5|€6", `"$" (row 2) beside "€" (row 3): there are several currencies`},
		{"words", data.Options{}, "1|x1", `row 3, column "v": "x1" is no number; write it as 1234.5`},
		{"marks of missing values", data.Options{}, "1|NA|..|NA", `column "v", 3 cells (row 3 "NA", row 4 "..", row 5 "NA"): marks a missing value; Options.Missing: []string{"NA", ".."}`},
		{"keys whose digits no number keeps", data.Options{}, "123456789012345678", `has more digits than a number keeps; declare the column data.Text`},
		{"what is not finite", data.Options{}, "1e999", `"1e999" has more digits`},
		{"groups of two digits", data.Options{}, "12.34.56", `"12.34.56" is no number`},
		{"a hexadecimal", data.Options{}, "0x10", `"0x10" is no number`},
		{"two signs", data.Options{}, "--5", `"--5" is no number`},
		{"letters that are no currency", data.Options{}, "ABC5", `"ABC5" is no number`},
		{"German numbers for American ones", data.Options{Locale: "en"}, "1.234,50", `"1.234,50" is no number`},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			got := column(t, c.o, strings.Split(c.cells, "|")...)
			vs := got.Numbers("v")
			if err := got.Err(); err == nil || !strings.Contains(err.Error(), c.want) || strings.Count(err.Error(), "\n") > 0 {
				t.Errorf("%v\n%v, want %s", vs, err, c.want)
			}
			unread := 0
			for _, v := range vs {
				if figure.IsUnread(v) {
					unread++
				}
			}
			if unread == 0 {
				t.Errorf("%v", vs)
			}
		})
	}
	t.Run("of a column in doubt are no values of a table either", func(t *testing.T) {
		got := column(t, data.Options{}, "1.234", "987")
		if e, ok := got.Rows()[0][0].(*figure.Error); !ok || got.Err() == nil {
			t.Error(e, got.Err())
		}
		if texts := got.Texts("v"); !reflect.DeepEqual(texts, []string{"1.234", "987"}) {
			t.Error(texts)
		}
	})
	t.Run("are judged by the whole column, whatever rows are kept", func(t *testing.T) {
		got := read(t, "k,v\na,1.5\nb,n.a.\na,2.5\n").Where("k", "a")
		if got.Type("v") != data.Text {
			t.Error(got.Type("v"))
		}
	})
}

func TestAdvice(t *testing.T) {
	for _, c := range []struct{ name, cells, want string }{
		{"shows the few cells that keep a column from being numbers", "1|2|3|4|x", `v.csv, column "v" is text: "x" (row 6); 4 other cells are numbers: declare it data.Number in Options.Types, or data.Text`},
		{"shows the few numbers that do", "10115|10117|10119|01067", `v.csv, column "v" is text: "01067" (row 5); 3 other cells are numbers: declare it data.Number in Options.Types, or data.Text`},
		{"names the marks of missing values", "1|NA|n/a|NA", `v.csv, column "v" is text: marks of missing values, "NA" (row 3), "n/a" (row 4) and 1 more; Options.Missing: []string{"NA", "n/a"} makes them gaps, or declare it data.Text`},
		{"names percent", "12%|3%", `v.csv, column "v" is text: "12%" (row 2), "3%" (row 3); declare it data.Percent in Options.Types, or data.Text`},
		{"names money", "$12|$3", `v.csv, column "v" is text: "$12" (row 2), "$3" (row 3); declare it data.Money in Options.Types, or data.Text`},
		{"names the locale", "1.234,50|(3)", `v.csv, column "v" is text: "1.234,50" (row 2), "(3)" (row 3) are numbers of a locale; name it in Options.Locale, or declare it data.Number or data.Text in Options.Types`},
		{"names the marks of missing dates", "2026-01-31|NA", `v.csv, column "v" is text: marks of missing values, "NA" (row 3); Options.Missing: []string{"NA"} makes them gaps, or declare it data.Text`},
		{"is silent on marks alone", "-|-", ""},
		{"is silent on codes", "01067|01069", ""},
		{"is silent on words", "a|b|1", ""},
		{"is silent on numbers", "1|2", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := column(t, data.Options{}, strings.Split(c.cells, "|")...)
			if advice := strings.Join(got.Advice(), "\n"); advice != c.want {
				t.Errorf("%s\nwant %s", advice, c.want)
			}
		})
	}
	t.Run("is answered by a declaration", func(t *testing.T) {
		o := data.Options{Types: map[string]data.Type{"v": data.Text}}
		if advice := column(t, o, "1", "2", "x").Advice(); advice != nil {
			t.Error(advice)
		}
	})
}
