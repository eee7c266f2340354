"""Columns whose cells speak for several rows, columns that are there twice, boxes beside the table."""

from listing import BOLD, CENTRE, Column, Listing, stt
from people import Crowd, plain
from sheets import Look, xlsx_other

TITLE = Look(bold=True, centre=True)


def don_vi_gop_doc():
    made = Listing(
        "don-vi-gop-doc.xlsx",
        "number and body in cells merged over all people of that body; each of them has the body",
    )
    made.sheet("Tổng hợp đăng ký", main=True)
    made.start(
        Column("STT", look=CENTRE),
        Column("Đơn vị", "organisation", lambda p, i: None),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Điện thoại", "phone"),
    )
    made.line(1, "TỔNG HỢP ĐĂNG KÝ CỦA CÁC ĐƠN VỊ", TITLE)
    row, crowd = made.header(3), Crowd(1501)
    offices = [
        ("Sở Ngoại vụ", 3),
        ("Sở Tư pháp", 1),
        ("Báo Lâm Đồng", 4),
        ("Công an tỉnh", 2),
        ("Hội Nhà báo", 5),
    ]
    for number, (office, count) in enumerate(offices, 1):
        made.main.across(row, 1, 1, number, CENTRE, row + count - 1)
        made.main.across(row, 2, 2, office, CENTRE, row + count - 1)
        row = made.people(row, crowd.many(count, organisation=office))
    made.done()


def nhu_tren():
    made = Listing(
        "nhu-tren-nt.xls", "nt, -nt- and // in a column: the same as in the row above", date="2019-09-05"
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("TT", how=stt),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
        Column("Tỉnh", "province"),
        Column("Số ĐT", "phone"),
    )
    row, crowd = made.header(2), Crowd(1502)
    groups = [
        ("Sở Ngoại vụ", "Quảng Trị", 4, "nt"),
        ("Sở Tư pháp", "Quảng Bình", 3, "-nt-"),
        ("Báo Hà Tĩnh", "Hà Tĩnh", 4, "//"),
    ]
    for office, province, count, ditto in groups:
        for step, person in enumerate(crowd.many(count, organisation=office, province=province)):
            cells = {"organisation": ditto, "province": ditto} if step else {}
            row = made.person(row, person, cells)
    made.done()


def hai_cot_dien_thoai():
    made = Listing(
        "hai-cot-dien-thoai.xlsx",
        "a telephone of the office and a mobile one, the office's first; a fax; two addresses",
        date="2024-03-14",
    )
    made.sheet("Danh bạ", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Cơ quan", "organisation"),
        Column(("Điện thoại", "Cơ quan"), "phone", lambda p, i: p["desk"]),
        Column(("Điện thoại", "Di động"), "phone"),
        Column("Fax", how=lambda p, i: f"0263382{i:04}"),
        Column(("Thư điện tử", "Công vụ"), "email"),
        Column(("Thư điện tử", "Cá nhân"), how=lambda p, i: plain(p["given"]) + f"{i}@thu.example"),
    )
    row = made.header(3, under=True)
    for number, person in enumerate(Crowd(1503, provinces=["Lâm Đồng"]).many(17), 1):
        desk = f"0263354{number:04}"
        row = made.person(row, person | {"desk": desk}, more_phones=[desk])
    made.answers["repairs"] = {}
    made.done(xlsx_other(made.sheets))


def o_ben_canh():
    made = Listing(
        "cong-van-dai-va-o-ben-canh.xlsx",
        "a whole letter stands above the table, and a box of counts beside it, in the rows of people",
        date="2025-06-24",
    )
    made.sheet("CV", main=True)
    made.start(
        Column("Stt", how=stt),
        Column("Họ và tên", "name"),
        Column("Chức danh", "title"),
        Column("Đơn vị", "organisation"),
        Column("Địa chỉ e-mail", "email"),
        Column("Điện thoại DĐ", "phone"),
    )
    letter = [
        "Kính gửi: Văn phòng Ủy ban nhân dân tỉnh.",
        "Thực hiện Công văn số 2210/UBND-VX ngày 16/6/2025 về việc cử cán bộ tham dự Hội nghị tập huấn, Sở xin báo cáo:",
        "1. Thời gian: 02 ngày, từ 01/7/2025 đến 02/7/2025.",
        "2. Địa điểm: Hội trường A, số 4 Trần Hưng Đạo; điện thoại 0263 3822 000.",
        "3. Đầu mối: bà Nguyễn Thị Hạnh Nguyên, Phó Chánh Văn phòng, di động 0912 000 999.",
        "Danh sách cán bộ tham dự như sau:",
    ]
    made.line(1, "SỞ NỘI VỤ", BOLD, last=3)
    for row, text in enumerate(letter, 4):
        made.line(row, text, Look())
    row = made.header(12)
    offices = ["Phòng Công chức", "Phòng Cải cách hành chính", "Thanh tra Sở", "Chi cục Văn thư - Lưu trữ"]
    end = made.people(row, Crowd(1504, offices=offices, date="2025-06-24").many(16))
    box = [("Tổng hợp", ""), ("Tổng số", 16), ("Nam", 9), ("Nữ", 7), ("Đảng viên", 12)]
    for step, (text, count) in enumerate(box):
        made.main.put(row + 1 + step, 9, text, BOLD)
        made.main.put(row + 1 + step, 10, count)
    made.line(end + 1, "Sở Nội vụ kính báo cáo./.", Look(italic=True))
    made.done()


def make():
    for one in (don_vi_gop_doc, nhu_tren, hai_cot_dien_thoai, o_ben_canh):
        one()
