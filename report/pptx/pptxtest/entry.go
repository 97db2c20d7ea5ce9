package pptxtest

import (
	"encoding/binary"
	"regexp"
	"strings"
	"time"
)

var entryRules = []rule{
	{"entry-name", entries(entryName),
		"an entry is no folder, and its name is a part name in ASCII without dot segments (ECMA-376-2, part names)"},
	{"entry-twice", entryTwice,
		"the names of two entries differ in more than case (ECMA-376-2, part names)"},
	{"entry-order", entryOrder,
		"[Content_Types].xml is the first entry, _rels/.rels the second (PowerPoint writes them so)"},
	{"entry-packing", entries(entryPacking),
		"entries are not encrypted and have no ZIP64 fields (ECMA-376-2, ZIP; ours)"},
	{"entry-time", entries(entryTime),
		"entries bear the time 1980-01-01 00:00, so that the same deck gives the same bytes (ours)"},
}

// segments is a part name of characters that need no escape; no segment ends in a dot.
var segments = regexp.MustCompile(`^([A-Za-z0-9_~.-]*[A-Za-z0-9_~-]/)*[A-Za-z0-9_~.-]*[A-Za-z0-9_~-]$`)

func entryName(p *part, f finder) {
	switch {
	case strings.HasSuffix(p.name, "/"):
		f.faultf("a folder")
	case p.name != typesPart && !segments.MatchString(p.name):
		f.faultf("%q is no part name", p.name)
	}
}

func entryTwice(d *deck, f finder) {
	first := map[string]string{}
	for _, p := range d.parts {
		folded := strings.ToLower(p.name)
		if name, twice := first[folded]; twice {
			f.in(p.name).faultf("there is %s already", name)
			continue
		}
		first[folded] = p.name
	}
}

func entryOrder(d *deck, f finder) {
	for i, want := range []string{typesPart, rootRels} {
		switch {
		case d.byName[want] == nil:
			f.faultf("no %s", want)
		case i < len(d.parts) && d.parts[i].name != want:
			f.in(want).faultf("entry %d is %s", i+1, d.parts[i].name)
		}
	}
}

func entryPacking(p *part, f finder) {
	const (
		encrypted = 1
		zip64     = 1 // the extra field's id (APPNOTE.TXT 4.5.3)
	)
	switch h := p.entry; {
	case h.Flags&encrypted != 0:
		f.faultf("it is encrypted")
	case hasExtra(h.Extra, zip64):
		f.faultf("it has ZIP64 fields")
	}
}

// hasExtra reports whether an entry has an extra field: each is an id, a size, and so many bytes.
func hasExtra(b []byte, id uint16) bool {
	for len(b) >= 4 {
		if binary.LittleEndian.Uint16(b) == id {
			return true
		}
		b = b[min(len(b), 4+int(binary.LittleEndian.Uint16(b[2:]))):]
	}
	return false
}

func entryTime(p *part, f finder) {
	epoch := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	if t := p.entry.Modified; !t.Equal(epoch) {
		f.faultf("time %s", t.UTC().Format(time.DateTime))
	}
}
