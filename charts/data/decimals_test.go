package data_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/deckfold/deckfold/charts/data"
)

// database is a driver of one query, whose columns have the types of a database.
type database struct {
	columns, types []string
	rows           [][]driver.Value
}

func (d *database) Connect(context.Context) (driver.Conn, error) { return d, nil }
func (d *database) Driver() driver.Driver                        { return nil }
func (d *database) Close() error                                 { return nil }
func (d *database) Begin() (driver.Tx, error)                    { return nil, driver.ErrSkip }
func (d *database) Prepare(string) (driver.Stmt, error)          { return nil, driver.ErrSkip }

func (d *database) QueryContext(context.Context, string, []driver.NamedValue) (driver.Rows, error) {
	return &cursor{database: d}, nil
}

type cursor struct {
	*database
	at int
}

func (c *cursor) Columns() []string                           { return c.columns }
func (c *cursor) ColumnTypeDatabaseTypeName(index int) string { return c.types[index] }

func (c *cursor) Next(dest []driver.Value) error {
	if c.at == len(c.rows) {
		return io.EOF
	}
	copy(dest, c.rows[c.at])
	c.at++
	return nil
}

// queried is a table of what the database gives.
func queried(t *testing.T, d *database) (*data.Table, error) {
	t.Helper()
	db := sql.OpenDB(d)
	defer db.Close()
	rows, err := db.QueryContext(t.Context(), "SELECT")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	return data.Query(rows, "q")
}

func TestQueryOfDatabase(t *testing.T) {
	day := time.Date(2026, 3, 10, 0, 0, 0, 0, time.UTC)
	columns := []string{"code", "price", "rate", "count", "day"}
	types := []string{"TEXT", "DECIMAL(10,2)", "numeric", "BIGINT", "TIMESTAMP"}
	t.Run("makes numbers of decimals, and none of texts", func(t *testing.T) {
		got, err := queried(t, &database{columns, types, [][]driver.Value{
			{"10115", []byte("12.50"), "1.9", int64(7), day},
			{[]byte("20095"), []byte("1.10"), nil, nil, nil},
			{nil, nil, 2.5, int64(8), day},
		}})
		if err != nil {
			t.Fatal(err)
		}
		want := [][]any{{"10115", 12.5, 1.9, int64(7), day}, {"20095", 1.1, nil, nil, nil}, {nil, nil, 2.5, int64(8), day}}
		if !reflect.DeepEqual(got.Rows(), want) {
			t.Errorf("got %#v\nwant %#v", got.Rows(), want)
		}
	})
	for _, c := range []struct{ name, text, want string }{
		{"a decimal that a number does not keep", "12345678901234567.89", `q, row 1, column "price": "12345678901234567.89" has more digits than a number keeps`},
		{"a decimal that is infinite", "Infinity", `"Infinity" is no number`},
		{"money as a database prints it", "$1,000.00", `"$1,000.00" is no number`},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			_, err := queried(t, &database{columns, types, [][]driver.Value{{"a", c.text, nil, nil, nil}}})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
