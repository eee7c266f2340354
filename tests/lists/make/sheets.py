"""A workbook in memory, and the ways to write it: .xlsx, .xlsm, .xls, .ods, text.

The bytes are the same each time: no clock, and every archive is packed again with one fixed date.
"""

import dataclasses
import datetime
import io
import re
import zipfile

import odf.opendocument
import odf.style
import odf.table
import odf.text
import openpyxl
import openpyxl.styles
import xlsxwriter
import xlwt
import xlwt.CompoundDoc

DAY = datetime.datetime(2024, 5, 20, 8, 0)


@dataclasses.dataclass(frozen=True)
class Look:
    font: str = "Times New Roman"
    bold: bool = False
    italic: bool = False
    centre: bool = False
    number: str = ""
    angle: int = 0


PLAIN = Look()


@dataclasses.dataclass(frozen=True)
class Formula:
    """A formula and the value that was last seen, which may be an error like #N/A."""

    text: str
    value: object


class Error(str):
    """An error as a value, without its formula."""


class Rich(str):
    """A text whose words do not look alike: the last one is bold and red."""


@dataclasses.dataclass
class Sheet:
    name: str
    hidden: bool = False
    cells: dict = dataclasses.field(default_factory=dict)
    merged: list = dataclasses.field(default_factory=list)

    def put(self, row, column, value, look=PLAIN):
        if value is not None and value != "":
            self.cells[row, column] = (value, look)

    def across(self, row, first, last, value, look=PLAIN, down=None):
        self.put(row, first, value, look)
        if last > first or (down or row) > row:
            self.merged.append((row, first, down or row, last))

    def size(self):
        rows = [r for r, _ in self.cells] + [m[2] for m in self.merged]
        columns = [c for _, c in self.cells] + [m[3] for m in self.merged]
        return max(rows, default=0), max(columns, default=0)

    def lines(self):
        """As rows of texts, for a text file."""
        rows, columns = self.size()
        value = lambda r, c: self.cells.get((r, c), ("",))[0]
        return [[str(value(r, c)) for c in range(1, columns + 1)] for r in range(1, rows + 1)]


def packed_again(data):
    """The same archive without the clock of whoever packed it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            info = zipfile.ZipInfo(item.filename, (1980, 1, 1, 0, 0, 0))
            stored = item.filename == "mimetype"
            info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            body = old.read(item)
            if item.filename in ("docProps/core.xml", "meta.xml"):
                body = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+", b"2024-05-20T08:00:00", body)
            new.writestr(info, body)
    return out.getvalue()


def xlsx(sheets, epoch=1900, strings="shared", macros=None):
    """With strings="inline" each cell carries its own text, as many programs on servers write it."""
    out = io.BytesIO()
    options = {"in_memory": True, "date_1904": epoch == 1904, "strings_to_formulas": False,
               "strings_to_urls": False, "constant_memory": strings == "inline"}  # fmt: skip
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"created": DAY})
    if macros:
        book.add_vba_project(io.BytesIO(macros), True)
    looks = {}

    def style(look, value):
        dated = isinstance(value, datetime.date) and not look.number
        number = "dd/mm/yyyy" if dated else look.number
        key = (look, number)
        if key not in looks:
            found = {"font_name": look.font, "bold": look.bold, "italic": look.italic,
                     "rotation": look.angle, "text_wrap": True}  # fmt: skip
            if look.centre:
                found["align"] = "center"
            if number:
                found["num_format"] = number
            looks[key] = book.add_format(found)
        return looks[key]

    for index, sheet in enumerate(sheets):
        page = book.add_worksheet(sheet.name)
        if sheet.hidden:
            page.hide()
        elif all(before.hidden for before in sheets[:index]):
            page.activate()
            page.set_first_sheet()
        for row, column, down, last in sheet.merged:
            page.merge_range(row - 1, column - 1, down - 1, last - 1, "")
        for (row, column), (value, look) in sorted(sheet.cells.items(), key=lambda item: item[0]):
            at, form = (row - 1, column - 1), style(look, value)
            if isinstance(value, Formula):
                page.write_formula(*at, value.text, form, value.value)
            elif isinstance(value, Rich):
                start, last = value.rsplit(" ", 1)
                page.write_rich_string(
                    *at, start + " ", book.add_format({"bold": True, "color": "red"}), last, form
                )
            elif isinstance(value, datetime.date):
                page.write_datetime(*at, datetime.datetime.combine(value, datetime.time()), form)
            elif isinstance(value, (int, float)):
                page.write_number(*at, value, form)
            else:
                page.write_string(*at, value, form)
    book.close()
    return packed_again(out.getvalue())


def xlsx_other(sheets):
    """By another library, which writes other styles and real cells of errors."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        page.sheet_state = "hidden" if sheet.hidden else "visible"
        for (row, column), (value, look) in sheet.cells.items():
            cell = page.cell(row, column, value.text if isinstance(value, Formula) else value)
            cell.font = openpyxl.styles.Font(name=look.font, bold=look.bold, italic=look.italic)
            if isinstance(value, datetime.date) or look.number:
                cell.number_format = look.number or "dd/mm/yyyy"
            if isinstance(value, str) and not isinstance(value, Error):
                cell.data_type = "s"
        for row, column, down, last in sheet.merged:
            page.merge_cells(start_row=row, start_column=column, end_row=down, end_column=last)
    out = io.BytesIO()
    book.save(out)
    return packed_again(out.getvalue())


