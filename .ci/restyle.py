"""The edits that colleagues do to the slides of a PowerPoint file: other themes, longer texts, new rows and slides, another deck."""
import copy, os, re, zipfile
from pptx import Presentation
from pptx.oxml.ns import qn

FONTS = {"serif": "Liberation Serif", "sans": "Liberation Sans", "dejavu": "DejaVu Sans"}
COLORS = dict(dk1="222222", lt1="FFFFFF", dk2="3D0C45", lt2="F7F0E8", accent1="6A1B9A", accent2="00897B", accent3="F9A825", accent4="C62828",
              accent5="1565C0", accent6="5D4037", hlink="6A1B9A", folHlink="888888")
WORDS = "A title that a colleague writes who has more to say than stands on one line of the slide and so goes on with what else came to mind".split()
GROWN = 1.2
EMU = 12700


def parts(path, out, pattern, change):
    """Writes a file anew with the parts changed whose names match."""
    with zipfile.ZipFile(path) as z, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as to:
        for i in z.infolist():
            data = z.read(i.filename)
            to.writestr(i, change(data.decode()).encode() if re.fullmatch(pattern, i.filename) else data)


THEME, MASTER = r"ppt/theme/theme\d+\.xml", r"ppt/slideMasters/slideMaster\d+\.xml"


def font(name):
    """Another font for titles and texts."""
    def change(s):
        return re.sub(r"(<a:(?:major|minor)Font>\s*<a:latin typeface=\")[^\"]*", rf"\g<1>{name}", s)
    return lambda path, out: parts(path, out, THEME, change)


def colors(path, out):
    """Other colours on light slides."""
    def change(s):
        for k, v in COLORS.items():
            s = re.sub(rf"<a:{k}>.*?</a:{k}>", f'<a:{k}><a:srgbClr val="{v}"/></a:{k}>', s, flags=re.S)
        return s
    parts(path, out, THEME, change)


def dark(path, out):
    """Light and dark exchanged in the scheme of colours."""
    def change(s):
        for a, b in (("dk1", "lt1"), ("dk2", "lt2")):
            one, two = (re.search(rf"<a:{k}>(.*?)</a:{k}>", s, re.S).group(1) for k in (a, b))
            s = re.sub(rf"<a:{a}>.*?</a:{a}>", f"<a:{a}>{two}</a:{a}>", s, flags=re.S)
            s = re.sub(rf"<a:{b}>.*?</a:{b}>", f"<a:{b}>{one}</a:{b}>", s, flags=re.S)
        return s
    parts(path, out, THEME, change)


def mapped(path, out):
    """Light and dark exchanged in the maps of colours of the masters."""
    swap = {"lt1": "dk1", "dk1": "lt1", "lt2": "dk2", "dk2": "lt2"}

    def change(s):
        return re.sub(r"<p:clrMap [^>]*>", lambda m: re.sub(r'(bg1|tx1|bg2|tx2)="(\w+)"', lambda n: f'{n[1]}="{swap[n[2]]}"', m[0]), s)
    parts(path, out, MASTER, change)


def sizes(path, out):
    """Larger titles and texts, and other bullets, in the masters: in their styles and in their placeholders' lists."""
    def change(s):
        s = re.sub(r'(<a:defRPr[^>]* sz=")(\d+)"', lambda m: f'{m[1]}{round(int(m[2]) * GROWN / 100) * 100}"', s)
        return re.sub(r'<a:buChar char="[^"]*"', '<a:buChar char="+"', s)
    parts(path, out, MASTER, change)


def said(shape, text):
    """Types over the text of a shape, in the look of its first run."""
    ps = shape.text_frame._txBody.findall(qn("a:p"))
    for p in ps[1:]:
        p.getparent().remove(p)
    p = shape.text_frame.paragraphs[0]
    for br in p._p.findall(qn("a:br")):
        p._p.remove(br)
    for r in p.runs[1:]:
        p._p.remove(r._r)
    if p.runs:
        p.runs[0].text = text
    else:
        p.text = text


