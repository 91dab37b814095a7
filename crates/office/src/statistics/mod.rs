//! The yearly national statistics on trafficking that Directive 2011/36/EU, as amended by Directive (EU) 2024/1712,
//! asks of each member state, from this office's own case files: exact, not differentially private, and with small
//! counts withheld by a stated rule ([`SMALLEST`], `protect.rs`).
//!
//! What is counted, what the codebook cannot say, and how to read the files: `docs/statistics.md`.

mod book;
pub(crate) mod classes;
mod count;
mod lines;
mod protect;
#[cfg(test)]
mod tests;

pub use book::workbook;
pub use lines::sdmx_csv;
pub use protect::SMALLEST;

use crate::api::{ApiError, ErrorKind};
use crate::office::Office;
use crate::server::{Shared, blocking};
use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::get;
use safeborders_codebook::Codebook;
use safeborders_types::{AskPeers, AttributeId, CheckLinks, CountryCode, SendReferrals, Unit};
use safeborders_vault::{PersonGroups, VaultError};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The first year of which statistics are made.
const FIRST_YEAR: u16 = 1990;

/// The exact statistics of one year of one country, ready to be handed on.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct YearStatistics {
    /// The country, where the office's configuration says it.
    pub country: Option<CountryCode>,
    /// The year in which the case files were registered.
    pub year: u16,
    /// Counts from 1 up to below this are withheld.
    pub smallest: u64,
    /// Victims, then suspects at each stage.
    pub populations: Vec<Population>,
}

/// Who is counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// Identified and presumed victims.
    RegisteredVictims,
    /// All suspects.
    Suspected,
    /// Suspects who were prosecuted, those convicted or acquitted included.
    Prosecuted,
    /// Suspects who were convicted.
    Convicted,
}

/// The tables of one kind of persons.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Population {
    /// Who is counted.
    pub counted: Counted,
    /// How many in all; `None` when that is withheld, and with it every table.
    pub total: Option<u64>,
    /// One table per breakdown.
    pub tables: Vec<Breakdown>,
}

/// By what persons are broken down.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// The kind of organisation that registered the case file.
    RegisteringOrganisation,
    /// Sex and age group: child or adult.
    SexAndAge,
    /// Citizenship.
    Citizenship,
    /// Form of exploitation; persons with several forms are a row of their own. Of a suspect: that of the case
    /// file's victims.
    Exploitation,
    /// Identified or presumed.
    VictimStatus,
}

/// One table. Each person of the population is in exactly one row, so rows and what is withheld add up to the total.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Breakdown {
    /// By what.
    pub by: By,
    /// The rows that are not empty, and those that are withheld.
    pub rows: Vec<Row>,
    /// How many persons are in withheld rows, together; `None` when no row is withheld.
    pub withheld: Option<u64>,
}

/// One row.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The code, or sex and age group.
    pub codes: Vec<String>,
    /// How many persons; `None` when that is withheld.
    pub persons: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    year: u16,
}

/// The path of the statistics.
pub(crate) fn routes<P: AskPeers + CheckLinks + SendReferrals>() -> Router<Arc<Office<P>>> {
    Router::new().route("/api/v1/statistics", get(statistics::<P>))
}

async fn statistics<P: AskPeers>(State(office): Shared<P>, Query(wanted): Query<Wanted>) -> Response {
    blocking(move || office.statistics(wanted.year)).await
}

impl<P: AskPeers> Office<P> {
    /// The national statistics of a year.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for a year that is none; [`ErrorKind::Internal`] when a case file cannot be read.
    pub fn statistics(&self, year: u16) -> Result<YearStatistics, ApiError> {
        if !(FIRST_YEAR..=9999).contains(&year) {
            let text = format!("there are no case files of the year {year}: give one from {FIRST_YEAR} on");
            return Err(ApiError::new(ErrorKind::Invalid, text));
        }
        let groups = |unit, ids: &[&str]| self.groups(year, unit, ids);
        let victims = count::victims(&groups(Unit::Victim, &count::VICTIM)?);
        let suspects = count::suspects(&groups(Unit::Suspect, &count::SUSPECT)?);
        let country = self.network_home().country;
        let populations = [victims, suspects].concat();
        Ok(YearStatistics { country, year, smallest: SMALLEST, populations })
    }

    fn groups(&self, year: u16, unit: Unit, ids: &[&str]) -> Result<PersonGroups, ApiError> {
        let known = ids.iter().filter_map(|id| id.parse::<AttributeId>().ok());
        let known: Vec<_> =
            known.filter_map(|id| Codebook::v1().attribute(&id).map(|known| known.index())).collect();
        self.vault().persons_registered(i32::from(year), unit, &known).map_err(|error| {
            let next = match error {
                VaultError::Damaged { .. } => ": see `safeborders-node case damaged`",
                _ => "",
            };
            ApiError::new(ErrorKind::Internal, format!("the statistics cannot be made: {error}{next}"))
        })
    }
}
