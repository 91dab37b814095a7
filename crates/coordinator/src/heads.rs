//! The coordinator as a witness: it asks every node, so it sees the heads of every log.

use crate::archive::{ArchiveError, decode, encode};
use safeborders_store::keys::Key;
use safeborders_store::{Batch, Engine, KeyRange};
use safeborders_trust::{LogKey, now_s};
use safeborders_types::PeerId;
use safeborders_witness::{Finding, HeadStore, Heads, Kept, StoreFailed, Trouble, Witness};
use std::ops::ControlFlow;
use std::sync::Arc;

const HEADS: &str = "head/";

struct Shelf(Arc<dyn Engine>);

/// A witness that keeps its heads in this store.
pub(crate) fn witness(
    engine: Arc<dyn Engine>,
    name: PeerId,
    seed: &Key,
) -> Result<Arc<dyn Heads>, ArchiveError> {
    let key = LogKey::from_seed(seed.expose()).map_err(|error| StoreFailed(Box::new(error)))?;
    Ok(Arc::new(Witness::open(name, key, Shelf(engine), now_s, alarm)?))
}

fn alarm(peer: &PeerId, trouble: &Trouble) {
    if trouble.finding == Finding::KeyChanged {
        tracing::info!(%peer, "a node's disclosure log goes on under the key that its old one names");
        return;
    }
    tracing::error!(
        %peer,
        finding = trouble.finding.code(),
        "something is wrong with a node's disclosure log: call its office and the data-protection officers"
    );
}

impl HeadStore for Shelf {
    fn load(&self) -> Result<Vec<(PeerId, Kept)>, StoreFailed> {
        read(&*self.0).map_err(|error| StoreFailed(Box::new(error)))
    }

    fn keep(&self, of: &PeerId, kept: &Kept, _: Option<&Trouble>) -> Result<(), StoreFailed> {
        let written = || {
            let mut batch = Batch::new();
            batch.put(format!("{HEADS}{of}"), encode(kept)?);
            Ok::<_, ArchiveError>(self.0.commit(batch)?)
        };
        written().map_err(|error| StoreFailed(Box::new(error)))
    }
}

fn read(engine: &dyn Engine) -> Result<Vec<(PeerId, Kept)>, ArchiveError> {
    let (mut all, mut failed) = (Vec::new(), None);
    engine.snapshot()?.scan(&KeyRange::prefix(HEADS.as_bytes()), &mut |key, value| {
        let name = std::str::from_utf8(&key[HEADS.len()..]).ok().and_then(|name| name.parse().ok());
        match (name.ok_or(ArchiveError::Format), decode(value)) {
            (Ok(peer), Ok(kept)) => all.push((peer, kept)),
            (Err(error), _) | (_, Err(error)) => failed = Some(error),
        }
        if failed.is_none() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    failed.map_or(Ok(all), Err)
}

#[cfg(test)]
mod tests {
    use crate::Archive;
    use safeborders_trust::LogKey;
    use safeborders_types::PeerId;
    use safeborders_witness::{Head, Shown, SignedHead};

    fn shown(of: &PeerId, size: u64) -> Shown {
        let key = LogKey::from_seed(&[1; 32]).unwrap();
        let root = safeborders_audit::leaf_hash(&size.to_be_bytes());
        let head = SignedHead::sign(of, &key, Head { incarnation: 1, size, root }).unwrap();
        Shown {
            before: String::new(),
            key: Some(key.public()),
            changes: Vec::new(),
            head: head.text().to_owned(),
        }
    }

    #[test]
    fn the_highest_head_of_a_node_is_remembered_through_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let open = || Archive::open(&folder.path().join("data"), &folder.path().join("key")).unwrap();
        let name = || "spiffe://safeborders/BE/coordinator/hub".parse::<PeerId>().unwrap();
        let athens = "spiffe://safeborders/GR/node/athens".parse::<PeerId>().unwrap();
        {
            let archive = open();
            let witness = archive.witness(name()).unwrap();
            assert_eq!(witness.last(&athens), "");
            for size in [7, 9, 8] {
                witness.saw(&athens, &shown(&athens, size));
            }
        }
        let archive = open();
        let witness = archive.witness(name()).unwrap();
        assert!(witness.last(&athens).contains("\n9\n"), "{}", witness.last(&athens));
    }
}
