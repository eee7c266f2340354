"""Reads the lists back with other libraries than wrote them: cells, fonts and dates as they stand."""

import codecs
import csv
import datetime
import io
import json
import subprocess

import openpyxl
import python_calamine
import xlrd

import letters

ERRORS = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!"}


def merged_down(path, sheet):
    """Cells covered by one that is merged downwards, each with the row of that one."""
    ranges = openpyxl.load_workbook(path)[sheet].merged_cells.ranges
    ranges = [one for one in ranges if one.min_col == one.max_col]
    return {
        (row, one.min_col): one.min_row for one in ranges for row in range(one.min_row + 1, one.max_row + 1)
    }


def calamine(path, sheet):
    rows = (
        python_calamine.CalamineWorkbook.from_path(str(path))
        .get_sheet_by_name(sheet)
        .to_python(skip_empty_area=False)
    )
    return {
        (r, c): value
        for r, row in enumerate(rows, 1)
        for c, value in enumerate(row, 1)
        if value not in ("", None)
    }, {}


def excel(path, sheet):
    page = openpyxl.load_workbook(path, data_only=True)[sheet]
    cells = [cell for row in page.iter_rows() for cell in row if cell.value not in ("", None)]
    return {(c.row, c.column): c.value for c in cells}, {(c.row, c.column): c.font.name for c in cells}


def excel_97(path, sheet):
    book = xlrd.open_workbook(path, formatting_info=True)
    page = book.sheet_by_name(sheet)
    cells, fonts = {}, {}
    for r in range(page.nrows):
        for c in range(page.ncols):
            cell = page.cell(r, c)
            if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                continue
            value = cell.value
            if cell.ctype == xlrd.XL_CELL_DATE:
                value = xlrd.xldate_as_datetime(value, book.datemode)
            cells[r + 1, c + 1] = value
            fonts[r + 1, c + 1] = book.font_list[book.xf_list[cell.xf_index].font_index].name
    return cells, fonts


def iconv(data, name):
    return subprocess.run(
        ["iconv", "-f", name, "-t", "UTF-8"], input=data, capture_output=True, check=True
    ).stdout.decode()


def text(path, expected):
    data, encoding = path.read_bytes(), expected["encoding"].get("*")
    if encoding in ("viscii", "tcvn3"):
        found = iconv(data, {"viscii": "VISCII", "tcvn3": "TCVN5712-1"}[encoding])
    elif encoding == "vni":
        found = vni(data.decode("latin-1"))
    elif encoding in ("windows-1258", "windows-1252"):
        found = data.decode(encoding.replace("windows-", "cp"))
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        found = data.decode("utf-16")
    else:
        found = data.decode("utf-8-sig")
    if encoding == "utf-8-as-windows-1252":
        found = b"".join(
            c.encode("latin-1" if c in "\x81\x8d\x8f\x90\x9d" else "cp1252") for c in found
        ).decode()
    if found.startswith("sep="):
        found = found.split("\n", 1)[1]
    mark = (expected["hint"] or {}).get("delimiter")
    if mark:
        rows = [line.split(mark) for line in found.splitlines()]
    else:
        mark = max("\t;,", key=lambda m: (m == "\t" and path.suffix != ".csv", found.count(m)))
        rows = csv.reader(io.StringIO(found, newline=""), delimiter=mark)
    return {(r, c): value for r, row in enumerate(rows, 1) for c, value in enumerate(row, 1) if value}, {}


def read(path):
    """The cells of the list, its fonts, and what expected.json says."""
    expected = json.loads(path.with_suffix("").with_suffix(".expected.json").read_text(encoding="utf-8"))
    if path.suffix in (".csv", ".tsv", ".txt"):
        return *text(path, expected), expected
    if path.suffix == ".xls":
        return *excel_97(path, expected["sheet"]), expected
    if path.suffix == ".ods":
        return *calamine(path, expected["sheet"]), expected
    cells, fonts = excel(path, expected["sheet"])
    other, _ = calamine(path, expected["sheet"])
    for place, value in cells.items():
        if isinstance(value, str) and value.strip() and value not in ERRORS:
            assert str(other.get(place)).strip() == value.strip(), (path.name, place, value, other.get(place))
    return cells, fonts, expected


def vni(text):
    back = {mark: letter for letter, mark in letters.VNI.items()}
    found, at = "", 0
    while at < len(text):
        width = next((n for n in (2, 1) if text[at : at + n] in back), 0)
        found += back[text[at : at + width]] if width else text[at]
        at += max(width, 1)
    return found


def decoded(value, encoding, font=""):
    """The text of one cell, by the encoding of its column."""
    if not isinstance(value, str) or not encoding or (font and not font.startswith((".Vn", "VNI"))):
        return value
    if encoding == "vni":
        return vni(value)
    found = iconv(value.encode("latin-1"), "TCVN5712-1")
    return found.upper() if font.endswith("H") else found


def dated(value):
    return value.date() if isinstance(value, datetime.datetime) else value
