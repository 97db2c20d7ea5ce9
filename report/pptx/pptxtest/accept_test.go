package pptxtest

import (
	"bytes"
	"image"
	"image/gif"
	"image/jpeg"
	"slices"
	"strings"
	"testing"
)

// series is a series of the good deck's first column, with what its kind has before its labels and after its values.
func series(before, after string) string {
	return `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/>` +
		`<c:pt idx="0"><c:v>2025</c:v></c:pt></c:strCache></c:strRef></c:tx>` + before +
		`<c:cat><c:strRef><c:f>Sheet1!$A$3:$A$4</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>South</c:v></c:pt>` +
		`<c:pt idx="1"><c:v>West</c:v></c:pt></c:strCache></c:strRef></c:cat>` +
		`<c:val><c:numRef><c:f>Sheet1!$B$3:$B$4</c:f><c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="2"/>` +
		`<c:pt idx="0"><c:v>-9.1</c:v></c:pt><c:pt idx="1"><c:v>15.2</c:v></c:pt></c:numCache></c:numRef></c:val>` + after + `</c:ser>`
}

// labels are labels of values, with what comes before their flags.
func labels(before string, percent string) string {
	return `<c:dLbls>` + before + `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
		`<c:showPercent val="` + percent + `"/><c:showBubbleSize val="0"/></c:dLbls>`
}

// plot draws another group in place of the columns, on their axes.
func plot(group string) edit {
	return func(f *file) {
		from, rest, ok := strings.Cut(f.parts[chart1], "<c:barChart>")
		_, after, closed := strings.Cut(rest, "</c:barChart>")
		if !ok || !closed {
			f.t.Fatal("there is no c:barChart")
		}
		f.parts[chart1] = from + group + after
	}
}

// round is a group without axes.
func round(group string) edit {
	return both(plot(group), func(f *file) {
		from, rest, ok := strings.Cut(f.parts[chart1], "<c:catAx>")
		_, after, closed := strings.Cut(rest, "</c:valAx>")
		if !ok || !closed {
			f.t.Fatal("there are no axes")
		}
		f.parts[chart1] = from + after
	})
}

// blue is the fill of a series.
const blue = `<c:spPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></c:spPr>`

const onAxesOf = `<c:axId val="1001"/><c:axId val="1002"/>`

func encoded(t testing.TB, format string) string {
	t.Helper()
	var b bytes.Buffer
	m := image.NewGray(image.Rect(0, 0, 8, 8))
	var err error
	if format == "gif" {
		err = gif.Encode(&b, m, nil)
	} else {
		err = jpeg.Encode(&b, m, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// pictureOf puts a picture of another format for the bitmap.
func pictureOf(format, ext string) edit {
	return both(rename(bitmap1, "ppt/media/image1."+ext), replace(slide3Rels, "image1.png", "image1."+ext),
		replace(typesPart, `Extension="png" ContentType="image/png"`, `Extension="`+ext+`" ContentType="image/`+format+`"`),
		func(f *file) { f.parts["ppt/media/image1."+ext] = encoded(f.t, format) })
}

// prefix declares another prefix for the namespace of presentations.
func prefix(part, with string) edit {
	return both(replace(part, "<p:", "<"+with+":"), replace(part, "</p:", "</"+with+":"), replace(part, "xmlns:p=", "xmlns:"+with+"="))
}

func TestLintAccepts(t *testing.T) {
	for _, v := range []struct {
		name  string
		write edit
	}{
		{"another prefix", prefix(slide2, "q")},
		{"a target from the root", replace(slide1Rels, `Target="slide2.xml"`, `Target="/ppt/slides/slide2.xml"`)},
		{"no notes", both(drop(notes1), drop(notes1Rels), drop(notesMasterXML), drop(notesMasterRels), drop("ppt/theme/theme2.xml"),
			replace(slide1Rels, `<Relationship Id="rId4" Target="../notesSlides/notesSlide1.xml"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesSlide"/>`, ""),
			replace(presentationRels, `<Relationship Id="rId5" Target="notesMasters/notesMaster1.xml"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesMaster"/>`, ""),
			replace(presentationXML, `<p:notesMasterIdLst><p:notesMasterId r:id="rId5"/></p:notesMasterIdLst>`, ""),
			replace(appXML, "<Notes>1<", "<Notes>0<"))},
		{"no number of the first slide", replace(presentationXML, ` firstSlideNum="1"`, "")},
		{"a centred title", both(replace(layout1, `type="title"`, `type="ctrTitle"`), replace(slide1, `type="title"`, `type="ctrTitle"`))},
		{"a timing of a shape that is there", replace(slide1, "</p:sld>", `<p:timing><p:bldLst><p:bldP spid="3" grpId="0"/></p:bldLst></p:timing></p:sld>`)},
		{"a break in a bulleted text", replace(slide1, "<a:t>Revenue grew </a:t></a:r>", `<a:t>Revenue · grew </a:t></a:r><a:br><a:rPr lang="en-GB"/></a:br>`)},
		{"a mail", link("mailto:someone@example.com?subject=Deck%20of%20May")},
		{"a telephone", link("tel:+49-30-123456")},
		{"a link with port, escape and fragment", link("http://example.com:8080/%C3%BCbersicht/?q=a+b#end")},
		{"a merge of two rows and columns", both(
			replace(slide2, `rowSpan="2"`, `rowSpan="2" gridSpan="2"`), replace(slide2, `vMerge="1"`, `vMerge="1" gridSpan="2"`),
			replace(slide2, "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang=\"en-GB\"/><a:t>Q1", "<a:tc rowSpan=\"2\" hMerge=\"1\"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang=\"en-GB\"/><a:t>Q1"),
			replace(slide2, "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang=\"en-GB\"/><a:t>Q2", "<a:tc hMerge=\"1\" vMerge=\"1\"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang=\"en-GB\"/><a:t>Q2"))},
		{"a row as high as its text", both(replaceFirst(slide2, `h="420000"`, `h="0"`), replace(slide2, `cy="1260000"`, `cy="840000"`))},
		{"a JPEG picture", pictureOf("jpeg", "jpg")},
		{"a GIF picture", pictureOf("gif", "gif")},

		{"a second pair of axes", secondAxes("1003", "1004")},
		{"stacked bars", both(replace(chart1, `val="clustered"`, `val="percentStacked"`), replace(chart1, `overlap val="-10"`, `overlap val="100"`),
			replace(chart1, `dLblPos val="outEnd"`, `dLblPos val="ctr"`))},
		{"lines with a label moved", plot(`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>` +
			series(blue+`<c:marker><c:symbol val="circle"/><c:size val="6"/></c:marker>`+labels(`<c:dLbl><c:idx val="1"/><c:layout><c:manualLayout>`+
				`<c:x val="-0.1"/><c:y val="0.02"/></c:manualLayout></c:layout><c:dLblPos val="r"/><c:showLegendKey val="0"/><c:showVal val="1"/>`+
				`<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl><c:dLblPos val="t"/>`, "0"),
				`<c:smooth val="0"/>`) + `<c:marker val="1"/>` + onAxesOf + `</c:lineChart>`)},
		{"areas", plot(`<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>` + series(blue, "") + onAxesOf + `</c:areaChart>`)},
		{"points", both(replace(chart1, "c:catAx>", "c:valAx>"), replace(chart1, `<c:auto val="1"/>
        <c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>`, `<c:crossBetween val="midCat"/>`),
			plot(strings.NewReplacer("c:cat>", "c:xVal>", "c:val>", "c:yVal>").Replace(`<c:scatterChart><c:scatterStyle val="lineMarker"/>`+
				`<c:varyColors val="0"/>`+series(blue, `<c:smooth val="0"/>`)+onAxesOf+`</c:scatterChart>`)))},
		{"a pie", round(`<c:pieChart><c:varyColors val="1"/>` + series(labels(`<c:dLblPos val="outEnd"/>`, "1"), "") +
			`<c:firstSliceAng val="0"/></c:pieChart>`)},
		{"a ring", round(`<c:doughnutChart><c:varyColors val="1"/>` + series(labels("", "1"), "") +
			`<c:firstSliceAng val="0"/><c:holeSize val="60"/></c:doughnutChart>`)},
		{"labels of a group", replace(chart1, "<c:gapWidth", labels("", "0")+"<c:gapWidth")},
		{"a sheet's name in quotes", both(replace(chart1, "Sheet1!", "'Jo''s &amp; Co'!"), replace(book1+"!xl/workbook.xml", "Sheet1", "Jo's &amp; Co"))},
		{"a carriage return in a cell", both(replace(chart1, ">South<", ">So_x000D_uth<"), replace(book1+"!xl/sharedStrings.xml", ">South<", ">So_x000d_uth<"))},
		{"how a string is pronounced", replace(book1+"!xl/sharedStrings.xml", "<t>South</t>", `<t>South</t><rPh sb="0" eb="1"><t>sauth</t></rPh>`)},
		{"a result in a cell", replace(sheet1, `<c r="B1" t="inlineStr"><is><t>2025</t></is></c>`, `<c r="B1" t="str"><v>2025</v></c>`)},
		{"a cell of format only", replace(sheet1, `<v>-9.1</v></c>`, `<v>-9.1</v></c><c r="C3" s="1"/>`)},
	} {
		t.Run(v.name, func(t *testing.T) {
			f := goodDeck(t)
			v.write(f)
			for _, fault := range Lint(f.bytes()) {
				t.Error(fault)
			}
		})
	}
}

