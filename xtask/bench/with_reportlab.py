"""The certificates by ReportLab: the shared part as a form that every page calls."""

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from description import MM, read, runs

description, pages, faces, out = read()
WIDTH, HEIGHT = (edge * MM for edge in description["size"])
for number, face in enumerate(faces):
    pdfmetrics.registerFont(TTFont(f"F{number}", face.path))


def draw_words(canvas, w):
    text = canvas.beginText(w["x"] * MM, HEIGHT - w["y"] * MM)
    text.setFont(f"F{w['face']}", w["size"])
    text.setFillColor(HexColor(w["colour"]))
    text.setCharSpace(w["tracking"] * w["size"])
    text.textOut(w["text"])
    canvas.drawText(text)


def draw_artwork(canvas, drawing):
    path = canvas.beginPath()
    steps = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}
    for kind, *numbers in drawing["segments"]:
        turned = (HEIGHT - n * MM if i % 2 else n * MM for i, n in enumerate(numbers))
        steps[kind](*turned)
    if drawing["fill"]:
        canvas.setFillColor(HexColor(drawing["fill"]))
    if drawing["stroke"]:
        canvas.setStrokeColor(HexColor(drawing["stroke"]))
        canvas.setLineWidth(drawing["width"] * MM)
    canvas.drawPath(path, stroke=bool(drawing["stroke"]), fill=bool(drawing["fill"]), fillMode=0)


def draw_qr(canvas, qr):
    quiet, rows = qr["quiet"], qr["rows"]
    module = qr["size"] * MM / (len(rows) + 2 * quiet)
    left, top = qr["x"] * MM + quiet * module, HEIGHT - qr["y"] * MM - quiet * module
    path = canvas.beginPath()
    for x, y, length in runs(rows):
        path.rect(left + x * module, top - (y + 1) * module, length * module, module)
    canvas.setFillColor(HexColor("#000000"))
    canvas.drawPath(path, stroke=0, fill=1)


canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), pageCompression=1)
canvas.beginForm("shared", 0, 0, WIDTH, HEIGHT)
for drawing in description["artwork"]:
    draw_artwork(canvas, drawing)
for w in description["shared"]:
    draw_words(canvas, w)
canvas.endForm()
for page in pages:
    canvas.doForm("shared")
    for w in page["words"]:
        draw_words(canvas, w)
    draw_qr(canvas, page["qr"])
    canvas.showPage()
canvas.save()
