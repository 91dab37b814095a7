//! Drafts for the judicial channel, filled from the office's own case file. They stay at home: what is sent, and
//! how, a prosecutor decides.
//!
//! A draft holds the coded facts. Names, identifiers and the story are lines to be filled in by hand, so that
//! nothing goes abroad that nobody has looked at.

use crate::api::{ApiError, ErrorKind};
use crate::office::Office;
use safeborders_cases::SourceId;
use safeborders_codebook::Codebook;
use safeborders_documents::{Block, Document, odt, pdf};
use safeborders_people::{CaseAccess, Reader};
use safeborders_types::{AskPeers, CountryCode};
use safeborders_vault::{CaseFacts, VaultError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Which instrument.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Instrument {
    /// A European Investigation Order, Directive 2014/41/EU, form of Annex A.
    InvestigationOrder,
    /// An agreement on a joint investigation team, Framework Decision 2002/465/JHA.
    JointInvestigationTeam,
    /// A request for assistance to Eurojust, Regulation (EU) 2018/1727.
    Eurojust,
}

/// How a draft is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DraftForm {
    /// OpenDocument, to be edited.
    Odt,
    /// PDF, to be read.
    Pdf,
}

/// A draft that somebody wants. It names a case, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftBody {
    /// The office's own identifier of the case file.
    pub source: String,
    /// Which instrument.
    pub instrument: Instrument,
    /// Whom it is for.
    pub country: CountryCode,
    /// How it is written.
    pub form: DraftForm,
}

/// A draft. It may hold what is in a case file, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
pub struct Draft {
    /// The document.
    pub bytes: Vec<u8>,
    /// The countries that may claim jurisdiction; at least two make the draft say so.
    pub jurisdictions: BTreeSet<String>,
}

/// Attributes whose countries found a claim, by Article 10 of Directive 2011/36/EU: where the offence was
/// committed in whole or in part, and the citizenship of who committed it; a state may extend it to its own
/// victims.
const CLAIMS: [&str; 5] = [
    "case.country_of_recruitment",
    "case.country_of_transit",
    "case.country_of_exploitation",
    "suspect.citizenship",
    "victim.citizenship",
];

impl<P: AskPeers> Office<P> {
    /// A draft for the judicial channel from a case file. That it is read is on record first.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for a case file that is not here or not theirs to read, alike; [`ErrorKind::Internal`].
    pub fn draft(&self, body: &DraftBody, reader: &Reader) -> Result<Draft, ApiError> {
        let source = SourceId::new(&body.source)
            .map_err(|error| ApiError::new(ErrorKind::Invalid, error.to_string()))?;
        self.reading(&source, reader, "draft")?;
        let open = |access: &CaseAccess| reader.may_read(access);
        let facts = self.vault().facts_of(&source, &open, "en").map_err(|error| {
            let kind = if matches!(error, VaultError::NoSuchCase) {
                ErrorKind::Invalid
            } else {
                ErrorKind::Internal
            };
            ApiError::new(kind, error.to_string())
        })?;
        let jurisdictions = jurisdictions(&facts, self.network_home().country);
        let document = document(body, &facts, &jurisdictions, self.network_home().country);
        let bytes = match body.form {
            DraftForm::Odt => odt(&document),
            DraftForm::Pdf => pdf(&document),
        };
        let bytes = bytes.map_err(|error| ApiError::new(ErrorKind::Internal, error.to_string()))?;
        Ok(Draft { bytes, jurisdictions })
    }
}

/// The countries that may claim jurisdiction: this one, those of the route, and those of [`CLAIMS`].
fn jurisdictions(facts: &CaseFacts, own: Option<CountryCode>) -> BTreeSet<String> {
    let claims = facts.coded.iter().filter(|fact| CLAIMS.contains(&fact.attribute.as_str()));
    let named = claims.flat_map(|fact| fact.codes.iter()).chain(&facts.route).cloned();
    let own = own.map(|country| country.to_string());
    // "Other" and "Unknown" are no country.
    named.chain(own).filter(|code| code.parse::<CountryCode>().is_ok()).collect()
}

