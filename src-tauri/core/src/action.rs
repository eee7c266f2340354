//! Operations that are more than adding, setting, removing or arranging one record.
//!
//! Each is a form declared once with [`form!`]: its fields, its operation and what the terminal
//! calls it. The terminal and the window carry it out through JSON, others call its function.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::{
    Error, FieldProblem, Result, Workspace,
    error::Problem,
    nouns,
    op::{Operation, Outcome},
    records::{self, Field},
};

/// What is known of one such operation.
#[derive(Debug)]
pub struct Action {
    /// The operation.
    pub operation: Operation,
    /// The terminal's group and verb, e.g. `org` and `rename`.
    pub command: (&'static str, &'static str),
    /// What it does, for the terminal's help.
    pub about: &'static str,
    /// The fields of its form.
    pub fields: &'static [Field],
    /// Carries it out; a field that names a record takes an id, a code or a name.
    pub run: fn(&Workspace, &Map<String, Value>) -> Result<Outcome<Value>>,
}

impl Action {
    /// What it is about, which the terminal takes without an option, and the other fields: the first
    /// one, and the one beside it where it is about two.
    #[must_use]
    pub fn parts(&self) -> (&'static [Field], &'static [Field]) {
        let two = self.fields.get(1).is_some_and(|field| ["other", "second"].contains(&field.name));
        self.fields.split_at(self.fields.len().min(1 + usize::from(two)))
    }
}

/// The form of an action.
pub(crate) trait Form: DeserializeOwned + Default + serde::Serialize {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>>;
}

/// Every action.
pub const ALL: &[&Action] = &[
    crate::events::Duplicate::ACTION,
    crate::organisations::Rename::ACTION,
    crate::delegates::Replace::ACTION,
    crate::delegates::Correct::ACTION,
    crate::delegates::DropRow::ACTION,
    crate::settings::SetSetting::ACTION,
    crate::materials::AttachFile::ACTION,
    crate::events::Import::ACTION,
    crate::attendance::Mark::ACTION,
    crate::certificates::Issue::ACTION,
    crate::certificates::Withdraw::ACTION,
    crate::certificates::ReprintCertificate::ACTION,
    crate::designs::ImportDesign::ACTION,
    crate::designs::RemoveDesign::ACTION,
    crate::designs::CopyDesign::ACTION,
    crate::designs::ChangeDesign::ACTION,
    crate::people::Merge::ACTION,
    crate::people::Distinguish::ACTION,
    crate::delegates::SetMany::ACTION,
    crate::delegates::RemoveMany::ACTION,
    crate::quotas::Tell::ACTION,
    crate::privacy::Erase::ACTION,
    crate::privacy::Purge::ACTION,
];

/// Carries out the operation of this name: one of a noun, on the record that `key` names where it
/// is not a new one (its id, code or name), or an action. To move a record, the form holds its
/// `place`, from 0.
///
/// # Errors
/// [`Error::NotFound`] for the operation or the record; whatever the operation refuses.
pub fn carry_out(
    workspace: &Workspace,
    name: &str,
    key: Option<&str>,
    form: &Map<String, Value>,
) -> Result<Outcome<Value>> {
    if let Some(action) = ALL.iter().find(|action| action.operation.name == name) {
        return (action.run)(workspace, form);
    }
    let key = key.unwrap_or_default();
    let nothing = |done: Outcome<()>| done.map(|()| Value::Null);
    for noun in nouns::editable() {
        let of = &noun.operations;
        match name {
            _ if name == of.add.name => return (noun.json.add)(workspace, form),
            _ if name == of.set.name => return (noun.json.set)(workspace, key, form),
            _ if name == of.remove.name => {
                return records::remove(workspace, noun, key).map(nothing);
            }
            _ if name == of.arrange.name => {
                return records::arrange(workspace, noun, key, place(form)?).map(nothing);
            }
            _ => {}
        }
    }
    Err(Error::NotFound { noun: "operation", key: name.into() })
}

/// The place to which a record is moved.
fn place(form: &Map<String, Value>) -> Result<u32> {
    let problem = |problem| Error::Invalid(vec![FieldProblem::new("place", problem)]);
    let place = form.get("place").ok_or_else(|| problem(Problem::Required))?;
    let place = place.as_u64().ok_or_else(|| problem(Problem::Unreadable))?;
    Ok(u32::try_from(place).unwrap_or(u32::MAX))
}

/// Fills the form from JSON and carries it out.
pub(crate) fn run<F: Form>(
    workspace: &Workspace,
    fields: &'static [Field],
    given: &Map<String, Value>,
) -> Result<Outcome<Value>> {
    let form: F = workspace.read(|store| records::fill_form(store, fields, given))?;
    form.carry_out(workspace)
}

/// Declares the form of an action: what it does, the class of its undo, the operation's name, the
/// terminal's group and verb, and its fields.
macro_rules! form {
    (
        $(#[doc = $about:literal])+
        $name:ident: $class:ident $operation:literal, $group:literal $verb:literal
        { $($(#[doc = $doc:literal])+ $field:ident: $type:ty $(= $default:expr)?,)+ }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name {
            $($(#[doc = $doc])+ pub $field: $type,)+
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $crate::records::record!(@default $($default)?),)+ }
            }
        }

        impl $name {
            /// The operation and the shape of this form.
            pub const ACTION: &'static $crate::action::Action = &$crate::action::Action {
                operation: $crate::op::Operation {
                    name: $operation,
                    undo: $crate::op::UndoClass::$class,
                },
                command: ($group, $verb),
                about: concat!($($about),+),
                fields: &[$(
                    $crate::records::record!(@field $field [$($doc),+] $type $(, $default)?)
                ),+],
                run: |workspace, given| {
                    $crate::action::run::<$name>(workspace, $name::ACTION.fields, given)
                },
            };
        }
    };
}
pub(crate) use form;
