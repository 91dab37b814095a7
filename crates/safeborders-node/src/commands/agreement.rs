//! `agreement`: from a draft to one that is in force here, and to its end.

use crate::agreements::rendered;
use crate::authority;
use crate::cli::{AgreementAction, Change};
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::print;
use crate::print::say;
use anyhow::Context;
use safeborders_cli::{Output, exit};
use safeborders_office::api::{ChangeAgreementBody, ImportAgreementBody, MaySign, SignAgreementBody};
use safeborders_store::fsx;
use safeborders_trust::{MAX_AGREEMENT_BYTES, SignedAgreement};
use safeborders_types::{AgreementChange, AgreementForm, AgreementId, AgreementLine, AgreementStanding};
use std::path::Path;

/// Whether an action works on files alone, as on the offline machine that holds the authority. Where there is
/// a node, its people sign.
pub(crate) fn needs_no_node(layout: &Layout, action: &AgreementAction) -> bool {
    let is_file = |named: &str| Path::new(named).exists();
    match action {
        AgreementAction::Draft(_) => true,
        AgreementAction::Sign { .. } => !layout.config().exists() && !layout.data().exists(),
        AgreementAction::Show { agreement, .. } => is_file(agreement),
        AgreementAction::Diff { before, after } => is_file(before) && is_file(after),
        _ => false,
    }
}

/// Drafts, signs, shows and compares agreement files.
pub(crate) fn offline(layout: &Layout, action: &AgreementAction) -> Result<(), Failure> {
    match action {
        AgreementAction::Draft(draft) => super::draft::run(draft),
        AgreementAction::Sign { file, authority, yes } => {
            sign(layout, file, authority.as_deref(), *yes, |_| Ok(()))
        }
        AgreementAction::Show { agreement, form } => show_file(Path::new(agreement), *form),
        AgreementAction::Diff { before, after } => {
            differences(&read(Path::new(before))?, &read(Path::new(after))?)
        }
        _ => Ok(()),
    }
}

/// Shows, imports, changes and lists agreements on file.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &AgreementAction,
) -> Result<(), Failure> {
    let desk = || Desk::open(layout, config, key_file);
    match action {
        AgreementAction::Draft(_) => offline(layout, action),
        AgreementAction::Sign { file, authority, yes } => {
            sign(layout, file, authority.as_deref(), *yes, |document| approved(&desk()?, document))
        }
        AgreementAction::Show { agreement, form } => show(&desk()?, agreement, *form),
        AgreementAction::Diff { before, after } => {
            let desk = desk()?;
            differences(&either(&desk, before)?, &either(&desk, after)?)
        }
        AgreementAction::Import { file, use_it, reason } => import(&desk()?, file, *use_it, reason),
        AgreementAction::Suspend(what) => change(&desk()?, what, AgreementChange::Suspend),
        AgreementAction::Resume(what) => change(&desk()?, what, AgreementChange::Resume),
        AgreementAction::Terminate { change: what, yes } => {
            let text = format!("{} ends for good, for this office and all that ask it.", what.agreement);
            print::confirmed(*yes, &text)?;
            change(&desk()?, what, AgreementChange::Terminate)
        }
        AgreementAction::List { output } => list(&desk()?, *output),
    }
}

fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    fsx::read(file, MAX_AGREEMENT_BYTES)
        .exit_with(exit::USAGE)?
        .with_context(|| format!("there is no file {}", file.display()))
        .exit_with(exit::USAGE)
}

fn read(file: &Path) -> Result<SignedAgreement, Failure> {
    SignedAgreement::from_json(&bytes(file)?).exit_with(exit::USAGE)
}

/// Asks the node for a second person's word, which is used up by it.
fn approved(desk: &Desk, document: &str) -> Result<(), Failure> {
    let body = SignAgreementBody { document: document.to_owned() };
    let may: MaySign = desk.post("agreements/sign", &body)?;
    if !may.approved_by.is_empty() {
        say!("Approved by {}.", may.approved_by);
    }
    Ok(())
}

/// Shows what is signed and asks: a signature binds the country. The key is used only once `approved` let it.
fn sign(
    layout: &Layout,
    file: &Path,
    authority: Option<&Path>,
    yes: bool,
    approved: impl FnOnce(&str) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut agreement = read(file)?;
    if !yes {
        print::out(format_args!("{}\nSign this for your country? Type yes: ", agreement.agreement()))?;
        let mut answer = String::new();
        std::io::stdin().read_line(&mut answer)?;
        if answer.trim() != "yes" {
            return Err(Failure::new(exit::REFUSED, "nothing was signed"));
        }
    }
    let folder = authority.map_or_else(|| layout.authority(), Path::to_owned);
    let signatory = authority::identity(&folder.join("signatory")).exit_with(exit::CONFIG)?;
    approved(&agreement.to_json())?;
    agreement.sign(&signatory).exit_with(exit::USAGE)?;
    fsx::replace(file, agreement.to_json().as_bytes())?;
    let signed: Vec<String> = agreement.signed_by().map(|c| c.to_string()).collect();
    say!("Signed by {}.", signed.join(", "));
    Ok(())
}

