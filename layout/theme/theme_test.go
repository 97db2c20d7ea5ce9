package theme

import (
	"errors"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/deckfold/deckfold/layout"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestDefault(t *testing.T) {
	t.Run("gives every key", func(t *testing.T) {
		s := source{name: "briefing.toml", text: briefing}
		tables, keys, err := s.decode()
		if err != nil {
			t.Fatal(err)
		}
		given := map[string]bool{}
		for _, k := range keys {
			given[k.String()] = value(tables, k) != nil
		}
		for _, f := range (&Theme{}).fields() {
			if !given[f.key] {
				t.Errorf("%s is missing", f.key)
			}
		}
	})
	t.Run("passes its own checks", func(t *testing.T) {
		got, err := Parse([]byte(briefing), "briefing.toml", nil)
		if err != nil {
			t.Fatal(err)
		}
		if advice, err := got.Check(); err != nil || len(advice) > 0 {
			t.Errorf("got %v and %v", advice, err)
		}
		for table, p := range map[string]*Palette{"light": &standard().Light, "dark": &standard().Dark} {
			if !all(p).sound() { // Check takes it for granted
				t.Errorf("the %s colours break a rule", table)
			}
		}
		if got.from = standard().from; !reflect.DeepEqual(got, Default()) {
			t.Errorf("got %+v, want %+v", got, Default())
		}
	})
	t.Run("has series that everyone can tell apart by as much as it says", func(t *testing.T) {
		for _, test := range []struct {
			p    *Palette
			want string
		}{{&Default().Light, "18.1"}, {&Default().Dark, "14.8"}} {
			least := 100.0
			for i, b := range test.p.Series {
				for _, a := range test.p.Series[:i] {
					for _, v := range visions {
						least = min(least, v.distance(a, b))
					}
				}
			}
			if got := hundredths(least); !strings.HasPrefix(got, test.want) {
				t.Errorf("got %s, want %s", got, test.want)
			}
		}
	})
}

// TestDefaultIsNobodys changes everything that can be reached from a theme.
func TestDefaultIsNobodys(t *testing.T) {
	for name, own := range map[string]func() *Theme{
		"Default": Default,
		"Parse": func() *Theme {
			got, err := Parse(nil, "", nil)
			if err != nil {
				t.Fatal(err)
			}
			return got
		},
	} {
		t.Run(name+" gives a theme of one's own", func(t *testing.T) {
			before := Default()
			changed := 0
			scribble(reflect.ValueOf(own()).Elem(), &changed)
			if want := 1 + 2*3 + 2*int(layout.Types) + 1 + 2; changed != want {
				t.Errorf("changed %d slices, want %d", changed, want)
			}
			if !reflect.DeepEqual(Default(), before) {
				t.Error("the default has changed")
			}
		})
	}
}

// scribble sets all that can be set to zero, and appends to every slice.
func scribble(v reflect.Value, changed *int) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				scribble(v.Field(i), changed)
			}
		}
	case reflect.Slice:
		*changed++
		for i := range v.Len() {
			v.Index(i).SetZero()
		}
		reflect.Append(v, reflect.Zero(v.Type().Elem()))
	case reflect.Array:
		for i := range v.Len() {
			scribble(v.Index(i), changed)
		}
	default:
		v.SetZero()
	}
}

