//! What can go wrong in the vault, and what to do next.

use safeborders_store::StoreError;
use safeborders_types::CohortId;
use std::error::Error;
use std::io;
use std::path::PathBuf;

/// Why the vault could not do what it was asked.
///
/// No variant carries anything from a case file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VaultError {
    /// The root key does not open the keyring.
    #[error(
        "this root key does not open the keyring of this data directory: use the node.key that belongs to it"
    )]
    WrongKey,
    /// The keyring file is damaged.
    #[error("the keyring {path} is damaged ({what}): restore it from its own backup; nothing was changed")]
    KeyringCorrupt {
        /// The file.
        path: PathBuf,
        /// What does not fit.
        what: &'static str,
    },
    /// There are case files and no keyring, or a keyring that lacks keys which they need.
    #[error(
        "the keyring {path} is missing, cut short or older than the case store: restore the newest keyring; \
         without it the case files cannot be read"
    )]
    KeyringBehind {
        /// Where the keyring belongs.
        path: PathBuf,
    },
    /// The keyring belongs to another case store, or the case store is gone.
    #[error(
        "the keyring {path} does not belong to this case store: restore cases/ and keyring of the same node, \
         or move the keyring away to begin with an empty vault"
    )]
    KeyringForeign {
        /// The file.
        path: PathBuf,
    },
    /// A stored record cannot be opened or read.
    #[error(
        "the case record {record} is damaged or lost its key: restore cases/ from a backup, or erase the case \
         for good"
    )]
    RecordCorrupt {
        /// The pseudonym under which the record is stored.
        record: String,
    },
    /// Records cannot be opened or read, so the columns of no cohort can be made: the cohort of a damaged
    /// record is not known.
    #[error(
        "{records} case records are damaged, and of which cohorts is not known, so nothing was frozen or \
         counted: restore cases/ from a backup, or erase the damaged cases for good"
    )]
    Damaged {
        /// How many they are. Their pseudonyms are in [`Vault::damaged`](crate::Vault::damaged).
        records: usize,
    },
    /// The vault's own notes in the case store cannot be read.
    #[error("the case store's own notes are damaged: restore cases/ from a backup")]
    NotesCorrupt,
    /// The snapshot of a frozen cohort is missing, damaged or not the one that was frozen.
    #[error("the snapshot {path} of cohort {cohort} is missing or damaged: restore the file from a backup")]
    SnapshotCorrupt {
        /// The cohort.
        cohort: CohortId,
        /// The file.
        path: PathBuf,
    },
    /// A snapshot was made under a codebook that this program does not know.
    #[error(
        "the snapshot of cohort {cohort} uses codebook {version}, which this program does not know: update it"
    )]
    UnknownCodebook {
        /// The cohort.
        cohort: CohortId,
        /// The snapshot's codebook.
        version: u32,
    },
    /// No cohort is left that could take the file.
    #[error("every cohort from {0} on is frozen: check the date of registration")]
    NoOpenCohort(CohortId),
    /// The cohort has no account in the ledger yet.
    #[error(
        "cohort {0} has no ledger account yet, so nothing was stored in it: check this computer's date and \
         import again"
    )]
    NoAccount(CohortId),
    /// A cohort's account could not be opened, so nothing was stored in it.
    #[error(
        "the ledger account of cohort {cohort} could not be opened, so nothing was stored or frozen: check the books"
    )]
    AccountNotOpened {
        /// The cohort.
        cohort: CohortId,
        /// What the ledger said.
        #[source]
        reason: Box<dyn Error + Send + Sync>,
    },
    /// No case file has this source id.
    #[error(
        "no case file with this source id is here that you may see: check the id, or import the file first; of one \
         that is assigned or sealed, those assigned to it know"
    )]
    NoSuchCase,
    /// The codebook does not know what is looked for.
    #[error("the codebook has no such attribute or code: see docs/codebook.md")]
    NoSuchCode,
    /// A case file that was to be new is here.
    #[error(
        "a case file with this number is here already, or was: choose another number, or open that file and change it"
    )]
    HereAlready,
    /// A case file says something else than what its changer saw.
    #[error("the case file was changed by somebody else meanwhile: look at it again, then change it")]
    ChangedMeanwhile,
    /// A mapping's name.
    #[error("a mapping's name has 1 to 40 small letters, digits, `-`, `_` and `.`")]
    MappingName,
    /// There are too many mappings.
    #[error("{} mappings are kept already: remove one first", crate::MOST_MAPPINGS)]
    TooManyMappings,
    /// The case file is under embargo.
    #[error("the case file is under embargo already: nothing was changed")]
    EmbargoedAlready,
    /// The case file is not under embargo.
    #[error("the case file is not under embargo: nothing was changed")]
    NotEmbargoed,
    /// The case file is under embargo, so it takes part in nothing.
    #[error("the case file is under embargo: lift it first, if other countries may be asked about it")]
    Embargoed,
    /// The case file has no suspect's identifier of that kind that can be compared.
    #[error(
        "no suspect of this case file has such an identifier in a form that can be compared: a telephone \
         number needs its country's code, an IBAN its right check digits"
    )]
    NothingToCheck,
    /// A link check cannot be made or answered.
    #[error(transparent)]
    LinkCheck(#[from] safeborders_linkcheck::LinkError),
    /// The reason is empty or too long.
    #[error("give a reason of at most 500 characters: it is kept with the decision")]
    Reason,
    /// Nobody is named, or the name is too long.
    #[error("say who decides in at most 200 characters: it is kept with the decision")]
    Actor,
    /// The case file is under a legal hold.
    #[error("the case file is under a legal hold already: nothing was changed")]
    HeldAlready,
    /// The case file is not under a legal hold.
    #[error("the case file is under no legal hold: nothing was changed")]
    NotHeld,
    /// Case files that were to be erased are under a legal hold.
    #[error(
        "{files} of these case files are under a legal hold and cannot be erased: lift it first, or leave them \
         out; nothing was erased"
    )]
    OnHold {
        /// How many.
        files: usize,
    },
    /// An erasure was begun and is not completed.
    #[error("an erasure is under way: restart, which completes it or takes it back, and try again")]
    ErasureUnderWay,
    /// More case files than are erased at once.
    #[error("at most {most} case files are erased at once: name fewer, and erase again")]
    TooManyAtOnce {
        /// The most.
        most: usize,
    },
    /// The cohort is not frozen.
    #[error(
        "cohort {0} is not frozen: mend its case files by importing them again, nothing was released yet"
    )]
    NotFrozen(CohortId),
    /// The cohort was reissued before.
    #[error("cohort {0} was reissued before: a cohort can be reissued once, nothing was changed")]
    ReissuedBefore(CohortId),
    /// The ledger did not record a reissue, or it is not known whether it did.
    #[error(
        "the reissue of cohort {cohort} was not put on record for certain: restart, which completes it or takes it back"
    )]
    ReissueNotRecorded {
        /// The cohort.
        cohort: CohortId,
        /// What the ledger said.
        #[source]
        reason: Box<dyn Error + Send + Sync>,
    },
    /// The ledger could not say what it knows of a cohort.
    #[error("the ledger cannot be asked about cohort {cohort}: check the books")]
    AccountUnknown {
        /// The cohort.
        cohort: CohortId,
        /// What the ledger said.
        #[source]
        reason: Box<dyn Error + Send + Sync>,
    },
    /// The vault and the ledger do not agree on whether a cohort was reissued.
    #[error(
        "the case store and the ledger disagree on whether cohort {0} was reissued: one of them was restored from \
         an older backup; restore both from the same day"
    )]
    EditionsDiffer(CohortId),
    /// Another all-or-nothing import is under way.
    #[error("another all-or-nothing import is under way: wait until it has ended")]
    ImportUnderWay,
    /// An earlier write ended with an unknown outcome.
    #[error(
        "an earlier write to the vault failed and its outcome is not known: restart to re-read what is stored"
    )]
    Broken,
    /// A case file could not be written or read as bytes.
    #[error("a case file does not fit the record format of this version: report this as a defect")]
    Format,
    /// No random bytes could be had.
    #[error("the operating system gives no randomness: check /dev/urandom and restart")]
    NoRandomness,
    /// No thread could be started.
    #[error("no thread could be started: free memory or raise the process limit")]
    Thread(#[source] io::Error),
    /// The graph of identifiers is too large.
    #[error("the network cannot be built")]
    Network(#[source] safeborders_patterns::networks::NetworkError),
    /// Counting failed.
    #[error("could not count")]
    Count(#[from] CountError),
    /// The case store failed.
    #[error("the case store failed")]
    Store(#[from] StoreError),
    /// A file beside the store could not be read or written.
    #[error("could not read or write {path}: check the disk and the permissions")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
}

/// Why a question could not be counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CountError {
    /// The snapshot has no column for an attribute of the question.
    #[error("the snapshot of cohort {cohort} does not hold an attribute of the question")]
    NoColumn {
        /// The cohort.
        cohort: CohortId,
    },
    /// A cohort of the question is not frozen.
    #[error("cohort {0} is not frozen: only frozen cohorts can be counted for a release")]
    NotFrozen(CohortId),
    /// The outcomes of a cohort of the question are not frozen.
    #[error("the outcomes of cohort {0} are not frozen: a question that names them waits three years")]
    NotMature(CohortId),
    /// The table is not one that can be made.
    #[error("the table has no cells or too many: ask for fewer attributes")]
    Table,
}
