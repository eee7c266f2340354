//! Who may import whom in the interface.

use crate::sources::{Source, all, none};

/// One import of a file: the line, what it names, and the folder that leads to below ui/src.
struct Import<'a> {
    line: usize,
    named: &'a str,
    leads_to: String,
}

fn complaints(sources: &[Source]) -> Vec<String> {
    let ours =
        |source: &&Source| source.lies_in("ui/src/") && (source.is("ts") || source.is("svelte"));
    let mut complaints = Vec::new();
    for source in sources.iter().filter(ours) {
        let place = source.path.trim_start_matches("ui/src/");
        for import in imports(source, place) {
            if let Some(why) = forbidden(place, &import) {
                complaints
                    .push(source.at(import.line, &format!("imports {}: {why}", import.named)));
            }
        }
    }
    complaints
}

fn forbidden(place: &str, import: &Import) -> Option<&'static str> {
    let to = import.leads_to.as_str();
    let test = place.contains(".test.") || place.starts_with("testing/");
    if place.starts_with("components/") && (to.starts_with("ipc/") || to.starts_with("features/")) {
        return Some("a component knows no data; it gets what it shows");
    }
    if feature(place).is_some() && feature(to).is_some_and(|other| Some(other) != feature(place)) {
        return Some(
            "a feature knows no other feature; what both need goes to lib/ or components/",
        );
    }
    let values = to.starts_with("ipc/bindings");
    if values && !place.starts_with("ipc/") && !test {
        return Some("only ipc/ knows the generated bindings");
    }
    if import.named.starts_with("@tauri-apps/") && !place.starts_with("ipc/") && !test {
        return Some("only ipc/ knows the bridge");
    }
    (to.starts_with("app/") && !place.starts_with("app/") && place != "main.ts" && !test)
        .then_some("the frame knows the features, never back")
}

fn feature(place: &str) -> Option<&str> {
    place.strip_prefix("features/")?.split('/').next()
}

fn imports<'a>(source: &'a Source, place: &str) -> Vec<Import<'a>> {
    let mut imports = Vec::new();
    for (line, code) in source.lines() {
        for opening in ["from '", "from \"", "import '", "import(\"", "import('"] {
            let quote = if opening.ends_with('"') { '"' } else { '\'' };
            for part in code.split(opening).skip(1) {
                let Some((named, _)) = part.split_once(quote) else { continue };
                imports.push(Import { line, named, leads_to: resolve(place, named) });
            }
        }
    }
    imports
}

/// `../ipc/client` seen from `features/events/Home.svelte` leads to `features/ipc/client`.
fn resolve(place: &str, named: &str) -> String {
    if !named.starts_with('.') {
        return named.to_owned();
    }
    let mut path: Vec<&str> = place.split('/').collect();
    path.pop();
    for step in named.split('/') {
        match step {
            "." => {}
            ".." => drop(path.pop()),
            name => path.push(name),
        }
    }
    path.join("/")
}

#[test]
fn imports_in_the_interface_go_in_one_direction() {
    none(&complaints(all()));
}

#[test]
fn an_import_that_goes_the_wrong_way_is_found() {
    let found = |path, text| complaints(&[Source::planted(path, text)]).len();
    assert_eq!(found("ui/src/components/A.svelte", "import { call } from '../ipc/client';"), 1);
    assert_eq!(found("ui/src/features/a/A.svelte", "import B from '../b/B.svelte';"), 1);
    assert_eq!(found("ui/src/features/a/A.svelte", "import B from './B.svelte';"), 0);
    assert_eq!(found("ui/src/lib/a.ts", "import type { E } from '../ipc/bindings';"), 1);
    assert_eq!(found("ui/src/ipc/client.ts", "import type { E } from './bindings';"), 0);
    assert_eq!(
        found("ui/src/features/a/a.ts", "import { invoke } from '@tauri-apps/api/core';"),
        1
    );
    assert_eq!(found("ui/src/lib/a.ts", "const p = await import('../app/App.svelte');"), 1);
}
