"""Whether drawn texts follow the master: their sizes and families in a drawing of a deck before and after an edit."""
import re, subprocess
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from restyle import FONTS, GROWN

TITLES = ("title", "ctrTitle")
TEXTS = (*TITLES, "subTitle", "body", "obj")
OWN = "\0"  # a letter of a size of its own
ROUNDED = 0.07  # sizes in masters are rounded to points, LibreOffice's to tenths


def faces(pdf):
    """The words of each page of a PDF, with their family and size, in the order in which they are drawn."""
    xml = subprocess.run(["mutool", "draw", "-q", "-F", "stext", pdf], check=True, capture_output=True).stdout
    xml = re.sub(rb"&#x?[0-9a-fA-F]+;|[\x00-\x08\x0b\x0c\x0e-\x1f]", lambda m: m[0] if legal(m[0]) else b"", xml)
    return [list(words(page)) for page in etree.fromstring(xml).iter("page")]


def legal(ref):
    """Whether a character reference is one that XML allows."""
    if not ref.startswith(b"&"):
        return False
    code = int(ref[3:-1], 16) if ref[2:3] == b"x" else int(ref[2:-1])
    return code >= 32 or code in (9, 10, 13)


def words(page):
    """The words of a page of structured text, as (word, family, size)."""
    for line in page.iter("line"):
        text, face = "", None
        for font in line.iter("font"):
            for c in font.iter("char"):
                if c.get("c", "").strip():
                    text, face = text + c.get("c"), face or (font.get("name").split("+")[-1].split("-")[0], float(font.get("size")))
                elif text:
                    yield text, *face
                    text, face = "", None
        if text:
            yield text, *face


def paragraphs(element):
    """The words of the texts below an element."""
    return [w for p in element.iter(qn("a:p")) for w in "".join(t.text or "" if t.tag == qn("a:t") else " " for t in p.iter(qn("a:t"), qn("a:br"))).split()]


def inheriting(shape):
    """The words of a text whose runs state no size, by level."""
    found = {}
    for p in shape.element.iter(qn("a:p")):
        props, text = p.find(qn("a:pPr")), ""
        for e in p.iter(qn("a:r"), qn("a:fld"), qn("a:br")):
            run = e.findtext(qn("a:t")) or " "
            text += OWN * len(run) if e.find(qn("a:rPr") + "[@sz]") is not None else run
        found.setdefault(0 if props is None else int(props.get("lvl", 0)), []).extend(w for w in text.split() if OWN not in w)
    return found


def listed(element, level):
    """The size that a list of styles states for a level, None where it states none."""
    found = None if element is None else element.find(f"{qn('a:lvl%dpPr' % (level + 1))}/{qn('a:defRPr')}[@sz]")
    return None if found is None else found.get("sz")


def stating(shape, level):
    """The sizes that are stated for a level of a placeholder's text: by the slide, by its layout, and by the master."""
    body, kind = qn("p:txBody") + "/" + qn("a:lstStyle"), role(shape)
    layout, master = shape.part.slide_layout, shape.part.slide_layout.slide_master
    index, title = shape.placeholder_format.idx, kind in TITLES
    on = next((p.element.find(body) for p in layout.placeholders if p.placeholder_format.idx == index), None)
    top = next((p.element.find(body) for p in master.placeholders if role(p) == ("title" if title else "body")), None)
    style = master.element.find(qn("p:txStyles") + "/" + qn("p:titleStyle" if title else "p:bodyStyle"))
    return listed(shape.element.find(body), level), listed(on, level), listed(top, level) or listed(style, level)


def role(shape):
    return shape.element.find(".//" + qn("p:ph")).get("type", "obj")


def judged(shape):
    """Whether the master's size is to be that of a text, with the words that show it: "" if so, "layout" where the layout has another,
    "fitted" where the text needed another, and "unsized" where one of the two states what it would inherit."""
    levels = inheriting(shape)
    level = max(levels, key=lambda n: sum(map(len, levels[n])), default=0)
    own, layout, master = stating(shape, level)
    if layout == master or own and own == (layout or master):
        return "unsized", levels[level]
    if layout:
        return "layout", []
    if own or not levels.get(level):
        return "fitted", []
    return "", levels[level]


def sized(path, before, after):
    """How many texts there are whose size may be the master's, and of these what is to be said, by kind.

    A text is judged by the words that stand nowhere else on its slide. One that states no size but is not larger shrank to its box."""
    told, said = 0, {"unsized": [], "shrunk": [], "fitted": []}
    for n, (slide, old, new) in enumerate(zip(Presentation(path).slides, before, after), 1):
        everything = paragraphs(slide.element)
        was, now = once(old, everything), once(new, everything)
        for shape in slide.placeholders:
            if not shape.has_text_frame or role(shape) not in TEXTS or not paragraphs(shape.element):  # no chart, table or picture
                continue
            reason, text = judged(shape)
            ratios = sorted(now[w] / was[w] for w in text if w in was and w in now)
            if reason == "layout" or not reason and not ratios:
                continue
            told += 1
            name = repr(shape.text_frame.text[:40])
            if reason:
                said[reason].append((n, name))
            elif ratios[len(ratios) // 2] < GROWN - ROUNDED:
                said["shrunk"].append((n, f"{name} ({ratios[len(ratios) // 2]:.2f} times)"))
    return told, said


def once(drawn, everything):
    """The sizes of the words that a slide has once."""
    return {w: size for w, _, size in drawn if everything.count(w) == 1}


def coded(path):
    """The words of each slide's code, which stays in a font of one width: of texts whose list style says that no spelling is to be checked."""
    slides = []
    for slide in Presentation(path).slides:
        words = set()
        for body in slide.element.iter(qn("p:txBody")):
            if body.find(qn("a:lstStyle") + "/*/" + qn("a:defRPr") + "[@noProof='1']") is not None:
                words |= set(re.findall(r"[A-Za-z]{2,}", " ".join(t.text or "" for t in body.iter(qn("a:t")))))
        slides.append(words)
    return slides


def refaced(path, edit, after):
    """How many words of Latin letters are drawn, and those that are not in the family of the edit's theme, code apart."""
    family, told, bad, code = FONTS[edit].replace(" ", ""), 0, [], coded(path)
    for n, page in enumerate(after, 1):
        for word, name, _ in page:
            if re.fullmatch(r"[A-Za-z]{2,}", word):
                told += 1
                if not name.replace(" ", "").startswith(family) and not ("Mono" in name and word in code[n - 1]):
                    bad.append((n, f"{word} ({name})"))
    return told, bad
