//! `referral` and `directory`: whom to call, and asking to be called.

use crate::cli::{DraftOf, NewReferral, ReferralAction};
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print::{self, say};
use anyhow::Context;
use safeborders_cli::{Output, exit};
use safeborders_office::drafts::{DraftBody, DraftForm, Instrument};
use safeborders_office::referrals::{ReferralBody, ReferralLine, StepBody};
use safeborders_types::{
    CountryCode, Desk as DirectoryDesk, Reference, ReferralBasis, ReferralId, ReferralState,
};
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Makes, lists, shows and answers referrals.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &ReferralAction,
    output: Output,
) -> Result<(), Failure> {
    let desk = Desk::open(layout, config, key_file)?;
    let step = |id: &ReferralId, state: ReferralState| {
        let line = desk.refer_step(&StepBody { id: *id, state })?;
        print_all(&[line], output)
    };
    match action {
        ReferralAction::New(new) => print_all(&[desk.refer(&body(new)?)?], output),
        ReferralAction::List => print_all(&desk.referrals()?, output),
        ReferralAction::Show { id } => {
            let line = desk.referral(*id)?;
            let another_s = line.referral.to == config.country;
            if another_s && line.state == ReferralState::Sent {
                return step(id, ReferralState::Seen);
            }
            print_all(&[line], output)
        }
        ReferralAction::Accept { id } => step(id, ReferralState::Accepted),
        ReferralAction::Decline { id, reason } => step(id, ReferralState::Declined(*reason)),
        ReferralAction::Close { id, reason } => step(id, ReferralState::Closed(*reason)),
        ReferralAction::Export { source, instrument, to, out } => {
            export(&desk, source, *instrument, *to, out)
        }
    }
}

/// Writes a draft into a new file that only its owner can read.
fn export(
    desk: &Desk,
    source: &str,
    instrument: DraftOf,
    country: CountryCode,
    out: &Path,
) -> Result<(), Failure> {
    let form = match out.extension().and_then(|ending| ending.to_str()) {
        Some("odt") => DraftForm::Odt,
        Some("pdf") => DraftForm::Pdf,
        _ => return Err(Failure::new(exit::USAGE, "the file's name must end in .odt or .pdf")),
    };
    let instrument = match instrument {
        DraftOf::Eio => Instrument::InvestigationOrder,
        DraftOf::Jit => Instrument::JointInvestigationTeam,
        DraftOf::Eurojust => Instrument::Eurojust,
    };
    let draft = desk.draft(&DraftBody { source: source.to_owned(), instrument, country, form })?;
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(out);
    let mut file = file.with_context(|| format!("cannot write {}: is it there already?", out.display()))?;
    file.write_all(&draft.bytes)?;
    file.sync_all()?;
    say!("Wrote {}. Nothing was sent; check every line before it is.", out.display());
    if draft.jurisdictions.len() > 1 {
        let list = draft.jurisdictions.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        say!("Several countries may claim jurisdiction: {list}.");
    }
    Ok(())
}

/// Prints the directory of desks.
pub(crate) fn directory(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    output: Output,
) -> Result<(), Failure> {
    let desks = Desk::open(layout, config, key_file)?.directory()?;
    let row = |desk: &DirectoryDesk| {
        let entry = desk.entry();
        let languages = entry.languages.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        [
            entry.country.to_string(),
            entry.office.clone(),
            entry.name.clone(),
            languages,
            entry.hours.clone(),
            entry.channel.clone(),
        ]
    };
    let head = ["country", "office", "desk", "languages", "hours", "channel"];
    print::out(format_args!("{}", print::rows(&desks, head, row, output)?))
}

fn body(new: &NewReferral) -> Result<ReferralBody, Failure> {
    let basis = match (&new.link_check, &new.matched) {
        (Some(reference), _) => ReferralBasis::LinkCheck(Reference::from_random(*reference.as_bytes())),
        (None, Some(hash)) => {
            let bytes = hex::decode(hash).ok().and_then(|bytes| bytes.try_into().ok());
            let odd =
                || Failure::new(exit::USAGE, "a match is named by 64 hexadecimal digits: see `matches`");
            ReferralBasis::Match(bytes.ok_or_else(odd)?)
        }
        (None, None) if new.figures => ReferralBasis::Figures,
        (None, None) => ReferralBasis::OwnKnowledge,
    };
    Ok(ReferralBody {
        to: new.to,
        request: new.request,
        basis,
        category: new.category,
        urgency: new.urgency,
        case_files: new.case_files,
        channel: new.channel,
        case_note: new.case_note.clone(),
    })
}

fn print_all(lines: &[ReferralLine], output: Output) -> Result<(), Failure> {
    let row = |l: &ReferralLine| {
        let referral = &l.referral;
        [
            referral.id.to_string(),
            format!("{} to {}", referral.from, referral.to),
            referral.request.to_string(),
            referral.category.to_string(),
            referral.urgency.to_string(),
            referral.case_files.to_string(),
            referral.channel.to_string(),
            l.rests_on.clone(),
            l.state.to_string(),
            match (l.delivered, l.overdue) {
                (false, _) => "not delivered: tried again while this node serves".to_owned(),
                (true, true) => "overdue".to_owned(),
                (true, false) => "delivered".to_owned(),
            },
            l.case_note.clone(),
        ]
    };
    let head = [
        "number",
        "way",
        "request",
        "about",
        "urgency",
        "case files",
        "call by",
        "rests on",
        "state",
        "delivery",
        "own case",
    ];
    print::out(format_args!("{}", print::rows(lines, head, row, output)?))
}
