//! Whether a counterpart answered.

use crate::Label;

/// Whether a counterpart answered when it was asked last.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reached {
    /// It answered.
    Yes,
    /// It did not.
    No,
}

impl Label for Reached {
    const NAME: &'static str = "reached";
    const ALL: &'static [Self] = &[Self::Yes, Self::No];

    fn value(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}
