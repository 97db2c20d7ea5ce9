package pptxtest

import (
	"archive/zip"
	"slices"
	"time"
)

var entryDefects = []defect{
	{"a folder", "entry-name", add("ppt/slides/", "")},
	{"an entry whose name is not ASCII", "entry-name", add("ppt/média.png", "")},
	{"an entry with a dot segment", "entry-name", add("ppt/../slide.png", "")},
	{"an entry whose name ends in a dot", "entry-name", add("ppt/slide.", "")},
	{"an entry twice", "entry-twice", add(slide1, "<a/>")},
	{"an entry that differs in case only", "entry-twice", add("ppt/slides/Slide1.xml", "<a/>")},
	{"content types that do not come first", "entry-order", func(f *file) { slices.Reverse(f.names) }},
	{"relationships that do not come second", "entry-order",
		func(f *file) { f.names[1], f.names[2] = f.names[2], f.names[1] }},
	{"an archive without content types", "entry-order", drop(typesPart)},
	{"an archive without relationships", "entry-order", drop(rootRels)},
	{"entries that are encrypted", "entry-packing", head(func(h *zip.FileHeader) { h.Flags |= 1 })},
	{"entries with ZIP64 fields", "entry-packing",
		head(func(h *zip.FileHeader) { h.Extra = []byte{9, 0, 1, 0, 0, 1, 0, 0, 0} })},
	{"entries of no time", "entry-time", head(func(h *zip.FileHeader) { h.Modified = time.Time{} })},
	{"entries of today", "entry-time",
		head(func(h *zip.FileHeader) { h.Modified = time.Date(2026, 3, 9, 12, 0, 0, 0, time.UTC) })},
}

// head changes how entries are archived.
func head(change func(*zip.FileHeader)) edit { return func(f *file) { f.head = change } }
