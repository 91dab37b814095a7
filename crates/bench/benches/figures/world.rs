//! Two countries' authorities, a node, a coordinator, and the agreement under which one asks the other.

use crate::node::COUNTRY;
use anyhow::{Context, Result};
use safeborders_codebook::{Codebook, Release};
use safeborders_trust::{
    Agreement, CountryCa, CountryRoot, Credentials, Identity, LiveCredentials, ROOT_DAYS, SignedAgreement,
    Terms, TrustRoots, Validity, VerifiedAgreement, now_s,
};
use safeborders_types::{Desk, DeskEntry, NanoRho, PeerId, Purpose};
use std::collections::BTreeSet;
use std::sync::Arc;
use time::{Duration, OffsetDateTime};

/// Who is asked.
const NODE: &str = "spiffe://safeborders/GR/node/athens";
/// Who asks, and the other party of the agreement, which needs two.
const HUB: &str = "spiffe://safeborders/BG/coordinator/hub";
const PARTIES: [&str; 2] = ["BG", COUNTRY];
/// All that a cohort has for questions.
const QUOTA: NanoRho = NanoRho::new(60_000_000);
pub(crate) const AGREEMENT: &str = "benchmark";

/// The authorities.
pub(crate) struct World(Vec<CountryCa>);

impl World {
    pub(crate) fn new() -> Result<Self> {
        let validity = Validity::days(now_s(), ROOT_DAYS)?;
        let authority = |country: &str| Ok(CountryCa::create(country.parse()?, validity)?);
        Ok(Self(PARTIES.into_iter().map(authority).collect::<Result<_>>()?))
    }

    pub(crate) fn node() -> Result<PeerId> {
        Ok(NODE.parse()?)
    }

    pub(crate) fn node_credentials(&self) -> Result<Arc<LiveCredentials>> {
        self.credentials(NODE)
    }

    pub(crate) fn asker_credentials(&self) -> Result<Arc<LiveCredentials>> {
        self.credentials(HUB)
    }

    /// Another counterpart, which is no party to anything.
    pub(crate) fn flooding_credentials(&self) -> Result<Arc<LiveCredentials>> {
        self.credentials("spiffe://safeborders/BG/node/sofia")
    }

    /// The signed agreement: every attribute that the codebook lets out, and the largest quota.
    pub(crate) fn agreement(&self) -> Result<VerifiedAgreement> {
        let mut signed = SignedAgreement::unsigned(Agreement::new(terms(&PARTIES, HUB)?)?);
        for party in PARTIES {
            signed.sign(&self.identity(&format!("spiffe://safeborders/{party}/signatory/minister"))?)?;
        }
        Ok(signed.verify(&self.roots()?, now_s())?)
    }

    fn credentials(&self, name: &str) -> Result<Arc<LiveCredentials>> {
        Ok(LiveCredentials::new(Credentials::new(self.identity(name)?, self.roots()?)?))
    }

    fn identity(&self, name: &str) -> Result<Identity> {
        let peer: PeerId = name.parse()?;
        let authority = self.0.iter().find(|a| a.country() == peer.country());
        let leaf = authority.context("no such authority")?.issue(&peer, Validity::days(now_s(), 2)?)?;
        Ok(Identity::from_leaf(&leaf)?)
    }

    fn roots(&self) -> Result<TrustRoots> {
        let mut roots = TrustRoots::new();
        for authority in &self.0 {
            let root = CountryRoot::from_pem(authority.country(), authority.certificate_pem())?;
            roots.insert(authority.country(), root);
        }
        Ok(roots)
    }
}

/// What these parties agree on: one asker may ask about every attribute that the codebook lets out.
pub(crate) fn terms(parties: &[&str], asker: &str) -> Result<Terms> {
    let today = OffsetDateTime::now_utc().date();
    let askable = Codebook::v1().attributes().iter().filter(|a| a.release() == Release::Statistics);
    Ok(Terms {
        id: AGREEMENT.parse()?,
        title: "A benchmark".to_owned(),
        parties: parties.iter().map(|c| c.parse()).collect::<Result<_, _>>()?,
        quota_nano_rho: [(asker.parse()?, QUOTA)].into(),
        purposes: BTreeSet::from([Purpose::StrategicAnalysis]),
        attributes: askable.map(|a| a.id().clone()).collect(),
        max_dimensions: 3,
        codebook: Codebook::v1().version(),
        valid_from: today - Duration::days(1),
        valid_until: today + Duration::days(1),
        retention_days: 1,
        desks: parties.iter().map(|c| desk(c)).collect::<Result<_>>()?,
        rounds: false,
        link_check: None,
    })
}

fn desk(country: &str) -> Result<Desk> {
    Ok(Desk::new(DeskEntry {
        country: country.parse()?,
        office: "An office".to_owned(),
        name: "A desk".to_owned(),
        languages: ["en".parse()?].into(),
        hours: "09:00-17:00 UTC".to_owned(),
        channel: "by telephone".to_owned(),
    })?)
}
