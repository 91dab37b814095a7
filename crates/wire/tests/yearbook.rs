//! A yearbook's messages: what survives the wire, and what a reader refuses.
#![allow(clippy::unwrap_used)] // helpers of tests may

use proptest::prelude::*;
use prost::Message;
use safeborders_types::{
    Axis, CountTable, MAX_YEARBOOK_CELLS, MAX_YEARBOOK_CHAIN, MAX_YEARBOOK_SIGNATURE_BYTES,
    MAX_YEARBOOK_TABLES, NanoRho, Purpose, Reference, SignedYearbook, Unit, Yearbook, YearbookHead,
    YearbookSignature, YearbookTable,
};
use safeborders_wire::proto::{self, yearbook_part::Part};
use safeborders_wire::{
    InvalidMessage, MAX_YEARBOOK_PART_BYTES, YearbookReader, YearbookRequest, yearbook_head,
};

fn table(number: u32, codes: usize) -> YearbookTable {
    let codes = (0..codes).map(|i| format!("c{i}").parse().unwrap()).collect();
    let axes = vec![Axis { attribute: "victim.sex".parse().unwrap(), codes }];
    let cells = vec![-7; CountTable::cells_of(&axes).unwrap()];
    let table = CountTable::new(axes, cells).unwrap();
    YearbookTable { number, unit: Unit::Victim, table, sigma: 118, salt: [3; 16] }
}

fn signed(numbers: &[u32], tables: usize) -> SignedYearbook {
    let head = YearbookHead {
        country: "GR".parse().unwrap(),
        year: 2024,
        edition: 1,
        list: 1,
        codebook: 1,
        clamp: 4,
        cost: NanoRho::new(30_000_000),
        released_at_s: 9,
        digests: vec![[5; 32]; tables],
    };
    let signature = YearbookSignature { chain: vec![vec![1; 900]], signature: vec![2; 70] };
    let tables = numbers.iter().map(|number| table(*number, 3)).collect();
    SignedYearbook { yearbook: Yearbook::new(head, tables).unwrap(), signature }
}

fn parts(given: &SignedYearbook) -> Vec<proto::YearbookPart> {
    let head = Part::Head(yearbook_head(given.yearbook.head(), &given.signature));
    let tables = given.yearbook.tables().iter().map(|t| Part::Table(proto::YearbookTable::from(t)));
    std::iter::once(head).chain(tables).map(|part| proto::YearbookPart { part: Some(part) }).collect()
}

fn read(parts: Vec<proto::YearbookPart>) -> Result<SignedYearbook, InvalidMessage> {
    let mut reader = YearbookReader::default();
    for part in parts {
        // Through its bytes, as on the wire.
        let part = proto::YearbookPart::decode(part.encode_to_vec().as_slice()).unwrap();
        reader.take(part)?;
    }
    reader.finish()
}

fn with_head(change: impl FnOnce(&mut proto::YearbookHead)) -> Vec<proto::YearbookPart> {
    let mut parts = parts(&signed(&[0, 2], 3));
    if let Some(Part::Head(head)) = &mut parts[0].part {
        change(head);
    }
    parts
}

fn with_table(change: impl FnOnce(&mut proto::YearbookTable)) -> Vec<proto::YearbookPart> {
    let mut parts = parts(&signed(&[0, 2], 3));
    if let Some(Part::Table(table)) = &mut parts[1].part {
        change(table);
    }
    parts
}

#[test]
fn a_yearbook_survives_the_wire() {
    for given in [signed(&[0, 2], 3), signed(&[], 1), signed(&[1], 2)] {
        assert_eq!(read(parts(&given)), Ok(given));
    }
}

#[test]
fn parts_in_another_order_or_beyond_the_head_are_refused() {
    let good = || parts(&signed(&[0, 2], 3));
    let rearranged: [fn(&mut Vec<proto::YearbookPart>); 6] = [
        |parts| parts.swap(0, 1),
        |parts| parts.swap(1, 2),
        |parts| parts.push(parts[2].clone()),
        |parts| parts.push(parts[0].clone()),
        |parts| parts.push(proto::YearbookPart { part: None }),
        |parts| drop(parts.remove(0)),
    ];
    for rearrange in rearranged {
        let mut parts = good();
        rearrange(&mut parts);
        assert!(read(parts).is_err());
    }
    assert!(read(Vec::new()).is_err());
    assert!(read(with_table(|table| table.number = 3)).is_err(), "not in the head");
    assert!(read(with_table(|table| table.number = 1)).is_ok(), "the accepting twin");
}

