"""Letters from before Unicode, by font and by bytes, and letters that only look right."""

import letters
import sheets
from listing import BOLD, Column, Listing, small_capital, stt
from people import Crowd
from sheets import Look

TCVN3_CAPITALS = Look(font=".VnTimeH", bold=True)


def day(person, _):
    return person["birth"].strftime("%d/%m/%Y")


def vntime():
    made = Listing(
        "so-cong-thuong-vntime.xls",
        "everything in TCVN3 (.VnTime), title and heads in the capital font .VnTimeH",
        date="2009-04-16",
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("STT", how=stt, encoding="tcvn3"), Column("Họ và tên", "name", encoding="tcvn3"),
        Column("Chức vụ", "title", encoding="tcvn3"), Column("Đơn vị", "organisation", encoding="tcvn3"),
        Column("Điện thoại", "phone", encoding="tcvn3"), Column("Ghi chú", "note", encoding="tcvn3"),
    )  # fmt: skip
    made.line(1, letters.tcvn3_capitals("Sở Công thương Bắc Giang"), TCVN3_CAPITALS, last=3)
    made.line(3, letters.tcvn3_capitals("Danh sách đại biểu dự hội nghị"), TCVN3_CAPITALS)
    made.line(
        4,
        letters.tcvn3("(Kèm theo Công văn số 118/SCT-VP ngày 10/4/2009)"),
        Look(font=".VnTime", italic=True),
    )
    row = 6
    for index, head in enumerate(["Stt", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại", "Ghi chú"], 1):
        made.main.put(row, index, letters.tcvn3_capitals(head), TCVN3_CAPITALS)
    made.answers["header_rows"] = [6]
    crowd = Crowd(
        401,
        date="2009-04-16",
        provinces=["Bắc Giang"],
        offices=["Sở Công thương", "Chi cục Quản lý thị trường", "Trung tâm Khuyến công"],
    ).many(23)
    crowd[0]["note"], crowd[4]["note"] = "Trưởng đoàn", "Phát biểu tham luận"
    row = made.people(row + 1, crowd)
    made.main.put(row, 2, letters.tcvn3("Tổng số: 23 đại biểu"), Look(font=".VnTime", bold=True))
    made.done()


def vntime_lan_unicode():
    made = Listing(
        "cong-doan-lan-font.xlsx",
        "names in .VnTimeH (capitals), titles in .VnTime, the rest in Unicode: the encoding differs by column",
        date="2012-10-05",
    )
    made.sheet("CĐ", main=True)
    made.start(
        Column("TT", how=stt), Column("Họ tên", "name", lambda p, i: p["name"], encoding="tcvn3-capitals"),
        Column("Chức vụ", "title", encoding="tcvn3"), Column("Công đoàn cơ sở", "organisation"),
        Column("Tỉnh", "province"), Column("Số máy", "phone"),
    )  # fmt: skip
    made.line(1, "LIÊN ĐOÀN LAO ĐỘNG - DANH SÁCH DỰ TẬP HUẤN", BOLD)
    row = made.header(3)
    offices = ["CĐ Viên chức", "CĐ ngành Y tế", "CĐ ngành Giáo dục", "CĐ Khu kinh tế"]
    for person in Crowd(
        402, date="2012-10-05", provinces=["Nam Định", "Thái Bình", "Hà Nam"], offices=offices
    ).many(16):
        row = made.person(row, person, name=person["name"].upper(), offered={"name": person["name"]})
    made.done()


def vni_times():
    made = Listing(
        "so-gtvt-vni.xls", "everything in VNI-Times, two characters for a letter", date="2008-07-21"
    )
    made.sheet("DSDB", main=True)
    made.start(
        Column("STT", how=stt, encoding="vni"), Column("Họ và tên", "name", encoding="vni"),
        Column("Chức vụ", "title", encoding="vni"), Column("Đơn vị công tác", "organisation", encoding="vni"),
        Column("Ngày sinh", "birth", day, encoding="vni"), Column("ĐT di động", "phone", encoding="vni"),
    )  # fmt: skip
    made.line(1, letters.vni("SỞ GIAO THÔNG VẬN TẢI TỈNH TIỀN GIANG"), Look(font="VNI-Times", bold=True))
    made.line(
        2, letters.vni("DANH SÁCH CÁN BỘ, CÔNG CHỨC DỰ LỚP BỒI DƯỠNG"), Look(font="VNI-Times", bold=True)
    )
    row = 4
    for index, head in enumerate(
        ["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Ngày sinh", "ĐT di động"], 1
    ):
        made.main.put(row, index, letters.vni(head), Look(font="VNI-Times", bold=True))
    made.answers["header_rows"] = [4]
    offices = ["Thanh tra Sở", "Phòng Vận tải", "Văn phòng Sở", "Ban Quản lý dự án", "Cảng vụ đường thủy"]
    made.people(row + 1, Crowd(403, date="2008-07-21", provinces=["Tiền Giang"], offices=offices).many(20))
    made.done()


def vni_lan():
    made = Listing(
        "hoi-nong-dan-vni-arial.xlsx",
        "names in VNI-Helve, the other columns in Arial; a few cells of the name column were retyped in Unicode",
        date="2014-03-11",
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("Stt", how=stt, look=Look(font="Arial")),
        Column("HỌ VÀ TÊN", "name", look=Look(font="VNI-Helve"), encoding="vni"),
        Column("CHỨC VỤ", "title", look=Look(font="Arial")),
        Column("HỘI NÔNG DÂN", "organisation", look=Look(font="Arial")),
        Column("ĐIỆN THOẠI", "phone", look=Look(font="Arial")),
    )  # fmt: skip
    row = made.header(1)
    offices = ["Huyện Cái Bè", "Huyện Châu Thành", "Thị xã Gò Công", "TP Mỹ Tho"]
    for number, person in enumerate(
        Crowd(404, date="2014-03-11", titles=["Chủ tịch", "Phó Chủ tịch", "Ủy viên"], offices=offices).many(
            18
        )
    ):
        row = made.person(row, person)
        if number in (5, 11):  # put in later, on another machine
            made.main.cells[row - 1, 2] = (person["name"], Look(font="Times New Roman"))
    made.done()


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


def ky_tu_la():
    made = Listing(
        "chep-tu-pdf-ky-tu-la.xlsx",
        "no-break and zero-width spaces, doubled spaces, ƣ for ư, Ð (eth) for Đ, some cells decomposed",
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("STT", how=stt), Column("Họ\u00a0và  tên", "name"), Column("Chức vụ ", "title"),
        Column("\u200bĐơn vị", "organisation"), Column("Điện\u00a0thoại", "phone"),
        Column("Tỉnh/Thành", "province"),
    )  # fmt: skip
    row = made.header(2)
    spoil = [
        lambda s: s.replace(" ", "\u00a0"), lambda s: s.replace(" ", "  ") + " ",
        lambda s: "\u200b" + s.replace("Đ", "Ð").replace("đ", "ð"),
        lambda s: s.replace("ư", "ƣ").replace("Ư", "Ƣ"), letters.decomposed, lambda s: "\ufeff " + s + "\t",
    ]  # fmt: skip
    crowd = Crowd(
        413,
        titles=["Trưởng phòng", "Phó Trưởng phòng", "Phó Giám đốc", "Đội trưởng"],
        offices=["Sở Tư pháp", "Trường Chính trị", "Đài PT-TH", "Đoàn luật sư"],
    ).many(22)
    for number, person in enumerate(crowd):
        bad = spoil[number % 6]
        cells = {name: bad(person[name]) for name in ("name", "title", "organisation")}
        row = made.person(row, person, cells)
    made.done()


def make():
    for one in (
        vntime,
        vntime_lan_unicode,
        vni_times,
        vni_lan,
        viscii,
        windows_1258,
        lam_hong,
        utf16le,
        utf16be,
        mac_nfd,
        co_bom,
        tcvn3_khong_font,
        windows_1252,
        ky_tu_la,
    ):
        one()
