package cff

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// code assembles a charstring: numbers are operands, strings are operators by name or raw bytes.
func code(parts ...any) (b []byte) {
	for _, p := range parts {
		switch p := p.(type) {
		case int:
			b = appendNumber(b, p)
		case float64:
			b = binary.BigEndian.AppendUint32(append(b, 255), uint32(int32(math.Round(p*65536))))
		case []byte:
			b = append(b, p...)
		case string:
			b = appendOp(b, operators[p])
		}
	}
	return b
}

var operators = map[string]int{
	"hstem": opHStem, "vstem": opVStem, "hstemhm": opHStemHM, "rmoveto": opRMove, "hmoveto": opHMove, "vmoveto": opVMove, "rlineto": opRLine,
	"hlineto": opHLine, "vlineto": opVLine, "rrcurveto": opRRCurve, "callsubr": opLocal, "callgsubr": opGlobal, "return": opReturn,
	"endchar": opEndChar, "hintmask": opHintMask, "cntrmask": opCounterMask, "rcurveline": opCurveLine, "rlinecurve": opLineCurve,
	"vvcurveto": opVVCurve, "hhcurveto": opHHCurve, "vhcurveto": opVHCurve, "hvcurveto": opHVCurve, "hflex": opHFlex, "flex": opFlex,
	"hflex1": opHFlex1, "flex1": opFlex1, "vsindex": opVSet, "blend": opBlendIn, "dotsection": opDotSection, "and": 12<<8 | 3,
}

// index4 is an index of CFF2.
func index4(items [][]byte) []byte { return append([]byte{0, 0}, appendIndex(nil, items)...) }

// font is a table CFF of glyphs and subroutines, with one font DICT.
func font(glyphs, global, local [][]byte) []byte {
	head := appendIndex([]byte{1, 0, 4, 4}, [][]byte{[]byte("Test")})
	tail := appendIndex(appendIndex(nil, nil), global)
	private := appendOp(appendNumber(nil, 2), opSubrs)
	body := appendIndex(nil, glyphs)
	top := func(at int) []byte {
		d := appendOp(appendInt(nil, at), opGlyphs)
		return appendOp(appendInt(appendInt(d, len(private)), at+len(body)), opPrivate)
	}
	at := len(appendIndex(head, [][]byte{top(0)})) + len(tail)
	return slices.Concat(appendIndex(head, [][]byte{top(at)}), tail, body, private, appendIndex(nil, local))
}

// font2 is a table CFF2 that varies along one axis: a region from 0 to 1 with its peak there.
func font2(glyphs, global, local [][]byte) []byte {
	store := []byte{0, 1, 0, 0, 0, 12, 0, 1, 0, 0, 0, 22, 0, 1, 0, 1, 0, 0, 0x40, 0, 0x40, 0, 0, 0, 0, 0, 0, 1, 0, 0}
	private := appendOp(appendNumber(nil, 2), opSubrs)
	body := index4(glyphs)
	sub := index4(global)
	top := func(at int) []byte {
		d := appendOp(appendInt(nil, at), opGlyphs)
		d = appendOp(appendInt(d, at+len(body)), opStore)
		return appendOp(appendInt(d, at+len(body)+2+len(store)), opFDs)
	}
	at := 5 + len(top(0)) + len(sub)
	fd := func(private int) []byte { return appendOp(appendInt(appendInt(nil, 2), private), opPrivate) }
	dicts := index4([][]byte{fd(0)})
	end := at + len(body) + 2 + len(store) + len(dicts)
	out := []byte{2, 0, 5, 0, byte(len(top(0)))}
	return slices.Concat(out, top(at), sub, body, []byte{0, byte(len(store))}, store, index4([][]byte{fd(end)}), private, index4(local))
}

// drawn is an outline in words: m, l, c and coordinates.
func drawn(segments []opentype.Segment) string {
	var b strings.Builder
	for _, s := range segments {
		b.WriteString([...]string{"m", "l", "q", "c"}[s.Op])
		for _, p := range s.Args[:[...]int{1, 1, 2, 3}[s.Op]] {
			fmt.Fprintf(&b, " %v,%v", p.X, p.Y)
		}
		b.WriteString(" ")
	}
	return strings.TrimSpace(b.String())
}

