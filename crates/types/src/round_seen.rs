//! A round as somebody sees it who takes no part in it: what was broadcast, and what follows from that.

use crate::{CountryCode, Interval, Matching, NanoEpsilon, PatternSignature, RoundName};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A published way of working in one country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeenIn {
    /// The country.
    pub country: CountryCode,
    /// About how many of its case files meet it.
    pub estimate: i64,
    /// The 95 % interval of that.
    pub interval: Interval,
    /// From how many on it counts as seen there.
    pub threshold: f64,
    /// Whether it does.
    pub matches: bool,
    /// How likely it would be noticed, for 15, 25, 40 and 60 case files beyond the background.
    pub detected: [f64; 4],
    /// Whether the country published it, or a like one.
    pub published: bool,
}

/// A published way of working: the signatures of one cell of the list, in every country that answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeenPattern {
    /// The signatures that share the cell, in the order of the list.
    pub signatures: Vec<PatternSignature>,
    /// Who published one of them.
    pub published_by: BTreeSet<CountryCode>,
    /// Each country that answered, those that see it first and larger ones before smaller ones.
    pub countries: Vec<SeenIn>,
}

impl SeenPattern {
    /// In how many countries it is seen.
    #[must_use]
    pub fn seen_in(&self) -> usize {
        self.countries.iter().filter(|country| country.matches).count()
    }

    /// Whether several countries see it.
    #[must_use]
    pub fn in_several(&self) -> bool {
        self.seen_in() >= 2
    }
}

/// A party of a round, as it showed itself.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct SeenParty {
    /// The country.
    pub country: CountryCode,
    /// How many signatures it submitted; `None`: nothing is held of it.
    pub submitted: Option<usize>,
    /// Whether it signed the agreed list; `None`: it signed none, or none is agreed.
    pub signed_agreed: Option<bool>,
    /// The ε of its histogram; `None`: it is not held.
    pub counted: Option<NanoEpsilon>,
}

/// What was broadcast in a round, and what it says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeenRound {
    /// The round.
    pub round: RoundName,
    /// Its public days: frozen on the first, signed from the second on, closed on the third.
    pub days: [String; 3],
    /// The agreed hash, in hexadecimal; `None` while none is agreed.
    pub agreed: Option<String>,
    /// How many signatures and cells the list has.
    pub list: (usize, u32),
    /// The parties.
    pub parties: Vec<SeenParty>,
    /// How it was judged.
    pub matching: Matching,
    /// Each published way of working, those that most countries see first.
    pub patterns: Vec<SeenPattern>,
}

impl SeenRound {
    /// The countries that have not answered: nothing is known of them.
    #[must_use]
    pub fn silent(&self) -> Vec<CountryCode> {
        self.parties.iter().filter(|party| party.counted.is_none()).map(|party| party.country).collect()
    }
}

/// What became of fetching a round from one country, or of reminding it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundReached {
    /// The country.
    pub country: CountryCode,
    /// How many parts of it were new; of a reminder, none.
    pub taken: usize,
    /// What went wrong; empty: nothing.
    pub trouble: String,
}
