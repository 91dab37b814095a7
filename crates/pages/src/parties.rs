//! Who stands behind a merged answer, what it cost them, and who is missing and why.

use crate::html::{Html, RenderError};
use crate::picture::{Picture, Reused};
use askama::Template;
use safeborders_types::{Absence, Contribution, FromYearbook};

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
        Absence::Refused(code) => {
            let plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ' ');
            let code: String = code.chars().filter(plain).take(MAX_CODE_CHARS).collect();
            format!("refused ({})", code.replace(['_', '-'], " ").to_lowercase())
        }
        Absence::OtherShape => "answered from another codebook, so its table does not fit".to_owned(),
        _ => "did not answer".to_owned(),
    }
}

#[derive(Template)]
#[template(path = "parties.html")]
struct Parties {
    asked: usize,
    answered: Vec<Answered>,
    missing: Vec<Missing>,
    yearbooks: Vec<String>,
}

struct Answered {
    code: String,
    name: String,
    sigma: String,
    cost: String,
    clamp: Option<u32>,
    kept: Option<String>,
}

struct Missing {
    code: String,
    name: String,
    reason: String,
}

/// The list of the nodes that answered, with noise and cost, and of those that did not, with the
/// reason.
///
/// # Errors
/// [`RenderError`] when the template cannot be filled in.
pub fn parties(picture: &Picture<'_>) -> Result<Html, RenderError> {
    let table = picture.table;
    let missing = table.missing.iter().map(|missing| Missing {
        code: missing.country.to_string(),
        name: picture.names.country(missing.country),
        reason: reason(&missing.absence),
    });
    Html::from_template(&Parties {
        asked: table.answered.len() + table.missing.len(),
        answered: table.answered.iter().map(|c| answered(c, picture)).collect(),
        missing: missing.collect(),
        yearbooks: table.yearbooks.iter().map(|from| yearbook(from, picture)).collect(),
    })
}

/// A country whose yearbook went into the figures.
fn yearbook(from: &FromYearbook, picture: &Picture<'_>) -> String {
    let years: Vec<String> = from.years.iter().map(ToString::to_string).collect();
    let name = picture.names.country(from.country);
    let why =
        from.absence.as_ref().map_or(String::new(), |absence| format!("; it {} itself", reason(absence)));
    format!(
        "{name}: its yearbook of {} is in these figures (noise σ {:.0}, no cost){why}.",
        years.join(", "),
        from.sd
    )
}

fn answered(contribution: &Contribution, picture: &Picture<'_>) -> Answered {
    let kept = picture.reused.iter().find(|reused| reused.country == contribution.country);
    Answered {
        code: contribution.country.to_string(),
        name: picture.names.country(contribution.country),
        sigma: noise(contribution),
        cost: contribution.cost.to_string(),
        clamp: contribution.clamp,
        kept: kept.map(|Reused { absence, .. }| format!("kept answer: now it {}", reason(absence))),
    }
}

/// The noise in each figure, which for sums of released cells need not stand on the ladder.
fn noise(contribution: &Contribution) -> String {
    match contribution.terms {
        1 => contribution.sigma.to_string(),
        _ => format!("{:.1}", contribution.noise()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Example, Hostile, Plain};

    #[test]
    fn everyone_asked_is_named_with_cost_or_reason() {
        let html = parties(&Example::one_dimension().picture(&Plain)).unwrap().to_string();
        for part in
            ["2 of 3", "Country BG", "Country GR", "ρ 0.005000", "Country IT", "did not answer in time"]
        {
            assert!(html.contains(part), "{part}: {html}");
        }
    }

    #[test]
    fn a_kept_answer_says_so() {
        let example = Example::one_dimension();
        let reused =
            [Reused { country: "GR".parse().unwrap(), released_at_s: 0, absence: Absence::Unreachable }];
        let picture = Picture { reused: &reused, ..example.picture(&Plain) };
        let html = parties(&picture).unwrap().to_string();
        assert!(html.contains("kept answer: now it could not be reached"), "{html}");
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
        let html = parties(&Example::one_dimension().picture(&Hostile("<script>x</script>"))).unwrap();
        assert!(!html.as_str().contains("<script>"));
    }
}
