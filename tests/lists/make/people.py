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

TITLES = [
    "Giám đốc", "Phó Giám đốc", "Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên", "Chuyên viên chính",
    "Chánh Văn phòng", "Phó Chánh Văn phòng", "Phó Chủ tịch", "Phóng viên", "Biên tập viên",
]  # fmt: skip
OFFICES = [
    "Sở Thông tin và Truyền thông", "Sở Ngoại vụ", "Văn phòng UBND tỉnh", "Ban Tuyên giáo Tỉnh ủy",
    "Công an tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Báo và Đài Phát thanh - Truyền hình",
    "Sở Văn hóa, Thể thao và Du lịch", "Hội Nhà báo tỉnh",
]  # fmt: skip


def plain(text):
    """Without marks, in small letters: for addresses of e-mail."""
    found = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in found if not unicodedata.combining(c)).lower()


class Crowd:
    """Draws people; the same seed gives the same people, and no name comes twice."""

    def __init__(self, seed, provinces=OLD, titles=TITLES, offices=OFFICES):
        self.random = random.Random(seed)
        self.provinces, self.titles, self.offices = provinces, titles, offices
        self.names = set()

    def name(self, sex):
        pick = self.random.choice
        while True:
            middle = pick(MEN if sex == "nam" else WOMEN).replace("_", " ")
            family, given = pick(FAMILIES), pick(HIS if sex == "nam" else HER)
            if self.random.random() < 0.08:
                middle = ""
            full = " ".join(part for part in (family, middle, given) if part)
            if full not in self.names and given not in middle:
                self.names.add(full)
                return family, middle, given, full

    def phone(self):
        head = self.random.choice(["091", "098", "090", "036", "077", "085", "058", "094"])
        return f"{head}{self.random.randrange(10_000_000):07}"

    def one(self, **known):
        """A person; what is known already is taken as it is."""
        sex = known.get("sex") or self.random.choice(["nam", "nam", "nữ"])
        family, middle, given, full = self.name(sex)
        province = known.get("province") or self.random.choice(self.provinces)
        born = datetime.date(1964, 1, 3) + datetime.timedelta(days=self.random.randrange(12_000))
        letters = "".join(part[0] for part in f"{middle} {family}".split())
        address = plain(given + letters) + str(self.random.randrange(10, 99))
        host = plain(province).replace(" ", "").replace("-", "") + ".example"
        code = (self.provinces.index(province) if province in self.provinces else 0) * 3 % 96 + 1
        century = 0 if sex == "nam" else 1
        number = f"{code:03}{century}{born.year % 100:02}{self.random.randrange(10_000):06}"
        person = {
            "name": full, "family": family, "middle": middle, "given": given, "sex": sex,
            "title": self.random.choice(self.titles), "organisation": self.random.choice(self.offices),
            "province": province, "phone": self.phone(), "email": f"{address}@{host}",
            "birth": born, "id_number": number,
        }  # fmt: skip
        return person | known

    def many(self, count, **known):
        return [self.one(**known) for _ in range(count)]
