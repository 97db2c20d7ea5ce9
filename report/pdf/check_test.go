package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// reader is a file of ours read back: its objects, streams inflated.
type reader struct {
	objects map[int]string
	streams map[int]string
	trailer string
}

var (
	objectHead = regexp.MustCompile(`^(\d+) 0 obj\n`)
	length     = regexp.MustCompile(`/Length (\d+)>>$`)
	reference  = regexp.MustCompile(`(\d+) 0 R`)
)

// readBack reads a file from its start to its end; it knows only what the writer writes.
func readBack(t *testing.T, src []byte) *reader {
	t.Helper()
	r := &reader{objects: map[int]string{}, streams: map[int]string{}}
	b, ok := bytes.CutPrefix(src, []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"))
	if !ok {
		t.Fatal("it has no head of PDF 1.7")
	}
	for !bytes.HasPrefix(b, []byte("startxref\n")) {
		m := objectHead.FindSubmatch(b)
		if m == nil {
			t.Fatalf("no object begins at %q", b[:min(len(b), 40)])
		}
		n, _ := strconv.Atoi(string(m[1]))
		head, rest, ok := bytes.Cut(b[len(m[0]):], []byte("\nstream\n"))
		size := length.FindSubmatch(head)
		if !ok || size == nil {
			t.Fatalf("object %d is no stream", n)
		}
		k, _ := strconv.Atoi(string(size[1]))
		r.take(t, n, string(head), rest[:k])
		if b, ok = bytes.CutPrefix(rest[k:], []byte("\nendstream\nendobj\n")); !ok {
			t.Fatalf("object %d does not end after %d bytes", n, k)
		}
	}
	return r
}

// take takes a stream, or the objects in it.
func (r *reader) take(t *testing.T, n int, dict string, data []byte) {
	t.Helper()
	text := string(data)
	if strings.Contains(dict, "/Filter/FlateDecode") {
		text = string(inflated(t, data))
	}
	var count, first int
	if _, err := fmt.Sscanf(dict, "<</Type/ObjStm/N %d/First %d", &count, &first); err == nil {
		index := strings.Fields(text[:first])
		for i := range count {
			member, _ := strconv.Atoi(index[2*i])
			from, _ := strconv.Atoi(index[2*i+1])
			line, _, _ := strings.Cut(text[first+from:], "\n")
			r.objects[member] = line
			if member == pageTree { // fpdf's own has several lines
				r.objects[member], _, _ = strings.Cut(text[first+from:], ">>\n")
			}
		}
		return
	}
	if strings.HasPrefix(dict, "<</Type/XRef") {
		r.trailer = dict
		return
	}
	r.objects[n], r.streams[n] = dict, text
}

func inflated(t *testing.T, data []byte) []byte {
	t.Helper()
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// dump is the file as text, objects by number; programs of fonts and pixels are left out.
func (r *reader) dump() []byte {
	var b bytes.Buffer
	for _, n := range slices.Sorted(maps.Keys(r.objects)) {
		dict := r.objects[n]
		s, stream := r.streams[n]
		dict = length.ReplaceAllString(dict, "/Length ...>>")
		fmt.Fprintf(&b, "%d: %s\n", n, dict)
		switch {
		case !stream:
		case strings.Contains(dict, "/Length1") || strings.Contains(dict, "/N 3") || strings.Contains(dict, "/Image"):
			fmt.Fprintf(&b, "    (binary)\n")
		default:
			fmt.Fprintf(&b, "    %s\n", strings.ReplaceAll(strings.TrimRight(s, "\n"), "\n", "\n    "))
		}
	}
	return b.Bytes()
}

// value is what follows a key of a dictionary, up to the next key or bracket.
func value(dict, key string) string {
	_, v, _ := strings.Cut(dict, key)
	if i := strings.IndexAny(v, "/<>[]("); i >= 0 {
		v = v[:i]
	}
	return strings.TrimSpace(v)
}

func refOf(dict, key string) int {
	n, _ := strconv.Atoi(strings.TrimSuffix(value(dict, key), " 0 R"))
	return n
}

// list are the numbers of the references in the array after a key.
func list(dict, key string) (ns []int) {
	_, v, _ := strings.Cut(dict, key+"[")
	v, _, _ = strings.Cut(v, "]")
	for _, m := range reference.FindAllStringSubmatch(v, -1) {
		n, _ := strconv.Atoi(m[1])
		ns = append(ns, n)
	}
	return ns
}

// faults are what is wrong with the structure of a file: contents outside marked content, marks that no element has or
// several have, parents that do not know their children, figures without Alt, links without their annotation.
func (r *reader) faults() (all []string) {
	say := func(format string, args ...any) { all = append(all, fmt.Sprintf(format, args...)) }
	marks := map[[2]int]int{} // page's object and MCID: the element that has it
	for _, n := range slices.Sorted(maps.Keys(r.objects)) {
		dict := r.objects[n]
		if strings.Contains(dict, "/S/") && strings.Contains(dict, "/P ") && strings.Contains(dict, "/K[") {
			r.element(n, marks, say)
		}
	}
	catalog := r.objects[refOf(r.trailer, "/Root ")]
	parents := r.parents(r.objects[refOf(r.objects[refOf(catalog, "/StructTreeRoot ")], "/ParentTree ")])
	for _, n := range slices.Sorted(maps.Keys(r.objects)) {
		dict := r.objects[n]
		switch {
		case strings.HasPrefix(dict, "<</Type/Page/"):
			key, _ := strconv.Atoi(value(dict, "/StructParents "))
			r.page(n, parents[key], marks, say)
		case strings.HasPrefix(dict, "<</Type/Annot"):
			key, _ := strconv.Atoi(value(dict, "/StructParent "))
			of := parents[key]
			if len(of) != 1 || !strings.Contains(r.objects[of[0]], fmt.Sprintf("/Obj %d 0 R", n)) {
				say("annotation %d and its element do not know each other", n)
			}
			if !strings.Contains(dict, "/F 4") || !strings.Contains(dict, "/Contents") || strings.Contains(dict, "/Contents()") {
				say("annotation %d is not printed or says nothing", n)
			}
		}
	}
	return all
}

// element checks one structure element and notes its marks.
func (r *reader) element(n int, marks map[[2]int]int, say func(string, ...any)) {
	dict := r.objects[n]
	if strings.HasPrefix(dict, "<</S/Figure") && !strings.Contains(dict, "/Alt") {
		say("figure %d has no Alt", n)
	}
	if strings.HasPrefix(dict, "<</S/Note") && !strings.Contains(dict, "/ID") {
		say("note %d has no ID", n)
	}
	page := refOf(dict, "/Pg ")
	_, k, _ := strings.Cut(dict, "/K[")
	k = strings.TrimSuffix(k, "]>>")
	for _, m := range regexp.MustCompile(`<<[^>]*>>|\d+ 0 R|\d+`).FindAllString(k, -1) {
		on, mcid := page, m
		switch {
		case strings.HasSuffix(m, " 0 R"):
			child, _ := strconv.Atoi(strings.TrimSuffix(m, " 0 R"))
			if refOf(r.objects[child], "/P ") != n {
				say("element %d is no child to its parent %d", child, n)
			}
			continue
		case strings.Contains(m, "/OBJR"):
			continue
		case strings.Contains(m, "/MCR"):
			on, mcid = refOf(m, "/Pg "), value(m, "/MCID ")
		}
		id, _ := strconv.Atoi(mcid)
		if have, ok := marks[[2]int{on, id}]; ok {
			say("MCID %d of page %d belongs to %d and %d", id, on, have, n)
		}
		marks[[2]int{on, id}] = n
	}
}

// parents is the parent tree, by key.
func (r *reader) parents(dict string) map[int][]int {
	all := map[int][]int{}
	for _, m := range regexp.MustCompile(`(\d+)(?:\[([^\]]*)\]| (\d+ 0 R))`).FindAllStringSubmatch(dict, -1) {
		key, _ := strconv.Atoi(m[1])
		all[key] = list("x["+m[2]+m[3]+"]", "x")
	}
	return all
}

var operator = regexp.MustCompile(`/\w+ <</MCID (\d+)>> BDC|\b(?:BDC|BMC|EMC|f|S|B|TJ|Do)\b`)

// page checks that all that is painted is marked, and every mark is an element's.
func (r *reader) page(n int, parents []int, marks map[[2]int]int, say func(string, ...any)) {
	depth, seen := 0, map[int]bool{}
	for _, m := range operator.FindAllStringSubmatch(r.streams[refOf(r.objects[n], "/Contents ")], -1) {
		switch op := m[0]; {
		case m[1] != "":
			id, _ := strconv.Atoi(m[1])
			el, ok := marks[[2]int{n, id}]
			if !ok || id >= len(parents) || parents[id] != el || seen[id] {
				say("MCID %d of page %d has no one element", id, n)
			}
			seen[id] = true
			depth++
		case op == "BDC" || op == "BMC":
			depth++
		case op == "EMC":
			depth--
		case depth < 1:
			say("%s of page %d is outside marked content", op, n)
		}
	}
	if depth != 0 || len(seen) != len(parents) {
		say("page %d ends in %d sequences, with %d marks of %d", n, depth, len(seen), len(parents))
	}
}
