//! A server that would lose acknowledged data is refused, and a session that would is set right.

use crate::{Home, Kind, Server, one, open_or_panic, refusal, server};
use safeborders_store::StoreError;
use std::sync::Arc;

#[test]
fn server_that_does_not_sync_is_refused() {
    if !server::is_here() {
        return;
    }
    for setting in ["fsync=off", "full_page_writes=off"] {
        let home = Home::on(Arc::new(Server::start(&[setting])));
        match refusal(Kind, home.path()) {
            StoreError::Unfit { what, .. } => {
                assert!(what.contains(setting.split('=').next().unwrap()), "{what}")
            }
            other => panic!("{other}"),
        }
    }
}

#[test]
fn session_syncs_even_where_the_server_or_the_role_would_not() {
    if !server::is_here() {
        return;
    }
    let home = Home::on(Arc::new(Server::start(&["synchronous_commit=off"])));
    home.psql("ALTER ROLE safeborders SET synchronous_commit = off;");
    let engine = open_or_panic(Kind, home.path());
    // Seen from inside its own commits.
    home.psql(
        "CREATE TABLE seen (setting text); GRANT INSERT ON seen TO safeborders; GRANT USAGE ON SCHEMA public TO safeborders; \
         CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS \
         $$ BEGIN INSERT INTO public.seen VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$; \
         CREATE TRIGGER note AFTER INSERT ON safeborders.entries EXECUTE FUNCTION note();",
    );
    engine.commit(one("a", "1")).unwrap();
    assert_eq!(home.psql("SELECT DISTINCT setting FROM seen;"), "on");
}

#[test]
fn full_disk_is_said_as_such_and_poisons() {
    if !server::is_here() {
        return;
    }
    let home = Home::new().unwrap();
    let engine = open_or_panic(Kind, home.path());
    engine.commit(one("a", "kept")).unwrap();
    // What PostgreSQL reports when a write finds no room, without filling this machine's disk.
    home.psql(
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS \
         $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$; \
         CREATE TRIGGER full_disk BEFORE INSERT ON safeborders.entries EXECUTE FUNCTION full_disk();",
    );
    assert!(matches!(engine.commit(one("b", "lost")), Err(StoreError::Full { .. })));
    assert!(matches!(engine.commit(one("b", "lost")), Err(StoreError::Poisoned { .. })));
    assert!(matches!(engine.get(b"a"), Err(StoreError::Poisoned { .. })));
    home.psql("DROP TRIGGER full_disk ON safeborders.entries;");
    drop(engine);
    let engine = open_or_panic(Kind, home.path());
    assert_eq!(engine.check().unwrap(), 1);
    engine.commit(one("b", "kept")).unwrap();
}
