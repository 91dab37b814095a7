//! The format of the tables, and stores that were left.

use crate::{Home, Kind, on_home, one, open_or_panic, refusal};
use safeborders_store::StoreError;
use safeborders_store_postgres::{Access, retire};

fn unfit(home: &Home) -> String {
    match refusal(Kind, home.path()) {
        StoreError::Unfit { what, .. } => what,
        other => panic!("{other}"),
    }
}

#[test]
fn newer_format_is_refused_and_an_older_one_asks_its_owner() {
    on_home(|home| {
        home.psql("UPDATE safeborders.meta SET format = 2;");
        assert!(unfit(home).contains("newer safeborders"));
        home.psql("UPDATE safeborders.meta SET format = 0;");
        assert!(unfit(home).contains("store schema"));
        home.psql("UPDATE safeborders.meta SET format = 1;");
        open_or_panic(Kind, home.path());
    });
}

#[test]
fn database_without_tables_or_settings_is_refused_and_says_what_to_do() {
    on_home(|home| {
        home.psql("DELETE FROM safeborders.meta;");
        assert!(unfit(home).contains("backup"));
        home.psql("DROP SCHEMA safeborders CASCADE;");
        assert!(unfit(home).contains("store schema"));
    });
}

#[test]
fn tables_are_never_made_over_others() {
    on_home(|home| {
        open_or_panic(Kind, home.path()).commit(one("a", "kept")).unwrap();
        let again = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            home.psql(safeborders_store_postgres::SCHEMA)
        }));
        assert!(again.is_err());
        assert_eq!(open_or_panic(Kind, home.path()).check().unwrap(), 1);
    });
}

#[test]
fn retired_store_is_not_opened_again() {
    on_home(|home| {
        open_or_panic(Kind, home.path()).commit(one("a", "kept")).unwrap();
        let address = home.path().to_str().unwrap().parse().unwrap();
        retire(&address, &Access::default()).unwrap();
        assert!(unfit(home).contains("store migrate"));
        retire(&address, &Access::default()).unwrap();
        assert_eq!(home.psql("SELECT count(*) FROM safeborders.entries;"), "1");
    });
}
