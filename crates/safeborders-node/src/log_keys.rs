//! The keys of this node's logs: the disclosure log's, which may be changed, and the house log's.

use crate::failure::Failure;
use crate::heads::BooksLog;
use safeborders_audit::Checkpoint;
use safeborders_audit::note::MAX_NOTE_BYTES;
use safeborders_books::{Books, HouseEntry, HouseEvent, HouseOutcome, LogKeyChange};
use safeborders_office::HouseHeads;
use safeborders_people::Actor;
use safeborders_store::fsx;
use safeborders_store::keys::RootKey;
use safeborders_trust::{LogKey, LogKeyError};
use safeborders_types::PeerId;
use safeborders_witness::{EarlierKey, Head, Keeper, MAX_CHANGES, witness_name};
use std::path::PathBuf;
use std::sync::Arc;

/// The key of the disclosure log with this number. The first one's label has none, so that the logs of nodes that
/// never changed their key keep it.
pub(crate) fn of_disclosures(root: &RootKey, number: u64) -> Result<LogKey, LogKeyError> {
    match number {
        1 => LogKey::from_seed(root.derive("disclosure log").expose()),
        number => LogKey::from_seed(root.derive(&format!("disclosure log {number}")).expose()),
    }
}

/// The number of the key that signs now.
fn number(changes: &[LogKeyChange]) -> u64 {
    changes.last().map_or(1, |change| change.number)
}

/// The keeper of the disclosure log, with every key that signed it.
pub(crate) fn keeper(root: &RootKey, id: &PeerId, books: &Arc<Books>) -> Result<Keeper<BooksLog>, Failure> {
    let changes = books.log_key_changes()?;
    let mut earlier = Vec::new();
    for change in &changes {
        let LogKeyChange { incarnation, size, root: hash, .. } = *change;
        let key = of_disclosures(root, change.number.saturating_sub(1))?;
        earlier.push(EarlierKey { key, until: Head { incarnation, size, root: hash } });
    }
    let last = changes.len().saturating_sub(MAX_CHANGES);
    let statements = changes[last..].iter().map(|change| change.statement.clone()).collect();
    let key = of_disclosures(root, number(&changes))?;
    Ok(Keeper::new(id.clone(), key, BooksLog(Arc::clone(books))).after(earlier, statements))
}

/// The keys of one node's logs.
pub(crate) struct LogKeys {
    id: PeerId,
    number: u64,
    disclosures: LogKey,
    /// To which the disclosure log may be handed over.
    next: LogKey,
    house: LogKey,
}

impl LogKeys {
    pub(crate) fn of(root: &RootKey, id: &PeerId, books: &Books) -> Result<Self, Failure> {
        let number = number(&books.log_key_changes()?);
        Ok(Self {
            id: id.clone(),
            number,
            disclosures: of_disclosures(root, number)?,
            next: of_disclosures(root, number.saturating_add(1))?,
            house: LogKey::from_seed(root.derive("house log").expose())?,
        })
    }

    /// The number of the disclosure log's key.
    pub(crate) fn number(&self) -> u64 {
        self.number
    }

    /// Hands the disclosure log over to its next key, on record. It counts from the next start on.
    pub(crate) fn change(&self, books: &Books, at_s: u64) -> Result<LogKeyChange, Failure> {
        let number = self.number.saturating_add(1);
        let statement = self.disclosures.hand_over(&witness_name(&self.id), number, &self.next)?;
        Ok(books.change_log_key(at_s, number, *self.next.public().as_bytes(), &statement)?)
    }

    /// A head of the house log, signed.
    pub(crate) fn sign_house(&self, head: &safeborders_books::Head) -> Option<String> {
        let named = Checkpoint::new(&self.house_origin(), head.size, head.root).ok()?;
        self.house.sign(&named).ok()
    }

    /// The head in a note that this node's house log signed.
    pub(crate) fn read_house(&self, signed: &str) -> Option<safeborders_books::Head> {
        let head = self.house.public().verify(signed).ok()?;
        let own = head.origin() == self.house_origin();
        own.then(|| safeborders_books::Head { size: head.size(), root: head.root() })
    }

    fn house_origin(&self) -> String {
        format!("{}/house", witness_name(&self.id))
    }
}

/// The house log's heads for the office, with the file that keeps the last one beside the data.
pub(crate) struct HouseMark {
    pub(crate) keys: Arc<LogKeys>,
    pub(crate) file: PathBuf,
}

impl HouseMark {
    /// Puts the signed head beside the data. Where the log does not hold the one that lies there, that goes on record
    /// in the house log first, and the old head is kept in `house.mark.lost`: it is what shows it. Returns how many
    /// entries it commits to.
    pub(crate) fn write(&self, books: &Books, at_s: u64) -> Result<Option<u64>, Failure> {
        let last = self.last().and_then(|signed| Some((self.read(&signed)?, signed)));
        let mut lost = None;
        if let Some((head, signed)) = last
            && books.house_head_at(head.size)? != Some(head)
        {
            let mut entry =
                HouseEntry::given(at_s, &Actor::node(), HouseEvent::Recovery, "the house log was put back");
            let words = format!("a signed head of {} entries is not held: house.mark.lost", head.size);
            entry.outcome = HouseOutcome::Ended(words);
            books.house(&entry)?;
            fsx::replace(&self.file.with_extension("mark.lost"), signed.as_bytes())?;
            lost = Some(head.size);
        }
        if let Some(signed) = self.sign(&books.house_head()?) {
            fsx::replace(&self.file, signed.as_bytes())?;
        }
        Ok(lost)
    }
}

