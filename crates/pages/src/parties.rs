//! Who stands behind a merged answer, what it cost them, and who is missing and why.

use crate::html::{Html, RenderError};
use crate::lang::{Arg, Locale};
use crate::picture::{Picture, Reused};
use askama::Template;
use safeborders_types::{Absence, Contribution, FromYearbook, Reissued};

/// The longest refusal code that is shown.
const MAX_CODE_CHARS: usize = 48;

/// Why a node did not answer, as the end of a sentence that begins with its name.
///
/// A refusal's code comes from the peer: only letters, digits, `-`, `_` and spaces of it are
/// shown, so that it can neither mark up a page nor steer a terminal.
#[must_use]
pub fn reason(absence: &Absence) -> String {
    match absence {
        Absence::Unreachable => "could not be reached".to_owned(),
        Absence::TimedOut => "did not answer in time".to_owned(),
        Absence::Refused(code) if code == "peer-certificate" => "did not prove who it is".to_owned(),
        Absence::Refused(code) if code == "no-yearbook" => {
            "has no yearbook here that says this, and was not asked".to_owned()
        }
        Absence::Refused(code) if code == "own-certificate" => {
            "does not accept this machine's certificate".to_owned()
        }
        Absence::Refused(code) => format!("refused ({})", plain_code(code)),
        Absence::OtherShape => "answered from another codebook, so its table does not fit".to_owned(),
        _ => "did not answer".to_owned(),
    }
}

/// A peer's refusal code with nothing in it but letters, digits and spaces.
pub(crate) fn plain_code(code: &str) -> String {
    let plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ' ');
    let code: String = code.chars().filter(plain).take(MAX_CODE_CHARS).collect();
    code.replace(['_', '-'], " ").to_lowercase()
}

#[derive(Template)]
#[template(path = "parties.html")]
struct Parties {
    t: &'static Locale,
    asked: usize,
    /// How many countries' figures are in the answer.
    stand: usize,
    answered: Vec<Answered>,
    missing: Vec<Missing>,
    yearbooks: Vec<FromBook>,
    reissued: Vec<String>,
}

struct Answered {
    code: String,
    name: String,
    sigma: String,
    cost: String,
    clamp: String,
    kept: Option<String>,
}

struct Missing {
    code: String,
    name: String,
    reason: String,
}

pub(crate) struct FromBook {
    code: String,
    pub(crate) name: String,
    pub(crate) years: String,
    pub(crate) sigma: String,
    pub(crate) clamp: String,
    why: Option<String>,
}

/// The list of the countries that stand behind figures, with noise and cost, and of those that do not, with the
/// reason.
///
/// # Errors
/// [`RenderError`] when the template cannot be filled in.
pub fn parties(picture: &Picture<'_>, t: &'static Locale) -> Result<Html, RenderError> {
    let table = picture.table;
    let missing = table.missing.iter().map(|missing| Missing {
        code: missing.country.to_string(),
        name: picture.names.country(missing.country),
        reason: t.reason(&missing.absence),
    });
    let both = |from: &&FromYearbook| table.answered.iter().any(|a| a.country == from.country);
    let stand = table.answered.len() + table.yearbooks.len() - table.yearbooks.iter().filter(both).count();
    Html::from_template(&Parties {
        t,
        asked: stand + table.missing.len(),
        stand,
        answered: table.answered.iter().map(|c| answered(c, picture, t)).collect(),
        missing: missing.collect(),
        yearbooks: table.yearbooks.iter().map(|from| from_book(from, picture, t)).collect(),
        reissued: table.reissued.iter().map(|second| reissue(second, picture, t)).collect(),
    })
}

/// A country whose yearbook went into the figures.
pub(crate) fn from_book(from: &FromYearbook, picture: &Picture<'_>, t: &Locale) -> FromBook {
    let years: Vec<String> = from.years.iter().map(ToString::to_string).collect();
    let why = |absence| t.with("yearbook-stands-in", &[("reason", Arg::Text(&t.reason(absence)))]);
    FromBook {
        code: from.country.to_string(),
        name: picture.names.country(from.country),
        years: years.join(", "),
        sigma: t.tenths(from.sd),
        clamp: clamp(from.clamp, t),
        why: from.absence.as_ref().map(why),
    }
}

fn answered(contribution: &Contribution, picture: &Picture<'_>, t: &Locale) -> Answered {
    let kept = picture.reused.iter().find(|reused| reused.country == contribution.country);
    let why = |reused: &Reused| t.with("kept-answer", &[("reason", Arg::Text(&t.reason(&reused.absence)))]);
    Answered {
        code: contribution.country.to_string(),
        name: picture.names.country(contribution.country),
        sigma: t.tenths(contribution.noise()),
        cost: contribution.cost.to_string(),
        clamp: clamp(contribution.clamp, t),
        kept: kept.map(why),
    }
}

/// Cohorts that are counted from their second edition.
fn reissue(second: &Reissued, picture: &Picture<'_>, t: &Locale) -> String {
    let (country, cohorts) = (picture.names.country(second.country), crate::words::cohorts(&second.cohorts));
    t.with("second-edition", &[("country", Arg::Text(&country)), ("cohorts", Arg::Text(&cohorts))])
}

fn clamp(clamp: Option<u32>, t: &Locale) -> String {
    clamp.map_or_else(|| t.text("clamp-none"), |n| t.with("clamp-at-most", &[("n", Arg::Count(n.into()))]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Example, Hostile, Plain};

    #[test]
    fn everyone_asked_is_named_with_cost_or_reason() {
        let html = parties(&Example::one_dimension().picture(&Plain), Locale::english()).unwrap().to_string();
        for part in [
            "2 of 3 countries",
            "Country BG",
            "Country GR",
            "ρ 0.005000",
            "Country IT",
            "did not answer in time",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }

    #[test]
    fn a_kept_answer_says_so() {
        let example = Example::one_dimension();
        let reused =
            [Reused { country: "GR".parse().unwrap(), released_at_s: 0, absence: Absence::Unreachable }];
        let picture = Picture { reused: &reused, ..example.picture(&Plain) };
        let html = parties(&picture, Locale::english()).unwrap().to_string();
        assert!(html.contains("Kept answer: now it could not be reached"), "{html}");
    }

    #[test]
    fn a_second_edition_says_that_the_first_is_withdrawn() {
        let example = Example::one_dimension();
        let before = parties(&example.picture(&Plain), Locale::english()).unwrap().to_string();
        assert!(!before.contains("withdrawn"), "{before}");
        let picture = example.picture(&Plain);
        let mut table = picture.table.clone();
        let cohorts = ["2024Q1".parse().unwrap()].into();
        table.reissued = vec![Reissued { country: "GR".parse().unwrap(), cohorts }];
        let html = parties(&Picture { table: &table, ..picture }, Locale::english()).unwrap().to_string();
        assert!(html.contains("Country GR: 2024Q1") && html.contains("withdrawn"), "{html}");
    }

    #[test]
    fn a_peers_refusal_code_cannot_steer_what_shows_it() {
        let code = Absence::Refused("\u{1b}[31mBUDGET_EXHAUSTED<script>\n".to_owned() + &"x".repeat(99));
        let shown = reason(&code);
        assert!(shown.starts_with("refused (31mbudget exhaustedscript"), "{shown}");
        assert!(shown.len() < 70);
    }

    #[test]
    fn script_in_a_country_name_is_escaped() {
        let hostile = Hostile("<script>x</script>");
        let html = parties(&Example::one_dimension().picture(&hostile), Locale::english()).unwrap();
        assert!(!html.as_str().contains("<script>"));
    }
}
