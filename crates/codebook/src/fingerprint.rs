//! A digest by which two nodes see that they count by the same codebook.

use crate::Codebook;
use crate::attribute::{Attribute, Derivation, Kind};
use crate::codes::CodeList;
use safeborders_types::Code;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt;

/// A SHA-256 digest of a codebook's layout.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    pub(crate) fn of(version: u32, attributes: &[Attribute]) -> Self {
        Self(Sha256::digest(layout(version, attributes).as_bytes()).into())
    }

    /// The digest.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

impl Codebook {
    /// All that counting depends on as text, one attribute a line: the input of
    /// [`Codebook::fingerprint`], and what to compare when two of them differ.
    #[must_use]
    pub fn layout(&self) -> String {
        layout(self.version, &self.attributes)
    }
}

fn layout(version: u32, attributes: &[Attribute]) -> String {
    let mut text = format!("codebook {version}\n");
    let mut shared = BTreeSet::new();
    for attribute in attributes {
        // A shared list stands once, before the first attribute that has it.
        let list = attribute.list().filter(|list| list.id() != attribute.id.as_str());
        if let Some(list) = list.filter(|list| shared.insert(list.id())) {
            text += &format!("list {}: {}\n", list.id(), joined(list));
        }
        let Attribute { index, id, release, matures, .. } = attribute;
        let late = if *matures { " matures" } else { "" };
        text += &format!("{} {id} {release}{late} {}\n", index.get(), values(attribute));
    }
    text
}

fn joined(list: &CodeList) -> String {
    list.codes().iter().map(Code::as_str).collect::<Vec<_>>().join(" ")
}

fn values(attribute: &Attribute) -> String {
    let list = match &attribute.kind {
        Kind::Number { min, max } => return format!("number {min}..{max}{}", bins(attribute)),
        Kind::Categorical { codes } => codes,
    };
    let own = list.id() == attribute.id.as_str();
    let codes = if own { format!(": {}", joined(list)) } else { format!(" of list {}", list.id()) };
    let derived = match &attribute.derivation {
        None => String::new(),
        Some(Derivation::Bands { from, bands }) => {
            let bands: Vec<String> =
                bands.iter().map(|(first, last, code)| format!("{first}..{last}={}", code.get())).collect();
            format!(" | from {}: {}", from.get(), bands.join(" "))
        }
        Some(Derivation::Groups { from, groups }) => {
            let groups: Vec<String> = groups.iter().map(|code| code.get().to_string()).collect();
            format!(" | from {}: {}", from.get(), groups.join(" "))
        }
    };
    format!("max {}{codes}{derived}", attribute.max_values)
}

/// The bins of a number with what each adds to a sum.
fn bins(attribute: &Attribute) -> String {
    let Some(bins) = &attribute.bins else { return String::new() };
    let (low, high) = bins.scale.bounds();
    let each: Vec<String> =
        bins.starts.iter().zip(&bins.steps).map(|(s, step)| format!("{s}={step}")).collect();
    let counts = attribute.counted_from.map_or_else(String::new, |unit| format!(" | counts {unit}"));
    format!(": {} | mean {low}..{high} weight {}{counts}", each.join(" "), bins.scale.weight)
}