impl HouseHeads for HouseMark {
    fn sign(&self, head: &safeborders_books::Head) -> Option<String> {
        self.keys.sign_house(head)
    }

    fn read(&self, signed: &str) -> Option<safeborders_books::Head> {
        self.keys.read_house(signed)
    }

    fn last(&self) -> Option<String> {
        let bytes = fsx::read(&self.file, MAX_NOTE_BYTES).ok().flatten()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_store::EngineKind;
    use safeborders_store::keys::{Unlock, create_key_file};
    use safeborders_witness::{Judged, OwnLog};

    struct Home {
        folder: tempfile::TempDir,
        root: RootKey,
        id: PeerId,
        books: Arc<Books>,
    }

    impl Home {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let key = folder.path().join("key");
            create_key_file(&key).unwrap();
            let root = RootKey::create_new(&folder.path().join("node.key"), &Unlock::KeyFile(key)).unwrap();
            let engine = safeborders_store::open(EngineKind::Redb, &folder.path().join("books")).unwrap();
            let books = Arc::new(Books::open(engine).unwrap());
            let id = "spiffe://safeborders/GR/node/athens".parse().unwrap();
            Self { folder, root, id, books }
        }

        fn keeper(&self) -> Keeper<BooksLog> {
            keeper(&self.root, &self.id, &self.books).unwrap()
        }

        fn keys(&self) -> Arc<LogKeys> {
            Arc::new(LogKeys::of(&self.root, &self.id, &self.books).unwrap())
        }

        fn grow(&self) {
            let resumed = safeborders_books::Continuity::Resumed { at_s: 1 };
            self.books.record_continuity(&resumed).unwrap();
        }

        fn house(&self) {
            let entry = HouseEntry::given(1, &Actor::console(), HouseEvent::Intake, "import");
            self.books.house(&entry).unwrap();
        }
    }

    #[test]
    fn a_changed_log_knows_the_heads_of_all_its_keys_and_believes_the_old_one_only_about_the_past() {
        let home = Home::new();
        home.grow();
        let before = home.keeper().signed().unwrap();
        let change = home.keys().change(&home.books, 5).unwrap();
        assert_eq!(change.number, 2);
        home.books.verify().unwrap();
        let keeper = home.keeper();
        assert_ne!(keeper.public(), of_disclosures(&home.root, 1).unwrap().public());
        assert_eq!(keeper.changes(), [change.statement]);
        assert_eq!(keeper.judge(before.text()).unwrap(), Judged::Known);
        // Both keys sign now; what the old one signs alone, of a log that it never saw, was signed by somebody else.
        let now = keeper.signed().unwrap();
        let old = of_disclosures(&home.root, 1).unwrap();
        assert!(old.public().verify(now.text()).is_ok() && keeper.public().verify(now.text()).is_ok());
        let head =
            safeborders_witness::Head { size: 900, ..BooksLog(Arc::clone(&home.books)).head().unwrap() };
        let alone = safeborders_witness::SignedHead::sign(&home.id, &old, head).unwrap();
        assert_eq!(keeper.judge(alone.text()).unwrap(), Judged::Invented);
        let both = alone.signed_too(&of_disclosures(&home.root, 2).unwrap()).unwrap();
        assert!(matches!(keeper.judge(both.text()).unwrap(), Judged::Lost(_)), "the twin");
        // A second change begins where the first ended.
        assert_eq!(home.keys().change(&home.books, 6).unwrap().number, 3);
        assert_eq!(home.keeper().changes().len(), 2);
        assert_eq!(home.keeper().judge(before.text()).unwrap(), Judged::Known);
        home.books.verify().unwrap();
    }

    #[test]
    fn a_house_log_that_was_put_back_does_not_hold_the_head_beside_the_data_and_says_so_itself() {
        let home = Home::new();
        let mark = HouseMark { keys: home.keys(), file: home.folder.path().join("house.mark") };
        assert_eq!(mark.last(), None);
        home.house();
        home.house();
        assert_eq!(mark.write(&home.books, 1).unwrap(), None);
        let signed = mark.last().unwrap();
        assert!(signed.starts_with("safeborders/GR/node/athens/house\n2\n"), "{signed}");
        let head = mark.read(&signed).unwrap();
        assert_eq!(home.books.house_head_at(head.size).unwrap(), Some(head));
        home.house();
        assert_eq!(mark.write(&home.books, 2).unwrap(), None);

        // Another house log under the same key, once shorter and once longer.
        for entries in [0, 9] {
            let folder = tempfile::tempdir().unwrap();
            let engine = safeborders_store::open(EngineKind::Redb, folder.path()).unwrap();
            let other = Books::open(engine).unwrap();
            let entry = HouseEntry::given(1, &Actor::console(), HouseEvent::Intake, "import");
            for _ in 0..entries {
                other.house(&entry).unwrap();
            }
            let before = mark.read(&mark.last().unwrap()).unwrap();
            assert_eq!(mark.write(&other, 3).unwrap(), Some(before.size));
            let (_, last) = other.house_entries(0, 99).unwrap().pop().unwrap();
            assert_eq!(last.what, "the house log was put back");
            let kept = std::fs::read_to_string(home.folder.path().join("house.mark.lost")).unwrap();
            assert_eq!(mark.read(&kept), Some(before));
            assert_eq!(mark.write(&other, 4).unwrap(), None, "once");
        }
        // Nobody else's note counts, and no note of another log.
        assert_eq!(Home::new().keys().read_house(&signed), None);
        assert_eq!(mark.read(home.keeper().signed().unwrap().text()), None);
    }
}
