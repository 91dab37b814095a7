//! The online authority: issues, renews, revokes, and keeps its revocation list current.

use super::register::{Issued, Register, Revoked};
use super::{CERTIFICATE, SEALED_KEY, open, seal};
use crate::layout::Layout;
use anyhow::{Context, Result};
use safeborders_store::fsx;
use safeborders_store::keys::RootKey;
use safeborders_trust::{
    CountryCa, CountryRoot, ISSUING_DAYS, IdentityFiles, IssuingCa, LEAF_DAYS, Leaf, RevocationList,
    SIGNATORY_DAYS, Validity, now_s, serial_of,
};
use safeborders_types::{CountryCode, PeerId, Role};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// How many days a revocation list is current.
pub(crate) const LIST_DAYS: u64 = 7;
const DAY_S: u64 = 86_400;
const ROOT_LIST: &str = "root.crl.pem";
const RETIRED: &str = "retired.crl.pem";
const LABEL: &[u8] = b"issuing authority";

/// The issuing authority of this node's country.
pub(crate) struct Issuing {
    ca: IssuingCa,
    folder: PathBuf,
    /// Where this country's lists are installed for this node itself, and taken from by others.
    lists: PathBuf,
}

impl Issuing {
    /// Has the root make an issuing authority, in place of an older one, and installs it.
    pub(crate) fn create(layout: &Layout, key: &RootKey, root: &CountryCa) -> Result<Self> {
        let ca = root.issue_authority(Validity::days(now_s(), ISSUING_DAYS)?)?;
        let folder = layout.issuing();
        fsx::create_dir(&folder)?;
        if folder.join(CERTIFICATE).exists() {
            Self::load(layout, key, root.country())?.retire()?;
        }
        let own = layout.roots().join(format!("{}.pem", root.country()));
        fsx::create_dir(&layout.roots())?;
        fsx::replace(&own, root.certificate_pem().as_bytes())?;
        // The root has revoked none of its authorities. Its list is as long current as this one lives.
        let list = RevocationList {
            number: now_s(),
            made_s: now_s(),
            current_until_s: ca.not_after_s(),
            revoked: Vec::new(),
        };
        fsx::replace(&folder.join(ROOT_LIST), root.sign_revocations(&list)?.as_bytes())?;
        fsx::replace(&folder.join(SEALED_KEY), &seal(&key.derive("issuing"), LABEL, &ca.key_pem())?)?;
        fsx::replace(&folder.join(CERTIFICATE), ca.certificate_pem().as_bytes())?;
        let issuing = Self { lists: layout.lists_of(root.country()), folder, ca };
        issuing.sign_list()?;
        Ok(issuing)
    }

