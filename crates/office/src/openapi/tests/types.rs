//! Every schema against the Rust type of that name: what the schema calls whole is read and comes back the same, what it
//! calls required cannot be left out of a request, and a code that it does not list is none.

use super::shapes::strings;
use super::told;
use crate::access_body::*;
use crate::agreements::*;
use crate::api::{Reissued as ReissuedCohort, *};
use crate::api_people::*;
use crate::backups::*;
use crate::drafts::*;
use crate::entry::*;
use crate::erasure::*;
use crate::identity::*;
use crate::jobs::*;
use crate::keeping::*;
use crate::keys::{CopyLine, KeysStatus, Reach};
use crate::latest::*;
use crate::links::{LinkCheckBody, LinkChecked, LinkLine};
use crate::mappings::{MappingBody, MappingLine, MappingName};
use crate::networks::body::*;
use crate::outlook::{NextTable, NextYearbook};
use crate::patterns::body::*;
use crate::patterns::{DifferenceLine, SimilarBody, SimilarFound, SimilarLine};
use crate::referrals::*;
use crate::rounds::{MatchesBody, WhichRound, WithdrawBody};
use crate::sent::{SentShown, SentState, SentTable};
use crate::shares::*;
use crate::statistics::*;
use crate::stops::{StopBody, StopsShown};
use safeborders_accounts::{IdentityLine, PersonLine, Proposal, ProposalLine, State, TokenLine};
use safeborders_codebook::LinkKind;
use safeborders_people::{Act, Actor, PersonId, Right, Role, Unassigned};
use safeborders_types::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Reads a value as a type, and writes what was read.
type Back = fn(&Value) -> Result<Value, String>;

fn back<T: DeserializeOwned + Serialize>(value: &Value) -> Result<Value, String> {
    let read: T = serde_json::from_value(value.clone()).map_err(|error| error.to_string())?;
    serde_json::to_value(read).map_err(|error| error.to_string())
}

