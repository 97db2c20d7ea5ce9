package layout

// Align is where a line stands in its width.
type Align uint8

// The alignments. Point aligns numbers of a column at their decimal separator; only tables know it.
const (
	Left Align = iota
	Right
	Center
	DecimalPoint
)

// Shift raises or lowers a run.
type Shift int8

// The shifts; a shifted run is set at 62 % of the size, the mean of what PowerPoint and LibreOffice draw.
const (
	Sub   Shift = -1
	Super Shift = 1
)

// Run is a stretch of text in one look. A newline is a hard break.
type Run struct {
	Text         string
	Bold, Italic bool
	Shift        Shift
	Color        Color
	Href         string // http, https, mailto or tel URL, or "#ID" of a slide; "" is no link
	Lang         string // "" is the deck's
}

// The line pitches that every program keeps, in percent of 1.2 em (whole percents: LibreOffice cuts, PowerPoint rounds).
const (
	TitlePitch = 96
	BodyPitch  = 107
)

// Para is rich text. The zero value of every field but Runs works: body text, aligned left.
type Para struct {
	Runs    []Run
	Type    Type
	Role    Role // RoleNone is P
	Align   Align
	Pitch   int  // percent of 1.2 em; 0 is BodyPitch
	Balance bool // lines of about equal length: titles
	Track   Length
}

// Layout breaks the paragraph into lines.
func (p *Para) Layout(c *Context, r Region) (f Frame, rest Node, err error) { return f, nil, nil }

// Widths are the width on one line and that of the widest unbreakable piece.
func (p *Para) Widths(c *Context) (natural, least Length) { return 0, 0 }