func TestLintArchive(t *testing.T) {
	good := goodDeck(t).bytes()
	for _, v := range []struct {
		name string
		file []byte
		want string
	}{
		{"nothing", nil, "archive: zip: not a valid zip file"},
		{"text", []byte("This is no archive."), "archive: zip: not a valid zip file"},
		{"an archive that is cut off", good[:2000], "archive: zip: not a valid zip file"},
		{"an archive behind other bytes", append([]byte("#!"), good...), "archive: it does not begin with an entry"},
		{"an entry whose bytes are others", bytes.Replace(good, []byte("Summary"), []byte("Sammury"), 1), "archive: ppt/slides/slide1.xml: zip: checksum error"},
	} {
		t.Run("is one fault of "+v.name, func(t *testing.T) {
			got := Lint(v.file)
			if len(got) != 1 || got[0].String() != v.want {
				t.Errorf("got %v, want %s", got, v.want)
			}
		})
	}
}

func TestLintOrder(t *testing.T) {
	f := goodDeck(t)
	both(replace(slide3, `id="9"`, `id="0"`), replace(slide1, "Summary", ""), replace(slide1, `id="3"`, `id="0"`), drop(coreXML))(f)
	var got []string
	for _, fault := range Lint(f.bytes()) {
		if p := fault.Part; len(got) == 0 || got[len(got)-1] != p {
			got = append(got, p)
		}
	}
	if want := []string{"", rootRels, slide1, slide3}; !slices.Equal(got, want) {
		t.Errorf("faults of %q, want %q", got, want)
	}
}
