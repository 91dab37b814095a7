//! Decisions about case files and cohorts: embargo, and the one reissue.

use crate::api::{
    ApiError, ComesBack, EmbargoBody, EmbargoLifted, EmbargoLine, EmbargoSet, ErrorKind, ReissueBody,
    Reissued,
};
use crate::office::Office;
use safeborders_cases::SourceId;
use safeborders_people::Reader;
use safeborders_types::AskPeers;
use safeborders_vault::{self as vault, VaultError};
use time::OffsetDateTime;

impl<P: AskPeers> Office<P> {
    /// Puts a case file under embargo: no release that is made from now on holds it.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for an id that is not here, a file that is under embargo already or no reason;
    /// [`ErrorKind::Internal`].
    pub fn embargo(&self, body: &EmbargoBody, reader: &Reader) -> Result<EmbargoSet, ApiError> {
        let source = self.known(&body.source, reader)?;
        let set = self.vault().embargo(&source, &body.reason, today()).map_err(|e| of_vault(&e))?;
        Ok(EmbargoSet { cohort: set.cohort, taken_from: set.taken_from })
    }

    /// Lifts the embargo of a case file.
    ///
    /// # Errors
    /// As [`Office::embargo`].
    pub fn lift_embargo(&self, body: &EmbargoBody, reader: &Reader) -> Result<EmbargoLifted, ApiError> {
        let source = self.known(&body.source, reader)?;
        let lifted = self.vault().lift_embargo(&source, &body.reason, today()).map_err(|e| of_vault(&e))?;
        let comes_back = match lifted.comes_back {
            vault::ComesBack::WhenFrozen => ComesBack::WhenFrozen,
            vault::ComesBack::WithALaterCohort => ComesBack::WithALaterCohort,
            vault::ComesBack::WithItsOwnCohort => ComesBack::WithItsOwnCohort,
            vault::ComesBack::WithAReissue => ComesBack::WithAReissue,
            vault::ComesBack::Never => ComesBack::Never,
        };
        Ok(EmbargoLifted { cohort: lifted.cohort, comes_back })
    }

    /// The case files under embargo that this reader may know of, by source id.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the case files cannot be read.
    pub fn embargoed(&self, reader: &Reader) -> Result<Vec<EmbargoLine>, ApiError> {
        let line = |case: vault::EmbargoedCase| EmbargoLine {
            source: case.source.as_str().to_owned(),
            cohort: case.cohort,
            since: case.since,
            reason: case.reason,
            counted_before: case.counted_before,
        };
        let cases = self.vault().embargoed().map_err(|e| of_vault(&e))?.into_iter();
        Ok(cases.filter(|case| reader.may_know(&case.access)).map(line).collect())
    }

    /// Reissues a frozen cohort from its present case files. It can be done once.
    ///
    /// # Errors
    /// [`ErrorKind::Denied`] for a cohort that was reissued before; [`ErrorKind::Invalid`] for one that is
    /// not frozen, or no reason; [`ErrorKind::Internal`]: restart the node, which completes the reissue or
    /// takes it back.
    pub fn reissue(&self, body: &ReissueBody) -> Result<Reissued, ApiError> {
        self.vault().reissue(body.cohort, &body.reason, today()).map_err(|e| of_vault(&e))?;
        Ok(Reissued { cohort: body.cohort })
    }
}

pub(crate) fn source(text: &str) -> Result<SourceId, ApiError> {
    SourceId::new(text).map_err(|error| ApiError::new(ErrorKind::Invalid, error.to_string()))
}

pub(crate) fn today() -> time::Date {
    OffsetDateTime::now_utc().date()
}

pub(crate) fn of_vault(error: &VaultError) -> ApiError {
    let kind = match error {
        VaultError::NoSuchCase
        | VaultError::EmbargoedAlready
        | VaultError::NotEmbargoed
        | VaultError::Reason
        | VaultError::Actor
        | VaultError::HeldAlready
        | VaultError::NotHeld
        | VaultError::TooManyAtOnce { .. }
        | VaultError::NoSuchCode
        | VaultError::HereAlready
        | VaultError::MappingName
        | VaultError::TooManyMappings
        | VaultError::ChangedMeanwhile
        | VaultError::NotFrozen(_) => ErrorKind::Invalid,
        VaultError::ReissuedBefore(_) | VaultError::OnHold { .. } => ErrorKind::Denied,
        _ => ErrorKind::Internal,
    };
    ApiError::new(kind, error.to_string())
}
