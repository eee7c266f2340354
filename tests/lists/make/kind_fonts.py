"""Letters from before Unicode in workbooks, told by their font or by themselves, and letters that only look right."""

import letters
from kind_encodings import day
from listing import BOLD, Column, Listing, stt
from people import Crowd
from sheets import Look

TCVN3_CAPITALS = Look(font=".VnTimeH", bold=True)


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


def tcvn3_mat_font():
    made = Listing(
        "tcvn3-mat-font.xlsx",
        "TCVN3 that was pasted as values: its font is Times New Roman now, only the letters tell",
        date="2010-03-25",
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("TT", how=stt),
        Column("Họ và tên", "name", encoding="tcvn3"),
        Column("Chức vụ", "title", encoding="tcvn3"),
        Column("Đơn vị", "organisation", encoding="tcvn3"),
        Column("Số máy", "phone"),
    )
    offices = ["Sở Công thương", "Trường Cao đẳng nghề", "Ban Quản lý chợ", "Hội Làm vườn"]
    made.people(made.header(2), Crowd(415, date="2010-03-25", offices=offices).many(16))
    cells = made.main.cells
    made.main.cells = {at: (value, Look(bold=look.bold)) for at, (value, look) in cells.items()}
    made.done()


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
    for one in (vntime, vntime_lan_unicode, vni_times, vni_lan, tcvn3_mat_font, ky_tu_la):
        one()
