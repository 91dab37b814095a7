//! The path of the statistics: who may, what is on record, and what the files say.

use super::{Counted, SMALLEST, YearStatistics, sdmx_csv, workbook};
use crate::server::router;
use crate::web::tests::house::House;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use safeborders_books::HouseEvent;
use safeborders_people::Role;
use std::sync::Arc;
use tower::ServiceExt;

async fn asked(house: &House, role: Role, year: &str) -> (StatusCode, Vec<u8>) {
    let request = Request::get(format!("/api/v1/statistics?year={year}"))
        .header("authorization", format!("Bearer {}", house.session_of(role).0));
    let answer =
        router(Arc::clone(&house.office)).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (head, body) = answer.into_parts();
    (head.status, body.collect().await.unwrap().to_bytes().to_vec())
}

#[tokio::test]
async fn an_analyst_makes_them_on_record_and_an_administrator_is_refused_on_record() {
    let house = House::staffed().with_cases();
    let before = house.books.house_head().unwrap().size;
    let last = || house.books.house_entries(before, 9).unwrap().pop().unwrap().1;
    let (status, body) = asked(&house, Role::Analyst, "2024").await;
    assert_eq!(status, 200);
    assert_eq!((last().event, last().what.as_str()), (HouseEvent::Export, "yearly statistics"));
    let made: YearStatistics = serde_json::from_slice(&body).unwrap();
    assert_eq!((made.year, made.smallest, made.populations.len()), (2024, SMALLEST, 4));
    // Three victims and one suspect: too few to be told, in any form.
    assert!(made.populations.iter().all(|p| p.total.is_none() && p.tables.is_empty()), "{made:?}");
    let (status, _) = asked(&house, Role::Administrator, "2024").await;
    assert_eq!((status, last().event), (StatusCode::FORBIDDEN, HouseEvent::Refusal));
}

#[tokio::test]
async fn a_year_without_case_files_is_told_as_nobody_and_a_year_that_is_none_is_refused() {
    let house = House::staffed().with_cases();
    let (_, body) = asked(&house, Role::Prosecutor, "2023").await;
    let made: YearStatistics = serde_json::from_slice(&body).unwrap();
    assert!(made.populations.iter().all(|population| population.total == Some(0)), "{made:?}");
    for none in ["1500", "x", "2024&other=1"] {
        assert_eq!(asked(&house, Role::Prosecutor, none).await.0, StatusCode::BAD_REQUEST, "{none}");
    }
}

#[test]
fn both_files_say_what_is_withheld_and_what_the_rows_add_up_to() {
    let row = |code: &str, persons| super::Row { codes: vec![code.to_owned()], persons };
    let table = super::Breakdown {
        by: super::By::Citizenship,
        rows: vec![row("AL", None), row("BG", Some(40)), row("RO", None)],
        withheld: Some(9),
    };
    let population =
        super::Population { counted: Counted::RegisteredVictims, total: Some(49), tables: vec![table] };
    let made = YearStatistics {
        country: Some("GR".parse().unwrap()),
        year: 2025,
        smallest: SMALLEST,
        populations: vec![population],
    };
    let text = sdmx_csv(&made);
    let end = |line: &str| text.lines().any(|row| row.ends_with(line));
    assert!(end(",GR,2025,REGISTERED_VICTIMS,_T,_T,_T,_T,_T,_T,49,A,F"), "{text}");
    assert!(end(",_T,_T,_T,AL,_T,_T,,Q,C") && end(",_T,_T,_T,BG,_T,_T,40,A,F"), "{text}");
    assert!(end(",_T,_T,_T,WITHHELD_TOGETHER,_T,_T,9,A,F"), "{text}");
    assert_eq!(text.lines().count(), 1 + 1 + 3 + 1);
    assert_eq!(&workbook(&made).unwrap()[..4], b"PK\x03\x04");
}
