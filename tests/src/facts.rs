//! The facts of five public news reports of 2020 to 2024, as records to enter one after the other.
//!
//! They are names, titles, dates, places, bodies, counts and legal bases, letter for letter, and
//! never the reports' sentences. What a report does not say is not there. The files under
//! `tests/fixtures/facts` hold a step a line: what is added (`add`) under which key (`as`), what of
//! it is set (`set`) or which action is carried out (`do`), which report says so (`seed`), and the
//! fields; `@key` stands for the record of that key. So no test writes a fact a second time.

use std::{collections::BTreeMap, path::Path};

use langbiang_core::{
    Workspace,
    action::{self, Action},
    io::write_atomically,
    nouns,
    provinces::{self, Scheme},
    records::Noun,
};
use serde_json::{Map, Value};

/// The files, in an order in which they can be entered.
pub const FILES: &[(&str, &str)] = &[
    ("bodies", include_str!("../fixtures/facts/bodies.json")),
    ("people", include_str!("../fixtures/facts/people.json")),
    ("e1", include_str!("../fixtures/facts/e1.json")),
    ("e2", include_str!("../fixtures/facts/e2.json")),
    ("e3", include_str!("../fixtures/facts/e3.json")),
    ("e4", include_str!("../fixtures/facts/e4.json")),
    ("incidental", include_str!("../fixtures/facts/incidental.json")),
];

/// Who says so: the reports by their numbers; other papers on the same event; the decree of
/// 01/3/2025 on the ministries (55/2025/NĐ-CP); nobody, for what the tests bring themselves.
pub const SEEDS: &[&str] = &["000", "001", "002", "003", "004", "other papers", "decree", "none"];

/// The codes of the events that stand under no other, in the order of the files.
pub const EVENTS: &[&str] = &["e1", "e2", "e3", "e4", "i1", "i2", "i3"];

/// The key that stands for the path of the small file that is attached as the guidance of E2.
const GUIDANCE_KEY: &str = "guidance.pdf";

/// What is in it.
pub const GUIDANCE: &[u8] = b"%PDF-1.4\n% \xe2\xe3\xcf\xd3 no guidance, a few bytes of its kind\n";

/// Fields by name.
pub type Form = Map<String, Value>;

