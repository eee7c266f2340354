"""Rows that stand over people: a body, a category, a province with its count."""

from listing import BOLD, CENTRE, Column, Listing, stt
from people import Crowd
from sheets import Look

TITLE = Look(bold=True, centre=True)


def khoi_bo_nganh():
    made = Listing(
        "khoi-bo-nganh.xlsx",
        "I. Bộ Công an, II. …: the groups are bodies and there is no column for the body; numbering goes on",
        categories_from_groups=True,
    )
    made.sheet("Danh sách", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Số điện thoại", "phone"),
        Column("Ký nhận"),
    )
    made.line(1, "BAN CHỈ ĐẠO CÔNG TÁC THÔNG TIN ĐỐI NGOẠI", TITLE)
    made.line(2, "DANH SÁCH ĐẠI BIỂU KHỐI BỘ, NGÀNH", TITLE)
    row, crowd = (
        made.header(4),
        Crowd(
            201,
            titles=["Phó Cục trưởng", "Phó Vụ trưởng", "Trưởng phòng", "Chuyên viên chính", "Chuyên viên"],
        ),
    )
    groups = [
        ("I", "Bộ Công an", 4),
        ("II", "Bộ Quốc phòng", 5),
        ("III", "Bộ Ngoại giao", 3),
        ("IV", "Ủy ban Nhà nước về người Việt Nam ở nước ngoài", 1),
        ("V", "Đài Truyền hình Việt Nam", 6),
    ]
    for number, name, count in groups:
        made.main.put(row, 1, number, BOLD)
        made.main.across(row, 2, 5, name, BOLD)
        made.say(category=name)
        row = made.people(row + 1, crowd.many(count))
    made.main.across(row, 1, 5, "Tổng số: 19 đại biểu", BOLD)
    made.done()


def khoi_long_nhau():
    made = Listing(
        "khoi-trung-uong-dia-phuong.xlsx",
        "groups within groups (A/B over I/II), numbering begins again under each",
        categories_from_groups=True,
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("TT", how=stt),
        Column("Họ và tên đại biểu", "name"),
        Column("Chức vụ", "title"),
        Column("Cơ quan", "organisation"),
        Column("Điện thoại", "phone"),
        Column("Ghi chú", "note"),
    )
    made.line(1, "DANH SÁCH TỔNG HỢP ĐẠI BIỂU", TITLE)
    row, crowd = made.header(3), Crowd(202, titles=["Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên"])
    tree = [
        (
            "A. ĐẠI BIỂU TRUNG ƯƠNG",
            [
                ("I. Lãnh đạo", ["Văn phòng Bộ"], 2),
                ("II. Vụ, cục", ["Cục Báo chí", "Vụ Hợp tác quốc tế", "Cục Viễn thông"], 5),
            ],
        ),
        (
            "B. ĐẠI BIỂU ĐỊA PHƯƠNG",
            [
                (
                    "I. Sở Thông tin và Truyền thông",
                    ["Sở TT&TT Hà Giang", "Sở TT&TT Long An", "Sở TT&TT Cà Mau"],
                    6,
                ),
                ("II. Công an tỉnh", ["Công an tỉnh Phú Yên", "Công an tỉnh Sơn La"], 4),
                ("III. Báo chí", ["Báo Gia Lai", "Báo Bắc Giang"], 3),
            ],
        ),
    ]
    for over, groups in tree:
        row = made.line(row, over, TITLE)
        for text, offices, count in groups:
            row = made.line(row, text, BOLD)
            made.say(category=text.split(". ")[1])
            for number, person in enumerate(crowd.many(count), 1):
                row = made.person(
                    row, person | {"organisation": offices[number % len(offices)]}, number=number
                )
    made.done()


def nhom_cot_trai():
    made = Listing("bao-chi-cot-nhom.xlsx", "the category in a merged column at the left, over several rows")
    made.sheet("Báo chí", main=True)
    made.start(
        Column("Nhóm", "category", look=Look(bold=True, centre=True, angle=90)),
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Cơ quan", "organisation"),
        Column("Chức danh", "title"),
        Column("SĐT", "phone"),
    )
    made.line(1, "Danh sách phóng viên tác nghiệp tại Hội nghị", TITLE)
    row = made.header(2)
    crowd = Crowd(
        203,
        titles=["Phóng viên", "Quay phim", "Biên tập viên"],
        offices=["VTV", "VOV", "TTXVN", "Báo Lâm Đồng", "VietNamNet"],
    )
    for name, count in (
        ("Truyền hình", 5),
        ("Báo in và báo điện tử", 7),
        ("Phát thanh", 2),
        ("Báo nước ngoài", 1),
    ):
        made.main.across(row, 1, 1, name, TITLE, down=row + count - 1)
        for person in crowd.many(count):
            cells = {} if (row, 1) not in made.main.cells else {"category": name}
            row = made.person(row, person, {"category": cells.get("category")}, category=name)
    made.done()


