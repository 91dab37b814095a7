//! Networks: what connects the office's own case files, with the evidence of every link. Persons are never ranked.

pub mod body;
mod find;
mod graph;
mod whitelist;

use crate::api::ApiError;
use crate::jobs::Watch;
use crate::office::Office;
use crate::patterns::{invalid, of_vault};
use body::NetworkBody;
use safeborders_patterns::networks::{HubRule, dialling};
use safeborders_people::{CaseAccess, Reader};
use safeborders_types::{AskPeers, CountryCode};
use safeborders_vault::{CaseNetwork, NetworkWanted};
use std::path::PathBuf;

/// What an office's networks depend on beside its case files.
#[derive(Clone, Debug, Default)]
pub struct NetworkHome {
    /// The office's country: national telephone numbers are dialled from there.
    pub country: Option<CountryCode>,
    /// The file with identifiers that link nobody.
    pub whitelist: Option<PathBuf>,
}

/// The largest limit of neighbours: beyond it nothing is a hub, and a hotline connects everyone.
const MOST_NEIGHBOURS: u32 = 10_000;

impl<P: AskPeers> Office<P> {
    /// The graph that a body asks for, of the case files that this reader may read.
    pub(crate) fn graph(
        &self,
        body: &NetworkBody,
        reader: &Reader,
        watch: &Watch,
    ) -> Result<CaseNetwork, ApiError> {
        self.known_cohorts(&body.cohorts)?;
        let hubs = match body.hub_limit {
            None => HubRule::default(),
            Some(most) if (2..=MOST_NEIGHBOURS).contains(&most) => HubRule::all(most),
            Some(_) => return Err(invalid(format!("the limit of neighbours is 2 to {MOST_NEIGHBOURS}"))),
        };
        let home = self.network_home();
        let wanted = NetworkWanted {
            cohorts: body.cohorts.clone(),
            kinds: body.kinds.clone(),
            home: home.country.and_then(|country| dialling(&country.to_string())),
            hubs,
            public: home.whitelist.as_deref().map(whitelist::read).transpose()?.unwrap_or_default(),
        };
        watch.tell("reading case files", 0, None)?;
        let open = |access: &CaseAccess| reader.may_read(access);
        self.vault().case_network(&wanted, &open).map_err(|error| of_vault(&error))
    }
}