fn document(
    body: &DraftBody,
    facts: &CaseFacts,
    jurisdictions: &BTreeSet<String>,
    own: Option<CountryCode>,
) -> Document {
    let (title, sections) = match body.instrument {
        Instrument::InvestigationOrder => {
            ("DRAFT: European Investigation Order (Directive 2014/41/EU, Annex A)", INVESTIGATION_ORDER)
        }
        Instrument::JointInvestigationTeam => {
            ("DRAFT: agreement on a joint investigation team (Framework Decision 2002/465/JHA)", JOINT_TEAM)
        }
        Instrument::Eurojust => {
            ("DRAFT: request for assistance to Eurojust (Regulation (EU) 2018/1727)", EUROJUST)
        }
    };
    let mut blocks = vec![Block::Paragraph(
        "Filled from the coded facts of one case file of this office. Nothing has been sent. Check every line, and add \
         names, identifiers and the account of the facts by hand where they are needed and lawful to send."
            .to_owned(),
    )];
    if jurisdictions.len() > 1 {
        let list = jurisdictions.iter().map(|code| by_name(code)).collect::<Vec<_>>().join(", ");
        blocks.push(Block::Notice(format!(
            "Several countries may claim jurisdiction: {list}. They are those of the route, of recruitment, transit and \
             exploitation, and of the citizenship of suspects and victims (Directive 2011/36/EU, Article 10). Between \
             Member States the authorities contact each other and consult, so that nobody is prosecuted twice for the \
             same facts (Framework Decision 2009/948/JHA, Articles 5 and 10); Eurojust can be asked."
        )));
    }
    blocks.push(Block::Heading("The case".to_owned()));
    let field = |name: &str, value: &str| Block::Field(name.to_owned(), value.to_owned());
    blocks.extend([
        field("Own case number", &body.source),
        field("Registered", &facts.registered),
        field("Country addressed", &named(body.country)),
        field("Number of victims", &facts.victims.to_string()),
        field("Number of suspects", &facts.suspects.to_string()),
        field("Route", &facts.route.iter().map(|code| by_name(code)).collect::<Vec<_>>().join(" → ")),
    ]);
    // What is coded of several persons stands together: whose it is, is for who fills in the draft.
    for (unit, heading) in WHOSE {
        let of_unit = facts.coded.iter().filter(|fact| fact.attribute.starts_with(unit));
        let of_unit: Vec<Block> = of_unit.map(|fact| field(&fact.name, &fact.words.join("; "))).collect();
        if !of_unit.is_empty() {
            blocks.extend(heading.map(|heading| Block::Heading(heading.to_owned())));
            blocks.extend(of_unit);
        }
    }
    for (heading, fields) in sections {
        blocks.push(Block::Heading((*heading).to_owned()));
        blocks.extend(fields.iter().map(|name| match *name {
            ISSUING => field(name, &own.map(named).unwrap_or_default()),
            EXECUTING => field(name, &named(body.country)),
            STATES => {
                let states = own.into_iter().chain([body.country]).map(named);
                field(name, &states.collect::<Vec<_>>().join(", "))
            }
            name => field(name, ""),
        }));
    }
    Document { title: title.to_owned(), language: "en".to_owned(), foot: String::new(), blocks }
}

/// A country by its name and its code.
fn named(country: CountryCode) -> String {
    let code = country.to_string();
    let list = Codebook::v1().list("countries");
    let name = list.and_then(|list| list.name(list.index(&code.parse().ok()?)?, "en").map(str::to_owned));
    name.map_or_else(|| code.clone(), |name| format!("{name} ({code})"))
}

/// A code by its name, where it is a country's.
fn by_name(code: &str) -> String {
    code.parse().map_or_else(|_| code.to_owned(), named)
}

/// Whose facts stand under which heading; those of the case stand under the case's own.
const WHOSE: [(&str, Option<&str>); 3] = [
    ("case.", None),
    ("victim.", Some("The victims, taken together")),
    ("suspect.", Some("The suspects, taken together")),
];
/// The one who asks, in an investigation order.
const ISSUING: &str = "Issuing State";
/// The one who is asked.
const EXECUTING: &str = "Executing State";

/// Both of them, in an agreement or a request to Eurojust.
const STATES: &str = "States";

/// Headings with the lines to be filled in by hand.
type Sections = &'static [(&'static str, &'static [&'static str])];

const INVESTIGATION_ORDER: Sections = &[
    ("Section A: states", &[ISSUING, EXECUTING]),
    ("Section B: urgency", &["Urgent because of", "To be executed by"]),
    ("Section C: measures", &["Investigative measures to be carried out"]),
    ("Section D: relation to an earlier order", &["Earlier order, if any"]),
    ("Section E: persons concerned", &["Names and dates of birth", "Capacity in the proceedings"]),
    ("Section F: type of proceedings", &["Proceedings under Article 4 (a) to (d)"]),
    (
        "Section G: grounds",
        &["Account of the facts", "Offence and provision", "Listed offence (trafficking in human beings)"],
    ),
    ("Section H: particular measures", &["Hearing, temporary transfer, bank accounts, interception"]),
    ("Section I: formalities", &["Formalities to be observed", "Officials who wish to assist"]),
    ("Section J: legal remedies", &["Remedies sought"]),
    ("Section K: issuing authority", &["Authority, person to contact, languages"]),
    ("Section L: validation", &["Validating judicial authority, signature, date"]),
];

const JOINT_TEAM: Sections = &[
    ("1. Parties", &[STATES, "Competent authorities of each State"]),
    ("2. Purpose", &["Facts and crimes that are investigated"]),
    ("3. Period", &["From, to, extension"]),
    ("4. Place of operation", &["States in which the team operates"]),
    ("5. Leaders and members", &["Leader in each State", "Members from judiciary, prosecution, police"]),
    ("6. Participants", &["Eurojust, Europol, OLAF, others"]),
    ("7. Evidence", &["How it is gathered and shared", "Disclosure"]),
    ("8. Victims", &["Protection and support, and by whom"]),
    ("9. Jurisdiction", &["Where it is intended to prosecute, and when that is decided"]),
    (
        "10. Arrangements",
        &["Languages, costs, equipment", "Protection of personal data", "Contact with the media"],
    ),
    ("11. Signatures", &["Place, date, signatures"]),
];

