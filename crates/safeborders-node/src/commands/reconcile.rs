//! `reconcile`: what keeps a restored node from answering, and how it goes on.

use crate::cli::Reconcile;
use crate::config::Config;
use crate::failure::Failure;
use crate::held::{Held, Mark};
use crate::layout::Layout;
use crate::node::{Doing, Node};
use crate::print::say;
use safeborders_books::{Continuity, HouseEvent};
use safeborders_cli::exit;
use safeborders_people::Right;
use safeborders_trust::now_s;
use safeborders_types::CohortId;
use safeborders_witness::Judged;
use std::path::Path;

/// Shows why the node is held, holds it, or accepts the loss.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    args: &Reconcile,
) -> Result<(), Failure> {
    match (&args.by, args.restored, args.accept_loss) {
        (Some(by), _, true) => accept_loss(layout, config, key_file, by),
        (_, true, _) => restored(layout),
        _ => show(layout),
    }
}

fn show(layout: &Layout) -> Result<(), Failure> {
    let Some(held) = Held::read(layout)? else {
        say!("This node is not held. When it starts, it asks every peer that it can reach.");
        return Ok(());
    };
    say!("Held: {}.", held.reason);
    say!("Nothing new is answered until every peer was asked and the log holds all that they saw of it.");
    say!("A serving node asks them every few seconds and goes on by itself.");
    if !held.lost.is_empty() {
        say!("A peer holds a later head of this node's own log than the log reaches:");
        say!("{}", held.lost);
        say!("Put a newer backup back. If there is none, `reconcile --accept-loss --by NAME` counts every");
        say!("cohort that has opened as spent in full, for ever, and goes on with later ones.");
    }
    Ok(())
}

fn restored(layout: &Layout) -> Result<(), Failure> {
    let known = Held::read(layout).ok().flatten();
    let lost = known.map(|held| held.lost).unwrap_or_default();
    Held { reason: "an administrator says that a backup was put back".into(), lost }.write(layout)?;
    say!("Nothing new will be answered until every peer was asked. A running node heeds it when it is");
    say!("started again.");
    Ok(())
}

/// The order matters: first the cohorts are spent, then the log gets its new name, then the hold ends.
/// A crash in between leaves the node held, and the command is run again.
fn accept_loss(layout: &Layout, config: &Config, key_file: Option<&Path>, by: &str) -> Result<(), Failure> {
    if by.trim().is_empty() {
        return Err(Failure::new(exit::USAGE, "say who decides: --by \"name, role\""));
    }
    let Some(held) = Held::read(layout)? else {
        let text = "this node is not held: nothing is lost, and nothing was changed";
        return Err(Failure::new(exit::REFUSED, text));
    };
    let node = Node::open(
        layout,
        config,
        key_file,
        Doing::This(Right::Recover, HouseEvent::Recovery, "accept-loss"),
    )?;
    let opened: Vec<CohortId> = node.books.cohorts()?.into_iter().map(|(cohort, _)| cohort).collect();
    let forfeited = node.gate.forfeit(&opened, now_s())?;
    let marked = Mark::read(layout).map(|mark| mark.head).unwrap_or_default();
    let mut incarnation = node.books.incarnation()?;
    for lost in [&held.lost, &marked] {
        if let Judged::Lost(head) = node.keeper.judge(lost)? {
            incarnation = incarnation.max(head.head().incarnation);
        }
    }
    let incarnation = incarnation.saturating_add(1);
    let (by, lost) = (by.to_owned(), held.lost);
    node.books.record_continuity(&Continuity::LossAccepted { at_s: now_s(), by, incarnation, lost })?;
    Mark::write(layout, node.keeper.signed()?.text())?;
    Held::remove(layout)?;
    say!(
        "{} cohorts count as spent in full from now on. Answers on file are still repeated.",
        forfeited.len()
    );
    say!("The log goes on as number {incarnation}; every counterpart will note that its end was lost.");
    Ok(())
}
