//! `case erase`, `hold`, `unhold`, `held` and `due`: how long case files are kept.

use crate::commands::keys::copy_line;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::print::{self, confirmed, say};
use safeborders_cli::{Output, exit};
use safeborders_office::erasure::{EraseBody, ErasePlan, EraseReport};
use safeborders_office::keeping::{DueLine, HoldBody, HoldLine};

/// Erases after saying what it will do, and says after how far it reaches.
pub(crate) fn erase(desk: &Desk, body: &EraseBody, yes: bool, plan_only: bool) -> Result<(), Failure> {
    let plan = desk.plan_erasure(body)?;
    print::out(format_args!("{}", before(&plan)))?;
    if plan_only {
        return Ok(());
    }
    if !plan.held.is_empty() {
        let text = "nothing was erased: lift the legal hold first (`case unhold`), or leave those files out";
        return Err(Failure::new(exit::REFUSED, text));
    }
    if plan.files == 0 {
        return Err(Failure::new(exit::USAGE, "nothing was erased: none of these case files is here"));
    }
    confirmed(yes, "This cannot be undone.")?;
    let report = desk.erase(body)?;
    print::out(format_args!("{}", after(&report)))?;
    if report.copies.iter().any(|copy| copy.older > 0 || copy.trouble.is_some()) {
        let text = "the case files are erased here, but a copy of the keyring that opens them could not be destroyed: \
                    make its place reachable and run `keys copy`";
        return Err(Failure::new(exit::FAILURE, text));
    }
    Ok(())
}

fn before(plan: &ErasePlan) -> String {
    let mut text =
        format!("{} case files are to be erased; the set has the digest {}.\n", plan.files, plan.digest);
    let mut named = |what: &str, sources: &[String]| {
        if !sources.is_empty() {
            text.push_str(&format!("{what}: {}\n", sources.join(", ")));
        }
    };
    named("Not here", &plan.absent);
    named("Erased before", &plan.erased_before);
    named("Under a legal hold, so nothing can be erased", &plan.held);
    text.push_str(&format!(
        "The keyring and {} snapshots are written again under a new epoch key, without them.\n",
        plan.snapshots
    ));
    if plan.frozen > 0 {
        text.push_str(&format!(
            "{} of them belong to frozen cohorts. Noisy answers over these may have been released: they stay \
             released, the budget stays spent, and that cannot be undone.\n",
            plan.frozen
        ));
    }
    text.push_str("They cannot be imported again.\n");
    text.push_str(&format!("How far it will reach: {}\n", plan.reach.words()));
    plan.copies.iter().for_each(|copy| text.push_str(&format!("{}\n", copy_line(copy))));
    text
}

fn after(report: &EraseReport) -> String {
    let mut text = format!(
        "{} case files are erased. Entry {} of the house log is the proof: erasure {}, epoch {}, keyring {}.\n",
        report.files, report.entry, report.name, report.epoch, report.keyring_sha256
    );
    text.push_str(&format!("{}\n", report.reach.words()));
    text.push_str(
        "Not reached: answers that were released, exports and the files that were imported, other systems, and backups \
         of the data directory that hold an old keyring. Destroy those that hold these case files.\n",
    );
    report.copies.iter().for_each(|copy| text.push_str(&format!("{}\n", copy_line(copy))));
    text
}

/// Sets a legal hold, or lifts it.
pub(crate) fn hold(desk: &Desk, body: &HoldBody, set: bool) -> Result<(), Failure> {
    desk.hold(body, set)?;
    match set {
        true => say!("Held: the case file cannot be erased until `case unhold`."),
        false => say!("The hold is lifted: the case file can be erased."),
    }
    Ok(())
}

/// Lists the case files under a legal hold.
pub(crate) fn held(lines: &[HoldLine], output: Output) -> Result<(), Failure> {
    let row = |l: &HoldLine| [l.source.clone(), l.since.to_string(), l.by.clone(), l.reason.clone()];
    print::out(format_args!("{}", print::rows(lines, ["source id", "since", "by", "reason"], row, output)?))
}

/// Lists the case files that are due for review.
pub(crate) fn due(lines: &[DueLine], output: Output) -> Result<(), Failure> {
    let row = |l: &DueLine| {
        let state = match (&l.held, l.is_due) {
            (Some(reason), _) => format!("held: {reason}"),
            (None, true) => "due".to_owned(),
            (None, false) => "coming due".to_owned(),
        };
        let (since, ends) = (l.since.to_string(), l.ends.to_string());
        [l.source.clone(), l.cohort.to_string(), l.status.clone(), since, ends, state]
    };
    let head = ["source id", "cohort", "status", "since", "kept until", "state"];
    print::out(format_args!("{}", print::rows(lines, head, row, output)?))
}
