//! Gathers the table cards of an event: delegates, chairs, speakers, each person once.

use super::{Gather, Source};
use crate::{
    Result,
    agenda::{self, NamedRole, RoleKind},
    delegates::{Listed, Sort},
    documents::table_cards::{Card, CardsFor, Choices, TableCards},
};

impl Gather for TableCards {
    fn gather(source: &Source<'_>, choices: &Choices) -> Result<Self> {
        let mut cards: Vec<Card> = Vec::new();
        for who in &choices.who {
            let more = match who {
                CardsFor::Delegates => {
                    source.coming(Sort::Name)?.into_iter().map(delegate).collect()
                }
                CardsFor::Chairs => roles(source, &[RoleKind::Chair])?,
                CardsFor::Speakers => {
                    roles(source, &[RoleKind::Opener, RoleKind::Speaker, RoleKind::Moderator])?
                }
            };
            for card in more {
                if !cards.iter().any(|there| is_same(there, &card)) {
                    cards.push(card);
                }
            }
        }
        Ok(Self {
            event: source.event.printed_name().to_owned(),
            body: source.issuer()?.body,
            logo: source.logo()?,
            cards,
        })
    }
}

fn delegate(Listed { delegate, .. }: Listed) -> Card {
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    Card {
        id: delegate.id,
        of_role: false,
        name: delegate.full_name,
        salutation: delegate.salutation,
        role: None,
        title: given(delegate.title),
        organisation: given(delegate.organisation),
    }
}

/// Who has one of these roles in a session or an item, in the order of the agenda.
fn roles(source: &Source<'_>, kinds: &[RoleKind]) -> Result<Vec<Card>> {
    let sessions = agenda::list(source.workspace, &source.event.id)?;
    let all = sessions.into_iter().flat_map(|session| {
        let items = session.items.into_iter().flat_map(|item| item.roles);
        session.roles.into_iter().chain(items).collect::<Vec<_>>()
    });
    Ok(all.filter(|role| kinds.contains(&role.role.kind)).filter_map(person).collect())
}

/// A person's card; a body or a group named in free words has none.
fn person(named: NamedRole) -> Option<Card> {
    Some(Card {
        id: named.role.id,
        of_role: true,
        name: named.person?,
        salutation: None,
        role: Some(named.role.kind),
        title: named.title,
        organisation: named.organisation,
    })
}

/// Whether two cards are one person's: a delegate once more as a speaker, or one who speaks twice.
fn is_same(there: &Card, card: &Card) -> bool {
    let differs = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
    let of_roles = there.of_role || card.of_role;
    of_roles && there.name == card.name && !differs(&there.title, &card.title)
}
