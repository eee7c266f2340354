"""One list in the making: what is written, and beside it what a careful clerk would read from it."""

import dataclasses
import datetime
import json
import string
import unicodedata

import letters
import sheets
from sheets import Look, Sheet

HEAD = Look(bold=True, centre=True)
BOLD = Look(bold=True)
CENTRE = Look(centre=True)
SLANT = Look(italic=True, centre=True)

# Fields of a row in expected.json, in this order.
FIELDS = (
    "name salutation degree rank title organisation province category phone more_phones email birth sex "
    "id_number note state replaces"
).split()

ENCODE = {
    "tcvn3": (letters.tcvn3, ".VnTime"),
    "tcvn3-capitals": (letters.tcvn3_capitals, ".VnTimeH"),
    "vni": (letters.vni, "VNI-Times"),
}


# What stands for "as above" says the same as above and is nothing to repair.
DITTO = {"nt", "-nt-", "//"}
# Fields whose values are repaired, shown and counted.
REPAIRED = "phone birth id_number province".split()


def repaired(name, raw, clean):
    """Whether what stands in the cell is not yet the value itself."""
    if isinstance(raw, sheets.Formula):
        raw = raw.value
    if raw in (None, "", *DITTO) or clean in (None, ""):
        return False
    if isinstance(raw, datetime.date):
        return False
    clean = tidy(clean)
    if name == "birth" and str(raw) == clean:
        return False  # a year
    return (" ".join(unicodedata.normalize("NFC", raw).split()) if isinstance(raw, str) else raw) != clean


def letter(column):
    """1 -> A; lists have few columns."""
    return string.ascii_uppercase[column - 1]


@dataclasses.dataclass
class Column:
    """What to write is `how` of the person and the number in the list, or the field itself."""

    head: object
    field: str = "ignored"
    how: object = None
    look: Look = sheets.PLAIN
    encoding: str = ""


def stt(person, number):
    return number


def field(person, name):
    """What a column of this name says about a person, when nothing is broken."""
    if name == "family_name":
        return " ".join(part for part in (person["family"], person["middle"]) if part)
    if name == "given_name":
        return person["given"]
    if name == "title_and_organisation":
        return f"{person['title']} {person['organisation']}"
    return person.get(name)


def small_capital(name):
    """A name that TCVN3 could not write: it is read as it stands and the right one is offered."""
    seen = letters.tcvn3_seen(name)
    return {"name": seen, "offered": {"name": name}} if seen != name else {}


