//! What would change in a case file, in words.

use safeborders_vault::{CaseSheet, CodedFact};
use serde::{Deserialize, Serialize};

/// One thing that would change. It holds what is in a case file, so it has no `Debug`.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct EntryChange {
    /// Of what it is: `case`, `victim`, `suspect`, `registered`, `route`, `links` or `narrative`.
    pub part: String,
    /// The number of the victim or suspect, from 1; 0 for what is of the case.
    pub number: usize,
    /// The attribute's name in words; empty for what is no attribute.
    pub name: String,
    /// What is here; empty for nothing.
    pub before: String,
    /// What would be here.
    pub after: String,
}

/// What is different between two states of a case file; everything, where there was none.
pub(super) fn changes(before: Option<&CaseSheet>, after: &CaseSheet) -> Vec<EntryChange> {
    let mut changes = Vec::new();
    let mut add = |part: &str, number: usize, name: &str, before: String, after: String| {
        if before != after {
            let (part, name) = (part.to_owned(), name.to_owned());
            changes.push(EntryChange { part, number, name, before, after });
        }
    };
    let text = |of: &dyn Fn(&CaseSheet) -> String| (before.map(of).unwrap_or_default(), of(after));
    let (was, is) = text(&|sheet| sheet.registered.clone());
    add("registered", 0, "", was, is);
    let none = Vec::new();
    facts("case", 0, before.map_or(&none, |sheet| &sheet.case), &after.case, &mut add);
    for (part, of) in [("victim", victims as fn(&CaseSheet) -> &[Vec<CodedFact>]), ("suspect", suspects)] {
        let (was, is) = (before.map_or(&[][..], of), of(after));
        for at in 0..was.len().max(is.len()) {
            // That a person of whom nothing is known comes or goes is a change too.
            let known = |of: &[Vec<CodedFact>]| of.get(at).map_or_else(String::new, |_| "·".to_owned());
            add(part, at + 1, "", known(was), known(is));
            facts(part, at + 1, was.get(at).unwrap_or(&none), is.get(at).unwrap_or(&none), &mut add);
        }
    }
    let (was, is) = text(&|sheet| sheet.route.join(" → "));
    add("route", 0, "", was, is);
    let (was, is) = text(&|sheet| {
        let link =
            |link: &safeborders_vault::LinkFact| format!("{} {} ({})", link.kind, link.value, link.holder);
        sheet.links.iter().map(link).collect::<Vec<_>>().join("; ")
    });
    add("links", 0, "", was, is);
    let (was, is) = text(&|sheet| sheet.narrative.clone().unwrap_or_default());
    add("narrative", 0, "", was, is);
    changes
}

fn victims(sheet: &CaseSheet) -> &[Vec<CodedFact>] {
    &sheet.victims
}

fn suspects(sheet: &CaseSheet) -> &[Vec<CodedFact>] {
    &sheet.suspects
}

fn facts(
    part: &str,
    number: usize,
    before: &[CodedFact],
    after: &[CodedFact],
    add: &mut dyn FnMut(&str, usize, &str, String, String),
) {
    let words = |of: &[CodedFact], attribute: &str| {
        of.iter()
            .find(|fact| fact.attribute == attribute)
            .map_or_else(String::new, |fact| fact.words.join(", "))
    };
    for fact in after {
        add(part, number, &fact.name, words(before, &fact.attribute), words(after, &fact.attribute));
    }
    for fact in before.iter().filter(|fact| after.iter().all(|kept| kept.attribute != fact.attribute)) {
        add(part, number, &fact.name, fact.words.join(", "), String::new());
    }
}