func draw(t *testing.T, table []byte, glyph uint16, coords []tables.Coord) (string, error) {
	t.Helper()
	f, err := Parse(table)
	if err != nil {
		t.Fatal(err)
	}
	p, err := f.Pen(coords)
	if err != nil {
		t.Fatal(err)
	}
	o, err := p.Draw(glyph)
	return drawn(o), err
}

func TestDraw(t *testing.T) {
	sub := [][]byte{code(7, 8, "rlineto", "return")}
	for _, c := range []struct {
		name string
		code []byte
		want string
	}{
		{"moves and lines", code(1, 2, "rmoveto", 3, 4, 5, 6, "rlineto", -5, "hmoveto", -6, "vmoveto", 1, 2, 3, "hlineto", 1, 2, "vlineto", "endchar"),
			"m 1,2 l 4,6 l 9,12 m 4,12 m 4,6 l 5,6 l 5,8 l 8,8 l 8,9 l 10,9"},
		{"a width before the first operator", code(500, 1, 2, "rmoveto", "endchar"), "m 1,2"},
		{"a width before a horizontal move", code(500, 7, "hmoveto", "endchar"), "m 7,0"},
		{"a width before hints", code(500, 1, 2, "hstem", 3, 4, "rmoveto", "endchar"), "m 3,4"},
		{"a width alone", code(500, "endchar"), ""},
		{"hints and masks of them", code(1, 2, 3, 4, "hstemhm", 1, 2, "hintmask", []byte{0xe0}, 5, 6, "rmoveto", "cntrmask", []byte{opEndChar}, 1, "hlineto", "endchar"),
			"m 5,6 l 6,6"},
		{"a mask of more than eight hints", code(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, "hstemhm", 1, 2, "hintmask", []byte{opEndChar, opEndChar}, 5, "hmoveto", "endchar"),
			"m 5,0"},
		{"fractions", code(0.5, -0.25, "rmoveto", "endchar"), "m 0.5,-0.25"},
		{"curves", code(0, "hmoveto", 1, 2, 3, 4, 5, 6, "rrcurveto", "endchar"), "m 0,0 c 1,2 4,6 9,12"},
		{"a curve, then a line", code(0, "hmoveto", 1, 2, 3, 4, 5, 6, 7, 8, "rcurveline", "endchar"), "m 0,0 c 1,2 4,6 9,12 l 16,20"},
		{"a line, then a curve", code(0, "hmoveto", 7, 8, 1, 2, 3, 4, 5, 6, "rlinecurve", "endchar"), "m 0,0 l 7,8 c 8,10 11,14 16,20"},
		{"horizontal curves", code(0, "hmoveto", 9, 1, 2, 3, 4, 1, 2, 3, 4, "hhcurveto", "endchar"), "m 0,0 c 1,9 3,12 7,12 c 8,12 10,15 14,15"},
		{"vertical curves", code(0, "hmoveto", 9, 1, 2, 3, 4, "vvcurveto", "endchar"), "m 0,0 c 9,1 11,4 11,8"},
		{"turning curves", code(0, "hmoveto", 1, 2, 3, 4, 5, 6, 7, 8, 9, "hvcurveto", "endchar"), "m 0,0 c 1,0 3,3 3,7 c 3,12 9,19 17,28"},
		{"turning curves that begin vertically", code(0, "hmoveto", 1, 2, 3, 4, 5, "vhcurveto", "endchar"), "m 0,0 c 0,1 2,4 6,9"},
		{"flexes", code(0, "hmoveto", 1, 2, 3, 4, 5, 6, 7, "hflex", "endchar"), "m 0,0 c 1,0 3,3 7,3 c 12,3 18,0 25,0"},
		{"full flexes", code(0, "hmoveto", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 50, "flex", "endchar"), "m 0,0 c 1,1 2,2 3,3 c 4,4 5,5 6,6"},
		{"flexes that end at their height", code(0, "hmoveto", 1, 2, 3, 4, 5, 6, 7, 8, 9, "hflex1", "endchar"), "m 0,0 c 1,2 4,6 9,6 c 15,6 22,14 31,0"},
		{"flexes along their longer way", code(0, "hmoveto", 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 5, "flex1", "endchar"), "m 0,0 c 9,1 18,2 27,3 c 36,4 45,5 50,0"},
		{"subroutines", code(0, "hmoveto", -107, "callsubr", -107, "callgsubr", "endchar"), "m 0,0 l 7,8 l 14,16"},
		{"what is no hint any more", code(0, "hmoveto", "dotsection", 3, "hlineto", "endchar"), "m 0,0 l 3,0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, err := draw(t, font([][]byte{c.code}, sub, sub), 0, nil); err != nil || got != c.want {
				t.Errorf("%s, %v, want %s", got, err, c.want)
			}
		})
	}
	t.Run("an accented letter of two", func(t *testing.T) {
		glyphs := make([][]byte, 200)
		for i := range glyphs {
			glyphs[i] = code("endchar")
		}
		glyphs[34] = code(600, 1, 2, "rmoveto", 3, "hlineto", "endchar") // A
		glyphs[125] = code(4, "hmoveto", 5, "vlineto", "endchar")        // acute
		glyphs[150] = code(600, 100, 50, 65, 194, "endchar")
		if got, err := draw(t, font(glyphs, nil, nil), 150, nil); err != nil || got != "m 1,2 l 4,2 m 104,50 l 104,55" {
			t.Errorf("%s, %v", got, err)
		}
	})
}

