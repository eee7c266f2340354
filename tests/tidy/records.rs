//! One list of operations: the terminal's page, the window's operations and core say the same.

use std::collections::BTreeSet;

use langbiang_core::{
    action, nouns, op,
    op::UndoClass,
    records::{Field, Kind, Noun},
};

use crate::sources;

const PAGE: &str = "docs/records.md";

/// Operations that are neither a noun's nor an action, with the terminal's and the window's command.
const OTHERS: &[(&str, &str, &str)] = &[
    ("make_samples", "demo", "make_samples"),
    ("import_delegates", "delegates import", "take_list"),
    ("export_delegates", "delegates export", "export_delegates"),
    ("hand_out", "event export", "save_register"),
    ("export_person", "people export", "export_person"),
    ("restore_workspace", "restore", "restore_workspace"),
    ("print_document", "print", "save_document"),
];

const HEAD: &str = "\
<!-- Written by `cargo xtask bless` from core's declarations. Do not edit. -->

# Records and operations

Every kind of record is entered, changed and removed by the same verbs, in the terminal and through
the window. `RECORD` is an id, the code of an event, or a name (accents and case do not matter) where
only one record has it; so is the value of an option that names a record. A province is written as
people write it (`\"tỉnh Lâm Đồng\"`) and read as on the first day of its event. An empty value takes
a field back. `--json` answers with the record under its noun's name, fields spelt with underscores
and references ending in `_id`.

What cannot be taken is named field by field, all at once: `{error: {code: \"invalid\", fields:
[{field, problem}]}}`. A record that others stand on is not removed: `conflict`, with `noun` and
`key` of the first of them.

";

fn page() -> String {
    let nouns: String = nouns::editable().map(noun).collect();
    let actions: String = action::ALL
        .iter()
        .map(|action| {
            let (group, verb) = action.command;
            let (about, rest) = action.parts();
            let about = about.iter().map(|field| field.name.trim_end_matches("_id").to_uppercase());
            format!(
                "### `{group} {verb} {}`\n\n{} Operation `{}`{}.\n\n{}",
                about.collect::<Vec<_>>().join(" "),
                action.about.trim(),
                action.operation.name,
                if action.operation.undo == UndoClass::Fact {
                    ", a fact: no undo takes it back"
                } else {
                    ""
                },
                table(rest, None),
            )
        })
        .collect();
    let others: String =
        OTHERS.iter().map(|(name, command, _)| format!("| `{name}` | `{command}` |\n")).collect();
    format!(
        "{HEAD}## Records\n\n{nouns}## More operations\n\n{actions}### Others\n\n\
         | operation | command |\n| --- | --- |\n{others}"
    )
}

fn noun(noun: &Noun) -> String {
    let add = if noun.name == "event" { "create" } else { "add" };
    let of = &noun.operations;
    let mut verbs = vec![
        (add.to_owned(), of.add.name),
        ("set RECORD".into(), of.set.name),
        ("remove RECORD".into(), of.remove.name),
    ];
    if noun.siblings.is_some() {
        verbs.push(("move RECORD --to PLACE".into(), of.arrange.name));
    }
    let verbs: Vec<String> = verbs
        .into_iter()
        .map(|(verb, operation)| format!("`{} {verb}` (`{operation}`)", noun.command))
        .collect();
    format!(
        "### `{}`\n\n{}\n\n{}; also `list` and `show RECORD`.\n\n{}",
        noun.command,
        noun.about.trim(),
        verbs.join(", "),
        table(noun.fields, Some(noun))
    )
}

fn table(fields: &[Field], own: Option<&Noun>) -> String {
    if fields.is_empty() {
        return String::new();
    }
    let row = |field: &Field| {
        let option = field.reference().unwrap_or(field.name).replace('_', "-");
        let needed = if field.required { "yes" } else { "" };
        format!("| `--{option}` | {} | {needed} | {} |\n", kind(field, own), field.about.trim())
    };
    let rows: String = fields.iter().map(row).collect();
    format!("| option | value | needed | meaning |\n| --- | --- | --- | --- |\n{rows}\n")
}

fn kind(field: &Field, own: Option<&Noun>) -> String {
    let noun = field.reference().and_then(|part| match part {
        "parent" => own.map(|noun| noun.command),
        part => nouns::referred(part).map(|noun| noun.command),
    });
    match (noun, field.kind) {
        (Some(command), _) => format!("one of `{command}`"),
        (_, Kind::Word(words)) => {
            words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
        }
        (_, Kind::Text) => "text".into(),
        (_, Kind::Prose) => "lines of text".into(),
        (_, Kind::Number) => "number".into(),
        (_, Kind::Flag) => "`true`, `false`".into(),
        (_, Kind::Date) => "`2024-06-06`".into(),
        (_, Kind::Time) => "`08:30`".into(),
        (_, Kind::Province) => "province".into(),
        (_, Kind::File) => "file".into(),
    }
}

#[test]
fn the_page_of_records_says_what_core_declares() {
    let path = sources::root().join(PAGE);
    let fresh = page();
    if std::env::var_os("LANGBIANG_BLESS").is_some() {
        langbiang_core::io::write_atomically(&path, fresh.as_bytes()).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == fresh, "{PAGE} is stale: run `cargo xtask bless`");
}

#[test]
fn every_operation_stands_on_the_page_and_can_be_carried_out_by_the_window() {
    let page = page();
    let window = crate::ipc::operations();
    let commands = crate::ipc::commands();
    for operation in op::all() {
        assert!(page.contains(&format!("`{}`", operation.name)), "{}", operation.name);
        let other = OTHERS.iter().find(|(name, _, _)| *name == operation.name);
        let reached = match other {
            Some((_, _, command)) => commands.contains(*command),
            None => window.contains(operation.name),
        };
        assert!(reached, "the window has no way to {}", operation.name);
    }
    let known: BTreeSet<&str> = op::all().iter().map(|operation| operation.name).collect();
    assert!(window.is_subset(&known), "the window knows an operation that core does not");
}
