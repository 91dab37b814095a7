//! Values, standings and figures of patterns in the reader's language.

use crate::patterns::body::{OddsLine, PatternLine, Rank, ValueName};
use safeborders_pages::{Arg, Lexicon, Locale, Names};

/// A value as it is read: the attribute, and what it is.
#[derive(Clone)]
pub(crate) struct Value {
    pub(crate) attribute: String,
    pub(crate) code: String,
}

/// Values by the names of the reader's language.
pub(crate) fn values(values: &[ValueName], names: &Lexicon) -> Vec<Value> {
    let value = |value: &ValueName| Value {
        attribute: names.attribute(&value.attribute),
        code: names.code(&value.attribute, &value.code),
    };
    values.iter().map(value).collect()
}

/// Values in one line, for titles.
pub(crate) fn line(of: &[Value]) -> String {
    of.iter().map(|value| value.code.as_str()).collect::<Vec<_>>().join(" · ")
}

/// Why a pattern stands where it stands.
pub(crate) fn rank(rank: Rank, t: &Locale) -> String {
    t.text(match rank {
        Rank::Stands => "o-pat-stands",
        Rank::NotCompared => "o-pat-not-compared",
        Rank::AlreadyTold => "o-pat-already-told",
        Rank::Generic => "o-pat-generic",
        Rank::GenericInEurope => "o-pat-generic-europe",
        Rank::Pair => "o-pat-pair",
        Rank::Unproductive => "o-pat-unproductive",
        Rank::Chance => "o-pat-chance",
        Rank::SameRows => "o-pat-same-rows",
        Rank::Single => "o-pat-single",
    })
}

/// A small probability: never written as nought.
pub(crate) fn small(value: f64, t: &Locale) -> String {
    if value < 0.000_1 {
        let bound = t.decimals(0.000_1, 4);
        return t.with("o-pat-below", &[("bound", Arg::Text(&bound))]);
    }
    t.decimals(value, if value < 0.01 { 4 } else { 3 })
}

/// An odds ratio with its interval.
pub(crate) fn odds(odds: &OddsLine, t: &Locale) -> String {
    let (low, high) = (t.decimals(odds.low, 1), t.decimals(odds.high, 1));
    let interval = t.range(&low, &high);
    format!("{} ({interval})", t.decimals(odds.ratio, 1))
}

/// A number that was expected: with one decimal, or with as many as its first digit needs, so that few is not none.
pub(crate) fn expected(count: f64, t: &Locale) -> String {
    match (1..=5).find(|digits| count * 10_f64.powi((*digits).into()) >= 0.95) {
        Some(digits) => t.decimals(count, digits),
        None => t.with("o-pat-below", &[("bound", Arg::Text(&t.decimals(0.000_01, 5)))]),
    }
}

/// What a pattern's figures say, as sentences.
pub(crate) fn evidence(pattern: &PatternLine, rows: u32, t: &Locale) -> Vec<String> {
    let independent = expected(pattern.expected, t);
    let lift = t.decimals(pattern.lift, 1);
    let mut said = vec![
        t.with(
            "o-pat-says-support",
            &[("n", Arg::Count(pattern.support.into())), ("all", Arg::Count(rows.into()))],
        ),
        t.with("o-pat-says-lift", &[("expected", Arg::Text(&independent)), ("lift", Arg::Text(&lift))]),
    ];
    if let Some(background) = pattern.background_expected {
        said.push(t.with("o-pat-says-background", &[("expected", Arg::Text(&expected(background, t)))]));
    }
    if let Some(pairs) = pattern.pairs_expected {
        said.push(t.with("o-pat-says-pairs", &[("expected", Arg::Text(&expected(pairs, t)))]));
    }
    if let Some(of) = &pattern.odds {
        let odds = odds(of, t);
        let odds = [("odds", Arg::Text(odds.as_str()))];
        said.push(match of.low > 1.0 {
            true => t.with("o-pat-says-odds", &odds),
            false => t.with("o-pat-says-odds-weak", &odds),
        });
    }
    said.push(t.with("o-pat-says-q", &[("q", Arg::Text(&small(pattern.q, t)))]));
    if let Some(europe) = pattern.europe_expected {
        said.push(t.with("o-pat-says-europe", &[("expected", Arg::Text(&expected(europe, t)))]));
    }
    if let Some(percentile) = pattern.europe_percentile {
        said.push(t.with("o-pat-says-typical", &[("percentile", Arg::Text(&t.decimals(percentile, 1)))]));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_that_were_expected_are_not_written_as_none() {
        let t = Locale::english();
        for (count, text) in [
            (12.34, "12.3"),
            (0.96, "1.0"),
            (0.12, "0.1"),
            (0.0214, "0.02"),
            (0.000_34, "0.0003"),
            (0.000_01, "0.00001"),
        ] {
            assert_eq!(expected(count, t), text);
        }
        assert!(expected(0.0, t).contains("0.00001"), "{}", expected(0.0, t));
    }
}