const EUROJUST: Sections = &[
    ("Requesting authority", &["Authority, person to contact, languages"]),
    ("National member addressed", &["Desk at Eurojust"]),
    ("States involved", &[STATES, "Authorities known there, and their case numbers"]),
    (
        "What is asked for",
        &["Coordination meeting, conflict of jurisdiction, joint team, execution of an order"],
    ),
    ("Urgency", &["Detention, time limits, danger to victims"]),
    ("Facts", &["Account of the facts", "Persons concerned"]),
    ("Handling", &["Restrictions on the use of this information"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_vault::CodedFact;

    fn fact(attribute: &str, codes: &[&str]) -> CodedFact {
        let codes: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
        CodedFact { attribute: attribute.to_owned(), name: attribute.to_owned(), words: codes.clone(), codes }
    }

    fn facts(coded: Vec<CodedFact>, route: &[&str]) -> CaseFacts {
        let route = route.iter().map(|country| (*country).to_owned()).collect();
        CaseFacts { registered: "2024-03-05".to_owned(), victims: 2, suspects: 1, route, coded }
    }

    fn body(instrument: Instrument) -> DraftBody {
        DraftBody {
            source: "GR-1".to_owned(),
            instrument,
            country: "BG".parse().unwrap(),
            form: DraftForm::Odt,
        }
    }

    fn notices(facts: &CaseFacts) -> usize {
        let claims = jurisdictions(facts, "GR".parse().ok());
        let document = document(&body(Instrument::Eurojust), facts, &claims, None);
        document.blocks.iter().filter(|block| matches!(block, Block::Notice(_))).count()
    }

    #[test]
    fn several_countries_that_may_claim_jurisdiction_are_named_and_one_alone_is_not() {
        let abroad = facts(vec![fact("suspect.citizenship", &["BG", "Other"])], &["NG", "IT"]);
        let claims = jurisdictions(&abroad, "GR".parse().ok());
        assert_eq!(claims.into_iter().collect::<Vec<_>>(), ["BG", "GR", "IT", "NG"]);
        assert_eq!(notices(&abroad), 1);
        // A country that founds no claim, and what is no country, do not raise the flag.
        let home =
            facts(vec![fact("case.offence", &["BG"]), fact("victim.citizenship", &["Unknown"])], &["GR"]);
        assert_eq!(notices(&home), 0);
    }

    #[test]
    fn facts_of_victims_and_of_suspects_stand_apart() {
        let coded = vec![
            fact("case.offence", &["Trafficking"]),
            fact("victim.sex", &["Feminine"]),
            fact("suspect.sex", &["Masculine"]),
        ];
        let document = document(&body(Instrument::Eurojust), &facts(coded, &[]), &BTreeSet::new(), None);
        let under = |name: &str| {
            let at =
                document.blocks.iter().position(|b| matches!(b, Block::Field(n, _) if n == name)).unwrap();
            let heading = document.blocks[..at].iter().rev().find_map(|block| match block {
                Block::Heading(text) => Some(text.as_str()),
                _ => None,
            });
            heading.unwrap()
        };
        assert_eq!(under("case.offence"), "The case");
        assert_eq!(under("victim.sex"), "The victims, taken together");
        assert_eq!(under("suspect.sex"), "The suspects, taken together");
        // A file without victims has no heading for them.
        let alone = facts(vec![fact("case.offence", &["Trafficking"])], &[]);
        let alone = self::document(&body(Instrument::Eurojust), &alone, &BTreeSet::new(), None);
        assert!(!alone.blocks.iter().any(|b| matches!(b, Block::Heading(h) if h.contains("together"))));
    }

    #[test]
    fn every_instrument_is_filled_from_the_case_and_leaves_lines_for_what_is_not_known() {
        for instrument in
            [Instrument::InvestigationOrder, Instrument::JointInvestigationTeam, Instrument::Eurojust]
        {
            let facts = facts(vec![fact("case.offence", &["Trafficking"])], &["RO", "GR"]);
            let document = document(&body(instrument), &facts, &BTreeSet::new(), "GR".parse().ok());
            let filled = |name: &str, value: &str| {
                document.blocks.iter().any(|b| matches!(b, Block::Field(n, v) if n == name && v == value))
            };
            assert!(filled("Own case number", "GR-1") && filled("Route", "Romania (RO) → Greece (GR)"));
            assert!(filled("case.offence", "Trafficking") && filled("Country addressed", "Bulgaria (BG)"));
            let order = instrument == Instrument::InvestigationOrder;
            assert_eq!(filled(ISSUING, "Greece (GR)") && filled(EXECUTING, "Bulgaria (BG)"), order);
            assert_eq!(filled(STATES, "Greece (GR), Bulgaria (BG)"), !order);
            let empty = document.blocks.iter().filter(|b| matches!(b, Block::Field(_, v) if v.is_empty()));
            assert!(empty.count() >= 7);
            assert!(odt(&document).is_ok() && pdf(&document).is_ok());
        }
    }
}
