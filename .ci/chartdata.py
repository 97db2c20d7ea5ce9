"""The charts of a PowerPoint file with the workbooks behind them, and the edit of their data."""
import copy, datetime, io, os, re
from decimal import Decimal, ROUND_HALF_UP
import openpyxl
from lxml import etree
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter, range_boundaries

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NS = {"c": C, "c15": C15, "a": A, "p": P, "r": R}
FACTOR = 1.5


def rels(z, part):
    """The parts that a part points to, by the IDs of the relationships."""
    folder, name = os.path.split(part)
    try:
        tree = etree.fromstring(z.read(f"{folder}/_rels/{name}.rels"))
    except KeyError:
        return {}
    return {e.get("Id"): os.path.normpath(os.path.join(folder, e.get("Target"))) for e in tree if e.get("TargetMode") != "External"}


def slides(z):
    """The parts of the slides, in order."""
    tree, to = etree.fromstring(z.read("ppt/presentation.xml")), rels(z, "ppt/presentation.xml")
    return [to[e.get(f"{{{R}}}id")] for e in tree.iterfind(".//p:sldId", NS)]


class Chart:
    """A chart of a slide: its part, its place in EMU, and its workbook before and after the edit."""

    def __init__(self, z, slide, number, frame, part):
        self.slide, self.number, self.part = slide, number, part
        off, ext = frame.find("p:xfrm/a:off", NS), frame.find("p:xfrm/a:ext", NS)
        self.box = [int(off.get("x")), int(off.get("y")), int(off.get("x")) + int(ext.get("cx")), int(off.get("y")) + int(ext.get("cy"))]
        self.tree = etree.fromstring(z.read(part))
        self.book = next(t for t in rels(z, part).values() if t.endswith(".xlsx"))
        self.data = z.read(self.book)
        self.name = f"slide {number}, {os.path.basename(part)}"
        self.before = Cells(self.data)

    def refs(self):
        """The ranges that the chart reads, with the caches of their cells."""
        for f in self.tree.iter(f"{{{C}}}f", f"{{{C15}}}f"):
            if f.getparent().tag.startswith(f"{{{C}}}") or f.getparent().tag.startswith(f"{{{C15}}}"):
                yield f

    def cache(self, f):
        """What the chart part keeps of a range."""
        return next(e for e in f.getparent() if e.tag != f.tag and etree.QName(e).localname in ("strCache", "numCache", "dlblRangeCache"))

    def rows(self):
        """The first and the last row of the data."""
        spans = [range_boundaries(area(f.text)) for f in self.refs()]
        many = [(r0, r1) for _, r0, _, r1 in spans if r1 > r0] or [(r0, r1) for _, r0, _, r1 in spans if r0 > 1]
        return min(r for r, _ in many), max(r for _, r in many)

    def edit(self):
        """Changes the input cells and gives the workbook."""
        self.first, self.last = self.rows()
        wb = openpyxl.load_workbook(io.BytesIO(self.data))
        ws = wb[wb.sheetnames[0]]
        for column in range(1, ws.max_column + 1):
            old = [ws.cell(r, column).value for r in range(self.first, self.last + 1)]
            if all(v is None for v in old):
                continue  # beside the data
            if is_formula(old[-1]):
                pattern, at = old[-1], f"{get_column_letter(column)}{self.last}"
                for r in range(self.first, self.last + 3):
                    ws.cell(r, column).value = Translator(pattern, origin=at).translate_formula(f"{get_column_letter(column)}{r}")
                    ws.cell(r, column)._style = copy.copy(ws.cell(self.last, column)._style)
                continue
            for i, v in enumerate(widened(old, column == 1)):
                cell = ws.cell(self.first + i, column)
                cell.value = v
                cell._style = copy.copy(ws.cell(self.first, column)._style)
        self.must_be_formulas(wb.worksheets[1:])
        for table in ws.tables.values():
            c0, r0, c1, r1 = range_boundaries(table.ref)
            if r1 == self.last:
                table.ref = f"{get_column_letter(c0)}{r0}:{get_column_letter(c1)}{r1 + 2}"
                if table.autoFilter is not None:
                    table.autoFilter.ref = table.ref
        out = io.BytesIO()
        wb.save(out)
        return out.getvalue()

    def must_be_formulas(self, sheets):
        """Refuses numbers that stand apart from the data: no edit of these would reach them."""
        for ws in sheets:
            for row in ws.iter_rows():
                for cell in row:
                    if isinstance(cell.value, (int, float)):
                        raise SystemExit(f"{self.name}: sheet {ws.title} has the number {cell.value} in {cell.coordinate}, which no edit of the data reaches")

    def refresh(self, data):
        """Writes the chart's caches anew, and moves what belongs to single points with its row."""
        self.after = Cells(data)
        for f in self.refs():
            sheet, (c0, r0, c1, r1) = sheet_of(f.text), range_boundaries(area(f.text))
            if r1 == self.last and r0 == self.first:
                r1 += 2
                f.text = f"{sheet}!${get_column_letter(c0)}${r0}:${get_column_letter(c1)}${r1}"
            cache = self.cache(f)
            for e in cache.findall(f"{{{C}}}pt"):
                cache.remove(e)
            values = self.after.range(f.text)
            cache.find(f"{{{C}}}ptCount").set("val", str(len(values)))
            labels = etree.QName(cache).localname == "dlblRangeCache"
            texts = self.after.texts(f.text) if labels else None
            for i, v in enumerate(values):
                if v is None or v == "#N/A" or v == "" and etree.QName(cache).localname == "numCache":
                    continue
                pt = etree.SubElement(cache, f"{{{C}}}pt", idx=str(i))
                etree.SubElement(pt, f"{{{C}}}v").text = texts[i] if labels else written(v)
        for e in self.tree.iter(f"{{{C}}}dPt", f"{{{C}}}dLbl"):
            e.find(f"{{{C}}}idx").set("val", str(int(e.find(f"{{{C}}}idx").get("val")) + 1))
        for ser in self.tree.iter(f"{{{C}}}ser"):
            spread(ser)


