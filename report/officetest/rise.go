package officetest

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

// largeTitle is a size that only the titles of covers are larger than, in pt.
const largeTitle = 40

// rise is how much lower a baseline is than LibreOffice sets it in a text box that aims at the middle between it and
// PowerPoint. Of the line pitches that we write the nearest counts. On a first slide with a table LibreOffice 7.4 draws the lines of a title that
// may give way a fifth closer: those above the last stand lower.
func rise(dy, size float64, first bool) float64 {
	em := layout.Length(math.Round(size * float64(layout.Pt)))
	best := math.Inf(1)
	closer := []float64{0}
	if first && size > largeTitle {
		closer = append(closer, 0.2*1.2*size, 2*0.2*1.2*size)
	}
	for _, pitch := range [...]int{layout.TitlePitch, 100, layout.BodyPitch} {
		libre, power := layout.Ascents(em, pitch)
		known := float64(libre-power) / 2 / float64(layout.Pt)
		for _, c := range closer {
			if d := dy - known - c*float64(pitch)/100; math.Abs(d) < math.Abs(best) {
				best = d
			}
		}
	}
	return best
}
