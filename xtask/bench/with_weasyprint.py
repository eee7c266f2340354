"""The certificates by WeasyPrint: one HTML for all, the artwork as the page's background."""

import base64
import html
import logging

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from description import artwork_svg, qr_svg, read

logging.getLogger("fontTools").setLevel(logging.ERROR)
description, pages, faces, out = read()
WIDTH, HEIGHT = description["size"]


def placed(w):
    """One line of words; its box has no height, so that only the baseline counts."""
    face = faces[w["face"]]
    # With line-height 0 the baseline lies half the difference of ascent and descent below the top.
    top = w["y"] - (face.ascent - face.descent) / 2 * w["size"] * 25.4 / 72
    style = f"left:{w['x']}mm;top:{top:.3f}mm;font:{w['size']}pt/0 F{w['face']};color:{w['colour']}"
    if w["tracking"]:
        style += f";letter-spacing:{w['tracking']}em"
    return f'<p style="{style}">{html.escape(w["text"])}</p>'


def section(page, shared):
    qr = page["qr"]
    place = f"left:{qr['x']}mm;top:{qr['y']}mm;width:{qr['size']}mm;height:{qr['size']}mm"
    code = qr_svg(qr).replace("<svg ", f'<svg style="{place}" ', 1)
    return f"<section>{shared}{''.join(map(placed, page['words']))}{code}</section>"


artwork = base64.b64encode(artwork_svg(description).encode()).decode()
css = (
    f"@page{{size:{WIDTH}mm {HEIGHT}mm;margin:0;background:url(data:image/svg+xml;base64,{artwork}) "
    "no-repeat;background-size:100% 100%}body{margin:0}"
    f"section{{position:relative;width:{WIDTH}mm;height:{HEIGHT - 0.01}mm;break-after:page}}"
    "p,svg{position:absolute;margin:0;white-space:nowrap}"
)
for number, face in enumerate(faces):
    css += f"@font-face{{font-family:F{number};src:url(file://{face.path})}}"
shared = "".join(map(placed, description["shared"]))
body = "".join(section(page, shared) for page in pages)
document = f"<!doctype html><html lang=vi><meta charset=utf-8><style>{css}</style><body>{body}"
HTML(string=document, base_url="/").write_pdf(out, font_config=FontConfiguration())
