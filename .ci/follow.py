"""Whether drawn texts follow the master: their sizes and families in a drawing of a deck before and after an edit."""
import re, subprocess
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from restyle import FONTS, GROWN

TEXTS = ("title", "ctrTitle", "subTitle", "body", "obj")
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


def states(shape):
    """Whether a placeholder, or what it inherits from its layout, states a size, so that the master's is not asked."""
    index, chain = shape.placeholder_format.idx, [shape.element]
    chain += [p.element for p in shape.part.slide_layout.placeholders if p.placeholder_format.idx == index]
    return any(e.get("sz") for c in chain for e in c.iter(qn("a:rPr"), qn("a:defRPr")))


def sized(path, before, after):
    """How many texts of placeholders there are, and those that are not drawn larger though the master is, with the reason.

    A text is judged by the words that stand nowhere else on its slide. One that states no size but is not larger shrank to its box."""
    told, bad = 0, {"unsized": [], "shrunk": []}
    for n, (slide, old, new) in enumerate(zip(Presentation(path).slides, before, after), 1):
        everything = paragraphs(slide.element)
        was, now = once(old, everything), once(new, everything)
        for shape in slide.placeholders:
            if not shape.has_text_frame:  # a chart, a table or a picture
                continue
            kind = shape.element.find(".//" + qn("p:ph")).get("type", "obj")
            ratios = sorted(now[w] / was[w] for w in paragraphs(shape.element) if w in was and w in now) if kind in TEXTS else []
            if not ratios:
                continue
            told, ratio = told + 1, ratios[len(ratios) // 2]
            if ratio < GROWN - ROUNDED:
                bad["unsized" if states(shape) else "shrunk"].append((n, f"{shape.text_frame.text[:40]!r} ({ratio:.2f} times)"))
    return told, bad


def once(drawn, everything):
    """The sizes of the words that a slide has once."""
    return {w: size for w, _, size in drawn if everything.count(w) == 1}


def refaced(edit, after):
    """How many words of Latin letters are drawn, and those that are not in the family of the edit's theme."""
    family, told, bad = FONTS[edit].replace(" ", ""), 0, []
    for n, page in enumerate(after, 1):
        for word, name, _ in page:
            if re.fullmatch(r"[A-Za-z]{2,}", word):
                told += 1
                if not name.replace(" ", "").startswith(family):
                    bad.append((n, f"{word} ({name})"))
    return told, bad
