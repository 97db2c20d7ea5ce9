package color

import (
	"math/rand/v2"
	"testing"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/xmltree"
)

// parse is the tree of a piece of XML.
func parse(t testing.TB, s string) *xmltree.Element {
	t.Helper()
	p := xmltree.Parser{Depth: 20, Elements: 1000, Attrs: 1000}
	e, _, err := p.Parse([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func scheme(t testing.TB) Scheme {
	return NewScheme(parse(t, `<a:clrScheme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:dk1><a:sysClr val="windowText"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFE"/></a:lt1><a:dk2><a:prstClr val="dkBlue"/></a:dk2>
<a:accent1><a:srgbClr val="0F4C81"/></a:accent1><a:accent2><a:srgbClr val="nothing"/></a:accent2></a:clrScheme>`))
}

func TestResolver(t *testing.T) {
	r := Resolver{Scheme: scheme(t), Map: NewMap(nil)}
	tests := []struct{ name, xml, want string }{
		{"takes a value", `<a:srgbClr val="D2711A"/>`, "#D2711A"},
		{"takes a colour of the theme", `<a:schemeClr val="accent1"/>`, "#0F4C81"},
		{"takes it through the map", `<a:schemeClr val="bg1"/>`, "#FFFFFE"},
		{"knows a colour of the system that has no value", `<a:schemeClr val="tx1"/>`, "#000000"},
		{"takes a name, short or long", `<a:prstClr val="medAquamarine"/>`, "#66CDAA"},
		{"takes light", `<a:scrgbClr r="50000" g="0" b="100%"/>`, "#BC00FF"},
		{"takes hue, saturation and lightness", `<a:hslClr hue="7200000" sat="100000" lum="25000"/>`, "#008000"},
		{"makes a tint in light", `<a:prstClr val="black"><a:tint val="75000"/></a:prstClr>`, "#898989"},
		{"makes a shade in light", `<a:prstClr val="white"><a:shade val="50000"/></a:prstClr>`, "#BCBCBC"},
		{"scales and moves lightness", `<a:srgbClr val="4F81BD"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:srgbClr>`, "#B9CDE5"},
		{"scales saturation", `<a:srgbClr val="4F81BD"><a:satMod val="200000"/></a:srgbClr>`, "#187CF4"},
		{"has no saturation of a grey", `<a:srgbClr val="808080"><a:satMod val="200000"/></a:srgbClr>`, "#808080"},
		{"turns to the opposite", `<a:srgbClr val="FF0000"><a:comp/></a:srgbClr>`, "#00FFFF"},
		{"turns light around", `<a:srgbClr val="FFFF00"><a:inv/></a:srgbClr>`, "#0000FF"},
		{"becomes grey", `<a:srgbClr val="00FF00"><a:gray/></a:srgbClr>`, "#DCDCDC"},
		{"sets a channel", `<a:srgbClr val="00FF00"><a:red val="100000"/></a:srgbClr>`, "#FFFF00"},
		{"stays where a modifier has no value", `<a:srgbClr val="00FF00"><a:lumMod/><a:lumOff val="NaN"/><a:hue val="x"/></a:srgbClr>`, "#00FF00"},
		{"is bounded", `<a:srgbClr val="808080"><a:lumMod val="1e300"/><a:tint val="-9e99"/></a:srgbClr>`, "#FFFFFF"},
		{"is nothing without a colour in the theme", `<a:schemeClr val="accent2"/>`, ""},
		{"is nothing of a style without a colour", `<a:schemeClr val="phClr"/>`, ""},
		{"is nothing of another element", `<a:noFill/>`, ""},
		{"is nothing of a value that is none", `<a:srgbClr val="12345"/>`, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e := parse(t, `<a:solidFill xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">`+test.xml+`</a:solidFill>`)
			c, ok := r.In(e)
			if got := c.String(); ok != (test.want != "") || ok && got != test.want {
				t.Errorf("got %s, %v", got, ok)
			}
		})
	}
	t.Run("keeps what is opaque of it, also of the colour of a style", func(t *testing.T) {
		e := parse(t, `<a:x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:schemeClr val="phClr"><a:alphaMod val="50000"/></a:schemeClr></a:x>`)
		want := Color{layout.Color{R: 1, G: 2, B: 3}, 40_000}
		if c, ok := r.With(Color{want.Color, 80_000}).In(e); !ok || c != want {
			t.Errorf("got %v", c)
		}
	})
	t.Run("takes the map of a layout that has one", func(t *testing.T) {
		e := parse(t, `<p:clrMapOvr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:overrideClrMapping bg1="dk1" tx1="lt1"/></p:clrMapOvr>`)
		if m := r.Map.Override(e); m["bg1"] != "dk1" || m["tx2"] != "dk2" {
			t.Errorf("got %v", m)
		}
		if m := r.Map.Override(nil); m["bg1"] != "lt1" {
			t.Errorf("got %v", m)
		}
	})
}

func TestHSL(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		c := layout.Color{R: uint8(r.IntN(256)), G: uint8(r.IntN(256)), B: uint8(r.IntN(256))}
		v := of(c)
		v.rgb = hslOf(v.rgb).rgb()
		if got := v.color(); got.Color != c || got.Alpha != Opaque {
			t.Fatalf("%v becomes %v", c, got)
		}
	}
}

func FuzzResolver(f *testing.F) {
	f.Add("schemeClr", "accent1", "lumMod", "75000", "tint", "1")
	f.Add("hslClr", "-1", "hueOff", "9223372036854775807", "shade", "-5%")
	f.Fuzz(func(t *testing.T, name, val, mod, by, also, much string) {
		r := Resolver{Scheme: scheme(t), Map: NewMap(nil)}
		v, ok := r.base(&xmltree.Element{Name: "a:" + name, Attrs: []xmltree.Attr{{Name: "val", Value: val}, {Name: "hue", Value: val}, {Name: "sat", Value: by}, {Name: "lum", Value: much}}})
		if !ok {
			return
		}
		v.modify(mod, by)
		v.modify(also, much)
		for _, x := range append(v.rgb[:], v.alpha) {
			if !(x >= -1e-9 && x <= 1+1e-9) {
				t.Errorf("%v", v)
			}
		}
	})
}
