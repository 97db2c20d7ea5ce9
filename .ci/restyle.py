"""The edits that colleagues do to the slides of a PowerPoint file: other themes, longer texts, new rows and slides, another deck."""
import copy, os, re, zipfile
from pptx import Presentation
from pptx.oxml.ns import qn
from paste import carried, laid, moved

FONTS = {"serif": "Liberation Serif", "sans": "Liberation Sans", "dejavu": "DejaVu Sans"}
COLORS = dict(dk1="222222", lt1="FFFFFF", dk2="3D0C45", lt2="F7F0E8", accent1="6A1B9A", accent2="00897B", accent3="F9A825", accent4="C62828",
              accent5="1565C0", accent6="5D4037", hlink="6A1B9A", folHlink="888888")
DARK = dict(dk1="F2F2F2", lt1="1B1E24", dk2="D5DDE8", lt2="2C313A", accent1="7FB2FF", accent2="FFB74D", accent3="81C784", accent4="EF9A9A",
            accent5="CE93D8", accent6="80DEEA", hlink="90CAF9", folHlink="B0BEC5")
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


def scheme(path, out, of):
    """Another scheme of colours."""
    def change(s):
        for k, v in of.items():
            s = re.sub(rf"<a:{k}>.*?</a:{k}>", f'<a:{k}><a:srgbClr val="{v}"/></a:{k}>', s, flags=re.S)
        return s
    parts(path, out, THEME, change)


def colors(path, out):
    """Other colours on light slides."""
    scheme(path, out, COLORS)


def dark(path, out):
    """The colours of a dark design: light texts on dark grounds, and accents that are clear on them."""
    scheme(path, out, DARK)


def mapped(path, out):
    """Light and dark exchanged in the maps of colours of the masters, with accents that are clear on the dark ground: accents stay as they are
    in any deck, so that only what is made from texts and grounds is to be judged."""
    swap = {"lt1": "dk1", "dk1": "lt1", "lt2": "dk2", "dk2": "lt2"}

    def change(s):
        return re.sub(r"<p:clrMap [^>]*>", lambda m: re.sub(r'(bg1|tx1|bg2|tx2)="(\w+)"', lambda n: f'{n[1]}="{swap[n[2]]}"', m[0]), s)
    parts(path, out, MASTER, change)
    scheme(out, out + ".new", {k: v for k, v in DARK.items() if k not in swap})
    os.replace(out + ".new", out)


def sizes(path, out):
    """Larger titles and texts, and other bullets, in the masters: in their styles and in their placeholders' lists."""
    def change(s):
        s = re.sub(r'(<a:defRPr[^>]* sz=")(\d+)"', lambda m: f'{m[1]}{round(int(m[2]) * GROWN / 100) * 100}"', s)
        return re.sub(r'<a:buChar char="[^"]*"', '<a:buChar char="+"', s)
    parts(path, out, MASTER, change)


def typed(shape):
    """Writes that a text gives way on the slide where its layout or master says so, as PowerPoint does as soon as a person types."""
    own = shape.text_frame._txBody.find(qn("a:bodyPr"))
    fits = [qn("a:normAutofit"), qn("a:noAutofit"), qn("a:spAutoFit")]
    if not shape.is_placeholder or any(e.tag in fits for e in own):
        return
    for sheet in above(shape):
        fit = next((e for e in sheet.iter(*fits)), None)
        if fit is not None:
            own.insert(0, own.makeelement(fit.tag, {}))
            return


def above(shape):
    """What a placeholder inherits from, from its layout up."""
    layout, kind = shape.part.slide_layout, role(shape)
    for p in layout.placeholders:
        if p.placeholder_format.idx == shape.placeholder_format.idx:
            yield p.element
    for p in layout.slide_master.placeholders:
        if role(p) == kind or kind == "ctrTitle" and role(p) == "title" or kind in ("obj", "subTitle") and role(p) == "body":
            yield p.element


def role(shape):
    return shape.element.find(".//" + qn("p:ph")).get("type", "obj")


def said(shape, text):
    """Types over the text of a shape, in the look of its first run."""
    typed(shape)
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
    return shape.is_placeholder and shape.has_text_frame and role(shape) in ("obj", "body") \
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
    """A slide more from each layout, with a long title and points; a number where the layout asks for one."""
    deck = Presentation(path)
    for layout in deck.slide_layouts:
        numbers = {p.placeholder_format.idx for p in layout.placeholders if p.has_text_frame and p.text_frame.text.isdigit()}
        s = deck.slides.add_slide(layout)
        for shape in s.placeholders:
            kind = role(shape)
            if kind in ("title", "ctrTitle"):
                said(shape, " ".join(WORDS[:18]))
            elif body(shape):
                listed(shape)
            elif shape.has_text_frame:
                said(shape, "12" if shape.placeholder_format.idx in numbers else "Text")
    deck.save(out)


EDITS = {**{k: font(v) for k, v in FONTS.items()}, "colors": colors, "dark": dark, "mapped": mapped, "sizes": sizes, "titles1": titles(1),
         "titles2": titles(2), "titles3": titles(3), "bullets": bullets, "rows": rows, "layouts": layouts, "moved": moved, "carried": carried,
         "laid": laid}


def edited(path, folder, edits):
    """The files of edits of a deck, by their names."""
    out = {}
    for name, edit in edits.items():
        out[name] = os.path.join(folder, f"{os.path.splitext(os.path.basename(path))[0]}-{name}.pptx")
        edit(path, out[name])
    return out
