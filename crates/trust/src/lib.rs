//! Who is who, and what was agreed: national certificate authorities, TLS between peers, signed
//! agreements, and the keys under which nodes sign the heads of their logs.
//!
//! # Invariants
//! - A certificate is accepted only if it leads to the root of the country that it names itself;
//!   no root can vouch for another country's peers.
//! - Every connection of a peer is TLS 1.3 with certificates on both sides and a full handshake: sessions are
//!   never resumed, because a resumed session skips the verification of the client's certificate.
//! - Pages behind [`OfficersOnly`] open to a certificate of an officer of one country, and to nobody else.
//! - A connection ends when the root that vouched for its peer is removed or replaced.
//! - A [`VerifiedAgreement`] was signed by a signatory of every party.
//! - Private keys are in no `Debug` output and in no error.
//!
//! # Never here
//! Questions, answers, case files; of a yearbook no more than its signature. What an agreement allows is data here; the federation crate
//! holds callers to it.
//!
//! # Units
//! Times are Unix seconds (`…_s`), validities are in days, quotas in nano-ρ.

mod acceptor;
mod agreement;
mod connector;
mod facts;
mod files;
mod fresh;
mod identity;
mod issuing;
mod key_change;
mod lists;
mod log_key;
mod network;
mod news;
mod officers;
mod page_tls;
mod pki;
mod refused;
mod revocation;
mod roots;
mod round;
mod secret;
mod stops;
mod tls;
mod verify;
mod yearbook;

pub use acceptor::{Acceptor, AcceptorError, AcceptorLimits, ConnectInfo, PeerStream};
pub use agreement::{
    Agreement, AgreementError, Difference, InvalidAgreement, MAX_AGREEMENT_BYTES, SignedAgreement, Terms,
    VerifiedAgreement,
};
pub use connector::{ConnectError, Connector};
pub use facts::CLOCK_SKEW_S;
pub use files::{IdentityFiles, IdentityFilesError};
pub use fresh::keep_fresh;
pub use identity::{Credentials, Identity, IdentityError, LiveCredentials};
pub use issuing::IssuingCa;
pub use key_change::MAX_KEY_CHANGE_BYTES;
pub use lists::{ListsRefused, MAX_LISTS_BYTES, newest_lists};
pub use log_key::{LogKey, LogKeyError, LogPublicKey};
pub use network::{Dial, Listen, Socket, SystemNetwork};
pub use news::{NewsError, sign_news, verify_news};
pub use officers::OfficersOnly;
pub use page_tls::{PageTlsError, page_server_config};
pub use pki::{CountryCa, ISSUING_DAYS, LEAF_DAYS, Leaf, PkiError, ROOT_DAYS, SIGNATORY_DAYS, Validity};
pub use refused::PeerRefused;
pub use revocation::{
    InvalidRevocations, RevocationList, Revocations, RevokedCertificate, certificate_ends_s, serial_of,
};
pub use roots::{CountryRoot, RootsError, TrustRoots};
pub use round::{RoundPartError, sign_round_part, verify_round_part};
pub use secret::{SecretPem, read_private, write_private};
pub use stops::Stopped;
pub use tls::TlsError;

/// The system's clock, in Unix seconds; 0 when it stands before 1970.
#[must_use]
pub fn now_s() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_secs())
}
pub use yearbook::{YearbookError, sign_yearbook, verify_yearbook};
