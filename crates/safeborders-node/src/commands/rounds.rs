//! `patterns publish`, `patterns withdraw`, `rounds` and `matches`.

use crate::cli::{Matches, Publish, RoundsAction, Withdraw};
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::print::{self, say};
use anyhow::Context;
use safeborders_cli::{Output, exit};
use safeborders_office::patterns::body::Run;
use safeborders_office::rounds::{MatchesBody, WithdrawBody};
use safeborders_pages::number;
use safeborders_types::{
    Joining, MatchLine, MatchReport, Matching, PartyStanding, PartyView, PatternSignature, PublishReport,
    Publishing, RoundView,
};
use std::collections::BTreeSet;
use std::path::Path;

/// Publishes signatures.
pub(crate) fn publish(desk: &Desk, args: &Publish) -> Result<(), Failure> {
    let mut signatures: BTreeSet<PatternSignature> = args.predicates.iter().cloned().collect();
    if let Some(file) = &args.file {
        let text = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()));
        let listed: BTreeSet<PatternSignature> = serde_json::from_slice(&text.exit_with(exit::USAGE)?)
            .with_context(|| format!("{} is no list of signatures", file.display()))
            .exit_with(exit::USAGE)?;
        signatures.extend(listed);
    }
    if !args.patterns.is_empty() {
        let run = desk.pattern_run(args.run)?;
        for number in &args.patterns {
            signatures.insert(mined(&run, *number).exit_with(exit::USAGE)?);
        }
    }
    let publishing =
        Publishing { round: args.round, signatures, reason: args.reason.clone(), epsilon: args.epsilon };
    let report = desk.publish(&publishing)?;
    if args.output == Output::Json {
        return print::out(format_args!("{}\n", serde_json::to_string_pretty(&report)?));
    }
    published(&report)
}

/// The signature of a mined pattern.
fn mined(run: &Run, number: u32) -> anyhow::Result<PatternSignature> {
    let pattern = run.patterns.iter().find(|pattern| pattern.number == number);
    let pattern = pattern
        .with_context(|| format!("run {} has no pattern {number}: see `patterns show`", run.number))?;
    Ok(pattern.signature()?)
}

fn published(report: &PublishReport) -> Result<(), Failure> {
    let PublishReport { round, published, not_published, cost, cohorts } = report;
    for signature in published {
        say!("published for {round}: {signature}");
    }
    for signature in not_published {
        say!("not published: {signature}");
    }
    say!("The test cost ε = {} in each of {} cohorts.", cost.as_f64(), cohorts.len());
    if let Some(first) = not_published.first() {
        let filter: Vec<String> =
            first.values().map(|(attribute, code)| format!("--where {attribute}={code}")).collect();
        say!(
            "What was not published has, by a noisy count, fewer than 15 case files here, or more than half of all. Ask the \
             other countries about it by an ordinary question instead, which spends each one's questions share: \
             `ask --unit case {}`",
            filter.join(" ")
        );
    }
    Ok(())
}

/// Withdraws a signature.
pub(crate) fn withdraw(desk: &Desk, args: &Withdraw) -> Result<(), Failure> {
    let body = WithdrawBody { round: args.round, signature: args.predicate.clone() };
    desk.withdraw(&body)?;
    say!("withdrawn: {} will not be shown in {}; what its test cost stays spent", body.signature, body.round);
    Ok(())
}

/// Lists, shows, joins or convenes rounds.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &RoundsAction,
    output: Output,
) -> Result<(), Failure> {
    let desk = Desk::open(layout, config, key_file)?;
    match action {
        RoundsAction::List => {
            let row = |view: &RoundView| {
                [view.round.to_string(), view.days[0].clone(), view.own.len().to_string(), view.state.clone()]
            };
            let head = ["round", "freezes on", "published here", "state"];
            print::out(format_args!("{}", print::rows(&desk.rounds()?, head, row, output)?))
        }
        RoundsAction::Show { round } => shown(&desk.round(*round)?, output),
        RoundsAction::Join { round, epsilon, freeze_by_hand, sign_by_hand } => {
            let joining = Joining {
                round: *round,
                epsilon: *epsilon,
                freeze_by_hand: *freeze_by_hand,
                sign_by_hand: *sign_by_hand,
            };
            shown(&desk.join_round(&joining)?, output)
        }
        RoundsAction::Convene { round } => {
            for (country, said) in desk.convene(*round)? {
                say!("{country}: {said}");
            }
            Ok(())
        }
    }
}

