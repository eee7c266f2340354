//! Who is new, who is known, and who might be.

use super::*;

/// `name | organisation | phone | email | title`, from the left, as much as is said.
fn person(text: &str) -> NewDelegate {
    let mut parts = text.split('|').map(|part| part.trim().to_owned());
    let mut next = || parts.next().unwrap_or_default();
    NewDelegate {
        full_name: next(),
        organisation: next(),
        phone: next(),
        email: next(),
        title: next(),
        ..NewDelegate::default()
    }
}

fn list(people: &[&str]) -> Vec<UnderstoodRow> {
    let row = |(i, text): (usize, &&str)| {
        let number = i as u32 + 2;
        let says = NewDelegate { source_row: Some(number), ..person(text) };
        UnderstoodRow { number, says, ..UnderstoodRow::default() }
    };
    people.iter().enumerate().map(row).collect()
}

fn known(people: &[&str]) -> Vec<Known> {
    let of = |(i, text): (usize, &&str)| Known {
        id: i.to_string(),
        says: person(text),
        state: DelegateState::Registered,
    };
    people.iter().enumerate().map(of).collect()
}

fn all(event: &[&str], people: &[&str]) -> Vec<Matched> {
    matched(&known(event), list(people))
}

fn decisions(event: &[&str], people: &[&str]) -> Vec<Decision> {
    all(event, people).into_iter().map(|row| row.decision).collect()
}

fn same(id: &str) -> Decision {
    Decision::Same { id: id.into() }
}

fn changed(id: &str, fields: &[Field]) -> Decision {
    Decision::Changed { id: id.into(), fields: fields.into() }
}

#[test]
fn the_same_list_again_changes_nothing_even_with_somebody_twice() {
    let people = [
        "Lê Ánh | Sở Y tế | 0912345678 | a@example.vn | Giám đốc",
        "Nguyễn Văn Hùng | Sở Y tế | | | Giám đốc",
        "Nguyễn Văn Hùng | Sở Y tế | | | Phó Giám đốc",
        "Trần An | Sở X | 02633822123 | so@example.vn",
        "Trần Bình | Sở X | 02633822123 | so@example.vn",
        "Phạm S",
        "Lê Ánh | Sở Y tế | 0912345678 | a@example.vn | Phó Giám đốc",
    ];
    assert_eq!(decisions(&[], &people), vec![Decision::New; 7]);
    assert_eq!(decisions(&people, &people), ["0", "1", "2", "3", "4", "5", "6"].map(same));
}

#[test]
fn a_person_is_known_by_email_then_phone_then_name_and_organisation() {
    let event = ["Lê Ánh | Sở Y tế | 0912345678 | a@example.vn"];
    let title = [Field::Title];
    for row in [
        "Lê Ánh | Sở Y tế | | A@Example.vn | Giám đốc",
        "Lê Ánh | SỞ Y TẾ | +84 912 345 678 | | Giám đốc",
        "LE ANH | so y te | | | Giám đốc",
    ] {
        let [Decision::Changed { id, fields }] = &decisions(&event, &[row])[..] else {
            panic!("{row}")
        };
        assert_eq!(id, "0");
        assert!(fields.contains(&Field::Title), "{row}: {fields:?}");
    }
    assert_eq!(decisions(&event, &["Lê Ánh | Sở Y tế | | | Giám đốc"]), [changed("0", &title)]);
    let renamed = [changed("0", &[Field::FullName])];
    assert_eq!(decisions(&event, &["Lê Thị Ánh | | | a@example.vn"]), renamed);
}

#[test]
fn two_people_of_one_name_stay_two() {
    let event = ["Nguyễn Văn Hùng | Sở Y tế | 0912345678"];
    for other in
        ["Nguyễn Văn Hùng | Sở Nội vụ | 0987654321", "Nguyễn Văn Hùng | Sở Y tế | 0987654321"]
    {
        let rows = all(&event, &[other]);
        assert_eq!((&rows[0].decision, &rows[0].perhaps), (&Decision::New, &None), "{other}");
    }
    let rows = all(&event, &["Nguyễn Văn Hùng | Sở Nội vụ"]);
    assert_eq!((&rows[0].decision, rows[0].perhaps.as_deref()), (&Decision::New, Some("0")));
    assert_eq!(rows[0].row.doubts.len(), 1, "it is asked");
}

