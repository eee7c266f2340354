"""The other formats: .ods, .xls, .xlsm."""

import sheets
from listing import BOLD, Column, Listing, stt
from people import NEW, Crowd
from sheets import Look

TITLE = Look(bold=True, centre=True)


def ods_thuong():
    made = Listing(
        "lien-hiep-huu-nghi.ods",
        "LibreOffice: real dates, merged title, a million repeated blank rows below",
        date="2025-10-10",
    )
    made.sheet("Bảng1", main=True)
    made.start(
        Column("STT", how=stt), Column("Họ và tên", "name"), Column("Ngày sinh", "birth"),
        Column("Đơn vị", "organisation"), Column("Tỉnh/Thành phố", "province"), Column("Điện thoại", "phone"),
        Column("Ghi chú", "note"),
    )  # fmt: skip
    made.line(1, "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ", TITLE)
    made.line(2, "Danh sách đại biểu", TITLE)
    crowd = Crowd(601, date="2025-10-10", provinces=NEW).many(27)
    crowd[9]["note"] = "Đến chiều 09/10"
    made.people(made.header(4), crowd)
    made.done()


def ods_hai_dong():
    made = Listing(
        "truong-dai-hoc-hai-dong.ods",
        "two rows of heads with covered cells, several sheets, group rows; a column of ticks",
        categories_from_groups=True,
    )
    made.sheet("Trang tính 1")
    made.sheet("Đại biểu", main=True)
    made.start(
        Column("TT", how=stt), Column("Họ và tên", "name"), Column(("Công tác", "Chức danh"), "title"),
        Column(("Công tác", "Khoa/Phòng"), "organisation"), Column(("Liên hệ", "Di động"), "phone"),
        Column(("Liên hệ", "Hộp thư"), "email"), Column(("Dự phiên", "Sáng"), how=lambda p, i: "x"),
        Column(("Dự phiên", "Chiều"), how=lambda p, i: "x" if i % 2 else ""),
    )  # fmt: skip
    row, crowd = (
        made.header(2, under=True),
        Crowd(
            602,
            titles=["Trưởng khoa", "Giảng viên", "Trưởng phòng", "Nghiên cứu viên"],
            offices=["Khoa Báo chí", "Khoa Quan hệ quốc tế", "Phòng Đào tạo", "Viện Nghiên cứu truyền thông"],
        ),
    )
    for name, count in (("Diễn giả", 3), ("Đại biểu", 12), ("Ban Tổ chức", 4)):
        row = made.line(row, name, BOLD)
        made.say(category=name)
        row = made.people(row, crowd.many(count))
    made.done()


def xls_cu():
    made = Listing(
        "chi-cuc-kiem-lam.xls",
        "Excel 97-2003: merged banner, count below, telephone as text with an apostrophe's format",
        date="2015-06-25",
    )
    made.sheet("Kiem lam", main=True)
    made.start(
        Column("SỐ TT", how=stt), Column("HỌ VÀ TÊN", "name"),
        Column("NĂM SINH", "birth", lambda p, i: int(p["birth"])), Column("CHỨC VỤ", "title"),
        Column("HẠT, TRẠM", "organisation"), Column("SỐ ĐT", "phone", look=Look(number="@")),
    )  # fmt: skip
    made.line(1, "CHI CỤC KIỂM LÂM TỈNH QUẢNG NAM", BOLD, last=4)
    made.line(3, "DANH SÁCH THAM GIA LỚP TẬP HUẤN", TITLE)
    row = made.header(5)
    crowd = Crowd(
        603,
        date="2015-06-25",
        titles=["Hạt trưởng", "Phó Hạt trưởng", "Kiểm lâm viên"],
        offices=["Hạt Kiểm lâm Đông Giang", "Hạt Kiểm lâm Nam Trà My", "Trạm Kiểm lâm A Vương"],
    ).many(25)
    row = made.people(row, [person | {"birth": str(person["birth"].year)} for person in crowd])
    made.main.across(row, 1, 3, "Tổng cộng: 25 người", BOLD)
    made.done()


def xls_hai_trang():
    made = Listing(
        "dai-pt-th.xls",
        "the list begins at column C, under a logo's blank rows; e-mail addresses in capitals",
        date="2019-03-07",
    )
    made.sheet("Sheet1", main=True)
    made.sheet("Sheet2")
    made.sheet("Sheet3")
    made.start(
        Column("Stt", how=stt), Column("Họ và Tên", "name"), Column("Bộ phận", "organisation"),
        Column("Công việc", "title"), Column("Điện thoại", "phone"), Column("EMAIL", "email"), first=3,
    )  # fmt: skip
    row = made.header(7)
    for person in Crowd(
        604,
        titles=["Quay phim", "Biên tập viên", "Phát thanh viên", "Đạo diễn"],
        offices=["Phòng Thời sự", "Phòng Chuyên đề", "Phòng Thông tin điện tử"],
    ).many(16):
        row = made.person(row, person, {"email": person["email"].upper()})
    made.done()


def xlsm():
    made = Listing(
        "mau-dang-ky-co-macro.xlsm",
        "a registration form with macros (never run), a button's sheet of settings first",
        date="2024-07-01",
    )
    form = made.sheet("Cài đặt")
    form.put(1, 1, "Bấm Alt+F8 để chạy macro In thẻ", BOLD)
    form.put(3, 1, "Máy in")
    form.put(3, 2, "HP LaserJet 1020")
    form.put(4, 1, "Người lập")
    form.put(4, 2, "Phạm Thị Nhàn")
    made.sheet("NhapLieu", main=True)
    made.start(
        Column("STT", how=stt), Column("Họ và tên đại biểu", "name"), Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"), Column("Tỉnh, TP", "province"), Column("Số điện thoại", "phone"),
        Column("Thành phần", "category"),
        Column("Trạng thái in", how=lambda p, i: "Đã in" if i < 9 else "Chưa"),
    )  # fmt: skip
    row = made.header(3)
    parts = ["Lãnh đạo Sở", "Chuyên viên", "Phóng viên"]
    for number, person in enumerate(Crowd(605).many(20)):
        row = made.person(row, person | {"category": parts[number % 3]})
    made.done(macros=sheets.macros())


def make():
    for one in (ods_thuong, ods_hai_dong, xls_cu, xls_hai_trang, xlsm):
        one()
