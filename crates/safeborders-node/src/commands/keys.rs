//! `keys`: how the node's keys are kept, and changing them.

use crate::cli::KeysAction;
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::node::{Doing, Node};
use crate::print::{self, confirmed, say};
use crate::unlock;
use safeborders_books::HouseEvent;
use safeborders_cli::{Output, exit};
use safeborders_office::keys::{CopyLine, KeysStatus};
use safeborders_people::Right;
use safeborders_store::keys::{Passphrase, RootKey, Unlock, create_key_file};
use safeborders_trust::{IdentityFiles, LogPublicKey, now_s};
use serde::Serialize;
use std::path::Path;

/// Shows or changes keys.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &KeysAction,
) -> Result<(), Failure> {
    let desk = || Desk::open(layout, config, key_file);
    match action {
        KeysAction::Status { output } => status(layout, &desk()?, *output),
        KeysAction::Rotate { yes } => {
            let question = "The keyring and every snapshot are written again under a new epoch key, and the copies of \
                            the keyring with them. Case files stay as they are.";
            confirmed(*yes, question)?;
            let status = desk()?.rotate_keys()?;
            say!(
                "Epoch {} is in force: {} keys, keyring {}.",
                status.epoch,
                status.keys,
                status.keyring_sha256
            );
            tell_copies(&status.copies)
        }
        KeysAction::RotateLog { yes } => {
            let question = "The disclosure log is signed by its next key from now on. Counterparts follow by themselves.";
            confirmed(*yes, question)?;
            rotate_log(layout, config, key_file)
        }
        KeysAction::Copy => tell_copies(&desk()?.copy_keys()?.copies),
        KeysAction::Passphrase { new_key_file, new_passphrase_file } => {
            let by = (new_key_file.as_deref(), new_passphrase_file.as_deref());
            wrap_anew(layout, config, key_file, by)
        }
    }
}

/// Everything that `keys status` says.
#[derive(Serialize)]
struct Shown {
    locked_by: &'static str,
    certificate_days_left: u64,
    #[serde(flatten)]
    keys: KeysStatus,
}

fn status(layout: &Layout, desk: &Desk, output: Output) -> Result<(), Failure> {
    let keys = desk.keys_status()?;
    let locked_by = RootKey::locked_by(&layout.root_key()).exit_with(exit::CONFIG)?;
    let identity = IdentityFiles::in_folder(&layout.identity()).load().exit_with(exit::CONFIG)?;
    let shown = Shown { locked_by, certificate_days_left: identity.days_left(now_s()), keys };
    if output == Output::Json {
        say!("{}", serde_json::to_string_pretty(&shown)?);
        return Ok(());
    }
    let keys = &shown.keys;
    say!("The root key is locked by a {locked_by}: change it with `keys passphrase`.");
    say!(
        "The keyring is in epoch {}, with {} keys; its head is {}.",
        keys.epoch,
        keys.keys,
        keys.keyring_sha256
    );
    say!("How far an erasure reaches: {}", keys.reach.words());
    say!(
        "The node's key and certificate end in {} days: both are made anew with `pki renew`, which a serving node does \
         by itself.",
        shown.certificate_days_left
    );
    tell_copies(&keys.copies)
}

fn rotate_log(layout: &Layout, config: &Config, key_file: Option<&Path>) -> Result<(), Failure> {
    let doing = Doing::This(Right::Operate, HouseEvent::Operation, "keys rotate-log");
    let node = Node::open(layout, config, key_file, doing)?;
    let change = node.log_keys.change(&node.books, now_s())?;
    say!("The log's key number {} is in force: {}.", change.number, LogPublicKey::new(change.key));
    say!("Each counterpart takes it up when it next speaks with this node, and puts that on record.");
    Ok(())
}

/// Says what lies in each place for copies.
fn tell_copies(copies: &[CopyLine]) -> Result<(), Failure> {
    if copies.is_empty() {
        say!("No place for copies of the keyring is named: without the keyring no case file can be read.");
    }
    copies.iter().try_for_each(|copy| print::out(format_args!("{}\n", copy_line(copy))))
}

/// One place for copies, in words.
pub(crate) fn copy_line(copy: &CopyLine) -> String {
    let place = copy.place.display();
    let mut line = match copy.current {
        true => format!("{place} holds a copy of the keyring as it is."),
        false => format!("{place} holds no copy of the keyring as it is: run `keys copy`."),
    };
    if copy.older > 0 {
        line.push_str(&format!(
            " {} older copies lie there, which can open what was erased after they were made.",
            copy.older
        ));
    }
    if let Some(trouble) = &copy.trouble {
        line.push_str(&format!(" It cannot be used: {trouble}."));
    }
    line
}

fn wrap_anew(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    (new_key_file, new_passphrase_file): (Option<&Path>, Option<&Path>),
) -> Result<(), Failure> {
    let root = unlock::open(layout, config, key_file)?;
    let unlock = match (new_key_file, new_passphrase_file) {
        (Some(path), _) => {
            create_key_file(path).exit_with(exit::USAGE)?;
            Unlock::KeyFile(path.to_owned())
        }
        (None, Some(path)) => Unlock::Passphrase(Passphrase::of_file(path, false).exit_with(exit::USAGE)?),
        (None, None) => unlock::new_passphrase("this node")?,
    };
    Desk::open(layout, config, key_file)?.operating("wrap the root key anew")?;
    root.wrap_anew(&layout.root_key(), &unlock).exit_with(exit::USAGE)?;
    let key_file = new_key_file.map(|path| layout.absolute_of(path)).transpose()?;
    Config { key_file, ..config.clone() }.save(&layout.config())?;
    say!(
        "node.key is locked anew. A copy of the old node.key still opens with what locked it: destroy those copies,"
    );
    say!(
        "and put a copy of the new one into the safe. A serving node goes on and needs the new one at its next start."
    );
    Ok(())
}
