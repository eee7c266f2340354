"""People that do not exist, drawn with a fixed seed, and the bodies they might work in."""

import datetime
import random
import unicodedata

FAMILIES = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Đào "
    "Đoàn Vương Lưu Tạ Cao Châu Hà Tô Quách Thái La Kiều Từ Nghiêm Lương Chu Phùng Tống Triệu"
).split()
MEN = ("Văn Hữu Đức Quang Minh Xuân Công Thành Trọng Ngọc Đình Bá Thế Duy Tuấn Viết Khắc Mạnh").split()
WOMEN = ("Thị Thị Thị Ngọc Thu Minh Thanh Kim Hồng Bích Phương Thị_Thanh Thị_Thu Thị_Hồng Diệu").split()
HIS = (
    "An Bình Cường Dũng Đạt Đức Giang Hải Hiếu Hoàng Hùng Khánh Khôi Kiên Lâm Long Lộc Mạnh Nam "
    "Nghĩa Phong Phú Phúc Quân Quyết Sơn Tài Thắng Thịnh Thuận Tiến Toàn Trung Trường Tú Tuấn Vinh Ước"
).split()
HER = (
    "Anh Ánh Châu Chi Dung Duyên Hà Hạnh Hằng Hiền Hoa Hòa Hương Huệ Huyền Lan Liên Linh Loan Ly Mai "
    "My Nga Ngân Nguyệt Nhung Oanh Phượng Quỳnh Thảo Thủy Trang Tuyết Uyên Vân Xuân Yến Ngữ"
).split()

OLD = (
    "Hà Nội,Hà Giang,Cao Bằng,Bắc Kạn,Tuyên Quang,Lào Cai,Điện Biên,Lai Châu,Sơn La,Yên Bái,Hòa Bình,"
    "Thái Nguyên,Lạng Sơn,Quảng Ninh,Bắc Giang,Phú Thọ,Vĩnh Phúc,Bắc Ninh,Hải Dương,Hải Phòng,Hưng Yên,"
    "Thái Bình,Hà Nam,Nam Định,Ninh Bình,Thanh Hóa,Nghệ An,Hà Tĩnh,Quảng Bình,Quảng Trị,Thừa Thiên Huế,"
    "Đà Nẵng,Quảng Nam,Quảng Ngãi,Bình Định,Phú Yên,Khánh Hòa,Ninh Thuận,Bình Thuận,Kon Tum,Gia Lai,"
    "Đắk Lắk,Đắk Nông,Lâm Đồng,Bình Phước,Tây Ninh,Bình Dương,Đồng Nai,Bà Rịa - Vũng Tàu,Hồ Chí Minh,"
    "Long An,Tiền Giang,Bến Tre,Trà Vinh,Vĩnh Long,Đồng Tháp,An Giang,Kiên Giang,Cần Thơ,Hậu Giang,"
    "Sóc Trăng,Bạc Liêu,Cà Mau"
).split(",")
NEW = (
    "Hà Nội,Tuyên Quang,Cao Bằng,Thái Nguyên,Lào Cai,Điện Biên,Lai Châu,Sơn La,Phú Thọ,Lạng Sơn,"
    "Quảng Ninh,Bắc Ninh,Hải Phòng,Hưng Yên,Ninh Bình,Thanh Hóa,Nghệ An,Hà Tĩnh,Quảng Trị,Huế,Đà Nẵng,"
    "Quảng Ngãi,Gia Lai,Đắk Lắk,Khánh Hòa,Lâm Đồng,Đồng Nai,Tây Ninh,Hồ Chí Minh,Đồng Tháp,Vĩnh Long,"
    "An Giang,Cần Thơ,Cà Mau"
).split(",")

