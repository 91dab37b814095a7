//! How a node's root key is unlocked: a key file, a service manager's credential, or a passphrase.

use crate::config::Config;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_store::keys::{Passphrase, RootKey, Unlock};
use std::path::Path;

/// Unlocks the root key of an existing node.
///
/// `named` is a key file from the command line or the environment; it goes before the one in the
/// configuration. Without either the passphrase is asked for, never taken from an argument.
pub(crate) fn open(layout: &Layout, config: &Config, named: Option<&Path>) -> Result<RootKey, Failure> {
    let key_file =
        named.map(Path::to_owned).or_else(|| config.key_file.as_ref().map(|p| layout.dir().join(p)));
    let unlock = match key_file {
        // systemd hands credentials over in a folder of its own, readable for the service's group.
        Some(path) if std::env::var_os("CREDENTIALS_DIRECTORY").is_some_and(|dir| path.starts_with(dir)) => {
            Unlock::Credential(path)
        }
        Some(path) => Unlock::KeyFile(path),
        None => Unlock::Passphrase(ask("Passphrase of this node: ")?),
    };
    RootKey::unlock(&layout.root_key(), &unlock).exit_with(exit::CONFIG)
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
        .context("no terminal to ask on: use --new-key-file")?;
    let second = rpassword::prompt_password("The same once more: ").context("no terminal to ask on")?;
    if first != second {
        return Err(Failure::new(exit::USAGE, "the two passphrases differ: nothing was made, start again"));
    }
    Ok(Unlock::Passphrase(Passphrase::new(first)))
}

fn ask(prompt: &str) -> Result<Passphrase, Failure> {
    let text = rpassword::prompt_password(prompt)
        .context("there is no terminal to ask for the passphrase: use --key-file or SAFEBORDERS_KEY_FILE")?;
    Ok(Passphrase::new(text))
}
