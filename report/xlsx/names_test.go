package xlsx_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/deckfold/deckfold/report/xlsx"
)

func TestNames(t *testing.T) {
	tests := []struct {
		name   string
		wishes []string
		want   []string
	}{
		{"are numbered", []string{"Trade", "People"}, []string{"01 Trade", "02 People"}},
		{"leave out what Excel forbids", []string{"a[b]:c*d?e/f\\g"}, []string{"01 a b c d e f g"}},
		{"neither begin nor end with an apostrophe", []string{"'quoted'", "O'Brien's"}, []string{"01 quoted", "02 O'Brien's"}},
		{"have no control characters", []string{"a\tb\nc\vd\x7f"}, []string{"01 a b c d"}},
		{"leave out what is no text", []string{"a\xffb\ufffec"}, []string{"01 abc"}},
		{"are numbers where nothing is wished", []string{"", " '?' "}, []string{"01", "02"}},
		{"differ where only the end does", []string{"Exports of goods and services to Mexico A", "Exports of goods and services to Mexico B"},
			[]string{"01 Exports of goods and", "02 Exports of goods and"}},
		{"end at a word where a long one follows", []string{"Slight Decline in U.S.-Mexico-Guatemala border apprehensions"}, []string{"01 Slight Decline in"}},
		{"keep marks with their letters", []string{strings.Repeat("e\u0301\u0302", 20)}, []string{"01 " + strings.Repeat("\u00e9\u0302", 14)}},
		{"keep joined characters whole", []string{"aaaaaa" + strings.Repeat("👩\u200d👩", 6)}, []string{"01 aaaaaa" + strings.Repeat("👩\u200d👩", 4)}},
		{"are cut within a word where they must", []string{"Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"}, []string{"01 Donaudampfschifffahrtselektr"}},
		{"are cut between characters", []string{strings.Repeat("😀", 20)}, []string{"01 " + strings.Repeat("😀", 14)}},
		{"are never Excel's nor ours", []string{"History", "Contents", "Key figures"}, []string{"01 History", "02 Contents", "03 Key figures"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := xlsx.Names(test.wishes); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	t.Run("have as many digits as are needed", func(t *testing.T) {
		if got := xlsx.Names(make([]string, 1000)); got[0] != "0001" || got[999] != "1000" {
			t.Errorf("got %q, %q", got[0], got[999])
		}
	})
}

func TestTableNames(t *testing.T) {
	b := &xlsx.Book{}
	ids := []string{"B7", "b7", "R1C1", "C", "trade", "Trade", "2022", "a b", "Außenhandel", "", "contents", "\u0301x", "Print_Area", "TRUE"}
	for range ids {
		b.Sheets = append(b.Sheets, one("", 1).Sheets...)
	}
	name(b)
	for i, id := range ids {
		b.Sheets[i].ID = id
	}
	f := opened(t, written(t, b))
	var got []string
	for _, s := range f.GetSheetList()[1:] {
		tables, err := f.GetTables(s)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, tables[0].Name)
	}
	want := []string{"B7_", "b7__2", "R1C1_", "C_", "trade", "Trade_2", "_2022", "a_b", "Außenhandel", "_10", "contents_2", "__x", "Print_Area_2", "TRUE_2"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func FuzzNames(f *testing.F) {
	f.Add("Trade by partner\nTrade by partner\nhistory\n'\n😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀\n[]:*?/\\")
	f.Fuzz(func(t *testing.T, wishes string) {
		list := strings.Split(wishes, "\n")
		got := xlsx.Names(list)
		if len(got) != len(list) {
			t.Fatalf("%d names for %d wishes", len(got), len(list))
		}
		seen := map[string]bool{"history": true, "contents": true, "key figures": true}
		for _, n := range got {
			switch key := strings.ToLower(n); {
			case n == "" || len(utf16.Encode([]rune(n))) > 31 || strings.ToValidUTF8(n, "") != n:
				t.Errorf("%q is too long, empty or no text", n)
			case strings.ContainsAny(n, "[]:*?/\\\x00\x1f\x7f\ufffe\uffff") || strings.Trim(n, "' ") != n:
				t.Errorf("%q has what no name has", n)
			case seen[key]:
				t.Errorf("%q stands twice", n)
			default:
				seen[key] = true
			}
		}
	})
}
