//! What independent validators say against a file: PDF/A-2a and PDF/UA-1, as far as a machine can
//! check them. They were not compared with veraPDF; passing means "not contradicted".

use std::{ffi::OsStr, path::Path, process::Command};

/// The complaints of all validators, one a line; empty if there are none.
pub(crate) fn complaints(files: &[impl AsRef<OsStr>]) -> String {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let python = target.join("validators/bin/python");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("documents/validate.py");
    let output = Command::new(&python).arg(script).args(files).output();
    let output = output.unwrap_or_else(|error| {
        panic!("the validators are needed ({}; cargo xtask test): {error}", python.display())
    });
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(errors.is_empty() && output.status.code().is_some_and(|code| code < 2), "{errors}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn each_validator_complains_of_a_file_that_breaks_its_rules() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("broken.pdf");
    let data = crate::batch();
    let printed = crate::pdf(&data);
    let mut document = lopdf::Document::load_mem(&printed.bytes).unwrap();
    let catalog = document.catalog_mut().unwrap();
    for key in [&b"Lang"[..], b"MarkInfo", b"StructTreeRoot", b"OutputIntents"] {
        catalog.remove(key);
    }
    document.save(&file).unwrap();
    let complaints = complaints(&[&file]);
    for validator in ["page-validation 2a", "page-validation ua1", "pdf_oxide", "pdfua"] {
        assert!(complaints.contains(validator), "{validator} is silent: {complaints}");
    }
}
