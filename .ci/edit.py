#!/usr/bin/env python3
"""edit.py [--hold KIND,...] DECK.pptx...

Does to every chart of a deck what a colleague does who edits its data, and says what then is wrong on the page.

The input cells of each chart's workbook (those that are no formulas) are changed: a row is put before the first, one after
the last, and all values are one and a half times what they were. LibreOffice recalculates the workbooks; what the chart part
keeps of them is written anew, as PowerPoint does when its window of data closes, and LibreOffice draws the slides. Then:

  drift    a formula does not give what the chart part keeps of it, before anything is edited
  stale    a text box over a chart still says a name or a value of the data
  missing  a name or a label of the data is not on the page, or not at its mark
  cut      a value lies past a declared end of its axis
  overlap  a text of the chart stands on another

Needs openpyxl and lxml, soffice and pdftotext. Exit status 1 if anything is wrong of the kinds that are to be held, of all without
--hold.
"""
import argparse, datetime, os, re, subprocess, sys, tempfile, zipfile
from lxml import etree
from chartdata import A, NS, Cells, charts, written


def soffice(folder, to, *files):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to", to, "--outdir", os.path.join(folder, "out"), *files],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def recalculate(folder, books):
    """The workbooks with their formulas calculated anew."""
    if not books:
        return []
    files = []
    for i, data in enumerate(books):
        files.append(os.path.join(folder, f"book{i}.xlsx"))
        with open(files[-1], "wb") as f:
            f.write(data)
    soffice(folder, "xlsx:Calc MS Excel 2007 XML", *files)
    out = []
    for i in range(len(books)):
        with open(os.path.join(folder, "out", f"book{i}.xlsx"), "rb") as f:
            out.append(f.read())
    return out


def draw(folder, path):
    """The words of the pages of a deck, each with its box in EMU."""
    soffice(folder, "pdf", path)
    pdf = os.path.join(folder, "out", os.path.splitext(os.path.basename(path))[0] + ".pdf")
    html = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout
    pages = []
    for page in etree.fromstring(html).iter("{*}page"):
        pages.append([(w.text or "", [float(w.get(k)) * 12700 for k in ("xMin", "yMin", "xMax", "yMax")]) for w in page.iter("{*}word")])
    return pages


NUMBER = re.compile(r"[-−+]?[\d.,'’\u00a0\u202f]*\d")


def number(text):
    """The number that a text begins with, and its decimals; None if there is none. English digits."""
    m = NUMBER.search(text)
    if not m:
        return None
    s = m.group().replace(",", "").replace("−", "-").replace("\u00a0", "").replace("\u202f", "")
    try:
        return float(s), len(s.partition(".")[2])
    except ValueError:
        return None


class Report:
    """The faults, by their kinds."""

    def __init__(self):
        self.faults = {k: [] for k in ("drift", "stale", "missing", "cut", "overlap")}

    def say(self, chart, kind, text):
        self.faults[kind].append(f"{chart.name}: {kind}: {text}")


def boxes(chart):
    """The texts of the shapes that stand over a chart, with their places."""
    for sp in chart.slide.iterfind(".//p:sp", NS):
        off, ext = sp.find(".//a:xfrm/a:off", NS), sp.find(".//a:xfrm/a:ext", NS)
        if off is None or sp.find(".//p:nvPr/p:ph", NS) is not None:
            continue
        x, y = int(off.get("x")) + int(ext.get("cx")) / 2, int(off.get("y")) + int(ext.get("cy")) / 2
        text = " ".join("".join(t.text or "" for t in p.iter(f"{{{A}}}t")) for p in sp.iter(f"{{{A}}}p")).strip()
        if text and chart.box[0] <= x <= chart.box[2] and chart.box[1] <= y <= chart.box[3]:
            yield text


def stale(chart, report):
    """Text boxes that repeat what is in the data."""
    names, values = set(), set()
    for f in chart.refs():
        for v in chart.before.range(f.text):
            if isinstance(v, str) and v.strip():
                names.add(v.strip())
            elif isinstance(v, datetime.datetime):
                names.add(str(v.year))
            elif isinstance(v, (int, float)):
                values.add(v)
    for text in boxes(chart):
        n = number(text)
        if text in names:
            report.say(chart, "stale", f"a box says the name {text!r}")
        elif n and NUMBER.fullmatch(text) and any(round(v, n[1]) == n[0] for v in values):
            report.say(chart, "stale", f"a box says the value {text!r}")


def drift(chart, data, report):
    """Caches that are not what the formulas give."""
    cells = Cells(data)
    for f in chart.refs():
        cache = chart.cache(f)
        kept = {int(pt.get("idx")): pt.find("c:v", NS).text for pt in cache.iterfind("c:pt", NS)}
        labels = etree.QName(cache).localname == "dlblRangeCache"
        for i, v in enumerate(cells.texts(f.text) if labels else cells.range(f.text)):
            if v in (None, "", "#N/A") and not kept.get(i):
                continue
            want = kept.get(i)
            if isinstance(v, str):
                same = v == want
            else:
                same = want is not None and abs(float(want) - float(written(v))) <= 1e-9 * max(1, abs(float(want)))
            if not same:
                report.say(chart, "drift", f"{f.text}, point {i + 1} is {want!r}, the cell gives {v!r}")


