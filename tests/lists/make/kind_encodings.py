"""Text files from before Unicode, or in an encoding of their own."""

import letters
import sheets
from listing import Column, Listing, small_capital, stt
from people import Crowd


def day(person, _):
    return person["birth"].strftime("%d/%m/%Y")


def viscii():
    made = Listing(
        "kieu-bao-viscii.txt",
        "VISCII bytes, tabs; three names in capitals, of which Ẫ and Ỹ are control codes and Õ the no-break space",
        date="2001-09-18",
    )
    columns = (
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Tổ chức", "organisation"),
        Column("Điện thoại", "phone"),
    )
    offices = ["Hội người Việt Nam tại Bỉ", "Hội Y học", "Hội Sinh viên", "Nhóm Hát Ca trù"]
    crowd = Crowd(
        405, date="2001-09-18", titles=["Hội trưởng", "Hội phó", "Ủy viên", "Đại diện"], offices=offices
    )
    row = table(made, columns, crowd.many(15))
    for name in ("Nguyễn Thị Mỹ", "Võ Thị Mẫn", "Trần Đại Nghĩa"):
        row = made.person(
            row, crowd.one(name=name), {"name": name.upper()}, name=name.upper(), offered={"name": name}
        )
    made.answers["encoding"] = {"*": "viscii"}
    made.done(letters.viscii(sheets.text(made.main.lines(), "\t", end="\n")))


def table(made, columns, crowd, row=1):
    """A plain table for a text file."""
    if not made.main:
        made.sheet("", main=True)
    made.start(*columns)
    return made.people(made.header(row), crowd)


def windows_1258():
    made = Listing(
        "so-noi-vu-1258.csv", "windows-1258: the tone behind its letter; semicolons", date="2006-11-02"
    )
    columns = (
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Ngày sinh", "birth", day),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
    )
    table(made, columns, Crowd(406, offices=["Sở Nội vụ", "Phòng Tổ chức cán bộ", "Thị ủy Từ Sơn"]).many(21))
    made.answers["encoding"] = {"*": "windows-1258"}
    made.done(letters.windows_1258(sheets.text(made.main.lines(), ";")))


def lam_hong():
    made = Listing(
        "xuat-tu-web-lam-hong.csv",
        "UTF-8 that a program read as windows-1252 and saved again",
        date="2023-10-20",
    )
    columns = (
        Column("Họ và tên", "name"),
        Column("Email", "email"),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
        Column("Tỉnh/TP", "province"),
    )
    table(made, columns, Crowd(407).many(17))
    made.answers["encoding"] = {"*": "utf-8-as-windows-1252"}
    made.done(letters.mangled(sheets.text(made.main.lines())).encode())


def utf16le():
    made = Listing("unicode-text-excel.txt", "what Excel saves as Unicode Text: UTF-16 LE with BOM, tabs")
    columns = (
        Column("STT", how=stt),
        Column("HỌ TÊN", "name"),
        Column("CHỨC VỤ", "title"),
        Column("ĐƠN VỊ", "organisation"),
        Column("SỐ ĐT", "phone"),
        Column("GHI CHÚ", "note"),
    )
    crowd = Crowd(408).many(13)
    crowd[3]["note"] = 'Đi cùng "đoàn báo chí"'
    table(made, columns, crowd)
    made.done(("\ufeff" + sheets.text(made.main.lines(), "\t")).encode("utf-16-le"))


def utf16be():
    made = Listing(
        "xuat-tu-may-mac.csv",
        "UTF-16 BE with BOM, commas, lines that end in CR alone; the title row stands above",
    )
    columns = (
        Column("Họ và tên", "name"),
        Column("Chức danh", "title"),
        Column("Cơ quan", "organisation"),
        Column("Mail", "email"),
    )
    made.sheet("", main=True).put(1, 1, "Danh sách khách mời, đợt 2")
    table(made, columns, Crowd(409).many(12), row=3)
    made.done(("\ufeff" + sheets.text(made.main.lines(), end="\r")).encode("utf-16-be"))


