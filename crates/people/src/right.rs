//! The one table: which role may do what.

use crate::Role;
use Role::{Administrator, Analyst, Auditor, Console, DataProtectionOfficer, Prosecutor};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Something that not everybody may do. Stored in tokens: new rights are appended.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// See cohorts, budgets, peers, agreements, kept yearbooks, the state of the node.
    Look,
    /// Count the office's own cases exactly.
    Count,
    /// Look for patterns, networks and similar cases among the office's own.
    Patterns,
    /// Ask other countries, and fetch their yearbooks.
    Ask,
    /// Read a case file to which one is assigned.
    ReadCase,
    /// Import case files.
    Import,
    /// Put a case file under embargo or legal hold, or lift it.
    Withhold,
    /// Say who may read a case file.
    Assign,
    /// Seal a case file: only the people named there may read it, or assign it.
    Seal,
    /// Reissue a cohort from its corrections share.
    Reissue,
    /// Propose an erasure, and carry it out once it is approved; see what is due.
    Erase,
    /// Propose the publication of a signature, and publish it once it is approved; take part in rounds.
    Publish,
    /// Authorise a link check.
    LinkCheck,
    /// Send and answer referrals.
    Refer,
    /// Propose an agreement, and sign or import it once it is approved.
    Agree,
    /// Suspend or terminate an agreement, withdraw a publication: what stops something leaving.
    Stop,
    /// Propose the shares of cohorts that have not opened, and set them once they are approved.
    Shares,
    /// Approve or refuse what another person proposed.
    Approve,
    /// Add, remove and dial peers; certificates, keys, backups.
    Operate,
    /// Add and remove people, give roles, unlock accounts.
    People,
    /// Make and revoke one's own tokens, change one's own password.
    OwnAccount,
    /// Read and check the disclosure log.
    ReadDisclosures,
    /// Read and check the house log: who did what in the office.
    ReadHouse,
    /// Bring a node back: after a restore, or when no administrator can log in any more.
    Recover,
    /// Start the node, and what its calendar does.
    Serve,
}

impl Right {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 25] = [
        Self::Look,
        Self::Count,
        Self::Patterns,
        Self::Ask,
        Self::ReadCase,
        Self::Import,
        Self::Withhold,
        Self::Assign,
        Self::Seal,
        Self::Reissue,
        Self::Erase,
        Self::Publish,
        Self::LinkCheck,
        Self::Refer,
        Self::Agree,
        Self::Stop,
        Self::Shares,
        Self::Approve,
        Self::Operate,
        Self::People,
        Self::OwnAccount,
        Self::ReadDisclosures,
        Self::ReadHouse,
        Self::Recover,
        Self::Serve,
    ];

    /// The roles that have this right.
    ///
    /// The console's column holds what is left to it once people have accounts: before that, it sets the
    /// node up and may do everything (see `docs/roles.md`).
    #[must_use]
    pub const fn roles(self) -> &'static [Role] {
        const OFFICE: &[Role] = &[Prosecutor, Analyst, DataProtectionOfficer];
        const EVERYBODY: &[Role] =
            &[Prosecutor, Analyst, DataProtectionOfficer, Administrator, Auditor, Console];
        match self {
            Self::Look | Self::ReadDisclosures => EVERYBODY,
            Self::OwnAccount => &[Prosecutor, Analyst, DataProtectionOfficer, Administrator, Auditor],
            Self::Count | Self::ReadCase => OFFICE,
            Self::Patterns | Self::Ask | Self::Import | Self::Publish => &[Prosecutor, Analyst],
            Self::Seal | Self::LinkCheck | Self::Refer => &[Prosecutor],
            Self::Assign => &[Prosecutor, Administrator],
            Self::Withhold | Self::Erase | Self::Stop | Self::Approve => &[Prosecutor, DataProtectionOfficer],
            Self::Reissue => &[Analyst, DataProtectionOfficer],
            Self::Agree => &[Prosecutor, DataProtectionOfficer, Administrator],
            Self::Shares => &[DataProtectionOfficer, Administrator],
            Self::Operate => &[Administrator],
            Self::People | Self::Recover | Self::Serve => &[Administrator, Console],
            Self::ReadHouse => &[DataProtectionOfficer, Auditor],
        }
    }

    /// Whether this role has the right.
    #[must_use]
    pub fn allowed_to(self, role: Role) -> bool {
        self.roles().contains(&role)
    }

    /// Whether a token may carry it: what a person decides needs the person.
    #[must_use]
    pub const fn fits_a_token(self) -> bool {
        !matches!(
            self,
            Self::Approve | Self::People | Self::OwnAccount | Self::Recover | Self::LinkCheck | Self::Seal
        )
    }

    /// What it is about, as the table and refusals say it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Look => "see cohorts, budgets, peers, agreements, yearbooks",
            Self::Count => "count own cases exactly",
            Self::Patterns => "look for patterns and networks in own cases",
            Self::Ask => "ask other countries",
            Self::ReadCase => "read a case file to which one is assigned",
            Self::Import => "import case files",
            Self::Withhold => "embargo or legal hold, set or lifted",
            Self::Assign => "say who may read a case file",
            Self::Seal => "seal a case file",
            Self::Reissue => "reissue a cohort",
            Self::Erase => "erase case files (four eyes)",
            Self::Publish => "publish a signature (four eyes), take part in rounds",
            Self::LinkCheck => "authorise a link check",
            Self::Refer => "send and answer referrals",
            Self::Agree => "sign or import an agreement (four eyes)",
            Self::Stop => "suspend or end an agreement, withdraw a publication",
            Self::Shares => "set the shares of cohorts not yet open (four eyes)",
            Self::Approve => "approve what another person proposed",
            Self::Operate => "peers, certificates, keys, backups",
            Self::People => "people, roles, unlocking",
            Self::OwnAccount => "own password and tokens",
            Self::ReadDisclosures => "read and check the disclosure log",
            Self::ReadHouse => "read and check the house log",
            Self::Recover => "recovery",
            Self::Serve => "start the node, calendar",
        }
    }
}

