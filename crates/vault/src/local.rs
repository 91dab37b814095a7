//! Exact counts for the office's own eyes.

use crate::counting::{LocalSink, Plan, count};
use crate::error::{CountError, VaultError};
use crate::snapshot::Snapshot;
use crate::vault::Vault;
use safeborders_codebook::CheckedQuestion;
use safeborders_types::{CohortId, CountTable};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Exact counts of the office's own cases. A RED type: no crate that can speak to a peer can name it,
/// and the gate does not accept it.
///
/// It has no `Debug`, is not serialised, and does not turn into a table by itself.
pub struct LocalTable {
    table: CountTable,
    clamped: bool,
}

impl LocalTable {
    /// The exact table.
    #[must_use]
    pub fn table(&self) -> &CountTable {
        &self.table
    }

    /// Whether persons were clamped as in a released table.
    #[must_use]
    pub fn clamped(&self) -> bool {
        self.clamped
    }
}

impl Vault {
    /// The exact table of a question, over every person of each case file. Frozen cohorts are counted
    /// from their snapshots, open ones as they are now. Outcomes of a cohort that has not matured are
    /// counted as they are now too. Case files under embargo are left out, as in a release.
    ///
    /// # Errors
    /// [`VaultError`] when a record is damaged, or a snapshot does not fit the question.
    pub fn count_local(&self, question: &CheckedQuestion<'_>) -> Result<LocalTable, VaultError> {
        self.local(question, &Plan::of(question).unclamped(), false)
    }

    /// The exact table that a released one would estimate: with its clamp.
    ///
    /// # Errors
    /// As [`Vault::count_local`].
    pub fn count_local_clamped(&self, question: &CheckedQuestion<'_>) -> Result<LocalTable, VaultError> {
        self.local(question, &Plan::of(question), true)
    }

    fn local(
        &self,
        question: &CheckedQuestion<'_>,
        plan: &Plan,
        clamped: bool,
    ) -> Result<LocalTable, VaultError> {
        let snapshots = self.present(question.question().cohorts(), question.matures())?;
        let snapshots: Vec<&Snapshot> = snapshots.iter().map(|s| &**s).collect();
        let mut sink = LocalSink::new(question.cells());
        count(&snapshots, plan, &mut sink)?;
        let table = CountTable::new(question.axes().to_vec(), sink.into_cells());
        Ok(LocalTable { table: table.map_err(|_| CountError::Table)?, clamped })
    }

    /// The columns of these cohorts as they are now. A cohort that nobody saw has none.
    fn present(
        &self,
        cohorts: &BTreeSet<CohortId>,
        outcomes: bool,
    ) -> Result<Vec<Arc<Snapshot>>, VaultError> {
        let (mut columns, mut open) = (Vec::new(), BTreeSet::new());
        {
            let seen = self.cohort_list();
            let snapshots = if outcomes { self.outcomes() } else { self.snapshots() };
            for id in cohorts {
                match snapshots.get(id) {
                    Some(snapshot) => columns.push(Arc::clone(snapshot)),
                    None if seen.0.contains_key(id) => drop(open.insert(*id)),
                    None => {}
                }
            }
        }
        columns.extend(self.columns(&open)?.into_values().map(|builder| Arc::new(builder.finish())));
        Ok(columns)
    }
}
