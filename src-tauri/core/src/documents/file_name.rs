//! Names for papers of people that are kept as one file each.
//!
//! A person must find the own file by name in any system's folder window. Must never give a name
//! that Windows refuses.

use langbiang_typeset::block::nfc;

/// Longest name of a file in characters, well below what any file system allows.
const LONGEST: usize = 80;

/// `012 Nguyễn Văn Hùng.pdf`: the place in the batch keeps namesakes apart and the order printed.
pub(super) fn file_name(index: usize, total: usize, name: &str) -> String {
    let digits = total.to_string().len().max(3);
    let safe = |c: char| if c.is_control() || "\\/:*?\"<>|".contains(c) { ' ' } else { c };
    let name: String = nfc(name).chars().map(safe).take(LONGEST).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let numbered = format!("{:0digits$} {}", index + 1, name.trim_matches('.'));
    format!("{}.pdf", numbered.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_its_person_in_any_system() {
        assert_eq!(file_name(11, 300, "Nguyễn Văn Hùng"), "012 Nguyễn Văn Hùng.pdf");
        assert_eq!(file_name(0, 1, "A/B: \u{7}*C."), "001 A B C.pdf");
        assert_eq!(file_name(4, 50_000, ""), "00005.pdf");
        assert_eq!(file_name(0, 1, "Nguye\u{302}\u{303}n"), "001 Nguyễn.pdf");
        assert_eq!(file_name(0, 1, &"ề".repeat(500)).chars().count(), 88);
    }
}
