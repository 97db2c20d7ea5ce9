package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/go-text/typesetting/font/opentype/tables"
)

// mostMembers is how many fonts of a collection are looked at; the largest known have some dozen.
const mostMembers = 256

// directory are the tables of a font of a file, whose directory begins at a place.
func directory(data []byte, at int) (map[string][]byte, error) {
	if at > len(data)-12 {
		return nil, errors.New("the font is cut off")
	}
	n := int(binary.BigEndian.Uint16(data[at+4:]))
	if len(data)-at < 12+16*n {
		return nil, errors.New("the font is cut off")
	}
	tables := make(map[string][]byte, n)
	for i := range n {
		e := data[at+12+16*i:]
		from, size := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
		if from+size > uint64(len(data)) {
			return nil, fmt.Errorf("the font is cut off: table %q ends after the file", e[:4])
		}
		tables[string(e[:4])] = data[from : from+size : from+size]
	}
	return tables, nil
}

// members are where the fonts of a collection begin (OpenType 1.9, collections).
func members(file []byte) ([]int, error) {
	n := binary.BigEndian.Uint32(file[8:])
	if n == 0 || n > mostMembers || len(file) < 12+4*int(n) {
		return nil, fmt.Errorf("the collection is broken: it says that it has %d fonts", n)
	}
	at := make([]int, n)
	for i := range at {
		offset := binary.BigEndian.Uint32(file[12+4*i:])
		if uint64(offset) >= uint64(len(file)) {
			return nil, errors.New("the collection is cut off")
		}
		at[i] = int(offset)
	}
	return at, nil
}

// member is the font of a collection that a choice names, as a font file of its own, and what is left of the choice.
func member(file []byte, c choice) ([]byte, choice, error) {
	at, err := members(file)
	if err != nil {
		return nil, c, err
	}
	number := 0
	if len(at) > 1 {
		if number, err = find(file, at, c); err != nil {
			return nil, c, err
		}
		c.names = c.names[1:]
	}
	own, err := directory(file, at[number])
	if err != nil {
		return nil, c, err
	}
	total := 0
	for _, t := range own {
		total += len(t)
	}
	if total > len(file) {
		return nil, c, errors.New("the collection is broken: tables of a font stand on each other")
	}
	return program(own), c, nil
}

// find is the number of the font of a collection that the first name of a choice means: its number, or one of its names.
func find(file []byte, at []int, c choice) (int, error) {
	var listed []string
	found := []int{}
	for i := range at {
		own, err := directory(file, at[i])
		if err != nil {
			return 0, err
		}
		names := namesOf(own)
		listed = append(listed, fmt.Sprintf("%q", names.postScript))
		if len(c.names) > 0 && (names.means(c.names[0]) || strconv.Itoa(i) == c.names[0]) {
			found = append(found, i)
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	all := fmt.Sprintf("%s, or a number from 0 to %d", alternatives(listed), len(at)-1)
	switch {
	case len(c.names) == 0:
		return 0, fmt.Errorf("the file is a collection of %d fonts; name one of them, %s", len(at), all+example(listed[0]))
	case len(found) == 0:
		return 0, fmt.Errorf("the collection has no font %q; name one of %s", c.names[0], all)
	}
	return 0, fmt.Errorf("the collection has %d fonts %q; name one of %s", len(found), c.names[0], all)
}

// example says where a choice stands.
func example(quoted string) string {
	return `, as in "fonts.ttc#` + strings.Trim(quoted, `"`) + `"`
}

// alternatives are at most twelve of what there is, in words.
func alternatives(quoted []string) string {
	if len(quoted) > 12 {
		return strings.Join(quoted[:12], ", ") + fmt.Sprintf(" and %d more", len(quoted)-12)
	}
	return strings.Join(quoted, ", ")
}

// names are what a font is called.
type names struct {
	postScript string
	others     []string // full name and family, and those of typographers
}

// namesOf reads a naming table, or what there is of it.
func namesOf(own map[string][]byte) (n names) {
	n.postScript = postScript(own["name"], 6)
	table, _, err := tables.ParseName(own["name"])
	if err != nil {
		return n
	}
	for _, id := range [4]tables.NameID{4, 16, 1, 6} {
		if s := table.Name(id); s != "" {
			n.others = append(n.others, s)
		}
	}
	return n
}

// means reports that a font is called so, in capitals or not.
func (n names) means(name string) bool {
	for _, s := range append(n.others, n.postScript) {
		if strings.EqualFold(s, name) {
			return true
		}
	}
	return false
}

// postScript is an entry of the naming table with the characters that a PostScript name may have.
func postScript(t []byte, id uint16) string {
	if len(t) >= 6 {
		n, base := int(binary.BigEndian.Uint16(t[2:])), int(binary.BigEndian.Uint16(t[4:]))
		for i := range n {
			if 6+12*(i+1) > len(t) {
				break
			}
			e := t[6+12*i:]
			size, at := int(binary.BigEndian.Uint16(e[8:])), base+int(binary.BigEndian.Uint16(e[10:]))
			if binary.BigEndian.Uint16(e[6:]) == id && at+size <= len(t) {
				if s := plainName(t[at : at+size]); s != "" {
					return s
				}
			}
		}
	}
	return "Unnamed"
}

// plainName keeps letters, digits and hyphens; that also makes ASCII of UTF-16.
func plainName(b []byte) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return -1
	}, string(b[:min(len(b), 126)]))
}
