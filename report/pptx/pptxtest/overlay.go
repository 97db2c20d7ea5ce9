package pptxtest

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

var overlayRules = []rule{
	{"text-word", parts(textWord, slidePart),
		"a text over a chart is one box: two on one baseline are more than a space apart (ours)"},
	{"title-box", parts(titleBox, slidePart),
		"a text box over a chart does not repeat the title of the chart or of its axis (ours)"},
	{"slice-box", parts(sliceBox, slidePart),
		"a text box over a pie or a ring does not repeat a name, a value or a share of its slices (ours)"},
	{"name-box", parts(nameBox, slidePart),
		"a text box below the plot of a chart, or left of lying bars, does not say a name that its axis has (ours)"},
	{"series-box", parts(seriesBox, slidePart),
		"a text box over a chart does not repeat the name of a series that the chart's legend or labels say (ours)"},
}

// textOver is a text box over a chart.
type textOver struct {
	*element
	x, right, y int64 // of the text in it
	size        int64 // of its first run, in 1/100 pt
}

// textsOver are the text boxes whose middle lies over a frame, without those that wrap.
func textsOver(p *part, frame *element) (out []textOver) {
	const all = int64(1) << 40
	at := frame.child("p:xfrm")
	x0, y0 := at.child("a:off").number("x", all), at.child("a:off").number("y", all)
	x1, y1 := x0+at.child("a:ext").number("cx", 0), y0+at.child("a:ext").number("cy", 0)
	for _, e := range p.named["p:sp"] {
		in := e.child("p:spPr", "a:xfrm")
		x, y := in.child("a:off").number("x", -all), in.child("a:off").number("y", -all)
		w, h := in.child("a:ext").number("cx", 0), in.child("a:ext").number("cy", 0)
		if !e.child("p:nvSpPr", "p:cNvSpPr").flag("txBox") || x+w/2 < x0 || x+w/2 > x1 || y+h/2 < y0 || y+h/2 > y1 {
			continue
		}
		t := textOver{element: e, x: x, right: x + w, y: y}
		spare := w * 3 / 103 // a box is that much wider than its text
		switch e.child("p:txBody", "a:p", "a:pPr").attr("algn") {
		case "ctr":
			t.x, t.right = t.x+spare/2, t.right-spare/2
		case "r":
			t.x += spare
		default:
			t.right -= spare
		}
		t.size = e.child("p:txBody", "a:p", "a:r", "a:rPr").number("sz", 0)
		if e.child("p:txBody", "a:bodyPr").attr("wrap") == "none" {
			out = append(out, t)
		}
	}
	return out
}

// chartFrames are the frames of a slide that show charts.
func chartFrames(p *part) (out []*element) {
	for _, e := range p.named["p:graphicFrame"] {
		if e.child("a:graphic", "a:graphicData", "c:chart") != nil {
			out = append(out, e)
		}
	}
	return out
}

func textWord(p *part, f finder) {
	const space = 226 * 127 // EMU of a space at 1/100 pt, in 1/1000 em
	for _, frame := range chartFrames(p) {
		texts := textsOver(p, frame)
		slices.SortFunc(texts, func(a, b textOver) int { return cmp.Or(cmp.Compare(a.y, b.y), cmp.Compare(a.x, b.x)) })
		for i := 1; i < len(texts); i++ {
			a, b := texts[i-1], texts[i]
			if a.y == b.y && a.size == b.size && b.x-a.right < a.size*space/1000 {
				f.faultf("%s begins where %s ends: %q after %q", b.where(), a.where(), b.words(), a.words())
			}
		}
	}
}

// shownBy is the part of the chart that a frame shows; nil: another rule says that there is none.
func shownBy(p *part, frame *element) *part {
	r := p.referred(frame.child("a:graphic", "a:graphicData", "c:chart"), "r:id")
	if r == nil || r.to == nil || r.to.root == nil {
		return nil
	}
	return r.to
}

