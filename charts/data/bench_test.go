package data_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"math/rand/v2"
	"runtime"
	"strconv"
	"testing"

	"github.com/deckfold/deckfold/charts/data"
)

// large is a file of n bytes or a few more: dates, codes, texts, some of them quoted, and numbers.
func large(n int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, 0, n+200)
	b = append(b, "Day,Region,Article,Note,Pieces,Price,Share,Code,Total,Year\n"...)
	regions := []string{"North", "South", "West", "Östliche Länder"}
	for row := 0; len(b) < n; row++ {
		b = append(b, "2026-0"...)
		b = strconv.AppendInt(b, int64(1+row%9), 10)
		b = append(b, '-')
		b = strconv.AppendInt(b, int64(10+row%18), 10)
		b = append(append(append(b, ','), regions[r.IntN(len(regions))]...), ",article "...)
		b = strconv.AppendInt(b, r.Int64N(1e6), 10)
		b = append(b, `,"a note, with a comma",`...)
		b = append(strconv.AppendInt(b, r.Int64N(1e5), 10), ',')
		b = append(strconv.AppendFloat(b, float64(r.Int64N(1e6))/100, 'f', 2, 64), ',')
		b = append(strconv.AppendFloat(b, r.Float64(), 'g', -1, 64), ",0"...)
		b = append(strconv.AppendInt(b, r.Int64N(1e5), 10), ',')
		b = append(strconv.AppendInt(b, r.Int64N(1e9), 10), ',')
		b = append(strconv.AppendInt(b, 1990+r.Int64N(40), 10), '\n')
	}
	return b
}

// most is how many bytes the benchmarks read: about as many rows as are read at most.
const most = 100 << 20

func BenchmarkCSV(b *testing.B) {
	file := large(most)
	b.Run("all columns", func(b *testing.B) {
		b.SetBytes(int64(len(file)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := data.CSV(bytes.NewReader(file), "large.csv"); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("all columns and their types", func(b *testing.B) {
		b.SetBytes(int64(len(file)))
		b.ReportAllocs()
		for b.Loop() {
			t, err := data.CSV(bytes.NewReader(file), "large.csv")
			if err != nil {
				b.Fatal(err)
			}
			for _, c := range t.Columns() {
				t.Type(c)
			}
		}
	})
	b.Run("one column", func(b *testing.B) {
		b.SetBytes(int64(len(file)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := (data.Options{Keep: []string{"Price"}}).CSV(bytes.NewReader(file), "large.csv"); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkEncodingCSV is the floor: encoding/csv, whose records nobody keeps.
func BenchmarkEncodingCSV(b *testing.B) {
	file := large(most)
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		c := csv.NewReader(bytes.NewReader(file))
		c.ReuseRecord = true
		for {
			if _, err := c.Read(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// TestMemory holds that a table takes memory for the columns that it keeps, and not much more than their text.
func TestMemory(t *testing.T) {
	file := large(8 << 20)
	held := func(o data.Options) (heap, text int) {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		table, err := o.CSV(bytes.NewReader(file), "large.csv")
		if err != nil {
			t.Fatal(err)
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		for _, c := range table.Columns() {
			for _, s := range table.Texts(c) {
				text += len(s)
			}
		}
		return int(after.HeapAlloc) - int(before.HeapAlloc), text
	}
	all, text := held(data.Options{})
	t.Logf("%d bytes for %d of text", all, text)
	if all > 2*text {
		t.Errorf("%d bytes for %d of text", all, text)
	}
	one, text := held(data.Options{Keep: []string{"Price"}})
	t.Logf("%d bytes for %d of text", one, text)
	if one > 3*text || one > all/5 {
		t.Errorf("%d bytes for %d of text", one, text)
	}
}
