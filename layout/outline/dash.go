package outline

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

// mostDashes is how many dashes are drawn of a path; what is beyond is drawn as a line.
const mostDashes = 100_000

// dashed are the dashes of subpaths.
func dashed(lines []line, p *layout.Path) (out []line) {
	var pattern []float64
	sum := 0.0
	for _, d := range p.Dash {
		pattern = append(pattern, float64(d))
		sum += float64(d)
	}
	if len(pattern)%2 == 1 {
		pattern = append(pattern, pattern...)
		sum *= 2
	}
	length := 0.0
	for _, l := range lines {
		length += l.length()
	}
	if sum <= 0 || length/sum*float64(len(pattern)) > mostDashes {
		return lines
	}
	for _, l := range lines {
		out = append(out, l.dashes(pattern, math.Mod(float64(p.Phase), sum))...)
	}
	return out
}

func (l *line) length() (sum float64) {
	for i := range l.points {
		if i > 0 || l.closed {
			a, b := l.points[(i+len(l.points)-1)%len(l.points)], l.points[i]
			sum += hypot(b.x-a.x, b.y-a.y)
		}
	}
	return sum
}

// dashes cuts a subpath, from a phase in the pattern on.
func (l *line) dashes(pattern []float64, phase float64) (out []line) {
	k := 0
	for phase > pattern[k] || phase == pattern[k] && phase > 0 {
		phase -= pattern[k]
		k = (k + 1) % len(pattern)
	}
	left := pattern[k] - phase
	points := l.points
	if l.closed {
		points = append(points[:len(points):len(points)], points[0])
	}
	var dash line
	if k%2 == 0 {
		dash.to(points[0])
	}
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		whole := hypot(b.x-a.x, b.y-a.y)
		for done := 0.0; done < whole; {
			if left > whole-done {
				left -= whole - done
				if k%2 == 0 {
					dash.to(b)
				}
				break
			}
			done += left
			t := done / whole
			at := point{a.x + float64(t*(b.x-a.x)), a.y + float64(t*(b.y-a.y))}
			if k%2 == 0 {
				dash.to(at)
				out = append(out, dash)
				dash = line{}
			} else {
				dash = line{points: []point{at}}
			}
			k = (k + 1) % len(pattern)
			left = pattern[k]
		}
	}
	if len(dash.points) > 0 && k%2 == 0 {
		out = append(out, dash)
	}
	return out
}
