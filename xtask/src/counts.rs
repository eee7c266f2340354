//! Reads from a test runner's closing lines how many tests passed and failed.

use std::ops::AddAssign;

/// Tests that were run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// What a closing line of cargo test, Vitest or one of our own runners says; `None` for any other
/// line.
pub(crate) fn closing_line(line: &str) -> Option<Count> {
    let line = line.trim();
    let count = Count {
        passed: number_before(line, "passed").unwrap_or(0),
        failed: number_before(line, "failed").unwrap_or(0),
    };
    let ours = line == format!("{} passed, {} failed", count.passed, count.failed);
    let known = ours || line.starts_with("test result: ") || line.starts_with("Tests  ");
    known.then_some(count)
}

fn number_before(line: &str, word: &str) -> Option<usize> {
    let before = line.split(word).next().filter(|before| before.len() < line.len())?;
    before.split_whitespace().last()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_test_closes_with_test_result() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; finished in 0s";
        assert_eq!(closing_line(line), Some(Count { passed: 12, failed: 3 }));
    }

    #[test]
    fn vitest_closes_with_tests_and_leaves_out_what_is_zero() {
        let count = |line| closing_line(line);
        assert_eq!(count("      Tests  5 passed (5)"), Some(Count { passed: 5, failed: 0 }));
        assert_eq!(count("  Tests  2 failed | 5 passed (7)"), Some(Count { passed: 5, failed: 2 }));
        assert_eq!(count(" Test Files  1 passed (1)"), None, "files are not tests");
    }

    #[test]
    fn our_own_runners_close_with_a_plain_line() {
        assert_eq!(closing_line("7 passed, 1 failed"), Some(Count { passed: 7, failed: 1 }));
        assert_eq!(closing_line("all 7 passed, 1 failed before"), None);
    }
}
