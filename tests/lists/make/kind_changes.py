"""Who comes instead of whom, who does not come, and columns that are no business of a list of delegates."""

import datetime

from listing import BOLD, Column, Listing, stt
from people import Crowd
from sheets import Look

TITLE = Look(bold=True, centre=True)


def di_thay():
    made = Listing(
        "di-thay-va-vang.xlsx",
        "đi thay đ/c …, thay ông … in the notes and in the name's cell; vắng, xin nghỉ; a place not yet filled",
    )
    made.sheet("Chốt ngày 03-6", main=True)
    made.start(
        Column("STT", how=stt),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
        Column("Điện thoại", "phone"),
        Column("Ghi chú", "note"),
    )
    made.line(1, "DANH SÁCH ĐẠI BIỂU (cập nhật lần 2)", TITLE)
    row, crowd = made.header(3), Crowd(1001)
    notes = {
        2: ("Đi thay đ/c Lê Văn Tưởng", {"replaces": "Lê Văn Tưởng"}),
        5: ("Thay ông Trần Quốc Bửu - Phó Giám đốc bận họp", {"replaces": "Trần Quốc Bửu"}),
        7: ("Vắng (có phép)", {"state": "declined"}), 9: ("xin nghỉ", {"state": "declined"}),
        11: ("dự thay bà Phạm Thị Nhài", {"replaces": "Phạm Thị Nhài"}),
        13: ("Không tham dự do đi công tác", {"state": "declined"}), 14: ("Đi xe riêng", {}),
        16: ("Báo cáo viên", {}),
    }  # fmt: skip
    for number in range(18):
        note, said = notes.get(number, ("", {}))
        row = made.person(row, crowd.one() | {"note": note}, **said)
    person = crowd.one()
    row = made.person(
        row, person, {"name": f"{person['name']} (thay Đỗ Khắc Chính)"}, replaces="Đỗ Khắc Chính"
    )
    row = made.refuse(
        row,
        "nobody is named yet",
        {"STT": 20, "title": "Phó Giám đốc", "organisation": "Sở Ngoại vụ", "note": "cử sau"},
    )
    row = made.refuse(
        row, "nobody is named yet", {"STT": 21, "name": "(đơn vị báo sau)", "organisation": "Công an tỉnh"}
    )
    made.main.across(row, 1, 3, "Tổng số: 21 đại biểu, vắng 03", BOLD)
    made.done()


def hau_can():
    made = Listing(
        "hau-can-phong-chuyen-bay.xlsx",
        "rooms, flights, hours and a second person's telephone: no fields of a delegate",
        date="2024-06-06",
    )
    made.sheet("Hậu cần", main=True)
    hour = Look(number="hh:mm")
    made.start(
        Column("TT", how=stt), Column("Họ và tên", "name"), Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"), Column("SĐT đại biểu", "phone"),
        Column(("Lịch bay đến", "Ngày"), how=lambda p, i: datetime.date(2024, 6, 5)),
        Column(("Lịch bay đến", "Chuyến"), how=lambda p, i: f"VN{1370 + i % 5}"),
        Column(("Lịch bay đến", "Giờ hạ cánh"), how=lambda p, i: 0.25 + i / 96, look=hour),
        Column(("Khách sạn", "Phòng số"), how=lambda p, i: 200 + (i + 1) // 2),
        Column(("Khách sạn", "Ở ghép với"), how=lambda p, i: "đ/c cùng đoàn" if i % 2 else ""),
        Column(("Người liên hệ", "Họ tên"), how=lambda p, i: ["Lê Thị Mận", "Võ Hữu Sự"][i % 2]),
        Column(("Người liên hệ", "SĐT"), how=lambda p, i: ["0905111222", "0905333444"][i % 2]),
        Column("Biển số xe", how=lambda p, i: f"49A-{10000 + i * 37}"),
        Column("Số tiền", how=lambda p, i: 1500000, look=Look(number="#,##0")),
    )  # fmt: skip
    made.line(1, "KẾ HOẠCH ĐÓN TIẾP ĐẠI BIỂU", TITLE)
    row = made.people(made.header(3, under=True), Crowd(1002).many(21))
    made.main.put(row, 2, "Tổng cộng", BOLD)
    made.main.put(row, 14, 31500000, Look(number="#,##0", bold=True))
    made.done()


def dai_hoi():
    made = Listing(
        "dai-hoi-cot-nhay-cam.xls",
        "Dân tộc, Tôn giáo, Ngày vào Đảng, a column for photos: off unless somebody wants them",
        date="2020-08-18",
    )
    made.sheet("Trích ngang", main=True)
    peoples, creeds = (
        ["Kinh", "Kinh", "Tày", "Mường", "Kinh", "Ê đê"],
        ["Không", "Không", "Phật giáo", "Công giáo"],
    )
    made.start(
        Column("STT", how=stt), Column("Ảnh 3x4", how=lambda p, i: ""), Column("Họ và tên khai sinh", "name"),
        Column("Ngày, tháng, năm sinh", "birth"), Column("Nam/Nữ", "sex", lambda p, i: p["sex"].upper()),
        Column("Dân tộc", how=lambda p, i: peoples[i % 6]),
        Column("Tôn giáo", how=lambda p, i: creeds[i % 4]),
        Column("Ngày vào Đảng", how=lambda p, i: datetime.date(1999, 2, 3) + datetime.timedelta(days=97 * i)),
        Column("Trình độ LLCT", how=lambda p, i: ["Cao cấp", "Trung cấp"][i % 2]),
        Column("Chức vụ, đơn vị", "title_and_organisation"), Column("Đảng viên", how=lambda p, i: "x"),
    )  # fmt: skip
    made.line(1, "DANH SÁCH TRÍCH NGANG ĐẠI BIỂU DỰ ĐẠI HỘI", TITLE)
    offices = ["Cục Thông tin đối ngoại", "Cục Báo chí", "Văn phòng Bộ", "Vụ Bưu chính"]
    made.people(
        made.header(3),
        Crowd(1003, titles=["Chuyên viên", "Chuyên viên chính", "Bí thư Chi bộ"], offices=offices).many(24),
    )
    made.done()


def xac_nhan():
    made = Listing(
        "xac-nhan-tham-du.xlsx",
        "a column says Có/Không/Chưa phản hồi, another who comes instead",
        date="2025-12-12",
    )
    made.sheet("RSVP", main=True)
    made.start(
        Column("STT", how=stt), Column("Họ và tên", "name"), Column("Đơn vị", "organisation"),
        Column("Email", "email"), Column("Xác nhận tham dự", "state", lambda p, i: p["answer"]),
        Column("Thay cho đại biểu", "replaces"),
    )  # fmt: skip
    answers = {"Có": "", "Không": "declined", "Chưa phản hồi": "invited", "Xác nhận": ""}
    row = made.header(2)
    for number, person in enumerate(Crowd(1004, date="2025-12-12").many(16)):
        person["answer"] = list(answers)[number * 3 % 4]
        person["replaces"] = "Mai Thị Gấm" if number == 4 else ""
        row = made.person(row, person, state=answers[person["answer"]])
    made.done()


def make():
    for one in (di_thay, hau_can, dai_hoi, xac_nhan):
        one()
