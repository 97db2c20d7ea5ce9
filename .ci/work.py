#!/usr/bin/env python3
"""work.py [--hold KIND,...] [--list N] [--sheets DIR] DECK.pptx...

Does to the slides of decks what colleagues do (see restyle.py), has LibreOffice draw them, and says what then is wrong:

  overlap   two words stand on each other that did not before
  outside   a word leaves the page
  joined    words run together
  font      a run whose face stays when the theme's fonts change
  size      a run of a title or a text that states its own size, as all of its level do, so that the master's changes nothing
  color     a run that states a colour that is none of the theme's
  contrast  a word that is hard to tell from its ground (below 2 : 1) where it was not before
  oneword   a text box of one word beside another that goes on in its line
  unsized   a text of a title or body placeholder that is not larger though the master's is, since it or its layout states a size
  shrunk    such a text that states none, but was made smaller to fit its box
  unfaced   a word of Latin letters that is drawn in another family than the theme's
  crossed   two placeholders of a layout that lie on each other

Each is counted by deck and edit; font, size, color, oneword and crossed are counted in the file, once a deck. After the table stand
the shares of texts that followed, by deck and edit, and what the file says of itself (see stated.py): the words in the outline,
the sizes stated and the placeholders at their layout's place. --least SHARE=PERCENT,... and --most SHARE=PERCENT,... hold them. --sheets draws a contact sheet of each
edit, for people. Needs python-pptx, Pillow, soffice, mutool, pdftotext and pdftoppm. Exit status 1 if anything is wrong of the kinds that are
to be held, of all without --hold.
"""
import argparse, glob, os, re, subprocess, sys, tempfile
from collections import Counter
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.oxml.ns import qn
from follow import faces, refaced, sized
from restyle import EDITS, FONTS, edited
from stated import crossed, shares

KINDS = ("overlap", "outside", "joined", "font", "size", "color", "contrast", "oneword", "unsized", "shrunk", "unfaced", "crossed")
RECOLORED = ("colors", "dark", "mapped", "moved", "carried", "laid")
DPI = 100


def soffice(folder, files):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to", "pdf", "--outdir", folder, *files],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Page:
    """The words of a drawn page with their boxes in points, and the page's size."""

    def __init__(self, tree):
        self.size = float(tree.get("width")), float(tree.get("height"))
        self.words = [(w.text or "", [float(w.get(k)) for k in ("xMin", "yMin", "xMax", "yMax")]) for w in tree.iter("{*}word")]

    def overlaps(self):
        """The pairs of words that stand on each other. Boxes are as high as the font's lines, so that close lines touch."""
        found, words = Counter(), sorted(self.words, key=lambda w: w[1][1])
        for i, (a, p) in enumerate(words):
            for b, q in words[i + 1:]:
                if q[1] >= p[3]:
                    break
                wide, high = min(p[2], q[2]) - max(p[0], q[0]), min(p[3], q[3]) - q[1]
                if wide > 0.15 * min(p[2] - p[0], q[2] - q[0]) and high > 0.4 * min(p[3] - p[1], q[3] - q[1]):
                    found[tuple(sorted((a, b)))] += 1
        return found

    def outside(self):
        """The words that leave the page."""
        w, h = self.size
        return Counter(t for t, (x0, y0, x1, y1) in self.words if x0 < -1 or y0 < -1 or x1 > w + 1 or y1 > h + 1)


