//! A path stays as it is typed; everything else is text.

use super::*;
use crate::records::tests::forms::workspace;

#[test]
fn a_folder_for_backups_is_kept_to_the_letter() {
    let (folder, workspace) = workspace();
    // Two spaces, and a letter in two characters, as a Mac names it.
    let name = folder.path().join("Sao  lưu cu\u{309}a tôi ");
    let path = name.to_str().unwrap();
    set(&workspace, Key::BackupFolder, path).unwrap();
    assert_eq!(get(&workspace, Key::BackupFolder).unwrap().as_deref(), Some(path));
    set(&workspace, Key::BackupFolder, "").unwrap();
    assert_eq!(get(&workspace, Key::BackupFolder).unwrap(), None);
}

#[test]
fn a_folder_for_backups_that_is_no_whole_path_is_refused() {
    let (_folder, workspace) = workspace();
    for path in ["  ", "stick", "./stick", "../stick"] {
        let refused = set(&workspace, Key::BackupFolder, path).unwrap_err();
        let Error::Invalid(problems) = refused else { panic!("{path:?}: {refused:?}") };
        assert_eq!(problems, [FieldProblem::new("value", Problem::Unreadable)], "{path:?}");
    }
    assert_eq!(get(&workspace, Key::BackupFolder).unwrap(), None);
}

#[test]
fn data_are_kept_for_a_number_of_months() {
    let (_folder, workspace) = workspace();
    for months in ["0", "241", "hai năm", "-1", "1.5"] {
        assert!(set(&workspace, Key::KeepMonths, months).is_err(), "{months}");
    }
    set(&workspace, Key::KeepMonths, "36").unwrap();
    assert_eq!(get(&workspace, Key::KeepMonths).unwrap().as_deref(), Some("36"));
}

#[test]
fn any_other_setting_is_cleaned_like_a_line_of_text() {
    let (_folder, workspace) = workspace();
    set(&workspace, Key::Place, "  Hà   Nội ").unwrap();
    assert_eq!(get(&workspace, Key::Place).unwrap().as_deref(), Some("Hà Nội"));
}