/// The type behind each schema.
const TYPES: [(&str, Back); 241] = [
    ("Absence", back::<Absence>),
    ("AccessLine", back::<AccessLine>),
    ("Act", back::<Act>),
    ("Actor", back::<Actor>),
    ("Advice", back::<Advice>),
    ("AgreementAsker", back::<AgreementAsker>),
    ("AgreementForm", back::<AgreementForm>),
    ("AgreementId", back::<AgreementId>),
    ("AgreementLine", back::<AgreementLine>),
    ("AgreementScope", back::<AgreementScope>),
    ("AgreementStanding", back::<AgreementStanding>),
    ("ApiError", back::<ApiError>),
    ("Asking", back::<Asking>),
    ("AttributeId", back::<AttributeId>),
    ("Axis", back::<Axis>),
    ("BackupPlace", back::<BackupPlace>),
    ("BackupsShown", back::<BackupsShown>),
    ("BeginBody", back::<BeginBody>),
    ("Breakdown", back::<Breakdown>),
    ("BrokerLine", back::<BrokerLine>),
    ("BudgetLine", back::<BudgetLine>),
    ("By", back::<By>),
    ("Bytes16", back::<[u8; 16]>),
    ("Bytes32", back::<[u8; 32]>),
    ("CaseLine", back::<CaseLine>),
    ("CaseName", back::<CaseName>),
    ("CaseRecord", back::<CaseRecord>),
    ("CaseShown", back::<CaseShown>),
    ("CasesBody", back::<CasesBody>),
    ("CasesPage", back::<CasesPage>),
    ("ChangeAgreementBody", back::<ChangeAgreementBody>),
    ("ChangeLine", back::<ChangeLine>),
    ("CheckedKind", back::<CheckedKind>),
    ("CloseReason", back::<CloseReason>),
    ("Coarser", back::<Coarser>),
    ("Code", back::<Code>),
    ("CohortId", back::<CohortId>),
    ("CohortLine", back::<CohortLine>),
    ("ComesBack", back::<ComesBack>),
    ("CommunityQuality", back::<CommunityQuality>),
    ("CompareBody", back::<CompareBody>),
    ("Compared", back::<Compared>),
    ("Contribution", back::<Contribution>),
    ("CopyLine", back::<CopyLine>),
    ("CountBody", back::<CountBody>),
    ("CountTable", back::<CountTable>),
    ("Counted", back::<Counted>),
    ("CountryCode", back::<CountryCode>),
    ("Date", back::<time::Date>),
    ("DecideBody", back::<DecideBody>),
    ("DeclineReason", back::<DeclineReason>),
    ("Desk", back::<Desk>),
    ("DifferenceLine", back::<DifferenceLine>),
    ("Done", back::<Done>),
    ("Draft", back::<Draft>),
    ("DraftBody", back::<DraftBody>),
    ("DraftForm", back::<DraftForm>),
    ("DueCount", back::<DueCount>),
    ("DueLine", back::<DueLine>),
    ("EarlierLine", back::<EarlierLine>),
    ("EdgeLine", back::<EdgeLine>),
    ("EmbargoBody", back::<EmbargoBody>),
    ("EmbargoLifted", back::<EmbargoLifted>),
    ("EmbargoLine", back::<EmbargoLine>),
    ("EmbargoSet", back::<EmbargoSet>),
    ("EmergingLine", back::<EmergingLine>),
    ("EndBody", back::<EndBody>),
    ("EndLine", back::<EndLine>),
    ("EnrolBody", back::<EnrolBody>),
    ("EntryBody", back::<EntryBody>),
    ("EntryChange", back::<EntryChange>),
    ("EntryDone", back::<EntryDone>),
    ("EntryLooked", back::<EntryLooked>),
    ("EntryOutcome", back::<EntryOutcome>),
    ("EntryProblem", back::<EntryProblem>),
    ("EraseBody", back::<EraseBody>),
    ("ErasePlan", back::<ErasePlan>),
    ("EraseReport", back::<EraseReport>),
    ("ErrorKind", back::<ErrorKind>),
    ("EuropeUsed", back::<EuropeUsed>),
    ("ExactCount", back::<ExactCount>),
    ("FactLine", back::<FactLine>),
    ("FetchBody", back::<FetchBody>),
    ("FromYearbook", back::<FromYearbook>),
    ("GraphShown", back::<GraphShown>),
    ("GroupBody", back::<GroupBody>),
    ("GroupLine", back::<GroupLine>),
    ("Handed", back::<Handed>),
    ("Hidden", back::<Hidden>),
    ("HoldBody", back::<HoldBody>),
    ("HoldLine", back::<HoldLine>),
    ("HouseChecked", back::<HouseChecked>),
    ("HouseLine", back::<HouseLine>),
    ("HousePage", back::<HousePage>),
    ("HubLine", back::<HubLine>),
    ("IdentifierLine", back::<IdentifierLine>),
    ("IdentityLine", back::<IdentityLine>),
    ("ImportAgreementBody", back::<ImportAgreementBody>),
    ("Instrument", back::<Instrument>),
    ("Interval", back::<Interval>),
    ("JobProgress", back::<JobProgress>),
    ("JobState", back::<JobState>),
    ("Joining", back::<Joining>),
    ("KeptHead", back::<KeptHead>),
    ("KeysStatus", back::<KeysStatus>),
    ("LanguageCode", back::<LanguageCode>),
    ("LatestHouse", back::<LatestPage<HouseLine>>),
    ("LatestLog", back::<LatestPage<LogLine>>),
    ("Lines", back::<Lines>),
    ("LinkBody", back::<LinkBody>),
    ("LinkCheckBody", back::<LinkCheckBody>),
    ("LinkChecked", back::<LinkChecked>),
    ("LinkKind", back::<LinkKind>),
    ("LinkLine", back::<LinkLine>),
    ("LinkShown", back::<LinkShown>),
    ("ListsFetched", back::<ListsFetched>),
    ("LogChecked", back::<LogChecked>),
    ("LogInBegun", back::<LogInBegun>),
    ("LogInBody", back::<LogInBody>),
    ("LogLine", back::<LogLine>),
    ("LogProof", back::<LogProof>),
    ("MappingBody", back::<MappingBody>),
    ("MappingLine", back::<MappingLine>),
    ("MappingName", back::<MappingName>),
    ("MatchLine", back::<MatchLine>),
    ("MatchReport", back::<MatchReport>),
    ("MatchesBody", back::<MatchesBody>),
    ("Matching", back::<Matching>),
    ("MaySign", back::<MaySign>),
    ("MemberLine", back::<MemberLine>),
    ("MergedCell", back::<MergedCell>),
    ("MergedTable", back::<MergedTable>),
    ("MineBody", back::<MineBody>),
    ("Missing", back::<Missing>),
    ("NanoEpsilon", back::<NanoEpsilon>),
    ("NanoRho", back::<NanoRho>),
    ("NearLine", back::<NearLine>),
    ("NetworkBody", back::<NetworkBody>),
    ("NetworksFound", back::<NetworksFound>),
    ("NextTable", back::<NextTable>),
    ("NextYearbook", back::<NextYearbook>),
    ("NodeKind", back::<NodeKind>),
    ("NodeLine", back::<NodeLine>),
    ("NodePreview", back::<NodePreview>),
    ("OddsLine", back::<OddsLine>),
    ("OperationBody", back::<OperationBody>),
    ("Outlook", back::<Outlook>),
    ("PartyStanding", back::<PartyStanding>),
    ("PartyView", back::<PartyView>),
    ("PasswordBody", back::<PasswordBody>),
    ("PathBody", back::<PathBody>),
    ("PathFound", back::<PathFound>),
    ("PatternLine", back::<PatternLine>),
    ("PatternShown", back::<PatternShown>),
    ("PatternSignature", back::<PatternSignature>),
    ("PeerId", back::<PeerId>),
    ("PeerState", back::<PeerState>),
    ("PersonBody", back::<PersonBody>),
    ("PersonId", back::<PersonId>),
    ("PersonLine", back::<PersonLine>),
    ("Population", back::<Population>),
    ("Preview", back::<Preview>),
    ("Previewing", back::<Previewing>),
    ("Proposal", back::<Proposal>),
    ("ProposalLine", back::<ProposalLine>),
    ("PublishReport", back::<PublishReport>),
    ("Publishing", back::<Publishing>),
    ("Purpose", back::<Purpose>),
    ("Question", back::<Question>),
    ("Rank", back::<Rank>),
    ("Reach", back::<Reach>),
    ("Reference", back::<Reference>),
    ("Referral", back::<Referral>),
    ("ReferralBand", back::<ReferralBand>),
    ("ReferralBasis", back::<ReferralBasis>),
    ("ReferralBody", back::<ReferralBody>),
    ("ReferralCategory", back::<ReferralCategory>),
    ("ReferralChannel", back::<ReferralChannel>),
    ("ReferralId", back::<ReferralId>),
    ("ReferralLine", back::<ReferralLine>),
    ("ReferralRequest", back::<ReferralRequest>),
    ("ReferralState", back::<ReferralState>),
    ("ReferralUrgency", back::<ReferralUrgency>),
    ("ReissueBody", back::<ReissueBody>),
    ("Reissued", back::<ReissuedCohort>),
    ("ReissuedCohorts", back::<safeborders_types::Reissued>),
    ("Reminded", back::<(CountryCode, String)>),
    ("RetentionPolicy", back::<RetentionPolicy>),
    ("Right", back::<Right>),
    ("Role", back::<Role>),
    ("RoundName", back::<RoundName>),
    ("RoundProgress", back::<RoundProgress>),
    ("RoundStage", back::<RoundStage>),
    ("RoundStep", back::<RoundStep>),
    ("RoundView", back::<RoundView>),
    ("RoundWork", back::<RoundWork>),
    ("RoundsSetting", back::<RoundsSetting>),
    ("Row", back::<Row>),
    ("Run", back::<Run>),
    ("RunLine", back::<RunLine>),
    ("RunsLine", back::<RunsLine>),
    ("SealBody", back::<SealBody>),
    ("SeasonLine", back::<SeasonLine>),
    ("SentShown", back::<SentShown>),
    ("SentState", back::<SentState>),
    ("SentTable", back::<SentTable>),
    ("SessionOpened", back::<SessionOpened>),
    ("Settings", back::<Settings>),
    ("SharesBody", back::<SharesBody>),
    ("SharesLine", back::<SharesLine>),
    ("SharesShown", back::<SharesShown>),
    ("ShowBody", back::<ShowBody>),
    ("Sigma", back::<Sigma>),
    ("SignAgreementBody", back::<SignAgreementBody>),
    ("SimilarBody", back::<SimilarBody>),
    ("SimilarFound", back::<SimilarFound>),
    ("SimilarLine", back::<SimilarLine>),
    ("SizePreview", back::<SizePreview>),
    ("State", back::<State>),
    ("StepBody", back::<StepBody>),
    ("StopBody", back::<StopBody>),
    ("StopLine", back::<StopLine>),
    ("StopsShown", back::<StopsShown>),
    ("TokenBody", back::<TokenBody>),
    ("TokenLine", back::<TokenLine>),
    ("TokenName", back::<TokenName>),
    ("TrendPoint", back::<TrendPoint>),
    ("Unassigned", back::<Unassigned>),
    ("Unit", back::<Unit>),
    ("ValueName", back::<ValueName>),
    ("WhichRound", back::<WhichRound>),
    ("WhoAmI", back::<WhoAmI>),
    ("WhoReads", back::<WhoReads>),
    ("WithdrawBody", back::<WithdrawBody>),
    ("YearStatistics", back::<YearStatistics>),
    ("Yearbook", back::<Yearbook>),
    ("YearbookFetched", back::<YearbookFetched>),
    ("YearbookHead", back::<YearbookHead>),
    ("YearbookLine", back::<YearbookLine>),
    ("YearbookTable", back::<YearbookTable>),
    ("YearbookUse", back::<YearbookUse>),
];

