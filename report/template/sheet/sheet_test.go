package sheet

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color/palette"
	"image/gif"
	"image/png"
	"strings"
	"testing"

	"github.com/deckfold/deckfold/fonts"
	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/report/pdf"
	"github.com/deckfold/deckfold/report/template"
	"github.com/deckfold/deckfold/report/template/color"
	"github.com/deckfold/deckfold/report/template/templatetest"
	"github.com/deckfold/deckfold/report/xmltree"
)

// parsed is the tree of XML with the usual prefixes.
func parsed(in string) (*xmltree.Element, error) {
	p := xmltree.Parser{Depth: 100, Elements: 20_000, Attrs: 50_000}
	e, _, err := p.Parse([]byte(strings.Replace(in, ">", ` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" `+templatetest.NsAll+">", 1)))
	return e, err
}

func tree(t testing.TB, in string) *xmltree.Element {
	t.Helper()
	e, err := parsed(in)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

const formats = `<a:fmtScheme><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="25400"><a:solidFill><a:schemeClr val="phClr"><a:shade val="50000"/></a:schemeClr></a:solidFill></a:ln></a:lnStyleLst>
<a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:blipFill><a:blip r:embed="theme"/><a:stretch><a:fillRect/></a:stretch></a:blipFill></a:bgFillStyleLst></a:fmtScheme>`

// files are the pictures that sheets of tests have.
func files(id string) (string, func() ([]byte, error)) {
	m := image.NewPaletted(image.Rect(0, 0, 40, 20), palette.Plan9)
	var b bytes.Buffer
	switch id {
	case "png", "theme":
		_ = png.Encode(&b, m)
	case "gif":
		_ = gif.Encode(&b, m, nil)
	case "wmf":
		b.WriteString("\xd7\xcd\xc6\x9a wmf")
	case "emf": // a rectangle of half its frame of 1 x 1 mm
		for _, word := range []uint32{1, 88, 0, 0, 9, 9, 0, 0, 99, 99, 0x464D4520, 0x10000, 0, 0, 1, 0, 0, 0, 100, 100, 10, 10, 37, 12, 0x80000008, 43, 24, 0, 0, 5, 10, 14, 20, 0, 0, 20} {
			_ = binary.Write(&b, binary.LittleEndian, word)
		}
	case "lost":
		return "media/lost.png", func() ([]byte, error) { return nil, errors.New("it is damaged") }
	default:
		return "", nil
	}
	return "ppt/media/" + id + "1." + id, func() ([]byte, error) { return b.Bytes(), nil }
}

var shaper = fonts.NewShaper()

func shapers(string) *fonts.Shaper { return shaper }

// drawer and sample are of a page of 400 x 300 pt.
func drawer() *Drawer {
	return &Drawer{Template: "t.potx", Size: layout.Size{W: 400 * layout.Pt, H: 300 * layout.Pt}, Shaper: shapers}
}

func sample(t testing.TB, in string) Source {
	return Source{
		Name: "L", Label: `layout "L"`, Root: tree(t, `<p:sldLayout>`+in+`</p:sldLayout>`), Picture: files,
		Colors: color.Resolver{Scheme: color.Scheme{"dk1": {R: 1, G: 2, B: 3}, "lt1": {R: 255, G: 255, B: 255}, "accent1": {R: 255}}, Map: color.NewMap(nil)},
		Theme:  Theme{Formats: tree(t, formats), Fonts: tree(t, `<a:fontScheme><a:majorFont><a:latin typeface="Big"/></a:majorFont><a:minorFont><a:latin typeface="Small"/></a:minorFont></a:fontScheme>`), Picture: files},
	}
}

// drawn is a page with a sheet, as text, and what was warned of.
func drawn(t testing.TB, in string) (string, string) {
	d := drawer()
	s := d.Draw(sample(t, in))
	page := layout.Frame{Size: d.Size}
	show(&page, []*Sheet{s}, []*Sheet{s}, Fields{Number: "7", Date: "today", Shaper: shapers})
	var b strings.Builder
	for _, it := range page.Items {
		dump(&b, it)
	}
	var said []string
	for _, w := range d.Warnings {
		said = append(said, w.Text)
	}
	return strings.TrimSpace(b.String()), strings.Join(said, "\n")
}

// dump says an item in points; groups that say nothing but what is in them are left out.
func dump(b *strings.Builder, p layout.Placed) {
	switch it := p.Item.(type) {
	case *layout.Group:
		if it.Turn != nil {
			fmt.Fprintf(b, "turn %d %v %v of %v x %v ", it.Turn.Angle/60_000, it.Turn.FlipH, it.Turn.FlipV, it.Size.W, it.Size.H)
		}
		if p.At != (layout.Point{}) || it.Turn != nil {
			fmt.Fprintf(b, "(%v %v: ", p.At.X, p.At.Y)
			defer b.WriteString(") ")
		}
		if it.Clip != nil {
			fmt.Fprintf(b, "clip %s ", outline(it.Clip))
		}
		for _, in := range it.Items {
			dump(b, in)
		}
	case *layout.Text:
		fmt.Fprintf(b, "%q %v %v %v at %v %v; ", it.Words[0].Text, it.Size, it.Color, it.Face.Name(), p.At.X, p.At.Y)
	case *layout.Image:
		fmt.Fprintf(b, "image %v x %v at %v %v", it.Size.W, it.Size.H, p.At.X, p.At.Y)
		if it.Clip != nil {
			fmt.Fprintf(b, " clip %s", outline(it.Clip))
		}
		fmt.Fprintf(b, " %d; ", it.Transparency)
	case *layout.Path:
		fmt.Fprintf(b, "at %v %v %s", p.At.X, p.At.Y, outline(it))
		if it.Fill != nil {
			fmt.Fprintf(b, " fill %v", *it.Fill)
		}
		if g := it.Gradient; g != nil {
			fmt.Fprintf(b, " gradient %v %v %v %v", g.From, g.To, g.Radius, g.Stops)
		}
		if it.Stroke != nil {
			fmt.Fprintf(b, " stroke %v %v %v", *it.Stroke, it.Width, it.Dash)
		}
		if it.Transparency > 0 {
			fmt.Fprintf(b, " clear %d", it.Transparency)
		}
		b.WriteString("; ")
	}
}

func outline(p *layout.Path) string {
	var b strings.Builder
	for _, q := range p.Points {
		fmt.Fprintf(&b, "%v,%v ", q.X, q.Y)
	}
	return fmt.Sprintf("[%s]", strings.TrimSpace(b.String()))
}

// sp is a shape of 20 x 10 pt at 10, 20 with properties and what stands after them.
func sp(properties, more string) string {
	return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="S"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="127000" y="254000"/><a:ext cx="254000" cy="127000"/></a:xfrm>` + properties + `</p:spPr>` + more + `</p:sp>`
}

func shapes(in string) string { return `<p:cSld><p:spTree>` + in + `</p:spTree></p:cSld>` }

const red = `<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>`

func TestShapes(t *testing.T) {
	const box = "[0,0 20,0 20,10 0,10]"
	group := func(xfrm, in string) string {
		return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="1" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>` + xfrm + `</p:grpSpPr>` + in + `</p:grpSp>`
	}
	for _, c := range []struct{ name, in, want, warning string }{
		{"fills a rectangle", sp(red, ``), "at 10 20 " + box + " fill #FF0000;", ""},
		{"fills in the colour of a style, and strokes in a shade of it", sp(``, `<p:style><a:lnRef idx="1"><a:schemeClr val="accent1"/></a:lnRef><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef></p:style>`),
			"at 10 20 " + box + " fill #FF0000; at 10 20 " + box + " stroke #BC0000 2 [];", ""},
		{"takes what it says itself before its style", sp(`<a:noFill/><a:ln w="12700" cap="rnd">`+red+`<a:prstDash val="sysDot"/></a:ln>`, `<p:style><a:lnRef idx="1"><a:schemeClr val="tx1"/></a:lnRef><a:fillRef idx="1"><a:schemeClr val="tx1"/></a:fillRef></p:style>`),
			"at 10 20 " + box + " stroke #FF0000 1 [1 1];", ""},
		{"draws nothing where nothing says how", sp(``, ``), "", ""},
		{"is transparent", sp(`<a:solidFill><a:srgbClr val="FF0000"><a:alpha val="40000"/></a:srgbClr></a:solidFill>`, ``), "at 10 20 " + box + " fill #FF0000 clear 60000;", ""},
		{"runs a gradient across", sp(`<a:gradFill><a:gsLst><a:gs pos="100000"><a:srgbClr val="0000FF"/></a:gs><a:gs pos="0"><a:srgbClr val="FF0000"/></a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>`, ``),
			"at 10 20 " + box + " gradient {10 0} {10 10} 0 [{0 #FF0000 0} {100000 #0000FF 0}];", ""},
		{"runs a gradient outwards", sp(`<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="0000FF"/></a:gs><a:gs pos="50%"><a:srgbClr val="FF0000"><a:alpha val="0"/></a:srgbClr></a:gs></a:gsLst><a:path path="circle"><a:fillToRect l="100000" t="100000"/></a:path></a:gradFill>`, ``),
			"at 10 20 " + box + " gradient {20 10} {0 0} 22.36 [{0 #0000FF 0} {50000 #FF0000 100000}];", ""},
		{"runs a gradient of rectangles outwards all the same, and says so", sp(`<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="0000FF"/></a:gs><a:gs pos="100000"><a:srgbClr val="FF0000"/></a:gs></a:gsLst><a:path path="rect"><a:fillToRect l="50000" t="50000" r="50000" b="50000"/></a:path></a:gradFill>`, ``),
			"at 10 20 " + box + " gradient {10 5} {0 0} 11.18 [{0 #0000FF 0} {100000 #FF0000 0}];", `template t.potx, layout "L", shape "S": its gradient is drawn as a round one`},
		{"is not filled in a colour that there is not, which is said", sp(`<a:solidFill><a:schemeClr val="accent9"/></a:solidFill><a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`, ``), "",
			"template t.potx, layout \"L\", shape \"S\": it is not filled, as the theme has no such colour\ntemplate t.potx, layout \"L\", shape \"S\": its line is not drawn, as the theme has no such colour"},
		{"takes the ground of a pattern", sp(`<a:pattFill prst="pct5"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FF0000"/></a:bgClr></a:pattFill>`, ``), "at 10 20 " + box + " fill #FF0000;", ""},
		{"is turned about its middle", strings.Replace(sp(red, ``), `<a:xfrm>`, `<a:xfrm rot="-5400000" flipV="1">`, 1), "turn 270 false true of 20 x 10 (10 20: at 0 0 " + box + " fill #FF0000; )", ""},
		{"is scaled with its group", group(`<a:xfrm><a:off x="0" y="0"/><a:ext cx="508000" cy="254000"/><a:chOff x="127000" y="254000"/><a:chExt cx="254000" cy="127000"/></a:xfrm>`, sp(red, ``)), "at 0 0 [0,0 40,0 40,20 0,20] fill #FF0000;", ""},
		{"lies in a group that is scaled one way", group(`<a:xfrm><a:off x="0" y="0"/><a:ext cx="508000" cy="127000"/><a:chOff x="127000" y="254000"/><a:chExt cx="254000" cy="127000"/></a:xfrm>`, strings.Replace(sp(red, ``), `<a:xfrm>`, `<a:xfrm rot="5400000">`, 1)), "turn 90 false false of 20 x 20 (10 -5: at 0 0 [0,0 20,0 20,20 0,20] fill #FF0000; )", ""},
		{"takes the fill of its group, which is turned", group(`<a:xfrm rot="10800000"><a:off x="127000" y="254000"/><a:ext cx="254000" cy="127000"/><a:chOff x="127000" y="254000"/><a:chExt cx="254000" cy="127000"/></a:xfrm>`+red, sp(`<a:grpFill/>`, ``)), "turn 180 false false of 20 x 10 (10 20: at 0 0 " + box + " fill #FF0000; )", ""},
		{"is left out where it is hidden, or a placeholder", strings.Replace(sp(red, ``), `name="S"`, `name="S" hidden="1"`, 1) + strings.Replace(sp(red, ``), `<p:nvPr/>`, `<p:nvPr><p:ph type="body"/></p:nvPr>`, 1), "", ""},
		{"is taken from what every program can draw", `<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback>` + sp(red, ``) + `</mc:Fallback></mc:AlternateContent>`, "at 10 20 " + box + " fill #FF0000;", ""},
		{"is left out where its preset is not known", sp(`<a:prstGeom prst="gear6"/>`+red, ``), "", `template t.potx, layout "L", shape "S": its preset is not known: "gear6", and it is left out; give a picture of it, as by [pictures] "L/S" = "picture.png" in the theme's file`},
		{"is left out far from the page", strings.Replace(sp(red, ``), `x="127000"`, `x="1270000000"`, 1), "", `template t.potx, layout "L", shape "S": it has no place near the page and is left out`},
		{"is left out where its points are", sp(`<a:custGeom><a:pathLst><a:path><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="999999999999" y="0"/></a:lnTo></a:path></a:pathLst></a:custGeom>`+red, ``), "", `template t.potx, layout "L", shape "S": it reaches too far from the page and is left out`},
		{"has no shadow, which is said", sp(red+`<a:effectLst><a:outerShdw/></a:effectLst>`, ``), "at 10 20 " + box + " fill #FF0000;", `template t.potx: shadows, glows, reflections and 3-D are not drawn`},
		{"has arrow heads", `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="1" name="C"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="508000" cy="0"/></a:xfrm><a:prstGeom prst="line"/><a:ln w="25400">` + red + `<a:headEnd type="triangle" w="lg"/><a:tailEnd type="arrow" len="sm"/></a:ln></p:spPr></p:cxnSp>`,
			"at 0 0 [3.6,0 40,0] stroke #FF0000 2 []; at 0 0 [0,0 6,-5 6,5] fill #FF0000; at 0 0 [36,3 40,0 36,-3] stroke #FF0000 2 [];", ""},
		{"shows a picture", pic(`<a:blip r:embed="png"/><a:stretch><a:fillRect/></a:stretch>`, ``), "image 40 x 20 at 0 0 0;", ""},
		{"shows a part of a picture, through which it shines", pic(`<a:blip r:embed="png"><a:alphaModFix amt="30000"/></a:blip><a:srcRect l="50000"/><a:stretch><a:fillRect/></a:stretch>`, red), "at 0 0 [0,0 40,0 40,20 0,20] fill #FF0000; image 80 x 20 at -40 0 clip [40,0 80,0 80,20 40,20] 70000;", ""},
		{"shows a picture with a border, in a shape", pic(`<a:blip r:embed="png"/><a:stretch><a:fillRect/></a:stretch>`, `<a:prstGeom prst="diamond"/><a:ln w="12700">`+red+`</a:ln>`), "image 40 x 20 at 0 0 clip [0,10 20,0 40,10 20,20] 0; at 0 0 [0,10 20,0 40,10 20,20] stroke #FF0000 1 [];", ""},
		{"shows the first frame of a GIF", pic(`<a:blip r:embed="gif"/>`, ``), "image 40 x 20 at 0 0 0;", ""},
		{"fills a shape with a picture", sp(`<a:blipFill><a:blip r:embed="png"/><a:stretch><a:fillRect l="-50000"/></a:stretch></a:blipFill>`, ``), "image 30 x 10 at 0 20 clip [10,0 30,0 30,10 10,10] 0;", ""},
		{"shows a drawing, and a part of one", pic(`<a:blip r:embed="emf"><a:alphaModFix amt="50000"/></a:blip>`, ``) + pic(`<a:blip r:embed="emf"/><a:srcRect l="50000"/>`, ``),
			"at 0 0 [0,0 20,0 20,20 0,20] fill #FFFFFF clear 50000; clip [0,0 40,0 40,20 0,20] at -40 0 [0,0 40,0 40,20 0,20] fill #FFFFFF;", ""},
		{"repeats a picture from the middle, within a shape", pic(`<a:blip r:embed="png"/>`, ``) + sp(`<a:blipFill><a:blip r:embed="png"/><a:tile sx="50000" sy="50%" algn="ctr"/></a:blipFill>`, ``),
			"image 40 x 20 at 0 0 0; (10 20: clip [0,0 20,0 20,10 0,10] image 15 x 7.5 at -12.5 -6.25 0; image 15 x 7.5 at 2.5 -6.25 0; image 15 x 7.5 at 17.5 -6.25 0; image 15 x 7.5 at -12.5 1.25 0; image 15 x 7.5 at 2.5 1.25 0; image 15 x 7.5 at 17.5 1.25 0; image 15 x 7.5 at -12.5 8.75 0; image 15 x 7.5 at 2.5 8.75 0; image 15 x 7.5 at 17.5 8.75 0; )", ""},
		{"does not repeat it without end", sp(`<a:blipFill><a:blip r:embed="png"/><a:tile sx="1"/></a:blipFill>`, ``), "image 20 x 10 at 10 20 0;", `template t.potx, layout "L", shape "S": png1.png is stretched, as it is too small for its tiles to be drawn`},
		{"leaves out a format that is not drawn, and says what to give", pic(`<a:blip r:embed="wmf"/>`, ``), "", `template t.potx, layout "L", shape "P": WMF is not drawn; give a picture for it, as by [pictures] "wmf1.wmf" = "logo.png" in the theme's file`},
		{"leaves out a picture that is only linked", pic(`<a:blip r:link="x"/>`, ``), "", `template t.potx, layout "L", shape "P": its picture is only linked, and is not fetched; insert it`},
		{"leaves out a picture that is not there", pic(`<a:blip r:embed="x"/>`, ``), "", `template t.potx, layout "L", shape "P": its picture is not in the file`},
		{"leaves out a picture that is damaged", pic(`<a:blip r:embed="lost"/>`, ``), "", `template t.potx, layout "L", shape "P": its picture cannot be read: it is damaged`},
		{"leaves out a picture that is cut to nothing", pic(`<a:blip r:embed="png"/><a:srcRect l="60000" r="60000"/>`, ``), "", `template t.potx, layout "L", shape "P": png1.png is cut to nothing, or drawn too large, and is left out`},
		{"says that colours stay", pic(`<a:blip r:embed="png"><a:grayscl/></a:blip>`, ``), "image 40 x 20 at 0 0 0;", `template t.potx, layout "L", shape "P": png1.png is drawn in its own colours`},
		{"leaves out tables", `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="1" name="T"/><p:nvPr/></p:nvGraphicFramePr></p:graphicFrame>`, "", `template t.potx, layout "L", shape "T": it is a table, a chart or a diagram, which is not drawn; give a picture of it, as by [pictures] "L/T" = "picture.png" in the theme's file`},
		{"shows the picture of an object", `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="1" name="O"/><p:nvPr/></p:nvGraphicFramePr><a:graphic><a:graphicData><p:oleObj>` + pic(`<a:blip r:embed="png"/>`, ``) + `</p:oleObj></a:graphicData></a:graphic></p:graphicFrame>`, "image 40 x 20 at 0 0 0;", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, warning := drawn(t, shapes(c.in))
			if got != c.want || warning != c.warning {
				t.Errorf("got  %s\nwant %s\nwarns %s\nwant  %s", got, c.want, warning, c.warning)
			}
		})
	}
	t.Run("ends where groups stand within each other without end", func(t *testing.T) {
		got, warning := drawn(t, shapes(strings.Repeat(`<p:grpSp><p:grpSpPr/>`, 40)+sp(red, ``)+strings.Repeat(`</p:grpSp>`, 40)))
		if got != "" || !strings.Contains(warning, "more than 32") {
			t.Errorf("%s, %s", got, warning)
		}
	})
}

