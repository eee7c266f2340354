"""Text files: what Excel, Word, a form or somebody's clipboard leaves behind."""

import sheets
from kind_encodings import day, table
from listing import Column, Listing, stt
from people import Crowd


def dong_sep():
    made = Listing(
        "excel-sep.csv",
        "the line sep=; first (no row of the sheet), quotes, line breaks inside cells; one record is many lines",
    )
    columns = (
        Column("STT", how=stt), Column("Họ và tên", "name"), Column("Chức vụ", "title"),
        Column("Đơn vị,\nđịa chỉ", "organisation"), Column("Điện thoại", "phone"), Column("Ghi chú", "note"),
    )  # fmt: skip
    crowd = Crowd(501).many(12)
    crowd[1]["note"] = "Đến muộn;\nnhờ giữ chỗ"
    crowd[4]["note"] = 'Tên trên thẻ: "Cô Ba"'
    crowd[7]["note"] = "Ăn chay, không hành"
    table(made, columns, crowd)
    made.done(("\ufeff" + sheets.text(made.main.lines(), ";", opening="sep=;\r\n")).encode())


def word_tab():
    made = Listing(
        "chep-tu-word.txt",
        "copied from a Word table: tabs, title lines above, signature below, numbers with a full stop",
    )
    made.sheet("", main=True)
    made.start(
        Column("TT", how=lambda p, i: f"{i}."), Column("Họ và tên", "name"),
        Column("Chức vụ, đơn vị công tác", "title_and_organisation"), Column("Số điện thoại", "phone"),
    )  # fmt: skip
    page = made.main
    page.put(1, 1, "ỦY BAN NHÂN DÂN TỈNH HÀ GIANG")
    page.put(2, 1, "DANH SÁCH ĐẠI BIỂU THAM DỰ HỘI NGHỊ TẬP HUẤN")
    page.put(3, 1, "(Kèm theo Công văn số 1423/UBND-KGVX ngày 24/5/2024)")
    row = made.people(
        made.header(5),
        Crowd(
            502,
            offices=[
                "Sở Thông tin và Truyền thông Hà Giang",
                "Văn phòng UBND tỉnh Hà Giang",
                "Sở Ngoại vụ Hà Giang",
            ],
            titles=["Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên"],
        ).many(9),
    )
    page.put(row + 1, 1, "Danh sách có 09 đại biểu./.")
    page.put(row + 2, 3, "TM. ỦY BAN NHÂN DÂN")
    lines = [line if len([c for c in line if c]) > 1 else [c for c in line if c] for line in page.lines()]
    made.done(sheets.text(lines, "\t").encode())


def dan_tsv():
    made = Listing(
        "dan-tu-bang-tinh.tsv",
        "a spreadsheet's clipboard: quoted cells with line breaks, blank columns between, no heads above the first column",
    )
    columns = (
        Column("", how=stt), Column("Họ tên", "name"), Column(""), Column("Đơn vị", "organisation"),
        Column("SĐT", "phone"), Column("Email", "email"),
    )  # fmt: skip
    crowd = Crowd(503).many(10)
    for index in (2, 5):
        crowd[index]["organisation"] = "Phòng Thông tin, Báo chí - Xuất bản\nSở Thông tin và Truyền thông"
    made.sheet("", main=True)
    made.start(*columns)
    row = made.header(1)
    for person in crowd:
        row = made.person(row, person, organisation=person["organisation"].replace("\n", " "))
    made.done(sheets.text(made.main.lines(), "\t", end="\n").encode())


def moi_o_co_ngoac():
    made = Listing(
        "he-thong-van-ban.csv",
        "every cell quoted, doubled quotes, banner lines with fewer cells than the table",
        date="2025-03-18",
    )
    columns = (
        Column("Mã hồ sơ", how=lambda p, i: f"H12.{i:05}"), Column("Họ và tên", "name"),
        Column("Ngày sinh", "birth", day), Column("Giới tính", "sex"),
        Column("Cơ quan/Tổ chức", "organisation"), Column("Số điện thoại", "phone"),
        Column("Thư điện tử", "email"),
    )  # fmt: skip
    offices = [
        'Công ty TNHH "Sao Mai"',
        "Hội Chữ thập đỏ",
        "Liên hiệp các tổ chức hữu nghị",
        'Báo "Tuổi xanh"',
    ]
    made.sheet("", main=True)
    table(made, columns, Crowd(504, offices=offices).many(15), row=4)
    above = [["HỆ THỐNG QUẢN LÝ VĂN BẢN"], ["Trích xuất lúc 18/03/2025 09:12", "Người xuất: admin"], []]
    lines = above + made.main.lines()[3:]
    made.done(sheets.text(lines, quote=True).encode())


def khoang_trang_va_pipe():
    made = Listing(
        "thu-dien-tu-gach-dung.txt",
        "pasted from an e-mail: columns parted by |, no quotes, leading and trailing bars",
        hint={"delimiter": "|"},
    )
    made.sheet("", main=True)
    made.start(
        Column(""),
        Column("Họ và tên", "name"),
        Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"),
        Column("ĐT", "phone"),
    )
    made.people(made.header(1), Crowd(505).many(8))
    lines = made.main.lines()
    made.done("".join("| " + " | ".join(line[1:]) + " |\n" for line in lines).encode())


def make():
    for one in (dong_sep, word_tab, dan_tsv, moi_o_co_ngoac, khoang_trang_va_pipe):
        one()
