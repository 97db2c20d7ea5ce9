package pdf

import (
	"bytes"
	"encoding/binary"
	"math"
)

// sRGB is an ICC v4 display profile of IEC 61966-2-1 made from its numbers: the primaries adapted to D50 (Bradford), and
// the parametric tone curve of ICC.1:2010, 10.15, type 3.
func sRGB() []byte {
	tone := append([]byte("para\x00\x00\x00\x00\x00\x03\x00\x00"), fixed(2.4, 1/1.055, .055/1.055, 1/12.92, .04045)...)
	adapt := append([]byte("sf32\x00\x00\x00\x00"), fixed(1.047882, .022919, -.050217, .029587, .990479, -.017059, -.009232, .015076, .751678)...)
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", unicodeTag("sRGB")},
		{"cprt", unicodeTag("CC0")},
		{"wtpt", xyz(.9642, 1, .8249)},
		{"chad", adapt},
		{"rXYZ", xyz(.436066, .222488, .013916)},
		{"gXYZ", xyz(.385147, .716873, .097076)},
		{"bXYZ", xyz(.143066, .060608, .714096)},
		{"rTRC", tone}, {"gTRC", tone}, {"bTRC", tone},
	}
	const header = 128
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	at := map[string]int{}
	for _, t := range tags {
		offset, ok := at[string(t.data)]
		if !ok {
			offset = header + 4 + 12*len(tags) + len(data)
			at[string(t.data)] = offset
			data = append(data, t.data...)
			for len(data)%4 != 0 {
				data = append(data, 0)
			}
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(offset))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
	}
	head := make([]byte, header)
	binary.BigEndian.PutUint32(head, uint32(header+len(table)+len(data)))
	binary.BigEndian.PutUint32(head[8:], 0x04200000)
	copy(head[12:], "mntrRGB XYZ ")
	copy(head[24:], []byte{7, 208, 0, 1, 0, 1}) // 2000-01-01
	copy(head[36:], "acsp")
	copy(head[68:], xyz(.9642, 1, .8249)[8:])
	return bytes.Join([][]byte{head, table, data}, nil)
}

// fixed are numbers as s15Fixed16Number.
func fixed(vs ...float64) (b []byte) {
	for _, v := range vs {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(v*65536))))
	}
	return b
}

func xyz(x, y, z float64) []byte {
	return append([]byte("XYZ \x00\x00\x00\x00"), fixed(x, y, z)...)
}

// unicodeTag is a text as multiLocalizedUnicodeType in English.
func unicodeTag(text string) []byte {
	b := []byte("mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0cenUS")
	b = binary.BigEndian.AppendUint32(b, uint32(2*len(text)))
	b = binary.BigEndian.AppendUint32(b, 28)
	for _, c := range []byte(text) {
		b = append(b, 0, c)
	}
	return b
}
