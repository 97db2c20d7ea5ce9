package xlsx

import "github.com/deckfold/deckfold/report/deflate"

// pieceSize is how much of a file is held; a longer one is compressed as it is written.
const pieceSize = 1 << 20

// press writes and compresses files of the archive, one after another.
type press struct {
	markup // written, and not yet compressed
	packer deflate.Packer
	long   bool
}

// full compresses what was written if it is a piece.
func (p *press) full() error {
	if len(p.B) < pieceSize {
		return nil
	}
	p.long = true
	_, err := p.packer.Write(p.B)
	p.B = p.B[:0]
	return err
}

// finish compresses the rest, and readies the press for another file.
func (p *press) finish(name string) (e deflate.Entry, err error) {
	if p.long {
		_, err = p.packer.Write(p.B)
		e = p.packer.Entry(name)
	} else {
		e = deflate.Pack(name, p.B)
	}
	p.B, p.long = p.B[:0], false
	return e, err
}
