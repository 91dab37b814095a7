//! Referrals: this office's contact requests and others', and the directory of desks.

use crate::api::{ApiError, ErrorKind};
use crate::links::now_s;
use crate::office::{Office, books_failed};
use safeborders_books::{ReferralEntry, ReferralEvent, StoredReferral};
use safeborders_people::Actor;
use safeborders_types::{
    AskPeers, CountryCode, Desk, Referral, ReferralBand, ReferralBasis, ReferralCategory, ReferralChannel,
    ReferralFailed, ReferralId, ReferralNews, ReferralRequest, ReferralState, ReferralStep, ReferralUrgency,
    SendReferrals,
};
use serde::{Deserialize, Serialize};

/// A contact request that somebody wants to make.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferralBody {
    /// Which country's desk.
    pub to: CountryCode,
    /// What for.
    pub request: ReferralRequest,
    /// What it rests on.
    pub basis: ReferralBasis,
    /// What the case files are about.
    pub category: ReferralCategory,
    /// How much it hurries.
    pub urgency: ReferralUrgency,
    /// How many case files there are; the band travels.
    pub case_files: u64,
    /// How the asking desk wants to be called.
    pub channel: ReferralChannel,
    /// The office's own case or court number. It never travels.
    #[serde(default)]
    pub case_note: String,
}

/// A step that somebody takes.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepBody {
    /// Which referral.
    pub id: ReferralId,
    /// Its new state.
    pub state: ReferralState,
}

/// A referral as the office sees it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct ReferralLine {
    /// What was asked.
    pub referral: Referral,
    /// Its state.
    pub state: ReferralState,
    /// The states that it had, with their times in Unix seconds.
    pub history: Vec<(ReferralState, u64)>,
    /// By when an answer is due, in Unix seconds.
    pub answer_by_s: u64,
    /// Whether that day has passed without an answer.
    pub overdue: bool,
    /// Whether the other desk has received all of this office's news.
    pub delivered: bool,
    /// The office's own case number, where the referral is its own.
    pub case_note: String,
    /// Who at this office decided last.
    pub by: String,
    /// What it rests on, as far as this office can look it up by itself.
    pub rests_on: String,
}

impl<P: AskPeers + SendReferrals> Office<P> {
    /// The directory: the desks of every agreement in force.
    #[must_use]
    pub fn directory(&self) -> Vec<Desk> {
        self.peers_port().desks()
    }

    /// Makes a contact request. It is kept first; a country that cannot be reached gets it later.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] without an agreement, or when what it is said to rest on is not so; [`ErrorKind::Internal`].
    pub async fn refer(&self, body: &ReferralBody, by: &Actor) -> Result<ReferralLine, ApiError> {
        let agreement = self.peers_port().referral_terms(body.to)?;
        self.stands(&body.basis, body.to)?;
        let own = self.network_home().country;
        let own = own.ok_or_else(|| invalid("this node does not know its own country"))?;
        let mut id = [0; 16];
        getrandom::fill(&mut id)
            .map_err(|_| ApiError::new(ErrorKind::Internal, "the system gives no randomness"))?;
        let referral = Referral {
            id: ReferralId::from_random(id),
            agreement,
            from: own,
            to: body.to,
            request: body.request,
            basis: body.basis,
            category: body.category,
            urgency: body.urgency,
            case_files: ReferralBand::of(body.case_files),
            channel: body.channel,
            sent_s: now_s(),
        };
        if body.case_note.len() > 200 {
            return Err(invalid("a case or court number may have at most 200 bytes: shorten it"));
        }
        let id = referral.id;
        self.tell(body.to, ReferralNews::New(referral), by, &body.case_note)?;
        self.peers_port().deliver_referrals().await;
        self.line_of(id)
    }

