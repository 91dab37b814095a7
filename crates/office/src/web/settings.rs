//! Settings: what this node is configured to do, and how its keys are kept. What the configuration file says is
//! changed there, by whoever runs the machine.

use super::Site;
use super::parts;
use super::visit::Visit;
use crate::api::{ApiError, CohortLine};
use crate::keys::{KeysStatus, Reach};
use crate::latest::{RoundsSetting, Settings};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use safeborders_pages::{Arg, Locale};
use safeborders_people::{Right, Unassigned};
use std::sync::Arc;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/settings", get(settings))
}

struct Copy {
    place: String,
    state: String,
    trouble: Option<String>,
}

struct Keys {
    epoch: Arg<'static>,
    keys: Arg<'static>,
    sha256: String,
    reach: &'static str,
    kept: String,
    copies: Vec<Copy>,
}

#[derive(Template)]
#[template(path = "settings.html")]
struct Shown {
    t: &'static Locale,
    country: String,
    over_tls: bool,
    files: Arg<'static>,
    unassigned: String,
    rounds: String,
    /// What a status is called, and for how many months its files are kept.
    retention: Vec<(String, Arg<'static>)>,
    ahead: Arg<'static>,
    cohorts: Vec<(String, String, bool)>,
    keys: Option<Keys>,
}

async fn settings(visit: Visit) -> Response {
    visit.answer(page(&visit).await)
}

async fn page(visit: &Visit) -> Result<Response, ApiError> {
    let t = visit.t();
    let known: Settings = visit.get("settings").await?;
    let cohorts: Vec<CohortLine> = visit.get("cohorts").await?;
    let keys = match visit.may(Right::Operate) {
        true => Some(keys(t, visit.get("keys").await?)),
        false => None,
    };
    let months = |n: u16| Arg::Count(n.into());
    let policy = known.retention;
    let main = Shown {
        t,
        country: visit.site.terms.country.to_string(),
        over_tls: visit.site.terms.over_tls,
        files: Arg::Count(i64::try_from(known.case_files).unwrap_or(i64::MAX)),
        unassigned: match known.unassigned {
            Unassigned::Office => t.text("o-unassigned-office"),
            Unassigned::AssignedOnly => t.text("o-unassigned-only"),
        },
        rounds: rounds(t, known.rounds),
        retention: vec![
            (t.text("o-status-suspected"), months(policy.suspected_months)),
            (t.text("o-status-prosecuted"), months(policy.prosecuted_months)),
            (t.text("o-status-convicted"), months(policy.convicted_months)),
            (t.text("o-status-acquitted"), months(policy.acquitted_months)),
            (t.text("o-status-discontinued"), months(policy.discontinued_months)),
            (t.text("o-status-unknown"), months(policy.unknown_months)),
        ],
        ahead: Arg::Count(policy.coming_due_days.into()),
        cohorts: cohorts
            .iter()
            .rev()
            .take(12)
            .map(|line| (line.cohort.to_string(), line.freezes_on.to_string(), line.frozen))
            .collect(),
        keys,
    };
    visit.page(&t.text("o-settings-title"), &main, &[])
}

/// Whether rounds go on by themselves, and at what price.
fn rounds(t: &Locale, setting: Option<RoundsSetting>) -> String {
    match setting.map(|setting| setting.by_itself) {
        None => t.text("o-settings-rounds-none"),
        Some(None) => t.text("o-settings-rounds-hand"),
        Some(Some(epsilon)) => {
            t.with("o-settings-rounds-itself", &[("epsilon", Arg::Text(&parts::epsilon(epsilon, t)))])
        }
    }
}

fn keys(t: &Locale, status: KeysStatus) -> Keys {
    let copy = |line: crate::keys::CopyLine| Copy {
        place: line.place.display().to_string(),
        state: match (line.current, line.older) {
            (true, 0) => t.text("o-copy-current"),
            (true, older) => t.with("o-copy-current-older", &[("n", Arg::of(older))]),
            (false, _) => t.text("o-copy-old"),
        },
        trouble: line.trouble,
    };
    Keys {
        epoch: Arg::Count(status.epoch.into()),
        keys: Arg::Count(status.keys.into()),
        sha256: status.keyring_sha256,
        reach: status.reach.words(),
        kept: match status.reach {
            Reach::DiskAndPassphrase => t.text("o-kept-passphrase"),
            Reach::DiskAlone => t.text("o-kept-beside"),
            Reach::DiskAndKeyFile => t.text("o-kept-key-file"),
            Reach::SealedCredential => t.text("o-kept-credential"),
        },
        copies: status.copies.into_iter().map(copy).collect(),
    }
}
