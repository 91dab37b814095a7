//! Why a question got no merged answer.

use crate::archive::ArchiveError;
use crate::rounds::UnknownRound;
use safeborders_codebook::QuestionError;
use safeborders_types::{Absence, Missing};
use serde::{Deserialize, Serialize};

/// Why a question got no merged answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AskError {
    /// The codebook does not know the question, or does not let it out.
    #[error(transparent)]
    Question(#[from] QuestionError),
    /// No node answered, and no kept answer stands in.
    #[error("{}", nobody(missing))]
    NoAnswer {
        /// Who was asked, and why there is no answer.
        missing: Vec<Missing>,
    },
    /// The round cannot be shown.
    #[error(transparent)]
    Round(#[from] UnknownRound),
    /// The archive failed. What nodes released is released; asking again costs them nothing more.
    #[error("the archive cannot be used")]
    Archive(#[from] ArchiveError),
}

/// What kind of trouble it is, for exit codes and HTTP statuses.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// The question or the request is wrong: change it.
    Usage,
    /// Nobody could be reached: try again later.
    Unavailable,
    /// The nodes refuse: agreement or budget.
    Refused,
    /// Something on this machine failed.
    Failure,
}

impl AskError {
    /// What kind of trouble it is. Refusals alone are a refusal; if any node could not be reached,
    /// trying again may help.
    #[must_use]
    pub fn trouble(&self) -> Trouble {
        match self {
            Self::Question(_) | Self::Round(_) => Trouble::Usage,
            Self::NoAnswer { missing } => {
                let refused = |m: &Missing| matches!(m.absence, Absence::Refused(_));
                if !missing.is_empty() && missing.iter().all(refused) {
                    Trouble::Refused
                } else {
                    Trouble::Unavailable
                }
            }
            Self::Archive(_) => Trouble::Failure,
        }
    }
}

fn nobody(missing: &[Missing]) -> String {
    let reasons = missing.iter().map(|m| format!("{} {}", m.country, safeborders_pages::reason(&m.absence)));
    let reasons = reasons.collect::<Vec<_>>().join("; ");
    format!(
        "no node answered ({reasons}): check the agreement, the addresses and the network, then ask again"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn none(absences: &[Absence]) -> AskError {
        let missing = absences
            .iter()
            .map(|absence| Missing { country: "GR".parse().unwrap(), absence: absence.clone() })
            .collect();
        AskError::NoAnswer { missing }
    }

    #[test]
    fn only_refusals_are_a_refusal() {
        let refused = || Absence::Refused("BUDGET".into());
        assert_eq!(none(&[refused(), refused()]).trouble(), Trouble::Refused);
        assert_eq!(none(&[refused(), Absence::TimedOut]).trouble(), Trouble::Unavailable);
        assert_eq!(none(&[]).trouble(), Trouble::Unavailable);
        assert!(none(&[Absence::TimedOut]).to_string().contains("GR did not answer in time"));
    }
}
