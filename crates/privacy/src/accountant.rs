//! Who may spend what: the filter on each cohort and on each counterpart's quota.

use crate::account::{Counterpart, after};
use crate::error::{GateError, Refusal};
use crate::exact::Exact;
use crate::ledger::{Debit, LedgerStore};
use crate::loss::Loss;
use crate::mechanism::{self, NoiseFailed};
use crate::noise::Drawn;
use crate::reissue::question_losses;
use crate::request::ReleaseRequest;
use crate::yearbook::YearbookRequest;
use safeborders_types::{Account, CohortId, CountTable, NanoRho, Sensitivity, Sigma, cohorts_of_year};

/// The right to release once. Not `Clone`: a grant cannot be spent twice. Only the accountant makes
/// one, under the gate's lock, after every cohort and the quota were found to hold the cost.
#[must_use = "a grant that is dropped releases nothing"]
pub struct BudgetGrant {
    cost: NanoRho,
    sigma: Sigma,
    sensitivity: Sensitivity,
    debits: Vec<Debit>,
    accounts: Vec<Account>,
}

/// What a spent grant leaves: the noisy table, and what must be made durable before it may be sent.
pub(crate) struct Spent {
    pub(crate) table: CountTable,
    pub(crate) cost: NanoRho,
    pub(crate) debits: Vec<Debit>,
    pub(crate) accounts: Vec<Account>,
}

impl BudgetGrant {
    /// Prices the request and checks it against every cohort that it spans.
    pub(crate) fn check(store: &impl LedgerStore, request: &ReleaseRequest) -> Result<Self, GateError> {
        let ask = &request.ask;
        let cost = mechanism::gaussian_cost(request.sensitivity, ask.sigma)?;
        let charge = Charge { counterpart: Counterpart::from(&ask.asker), quota: ask.quota, cost };
        let cohorts = || ask.question.cohorts().iter().copied();
        let losses = question_losses(store, cohorts(), cost)?;
        let debits = losses.into_iter().map(|(cohort, loss)| Debit::question(cohort, loss, cost)).collect();
        let accounts = charge.accounts(store, cohorts())?;
        Ok(Self { cost, sigma: ask.sigma, sensitivity: request.sensitivity, debits, accounts })
    }

    /// Adds the noise that the grant was priced for. Grant and noise are used up, the exact table is
    /// gone.
    pub(crate) fn spend(
        self,
        exact: Exact<CountTable>,
        noise: Drawn,
        request: &ReleaseRequest,
    ) -> Result<Spent, GateError> {
        let (table, sensitivity) = exact.into_parts();
        if sensitivity != self.sensitivity || table.axes() != request.axes {
            return Err(GateError::OtherTable);
        }
        let noisy =
            noise.of(self.sigma).and_then(|noise| noise.added_to(table.cells())).ok_or(NoiseFailed)?;
        let table = CountTable::new(table.axes().to_vec(), noisy)?;
        Ok(Spent { table, cost: self.cost, debits: self.debits, accounts: self.accounts })
    }
}

/// The right to publish one yearbook: as [`BudgetGrant`], over all tables together.
#[must_use = "a grant that is dropped releases nothing"]
pub(crate) struct YearbookGrant {
    cost: NanoRho,
    debits: Vec<Debit>,
}

/// What a spent grant for a yearbook leaves.
pub(crate) struct SpentYearbook {
    pub(crate) tables: Vec<CountTable>,
    pub(crate) cost: NanoRho,
    pub(crate) debits: Vec<Debit>,
}

impl YearbookGrant {
    /// Prices the plan, whoever made it, and checks the sum against the yearbook share of each of the year's four
    /// cohorts. The tables are released together to everybody, so their costs add.
    pub(crate) fn check(store: &impl LedgerStore, request: &YearbookRequest) -> Result<Self, GateError> {
        let cohorts = cohorts_of_year(request.year);
        if cohorts.is_empty() || request.tables.is_empty() {
            return Err(Refusal::InvalidQuestion.into());
        }
        let mut cost = NanoRho::ZERO;
        for table in &request.tables {
            let of_table = mechanism::planned_gaussian_cost(table.sensitivity, table.sigma)?;
            cost = cost.checked_add(of_table).ok_or(Refusal::BudgetExhausted)?;
        }
        let loss = Loss::Yearbook(cost);
        check_totals(store, cohorts.iter().copied(), loss)?;
        let debits = cohorts.into_iter().map(|cohort| Debit::of(cohort, loss)).collect();
        Ok(Self { cost, debits })
    }

    /// Adds the noise that the grant was priced for to every table.
    pub(crate) fn spend(
        self,
        exact: Vec<Exact<CountTable>>,
        request: &YearbookRequest,
    ) -> Result<SpentYearbook, GateError> {
        if exact.len() != request.tables.len() {
            return Err(GateError::OtherTable);
        }
        let mut tables = Vec::with_capacity(exact.len());
        for (exact, planned) in exact.into_iter().zip(&request.tables) {
            let (table, sensitivity) = exact.into_parts();
            if sensitivity != planned.sensitivity || table.axes() != planned.axes {
                return Err(GateError::OtherTable);
            }
            let noisy = mechanism::add_planned_gaussian(table.cells(), planned.sigma)?;
            tables.push(CountTable::new(table.axes().to_vec(), noisy)?);
        }
        Ok(SpentYearbook { tables, cost: self.cost, debits: self.debits })
    }
}

/// The filter: every cohort holds this loss in its share. Parallel composition: the cohorts are
/// disjoint, so one release over all of them costs each of them once.
pub(crate) fn check_totals(
    store: &impl LedgerStore,
    cohorts: impl Iterator<Item = CohortId>,
    loss: Loss,
) -> Result<(), GateError> {
    for cohort in cohorts {
        let account = store.cohort(cohort)?.ok_or(Refusal::NotFrozen)?;
        account.after(loss).ok_or(Refusal::BudgetExhausted)?;
    }
    Ok(())
}

/// A cost to be taken from one counterpart's quota.
pub(crate) struct Charge {
    pub(crate) counterpart: Counterpart,
    pub(crate) quota: NanoRho,
    pub(crate) cost: NanoRho,
}

impl Charge {
    /// The counterpart's accounts as they will stand after the charge. A quota reaches no further
    /// than the cohort's questions share. A charge of nothing always fits.
    pub(crate) fn accounts(
        &self,
        store: &impl LedgerStore,
        cohorts: impl Iterator<Item = CohortId>,
    ) -> Result<Vec<Account>, GateError> {
        cohorts
            .map(|cohort| {
                let limits = store.cohort(cohort)?.ok_or(Refusal::NotFrozen)?.limits();
                let quota = self.quota.min(limits.questions());
                let spent = store.counterpart_spent(self.counterpart, cohort)?;
                let spent = match self.cost {
                    NanoRho::ZERO => spent,
                    cost => after(spent, cost, quota).ok_or(Refusal::BudgetExhausted)?,
                };
                Ok(Account { cohort, quota, spent })
            })
            .collect()
    }
}
