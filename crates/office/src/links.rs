//! Link checks: a case file's identifiers, another country, and two people who stand for it.
//!
//! The order is: on record, then sent, then what came back on record. An identifier never leaves; which of them
//! hit is told by its place in the case file.

use crate::api::{ApiError, ErrorKind};
use crate::networks::hubs_of;
use crate::office::{Office, books_failed};
use safeborders_books::{LinkCheckEntry, LinkCheckEvent, LinkOutcome, LogEntry};
use safeborders_cases::SourceId;
use safeborders_linkcheck::{Asker, LinkInput, Pending};
use safeborders_patterns::networks::dialling;
use safeborders_people::{Act, CaseAccess, Reader};
use safeborders_types::{
    AskPeers, CheckLinks, CheckedKind, CountryCode, Desk, LinkAnswer, LinkAsk, LinkFailed, LinkTerms,
    MAX_CHECKED, PeerId, Reference,
};
use safeborders_vault::{CaseLinks, VaultError};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::time::{SystemTime, UNIX_EPOCH};

/// How many log entries are looked at together.
const PAGE: usize = 1_000;

/// A link check that somebody wants. It names a case, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkCheckBody {
    /// The office's own identifier of the case file.
    pub source: String,
    /// What kind of identifiers.
    pub kind: CheckedKind,
    /// Which country is asked.
    pub country: CountryCode,
}

/// What a link check brought. For the office's own eyes.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct LinkChecked {
    /// Which country was asked.
    pub country: CountryCode,
    /// What kind of identifiers.
    pub kind: CheckedKind,
    /// How many were checked.
    pub checked: u32,
    /// How many suspects' identifiers of the kind cannot be compared, such as numbers without a country.
    pub left_out: u32,
    /// The places of those that were not asked about, because they are on the office's whitelist of identifiers that link
    /// nobody.
    pub hubs: Vec<u32>,
    /// The places of those that both hold, among the case file's identifiers of the kind, from 1 on.
    pub hits: Vec<u32>,
    /// What stands for the case file towards that country: a referral can name it.
    pub reference: String,
    /// Whom to call.
    pub desks: Vec<Desk>,
}

/// One line of the record of link checks.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct LinkLine {
    /// When, in Unix seconds.
    pub at_s: u64,
    /// With whom.
    pub peer: PeerId,
    /// `asked`, `heard`, `answered` or `refused`.
    pub event: String,
    /// What kind of identifiers, where that is known.
    pub kind: Option<CheckedKind>,
    /// How many identifiers were asked about.
    pub identifiers: Option<u32>,
    /// How many both hold: of this office's own checks only.
    pub hits: Option<u32>,
    /// What stands for the asker's case file, in hexadecimal.
    pub reference: String,
    /// The case file that it stands for, where it is this office's.
    pub case_note: String,
    /// Who authorised it, where it is this office's.
    pub by: String,
    /// How it ended.
    pub outcome: String,
}

impl<P: AskPeers + CheckLinks> Office<P> {
    /// Asks a country whether it holds the identifiers of a case file's suspects.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for a case file that is not theirs to read, has none or is under embargo, or where no agreement allows it;
    /// [`ErrorKind::Denied`] until a second person has approved, when the country refuses, or when its answer is
    /// not accepted; [`ErrorKind::Offline`]; [`ErrorKind::Internal`].
    pub async fn check_links(&self, body: &LinkCheckBody, reader: &Reader) -> Result<LinkChecked, ApiError> {
        let terms = self.peers_port().link_terms(body.country, body.kind)?;
        let (pending, links, hubs) = self.blinded(body, &terms, reader)?;
        let reference = links.reference;
        // The last thing before it is on record: what cannot be asked uses up nobody's word.
        let words =
            format!("{} identifiers ({}) of a case file to {}", links.inputs.len(), body.kind, body.country);
        let approval = self.approval(reader.actor(), &act(body), &words)?;
        let event = LinkCheckEvent::Asked {
            agreement: terms.agreement.clone(),
            kind: body.kind,
            identifiers: u32::try_from(links.inputs.len()).unwrap_or(u32::MAX),
            reference,
            case_note: body.source.clone(),
            authoriser: approval.proposed_by().to_string(),
            second: approval.approved_by().to_string(),
        };
        self.record_link(&terms.peer, event)?;
        let ask = LinkAsk {
            to: terms.peer.clone(),
            agreement: terms.agreement.clone(),
            kind: body.kind,
            reference,
            blinded: pending.blinded().to_vec(),
        };
        let answered = self.peers_port().check_links(ask).await;
        let hits = self.heard(body, &terms, reference, pending, answered)?;
        let places = links.places.iter().zip(&hits).filter(|(_, hit)| **hit).map(|(place, _)| *place);
        Ok(LinkChecked {
            country: body.country,
            kind: body.kind,
            checked: u32::try_from(hits.len()).unwrap_or(u32::MAX),
            left_out: links.left_out,
            hubs,
            hits: places.collect(),
            reference: reference.to_string(),
            desks: terms.desks,
        })
    }