func TestDrawVaried(t *testing.T) {
	local := [][]byte{code(30, 10, 1, "blend", "hlineto")} // subroutines of CFF2 end where their bytes end
	glyph := code(100, 200, 40, 80, 2, "blend", "rmoveto", -107, "callsubr", 5, "vlineto")
	for at, want := range map[tables.Coord]string{0: "m 100,200 l 130,200 l 130,205", 1 << 13: "m 120,240 l 155,240 l 155,245", 1 << 14: "m 140,280 l 180,280 l 180,285"} {
		t.Run(fmt.Sprintf("at %v", float64(at)/(1<<14)), func(t *testing.T) {
			if got, err := draw(t, font2([][]byte{glyph}, nil, local), 0, []tables.Coord{at}); err != nil || got != want {
				t.Errorf("%s, %v, want %s", got, err, want)
			}
		})
	}
	t.Run("in the default instance", func(t *testing.T) {
		if got, err := draw(t, font2([][]byte{glyph}, nil, local), 0, nil); err != nil || got != "m 100,200 l 130,200 l 130,205" {
			t.Errorf("%s, %v", got, err)
		}
	})
	t.Run("not along axes that are not there", func(t *testing.T) {
		f, err := Parse(font2([][]byte{glyph}, nil, local))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Pen(make([]tables.Coord, 2)); err == nil {
			t.Error("no error")
		}
	})
}

