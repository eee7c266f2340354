//! `cargo xtask pictures`: every document of the sample conference as a small picture, and
//! docs/documents.md around them, so that a reader sees what the program prints.
//!
//! Prints through the terminal alone. Must never draw anything itself.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde_json::Value;

use crate::{
    failure::{Result, could_not},
    indexed::{Picture, shades},
    process, project, rust,
    system::{self, Purpose},
};

/// How documents in black are drawn: so many pixels wide, in so many shades.
const BLACK: ([&str; 4], u16) = (["-scale-to-x", "560", "-scale-to-y", "-1"], 16);
/// How those with a design are drawn: so many pixels along their longer side.
const COLOURED: ([&str; 4], u16) = (["-scale-to", "520", "-f", "1"], 32);
/// The documents that have designs, and choices that show a design well: one badge, not a sheet.
const DESIGNED: [(&str, &[&str]); 2] = [("certificates", &[]), ("badges", &["several=no"])];

const EVENT: &str = "dalat-2024";

const HEAD: &str = "\
<!-- Written by `cargo xtask pictures`. Do not edit. -->

# Documents

What a conference prints, each with its first page of the sample conference and the choices it
offers: `langbiang-cli print DOCUMENT --event CODE --out F.pdf --option NAME=VALUE`; in the window,
under Documents. Styles, languages and selections that all share stand in [cli.md](cli.md), the
format of designs in [designs.md](designs.md).
";

/// The documents in the order of the page, each with choices that show it well.
const DOCUMENTS: [(&str, &[&str]); 16] = [
    ("programme", &[]),
    ("programme-grid", &[]),
    ("programme-booklet", &["imposed=no"]),
    ("speaker-list", &[]),
    ("door-signs", &[]),
    ("invitations", &["number=05", "signed_date=2024-05-27"]),
    ("labels", &[]),
    ("badges", &[]),
    ("table-cards", &[]),
    ("delegate-list", &[]),
    ("sign-in-sheet", &[]),
    ("payment-list", &["amount=500000"]),
    ("certificates", &[]),
    ("certificate-register", &[]),
    ("event-report", &["number=07", "signed_date=2024-06-20"]),
    ("calibration", &[]),
];

/// Prints everything and writes the page.
#[expect(clippy::disallowed_methods, reason = "a page of the project, which git keeps")]
pub(crate) fn run() -> Result<ExitCode> {
    system::prepare(Purpose::Test)?;
    rust::terminal()?;
    let desk = Desk::new()?;
    let mut text = HEAD.to_owned();
    for (document, choices) in DOCUMENTS {
        desk.picture(document, document, None, choices)?;
        section(&mut text, &desk, document)?;
    }
    desk.changes()?;
    section(&mut text, &desk, "changes")?;
    designs(&mut text, &desk)?;
    let page = project::root().join("docs/documents.md");
    fs::write(&page, text).map_err(could_not("write docs/documents.md"))?;
    Ok(ExitCode::SUCCESS)
}

/// A document with its picture and its choices.
fn section(text: &mut String, desk: &Desk, document: &str) -> Result<()> {
    let name = name_of(document)?;
    let _ = write!(text, "\n## {name}\n\n`{document}`\n\n![{name}](documents/{document}.png)\n");
    let options = desk.json(&["print-options", document])?;
    let options = options["options"].as_array().cloned().unwrap_or_default();
    if !options.is_empty() {
        text.push_str("\n| choice | values | usual | |\n| --- | --- | --- | --- |\n");
    }
    for option in options {
        let cell = |key: &str| option[key].as_str().unwrap_or_default().replace('|', "\\|");
        let (name, kind, usual) = (cell("name"), cell("kind"), cell("usual"));
        let _ = writeln!(text, "| `{name}` | {kind} | {usual} | {} |", cell("about"));
    }
    Ok(())
}

/// The designs of certificates and badges beside each other.
fn designs(text: &mut String, desk: &Desk) -> Result<()> {
    text.push_str("\n## Designs\n");
    let designs = desk.json(&["designs", "list"])?;
    for design in designs["designs"].as_array().cloned().unwrap_or_default() {
        let word = |key: &str| design[key].as_str().unwrap_or_default().to_owned();
        let (name, title) = (word("name"), word("title"));
        let (document, choices) = DESIGNED[usize::from(word("purpose") == "badge")];
        let file = format!("{document}-{name}");
        desk.picture(document, &file, Some(&name), choices)?;
        let _ = write!(
            text,
            "\n`{document} --design {name}`: {title}\n\n![{title}](documents/{file}.png)\n"
        );
    }
    Ok(())
}

