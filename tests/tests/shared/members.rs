//! One node that answers and eight countries that may ask it, under one agreement.

use safeborders_codebook::Codebook;
use safeborders_federation::LiveAgreements;
use safeborders_trust::{
    Agreement, CountryCa, CountryRoot, Credentials, Identity, LiveCredentials, SignedAgreement, Terms,
    TrustRoots, Validity, VerifiedAgreement, now_s,
};
use safeborders_types::{CountryCode, Desk, DeskEntry, NanoRho, PeerId, Purpose};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Who answers.
pub(crate) const ANSWERS: &str = "spiffe://safeborders/GR/node/athens";
/// Who may ask.
pub(crate) const ASKERS: [&str; 8] = [
    "spiffe://safeborders/BG/node/sofia",
    "spiffe://safeborders/IT/node/roma",
    "spiffe://safeborders/RO/node/bucuresti",
    "spiffe://safeborders/FR/node/paris",
    "spiffe://safeborders/DE/node/berlin",
    "spiffe://safeborders/ES/node/madrid",
    "spiffe://safeborders/NL/node/denhaag",
    "spiffe://safeborders/BE/node/bruxelles",
];
/// The agreement between all of them.
pub(crate) const AGREEMENT: &str = "europe";
/// The attributes that it covers.
pub(crate) const ATTRIBUTES: [&str; 11] = [
    "case.registering_organisation",
    "case.referring_organisation",
    "case.data_source",
    "case.procedural_status",
    "case.region_of_exploitation",
    "case.country_of_recruitment",
    "case.country_of_exploitation",
    "case.offence",
    "case.victims",
    "victim.sex",
    "victim.citizenship",
];

/// The countries' credentials and their agreement. Made once: keys take longer than a simulation.
pub(crate) struct Members {
    pub(crate) node: Arc<LiveCredentials>,
    askers: Vec<Arc<LiveCredentials>>,
    agreement: VerifiedAgreement,
}

impl Members {
    /// All members; every asker may spend `quota` on each cohort.
    pub(crate) fn new(quota: NanoRho) -> Self {
        Self::under(|names| terms(names, quota))
    }

    /// The same under an agreement that allows signature rounds.
    pub(crate) fn with_rounds(quota: NanoRho) -> Self {
        Self::under(|names| Terms { rounds: true, ..terms(names, quota) })
    }

    fn under(terms: impl FnOnce(&[PeerId]) -> Terms) -> Self {
        let names: Vec<PeerId> = std::iter::once(ANSWERS).chain(ASKERS).map(peer).collect();
        let long = Validity::days(now_s() - 86_400, 3_000).unwrap();
        let authorities: Vec<CountryCa> =
            names.iter().map(|name| CountryCa::create(name.country(), long).unwrap()).collect();
        let mut roots = TrustRoots::new();
        for authority in &authorities {
            let root = CountryRoot::from_pem(authority.country(), authority.certificate_pem()).unwrap();
            roots.insert(authority.country(), root);
        }
        let identity = |authority: &CountryCa, name: &PeerId| {
            let leaf = authority.issue(name, Validity::days(now_s(), 14).unwrap()).unwrap();
            Identity::from_leaf(&leaf).unwrap()
        };
        let mut signed = SignedAgreement::unsigned(Agreement::new(terms(&names)).unwrap());
        for authority in &authorities {
            let minister = peer(&format!("spiffe://safeborders/{}/signatory/minister", authority.country()));
            signed.sign(&identity(authority, &minister)).unwrap();
        }
        let mut live: Vec<_> = authorities
            .iter()
            .zip(&names)
            .map(|(authority, name)| {
                let credentials = Credentials::new(identity(authority, name), roots.clone()).unwrap();
                LiveCredentials::new(credentials)
            })
            .collect();
        let node = live.remove(0);
        Self { node, askers: live, agreement: signed.verify_recorded(&roots, now_s()).unwrap() }
    }

    /// The credentials of one asker.
    pub(crate) fn asker(&self, number: usize) -> Arc<LiveCredentials> {
        Arc::clone(&self.askers[number])
    }

    /// The agreement, as a node holds it.
    pub(crate) fn agreements(&self) -> Arc<LiveAgreements> {
        LiveAgreements::new([self.agreement.clone()])
    }
}

pub(crate) fn peer(name: &str) -> PeerId {
    name.parse().unwrap()
}

fn desk(country: CountryCode) -> Desk {
    Desk::new(DeskEntry {
        country,
        office: "An office".to_owned(),
        name: "A desk".to_owned(),
        languages: ["en".parse().unwrap()].into(),
        hours: "09:00-17:00 UTC".to_owned(),
        channel: "by telephone".to_owned(),
    })
    .unwrap()
}

fn terms(names: &[PeerId], quota: NanoRho) -> Terms {
    let today = time::OffsetDateTime::now_utc().date();
    Terms {
        id: AGREEMENT.parse().unwrap(),
        title: "A test".to_owned(),
        parties: names.iter().map(PeerId::country).collect(),
        quota_nano_rho: names.iter().map(|name| (name.clone(), quota)).collect::<BTreeMap<_, _>>(),
        purposes: BTreeSet::from([Purpose::StrategicAnalysis]),
        attributes: ATTRIBUTES.iter().map(|a| a.parse().unwrap()).collect(),
        max_dimensions: 3,
        codebook: Codebook::v1().version(),
        valid_from: today - time::Duration::days(1),
        valid_until: today + time::Duration::days(365),
        retention_days: 30,
        desks: names.iter().map(|name| desk(name.country())).collect(),
        rounds: false,
        link_check: None,
    }
}
