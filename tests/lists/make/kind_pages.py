"""Several sheets in one workbook, of which one is the list."""

from listing import BOLD, Column, Listing, stt
from people import Crowd
from sheets import Formula, Look, xlsx_other

TITLE = Look(bold=True, centre=True)


def columns():
    return (
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
        Column("Điện thoại", "phone"),
        Column("Email", "email"),
    )


def tong_hop_truoc():
    made = Listing(
        "ban-doi-ngoai-nhieu-trang.xlsx",
        "an empty Sheet1 and a page of counts before the list; a page of units to choose from after it",
    )
    made.sheet("Sheet1")
    totals = made.sheet("Tổng hợp")
    totals.across(1, 1, 3, "TỔNG HỢP SỐ LƯỢNG ĐẠI BIỂU", TITLE)
    for column, head in enumerate(["STT", "Đơn vị", "Số lượng"], 1):
        totals.put(3, column, head, BOLD)
    for row, unit in enumerate(
        ["Sở Ngoại vụ", "Công an tỉnh", "Ban Tuyên giáo Tỉnh ủy", "Văn phòng UBND tỉnh"], 4
    ):
        totals.put(row, 1, row - 3)
        totals.put(row, 2, unit)
        totals.put(row, 3, Formula(f"=COUNTIF('DS đại biểu'!D:D,B{row})", row + 1))
    made.sheet("DS đại biểu", main=True)
    made.start(*columns())
    made.line(1, "DANH SÁCH ĐẠI BIỂU", TITLE)
    made.people(made.header(3), Crowd(301).many(26))
    units = made.sheet("Danh mục")
    for row, unit in enumerate(["Đơn vị", "Sở Ngoại vụ", "Công an tỉnh", "Ban Tuyên giáo Tỉnh ủy"], 1):
        units.put(row, 1, unit)
    made.done()


def ban_cu_an():
    made = Listing(
        "van-phong-ubnd-ban-chinh-thuc.xlsx",
        "a hidden older version with more people stands first",
        date="2025-08-15",
    )
    old = made.sheet("DS cũ (không dùng)", hidden=True)
    for column, head in enumerate(["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại", "Email"], 1):
        old.put(1, column, head, BOLD)
    for row, person in enumerate(Crowd(302).many(40), 2):
        for column, value in enumerate(
            [row - 1, person["name"], person["title"], person["organisation"], person["phone"]], 1
        ):
            old.put(row, column, value)
    made.sheet("Danh sách chính thức", main=True)
    made.start(*columns())
    made.people(
        made.header(2), Crowd(303, offices=["Văn phòng UBND tỉnh", "Sở Xây dựng", "Sở Nội vụ"]).many(12)
    )
    made.done()


def moi_tinh_mot_trang():
    made = Listing(
        "tay-nguyen-moi-tinh-mot-trang.xlsx",
        "one page per province with the same heads; the user wants one of them and must say which",
        hint={"sheet": "Đắk Nông"},
    )
    heads = ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại", "Email"]
    for seed, province, count in (
        (304, "Kon Tum", 9),
        (305, "Gia Lai", 14),
        (306, "Đắk Lắk", 11),
        (307, "Đắk Nông", 8),
        (308, "Lâm Đồng", 13),
    ):
        crowd = Crowd(seed, provinces=[province]).many(count)
        page = made.sheet(province, main=province == "Đắk Nông")
        if page is made.main:
            made.start(*columns())
            made.line(1, f"Danh sách đại biểu tỉnh {province}", TITLE)
            made.people(made.header(3), crowd)
            continue
        page.across(1, 1, 6, f"Danh sách đại biểu tỉnh {province}", TITLE)
        for column, head in enumerate(heads, 1):
            page.put(3, column, head, BOLD)
        for row, person in enumerate(crowd, 4):
            for column, value in enumerate(
                [
                    row - 3,
                    person["name"],
                    person["title"],
                    person["organisation"],
                    person["phone"],
                    person["email"],
                ],
                1,
            ):
                page.put(row, column, value)
    made.done()


def pivot_truoc():
    made = Listing(
        "cuc-ttdn-pivot.xlsx",
        "a pivot table (Row Labels, Count of …) whose labels are people's names stands before the data",
    )
    pivot = made.sheet("Pivot")
    crowd = Crowd(309).many(31)
    pivot.put(3, 1, "Row Labels", BOLD)
    pivot.put(3, 2, "Count of Họ và tên", BOLD)
    row = 4
    for province in sorted({person["province"] for person in crowd})[:8]:
        names = [person["name"] for person in crowd if person["province"] == province]
        pivot.put(row, 1, province, BOLD)
        pivot.put(row, 2, len(names), BOLD)
        for step, name in enumerate(names, 1):
            pivot.put(row + step, 1, name)
            pivot.put(row + step, 2, 1)
        row += len(names) + 1
    pivot.put(row, 1, "Grand Total", BOLD)
    pivot.put(row, 2, 31, BOLD)
    made.sheet("Data", main=True)
    made.start(
        Column("Họ và tên", "name"),
        Column("Tỉnh", "province"),
        Column("Đơn vị", "organisation"),
        Column("Chức vụ", "title"),
        Column("Mobile", "phone"),
        Column("Mã ĐB", how=lambda p, i: f"DB{i:03}"),
    )
    made.people(made.header(1), crowd)
    made.done(xlsx_other(made.sheets))


def mau_va_that():
    made = Listing(
        "mau-va-danh-sach.xls",
        "the first page is the form with three made-up samples and instructions; the filled list is the second",
    )
    form = made.sheet("MẪU")
    form.put(1, 1, "HƯỚNG DẪN: điền theo mẫu dưới đây, không sửa tiêu đề cột", BOLD)
    for column, head in enumerate(["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại", "Email"], 1):
        form.put(3, column, head, BOLD)
    for row in range(4, 7):
        for column, value in enumerate(
            [row - 3, "Nguyễn Văn A", "Trưởng phòng", "Sở ...", "09xxxxxxxx", "abc@....vn"], 1
        ):
            form.put(row, column, value)
    made.sheet("Danh sach", main=True)
    made.start(*columns())
    made.people(made.header(3), Crowd(310).many(18))
    made.done()


def make():
    for one in (tong_hop_truoc, ban_cu_an, moi_tinh_mot_trang, pivot_truoc, mau_va_that):
        one()
