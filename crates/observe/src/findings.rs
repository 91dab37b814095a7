//! What `doctor` finds: how bad it is, what it means, and what to do.

mod files;

pub use files::{disk, newest_file_s, owner_only};

use serde::Serialize;
use std::fmt::Write;

/// How bad something is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// As it should be.
    Ok,
    /// Worth knowing; nothing is to be done.
    Note,
    /// It works, and somebody should look, or something could not be looked at.
    Warning,
    /// It does not work, or will not for long, or is not safe.
    Fault,
}

/// One thing that was looked at.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Finding {
    /// What was looked at, in one word.
    pub check: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What was found.
    pub what: String,
    /// What it means; empty where nothing is wrong.
    pub means: String,
    /// What to do; empty where nothing is to be done.
    pub fix: String,
}

/// All that was looked at.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Report(pub Vec<Finding>);

impl Report {
    /// Adds what is as it should be.
    pub fn ok(&mut self, check: &'static str, what: impl Into<String>) {
        self.add(check, Severity::Ok, what, "", "");
    }

    /// Adds a finding.
    pub fn add(
        &mut self,
        check: &'static str,
        severity: Severity,
        what: impl Into<String>,
        means: impl Into<String>,
        fix: impl Into<String>,
    ) {
        let (what, means, fix) = (what.into(), means.into(), fix.into());
        self.0.push(Finding { check, severity, what, means, fix });
    }

    /// The worst of it.
    #[must_use]
    pub fn worst(&self) -> Severity {
        self.0.iter().map(|finding| finding.severity).max().unwrap_or(Severity::Ok)
    }

    /// 0: nothing is to be done; 1: warnings; 2: faults.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self.worst() {
            Severity::Ok | Severity::Note => 0,
            Severity::Warning => 1,
            Severity::Fault => 2,
        }
    }

    /// For people: a line for each finding, and below it what it means and what to do.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a `String` cannot fail.
        for finding in &self.0 {
            let mark = match finding.severity {
                Severity::Ok => "ok     ",
                Severity::Note => "note   ",
                Severity::Warning => "WARNING",
                Severity::Fault => "FAULT  ",
            };
            let _ = writeln!(text, "{mark}  {:<12}  {}", finding.check, finding.what);
            for (name, words) in [("means", &finding.means), ("do", &finding.fix)] {
                if !words.is_empty() {
                    let _ = writeln!(text, "           {name:>10}: {words}");
                }
            }
        }
        let count = |severity| self.0.iter().filter(|finding| finding.severity == severity).count();
        let (faults, warnings) = (count(Severity::Fault), count(Severity::Warning));
        let _ = writeln!(text, "{faults} faults, {warnings} warnings, {} things looked at", self.0.len());
        text
    }

    /// For programs.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::json!({ "worst": self.worst(), "findings": self.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exit_code_is_that_of_the_worst_finding() {
        let mut report = Report::default();
        assert_eq!(report.exit_code(), 0);
        report.ok("disk", "room enough");
        report.add("keys", Severity::Note, "a note", "m", "");
        assert_eq!(report.exit_code(), 0);
        report.add("peers", Severity::Warning, "one is away", "m", "call it");
        assert_eq!(report.exit_code(), 1);
        report.add("disk", Severity::Fault, "full", "nothing is written", "make room");
        assert_eq!(report.exit_code(), 2);
        let text = report.text();
        assert!(text.contains("FAULT    disk") && text.contains("do: make room"), "{text}");
        assert!(text.ends_with("1 faults, 1 warnings, 4 things looked at\n"), "{text}");
        assert_eq!(report.json()["worst"], "fault");
        assert_eq!(report.json()["findings"][3]["fix"], "make room");
    }
}
