//! What is printed of an event is what was valid on its day, whatever bodies and posts became later.

use langbiang_core::{
    Workspace,
    documents::{DocumentKind, Finding, FindingKind},
    events::{self, Duplicate},
    organisations::{self, Rename},
    people::Title,
    printing::{self, Job},
    progress::Unwatched,
    records,
};
use langbiang_tests::{
    facts::{self, Entered},
    new_workspace,
};

use super::pages;

/// The facts of some reports.
fn desk(files: &[&str]) -> (tempfile::TempDir, Workspace, Entered) {
    let (folder, workspace) = new_workspace();
    let mut entered = Entered::with_guidance(folder.path());
    facts::enter(&workspace, &["bodies", "people"], &mut entered);
    facts::enter(&workspace, files, &mut entered);
    (folder, workspace, entered)
}

fn programme(workspace: &Workspace, code: &str) -> Vec<u8> {
    let job = Job::new(code, DocumentKind::Programme);
    let printed = printing::preview(workspace, &job, &Unwatched).unwrap();
    // The reports name neither everybody who spoke nor every talk, and not always who held it where.
    let left_open = ["people", "items", "body", "place"];
    let nobody = |f: &Finding| f.kind == FindingKind::EmptyField && left_open.contains(&f.field);
    let findings: Vec<&Finding> = printed.findings.iter().filter(|f| !nobody(f)).collect();
    assert!(findings.is_empty(), "{code}: {findings:?}");
    printed.bytes
}

/// The whole text of a programme as poppler reads it, with plain spaces.
fn text(workspace: &Workspace, code: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("programme.pdf");
    langbiang_core::io::write_atomically(&file, &programme(workspace, code)).unwrap();
    pages(&file).join(" ").replace('\u{a0}', " ")
}

fn contains_all(text: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
}

/// Gives the body a new name from 01/3/2025 on.
fn rename(workspace: &Workspace, id: &str, name: &str) {
    let form = Rename {
        organisation_id: id.into(),
        name: name.into(),
        since: "2025-03-01".parse().unwrap(),
        ..Rename::default()
    };
    organisations::rename(workspace, form).unwrap();
}

#[test]
fn bodies_and_posts_are_printed_as_on_the_day_of_the_event_after_all_of_them_changed() {
    let (_folder, workspace, entered) = desk(&["e3"]);
    let before = programme(&workspace, "e3-1");
    contains_all(
        &text(&workspace, "e3-1"),
        &[
            "BỘ NGOẠI GIAO",
            "Hội nghị Ngoại giao lần thứ 32",
            "Ngoại giao công chúng trong kỷ nguyên số",
            "Thứ trưởng Ngoại giao Lê Thị Thu Hằng; Trợ lý Bộ trưởng Nguyễn Minh Vũ",
            "Thứ trưởng Bộ Thông tin và Truyền thông",
            "Cục Hợp tác Quốc tế, Bộ Văn hóa, Thể thao và Du lịch",
            "các đại sứ, trưởng cơ quan đại diện Việt Nam ở nước ngoài",
        ],
    );
    for key in ["bo-ngoai-giao", "btttt", "truyen-hinh-quoc-hoi", "cuc-hop-tac"] {
        rename(&workspace, entered.id(key), &format!("Cơ quan mới của {key}"));
    }
    let post: Title = records::get(&workspace, entered.id("s1-title")).unwrap();
    records::set(&workspace, Title { until: "2025-02-28".parse().ok(), ..post.clone() }).unwrap();
    let wording = "Chức vụ mới".to_owned();
    let since = "2025-03-01".parse().ok();
    records::add(&workspace, Title { wording, since, ..post }).unwrap();
    assert!(programme(&workspace, "e3-1") == before, "not a byte is another");

    let form = Duplicate {
        event_id: "e3-1".into(),
        code: Some("later".into()),
        start: "2025-12-17".parse().ok(),
        ..Duplicate::default()
    };
    events::duplicate(&workspace, form).unwrap();
    let later = text(&workspace, "later");
    contains_all(&later, &["CƠ QUAN MỚI CỦA BO-NGOAI-GIAO", "Chức vụ mới, Cơ quan mới của btttt"]);
    assert!(!later.contains("Thứ trưởng Bộ Thông tin và Truyền thông"), "{later}");
}

#[test]
fn the_programmes_of_the_reports_hold_their_longest_names_their_rooms_and_the_layout_of_their_body()
{
    let (_folder, workspace, entered) = desk(&["e1", "e2", "e4", "incidental"]);
    let field = |key: &str, field: &str| {
        let kept = (entered.noun(key).json.get)(&workspace, entered.id(key)).unwrap();
        kept[field].as_str().unwrap().to_owned()
    };
    let first = text(&workspace, "e1");
    contains_all(&first, &[&field("e1", "name_full"), "BỘ THÔNG TIN VÀ TRUYỀN THÔNG"]);
    contains_all(&first, &["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "UBND tỉnh Lâm Đồng"]);
    contains_all(&text(&workspace, "e2"), &[&field("e2-talk", "title")]);
    let congress = text(&workspace, "e4");
    contains_all(&congress, &["ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG BỘ BỘ TT&TT"]);
    assert!(!congress.contains("CỘNG HÒA"), "a Party body has no motto of the state");
    contains_all(&text(&workspace, "i3"), &["phòng họp số 1001, tầng 11, Nhà A1"]);
    contains_all(&text(&workspace, "i1"), &[&field("i1", "name")]);
    let both = "Thủ tướng Chính phủ, Trưởng Tiểu ban Kinh tế - Xã hội Đại hội đại biểu toàn quốc \
                lần thứ XIV của Đảng Phạm Minh Chính";
    contains_all(&text(&workspace, "i2"), &[both]);
}
