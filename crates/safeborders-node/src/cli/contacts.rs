//! `links` and `referral`: what one desk wants of another.

use clap::{Args, Subcommand, ValueEnum};
use safeborders_types::{
    CheckedKind, CloseReason, CountryCode, DeclineReason, ReferralCategory, ReferralChannel, ReferralId,
    ReferralRequest, ReferralUrgency,
};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum LinksAction {
    /// Ask a country about the suspects' identifiers of one case file. The answer is hit or no hit, for this
    /// office alone; the other one learns that somebody asked, and how many, and no more. A prosecutor authorises
    /// it, and a second person approves: see `approvals`.
    Check {
        /// The case file, by the office's own identifier.
        source: String,
        /// The country.
        #[arg(long)]
        peer: CountryCode,
        /// What kind of identifiers: phone, plate or account.
        #[arg(long, default_value = "phone")]
        kind: CheckedKind,
    },
    /// The record of link checks, this office's and others'.
    Log,
}

#[derive(Subcommand)]
pub(crate) enum ReferralAction {
    /// Ask a country's desk for contact. Codes travel, and nothing else.
    New(Box<NewReferral>),
    /// List the referrals, the newest first.
    List,
    /// Show one. A request of another country is seen by this.
    Show {
        /// Its number.
        id: ReferralId,
    },
    /// Accept a request: this desk will call.
    Accept {
        /// Its number.
        id: ReferralId,
    },
    /// Decline a request.
    Decline {
        /// Its number.
        id: ReferralId,
        /// Why: not-competent, nothing-found, handled-elsewhere, no-capacity or basis-too-weak.
        #[arg(long)]
        reason: DeclineReason,
    },
    /// Close a referral.
    Close {
        /// Its number.
        id: ReferralId,
        /// Why: judicial-channel-opened, no-connection or withdrawn.
        #[arg(long)]
        reason: CloseReason,
    },
    /// Write a draft for the judicial channel, filled from one of this office's case files. It holds case content:
    /// keep it as safe as the case file.
    Export {
        /// The case file, by the office's own identifier.
        source: String,
        /// Which instrument.
        #[arg(long, value_enum)]
        instrument: DraftOf,
        /// Whom it is for.
        #[arg(long)]
        to: CountryCode,
        /// Where to write it: a new file that ends in .odt (to be edited) or .pdf.
        #[arg(long)]
        out: PathBuf,
    },
}

/// The instruments of the judicial channel.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum DraftOf {
    /// A European Investigation Order.
    Eio,
    /// An agreement on a joint investigation team.
    Jit,
    /// A request for assistance to Eurojust.
    Eurojust,
}

#[derive(Args)]
pub(crate) struct NewReferral {
    /// Whose desk.
    #[arg(long)]
    pub(crate) to: CountryCode,
    /// What for: information, coordination-meeting, joint-investigation-team, investigation-order,
    /// preserve-evidence or protect-victims.
    #[arg(long)]
    pub(crate) request: ReferralRequest,
    /// What the case files are about, such as forced-criminality or not-yet-clear.
    #[arg(long)]
    pub(crate) category: ReferralCategory,
    /// How much it hurries: routine (30 days), priority (7 days) or urgent (1 day).
    #[arg(long, default_value = "routine")]
    pub(crate) urgency: ReferralUrgency,
    /// How many case files this office has; a band of it travels.
    #[arg(long, default_value_t = 1)]
    pub(crate) case_files: u64,
    /// How this desk wants to be called: desk, telephone, siena, eurojust or judicial-network.
    #[arg(long, default_value = "desk")]
    pub(crate) channel: ReferralChannel,
    /// It rests on a hit of this link check, by the reference that `links check` shows. It is looked up.
    #[arg(long, conflicts_with_all = ["matched", "figures"])]
    pub(crate) link_check: Option<ReferralId>,
    /// It rests on this match of a round, by the name that `matches` gives it. It is looked up.
    #[arg(long, value_name = "NAME", conflicts_with = "figures")]
    pub(crate) matched: Option<String>,
    /// It rests on released figures of that country. Without any of the three it rests on this office's own knowledge.
    #[arg(long)]
    pub(crate) figures: bool,
    /// The office's own case number, kept in its own books only.
    #[arg(long, default_value = "")]
    pub(crate) case_note: String,
}
