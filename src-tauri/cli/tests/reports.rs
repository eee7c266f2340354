//! The events that the product was conceived for, with terminal commands alone.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod desk;

use std::path::PathBuf;

use desk::{Desk, word};
use langbiang_core::dump;
use langbiang_tests::{
    facts::{self, Call, EVENTS, Entered, FILES, Form},
    new_workspace, open,
};
use serde_json::{Value, json};

/// The lines of a dump, of one event or of everything.
fn dump(desk: &Desk, event: Option<&str>) -> Vec<String> {
    let all = ["dump", "--event", event.unwrap_or_default()];
    let typed = if event.is_some() { &all[..] } else { &all[..1] };
    desk.text(typed).lines().map(str::to_owned).collect()
}

fn export(desk: &Desk, code: &str) -> PathBuf {
    let file = desk.path(&format!("{code}.langbiang"));
    desk.text(&["event", "export", code, "--out", word(&file)]);
    file
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
        let answer = desk.done(&command(call, form));
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
    assert_eq!(entered.steady(&dump(&desk, None)), enter_through_core(), "as if through core");
    for code in EVENTS {
        let other = Desk::new();
        let answer = other.done(&["event", "import", word(&export(&desk, code))]);
        assert_eq!(answer["value"]["code"], json!(code));
        assert_eq!(dump(&other, Some(code)), dump(&desk, Some(code)), "{code}");
        assert_eq!(dump(&other, None), dump(&desk, Some(code)), "{code}: nothing else came along");
        other.text(&["undo"]);
        assert_eq!(dump(&other, None), [""; 0], "{code}");
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
    let file = export(&desk, "e4");
    let before = dump(&desk, None);
    let again = desk.run(&["event", "import", word(&file)]);
    assert_eq!(again.status.code(), Some(1));
    let complaint = String::from_utf8(again.stderr).unwrap();
    assert!(complaint.contains("Đại hội Đại biểu lần thứ V nhiệm kỳ 2020 – 2025"), "{complaint}");
    assert_eq!(complaint.lines().count(), 1, "{complaint}");
    assert_eq!(dump(&desk, None), before);
    let people = |desk: &Desk| desk.done(&["people", "list"])["people"].as_array().unwrap().len();
    let here = people(&desk);
    for (how, people_then) in [("merge", here), ("apart", here + 1)] {
        let typed = ["event", "import", word(&file), "--copy", "--people", how];
        let copy = desk.done(&typed);
        assert_eq!(copy["value"]["code"], json!("dai-hoi-dai-bieu-lan-thu-v-nhiem-ky-2020"));
        assert_eq!(people(&desk), people_then, "{how}");
        desk.text(&["undo"]);
        assert_eq!(dump(&desk, None), before);
    }
}

#[test]
fn an_event_is_the_pattern_of_the_next_one_and_an_attached_file_goes_along() {
    let desk = desk_with(&["bodies", "people", "e2"]);
    let typed = ["event", "duplicate", "e2", "--start=2025-08-06", "--code=e2-2025"];
    let next = desk.done(&typed);
    assert_eq!(next["value"]["end"], json!("2025-08-06"));
    let sessions = desk.done(&["sessions", "list", "--event", "e2-2025"]);
    assert_eq!(sessions["sessions"][0]["date"], json!("2025-08-06"));
    let other = Desk::new();
    let file = export(&desk, "e2-2025");
    other.text(&["event", "import", word(&file)]);
    let files = std::fs::read_dir(other.path("data").join("files")).unwrap();
    assert_eq!(files.count(), 1);
    assert_eq!(dump(&other, Some("e2-2025")), dump(&desk, Some("e2-2025")));
}
