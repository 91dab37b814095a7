//! The exact statistics and the national report: who may, what is on record, what is told apart.

use super::house::{HOSTILE, House};
use safeborders_books::{HouseEvent, KeptYearbook};
use safeborders_cases::{CaseFile, CaseParts, Person, Registered, SourceId, Values};
use safeborders_codebook::{CodeIndex, Codebook, YearbookList};
use safeborders_people::Role;
use safeborders_types::{
    CountTable, NanoRho, SignedYearbook, Yearbook, YearbookHead, YearbookSignature, YearbookTable,
};

/// An office with synthetic victims enough to be told, and the yearbooks of two other countries.
pub(crate) fn house_with_figures() -> House {
    let house = House::staffed().with_cases();
    let book = Codebook::v1();
    let value = |id: &str, position: usize| {
        let attribute = book.attribute(&id.parse().unwrap()).unwrap();
        (attribute.index(), CodeIndex::from_position(position).unwrap())
    };
    let victim = |n: usize| Person {
        values: Values::new(
            vec![value("victim.sex", n % 2), value("victim.exploitation", n % 3)],
            Vec::new(),
        )
        .unwrap(),
    };
    let files = (0..60).map(|n| CaseParts {
        victims: vec![victim(n)],
        ..CaseParts::new(
            SourceId::new(&format!("GR-S{n:02}")).unwrap(),
            Registered::Date(time::macros::date!(2024 - 06 - 02)),
        )
    });
    let files: Vec<CaseFile> = files.map(|parts| CaseFile::new(parts).unwrap()).collect();
    house.vault.import(&files).unwrap();
    for (country, size) in [("BG", 40), ("RO", 90)] {
        house.books.keep_yearbook(&kept(country, size)).unwrap();
    }
    house
}

/// A made-up yearbook in which every table of a unit adds up to about the same.
fn kept(country: &str, size: i64) -> KeptYearbook {
    let list = YearbookList::v1();
    let table = |spec: &safeborders_codebook::YearbookTableSpec| {
        let cells = spec.cells() as i64;
        let counts = (0..cells).map(|cell| size * 6 / cells + (cell * 7) % 11 - 5).collect();
        YearbookTable {
            number: spec.number(),
            unit: spec.unit(),
            table: CountTable::new(spec.axes().to_vec(), counts).unwrap(),
            sigma: 12,
            salt: [0; 16],
        }
    };
    let tables: Vec<YearbookTable> = list.tables().iter().map(table).collect();
    let head = YearbookHead {
        country: country.parse().unwrap(),
        year: 2024,
        edition: 1,
        list: list.version(),
        codebook: list.codebook(),
        clamp: 4,
        cost: NanoRho::new(30_000_000),
        released_at_s: 1_700_000_000,
        digests: vec![[0; 32]; tables.len()],
    };
    let signature = YearbookSignature { chain: Vec::new(), signature: Vec::new() };
    KeptYearbook {
        from: format!("spiffe://safeborders/{country}/node/one").parse().unwrap(),
        kept_at_s: 1_700_000_001,
        given: SignedYearbook { yearbook: Yearbook::new(head, tables).unwrap(), signature },
    }
}

#[tokio::test]
async fn the_statistics_page_tells_what_is_withheld_and_adds_up() {
    let house = house_with_figures();
    let asked = house.get(Role::Analyst, "/statistics").await;
    assert!(
        asked.body.contains("not for exchange") && asked.body.contains("<option value=\"2024\""),
        "{}",
        asked.body
    );
    assert!(!asked.body.contains("Registered victims"), "nothing is made before somebody asks");
    let made = house.get(Role::Analyst, "/statistics?year=2024").await.body;
    // 60 victims with a sex and three without: those three are withheld, with the smallest row beside them.
    for part in [
        "In all 63.",
        "withheld",
        "Withheld rows together",
        "add up to the total: 63",
        "/statistics/2024.xlsx",
    ] {
        assert!(made.contains(part), "{part}: {made}");
    }
    assert!(!made.contains(HOSTILE) && !made.contains("class=\"whisker\""), "exact figures have no interval");
    let invalid = house.get(Role::Analyst, "/statistics?year=x").await;
    assert_eq!(invalid.status, 400);
}

