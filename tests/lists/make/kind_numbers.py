"""Numbers that spreadsheets have broken: telephones, identity numbers, dates, formulas."""

import datetime

import sheets
from listing import BOLD, Column, Listing, stt
from people import Crowd
from sheets import Error, Formula, Look

SERIAL_1900, SERIAL_1904 = datetime.date(1899, 12, 30), datetime.date(1904, 1, 1)
TITLE = Look(bold=True, centre=True)


def dien_thoai():
    made = Listing(
        "so-dien-thoai-hong.xlsx",
        "telephones as numbers without their 0, with spaces, dots, +84, two in a cell, extensions, words",
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Đơn vị", "organisation"),
        Column("Điện thoại", "phone"),
        Column("Ghi chú", "note"),
    )
    row = made.header(2)
    crowd = Crowd(701).many(20)
    ways = [
        lambda p: int(p), lambda p: f"{p[:4]} {p[4:7]} {p[7:]}", lambda p: f"{p[:4]}.{p[4:7]}.{p[7:]}",
        lambda p: "+84" + p[1:], lambda p: f"(+84) {p[1:4]} {p[4:]}", lambda p: "84" + p[1:],
        lambda p: f"{p[:4]}-{p[4:]}", lambda p: float(p), lambda p: p + " (Zalo)", lambda p: "ĐT: " + p,
        lambda p: p, lambda p: p[1:],
    ]  # fmt: skip
    for number, person in enumerate(crowd[:15]):
        row = made.person(row, person, {"phone": ways[number % 12](person["phone"])})
    row = made.person(
        row, crowd[15], {"phone": f"{crowd[15]['phone']} - 0263.3822.123"}, more_phones=["02633822123"]
    )
    row = made.person(
        row,
        crowd[16],
        {"phone": f"{crowd[16]['phone']}/{crowd[17]['phone']}"},
        more_phones=[crowd[17]["phone"]],
    )
    row = made.person(row, crowd[17] | {"phone": "02633545678"}, {"phone": "(0263) 3.545.678"})
    row = made.person(row, crowd[18] | {"phone": None}, {"phone": "chưa có"})
    made.doubt(row, "a telephone of nine digits with its 0: one is missing")
    row = made.person(row, crowd[19] | {"phone": None}, {"phone": "091234567"})
    made.done()


def cccd():
    made = Listing(
        "so-cccd-thanh-so.xlsx",
        "ID numbers as numbers without their zeros, as text in scientific notation (lost), old ones of nine digits",
        date="2025-05-05",
    )
    made.sheet("Thanh toán", main=True)
    made.start(
        Column("TT", how=stt),
        Column("Họ và tên", "name"),
        Column("Số CCCD/CMND", "id_number"),
        Column("Đơn vị", "organisation"),
        Column("Số tài khoản", how=lambda p, i: 19030000000000 + i * 7),
    )
    made.line(1, "DANH SÁCH KÝ NHẬN CHẾ ĐỘ", TITLE)
    row = made.header(3)
    ways = [
        lambda n: int(n),
        lambda n: float(n),
        lambda n: n,
        lambda n: f"{n[:3]} {n[3:6]} {n[6:9]} {n[9:]}",
        lambda n: str(int(n)),
        lambda n: n + ".0",
    ]
    crowd = Crowd(702, date="2025-05-05").many(15)
    for number, person in enumerate(crowd[:12]):
        row = made.person(row, person, {"id_number": ways[number % 6](person["id_number"])})
    made.doubt(row, "the ID number is lost: 6.8E+10 keeps six digits of twelve")
    row = made.person(row, crowd[12] | {"id_number": None}, {"id_number": "6.80991E+10"})
    row = made.person(row, crowd[13] | {"id_number": "250123456"}, {"id_number": 250123456})
    row = made.person(row, crowd[14] | {"id_number": None})
    made.done()


def ngay_sinh():
    made = Listing(
        "ngay-sinh-du-kieu.xlsx",
        "dates as serials without a format, dd/mm/yyyy and d/m/yy as text, years, month and year, a day that never was",
    )
    made.sheet("DS", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Ngày tháng năm sinh", "birth"),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
    )
    row = made.header(1)
    ways = [
        lambda d: (d - SERIAL_1900).days, lambda d: d, lambda d: d.strftime("%d/%m/%Y"),
        lambda d: f"{d.day}/{d.month}/{d:%y}", lambda d: f"{d:%d.%m.%Y}",
        lambda d: f"{d.day}-{d.month}-{d.year}", lambda d: f"ngày {d:%d} tháng {d.month} năm {d.year}",
        lambda d: f"{d} 00:00:00",
    ]  # fmt: skip
    crowd = Crowd(703).many(21)
    for number, person in enumerate(crowd[:16]):
        row = made.person(row, person, {"birth": ways[number % 8](person["birth"])})
    row = made.person(row, crowd[16], {"birth": 1978}, birth="1978")
    row = made.person(row, crowd[17], {"birth": "1982"}, birth="1982")
    row = made.person(row, crowd[18], {"birth": "10/1980"}, birth="1980-10")
    made.doubt(row, "31/02/1980 is no day")
    row = made.person(row, crowd[19] | {"birth": None}, {"birth": "31/02/1980"})
    row = made.person(row, crowd[20], {"birth": datetime.date(1976, 3, 4)}, birth="1976-03-04")
    made.main.cells[row - 1, 3] = (datetime.date(1976, 3, 4), Look(number="m/d/yyyy"))
    made.done()


