//! The one way in: finds the command that the window calls, hands it its arguments, and gives its
//! answer back.
//!
//! A command is a plain function and runs on a thread of its own, so that it may wait; a panic in
//! it becomes an answer. Must never know what a command does. What is generic here is compiled
//! anew for every type that crosses the bridge, so it must stay a line or two.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::de::DeserializeOwned;
use serde_json::Value;
use tauri::{
    AppHandle, Manager,
    ipc::{
        Channel, Invoke, InvokeBody, InvokeError, InvokeMessage, InvokeResponseBody, IpcResponse,
        JavaScriptChannelId, Response as Bytes,
    },
};

use super::{
    Answer, agenda, attendance, certificates, delegates, designs, desk, documents,
    error::internal,
    events, fault, files, import, journal, overview, people, privacy, quotas, records, safety,
    search,
    wire::{
        agenda::AgendaSession,
        attendance::{AttendanceTable, MarkPreview, SheetNumbers},
        camel,
        certificate::{Eligible, RegisteredCertificate},
        delegate::{DelegatePage, DelegateQuery},
        design::{Drawing, Scene, Tables},
        desk::{DeskState, FolderChoice},
        document::{
            Choice, Design, Document, Language, LoggedPrint, PrintJob, SavedFile, SavedFiles,
        },
        error::WireError,
        event::{Event, EventForm},
        fault::Fault,
        filter::DelegateFacets,
        import::{ChosenFile, Dropped, ImportDone, ListPlan, ListPreview, Wanted},
        import_rows::RowPage,
        journal::{Changed, Journal, Step},
        overview::{Home, Overview},
        people::{Duplicate, MergePreview},
        printing::{Audience, Preview, Since},
        privacy::{Due, ListExport},
        province::Province,
        quotas::Quotas,
        record::{Form, Kept},
        safety::{BackedUp, Backup, Checked, RestorePreview, Restored},
        search::Found,
        work::Count,
    },
    work,
};
use crate::{mark::Mark, papers::Papers, state::Desk};

include!("commands.rs");

/// What goes back to the window.
type Told = Result<InvokeResponseBody, InvokeError>;

/// A command, its arguments still packed.
type Command = fn(&Call) -> Told;

macro_rules! by_name {
    ($($module:ident::$name:ident [$($need:ident),*] (
        $($arg:ident: $ty:ty),* $(; $channel:ident: Channel<$heard:ty>)?
    ) -> $answer:ty;)*) => {
        &[$((stringify!($name), |call| told::<$answer>($module::$name(
            $(call.$need(),)*
            $(call.argument::<$ty>(stringify!($arg))?,)*
            $(call.channel::<$heard>(stringify!($channel))?)?
        )))),*]
    };
}

/// Every command by its name.
const COMMANDS: &[(&str, Command)] = every_command!(by_name);

/// Runs the command that the window calls, and says whether there is such a one. Whether the
/// window may call it was looked up in the capability before.
pub(crate) fn answer(invoke: Invoke) -> bool {
    let Some(command) = command(invoke.message.command()) else { return false };
    let (call, resolver) = (Call(invoke.message), invoke.resolver);
    tauri::async_runtime::spawn_blocking(move || resolver.respond(caught(|| command(&call))));
    true
}

fn command(name: &str) -> Option<Command> {
    COMMANDS.iter().find(|(known, _)| *known == name).map(|(_, command)| *command)
}

/// Runs a command; a panic in it becomes an answer.
pub(crate) fn caught(command: impl FnOnce() -> Told) -> Told {
    catch_unwind(AssertUnwindSafe(command)).unwrap_or_else(|_| Err(refused(internal())))
}

fn told<T: IpcResponse>(answer: Answer<T>) -> Told {
    answer.map_err(refused)?.body().map_err(unsayable)
}

fn refused(error: WireError) -> InvokeError {
    error.into()
}

fn unsayable(error: tauri::Error) -> InvokeError {
    error.into()
}

/// What the window sent, and the program that it sent it to.
struct Call(InvokeMessage);

impl Call {
    fn app(&self) -> &AppHandle {
        self.0.webview_ref().app_handle()
    }

    fn desk(&self) -> &Desk {
        self.app().state::<Desk>().inner()
    }