/// The text is no right.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("no such right: docs/roles.md lists them, such as Look or Count")]
pub struct UnknownRight;

impl FromStr for Right {
    type Err = UnknownRight;

    fn from_str(text: &str) -> Result<Self, UnknownRight> {
        Self::ALL
            .into_iter()
            .find(|right| format!("{right:?}").eq_ignore_ascii_case(text))
            .ok_or(UnknownRight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of `docs/roles.md`: right, then one column for each role and the console.
    fn documented() -> Vec<(String, Vec<bool>)> {
        let rows = include_str!("../../../docs/roles.md").lines().filter(|line| line.starts_with("| `"));
        rows.map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            (cells[0].to_owned() + " " + cells[1], cells[2..].iter().map(|cell| *cell == "yes").collect())
        })
        .collect()
    }

    fn of_code() -> Vec<(String, Vec<bool>)> {
        let roles = Role::OF_PEOPLE.into_iter().chain([Console]).collect::<Vec<_>>();
        let row = |right: &Right| {
            let allowed = roles.iter().map(|role| right.allowed_to(*role)).collect();
            (format!("`{right:?}` {}", right.words()), allowed)
        };
        Right::ALL.iter().map(row).collect()
    }

    #[test]
    fn the_document_shows_the_table_that_is_enforced() {
        assert_eq!(documented(), of_code());
    }

    #[test]
    fn a_changed_cell_or_a_missing_row_of_the_document_is_noticed() {
        let mut changed = documented();
        changed[3].1[4] ^= true;
        assert_ne!(changed, of_code());
        let mut short = documented();
        short.pop();
        assert_ne!(short, of_code());
    }

    #[test]
    fn duties_are_kept_apart() {
        for right in [Right::Count, Right::ReadCase, Right::Import, Right::Patterns, Right::Approve] {
            assert!(!right.allowed_to(Administrator), "{right:?}: who runs the machine sees no case");
        }
        for right in Right::ALL {
            let reads =
                matches!(right, Right::Look | Right::OwnAccount | Right::ReadDisclosures | Right::ReadHouse);
            assert_eq!(right.allowed_to(Auditor), reads, "{right:?}: an auditor changes nothing");
            assert!(!right.allowed_to(Role::Node), "{right:?}: the node asks nobody for a right");
        }
        assert!(!Right::ReadHouse.allowed_to(Administrator), "who runs the machine is watched, not watching");
    }
}
