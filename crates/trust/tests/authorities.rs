//! National authorities and the directory of roots.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

mod common;

use common::*;
use proptest::prelude::*;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use safeborders_trust::{
    CountryCa, CountryRoot, Identity, PeerRefused, PkiError, RootsError, SecretPem, TrustRoots,
};

#[test]
fn an_authority_is_read_back_and_issues_as_before() {
    let world = World::new();
    let again =
        CountryCa::from_pem(country("GR"), world.greece.certificate_pem(), &world.greece.key_pem()).unwrap();
    let leaf = again.issue(&peer(ATHENS), days(14)).unwrap();
    let credentials = world.credentials(Identity::from_leaf(&leaf).unwrap());
    assert_eq!(credentials.check(safeborders_trust::now_s()), Ok(()));
}

#[test]
fn an_authority_does_not_pair_with_another_key_or_country() {
    let world = World::new();
    let (greece, bulgaria) = (&world.greece, &world.bulgaria);
    let cases = [
        (country("GR"), greece.certificate_pem(), bulgaria.key_pem()),
        (country("BG"), greece.certificate_pem(), greece.key_pem()),
        (country("GR"), "", greece.key_pem()),
        (country("GR"), greece.certificate_pem(), SecretPem::new("no key".to_owned())),
    ];
    for (country, certificate, key) in cases {
        assert!(matches!(CountryCa::from_pem(country, certificate, &key), Err(PkiError::Authority)));
    }
}

#[test]
fn an_authority_vouches_for_its_own_country_and_time_only() {
    let world = World::new();
    let foreign = world.greece.issue(&peer(SOFIA), days(14));
    assert!(matches!(foreign, Err(PkiError::OtherCountry { .. })));
    let long = world.greece.issue(&peer(ATHENS), days(10_000));
    assert!(matches!(long, Err(PkiError::OutlivesRoot)));
}

#[test]
fn an_operator_hears_of_an_expired_certificate_before_the_peers_do() {
    let world = World::new();
    let credentials = world.credentials(world.identity(ATHENS, begun(30)));
    assert_eq!(credentials.check(safeborders_trust::now_s()), Err(PeerRefused::Expired));
}

#[test]
fn secrets_are_in_no_debug_output() {
    let world = World::new();
    let leaf = world.greece.issue(&peer(ATHENS), days(14)).unwrap();
    let identity = Identity::from_leaf(&leaf).unwrap();
    let shown = format!("{:?} {identity:?}", world.greece);
    assert!(!shown.contains("PRIVATE"), "{shown}");
    let secret = leaf.key_pem.expose().lines().nth(1).unwrap();
    assert!(!shown.contains(secret));
}

#[test]
fn roots_are_loaded_by_country_and_show_their_fingerprint() {
    let world = World::new();
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("GR.pem"), world.greece.certificate_pem()).unwrap();
    std::fs::write(directory.path().join("BG.pem"), world.bulgaria.certificate_pem()).unwrap();
    std::fs::write(directory.path().join("README.txt"), "who sent what, when").unwrap();
    let roots = TrustRoots::load(directory.path()).unwrap();
    let countries: Vec<_> = roots.iter().map(|(country, _)| country.to_string()).collect();
    assert_eq!(countries, ["BG", "GR"]);
    let fingerprint = roots.get(country("GR")).unwrap().fingerprint();
    assert_eq!(fingerprint.len(), 95, "{fingerprint}");
    assert_ne!(fingerprint, roots.get(country("BG")).unwrap().fingerprint());
}

type Expected = fn(&RootsError) -> bool;

#[test]
fn a_directory_with_a_root_that_cannot_be_used_is_refused() {
    let world = World::new();
    let leaf = world.greece.issue(&peer(ATHENS), days(14)).unwrap().chain_pem;
    let two = format!("{0}{0}", world.greece.certificate_pem());
    let cases: [(&str, &str, Expected); 6] = [
        ("greece.pem", world.greece.certificate_pem(), |e| matches!(e, RootsError::Name { .. })),
        ("BG.pem", world.greece.certificate_pem(), |e| matches!(e, RootsError::OtherCountry { .. })),
        ("GR.pem", &leaf, |e| matches!(e, RootsError::NotARoot { .. })),
        ("GR.pem", &two, |e| matches!(e, RootsError::NotOneCertificate { .. })),
        ("GR.pem", "", |e| matches!(e, RootsError::NotOneCertificate { .. })),
        ("notes.txt", "", |e| matches!(e, RootsError::Number { .. })),
    ];
    for (name, text, expected) in cases {
        let directory = tempfile::tempdir().unwrap();
        std::fs::write(directory.path().join(name), text).unwrap();
        let error = TrustRoots::load(directory.path()).unwrap_err();
        assert!(expected(&error), "{name}: {error:?}");
    }
}

proptest! {
    #[test]
    fn certificates_of_arbitrary_or_changed_bytes_never_panic(
        changes in proptest::collection::vec(any::<(usize, u8)>(), 0..6),
        keep in any::<usize>(),
        noise in proptest::collection::vec(any::<u8>(), 0..300),
    ) {
        static WORLD: std::sync::LazyLock<(String, Vec<u8>)> = std::sync::LazyLock::new(|| {
            let leaf = World::new().greece.issue(&peer(ATHENS), days(14)).unwrap();
            let der = CertificateDer::from_pem_slice(leaf.chain_pem.as_bytes()).unwrap().to_vec();
            (leaf.key_pem.expose().to_owned(), der)
        });
        let (key, der) = &*WORLD;
        let mut der = der.clone();
        let length = der.len();
        changes.iter().for_each(|(at, value)| der[at % length] ^= value);
        if keep % 4 == 0 {
            der.truncate(keep % length);
        }
        for bytes in [der, noise] {
            let pem = pem_of(&bytes);
            let _ = Identity::from_pem(&pem, &SecretPem::new(key.clone()));
            let _ = CountryRoot::from_pem(country("GR"), &pem);
        }
    }
}

fn pem_of(der: &[u8]) -> String {
    use base64::Engine;
    let body = base64::prelude::BASE64_STANDARD.encode(der);
    format!("-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n")
}
