//! `init`: makes a node.

use crate::authority::{self, Issuing};
use crate::cli::Init;
use crate::commands::wizard::{self, Chosen};
use crate::config::{Backup, Config, Limits, Rounds};
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::print::say;
use crate::unlock;
use safeborders_cli::exit;
use safeborders_store::fsx;
use safeborders_store::keys::{RootKey, Unlock, create_key_file};
use safeborders_types::{RetentionPolicy, Role};
use std::path::Path;

/// Makes the directory, the root key, the national authority, the node's certificate and the
/// configuration. The configuration is written last: a half-made node has none.
pub(crate) fn run(layout: &Layout, args: &Init) -> Result<(), Failure> {
    let there = layout.dir().display();
    if layout.config().exists() {
        return Err(Failure::new(exit::USAGE, format!("{there} is a node already; nothing was changed")));
    }
    if layout.root_key().exists() || layout.authority().exists() {
        let text =
            format!("{there} holds a node that was half made: remove that folder, then run init again");
        return Err(Failure::new(exit::USAGE, text));
    }
    let chosen = &wizard::complete(args)?;
    let config = Config {
        country: chosen.country,
        name: chosen.name.clone(),
        listen: chosen.listen,
        pages: None,
        pages_certificate: None,
        pages_key: None,
        observe: None,
        store: args.store.parse().exit_with(exit::USAGE)?,
        first_cohort: chosen.first_cohort,
        agreement: None,
        key_file: chosen.new_key_file.as_deref().map(|path| layout.absolute_of(path)).transpose()?,
        synthetic: chosen.synthetic,
        keyring_copies: Vec::new(),
        unassigned_cases: Default::default(),
        postgres: None,
        oidc: None,
        limits: Limits::default(),
        backup: Backup::default(),
        rounds: Rounds::default(),
        retention: RetentionPolicy::default(),
        peers: Vec::new(),
    };
    config.id().exit_with(exit::USAGE)?;
    fsx::create_dir(layout.dir())?;
    let (of_node, of_root) = unlocks(chosen.new_key_file.as_deref())?;
    let key = RootKey::create_new(&layout.root_key(), &of_node).exit_with(exit::USAGE)?;
    let root = authority::create(&layout.authority(), chosen.country, &of_root).exit_with(exit::USAGE)?;
    let issuing = Issuing::create(layout, &key, &root)?;
    issuing.issue(Role::Node, &chosen.name, &layout.identity())?;
    issuing.issue(Role::Signatory, &chosen.name, &layout.authority().join("signatory"))?;
    config.save(&layout.config())?;
    explain(layout, chosen)
}

/// What unlocks the node, and what the national root: two passphrases, since two people should hold them;
/// or the one key file.
fn unlocks(key_file: Option<&Path>) -> Result<(Unlock, Unlock), Failure> {
    match key_file {
        Some(path) => {
            create_key_file(path).exit_with(exit::USAGE)?;
            Ok((Unlock::KeyFile(path.to_owned()), Unlock::KeyFile(path.to_owned())))
        }
        None => Ok((unlock::new_passphrase("this node")?, unlock::new_passphrase("the national root")?)),
    }
}

fn explain(layout: &Layout, chosen: &Chosen) -> Result<(), Failure> {
    let fingerprint = super::pki::fingerprint(&authority::certificate(&layout.authority())?, chosen.country)?;
    let dir = layout.dir().display();
    say!("{} is a node of {} now.", dir, chosen.country);
    say!("The fingerprint of its national authority, to be read out to the other offices:");
    say!("  {fingerprint}");
    say!("Next: give {dir}/authority/ca.pem to the other offices, and add theirs with");
    say!("  safeborders-node --dir {dir} peers add --help");
    say!(
        "Import the case files that there are before its first start: that freezes every quarter that has ended."
    );
    say!("Move {dir}/authority to a medium that lies in a safe: it is needed to sign agreements and, every");
    say!("two years, to make a new issuing authority. The node renews its own certificate.");
    Ok(())
}
