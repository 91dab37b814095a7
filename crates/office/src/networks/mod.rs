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
use safeborders_codebook::LinkKind;
use safeborders_linkcheck::LinkInput;
use safeborders_patterns::networks::{Dialling, HubRule, dialling};
use safeborders_people::{CaseAccess, Reader};
use safeborders_types::{AskPeers, CheckedKind, CountryCode};
use safeborders_vault::{CaseNetwork, NetworkWanted, identifier_kind, public_inputs};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// What an office's networks depend on beside its case files.
#[derive(Clone, Debug, Default)]
pub struct NetworkHome {
    /// The office's country: national telephone numbers are dialled from there.
    pub country: Option<CountryCode>,
    /// The file with identifiers that link nobody.
    pub whitelist: Option<PathBuf>,
}

/// The office's whitelist of identifiers in this file that link nobody, as link checks compare them: they are neither asked
/// about nor shown as this office's own.
///
/// # Errors
/// [`ErrorKind::Invalid`](crate::api::ErrorKind::Invalid) names the line of the file that is not understood.
pub fn hubs_of(
    whitelist: Option<&Path>,
    kind: CheckedKind,
    home: Option<Dialling>,
) -> Result<BTreeSet<LinkInput>, ApiError> {
    let public = whitelist.map(whitelist::read).transpose()?.unwrap_or_default();
    Ok(public_inputs(&public, kind, home))
}

/// What a network was made of: it is shown again only for exactly this.
#[derive(Clone, Eq, PartialEq)]
struct Of {
    /// The case store's commits: who may read a file is among them.
    changes: u64,
    reader: Reader,
    body: NetworkBody,
    public: BTreeSet<(LinkKind, String)>,
}

/// The network that was made last, in memory: pages walk through the same one, click by click.
#[derive(Default)]
pub(crate) struct LastNetwork(Mutex<Option<(Of, Arc<CaseNetwork>)>>);

impl LastNetwork {
    fn of(&self, of: &Of) -> Option<Arc<CaseNetwork>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|(known, _)| known == of).map(|(_, network)| Arc::clone(network))
    }

    fn keep(&self, of: Of, made: CaseNetwork) -> Arc<CaseNetwork> {
        let made = Arc::new(made);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((of, Arc::clone(&made)));
        made
    }
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
    ) -> Result<Arc<CaseNetwork>, ApiError> {
        self.known_cohorts(&body.cohorts)?;
        let hubs = hub_rule(body)?;
        let home = self.network_home();
        let public = home.whitelist.as_deref().map(whitelist::read).transpose()?.unwrap_or_default();
        // Before the case files are read: what is written meanwhile makes another network.
        let of = Of {
            changes: self.vault().changes(),
            reader: reader.clone(),
            body: NetworkBody { communities: false, ..body.clone() },
            public: public.clone(),
        };
        if let Some(kept) = self.last_network.of(&of) {
            return Ok(kept);
        }
        let wanted = NetworkWanted {
            cohorts: body.cohorts.clone(),
            kinds: body.kinds.clone(),
            home: home.country.and_then(|country| dialling(&country.to_string())),
            hubs,
            public,
        };
        watch.tell("reading case files", 0, None)?;
        let open = |access: &CaseAccess| reader.may_read(access);
        let made = self.vault().case_network(&wanted, &open).map_err(|error| of_vault(&error))?;
        Ok(self.last_network.keep(of, made))
    }
}

/// From how many neighbours on an identifier links nobody.
fn hub_rule(body: &NetworkBody) -> Result<HubRule, ApiError> {
    let limit = |most: u32| match (2..=MOST_NEIGHBOURS).contains(&most) {
        true => Ok(most),
        false => Err(invalid(format!("the limit of neighbours is 2 to {MOST_NEIGHBOURS}"))),
    };
    let mut rule = body.hub_limit.map(limit).transpose()?.map_or_else(HubRule::default, HubRule::all);
    for (kind, most) in &body.hub_limits {
        rule = rule.with(identifier_kind(*kind), limit(*most)?);
    }
    Ok(rule)
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_codebook::LinkKind;
    use safeborders_patterns::networks::IdentifierKind;

    #[test]
    fn a_limit_of_one_kind_stands_beside_that_of_all_and_nonsense_is_refused() {
        let of = |hub_limit, phone| {
            let hub_limits = [(LinkKind::Phone, phone)].into();
            hub_rule(&NetworkBody { hub_limit, hub_limits, ..NetworkBody::default() })
        };
        let rule = of(Some(9), 4).unwrap();
        assert_eq!((rule.most(IdentifierKind::Phone), rule.most(IdentifierKind::Plate)), (4, 9));
        let rule = of(None, 4).unwrap();
        assert_eq!(rule.most(IdentifierKind::Plate), HubRule::default().most(IdentifierKind::Plate));
        for (all, phone) in [(Some(1), 4), (Some(9), 0), (None, 1), (Some(MOST_NEIGHBOURS + 1), 4)] {
            assert!(of(all, phone).is_err(), "{all:?} {phone}");
        }
    }
}
