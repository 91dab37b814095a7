//! How many persons share which codes, as the case files stand today: for the yearly national statistics.
//!
//! Unlike [`Vault::count_local`](crate::Vault::count_local), nothing is taken from a snapshot: national statistics
//! say what is known on the day on which they are made, by the year in which the case file was registered.

use crate::error::VaultError;
use crate::record::corrupt;
use crate::vault::Vault;
use safeborders_cases::{CaseFile, Values};
use safeborders_codebook::{AttributeIndex, CodeIndex};
use safeborders_types::Unit;
use std::collections::{BTreeMap, BTreeSet};

/// The codes of one person (or case file) of some attributes, in their order. Empty where nothing is stated.
pub type StatedCodes = Vec<BTreeSet<CodeIndex>>;

/// Persons in groups of those with the same codes. A RED type: exact, without `Debug`, and nothing that the gate
/// takes.
pub struct PersonGroups {
    groups: BTreeMap<StatedCodes, u64>,
}

impl PersonGroups {
    /// The groups, each with how many persons it has.
    pub fn iter(&self) -> impl Iterator<Item = (&StatedCodes, u64)> {
        self.groups.iter().map(|(codes, persons)| (codes, *persons))
    }
}

impl Vault {
    /// The persons of this kind in the case files that were registered in a year, by what is coded of these
    /// attributes: their own, those of their case file, and those of all persons of the other kind in it together.
    /// Case files under embargo are left out. Looks at every record.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when a record cannot be read: statistics that are called exact leave nothing out
    /// unsaid. [`VaultError`] when the case store cannot be read.
    pub fn persons_registered(
        &self,
        year: i32,
        unit: Unit,
        attributes: &[AttributeIndex],
    ) -> Result<PersonGroups, VaultError> {
        let mut groups = BTreeMap::new();
        let damaged = self.each_record(&mut |id, record| {
            let record = record.ok_or_else(|| corrupt(&id))?;
            let embargoed = record.standing(&id)?.embargo().is_some();
            let file = record.case_file(&id)?;
            if embargoed || file.registered().year() != year {
                return Ok(());
            }
            for own in of_unit(&file, unit) {
                let codes = attributes.iter().map(|index| self.stated(&file, unit, own, *index));
                *groups.entry(codes.collect()).or_default() += 1;
            }
            Ok(())
        })?;
        match damaged.len() {
            0 => Ok(PersonGroups { groups }),
            records => Err(VaultError::Damaged { records }),
        }
    }

    fn stated(
        &self,
        file: &CaseFile,
        unit: Unit,
        own: &Values,
        attribute: AttributeIndex,
    ) -> BTreeSet<CodeIndex> {
        match self.codebook.at(attribute).map(|attribute| attribute.unit()) {
            Some(of) if of == unit => own.codes(attribute).collect(),
            Some(of) => of_unit(file, of).into_iter().flat_map(|values| values.codes(attribute)).collect(),
            None => BTreeSet::new(),
        }
    }
}

/// What is coded of the case file itself, or of each of its persons of a kind.
fn of_unit(file: &CaseFile, unit: Unit) -> Vec<&Values> {
    match unit {
        Unit::Case => vec![file.values()],
        Unit::Victim => file.victims().iter().map(|person| &person.values).collect(),
        Unit::Suspect => file.suspects().iter().map(|person| &person.values).collect(),
    }
}
