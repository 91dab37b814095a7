//! The codes of a referral. Their numbers travel and are signed: they are appended to, never moved.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The text is none of the codes of its list.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("must be one of: {0}")]
pub struct UnknownCode(&'static str);

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$code_doc:meta])* $code:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$code_doc])* $code,)+ }

        impl $name {
            /// All of them, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$code,)+];

            /// The number that travels, from 1 on.
            #[must_use]
            pub fn number(self) -> i32 {
                self as i32 + 1
            }

            /// The code of a number.
            #[must_use]
            pub fn from_number(number: i32) -> Option<Self> {
                let place = usize::try_from(number).ok()?.checked_sub(1)?;
                Self::ALL.get(place).copied()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self { $(Self::$code => $text,)+ })
            }
        }

        impl FromStr for $name {
            type Err = UnknownCode;

            fn from_str(text: &str) -> Result<Self, UnknownCode> {
                match text {
                    $($text => Ok(Self::$code),)+
                    _ => Err(UnknownCode(concat!($($text, " "),+))),
                }
            }
        }
    };
}

codes! {
    /// What the asking desk wants.
    ReferralRequest {
        /// To hear what the other office may tell.
        Information = "information",
        /// To meet.
        CoordinationMeeting = "coordination-meeting",
        /// A joint investigation team.
        JointInvestigationTeam = "joint-investigation-team",
        /// To prepare an investigation order.
        InvestigationOrder = "investigation-order",
        /// That evidence is kept until an order arrives.
        PreserveEvidence = "preserve-evidence",
        /// That victims are looked after.
        ProtectVictims = "protect-victims",
    }
}

codes! {
    /// What the case files are about.
    ReferralCategory {
        /// Sexual exploitation.
        SexualExploitation = "sexual-exploitation",
        /// Forced labour or services.
        ForcedLabour = "forced-labour",
        /// Exploitation of criminal activities.
        ForcedCriminality = "forced-criminality",
        /// Forced begging.
        ForcedBegging = "forced-begging",
        /// Benefit fraud.
        BenefitFraud = "benefit-fraud",
        /// Removal of organs.
        OrganRemoval = "organ-removal",
        /// Illegal adoption.
        IllegalAdoption = "illegal-adoption",
        /// Forced marriage.
        ForcedMarriage = "forced-marriage",
        /// Exploitation of surrogacy.
        Surrogacy = "surrogacy",
        /// Not yet clear.
        NotYetClear = "not-yet-clear",
    }
}

codes! {
    /// How much it hurries.
    ReferralUrgency {
        /// An answer within 30 days.
        Routine = "routine",
        /// An answer within 7 days.
        Priority = "priority",
        /// An answer within a day: a child is in danger, or evidence is about to be lost.
        Urgent = "urgent",
    }
}

impl ReferralUrgency {
    /// Within how many days an answer is due.
    #[must_use]
    pub const fn days(self) -> u64 {
        match self {
            Self::Routine => 30,
            Self::Priority => 7,
            Self::Urgent => 1,
        }
    }
}

codes! {
    /// How many case files the asking office has, in bands.
    ReferralBand {
        /// One.
        One = "1",
        /// Two to four.
        TwoToFour = "2-4",
        /// Five to nine.
        FiveToNine = "5-9",
        /// Ten to twenty-four.
        TenToTwentyFour = "10-24",
        /// Twenty-five or more.
        TwentyFiveOrMore = "25+",
    }
}

impl ReferralBand {
    /// The band of a number; nought is in the lowest.
    #[must_use]
    pub const fn of(case_files: u64) -> Self {
        match case_files {
            0 | 1 => Self::One,
            2..=4 => Self::TwoToFour,
            5..=9 => Self::FiveToNine,
            10..=24 => Self::TenToTwentyFour,
            _ => Self::TwentyFiveOrMore,
        }
    }
}

codes! {
    /// How the asking desk wants to be called.
    ReferralChannel {
        /// On the desk's own channel, as the directory says.
        Desk = "desk",
        /// By telephone.
        Telephone = "telephone",
        /// Over SIENA.
        Siena = "siena",
        /// Through the national member at Eurojust.
        Eurojust = "eurojust",
        /// Through a contact point of the European Judicial Network.
        JudicialNetwork = "judicial-network",
    }
}

codes! {
    /// Why a desk declines.
    DeclineReason {
        /// Another office is competent.
        NotCompetent = "not-competent",
        /// Nothing was found.
        NothingFound = "nothing-found",
        /// It is handled elsewhere already.
        HandledElsewhere = "handled-elsewhere",
        /// Nobody has time.
        NoCapacity = "no-capacity",
        /// What it rests on is too weak.
        BasisTooWeak = "basis-too-weak",
    }
}

codes! {
    /// Why a desk closes.
    CloseReason {
        /// It goes on over the judicial channel.
        JudicialChannelOpened = "judicial-channel-opened",
        /// The case files have nothing to do with each other.
        NoConnection = "no-connection",
        /// The asking desk wants nothing any more.
        Withdrawn = "withdrawn",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back_from_text_and_number_and_others_are_refused() {
        for code in ReferralCategory::ALL {
            assert_eq!(code.to_string().parse(), Ok(*code));
            assert_eq!(ReferralCategory::from_number(code.number()), Some(*code));
        }
        assert_eq!(ReferralUrgency::Urgent.number(), 3);
        let last = ReferralCategory::ALL.len() as i32;
        for bad in [i32::MIN, -1, 0, last + 1, i32::MAX] {
            assert_eq!(ReferralCategory::from_number(bad), None, "{bad}");
        }
        let error = "anything".parse::<ReferralUrgency>().unwrap_err();
        assert!(error.to_string().contains("routine priority urgent"));
    }

    #[test]
    fn a_number_of_case_files_travels_as_its_band() {
        let bands = [0, 1, 2, 4, 5, 9, 10, 24, 25, u64::MAX].map(|n| ReferralBand::of(n).to_string());
        assert_eq!(bands, ["1", "1", "2-4", "2-4", "5-9", "5-9", "10-24", "10-24", "25+", "25+"]);
    }
}
