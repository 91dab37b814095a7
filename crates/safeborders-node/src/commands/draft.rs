//! `agreement draft`: terms for all parties to read, complete and sign.

use crate::cli::Draft;
use crate::failure::{ExitWith, Failure};
use crate::print;
use crate::print::say;
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_codebook::{Codebook, Release};
use safeborders_store::fsx;
use safeborders_trust::{Agreement, MAX_AGREEMENT_BYTES, SignedAgreement, Terms};
use safeborders_types::{AttributeId, CountryCode, Desk, DeskEntry, LinkCheckTerms, Purpose};
use std::collections::BTreeSet;
use std::path::Path;
use time::{Duration, OffsetDateTime};

/// Writes a draft that nobody has signed.
pub(crate) fn run(draft: &Draft) -> Result<(), Failure> {
    let agreement = Agreement::new(terms(draft)?).exit_with(exit::USAGE)?;
    print::out(format_args!("{agreement}"))?;
    if !fsx::create_new(&draft.out, SignedAgreement::unsigned(agreement).to_json().as_bytes())? {
        let text = format!("{} is there already, perhaps signed: name another file", draft.out.display());
        return Err(Failure::new(exit::USAGE, text));
    }
    let next = match draft.desks {
        Some(_) => "Each party reads and signs it.",
        None => "Fill in the desks, then each party signs it.",
    };
    say!("\nThe draft is in {}. {next}", draft.out.display());
    Ok(())
}

fn terms(draft: &Draft) -> Result<Terms, Failure> {
    let codebook = Codebook::v1();
    let today = OffsetDateTime::now_utc().date();
    let all = || {
        let open = codebook.attributes().iter().filter(|a| a.release() == Release::Statistics);
        open.map(|a| a.id().clone()).collect::<Vec<AttributeId>>()
    };
    let or_all = |given: &[AttributeId]| if given.is_empty() { all() } else { given.to_vec() };
    let purposes = if draft.purposes.is_empty() { Purpose::ALL.to_vec() } else { draft.purposes.clone() };
    let desks = match &draft.desks {
        Some(file) => directory(file)?,
        None => draft.parties.iter().map(|country| blank(*country)).collect::<Result<_, _>>()?,
    };
    let link_check = (!draft.link_check.is_empty()).then(|| LinkCheckTerms {
        kinds: draft.link_check.iter().copied().collect(),
        checks_per_day: draft.checks_per_day,
        checks_per_case: draft.checks_per_case,
    });
    Ok(Terms {
        id: draft.id.clone(),
        title: format!("Agreement {} on the exchange of released statistics", draft.id),
        parties: draft.parties.iter().copied().collect(),
        quota_nano_rho: draft.askers.iter().cloned().collect(),
        purposes: purposes.into_iter().collect(),
        attributes: or_all(&draft.attributes).into_iter().collect(),
        max_dimensions: draft.max_dimensions.into(),
        codebook: codebook.version(),
        valid_from: today,
        valid_until: today.saturating_add(Duration::days(draft.days.into())),
        retention_days: draft.retention_days,
        desks,
        rounds: draft.rounds,
        link_check,
    })
}

fn directory(file: &Path) -> Result<BTreeSet<Desk>, Failure> {
    let bytes = fsx::read(file, MAX_AGREEMENT_BYTES)
        .exit_with(exit::USAGE)?
        .with_context(|| format!("there is no file {}", file.display()))
        .exit_with(exit::USAGE)?;
    let desks: Vec<Desk> = serde_json::from_slice(&bytes)
        .with_context(|| format!("{} must be a JSON list of desks", file.display()))
        .exit_with(exit::USAGE)?;
    Ok(desks.into_iter().collect())
}

/// A desk for its country to fill in.
fn blank(country: CountryCode) -> Result<Desk, Failure> {
    Ok(Desk::new(DeskEntry {
        country,
        office: format!("Prosecution office of {country} (to be filled in)"),
        name: "Desk for cross-border trafficking cases".to_owned(),
        languages: ["en".parse()?].into(),
        hours: "to be filled in".to_owned(),
        channel: "to be filled in".to_owned(),
    })?)
}
