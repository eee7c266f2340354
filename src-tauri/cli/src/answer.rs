//! The answer of a command: for people or as one JSON document, and the exit code it means.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use serde_json::Value;

use crate::problem::{INTERNAL, REFUSED};

/// What a command has to say.
pub(crate) struct Answer {
    /// The JSON document.
    pub(crate) json: Value,
    /// The same for people.
    pub(crate) text: String,
    /// One line for each thing that was refused; they go to stderr.
    pub(crate) problems: Vec<String>,
    /// What went wrong beside what was asked for; to stderr too, but it is no refusal.
    pub(crate) warnings: Vec<String>,
}

impl Answer {
    /// An answer with nothing refused.
    pub(crate) fn new(json: Value, text: String) -> Self {
        Self { json, text, problems: Vec::new(), warnings: Vec::new() }
    }

    /// Prints it; gives 0, or 1 where something was refused.
    pub(crate) fn print(self, json: bool) -> ExitCode {
        let text = if json { format!("{:#}\n", self.json) } else { self.text };
        for line in self.problems.iter().chain(&self.warnings) {
            eprintln!("{line}");
        }
        match write(&text) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(INTERNAL),
            _ if self.problems.is_empty() => ExitCode::SUCCESS,
            _ => ExitCode::from(REFUSED),
        }
    }
}

/// Writes to stdout; a reader that went away is not our problem.
pub(crate) fn write(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Columns of `rows`, each as wide as its widest cell, for people.
pub(crate) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |at: usize| rows.iter().filter_map(|r| r.get(at)).map(|c| c.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|at| width(at).unwrap_or_default()).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_also_under_accents() {
        let rows = [["Lê Ánh", "Huế"], ["Phạm S", "Đà Lạt"], ["Đỗ Đình Đường", "x"]];
        let rows: Vec<Vec<String>> = rows.iter().map(|r| r.map(String::from).to_vec()).collect();
        assert_eq!(table(&rows), "Lê Ánh         Huế\nPhạm S         Đà Lạt\nĐỗ Đình Đường  x\n");
    }
}
