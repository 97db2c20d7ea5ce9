package data_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"
	"testing/fstest"

	"github.com/deckfold/deckfold/charts/data"
)

func TestAcross(t *testing.T) {
	long := func() *data.Table {
		return read(t, "country,code,year,share\nItaly,it,2019,10%\nItaly,it,2020,12.5%\nChile,cl,2020,3%\nChile,cl,2021,\n").As("share", data.Percent)
	}
	t.Run("sets years side by side, and keeps how numbers are written", func(t *testing.T) {
		got := long().Across("year", "share", "country")
		want := [][]any{{"Italy", 0.1, 0.125, nil}, {"Chile", nil, 0.03, nil}}
		if !reflect.DeepEqual(got.Columns(), []string{"country", "2019", "2020", "2021"}) || !reflect.DeepEqual(got.Rows(), want) {
			t.Errorf("%v %v", got.Columns(), got.Rows())
		}
		if got.Type("2021") != data.Percent || !reflect.DeepEqual(got.Format("2019"), long().Format("share")) {
			t.Errorf("%v", got.Type("2021"))
		}
		told(t, got, "")
	})
	t.Run("takes labels of several columns", func(t *testing.T) {
		if got := long().Across("year", "share", "country", "code"); got.Len() != 2 || got.Texts("code")[1] != "cl" {
			t.Errorf("%v", got.Rows())
		}
	})
	t.Run("takes texts", func(t *testing.T) {
		if got := read(t, "k,n,v\na,x,one\na,y,two\n").Across("n", "v", "k").Rows(); !reflect.DeepEqual(got, [][]any{{"a", "one", "two"}}) {
			t.Errorf("%v", got)
		}
	})
	t.Run("names the cell that is no number by its row in the file", func(t *testing.T) {
		told(t, read(t, "k,n,v\na,x,1\na,y,2\nb,x,3\nb,y,4\nc,x,z\n").As("v", data.Number).Across("n", "v", "k"), `row 6, column "v": "z" is no number`)
	})
	for _, c := range []struct{ name, csv, names, values, label, want string }{
		{"two rows for one cell", "k,n,v\na,x,1\nb,x,2\na,x,3\n", "n", "v", "k", `rows 2 and 4 are both "x" of "a"`},
		{"a row without a name", "k,n,v\na,x,1\na,,2\n", "n", "v", "k", `row 3: column "n" has no text`},
		{"a name that the labels have", "k,n,v\na,k,1\n", "n", "v", "k", `there is a column "k" already`},
		{"names that are not there", "k,n,v\na,x,1\n", "m", "v", "k", `no column "m"`},
		{"values that are not there", "k,n,v\na,x,1\n", "n", "w", "k", `no column "w"`},
		{"labels that are not there", "k,n,v\na,x,1\n", "n", "v", "l", `no column "l"`},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) { told(t, read(t, c.csv).Across(c.names, c.values, c.label), c.want) })
	}
	t.Run("refuses no labels", func(t *testing.T) { told(t, long().Across("year", "share"), "with no labels") })
	t.Run("refuses a label twice", func(t *testing.T) {
		told(t, long().Across("year", "share", "country", "country"), `column "country" is named twice`)
	})
}

func TestDown(t *testing.T) {
	across := func() *data.Table { return read(t, "country,2019,2020,code\nItaly,1200.5,7,it\nChile,,9,cl\n") }
	t.Run("sets years one below the other", func(t *testing.T) {
		got := across().Down("year", "sales", "2019", "2020")
		want := [][]any{{"Italy", "it", 2019.0, 1200.5}, {"Italy", "it", 2020.0, 7.0}, {"Chile", "cl", 2019.0, nil}, {"Chile", "cl", 2020.0, 9.0}}
		if !reflect.DeepEqual(got.Columns(), []string{"country", "code", "year", "sales"}) || !reflect.DeepEqual(got.Rows(), want) {
			t.Errorf("%v %v", got.Columns(), got.Rows())
		}
		if dates, ok := got.Where("country", "Italy").Calendar("year"); ok && dates[0].Year() != 2019 {
			t.Errorf("%v", dates)
		}
		told(t, got, "")
	})
	t.Run("finds what columns of several types are together", func(t *testing.T) {
		got := read(t, "k,a,b\nx,1,n/a\n").Down("n", "v", "a", "b")
		if got.Type("v") != data.Text || !reflect.DeepEqual(got.Texts("v"), []string{"1", "n/a"}) {
			t.Errorf("%v %v", got.Type("v"), got.Texts("v"))
		}
	})
	t.Run("names the cell that is no number by its row in the file", func(t *testing.T) {
		got := read(t, "k,a,b\nx,1,2\ny,3,z\n").As("b", data.Number).Down("n", "v", "a", "b")
		got.Numbers("v")
		told(t, got, `row 3, column "b": "z" is no number`)
	})
	for _, c := range []struct{ name, names, values, column, want string }{
		{"a column that is not there", "year", "sales", "2021", `no column "2021"`},
		{"a name that there is", "country", "sales", "2019", `there is a column "country" already`},
		{"one name for two columns", "x", "x", "2019", `there is a column "x" already`},
		{"no name", " ", "x", "2019", "a new column has no name"},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) { told(t, across().Down(c.names, c.values, c.column), c.want) })
	}
	t.Run("refuses no columns", func(t *testing.T) { told(t, across().Down("year", "sales"), "no columns to set") })
	t.Run("is undone by Across", func(t *testing.T) {
		for seed := range uint64(200) {
			r := rand.New(rand.NewPCG(seed, 3))
			columns := []string{"k"}
			for i := range 1 + r.IntN(5) {
				columns = append(columns, fmt.Sprint("c", i))
			}
			var rows [][]any
			for i := range 1 + r.IntN(6) {
				row := []any{fmt.Sprint("row ", i)}
				for range columns[1:] {
					row = append(row, float64(r.IntN(1000))/4)
				}
				rows = append(rows, row)
			}
			of := made(t, columns, rows...)
			got := of.Down("n", "v", columns[1:]...).Across("n", "v", "k")
			if !reflect.DeepEqual(got.Columns(), columns) || !reflect.DeepEqual(got.Rows(), of.Rows()) || got.Err() != nil {
				t.Fatalf("seed %d: %v %v, want %v, %v", seed, got.Columns(), got.Rows(), of.Rows(), got.Err())
			}
		}
	})
}

