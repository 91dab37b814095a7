//! The frozen list of a round.

use safeborders_types::{AgreementId, PatternSignature, PeerId, RoundName, RoundPart};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// From this Jaccard similarity on, as a fraction, two signatures share a cell.
const ALIKE: (usize, usize) = (3, 5);

/// One signature of the list.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Listed {
    /// The signature.
    pub signature: PatternSignature,
    /// Who published it.
    pub by: BTreeSet<PeerId>,
    /// The cell that its case files are counted in, from 0.
    pub cell: u32,
}

/// The signatures of all parties of a round, in the order that is the same at every party.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RoundList {
    submissions: BTreeMap<PeerId, [u8; 32]>,
    entries: Vec<Listed>,
    cells: u32,
    hash: [u8; 32],
}

/// SHA-256 of what the author of a part signed.
#[must_use]
pub fn digest_of(part: &RoundPart) -> [u8; 32] {
    Sha256::digest(part.canonical()).into()
}

/// The digest by which the gate knows a round.
#[must_use]
pub fn round_digest(round: RoundName) -> [u8; 32] {
    hashed(b"safeborders round name 1\0", [round.to_string().as_bytes()])
}

/// The digest of signatures that are tested together.
#[must_use]
pub fn test_digest(signatures: &BTreeSet<PatternSignature>) -> [u8; 32] {
    let signatures: Vec<Vec<u8>> = signatures.iter().map(PatternSignature::canonical).collect();
    hashed(b"safeborders tested signatures 1\0", signatures.iter().map(Vec::as_slice))
}

/// What a referral names a match by: a signature of an agreed list. Both offices can work it out.
#[must_use]
pub fn match_name(list: [u8; 32], signature: &PatternSignature) -> [u8; 32] {
    hashed(b"safeborders match 1\0", [list.as_slice(), signature.canonical().as_slice()])
}

fn hashed<'a>(domain: &[u8], parts: impl IntoIterator<Item = &'a [u8]>) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix(domain);
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// Whether two signatures are so alike that they share a cell: a Jaccard similarity of at least 0.6.
#[must_use]
pub fn alike(a: &PatternSignature, b: &PatternSignature) -> bool {
    let other: BTreeSet<_> = b.values().collect();
    let common = a.values().filter(|value| other.contains(value)).count();
    let union = a.values().len() + b.values().len() - common;
    common * ALIKE.1 >= union * ALIKE.0
}

impl RoundList {
    /// The list of these submissions: of each party, the digest of what it signed, and its signatures.
    #[must_use]
    pub fn of(
        round: RoundName,
        agreement: &AgreementId,
        submissions: &BTreeMap<PeerId, ([u8; 32], &BTreeSet<PatternSignature>)>,
    ) -> Self {
        let names: Vec<(String, [u8; 32])> =
            submissions.iter().map(|(by, (digest, _))| (by.to_string(), *digest)).collect();
        let (round, agreement) = (round.to_string(), agreement.to_string());
        let mut seeded = vec![round.as_bytes(), agreement.as_bytes()];
        names.iter().for_each(|(by, digest)| seeded.extend([by.as_bytes(), digest]));
        let seed = hashed(b"safeborders round submissions 1\0", seeded);

        let mut by: BTreeMap<&PatternSignature, BTreeSet<PeerId>> = BTreeMap::new();
        for (party, (_, signatures)) in submissions {
            for signature in *signatures {
                by.entry(signature).or_default().insert(party.clone());
            }
        }
        let mut ordered: Vec<([u8; 32], &PatternSignature)> =
            by.keys().map(|s| (hashed(&seed, [s.canonical().as_slice()]), *s)).collect();
        ordered.sort_unstable();

        let (mut entries, mut leaders): (Vec<Listed>, Vec<&PatternSignature>) = (Vec::new(), Vec::new());
        for (_, signature) in ordered {
            let shared = leaders.iter().position(|leader| alike(leader, signature));
            let cell = shared.unwrap_or_else(|| {
                leaders.push(signature);
                leaders.len() - 1
            });
            let by = by.get(signature).cloned().unwrap_or_default();
            entries.push(Listed { signature: signature.clone(), by, cell: number(cell) });
        }
        let lines: Vec<Vec<u8>> = entries
            .iter()
            .map(|e| [e.cell.to_be_bytes().to_vec(), e.signature.canonical()].concat())
            .collect();
        let hash = hashed(&seed, lines.iter().map(Vec::as_slice));
        let submissions = submissions.iter().map(|(by, (digest, _))| (by.clone(), *digest)).collect();
        Self { submissions, entries, cells: number(leaders.len()), hash }
    }