func TestText(t *testing.T) {
	body := func(properties, in string) string {
		return shapes(strings.Replace(sp(``, `<p:txBody><a:bodyPr `+properties+`/>`+in+`</p:txBody>`), `cx="254000" cy="127000"`, `cx="1270000" cy="635000"`, 1))
	}
	const none = `lIns="0" tIns="0" rIns="0" bIns="0"`
	for _, c := range []struct{ name, in, want string }{
		{"stands in its insets, in the text's colour", body(``, `<a:p><a:r><a:t>Hi</a:t></a:r></a:p>`), `(10 20: "Hi" 18 #010203 Carlito at 7.2 21.02; )`},
		{"is as large and bold as it says, on the right at the foot", body(none+` anchor="b"`, `<a:p><a:pPr algn="r"/><a:r><a:rPr sz="1000" b="1">`+red+`</a:rPr><a:t>Hi</a:t></a:r></a:p>`), `(10 20: "Hi" 10 #FF0000 Carlito-Bold at 91.24 47.68; )`},
		{"breaks into lines, each in the middle", body(none+` anchor="ctr"`, `<a:p><a:pPr algn="ctr"/><a:r><a:t>several words here</a:t></a:r></a:p>`), `(10 20: "several " 18 #010203 Carlito at 24.26 20.82; "words " 18 #010203 Carlito at 8.9 42.42; "here" 18 #010203 Carlito at 57.69 42.42; )`},
		{"breaks a word that no line can hold", body(none, `<a:p><a:r><a:rPr sz="4000"/><a:t>Donau</a:t></a:r></a:p>`), `(10 20: "D" 40 #010203 Carlito at 0 38.72; "o" 40 #010203 Carlito at 24.61 38.72; "n" 40 #010203 Carlito at 45.7 38.72; "a" 40 #010203 Carlito at 66.72 38.72; "u" 40 #010203 Carlito at 0 86.72; )`},
		{"keeps its breaks, and the styles of its list", body(none, `<a:lstStyle><a:lvl1pPr><a:lnSpc><a:spcPts val="2000"/></a:lnSpc><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle><a:p><a:r><a:t>a</a:t></a:r><a:br/><a:r><a:t>b</a:t></a:r></a:p>`), `(10 20: "a" 10 #010203 Carlito at 0 16; "b" 10 #010203 Carlito at 0 36; )`},
		{"has bullets", body(none, `<a:p><a:pPr marL="127000" indent="-127000"><a:buFont typeface="Wingdings"/><a:buChar char="§"/></a:pPr><a:r><a:rPr sz="1000"/><a:t>a</a:t></a:r></a:p>`), `(10 20: "•" 10 #010203 Carlito at 0 9.68; "a" 10 #010203 Carlito at 10 9.68; )`},
		{"is underlined, struck out and raised", body(none, `<a:p><a:r><a:rPr sz="1000" u="sng"/><a:t>a b</a:t></a:r><a:r><a:rPr sz="1200" strike="sngStrike" baseline="25000"/><a:t>2</a:t></a:r></a:p>`), `(10 20: "a " 10 #010203 Carlito at 0 9.68; at 0 10.68 [0,0 7.05,0 7.05,0.56 0,0.56] fill #010203; "b" 10 #010203 Carlito at 7.05 9.68; at 7.05 10.68 [0,0 5.25,0 5.25,0.56 0,0.56] fill #010203; "2" 8 #010203 Carlito at 12.3 6.68; at 12.3 4.68 [0,0 4.05,0 4.05,0.5 0,0.5] fill #010203; )`},
		{"runs upwards", body(none+` vert="vert270"`, `<a:p><a:r><a:rPr sz="1000"/><a:t>a</a:t></a:r></a:p>`), `(10 20: turn 270 false false of 50 x 100 (25 -25: "a" 10 #010203 Carlito at 0 9.68; ) )`},
		{"stands in the room of a shape that is mirrored", strings.Replace(strings.Replace(body(none, `<a:p><a:r><a:rPr sz="1000"/><a:t>a</a:t></a:r></a:p>`), `<a:xfrm>`, `<a:xfrm flipH="1">`, 1), `</a:xfrm>`, `</a:xfrm><a:prstGeom prst="homePlate"/>`, 1), `(10 20: "a" 10 #010203 Carlito at 12.5 9.68; )`},
		{"has the number of the page, and the date", body(none, `<a:p><a:r><a:rPr sz="1000"/><a:t>p </a:t></a:r><a:fld type="slidenum"><a:rPr sz="1000"/><a:t>‹#›</a:t></a:fld><a:fld type="datetime1"><a:rPr sz="1000"/><a:t>1.1.</a:t></a:fld></a:p>`), `(10 20: "p " 10 #010203 Carlito at 0 9.68; "7" 10 #010203 Carlito at 7.51 9.68; "today" 10 #010203 Carlito at 12.58 9.68; )`},
		{"is never mirrored", strings.Replace(body(none, `<a:p><a:r><a:rPr sz="1000"/><a:t>a</a:t></a:r></a:p>`), `<a:xfrm>`, `<a:xfrm flipH="1" flipV="1">`, 1), `turn 180 false false of 100 x 50 (10 20: "a" 10 #010203 Carlito at 0 9.68; )`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, warning := drawn(t, c.in)
			if got != c.want || warning != "" {
				t.Errorf("got  %s\nwant %s\nwarns %s", got, c.want, warning)
			}
		})
	}
	t.Run("says where PowerPoint has columns or numbers that are not drawn", func(t *testing.T) {
		for in, want := range map[string]string{
			body(none+` numCol="2"`, `<a:p><a:r><a:t>a</a:t></a:r></a:p>`):                                    "its text is drawn in one column, and in PowerPoint in 2",
			body(none, `<a:p><a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr><a:r><a:t>a</a:t></a:r></a:p>`): "the numbers of its paragraphs are drawn as bullets",
		} {
			if _, warning := drawn(t, in); !strings.Contains(warning, want) {
				t.Errorf("warns %q, want %q", warning, want)
			}
		}
	})
	t.Run("is left out where its fields say nothing", func(t *testing.T) {
		d := drawer()
		s := d.Draw(sample(t, body(none, `<a:p><a:fld type="datetime1"><a:t>1.1.</a:t></a:fld></a:p>`)))
		var page layout.Frame
		if show(&page, []*Sheet{s}, []*Sheet{s}, Fields{Number: "1", Shaper: shapers}); len(page.Items) > 0 {
			t.Error(page.Items)
		}
	})
	t.Run("is left out where it has no end", func(t *testing.T) {
		got, warning := drawn(t, body(none, `<a:p><a:r><a:t>`+strings.Repeat("word ", 3000)+`</a:t></a:r></a:p>`))
		if got != "" || !strings.Contains(warning, "longer than 10000") {
			t.Errorf("%s %s", got, warning)
		}
	})
	t.Run("stands without its shape where that is not known", func(t *testing.T) {
		got, warning := drawn(t, shapes(sp(`<a:prstGeom prst="gear6"/>`+red, `<p:txBody><a:bodyPr/><a:p><a:r><a:t>Hi</a:t></a:r></a:p></p:txBody>`)))
		if !strings.Contains(got, `"H" `) || !strings.Contains(warning, "its text stands without it") {
			t.Errorf("%s %s", got, warning)
		}
	})
}

