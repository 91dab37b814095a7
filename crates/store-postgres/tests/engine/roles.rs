//! The node's own role reads and writes rows, and nothing else.

use crate::{Kind, on_home, open_or_panic};

#[test]
fn the_nodes_role_can_make_change_and_drop_nothing() {
    on_home(|home| {
        open_or_panic(Kind, home.path());
        for statement in [
            "CREATE TABLE safeborders.other (a int)",
            "CREATE TABLE public.other (a int)",
            "CREATE TEMPORARY TABLE other (a int)",
            "CREATE SCHEMA other",
            "ALTER TABLE safeborders.entries ADD COLUMN a int",
            "DROP TABLE safeborders.entries",
            "TRUNCATE safeborders.entries",
            "UPDATE safeborders.meta SET format = 7",
            "DELETE FROM safeborders.meta",
            "INSERT INTO safeborders.meta VALUES (false, 1, 0, 0, false)",
            "CREATE ROLE other",
            "SET ROLE safeborders_owner",
            "COPY safeborders.entries TO '/tmp/out'",
            "COPY safeborders.entries TO PROGRAM 'cat'",
        ] {
            let tried = format!(
                "SET SESSION AUTHORIZATION safeborders; \
                 DO $$ BEGIN EXECUTE $q${statement}$q$; RAISE EXCEPTION 'it was let'; \
                 EXCEPTION WHEN insufficient_privilege THEN NULL; END $$;"
            );
            home.psql(&tried);
        }
    });
}

/// The control: what it needs, it can.
#[test]
fn the_nodes_role_can_do_what_the_engine_does() {
    on_home(|home| {
        home.psql(
            "SET SESSION AUTHORIZATION safeborders; INSERT INTO safeborders.entries VALUES ('a', 'b'); \
             UPDATE safeborders.entries SET value = 'c'; DELETE FROM safeborders.entries; \
             UPDATE safeborders.meta SET writer = writer + 1;",
        );
    });
}
