//! Signing agreements, and verifying that every party did.

use super::{Agreement, AgreementError, Terms, strict};
use crate::verify::{Use, verify};
use crate::{Identity, PeerRefused, TrustRoots};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use rustls_pki_types::CertificateDer;
use safeborders_types::{
    AgreementId, AttributeId, CountryCode, Desk, LinkCheckTerms, NanoRho, PeerId, Purpose, Role,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use time::{Duration, OffsetDateTime};
use webpki::EndEntityCert;

/// The largest signed agreement that is read, in bytes.
pub const MAX_AGREEMENT_BYTES: usize = 1024 * 1024;

/// An agreement with the signatures that it has so far. Nothing about it is verified.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedAgreement {
    agreement: Agreement,
    #[serde(deserialize_with = "strict::map")]
    signatures: BTreeMap<CountryCode, Signature>,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signature {
    /// The signatory's chain in DER and base64, leaf first.
    chain: Vec<String>,
    /// ECDSA P-256 with SHA-256, ASN.1, in base64.
    signature: String,
}

impl SignedAgreement {
    /// An agreement that nobody has signed yet.
    #[must_use]
    pub fn unsigned(agreement: Agreement) -> Self {
        Self { agreement, signatures: BTreeMap::new() }
    }

    /// Reads an agreement's file.
    ///
    /// # Errors
    /// [`AgreementError::TooLarge`] or [`AgreementError::Unreadable`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, AgreementError> {
        if bytes.len() > MAX_AGREEMENT_BYTES {
            return Err(AgreementError::TooLarge);
        }
        serde_json::from_slice(bytes)
            .map_err(|error| AgreementError::Unreadable { line: error.line(), column: error.column() })
    }

    /// The agreement's file.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Names, integers and texts always serialise.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// What is signed, by whomever.
    #[must_use]
    pub fn agreement(&self) -> &Agreement {
        &self.agreement
    }

    /// The countries under whose name there is a signature, whatever it is worth.
    pub fn signed_by(&self) -> impl Iterator<Item = CountryCode> {
        self.signatures.keys().copied()
    }

    /// Adds a party's signature, in place of an older one of the same party.
    ///
    /// # Errors
    /// [`AgreementError`] unless the identity is a party's signatory with a P-256 key.
    pub fn sign(&mut self, signatory: &Identity) -> Result<(), AgreementError> {
        let country = signatory.peer().country();
        if signatory.peer().role() != Role::Signatory {
            return Err(AgreementError::NotASignatory);
        }
        if !self.agreement.terms().parties.contains(&country) {
            return Err(AgreementError::Stranger { country });
        }
        let signature = signatory.sign(&self.agreement.message()).map_err(AgreementError::CannotSign)?;
        let chain = signatory.chain.iter().map(|der| BASE64_STANDARD.encode(der)).collect();
        self.signatures.insert(country, Signature { chain, signature: BASE64_STANDARD.encode(signature) });
        Ok(())
    }

    /// Verifies a new agreement: all signatures, and that it is in force, both at `now_s`.
    ///
    /// # Errors
    /// [`AgreementError`] for the first thing that is wrong.
    pub fn verify(&self, roots: &TrustRoots, now_s: u64) -> Result<VerifiedAgreement, AgreementError> {
        let verified = self.verify_recorded(roots, now_s)?;
        verified.in_force(now_s)?;
        Ok(verified)
    }

    /// Verifies an agreement that this machine's books recorded at `recorded_s`: the signatories'
    /// certificates are judged as of then, for they expire long before the agreement does. Whether
    /// it is in force now is for [`VerifiedAgreement::in_force`] to say.
    ///
    /// # Errors
    /// [`AgreementError`] for the first thing that is wrong.
    pub fn verify_recorded(
        &self,
        roots: &TrustRoots,
        recorded_s: u64,
    ) -> Result<VerifiedAgreement, AgreementError> {
        let parties = &self.agreement.terms().parties;
        if let Some(country) = self.signed_by().find(|country| !parties.contains(country)) {
            return Err(AgreementError::Stranger { country });
        }
        let message = self.agreement.message();
        for country in parties.iter().copied() {
            let signature = self.signatures.get(&country).ok_or(AgreementError::NotSigned { country })?;
            signature.verify(country, &message, roots, recorded_s)?;
        }
        Ok(VerifiedAgreement { agreement: self.agreement.clone() })
    }
}