def titles(lines):
    """Titles of so many lines, by their width as it is in most fonts."""
    def edit(path, out):
        deck = Presentation(path)
        for s in deck.slides:
            title = s.shapes.title
            if title is None or not title.has_text_frame or not title.text_frame.text.strip():
                continue
            size = next((r.font.size.pt for p in title.text_frame.paragraphs for r in p.runs if r.font.size), 27)
            chars, text = int(title.width / EMU / size / 0.5 * (lines - 0.5)), ""
            for i in range(10 * len(WORDS)):
                if text and len(text) + len(WORDS[i % len(WORDS)]) >= chars:
                    break
                text = (text + " " + WORDS[i % len(WORDS)]).strip()
            said(title, text)
        deck.save(out)
    return edit


def listed(shape):
    """Types 30 points of three levels."""
    said(shape, "Point 1 of a colleague")
    for i in range(1, 30):
        p = shape.text_frame.add_paragraph()
        p.text, p.level = f"Point {i + 1} of a colleague", i % 3


def body(shape):
    """Whether a placeholder is for the text of a slide."""
    return shape.is_placeholder and shape.has_text_frame and shape.element.find(".//" + qn("p:ph")).get("type", "obj") in ("obj", "body") \
        and shape.height > 100 * EMU


def bullets(path, out):
    """Thirty points in each text of a slide."""
    deck = Presentation(path)
    for s in deck.slides:
        for shape in s.shapes:
            if body(shape):
                listed(shape)
    deck.save(out)


def rows(path, out):
    """A row more in the middle of each table."""
    deck = Presentation(path)
    for s in deck.slides:
        for shape in s.shapes:
            if shape.has_table:
                trs = shape.table._tbl.tr_lst
                trs[len(trs) // 2].addnext(copy.deepcopy(trs[len(trs) // 2]))
    deck.save(out)


def layouts(path, out):
    """A slide more from each layout, with a long title and points."""
    deck = Presentation(path)
    for layout in deck.slide_layouts:
        s = deck.slides.add_slide(layout)
        for shape in s.placeholders:
            kind = shape.element.find(".//" + qn("p:ph")).get("type", "obj")
            if kind in ("title", "ctrTitle"):
                shape.text_frame.text = " ".join(WORDS[:18])
            elif body(shape):
                listed(shape)
            elif shape.has_text_frame:
                shape.text_frame.text = "Text"
    deck.save(out)


LAYOUTS = {"title": "Title Slide", "secHead": "Section Header", "obj": "Title and Content", "tx": "Title and Content", "twoObj": "Two Content"}


def moved(path, out):
    """All slides in another deck, with its master."""
    deck, to = Presentation(path), Presentation()
    wide, high = deck.slide_width / to.slide_width, deck.slide_height / to.slide_height
    for sheet in [to.slide_master, *to.slide_layouts]:
        for xfrm in sheet.element.iter(qn("a:off"), qn("a:ext")):
            for k, f in (("x", wide), ("cx", wide), ("y", high), ("cy", high)):
                if xfrm.get(k):
                    xfrm.set(k, str(round(int(xfrm.get(k)) * f)))
    to.slide_width, to.slide_height = deck.slide_width, deck.slide_height
    new = {}
    for s in deck.slides:
        name = LAYOUTS.get(s.slide_layout.element.get("type"), "Title Only")
        new[s.part] = to.slides.add_slide(next(x for x in to.slide_layouts if x.name == name))
    for s in deck.slides:
        copied(s, new)
    to.save(out)


def copied(slide, new):
    """Copies what is on a slide, with the parts that it points to."""
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
            if k.startswith("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}") and v in ids:
                e.set(k, ids[v])
    to.element.replace(to.element.cSld, data)


EDITS = {**{k: font(v) for k, v in FONTS.items()}, "colors": colors, "dark": dark, "mapped": mapped, "sizes": sizes, "titles1": titles(1),
         "titles2": titles(2), "titles3": titles(3), "bullets": bullets, "rows": rows, "layouts": layouts, "moved": moved}


def edited(path, folder):
    """The files of all edits of a deck, by their names."""
    out = {}
    for name, edit in EDITS.items():
        out[name] = os.path.join(folder, f"{os.path.splitext(os.path.basename(path))[0]}-{name}.pptx")
        edit(path, out[name])
    return out
