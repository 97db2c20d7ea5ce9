package layout

// longWords is where the long words of a text end, whose parts are segments.
type longWords struct {
	ends []int    // by segment: that after the word, if it is a part of one
	sums []Length // by segment: the widths of all before it
}

// ofLongWords finds the long words.
func ofLongWords(segs []segment) *longWords {
	w := &longWords{make([]int, len(segs)), make([]Length, len(segs)+1)}
	end := len(segs)
	for i := len(segs) - 1; i >= 0; i-- {
		if !segs[i].tight {
			end = i + 1
		}
		w.ends[i] = end
	}
	return w
}
