//! `agreement`: from a draft to one that is in force here.

use crate::cli::AgreementAction;
use crate::config::Config;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::node::{Doing, Node};
use crate::print;
use crate::print::say;
use crate::{agreements, authority};
use anyhow::Context;
use safeborders_books::HouseEvent;
use safeborders_cli::{Output, exit};
use safeborders_people::{Act, Right};
use safeborders_store::fsx;
use safeborders_trust::{
    Agreement, AgreementError, MAX_AGREEMENT_BYTES, SignedAgreement, TrustRoots, VerifiedAgreement, now_s,
};
use safeborders_types::{AgreementId, CountryCode};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::Path;

const LOOKING: Doing = Doing::This(Right::Look, HouseEvent::Agreement, "show");
const IMPORTING: Doing = Doing::This(Right::Agree, HouseEvent::Agreement, "import");

/// Whether an action works on files alone, as on the offline machine that holds the authority.
pub(crate) fn needs_no_node(action: &AgreementAction) -> bool {
    match action {
        AgreementAction::Draft(_) | AgreementAction::Sign { .. } => true,
        AgreementAction::Show { agreement } => Path::new(agreement).exists(),
        AgreementAction::Import { .. } | AgreementAction::List { .. } => false,
    }
}

/// Drafts, signs and shows agreement files.
pub(crate) fn offline(layout: &Layout, action: &AgreementAction) -> Result<(), Failure> {
    match action {
        AgreementAction::Draft(draft) => super::draft::run(draft),
        AgreementAction::Sign { file, yes } => sign(layout, file, *yes),
        AgreementAction::Show { agreement } => show_file(Path::new(agreement)),
        AgreementAction::Import { .. } | AgreementAction::List { .. } => Ok(()),
    }
}

/// Shows, imports and lists agreements on file.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &AgreementAction,
) -> Result<(), Failure> {
    match action {
        AgreementAction::Draft(_) | AgreementAction::Sign { .. } => offline(layout, action),
        AgreementAction::Show { agreement } => show(layout, config, key_file, agreement),
        AgreementAction::Import { file, use_it } => import(layout, config, key_file, file, *use_it),
        AgreementAction::List { output } => list(layout, config, key_file, *output),
    }
}

fn read(file: &Path) -> Result<SignedAgreement, Failure> {
    let bytes = fsx::read(file, MAX_AGREEMENT_BYTES)
        .exit_with(exit::USAGE)?
        .with_context(|| format!("there is no file {}", file.display()))
        .exit_with(exit::USAGE)?;
    SignedAgreement::from_json(&bytes).exit_with(exit::USAGE)
}

/// Shows what is signed and asks: a signature binds the country.
fn sign(layout: &Layout, file: &Path, yes: bool) -> Result<(), Failure> {
    let mut agreement = read(file)?;
    if !yes {
        print::out(format_args!("{}\nSign this for your country? Type yes: ", agreement.agreement()))?;
        let mut answer = String::new();
        std::io::stdin().read_line(&mut answer)?;
        if answer.trim() != "yes" {
            return Err(Failure::new(exit::REFUSED, "nothing was signed"));
        }
    }
    let signatory = authority::identity(&layout.authority().join("signatory"))?;
    agreement.sign(&signatory).exit_with(exit::USAGE)?;
    fsx::replace(file, agreement.to_json().as_bytes())?;
    let signed: Vec<String> = agreement.signed_by().map(|c| c.to_string()).collect();
    say!("Signed by {}.", signed.join(", "));
    Ok(())
}

fn show_file(path: &Path) -> Result<(), Failure> {
    let agreement = read(path)?;
    let signed: Vec<String> = agreement.signed_by().map(|c| c.to_string()).collect();
    let signed = if signed.is_empty() { "none yet".to_owned() } else { signed.join(", ") };
    say!("{}\nSignatures: {signed}", agreement.agreement());
    Ok(())
}