def drawn(pdf):
    html = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout
    return [Page(p) for p in etree.fromstring(re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", html)).iter("{*}page")]


def typed(path):
    """The words of each slide's texts as the file has them, between spaces."""
    out = []
    for s in Presentation(path).slides:
        out.append(" ".join("".join(t.text or "" if t.tag == qn("a:t") else " " for t in p.iter(qn("a:t"), qn("a:br"))) for p in s.element.iter(qn("a:p"))).split())
    return out


def joined(page, before, texts):
    """The words of a page that are two words or more in a row of its texts, and stood apart before."""
    known, out = {t for t, _ in before.words} | set(texts), Counter()
    runs = {"".join(texts[i:i + n]) for i in range(len(texts)) for n in range(2, 7)}
    for t, _ in page.words:
        if t not in known and t in runs:
            out[t] += 1
    return out


def luminance(rgb):
    r, g, b = (v / 3294.6 if v <= 10 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in rgb)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrasts(pdf, pages, folder):
    """The contrast of each word of the pages with its ground, as WCAG 2 has it, between the darkest and the lightest of its dots."""
    root = os.path.join(folder, "dots")
    subprocess.run(["pdftoppm", "-r", str(DPI), pdf, root], check=True, stderr=subprocess.DEVNULL)
    out = []
    for name, page in zip(sorted(glob.glob(root + "-*.ppm")), pages):
        image, found = Image.open(name).convert("RGB"), {}
        for t, box in page.words:
            x0, y0, x1, y1 = (round(v * DPI / 72) for v in box)
            crop = image.crop((x0, y0, max(x1, x0 + 1), max(y1, y0 + 1)))
            dots = crop.getcolors(crop.width * crop.height)
            lights = sorted(luminance(c) for _, c in dots)
            ratio = (lights[-1] + 0.05) / (lights[0] + 0.05)
            found[t] = min(ratio, found.get(t, 21))
        out.append(found)
        image.close()
        os.remove(name)
    return out


class Report:
    """The faults by kind, deck and edit."""

    def __init__(self):
        self.faults, self.shares = {}, {}

    def say(self, kind, deck, edit, slide, texts):
        self.faults.setdefault((kind, deck, edit), []).extend(f"slide {slide}: {t}" for t in texts)

    def count(self, kind, deck, edit):
        return len(self.faults.get((kind, deck, edit), ()))

    def share(self, name, deck, edit, part, whole):
        self.shares[name, deck, edit] = part, whole

    def limited(self, limits, sign):
        """Prints the shares that pass their limits, and says whether there are any."""
        bad = [(k, 100 * part / whole) for k, (part, whole) in self.shares.items() if k[0] in limits and whole and sign * (100 * part / whole - limits[k[0]]) > 0]
        for (name, deck, edit), percent in bad:
            print(f"{name}: {deck}, {edit}: {percent:.1f} %, {'at most' if sign > 0 else 'at least'} {limits[name]} %")
        return bool(bad)

    def table(self, decks, edits):
        print(f"{'deck':<24}{'edit':<10}" + "".join(f"{k:>10}" for k in KINDS))
        for deck in decks:
            for edit in ["file", *edits]:
                print(f"{deck:<24}{edit:<10}" + "".join(f"{self.count(k, deck, edit) or '.':>10}" for k in KINDS))
        sums = {k: sum(len(v) for (kind, _, _), v in self.faults.items() if kind == k) for k in KINDS}
        print(f"{'all':<34}" + "".join(f"{sums[k]:>10}" for k in KINDS))
        return sums


def flat(counter):
    return [t if isinstance(t, str) else " on ".join(t) for t in counter.elements()]


def stated(path, deck, report):
    """What the runs of a file say for themselves that they could inherit, and the words in boxes of their own."""
    runs = 0
    for n, s in enumerate(Presentation(path).slides, 1):
        for e in s.element.iter(qn("a:r")):
            runs += 1
            props, text = e.find(qn("a:rPr")), e.findtext(qn("a:t"))
            holder = next((a for a in e.iterancestors(qn("p:sp"))), None)
            ph = holder.find(qn("p:nvSpPr") + "/" + qn("p:nvPr") + "/" + qn("p:ph")) if holder is not None else None
            if props is None:
                continue
            latin = props.find(qn("a:latin"))
            if latin is not None and not latin.get("typeface").startswith("+"):
                report.say("font", deck, "file", n, [text])
            if ph is not None and props.get("sz") and all(states_size(r) for r in level(e, holder)):
                report.say("size", deck, "file", n, [text])
            if props.find(qn("a:solidFill") + "/" + qn("a:srgbClr")) is not None:
                report.say("color", deck, "file", n, [text])
        report.say("oneword", deck, "file", n, lonely(s))
    for n, fault in crossed(Presentation(path)):
        report.say("crossed", deck, "file", n, [fault])
    for name, (part, whole) in shares(path).items():
        report.share(name, deck, "file", part, whole)
    return runs


def level(run, holder):
    """The runs of a text that are on the level of one. What one of them states and the others inherit, as headings do, is its own."""
    depth = [(r, r.getparent().find(qn("a:pPr"))) for r in holder.iter(qn("a:r"))]
    depth = [(r, 0 if p is None else int(p.get("lvl", 0))) for r, p in depth]
    mine = next(d for r, d in depth if r is run)
    return [r for r, d in depth if d == mine]


def states_size(run):
    return run.find(qn("a:rPr")) is not None and run.find(qn("a:rPr")).get("sz")


def followed(file, pdf, edit, old, name, report):
    """Says which texts did not follow an edit of the master's sizes or the theme's fonts."""
    if edit == "sizes":
        told, bad = sized(file, old, faces(pdf))
    elif edit in FONTS:
        told, words = refaced(edit, faces(pdf))
        bad = {"unfaced": words}
    else:
        return
    for kind, faults in bad.items():
        for n, fault in faults:
            report.say(kind, name, edit, n, [fault])
    report.share("followed", name, edit, told - sum(map(len, bad.values())), told)


def lonely(slide):
    """The boxes of one word that stand beside another box in its line, a space apart."""
    boxes = []
    for sp in slide.element.iter(qn("p:sp")):
        xfrm, body = sp.find(".//" + qn("a:xfrm")), sp.find(qn("p:txBody"))
        text = "".join(t.text or "" for t in body.iter(qn("a:t"))) if body is not None else ""
        if xfrm is not None and text.strip():
            off, ext = xfrm.find(qn("a:off")), xfrm.find(qn("a:ext"))
            boxes.append((text.strip(), int(off.get("x")), int(off.get("y")), int(ext.get("cx")), int(ext.get("cy"))))
    for t, x, y, cx, cy in boxes:
        if " " in t:
            continue
        if any(abs(v + dv - y - cy) < 12700 and 0 <= u - x - cx < 0.5 * cy for _, u, v, _, dv in boxes):
            yield t


def sheet(pdf, out):
    """A contact sheet of the pages."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "36", pdf, os.path.join(folder, "p")], check=True, stderr=subprocess.DEVNULL)
        pages = [Image.open(f).convert("RGB") for f in sorted(glob.glob(os.path.join(folder, "p*")))]
        w, h = max(p.width for p in pages) + 4, max(p.height for p in pages) + 4
        whole = Image.new("RGB", (6 * w, (len(pages) + 5) // 6 * h), "grey")
        for i, p in enumerate(pages):
            whole.paste(p, (i % 6 * w, i // 6 * h))
        whole.save(out)


def judge(path, folder, report, sheets):
    """Edits a deck in every way and says what then is wrong."""
    deck = os.path.splitext(os.path.basename(path))[0]
    runs = stated(path, deck, report)
    files = edited(path, folder)
    soffice(folder, [path, *files.values()])
    pdf = os.path.join(folder, deck + ".pdf")
    before = drawn(pdf)
    clear, set_in = contrasts(pdf, before, folder), faces(pdf)
    for edit, file in files.items():
        pdf = file[:-5] + ".pdf"
        pages, texts = drawn(pdf), typed(file)
        if len(pages) != len(texts):
            sys.exit(f"{deck}, {edit}: {len(pages)} pages are drawn of {len(texts)} slides")
        for i, page in enumerate(pages):
            old = before[i] if i < len(before) else EMPTY
            report.say("overlap", deck, edit, i + 1, flat(page.overlaps() - old.overlaps()))
            report.say("outside", deck, edit, i + 1, flat(page.outside() - old.outside()))
            report.say("joined", deck, edit, i + 1, flat(joined(page, old, texts[i])))
        followed(file, pdf, edit, set_in, deck, report)
        if edit in RECOLORED:
            for i, found in enumerate(contrasts(pdf, pages, folder)):
                report.say("contrast", deck, edit, i + 1, [f"{t} ({c:.1f} : 1)" for t, c in found.items() if c < 2 <= clear[i].get(t, 0)])
        if sheets:
            sheet(pdf, os.path.join(sheets, f"{deck}-{edit}.png"))
    return deck, runs


EMPTY = Page(etree.fromstring('<page width="0" height="0"/>'))


def limits(text):
    """The limits of shares in percent: "outline=95,followed=100"."""
    return {k: float(v) for k, v in (x.split("=") for x in text.split(",") if x)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--hold", default=",".join(KINDS))
    parser.add_argument("--list", type=int, default=5, help="how many faults are listed of each kind, deck and edit")
    parser.add_argument("--sheets")
    parser.add_argument("--least", type=limits, default={})
    parser.add_argument("--most", type=limits, default={})
    parser.add_argument("decks", nargs="+")
    args = parser.parse_args()
    held = args.hold.split(",")
    if set(held) - set(KINDS):
        sys.exit(f"--hold {args.hold}: the kinds are {', '.join(KINDS)}")
    if args.sheets:
        os.makedirs(args.sheets, exist_ok=True)
    report, decks = Report(), []
    for path in args.decks:
        with tempfile.TemporaryDirectory() as folder:
            decks.append(judge(path, folder, report, args.sheets))
    for (kind, deck, edit), faults in sorted(report.faults.items()):
        for fault in faults[:None if kind in held else args.list]:
            print(f"{kind}: {deck}, {edit}, {fault}")
        if kind not in held and len(faults) > args.list:
            print(f"{kind}: {deck}, {edit}, and {len(faults) - args.list} more")
    sums = report.table([d for d, _ in decks], EDITS)
    print(", ".join(f"{d}: {n} runs" for d, n in decks))
    for (name, deck, edit), (part, whole) in sorted(report.shares.items()):
        print(f"{name}: {deck}, {edit}: {part} of {whole}" + (f", {100 * part / whole:.1f} %" if whole else ""))
    low, high = report.limited(args.least, -1), report.limited(args.most, 1)
    sys.exit(low or high or any(sums[k] for k in held))


if __name__ == "__main__":
    main()
