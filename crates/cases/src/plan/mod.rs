//! A mapping made ready for one codebook: every column resolved to its attribute, every value to
//! its code, once.

mod codes;
mod compile;
mod dates;
mod derive;
mod finish;
mod rule;

pub(crate) use codes::Codes;
pub(crate) use dates::Dates;
pub(crate) use derive::Derivations;
pub(crate) use finish::{Constants, Finish};
pub(crate) use rule::{NumberRule, Rule, Target};

use crate::mapping::{Format, Mapping, OtherColumns, Rows};
use std::sync::Arc;

/// A mapping made ready.
pub(crate) struct Plan {
    pub(crate) mapping: Mapping,
    pub(crate) rules: Vec<Rule>,
    pub(crate) finish: Finish,
    /// The column of the source id; `None` when the row's content names it.
    pub(crate) id_column: Option<Arc<str>>,
}

impl Plan {
    /// Whether each row adds a victim, and whether it adds a suspect.
    pub(crate) fn persons_per_row(&self) -> (bool, bool) {
        match self.mapping.rows {
            Rows::Case => (false, false),
            Rows::Victim => (true, false),
            Rows::Suspect => (false, true),
            Rows::VictimAndSuspect => (true, true),
        }
    }

    /// Whether consecutive rows with one id make one case.
    pub(crate) fn groups_rows(&self) -> bool {
        self.mapping.rows != Rows::Case && self.id_column.is_some()
    }

    pub(crate) fn format(&self) -> Option<Format> {
        self.mapping.format
    }

    pub(crate) fn refuses_other_columns(&self) -> bool {
        self.mapping.other_columns == OtherColumns::Reject
    }

    /// The columns that the mapping names, each once, and whether the file may lack them.
    pub(crate) fn columns(&self) -> Vec<(&Arc<str>, bool)> {
        let mut columns: Vec<(&Arc<str>, bool)> = Vec::new();
        for rule in &self.rules {
            match columns.iter_mut().find(|(name, _)| **name == rule.name) {
                Some((_, optional)) => *optional &= rule.optional,
                None => columns.push((&rule.name, rule.optional)),
            }
        }
        columns
    }
}