func TestSheet(t *testing.T) {
	ground := `<p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="accent1"/></p:bgRef></p:bg><p:spTree>` + sp(red, ``) + `</p:spTree></p:cSld>`
	t.Run("has a background of the theme", func(t *testing.T) {
		got, _ := drawn(t, ground)
		if want := "at 0 0 [0,0 400,0 400,300 0,300] fill #FF0000; at 10 20 [0,0 20,0 20,10 0,10] fill #FF0000;"; got != want {
			t.Errorf("got %s", got)
		}
	})
	t.Run("has a background of the theme's picture, or of its own", func(t *testing.T) {
		for _, in := range []string{`<p:bgRef idx="1002"><a:schemeClr val="accent1"/></p:bgRef>`, `<p:bgPr><a:blipFill><a:blip r:embed="png"/></a:blipFill></p:bgPr>`} {
			got, _ := drawn(t, `<p:cSld><p:bg>`+in+`</p:bg><p:spTree/></p:cSld>`)
			if want := "image 400 x 300 at 0 0 0;"; got != want {
				t.Errorf("got %s", got)
			}
		}
	})
	t.Run("stands over its master, on that one's background, and shares what pages share", func(t *testing.T) {
		d := drawer()
		master, own := d.Draw(sample(t, ground)), d.Draw(sample(t, shapes(sp(red, ``))))
		var a, b, c layout.Frame
		show(&a, []*Sheet{own, master}, []*Sheet{master, own}, Fields{})
		show(&b, []*Sheet{own, master}, []*Sheet{master, own}, Fields{})
		show(&c, []*Sheet{own, master}, []*Sheet{own}, Fields{})
		if len(a.Items) != 3 || len(c.Items) != 2 {
			t.Fatalf("%d, %d items", len(a.Items), len(c.Items))
		}
		for i := range a.Items {
			if a.Items[i] != b.Items[i] || a.Items[i].Item.(*layout.Group).Source != (layout.Fixture{Shared: true}) {
				t.Errorf("item %d is not shared", i)
			}
		}
		if a.Items[0].Item != master.Background {
			t.Error("its background is not the master's")
		}
	})
	t.Run("keeps the order of shapes where a text has fields", func(t *testing.T) {
		field := sp(``, `<p:txBody><a:bodyPr/><a:p><a:fld type="slidenum"><a:t>1</a:t></a:fld></a:p></p:txBody>`)
		got, _ := drawn(t, shapes(sp(red, ``)+field+sp(`<a:solidFill><a:srgbClr val="0000FF"/></a:solidFill>`, ``)))
		if i, k, n := strings.Index(got, "FF0000"), strings.Index(got, `"7"`), strings.Index(got, "0000FF"); !(0 < i && i < k && k < n) {
			t.Error(got)
		}
	})
	t.Run("is taken from a template", func(t *testing.T) {
		made := templatetest.Sample()
		tt, err := template.Open(made.Bytes(), "t.potx")
		if err != nil {
			t.Fatal(err)
		}
		d := drawer()
		m := tt.Masters[0]
		if in := Master(tt, m); in.Label != fmt.Sprintf("master %q", m.Name) || len(in.Colors.Scheme) < 10 || in.Theme.Formats == nil {
			t.Errorf("%v", in)
		}
		page := layout.Frame{Size: d.Size}
		if d.Sheets(tt, m.Layouts); d.loaded != &tt.Made {
			t.Error("its pictures are read anew for each deck")
		}
		d.Sheets(tt, append(m.Layouts, m.Layouts...)).On(&page, m.Layouts[0], Fields{})
	})
}

