"""Heads in two languages or none, columns in another order, lists that programs wrote."""

import sheets
from listing import Column, Listing, stt
from people import Crowd, plain
from sheets import xlsx_other


def song_ngu():
    made = Listing("song-ngu-anh-viet.xlsx", "heads in two languages, on two lines of one cell")
    made.sheet("List - Danh sách", main=True)
    made.start(
        Column("STT\nNo.", how=stt), Column("Họ và tên\nFull name", "name"),
        Column("Giới tính/Gender", "sex", lambda p, i: {"nam": "Nam/M", "nữ": "Nữ/F"}[p["sex"]]),
        Column("Chức vụ (Position)", "title"), Column("Cơ quan\n(Organization)", "organisation"),
        Column("Tel.", "phone"), Column("Email address", "email"),
        Column("Dietary requirements\nYêu cầu ăn uống"),
    )  # fmt: skip
    made.people(made.header(3), Crowd(1101).many(15))
    made.done()


def tieng_anh():
    made = Listing(
        "participants-english.xlsx",
        "English heads, Last name and First name in two columns; every telephone with +84",
        date="2024-11-18",
    )
    made.sheet("Participants", main=True)
    made.start(
        Column("#", how=stt), Column("Last name", "family_name"), Column("First name", "given_name"),
        Column("Job title", "title"), Column("Institution", "organisation"),
        Column("City/Province", "province"),
        Column("Mobile phone", "phone", lambda p, i: "+84 " + p["phone"][1:]), Column("E-mail", "email"),
        Column("Remarks", "note"),
    )  # fmt: skip
    crowd = Crowd(
        1102,
        titles=["Director", "Deputy Director", "Lecturer", "Reporter"],
        offices=["Academy of Journalism", "Department of Foreign Affairs", "Press Department"],
    ).many(17)
    crowd[2]["note"] = "Vegetarian"
    made.people(made.header(1), crowd)
    made.done(xlsx_other(made.sheets))


def khong_dau_de():
    made = Listing("khong-tieu-de.xlsx", "no heads at all: the columns speak for themselves")
    made.sheet("Sheet1", main=True)
    made.start(
        Column("", how=stt),
        Column("", "name"),
        Column("", "title"),
        Column("", "organisation"),
        Column("", "phone"),
        Column("", "email"),
    )
    made.people(1, Crowd(1103).many(24))
    made.done()


def khong_dau_de_csv():
    made = Listing(
        "khong-tieu-de-lon-xon.csv",
        "no heads, and the name stands last; which text is the body must be said",
        hint={"map": {"B": "organisation"}},
    )
    made.sheet("", main=True)
    made.start(Column("", "email"), Column("", "organisation"), Column("", "phone"), Column("", "name"))
    offices = ["Sao Mai", "Hạ Long Xanh", "An Bình", "Đại Nam"]
    made.people(1, Crowd(1104, offices=offices).many(12))
    made.done(sheets.text(made.main.lines()).encode())


def cot_dao():
    made = Listing(
        "cot-dao-lon.xlsx",
        "columns in an odd order, the number last, the name after the telephone; Tên đơn vị and Tên đại biểu are alike",
    )
    made.sheet("Sheet1", main=True)
    made.start(
        Column("Tên đơn vị", "organisation"), Column("Thành phần", "category", lambda p, i: "Báo chí"),
        Column("Liên lạc", "phone"), Column("Tên đại biểu", "name"), Column("Mail", "email"),
        Column("Địa bàn", "province"), Column("Chức trách", "title"), Column("Thứ tự", how=stt),
    )  # fmt: skip
    row = made.header(2)
    for person in Crowd(1105).many(19):
        row = made.person(row, person | {"category": "Báo chí"})
    made.done()


def tron_thu():
    made = Listing(
        "tron-thu-word.xlsx",
        "the data of a mail merge: Danh_xung, Ho_ten, Chuc_vu …, heads without marks and with underscores",
    )
    made.sheet("Data$", main=True)
    made.start(
        Column("So_thu_tu", how=stt),
        Column("Danh_xung", "salutation", lambda p, i: "Ông" if p["sex"] == "nam" else "Bà"),
        Column("Ho_ten", "name"), Column("Chuc_vu", "title"), Column("Don_vi", "organisation"),
        Column("Dia_chi_nhan", how=lambda p, i: f"{i * 3} Trần Phú, phường {i % 9 + 1}"),
        Column("So_giay_moi", how=lambda p, i: f"{i:02}/GM-BTTTT"), Column("Dien_thoai", "phone"),
    )  # fmt: skip
    row = made.header(1)
    for person in Crowd(1106).many(20):
        row = made.person(row, person | {"salutation": "ông" if person["sex"] == "nam" else "bà"})
    made.done(strings="inline")


