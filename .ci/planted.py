#!/usr/bin/env python3
"""planted.py DECK.pptx

Plants each kind of fault on a slide of its own in a deck, edits it, and checks that work.py finds exactly it, there and by that
edit. A deck in which it cannot find a fault would pass with any. Needs what work.py needs. Exit status 1 if a fault is missed or
another found."""
import os, sys, tempfile
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt
from pptx.oxml.ns import qn
from restyle import EDITS
from work import Report, judged

EDITED = ("sizes", "dejavu", "dark", "mapped")


def box(slide, text, left, top, width=None):
    """A text box, in points."""
    shape = slide.shapes.add_textbox(Pt(left), Pt(top), Pt(width or 12 * len(text) + 20), Pt(30))
    shape.text_frame.text, shape.text_frame.word_wrap = text, True
    run(shape).font.size = Pt(20)
    for side in ("left", "right", "top", "bottom"):
        setattr(shape.text_frame, "margin_" + side, 0)
    return shape


def run(shape):
    return shape.text_frame.paragraphs[0].runs[0]


def overlap(slide):
    """A line that has just its room, and a text under it: in a wider font it breaks onto that."""
    box(slide, "one line that has just enough of room", 100, 300, 310)
    box(slide, "below it stands what it falls upon, word for word", 100, 322, 500)


def outside(slide):
    """A line that reaches the edge of the page."""
    box(slide, "a long line that ends just before the edge of the page", 495, 300).text_frame.word_wrap = False


def joined(slide):
    """Two boxes of a word each, which a wider font brings together."""
    box(slide, "grown", 100, 300, 62.2)
    box(slide, "together", 162.5, 300, 100)


def family(slide):
    run(box(slide, "foreign", 100, 300)).font.name = "Courier New"


def size(slide):
    slide.shapes.title.text_frame.text = "Stated"
    run(slide.shapes.title).font.size = Pt(20)


def unsized(slide):
    """A title whose list style states the master's size."""
    slide.shapes.title.text_frame.text = "Restated"
    master = slide.slide_layout.slide_master.element.find(qn("p:txStyles") + "/" + qn("p:titleStyle") + "/" + qn("a:lvl1pPr"))
    styles = slide.shapes.title.text_frame._txBody.find(qn("a:lstStyle"))
    level = styles.makeelement(qn("a:lvl1pPr"), {})
    level.append(styles.makeelement(qn("a:defRPr"), {"sz": master.find(qn("a:defRPr")).get("sz")}))
    styles.append(level)


def fitted(slide):
    """A title whose list style states a size of its own."""
    unsized(slide)
    next(slide.shapes.title.element.iter(qn("a:defRPr"))).set("sz", "2000")


def shrunk(slide):
    """A title that fits its box as it is."""
    slide.shapes.title.text_frame.text = "Tight"
    slide.shapes.title.height = Pt(34)
    body = slide.shapes.title.text_frame._txBody.bodyPr
    body.append(body.makeelement(qn("a:normAutofit"), {}))


def color(slide):
    """A colour of its own that is clear on light and on dark."""
    run(box(slide, "coloured", 100, 300)).font.color.rgb = RGBColor(0x80, 0x80, 0x80)


def contrast(slide):
    """Black, as long as the ground is light."""
    run(box(slide, "faint", 100, 300)).font.color.rgb = RGBColor(0x10, 0x10, 0x10)


def unmapped(slide):
    """A text in the theme's dark colour itself, not in that which the map gives texts."""
    run(box(slide, "unmapped", 100, 300)).font.color.theme_color = MSO_THEME_COLOR.DARK_1


def oneword(slide):
    first, second = box(slide, "lonely", 100, 300), box(slide, "goes on here", 0, 300)
    second.left = first.left + first.width + Pt(3)


# what is planted, with the edits that show it and the kinds that it then is
PLANTS = [
    (overlap, {("dejavu", "overlap")}), (outside, {("dejavu", "outside")}), (joined, {("file", "oneword"), ("dejavu", "joined")}),
    (family, {("file", "font"), ("dejavu", "unfaced")}), (size, {("file", "size"), ("sizes", "fitted")}),
    (unsized, {("sizes", "unsized")}), (fitted, {("sizes", "fitted")}), (shrunk, {("sizes", "shrunk")}),
    (color, {("file", "color")}), (contrast, {("file", "color"), ("dark", "contrast"), ("mapped", "contrast")}),
    (unmapped, {("mapped", "contrast")}), (oneword, {("file", "oneword")}), (None, set()),
]


def planted(path, out):
    """A deck with a slide for each fault, one without any at its end, and a layout whose placeholders lie on each other; its number."""
    deck = Presentation(path)
    only = next(x for x in deck.slide_layouts if x.element.get("type") == "titleOnly")
    ids = deck.slides._sldIdLst
    for e in list(ids):
        deck.part.drop_rel(e.rId)
        ids.remove(e)
    for plant, _ in PLANTS:
        slide = deck.slides.add_slide(only)
        for p in list(slide.placeholders):
            if p.element is not slide.shapes.title.element:
                p.element.getparent().remove(p.element)
        title = slide.shapes.title
        title.left, title.top, title.width, title.height = Pt(50), Pt(20), Pt(800), Pt(200)
        title.text_frame.text = "Good"
        if plant:
            plant(slide)
    number, layout = next((n, x) for n, x in enumerate(deck.slide_layouts, 1) if len(x.placeholders) > 1 and x.name != only.name)
    under, upper, *_ = layout.placeholders
    upper.left, upper.top, upper.width, upper.height = under.left, under.top, under.width, under.height
    deck.save(out)
    return number


def main():
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        deck = os.path.join(folder, "planted.pptx")
        crossed = planted(sys.argv[1], deck)
        judged([deck], {k: EDITS[k] for k in EDITED}, report)
    found, layouts = {}, set()
    for (kind, _, edit), faults in report.faults.items():
        for slide, _ in faults:
            if kind == "crossed":
                layouts.add(slide)
            else:
                found.setdefault(slide, set()).add((edit, kind))
    bad = []
    if layouts != {crossed}:
        bad.append(f"planted crossed on layout {crossed}: found on {sorted(layouts)}")
    for n, (plant, want) in enumerate(PLANTS, 1):
        if found.get(n, set()) != want:
            bad.append(f"planted {plant.__name__ if plant else 'nothing'}: found {sorted(found.get(n, ()))}, not {sorted(want)}")
    print("\n".join(bad))
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
