//! What ends and when: roots, authorities, certificates, revocation lists, agreements. Warned of in time,
//! in `status` and once a day in the log.

use crate::config::Config;
use crate::layout::Layout;
use crate::metrics::Ends;
use anyhow::Result;
use safeborders_trust::{IdentityFiles, TrustRoots, certificate_ends_s, now_s};
use safeborders_types::{AgreementLine, AgreementStanding};
use serde::Serialize;
use std::sync::Arc;
use std::time::Duration;
use time::Date;

const DAY_S: u64 = 86_400;
/// From how many days before its end something that people renew is warned of, ever more urgently.
const BY_PEOPLE: [u64; 3] = [30, 7, 1];
/// The same for what renews itself: a leaf in its second week, lists every day. Seven days are their
/// ordinary life; at five, two renewals have failed.
const BY_ITSELF: [u64; 2] = [5, 1];

/// How urgent something is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Urgency {
    /// There is time.
    Fine,
    /// It ends within the first bound.
    Soon,
    /// Within the second.
    VerySoon,
    /// Within a day.
    Tomorrow,
    /// It has ended.
    Ended,
}

/// Something that ends.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub(crate) struct Expiry {
    pub(crate) kind: Ends,
    pub(crate) what: String,
    pub(crate) ends_s: u64,
    pub(crate) days_left: u64,
    pub(crate) urgency: Urgency,
    /// What to do about it.
    pub(crate) remedy: &'static str,
}

fn urgency(ends_s: u64, now_s: u64, bounds: &[u64]) -> Urgency {
    if now_s >= ends_s {
        return Urgency::Ended;
    }
    let left_s = ends_s - now_s;
    let within = |days: u64| left_s <= days * DAY_S;
    match bounds {
        [_, _, last] if within(*last) => Urgency::Tomorrow,
        [_, second, _] if within(*second) => Urgency::VerySoon,
        [first, _, _] if within(*first) => Urgency::Soon,
        [_, last] if within(*last) => Urgency::Tomorrow,
        [first, _] if within(*first) => Urgency::VerySoon,
        _ => Urgency::Fine,
    }
}

fn expiry(kind: Ends, what: String, ends_s: u64, bounds: &[u64], remedy: &'static str) -> Expiry {
    let now = now_s();
    let days_left = ends_s.saturating_sub(now) / DAY_S;
    Expiry { kind, what, ends_s, days_left, urgency: urgency(ends_s, now, bounds), remedy }
}

/// All that ends, as files and agreements say it; the soonest first.
///
/// # Errors
/// A certificate cannot be read.
pub(crate) fn all(layout: &Layout, config: &Config, agreements: &[AgreementLine]) -> Result<Vec<Expiry>> {
    let mut all = Vec::new();
    let leaf = IdentityFiles::in_folder(&layout.identity()).load()?;
    let remedy = "`pki renew`; a serving node does it by itself, so look into its log";
    let what = format!("certificate of {}", leaf.peer());
    all.push(expiry(Ends::Certificate, what, leaf.not_after_s(), &BY_ITSELF, remedy));
    let issuing = layout.issuing().join("ca.pem");
    if issuing.exists() {
        let ends_s = certificate_ends_s(&std::fs::read_to_string(issuing)?)?;
        let remedy = "`pki issuing` with the national root's medium";
        let what = format!("issuing authority of {}", config.country);
        all.push(expiry(Ends::IssuingAuthority, what, ends_s, &BY_PEOPLE, remedy));
    }
    for (country, root) in TrustRoots::load(&layout.roots())?.iter() {
        let (kind, remedy) = match country == config.country {
            true => (Ends::OwnRoot, "make a new national root, and let every office compare its fingerprint"),
            false => (Ends::OtherRoot, "get that office's new root, and compare its fingerprint"),
        };
        let what = format!("national root of {country}");
        all.push(expiry(kind, what, root.not_after_s(), &BY_PEOPLE, remedy));
        if let Some(lists) = root.revocations() {
            let (kind, remedy) = match country == config.country {
                true => {
                    (Ends::OwnLists, "`pki lists`; a serving node does it every day, so look into its log")
                }
                false => {
                    (Ends::OtherLists, "`peers lists`; when they have ended, ask that office for its file")
                }
            };
            let what = format!("revocation lists of {country}");
            all.push(expiry(kind, what, lists.current_until_s(), &BY_ITSELF, remedy));
        }
    }
    let goes_on = |line: &&AgreementLine| line.standing != AgreementStanding::Terminated;
    for line in agreements.iter().filter(goes_on) {
        let remedy = "agree on another one; `agreement diff` shows what changes";
        let what = format!("agreement {}", line.agreement);
        all.push(expiry(Ends::Agreement, what, end_of(line.valid_until), &BY_PEOPLE, remedy));
    }
    all.sort_by_key(|expiry| expiry.ends_s);
    Ok(all)
}

