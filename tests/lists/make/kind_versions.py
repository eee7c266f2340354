"""One list of 315 people and its second version."""

import copy

from listing import Column, Listing, stt
from people import OLD, Crowd
from sheets import Look

TITLE = Look(bold=True, centre=True)
COUNT = 315


def columns():
    return (
        Column("STT", how=stt), Column("Họ và tên", "name"), Column("Chức vụ", "title"),
        Column("Đơn vị", "organisation"), Column("Tỉnh/TP", "province"), Column("Số điện thoại", "phone"),
        Column("Email", "email"), Column("Ghi chú", "note"),
    )  # fmt: skip


def written(name, why, people, title, **answers):
    made = Listing(name, why, **answers)
    made.sheet("Danh sách đại biểu", main=True)
    made.start(*columns())
    made.line(1, "BỘ THÔNG TIN VÀ TRUYỀN THÔNG", TITLE)
    made.line(2, title, TITLE)
    row = made.header(4)
    keys = {}
    for person in people:
        keys[person["key"]] = row
        row = made.person(row, person, replaces=person.get("replaces"))
    made.main.put(row, 2, f"Tổng số: {len(people)} đại biểu", Look(bold=True))
    return made, keys


def first():
    """Five from each of 63 provinces; three pairs of one name; some have no e-mail, a few no telephone."""
    crowd, people = Crowd(1301), []
    for index in range(COUNT):
        person = crowd.one(province=OLD[index % 63])
        person["key"] = index
        if index % 7 == 3:
            person["email"] = ""
        if index % 31 == 5:
            person["phone"] = ""
        people.append(person)
    for one, other in ((10, 200), (33, 34), (57, 301)):
        people[other]["name"] = people[one]["name"]
        people[one]["organisation"], people[other]["organisation"] = "Sở Ngoại vụ", "Công an tỉnh"
    return people


def second(people):
    """Twelve changed in one field, nine new, four dropped, three replaced, the order another."""
    people, changes = copy.deepcopy(people), {}
    crowd = Crowd(1302)
    crowd.names = {person["name"] for person in people}
    crowd.phones = {person["phone"] for person in people}
    fields = [
        "phone",
        "title",
        "email",
        "organisation",
        "title",
        "phone",
        "province",
        "email",
        "name",
        "title",
        "note",
        "organisation",
    ]
    for step, name in enumerate(fields):
        person = people[20 + step * 19]
        new = crowd.one()
        value = {
            "note": "Trưởng đoàn",
            "province": OLD[(OLD.index(person["province"]) + 5) % 63],
            "name": person["name"] + " Em",
        }.get(name, new.get(name))
        while value == person.get(name):
            value = crowd.one()[name]
        person[name] = value
        changes[person["key"]] = name
    replaced = {}
    for step, index in enumerate((45, 150, 260)):
        old = people[index]
        new = crowd.one(province=old["province"], organisation=old["organisation"])
        people[index] = new | {
            "key": 400 + step,
            "note": f"Đi thay đ/c {old['name']}",
            "replaces": old["name"],
        }
        replaced[400 + step] = old
    dropped = [people[index] for index in (7, 99, 180, 290)]
    people = [person for person in people if person not in dropped]
    added = [crowd.one(province=OLD[step * 6]) | {"key": 500 + step} for step in range(9)]
    people = sorted(
        people + added, key=lambda p: (p["province"] != "Hà Nội", p["given"], p["family"], p["key"])
    )
    return people, changes, replaced, dropped


def make():
    people = first()
    made, before = written(
        "hoi-nghi-315-ban-1.xlsx",
        "315 people, three pairs of one name, some without e-mail or telephone",
        people,
        "DANH SÁCH ĐẠI BIỂU (bản 1, ngày 24/5/2024)",
    )
    made.done()
    later, changes, replaced, dropped = second(people)
    made, rows = written(
        "hoi-nghi-315-ban-2.xlsx",
        "its second version: 12 changed in one field, 9 new, 4 dropped, 3 đi thay, another order", later,
        "DANH SÁCH ĐẠI BIỂU (bản 2, ngày 31/5/2024)", after="hoi-nghi-315-ban-1.xlsx",
    )  # fmt: skip
    old = {person["key"]: person for person in people}
    new = {person["key"]: person for person in later}
    made.answers["added"] = [rows[key] for key in rows if key >= 500]
    made.answers["updated"] = [
        {
            "row": rows[key],
            "was_row": before[key],
            "field": name,
            "from": old[key].get(name) or None,
            "to": new[key][name],
        }
        for key, name in sorted(changes.items(), key=lambda item: rows[item[0]])
    ]
    made.answers["replacing"] = [
        {"row": rows[key], "replaces": person["name"], "was_row": before[person["key"]]}
        for key, person in replaced.items()
    ]
    made.answers["missing"] = [
        {"was_row": before[person["key"]], "name": person["name"]} for person in dropped
    ]
    made.answers["unchanged"] = sum(key < COUNT and key not in changes for key in rows)
    made.done()
