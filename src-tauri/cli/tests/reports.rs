//! The events that the product was conceived for, with terminal commands alone.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use langbiang_core::dump;
use langbiang_tests::{
    facts::{self, Call, EVENTS, Entered, FILES, Form},
    new_workspace, open,
};
use serde_json::{Value, json};

/// A folder with the program's workspace.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[impl AsRef<str>]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_langbiang-cli"));
        command.env_remove("LANGBIANG_DATA_DIR").arg("--workspace").arg(self.path("data"));
        command.args(arguments.iter().map(AsRef::as_ref)).output().unwrap()
    }

    /// What a command that must be carried out prints.
    fn text(&self, arguments: &[impl AsRef<str>]) -> String {
        let output = self.run(arguments);
        let complaint = String::from_utf8(output.stderr).unwrap();
        let typed: Vec<&str> = arguments.iter().map(AsRef::as_ref).collect();
        assert_eq!(output.status.code(), Some(0), "{typed:?}: {complaint}");
        assert_eq!(complaint, "", "{typed:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, arguments: &[impl AsRef<str>]) -> Value {
        let arguments: Vec<&str> =
            ["--json"].into_iter().chain(arguments.iter().map(AsRef::as_ref)).collect();
        serde_json::from_str(&self.text(&arguments)).unwrap()
    }

    /// The lines of a dump, of one event or of everything.
    fn dump(&self, event: Option<&str>) -> Vec<String> {
        let all = ["dump", "--event", event.unwrap_or_default()];
        let typed = if event.is_some() { &all[..] } else { &all[..1] };
        self.text(typed).lines().map(str::to_owned).collect()
    }

    fn export(&self, code: &str) -> PathBuf {
        let file = self.path(&format!("{code}.langbiang"));
        self.text(&["event", "export", code, "--out", word(&file)]);
        file
    }
}

fn word(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The command that does what a step of the facts says.
fn command(call: Call<'_>, form: &Form) -> Vec<String> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let (mut typed, stands_alone) = match call {
        Call::Add(noun) if noun.name == "event" => (words(&["event", "create"]), None),
        Call::Add(noun) => (words(&[noun.command, "add"]), None),
        Call::Set(noun, id) => (words(&[noun.command, "set", id]), None),
        Call::Do(action) => {
            let (group, verb) = action.command;
            let first = action.fields[0].name;
            (words(&[group, verb, form[first].as_str().unwrap()]), Some(first))
        }
    };
    let options = form.iter().filter(|(name, _)| Some(name.as_str()) != stands_alone);
    typed.extend(options.map(|(name, value)| option(name, value)));
    typed
}

/// `--person=…` for `person_id`.
fn option(name: &str, value: &Value) -> String {
    let name = name.strip_suffix("_id").unwrap_or(name).replace('_', "-");
    let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    format!("--{name}={value}")
}

/// Everything, entered record by record.
fn enter(desk: &Desk) -> Entered {
    let mut entered = Entered::with_guidance(desk.folder.path());
    let mut carry_out = |call: Call<'_>, form: &Form| {
        let answer = desk.json(&command(call, form));
        match call {
            Call::Add(noun) | Call::Set(noun, _) => answer[noun.name].clone(),
            Call::Do(_) => answer["value"].clone(),
        }
    };
    for (file, _) in FILES {
        entered.enter(&facts::steps(file), &mut carry_out);
    }
    entered
}

/// The same facts through core's functions, for comparison.
fn enter_through_core() -> Vec<String> {
    let (folder, workspace) = new_workspace();
    let mut entered = Entered::with_guidance(folder.path());
    let files: Vec<&str> = FILES.iter().map(|(file, _)| *file).collect();
    facts::enter(&workspace, &files, &mut entered);
    entered.steady(&dump::canonical(&workspace, None).unwrap())
}

#[test]
fn the_five_reports_are_entered_handed_over_and_taken_in_by_commands_alone() {
    let desk = Desk::new();
    let entered = enter(&desk);
    assert_eq!(entered.steady(&desk.dump(None)), enter_through_core(), "as if through core");
    for code in EVENTS {
        let other = Desk::new();
        let answer = other.json(&["event", "import", word(&desk.export(code))]);
        assert_eq!(answer["value"]["code"], json!(code));
        assert_eq!(other.dump(Some(code)), desk.dump(Some(code)), "{code}");
        assert_eq!(other.dump(None), desk.dump(Some(code)), "{code}: nothing else came along");
        other.text(&["undo"]);
        assert_eq!(other.dump(None), [""; 0], "{code}");
    }
}

/// A desk on which some of the facts were entered through core.
fn desk_with(files: &[&str]) -> Desk {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("data")).unwrap();
    let workspace = open(&desk.path("data"));
    facts::enter(&workspace, files, &mut Entered::with_guidance(desk.folder.path()));
    desk
}

#[test]
fn an_event_that_is_here_is_refused_in_one_line_and_taken_as_a_copy() {
    let desk = desk_with(&["bodies", "people", "e4"]);
    let file = desk.export("e4");
    let before = desk.dump(None);
    let again = desk.run(&["event", "import", word(&file)]);
    assert_eq!(again.status.code(), Some(1));
    let complaint = String::from_utf8(again.stderr).unwrap();
    assert!(complaint.contains("Đại hội Đại biểu lần thứ V nhiệm kỳ 2020 – 2025"), "{complaint}");
    assert_eq!(complaint.lines().count(), 1, "{complaint}");
    assert_eq!(desk.dump(None), before);
    let people = |desk: &Desk| desk.json(&["people", "list"])["people"].as_array().unwrap().len();
    let here = people(&desk);
    for (how, people_then) in [("merge", here), ("apart", here + 1)] {
        let typed = ["event", "import", word(&file), "--copy", "--people", how];
        let copy = desk.json(&typed);
        assert_eq!(copy["value"]["code"], json!("dai-hoi-dai-bieu-lan-thu-v-nhiem-ky-2020"));
        assert_eq!(people(&desk), people_then, "{how}");
        desk.text(&["undo"]);
        assert_eq!(desk.dump(None), before);
    }
}

#[test]
fn an_event_is_the_pattern_of_the_next_one_and_an_attached_file_goes_along() {
    let desk = desk_with(&["bodies", "people", "e2"]);
    let typed = ["event", "duplicate", "e2", "--start=2025-08-06", "--code=e2-2025"];
    let next = desk.json(&typed);
    assert_eq!(next["value"]["end"], json!("2025-08-06"));
    let sessions = desk.json(&["sessions", "list", "--event", "e2-2025"]);
    assert_eq!(sessions["sessions"][0]["date"], json!("2025-08-06"));
    let other = Desk::new();
    let file = desk.export("e2-2025");
    other.text(&["event", "import", word(&file)]);
    let files = std::fs::read_dir(other.path("data").join("files")).unwrap();
    assert_eq!(files.count(), 1);
    assert_eq!(other.dump(Some("e2-2025")), desk.dump(Some("e2-2025")));
}