impl Signature {
    fn verify(
        &self,
        country: CountryCode,
        message: &[u8],
        roots: &TrustRoots,
        at_s: u64,
    ) -> Result<(), AgreementError> {
        let signer = |source| AgreementError::Signer { country, source };
        let decode = |text: &String| BASE64_STANDARD.decode(text).map(CertificateDer::from);
        let chain = self.chain.iter().map(decode).collect::<Result<Vec<_>, _>>();
        let chain = chain.map_err(|_| signer(PeerRefused::Malformed))?;
        let (leaf, intermediates) = chain.split_first().ok_or(signer(PeerRefused::Malformed))?;
        let facts = verify(roots, leaf, intermediates, Use::Signature, at_s).map_err(signer)?;
        if facts.peer.country() != country {
            return Err(signer(PeerRefused::WrongAuthority { country }));
        }
        let altered = AgreementError::Altered { country };
        let Ok(signature) = BASE64_STANDARD.decode(&self.signature) else { return Err(altered) };
        let leaf = EndEntityCert::try_from(leaf).map_err(|_| signer(PeerRefused::Malformed))?;
        leaf.verify_signature(webpki::aws_lc_rs::ECDSA_P256_SHA256, message, &signature).map_err(|_| altered)
    }
}

/// An agreement that a signatory of every party has signed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct VerifiedAgreement {
    agreement: Agreement,
}

impl VerifiedAgreement {
    /// The terms.
    #[must_use]
    pub fn terms(&self) -> &Terms {
        self.agreement.terms()
    }

    /// The agreement's name.
    #[must_use]
    pub fn id(&self) -> &AgreementId {
        &self.terms().id
    }

    /// SHA-256 of what is signed.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        self.agreement.digest()
    }

    /// Checks that a moment lies within the agreement's validity. Both its days are whole days, UTC.
    ///
    /// # Errors
    /// [`AgreementError::Expired`] or [`AgreementError::NotYetInForce`].
    pub fn in_force(&self, now_s: u64) -> Result<(), AgreementError> {
        let now = i64::try_from(now_s).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
        let today = now.unwrap_or(OffsetDateTime::UNIX_EPOCH.saturating_add(Duration::MAX)).date();
        let terms = self.terms();
        if today > terms.valid_until {
            return Err(AgreementError::Expired { on: terms.valid_until });
        }
        if today < terms.valid_from {
            return Err(AgreementError::NotYetInForce { on: terms.valid_from });
        }
        Ok(())
    }

    /// Whether this country answers under the agreement.
    #[must_use]
    pub fn binds(&self, country: CountryCode) -> bool {
        self.terms().parties.contains(&country)
    }

    /// Whether this peer may ask under the agreement.
    #[must_use]
    pub fn covers(&self, asker: &PeerId) -> bool {
        self.terms().quota_nano_rho.contains_key(asker)
    }

    /// What this peer may spend on each cohort of each party; `None` for who may not ask.
    #[must_use]
    pub fn quota_of(&self, asker: &PeerId) -> Option<NanoRho> {
        self.terms().quota_nano_rho.get(asker).copied()
    }

    /// Whether questions may have this purpose.
    #[must_use]
    pub fn allows(&self, purpose: Purpose) -> bool {
        self.terms().purposes.contains(&purpose)
    }

    /// Whether questions may name this attribute.
    #[must_use]
    pub fn allows_attribute(&self, attribute: &AttributeId) -> bool {
        self.terms().attributes.contains(attribute)
    }

    /// The most dimensions of a table.
    #[must_use]
    pub fn max_dimensions(&self) -> usize {
        self.terms().max_dimensions as usize
    }

    /// Whether its parties answer each other's rounds of published signatures.
    #[must_use]
    pub fn allows_rounds(&self) -> bool {
        self.terms().rounds
    }

    /// The link check as it is allowed; `None` where it is off.
    #[must_use]
    pub fn link_check(&self) -> Option<&LinkCheckTerms> {
        self.terms().link_check.as_ref()
    }

    /// The desks of a party.
    pub fn desks_of(&self, country: CountryCode) -> impl Iterator<Item = &Desk> {
        self.terms().desks.iter().filter(move |desk| desk.country() == country)
    }

    /// How long an asker may keep what it was answered, in days.
    #[must_use]
    pub fn retention_days(&self) -> u32 {
        self.terms().retention_days
    }

    /// The version of the codebook that the attributes are named in.
    #[must_use]
    pub fn codebook(&self) -> u32 {
        self.terms().codebook
    }
}
