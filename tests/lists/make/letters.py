"""How Vietnamese letters were written before Unicode, and how they get damaged since.

Every function takes clean NFC text and gives what stands in the cell or the file. Where a font
draws other shapes (TCVN3, VNI) that is a string of Latin-1 characters.
"""

import unicodedata

LOWER = "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"

_TCVN3 = bytes.fromhex(
    "B5B8A9B7CCD0AAD7DDDFE3ABE2EFF3FDA8AEDCF2ACADB9B6CAC7C8C9CBBEBBBCBDC6D1CECFD5D2D3D4D6D8DEE4"
    "E1E8E5E6E7E9EDEAEBECEEF4F1F8F5F6F7F9FAFEFBFC"
)
_VISCII_LOWER = bytes.fromhex(
    "E0E1E2E3E8E9EAECEDF2F3F4F5F9FAFDE5F0EEFBBDDFD5E4A4A5A6E7A7A1A2C6C7A3A9EBA8AAABACADAEEFB8F7F6"
    "AFB0B1B2B5BEB6B7DEFEF8FCD1D7D8E6F1CFDCD6DB"
)
_VISCII_UPPER = bytes.fromhex(
    "C0C1C2C3C8C9CACCCDD2D3D4A0D9DADDC5D0CE9DB4BF80C484858606878182020583"
    "89CB888A8B8C8D8E9B989A998F909192939596"
    "97B3949E9CBABBBCFFB99F1E1419"
)

TCVN3 = dict(zip(LOWER, _TCVN3.decode("latin-1"), strict=True))
TCVN3 |= dict(zip("ÂÊÔĂĐƠƯ", "¢£¤¡§¥¦", strict=True))
VISCII = dict(zip(LOWER, _VISCII_LOWER, strict=True)) | dict(zip(LOWER.upper(), _VISCII_UPPER, strict=True))

# VNI: a letter, then the mark as a character of its own; a few letters have one of their own.
_VNI_MARKS = {
    "": {"\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0301": "ù", "\u0323": "ï"},
    "\u0306": {"": "ê", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0301": "é", "\u0323": "ë"},
    "\u0302": {"": "â", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0301": "á", "\u0323": "ä"},
}
_VNI_OWN = dict(zip("đìỉĩíịỵơư", "ñìæóíòîôö", strict=True))


def _parts(letter):
    """The plain letter, its shape (breve, circumflex, horn) and its tone."""
    plain, *marks = unicodedata.normalize("NFD", letter)
    shape = "".join(mark for mark in marks if mark in "\u0302\u0306\u031b")
    return plain, shape, "".join(mark for mark in marks if mark not in shape)


def _vni(letter):
    lower = letter.lower()
    if lower in _VNI_OWN:
        found = _VNI_OWN[lower]
    else:
        plain, shape, tone = _parts(lower)
        if shape == "\u031b":
            plain, shape = _VNI_OWN[{"o": "ơ", "u": "ư"}[plain]], ""
        found = plain + _VNI_MARKS[shape][tone]
    return found if letter == lower else found.upper()


VNI = {letter: _vni(letter) for letter in LOWER + LOWER.upper()}


def tcvn3(text):
    """In an ABC font; a toned capital has no code and is written as the small letter."""
    return "".join(TCVN3.get(c, TCVN3.get(c.lower(), c)) for c in text)


def tcvn3_seen(text):
    """What comes back: a toned capital (Á in Ánh) has become small."""
    return "".join(c if c in TCVN3 or c.lower() not in TCVN3 else c.lower() for c in text)


def tcvn3_capitals(text):
    """In a capital font (.VnTimeH), which draws small letters as capitals."""
    return tcvn3(text.lower())


def vni(text):
    return "".join(VNI.get(c, c) for c in text)


def viscii(text):
    return bytes(VISCII[c] if c in VISCII else ord(c) for c in text)


def windows_1258(text):
    """As typed on a Vietnamese Windows: the tone behind its letter."""
    done = bytearray()
    for letter in text:
        try:
            done += letter.encode("cp1258")
        except UnicodeEncodeError:
            plain, shape, tone = _parts(letter)
            done += (unicodedata.normalize("NFC", plain + shape) + tone).encode("cp1258")
    return bytes(done)


def mangled(text):
    """UTF-8 that was read as windows-1252, and is then written as UTF-8 again."""
    taken = (bytes([b]) for b in text.encode())
    return "".join(b.decode("cp1252" if b not in b"\x81\x8d\x8f\x90\x9d" else "latin-1") for b in taken)


def decomposed(text):
    """As a Mac writes it."""
    return unicodedata.normalize("NFD", text)


def lost(text):
    """Saved as ANSI by a Western Windows: what it does not know becomes a question mark."""
    return text.encode("cp1252", "replace").decode("cp1252")