    fn mark(&self) -> &Mark {
        self.app().state::<Mark>().inner()
    }

    fn papers(&self) -> &Papers {
        self.app().state::<Papers>().inner()
    }

    fn argument<T: DeserializeOwned>(&self, name: &str) -> Result<T, InvokeError> {
        read(self.0.command(), self.0.payload(), name)
    }

    fn channel<T>(&self, name: &str) -> Result<Channel<T>, InvokeError> {
        let id = self.argument::<JavaScriptChannelId>(name)?;
        Ok(id.channel_on(self.0.webview()))
    }
}

fn read<T: DeserializeOwned>(
    command: &str,
    body: &InvokeBody,
    name: &str,
) -> Result<T, InvokeError> {
    T::deserialize(value(body, name)).map_err(|error| unreadable(command, name, &error))
}

/// The argument as it stands in the body; what is missing is null.
fn value<'a>(body: &'a InvokeBody, name: &str) -> &'a Value {
    match body {
        InvokeBody::Json(arguments) => arguments.get(camel(name)).unwrap_or(&Value::Null),
        InvokeBody::Raw(_) => &Value::Null,
    }
}

fn unreadable(command: &str, name: &str, error: &serde_json::Error) -> InvokeError {
    let name = camel(name);
    InvokeError(format!("invalid args `{name}` for command `{command}`: {error}").into())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::json;

    use super::*;

    /// What is told of an argument of a command that the window sends as `body`.
    fn refusal<T: DeserializeOwned>(body: Value, name: &str) -> String {
        let error = read::<T>("list_rows", &body.into(), name).err().unwrap();
        error.0.as_str().unwrap().to_owned()
    }

    #[test]
    fn a_command_is_found_by_its_name_and_an_unknown_one_is_not() {
        let names: BTreeSet<&str> = COMMANDS.iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), COMMANDS.len(), "each stands there once");
        assert!(names.iter().all(|name| command(name).is_some()));
        assert!(command("drop_everything").is_none());
        assert!(command("").is_none());
    }

    #[test]
    fn an_argument_is_read_by_the_name_that_the_window_gives_it() {
        let body = InvokeBody::Json(json!({ "eventId": "e1", "limit": 5 }));
        assert_eq!(read::<String>("list_rows", &body, "event_id").unwrap(), "e1");
        assert_eq!(read::<usize>("list_rows", &body, "limit").unwrap(), 5);
        assert_eq!(read::<Option<String>>("list_rows", &body, "record").unwrap(), None);
    }

    #[test]
    fn an_argument_that_cannot_be_read_is_named_with_its_command() {
        let missing = refusal::<String>(json!({}), "event_id");
        assert!(missing.contains("`eventId`") && missing.contains("`list_rows`"), "{missing}");
        let wrong = refusal::<usize>(json!({ "limit": "many" }), "limit");
        assert!(wrong.contains("`limit`") && wrong.contains("\"many\""), "{wrong}");
        let channel = refusal::<JavaScriptChannelId>(json!({ "counts": 7 }), "counts");
        assert!(channel.contains("`counts`"), "{channel}");
        let raw = read::<String>("list_rows", &InvokeBody::Raw(vec![1]), "token");
        assert!(raw.is_err());
    }

    #[test]
    fn a_panic_in_a_command_becomes_an_answer_with_a_report() {
        let error = caught(|| panic!("on purpose")).unwrap_err().0;
        assert_eq!(error["code"], "internal");
        assert!(error["report"].is_string(), "the user must be able to name it");
    }

    #[test]
    fn an_answer_goes_as_json_a_refusal_as_its_code_and_bytes_as_they_are() {
        let json = told(Ok(Count { done: 1, total: 2 })).unwrap();
        assert!(
            matches!(json, InvokeResponseBody::Json(text) if text == r#"{"done":1,"total":2}"#)
        );
        let refused = told::<()>(Err(internal())).unwrap_err().0;
        assert_eq!(refused["code"], "internal");
        let bytes = told(Ok(Bytes::new(vec![37, 80]))).unwrap();
        assert!(matches!(bytes, InvokeResponseBody::Raw(bytes) if bytes == [37, 80]));
    }
}