    /// What is asked, blinded, and the places of what is not because it links nobody.
    fn blinded(
        &self,
        body: &LinkCheckBody,
        terms: &LinkTerms,
        reader: &Reader,
    ) -> Result<(Pending, CaseLinks, Vec<u32>), ApiError> {
        let source = SourceId::new(&body.source).map_err(|error| invalid(&error.to_string()))?;
        let home = self.network_home().country.and_then(|country| dialling(&country.to_string()));
        let open = |access: &CaseAccess| reader.may_read(access);
        let found = self.vault().links_of(&source, &open, body.kind, home, body.country);
        let mut links = found.map_err(|error| {
            let kind = match &error {
                VaultError::NoSuchCase | VaultError::NothingToCheck => ErrorKind::Invalid,
                VaultError::Embargoed => ErrorKind::Disclosure,
                _ => ErrorKind::Internal,
            };
            ApiError::new(kind, error.to_string())
        })?;
        let hubs =
            without_hubs(&mut links, &hubs_of(self.network_home().whitelist.as_deref(), body.kind, home)?)?;
        let most = MAX_CHECKED.min(terms.per_case as usize);
        if links.inputs.len() > most {
            let text = format!(
                "the case file has {} such identifiers, and the agreement allows to check {most} of a case file: a \
                 link check is no bulk comparison, and there is none (docs/decisions, bulk counts)",
                links.inputs.len()
            );
            return Err(invalid(&text));
        }
        let pending = Asker::blind(links.inputs.clone());
        Ok((pending.map_err(|e| ApiError::new(ErrorKind::Internal, e.to_string()))?, links, hubs))
    }

    /// Verifies the answer and puts what came of the check on record.
    fn heard(
        &self,
        body: &LinkCheckBody,
        terms: &LinkTerms,
        reference: Reference,
        pending: Pending,
        answered: Result<LinkAnswer, LinkFailed>,
    ) -> Result<Vec<bool>, ApiError> {
        let accepted = answered.and_then(|answer| {
            let refused = |why| LinkFailed::NotAccepted(body.country, why);
            let known = self.books().link_key(&terms.peer, body.kind, answer.period);
            let known = known.map_err(|error| LinkFailed::NotRecorded(error.to_string()))?;
            if known.is_some_and(|known| known != answer.public_key) {
                return Err(refused("its key is another one than before in the same month"));
            }
            let hits = pending.finish(&answer).map_err(|_| refused("its proof does not hold"))?;
            Ok((hits, answer))
        });
        let outcome = match &accepted {
            Ok((hits, answer)) => LinkOutcome::Answered {
                hits: u32::try_from(hits.iter().filter(|hit| **hit).count()).unwrap_or(u32::MAX),
                period: answer.period.number(),
                public_key: answer.public_key,
            },
            Err(failed) => LinkOutcome::Failed(failed.to_string()),
        };
        self.record_link(&terms.peer, LinkCheckEvent::Heard { reference, kind: body.kind, outcome })?;
        Ok(accepted?.0)
    }

    fn record_link(&self, peer: &PeerId, event: LinkCheckEvent) -> Result<(), ApiError> {
        let entry = LinkCheckEntry { at_s: now_s(), peer: peer.clone(), event };
        self.books().record_link_check(&entry).map(drop).map_err(|error| books_failed(&error))
    }
}

