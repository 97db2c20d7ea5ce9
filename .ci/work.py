#!/usr/bin/env python3
"""work.py [--hold KIND,...] [--known FILE] [--list N] [--sheets DIR] DECK.pptx...

Does to the slides of decks what colleagues do (see restyle.py), has LibreOffice draw them, and says what then is wrong:

  overlap   two words stand on each other that did not before
  outside   a word leaves the page
  joined    words run together
  font      a run whose face stays when the theme's fonts change
  size      a run of a title or a text that states its own size, as all of its level do, so that the master's changes nothing
  color     a run that states a colour that is none of the theme's
  contrast  a word that is hard to tell from its ground (below 2 : 1) where it was not before
  oneword   a text box of one word beside another that goes on in its line
  unsized   a text of a title or body placeholder that states the size which it would inherit, or whose layout does
  shrunk    such a text that states none, but is not larger though the master's is, since it was made smaller to fit its box
  fitted    such a text that states another size, which it needed to fit: no fault, named and counted
  unfaced   a word of Latin letters that is drawn in another family than the theme's
  crossed   two placeholders of a layout that lie on each other

Each is counted by deck and edit; font, size, color, oneword and crossed are counted in the file, once a deck. After the table stand
the shares of texts that followed, by deck and edit, and what the file says of itself (see stated.py): the words in the outline,
the sizes stated and the placeholders at their layout's place. --least SHARE=PERCENT,... and --most SHARE=PERCENT,... hold them. --sheets draws a contact sheet of each
edit, for people. Needs python-pptx, Pillow, soffice, mutool, pdftotext and pdftoppm. Exit status 1 if more is wrong of the kinds that are to be
held, of all faults without --hold, than the file of known faults says by kind, deck and edit.
"""
import argparse, os, sys, tempfile
from collections import Counter
from pptx import Presentation
from pptx.oxml.ns import qn
from drawing import Drawing, sheet, soffice
from follow import refaced, sized
from restyle import EDITS, FONTS, edited
from stated import ASIDE, crossed, holder, shares

KINDS = ("overlap", "outside", "joined", "font", "size", "color", "contrast", "oneword", "unsized", "shrunk", "fitted", "unfaced", "crossed")
HELD = tuple(k for k in KINDS if k != "fitted")
RECOLORED = ("colors", "dark", "mapped", "moved", "carried", "laid")
FEW = 50
OVERLAID = ("laid",)  # where titles take the place that another layout has, over what stays where it was

def said(element):
    """The texts below an element, a space between paragraphs and between lines."""
    return " ".join("".join(t.text or "" if t.tag == qn("a:t") else " " for t in p.iter(qn("a:t"), qn("a:br"))) for p in element.iter(qn("a:p")))


def typed(path):
    """The words of each slide's texts as the file has them, between spaces."""
    return [said(s.element).split() for s in Presentation(path).slides]


def joined(page, before, texts):
    """The words of a page that are two words or more in a row of its texts, and stood apart before."""
    known, out = {t for t, _ in before.words} | set(texts), Counter()
    runs = {"".join(texts[i:i + n]) for i in range(len(texts)) for n in range(2, 7)}
    for t, _ in page.words:
        if t not in known and t in runs:
            out[t] += 1
    return out


