//! What a restore means for registers of certificates: no number is given twice by it.

use std::sync::Arc;

use super::*;
use crate::{
    certificates::{self, Issue, Series, Withdraw},
    delegates::Delegate,
    integrity, records,
};

/// Issues a certificate to a new delegate of the only event.
fn issue(workspace: &Workspace, series: &Series, full_name: &str) -> certificates::Certificate {
    let event_id = events::list(workspace).unwrap().remove(0).id;
    let form = Delegate { event_id, full_name: full_name.into(), ..Delegate::default() };
    let delegate_id = records::add(workspace, form).unwrap().value.id;
    let form = Issue {
        series_id: Some(series.id.clone()),
        delegate_id: Some(delegate_id),
        ..Issue::default()
    };
    certificates::issue(workspace, &form).unwrap().value
}

/// A workspace with a register whose first certificate is in a backup.
fn with_a_register() -> (tempfile::TempDir, Workspace, Series, Backup) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 1);
    create(&workspace, "A");
    let form = Series { name: "Sổ".into(), pattern: "{number}/GCN".into(), ..Series::default() };
    let series = records::add(&workspace, form).unwrap().value;
    issue(&workspace, &series, "Lê Ánh");
    let backup = workspace.back_up(Reason::Manual).unwrap().unwrap();
    (folder, workspace, series, backup)
}

#[test]
fn a_number_that_was_given_after_the_backup_is_not_given_again_after_its_restore() {
    let (folder, workspace, series, backup) = with_a_register();
    issue(&workspace, &series, "Phạm S");
    let newest = workspace.back_up(Reason::Manual).unwrap().unwrap();
    drop(workspace);
    restore(folder.path(), &backup.path).unwrap();
    let workspace = open(folder.path(), 3);
    assert_eq!(issue(&workspace, &series, "Vừ Thị Mai").printed_number, "03/GCN");
    let wrong = |workspace: &Workspace| -> Vec<integrity::Finding> {
        integrity::check(workspace).unwrap().into_iter().flat_map(|c| c.findings).collect()
    };
    assert_eq!(wrong(&workspace), [], "the journal tells of the register too");
    drop(workspace);
    restore(folder.path(), &newest.path).unwrap();
    let workspace = open(folder.path(), 4);
    assert_eq!(issue(&workspace, &series, "Trần Bình").printed_number, "04/GCN");
    assert_eq!(wrong(&workspace), []);
}

#[test]
fn a_preview_names_the_certificates_that_were_issued_since() {
    let (folder, workspace, series, backup) = with_a_register();
    let look = || preview(folder.path(), &backup.path, Arc::new(clock(2))).unwrap();
    assert_eq!(look().certificates_lost, [] as [&str; 0]);
    issue(&workspace, &series, "Phạm S");
    issue(&workspace, &series, "Vừ Thị Mai");
    assert_eq!(look().certificates_lost, ["02/GCN", "03/GCN"]);
}

#[test]
fn a_certificate_or_its_withdrawal_is_a_change_of_the_event() {
    let (folder, workspace, series, backup) = with_a_register();
    let changed =
        |since: &Backup| preview(folder.path(), &since.path, Arc::new(clock(2))).unwrap().changed;
    assert_eq!(changed(&backup), [] as [&str; 0]);
    let event_id = events::list(&workspace).unwrap().remove(0).id;
    let form = Delegate { event_id, full_name: "Phạm S".into(), ..Delegate::default() };
    let delegate_id = records::add(&workspace, form).unwrap().value.id;
    let backup = workspace.back_up(Reason::Manual).unwrap().unwrap();
    let form =
        Issue { series_id: Some(series.id), delegate_id: Some(delegate_id), ..Issue::default() };
    let certificate_id = certificates::issue(&workspace, &form).unwrap().value.id;
    assert_eq!(changed(&backup), ["A"]);
    let backup = workspace.back_up(Reason::Manual).unwrap().unwrap();
    let form = Withdraw { certificate_id, reason: "sai tên".into(), ..Withdraw::default() };
    certificates::withdraw(&workspace, &form).unwrap();
    assert_eq!(changed(&backup), ["A"]);
}
