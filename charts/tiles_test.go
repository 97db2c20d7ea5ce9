package charts

import (
	"strings"
	"testing"

	"github.com/deckfold/deckfold/charts/data"
)

func TestTiles(t *testing.T) {
	for _, c := range []struct {
		name  string
		tiles *Tiles
		n     int
		found map[string]string // code by what it is called
	}{
		{"the states of the United States", USStates(), 52, map[string]string{"Texas": "TX", "TEXAS": "TX", "us-tx": "TX", "48": "TX", "06": "CA", "DC": "DC", "Washington, D.C.": "DC", "Washington": "WA"}},
		{"the states of Mexico", MexicanStates(), 32, map[string]string{"Mexico": "MEX", "México": "MEX", "Mexico City": "CMX", "CDMX": "CMX", "Nuevo Leon": "NLE", "N.L.": "NLE", "19": "NLE", "MX-BCS": "BCS", "YUCATAN": "YUC"}},
		{"the countries of Europe", Europe(), 50, map[string]string{"Germany": "DE", "Deutschland": "DE", "DEU": "DE", "EL": "GR", "UK": "GB", "Turkey": "TR", "Österreich": "AT", "Osterreich": "AT", "Kosovo": "XK"}},
	} {
		t.Run("find the places of "+c.name, func(t *testing.T) {
			if got := len(c.tiles.Places()); got != c.n {
				t.Errorf("%d places, want %d", got, c.n)
			}
			for name, code := range c.found {
				if i, err := c.tiles.find(name); err != nil || c.tiles.all[i].Code != code {
					t.Errorf("%s: %d, %v, want %s", name, i, err, code)
				}
			}
		})
	}
	for _, c := range []struct{ name, want string }{
		{"Texs", `the map has no place "Texs"; the nearest is "Texas" (TX)`},
		{"Nort Dakota", `the nearest is "North Dakota" (ND)`},
		{"", `the map has no place ""`},
	} {
		t.Run("know no "+c.name, func(t *testing.T) {
			if _, err := USStates().find(c.name); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("are made in a line", func(t *testing.T) {
		tiles, err := NewTiles(Tile{Code: "N", Row: 1, Column: 2}, Tile{Code: "S", Name: "South", Row: 2, Column: 1})
		if err != nil || len(tiles.Places()) != 2 || tiles.Places()[0].Name != "N" {
			t.Error(tiles, err)
		}
	})
	t.Run("are not those of the caller", func(t *testing.T) {
		own := []Tile{{Code: "N", Row: 1, Column: 2}}
		tiles, err := NewTiles(own...)
		if own[0].Name != "" {
			t.Errorf("the caller's tile is called %q", own[0].Name)
		}
		if own[0].Code = "X"; err != nil || tiles.Places()[0].Code != "N" {
			t.Error(tiles.Places(), err)
		}
	})
}

func TestTilesFromTable(t *testing.T) {
	for _, c := range []struct{ name, csv, want string }{
		{"is read", "code,name,row,col,name_de\nVT,Vermont,1,2,\nNH,New Hampshire,1,3,Neuhampshire\n", ""},
		{"refuses two places at one", "code,name,row,col\nA,Aa,1,1\nB,Bb,1,1\n", `tile 2 "B" stands at row 1, column 1, as "A" does`},
		{"refuses two places of one name", "code,name,row,col\nA,Aa,1,1\nB,AA,1,2\n", `"AA" is the name of tile 1 "A" and of tile 2 "B"`},
		{"refuses a place without a code", "code,name,row,col\n–,Aa,1,1\nB,Bb,1,2\n", `tile 1 "Aa" has the code "–"`},
		{"refuses a place off the map", "code,row,col\nA,0,1\n", `row 0, column 1; give both from 1 to 40`},
		{"refuses half a row", "code,row,col\nA,1.5,1\n", `row 0, column 1; give both`},
		{"refuses a table without codes", "id,row,col\nA,1,1\n", `no column "code"`},
		{"refuses columns it does not know", "code,row,col,population\nA,1,1,5\n", `the column "population" is none of a tile's`},
		{"refuses what is neither optional nor not", "code,row,col,optional\nA,1,1,perhaps\n", `optional is "perhaps", want yes or nothing`},
		{"refuses a map without places", "code,row,col\n", `one tile at least`},
	} {
		t.Run(c.name, func(t *testing.T) {
			table, err := data.CSV(strings.NewReader(c.csv), "grid.csv")
			if err != nil {
				t.Fatal(err)
			}
			tiles, err := TilesFromTable(table)
			if c.want == "" && (err != nil || len(tiles.all) != 2) || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
