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
		if !reflect.DeepEqual(got, Default()) {
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
			before := standard().clone()
			changed := 0
			scribble(reflect.ValueOf(own()).Elem(), &changed)
			if want := 1 + 2*3 + 2*int(layout.Types); changed != want {
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

// TestParseFaults reads testdata/faults.txt: a name, a theme file and, after "=>", its errors.
func TestParseFaults(t *testing.T) {
	const file = "testdata/faults.txt"
	golden, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for part := range strings.SplitSeq(strings.TrimPrefix(string(golden), "== "), "\n== ") {
		name, text, _ := strings.Cut(part, "\n")
		text, want, _ := strings.Cut(text, "\n=> ")
		text = strings.TrimRight(text, "\n")
		got := "no fault"
		if _, err := Parse([]byte(text), "my.toml", nil); err != nil {
			got = strings.ReplaceAll(err.Error(), "\n", "\n=> ")
		}
		out.WriteString("== " + name + "\n" + text + "\n=> " + got + "\n\n")
		t.Run(name, func(t *testing.T) {
			if want = strings.TrimRight(want, "\n"); !*update && got != want {
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

func TestParse(t *testing.T) {
	const text = "name = \"mine\"\nmode = \"read\"\n[colors.light]\nprimary = \"#123456\"\n[type]\nbody = [24]\n[type.read]\nbody = [12]\n[grid]\nmargin = 40.5\npage = [800, 600]\n"
	before := *Default()
	got, err := Parse([]byte(text), "mine.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	want := before
	want.Name, want.Mode = "mine", Read
	want.Light.Primary = layout.Color{R: 0x12, G: 0x34, B: 0x56}
	want.Scale[layout.Body] = []layout.Length{24 * layout.Pt}
	want.ReadScale[layout.Body] = []layout.Length{12 * layout.Pt}
	want.Grid.Margin, want.Grid.Page = 81*layout.Pt/2, layout.Size{W: 800 * layout.Pt, H: 600 * layout.Pt}
	if !reflect.DeepEqual(*got, want) {
		t.Errorf("got %+v, want %+v", *got, want)
	}
	if !reflect.DeepEqual(*Default(), before) {
		t.Error("the default has changed")
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
	_, err := Parse([]byte("\n\n[type]\n small = [1]\n"), "my.toml", nil)
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
			text, _, _ = strings.Cut(text, "\n=> ")
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := Parse([]byte(text), "my.toml", fstest.MapFS{})
		if (got == nil) == (err == nil) {
			t.Fatalf("theme %v, error %v", got, err)
		}
		if got != nil && (got.Scale.Steps() == 0 || got.Grid.Cols(1) <= 0 || got.Light.SeriesColor(99) == got.Light.Ground) {
			t.Fatalf("theme %+v", got)
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
		if err := t.decode(&source{text: briefing}, &files{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse([]byte("[colors.light]\nprimary = \"#123456\"\n"), "my.toml", nil); err != nil {
			b.Fatal(err)
		}
	}
}

// TestOddThemes holds that nobody panics who asks before a check.
func TestOddThemes(t *testing.T) {
	var none Theme
	p := Palette{Series: make([]layout.Color, 2), Text: []layout.Color{{R: 1}}, Extra: layout.Color{R: 2}, Ink: layout.Color{R: 3}}
	for i, want := range []uint8{1, 3, 2, 1} {
		if got := p.SeriesText(i); got.R != want {
			t.Errorf("series %d has text %v", i, got)
		}
	}
	if p.SeriesColor(-1) != p.Extra || none.Light.SeriesColor(5) != none.Light.Extra || none.Dark.SeriesText(-3) != none.Dark.Extra {
		t.Error("a palette without series has others than its extra")
	}
	if none.Grid.Cols(3) != 0 || none.Grid.Col(2) != 0 || none.LogoBox() != (layout.Rect{Point: layout.Point{Y: logoTop}}) {
		t.Error("an empty grid has room")
	}
	if none.ScaleFor(9).Size(layout.Body, 3) != 0 || none.ScaleFor(Read).Floor(layout.Body, 0) || none.Scale.Steps() != 0 {
		t.Error("an empty scale has sizes")
	}
	if s := (Setting{Theme: &none, Colors: &p}); s.On(nil).Colors != &p {
		t.Error("a block that stands on no ground has left its own")
	}
}
