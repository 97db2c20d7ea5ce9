package layout

import "slices"

// textRuns are stretches of a frame's items, each one text, in their order. Where frames are stacked, those next to each other are
// joined; where a frame is placed in another way, each becomes a group of its own.
type textRuns []textRun

type textRun struct{ from, to int }

// allText says that all items of a frame are one text, without memory for each paragraph.
var allText = new(textRuns)

// runs are the frame's texts. What else its owner has put among them since parts them.
func (f *Frame) runs() (out []textRun) {
	n := len(f.Items)
	switch {
	case f.texts == nil || n == 0:
		return nil
	case f.texts != allText:
		for _, r := range *f.texts {
			out = f.texters(out, textRun{min(r.from, n), min(r.to, n)})
		}
		return out
	}
	return f.texters(nil, textRun{0, n})
}

// texters adds the stretches of texts in a run.
func (f *Frame) texters(out []textRun, r textRun) []textRun {
	open := false
	for i := r.from; i < r.to; i++ {
		is := isText(f.Items[i])
		switch {
		case is && open:
			out[len(out)-1].to = i + 1
		case is:
			out = append(out, textRun{i, i + 1})
		}
		open = is
	}
	return out
}

// text is the group of a run.
func (f *Frame) text(r textRun) *Group {
	last := f.Items[r.to-1]
	return &Group{Source: TextColumn{}, Frame: Frame{
		Size:  Size{f.Size.W, last.At.Y + last.Item.(*Group).Size.H},
		Items: f.Items[r.from:r.to:r.to],
	}}
}

// stack places the items of another frame of the same column at a height below those of f.
func (f *Frame) stack(y Length, o Frame) {
	n := len(f.Items)
	f.addRaw(0, y, o.Items)
	switch {
	case n == 0:
		f.texts = o.texts
		return
	case len(o.Items) == 0 || f.texts == o.texts && (f.texts == nil || f.texts == allText):
		return
	}
	above := Frame{Items: f.Items[:n], texts: f.texts}
	runs := textRuns(slices.Clone(above.runs()))
	for _, r := range o.runs() {
		if r.from, r.to = r.from+n, r.to+n; len(runs) > 0 && runs[len(runs)-1].to == r.from {
			runs[len(runs)-1].to = r.to
		} else {
			runs = append(runs, r)
		}
	}
	f.texts = &runs
}
