//! Designs as texts: what is right reads back, what is wrong is said with its line.

use super::{
    area::{Align, Shape},
    field::Purpose,
    *,
};

const HEAD: &str = r##"format = 1
name = "mine"
purpose = "badge"
title = "Của tôi"
title_en = "Mine"
page = [90, 130]
[colours]
main = "#102030"
[fonts]
body = { family = "Lora" }
"##;

/// A badge with these lines after line 10.
fn with(areas: &str) -> Result<Design, Vec<String>> {
    let told = |faults: Vec<Fault>| faults.iter().map(ToString::to_string).collect();
    Design::read(&format!("{HEAD}{areas}")).map_err(told)
}

#[test]
fn every_design_that_travels_with_the_program_is_in_order() {
    let names: Vec<&str> = built_in().iter().map(|(design, _)| &*design.name).collect();
    assert_eq!(
        names,
        [
            "pine",
            "state",
            "academic",
            "modern",
            "festive",
            "plain",
            "two-languages",
            "band",
            "band-wide",
            "photo",
            "clean",
            "clean-wide",
        ]
    );
    for (design, text) in built_in() {
        assert_eq!(&Design::read(text).unwrap(), design);
        assert!(design.purpose == Purpose::Certificate || design.has_back(), "{}", design.name);
        for colour in ["main", "second"] {
            assert!(design.colours.contains_key(colour), "{}: {colour} can be chosen", design.name);
        }
    }
}

#[test]
fn a_design_reads_back_as_it_was_written() {
    for (design, _) in built_in() {
        let written = design.written();
        let read = Design::read(&written).unwrap_or_else(|faults| panic!("{faults:?}: {written}"));
        assert_eq!(&read, design);
    }
}

#[test]
fn what_is_left_out_is_usual() {
    let design = with(
        "[[area]]\nkind = \"text\"\ntext = \"{name}\"\nfont = \"body\"\nsize = 20\n\
         x = 1\ny = 2\nwidth = 80\nheight = 20\n",
    )
    .unwrap();
    let Shape::Text(stack) = &design.areas[0].shape else { panic!("{design:?}") };
    assert_eq!(
        (stack.align, stack.parts[0].smallest, stack.parts[0].lines),
        (Align::Centre, 14.0, 1)
    );
    assert!(!design.has_back() && !design.is_wide());
}

#[test]
fn everything_that_is_wrong_is_said_with_line_key_and_reason() {
    let wrong = with(
        r##"[[area]]
kind = "text"
text = "{nam}"
font = "bodi"
size = "20"
x = 1
y = 2
width = -5
heigth = 20
when = "sun"
[[area]]
kind = "qr"
x = 1
y = 1
size = 5
[[area]]
kind = "circle"
[[area]]
kind = "path"
d = "M0 0 L1 đ"
fill = "red"
"##,
    );
    let starts: Vec<String> = wrong
        .unwrap_err()
        .iter()
        .map(|told| told.split(" (").next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        starts,
        [
            "line 11, height: missing",
            "line 13, text: unknown_word",
            "line 14, font: unknown_word",
            "line 15, size: wrong_type",
            "line 18, width: out_of_range",
            "line 19, heigth: unknown_key",
            "line 20, when: unknown_word",
            "line 25, size: out_of_range",
            "line 27, kind: unknown_word",
            "line 30, d: unreadable",
            "line 31, fill: unknown_word",
        ]
    );
}

/// What is told of these areas, each without its detail.
fn told(areas: &str) -> Vec<String> {
    let short = |fault: &String| fault.split(" (").next().unwrap_or_default().to_owned();
    with(areas).err().unwrap_or_default().iter().map(short).collect()
}

fn text_at(when: &str, [x, y, width, height]: [f32; 4]) -> String {
    format!(
        "[[area]]\nkind = \"text\"\n{when}\nx = {x}\ny = {y}\nwidth = {width}\nheight = {height}\n\
         text = \"{{name}}\"\nfont = \"body\"\nsize = 12\n"
    )
}

