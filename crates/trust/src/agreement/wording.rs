//! An agreement in words: the articles that people read, made from the same terms that machines read.
//!
//! [`Terms`] is taken apart here without a rest, so that a new field does not compile until it is
//! in the words.

use super::Terms;
use safeborders_types::{LinkCheckTerms, NanoRho, PeerId, Purpose, Role};

/// One article.
pub(super) struct Article {
    /// Its heading.
    pub(super) heading: &'static str,
    /// What it says.
    pub(super) clauses: Vec<Clause>,
}

/// What an article says of one field of the terms.
pub(super) struct Clause {
    /// The field, as machines call it.
    pub(super) field: &'static str,
    /// What is said of the whole field.
    pub(super) text: String,
    /// Its items, where it is a list.
    pub(super) items: Vec<String>,
}

/// What holds whatever the terms are, because every node does it.
pub(super) const STANDING: [&str; 6] = [
    "No case file, person, identifier or narrative is sent to anybody under this agreement. What is sent are \
     tables of counts with noise (differential privacy), whose total over all counterparts is bounded for \
     the life of every case file.",
    "A node answers nobody with whom no agreement is in force, and nothing beyond it. Where two agreements \
     cover the same parties, each question is held against the one that it names; neither widens the other.",
    "The quotas of all counterparts together never exceed the share of each cohort that is open to questions. \
     A node refuses to take up an agreement with larger ones.",
    "Each party may suspend or end this agreement by itself, with effect from the next call. A suspension is \
     lifted only by the party that made it.",
    "Every question, answer and refusal under this agreement is on record on both sides, in a log that its \
     keeper cannot rewrite unnoticed. A question names this agreement, its purpose and a random reference that \
     only the asking office can resolve to a case.",
    "The text that is signed is the machine-readable form of these articles; its digest is given with them.",
];

fn said(field: &'static str, text: impl Into<String>) -> Clause {
    Clause { field, text: text.into(), items: Vec::new() }
}

fn listed(field: &'static str, text: &str, items: impl Iterator<Item = String>) -> Clause {
    Clause { field, text: text.to_owned(), items: items.collect() }
}

/// The terms as articles.
pub(super) fn articles(terms: &Terms) -> Vec<Article> {
    let Terms {
        id,
        title,
        parties,
        quota_nano_rho,
        purposes,
        attributes,
        max_dimensions,
        codebook,
        valid_from,
        valid_until,
        retention_days,
        desks,
        rounds,
        link_check,
    } = terms;
    let article = |heading, clauses| Article { heading, clauses };
    vec![
        article(
            "Name and title",
            vec![said("id", format!("The name of this agreement is {id}.")), said("title", title)],
        ),
        article(
            "Parties",
            vec![listed(
                "parties",
                "These countries are its parties. Each signs it, and answers under it:",
                parties.iter().map(ToString::to_string),
            )],
        ),
        article(
            "Validity",
            vec![
                said("valid_from", format!("It is in force from {valid_from} on, that day included (UTC).")),
                said("valid_until", format!("It ends with {valid_until}, that day included (UTC).")),
            ],
        ),
        article(
            "Purposes",
            vec![listed(
                "purposes",
                "A question may be asked for these purposes only:",
                purposes.iter().map(purpose),
            )],
        ),
        article(
            "What may be asked",
            vec![
                listed(
                    "attributes",
                    "Questions may name these attributes only:",
                    attributes.iter().map(ToString::to_string),
                ),
                said(
                    "max_dimensions",
                    format!("The largest detail is a table of {max_dimensions} attributes."),
                ),
                said("codebook", format!("The attributes are those of codebook version {codebook}.")),
            ],
        ),
        article(
            "Who may ask",
            vec![listed(
                "quota_nano_rho",
                "These may ask. Each may spend, on each cohort of each party, at most:",
                quota_nano_rho.iter().map(quota),
            )],
        ),
        article(
            "How long answers are kept",
            vec![said(
                "retention_days",
                format!(
                    "An asker may keep answers for {retention_days} days. Its node and its coordinator delete by \
                     themselves what they keep for longer, on record; copies that people took out are theirs to delete."
                ),
            )],
        ),
        article("Rounds of signatures", vec![said("rounds", rounds_in_words(*rounds))]),
        article("Link check", vec![link_check_in_words(link_check.as_ref())]),
        article("Desks", vec![listed("desks", "Whom to call:", desks.iter().map(ToString::to_string))]),
    ]
}

fn purpose(purpose: &Purpose) -> String {
    let means = match purpose {
        Purpose::StrategicAnalysis => "the European picture: trends, corridors, reports",
        Purpose::Investigation => "a case before a prosecutor",
        Purpose::Prevention => "protection of victims and prevention",
    };
    format!("{purpose}: {means}")
}

fn quota((peer, quota): (&PeerId, &NanoRho)) -> String {
    let what = match peer.role() {
        Role::Coordinator => "the coordinator",
        _ => "the node",
    };
    format!("{what} {peer}: {quota} ({} nano-rho)", quota.get())
}

fn rounds_in_words(allowed: bool) -> &'static str {
    if allowed {
        "The parties answer each other's rounds of published signatures."
    } else {
        "The parties do not answer rounds of published signatures under this agreement."
    }
}

fn link_check_in_words(terms: Option<&LinkCheckTerms>) -> Clause {
    let Some(LinkCheckTerms { kinds, checks_per_day, checks_per_case }) = terms else {
        return said("link_check", "There is no link check under this agreement.");
    };
    let text = format!(
        "An office may ask whether an identifier of a suspect is known to another party: at most \
         {checks_per_day} checks of a counterpart a day, and {checks_per_case} for one case file. A hit is \
         exact and says no more than which desk to call. These kinds of identifier may be checked:"
    );
    listed("link_check", &text, kinds.iter().map(ToString::to_string))
}
