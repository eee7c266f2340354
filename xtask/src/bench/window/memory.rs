//! How much memory a program and everything it started hold: the sum of their proportional set
//! sizes, in which a page that several share counts once in all.

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use crate::{
    failure::{Result, could_not},
    process,
};

/// Memory has settled when so many looks, so far apart, differ by less than a hundredth.
const LOOKS: usize = 4;
const BETWEEN: Duration = Duration::from_millis(700);
/// One that never settles is taken as it is then.
const PATIENCE: Duration = Duration::from_secs(15);

/// The memory of a process and its descendants once it has settled, in kB.
pub(super) fn settled(process: u32) -> Result<u64> {
    let deadline = Instant::now() + PATIENCE;
    let mut seen = Vec::new();
    loop {
        seen.push(of_family(process)?);
        if Instant::now() > deadline || is_settled(&seen) {
            return Ok(seen.last().copied().unwrap_or_default());
        }
        thread::sleep(BETWEEN);
    }
}

fn is_settled(seen: &[u64]) -> bool {
    let Some(last) = seen.last_chunk::<LOOKS>() else { return false };
    let (least, most) = last.iter().fold((u64::MAX, 0), |(l, m), &kb| (l.min(kb), m.max(kb)));
    (most - least) * 100 < most
}

fn of_family(process: u32) -> Result<u64> {
    let family = process::descendants(process);
    family.iter().chain([&process]).map(|&id| of_process(id)).sum()
}

fn of_process(id: u32) -> Result<u64> {
    let path = format!("/proc/{id}/smaps_rollup");
    let text = fs::read_to_string(&path).map_err(could_not(format!("read {path}")))?;
    proportional(&text).ok_or_else(|| format!("{path} tells no Pss.").into())
}

/// The line `Pss:` of a smaps_rollup, in kB.
fn proportional(rollup: &str) -> Option<u64> {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLLUP: &str = "\
55d0c0a00000-7ffd3a5f5000 ---p 00000000 00:00 0                          [rollup]
Rss:              123456 kB
Pss:               98765 kB
Pss_Dirty:         43210 kB
Pss_Anon:          40000 kB
";

    #[test]
    fn the_proportional_size_is_told_from_its_parts() {
        assert_eq!(proportional(ROLLUP), Some(98_765));
        assert_eq!(proportional("Pss_Dirty:         43210 kB\n"), None);
        assert_eq!(proportional("Pss:               98765\n"), None, "only kB are known");
    }

    #[test]
    fn memory_has_settled_when_the_last_looks_agree() {
        assert!(!is_settled(&[1000, 1000, 1000]), "too few looks");
        assert!(!is_settled(&[980, 1000, 1000, 1000]));
        assert!(is_settled(&[500, 995, 1000, 1000, 998]));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn this_very_program_holds_some_memory() {
        assert!(of_family(std::process::id()).unwrap() > 0);
    }
}
