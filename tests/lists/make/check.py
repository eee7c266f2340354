"""Holds every expected.json against the cells of its list, read back by other libraries.

`python check.py` prints what is wrong and fails; it knows nothing of how the lists were made.
"""

import datetime
import json
import pathlib
import re
import string
import sys
import unicodedata

from people import NEW, OLD
from reading import ERRORS, dated, decoded, merged_down, read

FOLDER = pathlib.Path(__file__).resolve().parent.parent
FIELDS = set(
    "name family_name given_name salutation degree rank title organisation title_and_organisation province category "
    "phone email birth birth_day birth_month birth_year sex id_number note state replaces ignored".split()
)
KEYS = set(
    "format date sheet header_rows encoding mapping categories_from_groups provinces_from_groups rows repairs "
    "doubtful refused hint after added updated replacing missing unchanged".split()
)
MERGED = dict(
    zip(
        "Hà Giang,Bắc Kạn,Yên Bái,Hòa Bình,Vĩnh Phúc,Bắc Giang,Hải Dương,Thái Bình,Hà Nam,Nam Định,Quảng Bình,Thừa Thiên Huế,"
        "Quảng Nam,Bình Định,Phú Yên,Ninh Thuận,Bình Thuận,Kon Tum,Đắk Nông,Bình Phước,Bình Dương,Bà Rịa - Vũng Tàu,Vũng Tàu,"
        "Long An,Tiền Giang,Bến Tre,Trà Vinh,Kiên Giang,Hậu Giang,Sóc Trăng,Bạc Liêu".split(","),
        "Tuyên Quang,Thái Nguyên,Lào Cai,Phú Thọ,Phú Thọ,Bắc Ninh,Hải Phòng,Hưng Yên,Ninh Bình,Ninh Bình,Quảng Trị,Huế,"
        "Đà Nẵng,Gia Lai,Đắk Lắk,Khánh Hòa,Lâm Đồng,Quảng Ngãi,Lâm Đồng,Đồng Nai,Hồ Chí Minh,Hồ Chí Minh,Hồ Chí Minh,"
        "Tây Ninh,Đồng Tháp,Vĩnh Long,Vĩnh Long,An Giang,Cần Thơ,Cần Thơ,Cà Mau".split(","),
        strict=True,
    )
)
ALIASES = {
    "hcm": "Hồ Chí Minh", "tphcm": "Hồ Chí Minh", "saigon": "Hồ Chí Minh", "brvt": "Bà Rịa - Vũng Tàu",
    "tthue": "Thừa Thiên Huế", "daclac": "Đắk Lắk", "dacnong": "Đắk Nông", "baccan": "Bắc Kạn",
    "hn": "Hà Nội", "qninh": "Quảng Ninh",
}  # fmt: skip
DITTO = {"nt", "-nt-", "//"}
ABSENT = "vắng xin nghỉ không".split()


def fold(text):
    found = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("ð", "d"))
    return "".join(c for c in found if c.isalnum())


def clean(value):
    """Letters put in order, as README.md says."""
    if not isinstance(value, str):
        return value
    found = unicodedata.normalize("NFC", value).translate(str.maketrans("ƣƢðÐ", "ưƯđĐ", "\u200b\ufeff\u202e"))
    return " ".join(found.split())


def province_of(text, date):
    """What a spelling means on that day, or None."""
    bare = re.sub(r"(?i)^(thành phố|tỉnh|tp\.?|t\.)\s+(?=\S)|\s*\((cũ|mới)\)$", "", text).strip()
    now = NEW if date >= "2025-07-01" else OLD
    names = {fold(name): name for name in OLD + NEW + list(MERGED)} | ALIASES
    found = names.get(fold(bare)) or ALIASES.get(fold(text))
    if date >= "2025-01-01" and found == "Thừa Thiên Huế":
        return "Huế"
    return found if found in now or date < "2025-07-01" else MERGED.get(found)


