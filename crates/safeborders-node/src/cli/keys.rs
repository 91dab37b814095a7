//! The flags of `keys`.

use clap::{Args, Subcommand};
use safeborders_cli::Output;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Keys {
    #[command(subcommand)]
    pub(crate) action: KeysAction,
}

#[derive(Subcommand)]
pub(crate) enum KeysAction {
    /// What locks the root key, the keyring and its copies, how far an erasure reaches.
    Status {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Lock the root key anew: under a passphrase that is asked for twice, or a key file.
    Passphrase {
        /// Make this key file and lock with it, instead of a passphrase.
        #[arg(long, conflicts_with = "new_passphrase_file")]
        new_key_file: Option<PathBuf>,
        /// Take the new passphrase from this file, which only its owner can read, instead of asking.
        #[arg(long)]
        new_passphrase_file: Option<PathBuf>,
    },
    /// Write the keyring and the snapshots again under a new epoch key.
    Rotate {
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
    /// Have the disclosure log signed by its next key; the old key says so to every counterpart. Stop the node first.
    RotateLog {
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
    /// Copy the keyring to the places that node.toml names, and destroy older copies there.
    Copy,
}
