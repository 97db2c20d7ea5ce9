"""Cuts the fonts of characters.txt down to its characters and joins them. See build.sh."""

import sys

from fontTools import merge, subset
from fontTools.ttLib import TTFont

FILES = {
    "Noto Sans Symbols 2": "NotoSansSymbols2_400Regular.ttf",
    "Noto Sans Math": "NotoSansMath_400Regular.ttf",
    "Noto Sans": "NotoSans_400Regular.ttf",
}
NAMES = {
    0: "Copyright 2022 The Noto Project Authors (https://github.com/notofonts/symbols, https://github.com/notofonts/math,"
    " https://github.com/notofonts/latin-greek-cyrillic)",
    1: "Deckfold Symbols",
    2: "Regular",
    3: "DeckfoldSymbols",
    4: "Deckfold Symbols",
    5: "Version 1.000",
    6: "DeckfoldSymbols",
    13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
    14: "https://openfontlicense.org",
}


def sections(path):
    out, name = {}, None
    for line in open(path, encoding="utf-8"):
        line = line.strip()
        if line.startswith("["):
            name = line[1:-1]
            out[name] = []
        elif line and not line.startswith("#"):
            out[name] += line
    return out


def cut(source, characters, target):
    font = TTFont(source, recalcTimestamp=False)
    missing = set(characters) - {chr(c) for c in font.getBestCmap()}
    if missing:
        sys.exit(f"{source} lacks {''.join(sorted(missing))}")
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, glyph_names=False, recalc_timestamp=False)
    options.drop_tables += ["MATH", "GSUB", "GPOS", "GDEF", "STAT", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    font.save(target)


def main(work, here):
    parts = []
    for name, characters in sections(f"{here}/characters.txt").items():
        parts.append(f"{work}/{len(parts)}.ttf")
        cut(f"{work}/{FILES[name]}", characters, parts[-1])
    options = merge.Options(drop_tables=["vhea", "vmtx", "gasp", "prep", "DSIG"])
    font = merge.Merger(options).merge(parts)
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = 0
    font["name"].names = []
    for n, text in NAMES.items():
        font["name"].setName(text, n, 3, 1, 0x409)
    font["post"].formatType = 3.0
    font.save(f"{here}/DeckfoldSymbols.ttf")


main(*sys.argv[1:])