def mac_nfd():
    made = Listing(
        "numbers-nfd.csv", "decomposed letters (NFD) in heads and cells, as a Mac exports them; no BOM"
    )
    columns = (
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
        Column("Điện thoại", "phone"),
        Column("Tỉnh", "province"),
    )
    table(made, columns, Crowd(410).many(19))
    made.done(letters.decomposed(sheets.text(made.main.lines(), end="\n")).encode())


def co_bom():
    made = Listing(
        "csv-utf8-excel.csv", "UTF-8 with BOM and semicolons; blank lines of semicolons at the end"
    )
    columns = (
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
        Column("Email", "email"),
    )
    table(made, columns, Crowd(411).many(14))
    made.done(("\ufeff" + sheets.text(made.main.lines() + [[""] * 5] * 20, ";")).encode())


def tcvn3_khong_font():
    made = Listing(
        "tcvn3-khong-font.csv",
        "TCVN3 bytes in a text file: no font says so, ư is the soft hyphen",
        date="2005-05-30",
    )
    columns = (
        Column("Stt", how=stt),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
    )
    offices = ["Sở Văn hóa - Thông tin", "Phòng Nghiệp vụ", "Thư viện tỉnh", "Trường Chính trị"]
    crowd = Crowd(412, offices=offices)
    row = table(made, columns, crowd.many(16))
    for name in ("Hồ Ngọc Ánh", "Đặng Thị Ái Vân", "Phùng Thế Ước"):
        row = made.person(row, crowd.one(name=name), **small_capital(name))
    made.answers["encoding"] = {"*": "tcvn3"}
    made.done(letters.tcvn3(sheets.text(made.main.lines())).encode("latin-1"))


def vni_khong_font():
    made = Listing(
        "vni-khong-font.txt",
        "VNI in a text file: no font says so, two characters for a letter",
        date="2007-12-12",
    )
    columns = (
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
        Column("Tỉnh", "province"),
    )
    offices = ["Sở Thủy sản", "Trung tâm Khuyến nông", "Chi cục Thú y", "Hội Nông dân"]
    provinces = ["Bến Tre", "Cà Mau", "Kiên Giang"]
    table(made, columns, Crowd(414, provinces=provinces, offices=offices).many(14))
    made.answers["encoding"] = {"*": "vni"}
    made.done(letters.vni(sheets.text(made.main.lines(), "\t")).encode("latin-1"))


def windows_1252():
    made = Listing(
        "embassy-guests-1252.csv",
        "windows-1252, foreign guests, English heads: é and ü are themselves and no TCVN3",
        date="2024-11-18",
    )
    columns = (
        Column("No.", how=stt),
        Column("Full name", "name"),
        Column("Position", "title"),
        Column("Organization", "organisation"),
        Column("E-mail", "email"),
        Column("Nationality"),
    )
    guests = [
        ("François Lefèvre", "First Secretary", "Embassy of France", "France"),
        ("Jürgen Müller", "Attaché", "Embassy of Germany", "Germany"),
        ("María José Núñez", "Counsellor", "Embassy of Spain", "Spain"),
        ("João Conceição", "Consul", "Embassy of Portugal", "Portugal"),
        ("Søren Bjørk", "Press Officer", "Embassy of Denmark", "Denmark"),
        ("Mary O’Hara", "Director", "British Council", "Ireland"),
        ("Thongloun Phommavong", "Deputy Director", "Lao News Agency", "Laos"),
        ("Zoë van der Meer", "Programme Officer", "UNESCO Office in Ha Noi", "Netherlands"),
    ]  # fmt: skip
    made.sheet("", main=True)
    made.start(*columns)
    row = made.header(1)
    for number, (name, title, office, land) in enumerate(guests):
        person = {
            "name": name,
            "title": title,
            "organisation": office,
            "email": f"guest{number + 1}@embassy.example",
        }
        row = made.person(row, person, {"Nationality": land})
    made.answers["encoding"] = {"*": "windows-1252"}
    made.done(sheets.text(made.main.lines()).encode("cp1252"))


def make():
    for one in (
        viscii,
        windows_1258,
        lam_hong,
        utf16le,
        utf16be,
        mac_nfd,
        co_bom,
        tcvn3_khong_font,
        vni_khong_font,
        windows_1252,
    ):
        one()
