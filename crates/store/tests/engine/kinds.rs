//! One kind of engine per directory, and its name.

use crate::{open_or_panic, refusal};
use safeborders_store::{Batch, EngineKind, StoreError};

#[test]
fn directory_of_the_other_engine_is_refused_not_covered() {
    for (first, second) in [(EngineKind::Sled, EngineKind::Redb), (EngineKind::Redb, EngineKind::Sled)] {
        let dir = tempfile::TempDir::new().unwrap();
        let mut batch = Batch::new();
        batch.put("k", "v");
        open_or_panic(first, dir.path()).commit(batch).unwrap();
        match refusal(second, dir.path()) {
            StoreError::OtherEngine { found, .. } => assert_eq!(found, first),
            other => panic!("{other}"),
        }
        assert_eq!(open_or_panic(first, dir.path()).get(b"k").unwrap().unwrap(), b"v");
    }
}

#[test]
fn engine_names_are_parsed_and_others_refused() {
    for kind in EngineKind::ALL {
        assert_eq!(kind.name().parse::<EngineKind>().unwrap(), kind);
    }
    assert!("Sled".parse::<EngineKind>().is_err());
    assert!("".parse::<EngineKind>().is_err());
}