class List:
    """One list as read back; `wrong` collects complaints."""

    def __init__(self, path):
        self.file, self.wrong = path.name, []
        self.cells, self.fonts, self.answers = read(path)
        self.merged = merged_down(path, self.answers["sheet"]) if path.suffix == ".xlsx" else {}
        fonts = self.fonts.items()
        self.legacy = {column for (_, column), font in fonts if font.startswith((".Vn", "VNI"))}
        self.columns, self.filled = {}, {}
        for row, column in self.cells:
            self.filled.setdefault(row, []).append(column)
        for letter, field in self.answers["mapping"].items():
            self.columns.setdefault(field, []).append(string.ascii_uppercase.index(letter) + 1)

    def say(self, row, text):
        self.wrong.append(f"{self.file}:{row}: {text}")

    def raw(self, row, column):
        encoding = self.answers["encoding"].get(string.ascii_uppercase[column - 1]) if column <= 26 else None
        value = self.cells.get((row, column))
        font = self.fonts.get((row, column), "") if column in self.legacy else ""
        return dated(decoded(value, encoding, font))

    def cell(self, row, *fields):
        """The cleaned values of the columns of these fields, those that say something."""
        columns = [column for field in fields for column in self.columns.get(field, [])]
        found = (clean(self.raw(self.said_at(row, column), column)) for column in columns)
        return [value for value in found if value not in (None, "")]

    def ditto(self, row, field):
        return any(self.raw(row, column) in DITTO for column in self.columns.get(field, []))

    def said_at(self, row, column):
        """The row that speaks for this one: above ditto marks, or at the top of a merged body."""
        while clean(self.raw(row, column)) in DITTO:
            row -= 1
        return self.merged.get((row, column), row)

    def text(self, row, *fields):
        return " ".join(map(str, self.cell(row, *fields)))

    def whole(self, row):
        return " ".join(str(clean(self.raw(row, column))) for column in sorted(self.filled.get(row, [])))

    # Of each row

    def row(self, row):
        for field, value in row.items():
            if field in ("row", "offered"):
                continue
            check = getattr(self, field, None)
            if not check(row["row"], value):
                self.say(row["row"], f"{field} {value!r} is not in {self.whole(row['row'])[:160]!r}")
        if "offered" in row and fold(row["offered"]["name"]) != fold(row["name"]):
            self.say(row["row"], "another name is offered")
        told = {"phone", "birth", "id_number", "province", "email", "title", "organisation", "note"} - set(
            row
        )
        doubted = {doubt["row"] for doubt in self.answers["doubtful"]}
        for field in told:
            said = [v for v in self.cell(row["row"], field) if v not in ERRORS and v not in ("-", "chưa có")]
            if said and row["row"] not in doubted:
                self.say(row["row"], f"{field} says {said} and is not expected")

    def name_(self, row):
        return self.text(row, "name") or self.text(row, "family_name", "given_name")

    def name(self, row, value):
        return clean(value) == value and value in self.name_(row)

    def salutation(self, row, value):
        said = self.text(row, "salutation") or self.name_(row)
        return said.lower().replace("đ/c", "đồng chí").startswith(value)

    def degree(self, row, value):
        return value == self.text(row, "degree") or value in self.name_(row).replace(". ", ".")

    def rank(self, row, value):
        return value in (self.text(row, "rank") or self.name_(row))

    def title(self, row, value):
        return value == self.text(row, "title") or self.text(row, "title_and_organisation").startswith(value)

    def organisation(self, row, value):
        said = self.text(row, "organisation") or self.text(row, "title_and_organisation")
        return said.endswith(value)

    def province(self, row, value):
        said = self.text(row, "province") or self.group(row)
        said = re.sub(r":.*", "", said)
        return (
            value in (NEW if self.answers["date"] >= "2025-07-01" else OLD + ["Huế"])
            and province_of(said, self.answers["date"]) == value
        )

    def group(self, row, wanted=None):
        """The nearest row above that names the group, or the merged cell at the left."""
        people = {known["row"] for known in self.answers["rows"]}
        for above in range(row, 0, -1):
            if self.columns.get("category") and self.cell(above, "category"):
                return self.text(above, "category")
            if (
                above not in people
                and above != row
                and self.whole(above)
                and above not in self.answers["header_rows"]
            ):
                return self.whole(above)
        return ""

    def category(self, row, value):
        return value in self.group(row)

    def digits(self, row):
        text = " ".join(str(int(v)) if isinstance(v, float) else str(v) for v in self.cell(row, "phone"))
        return re.sub(r"\D", "", text)

    def phone(self, row, value):
        return re.fullmatch(r"0\d{9,10}", value) and value[1:] in self.digits(row)

    def more_phones(self, row, value):
        return all(self.phone(row, one) for one in value)

    def email(self, row, value):
        return value in self.whole(row).lower()

    def birth(self, row, value):
        parts = self.cell(row, "birth_year", "birth_month", "birth_day")
        if parts:
            return value == "-".join(f"{int(part):02}" for part in parts)
        said = self.cell(row, "birth")[0]
        if isinstance(said, datetime.date):
            return value == said.isoformat()
        numbers = [int(n) for n in re.findall(r"\d+", str(int(said) if isinstance(said, float) else said))]
        if len(numbers) == 1 and numbers[0] > 3000:
            start = datetime.date(1904, 1, 1) if "1904" in self.file else datetime.date(1899, 12, 30)
            return value == (start + datetime.timedelta(numbers[0])).isoformat()
        if numbers[0] > 1900 and len(numbers) > 3:
            return value == "-".join(f"{n:02}" for n in numbers[:3])
        numbers[-1] += 1900 if numbers[-1] < 100 else 0
        return value == "-".join(f"{n:02}" for n in reversed(numbers))

    def sex(self, row, value):
        said = self.text(row, "sex").lower()
        if said:
            return said.startswith(value)
        his, her = self.columns["birth"]
        return self.raw(row, his if value == "nam" else her) is not None

    def id_number(self, row, value):
        said = self.cell(row, "id_number")[0]
        number = int(said) if isinstance(said, (int, float)) else int(re.sub(r"\s|\.0$", "", said))
        return len(value) in (9, 12) and number == int(value)

    def note(self, row, value):
        return clean(value) == self.text(row, "note")

    def state(self, row, value):
        said = (self.text(row, "state") or self.text(row, "note") or self.group(row)).lower()
        return (
            value == "invited"
            and "chưa" in said
            or value == "declined"
            and any(word in said for word in ABSENT)
        )

    def replaces(self, row, value):
        return value in self.text(row, "note", "name", "replaces")

    # Of the whole list

    def completeness(self):
        rows = [row["row"] for row in self.answers["rows"]]
        known = set(rows) | {row["row"] for row in self.answers["refused"]}
        for row in range(min(rows), max(known) + 1):
            if row not in known and len(self.filled.get(row, [])) > 2 and row not in self.repeated_heads():
                self.say(row, f"looks like a person and is not expected: {self.whole(row)}")
        if len(set(rows)) != len(rows):
            self.say(0, "a row is expected twice")
        for (row, column), value in self.cells.items():
            letter = string.ascii_uppercase[column - 1] if column <= 26 else "?"
            if row in self.answers["header_rows"] and letter not in self.answers["mapping"]:
                self.say(row, f"column {letter} has the head {value!r} and no mapping")

    def repeated_heads(self):
        heads = {self.whole(row) for row in self.answers["header_rows"]}
        return {row for row in self.filled if self.whole(row) in heads}

    def repaired(self):
        counts = {}
        for row in self.answers["rows"]:
            for field in ("phone", "birth", "id_number", "province"):
                said = [] if self.ditto(row["row"], field) else self.cell(row["row"], field)
                said = said if len(said) < 2 or field != "phone" else said[-1:]
                if field not in row or not said or isinstance(said[0], datetime.date):
                    continue
                plain = isinstance(said[0], (int, float)) and (
                    field != "birth" or str(int(said[0])) != row[field]
                )
                if plain or (isinstance(said[0], str) and said[0] != row[field]):
                    counts[field] = counts.get(field, 0) + 1
        if counts != self.answers["repairs"]:
            self.say(0, f"repairs are {counts}, expected {self.answers['repairs']}")

    def legacy_fonts(self):
        for letter, encoding in self.answers["encoding"].items():
            if letter == "*":
                continue
            column, start = (
                string.ascii_uppercase.index(letter) + 1,
                {"tcvn3": ".Vn", "vni": "VNI-"}[encoding],
            )
            if column not in self.legacy:
                continue
            fonts = [self.fonts.get((row["row"], column), start) for row in self.answers["rows"]]
            if sum(not font.startswith(start) for font in fonts) > 2:
                self.say(0, f"column {letter} is not in a font {start}…")

    def shape(self):
        strange = set(self.answers) - KEYS | set(self.answers["mapping"].values()) - FIELDS
        if strange or not (self.columns.get("name") or self.columns.get("given_name")):
            self.say(0, f"unknown or missing: {strange}")
        if unicodedata.normalize("NFC", json.dumps(self.answers, ensure_ascii=False)) != json.dumps(
            self.answers, ensure_ascii=False
        ):
            self.say(0, "expected.json is not NFC")

    def complaints(self):
        for row in self.answers["rows"]:
            self.row(row)
        for row in self.answers["refused"] + self.answers["doubtful"]:
            if not self.whole(row["row"]):
                self.say(row["row"], "an empty row is refused or doubtful")
        self.completeness()
        self.repaired()
        self.legacy_fonts()
        self.shape()
        return self.wrong


