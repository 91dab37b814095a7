//! Tables of counts and accounts.

use crate::invalid::{at_most, parsed};
use crate::limits::MAX_CODES;
use crate::proto;
use crate::{InvalidMessage, Problem};
use safeborders_types::{Account, Axis, CountTable, InvalidTable, MAX_CELLS, MAX_DIMENSIONS, NanoRho};
use std::collections::BTreeSet;

impl From<&Axis> for proto::Axis {
    fn from(axis: &Axis) -> Self {
        Self {
            attribute: axis.attribute.to_string(),
            codes: axis.codes.iter().map(ToString::to_string).collect(),
        }
    }
}

impl TryFrom<proto::Axis> for Axis {
    type Error = InvalidMessage;

    fn try_from(message: proto::Axis) -> Result<Self, InvalidMessage> {
        at_most("axis.codes", message.codes.len(), MAX_CODES)?;
        let attribute = parsed("axis.attribute", &message.attribute)?;
        let codes = message.codes.iter().map(|c| parsed("axis.codes", c)).collect::<Result<Vec<_>, _>>()?;
        if codes.iter().collect::<BTreeSet<_>>().len() != codes.len() {
            return Err(InvalidMessage::new("axis.codes", Problem::Repeated));
        }
        Ok(Self { attribute, codes })
    }
}

impl From<&CountTable> for proto::CountTable {
    fn from(table: &CountTable) -> Self {
        Self { axes: table.axes().iter().map(proto::Axis::from).collect(), cells: table.cells().to_vec() }
    }
}

impl TryFrom<proto::CountTable> for CountTable {
    type Error = InvalidMessage;

    fn try_from(message: proto::CountTable) -> Result<Self, InvalidMessage> {
        at_most("table.axes", message.axes.len(), MAX_DIMENSIONS)?;
        at_most("table.cells", message.cells.len(), MAX_CELLS)?;
        let axes = message.axes.into_iter().map(Axis::try_from).collect::<Result<Vec<_>, _>>()?;
        Self::new(axes, message.cells).map_err(|error| match error {
            InvalidTable::EmptyAxis => InvalidMessage::new("axis.codes", Problem::Missing),
            InvalidTable::TooLarge => InvalidMessage::new("table.axes", Problem::OutOfRange),
            _ => InvalidMessage::new("table.cells", Problem::Inconsistent),
        })
    }
}

impl From<&Account> for proto::Account {
    fn from(account: &Account) -> Self {
        Self {
            cohort: account.cohort.to_string(),
            quota_nano_rho: account.quota.get(),
            spent_nano_rho: account.spent.get(),
        }
    }
}

impl TryFrom<proto::Account> for Account {
    type Error = InvalidMessage;

    fn try_from(message: proto::Account) -> Result<Self, InvalidMessage> {
        Ok(Self {
            cohort: parsed("account.cohort", &message.cohort)?,
            quota: NanoRho::new(message.quota_nano_rho),
            spent: NanoRho::new(message.spent_nano_rho),
        })
    }
}

/// The accounts of a reply, each cohort once.
pub(crate) fn accounts_of(
    messages: Vec<proto::Account>,
    limit: usize,
) -> Result<Vec<Account>, InvalidMessage> {
    at_most("accounts", messages.len(), limit)?;
    let accounts = messages.into_iter().map(Account::try_from).collect::<Result<Vec<_>, _>>()?;
    let cohorts: BTreeSet<_> = accounts.iter().map(|a| a.cohort).collect();
    if cohorts.len() != accounts.len() {
        return Err(InvalidMessage::new("accounts", Problem::Repeated));
    }
    Ok(accounts)
}