    /// The signatures, in the order of the list.
    #[must_use]
    pub fn entries(&self) -> &[Listed] {
        &self.entries
    }

    /// How many cells its histogram has.
    #[must_use]
    pub fn cells(&self) -> u32 {
        self.cells
    }

    /// What all parties must agree on before anything is counted.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        self.hash
    }

    /// Of whose submissions it is made, each with the digest of what was signed.
    #[must_use]
    pub fn submissions(&self) -> &BTreeMap<PeerId, [u8; 32]> {
        &self.submissions
    }
}

/// A round has at most 4 800 signatures.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signature(codes: &[&str]) -> PatternSignature {
        let value = |code: &&str| ("case.transport".parse().unwrap(), code.parse().unwrap());
        PatternSignature::new(codes.iter().map(value)).unwrap()
    }

    fn peer(country: &str) -> PeerId {
        format!("spiffe://safeborders/{country}/node/office").parse().unwrap()
    }

    fn list(submissions: &[(&str, u8, &BTreeSet<PatternSignature>)]) -> RoundList {
        let submissions = submissions.iter().map(|(by, digest, s)| (peer(by), ([*digest; 32], *s))).collect();
        RoundList::of("2026-R1".parse().unwrap(), &"europe".parse().unwrap(), &submissions)
    }

    #[test]
    fn alike_signatures_share_a_cell_and_equal_ones_are_listed_once() {
        let five = signature(&["A", "B", "C", "D", "E"]);
        let four = signature(&["A", "B", "C", "D"]);
        let two = signature(&["A", "B"]);
        assert!(alike(&five, &four) && alike(&four, &five), "4 of 5");
        assert!(!alike(&five, &two) && !alike(&four, &two), "2 of 5 and 2 of 4");
        assert!(alike(&signature(&["A", "B", "C", "D"]), &signature(&["A", "B", "C", "E"])), "3 of 5 is 0.6");
        let (greece, italy) = (BTreeSet::from([five, two.clone()]), BTreeSet::from([four, two.clone()]));
        let list = list(&[("GR", 1, &greece), ("IT", 2, &italy)]);
        assert_eq!((list.entries().len(), list.cells()), (3, 2));
        let both = list.entries().iter().find(|e| e.signature == two).unwrap();
        assert_eq!(both.by, BTreeSet::from([peer("GR"), peer("IT")]));
    }

    #[test]
    fn the_list_does_not_depend_on_who_makes_it_and_depends_on_every_submission() {
        let (a, b) = (BTreeSet::from([signature(&["A", "B"])]), BTreeSet::from([signature(&["C", "D"])]));
        let made = list(&[("GR", 1, &a), ("IT", 2, &b)]);
        assert_eq!(made, list(&[("IT", 2, &b), ("GR", 1, &a)]));
        for other in [
            list(&[("GR", 1, &a)]),
            list(&[("GR", 9, &a), ("IT", 2, &b)]),
            list(&[("GR", 1, &a), ("IT", 2, &b), ("PL", 3, &BTreeSet::new())]),
        ] {
            assert_ne!(made.hash(), other.hash());
        }
    }

    /// Over 64 other submissions a given signature comes first about half of the time: never and always happen once in 2^63.
    #[test]
    fn nobody_can_place_a_signature_in_the_list() {
        let (mine, other) = (signature(&["A", "B"]), signature(&["C", "D"]));
        let (a, b) = (BTreeSet::from([mine.clone()]), BTreeSet::from([other]));
        let first = (0..64).filter(|n| list(&[("GR", 1, &a), ("IT", *n, &b)]).entries()[0].signature == mine);
        assert!((1..64).contains(&first.count()));
    }
}