    /// Reads the issuing authority.
    pub(crate) fn load(layout: &Layout, key: &RootKey, country: CountryCode) -> Result<Self> {
        let folder = layout.issuing();
        let own = layout.roots().join(format!("{country}.pem"));
        let read =
            |path: &Path| fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()));
        let root = CountryRoot::from_pem(country, &read(&own)?)?;
        let certificate = read(&folder.join(CERTIFICATE))?;
        let pem = open(&key.derive("issuing"), LABEL, &folder.join(SEALED_KEY))?;
        let ca = IssuingCa::from_pem(&root, &certificate, &pem)?;
        Ok(Self { ca, folder, lists: layout.lists_of(country) })
    }

    /// Issues a certificate and writes `cert.pem` and `key.pem` into a folder. A pair of the same peer
    /// that is there already is replaced, so that one whole pair can be loaded at every moment.
    pub(crate) fn issue(&self, role: Role, name: &str, folder: &Path) -> Result<PeerId> {
        let peer = PeerId::new(self.ca.country(), role, name)?;
        let days = if role == Role::Signatory { SIGNATORY_DAYS } else { LEAF_DAYS };
        let leaf = self.ca.issue(&peer, Validity::days(now_s(), days)?)?;
        // In the register first: what is not there cannot be revoked.
        self.register(&peer, &leaf, u64::from(days))?;
        fsx::create_dir(folder)?;
        IdentityFiles::in_folder(folder).replace(&leaf)?;
        Ok(peer)
    }

    /// Keeps a serving node and a command from writing the register at the same time.
    fn lock(&self) -> Result<File> {
        let path = self.folder.join("lock");
        let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        file.lock().with_context(|| format!("cannot lock {}", path.display()))?;
        Ok(file)
    }

    fn register(&self, peer: &PeerId, leaf: &Leaf, days: u64) -> Result<()> {
        let _lock = self.lock()?;
        let mut register = Register::load(&self.folder)?;
        let now = now_s();
        register.issued.push(Issued {
            serial: hex::encode(serial_of(&leaf.chain_pem)?),
            peer: peer.clone(),
            issued_at_s: now,
            ends_at_s: now + days * DAY_S,
            revoked: None,
        });
        register.save(now)
    }

    /// What was issued.
    pub(crate) fn issued(&self) -> Result<Vec<Issued>> {
        Ok(Register::load(&self.folder)?.issued)
    }

    /// Revokes what has this serial number, or every certificate of this peer, and signs a new list.
    pub(crate) fn revoke(&self, what: &str, compromised: bool, reason: &str) -> Result<usize> {
        let lock = self.lock()?;
        let mut register = Register::load(&self.folder)?;
        let revoked = Revoked { at_s: now_s(), compromised, reason: reason.to_owned() };
        let count = register.revoke(what, &revoked)?;
        register.save(now_s())?;
        drop(lock);
        self.sign_list()?;
        Ok(count)
    }

    /// Signs the last list of an authority that is about to be replaced, current for as long as what it
    /// issued: agreements that its signatories signed go on.
    fn retire(&self) -> Result<()> {
        let _lock = self.lock()?;
        let now = now_s();
        let mut register = Register::load(&self.folder)?;
        register.list_number += 1;
        let revoked = register.revoked(now)?;
        let current_until_s = self.ca.not_after_s().max(now + DAY_S);
        let list = RevocationList { number: register.list_number, made_s: now, current_until_s, revoked };
        let retired = self.retired()? + &self.ca.sign_revocations(&list)? + self.ca.certificate_pem();
        register.save(now)?;
        Ok(fsx::replace(&self.folder.join(RETIRED), retired.as_bytes())?)
    }

    fn retired(&self) -> Result<String> {
        match fs::read_to_string(self.folder.join(RETIRED)) {
            Ok(lists) => Ok(lists),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
            Err(error) => Err(error).context("the lists of earlier authorities cannot be read"),
        }
    }

    /// Signs a list as of now and installs it, with the root's, beside the root's certificate.
    pub(crate) fn sign_list(&self) -> Result<()> {
        let _lock = self.lock()?;
        let mut register = Register::load(&self.folder)?;
        let now = now_s();
        register.list_number += 1;
        let current_until_s = (now + LIST_DAYS * DAY_S).min(self.ca.not_after_s());
        let revoked = register.revoked(now)?;
        let list = RevocationList { number: register.list_number, made_s: now, current_until_s, revoked };
        let signed = self.ca.sign_revocations(&list)?;
        let of_root =
            fs::read_to_string(self.folder.join(ROOT_LIST)).context("the root's list is missing")?;
        register.save(now)?;
        // With the certificates of who signed: others verify the lists against the root that they compared.
        let text = signed + self.ca.certificate_pem() + &of_root + &self.retired()?;
        Ok(fsx::replace(&self.lists, text.as_bytes())?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authority::identity;
    use safeborders_store::keys::{Unlock, create_key_file};
    use safeborders_trust::{Credentials, PeerRefused, TrustRoots};

    /// An office's folder, its root key and its national root.
    fn office() -> (tempfile::TempDir, Layout, RootKey, CountryCa) {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout::new(&folder.path().join("GR"));
        fsx::create_dir(layout.dir()).unwrap();
        let secret = folder.path().join("secret");
        create_key_file(&secret).unwrap();
        let unlock = Unlock::KeyFile(secret);
        let key = RootKey::create_new(&layout.root_key(), &unlock).unwrap();
        let root = crate::authority::create(&layout.authority(), "GR".parse().unwrap(), &unlock).unwrap();
        (folder, layout, key, root)
    }

    fn judged(layout: &Layout, folder: &Path) -> Result<(), PeerRefused> {
        let roots = TrustRoots::load(&layout.roots()).unwrap();
        Credentials::new(identity(folder).unwrap(), roots).unwrap().check(now_s())
    }

    #[test]
    fn what_is_revoked_is_refused_with_the_next_list_and_the_rest_is_not() {
        let (_folder, layout, key, root) = office();
        let issuing = Issuing::create(&layout, &key, &root).unwrap();
        let hub = layout.dir().join("hub");
        issuing.issue(Role::Node, "athens", &layout.identity()).unwrap();
        issuing.issue(Role::Coordinator, "hub", &hub).unwrap();
        assert_eq!(judged(&layout, &hub), Ok(()));
        let again = Issuing::load(&layout, &key, root.country()).unwrap();
        assert_eq!(again.revoke("spiffe://safeborders/GR/coordinator/hub", true, "stolen").unwrap(), 1);
        assert_eq!(judged(&layout, &hub), Err(PeerRefused::Revoked));
        assert_eq!(judged(&layout, &layout.identity()), Ok(()));
    }

    #[test]
    fn a_new_authority_leaves_what_the_old_one_issued_as_it_was() {
        let (_folder, layout, key, root) = office();
        let old = Issuing::create(&layout, &key, &root).unwrap();
        let (kept, lost) = (layout.dir().join("kept"), layout.dir().join("lost"));
        old.issue(Role::Coordinator, "kept", &kept).unwrap();
        old.issue(Role::Coordinator, "lost", &lost).unwrap();
        old.revoke("spiffe://safeborders/GR/coordinator/lost", false, "moved").unwrap();
        let new = Issuing::create(&layout, &key, &root).unwrap();
        new.issue(Role::Node, "athens", &layout.identity()).unwrap();
        assert_eq!(judged(&layout, &layout.identity()), Ok(()));
        assert_eq!(judged(&layout, &kept), Ok(()));
        assert_eq!(judged(&layout, &lost), Err(PeerRefused::Revoked));
    }
}
