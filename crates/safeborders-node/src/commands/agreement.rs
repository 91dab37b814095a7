//! `agreement`: from a draft to one that is in force here.

use crate::cli::{AgreementAction, Draft};
use crate::config::Config;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::node::Node;
use crate::{agreements, authority};
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_codebook::{Codebook, Release};
use safeborders_store::fsx;
use safeborders_trust::{Agreement, MAX_AGREEMENT_BYTES, SignedAgreement, Terms, TrustRoots, now_s};
use safeborders_types::{AttributeId, Purpose};
use std::path::Path;
use time::{Duration, OffsetDateTime};

/// Drafts, signs and shows agreement files; imports and lists those in force.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &AgreementAction,
) -> Result<(), Failure> {
    match action {
        AgreementAction::Draft(draft) => write_draft(draft),
        AgreementAction::Sign { file } => sign(layout, file),
        AgreementAction::Show { agreement } => show(layout, config, key_file, agreement),
        AgreementAction::Import { file } => import(layout, config, key_file, file),
        AgreementAction::List => list(layout, config, key_file),
    }
}

fn write_draft(draft: &Draft) -> Result<(), Failure> {
    let codebook = Codebook::v1();
    let today = OffsetDateTime::now_utc().date();
    let all = || {
        let open = codebook.attributes().iter().filter(|a| a.release() == Release::Statistics);
        open.map(|a| a.id().clone()).collect::<Vec<AttributeId>>()
    };
    let or_all = |given: &[AttributeId]| if given.is_empty() { all() } else { given.to_vec() };
    let purposes = if draft.purposes.is_empty() { Purpose::ALL.to_vec() } else { draft.purposes.clone() };
    let desk = |country| (country, format!("Desk for cross-border trafficking cases, {country}"));
    let terms = Terms {
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
        retention_days: 365,
        desks: draft.parties.iter().copied().map(desk).collect(),
    };
    let agreement = Agreement::new(terms).exit_with(exit::USAGE)?;
    print!("{agreement}");
    fsx::replace(&draft.out, SignedAgreement::unsigned(agreement).to_json().as_bytes())?;
    println!("\nThe draft is in {}. Fill in the desks, then each party signs it.", draft.out.display());
    Ok(())
}

fn read(file: &Path) -> Result<SignedAgreement, Failure> {
    let bytes = fsx::read(file, MAX_AGREEMENT_BYTES)
        .exit_with(exit::USAGE)?
        .with_context(|| format!("there is no file {}", file.display()))
        .exit_with(exit::USAGE)?;
    SignedAgreement::from_json(&bytes).exit_with(exit::USAGE)
}

fn sign(layout: &Layout, file: &Path) -> Result<(), Failure> {
    let mut agreement = read(file)?;
    let signatory = authority::identity(&layout.authority().join("signatory"))?;
    agreement.sign(&signatory).exit_with(exit::USAGE)?;
    fsx::replace(file, agreement.to_json().as_bytes())?;
    let signed: Vec<String> = agreement.signed_by().map(|c| c.to_string()).collect();
    println!("Signed by {}.", signed.join(", "));
    Ok(())
}

fn show(layout: &Layout, config: &Config, key_file: Option<&Path>, named: &str) -> Result<(), Failure> {
    let path = Path::new(named);
    if path.exists() {
        let agreement = read(path)?;
        print!("{}", agreement.agreement());
        let signed: Vec<String> = agreement.signed_by().map(|c| c.to_string()).collect();
        println!(
            "\nSignatures: {}",
            if signed.is_empty() { "none yet".to_owned() } else { signed.join(", ") }
        );
        return Ok(());
    }
    let id = named.parse().exit_with(exit::USAGE)?;
    let node = Node::open(layout, config, key_file)?;
    let found = agreements::load(&node.books, &TrustRoots::load(&layout.roots())?)?.remove(&id);
    let agreement = found.with_context(|| format!("there is neither a file nor an agreement named {named}"));
    let terms = agreement.exit_with(exit::USAGE)?.terms().clone();
    print!("{}", Agreement::new(terms)?);
    Ok(())
}

fn import(layout: &Layout, config: &Config, key_file: Option<&Path>, file: &Path) -> Result<(), Failure> {
    let signed = read(file)?;
    let roots = TrustRoots::load(&layout.roots()).exit_with(exit::CONFIG)?;
    let verified = signed.verify(&roots, now_s()).exit_with(exit::REFUSED)?;
    let node = Node::open(layout, config, key_file)?;
    let mut all = agreements::load(&node.books, &roots)?;
    let id = verified.id().clone();
    if !verified.binds(config.country) {
        return Err(Failure::new(exit::REFUSED, format!("{} is no party to {id}", config.country)));
    }
    all.insert(id.clone(), verified);
    agreements::check_quotas(all.values(), config.country).exit_with(exit::REFUSED)?;
    agreements::store(&node.books, &id, &signed)?;
    let mut config = config.clone();
    if config.agreement.is_none() {
        config.agreement = Some(id.clone());
        config.save(&layout.config())?;
    }
    println!("{id} is in force here.");
    Ok(())
}

fn list(layout: &Layout, config: &Config, key_file: Option<&Path>) -> Result<(), Failure> {
    let node = Node::open(layout, config, key_file)?;
    for (id, agreement) in agreements::load(&node.books, &TrustRoots::load(&layout.roots())?)? {
        let terms = agreement.terms();
        let parties: Vec<String> = terms.parties.iter().map(ToString::to_string).collect();
        println!("{id}  {} to {}  {}", terms.valid_from, terms.valid_until, parties.join(" "));
    }
    Ok(())
}
