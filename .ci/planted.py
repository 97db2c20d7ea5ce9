#!/usr/bin/env python3
"""planted.py DECK.pptx

Plants each kind of fault on a slide of its own in a deck and checks that the judges of work.py find exactly it there. A deck in
which they cannot find a fault would pass with any. Needs what work.py needs. Exit status 1 if a fault is missed or another found."""
import copy, os, sys, tempfile
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Pt
from pptx.oxml.ns import qn
from restyle import font, sizes
from stated import crossed
from work import EMPTY, Report, contrasts, drawn, faces, followed, joined, soffice, stated


def box(slide, text, left, top):
    """A text box, in points."""
    shape = slide.shapes.add_textbox(Pt(left), Pt(top), Pt(12 * len(text) + 20), Pt(30))
    shape.text_frame.text = text
    return shape


def overlap(slide):
    box(slide, "standing", 100, 300)
    box(slide, "fallen", 104, 303)


def outside(slide):
    box(slide, "leaving", 920, 300).text_frame.word_wrap = False


def family(slide):
    box(slide, "foreign", 100, 300).text_frame.paragraphs[0].runs[0].font.name = "Courier New"


def size(slide):
    slide.shapes.title.text_frame.text = "Stated"
    slide.shapes.title.text_frame.paragraphs[0].runs[0].font.size = Pt(20)


def color(slide):
    box(slide, "coloured", 100, 300).text_frame.paragraphs[0].runs[0].font.color.rgb = RGBColor(0x20, 0x20, 0x20)


def contrast(slide):
    run = box(slide, "faint", 100, 300).text_frame.paragraphs[0].runs[0]
    run.font.color.rgb = RGBColor(0xF4, 0xF4, 0xF4)


def oneword(slide):
    first, second = box(slide, "lonely", 100, 300), box(slide, "goes on here", 0, 300)
    second.left = first.left + first.width + Pt(3)


PLANTS = {"overlap": overlap, "outside": outside, "font": family, "size": size, "color": color, "contrast": contrast, "oneword": oneword}
MEANT = {"font": {"font", "unfaced"}, "size": {"size", "unsized"}, "contrast": {"contrast", "color"}}


def planted(path, out):
    """A deck with a slide for each fault, and one without any at its end."""
    deck = Presentation(path)
    only = next(x for x in deck.slide_layouts if x.element.get("type") == "titleOnly")
    for e in only.element.iter(qn("a:defRPr"), qn("a:rPr")):
        e.attrib.pop("sz", None)
    ids = deck.slides._sldIdLst
    for e in list(ids):
        deck.part.drop_rel(e.rId)
        ids.remove(e)
    for plant in [*PLANTS.values(), None]:
        slide = deck.slides.add_slide(only)
        for p in list(slide.placeholders):
            if p.element is not slide.shapes.title.element:
                p.element.getparent().remove(p.element)
        title = slide.shapes.title
        title.left, title.top, title.width, title.height = Pt(50), Pt(20), Pt(800), Pt(200)
        title.text_frame.text = "Good"
        if plant:
            plant(slide)
    deck.save(out)


def found(path, folder):
    """The kinds of faults that the judges find, by slide."""
    out = {k: os.path.join(folder, f"{k}.pptx") for k in ("file", "sizes", "dejavu")}
    planted(path, out["file"])
    sizes(out["file"], out["sizes"])
    font("DejaVu Sans")(out["file"], out["dejavu"])
    soffice(folder, out.values())
    pdf = {k: v[:-5] + ".pdf" for k, v in out.items()}
    report, pages, before = Report(), drawn(pdf["file"]), faces(pdf["file"])
    stated(out["file"], "deck", report)
    followed(out["sizes"], pdf["sizes"], "sizes", before, "deck", report)
    followed(out["dejavu"], pdf["dejavu"], "dejavu", before, "deck", report)
    for n, (page, ratios) in enumerate(zip(pages, contrasts(pdf["file"], pages, folder)), 1):
        report.say("overlap", "deck", "file", n, page.overlaps())
        report.say("outside", "deck", "file", n, page.outside())
        report.say("contrast", "deck", "file", n, [w for w, c in ratios.items() if c < 2])
    kinds = {}
    for (kind, _, _), faults in report.faults.items():
        for fault in faults:
            kinds.setdefault(int(fault.split(":")[0].split()[1]), set()).add(kind)
    return kinds


def together():
    """The words that joined finds where the space between two of three is lost."""
    page, before = copy.copy(EMPTY), copy.copy(EMPTY)
    before.words = [(w, None) for w in ("grown", "together", "now")]
    page.words = [(w, None) for w in ("growntogether", "now")]
    return list(joined(page, before, ["grown", "together", "now"]))


def over():
    """What crossed finds when a placeholder of a layout is laid on another."""
    deck = Presentation()
    layout, before = deck.slide_layouts[1], set(crossed(deck))
    under, upper, *_ = layout.placeholders
    upper.left, upper.top, upper.width, upper.height = under.left, under.top, under.width, under.height
    return set(crossed(deck)) - before


def main():
    with tempfile.TemporaryDirectory() as folder:
        kinds, bad = found(sys.argv[1], folder), False
    if len(over()) != 1:
        bad = True
        print(f"planted crossed: found {over()}")
    if together() != ["growntogether"]:
        bad = True
        print(f"planted joined: found {together()}")
    for n, name in enumerate([*PLANTS, None], 1):
        want, got = MEANT.get(name, {name} - {None}), kinds.get(n, set()) - {"crossed"}
        if want != got:
            bad = True
            print(f"planted {name}: found {', '.join(sorted(got)) or 'nothing'}, not {', '.join(sorted(want)) or 'nothing'}")
    sys.exit(bad)


if __name__ == "__main__":
    main()
