//! Gathers the report after an event.

use super::{Gather, Source, lists};
use crate::{
    Result,
    attendance::{self, Shown, Whole},
    certificates,
    delegates::{self, DelegateState, Query},
    documents::{
        event_report::{Absent, Choices, EventReport, Figures, OfHalfDay},
        lists::post,
        official::Signature,
    },
    events::{Outcome, OutcomeKind},
    quotas::{self, Line},
};

impl Gather for EventReport {
    fn gather(source: &Source<'_>, choices: &Choices) -> Result<Self> {
        let (event, issuer) = (&source.event, source.issuer()?);
        let quotas = quotas::show(source.workspace, &event.id)?;
        let whole = attendance::show(source.workspace, &event.id)?;
        let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let signer = source.signed_by(&choices.signers, 1)?.into_iter().next();
        let recipients =
            choices.recipients.0.lines().map(str::trim).filter(|line| !line.is_empty());
        let figures = |lines: Vec<Line>| lines.into_iter().map(figures).collect();
        let valid = source.workspace.read(|store| certificates::valid(store, &event.id))?;
        Ok(Self {
            occasion: lists::occasion(source)?,
            symbol: issuer.symbol,
            number: Some(choices.number).filter(|number| *number > 0),
            signed_place: given(&choices.signed_place).or(issuer.place),
            signed_date: choices.signed_date,
            signature: signer.map(|s| Signature::of(&s, source.style())).unwrap_or_default(),
            recipients: recipients.map(str::to_owned).collect(),
            total: self::figures(quotas.total),
            categories: figures(quotas.categories),
            provinces: figures(quotas.provinces),
            of_provinces: quotas.of_provinces,
            missing: quotas.missing,
            half_days: half_days(&whole),
            absent: absent(source, &whole)?,
            certificates: valid.len(),
            results: outcomes(source, OutcomeKind::Result)?,
            recommendations: outcomes(source, OutcomeKind::Recommendation)?,
        })
    }
}

fn figures(line: Line) -> Figures {
    Figures {
        name: line.name,
        quota: line.told.quota.or(line.told.expected),
        invited: line.counted.invited,
        registered: line.counted.registered,
        present: line.counted.present,
    }
}

fn half_days(whole: &Whole) -> Vec<OfHalfDay> {
    let of = |(half, totals): (&attendance::DatedHalfDay, &attendance::Totals)| OfHalfDay {
        date: Some(half.date),
        half_day: Some(half.half_day),
        present: totals.present,
        absent: totals.absent,
        not_noted: totals.not_noted,
    };
    whole.half_days.iter().zip(&whole.totals).map(of).collect()
}

/// Who declined, and who was there for no half-day although something is noted of half-days; who
/// was replaced is not absent: somebody else came.
fn absent(source: &Source<'_>, whole: &Whole) -> Result<Vec<Absent>> {
    let noted = whole.totals.iter().any(|totals| totals.present > 0);
    let came = |one: &Shown| one.marks.contains(&Some(true));
    let away = |one: &&Shown| match one.state {
        DelegateState::Replaced => false,
        DelegateState::Declined => !came(one),
        DelegateState::Registered | DelegateState::Invited => noted && !came(one),
    };
    let ids: Vec<&str> = whole.delegates.iter().filter(away).map(|one| &*one.id).collect();
    let all = delegates::list(source.workspace, &source.event.id, &Query::default())?.delegates;
    let of = |delegate: delegates::Delegate| Absent {
        post: post(&delegate.title, &delegate.organisation),
        declined: delegate.state == DelegateState::Declined,
        id: delegate.id,
        name: delegate.full_name,
    };
    let all = all.into_iter().map(|listed| listed.delegate);
    Ok(all.filter(|delegate| ids.contains(&&*delegate.id)).map(of).collect())
}

fn outcomes(source: &Source<'_>, kind: OutcomeKind) -> Result<Vec<String>> {
    let with = [("event_id", &*source.event.id)];
    let all = source.workspace.read(|store| store.records::<Outcome>(&with))?;
    Ok(all.into_iter().filter(|one| one.kind == kind).map(|one| one.wording).collect())
}
