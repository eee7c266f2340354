//! What several documents read: the event, who issues papers, who signs, which delegates.

use std::{io::Read, path::Path};

use crate::{
    Error, FieldProblem, Result, Workspace,
    delegates::{self, Listed, Query, Sort},
    designs::{self, field::Purpose},
    documents::{DocumentStyle, image::Image, occasion::Occasion},
    error::{NothingTo, Problem},
    events::{self, Category, Event, NamedOrganiser, OrganiserRole},
    files::{self, Digest},
    io,
    materials::StoredFile,
    organisations, provinces, records, samples,
    settings::{self, Key, Signer},
    text::{self, collation::sort_key},
};

use super::{Job, select};

/// Where a document's data come from.
pub(crate) struct Source<'a> {
    pub(crate) workspace: &'a Workspace,
    pub(crate) event: Event,
    pub(crate) job: &'a Job,
}

/// Who issues the papers of an event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Issuer {
    /// The body above the issuing body.
    pub(crate) parent: Option<String>,
    /// The issuing body.
    pub(crate) body: Option<String>,
    /// The symbol in its papers' numbers, e.g. `BTTTT`.
    pub(crate) symbol: Option<String>,
    /// The place in the line of the date.
    pub(crate) place: Option<String>,
}

impl Source<'_> {
    /// The delegates that the job selects, in this order.
    ///
    /// # Errors
    /// [`Error::Nothing`] where it selects none of those that there are.
    pub(crate) fn delegates(&self, sort: Sort) -> Result<Vec<Listed>> {
        let query = Query { sort, ..Query::default() };
        let all = delegates::list(self.workspace, &self.event.id, &query)?.delegates;
        let there = !all.is_empty();
        let selected =
            select::select(self.workspace, &self.event.id, all, self.job.select.as_deref())?;
        if there { self.selected(selected) } else { Ok(selected) }
    }

    /// These, unless a selection left nobody: then there is nothing to print.
    pub(crate) fn selected<T>(&self, records: Vec<T>) -> Result<Vec<T>> {
        let selects = self.job.select.as_ref().is_some_and(|select| !select.trim().is_empty());
        let nobody = selects && records.is_empty();
        if nobody { Err(Error::Nothing(NothingTo::Print)) } else { Ok(records) }
    }

    /// Those of them who are expected to come; everybody whom the selection itself names.
    pub(crate) fn coming(&self, sort: Sort) -> Result<Vec<Listed>> {
        let mut delegates = self.delegates(sort)?;
        if !select::names_each(self.job.select.as_deref()) {
            delegates.retain(|listed| listed.delegate.state.is_coming());
        }
        Ok(delegates)
    }

    /// The event's categories in their order, and after them those that delegates carry and nobody
    /// wrote down, by their letters: of all delegates, so that a selection changes none.
    pub(crate) fn categories(&self) -> Result<Vec<Category>> {
        let event = &self.event.id;
        let (mut all, mut others) = self.workspace.read(|store| {
            let known = store.records::<Category>(&[("event_id", event)])?;
            Ok((known, store.categories_of_delegates(event)?))
        })?;
        others.sort_by_cached_key(|name| sort_key(name));
        for name in others.into_iter().filter(|name| !name.trim().is_empty()) {
            if !all.iter().any(|known| text::fold(&known.name) == text::fold(&name)) {
                all.push(Category { name, ..Category::default() });
            }
        }
        Ok(all)
    }

    /// The organisers in protocol order, by their names at the event's date.
    pub(crate) fn organisers(&self) -> Result<Vec<NamedOrganiser>> {
        events::organisers(self.workspace, &self.event.id)
    }

    /// Who issues the papers: the main organiser with the body above it; the settled profile where
    /// the event names none.
    pub(crate) fn issuer(&self) -> Result<Issuer> {
        let settled = |key| settings::get(self.workspace, key);
        let place = settled(Key::Place)?.or_else(|| self.province());
        let symbol = settled(Key::Symbol)?;
        let profile = settled(Key::IssuingBody)?;
        let main = self.organisers()?.into_iter().find(|o| o.role == OrganiserRole::Main);
        let same =
            |name: &str| profile.as_ref().is_none_or(|p| p.to_lowercase() == name.to_lowercase());
        let (parent, body) = match main {
            Some(main) if !same(&main.name) => {
                (self.above(&main.organisation_id)?, Some(main.name))
            }
            Some(main) => {
                let parent = settled(Key::ParentBody)?;
                let parent =
                    parent.map_or_else(|| self.above(&main.organisation_id), |p| Ok(Some(p)));
                (parent?, Some(main.name))
            }
            None => (settled(Key::ParentBody)?, profile),
        };
        Ok(Issuer { parent, body, symbol, place })
    }

    /// The name of the body above an organisation.
    fn above(&self, organisation: &str) -> Result<Option<String>> {
        self.workspace.read(|store| {
            let body: organisations::Organisation = records::find(store, organisation)?;
            let on = delegates::naming_date(&self.event, self.workspace);
            let parent = body.parent_id;
            parent.map(|id| organisations::name_of(store, &id, Some(on))).transpose()
        })
    }

    /// The province or city where the event is held, by its name at the time: what central bodies
    /// name in the line of the date (decree 30/2020/NĐ-CP, annex I, II.4).
    pub(crate) fn province(&self) -> Option<String> {
        let (province, on) = self.event.province.zip(self.event.start)?;
        Some(provinces::name(province, on).to_owned())
    }

    /// Everybody who can sign, in their order; for a sample the one who signs it while nobody is
    /// settled.
    pub(crate) fn signers(&self) -> Result<Vec<Signer>> {
        let all = self.workspace.read(|store| store.records::<Signer>(&[]))?;
        let of_sample = || samples::signer(&self.event.code).filter(|_| self.event.sample);
        Ok(if all.is_empty() { of_sample().into_iter().collect() } else { all })
    }

    /// Those whom a choice `signers` names, joined by semicolons, in its order; the first signer
    /// where it names none.
    ///
    /// # Errors
    /// [`Error::Invalid`] for one who is not there or is named twice, and for more than `most`.
    pub(crate) fn signed_by(&self, names: &str, most: usize) -> Result<Vec<Signer>> {
        let mut all = self.signers()?;
        let names: Vec<&str> = names.split(';').map(str::trim).filter(|n| !n.is_empty()).collect();
        if names.is_empty() {
            all.truncate(1);
            return Ok(all);
        }
        let known = |name: &&str| {
            let folded = text::fold(name);
            let is =
                |signer: &&Signer| text::fold(&signer.full_name) == folded || signer.id == **name;
            all.iter().find(is).cloned().ok_or_else(|| super::unknown("signers"))
        };
        let named: Vec<Signer> = names.iter().map(known).collect::<Result<_>>()?;
        let twice = (1..named.len()).any(|i| named[..i].iter().any(|s| s.id == named[i].id));
        let problem = |problem| FieldProblem::new("signers", problem);
        let wrong = match (twice, named.len() > most) {
            (true, _) => problem(Problem::Twice),
            (_, true) => problem(Problem::TooMany).with("most", most),
            _ => return Ok(named),
        };
        Err(Error::Invalid(vec![wrong]))
    }

    /// The day by which posts and bodies are named.
    pub(crate) fn naming_date(&self) -> chrono::NaiveDate {
        delegates::naming_date(&self.event, self.workspace)
    }

    /// Whose custom the document follows.
    pub(crate) fn style(&self) -> DocumentStyle {
        self.job.style.unwrap_or(self.event.document_style)
    }

    /// The text of the design that the job names; empty for the usual one.
    pub(crate) fn design(&self, purpose: Purpose) -> Result<String> {
        let name = self.job.design.as_deref();
        name.map_or_else(|| Ok(String::new()), |name| designs::find(self.workspace, purpose, name))
    }

    /// The event and who issues its papers.
    pub(crate) fn occasion(&self) -> Result<Occasion> {
        let (event, issuer) = (&self.event, self.issuer()?);
        Ok(Occasion {
            event: event.printed_name().to_owned(),
            event_en: event.name_en.clone(),
            theme: event.theme.clone().filter(|_| event.name_full.is_none()),
            place: event.place.clone(),
            start: event.start,
            end: event.end,
            parent_body: issuer.parent,
            body: issuer.body,
            logo: self.logo()?,
            sample: event.sample,
        })
    }

    /// The logo of the issuing body, where one is settled.
    pub(crate) fn logo(&self) -> Result<Option<Image>> {
        settings::get(self.workspace, Key::Logo)?.map(|id| self.image(&id)).transpose()
    }

    /// A stored picture; without bytes where its content is not there.
    pub(crate) fn image(&self, id: &str) -> Result<Image> {
        let stored: StoredFile = self.workspace.read(|store| records::find(store, id))?;
        Ok(Image { sha256: stored.sha256, bytes: self.file(id)?.map(Into::into) })
    }

    /// The bytes of a stored file, e.g. a picture; none where its content is not there.
    pub(crate) fn file(&self, id: &str) -> Result<Option<Vec<u8>>> {
        let stored: StoredFile = self.workspace.read(|store| records::find(store, id))?;
        let Ok(digest) = stored.sha256.parse::<Digest>() else { return Ok(None) };
        match files::Store::of(self.workspace.folder()).open(&digest) {
            Ok(mut content) => {
                let mut bytes = Vec::new();
                let read = content.read_to_end(&mut bytes);
                read.map_err(io::failed("read", Path::new(&stored.name)))?;
                Ok(Some(bytes))
            }
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
