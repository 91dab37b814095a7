//! What travels between nodes: decoded as gRPC decodes it, then converted.

use prost::Message;
use safeborders_types::{CountTable, Question};
use safeborders_wire::proto::{self, yearbook_part::Part};
use safeborders_wire::{
    Ask, Description, Exchange, Growth, Reply, ShownHead, YearbookReader, YearbookRequest,
};

/// Decodes and converts; a message that converts is converted back and again, to the same thing.
fn taken<M, T>(bytes: &[u8]) -> bool
where
    M: Message + Default,
    T: TryFrom<M>,
{
    M::decode(bytes).is_ok_and(|message| T::try_from(message).is_ok())
}

/// What a node takes from peers.
pub(crate) fn requests(bytes: &[u8]) -> bool {
    let ask = match proto::AskRequest::decode(bytes).map(Ask::try_from) {
        Ok(Ok(ask)) => {
            let again = Ask::try_from(proto::AskRequest::from(&ask));
            assert!(again.is_ok_and(|again| again == ask), "a question changed on its way");
            true
        }
        _ => false,
    };
    let others = [
        taken::<proto::Question, Question>(bytes),
        taken::<proto::GetYearbookRequest, YearbookRequest>(bytes),
        taken::<proto::LastHeadRequest, Exchange>(bytes),
        proto::ConsistencyRequest::decode(bytes).map(Growth::from).is_ok(),
        proto::DescribeRequest::decode(bytes).is_ok(),
    ];
    ask || others.contains(&true)
}

/// What a node takes from those that it asks.
pub(crate) fn replies(bytes: &[u8]) -> bool {
    let mut reader = YearbookReader::default();
    let part = proto::YearbookPart::decode(bytes).is_ok_and(|part| {
        // The head goes first; a table is then taken below a head of its own.
        let first = reader.take(part.clone()).is_ok();
        let second = reader.take(part).is_ok();
        first || second
    });
    let shown = proto::AskResponse::decode(bytes).map(|answer| ShownHead::of_answer(&answer)).is_ok();
    let others = [
        taken::<proto::AskResponse, Reply>(bytes),
        taken::<proto::DescribeResponse, Description>(bytes),
        taken::<proto::CountTable, CountTable>(bytes),
        taken::<proto::LastHeadResponse, Exchange>(bytes),
        taken::<proto::ConsistencyResponse, Option<Vec<[u8; 32]>>>(bytes),
        reader.finish().is_ok(),
    ];
    part || shown || others.contains(&true)
}

fn question() -> proto::Question {
    let codes = ["Convicted", "Acquitted"].map(str::to_owned).to_vec();
    proto::Question {
        unit: proto::Unit::Victim.into(),
        cohorts: ["2023Q4", "2024Q1", "2024Q2"].map(str::to_owned).to_vec(),
        dimensions: ["victim.sex", "case.country_of_exploitation"].map(str::to_owned).to_vec(),
        filter: vec![proto::FilterTerm { attribute: "case.procedural_status".to_owned(), codes }],
        mean_of: String::new(),
    }
}

pub(crate) fn request_seeds() -> Vec<Vec<u8>> {
    let head = "safeborders/GR/node/athens/disclosures/1\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    let ask = proto::AskRequest {
        agreement: "partners".to_owned(),
        purpose: proto::Purpose::Investigation.into(),
        reference: vec![7; 16],
        question: Some(question()),
        sigma: 20,
        codebook_version: 1,
        last_head: head.to_owned(),
    };
    let yearbook = proto::GetYearbookRequest {
        agreement: "partners".to_owned(),
        purpose: proto::Purpose::Prevention.into(),
        reference: vec![8; 16],
        year: 2024,
    };
    let exchange = proto::LastHeadRequest {
        head: head.to_owned(),
        log_key: vec![3; 32],
        last_head: head.to_owned(),
        log_key_changes: vec!["a change".to_owned(); 2],
    };
    let growth = proto::ConsistencyRequest { incarnation: 1, old_size: 7, new_size: 1_000_000 };
    let describe = proto::DescribeRequest { agreement: "partners".to_owned(), last_head: head.to_owned() };
    vec![
        ask.encode_to_vec(),
        question().encode_to_vec(),
        yearbook.encode_to_vec(),
        exchange.encode_to_vec(),
        growth.encode_to_vec(),
        describe.encode_to_vec(),
    ]
}

pub(crate) fn reply_seeds() -> Vec<Vec<u8>> {
    let axis = |attribute: &str, codes: &[&str]| proto::Axis {
        attribute: attribute.to_owned(),
        codes: codes.iter().map(|code| (*code).to_owned()).collect(),
    };
    let table = proto::CountTable {
        axes: vec![
            axis("victim.sex", &["Feminine", "Masculine", "unknown"]),
            axis("case.offence", &["A", "B"]),
        ],
        cells: vec![12, -3, 0, i64::MAX, i64::MIN, 4],
    };
    let account =
        proto::Account { cohort: "2024Q1".to_owned(), quota_nano_rho: 9_000_000, spent_nano_rho: 5 };
    let answer = proto::AskResponse {
        release: vec![9; 32],
        table: Some(table.clone()),
        sigma: 20,
        cost_nano_rho: 1_250_000,
        clamp: 4,
        codebook_version: 1,
        released_at_s: 1_800_000_000,
        accounts: vec![account.clone(); 2],
        terms: 3,
        reissued: vec!["2024Q1".to_owned()],
        head: "a head".to_owned(),
    };
    let description = proto::DescribeResponse {
        country: "GR".to_owned(),
        codebook_version: 1,
        frozen_cohorts: vec!["2024Q1".to_owned()],
        attributes: vec!["victim.sex".to_owned()],
        max_dimensions: 3,
        purposes: vec![1, 2],
        accounts: vec![account],
        matured_cohorts: Vec::new(),
        reissued_cohorts: Vec::new(),
        yearbooks: vec![2023, 2024],
        head: String::new(),
        log_key: vec![1; 32],
        log_key_changes: vec!["a change".to_owned()],
        retention_days: Some(30),
    };
    let head = proto::YearbookHead {
        country: "GR".to_owned(),
        year: 2024,
        edition: 1,
        list: 1,
        codebook_version: 1,
        clamp: 4,
        cost_nano_rho: 30_000_000,
        released_at_s: 1_800_000_000,
        digests: vec![vec![5; 32]; 4],
        chain: vec![vec![0x30; 400]; 2],
        signature: vec![0x30; 70],
    };
    let yearbook_table = proto::YearbookTable {
        number: 1,
        unit: proto::Unit::Case.into(),
        table: Some(table.clone()),
        sigma: 33,
        salt: vec![2; 16],
    };
    let part = |part| proto::YearbookPart { part: Some(part) }.encode_to_vec();
    let proof = proto::ConsistencyResponse { known: true, hashes: vec![vec![6; 32]; 5] };
    vec![
        answer.encode_to_vec(),
        description.encode_to_vec(),
        table.encode_to_vec(),
        part(Part::Head(head)),
        part(Part::Table(yearbook_table)),
        proof.encode_to_vec(),
    ]
}