/// The end of a day, in UTC.
fn end_of(day: Date) -> u64 {
    let begun = u64::try_from(day.midnight().assume_utc().unix_timestamp()).unwrap_or(0);
    begun.saturating_add(DAY_S)
}

/// Warns in the log once a day of what ends soon. Never ends.
pub(crate) async fn watch(
    layout: Layout,
    config: Config,
    agreements: Arc<dyn safeborders_types::KeepAgreements>,
) {
    let mut tick = tokio::time::interval(Duration::from_secs(DAY_S));
    loop {
        tick.tick().await;
        let (layout, config, agreements) = (layout.clone(), config.clone(), Arc::clone(&agreements));
        let look = move || {
            let lines = agreements.agreements().map_err(|error| anyhow::anyhow!("{error}"))?;
            all(&layout, &config, &lines)
        };
        match tokio::task::spawn_blocking(look).await {
            Ok(Ok(all)) => all.iter().filter(|expiry| expiry.urgency > Urgency::Fine).for_each(warn),
            Ok(Err(error)) => tracing::error!(error = format!("{error:#}"), "what ends soon is not known"),
            Err(error) => tracing::error!(%error, "looking for what ends soon ended abnormally"),
        }
    }
}

fn warn(expiry: &Expiry) {
    let Expiry { what, days_left, remedy, .. } = expiry;
    match expiry.urgency {
        Urgency::Ended => tracing::error!(what, remedy, "it has ended"),
        Urgency::Tomorrow => tracing::error!(what, days_left, remedy, "it ends within a day"),
        _ => tracing::warn!(what, days_left, remedy, "it ends soon"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_renew_is_warned_of_30_7_and_1_days_before_its_end() {
        let ends = 100 * DAY_S;
        let cases = [
            (31 * DAY_S, Urgency::Fine),
            (30 * DAY_S + 1, Urgency::Fine),
            (30 * DAY_S, Urgency::Soon),
            (7 * DAY_S + 1, Urgency::Soon),
            (7 * DAY_S, Urgency::VerySoon),
            (DAY_S + 1, Urgency::VerySoon),
            (DAY_S, Urgency::Tomorrow),
            (1, Urgency::Tomorrow),
            (0, Urgency::Ended),
        ];
        for (left_s, expected) in cases {
            assert_eq!(urgency(ends, ends - left_s, &BY_PEOPLE), expected, "{left_s} seconds left");
        }
        assert_eq!(urgency(ends, ends + 1, &BY_PEOPLE), Urgency::Ended);
    }

    #[test]
    fn what_renews_itself_is_warned_of_when_renewals_have_failed() {
        let ends = 100 * DAY_S;
        for (left_s, expected) in [
            (7 * DAY_S, Urgency::Fine),
            (5 * DAY_S, Urgency::VerySoon),
            (DAY_S, Urgency::Tomorrow),
            (0, Urgency::Ended),
        ] {
            assert_eq!(urgency(ends, ends - left_s, &BY_ITSELF), expected, "{left_s} seconds left");
        }
    }

    #[test]
    fn an_agreement_ends_with_its_last_day() {
        assert_eq!(end_of(time::macros::date!(1970 - 01 - 01)), DAY_S);
    }
}
