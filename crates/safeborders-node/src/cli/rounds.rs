//! Command lines of signatures and rounds.

use clap::{Args, Subcommand};
use safeborders_cli::Output;
use safeborders_types::{NanoEpsilon, PatternSignature, RoundName};
use std::path::PathBuf;

/// Publishing signatures.
#[derive(Args)]
pub(crate) struct Publish {
    /// A signature: two to six values, such as `case.transport=Coach,victim.age_group=9-17`. May be given several times:
    /// all are tested together, for one price.
    #[arg(long = "predicate", value_name = "VALUES", value_parser = signature)]
    pub(crate) predicates: Vec<PatternSignature>,
    /// A pattern of a mining run, by its number there. May be given several times.
    #[arg(long = "pattern", value_name = "NUMBER")]
    pub(crate) patterns: Vec<u32>,
    /// The mining run; without it the last one.
    #[arg(long, requires = "patterns")]
    pub(crate) run: Option<u32>,
    /// A JSON file with a list of signatures, each a list of [attribute, code].
    #[arg(long, value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    /// For which round; the open one, where none is named.
    #[arg(long)]
    pub(crate) round: Option<RoundName>,
    /// Why these leave the office.
    #[arg(long)]
    pub(crate) reason: String,
    /// The ε of the test whether at least 15 case files match, charged to every frozen cohort whatever passes.
    #[arg(long, default_value = "0.25", value_parser = epsilon)]
    pub(crate) epsilon: NanoEpsilon,
    #[arg(long, value_enum, default_value_t)]
    pub(crate) output: Output,
}

/// Withdrawing a signature.
#[derive(Args)]
pub(crate) struct Withdraw {
    /// The signature, as it was published.
    #[arg(long = "predicate", value_name = "VALUES", value_parser = signature)]
    pub(crate) predicate: PatternSignature,
    /// For which round it is published.
    #[arg(long)]
    pub(crate) round: RoundName,
}

#[derive(Subcommand)]
pub(crate) enum RoundsAction {
    /// The open round, and those of which anything is known.
    List,
    /// One round: its days, its parties, what is agreed.
    Show {
        /// The round, such as 2026-R1.
        round: RoundName,
    },
    /// Do what can be done in a round today: freeze, fetch, sign the list, count. Repeat it until all have answered.
    Join {
        /// The round.
        round: RoundName,
        /// The ε of this office's histogram, charged once to every frozen cohort that has so much left.
        #[arg(long, default_value = "0.5", value_parser = epsilon)]
        epsilon: NanoEpsilon,
        /// For synthetic cases: freeze now, whatever the calendar says.
        #[arg(long)]
        freeze_by_hand: bool,
        /// For synthetic cases: sign the list now, also where submissions are missing.
        #[arg(long)]
        sign_by_hand: bool,
    },
    /// Remind the other parties of a round.
    Convene {
        /// The round.
        round: RoundName,
    },
}

/// Who sees what this office published.
#[derive(Args)]
pub(crate) struct Matches {
    /// The round.
    pub(crate) round: RoundName,
    /// How likely it may be that anything in a country is taken for a match without being one.
    #[arg(long, default_value_t = 0.05)]
    pub(crate) false_alarm: f64,
    /// How many case files meet a signature by chance, at least.
    #[arg(long, default_value_t = 4.0)]
    pub(crate) background: f64,
    /// Show also the countries where a signature cannot be told from chance.
    #[arg(long)]
    pub(crate) all: bool,
    #[arg(long, value_enum, default_value_t)]
    pub(crate) output: Output,
}

/// A signature as it is written on the command line.
fn signature(text: &str) -> Result<PatternSignature, String> {
    let value = |value: &str| {
        let (attribute, code) =
            value.trim().split_once('=').ok_or("write a signature as attribute=code,attribute=code")?;
        let attribute = attribute.trim().parse().map_err(|e| format!("{attribute}: {e}"))?;
        Ok((attribute, code.trim().parse().map_err(|e| format!("{code}: {e}"))?))
    };
    let values: Result<Vec<_>, String> = text.split(',').map(value).collect();
    PatternSignature::new(values?).map_err(|error| error.to_string())
}

/// An ε between a tenth and two.
fn epsilon(text: &str) -> Result<NanoEpsilon, String> {
    let given = text.parse::<f64>().ok().filter(|epsilon| (0.1..=2.0).contains(epsilon));
    given.and_then(NanoEpsilon::from_f64_rounding_up).ok_or_else(|| "ε lies between 0.1 and 2".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_are_read_and_what_is_none_is_refused() {
        let read = signature("victim.sex=Woman, case.transport=Coach").unwrap();
        assert_eq!(read.to_string(), "case.transport=Coach & victim.sex=Woman");
        for bad in
            ["", "case.transport", "case.transport=Coach", "transport=Bus,victim.sex=Woman", "a.b=c,a.b=c"]
        {
            assert!(signature(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_epsilon_beyond_reason_is_refused() {
        assert_eq!(epsilon("0.5").unwrap().get(), 500_000_000);
        for bad in ["0", "0.09", "2.1", "-1", "nan", "much"] {
            assert!(epsilon(bad).is_err(), "{bad}");
        }
    }
}
