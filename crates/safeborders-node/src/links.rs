//! Answering other countries' link checks: the books charge and record, the vault knows the identifiers, and
//! neither sees the other's.

use safeborders_books::{Books, LinkCharge, LinkCheckEntry, LinkCheckEvent, LinkQuota};
use safeborders_linkcheck::{Answerer, Blinded, LinkError, LinkInput, LinkSecret, LinkTags};
use safeborders_office::networks::hubs_of;
use safeborders_patterns::networks::{Dialling, dialling};
use safeborders_types::{
    AnswerLinks, CheckedKind, CountryCode, LinkAnswer, LinkAsked, LinkPeriod, LinkRefusal, PeerId,
};
use safeborders_vault::Vault;
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, VecDeque};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use time::OffsetDateTime;

/// How many counterparts' outputs are kept in memory; of others they are made again.
const KEPT: usize = 4;

/// The side of the link check that answers.
pub(crate) struct LinkDesk {
    books: Arc<Books>,
    vault: Arc<Vault>,
    secret: LinkSecret,
    home: Option<Dialling>,
    /// The office's whitelist of identifiers that link nobody.
    whitelist: PathBuf,
    kept: Mutex<VecDeque<Kept>>,
}

/// The outputs of this office's identifiers for one counterpart, kind and month.
struct Kept {
    asker: CountryCode,
    kind: CheckedKind,
    period: LinkPeriod,
    as_of: u64,
    /// What was left out, because it links nobody.
    hubs: BTreeSet<LinkInput>,
    tags: Arc<LinkTags>,
}

impl LinkDesk {
    pub(crate) fn new(
        books: Arc<Books>,
        vault: Arc<Vault>,
        secret: &[u8; 32],
        own: CountryCode,
        whitelist: PathBuf,
    ) -> Self {
        let (secret, home) = (LinkSecret::new(secret), dialling(&own.to_string()));
        Self { books, vault, secret, home, whitelist, kept: Mutex::default() }
    }

    fn record(&self, asker: &PeerId, refusal: LinkRefusal, at_s: u64) -> LinkRefusal {
        let event = LinkCheckEvent::Refused { code: refusal.code().to_owned() };
        let entry = LinkCheckEntry { at_s, peer: asker.clone(), event };
        match self.books.record_link_check(&entry) {
            Ok(_) => refusal,
            Err(error) => {
                tracing::error!(reason = %error, "a refused link check is not on record");
                LinkRefusal::Unavailable
            }
        }
    }

    fn answered(&self, asked: &LinkAsked) -> Result<LinkAnswer, LinkRefusal> {
        let blinded = Blinded::new(&asked.blinded).map_err(|error| match error {
            LinkError::InvalidPoint => LinkRefusal::InvalidPoint,
            _ => LinkRefusal::Invalid,
        })?;
        let failed = |error: &dyn std::error::Error| {
            tracing::error!(reason = %error, "a link check cannot be answered");
            LinkRefusal::Unavailable
        };
        let period = period_of(asked.at_s).ok_or(LinkRefusal::Unavailable)?;
        let answerer = self.secret.answerer(&asked.asker, asked.kind, period).map_err(|e| failed(&e))?;
        // Before anything is charged: an office that cannot say what it holds charges nobody.
        let tags = self.tags(asked, period, &answerer)?;
        self.charge(asked, period)?;
        let evaluated = answerer.evaluate(&blinded).map_err(|e| failed(&e))?;
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|_| LinkRefusal::Unavailable)?;
        Ok(LinkAnswer {
            period,
            public_key: answerer.public_key(),
            evaluated: evaluated.points,
            proof: evaluated.proof,
            tags: tags.salted(&salt).map_err(|e| failed(&e))?,
            salt,
        })
    }

    fn charge(&self, asked: &LinkAsked, period: LinkPeriod) -> Result<(), LinkRefusal> {
        let event = LinkCheckEvent::Answered {
            agreement: asked.agreement.clone(),
            kind: asked.kind,
            identifiers: u32::try_from(asked.blinded.len()).map_err(|_| LinkRefusal::TooMany)?,
            reference: asked.reference,
            period: period.number(),
            points: Sha256::digest(asked.blinded.concat()).into(),
        };
        let entry = LinkCheckEntry { at_s: asked.at_s, peer: asked.asker.clone(), event };
        match self.books.charge_link_check(&entry, asked.per_day, asked.per_case) {
            Ok(LinkCharge::Charged) => Ok(()),
            Ok(LinkCharge::Repeated) => Err(LinkRefusal::Repeated),
            Ok(LinkCharge::Beyond(LinkQuota::Day)) => Err(LinkRefusal::DayQuota),
            Ok(LinkCharge::Beyond(LinkQuota::Case)) => Err(LinkRefusal::CaseQuota),
            Err(error) => {
                tracing::error!(reason = %error, "a link check is not on record, so it was not answered");
                Err(LinkRefusal::Unavailable)
            }
        }
    }

    /// The outputs for this counterpart, kind and month, of the identifiers that the office has now.
    fn tags(
        &self,
        asked: &LinkAsked,
        period: LinkPeriod,
        answerer: &Answerer,
    ) -> Result<Arc<LinkTags>, LinkRefusal> {
        let asker = asked.asker.country();
        let hubs = hubs_of(Some(&self.whitelist), asked.kind, self.home).map_err(|error| {
            tracing::error!(reason = %error, "the whitelist of identifiers cannot be read");
            LinkRefusal::Unavailable
        })?;
        // The lock is held while outputs are made: two checks at once would make the same ones.
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|k| k.period == period);
        let at = kept.iter().position(|k| k.asker == asker && k.kind == asked.kind);
        let known = at.and_then(|at| kept.remove(at));
        if let Some(known) = known.as_ref().filter(|k| k.as_of == self.vault.changes() && k.hubs == hubs) {
            let tags = Arc::clone(&known.tags);
            kept.push_back(Kept {
                asker,
                kind: asked.kind,
                period,
                as_of: known.as_of,
                hubs,
                tags: Arc::clone(&tags),
            });
            return Ok(tags);
        }
        let unreadable = |error: &dyn std::error::Error| {
            tracing::error!(reason = %error, "this office's identifiers cannot be read");
            LinkRefusal::Unavailable
        };
        let mut own = self.vault.own_links(asked.kind, self.home).map_err(|e| unreadable(&e))?;
        own.inputs.retain(|input| !hubs.contains(input));
        let before = known.map(|k| k.tags).unwrap_or_default();
        let tags = Arc::new(before.refreshed(answerer, own.inputs).map_err(|e| unreadable(&e))?);
        kept.push_back(Kept {
            asker,
            kind: asked.kind,
            period,
            as_of: own.as_of,
            hubs,
            tags: Arc::clone(&tags),
        });
        while kept.len() > KEPT {
            kept.pop_front();
        }
        Ok(tags)
    }
}

impl AnswerLinks for LinkDesk {
    fn answer(&self, asked: &LinkAsked) -> Result<LinkAnswer, LinkRefusal> {
        self.answered(asked).map_err(|refusal| self.record(&asked.asker, refusal, asked.at_s))
    }

    fn refuse(&self, asker: &PeerId, refusal: LinkRefusal, at_s: u64) -> LinkRefusal {
        self.record(asker, refusal, at_s)
    }
}

/// The month of a moment, UTC.
fn period_of(at_s: u64) -> Option<LinkPeriod> {
    let at = OffsetDateTime::from_unix_timestamp(i64::try_from(at_s).ok()?).ok()?;
    LinkPeriod::from_number(u32::try_from(at.year()).ok()? * 100 + u32::from(u8::from(at.month())))
}
