package layout

import "github.com/deckfold/deckfold/fonts"

// Item is something that is drawn: *Text, *Path, *Image or *Group. The set is closed, as every writer must know all of it.
type Item interface{ item() }

// Placed is an item and where it stands in its frame: a text's baseline start, else the upper left corner.
type Placed struct {
	At   Point
	Item Item
}

// Frame is a laid out area; its items are drawn in order, later ones on top, and read in that order.
type Frame struct {
	Size  Size
	Items []Placed

	texts *textRuns // which of the items are one text with others of their column; nil: none
}

// Add places an item in the frame.
func (f *Frame) Add(x, y Length, it Item) { f.Items = append(f.Items, Placed{Point{x, y}, it}) }

// AddAll places the items of another frame, moved by x and y. Paragraphs that stand in one column of it become one text: a group of
// the source [TextColumn].
func (f *Frame) AddAll(x, y Length, o Frame) {
	from := 0
	for _, run := range o.runs() {
		f.addRaw(x, y, o.Items[from:run.from])
		f.Add(x, y, o.text(run))
		from = run.to
	}
	f.addRaw(x, y, o.Items[from:])
}

// addRaw places items, moved by x and y.
func (f *Frame) addRaw(x, y Length, items []Placed) {
	for _, p := range items {
		f.Add(x+p.At.X, y+p.At.Y, p.Item)
	}
}

// Text is a run of words of one style on one line, in visual order, left to right from its origin on the baseline.
// A word's trailing spaces are drawn as glyphs, so that text read back from a file keeps its spaces.
type Text struct {
	Face  *fonts.Face // of every word
	Size  Length      // of the em
	Color Color
	Track Length // added after every glyph
	Words []*fonts.Word
	// Actual is what the words are read as where they are its capitals, or set apart; "" is their own text.
	Actual string
}

// Advance is the width of the text with its trailing spaces.
func (t *Text) Advance() Length {
	var w Length
	for _, x := range t.Words {
		w += Scale32(x.Ink+x.Space, t.Size, x.Face) + t.Track*Length(len(x.Glyphs))
	}
	return w
}

// Scale32 is a distance of v font units of face at a size.
func Scale32(v int32, size Length, face *fonts.Face) Length {
	return Length(v) * size / Length(face.Upem())
}

// Verb is one step of a path.
type Verb byte

// The verbs, with the number of points that each takes.
const (
	MoveTo  Verb = 'm' // 1
	LineTo  Verb = 'l' // 1
	CurveTo Verb = 'c' // 3: two control points and the end of a cubic Bézier curve
	Close   Verb = 'h' // 0
)

// Cap is how an open line ends.
type Cap uint8

// The caps; butt is the default.
const (
	Butt Cap = iota
	Round
	SquareCap // only of a [Drawing]
)

// Join is how two lines of a stroke meet.
type Join uint8

// The joins; round is the default.
const (
	RoundJoin Join = iota
	MiterJoin      // a bevel where the corner would be further than Path.Miter allows
	BevelJoin
)

// Path is a filled or stroked outline; points are relative to where it is placed.
type Path struct {
	Verbs  []Verb
	Points []Point
	Fill   *Color // nil: not filled; the non-zero rule
	Stroke *Color // nil: not stroked
	Width  Length // of the stroke
	Dash   []Length
	Cap    Cap

	// What only a [Fixture] or a [Drawing] has, as no slide of a PowerPoint file draws it:
	EvenOdd      bool      // the fill takes the even-odd rule
	Transparency int32     // of fill and stroke, see [Clear]
	Gradient     *Gradient // instead of Fill; nil: none

	// What only a [Drawing] has:
	Join  Join
	Miter int32  // the most that a mitered corner's length is of the width, in thousandths
	Phase Length // of the dashes, at which the stroke begins
}

// Clear is the transparency of what is not seen: 100 % in thousandths of a percent. 0 is opaque.
const Clear = 100_000

// Gradient is a fill whose colours run along a line, or outwards from a point. It goes on with its first and last colour.
type Gradient struct {
	From, To Point  // of the line, relative to where the path is placed; of circles From is the middle
	Radius   Length // of the outermost circle; 0: the colours run along the line
	Stops    []GradientStop

	// What only a [Drawing] has:
	Ellipse *Parallelogram // around the outermost circle, which it makes an ellipse, instead of From and Radius; nil: none
	Focus   [2]int32       // where in that the first colour is, in thousandths of a percent of its sides
}

// GradientStop is a colour of a gradient, and where it is.
type GradientStop struct {
	At           int32 // in thousandths of a percent of the way, from 0; not before the stop before it
	Color        Color
	Transparency int32 // see [Clear]
}

// Bounds is the smallest rectangle around the points of the path, those that pull its curves, too; without points it is zero.
func (p *Path) Bounds() (r Rect) {
	for i, q := range p.Points {
		if i == 0 {
			r.Point = q
		}
		right, bottom := max(r.Right(), q.X), max(r.Bottom(), q.Y)
		r.X, r.Y = min(r.X, q.X), min(r.Y, q.Y)
		r.W, r.H = right-r.X, bottom-r.Y
	}
	return r
}

// Move starts a subpath.
func (p *Path) Move(x, y Length) {
	p.Verbs, p.Points = append(p.Verbs, MoveTo), append(p.Points, Point{x, y})
}

// Line draws a straight line to x, y.
func (p *Path) Line(x, y Length) {
	p.Verbs, p.Points = append(p.Verbs, LineTo), append(p.Points, Point{x, y})
}