/// What a document is called, from the messages.
fn name_of(document: &str) -> Result<String> {
    let word = document.replace('-', "_");
    let name = |language: &str| -> Result<String> {
        let file = project::root().join(format!("assets/messages/{language}.json"));
        let text = fs::read_to_string(file).map_err(could_not("read the messages"))?;
        let messages: Value =
            serde_json::from_str(&text).map_err(|e| could_not("read the messages")(e.into()))?;
        Ok(messages["document_kind"][&word].as_str().unwrap_or(document).to_owned())
    };
    Ok(format!("{} – {}", name("vi")?, name("en")?))
}

/// A workspace with the sample conference.
struct Desk {
    folder: PathBuf,
    pictures: PathBuf,
}

impl Desk {
    fn new() -> Result<Self> {
        let (folder, pictures) =
            (project::target().join("pictures"), project::root().join("docs/documents"));
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(could_not("clear target/pictures"))?;
        }
        for made in [&folder, &pictures] {
            fs::create_dir_all(made).map_err(could_not("make a folder for the pictures"))?;
        }
        let desk = Self { folder, pictures };
        desk.run(&["demo"])?;
        for (key, value) in [("symbol", "BTTTT"), ("place", "Hà Nội")] {
            desk.run(&["settings", "set", key, "--value", value])?;
        }
        Ok(desk)
    }

    fn command(&self, arguments: &[&str]) -> std::process::Command {
        let mut command = process::program(project::built("langbiang-cli"));
        command.arg("--workspace").arg(self.folder.join("data")).args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> Result<()> {
        process::run(&mut self.command(arguments))
    }

    fn json(&self, arguments: &[&str]) -> Result<Value> {
        let output = self.command(&[&["--json"], arguments].concat()).output();
        let output = output.map_err(could_not("start the terminal program"))?;
        serde_json::from_slice(&output.stdout).map_err(|e| could_not("read its answer")(e.into()))
    }

    /// Prints a document and keeps its first page as a picture.
    fn picture(
        &self,
        document: &str,
        name: &str,
        design: Option<&str>,
        choices: &[&str],
    ) -> Result<()> {
        let pdf = self.folder.join(format!("{name}.pdf"));
        let mut print = self.command(&["print", document, "--event", EVENT, "--out"]);
        print.arg(&pdf);
        print.args(design.iter().flat_map(|design| ["--design", *design]));
        print.args(choices.iter().flat_map(|choice| ["--option", *choice]));
        process::run(&mut print)?;
        let designed = DESIGNED.iter().any(|(of, _)| *of == document);
        self.draw(&pdf, name, if designed { COLOURED } else { BLACK })
    }

    /// Few colours, so that what git keeps stays small.
    #[expect(clippy::disallowed_methods, reason = "a picture of the project, which git keeps")]
    fn draw(&self, pdf: &Path, name: &str, (size, most): ([&str; 4], u16)) -> Result<()> {
        let mut draw = process::program("pdftoppm");
        let drawn = draw.args(size).arg("-singlefile").arg(pdf).output();
        let drawn = drawn.map_err(could_not("draw a page"))?.stdout;
        let picture = Picture::from_ppm(&drawn).and_then(|page| page.indexed(shades(most)));
        let picture = picture.ok_or("pdftoppm drew no page")?;
        let file = self.pictures.join(format!("{name}.png"));
        fs::write(file, picture).map_err(could_not("write a picture"))?;
        Ok(())
    }

    /// The programme was printed; something in it changes, and the sheet of changes says what.
    fn changes(&self) -> Result<()> {
        let items = self.json(&["items", "list"])?;
        let of = |title: &str| {
            let items = items["items"].as_array()?;
            let item = items
                .iter()
                .find(|item| item["title"].as_str().is_some_and(|known| known.starts_with(title)));
            item?["id"].as_str().map(str::to_owned)
        };
        let moved = of("Hướng dẫn truyền thông").ok_or("the sample has another programme")?;
        self.run(&["items", "set", &moved, "--start", "14:00"])?;
        self.picture("changes", "changes", None, &[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pictures_stay_small_together() {
        let pictures = fs::read_dir(project::root().join("docs/documents")).unwrap();
        let sizes = pictures.map(|picture| picture.unwrap().metadata().unwrap().len());
        let all: u64 = sizes.sum();
        assert!((200_000..700_000).contains(&all), "{all} bytes");
    }
}
