//! Colours and spacing of the interface: named in styles/tokens.css, and used by name elsewhere.

use crate::sources::{Source, all, none};

/// Properties whose lengths come from the tokens.
const SPACING: &[&str] = &["margin", "padding", "gap", "row-gap", "column-gap", "inset"];

/// How a colour can begin that does not come from a token.
const COLOURS: &[&str] = &["rgb(", "rgba(", "hsl(", "hwb(", "lab(", "lch(", "oklab(", "oklch("];

fn complaints(sources: &[Source]) -> Vec<String> {
    let ours = |source: &&Source| {
        source.lies_in("ui/src/")
            && (source.is("svelte") || source.is("css"))
            && !source.lies_in("ui/src/styles/tokens.css")
    };
    let mut complaints = Vec::new();
    for source in sources.iter().filter(ours) {
        for (line, declaration) in declarations(source) {
            if let Some(complaint) = offence(declaration) {
                complaints.push(source.at(line, complaint));
            }
        }
    }
    complaints
}

/// The lines of style sheets, without comments of one line.
fn declarations(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    let mut inside = source.is("css");
    source.lines().filter_map(move |(number, line)| {
        match line.trim() {
            "<style>" => inside = true,
            "</style>" => inside = false,
            declaration if inside && !declaration.starts_with(['/', '*']) => {
                return Some((number, declaration));
            }
            _ => {}
        }
        None
    })
}

fn offence(declaration: &str) -> Option<&'static str> {
    let (property, value) = declaration.split_once(": ")?;
    if property.starts_with("--") && !value.contains(['#', '(']) {
        return None;
    }
    if has_hex_colour(value) || COLOURS.iter().any(|colour| value.contains(colour)) {
        return Some("a colour outside styles/tokens.css");
    }
    let spacing = SPACING.iter().any(|name| {
        property.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    });
    (spacing && has_length(value)).then_some("spacing outside styles/tokens.css")
}

/// `#` and three to eight hexadecimal digits.
fn has_hex_colour(value: &str) -> bool {
    value.split('#').skip(1).any(|part| {
        let digits = part.chars().take_while(char::is_ascii_hexdigit).count();
        (3..=8).contains(&digits)
    })
}

/// A number of px, rem, em or pt, other than a hairline of 1px.
fn has_length(value: &str) -> bool {
    value.split([' ', '(', ')', ',', ';']).any(|part| {
        let number = ["px", "rem", "em", "pt"].iter().find_map(|unit| part.strip_suffix(unit));
        number.is_some_and(|number| {
            number.parse::<f64>().is_ok_and(|size| size != 0.0) && part != "1px" && part != "-1px"
        })
    })
}

#[test]
fn colours_and_spacing_come_from_the_tokens() {
    none(&complaints(all()));
}

#[test]
fn a_colour_or_a_length_of_its_own_is_found() {
    let found = |css: &str| {
        let text = format!("<p>#abc</p>\n<style>\n{css}\n</style>");
        complaints(&[Source::planted("ui/src/app/A.svelte", &text)]).len()
    };
    assert_eq!(found("color: #fff;"), 1);
    assert_eq!(found("background: rgba(0, 0, 0, 0.4);"), 1);
    assert_eq!(found("--mine: #1a5c47;"), 1);
    assert_eq!(found("padding: 12px var(--s2);"), 1);
    assert_eq!(found("margin-top: -3px;"), 1);
    assert_eq!(found("gap: calc(var(--s2) + 2px);"), 1);
    assert_eq!(found("padding: 0 var(--s2) 1px;\ncolor: var(--text);"), 0);
    assert_eq!(found("/* like #fff and margin: 3px */"), 0);
}
