//! Where things lie in a node's directory.

use safeborders_types::CountryCode;
use std::path::{Path, PathBuf};

/// A node's directory.
///
/// ```text
/// node.toml              configuration
/// node.key               the root key, wrapped under a passphrase or a key file
/// identity/              cert.pem, key.pem: the leaf that the node shows to peers
/// authority/             the national root and the signatory (move it offline once the node runs)
/// issuing/               the issuing authority, sealed under the root key, and what it issued
/// roots/<CC>.pem         the roots of the members, and their revocation lists in <CC>.crl.pem
/// data/                  cases/ snapshots/ keyring (the vault), books/ (ledger, releases, log)
/// held                   why nothing new is released, while that is so: see `reconcile`
/// log.mark               the last head of the disclosure log, to notice that data/ was put back
/// house.mark             the last signed head of the house log, for the same
/// hubs.txt               identifiers that link nobody in networks, if the office keeps such a list
/// restoring              lies there while a backup is being put back
/// office.sock            where the office's own tools reach a running node
/// ```
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    dir: PathBuf,
    /// Where the session of whoever runs this command lies.
    session: Option<PathBuf>,
    /// Whether this command acts as the console.
    console: bool,
}

impl Layout {
    /// The layout below this directory.
    pub(crate) fn new(dir: &Path) -> Self {
        Self { dir: dir.to_owned(), session: None, console: false }
    }

    /// The same for whoever has this session file, or for the console.
    pub(crate) fn acting(mut self, session: Option<&Path>, console: bool) -> Self {
        self.session = session.map(Path::to_owned);
        self.console = console;
        self
    }

    /// The session file that was named on the command line.
    pub(crate) fn session(&self) -> Option<&Path> {
        self.session.as_deref()
    }

    /// Whether this command acts as the console.
    pub(crate) fn is_console(&self) -> bool {
        self.console
    }

    /// The directory itself.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// What the configuration calls a file. One inside the node's directory is named from there, so that the
    /// directory can be moved; any other by its whole path, so that commands find it from every folder.
    ///
    /// # Errors
    /// When the current folder is not known.
    pub(crate) fn absolute_of(&self, path: &Path) -> std::io::Result<PathBuf> {
        let (path, dir) = (std::path::absolute(path)?, std::path::absolute(&self.dir)?);
        Ok(path.strip_prefix(&dir).map(Path::to_owned).unwrap_or(path))
    }

    /// The configuration file.
    pub(crate) fn config(&self) -> PathBuf {
        self.dir.join("node.toml")
    }

    /// The wrapped root key.
    pub(crate) fn root_key(&self) -> PathBuf {
        self.dir.join("node.key")
    }

    /// The folder of the leaf that the node shows to peers.
    pub(crate) fn identity(&self) -> PathBuf {
        self.dir.join("identity")
    }

    /// The folder of the national authority.
    pub(crate) fn authority(&self) -> PathBuf {
        self.dir.join("authority")
    }

    /// The folder of the issuing authority.
    pub(crate) fn issuing(&self) -> PathBuf {
        self.dir.join("issuing")
    }

    /// The revocation lists of a country.
    pub(crate) fn lists_of(&self, country: CountryCode) -> PathBuf {
        self.roots().join(format!("{country}.crl.pem"))
    }

    /// The folder of the members' authorities.
    pub(crate) fn roots(&self) -> PathBuf {
        self.dir.join("roots")
    }

    /// The vault's and the books' folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.dir.join("data")
    }

    /// The case files' folder, unless they lie in a database.
    pub(crate) fn cases(&self) -> PathBuf {
        self.data().join("cases")
    }

    /// The books' folder.
    pub(crate) fn books(&self) -> PathBuf {
        self.data().join("books")
    }

    /// The ledger's file.
    pub(crate) fn ledger(&self) -> PathBuf {
        self.books().join("data.redb")
    }

    /// Lies there while a backup is being put back.
    pub(crate) fn restoring(&self) -> PathBuf {
        self.dir.join("restoring")
    }

    /// One wrapped key for each case file.
    pub(crate) fn keyring(&self) -> PathBuf {
        self.data().join("keyring")
    }

    /// The frozen cohorts' folder.
    pub(crate) fn snapshots(&self) -> PathBuf {
        self.data().join("snapshots")
    }

    /// Why the node is held.
    pub(crate) fn held(&self) -> PathBuf {
        self.dir.join("held")
    }

    /// The last head of the disclosure log.
    pub(crate) fn house_mark(&self) -> PathBuf {
        self.dir.join("house.mark")
    }

    pub(crate) fn mark(&self) -> PathBuf {
        self.dir.join("log.mark")
    }

    /// The office's whitelist of identifiers.
    pub(crate) fn hubs(&self) -> PathBuf {
        self.dir.join("hubs.txt")
    }

    /// The socket of the office surface.
    pub(crate) fn office_socket(&self) -> PathBuf {
        self.dir.join("office.sock")
    }
}
