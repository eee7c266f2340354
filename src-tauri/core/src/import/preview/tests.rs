//! Who is new, who is known and who stands in a list twice.

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

fn list(people: &[&str]) -> Rows {
    let with_row =
        |(i, text): (usize, &&str)| NewDelegate { source_row: Some(i as u32 + 2), ..person(text) };
    Rows { delegates: people.iter().enumerate().map(with_row).collect(), ..Rows::default() }
}

fn stored(people: &[&str]) -> Vec<ExistingDelegate> {
    let of = |(i, text): (usize, &&str)| ExistingDelegate { id: i.to_string(), data: person(text) };
    people.iter().enumerate().map(of).collect()
}

fn decisions(event: &[&str], people: &[&str]) -> Vec<Decision> {
    let preview = preview(&stored(event), list(people));
    assert_eq!(preview.refused, []);
    preview.rows.into_iter().map(|row| row.decision).collect()
}

fn same(id: &str) -> Decision {
    Decision::Same { id: id.into() }
}

fn changed(id: &str, fields: &[Field]) -> Decision {
    Decision::Changed { id: id.into(), fields: fields.into() }
}

/// `(row, the row it repeats)`.
fn repeated(event: &[&str], people: &[&str]) -> Vec<(u32, Option<u32>)> {
    let refused = preview(&stored(event), list(people)).refused;
    refused.iter().map(|refusal| (refusal.row, refusal.other_row)).collect()
}

#[test]
fn the_same_list_again_changes_nothing() {
    let people = [
        "Lê Ánh | Sở Y tế | 0912345678 | a@example.vn | Giám đốc",
        "Nguyễn Văn Hùng | Sở Y tế | | | Giám đốc",
        "Nguyễn Văn Hùng | Sở Y tế | | | Phó Giám đốc",
        "Trần An | Sở X | 02633822123 | so@example.vn",
        "Trần Bình | Sở X | 02633822123 | so@example.vn",
        "Phạm S",
    ];
    assert_eq!(decisions(&[], &people), vec![Decision::New; 6]);
    assert_eq!(decisions(&people, &people), ["0", "1", "2", "3", "4", "5"].map(same));
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
    assert_eq!(
        decisions(&event, &["Lê Thị Ánh | | | a@example.vn"]),
        [changed("0", &[Field::FullName])]
    );
}

#[test]
fn two_people_of_one_name_stay_two() {
    let event = ["Nguyễn Văn Hùng | Sở Y tế | 0912345678"];
    assert_eq!(decisions(&event, &["Nguyễn Văn Hùng | Sở Nội vụ"]), [Decision::New]);
    assert_eq!(decisions(&event, &["Nguyễn Văn Hùng | Sở Y tế | 0987654321"]), [Decision::New]);
    assert_eq!(repeated(&[], &["An | A | 0912345678", "An | A | 0987654321", "An | B"]), []);
}

#[test]
fn a_mailbox_of_an_office_makes_no_two_people_one() {
    let event = ["Trần An | Sở X | | so@example.vn"];
    let rows = ["Trần An | Sở X | | so@example.vn", "Lê Bình | Sở X | | so@example.vn"];
    assert_eq!(decisions(&event, &rows), [same("0"), Decision::New]);
}

#[test]
fn the_second_row_of_one_person_is_refused_and_names_the_first() {
    assert_eq!(repeated(&[], &["Lê Ánh | Sở Y tế", "Phạm S", "lê ánh | SỞ Y TẾ"]), [(4, Some(2))]);
    assert_eq!(
        repeated(&[], &["Lê Ánh | Sở Y tế | 0912345678", "Lê Ánh | Sở Y tế"]),
        [(3, Some(2))]
    );
    let by_email =
        ["Lê Ánh | Sở TT&TT | | a@example.vn", "Lê Ánh | Sở Truyền thông | | a@example.vn"];
    assert_eq!(repeated(&[], &by_email), [(3, Some(2))]);
    let both_known = ["Lê Ánh | A | | a@example.vn", "Lê Ánh | B | 0912345678"];
    assert_eq!(repeated(&["Lê Ánh | C | 0912345678 | a@example.vn"], &both_known), [(3, Some(2))]);
}

#[test]
fn a_change_of_post_is_a_change_where_nobody_else_has_the_name() {
    let event = ["Lê Ánh | Sở Y tế | | | Phó Giám đốc"];
    assert_eq!(
        decisions(&event, &["Lê Ánh | Sở Y tế | | | Giám đốc"]),
        [changed("0", &[Field::Title])]
    );
    let two = ["Lê Ánh | Sở Y tế | | | Giám đốc", "Lê Ánh | Sở Y tế | | | Phó Giám đốc"];
    assert_eq!(decisions(&event, &two), [Decision::New, same("0")]);
}

#[test]
fn an_empty_cell_erases_nothing_and_a_lost_zero_changes_nothing() {
    let event = stored(&["Lê Ánh | Sở Y tế | 0912345678 | a@example.vn | Giám đốc"]);
    let preview = preview(&event, list(&["Lê Ánh | | 912345678 | a@example.vn | Chánh Văn phòng"]));
    assert_eq!(preview.rows[0].decision, changed("0", &[Field::Title]));
    let expected = NewDelegate {
        title: "Chánh Văn phòng".into(),
        source_row: Some(2),
        ..event[0].data.clone()
    };
    assert_eq!(preview.rows[0].delegate, expected);
}

#[test]
fn a_province_that_is_now_known_takes_the_place_of_its_words() {
    let mut event = stored(&["Lê Ánh | A"]);
    event[0].data.province_text = "Đắc Nông cũ".into();
    let mut rows = list(&["Lê Ánh | A"]);
    rows.delegates[0].province = crate::provinces::find("Hà Giang", None);
    let row = &preview(&event, rows).rows[0];
    // The words are no contradiction: nobody else in the list has this name and organisation.
    assert_eq!(row.decision, changed("0", &[Field::Province]));
    assert_eq!((row.delegate.province.is_some(), &*row.delegate.province_text), (true, ""));
}
