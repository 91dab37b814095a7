//! Suspects' identifiers, for link checks. Victims' are never taken, nor those of which it is not known whose
//! they are, nor any of a case file under embargo.
//!
//! What leaves here is a [`LinkInput`], which nothing outside the link check's own crate can read.

use crate::access::Open;
use crate::error::VaultError;
use crate::record::corrupt;
use crate::vault::Vault;
use safeborders_cases::{CaseFile, Link, SourceId};
use safeborders_codebook::LinkKind;
use safeborders_linkcheck::LinkInput;
use safeborders_patterns::networks::{Dialling, account_key, phone_key, plate_key};
use safeborders_types::{CheckedKind, CountryCode, Reference, Unit};
use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

/// The identifiers of one case file that can be checked. It has no `Debug`.
pub struct CaseLinks {
    /// In the order of the file, each once.
    pub inputs: Vec<LinkInput>,
    /// The places of the identifiers among all of that kind in the file, from 1 on, in the same order.
    pub places: Vec<u32>,
    /// How many of the kind are of suspects and cannot be compared, such as numbers without a country.
    pub left_out: u32,
    /// What stands for the case file towards the country that is asked.
    pub reference: Reference,
}

/// All identifiers of a kind that this office compares with. It has no `Debug`.
pub struct OwnLinks {
    /// The identifiers.
    pub inputs: BTreeSet<LinkInput>,
    /// The state of the case store that they were read from.
    pub as_of: u64,
}

/// Identifiers of a kind that link nobody, such as the number of a hotline, in the form that checks compare. Each is its kind
/// and its normal form within a case file.
#[must_use]
pub fn public_inputs(
    public: &BTreeSet<(LinkKind, String)>,
    kind: CheckedKind,
    home: Option<Dialling>,
) -> BTreeSet<LinkInput> {
    let of_kind = public.iter().filter(|(of, _)| *of == link_kind(kind));
    of_kind.filter_map(|(_, text)| input(text, kind, home)).collect()
}

impl Vault {
    /// A number that changes whenever the case store does.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.changes.load(Ordering::Acquire)
    }

    /// The suspects' identifiers of one kind in one case file. `home` says how a number without a country is
    /// dialled; the file must be `open` to who asks.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCase`] when there is none or it is not open, alike; [`VaultError::Embargoed`], [`VaultError::NothingToCheck`]; the store's own.
    pub fn links_of(
        &self,
        source: &SourceId,
        open: Open<'_>,
        kind: CheckedKind,
        home: Option<Dialling>,
        to: CountryCode,
    ) -> Result<CaseLinks, VaultError> {
        let id = self.ids.of(source);
        let record = self.record(&id)?.ok_or(VaultError::NoSuchCase)?;
        let standing = record.standing(&id)?;
        if !open(standing.access()) {
            return Err(VaultError::NoSuchCase);
        }
        if standing.embargo().is_some() {
            return Err(VaultError::Embargoed);
        }
        let file = record.case_file(&id)?;
        let reference = self.ids.towards(&id, to);
        let (mut seen, mut inputs, mut places) = (BTreeSet::new(), Vec::new(), Vec::new());
        let (mut place, mut left_out) = (0, 0);
        for link in of_kind(&file, kind) {
            place += 1;
            if link.holder() != Unit::Suspect {
                continue;
            }
            match input(link.value(), kind, home) {
                Some(input) if seen.insert(input.clone()) => {
                    inputs.push(input);
                    places.push(place);
                }
                Some(_) => {}
                None => left_out += 1,
            }
        }
        if inputs.is_empty() {
            return Err(VaultError::NothingToCheck);
        }
        Ok(CaseLinks { inputs, places, left_out, reference })
    }

    /// The suspects' identifiers of one kind in all case files. Looks at every record.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when a record cannot be read: "no hit" would not be true; the store's own.
    pub fn own_links(&self, kind: CheckedKind, home: Option<Dialling>) -> Result<OwnLinks, VaultError> {
        // Before the look: what changes during it makes the next check look again.
        let as_of = self.changes();
        let mut inputs = BTreeSet::new();
        let damaged = self.each_record(&mut |id, record| {
            let record = record.ok_or_else(|| corrupt(&id))?;
            if record.standing(&id)?.embargo().is_none() {
                let file = record.case_file(&id)?;
                let suspects = of_kind(&file, kind).filter(|link| link.holder() == Unit::Suspect);
                inputs.extend(suspects.filter_map(|link| input(link.value(), kind, home)));
            }
            Ok(())
        })?;
        match damaged.len() {
            0 => Ok(OwnLinks { inputs, as_of }),
            records => Err(VaultError::Damaged { records }),
        }
    }
}

fn of_kind(file: &CaseFile, kind: CheckedKind) -> impl Iterator<Item = &Link> {
    let kind = link_kind(kind);
    file.links().iter().filter(move |link| link.kind() == kind)
}

fn link_kind(kind: CheckedKind) -> LinkKind {
    match kind {
        CheckedKind::Phone => LinkKind::Phone,
        CheckedKind::Plate => LinkKind::Plate,
        CheckedKind::Account => LinkKind::Account,
    }
}

/// The identifier in the form that all offices use; the same rules as in networks.
fn input(text: &str, kind: CheckedKind, home: Option<Dialling>) -> Option<LinkInput> {
    let international = || text.starts_with('+') || text.starts_with("00");
    let normal = match (kind, home) {
        (CheckedKind::Phone, Some(home)) => phone_key(text, home),
        (CheckedKind::Phone, None) if international() => {
            phone_key(text, Dialling { country: 0, trunk_zero: false })
        }
        (CheckedKind::Phone, None) => None,
        (CheckedKind::Plate, _) => plate_key(text),
        (CheckedKind::Account, _) => account_key(text),
    };
    normal.and_then(|normal| LinkInput::new(kind, &normal).ok())
}