#[test]
fn what_is_read_lies_on_the_page() {
    assert_eq!(told(&text_at("", [0.0, 0.0, 90.0, 130.0])), [""; 0]);
    assert_eq!(told(&text_at("", [31.9, 57.7, 58.1, 72.3])), [""; 0]);
    assert_eq!(
        told(&text_at("", [-1.0, 131.0, 60.0, 1.0])),
        ["line 14, x: out_of_range", "line 15, y: out_of_range"]
    );
    let long = with(&text_at("", [40.0, 10.0, 50.5, 20.0])).unwrap_err();
    assert_eq!(long, ["line 16, width: out_of_range (1 – 50)"]);
    assert_eq!(
        told(&text_at("", [40.0, 10.0, 0.0, 121.0])),
        ["line 16, width: out_of_range", "line 17, height: out_of_range"]
    );
    let code = "[[area]]\nkind = \"qr\"\nx = 70\ny = 10\nsize = 21\n";
    assert_eq!(told(code), ["line 15, size: out_of_range"]);
    let picture =
        "[[area]]\nkind = \"picture\"\nshows = \"logo\"\nx = 70\ny = 10\nwidth = 21\nheight = 5\n";
    assert_eq!(told(picture), ["line 16, width: out_of_range"]);
    let signers = "[[area]]\nkind = \"signers\"\ny = 10\nheight = 60\none = [5, 86]\ntwo = [5, 40, 45, 40]\n\
        three = [5, 30, 34, 20, 55, 20]\n[[area.part]]\ntext = \"x\"\nfont = \"body\"\nsize = 9\n";
    assert_eq!(told(signers), ["line 15, one: out_of_range", "line 17, three: out_of_range"]);
    let bleeds =
        "[[area]]\nkind = \"rect\"\nx = -3\ny = -3\nwidth = 96\nheight = 0\nfill = \"main\"\n";
    assert_eq!(told(bleeds), [""; 0]);
}

#[test]
fn what_is_read_lies_over_nothing_that_is_read_at_the_same_time() {
    let one = |when: &str| text_at(when, [5.0, 5.0, 50.0, 20.0]);
    let other = |when: &str| text_at(when, [50.0, 20.0, 30.0, 20.0]);
    let both = |a: &str, b: &str| with(&format!("{}{}", one(a), other(b)));
    assert_eq!(
        both("", "").unwrap_err(),
        ["line 12, kind: overlap ([[area]] 21)", "line 22, kind: overlap ([[area]] 11)"]
    );
    assert!(both("when = \"logo\"", "when = \"province\"").is_err());
    assert!(both("when = \"logo\"", "when = \"!logo\"").is_ok());
    assert!(both("when = \"state_style\"", "when = \"party_style\"").is_ok());
    assert!(both("", "side = \"back\"").is_ok());
    let beside = format!("{}{}", one(""), text_at("", [55.0, 5.0, 30.0, 20.0]));
    assert!(with(&beside).is_ok());
    let code =
        |when: &str| format!("{}[[area]]\nkind = \"qr\"\nx = 40\ny = 10\nsize = 30\n", one(when));
    assert_eq!(told(&code("")), ["line 12, kind: overlap", "line 22, kind: overlap"]);
    assert!(with(&code("when = \"!code\"")).is_ok());
}

#[test]
fn the_head_is_read_as_strictly() {
    let faults = |text: &str| Design::read(text).unwrap_err();
    assert_eq!(faults("format = ")[0].kind, FaultKind::Syntax);
    assert_eq!(faults("a = 1\n[b")[0].line, 2);
    let missing: Vec<String> = faults("").iter().map(|fault| fault.key.clone()).collect();
    assert_eq!(missing, ["format", "name", "purpose", "title", "title_en", "page"]);
    for (from, to) in [
        ("format = 1", "format = 2"),
        ("\"mine\"", "\"Của tôi\""),
        ("\"badge\"", "\"poster\""),
        ("[90, 130]", "[90]"),
        ("\"#102030\"", "\"blue\""),
        ("\"Lora\"", "\"Arial\""),
        ("{ family", "{ slope = 1, family"),
    ] {
        let text = HEAD.replace(from, to);
        assert_ne!(text, HEAD);
        assert_eq!(faults(&text).len(), 1, "{to}");
    }
}

