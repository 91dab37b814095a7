//! Bodies of requests to the office's interface, as its own tools and whoever reaches the pages' address send them.

use safeborders_office::api::{
    ChangeAgreementBody, CountBody, EmbargoBody, FetchBody, ImportAgreementBody, ReissueBody,
    SignAgreementBody,
};
use safeborders_office::api_people::{DecideBody, EnrolBody, LogInBody, PersonBody, TokenBody};
use safeborders_office::entry::EntryBody;
use safeborders_office::erasure::EraseBody;
use safeborders_office::keeping::HoldBody;
use safeborders_office::links::LinkCheckBody;
use safeborders_office::networks::body::{GroupBody, NetworkBody, PathBody};
use safeborders_office::patterns::SimilarBody;
use safeborders_office::patterns::body::{CompareBody, MineBody, ShowBody};
use safeborders_office::referrals::{ReferralBody, StepBody};
use safeborders_office::shares::SharesBody;
use safeborders_office::stops::StopBody;
use safeborders_types::{Asking, Joining, Matching, Previewing, Publishing};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Whether it is read; what was read is written in a form that is read again.
fn is_read<T: DeserializeOwned + Serialize>(bytes: &[u8]) -> bool {
    let Ok(body) = serde_json::from_slice::<T>(bytes) else { return false };
    let again = serde_json::to_vec(&body).unwrap();
    assert!(serde_json::from_slice::<T>(&again).is_ok(), "a body is not read again");
    true
}

/// Every body, by whatever path it came.
pub(crate) fn bodies(bytes: &[u8]) -> bool {
    let read = [
        is_read::<CountBody>(bytes),
        is_read::<EmbargoBody>(bytes),
        is_read::<ReissueBody>(bytes),
        is_read::<FetchBody>(bytes),
        is_read::<ImportAgreementBody>(bytes),
        is_read::<SignAgreementBody>(bytes),
        is_read::<ChangeAgreementBody>(bytes),
        is_read::<LogInBody>(bytes),
        is_read::<EnrolBody>(bytes),
        is_read::<PersonBody>(bytes),
        is_read::<TokenBody>(bytes),
        is_read::<DecideBody>(bytes),
        is_read::<EntryBody>(bytes),
        is_read::<EraseBody>(bytes),
        is_read::<HoldBody>(bytes),
        is_read::<LinkCheckBody>(bytes),
        is_read::<NetworkBody>(bytes),
        is_read::<GroupBody>(bytes),
        is_read::<PathBody>(bytes),
        is_read::<SimilarBody>(bytes),
        is_read::<MineBody>(bytes),
        is_read::<ShowBody>(bytes),
        is_read::<CompareBody>(bytes),
        is_read::<ReferralBody>(bytes),
        is_read::<StepBody>(bytes),
        is_read::<SharesBody>(bytes),
        is_read::<StopBody>(bytes),
        is_read::<Asking>(bytes),
        is_read::<Previewing>(bytes),
        is_read::<Publishing>(bytes),
        is_read::<Joining>(bytes),
        is_read::<Matching>(bytes),
    ];
    read.contains(&true)
}

pub(crate) fn body_seeds() -> Vec<Vec<u8>> {
    let question = r#"{"unit":"victim","cohorts":["2024Q1","2024Q2"],"dimensions":["victim.sex"],"filter":{"case.transport":["Coach"]}}"#;
    let asking = format!(
        r#"{{"question":{question},"sigma":64,"purpose":"strategic-analysis","countries":["RO"],"case_note":"Az 7/24"}}"#
    );
    let texts = [
        format!(r#"{{"question":{question}}}"#),
        asking,
        r#"{"country":"RO","reason":"its keys were stolen"}"#.to_owned(),
        r#"{"sources":["GR-1","GR-2"],"reason":"request granted"}"#.to_owned(),
        r#"{"source":"GR-1","kind":"phone","country":"RO"}"#.to_owned(),
        r#"{"name":"nightly","rights":["look","count"],"days":30}"#.to_owned(),
        r#"{"person":"anna","password":"correct horse battery","code":"123456"}"#.to_owned(),
        r#"{"from":"2027Q1","yearbook":30000000,"questions":60000000,"corrections":30000000,"rounds":2000000000}"#.to_owned(),
    ];
    texts.map(String::into_bytes).to_vec()
}
