//! Authorities and peers that exist for one test.
#![allow(dead_code)] // each test file uses its own part

pub(crate) mod bare;

use safeborders_trust::{
    CountryCa, CountryRoot, Credentials, Identity, LEAF_DAYS, Leaf, LiveCredentials, SecretPem, TrustRoots,
    Validity, now_s,
};
use safeborders_types::{CountryCode, PeerId};
use std::sync::Arc;

pub(crate) const ATHENS: &str = "spiffe://safeborders/GR/node/athens";
pub(crate) const SOFIA: &str = "spiffe://safeborders/BG/node/sofia";
pub(crate) const HUB: &str = "spiffe://safeborders/BG/coordinator/hub";
pub(crate) const GREEK_SIGNATORY: &str = "spiffe://safeborders/GR/signatory/minister";
pub(crate) const BULGARIAN_SIGNATORY: &str = "spiffe://safeborders/BG/signatory/minister";

pub(crate) fn peer(text: &str) -> PeerId {
    text.parse().unwrap()
}

pub(crate) fn country(text: &str) -> CountryCode {
    text.parse().unwrap()
}

pub(crate) fn days(days: u32) -> Validity {
    Validity::days(now_s(), days).unwrap()
}

/// A validity of fourteen days that began this many days ago.
pub(crate) fn begun(days_ago: u64) -> Validity {
    Validity::days(now_s() - days_ago * 86_400, LEAF_DAYS).unwrap()
}

/// The authorities of two countries, which trust each other.
pub(crate) struct World {
    pub(crate) greece: CountryCa,
    pub(crate) bulgaria: CountryCa,
}

impl World {
    pub(crate) fn new() -> Self {
        let long_ago = Validity::days(now_s() - 400 * 86_400, 3_000).unwrap();
        Self {
            greece: CountryCa::create(country("GR"), long_ago).unwrap(),
            bulgaria: CountryCa::create(country("BG"), long_ago).unwrap(),
        }
    }

    pub(crate) fn authority(&self, of: CountryCode) -> &CountryCa {
        if of == self.greece.country() { &self.greece } else { &self.bulgaria }
    }

    pub(crate) fn roots(&self) -> TrustRoots {
        let mut roots = TrustRoots::new();
        for authority in [&self.greece, &self.bulgaria] {
            let root = CountryRoot::from_pem(authority.country(), authority.certificate_pem()).unwrap();
            roots.insert(authority.country(), root);
        }
        roots
    }

    pub(crate) fn identity(&self, name: &str, validity: Validity) -> Identity {
        let peer = peer(name);
        Identity::from_leaf(&self.authority(peer.country()).issue(&peer, validity).unwrap()).unwrap()
    }

    pub(crate) fn credentials(&self, identity: Identity) -> Credentials {
        Credentials::new(identity, self.roots()).unwrap()
    }

    pub(crate) fn live(&self, name: &str) -> Arc<LiveCredentials> {
        LiveCredentials::new(self.credentials(self.identity(name, days(LEAF_DAYS))))
    }
}

/// Certificates that [`CountryCa`] would not make.
pub(crate) struct Odd {
    pub(crate) params: rcgen::CertificateParams,
}

impl Odd {
    /// A sound node's certificate, to be spoiled.
    pub(crate) fn node(names: &[&str]) -> Self {
        let mut params = rcgen::CertificateParams::default();
        let now = time::OffsetDateTime::now_utc();
        params.not_before = now - time::Duration::hours(1);
        params.not_after = now + time::Duration::days(14);
        params.subject_alt_names =
            names.iter().map(|name| rcgen::SanType::URI((*name).try_into().unwrap())).collect();
        params.key_usages = vec![rcgen::KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages =
            vec![rcgen::ExtendedKeyUsagePurpose::ServerAuth, rcgen::ExtendedKeyUsagePurpose::ClientAuth];
        params.is_ca = rcgen::IsCa::ExplicitNoCa;
        Self { params }
    }

    pub(crate) fn signed_by(self, authority: &CountryCa) -> Leaf {
        let key = rcgen::KeyPair::generate().unwrap();
        let ca_key = rcgen::KeyPair::from_pem(authority.key_pem().expose()).unwrap();
        let issuer = rcgen::Issuer::from_ca_cert_pem(authority.certificate_pem(), ca_key).unwrap();
        let certificate = self.params.signed_by(&key, &issuer).unwrap();
        Leaf { chain_pem: certificate.pem(), key_pem: SecretPem::new(key.serialize_pem()) }
    }

    pub(crate) fn self_signed(self) -> Leaf {
        let key = rcgen::KeyPair::generate().unwrap();
        let certificate = self.params.self_signed(&key).unwrap();
        Leaf { chain_pem: certificate.pem(), key_pem: SecretPem::new(key.serialize_pem()) }
    }
}