class Listing:
    """`why` is what is hard about it, for the table in README.md."""

    made = []

    def __init__(self, name, why, date="2024-06-06", **answers):
        self.name, self.why = name, why
        self.format = name.rsplit(".", 1)[1]
        self.sheets, self.main = [], None
        self.columns = []
        self.answers = {"format": self.format, "date": date, "sheet": None, "header_rows": [],
                        "encoding": {}, "mapping": {}, "categories_from_groups": False, "rows": [],
                        "repairs": {}, "doubtful": [], "refused": [], "hint": None} | answers  # fmt: skip
        self.number = 0
        self.said = {}
        Listing.made.append(self)

    # What is written

    def sheet(self, name, main=False, hidden=False):
        found = Sheet(name, hidden)
        self.sheets.append(found)
        if main:
            self.main = found
            if self.format not in ("csv", "tsv", "txt"):
                self.answers["sheet"] = name
        return found

    def start(self, *columns, first=1):
        """The columns of the table, from column `first` on."""
        self.first = first
        self.columns = list(columns)
        for index, column in enumerate(columns):
            at = letter(first + index)
            if column.head or column.field != "ignored":
                self.answers["mapping"][at] = column.field
            if column.encoding:
                self.answers["encoding"][at] = column.encoding.removesuffix("-capitals")
                font = ENCODE[column.encoding][1]
                if not column.look.font.startswith((".Vn", "VNI")):
                    column.look = dataclasses.replace(column.look, font=font)
        return self

    def header(self, row, under=None, look=HEAD):
        """One row of heads, or two: a head that is a pair (over, under) is split, others reach down."""
        self.answers["header_rows"] = [row, row + 1] if under else [row]
        over = None
        for index, column in enumerate(self.columns):
            at = self.first + index
            encode = ENCODE[column.encoding][0] if column.encoding else str
            form = dataclasses.replace(look, font=column.look.font)
            if isinstance(column.head, tuple):
                above, below = column.head
                if above != over:
                    span = [c.head[0] if isinstance(c.head, tuple) else None for c in self.columns[index:]]
                    last = next((i for i, head in enumerate(span) if head != above), len(span))
                    self.main.across(row, at, at + last - 1, encode(above), form)
                self.main.put(row + 1, at, encode(below), form)
                over = above
            elif column.head:
                over = None
                self.main.across(row, at, at, encode(column.head), form, row + 1 if under else None)
        return row + (2 if under else 1)

    def say(self, **fields):
        """What group rows or the sheet's name say about everyone from here on."""
        self.said = fields

    def person(self, row, person, cells=None, number=None, **expect):
        """A row. `cells` says what stands there instead of what should; `expect` what comes of it."""
        self.number = number if number is not None else self.number + 1
        cells = cells or {}
        known, raw = {}, {}
        for index, column in enumerate(self.columns):
            clean = field(person, column.field)
            value = column.how(person, self.number) if column.how else clean
            value = cells.get(column.head, cells.get(column.field, value))
            known |= self.known(person, column.field)
            raw[column.field] = raw.get(column.field) or value
            if column.encoding == "tcvn3" and column.field == "name":
                known |= small_capital(person["name"])
            if column.encoding and isinstance(value, str):
                value = ENCODE[column.encoding][0](value)
            self.main.put(row, self.first + index, value, column.look)
        known = known | self.said | expect
        for name in REPAIRED:
            if repaired(name, raw.get(name), known.get(name)):
                self.answers["repairs"][name] = self.answers["repairs"].get(name, 0) + 1
        said = {name: tidy(known[name]) for name in FIELDS if known.get(name) not in (None, "")}
        if known.get("offered"):
            said["offered"] = known["offered"]
        self.answers["rows"].append({"row": row} | said)
        return row + 1

    def known(self, person, name):
        if name in ("family_name", "given_name"):
            return {"name": person["name"]}
        if name == "title_and_organisation":
            return {"title": person["title"], "organisation": person["organisation"]}
        return {name: person.get(name)} if name in FIELDS else {}

    def people(self, row, crowd, **expect):
        for person in crowd:
            row = self.person(row, person, **expect)
        return row

    # What is beside the table

    def line(self, row, value, look=SLANT, first=None, last=None):
        first = first or self.first
        self.main.across(row, first, last or self.first + len(self.columns) - 1, value, look)
        return row + 1

    def refuse(self, row, why, cells):
        """A row that names nobody; `cells` by head or field."""
        for index, column in enumerate(self.columns):
            value = cells.get(column.head, cells.get(column.field))
            self.main.put(row, self.first + index, value, column.look)
        self.answers["refused"].append({"row": row, "why": why})
        return row + 1

    def doubt(self, row, why, **more):
        self.answers["doubtful"].append({"row": row, "why": why} | more)

    # What comes out

    def done(self, data=None, **options):
        """Writes the file, by its format where nothing else is given."""
        write = {"xlsx": sheets.xlsx, "xlsm": sheets.xlsx, "xls": sheets.xls, "ods": sheets.ods}
        self.data = data or write[self.format](self.sheets, **options)

    def expected(self):
        return json.dumps(self.answers, ensure_ascii=False, indent=1) + "\n"


def tidy(value):
    if isinstance(value, datetime.date):
        return value.isoformat()
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value
