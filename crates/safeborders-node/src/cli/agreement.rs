//! The flags of `agreement`.

use clap::{Args, Subcommand};
use safeborders_cli::{Output, parse_rho};
use safeborders_types::{AgreementForm, AgreementId, CheckedKind, CountryCode, NanoRho, PeerId, Purpose};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum AgreementAction {
    /// Write a draft for all parties to read and sign.
    Draft(Draft),
    /// Sign an agreement file with this country's signatory key.
    ///
    /// In a node's directory it needs a second person's word: the first time it becomes a proposal, and once
    /// that is approved the same command signs. On a medium that holds the authority and no node there are no
    /// accounts to ask.
    Sign {
        /// The agreement file; the signature is added to it.
        file: PathBuf,
        /// The folder with the national authority, such as on its medium; the node's own without it.
        #[arg(long)]
        authority: Option<PathBuf>,
        /// Sign without showing the text and asking.
        #[arg(long)]
        yes: bool,
    },
    /// Show an agreement in words: a file, or the name of one on file.
    Show {
        /// A file, or a name.
        agreement: String,
        /// text; markdown or html, the data transfer agreement that lawyers read; json, the document.
        #[arg(long, default_value_t)]
        form: AgreementForm,
    },
    /// Say in words in what two agreements differ.
    Diff {
        /// A file, or the name of one on file.
        before: String,
        /// Another.
        after: String,
    },
    /// Put a fully signed agreement on file at this node, running or not. It holds for the next call.
    Import {
        /// The agreement file.
        file: PathBuf,
        /// Ask under it from now on, instead of under the one named in node.toml.
        #[arg(long = "use")]
        use_it: bool,
        /// Why, for the log.
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Suspend an agreement: from the next call on nothing is asked or answered under it here.
    Suspend(Change),
    /// Lift a suspension.
    Resume(Change),
    /// End an agreement for good. It cannot be put on file again under the same name.
    Terminate {
        #[command(flatten)]
        change: Change,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
    /// List the agreements on file, and how each stands.
    List {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
}

#[derive(Args)]
pub(crate) struct Change {
    /// The name of the agreement.
    pub(crate) agreement: AgreementId,
    /// Why: it goes on record.
    #[arg(long)]
    pub(crate) reason: String,
}

#[derive(Args)]
pub(crate) struct Draft {
    /// The agreement's name, such as europe-2026.
    #[arg(long)]
    pub(crate) id: AgreementId,
    /// The countries that sign.
    #[arg(long, value_delimiter = ',', required = true)]
    pub(crate) parties: Vec<CountryCode>,
    /// Who may ask, each with its quota in ρ per cohort: spiffe://safeborders/IT/node/rome=0.005
    #[arg(long = "asker", value_parser = parse_asker, required = true)]
    pub(crate) askers: Vec<(PeerId, NanoRho)>,
    /// The attributes that may be asked about; without it, all that the codebook lets out.
    #[arg(long, value_delimiter = ',')]
    pub(crate) attributes: Vec<safeborders_types::AttributeId>,
    /// The purposes that are allowed; without it, all.
    #[arg(long, value_delimiter = ',')]
    pub(crate) purposes: Vec<Purpose>,
    /// The largest number of attributes in one table.
    #[arg(long, default_value_t = 3)]
    pub(crate) max_dimensions: u8,
    /// How long the agreement holds, in days from today.
    #[arg(long, default_value_t = 365)]
    pub(crate) days: u16,
    /// How long an asker may keep answers, in days.
    #[arg(long, default_value_t = 365)]
    pub(crate) retention_days: u32,
    /// The directory of specialised prosecutors: a JSON list of desks (country, office, name, languages,
    /// hours, channel). Without it every party gets a desk to be filled in.
    #[arg(long)]
    pub(crate) desks: Option<PathBuf>,
    /// The parties answer each other's rounds of published signatures.
    #[arg(long)]
    pub(crate) rounds: bool,
    /// Allow the link check for these kinds of identifier: phone, plate, account. Off without it.
    #[arg(long, value_delimiter = ',')]
    pub(crate) link_check: Vec<CheckedKind>,
    /// How many identifiers a counterpart may have checked in a day.
    #[arg(long, default_value_t = 50, requires = "link_check")]
    pub(crate) checks_per_day: u32,
    /// How many identifiers of one case file may be checked.
    #[arg(long, default_value_t = 10, requires = "link_check")]
    pub(crate) checks_per_case: u32,
    /// Where to write the draft.
    #[arg(long)]
    pub(crate) out: PathBuf,
}

/// `spiffe://…=0.005` → who and how much.
fn parse_asker(text: &str) -> Result<(PeerId, NanoRho), String> {
    let (id, rho) = text.rsplit_once('=').ok_or("expected spiffe://safeborders/CC/role/name=ρ")?;
    let id = id.parse().map_err(|e: safeborders_types::InvalidPeerId| e.to_string())?;
    Ok((id, parse_rho(rho)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asker_is_an_identity_and_a_quota() {
        let (id, quota) = parse_asker("spiffe://safeborders/IT/node/rome=0.005").unwrap();
        assert_eq!((id.name(), quota.get()), ("rome", 5_000_000));
        for bad in ["spiffe://safeborders/IT/node/rome", "rome=1", "spiffe://safeborders/IT/node/rome=-1"] {
            assert!(parse_asker(bad).is_err(), "{bad}");
        }
    }
}
