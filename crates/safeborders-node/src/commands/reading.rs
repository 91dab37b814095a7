//! `case list`, `show`, `assign`, `unassign`, `seal` and `unseal`: who reads case files, and reading them.

use crate::desk::Desk;
use crate::failure::Failure;
use crate::print::{self, say};
use safeborders_cli::Output;
use safeborders_office::access_body::{
    AccessLine, CaseLine, CaseName, CaseShown, CasesBody, CasesPage, FactLine, SealBody, WhoReads,
};
use std::fmt::Write as _;

/// Lists a page of case files.
pub(crate) fn list(desk: &Desk, body: &CasesBody, output: Output) -> Result<(), Failure> {
    let page: CasesPage = desk.post("cases", body)?;
    let row = |l: &CaseLine| {
        let marks = [(l.access.sealed_by.is_some(), "sealed"), (l.embargoed, "embargo"), (l.held, "hold")];
        let marks: Vec<&str> = marks.iter().filter(|(set, _)| *set).map(|(_, word)| *word).collect();
        let may = if l.readable { "yes" } else { "no" };
        let status = l.status.clone().unwrap_or_default();
        [l.source.clone(), l.cohort.to_string(), status, assigned(&l.access), marks.join(" "), may.to_owned()]
    };
    let head = ["source id", "cohort", "status", "assigned", "marks", "yours to read"];
    print::out(format_args!("{}", print::rows(&page.cases, head, row, output)?))?;
    if let Some(last) = page.cases.last().filter(|_| page.more && output == Output::Table) {
        say!("There are more: --after {}", last.source);
    }
    Ok(())
}

/// Shows one case file.
pub(crate) fn show(desk: &Desk, body: &CaseName, json: bool) -> Result<(), Failure> {
    let shown: CaseShown = desk.post("case", body)?;
    if json {
        return print::out(format_args!("{}", serde_json::to_string_pretty(&shown)?));
    }
    print::out(format_args!("{}", sheet(&shown)))
}

/// Assigns a person, or ends it.
pub(crate) fn assign(desk: &Desk, body: &WhoReads, set: bool) -> Result<(), Failure> {
    let access: AccessLine = desk.post(if set { "cases/assign" } else { "cases/unassign" }, body)?;
    say!("{}", who_reads(&access));
    Ok(())
}

/// Seals a case file, or takes the seal off.
pub(crate) fn seal(desk: &Desk, body: &SealBody, set: bool) -> Result<(), Failure> {
    let access: AccessLine = desk.post(if set { "cases/seal" } else { "cases/unseal" }, body)?;
    say!("{}", who_reads(&access));
    Ok(())
}

fn assigned(access: &AccessLine) -> String {
    access.assigned.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn who_reads(access: &AccessLine) -> String {
    match (access.assigned.is_empty(), access.sealed_by.is_some()) {
        (true, _) => "Nobody is assigned: the office's rule for such files says who reads it.".to_owned(),
        (false, false) => format!("Read by {}.", assigned(access)),
        (false, true) => {
            format!("Sealed: read by {}, and nobody else sees that it is here.", assigned(access))
        }
    }
}

fn sheet(shown: &CaseShown) -> String {
    let mut text =
        format!("Case file {} ({}), registered {}\n", shown.source, shown.cohort, shown.registered);
    let mut line = |text_of: String| {
        // Writing into a string does not fail.
        let _ = writeln!(text, "{text_of}");
    };
    line(who_reads(&shown.access));
    for (what, mark) in [("Embargo", &shown.embargo), ("Legal hold", &shown.hold)] {
        if let Some((since, reason)) = mark {
            line(format!("{what} since {since}: {reason}"));
        }
    }
    if !shown.route.is_empty() {
        line(format!("Route: {}", shown.route.join(" > ")));
    }
    facts(&mut line, "Case", &shown.case);
    for (what, persons) in [("Victim", &shown.victims), ("Suspect", &shown.suspects)] {
        for (number, person) in (1..).zip(persons) {
            facts(&mut line, &format!("{what} {number}"), person);
        }
    }
    for link in &shown.links {
        line(format!("Identifier of the {}: {} {}", link.holder, link.kind, plain(&link.value)));
    }
    if let Some(narrative) = &shown.narrative {
        line(format!("\n{}", plain(narrative)));
    }
    text
}

fn facts(line: &mut impl FnMut(String), what: &str, facts: &[FactLine]) {
    line(format!("{what}:"));
    for fact in facts {
        line(format!("  {}: {}", fact.name, fact.words.join(", ")));
    }
}

/// Without the control characters that a terminal would obey: what was imported is others' text.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_obeys_nothing_that_was_imported() {
        assert_eq!(plain("a\u{1b}[2Jb\nc\u{7}\u{9b}d"), "a[2Jb\ncd");
    }
}
