"""The certificates by Typst: one source for all, the data as JSON, the artwork as background.

Used as usual, the artwork is an SVG, drawn anew into every page, and so is each QR code. A fourth
argument names a PDF of the artwork, which is kept once; the codes are then images of one value a
module, the quickest way that was found. Where OUT is a folder, each page becomes a file of its own,
by one compiler, which keeps its fonts.
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
  place(top + left, dx: page.x * 1mm, dy: page.y * 1mm, CODE)
}
"""
AS_SVG = 'image(bytes(page.qr), format: "svg", width: page.size * 1mm)'
AS_IMAGE = """image(bytes(page.qr), width: page.size * 1mm, scaling: "pixelated",
    format: (encoding: "luma8", width: page.edge, height: page.edge))"""

description, pages, faces, out = read()
ARTWORK = sys.argv[4:]


def words(w):
    face = faces[w["face"]]
    style = "italic" if face.italic else "normal"
    return {**w, "family": face.family, "weight": face.weight, "style": style}


def page(p):
    qr = p["qr"]
    placed = {"x": qr["x"], "y": qr["y"], "size": qr["size"]}
    if ARTWORK:
        # The code without its quiet zone, which needs no paint.
        edge, quiet = len(qr["rows"]), qr["quiet"]
        module = qr["size"] / (edge + 2 * quiet)
        inset = quiet * module
        placed = {"x": qr["x"] + inset, "y": qr["y"] + inset, "size": edge * module, "edge": edge}
        code = [0 if bit == "1" else 255 for row in qr["rows"] for bit in row]
    else:
        code = qr_svg(qr)
    return {"words": [words(w) for w in p["words"]], "qr": code, **placed}


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)


def write_pages(folder, some):
    shared = [words(w) for w in description["shared"]]
    write(folder, "pages.json", json.dumps({"shared": shared, "pages": [page(p) for p in some]}))


with tempfile.TemporaryDirectory() as folder:
    width, height = description["size"]
    source = SOURCE.replace("ARTWORK", "artwork.pdf" if ARTWORK else "artwork.svg")
    source = source.replace("CODE", AS_IMAGE if ARTWORK else AS_SVG)
    source = source.replace("WIDTH", str(width)).replace("HEIGHT", str(height))
    write(folder, "main.typ", source)
    write(folder, "artwork.svg", artwork_svg(description))
    if ARTWORK:
        shutil.copy(ARTWORK[0], os.path.join(folder, "artwork.pdf"))
    main = os.path.join(folder, "main.typ")
    fonts = sorted({os.path.dirname(face.path) for face in faces})
    compiler = typst.Compiler(root=folder, font_paths=fonts, ignore_system_fonts=True)
    if os.path.isdir(out):
        for number, each in enumerate(pages, 1):
            write_pages(folder, [each])
            compiler.compile(main, output=os.path.join(out, f"{number}.pdf"))
    else:
        write_pages(folder, pages)
        compiler.compile(main, output=out)
