"""Reads the certificates that every engine has to draw.

The description comes from our own layout: artwork and words that every page shares, and for each
page its words, each with its place, and its QR code. The others are spared breaking lines and
making QR codes; what they draw is the same picture.
"""

import json
import os
import sys

from fontTools.ttLib import TTFont

MM = 72 / 25.4  # points


class Face:
    """One font file, and what each engine calls it."""

    def __init__(self, path):
        font = TTFont(path)
        names, os2, hhea = font["name"], font["OS/2"], font["hhea"]
        self.path = os.path.abspath(path)
        self.family = names.getDebugName(16) or names.getDebugName(1)
        self.weight = os2.usWeightClass
        self.italic = bool(os2.fsSelection & 1)
        self.ascent = hhea.ascent / font["head"].unitsPerEm
        self.descent = -hhea.descent / font["head"].unitsPerEm


def read():
    """(description, its first COUNT pages, faces, OUT) from the arguments FILE COUNT OUT."""
    file, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    with open(file, encoding="utf-8") as text:
        description = json.load(text)
    faces = [Face(path) for path in description["faces"]]
    pages = description["pages"][:count]
    assert len(pages) == count, f"the description has only {len(pages)} pages"
    return description, pages, faces, out


def runs(rows):
    """(column, row, length) of every horizontal stretch of dark modules."""
    for y, row in enumerate(rows):
        x = row.find("1")
        while x >= 0:
            end = row.find("0", x)
            end = len(row) if end < 0 else end
            yield x, y, end - x
            x = row.find("1", end)


def artwork_svg(description):
    """The shared drawing as one SVG file, in millimetres."""
    width, height = description["size"]
    paths = []
    for drawing in description["artwork"]:
        fill = drawing["fill"] or "none"
        stroke = ""
        if drawing["stroke"]:
            stroke = f' stroke="{drawing["stroke"]}" stroke-width="{drawing["width"]}"'
        d = svg_path(drawing["segments"])
        paths.append(f'<path d="{d}" fill="{fill}" fill-rule="evenodd"{stroke}/>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" '
        f'viewBox="0 0 {width} {height}">{"".join(paths)}</svg>'
    )


def svg_path(segments):
    return " ".join(kind + ",".join(f"{n:.3f}" for n in numbers) for kind, *numbers in segments)


def qr_svg(qr):
    """One QR code as an SVG of its own, its quiet zone included."""
    quiet = qr["quiet"]
    edge = len(qr["rows"]) + 2 * quiet
    d = "".join(f"M{x + quiet} {y + quiet}h{n}v1h-{n}z" for x, y, n in runs(qr["rows"]))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {edge} {edge}"><path d="{d}"/></svg>'
