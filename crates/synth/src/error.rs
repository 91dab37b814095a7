//! Why nothing, or not all, was generated.

use safeborders_types::CountryCode;

/// Why a plan was refused or a file not finished.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SynthError {
    /// The plan names no country, or one twice.
    #[error("the plan must name at least one country, each once: mend its list of countries")]
    Countries,
    /// The country is not one of the plan's.
    #[error("{0} is not in the plan: add it to the plan's countries")]
    NotInPlan(CountryCode),
    /// The number of case files per country is 0 or too large.
    #[error("{0} case files per country: choose from 1 to {max}", max = crate::MAX_CASE_FILES)]
    CaseFiles(u32),
    /// The years are the wrong way round or outside 1990 to 2199.
    #[error("years {first} to {last}: choose a first and a last year from 1990 to 2199, in that order")]
    Years {
        /// First year of registration.
        first: u16,
        /// Last year of registration.
        last: u16,
    },
    /// The planting parameters cannot be met.
    #[error("planting: {0}")]
    Planting(&'static str),
    /// More case files would have to be planted in a country than it has.
    #[error(
        "{country} has {has} case files but {planted} are to be planted: raise the number of case files or plant fewer patterns"
    )]
    TooFewCaseFiles {
        /// The country.
        country: CountryCode,
        /// Its case files.
        has: u32,
        /// The case files that the patterns ask for.
        planted: u32,
    },
    /// The model uses an attribute or code that the codebook does not have.
    #[error("the codebook has no {attribute} {code}: the model and the codebook have drifted apart")]
    NotInCodebook {
        /// The attribute.
        attribute: &'static str,
        /// The code, or nothing when the attribute itself is missing.
        code: String,
    },
    /// A table of the model has no weight.
    #[error("a table of the model is empty: this is a mistake in this program, please report it")]
    Weightless,
    /// The output could not be written.
    #[error("could not write the synthetic case files")]
    Write(#[from] std::io::Error),
}