#[tokio::test]
async fn a_file_is_on_record_and_named_for_what_it_is_and_a_role_without_the_right_sees_nothing() {
    let house = house_with_figures();
    let before = house.books.house_head().unwrap().size;
    let last = || house.books.house_entries(before, 99).unwrap().pop().unwrap().1;
    for ending in ["xlsx", "sdmx.csv"] {
        let file = house.get(Role::DataProtectionOfficer, &format!("/statistics/2024.{ending}")).await;
        assert_eq!(file.status, 200, "{ending}");
        let name = format!("national-statistics-GR-2024-exact-not-for-exchange.{ending}");
        assert!(file.header("content-disposition").contains(&name));
        assert_eq!((last().event, last().what.as_str()), (HouseEvent::Export, "yearly statistics"));
    }
    assert_eq!(house.get(Role::Analyst, "/statistics/2024.exe").await.status, 404);
    for path in [
        "/statistics",
        "/statistics?year=2024",
        "/statistics/2024.xlsx",
        "/statistics/report",
        "/statistics/report/2024.pdf",
    ] {
        for role in [Role::Administrator, Role::Auditor] {
            assert_eq!(house.get(role, path).await.status, 403, "{path}");
            assert_eq!(last().event, HouseEvent::Refusal, "{path}");
        }
    }
    assert!(!house.get(Role::Administrator, "/").await.body.contains("href=\"/statistics\""));
    assert!(house.get(Role::Analyst, "/").await.body.contains("href=\"/statistics\""), "the control");
}

#[tokio::test]
async fn the_report_tells_exact_figures_and_released_ones_apart() {
    let house = house_with_figures();
    let html = house.get(Role::Prosecutor, "/statistics/report?year=2024").await.body;
    let (exact, europe) = html.split_once("Part 2: the European picture").unwrap();
    assert!(exact.contains("Part 1: exact national statistics") && exact.contains("add up to the total: 63"));
    assert!(
        !exact.contains("class=\"ci\"") && !exact.contains("class=\"whisker\""),
        "exact figures have none"
    );
    assert!(!europe.contains("class=\"plain exact\"") && europe.contains("do not imply"));
    assert!(europe.contains("Bulgaria") && europe.contains("Italy"), "who is missing is named: {europe}");
    let drawn = europe.matches("<rect class=\"bar").count();
    assert!(drawn > 4 && drawn == europe.matches("class=\"whisker\"").count(), "{drawn}");
    let pdf = house.get(Role::Prosecutor, "/statistics/report/2024.pdf").await;
    assert_eq!((pdf.status.as_u16(), pdf.header("content-type")), (200, "application/pdf"));
    assert!(pdf.body.starts_with("%PDF-") && pdf.header("content-disposition").contains("not-for-exchange"));
    if let Some(kept) = std::env::var_os("SAFEBORDERS_PICTURES").map(std::path::PathBuf::from) {
        let request = house.request("GET", Some(Role::Prosecutor), "/statistics/report/2024.pdf");
        let request = request.body(axum::body::Body::empty()).unwrap();
        let (_, routes) = house.session_of(Role::Prosecutor);
        let answer = tower::ServiceExt::oneshot(routes, request).await.unwrap();
        let body = http_body_util::BodyExt::collect(answer.into_body()).await.unwrap().to_bytes();
        std::fs::create_dir_all(&kept).unwrap();
        std::fs::write(kept.join("national-report.pdf"), body).unwrap();
    }
    let alone = house.get(Role::Prosecutor, "/statistics/report?year=2023").await.body;
    assert!(alone.contains("No yearbook of another country for 2023"), "{alone}");
}

#[tokio::test]
async fn an_office_without_case_files_says_that_there_is_no_year() {
    let house = House::staffed();
    for path in ["/statistics", "/statistics/report"] {
        assert!(house.get(Role::Analyst, path).await.body.contains("no year to choose"), "{path}");
    }
    assert_eq!(house.get(Role::Analyst, "/statistics/report/x.pdf").await.status, 400);
}
