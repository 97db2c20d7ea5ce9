package officetest

import (
	"math"

	"github.com/deckfold/deckfold/layout"
)

// rise is how much lower a baseline is than LibreOffice sets it in a text box that aims at the middle between it and
// PowerPoint. Of the line pitches that we write the nearest counts.
func rise(dy, size float64) float64 {
	em := layout.Length(math.Round(size * float64(layout.Pt)))
	best := math.Inf(1)
	for _, pitch := range [...]int{layout.TitlePitch, 100, layout.BodyPitch} {
		libre, power := layout.Ascents(em, pitch)
		known := float64(libre-power) / 2 / float64(layout.Pt)
		if d := dy - known; math.Abs(d) < math.Abs(best) {
			best = d
		}
	}
	return best
}
