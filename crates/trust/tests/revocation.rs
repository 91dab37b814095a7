//! Issuing authorities below a root, and what revocation lists do to those whom they name.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

mod common;

use common::*;
use futures::StreamExt;
use safeborders_trust::{
    Acceptor, AcceptorLimits, Connector, CountryRoot, Credentials, ISSUING_DAYS, Identity, IssuingCa, Leaf,
    LiveCredentials, PeerRefused, PkiError, RevocationList, Revocations, RevokedCertificate, RootsError,
    TrustRoots, now_s, serial_of,
};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const DAY: u64 = 86_400;

/// Bulgaria with its issuing authority, and what both have revoked.
struct Bulgaria {
    world: World,
    issuing: IssuingCa,
}

impl Bulgaria {
    fn new() -> Self {
        let world = World::new();
        let issuing = world.bulgaria.issue_authority(days(ISSUING_DAYS)).unwrap();
        Self { world, issuing }
    }

    fn sofia(&self) -> Leaf {
        self.issuing.issue(&peer(SOFIA), days(14)).unwrap()
    }

    fn root(&self) -> CountryRoot {
        CountryRoot::from_pem(country("BG"), self.world.bulgaria.certificate_pem()).unwrap()
    }

    /// The lists of both authorities, naming these serial numbers.
    fn lists(&self, by_issuing: &[Vec<u8>], by_root: &[Vec<u8>]) -> String {
        self.issuing.sign_revocations(&list(by_issuing, 7)).unwrap()
            + &self.world.bulgaria.sign_revocations(&list(by_root, 365)).unwrap()
    }

    /// The roots as Athens holds them, with these lists of Bulgaria's.
    fn roots(&self, lists: &str) -> TrustRoots {
        let mut roots = self.world.roots();
        let revocations = Revocations::from_pem(country("BG"), lists).unwrap();
        roots.insert(country("BG"), self.root().with_revocations(revocations));
        roots
    }

    /// How a verifier that holds these lists judges the leaf.
    fn judged(&self, leaf: &Leaf, lists: &str, at_s: u64) -> Result<(), PeerRefused> {
        let identity = Identity::from_leaf(leaf).unwrap();
        Credentials::new(identity, self.roots(lists)).unwrap().check(at_s)
    }
}

fn list(serials: &[Vec<u8>], current_days: u64) -> RevocationList {
    let revoked =
        |serial: &Vec<u8>| RevokedCertificate { serial: serial.clone(), since_s: now_s(), compromised: true };
    RevocationList {
        number: 1,
        made_s: now_s() - 60,
        current_until_s: now_s() + current_days * DAY,
        revoked: serials.iter().map(revoked).collect(),
    }
}

#[test]
fn an_issuing_authority_vouches_for_its_country_within_its_own_time() {
    let bulgaria = Bulgaria::new();
    let leaf = bulgaria.sofia();
    assert_eq!(leaf.chain_pem.matches("BEGIN CERTIFICATE").count(), 2);
    let credentials = bulgaria.world.credentials(Identity::from_leaf(&leaf).unwrap());
    assert_eq!(credentials.check(now_s()), Ok(()));
    assert!(matches!(bulgaria.issuing.issue(&peer(ATHENS), days(14)), Err(PkiError::OtherCountry { .. })));
    let long = bulgaria.issuing.issue(&peer(SOFIA), days(ISSUING_DAYS + 1));
    assert!(matches!(long, Err(PkiError::OutlivesRoot)));
    let longer = bulgaria.world.bulgaria.issue_authority(days(10_000));
    assert!(matches!(longer, Err(PkiError::OutlivesRoot)));
}

#[test]
fn an_issuing_authority_of_one_country_is_nothing_to_another() {
    let bulgaria = Bulgaria::new();
    // Greece's issuing authority, presented below a leaf that names Bulgaria.
    let greek = bulgaria.world.greece.issue_authority(days(300)).unwrap();
    let forged = Odd::node(&[SOFIA]);
    let key = rcgen::KeyPair::from_pem(greek.key_pem().expose()).unwrap();
    let issuer = rcgen::Issuer::from_ca_cert_pem(greek.certificate_pem(), key).unwrap();
    let own = rcgen::KeyPair::generate().unwrap();
    let certificate = forged.params.signed_by(&own, &issuer).unwrap();
    let leaf = Leaf {
        chain_pem: certificate.pem() + greek.certificate_pem(),
        key_pem: safeborders_trust::SecretPem::new(own.serialize_pem()),
    };
    let judged = bulgaria.world.credentials(Identity::from_leaf(&leaf).unwrap()).check(now_s());
    assert_eq!(judged, Err(PeerRefused::WrongAuthority { country: country("BG") }));
}

