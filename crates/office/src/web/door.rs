//! Who stands before the pages, asked of the office's accounts.

use crate::api::{ApiError, ErrorKind};
use crate::guard::now_s;
use crate::import::{ImportReport, ReadBy, import_sent};
use crate::office::Office;
use safeborders_accounts::{AccountsError, Acting, Secret};
use safeborders_books::{HouseEntry, HouseEvent};
use safeborders_people::Right;
use safeborders_types::AskPeers;

/// Who it is.
pub(crate) enum Caller {
    /// Nobody has an account yet: the pages show how the first administrator comes in, and nothing else.
    SetUp,
    /// Somebody without a session, or with one that has ended.
    Stranger,
    /// A person.
    Known(Acting),
}

/// What the pages ask of the office beside its interface. All may block.
pub(crate) trait Door: Send + Sync + 'static {
    /// Who shows this session.
    fn who(&self, session: Option<&Secret>) -> Result<Caller, ApiError>;

    /// Puts on record that somebody was refused a page.
    fn refused(&self, acting: &Acting, page: &str) -> Result<(), ApiError>;

    /// Puts on record that the identity provider turned somebody back, and forgets their log-in.
    fn turned_back(&self, attempt: &str) -> Result<(), ApiError>;

    /// Imports what this person sent, on record before it happens, or says what that would do. Gives the rejects too.
    fn import(
        &self,
        acting: &Acting,
        sent: &Sent,
        dry_run: bool,
    ) -> Result<(ImportReport, Vec<u8>), ApiError>;
}

/// A file of case files as it was sent, and the mapping that it is read by.
pub(crate) struct Sent {
    pub(crate) read_by: ReadBy,
    pub(crate) file: Vec<u8>,
}

impl<P: AskPeers> Door for Office<P> {
    fn who(&self, session: Option<&Secret>) -> Result<Caller, ApiError> {
        // On a node that is being set up, the accounts take anybody for the console. A browser is not the console.
        if !self.accounts().is_set_up()? {
            return Ok(Caller::SetUp);
        }
        let Some(session) = session else { return Ok(Caller::Stranger) };
        match self.accounts().who(Some(session), self.now_s()) {
            Ok(acting) => Ok(Caller::Known(acting)),
            Err(AccountsError::NoSession) => Ok(Caller::Stranger),
            Err(error) => Err(error.into()),
        }
    }

    fn refused(&self, acting: &Acting, page: &str) -> Result<(), ApiError> {
        let entry = HouseEntry::given(now_s(), &acting.actor, HouseEvent::Refusal, page);
        Ok(self.accounts().house().refused(entry, "no-right")?)
    }

    fn turned_back(&self, attempt: &str) -> Result<(), ApiError> {
        self.abandon_log_in(attempt)
    }

    fn import(
        &self,
        acting: &Acting,
        sent: &Sent,
        dry_run: bool,
    ) -> Result<(ImportReport, Vec<u8>), ApiError> {
        let what = if dry_run { "import, nothing stored" } else { "import" };
        if let Err(error) = acting.may(Right::Import) {
            self.refused(acting, what)?;
            return Err(error.into());
        }
        let entry = HouseEntry::given(now_s(), &acting.actor, HouseEvent::Intake, what);
        self.accounts().house().record(&entry)?;
        let done = import_sent(self.shared_vault(), &sent.read_by, &sent.file, dry_run, &self.reader(acting));
        let (report, rejects) = done.map_err(|error| {
            let kind = if error.is_input() { ErrorKind::Invalid } else { ErrorKind::Internal };
            ApiError::new(kind, error.to_string())
        })?;
        self.jobs().forget();
        Ok((report, rejects))
    }
}

/// Runs what may block where blocking is allowed.
pub(crate) async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    let failed = |_| ApiError::new(ErrorKind::Internal, "the request failed");
    tokio::task::spawn_blocking(work).await.map_err(failed)?
}