impl<P: AskPeers> Office<P> {
    /// All link checks on record, this office's and others'.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the books cannot be read.
    pub fn link_log(&self) -> Result<Vec<LinkLine>, ApiError> {
        let (mut lines, mut from) = (Vec::new(), 0);
        loop {
            let page = self.books().entries(from, PAGE).map_err(|error| books_failed(&error))?;
            let Some((last, _)) = page.last() else { return Ok(lines) };
            from = last + 1;
            for (_, entry) in page {
                if let LogEntry::LinkCheck(entry) = entry {
                    lines.push(line(&entry));
                }
            }
        }
    }
}

/// One entry of the record in words.
pub(crate) fn line(entry: &LinkCheckEntry) -> LinkLine {
    let blank = LinkLine {
        at_s: entry.at_s,
        peer: entry.peer.clone(),
        event: String::new(),
        kind: None,
        identifiers: None,
        hits: None,
        reference: String::new(),
        case_note: String::new(),
        by: String::new(),
        outcome: String::new(),
    };
    match &entry.event {
        LinkCheckEvent::Asked { kind, identifiers, reference, case_note, authoriser, second, .. } => {
            LinkLine {
                event: "asked".into(),
                kind: Some(*kind),
                identifiers: Some(*identifiers),
                reference: reference.to_string(),
                case_note: case_note.clone(),
                by: format!("{authoriser}, {second}"),
                outcome: "sent".into(),
                ..blank
            }
        }
        LinkCheckEvent::Heard { reference, kind, outcome } => {
            let (hits, outcome) = match outcome {
                LinkOutcome::Answered { hits: 0, .. } => (Some(0), "no hit".to_owned()),
                LinkOutcome::Answered { hits, .. } => (Some(*hits), "hit".to_owned()),
                LinkOutcome::Failed(reason) => (None, reason.clone()),
            };
            let (event, reference) = ("heard".into(), reference.to_string());
            LinkLine { event, kind: Some(*kind), reference, hits, outcome, ..blank }
        }
        LinkCheckEvent::Answered { kind, identifiers, reference, .. } => LinkLine {
            event: "answered".into(),
            kind: Some(*kind),
            identifiers: Some(*identifiers),
            reference: reference.to_string(),
            outcome: "evaluated; only the asker knows the result".into(),
            ..blank
        },
        LinkCheckEvent::Refused { code } => {
            LinkLine { event: "refused".into(), outcome: code.clone(), ..blank }
        }
        _ => blank,
    }
}

impl From<LinkFailed> for ApiError {
    fn from(failed: LinkFailed) -> Self {
        let kind = match &failed {
            LinkFailed::Invalid(_) => ErrorKind::Invalid,
            LinkFailed::Offline(_) => ErrorKind::Offline,
            LinkFailed::Refused(_) | LinkFailed::NotAccepted(..) => ErrorKind::Denied,
            _ => ErrorKind::Internal,
        };
        Self::new(kind, failed.to_string())
    }
}

/// Takes out what is on the office's whitelist, before anything is blinded, and gives its places in the case file.
fn without_hubs(links: &mut CaseLinks, public: &BTreeSet<LinkInput>) -> Result<Vec<u32>, ApiError> {
    let asked = links.inputs.iter().cloned().zip(links.places.iter().copied());
    let (hubs, asked): (Vec<_>, Vec<_>) = asked.partition(|(input, _)| public.contains(input));
    let hubs: Vec<u32> = hubs.into_iter().map(|(_, place)| place).collect();
    if asked.is_empty() {
        let places = hubs.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        return Err(invalid(&format!(
            "nothing is left to ask about: number {places} of the case file is on the office's whitelist (hubs.txt), such as a \
             hotline, and a hit on it would say nothing. Take it off the list if it is not"
        )));
    }
    (links.inputs, links.places) = asked.into_iter().unzip();
    Ok(hubs)
}

/// What two people stand for: this case file, this kind, this country.
fn act(body: &LinkCheckBody) -> Act {
    let named = format!("{}\0{}\0{}", body.country, body.kind, body.source);
    Act::LinkCheck { digest: Sha256::digest(named).into() }
}

fn invalid(text: &str) -> ApiError {
    ApiError::new(ErrorKind::Invalid, text)
}

pub(crate) fn now_s() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
