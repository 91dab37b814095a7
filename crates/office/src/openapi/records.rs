//! Both logs, settings, keys, backups.

use super::operation::{LATEST, Operation, get, may, needs, post};

pub(super) const OPERATIONS: [Operation; 19] = [
    get("log", "The disclosure log from a number on, up to ten thousand entries.")
        .with(&[may("from", "integer", "From this number on.")])
        .list("LogLine"),
    get("log/latest", "The disclosure log from its newest entry backwards.").with(LATEST).one("LatestLog"),
    get("log/verify", "Sums up every figure of the ledger from the log again.").one("LogChecked"),
    get("log/proof", "A proof that an entry is in the log.")
        .with(&[needs("entry", "integer", "The entry's number.")])
        .one("LogProof"),
    get("log/sent", "What was sent with an entry, and whether what is kept is still that.")
        .with(&[needs("entry", "integer", "The entry's number.")])
        .one("SentShown"),
    get("log/witnessed", "What is kept of the counterparts' logs.").list("KeptHead"),
    get("house", "The house log from a number on.")
        .with(&[
            may("from", "integer", "From this number on."),
            may("person", "string", "Only what this person did."),
            may(
                "case",
                "string",
                "Only what was done to the case file with this identifier, in hexadecimal.",
            ),
        ])
        .one("HousePage"),
    get("house/latest", "The house log from its newest entry backwards.").with(LATEST).one("LatestHouse"),
    get("house/verify", "Checks the house log against the roots that peers have seen.")
        .with(&[may("head", "string", "A signed head in hexadecimal that it is held against too.")])
        .one("HouseChecked"),
    get("house/proof", "A proof that an entry is in the house log.")
        .with(&[needs("entry", "integer", "The entry's number.")])
        .one("LogProof"),
    get("settings", "What the configuration says, as far as it is shown.").one("Settings"),
    get("keys", "How the keys of case files are kept.").one("KeysStatus"),
    post("keys/rotate", "Rewrites the keyring under a new epoch key.").one("KeysStatus"),
    post("keys/copy", "Makes the copies of the keyring again.").one("KeysStatus"),
    get("backups", "The places for backups, or how far one is that is being made.").one("BackupsShown"),
    post("backups/make", "Makes a backup in every place.").one("BackupsShown"),
    get("ends", "What ends and when: certificates, agreements, lists.").list("EndLine"),
    get("yearbook/next", "The yearbook that is published next, with the noise of each table.")
        .one("NextYearbook"),
    get("openapi.json", "This document.").document(),
];
