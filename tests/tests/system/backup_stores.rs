//! Backups of case files that lie in a real PostgreSQL, put back into another database or onto another engine.

use crate::backup::{Place, counted, json, office, restore};
use crate::server::{self, Home};
use crate::support::{refused, test};
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use std::fs;

pub(crate) fn tests() -> Vec<Trial> {
    vec![test("a_backup_holds_case_files_of_a_database_and_goes_to_any_engine", database)]
}

fn database() -> Result<()> {
    if !server::is_here() {
        return Ok(());
    }
    let Place { home: _home, office, place, file, .. } = office()?;
    let (first, second) = (Home::new()?, Home::new()?);
    let address = |of: &Home| of.path().display().to_string();
    office.run(&["store", "migrate", "--to", &address(&first), "--yes"])?;
    let serving = office.serve()?;
    let made = json(&office, &["backup"])?;
    ensure!(made[0]["trouble"].is_null(), "{made}");
    drop(serving);
    office.run(&["backup", "verify"])?;
    fs::remove_dir_all(&office.dir)?;
    // The database is still there, and may hold what is newer: it is not written over.
    refused(&restore(&office, &place, &[])?, 64, "nothing is written over")?;
    ensure!(!office.dir.join("node.toml").exists());
    for store in [address(&second), "redb".to_owned()] {
        let said = restore(&office, &place, &["--store", &store])?;
        ensure!(said.code == 0, "{} {}", said.stdout, said.stderr);
        ensure!(counted(&office)? == 40, "{store}");
        ensure!(json(&office, &["import", &file.display().to_string()])?["unchanged"] == 40, "{store}");
        fs::remove_dir_all(&office.dir)?;
    }
    Ok(())
}
