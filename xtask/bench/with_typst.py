"""The certificates by Typst: one source for all, the data as JSON, the artwork as background.

The artwork is an SVG, or the PDF file that a fourth argument names: an SVG is drawn anew into every
page, a PDF is kept once.
"""

import json
import os
import shutil
import sys
import tempfile

import typst

from description import artwork_svg, qr_svg, read

SOURCE = """
#let data = json("pages.json")
#let words(w) = place(top + left, dx: w.x * 1mm, dy: w.y * 1mm, text(
  font: w.family, weight: w.weight, style: w.style, size: w.size * 1pt,
  tracking: w.tracking * 1em, fill: rgb(w.colour), w.text))
#set page(width: WIDTHmm, height: HEIGHTmm, margin: 0pt, background: {
  image("ARTWORK", width: 100%, height: 100%)
  for w in data.shared { words(w) }
})
#set text(lang: "vi", hyphenate: false, top-edge: "baseline", bottom-edge: "baseline")
#for (i, page) in data.pages.enumerate() {
  if i > 0 { pagebreak() }
  for w in page.words { words(w) }
  place(top + left, dx: page.x * 1mm, dy: page.y * 1mm,
    image(bytes(page.qr), format: "svg", width: page.size * 1mm))
}
"""

description, pages, faces, out = read()


def words(w):
    face = faces[w["face"]]
    style = "italic" if face.italic else "normal"
    return {**w, "family": face.family, "weight": face.weight, "style": style}


def page(p):
    qr = p["qr"]
    placed = {"qr": qr_svg(qr), "x": qr["x"], "y": qr["y"], "size": qr["size"]}
    return {"words": [words(w) for w in p["words"]], **placed}


with tempfile.TemporaryDirectory() as folder:
    data = {"shared": [words(w) for w in description["shared"]], "pages": [page(p) for p in pages]}
    width, height = description["size"]
    artwork = "artwork.pdf" if sys.argv[4:] else "artwork.svg"
    source = SOURCE.replace("ARTWORK", artwork)
    source = source.replace("WIDTH", str(width)).replace("HEIGHT", str(height))
    files = {"main.typ": source, "pages.json": json.dumps(data), "artwork.svg": artwork_svg(description)}
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    if sys.argv[4:]:
        shutil.copy(sys.argv[4], os.path.join(folder, artwork))
    fonts = sorted({os.path.dirname(face.path) for face in faces})
    compiler = typst.Compiler(root=folder, font_paths=fonts, ignore_system_fonts=True)
    compiler.compile(os.path.join(folder, "main.typ"), output=out)
