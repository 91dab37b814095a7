//! The books as the place where heads are kept, and as the log that they are of.

use safeborders_audit::Digest;
use safeborders_books::{Books, Witnessed};
use safeborders_types::PeerId;
use safeborders_witness::{Finding, Head, HeadStore, Kept, LogUnreadable, OwnLog, StoreFailed, Trouble};
use std::error::Error;
use std::sync::Arc;

/// This node's own log.
pub(crate) struct BooksLog(pub(crate) Arc<Books>);

fn unreadable(error: impl Error + Send + Sync + 'static) -> LogUnreadable {
    LogUnreadable(Box::new(error))
}

impl OwnLog for BooksLog {
    fn head(&self) -> Result<Head, LogUnreadable> {
        let incarnation = self.0.incarnation().map_err(unreadable)?;
        let head = self.0.head().map_err(unreadable)?;
        Ok(Head { incarnation, size: head.size, root: head.root })
    }

    fn root_at(&self, size: u64) -> Result<Option<Digest>, LogUnreadable> {
        Ok(self.0.head_at(size).map_err(unreadable)?.map(|head| head.root))
    }
}

/// What is kept of other logs.
pub(crate) struct BooksShelf(pub(crate) Arc<Books>);

impl HeadStore for BooksShelf {
    fn load(&self) -> Result<Vec<(PeerId, Kept)>, StoreFailed> {
        let all = self.0.all_kept().map_err(failed)?;
        all.into_iter()
            .map(|(peer, kept)| Ok((peer, serde_json::from_slice(&kept).map_err(failed)?)))
            .collect()
    }

    fn keep(&self, of: &PeerId, kept: &Kept, found: Option<&Trouble>) -> Result<(), StoreFailed> {
        let found = found.map(|trouble| Witnessed {
            at_s: trouble.at_s,
            peer: of.clone(),
            finding: trouble.finding.code().to_owned(),
            kept: trouble.kept.clone(),
            shown: trouble.shown.clone(),
        });
        let kept = serde_json::to_vec(kept).map_err(failed)?;
        self.0.keep(of, &kept, found.as_ref()).map_err(failed)
    }
}

fn failed(error: impl Error + Send + Sync + 'static) -> StoreFailed {
    StoreFailed(Box::new(error))
}

/// Tells the operator what was found wrong with a counterpart's log.
pub(crate) fn alarm(peer: &PeerId, trouble: &Trouble) {
    if trouble.finding == Finding::KeyChanged {
        tracing::info!(%peer, "a counterpart's log goes on under the key that its old one names");
        return;
    }
    tracing::error!(
        %peer,
        finding = trouble.finding.code(),
        "something is wrong with a counterpart's log, or with what it says of this one: see `audit peers`"
    );
}
