//! What a certificate says about itself. Nothing here is verified: [`crate::verify`] does that.

use crate::PeerRefused;
use safeborders_types::PeerId;
use x509_parser::extensions::GeneralName;
use x509_parser::prelude::{FromDer, X509Certificate};

/// RFC 9336, id-kp-documentSigning: what a signatory's certificate is issued for.
pub(crate) const DOCUMENT_SIGNING: [u64; 9] = [1, 3, 6, 1, 5, 5, 7, 3, 36];

/// What a peer's certificate says about itself.
pub(crate) struct Facts {
    pub(crate) peer: PeerId,
    pub(crate) not_before_s: u64,
    pub(crate) not_after_s: u64,
    pub(crate) authority: bool,
    pub(crate) signs: bool,
    pub(crate) usages: Usages,
}

/// The extended key usages that matter here, as listed. "Any usage" counts for none.
pub(crate) struct Usages {
    pub(crate) client: bool,
    pub(crate) server: bool,
    pub(crate) documents: bool,
}

/// Parses one certificate and nothing after it.
pub(crate) fn parse(der: &[u8]) -> Result<X509Certificate<'_>, PeerRefused> {
    match X509Certificate::from_der(der) {
        Ok(([], certificate)) => Ok(certificate),
        _ => Err(PeerRefused::Malformed),
    }
}

/// A time of a certificate, in Unix seconds; times before 1970 count as 1970.
pub(crate) fn seconds(time: x509_parser::time::ASN1Time) -> u64 {
    u64::try_from(time.timestamp()).unwrap_or(0)
}

/// How far two clocks may differ, in seconds.
pub const CLOCK_SKEW_S: u64 = 300;

/// The moment at which a certificate is judged: now, or the nearest moment of its validity when now lies
/// outside by no more than clocks may differ.
///
/// # Errors
/// [`PeerRefused::NotYetValid`] or [`PeerRefused::Expired`].
pub(crate) fn judged_at(not_before_s: u64, not_after_s: u64, now_s: u64) -> Result<u64, PeerRefused> {
    if now_s.saturating_add(CLOCK_SKEW_S) < not_before_s {
        return Err(PeerRefused::NotYetValid);
    }
    if now_s > not_after_s.saturating_add(CLOCK_SKEW_S) {
        return Err(PeerRefused::Expired);
    }
    Ok(now_s.min(not_after_s).max(not_before_s))
}

impl Facts {
    /// # Errors
    /// [`PeerRefused`] when the certificate cannot be parsed, repeats an extension, or does not
    /// name exactly one peer.
    pub(crate) fn of(der: &[u8]) -> Result<Self, PeerRefused> {
        let certificate = parse(der)?;
        Ok(Self {
            peer: peer_of(&certificate)?,
            not_before_s: seconds(certificate.validity().not_before),
            not_after_s: seconds(certificate.validity().not_after),
            authority: certificate
                .basic_constraints()
                .map_err(|_| PeerRefused::Malformed)?
                .is_some_and(|extension| extension.value.ca),
            signs: certificate
                .key_usage()
                .map_err(|_| PeerRefused::Malformed)?
                .is_some_and(|extension| extension.value.digital_signature()),
            usages: usages_of(&certificate)?,
        })
    }
}

fn peer_of(certificate: &X509Certificate<'_>) -> Result<PeerId, PeerRefused> {
    let names = certificate.subject_alternative_name().map_err(|_| PeerRefused::Malformed)?;
    let names = names.map_or(&[][..], |extension| extension.value.general_names.as_slice());
    let mut uris = names.iter().filter_map(|name| match name {
        GeneralName::URI(uri) => Some(*uri),
        _ => None,
    });
    match (uris.next(), uris.count()) {
        (Some(uri), 0) => uri.parse().map_err(|_| PeerRefused::NotAPeer),
        (first, more) => Err(PeerRefused::Identities { found: usize::from(first.is_some()) + more }),
    }
}

fn usages_of(certificate: &X509Certificate<'_>) -> Result<Usages, PeerRefused> {
    let extension = certificate.extended_key_usage().map_err(|_| PeerRefused::Malformed)?;
    let documents = |oid: &x509_parser::der_parser::Oid<'_>| {
        oid.iter().is_some_and(|arcs| arcs.eq(DOCUMENT_SIGNING.iter().copied()))
    };
    Ok(extension.map_or(Usages { client: false, server: false, documents: false }, |extension| Usages {
        client: extension.value.client_auth,
        server: extension.value.server_auth,
        documents: extension.value.other.iter().any(documents),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_may_differ_by_five_minutes_and_not_by_a_second_more() {
        let (from, until) = (1_000_000, 2_000_000);
        let cases = [
            (from - CLOCK_SKEW_S - 1, Err(PeerRefused::NotYetValid)),
            (from - CLOCK_SKEW_S, Ok(from)),
            (from, Ok(from)),
            (1_500_000, Ok(1_500_000)),
            (until, Ok(until)),
            (until + CLOCK_SKEW_S, Ok(until)),
            (until + CLOCK_SKEW_S + 1, Err(PeerRefused::Expired)),
            (0, Err(PeerRefused::NotYetValid)),
            (u64::MAX, Err(PeerRefused::Expired)),
        ];
        for (now_s, expected) in cases {
            assert_eq!(judged_at(from, until, now_s), expected, "{now_s}");
        }
    }
}
