"""What stands in the place of a plain name: capitals, titles before it, two things in one cell."""

from listing import Column, Listing, stt
from people import Crowd
from sheets import Look, xlsx_other

TITLE = Look(bold=True, centre=True)


def in_hoa():
    made = Listing(
        "ten-in-hoa.xlsx", "names in CAPITALS, ethnic ones too: they stay so, the normal case is offered"
    )
    made.sheet("DANH SACH", main=True)
    made.start(
        Column("STT", how=stt),
        Column("HỌ VÀ TÊN", "name"),
        Column("CHỨC VỤ", "title"),
        Column("ĐƠN VỊ", "organisation"),
        Column("ĐIỆN THOẠI", "phone"),
    )
    row, crowd = made.header(2), Crowd(801)
    people = crowd.many(16) + [
        crowd.one(name=name) for name in ("Y Thông Niê Kđăm", "H'Hen Ayun", "K'Brèo", "Lò Thị Ơn", "Điểu Krứ")
    ]
    for person in people:
        capitals = person["name"].upper()
        row = made.person(row, person, {"name": capitals}, name=capitals, offered={"name": person["name"]})
    made.done()


def hoc_ham():
    made = Listing(
        "ong-ba-hoc-ham.xlsx",
        "Ông/Bà, đ/c, PGS.TS, Thượng tá before the name, in the same cell; a woman whose family name is Ông",
        date="2024-12-03",
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Đơn vị công tác", "organisation"),
        Column("Số điện thoại", "phone"),
    )
    made.line(1, "DANH SÁCH KHÁCH MỜI VÀ BÁO CÁO VIÊN", TITLE)
    row, crowd = made.header(3), Crowd(802)
    before = [
        ("Ông ", {"salutation": "ông"}), ("Bà ", {"salutation": "bà"}), ("Đ/c ", {"salutation": "đồng chí"}),
        ("Đ/c: ", {"salutation": "đồng chí"}), ("PGS.TS. ", {"degree": "PGS.TS"}),
        ("PGS. TS ", {"degree": "PGS.TS"}), ("GS.TSKH ", {"degree": "GS.TSKH"}), ("TS. ", {"degree": "TS"}),
        ("ThS ", {"degree": "ThS"}), ("Thượng tá ", {"rank": "Thượng tá"}), ("Đại tá, ", {"rank": "Đại tá"}),
        ("Đồng chí ", {"salutation": "đồng chí"}), ("ông ", {"salutation": "ông"}),
        ("Bà: ", {"salutation": "bà"}), ("Ông TS. ", {"salutation": "ông", "degree": "TS"}),
        ("BS.CKII ", {"degree": "BS.CKII"}), ("Luật sư ", {"degree": "Luật sư"}), ("", {}),
    ]  # fmt: skip
    for text, said in before:
        sex = {"ông": "nam", "bà": "nữ"}.get(said.get("salutation"))
        person = crowd.one(sex=sex)
        row = made.person(row, person, {"name": text + person["name"]}, **said)
    row = made.person(row, crowd.one(name="Ông Thị Yến"), {"name": "Bà Ông Thị Yến"}, salutation="bà")
    made.done()


def danh_xung_rieng():
    made = Listing(
        "danh-xung-cot-rieng.xlsx",
        "columns of their own for Ông/Bà, Học hàm học vị and Cấp bậc; a given name of one letter",
    )
    made.sheet("Khách mời", main=True)
    made.start(
        Column("Stt", how=stt), Column("Ông/Bà", "salutation", lambda p, i: p["salutation"].capitalize()),
        Column("Học hàm, học vị", "degree"), Column("Cấp bậc", "rank"), Column("Họ và tên", "name"),
        Column("Chức vụ", "title"), Column("Đơn vị", "organisation"),
    )  # fmt: skip
    row, crowd = made.header(1), Crowd(803)
    for number in range(13):
        person = crowd.one()
        person["salutation"] = "ông" if person["sex"] == "nam" else "bà"
        person["degree"], person["rank"] = (
            ["", "TS", "", "PGS.TS"][number % 4],
            ["Trung tá", "", "", "", "Đại tá"][number % 5],
        )
        row = made.person(row, person)
    row = made.person(row, crowd.one(name="Phạm S", salutation="ông", degree="", rank=""))
    made.done()


