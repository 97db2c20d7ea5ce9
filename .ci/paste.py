"""Pastes the slides of a PowerPoint file into another deck, as PowerPoint does.

"Use destination theme" puts a slide on a layout of the destination only where that has the same name and type, and placeholders of
the same kinds in the same number; else the slide's layout comes along and stands under the destination's master, whose theme,
text styles and colour map it then has (brandwares.com/bestpractices/2018/11/legacy-slides-brandwares-best-practices; the schema has
a matchingName for it, ISO/IEC 29500-1, 19.3.1.39). A slide has the colour map of its layout. "Keep source formatting" brings the
master along too, with its theme and all of its layouts. Either way texts that are no placeholders inherit the default text style of
the presentation that they come to.

"Layout" in the ribbon then puts a slide on one of the destination's own layouts: titles and contents in their order take its
placeholders and, where the slide says none, its place and styles. Placeholders that are left over float: their index is
4294967295, and place and style that they had from their layout are written on the slide
(learn.microsoft.com/en-us/answers/questions/4805189/placeholder-master)."""
import copy
from collections import Counter
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn

RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
LAYOUTS = {"title": "Title Slide", "secHead": "Section Header", "obj": "Title and Content", "tx": "Title and Content", "twoObj": "Two Content"}
TITLES, CONTENTS, FEET = ("title", "ctrTitle"), ("obj", "body", "subTitle", "chart", "tbl", "pic"), ("dt", "ftr", "sldNum")
FLOATING = "4294967295"


def destination(deck):
    """python-pptx's own deck, its slides as large as those of a deck."""
    to = Presentation()
    wide, high = deck.slide_width / to.slide_width, deck.slide_height / to.slide_height
    for sheet in [to.slide_master, *to.slide_layouts]:
        for xfrm in sheet.element.iter(qn("a:off"), qn("a:ext")):
            for k, f in (("x", wide), ("cx", wide), ("y", high), ("cy", high)):
                if xfrm.get(k):
                    xfrm.set(k, str(round(int(xfrm.get(k)) * f)))
    to.slide_width, to.slide_height = deck.slide_width, deck.slide_height
    return to


def fresh(to):
    """A number that no master and no layout has: they share one space."""
    lists = [to.element, *(m.element for m in to.slide_masters)]
    return str(1 + max(int(e.get("id")) for x in lists for e in x.iter(qn("p:sldMasterId"), qn("p:sldLayoutId"))))


def listed(to, entries, tag, rel):
    """Lists a master or a layout by its relationship."""
    entries.append(entries.makeelement(qn(tag), {"id": fresh(to), qn("r:id"): rel}))


def known(layout, to):
    """The layout of the destination that PowerPoint takes for a slide's."""
    def like(x):
        kinds = Counter(p.element.find(".//" + qn("p:ph")).get("type", "obj") for p in x.placeholders)
        return x.element.get("matchingName") or x.name, x.element.get("type"), kinds
    return next((x for x in to.slide_layouts if like(x) == like(layout)), None)


def everywhere(deck):
    """How many layouts all masters of a deck have."""
    return sum(len(m.slide_layouts) for m in deck.slide_masters)


def brought(layout, to):
    """A slide's layout under the destination's master."""
    master = to.slide_master
    layout.part.partname = PackURI(f"/ppt/slideLayouts/slideLayout{everywhere(to) + 1}.xml")
    next(r for r in layout.part.rels.values() if r.reltype == RT.SLIDE_MASTER)._target = master.part
    listed(to, master.element.find(qn("p:sldLayoutIdLst")), "p:sldLayoutId", master.part.relate_to(layout.part, RT.SLIDE_LAYOUT))
    return layout


def themed(deck, to):
    """The layouts of the slides' layouts in the destination's theme."""
    out = {}
    for s in deck.slides:
        layout = s.slide_layout
        if layout.part not in out:
            out[layout.part] = known(layout, to) or brought(layout, to)
    return out


def kept(deck, to):
    """The layouts of the slides' layouts where masters come along with them."""
    number = everywhere(to) + 1
    for n, master in enumerate(deck.slide_masters):
        master.part.partname = PackURI(f"/ppt/slideMasters/slideMaster{n + 2}.xml")
        master.part.part_related_by(RT.THEME).partname = PackURI(f"/ppt/theme/theme{n + 11}.xml")
        for i, layout in enumerate(master.slide_layouts):
            layout.part.partname = PackURI(f"/ppt/slideLayouts/slideLayout{number + i}.xml")
        number += len(master.slide_layouts)
        ids = master.element.find(qn("p:sldLayoutIdLst"))
        for e in ids:
            e.set("id", "0")
        listed(to, to.part._element.find(qn("p:sldMasterIdLst")), "p:sldMasterId", to.part.relate_to(master.part, RT.SLIDE_MASTER))
        for e in ids:
            e.set("id", fresh(to))
    return {s.slide_layout.part: s.slide_layout for s in deck.slides}


