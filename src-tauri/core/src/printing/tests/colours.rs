//! A category that gets another colour makes the badges of those who carry it new, and no others.

use super::*;
use crate::error::Problem;

#[test]
fn only_badges_of_a_category_with_another_colour_are_printed_again() {
    let (folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let job = |colours: &str| {
        let choices = [("category_colours", colours), ("several", "no")];
        let options = choices.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        Job { options, ..Job::new(samples::FIRST, DocumentKind::Badges) }
    };
    let out = folder.path().join("a.pdf");
    let all = print(&workspace, &job(""), &out, &Unwatched).unwrap().value.pages;
    let again = |colours| {
        let job = Job { only_changed: true, ..job(colours) };
        print(&workspace, &job, &out, &Unwatched).map(|printed| printed.value.pages)
    };
    let press = Some("category=Công an các tỉnh, thành phố".to_owned());
    let press = Job { select: press, ..job("Công an các tỉnh, thành phố = #b3261e") };
    let press = preview(&workspace, &press, &Unwatched).unwrap().pages;
    assert!((1..all).contains(&press), "{press} of {all}");
    assert_eq!(again("Công an các tỉnh, thành phố = #b3261e").unwrap(), press);
    let nothing = again("Công an các tỉnh, thành phố = #b3261e");
    assert!(matches!(nothing, Err(Error::Nothing(NothingTo::Print))), "{nothing:?}");
}

#[test]
fn a_colour_of_no_category_is_refused_with_its_line_and_those_there_are() {
    let (_folder, workspace) = workspace();
    samples::make(&workspace).unwrap();
    let colours = "Công an các tỉnh, thành phố = #b3261e\nBáo trí = #b3261e\nCông an các tỉnh, thành phố = đỏ";
    let options = [("category_colours".to_owned(), colours.to_owned())].into();
    let job = Job { options, ..Job::new(samples::FIRST, DocumentKind::Badges) };
    let Err(Error::Invalid(wrong)) = preview(&workspace, &job, &Unwatched) else { panic!("made") };
    let problems: Vec<Problem> = wrong.iter().map(|wrong| wrong.problem).collect();
    assert_eq!(problems, [Problem::NoCategory, Problem::UnreadableLine]);
    let value = |name| wrong[0].values.iter().find(|(of, _)| *of == name).unwrap().1.clone();
    assert_eq!((value("line"), value("value")), ("2".into(), "Báo trí".into()));
    assert!(value("known").contains("Công an các tỉnh, thành phố"), "{wrong:?}");
}
