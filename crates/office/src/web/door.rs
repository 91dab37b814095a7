//! Who stands before the pages, asked of the office's accounts.

use crate::api::{ApiError, ErrorKind};
use crate::guard::now_s;
use crate::office::Office;
use safeborders_accounts::{AccountsError, Acting, Secret};
use safeborders_books::{HouseEntry, HouseEvent};
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

/// What the pages ask of the office beside its interface. Both may block.
pub(crate) trait Door: Send + Sync + 'static {
    /// Who shows this session.
    fn who(&self, session: Option<&Secret>) -> Result<Caller, ApiError>;

    /// Puts on record that somebody was refused a page.
    fn refused(&self, acting: &Acting, page: &str) -> Result<(), ApiError>;
}

impl<P: AskPeers> Door for Office<P> {
    fn who(&self, session: Option<&Secret>) -> Result<Caller, ApiError> {
        // On a node that is being set up, the accounts take anybody for the console. A browser is not the console.
        if !self.accounts().is_set_up()? {
            return Ok(Caller::SetUp);
        }
        let Some(session) = session else { return Ok(Caller::Stranger) };
        match self.accounts().who(Some(session), now_s()) {
            Ok(acting) => Ok(Caller::Known(acting)),
            Err(AccountsError::NoSession) => Ok(Caller::Stranger),
            Err(error) => Err(error.into()),
        }
    }

    fn refused(&self, acting: &Acting, page: &str) -> Result<(), ApiError> {
        let entry = HouseEntry::given(now_s(), &acting.actor, HouseEvent::Refusal, page);
        Ok(self.accounts().house().refused(entry, "no-right")?)
    }
}

/// Runs what may block where blocking is allowed.
pub(crate) async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    let failed = |_| ApiError::new(ErrorKind::Internal, "the request failed");
    tokio::task::spawn_blocking(work).await.map_err(failed)?
}