func TestCompute(t *testing.T) {
	ratio := func(v []float64) float64 { return v[0] / v[1] }
	t.Run("makes a column of others, row by row", func(t *testing.T) {
		got := read(t, "k,profit,revenue\na,1,4\nb,,5\nc,3,8\n").Compute("margin", []string{"profit", "revenue"}, ratio)
		if v := got.Numbers("margin"); v[0] != 0.25 || !math.IsNaN(v[1]) || v[2] != 0.375 || got.Err() != nil {
			t.Errorf("%v, %v", v, got.Err())
		}
	})
	t.Run("takes NaN for no result", func(t *testing.T) {
		got := read(t, "a\n1\n").Compute("b", []string{"a"}, func([]float64) float64 { return math.NaN() })
		if rows := got.Rows(); !reflect.DeepEqual(rows, [][]any{{1.0, nil}}) || got.Err() != nil {
			t.Errorf("%v, %v", rows, got.Err())
		}
	})
	t.Run("refuses a division by 0", func(t *testing.T) {
		told(t, read(t, "a,b\n1,2\n1,0\n").Compute("c", []string{"a", "b"}, ratio), `row 3: the result in the new column "c" is infinite`)
	})
	t.Run("names the cell that is no number", func(t *testing.T) {
		told(t, read(t, "a\n1\nx\n").Compute("c", []string{"a"}, func(v []float64) float64 { return v[0] }), `row 3, column "a": "x" is no number`)
	})
	t.Run("refuses a name that there is", func(t *testing.T) {
		told(t, read(t, "a\n1\n").Compute("a", []string{"a"}, func(v []float64) float64 { return v[0] }), `there is a column "a" already`)
	})
}

func TestFolder(t *testing.T) {
	files := fstest.MapFS{
		"in/sales.csv": {Data: []byte("k,v\na,1\n")}, "in/costs.TSV": {Data: []byte("k\tv\na\tx\n")}, "in/readme.md": {Data: []byte("#")},
		"in/twice.csv": {Data: []byte("k\n1\n")}, "in/twice.txt": {Data: []byte("k\n2\n")}, "in/broken.csv": {Data: []byte("k,k\n1,2\n")}, "in/old/z.csv": {Data: []byte("k\n1\n")},
		"none/readme.md": {Data: []byte("#")},
	}
	open := func(t *testing.T) *data.Folder {
		t.Helper()
		f, err := data.Open(files, "in")
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	t.Run("names its files", func(t *testing.T) {
		if got := open(t).Files(); !reflect.DeepEqual(got, []string{"broken.csv", "costs.TSV", "sales.csv", "twice.csv", "twice.txt"}) {
			t.Error(got)
		}
	})
	t.Run("reads a file once, by its name with or without its end", func(t *testing.T) {
		f := open(t)
		if a := f.Table("sales"); a != f.Table("sales.csv") || a.Numbers("v")[0] != 1 || f.Table("twice.txt").Numbers("k")[0] != 2 || f.Err() != nil {
			t.Errorf("%v, %v", a.Rows(), f.Err())
		}
	})
	for name, want := range map[string]string{
		"sale":   `data: folder "in" has no file "sale", want one of broken.csv, costs.TSV, sales.csv`,
		"twice":  `data: folder "in" has twice.csv and twice.txt; name one with its end`,
		"broken": "data: in/broken.csv",
	} {
		t.Run("tells what is wrong with "+name, func(t *testing.T) {
			f := open(t)
			f.Table(name).Numbers("v")
			f.Table(name)
			if err := f.Err(); err == nil || len(err.Error()) < len(want) || err.Error()[:len(want)] != want || len(err.(interface{ Unwrap() []error }).Unwrap()) != 1 {
				t.Error(err)
			}
		})
	}
	t.Run("tells what is wrong with its tables", func(t *testing.T) {
		f := open(t)
		f.Table("costs").Numbers("v")
		if err := f.Err(); err == nil || err.Error() != `data: in/costs.TSV, row 2, column "v": "x" is no number; write it as 1234.5, and leave the cell empty where there is none; Options.Missing names the texts that stand for none` {
			t.Error(err)
		}
	})
	for dir, want := range map[string]string{"none": `data: folder "none" has no files .csv, .tsv or .txt`, "out": `data: folder "out" `, "../in": `data: folder "../in" `} {
		t.Run("refuses the folder "+dir, func(t *testing.T) {
			if f, err := data.Open(files, dir); err == nil || err.Error()[:len(want)] != want {
				t.Errorf("%v, %v", f, err)
			}
		})
	}
	t.Run("refuses no file system", func(t *testing.T) {
		if _, err := data.Open(nil, "."); err == nil {
			t.Error("it is opened")
		}
	})
}