#[test]
fn an_issuing_authority_is_read_back_only_below_the_root_that_made_it() {
    let bulgaria = Bulgaria::new();
    let (pem, key) = (bulgaria.issuing.certificate_pem(), bulgaria.issuing.key_pem());
    let again = IssuingCa::from_pem(&bulgaria.root(), pem, &key).unwrap();
    assert!(again.issue(&peer(SOFIA), days(14)).is_ok());
    let other = CountryRoot::from_pem(country("BG"), World::new().bulgaria.certificate_pem()).unwrap();
    let other_key = Bulgaria::new().issuing.key_pem();
    let leaf = bulgaria.sofia();
    for refused in [
        IssuingCa::from_pem(&other, pem, &key),
        IssuingCa::from_pem(&bulgaria.root(), pem, &other_key),
        IssuingCa::from_pem(&bulgaria.root(), &leaf.chain_pem, &leaf.key_pem),
        IssuingCa::from_pem(&bulgaria.root(), "", &key),
    ] {
        assert!(matches!(refused, Err(PkiError::Authority)));
    }
}

#[test]
fn whom_a_list_names_is_refused_and_the_others_are_not() {
    let bulgaria = Bulgaria::new();
    let (stolen, fresh) = (bulgaria.sofia(), bulgaria.sofia());
    let serial = serial_of(&stolen.chain_pem).unwrap();
    let lists = bulgaria.lists(std::slice::from_ref(&serial), &[]);
    assert_eq!(bulgaria.judged(&stolen, &lists, now_s()), Err(PeerRefused::Revoked));
    assert_eq!(bulgaria.judged(&fresh, &lists, now_s()), Ok(()));
    // Before the list: the check above can fail.
    assert_eq!(bulgaria.judged(&stolen, &bulgaria.lists(&[], &[]), now_s()), Ok(()));
    // The root's list names its authorities, not their leaves.
    assert_eq!(bulgaria.judged(&stolen, &bulgaria.lists(&[], &[serial]), now_s()), Ok(()));
}

#[test]
fn a_revoked_issuing_authority_takes_everybody_below_it_along() {
    let bulgaria = Bulgaria::new();
    let serial = serial_of(bulgaria.issuing.certificate_pem()).unwrap();
    let judged = bulgaria.judged(&bulgaria.sofia(), &bulgaria.lists(&[], &[serial]), now_s());
    assert_eq!(judged, Err(PeerRefused::Revoked));
}

#[test]
fn stale_missing_or_forged_lists_refuse_the_whole_country() {
    let bulgaria = Bulgaria::new();
    let leaf = bulgaria.issuing.issue(&peer(SOFIA), days(30)).unwrap();
    let stale = Err(PeerRefused::StaleRevocations { country: country("BG") });
    let lists = bulgaria.lists(&[], &[]);
    assert_eq!(bulgaria.judged(&leaf, &lists, now_s() + 6 * DAY), Ok(()));
    assert_eq!(bulgaria.judged(&leaf, &lists, now_s() + 8 * DAY), stale, "the week is over");
    let only_issuing = bulgaria.issuing.sign_revocations(&list(&[], 7)).unwrap();
    let only_root = bulgaria.world.bulgaria.sign_revocations(&list(&[], 7)).unwrap();
    assert_eq!(bulgaria.judged(&leaf, &only_issuing, now_s()), stale, "the root's is missing");
    assert_eq!(bulgaria.judged(&leaf, &only_root, now_s()), stale, "the issuing authority's is missing");
    // Lists of another Bulgaria: the names fit, the signatures do not.
    let forged = Bulgaria::new().lists(&[], &[]);
    assert_eq!(bulgaria.judged(&leaf, &forged, now_s()), stale);
}