fn show_file(path: &Path, form: AgreementForm) -> Result<(), Failure> {
    let agreement = read(path)?;
    print::out(format_args!("{}", rendered(&agreement, form)))?;
    if form == AgreementForm::Text {
        let signed: Vec<String> = agreement.signed_by().map(|c| c.to_string()).collect();
        let signed = if signed.is_empty() { "none yet".to_owned() } else { signed.join(", ") };
        say!("Signatures: {signed}");
    }
    Ok(())
}

fn named(text: &str) -> Result<AgreementId, Failure> {
    let id = text.parse().with_context(|| format!("there is no file {text}, and it is no name either"));
    id.exit_with(exit::USAGE)
}

fn show(desk: &Desk, agreement: &str, form: AgreementForm) -> Result<(), Failure> {
    print::out(format_args!("{}", desk.agreement(&named(agreement)?, form)?))
}

/// A file, or one on file.
fn either(desk: &Desk, agreement: &str) -> Result<SignedAgreement, Failure> {
    let path = Path::new(agreement);
    if path.exists() {
        return read(path);
    }
    let document = desk.agreement(&named(agreement)?, AgreementForm::Json)?;
    SignedAgreement::from_json(document.as_bytes()).exit_with(exit::FAILURE)
}

fn differences(before: &SignedAgreement, after: &SignedAgreement) -> Result<(), Failure> {
    let differences = before.agreement().differences(after.agreement());
    if differences.is_empty() {
        say!("Both say the same: {}", before.agreement().digest_hex());
    }
    for difference in differences {
        say!("{} ({})", difference.article, difference.field);
        for line in difference.before {
            say!("  - {line}");
        }
        for line in difference.after {
            say!("  + {line}");
        }
    }
    Ok(())
}

fn import(desk: &Desk, file: &Path, use_it: bool, reason: &str) -> Result<(), Failure> {
    let document = String::from_utf8(bytes(file)?)
        .with_context(|| format!("{} cannot be read as an agreement: it is no text", file.display()))
        .exit_with(exit::USAGE)?;
    let body = ImportAgreementBody { document, ask_under: use_it, reason: reason.to_owned() };
    let line = desk.import_agreement(&body)?;
    say!(
        "{} is on file here and holds from {} on. Questions of this office are asked under it: {}.",
        line.agreement,
        line.valid_from,
        if line.asked_under { "yes" } else { "no, another one is named in node.toml (--use changes that)" }
    );
    Ok(())
}

fn change(desk: &Desk, what: &Change, change: AgreementChange) -> Result<(), Failure> {
    let body = ChangeAgreementBody { agreement: what.agreement.clone(), reason: what.reason.clone() };
    let line = desk.change_agreement(&body, change)?;
    say!("{}", stands(&line));
    Ok(())
}

/// How an agreement stands after it was changed.
fn stands(line: &AgreementLine) -> String {
    let id = &line.agreement;
    match line.standing {
        AgreementStanding::Terminated => format!("{id} has ended for good here, from the next call on."),
        AgreementStanding::Unverified => format!(
            "On record. Nothing happens under {id} here: its signatures cannot be verified, because the authority of a \
             party was changed or removed, or a signatory's certificate revoked."
        ),
        AgreementStanding::NotYetInForce => format!("{id} holds here from {} on.", line.valid_from),
        AgreementStanding::Expired => format!("On record. {id} ended on {}.", line.valid_until),
        AgreementStanding::Suspended | AgreementStanding::InForce => {
            format!("{id} is {} here, from the next call on.", line.standing)
        }
    }
}

fn list(desk: &Desk, output: Output) -> Result<(), Failure> {
    let row = |l: &AgreementLine| {
        let parties: Vec<String> = l.parties.iter().map(ToString::to_string).collect();
        let why = if l.reason.is_empty() { String::new() } else { format!("{} ({})", l.reason, l.by) };
        let under = if l.asked_under { "yes" } else { "" };
        [
            l.agreement.to_string(),
            l.valid_from.to_string(),
            l.valid_until.to_string(),
            parties.join(" "),
            l.standing.to_string(),
            why,
            under.to_owned(),
        ]
    };
    let head = ["agreement", "from", "until", "parties", "stands", "why", "asked under"];
    print::out(format_args!("{}", print::rows(&desk.agreements()?, head, row, output)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_after_a_change_is_a_sentence_however_the_agreement_stands() {
        let said = |standing| {
            stands(&AgreementLine {
                agreement: "europe".parse().unwrap(),
                title: String::new(),
                parties: Default::default(),
                valid_from: time::macros::date!(2027 - 01 - 01),
                valid_until: time::macros::date!(2027 - 12 - 31),
                standing,
                since_s: 0,
                by: String::new(),
                approved_by: String::new(),
                reason: String::new(),
                digest: String::new(),
                asked_under: true,
                scope: Default::default(),
            })
        };
        let ended = said(AgreementStanding::Terminated);
        assert_eq!(ended, "europe has ended for good here, from the next call on.");
        let suspended = said(AgreementStanding::Suspended);
        assert_eq!(suspended, "europe is suspended here, from the next call on.");
        let unverified = said(AgreementStanding::Unverified);
        assert!(unverified.starts_with("On record. Nothing happens under europe here"), "{unverified}");
        assert_eq!(said(AgreementStanding::NotYetInForce), "europe holds here from 2027-01-01 on.");
        assert_eq!(said(AgreementStanding::Expired), "On record. europe ended on 2027-12-31.");
    }
}
