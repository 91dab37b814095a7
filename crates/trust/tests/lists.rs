//! Taking revocation lists from a peer: signed by its country's authorities, and never older ones.
#![allow(clippy::unwrap_used)] // helpers of tests may

mod common;

use common::*;
use safeborders_trust::{
    CountryRoot, Credentials, ISSUING_DAYS, Identity, IssuingCa, ListsRefused, PeerRefused, RevocationList,
    Revocations, RevokedCertificate, TrustRoots, newest_lists, now_s, serial_of,
};

const DAY: u64 = 86_400;

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

    fn root(&self) -> CountryRoot {
        CountryRoot::from_pem(country("BG"), self.world.bulgaria.certificate_pem()).unwrap()
    }

    /// What the country hands out: its lists and the certificate of its issuing authority.
    fn offered(&self, number: u64, revoked: &[Vec<u8>]) -> String {
        self.issuing.sign_revocations(&list(number, 7, revoked)).unwrap()
            + self.issuing.certificate_pem()
            + &self.world.bulgaria.sign_revocations(&list(1, 365, &[])).unwrap()
    }

    fn newest(&self, installed: Option<&str>, offered: &str) -> Result<Option<String>, ListsRefused> {
        newest_lists(&self.root(), installed, offered, now_s())
    }
}

fn list(number: u64, current_days: u64, serials: &[Vec<u8>]) -> RevocationList {
    let revoked =
        |serial: &Vec<u8>| RevokedCertificate { serial: serial.clone(), since_s: now_s(), compromised: true };
    RevocationList {
        number,
        made_s: now_s() - 60,
        current_until_s: now_s() + current_days * DAY,
        revoked: serials.iter().map(revoked).collect(),
    }
}

#[test]
fn newer_lists_are_taken_and_refuse_what_they_name() {
    let bulgaria = Bulgaria::new();
    let leaf = bulgaria.issuing.issue(&peer(SOFIA), days(14)).unwrap();
    let first = bulgaria.newest(None, &bulgaria.offered(1, &[])).unwrap().unwrap();
    assert_eq!(bulgaria.newest(Some(&first), &bulgaria.offered(1, &[])), Ok(None), "the same again");
    let serial = serial_of(&leaf.chain_pem).unwrap();
    let second = bulgaria.newest(Some(&first), &bulgaria.offered(2, &[serial])).unwrap().unwrap();
    // Also a number that needs another byte, through what was installed before.
    let third = bulgaria.newest(Some(&second), &bulgaria.offered(256, &[])).unwrap().unwrap();
    assert_eq!(bulgaria.newest(Some(&third), &bulgaria.offered(255, &[])), older());
    let judged = |lists: &str| {
        let mut roots: TrustRoots = bulgaria.world.roots();
        let revocations = Revocations::from_pem(country("BG"), lists).unwrap();
        roots.insert(country("BG"), bulgaria.root().with_revocations(revocations));
        Credentials::new(Identity::from_leaf(&leaf).unwrap(), roots).unwrap().check(now_s())
    };
    assert_eq!(judged(&first), Ok(()));
    assert_eq!(judged(&second), Err(PeerRefused::Revoked));
}

fn older() -> Result<Option<String>, ListsRefused> {
    Err(ListsRefused::Older { country: country("BG") })
}

#[test]
fn an_older_list_never_comes_back_and_a_missing_one_is_kept() {
    let bulgaria = Bulgaria::new();
    let installed = bulgaria.newest(None, &bulgaria.offered(5, &[vec![9]])).unwrap().unwrap();
    assert_eq!(bulgaria.newest(Some(&installed), &bulgaria.offered(4, &[])), older());
    // Only the root's list is offered, a newer one: the other authority's stays.
    let of_root = bulgaria.world.bulgaria.sign_revocations(&list(2, 365, &[])).unwrap();
    let merged = bulgaria.newest(Some(&installed), &of_root).unwrap().unwrap();
    assert_eq!(merged.matches("BEGIN X509 CRL").count(), 2);
    assert_eq!(bulgaria.newest(Some(&merged), &bulgaria.offered(4, &[])), older());
}

#[test]
fn lists_that_no_authority_of_the_country_signed_are_refused() {
    let bulgaria = Bulgaria::new();
    let not_signed = Err(ListsRefused::NotSigned { country: country("BG") });
    // Another authority that calls itself Bulgaria.
    let stranger = Bulgaria::new();
    assert_eq!(bulgaria.newest(None, &stranger.offered(9, &[])), not_signed);
    // Greece's own, offered as Bulgaria's.
    let greek = bulgaria.world.greece.sign_revocations(&list(9, 7, &[])).unwrap();
    assert_eq!(bulgaria.newest(None, &greek), not_signed);
    // Signed by the right authority, whose certificate is not there.
    let bare = bulgaria.issuing.sign_revocations(&list(9, 7, &[])).unwrap();
    assert_eq!(bulgaria.newest(None, &bare), not_signed);
    // A leaf's certificate in place of an authority's.
    let leaf = bulgaria.issuing.issue(&peer(SOFIA), days(14)).unwrap();
    assert_eq!(bulgaria.newest(None, &(leaf.chain_pem + &bare)), not_signed);
}

#[test]
fn lists_that_are_stale_or_no_lists_are_refused() {
    let bulgaria = Bulgaria::new();
    let stale = bulgaria.world.bulgaria.sign_revocations(&list(3, 0, &[])).unwrap();
    assert_eq!(bulgaria.newest(None, &stale), Err(ListsRefused::Stale { country: country("BG") }));
    let twice = bulgaria.offered(1, &[]) + &bulgaria.offered(2, &[]);
    let large = " ".repeat(safeborders_trust::MAX_LISTS_BYTES + 1);
    for bad in ["", "-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n", &twice, &large] {
        let refused = bulgaria.newest(None, bad);
        assert_eq!(refused, Err(ListsRefused::Malformed { country: country("BG") }), "{:.40}", bad);
    }
}