func nameBox(p *part, f finder) {
	for _, frame := range chartFrames(p) {
		chart := shownBy(p, frame)
		if chart == nil {
			continue
		}
		plot := chart.root.child("c:chart", "c:plotArea")
		at, place := frame.child("p:xfrm"), plot.child("c:layout", "c:manualLayout")
		x, okX := finite(place.val("c:x"))
		y, okY := finite(place.val("c:y"))
		h, okH := finite(place.val("c:h"))
		if !okX || !okY || !okH || plot.child("c:catAx").val("c:tickLblPos") == "none" {
			continue
		}
		left := at.child("a:off").number("x", 0) + int64(x*float64(at.child("a:ext").number("cx", 0)))
		bottom := at.child("a:off").number("y", 0) + int64((y+h)*float64(at.child("a:ext").number("cy", 0)))
		across := plot.child("c:barChart").val("c:barDir") == "bar"
		var names []string
		for _, e := range chart.named["c:v"] {
			if name := strings.TrimSpace(e.text); name != "" && e.inside("c:cat") {
				names = append(names, name)
			}
		}
		for _, t := range textsOver(p, frame) {
			if beside := across && t.right <= left || !across && t.y >= bottom; beside && slices.Contains(names, strings.TrimSpace(t.words())) {
				f.faultf("%s says %q, a name at the axis", t.where(), t.words())
			}
		}
	}
}

func titleBox(p *part, f finder) {
	for _, frame := range chartFrames(p) {
		chart := shownBy(p, frame)
		if chart == nil {
			continue
		}
		for _, title := range chart.named["c:title"] {
			said := strings.TrimSpace(title.words())
			if v := title.child("c:tx", "c:strRef", "c:strCache", "c:pt", "c:v"); v != nil {
				said = unescape(v.text)
			}
			for _, t := range textsOver(p, frame) {
				if said != "" && strings.TrimSpace(t.words()) == said {
					f.faultf("%s repeats %q, the title of %s", t.where(), said, title.above(1))
				}
			}
		}
	}
}

// sliceBox knows slices that are called by their name, value and share, and such as are called by their name alone.
func sliceBox(p *part, f finder) {
	for _, frame := range chartFrames(p) {
		r := p.referred(frame.child("a:graphic", "a:graphicData", "c:chart"), "r:id")
		if r == nil || r.to == nil || r.to.root == nil {
			continue // another rule says so
		}
		for _, g := range groups(r.to) {
			if !ofSlices(g) {
				continue
			}
			for name := range g.child("c:ser", "c:cat", "c:strRef", "c:strCache").each("c:pt") {
				v := name.child("c:v")
				if v == nil {
					continue
				}
				said := strings.Join(strings.Fields(unescape(v.text)), " ")
				for _, t := range textsOver(p, frame) {
					if box := strings.Join(strings.Fields(t.words()), " "); box != "" && strings.Contains(" "+said+" ", " "+box+" ") {
						f.faultf("%s repeats %q of the slice %q", t.where(), box, said)
					}
				}
			}
		}
	}
}

func seriesBox(p *part, f finder) {
	for _, frame := range chartFrames(p) {
		r := p.referred(frame.child("a:graphic", "a:graphicData", "c:chart"), "r:id")
		if r == nil || r.to == nil || r.to.root == nil {
			continue // another rule says so
		}
		names := seriesSaid(r.to)
		for _, t := range textsOver(p, frame) {
			if said := strings.TrimSpace(t.words()); slices.Contains(names, said) {
				f.faultf("%s repeats %q, the name of a series", t.where(), said)
			}
		}
	}
}

// seriesSaid are the names of the series that a chart's legend or labels say; the legend of slices has their names instead.
func seriesSaid(chart *part) (names []string) {
	legend := chart.root.child("c:chart", "c:legend")
	var left []string
	for e := range legend.each("c:legendEntry") {
		left = append(left, e.val("c:idx"))
	}
	for i, ser := range chart.named["c:ser"] {
		var name string
		for e := range ser.child("c:tx", "c:strRef", "c:strCache").each("c:pt") {
			if v := e.child("c:v"); v != nil {
				name = strings.TrimSpace(v.text)
			}
		}
		said := legend != nil && !ofSlices(ser.parent) && !slices.Contains(left, strconv.Itoa(i))
		for e := range ser.child("c:dLbls").all() {
			said = said || e.name == "c:showSerName" && e.attr("val") == "1"
		}
		if said && name != "" {
			names = append(names, name)
		}
	}
	return names
}
