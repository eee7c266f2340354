//! The named, timed steps of a longer chore, and the summary that closes it.

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

use crate::{counts::Count, failure::Result, process::Stopped};

/// The steps done so far. The first that fails stops the chore.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    done: Vec<(&'static str, Duration)>,
    total: Count,
}

/// A step has failed and has said so; only the summary is left to print.
#[derive(Debug)]
pub(crate) struct StepFailed;

impl Steps {
    /// A step whose tests are counted.
    pub(crate) fn counted(
        &mut self,
        name: &'static str,
        step: impl FnOnce() -> Result<Count, Stopped>,
    ) -> Result<(), StepFailed> {
        println!("\n== {name}");
        let start = Instant::now();
        match step() {
            Ok(count) => {
                self.total += count;
                self.done.push((name, start.elapsed()));
                Ok(())
            }
            Err(Stopped { why, mut count }) => {
                // A step that stopped without a failed test has failed as a whole.
                count.failed = count.failed.max(1);
                self.total += count;
                println!("\nFAILED after {}: {name}\n{why}", seconds(start.elapsed()));
                Err(StepFailed)
            }
        }
    }

    /// A step that either works or does not.
    pub(crate) fn plain(
        &mut self,
        name: &'static str,
        step: impl FnOnce() -> Result<()>,
    ) -> Result<(), StepFailed> {
        let none = Count::default();
        self.counted(name, || step().map(|()| none).map_err(|why| Stopped { why, count: none }))
    }

    /// Says how long each step took and ends with a line of its own: `N passed, M failed`.
    pub(crate) fn close(self) -> ExitCode {
        println!();
        for (name, time) in &self.done {
            println!("  ok {:>9}  {name}", seconds(*time));
        }
        let Count { passed, failed } = self.total;
        println!("\n{passed} passed, {failed} failed");
        if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_fails_without_a_failed_test_still_counts_as_one() {
        let mut steps = Steps::default();
        steps.counted("counts", || Ok(Count { passed: 4, failed: 0 })).unwrap();
        steps.plain("breaks", || Err("it broke".into())).unwrap_err();
        assert_eq!(steps.total, Count { passed: 4, failed: 1 });
    }
}
