package template

import (
	"errors"
	"fmt"
	"strings"

	"github.com/deckfold/deckfold/layout"
	"github.com/deckfold/deckfold/layout/guard"
	"github.com/deckfold/deckfold/layout/theme"
	"github.com/deckfold/deckfold/report/opc"
	"github.com/deckfold/deckfold/report/xmltree"
)

// form is what files a template may be: at most 64 MiB, of at most 4,000 parts, which have at most 256 MiB unpacked.
var form = opc.Form{Name: "presentation", Extension: ".pptx", Program: "PowerPoint", Bytes: 64 << 20, Parts: 4_000, Part: 64 << 20, Unpacked: 256 << 20}

// Open reads a template; name is for messages. It keeps file, which nobody changes from then on. What is wrong with it is an error that
// says what to do: a password, an older or another form, broken XML, no layout.
func Open(file []byte, name string) (t *Template, err error) {
	defer guard.Recover(&err)
	r := &reader{Template: &Template{Name: name}, by: opc.Parser(), themes: map[*opc.Part]*Theme{}, trees: map[*opc.Part]parsed{}}
	if err := r.read(file); err != nil {
		if errors.Is(err, xmltree.ErrStrict) {
			err = fmt.Errorf("%w; save it as .pptx, not as Strict Open XML", err)
		}
		return nil, fmt.Errorf("template %.100q: %w", name, err)
	}
	return r.Template, nil
}

// reader is a template that is read.
type reader struct {
	*Template
	by     *xmltree.Parser
	themes map[*opc.Part]*Theme
	trees  map[*opc.Part]parsed
}

// mains are the content types of presentations, and whether they have macros.
var mains = map[string]bool{
	pml + "presentation.main+xml": false, pml + "template.main+xml": false, pml + "slideshow.main+xml": false,
	macros + "presentation.macroEnabled.main+xml": true, macros + "template.macroEnabled.main+xml": true, macros + "slideshow.macroEnabled.main+xml": true,
}

const (
	pml    = "application/vnd.openxmlformats-officedocument.presentationml."
	macros = "application/vnd.ms-powerpoint."
)

// read reads the presentation with its masters and layouts.
func (r *reader) read(file []byte) (err error) {
	if r.file, err = form.Open(file); err != nil {
		return err
	}
	if r.top, err = r.file.Relations("", r.by); err != nil {
		return err
	}
	for _, l := range r.top {
		if l.Kind == "officeDocument" && l.To != nil {
			r.main = l.To
		}
	}
	if r.main == nil {
		return errors.New("the file has no presentation; save it as .pptx")
	}
	if _, ok := mains[r.main.Type]; !ok {
		return fmt.Errorf("the file is no presentation but %.100q; save it as .pptx", r.main.Type)
	}
	if r.Root, r.source, err = r.main.Tree(r.by); err != nil {
		return err
	}
	if r.links, err = r.file.Relations(r.main.Name, r.by); err != nil {
		return err
	}
	if err := r.size(); err != nil {
		return err
	}
	r.Text = r.Root.Child("p:defaultTextStyle")
	if err := r.masters(); err != nil {
		return err
	}
	if part := to(r.links, r.Root.Child("p:notesMasterIdLst", "p:notesMasterId").Attr("r:id")); part != nil {
		s, err := r.sheet(part, "p:notesMaster")
		if err != nil {
			return err
		}
		s.Placeholders = placeholders(&s, nil)
		r.Notes = &s
	}
	r.findSamples()
	return r.keep()
}

// size reads the size of slides.
func (r *reader) size() error {
	const least, most = 914400, 51206400 // ISO/IEC 29500-1, 19.7.18
	sz := r.Root.Child("p:sldSz")
	w, okW := sz.Int("cx")
	h, okH := sz.Int("cy")
	if !okW || !okH || w < least || h < least || w > most || h > most {
		return fmt.Errorf("part %.100q: the size of its slides is %.20q x %.20q EMU; a side has %d to %d", r.main.Name, sz.Attr("cx"), sz.Attr("cy"), least, most)
	}
	r.Size = layout.Size{W: layout.Length(w), H: layout.Length(h)}
	return nil
}