/// What a step does.
#[derive(Debug, Clone, Copy)]
pub enum Deed {
    /// Adds a record of this noun.
    Add(&'static Noun),
    /// Sets fields of the record with the step's key.
    Set,
    /// Carries out an action.
    Do(&'static Action),
}

/// A step with ids in the places of keys.
#[derive(Debug, Clone, Copy)]
pub enum Call<'a> {
    /// Adds a record.
    Add(&'static Noun),
    /// Sets fields of the record with this id.
    Set(&'static Noun, &'a str),
    /// Carries out an action.
    Do(&'static Action),
}

/// One step.
#[derive(Debug, Clone)]
pub struct Step {
    /// What it does.
    pub deed: Deed,
    /// The key of its record; empty for an action.
    pub key: String,
    /// Who says so, one of [`SEEDS`].
    pub seed: String,
    /// The fields, with `@key` where a record is meant.
    pub fields: Form,
}

/// The steps of one of [`FILES`].
pub fn steps(file: &str) -> Vec<Step> {
    let (_, text) = FILES.iter().find(|(name, _)| *name == file).expect("one of the files");
    let lines: Vec<Form> = serde_json::from_str(text).expect("a list of steps");
    lines.into_iter().flat_map(each_province).map(step).collect()
}

/// A step for every province of a scheme where the line says so, with the province in its key.
fn each_province(mut line: Form) -> Vec<Form> {
    let Some(scheme) = line.remove("each_province") else { return vec![line] };
    let scheme = scheme.as_str().and_then(Scheme::from_word).expect("a scheme of provinces");
    let of = |province: provinces::ProvinceRef| {
        let mut line = line.clone();
        let key = format!("{}-{province}", line["as"].as_str().expect("a key"));
        line.insert("as".into(), key.into());
        line.insert("province".into(), province.to_string().into());
        line
    };
    provinces::all(scheme).into_iter().map(of).collect()
}

fn step(mut line: Form) -> Step {
    let mut word = |name: &str| match line.remove(name) {
        Some(Value::String(word)) => word,
        _ => String::new(),
    };
    let (add, set, action) = (word("add"), word("set"), word("do"));
    let action = action::ALL.iter().copied().find(|known| known.operation.name == action);
    let (deed, key) = match (nouns::named(&add), action) {
        (Some(noun), None) => (Deed::Add(noun), word("as")),
        (None, Some(action)) => (Deed::Do(action), String::new()),
        _ => (Deed::Set, set),
    };
    Step { deed, key, seed: word("seed"), fields: line }
}

/// The records that were entered: noun and id by key.
#[derive(Debug, Clone, Default)]
pub struct Entered {
    ids: BTreeMap<String, (Option<&'static Noun>, String)>,
}

impl Entered {
    /// Nothing yet but the file to attach, which is written to `folder`.
    pub fn with_guidance(folder: &Path) -> Self {
        let path = folder.join(GUIDANCE_KEY);
        write_atomically(&path, GUIDANCE).expect("a file");
        let path = path.to_str().expect("a path in Unicode").to_owned();
        Self { ids: [(GUIDANCE_KEY.to_owned(), (None, path))].into() }
    }

    /// The id of the record with this key.
    pub fn id(&self, key: &str) -> &str {
        &self.ids.get(key).unwrap_or_else(|| panic!("{key} was not entered")).1
    }

    /// The noun of the record with this key.
    pub fn noun(&self, key: &str) -> &'static Noun {
        self.ids.get(key).and_then(|(noun, _)| *noun).unwrap_or_else(|| panic!("{key}?"))
    }

    /// The fields with ids in the places of keys.
    pub fn resolved(&self, fields: &Form) -> Form {
        let resolved = |value: &Value| match value.as_str().and_then(|text| text.strip_prefix('@'))
        {
            Some(key) => self.id(key).into(),
            None => value.clone(),
        };
        fields.iter().map(|(name, value)| (name.clone(), resolved(value))).collect()
    }

    /// Lines of a dump with keys in the places of ids, sorted, so that two workspaces with the same
    /// facts have the same.
    pub fn steady(&self, lines: &[String]) -> Vec<String> {
        let steady = |line: &String| {
            let named = self.ids.iter().fold(line.clone(), |line, (key, (_, id))| {
                line.replace(&format!("\"{id}\""), &format!("\"@{key}\""))
            });
            let mut record: Value = serde_json::from_str(&named).expect("a line of a dump");
            for of_record in record.as_object_mut().into_iter().flat_map(Map::values_mut) {
                forget_what_was_drawn(of_record);
            }
            record.to_string()
        };
        let mut lines: Vec<String> = lines.iter().map(steady).collect();
        lines.sort();
        lines
    }

    /// Enters steps: `carry_out` gets each as a call with its resolved fields, and gives what the
    /// program answered.
    pub fn enter(&mut self, steps: &[Step], carry_out: &mut dyn FnMut(Call<'_>, &Form) -> Value) {
        for step in steps {
            let form = self.resolved(&step.fields);
            let call = match step.deed {
                Deed::Add(noun) => Call::Add(noun),
                Deed::Set => Call::Set(self.noun(&step.key), self.id(&step.key)),
                Deed::Do(action) => Call::Do(action),
            };
            let answer = carry_out(call, &form);
            if let Deed::Add(noun) = step.deed {
                let id = answer["id"].as_str().unwrap_or_else(|| panic!("{}: {answer}", step.key));
                self.ids.insert(step.key.clone(), (Some(noun), id.to_owned()));
            }
        }
    }
}

/// Codes of delegates are random, and the ids of stored files have no key.
fn forget_what_was_drawn(record: &mut Value) {
    for (name, value) in record.as_object_mut().into_iter().flatten() {
        let text = value.as_str().unwrap_or_default().as_bytes();
        let is_id = text.len() == 36 && text[8] == b'-' && text[14] == b'7';
        if is_id || (name == "code" && text.len() == 26) {
            *value = "[drawn]".into();
        }
    }
}

/// Enters the steps of these files through core's functions.
pub fn enter(workspace: &Workspace, files: &[&str], entered: &mut Entered) {
    let mut carry_out = |call: Call<'_>, form: &Form| {
        let done = match call {
            Call::Add(noun) => (noun.json.add)(workspace, form),
            Call::Set(noun, id) => (noun.json.set)(workspace, id, form),
            Call::Do(action) => (action.run)(workspace, form),
        };
        done.unwrap_or_else(|error| panic!("{form:?}: {error}")).value
    };
    for file in files {
        entered.enter(&steps(file), &mut carry_out);
    }
}
