//! Synthetic identifiers: phones, plates, accounts, handles, documents and addresses that cannot exist.
//!
//! Phones lie under the unassigned country calling code 999, accounts have the country code `XX` (kept
//! free by ISO 3166) and the check digits 00 (which no IBAN has), handles end in `.invalid` (RFC 2606),
//! plates and documents begin with `SYN`. Some identifiers come back in later case files, so that networks form.

use crate::SynthError;
use crate::line::{Line, digits};
use crate::person::choice;
use crate::sample::{Choice, Draws};
use safeborders_types::CountryCode;

const KINDS: [(&str, u32); 6] =
    [("phone", 480), ("plate", 130), ("account", 110), ("handle", 180), ("document", 60), ("address", 40)];

/// Whose identifier it is, as weights.
const HOLDERS: [(&str, u32); 3] = [("suspect", 620), ("victim", 200), ("case", 180)];

/// Number of links of a case file, as weights of 0, 1, 2, …
const COUNTS: [u32; 6] = [380, 300, 180, 80, 40, 20];

/// A link repeats one of the last links of the country (thousandths): networks.
const RECENT: u32 = 120;
/// A link is one of the country's hubs, such as a hotline or a shelter.
const HUB: u32 = 25;
/// A link is one of those that several countries see.
const SHARED: u32 = 12;

const REMEMBERED: usize = 128;
const HUBS: u32 = 20;
const SHARED_POOL: u32 = 400;
/// Stands for no country: an identifier that all may see.
const NOWHERE: u32 = 999;

#[derive(Clone, Copy)]
struct Identifier {
    kind: usize,
    owner: u32,
    number: u32,
}

/// The links of one country's case files.
pub(crate) struct Links {
    owner: u32,
    count: Choice,
    kind: Choice,
    holder: Choice,
    recent: Vec<Identifier>,
    next: usize,
}

impl Links {
    pub(crate) fn new(country: CountryCode) -> Result<Self, SynthError> {
        let owner = country.to_string().bytes().fold(0, |n, b| n * 26 + u32::from(b - b'A'));
        Ok(Self {
            owner,
            count: choice(&COUNTS)?,
            kind: choice(&KINDS.map(|k| k.1))?,
            holder: choice(&HOLDERS.map(|h| h.1))?,
            recent: Vec::with_capacity(REMEMBERED),
            next: 0,
        })
    }

    /// Writes the links of one case file; nothing when it has none.
    pub(crate) fn write(&mut self, draws: &mut Draws, line: &mut Line) {
        let count = self.count.draw(draws);
        if count == 0 {
            return;
        }
        line.key("links");
        line.open(b'[');
        for _ in 0..count {
            let identifier = self.identifier(draws);
            let holder = HOLDERS[self.holder.draw(draws)].0;
            line.open(b'{');
            line.key("kind");
            line.text(KINDS[identifier.kind].0);
            line.key("value");
            line.text_of(|bytes| spell(bytes, identifier));
            if holder != "case" {
                line.key("of");
                line.text(holder);
            }
            line.close(b'}');
        }
        line.close(b']');
    }

    fn identifier(&mut self, draws: &mut Draws) -> Identifier {
        let fate = draws.below(1000);
        if fate < RECENT && !self.recent.is_empty() {
            return self.recent[draws.below(self.recent.len() as u32) as usize];
        }
        let kind = self.kind.draw(draws);
        if (RECENT..RECENT + HUB).contains(&fate) {
            return Identifier { kind, owner: self.owner, number: draws.below(HUBS) };
        }
        if (RECENT + HUB..RECENT + HUB + SHARED).contains(&fate) {
            return Identifier { kind, owner: NOWHERE, number: draws.below(SHARED_POOL) };
        }
        let fresh = Identifier { kind, owner: self.owner, number: HUBS + draws.below(999_999_999 - HUBS) };
        if self.recent.len() < REMEMBERED {
            self.recent.push(fresh);
        } else {
            self.recent[self.next] = fresh;
            self.next = (self.next + 1) % REMEMBERED;
        }
        fresh
    }
}

fn spell(bytes: &mut Vec<u8>, identifier: Identifier) {
    let Identifier { kind, owner, number } = identifier;
    let (before, middle, after) = match KINDS[kind].0 {
        "phone" => ("+999 ", " ", ""),
        "plate" => ("SYN ", "-", ""),
        "account" => ("XX00 SYNT ", " ", ""),
        "handle" => ("synthetic", ".", "@example.invalid"),
        "document" => ("SYN-DOC-", "-", ""),
        _ => ("Synthetic Street ", "/", " Nowhere"),
    };
    bytes.extend_from_slice(before.as_bytes());
    digits(bytes, owner, 3);
    bytes.extend_from_slice(middle.as_bytes());
    digits(bytes, number, 9);
    bytes.extend_from_slice(after.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_cannot_be_real() {
        for (kind, (name, _)) in KINDS.iter().enumerate() {
            let mut bytes = Vec::new();
            spell(&mut bytes, Identifier { kind, owner: 108, number: 42 });
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains("000000042"), "{text}");
            let marked = match *name {
                "phone" => text.starts_with("+999") && text.bytes().filter(u8::is_ascii_digit).count() == 15,
                "account" => text.starts_with("XX00"),
                "handle" => text.ends_with(".invalid"),
                "address" => text.contains("Nowhere"),
                _ => text.starts_with("SYN"),
            };
            assert!(marked, "{name}: {text}");
        }
    }

    #[test]
    fn some_identifiers_come_back_and_memory_stays_bounded() {
        let mut links = Links::new("BE".parse().unwrap()).unwrap();
        let mut draws = Draws::of_country(1, "BE".parse().unwrap());
        let mut seen = std::collections::BTreeMap::new();
        for _ in 0..20_000 {
            let id = links.identifier(&mut draws);
            *seen.entry((id.kind, id.owner, id.number)).or_insert(0_u32) += 1;
        }
        let repeats = seen.values().filter(|n| **n > 1).count();
        assert!(repeats > 1000 && repeats < seen.len() / 2, "{repeats} of {}", seen.len());
        assert_eq!(links.recent.len(), REMEMBERED);
    }
}