// masters reads all masters.
func (r *reader) masters() error {
	for e := range r.Root.Child("p:sldMasterIdLst").All("p:sldMasterId") {
		part := to(r.links, e.Attr("r:id"))
		if part == nil {
			r.warn("a slide master is not in the file; it is left out")
			continue
		}
		m, err := r.master(part)
		if err != nil {
			return err
		}
		r.Masters = append(r.Masters, m)
	}
	for _, m := range r.Masters {
		if len(m.Layouts) > 0 {
			return nil
		}
	}
	return errors.New("it has no slide layout")
}

// warn says what is left out.
func (r *reader) warn(format string, args ...any) {
	r.Warnings = append(r.Warnings, layout.Warning{Text: "template " + r.Name + ": " + fmt.Sprintf(format, args...)})
}

// sheet reads what master and layout have in common.
func (r *reader) sheet(part *opc.Part, root string) (s Sheet, err error) {
	s.Part = part.Name
	p, err := r.parsed(part)
	if err != nil {
		return s, err
	}
	if p.root == nil || p.root.Name != root {
		return s, fmt.Errorf("part %.100q: it is no %s", part.Name, root)
	}
	s.Root, s.Source = p.root, p.source
	s.Name = line(s.Root.Child("p:cSld").Attr("name"))
	s.Relations, err = r.file.Relations(part.Name, r.by)
	return s, err
}

// master reads a master with its layouts.
func (r *reader) master(part *opc.Part) (m *Master, err error) {
	m = &Master{}
	if m.Sheet, err = r.sheet(part, "p:sldMaster"); err != nil {
		return nil, err
	}
	m.Placeholders = placeholders(&m.Sheet, nil)
	for _, l := range m.Relations {
		if l.Kind == "theme" && l.To != nil {
			if m.Theme, err = r.theme(l.To); err != nil {
				return nil, err
			}
		}
	}
	if m.Theme == nil {
		return nil, fmt.Errorf("part %.100q: it has no theme", part.Name)
	}
	if m.Theme.Name != "" {
		m.Name = m.Theme.Name
	}
	for e := range m.Root.Child("p:sldLayoutIdLst").All("p:sldLayoutId") {
		at := m.To(e.Attr("r:id"))
		if at == nil {
			r.warn("a layout of master %.60q is not in the file; it is left out", m.Name)
			continue
		}
		l, err := r.layout(at, m)
		if err != nil {
			return nil, err
		}
		m.Layouts = append(m.Layouts, l)
	}
	return m, nil
}

// layout reads a layout.
func (r *reader) layout(part *opc.Part, m *Master) (l *Layout, err error) {
	l = &Layout{Master: m}
	if l.Sheet, err = r.sheet(part, "p:sldLayout"); err != nil {
		return nil, err
	}
	l.Type, l.ShowsMaster = l.Root.Attr("type"), l.Root.True("showMasterSp", true)
	l.Placeholders = placeholders(&l.Sheet, m)
	return l, nil
}

// theme reads a theme, once for all masters that have it.
func (r *reader) theme(part *opc.Part) (t *Theme, err error) {
	if t := r.themes[part]; t != nil {
		return t, nil
	}
	t = &Theme{Part: part.Name}
	p, err := r.parsed(part)
	if err != nil {
		return nil, err
	}
	if p.root == nil || p.root.Name != "a:theme" {
		return nil, fmt.Errorf("part %.100q: it is no a:theme", part.Name)
	}
	t.Root = p.root
	t.Name = strings.TrimSpace(t.Root.Attr("name"))
	t.Relations, err = r.file.Relations(part.Name, r.by)
	r.themes[part] = t
	return t, err
}

// opened is what was read of a theme's template.
type opened struct {
	*Template
	err error
}

// openedKey is what it is kept by.
type openedKey struct{}

// Of is the template of a theme, which is read once for all decks on it.
func Of(from *theme.Template) (*Template, error) {
	o := from.Kept().Of(openedKey{}, func() any {
		t, err := Open(from.Data, from.Name)
		return opened{t, err}
	}).(opened)
	return o.Template, o.err
}