LONG = [
    ("Dấu thời gian", "ignored"), ("Địa chỉ email", "email"),
    ("1. Họ và tên của Anh/Chị (viết có dấu, ví dụ: Nguyễn Văn A)", "name"),
    ("2. Anh/Chị hiện đang giữ chức vụ gì?", "title"),
    ("3. Cơ quan, đơn vị Anh/Chị đang công tác (ghi đầy đủ, không viết tắt)", "organisation"),
    ("4. Anh/Chị đến từ tỉnh, thành phố nào?", "province"),
    ("5. Số điện thoại di động để Ban Tổ chức liên hệ", "phone"),
    ("6. Anh/Chị có nhu cầu đặt phòng nghỉ không? (Ban Tổ chức hỗ trợ liên hệ)", "ignored"),
    ("7. Ý kiến, đề xuất khác gửi tới Ban Tổ chức (nếu có)", "note"),
    ("8. Tôi đồng ý để Ban Tổ chức sử dụng thông tin trên cho mục đích tổ chức Hội nghị", "ignored"),
]  # fmt: skip


def form(made, seed, count):
    made.start(*(Column(head, name) for head, name in LONG))
    made.columns[0].how = lambda p, i: f"{10 + i // 3}/05/2024 {8 + i % 9}:{i * 7 % 60:02}:{i * 13 % 60:02}"
    made.columns[7].how = lambda p, i: ["Có", "Không"][i % 2]
    made.columns[9].how = lambda p, i: "Đồng ý"
    row = made.header(1)
    crowd = Crowd(seed).many(count)
    crowd[1]["note"] = "Đề nghị gửi tài liệu trước, nếu được"
    for number, person in enumerate(crowd):
        name = person["name"]
        typed = {3: name.lower(), 5: f" {name} ", 6: name.upper()}.get(number, name)
        cells = {"name": typed} | (
            {"phone": f"{person['phone'][:4]} {person['phone'][4:]}"} if number % 4 == 1 else {}
        )
        known = {"name": typed, "offered": {"name": name}} if number in (3, 6) else {}
        row = made.person(row, person, cells, **known)
    return made


def google_forms():
    made = Listing(
        "google-forms.xlsx",
        "a Google form: time stamps, heads that are long questions; names typed in small letters or capitals",
    )
    made.sheet("Câu trả lời biểu mẫu 1", main=True)
    form(made, 1107, 22).done(xlsx_other(made.sheets))


def google_forms_csv():
    made = Listing("google-forms-phan-hoi.csv", "the same form's answers as CSV; one who answered twice")
    made.sheet("", main=True)
    form(made, 1108, 14)
    again = made.answers["rows"][6]
    lines = made.main.lines()
    row = len(lines) + 1
    lines.append(["17/05/2024 9:02:11", *lines[again["row"] - 1][1:]])
    lines[-1][3] = "Phó Trưởng ban"
    made.answers["rows"].append(again | {"row": row, "title": "Phó Trưởng ban"})
    made.doubt(row, "the same person as above, with another title", same_as=again["row"])
    made.done(sheets.text(lines, end="\n").encode())


def zalo():
    made = Listing(
        "zalo-binh-chon.txt",
        "a poll pasted from Zalo: a name, a body and a telephone in a line, parted by dashes",
        hint={"delimiter": " - "},
    )
    made.sheet("", main=True)
    made.start(Column("", "name"), Column("", "organisation"), Column("", "phone"))
    crowd, page = (
        Crowd(1109, offices=["Sở TT&TT Lâm Đồng", "Báo Lâm Đồng", "Công an tỉnh", "TP Bảo Lộc"]),
        made.main,
    )
    page.put(1, 1, "[Bình chọn] Đăng ký dự Hội nghị tập huấn ngày 06/6")
    page.put(2, 1, "Kết thúc lúc 17:00 03/06/2024")
    page.put(4, 1, "Tham gia (9)")
    row = 5
    for number in range(1, 10):
        person = crowd.one()
        row = made.person(row, person, {"name": f"{number}. {person['name']}"})
    page.put(row + 1, 1, "Không tham gia (2)")
    row += 2
    for number in range(1, 3):
        person = crowd.one()
        row = made.person(row, person, {"name": f"{number}. {person['name']}"}, state="declined")
    lines = [" - ".join(cell for cell in line if cell) for line in page.lines()]
    made.done(("\n".join(lines) + "\n").encode())


def ten_khong_dau():
    made = Listing("dang-ky-khong-dau.xlsx", "typed without any marks, heads too; the names stay as they are")
    made.sheet("Sheet1", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Ho va ten", "name"),
        Column("Chuc vu", "title"),
        Column("Don vi cong tac", "organisation"),
        Column("So dien thoai", "phone"),
    )
    row = made.header(2)

    def bare(name):
        return " ".join(plain(word).capitalize() for word in name.split())

    for person in Crowd(
        1110,
        offices=["So Ngoai vu", "Cong an tinh", "Hoi Nha bao"],
        titles=["Giam doc", "Pho Giam doc", "Chuyen vien"],
    ).many(11):
        row = made.person(row, person | {"name": bare(person["name"])})
    made.done()


def make():
    for one in (
        song_ngu,
        tieng_anh,
        khong_dau_de,
        khong_dau_de_csv,
        cot_dao,
        tron_thu,
        google_forms,
        google_forms_csv,
        zalo,
        ten_khong_dau,
    ):
        one()