#[test]
fn what_is_not_a_list_is_not_taken_for_one() {
    let bulgaria = Bulgaria::new();
    let sound = bulgaria.lists(&[], &[]);
    assert_eq!(Revocations::from_pem(country("BG"), &sound).unwrap().country(), country("BG"));
    let broken = sound.replacen('M', "N", 1);
    let many = sound.repeat(5);
    for text in ["", "hello", &broken, &many, bulgaria.issuing.certificate_pem()] {
        assert!(Revocations::from_pem(country("BG"), text).is_err(), "{text}");
    }
    let mut endless = list(&[vec![1; 21]], 7);
    assert!(matches!(bulgaria.issuing.sign_revocations(&endless), Err(PkiError::Serial)));
    endless.revoked.clear();
    endless.current_until_s = endless.made_s;
    assert!(matches!(bulgaria.issuing.sign_revocations(&endless), Err(PkiError::Generate(_))));
}

#[test]
fn lists_lie_beside_the_roots() {
    let bulgaria = Bulgaria::new();
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("BG.pem", bulgaria.world.bulgaria.certificate_pem());
    write("BG.crl.pem", &bulgaria.lists(&[], &[]));
    let roots = TrustRoots::load(folder.path()).unwrap();
    let lists = roots.get(country("BG")).unwrap().revocations().unwrap();
    assert!(lists.current_until_s() > now_s() + 6 * DAY && lists.current_until_s() < now_s() + 8 * DAY);
    write("GR.crl.pem", &bulgaria.lists(&[], &[]));
    let without_root = TrustRoots::load(folder.path());
    assert!(matches!(without_root, Err(RootsError::ListsWithoutRoot { .. })));
    write("GR.crl.pem", "");
    assert!(matches!(TrustRoots::load(folder.path()), Err(RootsError::Revocations(_))));
}

#[tokio::test]
async fn a_silent_connection_ends_when_its_certificate_is_revoked() {
    let bulgaria = Bulgaria::new();
    let (sofia, other) = (bulgaria.sofia(), bulgaria.sofia());
    let athens = |lists: &str| {
        let identity = bulgaria.world.identity(ATHENS, days(14));
        Credentials::new(identity, bulgaria.roots(lists)).unwrap()
    };
    let live = LiveCredentials::new(athens(&bulgaria.lists(&[], &[])));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut acceptor = Acceptor::start(listener, Arc::clone(&live), AcceptorLimits::default()).unwrap();
    let own = LiveCredentials::new(bulgaria.world.credentials(Identity::from_leaf(&sofia).unwrap()));
    let patience = Duration::from_secs(10);
    let connector = Connector::new(&acceptor.local_addr().to_string(), peer(ATHENS), own, patience);
    let dialling = tokio::spawn(async move { connector.connect().await });
    let mut stream = acceptor.next().await.unwrap().unwrap();
    stream.write_all(b"welcome").await.unwrap();
    stream.flush().await.unwrap();
    let _sofia = dialling.await.unwrap().unwrap();
    let info = stream.info().clone();

    // Nothing more is ever sent on it. Another one's revocation does not end it …
    let waiting = tokio::spawn(async move { stream.read_exact(&mut [0; 1]).await });
    live.replace(athens(&bulgaria.lists(&[serial_of(&other.chain_pem).unwrap()], &[])));
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(!waiting.is_finished());
    // … and its own does.
    let lists = bulgaria.lists(&[serial_of(&sofia.chain_pem).unwrap()], &[]);
    live.replace(athens(&lists));
    let ended = tokio::time::timeout(patience, waiting).await.expect("the connection ends").unwrap();
    assert!(ended.is_err_and(|error| error.kind() == std::io::ErrorKind::ConnectionAborted));
    // Calls are held against the same lists, and against their age.
    assert_eq!(info.check(&bulgaria.roots(&lists), now_s()), Err(PeerRefused::Revoked));
    let fresh = bulgaria.roots(&bulgaria.lists(&[], &[]));
    assert_eq!(info.check(&fresh, now_s()), Ok(()));
    let stale = Err(PeerRefused::StaleRevocations { country: country("BG") });
    assert_eq!(info.check(&fresh, now_s() + 8 * DAY), stale);
}
