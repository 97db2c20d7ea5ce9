"""What the file of a deck says of itself: the shares of texts that stand in the outline, inherit their size and keep their layout's place."""
from pptx import Presentation
from pptx.oxml.ns import qn

ASIDE = ("dt", "ftr", "sldNum", "hdr")
OUTLINED = ("title", "ctrTitle", "subTitle", "body", "obj")
NOTED = ("kicker", "source", "footer", "notes on the chart", "data bars", "slide number", "sections", "figure:", "key of the tints")


def holder(sp):
    """The ph element of a shape, None if it is no placeholder."""
    return sp.find(qn("p:nvSpPr") + "/" + qn("p:nvPr") + "/" + qn("p:ph"))


def length(sp):
    """How many words a shape has."""
    body = sp.find(qn("p:txBody"))
    return 0 if body is None else sum(len("".join(t.text or "" for t in p.iter(qn("a:t"))).split()) for p in body.iter(qn("a:p")))


def noted(name):
    """Whether a shape's name says that its text belongs to a chart, a table or the slide's frame."""
    return name.lower().startswith(NOTED)


def outline(deck):
    """How many words of the slides' bodies the outline has, of how many: not those of tables, charts, kickers, sources and footers."""
    inside = whole = 0
    for slide in deck.slides:
        for sp in slide.element.iter(qn("p:sp")):
            ph, names = holder(sp), [sp, *sp.iterancestors(qn("p:grpSp"))]
            if any(noted(next(e.iter(qn("p:cNvPr"))).get("name", "")) for e in names) or ph is not None and ph.get("type") in ASIDE:
                continue
            whole += length(sp)
            if ph is not None and ph.get("type", "obj") in OUTLINED:
                inside += length(sp)
    return inside, whole


def sizes(deck):
    """How many runs state a size of how many, and how many placeholders' list styles."""
    runs = [r for s in deck.slides for r in s.element.iter(qn("a:r")) if next(r.iterancestors(qn("p:sp")), None) is not None]
    lists = [sp.find(qn("p:txBody") + "/" + qn("a:lstStyle")) for s in deck.slides for sp in s.element.iter(qn("p:sp"))
             if holder(sp) is not None and sp.find(qn("p:txBody")) is not None]
    stated = [r for r in runs if r.find(qn("a:rPr")) is not None and r.find(qn("a:rPr")).get("sz")]
    return (len(stated), len(runs)), (sum(x is not None and any(e.get("sz") for e in x.iter()) for x in lists), len(lists))


def placed(deck):
    """How many placeholders of the slides stand at their layout's place, of how many."""
    holders = [sp for s in deck.slides for sp in s.element.iter(qn("p:sp")) if holder(sp) is not None]
    return sum(sp.find(qn("p:spPr") + "/" + qn("a:xfrm")) is None for sp in holders), len(holders)


def crossed(deck):
    """The pairs of placeholders of the layouts that lie on each other by more than a point, but on a picture behind all, as (layout, name, name)."""
    for number, layout in enumerate(deck.slide_layouts, 1):
        boxes = [(p.name, p.left, p.top, p.left + p.width, p.top + p.height) for p in layout.placeholders]
        behind = [p.name for p in layout.placeholders if holder(p.element) is not None and holder(p.element).get("type") == "pic"]
        for i, (a, *p) in enumerate(boxes):
            if i == 0 and a in behind:
                continue
            for b, *q in boxes[i + 1:]:
                if min(p[2], q[2]) - max(p[0], q[0]) > 12700 and min(p[3], q[3]) - max(p[1], q[1]) > 12700:
                    yield number, f"{a} on {b} of the layout {layout.name!r}"


def shares(path):
    """The shares of a deck, as name: (part, whole)."""
    deck = Presentation(path)
    runs, lists = sizes(deck)
    return {"outline": outline(deck), "sz on runs": runs, "sz on list styles": lists, "at the layout's place": placed(deck)}
