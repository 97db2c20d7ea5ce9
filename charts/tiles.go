package charts

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/deckfold/deckfold/charts/data"
	"github.com/deckfold/deckfold/layout/text"
)

// Tile is a place of a map of tiles.
type Tile struct {
	Code        string   // on the tile: "TX"
	Name        string   // "" is the code
	Row, Column int      // from 1, from the north and the west
	Also        []string // what it is called besides: codes of other lists, the name in another language
	Optional    bool     // it is drawn only where it has a value: microstates, territories
}

// Tiles are the places of a map, each a tile of one size; see NewTiles. They do not change, and may be shared between goroutines.
type Tiles struct {
	all    []Tile
	byName map[string]int // by what text.Fold makes of codes and names
}

// The most rows and columns of a map, whose tiles would be smaller than their codes.
const mostTiles = 40

// NewTiles is a map of some places, which it copies. Two places at one row and column, or of one code or name, a place without a code and one that is not
// within 40 rows and columns are errors.
func NewTiles(all ...Tile) (*Tiles, error) {
	all = slices.Clone(all)
	t := &Tiles{all: all, byName: make(map[string]int, 3*len(all))}
	var errs []error
	at := make(map[[2]int]string, len(all))
	for i := range all {
		p := &all[i]
		if p.Name == "" {
			p.Name = p.Code
		}
		if place := [2]int{p.Row, p.Column}; at[place] != "" {
			errs = append(errs, fmt.Errorf("tile %d %q stands at row %d, column %d, as %q does; give it another place", i+1, p.Code, p.Row, p.Column, at[place]))
		} else {
			at[place] = p.Code
		}
		if p.Row < 1 || p.Column < 1 || p.Row > mostTiles || p.Column > mostTiles {
			errs = append(errs, fmt.Errorf("tile %d %q stands at row %d, column %d; give both from 1 to %d", i+1, p.Code, p.Row, p.Column, mostTiles))
		}
		if text.Fold(p.Code) == "" {
			errs = append(errs, fmt.Errorf("tile %d %q has the code %q; give it one of letters or digits", i+1, p.Name, p.Code))
		}
		for _, name := range append([]string{p.Code, p.Name}, p.Also...) {
			errs = append(errs, t.named(i, name))
		}
	}
	if len(all) == 0 {
		errs = append(errs, errors.New("a map has one tile at least"))
	}
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("charts: tiles: %w", err)
	}
	return t, nil
}

// named has a name stand for place i.
func (t *Tiles) named(i int, name string) error {
	key := text.Fold(name)
	if key == "" {
		return nil
	}
	if k, ok := t.byName[key]; ok && k != i {
		return fmt.Errorf("%q is the name of tile %d %q and of tile %d %q; leave it out at one", name, k+1, t.all[k].Code, i+1, t.all[i].Code)
	}
	t.byName[key] = i
	return nil
}

// TilesFromTable is a map of a table with the columns code, row and col, as the grids of geofacet have them (github.com/hafen/grid-designer),
// and, where wanted, name, optional ("yes", or nothing) and others whose names begin with "code_" or "name_", by which places are found,
// too. The error joins what is wrong with the table, and what NewTiles refuses.
func TilesFromTable(t *data.Table) (*Tiles, error) {
	var errs []error
	all := make([]Tile, t.Len())
	rows, columns := t.Numbers("row"), t.Numbers("col")
	for i, code := range t.Texts("code") {
		all[i] = Tile{Code: code, Row: whole(rows[i]), Column: whole(columns[i])}
	}
	for _, name := range t.Columns() {
		switch {
		case name == "row" || name == "col" || name == "code":
			continue
		case name != "name" && name != "optional" && !strings.HasPrefix(name, "code_") && !strings.HasPrefix(name, "name_"):
			errs = append(errs, fmt.Errorf("charts: tiles: the column %q is none of a tile's; leave it out, or have its name begin with name_ or code_", name))
			continue
		}
		for i, v := range t.Texts(name) {
			switch {
			case name == "name":
				all[i].Name = v
			case name != "optional":
				if v != "" {
					all[i].Also = append(all[i].Also, v)
				}
			case v == "" || v == "yes":
				all[i].Optional = v == "yes"
			default:
				errs = append(errs, fmt.Errorf("charts: tiles: tile %d %q: optional is %q, want yes or nothing", i+1, all[i].Code, v))
			}
		}
	}
	if err := errors.Join(append(errs, t.Err())...); err != nil {
		return nil, err
	}
	return NewTiles(all...)
}

// whole is a whole number, 0 where it is none.
func whole(v float64) int {
	if v != math.Trunc(v) || math.Abs(v) > mostTiles {
		return 0
	}
	return int(v)
}

// Places are the places of the map, in the order in which they were given. It is the caller's own.
func (t *Tiles) Places() []Tile { return append([]Tile(nil), t.all...) }

// GoString is the map in a few words.
func (t *Tiles) GoString() string {
	return fmt.Sprintf("%d tiles from %s to %s", len(t.all), t.all[0].Code, t.all[len(t.all)-1].Code)
}

// find is the place of a name or a code, written with or without accents, capitals and points; the error names the nearest.
func (t *Tiles) find(name string) (int, error) {
	key := text.Fold(name)
	if i, ok := t.byName[key]; ok {
		return i, nil
	}
	best, least := 0, math.MaxInt
	for i := range t.all {
		for _, have := range append([]string{t.all[i].Name, t.all[i].Code}, t.all[i].Also...) {
			if d := text.Distance(key, text.Fold(have)); d < least {
				best, least = i, d
			}
		}
	}
	return -1, fmt.Errorf("the map has no place %q; the nearest is %q (%s)", name, t.all[best].Name, t.all[best].Code)
}

//go:embed tiles/*.csv
var tileFiles embed.FS

// The maps of the library, each read once.
var (
	usStates      = sync.OnceValue(func() *Tiles { return builtIn("us") })
	mexicanStates = sync.OnceValue(func() *Tiles { return builtIn("mexico") })
	europe        = sync.OnceValue(func() *Tiles { return builtIn("europe") })
)

// USStates are the states of the United States with the District of Columbia, as NPR's map has them (2015), and Puerto Rico where it has
// a value. They are found by name, by postal code (TX, US-TX), or by the number of the Census Bureau (48).
func USStates() *Tiles { return usStates() }

// MexicanStates are the 32 states of Mexico, found by name, by the codes of ISO 3166-2 (NLE, MX-NLE), of INEGI (19) and of the population
// registry (NL), or by the usual abbreviation (N.L.).
func MexicanStates() *Tiles { return mexicanStates() }

// Europe is the countries of Europe with Cyprus and Türkiye; the smallest, and those of the Caucasus, where they have a value. They are found
// by name in English, German and their own languages, or by the codes of ISO 3166-1 (DE, DEU); EL and UK are Greece and the United Kingdom.
func Europe() *Tiles { return europe() }

// builtIn is a map of the library.
func builtIn(name string) *Tiles {
	file, err := tileFiles.ReadFile("tiles/" + name + ".csv")
	if err != nil {
		panic(err)
	}
	table, err := data.Options{Types: map[string]data.Type{"code": data.Text, "name": data.Text}}.CSV(bytes.NewReader(file), name)
	if err != nil {
		panic(err)
	}
	t, err := TilesFromTable(table)
	if err != nil {
		panic(err) // a test reads them all
	}
	return t
}