HEADS = "Giám đốc,Phó Giám đốc,Trưởng phòng,Phó Trưởng phòng,Chuyên viên,Chuyên viên chính".split(",")
OFFICES = {
    "Sở Thông tin và Truyền thông": HEADS, "Sở Ngoại vụ": HEADS, "Sở Văn hóa, Thể thao và Du lịch": HEADS,
    "Văn phòng UBND tỉnh": ["Chánh Văn phòng", "Phó Chánh Văn phòng", "Trưởng phòng", "Chuyên viên"],
    "Ban Tuyên giáo Tỉnh ủy": ["Trưởng ban", "Phó Trưởng ban", "Trưởng phòng", "Chuyên viên"],
    "Công an tỉnh": ["Phó Giám đốc", "Trưởng phòng", "Phó Trưởng phòng", "Đội trưởng", "Cán bộ"],
    "Bộ Chỉ huy Bộ đội Biên phòng tỉnh": ["Phó Chính ủy", "Chủ nhiệm Chính trị", "Trợ lý Tuyên huấn"],
    "Đài Phát thanh - Truyền hình tỉnh": ["Giám đốc", "Phó Giám đốc", "Phóng viên", "Biên tập viên"],
    "Hội Nhà báo tỉnh": ["Chủ tịch", "Phó Chủ tịch", "Ủy viên Thường vụ"],
}  # fmt: skip
"""What became of them in March 2025."""
LATER = {
    "Sở Thông tin và Truyền thông": "Sở Khoa học và Công nghệ",
    "Ban Tuyên giáo Tỉnh ủy": "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Bộ Chỉ huy Bộ đội Biên phòng tỉnh": "Bộ Chỉ huy Quân sự tỉnh",
    "Đài Phát thanh - Truyền hình tỉnh": "Báo và Phát thanh, Truyền hình tỉnh",
}  # fmt: skip
CITIES = {"Hà Nội", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ", "Huế"}

# Nobody who is widely known.
KNOWN = set(
    "Tô Lâm,Lương Cường,Phan Văn Giang,Lê Thành Long,Nguyễn Mạnh Hùng,Nguyễn Trọng Nghĩa,Đào Hồng Lan,"
    "Nguyễn Xuân Thắng,Trần Hồng Hà,Lê Quang Minh,Nguyễn Thị Kim Ngân,Lê Thị Thu Hằng,Nguyễn Minh Quang".split(
        ","
    )
)


def plain(text):
    """Without marks, in small letters: for addresses of e-mail."""
    found = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in found if not unicodedata.combining(c)).lower()


class Crowd:
    """Draws people; the same seed gives the same people, and no name comes twice."""

    def __init__(self, seed, provinces=None, titles=HEADS, offices=None, date="2024-06-06"):
        self.random = random.Random(seed)
        self.provinces = provinces or (NEW if date >= "2025-07-01" else OLD)
        later = LATER if date >= "2025-03-01" else {}
        self.offices = (
            dict.fromkeys(offices, titles)
            if offices
            else {later.get(name, name): of for name, of in OFFICES.items()}
        )
        self.titles, self.date = titles, date
        self.names, self.phones = set(), set()

    def office(self, province):
        """A body and a post in it."""
        name = self.random.choice(list(self.offices))
        title = self.random.choice(self.offices[name] if self.titles is HEADS else self.titles)
        if province in CITIES:
            name = name.replace("Tỉnh ủy", "Thành ủy").removesuffix("tỉnh").strip() + (
                " thành phố" if name.endswith("tỉnh") else ""
            )
        return name, title

    def name(self, sex):
        pick = self.random.choice
        while True:
            middle = pick(MEN if sex == "nam" else WOMEN).replace("_", " ")
            family = self.random.choices(FAMILIES, [30, 11, 9, 6, 5, 4, 4, 3, 3] + [1] * (len(FAMILIES) - 9))[
                0
            ]
            given = pick(HIS if sex == "nam" else HER)
            if self.random.random() < 0.08:
                middle = ""
            full = " ".join(part for part in (family, middle, given) if part)
            if full not in self.names | KNOWN and given not in middle:
                self.names.add(full)
                return family, middle, given, full

    def phone(self):
        heads = ["091", "098", "090", "094", "036", "077", "085", "058"]
        heads = heads[:4] if self.date < "2018-11-01" else heads  # the others had eleven digits before
        while True:
            found = f"{self.random.choice(heads)}000{self.random.randrange(10_000):04}"
            if found not in self.phones:
                self.phones.add(found)
                return found

    def one(self, **known):
        """A person; what is known already is taken as it is."""
        sex = known.get("sex") or self.random.choice(["nam", "nam", "nữ"])
        family, middle, given, full = self.name(sex)
        if "name" in known:
            family, *rest = known["name"].split()
            middle, given = " ".join(rest[:-1]), rest[-1] if rest else family
        province = known.get("province") or self.random.choice(self.provinces)
        office, title = self.office(province)
        born = datetime.date(1964, 1, 3) + datetime.timedelta(days=self.random.randrange(12_000))
        letters = "".join(part[0] for part in f"{middle} {family}".split())
        address = "".join(c for c in plain(given + letters) if c.isascii() and c.isalnum()) or "khach"
        address += str(self.random.randrange(10, 99))
        host = plain(province).replace(" ", "").replace("-", "") + ".example"
        code = (self.provinces.index(province) if province in self.provinces else 0) * 3 % 96 + 1
        century = 0 if sex == "nam" else 1
        number = f"{code:03}{century}{born.year % 100:02}{self.random.randrange(10_000):06}"
        person = {
            "name": full, "family": family, "middle": middle, "given": given, "sex": sex, "title": title,
            "organisation": office, "province": province, "phone": self.phone(), "email": f"{address}@{host}",
            "birth": born, "id_number": number,
        }  # fmt: skip
        return person | known

    def many(self, count, **known):
        return [self.one(**known) for _ in range(count)]