func TestRefused(t *testing.T) {
	again := code(slices.Repeat([]any{-106, "callsubr"}, 100)...)
	bomb := [][]byte{code("dotsection", "return")}
	for i := range 8 {
		bomb = append(bomb, code(append(slices.Repeat([]any{i - 107, "callsubr"}, 1000), "return")...))
	}
	for _, c := range []struct {
		name, want string
		code       []byte
		subs       [][]byte
	}{
		{"subroutines that call themselves", "too deep", again, [][]byte{nil, again}},
		{"few bytes that take no end", "operators a glyph", code(0, "hmoveto", 8-107, "callsubr", "endchar"), bomb},
		{"subroutines that are not there", "object 8 of 1", code(8-107, "callsubr"), [][]byte{nil}},
		{"masks that are cut off", "cut off", code(1, 2, "hstemhm", "hintmask"), nil},
		{"operands without end", "too many operands", code(slices.Repeat([]any{1}, 600)...), nil},
		{"operators without operands", "lacks operands", code("rmoveto"), nil},
		{"coordinates beyond all letters", "leave the square", code(16000, "hmoveto", 16000, "hlineto"), nil},
		{"lines from nowhere", "before it moves", code(5, "hlineto"), nil},
		{"arithmetic", "not supported", code(1, 2, "and"), nil},
		{"accented letters without parts", "has no parts", code(1, 2, 65, 66, "endchar"), nil},
	} {
		t.Run("are "+c.name, func(t *testing.T) {
			if _, err := draw(t, font([][]byte{c.code}, nil, c.subs), 0, nil); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
	t.Run("are tables that are cut off anywhere", func(t *testing.T) {
		for _, whole := range [][]byte{font([][]byte{code(1, "hmoveto", "endchar")}, nil, nil), font2([][]byte{code(1, "hmoveto")}, nil, nil)} {
			for n := range whole {
				if f, err := Parse(whole[:n:n]); err == nil && n < len(whole)-6 {
					t.Errorf("%d of %d bytes: %+v", n, len(whole), f)
				}
			}
		}
	})
	t.Run("are stores that name the same bytes over and over", func(t *testing.T) {
		b := []byte{0, 1, 0, 0, 0, 8, 0xff, 0xff}
		for range 0xffff {
			b = binary.BigEndian.AppendUint32(b, 8+4*0xffff)
		}
		b = append(append(b, 0xff, 0xff, 0, 0, 0, 1, 0, 0), make([]byte, 1<<16)...)
		if err := CheckStore(b); err == nil || !strings.Contains(err.Error(), "deltas") {
			t.Error(err)
		}
	})
}

func TestProgram(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	t.Run("is read back as it was drawn", func(t *testing.T) {
		for range 300 {
			glyphs := []Glyph{{}, {CID: 7, Advance: 500}}
			for range r.IntN(100) {
				var s opentype.Segment
				if s.Op = opentype.SegmentOp(r.IntN(4)); s.Op == opentype.SegmentOpQuadTo || len(glyphs[1].Outline) == 0 {
					s.Op = opentype.SegmentOpMoveTo
				}
				for i := range [...]int{1, 1, 2, 3}[s.Op] {
					s.Args[i] = opentype.SegmentPoint{X: float32(r.IntN(5) * 1000), Y: float32(r.IntN(5) - 2)}
				}
				glyphs[1].Outline = append(glyphs[1].Outline, s)
			}
			got, err := draw(t, Program(glyphs, 2048), 1, nil)
			if want := withoutStops(glyphs[1].Outline); err != nil || got != want {
				t.Fatalf("%s, %v, want %s", got, err, want)
			}
		}
	})
}

// withoutStops is an outline in words, without lines that go nowhere.
func withoutStops(segments []opentype.Segment) string {
	var kept []opentype.Segment
	var last opentype.SegmentPoint
	for _, s := range segments {
		p := s.Args[[...]int{0, 0, 1, 2}[s.Op]]
		if s.Op != opentype.SegmentOpLineTo || p != last {
			kept = append(kept, s)
		}
		last = p
	}
	return drawn(kept)
}

// FuzzDraw reads any bytes as a table, and draws glyphs of it.
func FuzzDraw(f *testing.F) {
	sub := [][]byte{code(7, 8, "rlineto", "return")}
	glyph := code(500, 1, 2, "hstemhm", 3, 4, "hintmask", []byte{0xc0}, 1, 2, "rmoveto", -107, "callsubr", 1, 2, 3, 4, 5, 6, "rrcurveto", "endchar")
	f.Add(font([][]byte{glyph, glyph}, sub, sub), int16(0))
	f.Add(font2([][]byte{code(100, 200, 40, 80, 2, "blend", "rmoveto", -107, "callsubr")}, sub, sub), int16(9000))
	f.Add(Program([]Glyph{{}, {CID: 3, Advance: 7}}, 1000), int16(0))
	f.Fuzz(func(t *testing.T, table []byte, at int16) {
		font, err := Parse(table)
		if err != nil {
			return
		}
		p, err := font.Pen([]tables.Coord{tables.Coord(at)})
		if err != nil {
			return
		}
		for g := range min(font.Glyphs(), 20) {
			if o, err := p.Draw(uint16(g)); err == nil {
				Program([]Glyph{{Outline: o}}, 1000)
			}
		}
	})
}
