//! The right to write: the advisory lock of the database, and the number of this opening.
//!
//! The lock belongs to the very session that writes, so a commit cannot reach the server without it: when the session
//! ends, its open transaction is rolled back first and the lock is freed after. What a session lock cannot see (a
//! proxy that shares sessions, a standby that was promoted) the number does: each opening counts it up, and each
//! commit demands its own number in the same transaction.

use crate::FORMAT;
use crate::error::{sort, unfit};
use safeborders_store::StoreError;
use std::path::Path;
use std::time::Duration;
use tokio_postgres::Client;

/// The lock's name within its database: "sbcases1".
const LOCK: i64 = i64::from_be_bytes(*b"sbcases1");
/// A server notices the end of a session a moment later: so a taken lock is tried again for two seconds.
const TRIES: u32 = 40;
const WAIT: Duration = Duration::from_millis(50);
/// `idle_session_timeout`, on which the lock could be lost, can be set from here on.
const LEAST_VERSION: i32 = 140_000;

/// Takes the right to write with this session, and returns the number of this opening.
pub(crate) async fn take(place: &Path, client: &Client, retired_too: bool) -> Result<i64, StoreError> {
    fit(place, client).await?;
    lock(place, client).await?;
    let said = |error: tokio_postgres::Error| sort(place, &error);
    let meta = client.query_opt("SELECT format, retired FROM safeborders.meta", &[]).await.map_err(said)?;
    let meta = meta.ok_or_else(|| unfit(place, "its row of settings is missing: restore its last backup"))?;
    let (format, retired): (i32, bool) = (meta.try_get(0).map_err(said)?, meta.try_get(1).map_err(said)?);
    if format > FORMAT {
        let what =
            format!("it has format {format}, and this program knows {FORMAT}: install the newer safeborders");
        return Err(unfit(place, what));
    }
    if format < FORMAT {
        let what = format!(
            "it has format {format}, older than {FORMAT}: its owner runs `safeborders-node store schema | psql`"
        );
        return Err(unfit(place, what));
    }
    if retired && !retired_too {
        let what =
            "`store migrate` moved its case files elsewhere, and what it holds is old: use that other store";
        return Err(unfit(place, what));
    }
    let number = client.query_one("UPDATE safeborders.meta SET writer = writer + 1 RETURNING writer", &[]);
    number.await.and_then(|row| row.try_get(0)).map_err(said)
}

async fn lock(place: &Path, client: &Client) -> Result<(), StoreError> {
    for _ in 0..TRIES {
        let taken = client.query_one("SELECT pg_try_advisory_lock($1)", &[&LOCK]).await;
        if taken.and_then(|row| row.try_get(0)).map_err(|error| sort(place, &error))? {
            return Ok(());
        }
        tokio::time::sleep(WAIT).await;
    }
    Err(StoreError::InUse { path: place.to_path_buf() })
}

/// Refuses a server on which an acknowledged commit could be lost, and raises what the session may raise.
async fn fit(place: &Path, client: &Client) -> Result<(), StoreError> {
    let said = |error: tokio_postgres::Error| sort(place, &error);
    let asked = "SELECT current_setting('server_version_num')::int4, current_setting('fsync')::bool, \
                 current_setting('full_page_writes')::bool, pg_is_in_recovery(), \
                 current_setting('synchronous_commit')";
    let row = client.query_one(asked, &[]).await.map_err(said)?;
    let version: i32 = row.try_get(0).map_err(said)?;
    let what = if version < LEAST_VERSION {
        "it is older than PostgreSQL 14"
    } else if !row.try_get(1).map_err(said)? {
        "it runs with fsync = off and would lose acknowledged case files: turn it on"
    } else if !row.try_get(2).map_err(said)? {
        "it runs with full_page_writes = off and would not survive a power cut: turn it on"
    } else if row.try_get(3).map_err(said)? {
        "it is a standby: name the primary"
    } else {
        // Whoever asks for more than the disk of the primary keeps it.
        return match row.try_get(4).map_err(said)? {
            "remote_apply" | "on" => Ok(()),
            _ => client.batch_execute("SET synchronous_commit = on").await.map_err(said),
        };
    };
    Err(unfit(place, what))
}