def macros():
    """What stands in the place of macros: the right kind of container with nothing to run in it."""
    out = io.BytesIO()
    xlwt.CompoundDoc.XlsDoc().save(out, b'Attribute VB_Name = "Module1"\r\n' * 200)
    return out.getvalue()


def xls(sheets, epoch=1900):
    book = xlwt.Workbook(encoding="utf-8")
    book.dates_1904 = epoch == 1904
    looks = {}

    def style(look, value):
        number = look.number or ("dd/mm/yyyy" if isinstance(value, datetime.date) else "General")
        if (look, number) not in looks:
            form = xlwt.XFStyle()
            form.font.name, form.font.bold, form.font.italic = look.font, look.bold, look.italic
            form.num_format_str = number
            form.alignment.horz = 2 if look.centre else 0
            looks[look, number] = form
        return looks[look, number]

    for sheet in sheets:
        page = book.add_sheet(sheet.name)
        page.visibility = 1 if sheet.hidden else 0
        merged = {(m[0], m[1]): m for m in sheet.merged}
        for (row, column), (value, look) in sheet.cells.items():
            if (row, column) in merged:
                _, _, down, last = merged[row, column]
                form = style(look, value)
                page.write_merge(row - 1, down - 1, column - 1, last - 1, value, form)
            elif isinstance(value, Formula):
                page.write(row - 1, column - 1, xlwt.Formula(value.text[1:]), style(look, value))
            else:
                page.write(row - 1, column - 1, value, style(look, value))
    first = next(i for i, sheet in enumerate(sheets) if not sheet.hidden)
    book.set_active_sheet(first)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods(sheets):
    """With what LibreOffice leaves behind: a million repeated blank rows below the table."""
    book = odf.opendocument.OpenDocumentSpreadsheet()
    for sheet in sheets:
        table = odf.table.Table(name=sheet.name)
        rows, columns = sheet.size()
        table.addElement(odf.table.TableColumn(numbercolumnsrepeated=columns))
        starts = {(m[0], m[1]): m for m in sheet.merged}
        covered = {(r, c) for m in sheet.merged for r in range(m[0], m[2] + 1) for c in range(m[1], m[3] + 1)}
        for row in range(1, rows + 1):
            line = odf.table.TableRow()
            for column in range(1, columns + 1):
                line.addElement(_ods_cell(sheet.cells.get((row, column)), (row, column), starts, covered))
            line.addElement(odf.table.TableCell(numbercolumnsrepeated=16384 - columns))
            table.addElement(line)
        rest = odf.table.TableRow(numberrowsrepeated=1048576 - rows)
        rest.addElement(odf.table.TableCell(numbercolumnsrepeated=16384))
        table.addElement(rest)
        book.spreadsheet.addElement(table)
    out = io.BytesIO()
    book.write(out)
    return packed_again(out.getvalue())


def _ods_cell(found, place, starts, covered):
    value = found[0] if found else None
    if place in covered and place not in starts:
        return odf.table.CoveredTableCell()
    options = {}
    if place in starts:
        row, column, down, last = starts[place]
        options = {"numbercolumnsspanned": last - column + 1, "numberrowsspanned": down - row + 1}
    if isinstance(value, datetime.date):
        cell = odf.table.TableCell(valuetype="date", datevalue=value.isoformat(), **options)
        text = value.strftime("%d/%m/%Y")
    elif isinstance(value, (int, float)):
        cell, text = odf.table.TableCell(valuetype="float", value=value, **options), str(value)
    elif value is None:
        return odf.table.TableCell(**options)
    else:
        cell, text = odf.table.TableCell(valuetype="string", **options), value
    for part in text.split("\n"):
        cell.addElement(odf.text.P(text=part))
    return cell


def text(lines, delimiter=",", quote=False, end="\r\n", opening=""):
    """Rows of texts, quoted where they must be or everywhere."""

    def cell(value):
        must = quote or any(c in value for c in f'{delimiter}"\r\n')
        return '"' + value.replace('"', '""') + '"' if must else value

    return opening + "".join(delimiter.join(map(cell, line)) + end for line in lines)