fn show(layout: &Layout, config: &Config, key_file: Option<&Path>, named: &str) -> Result<(), Failure> {
    if Path::new(named).exists() {
        return show_file(Path::new(named));
    }
    let id = named.parse().exit_with(exit::USAGE)?;
    let node = Node::open(layout, config, key_file, LOOKING)?;
    let found = agreements::load(&node.books, &TrustRoots::load(&layout.roots())?)?.remove(&id);
    let agreement = found.with_context(|| format!("there is neither a file nor an agreement named {named}"));
    let terms = agreement.exit_with(exit::USAGE)?.terms().clone();
    print::out(format_args!("{}", Agreement::new(terms)?))?;
    Ok(())
}

fn import(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    file: &Path,
    use_it: bool,
) -> Result<(), Failure> {
    let signed = read(file)?;
    let roots = TrustRoots::load(&layout.roots()).exit_with(exit::CONFIG)?;
    // One that begins later may be put on file today.
    let verified = signed.verify_recorded(&roots, now_s()).exit_with(exit::REFUSED)?;
    if let Err(error @ AgreementError::Expired { .. }) = verified.in_force(now_s()) {
        return Err(error).exit_with(exit::REFUSED);
    }
    let node = Node::open(layout, config, key_file, IMPORTING)?;
    let mut all = agreements::load(&node.books, &roots)?;
    let id = verified.id().clone();
    if !verified.binds(config.country) {
        return Err(Failure::new(exit::REFUSED, format!("{} is no party to {id}", config.country)));
    }
    all.insert(id.clone(), verified);
    let spent = node.books.most_spent()?;
    agreements::check_quotas(all.values(), spent, config.country, now_s()).exit_with(exit::REFUSED)?;
    second_person(&node, &id, &signed)?;
    agreements::store(&node.books, &id, &signed)?;
    let mut config = config.clone();
    if config.agreement.is_none() || use_it {
        config.agreement = Some(id.clone());
        config.save(&layout.config())?;
    }
    let from = all.get(&id).map(|a| a.terms().valid_from.to_string()).unwrap_or_default();
    say!(
        "{id} is on file here and holds from {from} on. Questions of this office are asked under it: {}.",
        if config.agreement.as_ref() == Some(&id) {
            "yes"
        } else {
            "no, another one is named in node.toml (--use changes that)"
        }
    );
    Ok(())
}

/// An agreement is put into force by two people, or by the console of a node without accounts.
fn second_person(node: &Node, id: &AgreementId, signed: &SignedAgreement) -> Result<(), Failure> {
    let act = Act::Agreement { digest: Sha256::digest(signed.to_json().as_bytes()).into() };
    let by = node.actor.as_ref().context("nobody is known to import it")?;
    let approval = node.accounts.approval(by, &act, &format!("put {id} into force"), now_s());
    let approval = approval.exit_with(exit::REFUSED)?;
    match approval.covers(&act) {
        true => Ok(()),
        false => {
            Err(Failure::new(exit::REFUSED, "the approval is of another agreement: nothing was changed"))
        }
    }
}

#[derive(Serialize)]
struct Line {
    agreement: AgreementId,
    valid_from: String,
    valid_until: String,
    parties: BTreeSet<CountryCode>,
}

fn list(layout: &Layout, config: &Config, key_file: Option<&Path>, output: Output) -> Result<(), Failure> {
    let node = Node::open(layout, config, key_file, LOOKING)?;
    let verified = agreements::load(&node.books, &TrustRoots::load(&layout.roots())?)?;
    let line = |(agreement, verified): (AgreementId, VerifiedAgreement)| {
        let terms = verified.terms();
        let (valid_from, valid_until) = (terms.valid_from.to_string(), terms.valid_until.to_string());
        Line { agreement, valid_from, valid_until, parties: terms.parties.clone() }
    };
    let lines: Vec<Line> = verified.into_iter().map(line).collect();
    let row = |l: &Line| {
        let parties: Vec<String> = l.parties.iter().map(ToString::to_string).collect();
        [l.agreement.to_string(), l.valid_from.clone(), l.valid_until.clone(), parties.join(" ")]
    };
    let head = ["agreement", "from", "until", "parties"];
    print::out(format_args!("{}", print::rows(&lines, head, row, output)?))
}
