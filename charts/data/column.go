package data

import "slices"

// column is the cells of a column as they were read. It may be shared by tables, which have some of its rows.
type column struct {
	name   string
	source *source
	texts  texts // of a file
	values []any // of other sources, nil where there is none; nil for a file's
	typ    Type  // declared; Auto: to be found

	found *reading // as the column stands; nil: not yet asked for
	asked *reading // as numbers, whatever form they have; nil: not yet asked for
}

// source is where the rows of a table come from.
type source struct {
	name   string
	places []int32 // of every row, from 1: its line in the file, or its number; nil: its number
	rules  rules
	file   *dialect // how the file was read; nil: it is none
}

// place is how the row k is counted for its reader.
func (s *source) place(k int) int {
	if s.places == nil {
		return k + 1
	}
	return int(s.places[k])
}

// texts are the cells of a column of a file, block by block: each block is two pieces of memory, of the size that it needs.
type texts struct {
	blocks []block
	buf    []byte // of the block that is being filled
	ends   []uint32
	n      int
}

// block is the texts of blockRows cells, of fewer in the last block.
type block struct {
	text string
	ends []uint32 // of each cell in text
}

const blockRows = 1 << 12

func (x *texts) add(s string) {
	x.buf = append(x.buf, s...)
	x.ends = append(x.ends, uint32(len(x.buf)))
	if x.n++; len(x.ends) == blockRows {
		x.seal()
	}
}

// seal ends a block; after the last cell it is called once.
func (x *texts) seal() {
	x.blocks = append(x.blocks, block{string(x.buf), slices.Clone(x.ends)})
	x.buf, x.ends = x.buf[:0], x.ends[:0]
}

func (x *texts) at(k int) string {
	b := &x.blocks[k/blockRows]
	k %= blockRows
	if k == 0 {
		return b.text[:b.ends[0]]
	}
	return b.text[b.ends[k-1]:b.ends[k]]
}

// len is the number of cells.
func (c *column) len() int {
	if c.values != nil {
		return len(c.values)
	}
	return c.texts.n
}

// cell is the value of a cell as it was read, nil where there is none.
func (c *column) cell(k int) any {
	if c.values != nil {
		return c.values[k]
	}
	if s := c.texts.at(k); s != "" {
		return s
	}
	return nil
}

// text is a cell as text.
func (c *column) text(k int) string {
	if c.values != nil {
		return text(c.values[k])
	}
	return c.texts.at(k)
}

// string is the text of a cell, "" where there is none; ok is false where its value is no text.
func (c *column) string(k int) (s string, ok bool) {
	if c.values == nil {
		return c.texts.at(k), true
	}
	switch v := c.values[k].(type) {
	case nil:
		return "", true
	case string:
		return v, true
	}
	return "", false
}

// with is the column with other cells, read as before.
func (c *column) with(s *source, values []any) *column {
	return &column{name: c.name, source: s, values: values, typ: c.typ, found: c.reading(), asked: c.asked}
}

// declared is the column with a type that its author knows.
func (c *column) declared(typ Type) *column {
	return &column{name: c.name, source: c.source, texts: c.texts, values: c.values, typ: typ}
}
