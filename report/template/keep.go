package template

import (
	"fmt"
	"hash/crc32"
	"slices"
	"strings"

	"github.com/deckfold/deckfold/report/deflate"
	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/xmltree"
)

// gone are the relationships by their kinds that are not followed: to sample slides and what is about them or about people, and to what
// the deck has of its own.
var gone = map[string]bool{
	"slide": true, "notesSlide": true, "comments": true, "commentAuthors": true, "authors": true, "documenttasks": true, "changesInfo": true, "revisionInfo": true,
	"thumbnail": true, "printerSettings": true, "viewProps": true, "vbaProject": true, "attachedToolbars": true, "extensibility": true, "origin": true,
	"officeDocument": true, "core-properties": true, "extended-properties": true,
}

// told are those of which a person wants to know.
var told = map[string]string{
	"vbaProject":       "its macros are left out: decks are .pptx files",
	"attachedToolbars": "its toolbars are left out: decks are .pptx files",
	"extensibility":    "its ribbon is left out: decks are .pptx files",
	"origin":           "its digital signature is left out: it does not hold for another file",
}

// keeper finds what is kept of a template.
type keeper struct {
	*reader
	found map[*opc.Part]bool
	queue []*opc.Part
}

// keep finds the parts that decks keep, by their relationships, and checks them.
func (r *reader) keep() error {
	k := &keeper{reader: r, found: map[*opc.Part]bool{r.main: true}}
	var lost []string
	r.links, lost = k.follow(r.main.Name, r.links)
	r.top, _ = k.follow("", r.top)
	r.cut(lost)
	for len(k.queue) > 0 {
		part := k.queue[0]
		k.queue = k.queue[1:]
		if err := k.part(part); err != nil {
			return err
		}
	}
	r.kept = slices.DeleteFunc(r.kept, func(p *opc.Part) bool { return p == r.main })
	slices.SortFunc(r.kept, func(a, b *opc.Part) int { return strings.Compare(a.Name, b.Name) })
	kept := map[string]bool{r.main.Name: true}
	for _, p := range r.kept {
		kept[p.Name] = true
	}
	for _, p := range r.file.Parts {
		if !kept[p.Name] {
			r.Left = append(r.Left, p.Name)
		}
	}
	return nil
}

// follow queues what relationships lead to; stay are those that are kept, and lost the IDs of the others.
func (k *keeper) follow(of string, all []opc.Relation) (stay []opc.Relation, lost []string) {
	for _, l := range all {
		switch {
		case gone[l.Kind]:
			switch say := told[l.Kind]; {
			case say != "" && l.To != nil:
				k.warn("%s", say)
			case l.Kind == "slide" && of != k.main.Name:
				k.warn("part %.100q: its link to a sample slide is left out", of)
			}
		case l.External:
			stay = append(stay, l)
			continue
		case l.To == nil || l.To.Type == "":
			k.warn("part %.100q: %.100q, to which it leads, is not in the file; it is left out", of, l.Target)
		default:
			if stay = append(stay, l); !k.found[l.To] {
				k.found[l.To] = true
				k.queue = append(k.queue, l.To)
			}
			continue
		}
		lost = append(lost, l.ID)
	}
	return stay, lost
}

// part keeps a part with its relationships.
func (k *keeper) part(part *opc.Part) error {
	all, err := k.file.Relations(part.Name, k.by)
	if err != nil {
		return err
	}
	_, lost := k.follow(part.Name, all)
	p, err := k.parsed(part)
	switch {
	case err != nil:
		return err
	case p.root == nil:
		err = part.Check()
	default:
		edits := unlink(p.root, lost)
		if part.Type == pml+"presProps+xml" {
			edits = append(edits, k.shown(p.root)...)
		}
		part = edited(part, p.source, edits)
	}
	if err != nil {
		return fmt.Errorf("part %.100q: %w", part.Name, err)
	}
	k.kept = append(k.kept, part)
	if list := k.file.Part(opc.RelsName(part.Name)); list != nil && len(all) > 0 {
		root, source, err := list.Tree(k.by)
		if err != nil {
			return err
		}
		var edits []edit
		for e := range root.Children() {
			if slices.Contains(lost, e.Attr("Id")) {
				edits = append(edits, cut(e))
			}
		}
		k.kept = append(k.kept, edited(list, source, edits))
	}
	return nil
}

// parsed is a part of XML that was parsed, so that it is parsed once.
type parsed struct {
	root   *xmltree.Element // nil: the part is no XML of Office's
	source string
}

// parsed parses a part of Office's XML: others, as pictures and custom data, may hold anything.
func (r *reader) parsed(part *opc.Part) (p parsed, err error) {
	if p, ok := r.trees[part]; ok || !strings.HasPrefix(part.Type, "application/vnd.") || !strings.HasSuffix(part.Type, "+xml") {
		return p, nil
	}
	p.root, p.source, err = part.Tree(r.by)
	r.trees[part] = p
	return p, err
}

// edit is a stretch of a source that something else takes the place of.
type edit struct {
	from, to int
	by       string
}

// cut takes an element away.
func cut(e *xmltree.Element) edit {
	from, to := e.Source()
	return edit{from, to, ""}
}

// lists are the elements that are nothing without their relationship, which are entries of lists.
var lists = map[string]bool{
	"p:sldLayoutId": true, "p:sldMasterId": true, "p:notesMasterId": true, "p:handoutMasterId": true, "p:tags": true, "p:custData": true, "p:smartTags": true,
}

// unlink takes away what refers to relationships that are lost: entries of lists, and elsewhere the reference, which then is empty, as
// PowerPoint writes one to nothing.
func unlink(root *xmltree.Element, lost []string) (out []edit) {
	if len(lost) == 0 {
		return nil
	}
	for e := range root.Within() {
		for i := range e.Attrs {
			a := &e.Attrs[i]
			if !strings.HasPrefix(a.Name, "r:") || !slices.Contains(lost, a.Value) {
				continue
			}
			if lists[e.Name] {
				out = append(out, cut(e))
				break
			}
			from, to := a.Source()
			out = append(out, edit{from, to, ""})
		}
	}
	return out
}

// shown has settings show all slides where they name sample slides, or a show of them.
func (k *keeper) shown(root *xmltree.Element) (out []edit) {
	for e := range root.Child("p:showPr").Children() {
		if e.Name == "p:custShow" || e.Name == "p:sldRg" {
			out = append(out, cut(e))
			k.warn("it shows some of its slides only; decks show all")
		}
	}
	return out
}

// edited is a part with edits; without any it is the part itself.
func edited(part *opc.Part, source string, edits []edit) *opc.Part {
	if len(edits) == 0 {
		return part
	}
	b := apply(source, edits)
	own := *part
	own.Packed = deflate.Packed{Name: part.Name, Data: deflate.Raw(nil, b), Size: uint64(len(b)), CRC: crc32.ChecksumIEEE(b)}
	return &own
}

// apply makes edits in a source; of those within each other the outer one.
func apply(source string, edits []edit) []byte {
	slices.SortStableFunc(edits, func(a, b edit) int {
		if a.from == b.from && (a.from == a.to) != (b.from == b.to) { // what is put in stands before what is taken away
			return a.to - b.to
		}
		return a.from - b.from
	})
	var out []byte
	at := 0
	for _, e := range edits {
		if e.from < at {
			continue
		}
		out = append(append(out, source[at:e.from]...), e.by...)
		at = e.to
	}
	return append(out, source[at:]...)
}
