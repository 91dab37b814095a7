//! What was issued, and what of it is revoked: `issuing/issued.json`.

use super::MAX_BYTES;
use anyhow::{Context, Result, bail};
use safeborders_store::fsx;
use safeborders_trust::RevokedCertificate;
use safeborders_types::{PeerId, Role};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

const FILE: &str = "issued.json";
/// How long an ended certificate stays in the register, in seconds: a year, so that what was revoked
/// can still be looked up.
const KEPT_S: u64 = 365 * 86_400;

/// One certificate that was issued.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Issued {
    /// In hexadecimal.
    pub(crate) serial: String,
    pub(crate) peer: PeerId,
    pub(crate) issued_at_s: u64,
    pub(crate) ends_at_s: u64,
    pub(crate) revoked: Option<Revoked>,
}

impl Issued {
    /// Whether it could sign agreements.
    fn signed(&self) -> bool {
        self.peer.role() == Role::Signatory
    }
}

/// That a certificate was revoked.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Revoked {
    pub(crate) at_s: u64,
    pub(crate) compromised: bool,
    pub(crate) reason: String,
}

/// The register of an issuing authority.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(crate) struct Register {
    /// The number of the last list that was signed.
    pub(crate) list_number: u64,
    pub(crate) issued: Vec<Issued>,
    #[serde(skip)]
    path: PathBuf,
}

impl Register {
    /// Reads the register of a folder; an empty one where there is none yet.
    pub(crate) fn load(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        let mut register: Self = match fsx::read(&path, MAX_BYTES)? {
            Some(bytes) => serde_json::from_slice(&bytes)
                .with_context(|| format!("{} is damaged: restore it from a backup", path.display()))?,
            None => Self::default(),
        };
        register.path = path;
        Ok(register)
    }

    /// Makes it durable.
    pub(crate) fn save(&mut self, now_s: u64) -> Result<()> {
        self.issued.retain(|issued| issued.ends_at_s.saturating_add(KEPT_S) > now_s || issued.signed());
        Ok(fsx::replace(&self.path, &serde_json::to_vec_pretty(self)?)?)
    }

    /// Marks as revoked every certificate that is still valid and has this serial number or names this
    /// peer. Returns how many.
    pub(crate) fn revoke(&mut self, what: &str, revoked: &Revoked) -> Result<usize> {
        let named = |i: &Issued| i.serial.eq_ignore_ascii_case(what) || i.peer.to_string() == what;
        let known = self.issued.iter().filter(|i| named(i)).count();
        let valid = |i: &&mut Issued| named(i) && i.revoked.is_none() && i.ends_at_s > revoked.at_s;
        let mut count = 0;
        for issued in self.issued.iter_mut().filter(valid) {
            issued.revoked = Some(revoked.clone());
            count += 1;
        }
        match (known, count) {
            (0, _) => bail!("no certificate of that name or number was issued here: see `pki issued`"),
            (_, 0) => bail!("it has ended or is revoked already: see `pki issued`"),
            _ => Ok(count),
        }
    }

    /// What belongs on a list that is signed now: what is revoked and has not ended, and every signatory that was
    /// ever revoked, because agreements outlive the certificates that they were signed with.
    pub(crate) fn revoked(&self, now_s: u64) -> Result<Vec<RevokedCertificate>> {
        let mut listed = Vec::new();
        for issued in self.issued.iter().filter(|issued| issued.ends_at_s > now_s || issued.signed()) {
            if let Some(revoked) = &issued.revoked {
                let serial =
                    hex::decode(&issued.serial).context("the register holds a serial that is none")?;
                let Revoked { at_s, compromised, .. } = *revoked;
                listed.push(RevokedCertificate { serial, since_s: at_s, compromised });
            }
        }
        Ok(listed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn register(folder: &Path) -> Register {
        let mut register = Register::load(folder).unwrap();
        for (serial, name, ends_at_s) in [("0a", "athens", 100), ("0b", "athens", 900), ("0c", "volos", 900)]
        {
            let peer = PeerId::new("GR".parse().unwrap(), Role::Node, name).unwrap();
            register.issued.push(Issued {
                serial: serial.into(),
                peer,
                issued_at_s: 1,
                ends_at_s,
                revoked: None,
            });
        }
        register
    }

    fn now() -> Revoked {
        Revoked { at_s: 500, compromised: true, reason: "laptop lost".into() }
    }

    #[test]
    fn what_is_revoked_and_has_not_ended_is_listed() {
        let folder = tempfile::tempdir().unwrap();
        let mut register = register(folder.path());
        assert_eq!(register.revoke("spiffe://safeborders/GR/node/athens", &now()).unwrap(), 1);
        register.save(500).unwrap();
        let again = Register::load(folder.path()).unwrap();
        let listed: Vec<_> = again.revoked(500).unwrap().into_iter().map(|r| r.serial).collect();
        assert_eq!(listed, [[0x0b]]);
        assert!(again.revoked(900).unwrap().is_empty(), "it has ended");
    }

    #[test]
    fn a_revoked_signatory_stays_on_the_list_when_its_certificate_has_ended() {
        let folder = tempfile::tempdir().unwrap();
        let mut register = register(folder.path());
        let peer = PeerId::new("GR".parse().unwrap(), Role::Signatory, "minister").unwrap();
        let issued = |serial: &str| Issued {
            serial: serial.into(),
            peer: peer.clone(),
            issued_at_s: 1,
            ends_at_s: 900,
            revoked: None,
        };
        register.issued.extend([issued("0d"), issued("0e")]);
        assert_eq!(register.revoke("0d", &now()).unwrap(), 1);
        let years_later = 900 + 5 * KEPT_S;
        register.save(years_later).unwrap();
        let listed: Vec<_> = Register::load(folder.path()).unwrap().revoked(years_later).unwrap();
        assert_eq!(listed.into_iter().map(|r| r.serial).collect::<Vec<_>>(), [[0x0d]]);
    }

    #[test]
    fn what_is_unknown_ended_or_revoked_already_is_not_revoked() {
        let folder = tempfile::tempdir().unwrap();
        let mut register = register(folder.path());
        assert!(register.revoke("ff", &now()).is_err());
        assert!(register.revoke("0a", &now()).is_err());
        assert_eq!(register.revoke("0C", &now()).unwrap(), 1);
        assert!(register.revoke("0c", &now()).is_err());
    }

    #[test]
    fn a_damaged_register_is_not_taken_for_an_empty_one() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), "{").unwrap();
        assert!(Register::load(folder.path()).is_err());
    }
}
