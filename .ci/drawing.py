"""Decks as LibreOffice draws them: the words of their pages, and how clear these are."""
import glob, os, re, subprocess, tempfile
from collections import Counter
from lxml import etree
from PIL import Image
from follow import faces

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


class Drawing:
    """A deck as it is drawn: its pages, the sizes and families of their words, and, where asked for, how clear they are."""

    def __init__(self, pdf, folder, clear=False):
        self.pdf, self.pages = pdf, drawn(pdf)
        self.clear = contrasts(pdf, self.pages, folder) if clear else []

    def faces(self):
        return faces(self.pdf)

    def page(self, i):
        return self.pages[i] if i < len(self.pages) else EMPTY

    def clearness(self, i):
        return self.clear[i] if i < len(self.clear) else {}


EMPTY = Page(etree.fromstring('<page width="0" height="0"/>'))


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
