package cff

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strconv"
)

var errCut = errors.New("its outlines are cut off")

// index is an array of objects of various sizes (5176, 5); those of CFF2 count in four bytes.
type index struct {
	count, width int
	offsets      []byte
	data         []byte // from the byte before the first object, whose offset is 1
}

// readIndex reads the index that begins at a place of a table, and where it ends.
func readIndex(table []byte, at, wide int) (x index, end int, err error) {
	if at < 0 || at > len(table)-wide {
		return x, 0, errCut
	}
	b := table[at:]
	count := int64(big(b[:wide]))
	if b = b[wide:]; count == 0 {
		return x, at + wide, nil
	}
	if len(b) < 1 || b[0] < 1 || b[0] > 4 {
		return x, 0, errors.New("its outlines are broken: an index has no size of offsets")
	}
	width := int64(b[0])
	if b = b[1:]; int64(len(b)) < (count+1)*width {
		return x, 0, errCut
	}
	x = index{count: int(count), width: int(width), offsets: b[:(count+1)*width], data: b[(count+1)*width-1:]}
	last := int64(x.offset(x.count))
	if last < 1 || last > int64(len(x.data)) {
		return x, 0, errCut
	}
	x.data = x.data[:last]
	return x, len(table) - len(b) + int((count+1)*width+last-1), nil
}

func big(b []byte) (v uint32) {
	for _, c := range b {
		v = v<<8 | uint32(c)
	}
	return v
}

func (x *index) offset(i int) uint32 { return big(x.offsets[i*x.width : (i+1)*x.width]) }

// at is an object.
func (x *index) at(i int) ([]byte, error) {
	if i < 0 || i >= x.count {
		return nil, fmt.Errorf("its outlines are broken: object %d of %d is asked for", i, x.count)
	}
	a, b := int64(x.offset(i)), int64(x.offset(i+1))
	if a < 1 || a > b || b > int64(len(x.data)) {
		return nil, errors.New("its outlines are broken: an index leads astray")
	}
	return x.data[a:b:b], nil
}

// dict are the operands of a DICT's operators (5176, 4).
type dict map[int][]float64

// Operators of DICTs (5176, tables 9, 10 and 23; OpenType 1.9, CFF2); two bytes are one number.
const (
	opCharset, opGlyphs, opPrivate, opSubrs = 15, 17, 18, 19
	opDefaultWidth, opVSIndex, opBlend      = 20, 22, 23
	opStore                                 = 24
	opType, opMatrix, opROS, opCount        = 12<<8 | 6, 12<<8 | 7, 12<<8 | 30, 12<<8 | 34
	opFDs, opFDOf                           = 12<<8 | 36, 12<<8 | 37
)

// mostOperands is the largest stack (OpenType 1.9, CFF2, appendix B).
const mostOperands = 513

func readDict(b []byte) (dict, error) {
	d, operands := dict{}, []float64(nil)
	for len(b) > 0 {
		op := int(b[0])
		if op <= 21 || op >= opVSIndex && op <= 27 {
			b = b[1:]
			if op == 12 {
				if len(b) == 0 {
					return nil, errCut
				}
				op, b = 12<<8|int(b[0]), b[1:]
			}
			if op != opBlend { // which leaves what it blends
				d[op], operands = operands, nil
			}
			continue
		}
		v, n := number(b)
		if n == 0 || len(operands) == mostOperands {
			return nil, errors.New("its outlines are broken: a DICT cannot be read")
		}
		operands, b = append(operands, v), b[n:]
	}
	return d, nil
}

// number is an operand of a DICT, and how many bytes it has; 0: it is none.
func number(b []byte) (v float64, n int) {
	switch c := b[0]; {
	case c == 29 && len(b) >= 5:
		return float64(int32(binary.BigEndian.Uint32(b[1:]))), 5
	case c == 30:
		return decimal(b)
	case c != 255:
		return short(b)
	}
	return 0, 0
}

// short is an operand in the forms that DICTs and charstrings share.
func short(b []byte) (v float64, n int) {
	switch c := int(b[0]); {
	case c == 28 && len(b) >= 3:
		return float64(int16(binary.BigEndian.Uint16(b[1:]))), 3
	case c >= 32 && c <= 246:
		return float64(c - 139), 1
	case c >= 247 && c <= 250 && len(b) >= 2:
		return float64((c-247)*256 + int(b[1]) + 108), 2
	case c >= 251 && c <= 254 && len(b) >= 2:
		return float64(-(c-251)*256 - int(b[1]) - 108), 2
	}
	return 0, 0
}

// decimal is a real operand: digits packed two a byte.
func decimal(b []byte) (v float64, n int) {
	var text []byte
	for n = 1; n < len(b) && n < 40; n++ {
		for _, d := range [2]byte{b[n] >> 4, b[n] & 15} {
			if d == 15 {
				if v, err := strconv.ParseFloat(string(text), 64); err == nil && !math.IsInf(v, 0) {
					return v, n + 1
				}
				return 0, 0
			}
			text = append(text, [...]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "E", "E-", "", "-"}[d]...)
		}
	}
	return 0, 0
}

// offset is an operand that is a place or a size; missing is one that must be there and is not.
func (d dict) offset(op, operand int) (v int, missing error) {
	if operand >= len(d[op]) || d[op][operand] < 0 || d[op][operand] > math.MaxInt32 {
		return 0, fmt.Errorf("its outlines are broken: a DICT has no usable operator %d", op)
	}
	return int(d[op][operand]), nil
}
