"""Provinces as people write them, before and after 1/7/2025."""

from listing import Column, Listing, stt
from people import Crowd
from sheets import Look

TITLE = Look(bold=True, centre=True)


def listed(made, heads, spelt, seed):
    """A person per spelling; `spelt` is pairs of what stands there and what it means."""
    row, crowd = made.header(heads), Crowd(seed, date=made.answers["date"])
    for text, province in spelt:
        if not province:
            made.doubt(row, f"no province of that day is called {text}")
        row = made.person(row, crowd.one() | {"province": province}, {"province": text})
    return row


def viet_tat():
    made = Listing(
        "tinh-viet-tat-2024.xlsx",
        "63 provinces: TP.HCM, BR-VT, Thừa Thiên - Huế, Đăk Lăk, ĐắcLắc, without marks, with tỉnh before, a province that is no more",
    )
    made.sheet("TH", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Tỉnh/TP", "province"),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Điện thoại", "phone"),
    )
    spelt = [
        ("TP.HCM", "Hồ Chí Minh"), ("Sài Gòn", "Hồ Chí Minh"), ("Tp. Hồ Chí Minh", "Hồ Chí Minh"),
        ("TPHCM", "Hồ Chí Minh"), ("BR-VT", "Bà Rịa - Vũng Tàu"), ("Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Thừa Thiên - Huế", "Thừa Thiên Huế"), ("TT-Huế", "Thừa Thiên Huế"), ("Đăk Lăk", "Đắk Lắk"),
        ("ĐắcLắc", "Đắk Lắk"), ("Dak Lak", "Đắk Lắk"), ("Đắc Nông", "Đắk Nông"), ("Kontum", "Kon Tum"),
        ("Bắc Cạn", "Bắc Kạn"), ("HN", "Hà Nội"), ("TP Hà Nội", "Hà Nội"), ("tỉnh Lâm Đồng", "Lâm Đồng"),
        ("LÂM ĐỒNG", "Lâm Đồng"), ("Hoà Bình", "Hòa Bình"), ("Khánh Hoà", "Khánh Hòa"),
        ("T. Thanh Hoá", "Thanh Hóa"), ("Nghe An", "Nghệ An"), ("Q.Ninh", "Quảng Ninh"),
        ("Vĩnh phúc", "Vĩnh Phúc"), ("Sóc Trăng", "Sóc Trăng"), ("Hà Nam Ninh", None),
        ("Bình Dương", "Bình Dương"),
    ]  # fmt: skip
    listed(made, 2, spelt, 901)
    made.done()


def cu_va_moi():
    made = Listing(
        "tinh-cu-moi-2026.xlsx",
        "34 provinces: old names stand beside new ones, (cũ) and (mới) in brackets, Đồng Nai as a city",
        date="2026-06-10",
    )
    made.sheet("Tổng hợp 34 tỉnh", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Đơn vị", "organisation"),
        Column("Địa phương", "province"),
        Column("Email", "email"),
    )
    spelt = [
        ("Bình Phước", "Đồng Nai"), ("TP Đồng Nai", "Đồng Nai"), ("Đắk Nông (cũ)", "Lâm Đồng"),
        ("Lâm Đồng (mới)", "Lâm Đồng"), ("Bình Thuận", "Lâm Đồng"), ("Bình Dương", "Hồ Chí Minh"),
        ("Vũng Tàu", "Hồ Chí Minh"), ("TP.HCM", "Hồ Chí Minh"), ("Quảng Nam", "Đà Nẵng"),
        ("Kon Tum", "Quảng Ngãi"), ("Yên Bái", "Lào Cai"), ("Hà Giang", "Tuyên Quang"),
        ("Hải Dương", "Hải Phòng"), ("Thành phố Huế", "Huế"), ("Thừa Thiên Huế", "Huế"),
        ("Phú Yên", "Đắk Lắk"), ("Bình Định", "Gia Lai"), ("Hậu Giang", "Cần Thơ"), ("Long An", "Tây Ninh"),
        ("Tiền Giang", "Đồng Tháp"), ("Bến Tre", "Vĩnh Long"), ("Kiên Giang", "An Giang"),
        ("Bạc Liêu", "Cà Mau"), ("Nam Định", "Ninh Bình"), ("Thái Bình", "Hưng Yên"), ("Hòa Bình", "Phú Thọ"),
        ("Bắc Giang", "Bắc Ninh"), ("Bắc Kạn", "Thái Nguyên"), ("Quảng Bình", "Quảng Trị"),
        ("Ninh Thuận", "Khánh Hòa"), ("Sơn La", "Sơn La"),
    ]  # fmt: skip
    made.line(1, "DANH SÁCH ĐẠI BIỂU CÁC TỈNH, THÀNH PHỐ", TITLE)
    listed(made, 3, spelt, 902)
    made.done()


def dau_nam_2025():
    made = Listing(
        "tinh-dau-2025.xls",
        "February 2025: Huế is a city already, the merger has not come; province and body in one list of columns",
        date="2025-02-20",
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("TT", how=stt),
        Column("Tên tỉnh, thành phố", "province"),
        Column("Họ và tên cán bộ", "name"),
        Column("Chức vụ", "title"),
        Column("Cơ quan", "organisation"),
        Column("Số ĐTDĐ", "phone"),
    )
    spelt = [
        ("Thừa Thiên Huế", "Huế"),
        ("TP. Huế", "Huế"),
        ("Hà Giang", "Hà Giang"),
        ("Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Daklak", "Đắk Lắk"),
        ("Đak Nông", "Đắk Nông"),
        ("Tp Cần Thơ", "Cần Thơ"),
        ("Đồng Nai", "Đồng Nai"),
    ]
    listed(made, 1, spelt, 903)
    made.done()


def make():
    for one in (viet_tat, cu_va_moi, dau_nam_2025):
        one()