#[test]
fn a_mailbox_of_an_office_makes_no_two_people_one() {
    let event = ["Trần An | Sở X | | so@example.vn"];
    let rows = ["Trần An | Sở X | | so@example.vn", "Lê Bình | Sở X | | so@example.vn"];
    assert_eq!(decisions(&event, &rows), [same("0"), Decision::New]);
    assert_eq!(decisions(&event, &["Lê Bình | Sở X | | so@example.vn"]), [Decision::New]);
}

#[test]
fn a_change_of_post_or_telephone_is_a_change_where_nobody_else_has_the_name() {
    let event = ["Lê Ánh | Sở Y tế | 0912345678 | | Phó Giám đốc"];
    let post = decisions(&event, &["Lê Ánh | Sở Y tế | | | Giám đốc"]);
    assert_eq!(post, [changed("0", &[Field::Title])]);
    let phone = decisions(&event, &["Lê Ánh | Sở Y tế | 0987654321 | | Phó Giám đốc"]);
    assert_eq!(phone, [changed("0", &[Field::Phone])]);
    let two = ["Lê Ánh | Sở Y tế | | | Giám đốc", "Lê Ánh | Sở Y tế | | | Phó Giám đốc"];
    let event = ["Lê Ánh | Sở Y tế | | | Phó Giám đốc"];
    assert_eq!(decisions(&event, &two), [Decision::New, same("0")]);
}

#[test]
fn an_empty_cell_erases_nothing_and_a_lost_zero_changes_nothing() {
    let event = known(&["Lê Ánh | Sở Y tế | 0912345678 | a@example.vn | Giám đốc"]);
    let rows = matched(&event, list(&["Lê Ánh | | 912345678 | a@example.vn | Chánh Văn phòng"]));
    assert_eq!(rows[0].decision, changed("0", &[Field::Title]));
    let expected = NewDelegate { title: "Chánh Văn phòng".into(), ..event[0].says.clone() };
    assert_eq!(*rows[0].result(), expected);
}

#[test]
fn who_comes_instead_is_somebody_else_even_with_the_same_telephone() {
    let mut rows = list(&["Nguyễn Văn Bình | Sở X | 0912345678"]);
    rows[0].replaces = Some("Nguyễn Văn An".into());
    let event = known(&["Nguyễn Văn An | Sở X | 0912345678"]);
    assert_eq!(matched(&event, rows)[0].decision, Decision::New);
}

#[test]
fn another_date_of_birth_or_number_is_another_person() {
    let born = |text: &str, birth: &str| NewDelegate { birth: birth.into(), ..person(text) };
    let event = [Known {
        id: "0".into(),
        says: born("Lê Ánh | Sở Y tế | 0912345678", "1975-03-12"),
        state: DelegateState::Registered,
    }];
    let row = |birth: &str| {
        let says = born("Lê Ánh | Sở Y tế | 0912345678", birth);
        matched(&event, vec![UnderstoodRow { says, ..UnderstoodRow::default() }])[0]
            .decision
            .clone()
    };
    assert_eq!(row("1975"), same("0"), "less, but not something else");
    assert_eq!(row("1980"), Decision::New);
}

#[test]
fn a_province_that_is_now_known_takes_the_place_of_its_words() {
    let mut event = known(&["Lê Ánh | A"]);
    event[0].says.province_text = "Đắc Nông cũ".into();
    let mut rows = list(&["Lê Ánh | A"]);
    rows[0].says.province = crate::provinces::find("Hà Giang", None);
    let row = &matched(&event, rows)[0];
    // The words are no contradiction: nobody else in the list has this name and organisation.
    assert_eq!(row.decision, changed("0", &[Field::Province]));
    assert_eq!((row.result().province.is_some(), &*row.result().province_text), (true, ""));
}

#[test]
fn what_somebody_says_of_a_row_goes_before_what_was_found() {
    let event = known(&["Lê Ánh | Sở Y tế"]);
    let mut rows = all(&["Lê Ánh | Sở Y tế"], &["Lê Ánh | Sở Nội vụ", "Lê Ánh | Sở Y tế"]);
    rows[0].settle(Some(&event[0]));
    rows[1].settle(None);
    assert_eq!(rows[0].decision, changed("0", &[Field::Organisation]));
    assert_eq!((&rows[1].decision, rows[1].result()), (&Decision::New, &rows[1].row.says));
}
