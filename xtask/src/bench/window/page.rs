//! What was measured of the window, as the page that people read.
//!
//! Every figure stands beside what it is compared with in the same run. Must never leave out a
//! figure that missed what was wanted of it.

use std::fmt::Write as _;

use serde_json::Value;

use super::starts::Start;
use crate::failure::Result;

/// Starts of our window and the empty one, round by round.
#[derive(Debug, Default)]
pub(super) struct Starts {
    /// With the files of both in the system's memory.
    pub(super) warm: Vec<[Start; 2]>,
    /// With none there; empty where the system would not forget them.
    pub(super) cold: Vec<[Start; 2]>,
}

/// Everything that was measured.
pub(super) struct Figures {
    /// Of the release, in bytes.
    pub(super) size: u64,
    pub(super) starts: Starts,
    /// What tests/e2e/speed.mjs wrote.
    pub(super) page: Value,
}

/// How many times another figure one may be, or the other way round, or how much it may be by itself.
#[derive(Debug, Clone, Copy)]
enum Wanted {
    Times(f64),
    Below(f64),
    Nothing,
}

/// One line of the table: ours, and what stands beside it.
struct Line<'a> {
    what: String,
    unit: &'a str,
    ours: f64,
    beside: Option<(&'a str, f64)>,
    wanted: Wanted,
}

impl Line<'_> {
    fn ratio(&self) -> Option<f64> {
        self.beside.map(|(_, other)| self.ours / other)
    }

    fn verdict(&self) -> String {
        let met = |met: bool| if met { "met" } else { "**missed**" };
        match self.wanted {
            Wanted::Times(most) => {
                let within = self.ratio().is_some_and(|ratio| ratio <= most);
                format!("at most {most} times | {}", met(within))
            }
            Wanted::Below(most) => {
                format!("under {most} {} | {}", self.unit, met(self.ours < most))
            }
            Wanted::Nothing => " | ".into(),
        }
    }

    /// The line as Markdown has it.
    fn row(&self) -> String {
        let Self { what, unit, ours, .. } = self;
        let beside =
            self.beside.map_or(" | ".into(), |(name, other)| format!("{name} | {}", shown(other)));
        let ratio = self.ratio().map_or_else(String::new, |ratio| format!("{ratio:.2} times"));
        format!("| {what} | {unit} | {} | {beside} | {ratio} | {} |", shown(*ours), self.verdict())
    }
}

/// Three figures or so, whatever the size.
fn shown(figure: f64) -> String {
    let digits = if figure >= 100.0 {
        0
    } else if figure >= 10.0 {
        1
    } else {
        2
    };
    format!("{figure:.digits$}")
}

fn median(mut of: Vec<f64>) -> f64 {
    of.sort_unstable_by(f64::total_cmp);
    of.get(of.len() / 2).copied().unwrap_or(f64::NAN)
}

/// What a twentieth of the figures exceeds.
fn slow(mut of: Vec<f64>) -> f64 {
    of.sort_unstable_by(f64::total_cmp);
    of.get((of.len() * 95).div_ceil(100).saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

impl Figures {
    /// The whole page.
    pub(super) fn page(&self) -> Result<String> {
        let mut text = self.head();
        for line in self.lines()? {
            let _ = writeln!(text, "{}", line.row());
        }
        text.push_str(FOOT);
        Ok(text)
    }

    fn head(&self) -> String {
        let cold = match self.starts.cold.len() {
            0 => "The system would not drop its page cache, so no start without files in memory was measured.".into(),
            rounds => format!("Without files in memory: the page cache was dropped before each of {rounds} starts."),
        };
        format!(
            "# How fast the window is\n\n\
             Written by `cargo xtask bench window`. A release build under Xvfb with WebKitGTK; medians of {} \
             interleaved starts and of what was typed and scrolled by turns in two windows, side by side. \
             Only the ratios mean anything. {cold}\n\n\
             | | unit | ours | beside | | ours is | wanted | |\n\
             |---|---|---:|---|---:|---:|---|---|\n",
            self.starts.warm.len()
        )
    }

    fn lines(&self) -> Result<Vec<Line<'static>>> {
        let mut lines = self.of_starts();
        lines.extend(self.of_delegates()?);
        let (palette, echo) = (self.list("/palette")?, self.list("/echo")?);
        let beside = Some(("a call that does nothing", median(echo)));
        let found = |what: &str, ours| Line {
            what: what.into(),
            unit: "ms",
            ours,
            beside,
            wanted: Wanted::Below(50.0),
        };
        lines.push(found(
            "palette over 50,000 delegates: a letter, until what it finds is there",
            median(palette.clone()),
        ));
        lines.push(found("the same, the slowest twentieth", slow(palette)));
        #[expect(clippy::cast_precision_loss, reason = "a file is smaller than 2^52 bytes")]
        let ours = self.size as f64 / 1e6;
        let wanted = Wanted::Below(20.0);
        lines.push(Line {
            what: "the program, stripped".into(),
            unit: "MB",
            ours,
            beside: None,
            wanted,
        });
        Ok(lines)
    }

    fn of_starts(&self) -> Vec<Line<'static>> {
        let of = |rounds: &[[Start; 2]], which: usize, figure: fn(&Start) -> f64| {
            median(rounds.iter().map(|round| figure(&round[which])).collect())
        };
        let ms: fn(&Start) -> f64 = |start| start.ms;
        #[expect(clippy::cast_precision_loss, reason = "memory is smaller than 2^52 kB")]
        let mb: fn(&Start) -> f64 = |start| start.memory.unwrap_or_default() as f64 / 1e3;
        let line = |what: &str, unit, rounds, figure| Line {
            what: what.into(),
            unit,
            ours: of(rounds, 0, figure),
            beside: Some(("an empty window", of(rounds, 1, figure))),
            wanted: Wanted::Times(1.3),
        };
        let Starts { warm, cold } = &self.starts;
        let mut lines = vec![line("start, until the home can be used", "ms", warm, ms)];
        if !cold.is_empty() {
            lines.push(line("the same, without files in memory", "ms", cold, ms));
        }
        lines.push(line("memory of all its processes, settled (PSS)", "MB", warm, mb));
        lines
    }

    fn of_delegates(&self) -> Result<Vec<Line<'static>>> {
        let line = |what: &str, unit, key: &str, wanted| -> Result<Line<'static>> {
            let of =
                |which: &str| -> Result<f64> { Ok(median(self.list(&format!("/{key}/{which}"))?)) };
            let beside = Some(("with 300", of("few")?));
            let what = format!("{what}, 50,000 delegates");
            Ok(Line { what, unit, ours: of("many")?, beside, wanted })
        };
        let most = Wanted::Times(1.5);
        Ok(vec![
            line("a letter in the search field, until the list is there", "ms", "search", most)?,
            line("a cell written, from Enter until it shows what is kept", "ms", "cell", most)?,
            line(
                "scrolling, a screenful a frame: rows shown",
                "a second",
                "scroll",
                Wanted::Nothing,
            )?,
        ])
    }

    /// The numbers under a JSON pointer.
    fn list(&self, pointer: &str) -> Result<Vec<f64>> {
        let list = self.page.pointer(pointer).and_then(Value::as_array);
        let numbers: Option<Vec<f64>> =
            list.and_then(|list| list.iter().map(Value::as_f64).collect());
        let numbers = numbers.filter(|numbers| !numbers.is_empty());
        numbers.ok_or_else(|| format!("Nothing was measured under {pointer}.").into())
    }
}