fn behind(name: &str) -> Back {
    TYPES
        .iter()
        .find(|(known, _)| *known == name)
        .unwrap_or_else(|| panic!("no type for the schema {name}"))
        .1
}

#[test]
fn every_schema_has_its_type() {
    let (_, shapes) = told();
    let known: BTreeSet<&str> = TYPES.iter().map(|(name, _)| *name).collect();
    assert_eq!(known, shapes.names());
}

#[test]
fn what_a_schema_describes_is_what_its_type_reads_and_writes() {
    let (_, shapes) = told();
    for (name, back) in TYPES {
        let schema = shapes.named(name);
        for value in shapes.alternatives(schema) {
            assert_eq!(shapes.fits(schema, &value), Ok(()), "{name}: the example itself");
            if let (Some(known), Some(shown)) = (schema["properties"].as_object(), value.as_object()) {
                assert_eq!(known.len(), shown.len(), "{name}: an example shows every property");
            }
            assert_eq!(back(&value), Ok(value), "{name}");
        }
    }
}

/// Whether a schema is of something that is sent: it refuses what it does not know.
fn is_sent(schema: &Value) -> bool {
    schema["additionalProperties"] == json!(false)
}

#[test]
fn what_a_request_needs_cannot_be_left_out_and_the_rest_can() {
    let (_, shapes) = told();
    let mut sent = 0;
    for (name, back) in TYPES {
        let (schema, whole) = (shapes.named(name), shapes.example(shapes.named(name)));
        let (Some(known), true) = (schema["properties"].as_object(), is_sent(schema)) else { continue };
        let required = strings(&schema["required"]);
        for property in known.keys() {
            let mut less = whole.clone();
            less.as_object_mut().unwrap().remove(property);
            let needed = required.contains(&property.as_str());
            assert_eq!(back(&less).is_err(), needed, "{name} without {property}");
        }
        let mut more = whole.clone();
        more["unheard_of"] = json!(1);
        assert!(back(&more).is_err(), "{name} takes what it does not know");
        sent += 1;
    }
    assert!(sent > 35, "the control: {sent} bodies were tried");
}