// Curve draws a cubic Bézier curve to c.
func (p *Path) Curve(a, b, c Point) {
	p.Verbs, p.Points = append(p.Verbs, CurveTo), append(p.Points, a, b, c)
}

// Close closes the subpath.
func (p *Path) Close() { p.Verbs = append(p.Verbs, Close) }

// Box adds a closed rectangle.
func (p *Path) Box(r Rect) {
	p.Move(r.X, r.Y)
	p.Line(r.Right(), r.Y)
	p.Line(r.Right(), r.Bottom())
	p.Line(r.X, r.Bottom())
	p.Close()
}

// FilledRect is a filled rectangle of the given size with its corner at the origin.
func FilledRect(s Size, c Color) *Path {
	p := &Path{Fill: &c, Verbs: make([]Verb, 0, 5), Points: make([]Point, 0, 4)}
	p.Box(Rect{Size: s})
	return p
}

// Disc is a filled circle in the square from the origin to twice its radius. Four Bézier curves draw it to 0.03 % of the
// radius with handles of 0.5523 of it.
func Disc(radius Length, c Color) *Path {
	p := &Path{Fill: &c}
	p.Circle(Point{radius, radius}, radius)
	return p
}

// Circle adds a closed circle.
func (p *Path) Circle(m Point, radius Length) {
	k := radius * 5523 / 10000
	p.Move(m.X+radius, m.Y)
	p.Curve(Point{m.X + radius, m.Y + k}, Point{m.X + k, m.Y + radius}, Point{m.X, m.Y + radius})
	p.Curve(Point{m.X - k, m.Y + radius}, Point{m.X - radius, m.Y + k}, Point{m.X - radius, m.Y})
	p.Curve(Point{m.X - radius, m.Y - k}, Point{m.X - k, m.Y - radius}, Point{m.X, m.Y - radius})
	p.Curve(Point{m.X + k, m.Y - radius}, Point{m.X + radius, m.Y - k}, Point{m.X + radius, m.Y})
	p.Close()
}

// Image is a picture drawn in a rectangle.
type Image struct {
	*Picture
	Size  Size // of what is seen of it
	Crop  Crop // what is not seen
	Round bool // it is seen through a circle, its rectangle a square

	// What only a [Fixture] has, as no slide of a PowerPoint file draws it:
	Clip         *Path // what of the picture is seen, relative to where it is placed; nil: all
	Transparency int32 // see [Clear]
}

// Turn is how a group is mirrored and then turned about its middle.
type Turn struct {
	Angle        int32 // clockwise, in 60,000ths of a degree (ISO/IEC 29500-1, 20.1.10.3)
	FlipH, FlipV bool  // left and right, top and bottom change places
}

// Group is a part of the document's structure: its role, and the items that show it.
// Groups nest as the structure nests.
type Group struct {
	Frame
	Role   Role
	Of     any    // comparable; groups of one slide with the same Of are one structure element, also over several pages
	Source any    // the solved part shown here, for writers with a native form: TextColumn, *Panel, *TablePart ..., or nil
	Attr   Attr   // zero where the role needs none
	Alt    string // alternative text; figures need one
	Actual string // the text that the items stand for, where reading them back gives another
	Lang   string // BCP 47; "" is the document's

	// What only artifacts in a [Fixture] and the groups of a [Drawing] have:
	Turn *Turn // nil: it stands upright
	Clip *Path // what of its items is seen, before it is turned; nil: all

	// What only the groups of a [Drawing] have:
	Onto         *Parallelogram // that its rectangle becomes; nil: it stays as it is
	Transparency int32          // of all that it shows, as of one picture, see [Clear]
}

// Parallelogram is what a rectangle becomes that is turned, scaled or slanted: where its corner goes, relative to where it is placed, and its upper and
// its left side.
type Parallelogram struct{ At, Across, Down Point }

// Named is the source of a group of parts that belong together, with the name that people see who edit the file.
type Named struct{ Name string }

// Attr is what a role needs besides its items.
type Attr struct {
	Scope            Scope     // TH
	ColSpan, RowSpan int       // TH, TD; 0 is 1
	Numbering        Numbering // L
	Href             string    // Link: a URL, or "#ID" of a slide
}

// Scope says which cells a header cell heads.
type Scope uint8

// The scopes (ISO 32000-1, table 349).
const (
	ScopeNone Scope = iota
	ScopeColumn
	ScopeRow
)

// Numbering is how a list's items are marked.
type Numbering uint8

// The numberings (ISO 32000-1, table 347).
const (
	Unmarked   Numbering = iota
	Square               // bullets
	Decimal              // 1. 2. 3.
	UpperAlpha           // A. B. C.
	LowerAlpha           // a. b. c.
)

func (*Text) item()  {}
func (*Path) item()  {}
func (*Image) item() {}
func (*Group) item() {}

// Role is a standard structure type (ISO 32000-1, 14.8.4), or Artifact for what is not content.
type Role uint8

// The roles. The zero Role groups items without a structure element of its own.
const (
	RoleNone Role = iota
	RoleArtifact
	RoleH1
	RoleH2
	RoleH3
	RoleP
	RoleSpan
	RoleL
	RoleLI
	RoleLbl
	RoleLBody
	RoleTable
	RoleTR
	RoleTH
	RoleTD
	RoleFigure
	RoleCaption
	RoleLink
	RoleNote
	RoleTOC  // a table of contents
	RoleTOCI // one of its entries
	RoleBlockQuote
)

var roles = [...]string{"NonStruct", "Artifact", "H1", "H2", "H3", "P", "Span", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Caption", "Link", "Note", "TOC", "TOCI", "BlockQuote"}

// String is the role's name in PDF.
func (r Role) String() string { return roles[r] }