def nhom_tinh():
    made = Listing(
        "mien-nui-phia-bac.xlsx",
        "group rows are provinces with a count; a province with no one",
        date="2024-08-07",
        provinces_from_groups=True,
    )
    made.sheet("DS các tỉnh", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
        Column("Điện thoại", "phone"),
    )
    made.line(1, "TỔNG HỢP ĐĂNG KÝ CỦA CÁC TỈNH TRUNG DU, MIỀN NÚI BẮC BỘ", TITLE)
    made.line(2, "(tính đến 17h00 ngày 02/8/2024)", Look(italic=True, centre=True))
    row, crowd = made.header(4), Crowd(204)
    groups = [
        ("Tỉnh Hà Giang: 03 đại biểu", "Hà Giang", 3),
        ("Tỉnh Cao Bằng: 02 đại biểu", "Cao Bằng", 2),
        ("Tỉnh Bắc Kạn: 04 đại biểu", "Bắc Kạn", 4),
        ("Tỉnh Yên Bái: chưa đăng ký", "", 0),
        ("Tỉnh Hoà Bình: 01 đại biểu", "Hòa Bình", 1),
        ("Tỉnh Lạng Sơn: 05 đại biểu", "Lạng Sơn", 5),
    ]
    for text, province, count in groups:
        row = made.line(row, text, BOLD)
        made.say(province=province)
        row = made.people(row, crowd.many(count, province=province))
    made.main.across(row, 1, 5, "Cộng 05 tỉnh, 15 đại biểu", BOLD)
    made.done()


def nhom_khong_danh_so():
    made = Listing(
        "so-ngoai-vu-thanh-phan.xls",
        "group rows in capitals without a number, a blank row before each; people without a number",
        categories_from_groups=True,
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
        Column("Di động", "phone"),
        Column("Thư điện tử", "email"),
    )
    made.line(1, "SỞ NGOẠI VỤ TỈNH KHÁNH HÒA", BOLD)
    made.line(2, "Thành phần mời dự Hội nghị", TITLE)
    row, crowd = made.header(4), Crowd(205, provinces=["Khánh Hòa"])
    press = {"title": "Phóng viên", "organisation": "Báo Khánh Hòa"}
    groups = [
        ("LÃNH ĐẠO TỈNH", 2, {"title": "Phó Chủ tịch", "organisation": "UBND tỉnh"}),
        ("LÃNH ĐẠO CÁC SỞ, BAN, NGÀNH", 8, {}),
        ("CÁC CƠ QUAN BÁO CHÍ", 5, press),
    ]
    for name, count, known in groups:
        made.main.put(row + 1, 1, name, BOLD)
        made.say(category=name)
        row = made.people(row + 2, crowd.many(count, **known))
    made.done()


def nhom_xen_ke():
    made = Listing(
        "to-thao-luan.xlsx",
        "group rows end with a colon and a count of their own; the heads are repeated in the middle of the table",
        date="2025-11-20",
        categories_from_groups=True,
    )
    made.sheet("Tổ thảo luận", main=True)
    made.start(
        Column("STT", how=stt, look=CENTRE),
        Column("Họ và tên", "name"),
        Column("Chức vụ, đơn vị công tác", "title_and_organisation"),
        Column("Số ĐT", "phone"),
        Column("Tổ trưởng/ Thư ký", "note"),
    )
    made.line(1, "DANH SÁCH CHIA TỔ THẢO LUẬN", TITLE)
    row, crowd = (
        made.header(3),
        Crowd(206, offices=["Sở Khoa học và Công nghệ", "Sở Ngoại vụ", "Văn phòng Tỉnh ủy"]),
    )
    for group in range(1, 4):
        if group == 3:  # the printed page broke here
            kept = made.answers["header_rows"]
            row = made.header(row)
            made.answers["header_rows"] = kept
        row = made.line(row, f"TỔ {group} (07 đại biểu):", BOLD)
        made.say(category=f"TỔ {group}")
        crew = crowd.many(7)
        crew[0]["note"], crew[1]["note"] = "Tổ trưởng", "Thư ký"
        for number, person in enumerate(crew, 1):
            row = made.person(row, person, number=number)
    made.done()


def make():
    for one in (khoi_bo_nganh, khoi_long_nhau, nhom_cot_trai, nhom_tinh, nhom_khong_danh_so, nhom_xen_ke):
        one()
