//! What the database gets to see.

use crate::{Kind, on_home, one, open_or_panic};
use safeborders_store::keys::Key;
use safeborders_store::{Batch, Engine, Sealed, StoreError};

const SECRET: &str = "a narrative that nobody else may read";

#[test]
fn database_holds_sealed_values_only_and_a_moved_one_is_noticed() {
    on_home(|home| {
        let sealed = Sealed::new(open_or_panic(Kind, home.path()), Key::random().unwrap(), "cases");
        let mut batch = Batch::new();
        batch.put("a", SECRET).put("b", "another");
        sealed.commit(batch).unwrap();
        let seen =
            "SELECT count(*) FROM safeborders.entries WHERE position('narrative'::bytea IN value) > 0;";
        assert_eq!(home.psql(seen), "0");
        assert_eq!(sealed.get(b"a").unwrap().unwrap(), SECRET.as_bytes());
        home.psql("UPDATE safeborders.entries SET value = (SELECT value FROM safeborders.entries WHERE key = 'b') WHERE key = 'a';");
        assert!(matches!(sealed.get(b"a"), Err(StoreError::Corrupt { .. })));
    });
}

/// The control: without the seal it would be seen.
#[test]
fn without_the_seal_the_database_sees_everything() {
    on_home(|home| {
        open_or_panic(Kind, home.path()).commit(one("a", SECRET)).unwrap();
        let seen =
            "SELECT count(*) FROM safeborders.entries WHERE position('narrative'::bytea IN value) > 0;";
        assert_eq!(home.psql(seen), "1");
    });
}