class Report:
    """The faults by kind, deck and edit."""

    def __init__(self):
        self.faults, self.shares = {}, {}

    def say(self, kind, deck, edit, slide, texts):
        self.faults.setdefault((kind, deck, edit), []).extend((slide, t) for t in texts)

    def count(self, kind, deck, edit):
        return len(self.faults.get((kind, deck, edit), ()))

    def share(self, name, deck, edit, part, whole):
        self.shares[name, deck, edit] = part, whole

    def limited(self, limits, sign):
        """Prints the shares that pass their limits, and says whether there are any. Of few a share says little."""
        of = {k: limits.get(f"{k[0]}@{k[1]}", limits.get(k[0])) for k in self.shares}
        bad = [(k, 100 * part / whole) for k, (part, whole) in self.shares.items() if of[k] is not None and whole >= FEW and sign * (100 * part / whole - of[k]) > 0]
        for (name, deck, edit), percent in bad:
            print(f"{name}: {deck}, {edit}: {percent:.1f} %, {'at most' if sign > 0 else 'at least'} {of[name, deck, edit]} %")
        return bool(bad)

    def table(self, decks, edits):
        print(f"{'deck':<24}{'edit':<10}" + "".join(f"{k:>10}" for k in KINDS))
        for deck in decks:
            for edit in ["file", *edits]:
                if any(self.count(k, deck, edit) for k in KINDS):
                    print(f"{deck:<24}{edit:<10}" + "".join(f"{self.count(k, deck, edit) or '.':>10}" for k in KINDS))
        sums = {k: sum(len(v) for (kind, _, _), v in self.faults.items() if kind == k) for k in KINDS}
        print(f"{f'all, {len(decks)} decks by {len(edits)} edits':<34}" + "".join(f"{sums[k]:>10}" for k in KINDS))

    def over(self, held, borne):
        """The kinds that are held, deck and edit, with more faults than are borne."""
        return [k for k, faults in sorted(self.faults.items()) if k[0] in held and len(faults) > most(borne, k)]

    def list(self, over, most):
        """Prints the faults: all of what is over, else the first of each kind, deck and edit."""
        for (kind, deck, edit), faults in sorted(self.faults.items()):
            shown = faults if (kind, deck, edit) in over else faults[:most]
            for slide, text in shown:
                print(f"{kind}: {deck}, {edit}, slide {slide}: {text}")
            if len(shown) < len(faults):
                print(f"{kind}: {deck}, {edit}, and {len(faults) - len(shown)} more")


def flat(counter):
    return [t if isinstance(t, str) else " on ".join(t) for t in counter.elements()]


def stated(path, deck, report):
    """What the runs of a file say for themselves that they could inherit, and the words in boxes of their own."""
    runs = 0
    for n, s in enumerate(Presentation(path).slides, 1):
        for e in s.element.iter(qn("a:r")):
            runs += 1
            props, text = e.find(qn("a:rPr")), e.findtext(qn("a:t"))
            shape = next(e.iterancestors(qn("p:sp")), None)
            ph = holder(shape) if shape is not None else None
            if props is None:
                continue
            latin = props.find(qn("a:latin"))
            if latin is not None and not latin.get("typeface").startswith("+"):
                report.say("font", deck, "file", n, [text])
            if ph is not None and props.get("sz") and all(states_size(r) for r in level(e, shape)):
                report.say("size", deck, "file", n, [text])
            if props.find(qn("a:solidFill") + "/" + qn("a:srgbClr")) is not None:
                report.say("color", deck, "file", n, [text])
        report.say("oneword", deck, "file", n, lonely(s))
    for n, fault in crossed(Presentation(path)):
        report.say("crossed", deck, "file", n, [fault])
    for name, (part, whole) in shares(path).items():
        report.share(name, deck, "file", part, whole)
    return runs


def level(run, shape):
    """The runs of a text that are on the level of one. What one of them states and the others inherit, as headings do, is its own."""
    depth = [(r, r.getparent().find(qn("a:pPr"))) for r in shape.iter(qn("a:r"))]
    depth = [(r, 0 if p is None else int(p.get("lvl", 0))) for r, p in depth]
    mine = next(d for r, d in depth if r is run)
    return [r for r, d in depth if d == mine]


def states_size(run):
    return run.find(qn("a:rPr")) is not None and run.find(qn("a:rPr")).get("sz")


def followed(path, after, edit, old, name, report):
    """Says which texts did not follow an edit of the master's sizes or the theme's fonts, and how many of those that could did."""
    if edit == "sizes":
        told, bad = sized(path, old, after.faces())
        fitted = len(bad["fitted"])
        report.share("fitted sizes", name, edit, fitted, told)
        report.share("followed sizes", name, edit, told - sum(map(len, bad.values())), told - fitted)
    elif edit in FONTS:
        told, words = refaced(path, edit, after.faces())
        bad = {"unfaced": words}
        report.share("followed fonts", name, edit, told - len(words), told)
    else:
        return
    for kind, faults in bad.items():
        for n, fault in faults:
            report.say(kind, name, edit, n, [fault])


