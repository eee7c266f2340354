//! The commands that follow from core's lists: four verbs for every noun, one for every action.
//!
//! Options are the fields of the declarations, spelt with hyphens; `person_id` is `--person`. Must
//! never name a noun.

use clap::{Arg, ArgMatches, Command, CommandFactory};
use langbiang_core::{
    action::{self, Action},
    nouns,
    records::{Field, Kind, Noun},
};
use serde_json::{Map, Value};

use crate::args::Arguments;

/// One of those commands, as typed.
pub(crate) enum RecordCommand {
    Add(&'static Noun, Map<String, Value>),
    Set(&'static Noun, String, Map<String, Value>),
    Remove(&'static Noun, String),
    Move(&'static Noun, String, u32),
    List(&'static Noun, Map<String, Value>),
    Show(&'static Noun, String),
    Act(&'static Action, Map<String, Value>),
}

/// The verb that makes a record: people create events and add everything else.
fn add_verb(noun: &Noun) -> &'static str {
    if noun.operations.add.name.starts_with("create_") { "create" } else { "add" }
}

/// `program` with the commands of every noun and every action.
pub(crate) fn with_records(program: Command) -> Command {
    let program = nouns::editable()
        .fold(program, |program, noun| into_group(program, noun.command, noun.about, verbs(noun)));
    action::ALL.iter().fold(program, |program, action| {
        let (group, _) = action.command;
        into_group(program, group, action.about, vec![verb_of(action)])
    })
}

/// Adds subcommands to the group, which is made where there is none; one that has a verb keeps it.
fn into_group(program: Command, group: &'static str, about: &str, verbs: Vec<Command>) -> Command {
    let about = sentence(about);
    let program = match program.find_subcommand(group) {
        Some(_) => program,
        None => program.subcommand(
            Command::new(group).about(about).subcommand_required(true).arg_required_else_help(true),
        ),
    };
    program.mut_subcommand(group, |group| {
        verbs.into_iter().fold(group, |group, verb| match group.find_subcommand(verb.get_name()) {
            Some(_) => group,
            None => group.subcommand(verb),
        })
    })
}

fn verbs(noun: &'static Noun) -> Vec<Command> {
    let key = || Arg::new("key").value_name("RECORD").required(true).help("Its id, code or name");
    let fields = |command: Command, required: bool| {
        command.args(noun.fields.iter().map(|field| option(field, required && field.required)))
    };
    let references = noun.fields.iter().filter(|field| field.reference().is_some());
    let mut verbs = vec![
        fields(Command::new(add_verb(noun)).about("Add one"), true),
        fields(Command::new("set").about("Change the given fields").arg(key()), false),
        Command::new("remove").about("Take it away, with everything that is part of it").arg(key()),
        Command::new("list").about("List them").args(references.map(|field| option(field, false))),
        Command::new("show").about("Show its fields").arg(key()),
    ];
    if noun.siblings.is_some() {
        let place = Arg::new("to").long("to").value_name("PLACE").required(true);
        let place = place.value_parser(clap::value_parser!(u32).range(1..)).help("From 1");
        verbs.push(Command::new("move").about("Give it another place").arg(key()).arg(place));
    }
    verbs
}

/// What an action is about stands without an option.
fn verb_of(action: &'static Action) -> Command {
    let (about, options) = action.parts();
    let about = about.iter().map(|field| {
        let arg = Arg::new(field.name).value_name(placeholder(field)).help(help(field));
        arg.required(field.required)
    });
    let options = options.iter().map(|field| option(field, field.required));
    Command::new(action.command.1).about(sentence(action.about)).args(about).args(options)
}

fn option(field: &'static Field, required: bool) -> Arg {
    let long = field.reference().unwrap_or(field.name).replace('_', "-");
    let arg = Arg::new(field.name).long(long).help(help(field)).required(required);
    match field.kind {
        Kind::Flag => arg.num_args(0..=1).default_missing_value("true").value_name("true|false"),
        Kind::Word(words) => arg.value_name(words.join("|")),
        _ => arg.value_name(placeholder(field)),
    }
}

fn placeholder(field: &Field) -> String {
    match (field.reference(), field.kind) {
        (Some(part), _) => part.to_uppercase(),
        (_, Kind::Date) => "YYYY-MM-DD".into(),
        (_, Kind::Time) => "HH:MM".into(),
        (_, Kind::Number) => "NUMBER".into(),
        (_, Kind::Province) => "PROVINCE".into(),
        _ => "TEXT".into(),
    }
}

fn help(field: &Field) -> String {
    sentence(field.about)
}

/// A declaration's words, without the space and the full stop that documentation has.
fn sentence(about: &str) -> String {
    about.trim().trim_end_matches('.').to_owned()
}

/// The command of a noun or an action that was typed, if it is one.
pub(crate) fn parse(matches: &ArgMatches) -> Option<RecordCommand> {
    let (group, verbs) = matches.subcommand()?;
    let (verb, arguments) = verbs.subcommand()?;
    if has_its_own(group, verb) {
        return None;
    }
    let mut actions = action::ALL.iter();
    if let Some(action) = actions.find(|action| action.command == (group, verb)) {
        return Some(RecordCommand::Act(action, given(action.fields, arguments)));
    }
    let noun = nouns::editable().find(|noun| noun.command == group)?;
    let key = || arguments.get_one::<String>("key").cloned().unwrap_or_default();
    Some(match verb {
        "set" => RecordCommand::Set(noun, key(), given(noun.fields, arguments)),
        "remove" => RecordCommand::Remove(noun, key()),
        "show" => RecordCommand::Show(noun, key()),
        "move" => RecordCommand::Move(noun, key(), arguments.get_one("to").copied()?),
        "list" => RecordCommand::List(noun, given(noun.fields, arguments)),
        verb if verb == add_verb(noun) => RecordCommand::Add(noun, given(noun.fields, arguments)),
        _ => return None,
    })
}

/// Whether this command is declared by itself: the delegates' list knows a search and an order,
/// attendance a file and a look beforehand.
fn has_its_own(group: &str, verb: &str) -> bool {
    let program = Arguments::command();
    let group = program.find_subcommand(group);
    group.is_some_and(|group| group.find_subcommand(verb).is_some())
}

/// The options that were typed, as JSON.
fn given(fields: &[Field], arguments: &ArgMatches) -> Map<String, Value> {
    let typed = |field: &Field| {
        let text = arguments.try_get_one::<String>(field.name).ok()??;
        Some((field.name.to_owned(), value(field, text)))
    };
    fields.iter().filter_map(typed).collect()
}

/// What is no number or no yes stays text, which core then refuses by the field's name.
fn value(field: &Field, text: &str) -> Value {
    match field.kind {
        Kind::Number => text.parse::<u64>().map_or_else(|_| text.into(), Value::from),
        Kind::Flag => text.parse::<bool>().map_or_else(|_| text.into(), Value::from),
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use langbiang_core::op;

    use super::*;

    /// Operations that are neither a noun's nor an action.
    const OTHERS: &[(&str, &[&str])] = &[
        ("make_samples", &["demo"]),
        ("import_delegates", &["delegates", "import"]),
        ("export_delegates", &["delegates", "export"]),
        ("hand_out", &["event", "export"]),
        ("export_person", &["people", "export"]),
        ("restore_workspace", &["restore"]),
        ("print_document", &["print"]),
    ];

    fn path(operation: &str) -> Vec<&'static str> {
        if let Some((_, path)) = OTHERS.iter().find(|(name, _)| *name == operation) {
            return path.to_vec();
        }
        if let Some(action) = action::ALL.iter().find(|a| a.operation.name == operation) {
            return vec![action.command.0, action.command.1];
        }
        let has = |noun: &&Noun| noun.all_operations().iter().any(|o| o.name == operation);
        let noun = nouns::editable().find(|noun| has(noun)).expect("a noun");
        let of = &noun.operations;
        let verbs = [(&of.set, "set"), (&of.remove, "remove"), (&of.arrange, "move")];
        let verb = verbs.iter().find(|(o, _)| o.name == operation).map(|(_, verb)| *verb);
        vec![noun.command, verb.unwrap_or(add_verb(noun))]
    }

    #[test]
    fn every_operation_of_core_has_a_command() {
        let program = with_records(Arguments::command());
        for operation in op::all() {
            let path = path(operation.name);
            let found = path.iter().try_fold(&program, |at, name| at.find_subcommand(name));
            assert!(found.is_some(), "{}: there is no command {path:?}", operation.name);
        }
    }

    #[test]
    fn no_command_has_the_same_option_twice() {
        with_records(Arguments::command()).debug_assert();
    }
}