def plots(chart):
    return [e for e in chart.tree.find(".//c:plotArea", NS) if etree.QName(e).localname.endswith("Chart")]


def across(chart):
    """Whether the chart is of lying bars."""
    return any(d.get("val") == "bar" for d in chart.tree.iterfind(".//c:barDir", NS))


def inner(chart):
    """The inside of the plot in EMU, None where the chart leaves it to the program."""
    m = chart.tree.find("c:chart/c:plotArea/c:layout/c:manualLayout", NS)
    if m is None:
        return None
    x, y, w, h = (float(m.find(f"c:{k}", NS).get("val")) for k in "xywh")
    x0, y0, x1, y1 = chart.box
    return [x0 + x * (x1 - x0), y0 + y * (y1 - y0), x0 + (x + w) * (x1 - x0), y0 + (y + h) * (y1 - y0)]


def values(ser):
    cache = ser.find("c:val/c:numRef/c:numCache", NS)
    if cache is None:  # points on an axis of values
        cache = ser.find("c:yVal/c:numRef/c:numCache", NS)
    n = int(cache.find("c:ptCount", NS).get("val"))
    out = [None] * n
    for pt in cache.iterfind("c:pt", NS):
        out[int(pt.get("idx"))] = float(pt.find("c:v", NS).text)
    return out


def cut(chart, report):
    """Values past the ends of the axis, unless its author declared both: otherwise only lying bars have them, and charts with error bars,
    of which programs that find the ends know nothing."""
    axis = next((a for a in chart.tree.iterfind(".//c:valAx", NS) if a.find("c:axPos", NS).get("val") == ("b" if across(chart) else "l")), None)
    if axis is None:
        return
    ends = {k: axis.find(f"c:scaling/c:{k}", NS) for k in ("min", "max")}
    barred = chart.tree.find(".//c:errBars", NS) is not None
    if (barred or not across(chart)) and None not in ends.values():
        return
    for plot in plots(chart):
        grouping = plot.find("c:grouping", NS)
        how = grouping.get("val") if grouping is not None else ""
        if how == "percentStacked":
            continue
        rows = [values(s) for s in plot.iterfind("c:ser", NS)]
        if how == "stacked":
            points = [[v for v in p if v is not None] for p in zip(*rows)]
            high, low = max(sum(v for v in p if v > 0) for p in points), min(sum(v for v in p if v < 0) for p in points)
        else:
            flat = [v for r in rows for v in r if v is not None]
            high, low = max(flat), min(flat)
        if ends["max"] is not None and high > float(ends["max"].get("val")):
            report.say(chart, "cut", f"{high:g} lies past the end of the axis, {ends['max'].get('val')}")
        if ends["min"] is not None and low < float(ends["min"].get("val")):
            report.say(chart, "cut", f"{low:g} lies before the beginning of the axis, {ends['min'].get('val')}")


def overlap(chart, words, report):
    """Words of the chart that stand on each other. Notes stand where their author has them."""
    notes = {w for text in boxes(chart) for w in text.split()}
    here = [(t, b) for t, b in words if inside(b, chart.box) and t not in notes]
    for i, (s, a) in enumerate(here):
        for t, b in here[i + 1:]:
            w, h = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
            # boxes are as high as the font, so that lines may share a quarter
            if w > 12700 and h > 0.4 * min(a[3] - a[1], b[3] - b[1]):
                report.say(chart, "overlap", f"{s!r} on {t!r}")


def inside(b, box):
    return box[0] - 12700 <= (b[0] + b[2]) / 2 <= box[2] + 12700 and box[1] - 12700 <= (b[1] + b[3]) / 2 <= box[3] + 12700


