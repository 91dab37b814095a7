//! What travels about case files and who may read them: JSON over the office socket. It names cases and holds
//! what is in them, so nothing here has `Debug`.

use safeborders_people::PersonId;
use safeborders_types::{AttributeId, Code, CohortId};
use safeborders_vault::{CaseSheet, CodedFact, ListWanted};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use time::Date;

/// Which case files to list.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CasesBody {
    /// Those of these cohorts; none means all.
    pub cohorts: BTreeSet<CohortId>,
    /// Only those to which one is assigned oneself.
    pub mine: bool,
    /// Those whose identifier contains this; empty means all.
    pub named: String,
    /// Those of this procedural status, which one may read.
    pub status: Option<Code>,
    /// Those where the case or anybody in it has each of these codes, which one may read.
    pub codes: Vec<(AttributeId, Code)>,
    /// Only those under embargo.
    pub embargoed: bool,
    /// Only those under a legal hold.
    pub held: bool,
    /// Only those that are sealed.
    pub sealed: bool,
    /// Those after this identifier; empty means from the first on.
    pub after: String,
    /// So many at most, up to a thousand.
    pub most: usize,
}

impl Default for CasesBody {
    fn default() -> Self {
        Self {
            cohorts: BTreeSet::new(),
            mine: false,
            named: String::new(),
            status: None,
            codes: Vec::new(),
            embargoed: false,
            held: false,
            sealed: false,
            after: String::new(),
            most: 100,
        }
    }
}

impl CasesBody {
    /// What the vault is asked for.
    pub(crate) fn wanted(&self) -> ListWanted {
        ListWanted {
            cohorts: self.cohorts.clone(),
            named: self.named.clone(),
            status: self.status.clone(),
            codes: self.codes.clone(),
            embargoed: self.embargoed,
            held: self.held,
            sealed: self.sealed,
            after: self.after.clone(),
            most: self.most,
        }
    }
}

/// Who may read a case file.
#[derive(Clone, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct AccessLine {
    /// Who is assigned to it, by name.
    pub assigned: Vec<PersonId>,
    /// Who sealed it; `None` when it is not sealed.
    pub sealed_by: Option<PersonId>,
    /// When it was sealed, in Unix seconds.
    pub sealed_at_s: u64,
    /// Why it was sealed.
    pub reason: String,
}

/// A case file in a list.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct CaseLine {
    /// The office's own identifier of the file.
    pub source: String,
    /// Its cohort.
    pub cohort: CohortId,
    /// Its procedural status, for who may read it.
    pub status: Option<String>,
    /// Whether it is under embargo.
    pub embargoed: bool,
    /// Whether it is under a legal hold.
    pub held: bool,
    /// Whether who lists may read it.
    pub readable: bool,
    /// Who may read it.
    pub access: AccessLine,
}

/// A page of case files.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct CasesPage {
    /// The case files, by identifier.
    pub cases: Vec<CaseLine>,
    /// Whether there are more: ask again after the last of these.
    pub more: bool,
    /// How many fit in all.
    #[serde(default)]
    pub found: usize,
}

/// Which case file to read.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseName {
    /// The office's own identifier of the file.
    pub source: String,
    /// The language of the codebook's words; English without it.
    #[serde(default = "english")]
    pub language: String,
}

fn english() -> String {
    "en".to_owned()
}

/// A person who is to read a case file, or not any more.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhoReads {
    /// The office's own identifier of the file.
    pub source: String,
    /// Who.
    pub person: PersonId,
}

/// A case file that is sealed, or not any more, and why.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealBody {
    /// The office's own identifier of the file.
    pub source: String,
    /// Why. It names no person.
    pub reason: String,
}

/// One attribute with what is known of it.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct FactLine {
    /// The attribute, such as `case.offence`.
    pub attribute: String,
    /// Its name in words.
    pub name: String,
    /// What is known, in words.
    pub words: Vec<String>,
}

/// One identifier of a case file.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct LinkShown {
    /// What kind of identifier.
    pub kind: String,
    /// The identifier, normalised.
    pub value: String,
    /// Whose it is: `case` where that is not known.
    pub holder: String,
}

/// Everything in one case file.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct CaseShown {
    /// The office's own identifier of the file.
    pub source: String,
    /// Its cohort.
    pub cohort: CohortId,
    /// The day, or the year, of registration.
    pub registered: String,
    /// The countries of the route, in order.
    pub route: Vec<String>,
    /// What is known of the case.
    pub case: Vec<FactLine>,
    /// What is known of each victim.
    pub victims: Vec<Vec<FactLine>>,
    /// What is known of each suspect.
    pub suspects: Vec<Vec<FactLine>>,
    /// Its identifiers.
    pub links: Vec<LinkShown>,
    /// Its free text.
    pub narrative: Option<String>,
    /// Its embargo: since when, and why.
    pub embargo: Option<(Date, String)>,
    /// Its legal hold: since when, and why.
    pub hold: Option<(Date, String)>,
    /// Who may read it.
    pub access: AccessLine,
}

impl CaseShown {
    pub(crate) fn of(
        sheet: CaseSheet,
        access: impl Fn(&safeborders_people::CaseAccess) -> AccessLine,
    ) -> Self {
        let link = |link: safeborders_vault::LinkFact| LinkShown {
            kind: link.kind.to_string(),
            value: link.value,
            holder: link.holder.to_string(),
        };
        Self {
            source: sheet.source,
            cohort: sheet.cohort,
            registered: sheet.registered,
            route: sheet.route,
            case: facts(sheet.case),
            victims: sheet.victims.into_iter().map(facts).collect(),
            suspects: sheet.suspects.into_iter().map(facts).collect(),
            links: sheet.links.into_iter().map(link).collect(),
            narrative: sheet.narrative,
            embargo: sheet.embargo,
            hold: sheet.hold.map(|hold| (hold.since, hold.reason)),
            access: access(&sheet.access),
        }
    }
}

fn facts(coded: Vec<CodedFact>) -> Vec<FactLine> {
    let line = |fact: CodedFact| FactLine { attribute: fact.attribute, name: fact.name, words: fact.words };
    coded.into_iter().map(line).collect()
}
