//! How a node's root key is unlocked: a key file, a service manager's credential, or a passphrase.

use crate::config::Config;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_office::keys::Reach;
use safeborders_store::keys::{Passphrase, RootKey, Unlock};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// Where the service manager hands credentials over (systemd: `LoadCredential`, `LoadCredentialEncrypted`).
const CREDENTIALS: &str = "CREDENTIALS_DIRECTORY";
/// The credential that is a key file.
const KEY_CREDENTIAL: &str = "safeborders-key";
/// The credential that is a passphrase.
const PASSPHRASE_CREDENTIAL: &str = "safeborders-passphrase";

/// What unlocks a node, by the first of these that there is: a key file that is named on the command line or in
/// the environment, one that the configuration names, a credential, or else somebody who types a passphrase.
enum Way {
    KeyFile(PathBuf),
    Credential(PathBuf),
    PassphraseCredential(PathBuf),
    Ask,
}

fn way(layout: &Layout, config: &Config, named: Option<&Path>) -> Way {
    let configured = || config.key_file.as_ref().map(|p| layout.dir().join(p));
    way_of(named.map(Path::to_owned).or_else(configured))
}

fn way_of(key_file: Option<PathBuf>) -> Way {
    let credentials = std::env::var_os(CREDENTIALS).map(PathBuf::from);
    if let Some(path) = key_file {
        // They lie in a folder of their own, readable for the service's group.
        let handed_over = credentials.is_some_and(|dir| path.starts_with(dir));
        return if handed_over { Way::Credential(path) } else { Way::KeyFile(path) };
    }
    let there = |name: &str| credentials.as_ref().map(|dir| dir.join(name)).filter(|path| path.exists());
    match (there(KEY_CREDENTIAL), there(PASSPHRASE_CREDENTIAL)) {
        (Some(path), _) => Way::Credential(path),
        (None, Some(path)) => Way::PassphraseCredential(path),
        (None, None) => Way::Ask,
    }
}

/// Unlocks the root key of an existing node. A passphrase is never taken from an argument or the environment.
pub(crate) fn open(layout: &Layout, config: &Config, named: Option<&Path>) -> Result<RootKey, Failure> {
    unlocked(&layout.root_key(), way(layout, config, named))
}

/// Unlocks a copy of a root key where there is no node: one that lies beside backups.
pub(crate) fn open_copy(copy: &Path, named: Option<&Path>) -> Result<RootKey, Failure> {
    unlocked(copy, way_of(named.map(Path::to_owned)))
}

fn unlocked(root_key: &Path, way: Way) -> Result<RootKey, Failure> {
    let unlock = match way {
        Way::KeyFile(path) => Unlock::KeyFile(path),
        Way::Credential(path) => Unlock::Credential(path),
        Way::PassphraseCredential(path) => {
            Unlock::Passphrase(Passphrase::of_file(&path, true).exit_with(exit::CONFIG)?)
        }
        Way::Ask => Unlock::Passphrase(ask("Passphrase of this node: ")?),
    };
    RootKey::unlock(root_key, &unlock).exit_with(exit::CONFIG)
}

/// Whether a person must type the passphrase.
pub(crate) fn needs_a_person(layout: &Layout, config: &Config, named: Option<&Path>) -> bool {
    matches!(way(layout, config, named), Way::Ask)
}

/// The key file that unlocks this node, where it is one that the node's user keeps.
pub(crate) fn key_file(layout: &Layout, config: &Config, named: Option<&Path>) -> Option<PathBuf> {
    match way(layout, config, named) {
        Way::KeyFile(path) => Some(path),
        _ => None,
    }
}

/// How far an erasure reaches with what unlocks this node.
pub(crate) fn reach(layout: &Layout, config: &Config, named: Option<&Path>) -> Reach {
    let device = |path: &Path| fs::metadata(path).map(|found| found.dev()).ok();
    match way(layout, config, named) {
        Way::KeyFile(path) if device(&path) == device(layout.dir()) => Reach::DiskAlone,
        Way::KeyFile(_) => Reach::DiskAndKeyFile,
        Way::Credential(_) | Way::PassphraseCredential(_) => Reach::SealedCredential,
        Way::Ask => Reach::DiskAndPassphrase,
    }
}

/// What unlocks the national root on its medium: the key file that is named, or its passphrase.
pub(crate) fn of_root(named: Option<&Path>) -> Result<Unlock, Failure> {
    Ok(match named {
        Some(path) => Unlock::KeyFile(path.to_owned()),
        None => Unlock::Passphrase(ask("Passphrase of the national root: ")?),
    })
}

/// A new passphrase for something, asked for twice.
pub(crate) fn new_passphrase(of: &str) -> Result<Unlock, Failure> {
    let first = rpassword::prompt_password(format!("New passphrase for {of}: "))
        .context("no terminal to ask on: use a key file, or a file with the passphrase")?;
    let second = rpassword::prompt_password("The same once more: ").context("no terminal to ask on")?;
    let (first, second) = (Passphrase::new(first), Passphrase::new(second));
    if first != second {
        return Err(Failure::new(exit::USAGE, "the two passphrases differ: nothing was made, start again"));
    }
    Ok(Unlock::Passphrase(first))
}

fn ask(prompt: &str) -> Result<Passphrase, Failure> {
    let nobody = "there is no terminal to ask for the passphrase: use --key-file, SAFEBORDERS_KEY_FILE or a credential";
    // Another start changes nothing: the service manager is told so.
    let text = rpassword::prompt_password(prompt).context(nobody).exit_with(exit::CONFIG)?;
    Ok(Passphrase::new(text))
}
