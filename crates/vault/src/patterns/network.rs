//! Case files, suspects and identifiers as a graph.
//!
//! Only case files with an identifier are in it. A suspect is a node of its own where the case file lists exactly one, so
//! that the suspect's identifiers are certainly that person's; else they hang on the case file, and the evidence says
//! whose they are. Nothing links suspects of two case files but an identifier.

use crate::access::Open;
use crate::error::VaultError;
use crate::record::corrupt;
use crate::vault::Vault;
use safeborders_cases::{CaseFile, SourceId};
use safeborders_codebook::{AttributeIndex, CodeIndex, Codebook, LinkKind};
use safeborders_patterns::networks::{
    Dialling, Evidence, HubRule, IdentifierKind, IdentifierNode, Network, NetworkBuilder, NetworkError,
    near_equal,
};
use safeborders_types::{CohortId, Unit};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What to build.
#[derive(Clone, Debug)]
pub struct NetworkWanted {
    /// The cohorts; none means every one.
    pub cohorts: BTreeSet<CohortId>,
    /// Kinds of identifiers that link; none means every kind.
    pub kinds: BTreeSet<LinkKind>,
    /// How telephone numbers without a country are dialled; without it they are joined with no other way of writing.
    pub home: Option<Dialling>,
    /// From how many neighbours on an identifier links nobody.
    pub hubs: HubRule,
    /// Identifiers on the office's whitelist, normalised as in case files.
    pub public: BTreeSet<(LinkKind, String)>,
}

/// A case file of the graph. It names a case, so it has no `Debug`.
#[derive(Clone)]
pub struct NetworkCase {
    /// The office's own identifier of the file.
    pub source: SourceId,
    /// Its cohort.
    pub cohort: CohortId,
}

/// Where a link of the graph is written. It names a case, so it has no `Debug`.
#[derive(Clone, Copy)]
pub struct EvidenceOf {
    /// The number of the case file.
    pub case: u32,
    /// The place of the identifier in the file, from one; `None` for "this suspect is in this file".
    pub entry: Option<u16>,
    /// Whose identifier the file says it is.
    pub holder: Unit,
}

/// The graph and what its numbers stand for. A RED type, without `Debug`: it holds identifiers.
pub struct CaseNetwork {
    network: Network,
    cases: Vec<NetworkCase>,
    identifiers: Vec<(LinkKind, Box<str>)>,
    /// The case file of each suspect.
    suspects: Vec<u32>,
    evidence: Vec<EvidenceOf>,
    damaged: usize,
}

impl CaseNetwork {
    /// The graph.
    #[must_use]
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The case files, by number, in the order of their source ids.
    #[must_use]
    pub fn cases(&self) -> &[NetworkCase] {
        &self.cases
    }

    /// The number of a case file; `None` when it has no identifier of the kinds wanted, or is not here.
    #[must_use]
    pub fn case_of(&self, source: &SourceId) -> Option<u32> {
        self.cases.binary_search_by(|case| case.source.cmp(source)).ok().map(|at| at as u32)
    }

    /// The identifiers, by number.
    #[must_use]
    pub fn identifiers(&self) -> &[(LinkKind, Box<str>)] {
        &self.identifiers
    }

    /// The case file of each suspect, by number.
    #[must_use]
    pub fn suspects(&self) -> &[u32] {
        &self.suspects
    }

    /// Where a link is written.
    #[must_use]
    pub fn evidence(&self, evidence: Evidence) -> Option<&EvidenceOf> {
        self.evidence.get(evidence.0 as usize)
    }

    /// The country that a number of the graph stands for, in the codebook's list of countries.
    #[must_use]
    pub fn country(&self, number: u16) -> Option<CodeIndex> {
        CodeIndex::from_position(usize::from(number))
    }

    /// How many case files could not be read and are left out.
    #[must_use]
    pub fn damaged(&self) -> usize {
        self.damaged
    }
}

/// A case file's part of the graph.
struct Part {
    case: NetworkCase,
    countries: Vec<u16>,
    one_suspect: bool,
    links: Vec<(u16, Unit, LinkKind, Box<str>)>,
}

impl Vault {
    /// The graph of the case files that hold an identifier and are `open` to who asks, those under embargo too: it is a
    /// look into the office's own files and no release. Of any other file nothing is in it, neither a node nor a link nor
    /// what it adds to a hub. Reads every record; damaged ones are left out and counted.
    ///
    /// # Errors
    /// [`VaultError`] when the case store cannot be read, or holds more than a graph can.
    pub fn case_network(&self, wanted: &NetworkWanted, open: Open<'_>) -> Result<CaseNetwork, VaultError> {
        let mut parts: Vec<Part> = Vec::new();
        let places = country_attributes(self.codebook);
        let damaged = self.each_record(&mut |id, record| {
            let record = record.ok_or_else(|| corrupt(&id))?;
            let cohort = record.cohort().ok_or_else(|| corrupt(&id))?;
            let of_it = wanted.cohorts.is_empty() || wanted.cohorts.contains(&cohort);
            if of_it && open(record.standing(&id)?.access()) {
                parts.extend(part(&record.case_file(&id)?, cohort, wanted, &places));
            }
            Ok(())
        })?;
        parts.sort_by(|a, b| a.case.source.cmp(&b.case.source));
        let built = Building::of(parts, wanted).map_err(VaultError::Network)?;
        Ok(built.finish(&wanted.hubs, damaged.len()))
    }
}

/// The attributes of a case file that name its countries.
fn country_attributes(codebook: &Codebook) -> Vec<AttributeIndex> {
    let countries = codebook.list("countries").map(|list| list.codes());
    let of = |attribute: &&safeborders_codebook::Attribute| {
        attribute.unit() == Unit::Case && countries.is_some_and(|codes| attribute.codes() == codes)
    };
    codebook.attributes().iter().filter(of).map(|attribute| attribute.index()).collect()
}