def ngay_1904():
    made = Listing(
        "may-mac-1904.xlsx",
        "the epoch of 1904: dates with a format, and serials without one",
        date="2010-08-20",
    )
    made.sheet("Danh sách", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Ngày sinh", "birth"),
        Column("Ngày đến", how=lambda p, i: datetime.date(2010, 8, 19)),
        Column("Cơ quan", "organisation"),
    )
    row = made.header(2)
    for number, person in enumerate(Crowd(704, date="2010-08-20").many(11)):
        row = made.person(
            row, person, {"birth": (person["birth"] - SERIAL_1904).days} if number % 3 == 2 else {}
        )
    made.done(epoch=1904)


def ngay_1904_xls():
    made = Listing("toa-soan-1904.xls", "the same epoch in .xls; telephones as numbers", date="2011-01-14")
    made.sheet("Sheet1", main=True)
    made.start(
        Column("Tt", how=stt),
        Column("Họ tên", "name"),
        Column("Sinh ngày", "birth"),
        Column("Ban, phòng", "organisation"),
        Column("Máy DĐ", "phone", lambda p, i: int(p["phone"])),
    )
    made.people(
        made.header(1),
        Crowd(705, date="2011-01-14", offices=["Ban Thư ký", "Ban Thời sự", "Phòng Phóng viên"]).many(10),
    )
    made.done(epoch=1904)


def cong_thuc():
    made = Listing(
        "cong-thuc-va-loi.xlsx",
        "numbers, names and bodies are formulas with their last values; #N/A and #REF! among them",
    )
    other = made.sheet("Danh mục đơn vị")
    for row, unit in enumerate(["Mã", "Sở Ngoại vụ", "Sở Tư pháp", "Công an tỉnh"], 1):
        other.put(row, 1, unit if row == 1 else f"DV{row - 1}")
        other.put(row, 2, "Tên đơn vị" if row == 1 else unit)
    made.sheet("Danh sách", main=True)
    made.start(
        Column("STT", how=lambda p, i: Formula(f"=ROW()-{4}", i)), Column("Họ đệm", "family_name"),
        Column("Tên", "given_name"),
        Column("Họ và tên", "name", lambda p, i: Formula(f'=TRIM(B{i + 4}&" "&C{i + 4})', p["name"])),
        Column("Chức vụ", "title"), Column("Mã đơn vị", how=lambda p, i: "DV1"),
        Column("Đơn vị", "organisation", lambda p, i: Formula(f"=VLOOKUP(F{i + 4},'Danh mục đơn vị'!A:B,2,0)", p["organisation"])),
        Column("Điện thoại", "phone"),
    )  # fmt: skip
    made.line(2, "DANH SÁCH ĐẠI BIỂU", TITLE)
    row = made.header(4)
    crowd = Crowd(706, offices=["Sở Ngoại vụ", "Sở Tư pháp", "Công an tỉnh"]).many(14)
    for number, person in enumerate(crowd):
        cells = {}
        if number in (3, 8):
            person["organisation"], cells = (
                None,
                {"organisation": Formula(f"=VLOOKUP(F{row},'Danh mục đơn vị'!A:B,2,0)", "#N/A")},
            )
            made.doubt(row, "the organisation is the error #N/A")
        if number == 6:
            person["title"], cells = None, {"title": Formula("=#REF!", "#REF!")}
            made.doubt(row, "the title is the error #REF!")
        row = made.person(row, person, cells)
    row = made.refuse(
        row,
        "the name is the error #N/A",
        {
            "STT": Formula("=ROW()-4", row - 4),
            "Họ và tên": Formula("=INDEX(B:B,MATCH(99,A:A,0))", "#N/A"),
            "Điện thoại": "0905000111",
        },
    )
    made.main.put(row, 4, "Tổng số:", BOLD)
    made.main.put(row, 5, Formula(f"=COUNTA(D5:D{row - 1})", 15), BOLD)
    made.done()


def loi_khong_cong_thuc():
    made = Listing(
        "loi-dan-gia-tri.xlsx", "pasted as values: errors are cells of their own; a telephone that is #VALUE!"
    )
    made.sheet("Values", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Đơn vị", "organisation"),
        Column("Điện thoại", "phone"),
        Column("Phòng", how=lambda p, i: 300 + i),
    )
    row = made.header(1)
    for number, person in enumerate(Crowd(707).many(9)):
        cells = {}
        if number == 4:
            person["phone"], cells = None, {"phone": Error("#VALUE!")}
            made.doubt(row, "the telephone is the error #VALUE!")
        if number == 7:
            cells = {"Phòng": Error("#REF!")}
        row = made.person(row, person, cells)
    row = made.refuse(
        row, "the name is the error #REF!", {"STT": 10, "name": Error("#REF!"), "organisation": "Sở Ngoại vụ"}
    )
    made.done(sheets.xlsx_other(made.sheets))


def make():
    for one in (dien_thoai, cccd, ngay_sinh, ngay_1904, ngay_1904_xls, cong_thuc, loi_khong_cong_thuc):
        one()
