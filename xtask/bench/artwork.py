"""The shared drawing by ReportLab; as a program, `artwork.py DESCRIPTION OUT`, a PDF of its own."""

import json
import sys

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from description import MM


def draw(canvas, drawing, height):
    """One drawing; `height` of the page in points, because PDF counts from the bottom."""
    path = canvas.beginPath()
    steps = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}
    for kind, *numbers in drawing["segments"]:
        turned = (height - n * MM if i % 2 else n * MM for i, n in enumerate(numbers))
        steps[kind](*turned)
    if drawing["fill"]:
        canvas.setFillColor(HexColor(drawing["fill"]))
    if drawing["stroke"]:
        canvas.setStrokeColor(HexColor(drawing["stroke"]))
        canvas.setLineWidth(drawing["width"] * MM)
    canvas.drawPath(path, stroke=bool(drawing["stroke"]), fill=bool(drawing["fill"]), fillMode=0)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        whole = json.load(file)
    size = tuple(edge * MM for edge in whole["size"])
    page = Canvas(sys.argv[2], pagesize=size, pageCompression=1)
    for each in whole["artwork"]:
        draw(page, each, size[1])
    page.save()
