//! Of the pictures that the tour through the screens leaves behind, those of one look become small
//! files in docs/screens, for the pages that show the program. The tour itself is tests/e2e/screens.mjs.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    failure::{Result, could_not},
    indexed::{Picture, commonest},
    project,
};

/// How the names of the pictures end that git keeps: language, theme and width.
const KEPT: &str = "-vi-light-1366.png";

/// Puts the pictures of the tour into docs/screens in place of those before.
pub(crate) fn keep(tour: &Path) -> Result<()> {
    replace(&project::root().join("docs/screens"), tour)
}

fn replace(docs: &Path, tour: &Path) -> Result<()> {
    let small = small(&pictures(tour, KEPT)?)?;
    for before in pictures(docs, ".png")? {
        fs::remove_file(before.1).map_err(could_not("remove a picture of before"))?;
    }
    small.into_iter().try_for_each(|(name, png)| write(&docs.join(name + ".png"), &png))
}

/// The pictures of a folder whose names end so, each with the rest of its name.
fn pictures(folder: &Path, end: &str) -> Result<Vec<(String, PathBuf)>> {
    let entries = fs::read_dir(folder).map_err(could_not(format!("look into {folder:?}")))?;
    let paths = entries.filter_map(std::result::Result::ok).map(|entry| entry.path());
    let named = paths.filter_map(|path| {
        let name = path.file_name()?.to_str()?.strip_suffix(end)?.to_owned();
        Some((name, path))
    });
    Ok(named.collect())
}

/// Each picture made small, all of them before any is written.
fn small(pictures: &[(String, PathBuf)]) -> Result<Vec<(String, Vec<u8>)>> {
    let one = |(name, path): &(String, PathBuf)| {
        let png = fs::read(path).map_err(could_not(format!("read {path:?}")))?;
        let small = Picture::from_png(&png).and_then(|picture| picture.indexed(commonest));
        Ok((name.clone(), small.ok_or_else(|| format!("{path:?} is no picture."))?))
    };
    pictures.iter().map(one).collect()
}

#[expect(clippy::disallowed_methods, reason = "a picture of the project, which git keeps")]
fn write(file: &Path, png: &[u8]) -> Result<()> {
    fs::write(file, png).map_err(could_not("write a picture"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_picture_made_again_is_the_same_and_no_larger() {
        let path = project::root().join("docs/screens/overview.png");
        let before = fs::read(&path).unwrap();
        println!("{path:?}");
        let again = &small(&[("overview".to_owned(), path)]).unwrap()[0].1;
        assert!(again.len() < before.len() * 103 / 100, "{} of {}", again.len(), before.len());
        assert!(Picture::from_png(&before).unwrap() == Picture::from_png(again).unwrap());
    }

    #[test]
    fn pictures_of_one_look_take_the_place_of_those_before() {
        let [docs, tour] = ["docs", "out"].map(|name| project::target().join("kept").join(name));
        for folder in [&docs, &tour] {
            let _ = fs::remove_dir_all(folder);
            fs::create_dir_all(folder).unwrap();
        }
        let from = project::root().join("docs/screens/home.png");
        for name in ["home-vi-light-1366.png", "home-en-light-1366.png", "home-vi-light-1920.png"] {
            fs::copy(&from, tour.join(name)).unwrap();
        }
        fs::copy(&from, docs.join("gone.png")).unwrap();
        fs::copy(&from, docs.join("README.md")).unwrap();
        replace(&docs, &tour).unwrap();
        let names = fs::read_dir(&docs).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<_> = names.collect();
        names.sort();
        assert_eq!(names, ["README.md", "home.png"]);
        fs::copy(project::root().join("README.md"), tour.join("bad-vi-light-1366.png")).unwrap();
        assert!(replace(&docs, &tour).is_err());
        assert!(docs.join("home.png").exists(), "nothing is removed for pictures that are none");
    }
}
