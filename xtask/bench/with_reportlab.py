"""The certificates by ReportLab: the shared part as a form that every page calls."""

from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from artwork import draw
from description import MM, read

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


def draw_qr(canvas, qr):
    """An image of one value a module inside the page: quicker than a path."""
    quiet, rows = qr["quiet"], qr["rows"]
    edge = len(rows)
    module = qr["size"] * MM / (edge + 2 * quiet)
    left, top = qr["x"] * MM + quiet * module, HEIGHT - qr["y"] * MM - quiet * module
    dots = bytes(0 if bit == "1" else 255 for row in rows for bit in row)
    image = Image.frombytes("L", (edge, edge), dots)
    canvas.drawInlineImage(image, left, top - edge * module, edge * module, edge * module)


canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), pageCompression=1)
canvas.beginForm("shared", 0, 0, WIDTH, HEIGHT)
for drawing in description["artwork"]:
    draw(canvas, drawing, HEIGHT)
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