fn shown(view: &RoundView, output: Output) -> Result<(), Failure> {
    if output == Output::Json {
        return print::out(format_args!("{}\n", serde_json::to_string_pretty(view)?));
    }
    let [freezes, signs, closes] = &view.days;
    say!("round {}: {}", view.round, view.state);
    say!("publishing until {freezes}, the list is signed from {signs} on, closed from {closes} on");
    let short = |hash: &String| hash.chars().take(16).collect::<String>();
    let (signatures, cells) = view.list;
    match &view.agreed {
        Some(hash) => say!("agreed list {}: {signatures} signatures in {cells} cells", short(hash)),
        None => say!("no list is agreed; {signatures} signatures in {cells} cells are held"),
    }
    if let Some((cohorts, epsilon)) = &view.charged {
        let cohorts: Vec<String> = cohorts.iter().map(ToString::to_string).collect();
        say!("charged here: ε = {} to each of {}", epsilon.as_f64(), cohorts.join(", "));
    }
    match view.by_itself {
        Some(epsilon) => say!("this node goes on by itself on these days, with ε = {}", epsilon.as_f64()),
        None => say!("nothing goes on by itself here: somebody has to join"),
    }
    for by in &view.convened_by {
        say!("convened by {by}");
    }
    let row = |party: &PartyView| {
        let signed = party.signed.as_ref().map_or_else(String::new, short);
        [
            party.party.to_string(),
            party.submitted.map_or_else(|| "missing".to_owned(), |count| count.to_string()),
            signed,
            standing(party.standing).to_owned(),
            party.counted.map_or_else(String::new, |epsilon| format!("ε = {}", epsilon.as_f64())),
            party.trouble.clone(),
        ]
    };
    let head = ["party", "signatures", "signed list", "standing", "answered", "trouble"];
    print::out(format_args!("{}", print::rows(&view.parties, head, row, output)?))?;
    if output == Output::Table {
        let of = view.progress;
        say!("{}", measured("published", of.submitted, of.parties));
        say!("{}", measured("signed", of.signed, of.parties));
        say!("{}", measured("answered", of.answered, of.parties));
    }
    Ok(())
}

/// What a party is in a round, in words.
fn standing(of: PartyStanding) -> &'static str {
    match of {
        PartyStanding::Awaited => "awaited",
        PartyStanding::InTime => "in time",
        PartyStanding::Late => "LATE: what it published waits for the next round",
        PartyStanding::OtherList => "signed ANOTHER LIST",
        PartyStanding::Absent => "ABSENT",
        _ => "NO PARTY of this round",
    }
}

/// A bar of how much is done.
fn measured(what: &str, done: u32, of: u32) -> String {
    const WIDE: u32 = 24;
    let full = done.min(of).saturating_mul(WIDE).checked_div(of).unwrap_or(0) as usize;
    let bar: String = (0..WIDE as usize).map(|at| if at < full { '█' } else { '░' }).collect();
    format!("{what:<10} {bar} {done} of {of}")
}

/// Lists matches.
pub(crate) fn matches(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    args: &Matches,
) -> Result<(), Failure> {
    let matching = Matching { false_alarm: args.false_alarm, background: args.background };
    let body = MatchesBody { round: args.round, matching };
    let mut report = Desk::open(layout, config, key_file)?.matches(&body)?;
    if !args.all {
        report.lines.retain(|line| line.matches);
    }
    if args.output == Output::Json {
        return print::out(format_args!("{}\n", serde_json::to_string_pretty(&report)?));
    }
    listed(&report, args.output)
}

fn listed(report: &MatchReport, output: Output) -> Result<(), Failure> {
    let row = |line: &MatchLine| {
        let [at_15, at_25, at_40, at_60] = line.detected.map(|share| format!("{:.0}", share * 100.0));
        let desks: Vec<String> = line.desks.iter().map(ToString::to_string).collect();
        let both: Vec<String> = line.published_by.iter().map(ToString::to_string).collect();
        [
            line.signature.to_string(),
            line.country.to_string(),
            number(line.estimate),
            format!("{:.0} to {:.0}", line.interval.low, line.interval.high),
            format!("{:.1}", line.threshold),
            if line.matches { "match".to_owned() } else { "cannot be told from chance".to_owned() },
            format!("{at_15}/{at_25}/{at_40}/{at_60} %"),
            both.join(" "),
            desks.join("; "),
            line.name.clone(),
        ]
    };
    let head = [
        "signature",
        "country",
        "about",
        "95 % interval",
        "threshold",
        "",
        "seen if 15/25/40/60",
        "published there too",
        "whom to call",
        "name (referral new --matched)",
    ];
    print::out(format_args!("{}", print::rows(&report.lines, head, row, output)?))?;
    if output == Output::Table {
        say!(
            "The chance that chance alone shows a match anywhere in one country's {} cells is at most {}. A match opens a \
             conversation between two desks, and is no evidence.",
            report.cells,
            report.matching.false_alarm
        );
        if !report.missing.is_empty() {
            let missing: Vec<String> = report.missing.iter().map(|p| p.country().to_string()).collect();
            say!("Nothing is known of {}: they have not answered.", missing.join(", "));
        }
    }
    Ok(())
}
