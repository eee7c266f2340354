"""Lists that are valid and yet go wrong easily."""

import letters
import sheets
from listing import Column, Listing, stt
from people import Crowd
from sheets import Look


def columns():
    return (
        Column("STT", how=stt), Column("Họ và tên", "name"), Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"), Column("Điện thoại", "phone"), Column("Email", "email"),
        Column("Ghi chú", "note"),
    )  # fmt: skip


def o_rat_dai():
    made = Listing(
        "o-muoi-nghin-chu.xlsx",
        "a note of 10,000 characters, cells with line breaks, far-away specks of format",
    )
    made.sheet("Sheet1", main=True)
    made.start(*columns())
    crowd = Crowd(1401).many(9)
    long = ("Đề nghị Ban Tổ chức bố trí phòng họp có phiên dịch, " * 200)[:9_999] + "."
    crowd[4]["note"] = long
    crowd[6]["note"] = "Dòng một\nDòng hai"
    made.people(made.header(1), crowd)
    made.main.put(400, 40, " ")
    made.done()


def bat_dau_bang_dau():
    made = Listing(
        "o-bat-dau-bang-dau.csv",
        "text cells beginning with = + - @, as text: nothing is ever computed, +84 is a telephone",
    )
    made.sheet("", main=True)
    made.start(*columns())
    row, crowd = made.header(1), Crowd(1402).many(8)
    notes = [
        "=1+1",
        "+ đi cùng lái xe",
        "- ăn chay",
        "@hoinghi2024",
        '=HYPERLINK("http://a.example","x")',
        "=cmd|' /C calc'!A0",
        "-",
        "",
    ]
    for person, note in zip(crowd, notes, strict=True):
        cells = {"phone": "+84" + person["phone"][1:]} if note.startswith("+") else {}
        row = made.person(row, person | {"note": note}, cells, note="" if note == "-" else note)
    made.done(sheets.text(made.main.lines()).encode())


def danh_dau():
    made = Listing(
        "dau-nhon-va-bieu-tuong.xlsx",
        "markup in names and bodies, a right-to-left override, emoji, quotes of SQL: text, and no more than text",
    )
    made.sheet("<Sheet> & 'co' 2", main=True)
    made.start(*columns())
    row, crowd = made.header(2), Crowd(1403)
    people = [
        {"name": "Nguyễn Thị <b>Hoa</b>", "organisation": "Công ty <script>alert(1)</script>"},
        {"name": "Lê Ngọc 🌸 Mai", "note": "👍🏽 sẽ đến"},
        {"name": "Trần Quốc \u202eTuấn", "note": "\u202egnort"},
        {"name": "O'Brien Robert'); DROP TABLE delegates;--", "organisation": 'Hãng "X" & Y'},
        {"name": "Phạm {{name}} Long", "note": "${7*7} %s %n"},
        {"name": "Vũ Đức &amp; Minh", "note": "&#7877;"}, {"name": "Đỗ 𝐓𝐡𝐢̣ Lan", "note": "a\tb"},
    ]  # fmt: skip
    for known in people:
        cells = {"name": known["name"]}
        name = known["name"].replace("\u202e", "")
        note = known.get("note", "").replace("\u202e", "")
        person = crowd.one(**known)
        if "\u202e" in known["name"]:
            made.doubt(row, "the name holds a mark that turns the direction")
        row = made.person(row, person, cells | {"note": known.get("note", "")}, name=name, note=note)
    made.people(row, crowd.many(4))
    made.done()


def mat_chu():
    made = Listing(
        "luu-ansi-mat-chu.csv",
        "saved as ANSI: question marks stand where letters were; those rows cannot be repaired",
        date="2018-04-12",
    )
    made.sheet("", main=True)
    made.start(
        Column("No", how=stt),
        Column("Ho ten", "name"),
        Column("Don vi", "organisation"),
        Column("Email", "email"),
    )
    row, crowd = made.header(1), Crowd(1404, offices=["VTV", "VOV", "TTXVN"])
    for number in range(10):
        person = crowd.one()
        if letters.lost(person["name"]) != person["name"]:
            cells = {
                "No": str(number + 1),
                "name": letters.lost(person["name"]),
                "organisation": person["organisation"],
                "email": person["email"],
            }
            row = made.refuse(row, "letters of the name are lost: question marks stand in their place", cells)
            made.number += 1
        else:
            row = made.person(row, person)
    for name in ("Lê Minh Anh", "Cao Thanh Hà", "Phan Thu Trang"):
        row = made.person(row, crowd.one(name=name))
    made.answers["encoding"] = {"*": "windows-1252"}
    made.done(sheets.text(made.main.lines(), ";").encode("cp1252"))


def nhieu_hang_trong():
    made = Listing(
        "cot-va-hang-trong.xlsx",
        "empty columns between, hidden-looking blank rows by twos, a column of notes without a head, numbering with gaps",
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("STT", how=stt),
        Column(""),
        Column("Họ và tên", "name"),
        Column(""),
        Column("Đơn vị", "organisation"),
        Column("Điện thoại", "phone"),
        Column("", how=lambda p, i: "đã gọi" if i % 4 == 0 else ""),
    )
    row = made.header(5)
    for number, person in enumerate(Crowd(1405).many(15), 1):
        row = made.person(row, person, number=number * 2 if number > 6 else number)
        row += 2 if number % 5 == 0 else 0
    made.done()


def o_gop_chu_nhieu_kieu():
    made = Listing(
        "o-gop-chu-nhieu-kieu.xlsx",
        "every name in cells merged over two columns; words of one cell look different (rich text)",
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column(""),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
        Column("Số điện thoại", "phone"),
    )
    row = made.header(3)
    made.main.across(3, 2, 3, "Họ và tên", Look(bold=True))
    for person in Crowd(1406).many(13):
        row = made.person(
            row,
            person,
            {
                "name": sheets.Rich(person["name"]),
                "title": sheets.Rich(person["title"]) if " " in person["title"] else person["title"],
            },
        )
        made.main.merged.append((row - 1, 2, row - 1, 3))
    made.done()


def make():
    for one in (o_gop_chu_nhieu_kieu, o_rat_dai, bat_dau_bang_dau, danh_dau, mat_chu, nhieu_hang_trong):
        one()
