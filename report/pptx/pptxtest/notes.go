package pptxtest

var notesRules = []rule{
	{"notes-master", notesMaster,
		"with notes, the presentation lists a master of notes (OfficeCLI #255: Keynote refuses; pandoc #11310)"},
	{"notes-page", parts(notesPage, notesPart),
		"notes have one master and one slide, which leads back to them (ECMA-376-1, 13.3.5)"},
}

func notesMaster(d *deck, f finder) {
	p := d.presentation()
	if p == nil || len(d.of(notesPart)) == 0 {
		return
	}
	for _, e := range p.named["p:notesMasterId"] {
		if r := p.referred(e, "r:id"); r != nil && r.to != nil && r.to.kind == notesMasterPart {
			return
		}
	}
	f.in(p.name).faultf("there are notes, and p:notesMasterIdLst lists no master of notes")
}

func notesPage(p *part, f finder) {
	if n := len(p.related("notesMaster")); n != 1 {
		f.faultf("%d notes masters, want 1", n)
	}
	slides := p.related("slide")
	if len(slides) != 1 {
		f.faultf("%d slides, want 1", len(slides))
	}
	for _, s := range slides {
		back := s.to.related("notesSlide")
		if s.to != nil && (len(back) != 1 || back[0].to != p) {
			f.faultf("%s does not lead back to it alone", s.to.name)
		}
	}
}
