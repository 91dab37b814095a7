//! Runs that are kept: sealed in the vault, and gone when a case is erased.

use super::body::{Rank, Run, RunLine};
use super::{internal, invalid, of_vault};
use crate::api::ApiError;
use crate::office::Office;
use safeborders_types::AskPeers;

impl<P: AskPeers> Office<P> {
    /// The runs that are kept, the last one first.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal) when they cannot be read.
    pub fn pattern_runs(&self) -> Result<Vec<RunLine>, ApiError> {
        let numbers = self.vault().runs().map_err(|error| of_vault(&error))?;
        numbers.into_iter().rev().map(|number| Ok(line(&self.pattern_run(Some(number))?))).collect()
    }

    /// A run; the last one without a number.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`](crate::api::ErrorKind::Invalid) when it is not kept;
    /// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal).
    pub fn pattern_run(&self, number: Option<u32>) -> Result<Run, ApiError> {
        let number = match number {
            Some(number) => number,
            None => {
                let last = self.vault().runs().map_err(|error| of_vault(&error))?.last().copied();
                last.ok_or_else(|| invalid("no patterns are kept: try `patterns mine`"))?
            }
        };
        let bytes = self.vault().run(number).map_err(|error| of_vault(&error))?.ok_or_else(|| {
            invalid(format!("run {number} is not kept (erasing a case removes runs): try `patterns mine`"))
        })?;
        let run: Run = serde_json::from_slice(&bytes).map_err(|error| internal(&error))?;
        Ok(Run { number, ..run })
    }

    /// Keeps a run and says its number.
    pub(crate) fn keep_pattern_run(&self, run: Run) -> Result<Run, ApiError> {
        let bytes = serde_json::to_vec(&run).map_err(|error| internal(&error))?;
        let number = self.vault().keep_run(&bytes).map_err(|error| of_vault(&error))?;
        Ok(Run { number, ..run })
    }
}

fn line(run: &Run) -> RunLine {
    RunLine {
        number: run.number,
        at_s: run.at_s,
        rows: run.rows,
        cohorts: run.cohorts.first().copied().zip(run.cohorts.last().copied()),
        min_support: run.min_support,
        found: run.found,
        standing: run.patterns.iter().filter(|pattern| pattern.rank == Rank::Stands).count(),
    }
}
