//! What only the open node knows: store, keyring copies, agreements, peers. A serving one is asked over its socket.

use super::ends;
use crate::config::Config;
use crate::desk::Desk;
use crate::expiry;
use crate::failure::Failure;
use crate::held::Held;
use crate::layout::Layout;
use crate::metrics::Ends;
use crate::unlock;
use safeborders_cli::exit;
use safeborders_observe::{Report, Severity};
use safeborders_office::backups::BackupPlace;
use safeborders_trust::now_s;
use safeborders_types::{AgreementStanding, PeerState};
use std::io::IsTerminal;
use std::os::unix::net::UnixStream;
use std::path::Path;

/// What a peer says when the clocks differ.
const CLOCKS: &str = "the clocks differ";

/// Looks at the node.
pub(crate) fn look(layout: &Layout, config: &Config, key_file: Option<&Path>, report: &mut Report) {
    let serving = UnixStream::connect(layout.office_socket()).is_ok();
    held(layout, report);
    let closed =
        !serving && unlock::needs_a_person(layout, config, key_file) && !std::io::stdin().is_terminal();
    if closed {
        let fix = "name the key file with --key-file, or start the node, or run doctor on a terminal";
        return unseen("the node is stopped and its key is not at hand", fix, report);
    }
    let desk = match Desk::open(layout, config, key_file) {
        Ok(desk) => desk,
        Err(failure) => return broken(&failure, report),
    };
    report.ok("node", if serving { "it is serving" } else { "it is stopped, and opens" });
    store(&desk, serving, report);
    copies(&desk, report);
    backups(config, &desk, report);
    agreements(layout, config, &desk, report);
    peers(&desk, report);
}

fn unseen(why: &str, fix: &str, report: &mut Report) {
    let means = "store, keyring copies, agreements and peers were not looked at";
    report.add("node", Severity::Warning, why, means, fix);
}

fn broken(failure: &Failure, report: &mut Report) {
    let (means, fix) = match failure.code() {
        exit::CONFIG => {
            ("the node does not start", "docs/runbooks/lost-key.md; for a setting, mend node.toml as it says")
        }
        exit::REFUSED => (
            "only people of this office may look",
            "log in with `login`, or give a token with --session-file",
        ),
        exit::UNAVAILABLE => (
            "it starts, stops, or another command has it open",
            "wait until that has ended, and run doctor again",
        ),
        _ => ("the node does not start", "look at the disk first; then docs/runbooks/restore.md"),
    };
    let severity = if failure.code() == exit::REFUSED { Severity::Warning } else { Severity::Fault };
    report.add("store", severity, failure.to_string(), means, fix);
}

fn held(layout: &Layout, report: &mut Report) {
    match Held::read(layout) {
        Ok(None) => {}
        Ok(Some(held)) => report.add(
            "held",
            Severity::Fault,
            held.reason,
            "the node repeats answers on file and releases nothing new",
            "`reconcile` says what is missing; docs/runbooks/restore.md",
        ),
        Err(failure) => {
            let means = "whether the node is held is not known, so it is";
            report.add("held", Severity::Fault, failure.to_string(), means, "`reconcile --restored`");
        }
    }
}

/// The books are verified whenever a node opens them; here once more.
fn store(desk: &Desk, serving: bool, report: &mut Report) {
    match desk.verify() {
        Ok(checked) => {
            report.ok("store", format!("the ledger follows from its log of {} entries", checked.entries));
        }
        Err(failure) if failure.code() == exit::REFUSED => {
            let when = if serving { "when it started" } else { "just now, when it was opened" };
            let fix = "to have them verified once more, an auditor runs doctor or `audit verify`";
            report.add(
                "store",
                Severity::Note,
                format!("the books were verified {when}"),
                failure.to_string(),
                fix,
            );
        }
        Err(failure) => report.add(
            "store",
            Severity::Fault,
            failure.to_string(),
            "the books do not say for certain what was spent",
            "stop the node; docs/runbooks/restore.md",
        ),
    }
    match desk.cohorts() {
        Ok(cohorts) => {
            let frozen = cohorts.iter().filter(|cohort| cohort.frozen).count();
            report.ok(
                "store",
                format!("the case store opens; {} cohorts, {frozen} of them frozen", cohorts.len()),
            );
        }
        Err(failure) => broken(&failure, report),
    }
}

