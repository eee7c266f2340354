//! The real program on a folder of its own: what the tests of the terminal share.
#![allow(dead_code, reason = "each test program uses what it needs")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

/// A folder for one test, with the program.
pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn command(&self, arguments: &[impl AsRef<str>]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_langbiang-cli"));
        command.env_remove("LANGBIANG_DATA_DIR").arg("--workspace").arg(self.path("data"));
        command.args(arguments.iter().map(AsRef::as_ref));
        command
    }

    pub(crate) fn run(&self, arguments: &[impl AsRef<str>]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// The JSON answer and the exit code.
    pub(crate) fn json(&self, arguments: &[impl AsRef<str>]) -> (Value, i32) {
        let arguments = ["--json"].into_iter().chain(arguments.iter().map(AsRef::as_ref));
        let output = self.run(&arguments.collect::<Vec<_>>());
        let text = String::from_utf8(output.stdout).unwrap();
        let value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
        (value, output.status.code().unwrap())
    }

    /// What a command that must be carried out without a word of complaint prints.
    pub(crate) fn text(&self, arguments: &[impl AsRef<str>]) -> String {
        let output = self.run(arguments);
        let complaint = String::from_utf8(output.stderr).unwrap();
        let typed: Vec<&str> = arguments.iter().map(AsRef::as_ref).collect();
        assert_eq!(output.status.code(), Some(0), "{typed:?}: {complaint}");
        assert_eq!(complaint, "", "{typed:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// The JSON answer of a command that must be carried out.
    pub(crate) fn done(&self, arguments: &[impl AsRef<str>]) -> Value {
        let arguments = ["--json"].into_iter().chain(arguments.iter().map(AsRef::as_ref));
        serde_json::from_str(&self.text(&arguments.collect::<Vec<_>>())).unwrap()
    }
}

/// A path as a word of a command.
pub(crate) fn word(path: &Path) -> &str {
    path.to_str().unwrap()
}
