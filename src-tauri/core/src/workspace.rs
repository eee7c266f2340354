//! Workspace.
/// One folder of data, open for work.
#[derive(Debug)]
pub struct Workspace;