const FOOT: &str = "
How it is measured:

- **A start** goes from the making of the process until the page says that it can be used. Ours: the
  sample's card is in the page, a frame with it was drawn, and a press on it was answered. The empty
  window (`src-tauri/examples/empty_window.rs`): its one page is parsed and its first frame drawn.
  Neither is started by a driver.
- **Memory** is the sum over the program and every process it started, once four looks agree.
- **Letters and Enter** are keys of WebDriver, timed in the page from the key to the change. A letter
  counts until the list and its total answer it; the list brings 100 rows.
- **Scrolling** counts rows that show their text in a frame; one that is still on its way does not count.
- **The palette** looks through events, people, organisations, talks and files; a letter counts until an
  entry that answers all that was typed is in the page.
- **The program** is built as the release workflow builds it, without the seam of the tests.
";

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn figures() -> Figures {
        let start = |ms, memory| Start { ms, memory: Some(memory) };
        let warm = vec![
            [start(600.0, 150_000), start(500.0, 100_000)],
            [start(650.0, 150_000), start(500.0, 100_000)],
            [start(900.0, 140_000), start(400.0, 100_000)],
        ];
        let page = json!({
            "search": { "few": [10.0], "many": [14.0] },
            "cell": { "few": [10.0], "many": [16.0] },
            "scroll": { "few": [1000], "many": [990.0] },
            "palette": [12.0, 49.0, 51.0],
            "echo": [2],
        });
        Figures { size: 19_000_000, starts: Starts { warm, cold: Vec::new() }, page }
    }

    #[test]
    fn every_line_says_whether_what_was_wanted_is_met() {
        let text = figures().page().unwrap();
        for line in [
            "| start, until the home can be used | ms | 650 | an empty window | 500 | 1.30 times | at most 1.3 times | met |",
            "| memory of all its processes, settled (PSS) | MB | 150 | an empty window | 100 | 1.50 times | at most 1.3 times | **missed** |",
            "| a letter in the search field, until the list is there, 50,000 delegates | ms | 14.0 | with 300 | 10.0 | 1.40 times | at most 1.5 times | met |",
            "| a cell written, from Enter until it shows what is kept, 50,000 delegates | ms | 16.0 | with 300 | 10.0 | 1.60 times | at most 1.5 times | **missed** |",
            "| the same, the slowest twentieth | ms | 51.0 | a call that does nothing | 2.00 | 25.50 times | under 50 ms | **missed** |",
            "| the program, stripped | MB | 19.0 |  |  |  | under 20 MB | met |",
        ] {
            assert!(text.contains(line), "{line}\n{text}");
        }
        assert!(!text.contains("without files in memory |"), "no such start was measured");
    }

    #[test]
    fn what_was_not_measured_is_no_figure() {
        let mut figures = figures();
        figures.page["palette"] = json!([]);
        assert!(figures.page().is_err());
        figures.page["palette"] = json!(["12"]);
        assert!(figures.page().is_err());
    }

    #[test]
    fn the_slowest_twentieth_begins_after_nineteen_of_twenty() {
        assert_eq!(slow((1..=20).map(f64::from).collect()), 19.0);
        assert_eq!(slow(vec![7.0]), 7.0);
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
    }
}