#[test]
fn a_field_that_the_purpose_does_not_know_is_refused() {
    let area = |text: &str| {
        format!(
            "[[area]]\nkind = \"text\"\ntext = \"{text}\"\nfont = \"body\"\nsize = 20\n\
             x = 1\ny = 2\nwidth = 80\nheight = 20\n"
        )
    };
    assert!(with(&area("{province}")).is_ok());
    assert!(with(&area("{number}")).is_err(), "a badge has no number in a register");
}

#[test]
fn another_size_moves_places_and_keeps_codes_square() {
    let design = with("[[area]]\nkind = \"qr\"\nx = 30\ny = 100\nsize = 30\n").unwrap();
    let scaled = design.scaled((180.0, 130.0));
    let Shape::Qr(code) = &scaled.areas[0].shape else { panic!("{scaled:?}") };
    assert_eq!((code.x, code.y, code.size), (75.0, 100.0, 30.0));
    assert_eq!(design.scaled((90.0, 130.0)), design);
}

mod kept {
    use std::path::Path;

    use super::{
        super::{own, *},
        HEAD,
    };
    use crate::{Error, Workspace, journal, records::tests::forms::workspace};

    fn import(workspace: &Workspace, folder: &Path, text: &str) -> Result<(), Error> {
        let file = folder.join("design.toml");
        crate::io::write_atomically(&file, text.as_bytes()).unwrap();
        own::import(workspace, &ImportDesign { file }).map(|_| ())
    }

    #[test]
    fn a_design_is_taken_in_and_given_out_letter_for_letter() {
        let (folder, workspace) = workspace();
        let text = format!("# Ghi chú  của tôi\n\n{HEAD}\t\n");
        import(&workspace, folder.path(), &text).unwrap();
        assert_eq!(text_of(&workspace, "mine").unwrap(), text);
        let listed = list(&workspace).unwrap();
        assert!(listed.iter().any(|design| design.name == "mine" && design.own));
        assert_eq!(find(&workspace, field::Purpose::Badge, "mine").unwrap(), text);
        let other = find(&workspace, field::Purpose::Certificate, "mine").unwrap_err();
        assert!(matches!(other, Error::NotFound { noun: "design", .. }), "{other}");
    }

    #[test]
    fn one_of_the_same_name_is_replaced_and_can_be_had_back() {
        let (folder, workspace) = workspace();
        import(&workspace, folder.path(), HEAD).unwrap();
        let changed = HEAD.replace("Mine", "Ours");
        import(&workspace, folder.path(), &changed).unwrap();
        assert_eq!(text_of(&workspace, "mine").unwrap(), changed);
        journal::undo(&workspace).unwrap();
        assert_eq!(text_of(&workspace, "mine").unwrap(), HEAD);
        remove(&workspace, &RemoveDesign { name: "mine".into() }).unwrap();
        assert!(text_of(&workspace, "mine").is_err());
        journal::undo(&workspace).unwrap();
        assert_eq!(text_of(&workspace, "mine").unwrap(), HEAD);
    }

    #[test]
    fn what_is_wrong_or_called_as_one_of_the_programs_is_refused() {
        let (folder, workspace) = workspace();
        let wrong = import(&workspace, folder.path(), "format = 3").unwrap_err();
        assert!(matches!(wrong, Error::Design(_)), "{wrong}");
        let taken = import(&workspace, folder.path(), &HEAD.replace("mine", "band")).unwrap_err();
        assert!(matches!(taken, Error::Conflict { .. }), "{taken}");
        let file = folder.path().join("mine.design.toml");
        crate::io::write_atomically(&file, b"format = 1\nname = \"m\xf4\"\n").unwrap();
        let refused = own::import(&workspace, &ImportDesign { file }).unwrap_err();
        let Error::Design(faults) = refused else { panic!("{refused}") };
        assert_eq!((faults[0].line, &*faults[0].detail), (2, "UTF-8"));
        assert!(remove(&workspace, &RemoveDesign { name: "band".into() }).is_err());
    }
}
