//! Kinds of identifiers that link case files to each other.

use crate::Release;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What kind of identifier a case file holds. Identifiers are in no table and no pattern.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LinkKind {
    /// A telephone number.
    Phone,
    /// The number plate of a vehicle.
    Plate,
    /// A bank account or wallet.
    Account,
    /// A name on an online platform.
    Handle,
    /// The number of a document.
    Document,
    /// A postal address.
    Address,
}

/// The text is not a kind of identifier.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the kind of an identifier must be one of phone, plate, account, handle, document, address")]
pub struct UnknownLinkKind;

impl LinkKind {
    /// All kinds. The order is fixed: it is stored on disk.
    pub const ALL: [Self; 6] =
        [Self::Phone, Self::Plate, Self::Account, Self::Handle, Self::Document, Self::Address];

    /// What may leave: never the identifier.
    #[must_use]
    pub const fn release(self) -> Release {
        Release::Never
    }

    /// The kind as it is written in data files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Plate => "plate",
            Self::Account => "account",
            Self::Handle => "handle",
            Self::Document => "document",
            Self::Address => "address",
        }
    }
}

impl fmt::Display for LinkKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for LinkKind {
    type Err = UnknownLinkKind;

    fn from_str(text: &str) -> Result<Self, UnknownLinkKind> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(UnknownLinkKind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_back_from_its_name_and_never_leaves() {
        for kind in LinkKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(kind));
            assert_eq!(kind.release(), Release::Never);
        }
        assert_eq!("email".parse::<LinkKind>(), Err(UnknownLinkKind));
    }
}
