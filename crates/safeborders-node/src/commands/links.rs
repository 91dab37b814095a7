//! `links`: do two offices hold the same identifier of a suspect?

use crate::cli::LinksAction;
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print::{self, say};
use safeborders_cli::Output;
use safeborders_office::links::{LinkCheckBody, LinkChecked, LinkLine};
use std::path::Path;

/// Makes a check, or prints the record.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &LinksAction,
    output: Output,
) -> Result<(), Failure> {
    let desk = Desk::open(layout, config, key_file)?;
    match action {
        LinksAction::Check { source, peer, kind } => {
            let body = LinkCheckBody { source: source.clone(), kind: *kind, country: *peer };
            show(&desk.check_links(&body)?, output)
        }
        LinksAction::Log => log(&desk.link_log()?, output),
    }
}

fn show(checked: &LinkChecked, output: Output) -> Result<(), Failure> {
    if output == Output::Json {
        say!("{}", serde_json::to_string_pretty(checked)?);
        return Ok(());
    }
    let LinkChecked { country, kind, checked: count, left_out, hubs, hits, reference, desks } = checked;
    if hits.is_empty() {
        say!("No hit: {country} holds none of the {count} identifiers ({kind}).");
    } else {
        let places = hits.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        say!(
            "HIT: {country} holds {} of the {count} identifiers ({kind}): number {places} of the case file.",
            hits.len()
        );
        say!("Nobody there knows of it. Whom to call:");
        for desk in desks {
            say!("  {desk}");
        }
        say!("A contact request rests on it with: referral new --to {country} --link-check {reference} …");
    }
    if !hubs.is_empty() {
        let places = hubs.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        say!(
            "Not asked about: number {places} of the case file, which is on this office's whitelist (hubs.txt)."
        );
    }
    if *left_out > 0 {
        say!("Left out: {left_out} that cannot be compared, such as numbers without a country's code.");
    }
    Ok(())
}

fn log(lines: &[LinkLine], output: Output) -> Result<(), Failure> {
    let number = |n: Option<u32>| n.map_or_else(String::new, |n| n.to_string());
    let row = |l: &LinkLine| {
        [
            l.at_s.to_string(),
            l.peer.country().to_string(),
            l.event.clone(),
            l.kind.map_or_else(String::new, |kind| kind.to_string()),
            number(l.identifiers),
            number(l.hits),
            l.reference.clone(),
            l.case_note.clone(),
            l.by.clone(),
            l.outcome.clone(),
        ]
    };
    let head = [
        "time (s)",
        "country",
        "event",
        "kind",
        "identifiers",
        "hits",
        "reference",
        "case file",
        "by",
        "outcome",
    ];
    print::out(format_args!("{}", print::rows(lines, head, row, output)?))
}
