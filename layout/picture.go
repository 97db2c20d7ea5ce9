package layout

// Picture is a decoded and checked picture, ready for every writer. It is immutable.
type Picture struct {
	Pixels [2]int // width, height
	Data   []byte // a baseline JPEG, or an 8-bit PNG without interlacing
	JPEG   bool
	Alpha  bool // the PNG has transparent pixels
}
