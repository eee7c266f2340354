//! Keeps the PDFs of the tests for human eyes, where `LANGBIANG_LOOK` names a folder.

/// Writes `bytes` there as `name`; does nothing without the variable.
pub(super) fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("LANGBIANG_LOOK") {
        crate::io::write_atomically(&std::path::Path::new(&folder).join(name), bytes).unwrap();
    }
}
