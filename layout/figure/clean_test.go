package figure_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/layout/figure"
	"github.com/deckfold/deckfold/layout/text"
)

func TestClean(t *testing.T) {
	const dirty, clean = "e\u0301\vb", "é b"
	t.Run("has the texts of sheets and numbers on one line", func(t *testing.T) {
		columns := []figure.Column{{Name: "plain"}, {Name: dirty, Code: dirty}}
		s := figure.Sheet{ID: dirty, Title: dirty, Unit: dirty, Source: dirty, Columns: columns}
		n := figure.Number{ID: dirty, Value: "e\u0301\vb", Label: dirty, Code: dirty, Unit: dirty, Note: dirty, Source: dirty}
		if err := errors.Join(s.Clean(), n.Clean()); err != nil {
			t.Fatal(err)
		}
		if n.Value != "é\nb" {
			t.Errorf("the value is %+q", n.Value)
		}
		for i, got := range []string{s.ID, s.Title, s.Unit, s.Source, s.Columns[1].Name, s.Columns[1].Code, n.ID, n.Label, n.Code, n.Unit, n.Note, n.Source} {
			if got != clean {
				t.Errorf("text %d is %+q, want %q", i, got, clean)
			}
		}
		if columns[1].Name != dirty {
			t.Error("columns that may be shared are changed")
		}
	})
	t.Run("says all that no file can hold", func(t *testing.T) {
		s := figure.Sheet{ID: "\x01", Title: "\x02", Unit: "\x03", Source: "\x04", Columns: []figure.Column{{}, {Name: "\x05", Code: "\x06"}}}
		n := figure.Number{Value: "\x06", ID: "\x01", Label: "\x02", Code: "\x03", Unit: "\x04", Note: "\x05", Source: "\x06"}
		for _, err := range []error{s.Clean(), n.Clean()} {
			for _, want := range []string{"U+0001", "U+0002", "U+0003", "U+0004", "U+0005", "U+0006"} {
				if err == nil || !strings.Contains(err.Error(), want) {
					t.Errorf("the error is %v, want %s in it", err, want)
				}
			}
		}
	})
}

func TestCheck(t *testing.T) {
	s := figure.Sheet{Columns: []figure.Column{{Name: "A"}, {Name: "B"}}, Rows: 3, Row: func(i int, dst []any) []any {
		return append(dst, []string{"a", "b\x01", "c"}[i], []any{1, 2, struct{}{}}[i])
	}}
	err := s.Check()
	if want := `row 2, column "A": byte 1 of "b\x01" is the control character U+0001; remove it`; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("the error is %v, want %s", err, want)
	}
	if want := `row 3, column "B": a value of type struct {}`; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("the error is %v, want %s", err, want)
	}
}

func TestFaultsOfTexts(t *testing.T) {
	var f figure.Faults
	for row, s := range []string{"a\x01", "fine", "\x01b", "\xe9", "\xff\xfe"} {
		if _, err := figure.Plain(s); err != nil {
			f.Add(row+1, "Name", err)
		}
	}
	errs := f.Errors()
	want := `column "Name", 2 cells (row 1 byte 1 of "a\x01", row 3 byte 0 of "\x01b"): is the control character U+0001; remove it
column "Name", 2 cells (row 4 byte 0 (0xE9) of "\xe9", row 5 byte 0 (0xFF 0xFE) of "\xff\xfe"): is not UTF-8; convert the text to UTF-8`
	if got := errors.Join(errs...).Error(); got != want {
		t.Errorf("the errors are\n%s\nwant\n%s", got, want)
	}
	for _, err := range errs {
		if e := (*text.Error)(nil); !errors.As(err, &e) {
			t.Errorf("%v is no text.Error", err)
		}
	}
}
