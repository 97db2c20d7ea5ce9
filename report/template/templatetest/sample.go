package templatetest

import (
	"fmt"
	"strings"
)

// Names of parts of a Sample.
const (
	Main   = "ppt/presentation.xml"
	Master = "ppt/slideMasters/slideMaster1.xml"
	Theme  = "ppt/theme/theme1.xml"
)

// LayoutPart is the part of layout n of a Sample, from 1.
func LayoutPart(n int) string { return fmt.Sprintf("ppt/slideLayouts/slideLayout%d.xml", n) }

// Holder is a placeholder of a sheet: the attributes of its p:ph, and its place in points, none where it has no width.
type Holder struct {
	Name, Ph   string // `type="title"`
	X, Y, W, H int
	Text       string
	Style      string // what is in its a:lstStyle
}

// Shape is the holder as a shape of a number.
func (h Holder) Shape(id int) string {
	at := ""
	if h.W > 0 {
		at = fmt.Sprintf(`<a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm>`, h.X*12700, h.Y*12700, h.W*12700, h.H*12700)
	}
	run := `<a:p><a:endParaRPr lang="en-US"/></a:p>`
	if h.Text != "" {
		run = `<a:p><a:r><a:rPr lang="en-US"/><a:t>` + h.Text + `</a:t></a:r></a:p>`
	}
	style := `<a:lstStyle/>`
	if h.Style != "" {
		style = `<a:lstStyle>` + h.Style + `</a:lstStyle>`
	}
	return fmt.Sprintf(`<p:sp><p:nvSpPr><p:cNvPr id="%d" name="%s"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph %s/></p:nvPr></p:nvSpPr><p:spPr>%s</p:spPr><p:txBody><a:bodyPr/>%s%s</p:txBody></p:sp>`,
		id, h.Name, h.Ph, at, style, run)
}

// Sheet is a layout: its name and type, and its placeholders.
type Sheet struct {
	Name, Type string // Type "" is none
	Holders    []Holder
	Shapes     string // before the placeholders
	Ground     string // p:bg; "" is the master's
	Map        string // in p:clrMapOvr; "" is the master's
}

// Band is a rectangle in the theme's first accent across a sheet, in points.
func Band(y, h int) string {
	return fmt.Sprintf(`<p:sp><p:nvSpPr><p:cNvPr id="90" name="Band"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="%d"/><a:ext cx="12192000" cy="%d"/></a:xfrm>`+
		`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp>`, y*12700, h*12700)
}