def missing(chart, words, report):
    """Names and labels that are not at their marks."""
    here = [(t, b) for t, b in words if inside(b, chart.box)]
    ser = chart.tree.find(".//c:ser", NS)
    pie = any(etree.QName(p).localname in ("pieChart", "doughnutChart") for p in plots(chart))
    at = ser.find("c:cat", NS)
    names = chart.after.range((at if at is not None else ser.find("c:xVal", NS)).find(".//c:f", NS).text)
    shown = [n for n in names if isinstance(n, str) and n.strip()]
    box, n = inner(chart), None if at is None else len(names)  # points on two axes of values stand where these say
    unnamed = chart.tree.find(".//c:catAx/c:tickLblPos[@val='none']", NS) is not None  # the only category had no name
    for i, name in enumerate(names):
        if not isinstance(name, str) or not name.strip() or unnamed:
            continue
        found = [b for t, b in here if t and (t in name.split() or any(t.startswith(w[:6]) for w in name.split()))]
        if not found and len(shown) < 40:
            report.say(chart, "missing", f"the name {name!r} is not on the page")
        elif not pie and box and found and not any(at_mark(b, box, i, n, across(chart)) for b in found):
            report.say(chart, "missing", f"the name {name!r} is not at its mark")
    for s in chart.tree.iterfind(".//c:ser", NS):
        computed(chart, s, here, box, n, across(chart), report)
        labels = s.find("c:dLbls", NS)
        show = labels.find("c:showVal", NS) if labels is not None else None
        if show is None or show.get("val") != "1" or labels.find("c:delete", NS) is not None or pie:
            continue
        if s.find(".//c15:datalabelsRange", NS) is not None:
            continue
        left = {int(d.find("c:idx", NS).get("val")) for d in labels.iterfind("c:dLbl", NS) if d.find("c:delete", NS) is not None}
        for i, v in enumerate(values(s)):
            if v is None or not box or i in left:
                continue
            near = [number(t) for t, b in here if at_mark(b, box, i, n, across(chart)) and number(t)]
            if not any(abs(abs(v) * f - abs(x)) <= 0.5001 * 10 ** -d for x, d in near for f in (1, 100, 1e-3, 1e-6, 1e-9)):
                report.say(chart, "missing", f"the label {v:g} of point {i + 1} is not at its mark")


def moved(label, across):
    """Whether a label has a place of its own along the categories, not only beside its mark."""
    offset = label.find("c:layout/c:manualLayout/c:" + ("y" if across else "x"), NS)
    return offset is not None and abs(float(offset.get("val"))) > 0.05


def computed(chart, s, here, box, n, across, report):
    """Labels from cells that are not at their marks."""
    there = values(s)
    drawn = {d.find("c:idx", NS).get("val") for d in s.iterfind("c:dLbls/c:dLbl", NS) if d.find(".//a:fld", NS) is not None}
    beside = s.find("c:dLbls/c:dLbl//a:fld[@type='SERIESNAME']", NS) is not None  # behind a name, which stands beside the plot
    drawn = {i for i in drawn if int(i) < len(there) and there[int(i)] is not None}
    away = {d.find("c:idx", NS).get("val") for d in s.iterfind("c:dLbls/c:dLbl", NS) if moved(d, across)}  # on an arrow to the point
    for pt in s.iterfind(".//c15:dlblRangeCache/c:pt", NS):
        text, i = pt.find("c:v", NS).text, int(pt.get("idx"))
        near = [t for t, b in here if box and (beside or pt.get("idx") in away or at_mark(b, box, i, n, across))]
        if box and pt.get("idx") in drawn and not all(any(w.strip("–") in t for t in near) for w in text.split()):
            report.say(chart, "missing", f"the label {text!r} of point {i + 1} is not at its mark")


def at_mark(b, box, i, n, across):
    """Whether the middle of a word is in the slot of category i of n; without n anywhere."""
    if n is None:
        return inside(b, box)
    if across:
        slot, at = (box[3] - box[1]) / n, (b[1] + b[3]) / 2 - box[1]
    else:
        slot, at = (box[2] - box[0]) / n, (b[0] + b[2]) / 2 - box[0]
    return i - 0.75 <= at / slot <= i + 1.75


def check(path, report):
    with zipfile.ZipFile(path) as z, tempfile.TemporaryDirectory() as folder:
        all_charts = charts(z)
        for c, data in zip(all_charts, recalculate(folder, [c.data for c in all_charts])):
            drift(c, data, report)
        books = recalculate(folder, [c.edit() for c in all_charts])
        parts = {}
        for c, data in zip(all_charts, books):
            c.refresh(data)
            parts[c.part] = etree.tostring(c.tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        edited = os.path.join(folder, "edited.pptx")
        with zipfile.ZipFile(edited, "w", zipfile.ZIP_DEFLATED) as out:
            for item in z.infolist():
                out.writestr(item, parts.get(item.filename, z.read(item.filename)))
        if keep := os.environ.get("KEEP"):
            with open(edited, "rb") as f, open(keep, "wb") as g:
                g.write(f.read())
        pages = draw(folder, edited)
        for c in all_charts:
            stale(c, report)
            cut(c, report)
            missing(c, pages[c.number - 1], report)
            overlap(c, pages[c.number - 1], report)
        print(f"{path}: {len(all_charts)} charts edited")


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--hold", default="drift,stale,missing,cut,overlap", help="the kinds of faults that end in failure")
    a.add_argument("decks", nargs="+")
    o = a.parse_args()
    report = Report()
    for path in o.decks:
        check(path, report)
    held = o.hold.split(",")
    for kind, faults in report.faults.items():
        print(f"{kind}: {len(faults)}")
        if kind in held and faults:
            print("\n".join(faults))
    sys.exit(any(report.faults[k] for k in held))


if __name__ == "__main__":
    main()
