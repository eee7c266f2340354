//! No word that a user sees stands in the markup: it comes from assets/messages.
//!
//! Reads Svelte roughly: what is left of a component without script, style, comments, tags and
//! `{…}` is text that is shown.

use crate::sources::{Source, all, none};

/// Attributes whose literal values are shown or read out.
const SPOKEN: &[&str] = &["alt", "aria-description", "aria-label", "label", "placeholder", "title"];

/// The same in every language: the product's name and the names of keys.
fn in_every_language(words: &str) -> bool {
    let key = |word: &str| word == "Ctrl" || word.len() == 1;
    words == "Langbiang" || words.split([' ', '+']).all(key)
}

fn complaints(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.is("svelte") && source.lies_in("ui/src/")) {
        for (line, words) in shown(&source.text) {
            let complaint = format!("{words:?} stands outside assets/messages");
            complaints.push(source.at(line, &complaint));
        }
    }
    complaints
}

/// Literal words in the markup, with their lines.
fn shown(text: &str) -> Vec<(usize, String)> {
    let blank = |from: &str, open: &str, close: &str| without(from, open, close);
    let markup =
        blank(&blank(&blank(text, "<script", "</script>"), "<style", "</style>"), "<!--", "-->");
    let mut found = Vec::new();
    let (mut depth, mut tag, mut line) = (0_usize, None::<String>, 1);
    let mut words = String::new();
    for c in markup.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '<' if depth == 0 && tag.is_none() => {
                keep(&mut found, line, &mut words);
                tag = Some(String::new());
            }
            '>' if depth == 0 && tag.is_some() => {
                let spoken = spoken(&tag.take().unwrap_or_default());
                found.extend(spoken.into_iter().map(|words| (line, words)));
            }
            '\n' if depth == 0 && tag.is_none() => keep(&mut found, line, &mut words),
            _ if depth > 0 => {}
            _ => tag.as_mut().unwrap_or(&mut words).push(c),
        }
        line += usize::from(c == '\n');
    }
    keep(&mut found, line, &mut words);
    found
}

/// Notes what was gathered, if a person could read it.
fn keep(found: &mut Vec<(usize, String)>, line: usize, words: &mut String) {
    if words.chars().any(char::is_alphabetic) && !in_every_language(words.trim()) {
        found.push((line, words.trim().to_owned()));
    }
    words.clear();
}

/// Literal values of the attributes that are shown or read out.
fn spoken(tag: &str) -> Vec<String> {
    let value = |name: &&str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        let value = rest.split('"').next()?;
        let words = value.chars().any(char::is_alphabetic) && !in_every_language(value);
        words.then(|| format!("{name}=\"{value}\""))
    };
    SPOKEN.iter().filter_map(value).collect()
}

/// The text with everything from `open` to `close` blanked out, its line breaks kept.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut rest = text;
    let mut left = String::new();
    while let Some((before, inside)) = rest.split_once(open) {
        left.push_str(before);
        let (blanked, after) = inside.split_once(close).unwrap_or((inside, ""));
        left.extend(blanked.matches('\n'));
        rest = after;
    }
    left + rest
}

#[test]
fn every_word_that_is_shown_comes_from_the_messages() {
    none(&complaints(all()));
}

#[test]
fn a_word_in_the_markup_is_found_with_its_line() {
    let found = |text| complaints(&[Source::planted("ui/src/app/A.svelte", text)]);
    let planted = "<!-- Fine -->\n<script>\nconst a = 'fine';\n</script>\n<p>Đại biểu</p>";
    assert_eq!(
        found(planted),
        ["ui/src/app/A.svelte:5: \"Đại biểu\" stands outside assets/messages"]
    );
    assert_eq!(
        found("<p class=\"b\">{t('a')} · {#if x > 1}{x}{/if}</p>\n<style>p { a: b }</style>").len(),
        0
    );
    assert_eq!(found("<input placeholder=\"Tìm\" />").len(), 1);
    assert_eq!(found("<b>Langbiang</b> <kbd>Ctrl F</kbd>").len(), 0);
    assert_eq!(found("<input placeholder={t('search')} onclick={() => go('a')} />").len(), 0);
}