fn copies(desk: &Desk, report: &mut Report) {
    let Ok(keys) = desk.keys_status() else {
        let means = "it needs the right to run the node";
        let fix = "an administrator runs doctor or `keys status`";
        return report.add("keys", Severity::Note, "copies of the keyring were not looked at", means, fix);
    };
    if keys.copies.is_empty() {
        report.add(
            "keys",
            Severity::Warning,
            "no copies of the keyring are kept",
            "when data/keyring is lost, no case file here can be read by anybody",
            "name folders on other media as keyring_copies in node.toml",
        );
    }
    for copy in &keys.copies {
        let place = copy.place.display();
        match (&copy.trouble, copy.current, copy.older) {
            (Some(trouble), _, _) => report.add(
                "keys",
                Severity::Warning,
                format!("{place}: {trouble}"),
                "the copy there is not as the keyring is, or cannot be read",
                "bring the medium, then `keys copy`",
            ),
            (None, false, _) => {
                let means = "case files that were imported since cannot be read with it";
                report.add(
                    "keys",
                    Severity::Warning,
                    format!("{place}: no current copy"),
                    means,
                    "`keys copy`",
                );
            }
            (None, true, 1..) => {
                let means = "each older copy can still open what was erased after it was made";
                report.add(
                    "keys",
                    Severity::Warning,
                    format!("{place}: older copies too"),
                    means,
                    "`keys copy`",
                );
            }
            (None, true, 0) => report.ok("keys", format!("{place} holds a copy of the keyring as it is")),
        }
    }
}

fn backups(config: &Config, desk: &Desk, report: &mut Report) {
    if config.backup.places.is_empty() {
        let means = "what is lost here is lost: the ledger cannot be made again by anybody";
        let fix = "name folders on other media below [backup] in node.toml (docs/operations.md#backups)";
        return report.add("backups", Severity::Note, "no place for backups is named", means, fix);
    }
    let Ok(shown) = desk.backups() else {
        let means = "it needs the right to run the node";
        let fix = "an administrator runs doctor or `backup list`";
        return report.add("backups", Severity::Note, "backups were not looked at", means, fix);
    };
    shown.places.iter().for_each(|line| backup(line, config.backup.every_minutes, now_s(), report));
}

/// One place for backups.
fn backup(line: &BackupPlace, every_minutes: u32, now_s: u64, report: &mut Report) {
    let place = line.place.display();
    let mut warn = |what: String, means: &str| {
        report.add(
            "backups",
            Severity::Warning,
            what,
            means,
            "bring the medium, then `backup`; `backup verify` reads all of it",
        );
    };
    let (Some(newest), Some(made_at_s), None) = (&line.newest, line.made_at_s, &line.trouble) else {
        let what = line.trouble.as_deref().unwrap_or("no backup was made there yet");
        return warn(format!("{place}: {what}"), "what is lost here cannot be put back from there");
    };
    let old_s = now_s.saturating_sub(made_at_s);
    // Made by command alone, it is a person's business how old it may be; a week is too old for anybody.
    let most_s = if every_minutes == 0 { 7 * 86_400 } else { (u64::from(every_minutes) * 120).max(7_200) };
    if old_s > most_s {
        let means = "whatever was answered since is forgotten by a restore, and the node stays held";
        return warn(format!("{place}: the newest backup is {} hours old", old_s / 3_600), means);
    }
    report.ok("backups", format!("{place} holds {newest} and {} points in all", line.points));
}

