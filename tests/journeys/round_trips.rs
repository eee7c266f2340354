//! Whole events on their way out and in again: what is exported comes back as it was, and what was
//! imported is undone without a trace.

use langbiang_core::{
    Language, Workspace,
    delegates::{
        self, Delegate, DelegateState, Export, ExportColumn, Filter, List, NewDelegate, Sex,
    },
    dump,
    import::ColumnField,
    journal,
    progress::Unwatched,
    provinces::{self, Scheme},
    records,
};
use langbiang_tests::{event, new_workspace};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// What a list can bring, in the order of the file.
const COLUMNS: &[ExportColumn] = &[
    ExportColumn::Number,
    ExportColumn::FullName,
    ExportColumn::Salutation,
    ExportColumn::Degree,
    ExportColumn::Rank,
    ExportColumn::Title,
    ExportColumn::Organisation,
    ExportColumn::Province,
    ExportColumn::Category,
    ExportColumn::Phone,
    ExportColumn::MorePhones,
    ExportColumn::Email,
    ExportColumn::Birth,
    ExportColumn::Sex,
    ExportColumn::IdNumber,
    ExportColumn::Note,
    ExportColumn::State,
    ExportColumn::Ethnicity,
    ExportColumn::Religion,
    ExportColumn::PartyMember,
];

fn names() -> impl Strategy<Value = String> {
    let family = select(vec!["Nguyễn", "Đinh", "Lê", "Hoàng", "Ksor", "Phạm", "Tôn Nữ", "Y"]);
    let middle = select(vec!["", "Văn", "Thị", "Tiến", "Thị Thanh", "Hoàng", "Đức"]);
    let given = select(vec!["An", "Ánh", "Dũng", "Đạt", "Hòa", "Thúy", "Niê", "Ước", "Ỷ"]);
    (family, middle, given)
        .prop_map(|parts| [parts.0, parts.1, parts.2].join(" ").replace("  ", " "))
}

/// What a person would write into a cell, and what breaks programs: marks, formulas, markup, long.
fn worded() -> impl Strategy<Value = String> {
    select(vec![
        "",
        "Phó Giám đốc",
        "- Trưởng phòng, \"Kế hoạch\"",
        "Sở Văn hóa; Thể thao và Du lịch",
        "=HYPERLINK(A1)",
        "@SUM(A1)",
        "'Báo Lâm Đồng'",
        "<b>Đài PT-TH</b> & \\ Báo",
        "UBND huyện Ea H'leo",
        "Ban Tuyên giáo Tỉnh ủy, Đoàn ĐBQH và HĐND tỉnh; cơ quan thường trực Ban Chỉ đạo công tác",
    ])
    .prop_map(str::to_owned)
}

/// Also what a spreadsheet takes for something else. Posts and bodies are never mere numbers: a
/// column of those is not read as one, whatever its head says.
fn texts() -> impl Strategy<Value = String> {
    let odd = select(vec!["=1+1", "007", "1/2", "TRUE", "Tổ 3"]).prop_map(str::to_owned);
    prop_oneof![worded(), odd]
}

fn birth() -> impl Strategy<Value = String> {
    let day = (1940_u32..2006, 1_u32..=12, 1_u32..=28);
    prop_oneof![
        Just(String::new()),
        day.clone().prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        day.prop_map(|(year, ..)| year.to_string()),
    ]
}

