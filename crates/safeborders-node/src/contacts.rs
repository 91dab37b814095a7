//! What the office's people want of other countries' desks: link checks and referrals, with gRPC behind them.

use crate::europe::Europe;
use safeborders_books::{ReferralEntry, ReferralEvent, StoredReferral};
use safeborders_peers::{PeerClient, PeerError};
use safeborders_trust::{VerifiedAgreement, now_s};
use safeborders_types::{
    AgreementId, CheckLinks, CheckedKind, CountryCode, Desk, LinkAnswer, LinkAsk, LinkFailed, LinkTerms,
    NodeSignature, ReferralFailed, ReferralNews, SendReferrals,
};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

/// How long a link check may take: the other office looks at all its case files.
const CHECK: Duration = Duration::from_secs(60);
/// How long delivering news may take.
const DELIVERY: Duration = Duration::from_secs(10);
/// Refusals after which news is not delivered again: the other side has gone on.
const MOOT: [&str; 2] = ["wrong-step", "other-referral"];

impl Europe {
    /// The verified agreements in force today: neither suspended nor ended, as of this call.
    fn in_force(&self) -> Vec<VerifiedAgreement> {
        let mut open = self.agreements.live().open();
        open.retain(|agreement| agreement.in_force(now_s()).is_ok());
        open
    }

    /// Those under which this office may ask the country's node, the configured one first.
    fn with(&self, to: CountryCode) -> Vec<VerifiedAgreement> {
        let between = |a: &VerifiedAgreement| a.binds(to) && a.covers(&self.own);
        let mut found: Vec<VerifiedAgreement> = self.in_force().into_iter().filter(between).collect();
        let asked_under = self.agreements.asked_under().get();
        found.sort_by_key(|agreement| Some(agreement.id()) != asked_under.as_ref());
        found
    }

    fn client(&self, to: CountryCode) -> Result<&PeerClient, String> {
        let peers = self.peers.as_ref().map_err(Clone::clone)?;
        peers.of(to).ok_or_else(|| format!("{to} is not among the peers: see `peers`"))
    }

    /// Delivers the news of one referral, oldest first, until one cannot be delivered.
    async fn deliver(&self, stored: StoredReferral) {
        let own = self.own.country();
        let referral = &stored.referral;
        let other = if referral.from == own { referral.to } else { referral.from };
        let Ok(client) = self.client(other) else { return };
        for (news, signature) in &stored.undelivered {
            match client.deliver_news(news, signature, DELIVERY).await {
                Ok(()) => {}
                Err(PeerError::Refused { code }) if MOOT.contains(&code.as_str()) => {
                    tracing::warn!(%other, code, "news of a referral came too late");
                }
                Err(error) => {
                    tracing::info!(%other, reason = %error, "news of a referral waits");
                    return;
                }
            }
            let event = ReferralEvent::Delivered { id: news.id() };
            let entry = ReferralEntry { at_s: now_s(), with: other, event };
            let books = Arc::clone(&self.books);
            let noted = tokio::task::spawn_blocking(move || books.delivered_referral(&entry)).await;
            if !matches!(noted, Ok(Ok(()))) {
                // It is delivered again, and kept once there.
                tracing::error!("a delivered referral is not on record");
                return;
            }
        }
    }
}

impl CheckLinks for Europe {
    fn link_terms(&self, to: CountryCode, kind: CheckedKind) -> Result<LinkTerms, LinkFailed> {
        let client = self.client(to).map_err(LinkFailed::Invalid)?;
        let agreements = self.with(to);
        let allows = |a: &&VerifiedAgreement| {
            a.terms().link_check.as_ref().is_some_and(|terms| terms.kinds.contains(&kind))
        };
        let Some(agreement) = agreements.iter().find(allows) else {
            let text = format!("no agreement in force with {to} allows to check a {kind}");
            return Err(LinkFailed::Invalid(text));
        };
        let terms = agreement.terms();
        Ok(LinkTerms {
            peer: client.peer().clone(),
            agreement: agreement.id().clone(),
            per_case: terms.link_check.as_ref().map_or(0, |terms| terms.checks_per_case),
            desks: terms.desks.iter().filter(|desk| desk.country() == to).cloned().collect(),
        })
    }

    async fn check_links(&self, ask: LinkAsk) -> Result<LinkAnswer, LinkFailed> {
        let client = self.client(ask.to.country()).map_err(LinkFailed::Invalid)?;
        let to = ask.to.country();
        client.check_links(ask, CHECK).await.map_err(|error| match error {
            PeerError::Refused { code } => LinkFailed::Refused(code),
            other => LinkFailed::Offline(format!("{to} did not answer: {other}")),
        })
    }
}

impl SendReferrals for Europe {
    fn desks(&self) -> Vec<Desk> {
        let desks: BTreeSet<Desk> =
            self.in_force().iter().flat_map(|agreement| agreement.terms().desks.clone()).collect();
        desks.into_iter().collect()
    }

    fn referral_terms(&self, to: CountryCode) -> Result<AgreementId, ReferralFailed> {
        self.client(to).map_err(ReferralFailed::Invalid)?;
        let none = || ReferralFailed::Invalid(format!("no agreement with {to} is in force"));
        self.with(to).first().map(|agreement| agreement.id().clone()).ok_or_else(none)
    }

    fn sign_news(&self, news: &ReferralNews) -> Result<NodeSignature, ReferralFailed> {
        let credentials = self.credentials.as_ref().ok_or(ReferralFailed::CannotSign)?;
        let identity = credentials.current();
        safeborders_trust::sign_news(identity.identity(), news).map_err(|_| ReferralFailed::CannotSign)
    }

    async fn deliver_referrals(&self) {
        let books = Arc::clone(&self.books);
        let waiting = tokio::task::spawn_blocking(move || books.referrals()).await;
        let Ok(Ok(all)) = waiting else {
            tracing::error!("the referrals cannot be read");
            return;
        };
        for stored in all.into_iter().filter(|stored| !stored.undelivered.is_empty()) {
            self.deliver(stored).await;
        }
    }
}