fn agreements(layout: &Layout, config: &Config, desk: &Desk, report: &mut Report) {
    let lines = match desk.agreements() {
        Ok(lines) => lines,
        Err(failure) => return broken(&failure, report),
    };
    if !lines.iter().any(|line| line.standing == AgreementStanding::InForce) {
        report.add(
            "agreements",
            Severity::Warning,
            "no agreement is in force",
            "every question is refused, both ways",
            "docs/operations.md, from nothing to answering, step 3; or `agreement resume`",
        );
    }
    let all = expiry::all(layout, config, &lines).unwrap_or_default();
    all.iter().filter(|expiry| expiry.kind == Ends::Agreement).for_each(|expiry| {
        ends("agreements", expiry, report);
    });
}

fn peers(desk: &Desk, report: &mut Report) {
    match desk.peers() {
        Ok(peers) if peers.is_empty() => {
            let fix = "`peers add`";
            report.add("peers", Severity::Note, "no peers are listed", "this node asks nobody", fix);
        }
        Ok(peers) => judge(&peers, report),
        Err(failure) => broken(&failure, report),
    }
}

fn judge(peers: &[PeerState], report: &mut Report) {
    let away = peers.iter().filter(|peer| !peer.reachable).count();
    for peer in peers {
        let what = format!("{}: {}", peer.id, peer.state);
        if peer.state.contains(CLOCKS) {
            let fix = "`timedatectl` here and there; whose clock is off sets it";
            report.add(
                "clock",
                Severity::Fault,
                what,
                "certificates look not valid, and calls are refused",
                fix,
            );
        } else if peer.reachable {
            report.ok("peers", what);
        } else {
            // When none can be reached it is rarely all of them.
            let severity = if away == peers.len() && away > 1 { Severity::Fault } else { Severity::Warning };
            let means = "it is not asked and does not ask; merged answers say that it is missing";
            let fix =
                "is its address right, and the port open? Telephone that office; `peers test` afterwards";
            report.add("peers", severity, what, means, fix);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(country: &str, state: &str, reachable: bool) -> PeerState {
        let id = format!("spiffe://safeborders/{country}/node/x").parse().unwrap();
        PeerState { id, address: "127.0.0.1:1".into(), state: state.into(), reachable }
    }

    #[test]
    fn a_backup_that_is_missing_old_or_in_trouble_is_warned_of() {
        let of = |line: BackupPlace, every| {
            let mut report = Report::default();
            backup(&line, every, 1_000_000, &mut report);
            report.worst()
        };
        let made = |at: u64| BackupPlace {
            newest: Some("000001-20260101T000000Z".into()),
            made_at_s: Some(at),
            points: 1,
            ..BackupPlace::default()
        };
        assert_eq!(of(made(999_000), 60), Severity::Ok);
        assert_eq!(of(made(900_000), 60), Severity::Warning);
        assert_eq!(of(made(900_000), 0), Severity::Ok, "by command alone");
        assert_eq!(of(made(1), 0), Severity::Warning);
        assert_eq!(of(BackupPlace::default(), 60), Severity::Warning);
        assert_eq!(of(BackupPlace { trouble: Some("gone".into()), ..made(999_000) }, 60), Severity::Warning);
    }

    fn judged(peers: &[PeerState]) -> Report {
        let mut report = Report::default();
        judge(peers, &mut report);
        report
    }

    #[test]
    fn one_peer_that_is_away_is_a_warning_and_all_of_them_a_fault() {
        let (here, away) =
            (peer("IT", "answers about 4 cohorts", true), peer("RO", "cannot be reached", false));
        assert_eq!(judged(&[here.clone(), here.clone()]).worst(), Severity::Ok);
        assert_eq!(judged(&[here, away.clone()]).worst(), Severity::Warning);
        assert_eq!(judged(&[away.clone(), peer("BE", "cannot be reached", false)]).worst(), Severity::Fault);
        assert_eq!(judged(&[away]).worst(), Severity::Warning, "the only one may be down");
    }

    #[test]
    fn clocks_that_differ_are_a_fault_of_the_clock() {
        let report = judged(&[peer("IT", "the clocks differ by more than five minutes: set them", false)]);
        assert_eq!((report.0[0].check, report.worst()), ("clock", Severity::Fault));
    }
}