def versions(first, second):
    """The second version against the first: who is who is told by the telephone, the address, or name and body."""
    before = {row["row"]: row for row in first["rows"]}
    was = {found["was_row"] for key in ("updated", "replacing", "missing") for found in second[key]}
    rows = {found["row"] for key in ("updated", "replacing") for found in second[key]} | set(second["added"])
    bare = lambda row: json.dumps(
        {k: v for k, v in row.items() if k != "row"}, ensure_ascii=False, sort_keys=True
    )
    same = sorted(bare(row) for row in second["rows"] if row["row"] not in rows)
    wrong = (
        []
        if same == sorted(bare(row) for number, row in before.items() if number not in was)
        else ["unchanged people differ"]
    )
    after = {row["row"]: row for row in second["rows"]}
    for found in second["updated"]:
        old, new = before[found["was_row"]], after[found["row"]]
        changed = {key for key in old.keys() | new.keys() if key != "row" and old.get(key) != new.get(key)}
        if changed != {found["field"]}:
            wrong.append(f"row {found['row']} differs in {changed}")
    return wrong + ([] if len(same) == second["unchanged"] else ["unchanged is miscounted"])


def main():
    paths = [
        path for path in sorted(FOLDER.iterdir()) if path.is_file() and path.suffix not in (".json", ".md")
    ]
    lists = [List(path) for path in paths]
    wrong = [complaint for one in lists for complaint in one.complaints()]
    answers = {one.file: one.answers for one in lists}
    wrong += versions(answers["hoi-nghi-315-ban-1.xlsx"], answers["hoi-nghi-315-ban-2.xlsx"])
    hints = [one.file for one in lists if one.answers["hint"]]
    if len(hints) * 10 > len(lists):
        wrong.append(f"too many lists need a hint: {hints}")
    if sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) > 3_000_000:
        wrong.append("the folder is larger than 3 MB")
    if len(list(FOLDER.glob("*.expected.json"))) != len(paths):
        wrong.append("an answer without a list, or a list without an answer")
    print(
        "\n".join(wrong)
        or f"{len(lists)} lists, {sum(len(one.answers['rows']) for one in lists)} people, {len(hints)} hints: all as expected"
    )
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
