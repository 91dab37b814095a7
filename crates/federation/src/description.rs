//! What the node tells one counterpart about itself.

use crate::admission::Terms;
use safeborders_codebook::{Codebook, Release};
use safeborders_privacy::{Refusal, ReleaseSource};
use safeborders_types::{AgreementId, AttributeId, PeerId};
use safeborders_wire::Description;

/// The description for this caller. Blocks on the books.
///
/// # Errors
/// The [`Refusal`] to tell the caller.
pub(crate) fn describe<R: ReleaseSource>(
    terms: Terms<'_>,
    source: &R,
    asker: &PeerId,
    agreement: &AgreementId,
    at_s: u64,
) -> Result<Description, Refusal> {
    let (agreement, quota) = terms.agreement(asker, agreement, at_s)?;
    let frozen = source.frozen_cohorts();
    let accounts = source.accounts(asker, quota, &frozen)?;
    let askable = |id: &&AttributeId| is_askable(terms.codebook, id);
    let agreed = agreement.terms();
    Ok(Description {
        country: terms.country,
        codebook: terms.codebook.version(),
        frozen: frozen.into_iter().collect(),
        matured: source.matured_cohorts().into_iter().collect(),
        reissued: source.reissued_cohorts().into_iter().collect(),
        attributes: agreed.attributes.iter().filter(askable).cloned().collect(),
        max_dimensions: agreed.max_dimensions,
        purposes: agreed.purposes.clone(),
        accounts,
        yearbooks: source.yearbooks().into_iter().collect(),
        retention_days: Some(agreement.retention_days()),
    })
}

fn is_askable(codebook: &Codebook, id: &AttributeId) -> bool {
    codebook.attribute(id).is_some_and(|a| a.release() == Release::Statistics && a.axis().is_some())
}