def pasted(layouts, path, out, after=None):
    """Writes another deck with all slides of one, on layouts that are found so."""
    deck = Presentation(path)
    to = destination(deck)
    on, new = layouts(deck, to), {}
    for s in deck.slides:
        new[s.part] = to.slides.add_slide(on[s.slide_layout.part])
    for s in deck.slides:
        copied(s, new)
        if after:
            after(new[s.part], to)
    to.save(out)


def copied(slide, new):
    """Copies what is on a slide, with the parts that it points to, and gives it the colour map of its layout."""
    to, ids = new[slide.part], {}
    for i, rel in slide.part.rels.items():
        kind = rel.reltype.rsplit("/", 1)[1]
        if rel.is_external:
            ids[i] = to.part.relate_to(rel.target_ref, rel.reltype, is_external=True)
        elif kind == "slide":
            ids[i] = to.part.relate_to(new[rel.target_part].part, rel.reltype)
        elif kind not in ("slideLayout", "notesSlide"):
            ids[i] = to.part.relate_to(rel.target_part, rel.reltype)
    data = copy.deepcopy(slide.element.cSld)
    for e in data.iter():
        for k, v in e.attrib.items():
            if k.startswith(RELATED) and v in ids:
                e.set(k, ids[v])
    to.element.replace(to.element.cSld, data)
    mapped(to, to.slide_layout)


def mapped(slide, layout):
    """Gives a slide the colour map of its layout."""
    slide.element.replace(slide.element.find(qn("p:clrMapOvr")), copy.deepcopy(layout.element.find(qn("p:clrMapOvr"))))


def moved(path, out):
    """All slides in another deck, in its theme."""
    pasted(themed, path, out)


def carried(path, out):
    """All slides in another deck, with their master."""
    pasted(kept, path, out)


def laid(path, out):
    """All slides in another deck, in its theme and on its layouts."""
    pasted(themed, path, out, relaid)


def kind(shape):
    return shape.element.find(".//" + qn("p:ph")).get("type", "obj")


def relaid(slide, to):
    """Puts a slide on the destination's layout for its type."""
    old = slide.slide_layout
    name = LAYOUTS.get(old.element.get("type"), "Title Only")
    layout = next(x for x in to.slide_layouts if x.name == name)
    next(r for r in slide.part.rels.values() if r.reltype == RT.SLIDE_LAYOUT)._target = layout.part
    free = {k: sorted((p for p in layout.placeholders if kind(p) in k), key=lambda p: p.placeholder_format.idx) for k in (TITLES, CONTENTS, *FEET)}
    before = {p.placeholder_format.idx: p for p in old.placeholders}
    for shape in sorted(slide.placeholders, key=lambda p: (kind(p) != "obj", p.placeholder_format.idx)):
        places = next((v for k, v in free.items() if kind(shape) in k), [])
        ph, was = shape.element.find(".//" + qn("p:ph")), before.get(shape.placeholder_format.idx)
        if places:
            new = places.pop(0).element.find(".//" + qn("p:ph"))
            for k in ("type", "idx", "sz", "orient"):
                ph.attrib.pop(k, None)
            ph.attrib.update(new.attrib)
        elif was is not None:
            floated(shape.element, was)
    mapped(slide, layout)


def floated(sp, was):
    """Writes on a placeholder that is left over what it had from its layout."""
    sp.find(".//" + qn("p:ph")).set("idx", FLOATING)
    props, body = sp.find(qn("p:spPr")), sp.find(qn("p:txBody"))
    if body is None:  # charts, tables and pictures have places of their own
        return
    if props.find(qn("a:xfrm")) is None:
        props.insert(0, copy.deepcopy(was.element.find(qn("p:spPr") + "/" + qn("a:xfrm"))))
    own, theirs = body.find(qn("a:bodyPr")), was.element.find(qn("p:txBody") + "/" + qn("a:bodyPr"))
    for k, v in theirs.attrib.items():
        if own.get(k) is None:
            own.set(k, v)
    if not len(own):
        own.extend(copy.deepcopy(e) for e in theirs)
    styles = body.find(qn("a:lstStyle"))
    for level in was.element.find(qn("p:txBody") + "/" + qn("a:lstStyle")):
        under(styles, level)


def under(own, other):
    """Writes into an element what it does not say of another, in the other's order."""
    mine = own.find(other.tag)
    if mine is None:
        own.append(copy.deepcopy(other))
        return
    for k, v in other.attrib.items():
        if mine.get(k) is None:
            mine.set(k, v)
    if other.tag == qn("a:defRPr") or other.tag.endswith("pPr"):
        for e in other:
            under(mine, e)