// root opens every shape tree.
const root = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>`

// XML is the layout's part.
func (s Sheet) XML() string {
	kind := ""
	if s.Type != "" {
		kind = ` type="` + s.Type + `"`
	}
	over := s.Map
	if over == "" {
		over = `<a:masterClrMapping/>`
	}
	return Header + `<p:sldLayout ` + NsAll + kind + ` preserve="1"><p:cSld name="` + s.Name + `">` + s.Ground + `<p:spTree>` + root + s.Shapes + shapes(s.Holders) +
		`</p:spTree></p:cSld><p:clrMapOvr>` + over + `</p:clrMapOvr></p:sldLayout>`
}

func shapes(all []Holder) string {
	var b strings.Builder
	for i, h := range all {
		b.WriteString(h.Shape(100 + i))
	}
	return b.String()
}

// feet are the placeholders at the foot of layouts, where the master has them.
var feet = []Holder{{Name: "Footer", Ph: `type="ftr" sz="quarter" idx="11"`}, {Name: "Number", Ph: `type="sldNum" sz="quarter" idx="12"`}}

// Sheets are the layouts of a Sample: title, content, section, two contents and title only, of 960 x 540 pt.
func Sheets() []Sheet {
	return []Sheet{
		{Name: "Title Slide", Type: "title", Holders: []Holder{{Name: "Title", Ph: `type="ctrTitle"`, X: 60, Y: 120, W: 840, H: 140}, {Name: "Subtitle", Ph: `type="subTitle" idx="1"`, X: 60, Y: 280, W: 840, H: 80}}},
		{Name: "Title and Content", Type: "obj", Holders: append([]Holder{{Name: "Title", Ph: `type="title"`}, {Name: "Content", Ph: `idx="1"`}}, feet...)},
		{Name: "Section Header", Type: "secHead", Ground: `<p:bg><p:bgPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`, Map: `<a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>`,
			Holders: []Holder{{Name: "Title", Ph: `type="title"`, X: 60, Y: 200, W: 840, H: 100}, {Name: "Text", Ph: `type="body" idx="1"`, X: 60, Y: 310, W: 840, H: 60}}},
		{Name: "Two Content", Type: "twoObj", Holders: append([]Holder{{Name: "Title", Ph: `type="title"`}, {Name: "Left", Ph: `sz="half" idx="1"`, X: 40, Y: 130, W: 430, H: 350}, {Name: "Right", Ph: `sz="half" idx="2"`, X: 490, Y: 130, W: 430, H: 350}}, feet...)},
		{Name: "Title Only", Type: "titleOnly", Holders: append([]Holder{{Name: "Title", Ph: `type="title"`}}, feet...)},
	}
}

// MasterHolders are the placeholders of the master of a Sample.
func MasterHolders() []Holder {
	return []Holder{
		{Name: "Title", Ph: `type="title"`, X: 40, Y: 30, W: 880, H: 80, Text: "Title"}, {Name: "Body", Ph: `type="body" idx="1"`, X: 40, Y: 130, W: 880, H: 350, Text: "Text"},
		{Name: "Footer", Ph: `type="ftr" sz="quarter" idx="3"`, X: 40, Y: 500, W: 500, H: 24}, {Name: "Number", Ph: `type="sldNum" sz="quarter" idx="4"`, X: 860, Y: 500, W: 60, H: 24},
	}
}

// Sample is a template with the layouts of Sheets and nothing that is not kept.
func Sample() *File { return Make(Sheets()...) }

// Make is a template with layouts.
func Make(sheets ...Sheet) *File {
	f := &File{Parts: map[string]string{}, Types: map[string]string{}, Exts: map[string]string{
		"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml", "png": "image/png", "jpeg": "image/jpeg",
	}}
	f.Relate("", Rel{"rId1", "officeDocument", Main}, Rel{"rId2", Package + "relationships/metadata/core-properties", "docProps/core.xml"}, Rel{"rId3", "extended-properties", "docProps/app.xml"})
	f.Set("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", Header+`<cp:coreProperties xmlns:cp="`+Package+`metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Jane Doe</dc:creator></cp:coreProperties>`)
	f.Set("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", Header+`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Acme</Company></Properties>`)
	f.Set(Main, Pml+"template.main+xml", Header+`<p:presentation `+NsAll+` saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>`+levels("1800")+`</p:defaultTextStyle></p:presentation>`)
	f.Relate(Main, Rel{"rId1", "slideMaster", "slideMasters/slideMaster1.xml"}, Rel{"rId2", "theme", "theme/theme1.xml"}, Rel{"rId3", "presProps", "presProps.xml"}, Rel{"rId4", "viewProps", "viewProps.xml"}, Rel{"rId5", "tableStyles", "tableStyles.xml"})
	f.Set("ppt/presProps.xml", Pml+"presProps+xml", Header+`<p:presentationPr `+NsAll+`/>`)
	f.Set("ppt/viewProps.xml", Pml+"viewProps+xml", Header+`<p:viewPr `+NsAll+`/>`)
	f.Set("ppt/tableStyles.xml", Pml+"tableStyles+xml", Header+`<a:tblStyleLst xmlns:a="`+NsA+`" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`)
	f.Set(Theme, "application/vnd.openxmlformats-officedocument.theme+xml", ThemeXML("Acme", "C00000"))
	all := []Rel{{"rId99", "theme", "../theme/theme1.xml"}}
	ids := ""
	for i, s := range sheets {
		f.Set(LayoutPart(i+1), Pml+"slideLayout+xml", s.XML())
		f.Relate(LayoutPart(i+1), Rel{"rId1", "slideMaster", "../slideMasters/slideMaster1.xml"})
		all = append(all, Rel{fmt.Sprintf("rId%d", i+1), "slideLayout", fmt.Sprintf("../slideLayouts/slideLayout%d.xml", i+1)})
		ids += fmt.Sprintf(`<p:sldLayoutId id="%d" r:id="rId%d"/>`, int64(2147483649)+int64(i), i+1)
	}
	f.Relate(Master, all...)
	f.Set(Master, Pml+"slideMaster+xml", Header+`<p:sldMaster `+NsAll+`><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>`+root+shapes(MasterHolders())+
		`</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>`+ids+
		`</p:sldLayoutIdLst><p:txStyles><p:titleStyle>`+levels("3200")+`</p:titleStyle><p:bodyStyle>`+levels("2000")+`</p:bodyStyle><p:otherStyle>`+levels("1800")+`</p:otherStyle></p:txStyles></p:sldMaster>`)
	return f
}

// levels are a style's levels in one size.
func levels(size string) string {
	var b strings.Builder
	for n := 1; n <= 9; n++ {
		fmt.Fprintf(&b, `<a:lvl%dpPr marL="%d" algn="l"><a:defRPr sz="%s"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl%dpPr>`, n, (n-1)*228600, size, n)
	}
	return b.String()
}

// ThemeXML is a theme of a name, whose first accent is a colour.
func ThemeXML(name, accent string) string {
	const (
		fill   = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`
		line   = `<a:ln w="9525">` + fill + `</a:ln>`
		effect = `<a:effectStyle><a:effectLst/></a:effectStyle>`
	)
	var b strings.Builder
	for _, c := range [...][2]string{{"dk1", "000000"}, {"lt1", "FFFFFF"}, {"dk2", "1F2A44"}, {"lt2", "EEF1F5"}, {"accent1", accent}, {"accent2", "2F6EA5"}, {"accent3", "4F8A4C"}, {"accent4", "8A5AA0"}, {"accent5", "B06A1E"}, {"accent6", "4A5568"}, {"hlink", "1155CC"}, {"folHlink", "6B3FA0"}} {
		fmt.Fprintf(&b, `<a:%s><a:srgbClr val="%s"/></a:%s>`, c[0], c[1], c[0])
	}
	font := `<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>`
	return Header + `<a:theme xmlns:a="` + NsA + `" name="` + name + `"><a:themeElements><a:clrScheme name="` + name + `">` + b.String() + `</a:clrScheme><a:fontScheme name="` + name + `"><a:majorFont>` + font +
		`</a:majorFont><a:minorFont>` + font + `</a:minorFont></a:fontScheme><a:fmtScheme name="` + name + `"><a:fillStyleLst>` + fill + fill + fill + `</a:fillStyleLst><a:lnStyleLst>` + line + line + line +
		`</a:lnStyleLst><a:effectStyleLst>` + effect + effect + effect + `</a:effectStyleLst><a:bgFillStyleLst>` + fill + fill + fill + `</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}