def spread(ser):
    """Gives labels from cells to the points that have none of their own, as PowerPoint draws those of the series; LibreOffice
    draws the points' own only."""
    cache, labels = ser.find(".//c15:dlblRangeCache", NS), ser.find("c:dLbls", NS)
    if cache is None or labels is None or labels.find("c:extLst//c15:showDataLabelsRange", NS) is None:
        return
    texts = {pt.get("idx"): pt.find("c:v", NS).text for pt in cache.iterfind("c:pt", NS)}
    own = {d.find("c:idx", NS).get("val"): d for d in labels.iterfind("c:dLbl", NS)}
    pattern = next((d for d in own.values() if d.find(".//a:fld", NS) is not None), None)
    if pattern is None:
        return
    for idx in texts:
        if idx not in own:
            own[idx] = copy.deepcopy(pattern)
            own[idx].find("c:idx", NS).set("val", idx)
        field = own[idx].find(".//a:fld[@type='CELLRANGE']/a:t", NS)
        if field is not None:
            field.text = texts[idx]
    for d in labels.findall("c:dLbl", NS):
        labels.remove(d)
    for at, idx in enumerate(sorted(own, key=int)):
        labels.insert(at, own[idx])


def shown(cell):
    """What a cell shows: a number by the first section of its format."""
    if not isinstance(cell.value, (int, float)):
        return "" if cell.value is None else str(cell.value)
    sections = cell.number_format.split(";")
    part = sections[1] if cell.value < 0 and len(sections) > 1 else sections[0]
    m = re.search(r"#,##0(\.0+)?(,*)|0(\.0+)?", part)
    if m is None:
        return str(cell.value)
    places = len((m.group(1) or m.group(3) or ".")) - 1
    v = abs(cell.value) / 1000 ** len(m.group(2) or "") * (100 if "%" in part else 1)
    v = Decimal(repr(v)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)  # as spreadsheets round
    digits = f"{v:,.{places}f}" if m.group().startswith("#,") else f"{v:.{places}f}"
    quoted = lambda s: s.replace('"', "").replace("\\", "")
    return quoted(part[:m.start()]) + digits + quoted(part[m.end():])


def is_formula(v):
    return isinstance(v, str) and v.startswith("=")


def widened(old, names):
    """The values of a column with one before and one after; values that are no names are FACTOR times what they were."""
    if names and all(isinstance(v, str) for v in old):
        return ["Novaland"] + old + ["Ultima"]
    if names:  # dates and years go on as they began
        step = old[1] - old[0] if len(old) > 1 else (datetime.timedelta(365) if isinstance(old[0], datetime.datetime) else 1)
        return [old[0] - step] + old + [old[-1] + step]
    known = [v for v in old if isinstance(v, (int, float))]
    scaled = [v * FACTOR if isinstance(v, (int, float)) else v for v in old]
    return [max(known, default=1) * FACTOR * 1.2] + scaled + [min(known, default=1) * FACTOR]


class Cells:
    """What the cells of a workbook show."""

    def __init__(self, data):
        self.wb = openpyxl.load_workbook(io.BytesIO(data), data_only=True)

    def range(self, ref):
        ws = self.wb[sheet_of(ref).strip("'").replace("''", "'")]
        c0, r0, c1, r1 = range_boundaries(area(ref))
        return [ws.cell(r, c).value for r in range(r0, r1 + 1) for c in range(c0, c1 + 1)]

    def texts(self, ref):
        """What the cells of a range show."""
        ws = self.wb[sheet_of(ref).strip("'").replace("''", "'")]
        c0, r0, c1, r1 = range_boundaries(area(ref))
        return [shown(ws.cell(r, c)) for r in range(r0, r1 + 1) for c in range(c0, c1 + 1)]


def sheet_of(ref):
    return ref.rsplit("!", 1)[0]


def area(ref):
    return ref.rsplit("!", 1)[1].replace("$", "")


def written(v):
    if isinstance(v, bool):
        return str(int(v))
    if isinstance(v, datetime.datetime):
        d = v - datetime.datetime(1899, 12, 30)
        v = d.days + d.seconds / 86400
    if isinstance(v, float) and v == int(v):
        v = int(v)
    return str(v)


def charts(z):
    out = []
    for n, part in enumerate(slides(z), 1):
        tree, to = etree.fromstring(z.read(part)), rels(z, part)
        for frame in tree.iterfind(".//p:graphicFrame", NS):
            c = frame.find(".//c:chart", NS)
            if c is not None:
                out.append(Chart(z, tree, n, frame, to[c.get(f"{{{R}}}id")]))
    return out
