package layout

// PlaceRole is what a place of a slide's layout is for.
type PlaceRole uint8

// The roles of places.
const (
	PlaceBody   PlaceRole = iota // the slide's blocks
	PlaceKicker                  // the line above the title
	PlaceTitle
	PlaceSubtitle
	PlaceSource   // where the figures are from
	PlaceNumber   // of the section that begins
	PlaceSections // the names of the deck's sections
	PlaceFooter   // the deck's title, or what the theme has there
	PlaceSlideNumber
	PlaceDate    // a date, or how the deck may be passed on
	PlacePicture // a picture that reaches to the edges of the page, from the slide's blocks
	PlaceRoles   // the number of roles
)

// Placeholder is the source of a group that shows what stands in a place of the slide's layout.
type Placeholder struct {
	Role          PlaceRole
	Before, After string // of a slide number: what stands around it
}

// Fixture is the source of a group that stands on the slide's layout, the same on every slide of it: a rule, a fill, the logo.
type Fixture struct {
	Shared bool // the group is the same one, not only alike, on every page that has it; a file may hold it once
}
