"""Workbooks with a banner, a title, one row of heads, signatures and totals; heads of two rows."""

from listing import BOLD, CENTRE, SLANT, Column, Listing, stt
from people import NEW, Crowd
from sheets import Look, xlsx_other

TITLE = Look(bold=True, centre=True)


def year(person, _):
    return person["birth"].year


def day(person, _):
    return person["birth"].strftime("%d/%m/%Y")


def so_tttt_lam_dong():
    made = Listing(
        "so-tttt-lam-dong.xlsx",
        "banner in two halves, title in merged cells, signature block, count in words",
    )
    made.sheet("DS dai bieu", main=True)
    made.start(
        Column("STT", how=stt, look=CENTRE), Column("Họ và tên", "name"), Column("Chức vụ", "title"),
        Column("Đơn vị công tác", "organisation"), Column("Số điện thoại", "phone"), Column("Email", "email"),
        Column("Ghi chú", "note"),
    )  # fmt: skip
    page = made.main
    page.across(1, 1, 3, "UBND TỈNH LÂM ĐỒNG", Look(centre=True))
    page.across(2, 1, 3, "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", TITLE)
    page.across(1, 4, 7, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", TITLE)
    page.across(2, 4, 7, "Độc lập - Tự do - Hạnh phúc", TITLE)
    page.across(4, 4, 7, "Lâm Đồng, ngày 20 tháng 5 năm 2024", SLANT)
    made.line(6, "DANH SÁCH", TITLE)
    made.line(7, "Đại biểu tham dự Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam", TITLE)
    made.line(8, "(Kèm theo Công văn số 512/STTTT-TTBCXB ngày 20/5/2024 của Sở Thông tin và Truyền thông)")
    row = made.header(10)
    crowd = Crowd(101, provinces=["Lâm Đồng"]).many(45)
    crowd[6]["note"], crowd[20]["note"] = "Trưởng đoàn", "Ăn chay"
    row = made.people(row, crowd)
    page.put(row, 2, "Danh sách có 45 đại biểu./.", Look(italic=True))
    page.across(row + 2, 1, 3, "NGƯỜI LẬP BIỂU", TITLE)
    page.across(row + 2, 5, 7, "KT. GIÁM ĐỐC", TITLE)
    page.across(row + 3, 5, 7, "PHÓ GIÁM ĐỐC", TITLE)
    page.across(row + 8, 1, 3, "Hoàng Thị Bích Nụ", TITLE)
    page.across(row + 8, 5, 7, "Trần Khắc Ngoạn", TITLE)
    made.done()


def bo_ngoai_giao():
    made = Listing(
        "bo-ngoai-giao.xlsx", "blank rows between people, a row (1) (2) (3) under the heads, a total row"
    )
    made.sheet("Trang tính1", main=True)
    made.start(
        Column("TT", how=stt), Column("HỌ VÀ TÊN", "name"), Column("CHỨC DANH", "title"),
        Column("CƠ QUAN/ĐƠN VỊ", "organisation"), Column("ĐIỆN THOẠI LIÊN HỆ", "phone"),
    )  # fmt: skip
    made.line(1, "BỘ NGOẠI GIAO - VỤ THÔNG TIN BÁO CHÍ", BOLD)
    made.line(3, "DANH SÁCH ĐẠI BIỂU ĐĂNG KÝ DỰ PHIÊN HỌP", TITLE)
    row = made.header(5)
    for index in range(5):
        made.main.put(row, 1 + index, f"({index + 1})", SLANT)
    row += 1
    offices = [
        "Vụ Thông tin Báo chí",
        "Vụ Ngoại giao Văn hóa và UNESCO",
        "Cục Lãnh sự",
        "Học viện Ngoại giao",
    ]
    for number, person in enumerate(
        Crowd(
            102,
            offices=offices,
            titles=["Vụ trưởng", "Phó Vụ trưởng", "Tham tán", "Bí thư thứ Nhất", "Chuyên viên"],
        ).many(28)
    ):
        row = made.person(row, person) + (1 if number % 6 == 5 else 0)
    made.main.across(row, 1, 2, "Tổng cộng: 28 đại biểu", BOLD)
    made.done(strings="shared")


def tinh_uy_dak_lak():
    made = Listing(
        "tinh-uy-dak-lak.xlsx", "a Party office's banner with the asterisk; the table begins in column B"
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("Số TT", how=stt), Column("Họ tên đồng chí", "name"), Column("Năm sinh", "birth", year),
        Column("Chức vụ Đảng, chính quyền", "title"), Column("Nơi công tác", "organisation"),
        Column("Di động", "phone"), first=2,
    )  # fmt: skip
    page = made.main
    page.across(1, 2, 4, "ĐẢNG BỘ TỈNH ĐẮK LẮK", CENTRE)
    page.across(2, 2, 4, "BAN TUYÊN GIÁO TỈNH ỦY", TITLE)
    page.across(3, 2, 4, "*", CENTRE)
    page.across(1, 5, 7, "ĐẢNG CỘNG SẢN VIỆT NAM", TITLE)
    page.across(3, 5, 7, "Buôn Ma Thuột, ngày 15 tháng 5 năm 2024", SLANT)
    page.across(4, 2, 4, "Số 57-DS/BTGTU", CENTRE)
    made.line(6, "DANH SÁCH CỬ CÁN BỘ DỰ TẬP HUẤN", TITLE)
    row = made.header(8)
    titles = [
        "Tỉnh ủy viên, Phó Trưởng Ban",
        "Phó Bí thư Thường trực",
        "Trưởng Ban",
        "Bí thư Đảng ủy, Giám đốc",
        "Chuyên viên",
    ]
    offices = [
        "Ban Tuyên giáo Tỉnh ủy",
        "Thị ủy Buôn Hồ",
        "Huyện ủy Krông Pắc",
        "Huyện ủy Ea H'leo",
        "Thành ủy Buôn Ma Thuột",
    ]
    crowd = Crowd(103, provinces=["Đắk Lắk"], titles=titles, offices=offices).many(17)
    for person in crowd:
        person["birth_day"], person["birth"] = person["birth"], str(person["birth"].year)
    made.columns[2].how = lambda person, _: int(person["birth"])
    row = made.people(row, crowd)
    page.across(row + 1, 5, 7, "T/L BAN THƯỜNG VỤ", TITLE)
    page.across(row + 2, 5, 7, "TRƯỞNG BAN", TITLE)
    page.across(row + 6, 5, 7, "Y Blim Niê Kđăm", TITLE)
    page.put(row + 1, 2, "Nơi nhận:", Look(bold=True, italic=True))
    page.put(row + 2, 2, "- Ban Tổ chức Hội nghị;", Look(italic=True))
    page.put(row + 3, 2, "- Lưu: VT.", Look(italic=True))
    made.done()


def hoi_nha_bao():
    made = Listing(
        "hoi-nha-bao-quang-ninh.xlsx",
        "no banner at all: heads in row 1, every cell with its own text (inline strings)",
    )
    made.sheet("Đăng ký", main=True)
    made.start(
        Column("Stt", how=stt), Column("Tên phóng viên", "name"), Column("Cơ quan báo chí", "organisation"),
        Column("ĐTDĐ", "phone"), Column("E-mail", "email"),
        Column("Số thẻ nhà báo", how=lambda p, i: f"IBD {i * 137 + 4000}"),
    )  # fmt: skip
    row = made.header(1)
    offices = ["Báo Quảng Ninh", "Tạp chí Hạ Long", "TTXVN tại Quảng Ninh", "Báo Nhân Dân", "Báo Hạ Long trẻ"]
    made.people(row, Crowd(104, provinces=["Quảng Ninh"], offices=offices).many(22))
    made.done(strings="inline")


def cong_an_nghe_an():
    made = Listing(
        "cong-an-nghe-an.xlsx",
        "two rows of heads: Họ đệm | Tên under one, birth under Nam | Nữ, which also tells the sex",
    )
    made.sheet("DS", main=True)
    his = lambda person, _: person["birth"] if person["sex"] == "nam" else None
    her = lambda person, _: person["birth"] if person["sex"] == "nữ" else None
    made.start(
        Column("TT", how=stt), Column(("HỌ VÀ TÊN", "Họ đệm"), "family_name"),
        Column(("HỌ VÀ TÊN", "Tên"), "given_name"), Column(("NGÀY, THÁNG, NĂM SINH", "Nam"), "birth", his),
        Column(("NGÀY, THÁNG, NĂM SINH", "Nữ"), "birth", her), Column("CẤP BẬC", "rank"),
        Column("CHỨC VỤ", "title"), Column("ĐƠN VỊ", "organisation"), Column("GHI CHÚ", "note"),
    )  # fmt: skip
    made.line(1, "CÔNG AN TỈNH NGHỆ AN", BOLD, last=4)
    made.line(2, "PHÒNG XÂY DỰNG PHONG TRÀO BẢO VỆ ANTQ", BOLD, last=4)
    made.line(4, "DANH SÁCH CÁN BỘ THAM GIA TẬP HUẤN", TITLE)
    row = made.header(6, under=True)
    crowd = Crowd(
        105,
        provinces=["Nghệ An"],
        titles=["Phó Trưởng phòng", "Đội trưởng", "Cán bộ"],
        offices=["PA03", "PA02", "PV05", "Công an TP Vinh", "Công an huyện Quỳ Hợp"],
    ).many(19)
    for person in crowd:
        rank = {"Cán bộ": "Đại úy", "Đội trưởng": "Thiếu tá", "Phó Trưởng phòng": "Thượng tá"}[
            person["title"]
        ]
        row = made.person(row, person | {"rank": rank}, sex=person["sex"])
    made.main.put(row, 2, "Cộng: 19 đ/c", BOLD)
    made.done()


def ubnd_thanh_hoa():
    made = Listing(
        "ubnd-thanh-hoa.xlsx",
        "two rows of heads: Thông tin liên hệ over Điện thoại | Email; written by another library; notes with a name, a telephone and an address below",
    )
    made.sheet("Danh sách", main=True)
    made.start(
        Column("Số\nTT", how=stt), Column("Họ và tên", "name"),
        Column("Giới tính", "sex", lambda p, i: p["sex"].capitalize()), Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"), Column(("Thông tin liên hệ", "Điện thoại"), "phone"),
        Column(("Thông tin liên hệ", "Email"), "email"),
        Column("Đăng ký phòng nghỉ", how=lambda p, i: "x" if i % 3 else ""),
    )  # fmt: skip
    made.line(1, "ỦY BAN NHÂN DÂN TỈNH THANH HÓA", BOLD)
    made.line(2, "Biểu mẫu 02: Danh sách đăng ký đại biểu (gửi trước ngày 25/5/2024)", SLANT)
    row = made.header(4, under=True)
    row = made.people(row, Crowd(106, provinces=["Thanh Hóa"]).many(24))
    made.main.put(row + 1, 1, "Ghi chú:", BOLD)
    made.main.put(row + 2, 1, "- Đại biểu có nhu cầu phòng nghỉ đánh dấu x vào cột tương ứng;")
    made.main.put(
        row + 3,
        1,
        "- Đầu mối liên hệ: đ/c Lê Thị Vượng, Văn phòng UBND tỉnh, ĐT 0912 000 111, email dangky@thanhhoa.example.",
    )
    made.done(xlsx_other(made.sheets))


def bo_van_hoa():
    made = Listing(
        "bo-van-hoa.xlsx",
        "a second row of heads that only explains: (ghi đầy đủ, có dấu), (nếu có)",
        date="2025-09-12",
    )
    made.sheet("Phụ lục I", main=True)
    made.start(
        Column("STT", how=stt), Column("Họ, chữ đệm, tên", "name"), Column("Chức vụ, chức danh", "title"),
        Column("Tên cơ quan, đơn vị", "organisation"), Column("Tỉnh/thành phố", "province"),
        Column("Số ĐT", "phone"), Column("Thư điện tử công vụ", "email"),
    )  # fmt: skip
    made.line(1, "Phụ lục I", TITLE)
    made.line(2, "DANH SÁCH ĐẠI BIỂU THAM DỰ", TITLE)
    made.line(
        3,
        "(Kèm theo Giấy mời số 812/GM-BVHTTDL ngày 01 tháng 9 năm 2025 của Bộ Văn hóa, Thể thao và Du lịch)",
    )
    row = made.header(5)
    for index, hint in enumerate(
        ["", "(ghi đầy đủ, có dấu)", "(hiện nay)", "", "(34 tỉnh, TP)", "(Zalo)", "(nếu có)"]
    ):
        made.main.put(row, 1 + index, hint, SLANT)
    made.answers["header_rows"] = [5, 6]
    made.people(row + 1, Crowd(107, date="2025-09-12", provinces=NEW).many(34))
    made.done()


def ngay_thang_ke_khai():
    made = Listing(
        "huyen-doan-lac-duong.xlsx",
        "birth split into Ngày | Tháng | Năm under one head; ID number as text",
        date="2024-10-02",
    )
    made.sheet("Sheet1", main=True)
    part = lambda name: lambda person, _: getattr(person["birth"], name)
    made.start(
        Column("TT", how=stt), Column("Họ tên", "name"), Column(("Sinh", "Ngày"), "birth_day", part("day")),
        Column(("Sinh", "Tháng"), "birth_month", part("month")),
        Column(("Sinh", "Năm"), "birth_year", part("year")), Column("Số CCCD", "id_number"),
        Column("Chức vụ Đoàn", "title"), Column("Đơn vị", "organisation"),
    )  # fmt: skip
    made.line(1, "HUYỆN ĐOÀN LẠC DƯƠNG", BOLD)
    row = made.header(3, under=True)
    offices = ["Xã Đạ Sar", "Xã Đạ Nhim", "Thị trấn Lạc Dương", "Xã Đưng K'Nớ"]
    for person in Crowd(
        108, provinces=["Lâm Đồng"], titles=["Bí thư", "Phó Bí thư", "Ủy viên BCH"], offices=offices
    ).many(14):
        row = made.person(row, person, birth=person["birth"])
    made.done()


def make():
    for one in (
        so_tttt_lam_dong,
        bo_ngoai_giao,
        tinh_uy_dak_lak,
        hoi_nha_bao,
        cong_an_nghe_an,
        ubnd_thanh_hoa,
        bo_van_hoa,
        ngay_thang_ke_khai,
    ):
        one()