prop_compose! {
    fn person()(
        full_name in names(),
        (title, organisation, category, note) in (worded(), worded(), texts(), texts()),
        (degree, rank) in (select(vec!["", "TS", "PGS.TS"]), select(vec!["", "Thượng tá"])),
        salutation in option::of(select(vec!["ông", "bà", "đồng chí"])),
        phone in option::of("0(9[0-9]|3[2-9])[0-9]{7}"),
        email in option::of("[a-z][a-z0-9.]{0,8}@[a-z]{2,8}\\.gov\\.vn"),
        birth in birth(),
        sex in option::of(select(vec![Sex::Male, Sex::Female])),
        id_number in option::of("0[0-9]{11}"),
        more_phones in select(vec!["", "02633822415", "0912345678; 0987654321"]),
        state in select(vec![DelegateState::Registered, DelegateState::Invited, DelegateState::Declined]),
        ethnicity in select(vec!["", "Kinh", "Ê Đê", "Cơ Ho"]),
        (religion, party_member) in (select(vec!["", "Phật giáo"]), select(vec!["", "Đảng viên"])),
        province in option::of(0_usize..63),
    ) -> Delegate {
        let province = province.and_then(|at| provinces::all(Scheme::P63).get(at).copied());
        // Of somebody without a number the first of the others would be it.
        let more_phones = phone.as_ref().map_or("", |_| more_phones).to_owned();
        Delegate {
            full_name, title, organisation, category, note, birth, sex, province, state, more_phones,
            religion: religion.into(),
            party_member: party_member.into(),
            degree: degree.into(),
            rank: rank.into(),
            salutation: salutation.map(Into::into),
            phone: phone.unwrap_or_default(),
            email: email.unwrap_or_default(),
            id_number: id_number.unwrap_or_default(),
            ethnicity: ethnicity.into(),
            ..Delegate::default()
        }
    }
}

/// The event's delegates as a file of this kind, read again.
fn handed_out(workspace: &Workspace, event: &str, name: &str) -> List {
    let what = Export {
        event: event.to_owned(),
        select: None,
        search: None,
        filter: Filter::default(),
        columns: COLUMNS.to_vec(),
        language: Language::Vi,
        purpose: "Gửi cơ quan đăng cai".into(),
        recipient: None,
        unmasked: true,
    };
    let file = workspace.folder().join(name);
    delegates::export(workspace, &what, &file).expect("a file");
    let bytes = std::fs::read(&file).expect("its bytes");
    let mut list = List::read(&bytes, name).expect("a list");
    // Sensitive columns come in only where somebody says so.
    let sensitive = [
        ("R", ColumnField::Ethnicity),
        ("S", ColumnField::Religion),
        ("T", ColumnField::PartyMember),
    ];
    let sensitive = sensitive.map(|(letter, field)| (letter.to_owned(), Some(field)));
    list.hints.columns.extend(sensitive);
    list
}

/// What a list can say of each delegate, in the order of the list.
fn said(workspace: &Workspace, event: &str) -> Vec<(NewDelegate, DelegateState)> {
    let all: Vec<Delegate> = records::list(workspace, &[("event_id", event)]).expect("delegates");
    let one = |one: &Delegate| (NewDelegate { source_row: None, ..one.into() }, one.state);
    all.iter().map(one).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn what_is_exported_and_imported_is_what_it_was(people in vec(person(), 1..8)) {
        let (_folder, workspace) = new_workspace();
        let (from, to) = (event(&workspace, "Hội nghị"), event(&workspace, "Hội nghị khác"));
        for one in people {
            records::add(&workspace, Delegate { event_id: from.id.clone(), ..one }).unwrap();
        }
        for name in ["a.xlsx", "a.csv"] {
            let list = handed_out(&workspace, &from.id, name);
            let before = dump::canonical(&workspace, None).unwrap();
            let report = delegates::import(&workspace, &to.id, &list, &Unwatched).unwrap().value;
            prop_assert_eq!(report.refused.len(), 0, "{}: {:?}", name, report.refused);
            prop_assert_eq!(said(&workspace, &to.id), said(&workspace, &from.id), "{}", name);
            let again = delegates::preview_import(&workspace, &to.id, &list).unwrap();
            prop_assert_eq!((again.added, again.updated), (0, 0), "{}: twice if need be", name);
            journal::undo(&workspace).unwrap();
            prop_assert_eq!(dump::canonical(&workspace, None).unwrap(), before, "{}", name);
        }
    }
}