/// The codes that serde says a type has, from its refusal of one that it has not.
fn listed(refusal: &str) -> Option<BTreeSet<&str>> {
    let listed = refusal.strip_prefix("unknown variant `unheard-of`, expected ")?;
    Some(listed.split('`').skip(1).step_by(2).collect())
}

#[test]
fn a_list_of_codes_is_the_types_own() {
    let (_, shapes) = told();
    let mut lists = 0;
    for (name, back) in TYPES {
        let schema = shapes.named(name);
        let one_of = schema["oneOf"].as_array();
        if one_of.is_none() && !schema["enum"][0].is_string() {
            continue;
        }
        let mut codes: BTreeSet<&str> = strings(&schema["enum"]).into_iter().collect();
        for alternative in one_of.into_iter().flatten() {
            codes.extend(strings(&alternative["enum"]));
            codes.extend(strings(&alternative["required"]));
        }
        let refusal = back(&json!("unheard-of")).unwrap_err();
        assert_eq!(listed(&refusal), Some(codes), "{name}: {refusal}");
        lists += 1;
    }
    assert!(lists > 25, "the control: {lists} lists were compared");
    assert_eq!(listed("unknown variant `unheard-of`, expected `a` or `b`"), Some(BTreeSet::from(["a", "b"])));
}

#[test]
fn another_types_form_is_found() {
    let (_, shapes) = told();
    let other = behind("CohortLine")(&shapes.example(shapes.named("BudgetLine")));
    assert!(other.is_err());
    let less = json!({ "cohort": "2024Q1" });
    assert!(behind("CohortLine")(&less).is_err());
    // A field that a type does not have is lost on the way, and so noticed.
    let more = json!({ "cohort": "2024Q1", "more": 1 });
    assert_ne!(behind("Reissued")(&more), Ok(more));
}