def chuc_vu_va_don_vi():
    made = Listing(
        "chuc-vu-don-vi-mot-o.xlsx",
        "title and body in one cell: run together, by comma, by dash, on two lines",
    )
    made.sheet("DSĐB", main=True)
    made.start(
        Column("TT", how=stt),
        Column("Họ tên", "name"),
        Column("Chức vụ - Đơn vị", "title_and_organisation"),
        Column("Di động", "phone"),
    )
    row, crowd = made.header(2), Crowd(804)
    given = [
        ("Phó Giám đốc", " ", "Sở TT&TT Lâm Đồng"), ("Giám đốc", " ", "Sở Ngoại vụ Quảng Bình"),
        ("Chánh Văn phòng", ", ", "UBND tỉnh Bình Phước"), ("Phó Chủ tịch", " ", "UBND tỉnh Hà Giang"),
        ("Trưởng phòng Thông tin - Báo chí - Xuất bản", ", ", "Sở TTTT Cà Mau"),
        ("Chuyên viên", " - ", "Vụ Thông tin Báo chí, Bộ Ngoại giao"),
        ("Phó Cục trưởng", " ", "Cục Thông tin đối ngoại, Bộ TT&TT"), ("Tổng Biên tập", "\n", "Báo Lâm Đồng"),
        ("Phó Tổng Giám đốc", "\n", "Công ty CP Truyền thông Sao Mai"),
        ("Thứ trưởng", " ", "Bộ Thông tin và Truyền thông"),
        ("Ủy viên Ban Thường vụ, Trưởng ban", ", ", "Ban Tuyên giáo Tỉnh ủy Gia Lai"),
        ("Phóng viên", " ", "Báo Nhân Dân thường trú tại Đà Nẵng"),
        ("Phó Chỉ huy trưởng", " ", "Bộ Chỉ huy BĐBP tỉnh An Giang"),
        ("Phó Trưởng phòng", ", ", "Phòng PA03, Công an tỉnh Long An"),
        ("Đại sứ", " ", "Đại sứ quán Việt Nam tại Lào"),
    ]  # fmt: skip
    for title, between, office in given:
        person = crowd.one(title=title, organisation=office)
        row = made.person(row, person, {"title_and_organisation": title + between + office})
    for text in ("Phó Trưởng ban Tuyên giáo Tỉnh ủy Sơn La", "Trưởng phòng VHTT huyện Đức Trọng"):
        made.doubt(row, "title and organisation share a word: left whole as the title")
        row = made.person(row, crowd.one(), {"title_and_organisation": text}, title=text, organisation=None)
    made.done()


def dan_toc_nuoc_ngoai():
    made = Listing(
        "doan-ket-dan-toc-ban-be.xlsx",
        "ethnic and foreign names, names of one syllable, two people of one name, the same person twice",
        date="2025-08-29",
    )
    made.sheet("Đại biểu", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Đơn vị / Quốc gia", "organisation"),
        Column("Điện thoại", "phone"),
        Column("Email", "email"),
    )
    row, crowd = made.header(1), Crowd(805, date="2025-08-29")
    names = [
        "Y Thông", "H'Linh Niê", "Vừ Thị Mai Dinh", "Hầu Thị Mỉ", "K'Choi", "Lò Văn Ơn", "Rah Lan Chưng",
        "Siu Y Bách", "Ka Dơng", "Thạch Sa Rươne", "Sơn Minh Sắc", "Bàn A Sếnh", "Dao Phet Aroune",
        "John O'Neill", "Kim Min-ji", "王小明", "Jean-Pierre de la Croix", "Sukarno", "Giàng",
        "Nguyễn Hoàng Ngọc Bảo Trân",
    ]  # fmt: skip
    for name in names:
        person = crowd.one(name=name)
        person["email"] = f"khach{row:02}@daibieu.example"
        row = made.person(row, person)
    for _ in range(2):  # two people
        row = made.person(row, crowd.one(name="Nguyễn Văn Hùng"))
    twice = crowd.one(name="Tô Thị Ngọc Bích")
    first, row = row, made.person(row, twice)
    row = made.person(row, crowd.one())
    made.doubt(row, "the same person as above: the same telephone and address", same_as=first)
    row = made.person(row, twice | {"organisation": "Hội Liên hiệp Phụ nữ"})
    made.done()


def thu_trong_ghi_chu():
    made = Listing(
        "email-trong-ghi-chu.xlsx",
        "the e-mail address hides in the notes, or stands under the telephone in its cell",
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Đơn vị", "organisation"),
        Column("Liên hệ", "phone"),
        Column("Ghi chú", "note"),
    )
    row = made.header(3)
    for number, person in enumerate(Crowd(806).many(12)):
        phone, email = person["phone"], person["email"]
        if number % 3 == 0:
            note = f"Email: {email}; ăn chay"
            row = made.person(row, person | {"note": note}, email=email)
        elif number % 3 == 1:
            row = made.person(row, person, {"phone": f"{phone}\n{email}"}, email=email)
        else:
            row = made.person(row, person)
    made.done(xlsx_other(made.sheets))


def make():
    for one in (in_hoa, hoc_ham, danh_xung_rieng, chuc_vu_va_don_vi, dan_toc_nuoc_ngoai, thu_trong_ghi_chu):
        one()
