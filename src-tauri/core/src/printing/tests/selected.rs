//! Who is selected where values hold the marks that a selection is written with.

use super::*;
use crate::{events::Event, printing::select::select};

#[test]
fn a_category_with_a_comma_is_selected_by_its_whole_name_or_between_quotes() {
    let (_folder, workspace) = workspace();
    let form = Event { name: "Hội nghị".into(), ..Event::default() };
    let event_id = events::create(&workspace, form).unwrap().value.id;
    let police = "Công an các tỉnh, thành phố";
    let carried = [("An", police), ("Bình", "Báo chí"), ("Cúc", "thành phố"), ("Dũng", "A;B")];
    for (name, category) in carried {
        let (event_id, full_name) = (event_id.clone(), name.to_owned());
        let form =
            Delegate { event_id, full_name, category: category.into(), ..Default::default() };
        records::add(&workspace, form).unwrap();
    }
    for (selection, names) in [
        ("category=Công an các tỉnh, thành phố", &["An"][..]),
        ("category=\"Công an các tỉnh, thành phố\",Báo chí", &["An", "Bình"]),
        ("category=“công an các tỉnh, thành phố”", &["An"]),
        ("category=Báo chí, thành phố", &["Bình", "Cúc"]),
        ("category=\"A;B\";name=Dũng", &["Dũng"]),
        ("category=\"Báo chí", &[]),
    ] {
        let all = delegates::list(&workspace, &event_id, &Query::default()).unwrap().delegates;
        let found = select(&workspace, &event_id, all, Some(selection)).unwrap();
        let mut found: Vec<String> = found.into_iter().map(|l| l.delegate.full_name).collect();
        found.sort();
        assert_eq!(found, names, "{selection}");
    }
}