/// `None` for a case file without an identifier of these kinds.
fn part(
    file: &CaseFile,
    cohort: CohortId,
    wanted: &NetworkWanted,
    places: &[AttributeIndex],
) -> Option<Part> {
    let of_kind = |kind: LinkKind| wanted.kinds.is_empty() || wanted.kinds.contains(&kind);
    let links: Vec<_> = (file.links().iter().zip(1..))
        .filter(|(link, _)| of_kind(link.kind()))
        .map(|(link, entry)| (entry, link.holder(), link.kind(), Box::<str>::from(link.value())))
        .collect();
    if links.is_empty() {
        return None;
    }
    let named = places.iter().flat_map(|place| file.values().codes(*place));
    let countries = named.chain(file.route().iter().copied()).map(|code| code.position() as u16).collect();
    let case = NetworkCase { source: file.source().clone(), cohort };
    Some(Part { case, countries, one_suspect: file.suspects().len() == 1, links })
}

struct Building {
    builder: NetworkBuilder,
    cases: Vec<NetworkCase>,
    identifiers: Vec<(LinkKind, Box<str>)>,
    suspects: Vec<u32>,
    evidence: Vec<EvidenceOf>,
}

impl Building {
    fn of(parts: Vec<Part>, wanted: &NetworkWanted) -> Result<Self, NetworkError> {
        let mut this = Self {
            builder: NetworkBuilder::new(),
            cases: Vec::with_capacity(parts.len()),
            identifiers: Vec::new(),
            suspects: Vec::new(),
            evidence: Vec::new(),
        };
        let mut known: HashMap<(LinkKind, Box<str>), IdentifierNode> = HashMap::new();
        let public: HashSet<(LinkKind, &str)> =
            wanted.public.iter().map(|(kind, value)| (*kind, value.as_str())).collect();
        for part in parts {
            this.add(part, &public, &mut known)?;
        }
        this.join(wanted, &known)?;
        Ok(this)
    }

    fn add(
        &mut self,
        part: Part,
        public: &HashSet<(LinkKind, &str)>,
        known: &mut HashMap<(LinkKind, Box<str>), IdentifierNode>,
    ) -> Result<(), NetworkError> {
        let case = self.builder.case_file(&part.countries)?;
        self.cases.push(part.case);
        let mut suspect = None;
        for (entry, holder, kind, value) in part.links {
            let name = (kind, value);
            let identifier = match known.get(&name) {
                Some(identifier) => *identifier,
                None => {
                    let public = public.contains(&(kind, &*name.1));
                    let identifier = self.builder.identifier(identifier_kind(kind), public)?;
                    self.identifiers.push(name.clone());
                    known.insert(name, identifier);
                    identifier
                }
            };
            if holder == Unit::Suspect && part.one_suspect {
                let node = match suspect {
                    Some(node) => node,
                    None => {
                        let node = self.builder.suspect()?;
                        self.suspects.push(case.number());
                        let written = self.written(case.number(), None, Unit::Suspect);
                        self.builder.suspected_in(node, case, written)?;
                        *suspect.insert(node)
                    }
                };
                let written = self.written(case.number(), Some(entry), holder);
                self.builder.used_by(identifier, node, written)?;
            } else {
                let written = self.written(case.number(), Some(entry), holder);
                self.builder.seen_in(identifier, case, written)?;
            }
        }
        Ok(())
    }

    fn written(&mut self, case: u32, entry: Option<u16>, holder: Unit) -> Evidence {
        self.evidence.push(EvidenceOf { case, entry, holder });
        Evidence(self.evidence.len() as u32 - 1)
    }

    /// Joins ways of writing, kind by kind. National telephone numbers are left alone where the calling code of the
    /// office's country is not known.
    fn join(
        &mut self,
        wanted: &NetworkWanted,
        known: &HashMap<(LinkKind, Box<str>), IdentifierNode>,
    ) -> Result<(), NetworkError> {
        let mut by_kind: BTreeMap<LinkKind, Vec<(&str, IdentifierNode)>> = BTreeMap::new();
        for ((kind, value), node) in known {
            if *kind != LinkKind::Phone || wanted.home.is_some() || value.starts_with('+') {
                by_kind.entry(*kind).or_default().push((value, *node));
            }
        }
        let home = wanted.home.unwrap_or(Dialling { country: 0, trunk_zero: false });
        for (kind, mut written) in by_kind {
            written.sort_unstable_by_key(|(_, node)| *node);
            let texts: Vec<&str> = written.iter().map(|(text, _)| *text).collect();
            for same in near_equal(identifier_kind(kind), &texts, home) {
                for pair in same.places.windows(2) {
                    self.builder.join(written[pair[0]].1, written[pair[1]].1, same.rule)?;
                }
            }
        }
        Ok(())
    }

    fn finish(self, hubs: &HubRule, damaged: usize) -> CaseNetwork {
        CaseNetwork {
            network: self.builder.build(hubs),
            cases: self.cases,
            identifiers: self.identifiers,
            suspects: self.suspects,
            evidence: self.evidence,
            damaged,
        }
    }
}

/// The kind of a graph's node for a kind of identifier in case files.
#[must_use]
pub fn identifier_kind(kind: LinkKind) -> IdentifierKind {
    match kind {
        LinkKind::Phone => IdentifierKind::Phone,
        LinkKind::Plate => IdentifierKind::Plate,
        LinkKind::Account => IdentifierKind::Account,
        LinkKind::Handle => IdentifierKind::Handle,
        LinkKind::Document => IdentifierKind::Document,
        LinkKind::Address => IdentifierKind::Address,
    }
}
