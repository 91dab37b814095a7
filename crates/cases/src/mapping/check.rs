//! Whether a mapping fits a codebook.

use super::Mapping;
use crate::MappingError;
use crate::plan::Plan;
use crate::reader::JsonReader;
use safeborders_codebook::Codebook;
use time::Date;

impl Mapping {
    /// Checks that every attribute and code of the mapping is in the codebook.
    ///
    /// # Errors
    /// [`MappingError`] for the first that is not.
    pub fn check(&self, codebook: &'static Codebook) -> Result<(), MappingError> {
        let plan = Plan::new(self, codebook, Date::MAX)?;
        JsonReader::new(&plan).map(|_| ())
    }
}
