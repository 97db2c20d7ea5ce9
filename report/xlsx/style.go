package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// role is what a cell is in its sheet.
type role uint8

const (
	titleRole role = iota
	noteRole
	linkRole
	headRole
	headRightRole
	textRole
	textRightRole
	textLinkRole
	numberRole
	dateRole
)

// style is how a cell looks.
type style struct {
	role  role
	code  string // number format; "" is General
	apart bool   // a text keeps away from the number left of it
	bold  bool
}

// styles are the book's styles by their index in it. They are added one by one, in an order that the book alone decides.
type styles struct {
	file *excelize.File
	look Look
	ids  map[style]int

	quoted map[int]int // by the styles of texts, those of texts that begin as formulas do

	strong map[int]int // by the styles of cells, those of rows that stand out

	codes map[string]bool // number formats
}

// add adds a style, once.
func (s *styles) add(x style) (int, error) {
	if isGeneral(x.code) {
		x.code = ""
	}
	if id, ok := s.ids[x]; ok {
		return id, nil
	}
	if x.code != "" {
		s.codes[x.code] = true
	}
	if len(s.codes) > mostCodes {
		return 0, fmt.Errorf("more than %d different number formats, the most that Excel keeps in a workbook", mostCodes)
	}
	id, err := s.file.NewStyle(s.make(x))
	if err != nil {
		return 0, err
	}
	s.ids[x] = id
	return id, nil
}

// addBoth adds a style, and where both is set the one that it has in rows that stand out.
func (s *styles) addBoth(x style, both bool) (int, error) {
	id, err := s.add(x)
	if err != nil || !both {
		return id, err
	}
	x.bold = true
	bold, err := s.add(x)
	if s.strong == nil {
		s.strong = map[int]int{}
	}
	s.strong[id] = bold
	return id, err
}

// of is the index of a style that was added.
func (s *styles) of(x style) int {
	if isGeneral(x.code) {
		x.code = ""
	}
	return s.ids[x]
}

// A head leaves the corner to the button that filters its column: an indent is three spaces wide, a button 17 pixels.
const (
	buttonIndent = 2
	buttonWide   = 25 // in tenths of a digit's width
)

// The widths of lines and kinds of rules as excelize counts them.
const thin = 1

func (s *styles) make(x style) *excelize.Style {
	font := &excelize.Font{Family: s.look.Font, Size: 11, Color: s.look.Ink.String()}
	out := &excelize.Style{Font: font, Alignment: &excelize.Alignment{Vertical: "center"}}
	if x.code != "" {
		out.CustomNumFmt = &x.code
	}
	switch x.role {
	case titleRole:
		font.Size, font.Bold = 16, true
	case noteRole:
		font.Color = s.look.Muted.String()
	case linkRole, textLinkRole:
		font.Color, font.Underline = s.look.Primary.String(), "single"
	case headRole, headRightRole:
		font.Color, font.Bold = s.look.Muted.String(), true
		out.Alignment.Vertical, out.Alignment.WrapText = "bottom", true
		out.Border = []excelize.Border{{Type: "bottom", Color: s.look.Ink.String(), Style: thin}}
	}
	if x.role >= textRole {
		out.Border = []excelize.Border{{Type: "bottom", Color: s.look.Rule.String(), Style: thin}}
	}
	switch x.role {
	case textRole, textRightRole:
		out.Alignment.WrapText = true
	}
	font.Bold = font.Bold || x.bold
	switch x.role {
	case headRightRole:
		out.Alignment.Horizontal, out.Alignment.Indent = "right", buttonIndent
	case numberRole, textRightRole:
		out.Alignment.Horizontal = "right"
	case headRole, textRole, dateRole, textLinkRole:
		out.Alignment.Horizontal = "left"
		if x.apart { // LibreOffice 7.4 keeps indents of texts, but not of numbers
			out.Alignment.Indent = 1
		}
	}
	return out
}
