//! `rounds`: signature rounds as the nodes broadcast them.

use crate::args::RoundsAction;
use crate::ask::printed;
use crate::backend::Backend;
use crate::config::Config;
use crate::failure::{Failure, OrFail};
use safeborders_cli::{Output, exit};
use safeborders_coordinator_core::ShowRound;
use safeborders_pages::number;
use safeborders_types::{
    CountryCode, Interval, Matching, PatternSignature, RoundReached, SeenIn, SeenPattern, SeenRound,
};
use serde::Serialize;
use std::fmt::Write;

/// Lists, shows, fetches or convenes rounds.
pub(crate) async fn run(config: Config, action: RoundsAction, output: Output) -> Result<(), Failure> {
    let backend = Backend::open(&config)?;
    match action {
        RoundsAction::List => {
            let mut rounds = Vec::new();
            for round in backend.rounds().await? {
                rounds.push(backend.round(ShowRound { round, matching: Matching::default() }).await?);
            }
            match output {
                Output::Json => json(&rounds),
                Output::Csv => {
                    printed(&csv_of(&["round", "state", "signatures", "seen_in_several"], &rounds, row))
                }
                Output::Table => printed(&rounds.iter().map(line).collect::<String>()),
            }
        }
        RoundsAction::Show { round, false_alarm, background, all } => {
            let matching = Matching { false_alarm, background };
            let mut seen = backend.round(ShowRound { round, matching }).await?;
            if !all {
                seen.patterns.retain(SeenPattern::in_several);
            }
            match output {
                Output::Json => json(&seen),
                Output::Csv => printed(&figures(&seen)),
                Output::Table => printed(&shown(&seen)),
            }
        }
        RoundsAction::Fetch { round } => reached(&backend.fetch_round(round).await?, output),
        RoundsAction::Convene { round } => reached(&backend.convene(round).await?, output),
    }
}

fn json(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).or_fail(exit::FAILURE, "the answer cannot be printed")?;
    printed(&format!("{text}\n"))
}

fn state(seen: &SeenRound) -> String {
    if seen.agreed.is_none() {
        return "no list is agreed".to_owned();
    }
    match seen.silent().as_slice() {
        [] => "answered by all".to_owned(),
        silent => format!("not answered by {}", codes(silent)),
    }
}

fn codes<'a>(countries: impl IntoIterator<Item = &'a CountryCode>) -> String {
    countries.into_iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn several(seen: &SeenRound) -> usize {
    seen.patterns.iter().filter(|pattern| pattern.in_several()).count()
}

fn row(seen: &SeenRound) -> Vec<String> {
    vec![seen.round.to_string(), state(seen), seen.list.0.to_string(), several(seen).to_string()]
}

fn line(seen: &SeenRound) -> String {
    let (signatures, _) = seen.list;
    format!(
        "{}: {signatures} signatures, {}; {} ways of working seen in several countries\n",
        seen.round,
        state(seen),
        several(seen)
    )
}

fn shown(seen: &SeenRound) -> String {
    let mut text = line(seen);
    let [freezes, signs, closes] = &seen.days;
    let _ = writeln!(text, "frozen on {freezes}, signed from {signs} on, closed on {closes}");
    for party in &seen.parties {
        let submitted = party.submitted.map_or("nothing".to_owned(), |count| format!("{count} signatures"));
        let list = match party.signed_agreed {
            Some(true) => ", signed the list",
            Some(false) => ", SIGNED ANOTHER LIST",
            None => "",
        };
        let counted = party.counted.map_or(String::new(), |e| format!(", answered with ε = {}", e.as_f64()));
        let _ = writeln!(text, "{}: {submitted}{list}{counted}", party.country);
    }
    for pattern in &seen.patterns {
        let _ = writeln!(
            text,
            "\nseen in {} countries, published by {}",
            pattern.seen_in(),
            codes(&pattern.published_by)
        );
        pattern.signatures.iter().for_each(|signature| {
            let _ = writeln!(text, "  {signature}");
        });
        pattern.countries.iter().for_each(|seen| text.push_str(&country(seen)));
    }
    let _ = writeln!(
        text,
        "\nThe chance that chance alone shows anything in one country's {} cells is at most {}. Nothing is known of countries \
         that have not answered.",
        seen.list.1, seen.matching.false_alarm
    );
    text
}

fn country(seen: &SeenIn) -> String {
    let [at_15, at_25, at_40, at_60] = seen.detected.map(|share| format!("{:.0}", share * 100.0));
    format!(
        "  {}: about {} ({:.0} to {:.0}), threshold {:.1}: {}; noticed if 15/25/40/60 fit: {at_15}/{at_25}/{at_40}/{at_60} %\n",
        seen.country,
        number(seen.estimate),
        seen.interval.low,
        seen.interval.high,
        seen.threshold,
        if seen.matches { "seen" } else { "cannot be told from chance" },
    )
}

/// One line for each way of working and country.
fn figures(seen: &SeenRound) -> String {
    let head = [
        "signatures",
        "published_by",
        "country",
        "estimate",
        "low",
        "high",
        "threshold",
        "seen",
        "noticed_15",
        "noticed_25",
        "noticed_40",
        "noticed_60",
    ];
    let words =
        |all: &[PatternSignature]| all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ");
    let lines: Vec<Vec<String>> = seen
        .patterns
        .iter()
        .flat_map(|pattern| pattern.countries.iter().map(move |country| (pattern, country)))
        .map(|(pattern, country)| {
            let mut cells = vec![words(&pattern.signatures), codes(&pattern.published_by)];
            cells.extend([country.country.to_string(), country.estimate.to_string()]);
            let Interval { low, high } = country.interval;
            cells.extend([low, high, country.threshold].map(|figure| figure.to_string()));
            cells.push(country.matches.to_string());
            cells.extend(country.detected.map(|share| format!("{share:.3}")));
            cells
        })
        .collect();
    csv_of(&head, &lines, Clone::clone)
}

/// Codes, whole words and figures only: quoted where a comma is.
fn csv_of<T>(head: &[&str], of: &[T], row: impl Fn(&T) -> Vec<String>) -> String {
    let quoted = |cell: String| match cell.contains([',', '"', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    };
    let lines = of.iter().map(|of| row(of).into_iter().map(quoted).collect::<Vec<_>>().join(","));
    std::iter::once(head.join(",")).chain(lines).map(|line| line + "\n").collect()
}

fn reached(all: &[RoundReached], output: Output) -> Result<(), Failure> {
    if output == Output::Json {
        return json(&all);
    }
    let said = |of: &RoundReached| match (of.trouble.as_str(), of.taken) {
        ("", 0) => "nothing new".to_owned(),
        ("", taken) => format!("{taken} new"),
        (trouble, _) => trouble.to_owned(),
    };
    printed(&all.iter().map(|of| format!("{}: {}\n", of.country, said(of))).collect::<String>())
}