// TestParseFaults reads testdata/faults.txt: a name, a theme file and, after "=>", its errors, or after "~>" what Check
// advises.
func TestParseFaults(t *testing.T) {
	const file = "testdata/faults.txt"
	golden, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for part := range strings.SplitSeq(strings.TrimPrefix(string(golden), "== "), "\n== ") {
		name, text, _ := strings.Cut(part, "\n")
		text, want := cutResult(text)
		got := result(text)
		out.WriteString("== " + name + "\n" + text + "\n" + got + "\n\n")
		t.Run(name, func(t *testing.T) {
			if !*update && got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.TrimRight(out.String(), "\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// cutResult parts a theme file and what is said of it.
func cutResult(part string) (text, said string) {
	at := len(part)
	for _, mark := range []string{"\n=> ", "\n~> "} {
		if i := strings.Index(part, mark); i >= 0 {
			at = min(at, i)
		}
	}
	return strings.TrimRight(part[:at], "\n"), strings.Trim(part[at:], "\n")
}

// result is what is said of a theme file.
func result(text string) string {
	got, err := Parse([]byte(text), "my.toml", nil)
	if err != nil {
		return "=> " + strings.ReplaceAll(err.Error(), "\n", "\n=> ")
	}
	advice, err := got.Check()
	if err != nil {
		return "=> Check: " + err.Error()
	}
	if len(advice) == 0 {
		return "=> no fault"
	}
	var lines []string
	for _, a := range advice {
		lines = append(lines, "~> "+a.String())
	}
	return strings.Join(lines, "\n")
}

func TestParse(t *testing.T) {
	const text = "name = \"mine\"\nmode = \"read\"\n[colors.light]\ngrey = \"#123456\"\n[type]\nbody = [24]\n[type.read]\nbody = [12]\n[grid]\nmargin = 40.5\npage = [800, 600]\n"
	got, err := Parse([]byte(text), "mine.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	want := Default()
	want.Name, want.Mode = "mine", Read
	want.Light.Grey = layout.Color{R: 0x12, G: 0x34, B: 0x56}
	want.Scale[layout.Body] = []layout.Length{24 * layout.Pt}
	want.ReadScale[layout.Body] = []layout.Length{12 * layout.Pt}
	want.Grid.Margin, want.Grid.Page = 81*layout.Pt/2, layout.Size{W: 800 * layout.Pt, H: 600 * layout.Pt}
	want = want.WithRoles()
	if want.from = got.from; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestHostile(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"refuses nested arrays", "a = " + strings.Repeat("[", 60000), "nest more than 8 deep"},
		{"refuses nested tables", strings.Repeat("a = {", 10000), "nest more than 8 deep"},
		{"refuses long keys", strings.Repeat("a.", 30000) + "a = 1", "more than 8 parts"},
		{"refuses long quoted keys", strings.Repeat("'a'.", 15000) + "a = 1", "more than 8 parts"},
		{"refuses long heads", "[" + strings.Repeat("a . ", 15000) + "a]", "more than 8 parts"},
		{"looks behind an open quote", "x = '\n y = " + strings.Repeat("[", 10000), "nest more than 8 deep"},
		{"looks behind a closed long string", `x = """a\""""""` + "\ny = " + strings.Repeat("[", 10000), "nest more than 8 deep"},
		{"refuses large files", strings.Repeat("#", 1<<20), "1048576 bytes"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Parse([]byte(test.text), "my.toml", nil)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %.200v, want %s", err, test.want)
			}
		})
	}
}

func TestErrorPlace(t *testing.T) {
	_, err := Parse([]byte("\n\n[type]\n small = [0]\n"), "my.toml", nil)
	var fault *Error
	if !errors.As(err, &fault) || fault.File != "my.toml" || fault.Line != 4 || fault.Key != "type.small" {
		t.Errorf("got %+v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(briefing)
	f.Add("a = " + strings.Repeat("[", 20))
	f.Add("a" + strings.Repeat(".a", 20) + " = 1")
	f.Add("a = {b = {c = '''x''''', d = \"\\\"\"}}\n['a'.\"b\"]\nc.d = 1 # [")
	if golden, err := os.ReadFile("testdata/faults.txt"); err == nil {
		for part := range strings.SplitSeq(string(golden), "\n== ") {
			_, text, _ := strings.Cut(part, "\n")
			text, _ = cutResult(text)
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := Parse([]byte(text), "my.toml", fstest.MapFS{})
		if (got == nil) == (err == nil) {
			t.Fatalf("theme %v, error %v", got, err)
		}
		if got == nil {
			return
		}
		if _, err := got.Check(); err != nil || got.Scale.Steps() == 0 || got.Grid.Cols(1) <= 0 {
			t.Fatalf("theme %+v, error %v", got, err)
		}
	})
}

func BenchmarkDefault(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Default()
	}
}

func BenchmarkStandard(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		t := &Theme{}
		if _, err := t.decode(&source{text: briefing}, &files{}); err != nil {
			b.Fatal(err)
		}
	}
}
