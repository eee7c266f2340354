//! What is written is read back by the reader of lists.

use calamine::{Data, Reader, Xlsx, open_workbook};

use super::*;
use crate::{
    attendance::Mark,
    certificates::{Issue, Series},
    delegates::Delegate,
    events::Event,
    privacy::Disclosure,
    records::{self, Prose, tests::forms::workspace},
};

fn cells(file: &Path, sheet: usize) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let (_, range) = book.worksheets().swap_remove(sheet);
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn figures_and_registers_are_written_with_numbers_and_never_with_formulas() {
    let (folder, workspace) = workspace();
    let form =
        Event { name: "Hội nghị".into(), start: "2024-06-06".parse().ok(), ..Event::default() };
    let event = events::create(&workspace, form).unwrap().value;
    for (full_name, category) in [("Lê Ánh", "=1+1"), ("Phạm S", "=1+1")] {
        let (event_id, full_name, category) = (event.id.clone(), full_name.into(), category.into());
        records::add(&workspace, Delegate { event_id, full_name, category, ..Delegate::default() })
            .unwrap();
    }
    let (event_id, numbers) = (event.id.clone(), Prose("1".into()));
    let form = Mark { event_id, half_day: "sáng".into(), numbers, ..Mark::default() };
    attendance::mark(&workspace, &form).unwrap();
    let (event_id, pattern) = (Some(event.id.clone()), "{number}/GCN".into());
    records::add(
        &workspace,
        Series { name: "Sổ".into(), pattern, event_id: event_id.clone(), ..Series::default() },
    )
    .unwrap();
    certificates::issue_all(&workspace, &Issue { event_id, everybody: true, ..Issue::default() })
        .unwrap();

    let out = folder.path().join("bao-cao.xlsx");
    report(&workspace, &event.code, PrintLanguage::Vi, &out).unwrap();
    let rows = cells(&out, 0);
    let expected = [Data::Float(2.0), Data::Float(2.0), Data::Float(1.0)];
    assert_eq!((rows.len(), &rows[1][3..]), (3, &expected[..]));
    assert_eq!(rows[2][0], Data::String("Tổng cộng".into()));
    assert_eq!(cells(&out, 2)[1][1..], [Data::Float(1.0), Data::Float(0.0), Data::Float(1.0)]);
    assert_eq!(cells(&out, 3)[1][0], Data::String("Lê Ánh".into()));
    let first = crate::io::read(&out).unwrap();
    report(&workspace, &event.code, PrintLanguage::Vi, &out).unwrap();
    assert_eq!(first, crate::io::read(&out).unwrap(), "the same data give the same bytes");

    register(&workspace, &event.code, PrintLanguage::En, &out).unwrap();
    let rows = cells(&out, 0);
    assert_eq!((rows.len(), &rows[1][1]), (3, &Data::String("01/GCN".into())));
    assert!(matches!(rows[1][5], Data::DateTime(_)), "{:?}", rows[1]);
    report(&workspace, &event.code, PrintLanguage::Both, &out).unwrap();
    assert_eq!(cells(&out, 0)[0][1], Data::String("Chỉ tiêu / Quota".into()));
    assert_eq!(cells(&out, 2)[1][0], Data::String("Sáng 06/6/2024 / Morning 6 June 2024".into()));
    register(&workspace, &event.code, PrintLanguage::Both, &out).unwrap();
    assert_eq!(cells(&out, 0)[0][5], Data::String("Ngày cấp / Issued".into()));
}

#[test]
fn a_workbook_that_names_people_is_noted_with_its_purpose_or_not_written() {
    let (folder, workspace) = workspace();
    let event = events::create(&workspace, Event { name: "A".into(), ..Event::default() }).unwrap();
    let (event_id, out) = (event.value.id, folder.path().join("bao-cao.xlsx"));
    report(&workspace, &event_id, PrintLanguage::Vi, &out).unwrap();
    let noted = || records::list::<Disclosure>(&workspace, &[]).unwrap();
    assert_eq!(noted(), [], "it names nobody");
    let form =
        Delegate {
            event_id: event_id.clone(), full_name: "Lê Ánh".into(), ..Delegate::default()
        };
    records::add(&workspace, form).unwrap();
    report(&workspace, &event_id, PrintLanguage::Vi, &out).unwrap();
    let nowhere = folder.path().join("x/y/bao-cao.xlsx");
    report(&workspace, &event_id, PrintLanguage::Vi, &nowhere).unwrap_err();
    let [one] = &noted()[..] else { panic!("{:?}", noted()) };
    assert_eq!(
        (one.kind, one.count, &*one.columns),
        (DisclosureKind::Report, 1, "full_name,attendance")
    );
    assert_eq!((&*one.purpose, one.event_id.as_ref()), ("Báo cáo sau sự kiện", Some(&event_id)));
}