#[test]
fn heads_beyond_the_limits_are_refused() {
    let bad: [fn(&mut proto::YearbookHead); 9] = [
        |head| head.digests = vec![vec![1; 32]; MAX_YEARBOOK_TABLES + 1],
        |head| head.digests[0].push(1),
        |head| head.digests.clear(),
        |head| head.chain = vec![vec![1]; MAX_YEARBOOK_CHAIN + 1],
        |head| head.chain[0] = vec![1; MAX_YEARBOOK_SIGNATURE_BYTES + 1],
        |head| head.signature = vec![1; MAX_YEARBOOK_SIGNATURE_BYTES + 1],
        |head| head.country = "Greece".to_owned(),
        |head| head.year = 1024,
        |head| head.edition = 0,
    ];
    for change in bad {
        assert!(read(with_head(change)).is_err());
    }
    assert!(read(with_head(|head| head.year = 2023)).is_ok(), "the accepting twin");
}

#[test]
fn tables_beyond_the_limits_are_refused() {
    let bad: [fn(&mut proto::YearbookTable); 7] = [
        |table| table.unit = 0,
        |table| table.unit = 77,
        |table| table.sigma = 0,
        |table| table.salt.clear(),
        |table| table.table = None,
        |table| table.table.as_mut().unwrap().cells.push(1),
        |table| table.table.as_mut().unwrap().cells = vec![0; MAX_YEARBOOK_CELLS + 1],
    ];
    for change in bad {
        assert!(read(with_table(change)).is_err());
    }
}

#[test]
fn the_limit_of_a_part_holds_the_largest_ones() {
    let mut largest = parts(&signed(&[0], MAX_YEARBOOK_TABLES));
    if let Some(Part::Head(head)) = &mut largest[0].part {
        head.chain = vec![vec![255; MAX_YEARBOOK_SIGNATURE_BYTES]; MAX_YEARBOOK_CHAIN];
        head.signature = vec![255; MAX_YEARBOOK_SIGNATURE_BYTES];
    }
    if let Some(Part::Table(table)) = &mut largest[1].part {
        let codes = vec!["C".repeat(64); 300];
        let axis = proto::Axis { attribute: "victim.".to_owned() + &"a".repeat(57), codes };
        table.table =
            Some(proto::CountTable { axes: vec![axis; 2], cells: vec![i64::MIN; MAX_YEARBOOK_CELLS] });
    }
    assert!(largest.iter().all(|part| part.encoded_len() <= MAX_YEARBOOK_PART_BYTES));
}

#[test]
fn a_request_survives_the_wire_and_odd_ones_are_refused() {
    let request = YearbookRequest {
        agreement: "balkan".parse().unwrap(),
        purpose: Purpose::StrategicAnalysis,
        reference: Reference::from_random([7; 16]),
        year: 2024,
    };
    let message = proto::GetYearbookRequest::from(&request);
    assert_eq!(YearbookRequest::try_from(message.clone()), Ok(request));
    for bad in [
        proto::GetYearbookRequest { year: 1024, ..message.clone() },
        proto::GetYearbookRequest { year: 70_000, ..message.clone() },
        proto::GetYearbookRequest { purpose: 0, ..message.clone() },
        proto::GetYearbookRequest { reference: vec![1; 15], ..message.clone() },
        proto::GetYearbookRequest { agreement: "No Name".to_owned(), ..message },
    ] {
        assert!(YearbookRequest::try_from(bad).is_err());
    }
}

proptest! {
    /// Whatever arrives, the reader ends with a yearbook or an error.
    #[test]
    fn spoiled_parts_never_panic(changes in prop::collection::vec((any::<usize>(), any::<u8>()), 0..12)) {
        let mut reader = YearbookReader::default();
        for part in parts(&signed(&[0, 2], 3)) {
            let mut bytes = part.encode_to_vec();
            let length = bytes.len();
            changes.iter().for_each(|(at, value)| bytes[at % length] ^= value);
            if let Ok(part) = proto::YearbookPart::decode(bytes.as_slice()) {
                let _ = reader.take(part);
            }
        }
        let _ = reader.finish();
    }
}