// pic is a picture.
func pic(blip, more string) string {
	return `<p:pic><p:nvPicPr><p:cNvPr id="2" name="P"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>` + blip + `</p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="508000" cy="254000"/></a:xfrm>` + more + `</p:spPr></p:pic>`
}

func FuzzDraw(f *testing.F) {
	f.Add(shapes(sp(red, `<p:txBody><a:bodyPr/><a:p><a:fld type="slidenum"><a:t>1</a:t></a:fld><a:r><a:rPr sz="400000"/><a:t>word word</a:t></a:r></a:p></p:txBody>`)), int64(1), int64(2))
	f.Add(`<p:cSld><p:bg><p:bgPr><a:gradFill><a:gsLst><a:gs pos="1"><a:schemeClr val="bg1"/></a:gs><a:gs pos="2%"><a:hslClr hue="1" sat="2" lum="3"/></a:gs></a:gsLst><a:path><a:fillToRect l="99999"/></a:path></a:gradFill></p:bgPr></p:bg><p:spTree><p:grpSp><p:grpSpPr><a:xfrm rot="77" flipH="1"><a:off x="0" y="9"/><a:ext cx="5" cy="0"/><a:chOff x="5" y="6"/><a:chExt cx="0" cy="1"/></a:xfrm></p:grpSpPr><p:pic><p:blipFill><a:blip r:embed="gif"><a:alphaModFix amt="5%"/></a:blip><a:srcRect l="-99" b="88%"/></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="9"/><a:ext cx="9" cy="5"/></a:xfrm><a:ln w="20116800"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:custDash><a:ds d="10000000" sp="1"/></a:custDash></a:ln></p:spPr></p:pic></p:grpSp></p:spTree></p:cSld>`, int64(9), int64(127000000))
	f.Fuzz(func(t *testing.T, in string, x, y int64) {
		in = strings.ReplaceAll(strings.ReplaceAll(in, `"127000"`, fmt.Sprintf(`"%d"`, x)), `"254000"`, fmt.Sprintf(`"%d"`, y))
		root, err := parsed(`<p:sldLayout>` + in + `</p:sldLayout>`)
		if err != nil {
			return
		}
		d, src := drawer(), sample(t, "")
		src.Root = root
		s := d.Draw(src)
		page := layout.Frame{Size: d.Size}
		show(&page, []*Sheet{s}, []*Sheet{s, s}, Fields{Number: "123456", Date: "a date", Shaper: shapers})
		w := pdf.New(layout.Info{Title: "t", Lang: "en", Pages: 1, Size: d.Size})
		if err := w.Page(0, &layout.Page{Frame: page, Slide: 1, Part: 1}); err != nil {
			t.Error(err)
		}
	})
}
