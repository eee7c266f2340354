//! Gathers the badges of an event's delegates.

use super::{Gather, Source};
use crate::{
    Result, agenda,
    delegates::Listed,
    designs::{Design, field::Purpose},
    documents::{
        badges::{Badge, BadgeBack, Badges, Choices, Part},
        image::Image,
    },
    events::Category,
    people::Person,
    text,
};

impl Gather for Badges {
    fn gather(source: &Source<'_>, options: &Choices) -> Result<Self> {
        let categories = source.categories()?;
        let design = source.design(Purpose::Badge)?;
        let photos = options.photo && shows_photos(&design);
        let badge = |listed: Listed| badge(source, listed, &categories, photos);
        let delegates = source.coming(options.order)?;
        let with_programme = options.back == BadgeBack::Programme;
        let programme = if with_programme { programme(source)? } else { Vec::new() };
        let badges = Self {
            occasion: source.occasion()?,
            programme,
            badges: delegates.into_iter().map(badge).collect::<Result<_>>()?,
            categories: categories.into_iter().map(|category| category.name).collect(),
            design,
        };
        badges.with_colours(options)
    }
}

/// Whether photos are worth reading for the design; the usual one has a place for them or not.
fn shows_photos(design: &str) -> bool {
    Design::read(design).is_ok_and(|design| design.shows_photos())
}

fn badge(
    source: &Source<'_>,
    Listed { delegate, province }: Listed,
    categories: &[Category],
    photos: bool,
) -> Result<Badge> {
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    let folded = text::fold(&delegate.category);
    let category = categories.iter().find(|category| text::fold(&category.name) == folded);
    let photo = match &delegate.person_id {
        Some(person) if photos => photo(source, person)?,
        _ => None,
    };
    Ok(Badge {
        id: delegate.id,
        name: delegate.full_name,
        salutation: delegate.salutation,
        title: given(delegate.title),
        organisation: given(delegate.organisation),
        province: given(province),
        short_category: category.and_then(|category| category.short_name.clone()),
        category: given(delegate.category),
        colour: None,
        photo,
        code: delegate.code,
    })
}

/// The photo of the person that a delegate is.
fn photo(source: &Source<'_>, person: &str) -> Result<Option<Image>> {
    let person: Person = source.workspace.read(|store| crate::records::find(store, person))?;
    person.photo_id.map(|id| source.image(&id)).transpose()
}

/// The programme in short: what begins when, by half-days.
fn programme(source: &Source<'_>) -> Result<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    for planned in agenda::list(source.workspace, &source.event.id)? {
        let (date, half_day) = (planned.session.date, planned.session.half_day);
        if parts.last().is_none_or(|part| (part.date, part.half_day) != (date, half_day)) {
            parts.push(Part { date, half_day, items: Vec::new() });
        }
        // What has no words of its own (a break) is left out of the short programme.
        let items = planned.items.into_iter().map(|planned| planned.item);
        let items = items.filter_map(|item| Some((item.start, item.title?)));
        if let Some(part) = parts.last_mut() {
            part.items.extend(items);
        }
    }
    Ok(parts)
}