def lonely(slide):
    """The boxes of one word that stand beside another box in its line, a space apart. What stands on a ground of its own is no part of a line."""
    boxes = []
    for sp in slide.element.iter(qn("p:sp")):
        xfrm, body = sp.find(".//" + qn("a:xfrm")), sp.find(qn("p:txBody"))
        text = said(body) if body is not None else ""
        ph = holder(sp)
        if xfrm is not None and text.strip() and (ph is None or ph.get("type") not in ASIDE):
            off, ext = xfrm.find(qn("a:off")), xfrm.find(qn("a:ext"))
            look = sp.find(qn("p:spPr"))
            ground = any(look.find(path) is not None for path in (qn("a:solidFill"), qn("a:ln") + "/" + qn("a:solidFill")))
            boxes.append((text.strip(), int(off.get("x")), int(off.get("y")), int(ext.get("cx")), int(ext.get("cy")), ground))
    for t, x, y, cx, cy, ground in boxes:
        if " " in t or ground:
            continue
        if any(abs(v + dv - y - cy) < 12700 and 0 <= u - x - cx < 0.5 * cy for _, u, v, _, dv, _ in boxes):
            yield t


def judge(path, files, folder, report, sheets):
    """Says what is wrong with a deck, and with its edits, which LibreOffice has drawn in a folder."""
    deck = named(path)
    runs = stated(path, deck, report)
    before = Drawing(os.path.join(folder, deck + ".pdf"), folder, clear=True)
    set_in = before.faces()
    for edit, file in files.items():
        after, texts = Drawing(file[:-5] + ".pdf", folder, clear=edit in RECOLORED), typed(file)
        if len(after.pages) != len(texts):
            sys.exit(f"{deck}, {edit}: {len(after.pages)} pages are drawn of {len(texts)} slides")
        for i, page in enumerate(after.pages):
            old = before.page(i)
            if edit not in OVERLAID:
                report.say("overlap", deck, edit, i + 1, flat(page.overlaps() - old.overlaps()))
            report.say("outside", deck, edit, i + 1, flat(page.outside() - old.outside()))
            report.say("joined", deck, edit, i + 1, flat(joined(page, old, texts[i])))
            was, now = before.clearness(i), after.clearness(i)
            report.say("contrast", deck, edit, i + 1, [f"{t} ({c:.1f} : 1)" for t, c in now.items() if c < 2 <= was.get(t, 0)])
        followed(path, after, edit, set_in, deck, report)
        if sheets:
            sheet(after.pdf, os.path.join(sheets, f"{deck}-{edit}.png"))
    return runs


def named(path):
    return os.path.splitext(os.path.basename(path))[0]


def judged(paths, edits, report, sheets=None):
    """Edits decks, has them drawn, and says what then is wrong; the runs of each deck."""
    with tempfile.TemporaryDirectory() as folder:
        files = {path: edited(path, folder, edits) for path in paths}
        soffice(folder, [f for path, of in files.items() for f in (path, *of.values())])
        return {named(path): judge(path, of, folder, report, sheets) for path, of in files.items()}


def limits(text):
    """The limits of shares in percent, of all decks or of one: "outline=95,followed=100,followed@gallery=90"."""
    return {k: float(v) for k, v in (x.split("=") for x in text.split(",") if x)}


def known(path):
    """The faults that are borne, by kind, deck and edit: lines of these three and how many, with the reason after a #. "*" is all decks, or any number."""
    with open(path) as f:
        lines = [line.partition("#")[0].split() for line in f]
    return {(kind, deck, edit): float("inf") if n == "*" else int(n) for kind, deck, edit, n in filter(None, lines)}


def most(borne, key):
    """How many faults are borne of a kind in a deck by an edit."""
    kind, _, edit = key
    return borne.get(key, borne.get((kind, "*", edit), 0))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--hold", default=",".join(HELD))
    parser.add_argument("--known", type=known, default={})
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
    report = Report()
    decks = judged(args.decks, EDITS, report, args.sheets)
    over = report.over(held, args.known)
    report.list(over, args.list)
    report.table(decks, EDITS)
    print(", ".join(f"{d}: {n} runs" for d, n in decks.items()))
    for (name, deck, edit), (part, whole) in sorted(report.shares.items()):
        print(f"{name}: {deck}, {edit}: {part} of {whole}" + (f", {100 * part / whole:.1f} %" if whole else ""))
    for key, n in args.known.items():
        if key[1] in decks and report.count(*key) < n:
            print(f"known: {' '.join(key)}: {report.count(*key)}, no longer {n}")
    for key in over:
        print(f"over: {' '.join(key)}: {report.count(*key)}, at most {most(args.known, key)}")
    low, high = report.limited(args.least, -1), report.limited(args.most, 1)
    sys.exit(bool(low or high or over))


if __name__ == "__main__":
    main()
