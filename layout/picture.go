package layout

// Picture is a decoded and checked picture, ready for every writer. It is never changed.
type Picture struct {
	Pixels [2]int // width, height
	Data   []byte // a baseline JPEG, or an 8-bit PNG without interlacing
	JPEG   bool
	Alpha  bool  // the PNG has transparent pixels
	Kept   *Kept // what writers make of one that many decks have; nil: it is made for each
}