    /// Takes a step: sees, accepts, declines or closes.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for an unknown referral, or a step that does not follow; [`ErrorKind::Internal`].
    pub async fn refer_step(&self, body: &StepBody, by: &Actor) -> Result<ReferralLine, ApiError> {
        let stored = self.stored(body.id)?;
        let own = self.network_home().country;
        let by_asker = own == Some(stored.referral.from);
        if !body.state.follows(stored.state, by_asker) {
            let text = format!("this office cannot make it {}: it is {}", body.state, stored.state);
            return Err(invalid(&text));
        }
        let other = if by_asker { stored.referral.to } else { stored.referral.from };
        let step = ReferralStep { id: body.id, state: body.state, at_s: now_s() };
        self.tell(other, ReferralNews::Step(step), by, "")?;
        self.peers_port().deliver_referrals().await;
        self.line_of(body.id)
    }

    /// Tries again to hand over what waits.
    pub async fn deliver_referrals(&self) {
        self.peers_port().deliver_referrals().await;
    }

    fn tell(&self, with: CountryCode, news: ReferralNews, by: &Actor, note: &str) -> Result<(), ApiError> {
        let signature = self.peers_port().sign_news(&news)?;
        let event = ReferralEvent::Told { news, signature, by: by.to_string(), case_note: note.to_owned() };
        let entry = ReferralEntry { at_s: now_s(), with, event };
        self.books().tell_referral(&entry).map_err(|error| books_failed(&error))
    }
}

impl<P: AskPeers> Office<P> {
    /// All referrals, the newest first.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the books cannot be read.
    pub fn referrals(&self) -> Result<Vec<ReferralLine>, ApiError> {
        let stored = self.books().referrals().map_err(|error| books_failed(&error))?;
        let known = self.checks_behind(stored.iter().map(|stored| &stored.referral))?;
        let told = |stored: StoredReferral| {
            let rests_on = self.rests_on(&stored.referral, &known);
            line(stored, rests_on)
        };
        let mut lines: Vec<ReferralLine> = stored.into_iter().map(told).collect();
        lines.sort_by_key(|line| (std::cmp::Reverse(line.referral.sent_s), line.referral.id));
        Ok(lines)
    }

    /// One referral.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when there is none of that number; [`ErrorKind::Internal`].
    pub fn line_of(&self, id: ReferralId) -> Result<ReferralLine, ApiError> {
        let stored = self.stored(id)?;
        let rests_on = self.rests_on(&stored.referral, &self.checks_behind([&stored.referral])?);
        Ok(line(stored, rests_on))
    }

    fn stored(&self, id: ReferralId) -> Result<StoredReferral, ApiError> {
        let stored = self.books().referral(id).map_err(|error| books_failed(&error))?;
        stored.ok_or_else(|| invalid("there is no referral of that number: see `referral list`"))
    }
}

/// One entry of the disclosure log in words.
pub(crate) fn words(entry: &ReferralEntry) -> String {
    let what = |news: &ReferralNews| match news {
        ReferralNews::New(referral) => {
            format!("{}: {} for {}", referral.id, referral.request, referral.category)
        }
        ReferralNews::Step(step) => format!("{}: {}", step.id, step.state),
    };
    let with = entry.with;
    match &entry.event {
        ReferralEvent::Told { news, by, .. } => format!("{by} to {with}, {}", what(news)),
        ReferralEvent::Delivered { id } => format!("delivered to {with}, {id}"),
        ReferralEvent::Received { news, .. } => format!("from {with}, {}", what(news)),
        ReferralEvent::Refused { code } => format!("from {with}, refused: {code}"),
        _ => "other".to_owned(),
    }
}

fn line(stored: StoredReferral, rests_on: String) -> ReferralLine {
    let answer_by_s = stored.referral.answer_by_s();
    let unanswered = matches!(stored.state, ReferralState::Sent | ReferralState::Seen);
    ReferralLine {
        answer_by_s,
        overdue: unanswered && now_s() > answer_by_s,
        delivered: stored.undelivered.is_empty(),
        state: stored.state,
        history: stored.history,
        referral: stored.referral,
        case_note: stored.case_note,
        by: stored.by,
        rests_on,
    }
}

impl From<ReferralFailed> for ApiError {
    fn from(failed: ReferralFailed) -> Self {
        let kind = match &failed {
            ReferralFailed::Invalid(_) => ErrorKind::Invalid,
            _ => ErrorKind::Internal,
        };
        Self::new(kind, failed.to_string())
    }
}

fn invalid(text: &str) -> ApiError {
    ApiError::new(ErrorKind::Invalid, text)
}
