//! What was sent with one entry of the disclosure log: the figures, the bytes as a file, and whether what is kept is still
//! what the log's hash stands for.

use super::Site;
use super::left::Disclosure;
use super::visit::Visit;
use crate::api::ApiError;
use crate::sent::{SentShown, SentState, SentTable};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use safeborders_pages::{Arg, Lexicon, Locale, Names};
use safeborders_types::{AttributeId, Code, CountTable, Interval, PatternSignature};
use std::sync::Arc;

/// How many figures are on the page; all of them are in the file.
const MOST_ROWS: usize = 2_000;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/left/{entry}", get(sent)).route("/left/{entry}/bytes", get(bytes))
}

/// One figure as it was sent.
struct Row {
    name: String,
    value: String,
    interval: String,
}

struct Table {
    title: String,
    noise: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "left_sent.html")]
struct Sent {
    t: &'static Locale,
    title: String,
    class: &'static str,
    verdict: String,
    is_wrong: bool,
    says: String,
    lines: Vec<Disclosure>,
    logged: String,
    logged_in: Option<u64>,
    kept: String,
    /// Where the bytes are; `None` where none are kept.
    file: Option<String>,
    text: String,
    tables: Vec<Table>,
    /// How many figures are not on the page.
    more: Option<Arg<'static>>,
}

async fn sent(visit: Visit, Path(entry): Path<String>) -> Response {
    let Ok(entry) = entry.parse::<u64>() else { return visit.missing() };
    visit.answer(page(&visit, entry).await)
}

async fn page(visit: &Visit, entry: u64) -> Result<Response, ApiError> {
    let t = visit.t();
    let shown: SentShown = visit.get(&format!("log/sent?entry={entry}")).await?;
    let number = entry.to_string();
    let title = t.with("o-sent-title", &[("entry", Arg::Text(&number))]);
    let (class, verdict) = match shown.state {
        SentState::Same => ("notice", t.text("o-sent-same")),
        SentState::Differs => ("wrong", t.text("o-sent-differs")),
        SentState::Missing => ("wrong", t.text("o-sent-missing")),
        SentState::InEntry => ("lede", t.text("o-sent-in-entry")),
        SentState::NotKept => ("lede", t.text("o-sent-not-kept")),
        SentState::NothingLeft => ("lede", t.text("o-sent-nothing")),
    };
    let all: usize = shown.tables.iter().map(|table| table.cells.len()).sum();
    let main = Sent {
        t,
        title: title.clone(),
        class,
        verdict,
        is_wrong: shown.state.is_wrong(),
        says: shown.says,
        lines: vec![Disclosure::of(&shown.line, t)],
        logged: shown.logged_sha256,
        logged_in: shown.held_against.filter(|at| *at != entry),
        kept: shown.kept_sha256,
        file: (!shown.bytes.is_empty()).then(|| format!("/left/{entry}/bytes")),
        text: shown.text,
        tables: tables(&shown.tables, t),
        more: (all > MOST_ROWS).then(|| Arg::of(all - MOST_ROWS)),
    };
    visit.page(&title, &main, &[])
}

/// The tables in words of the codebook, as far as there is room.
fn tables(of: &[SentTable], t: &'static Locale) -> Vec<Table> {
    let mut room = MOST_ROWS;
    let mut shown = Vec::new();
    for table in of {
        if room == 0 {
            break;
        }
        let rows: Vec<Row> = rows(table, t).take(room).collect();
        room -= rows.len();
        shown.push(Table { title: title(table, t), noise: table.noise.clone(), rows });
    }
    shown
}

fn title(table: &SentTable, t: &'static Locale) -> String {
    let names = Lexicon::new(t);
    let attributes: Vec<String> = table.axes.iter().map(|axis| names.attribute(&axis.attribute)).collect();
    let number = table.number.map(|number| number.to_string());
    let attributes = (!attributes.is_empty()).then(|| attributes.join(" × "));
    let parts = [number, Some(t.units(table.unit)), attributes];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn rows(table: &SentTable, t: &'static Locale) -> impl Iterator<Item = Row> {
    let names = Lexicon::new(t);
    let total = t.units(table.unit);
    // Without attributes it is a total, or a list whose figures are told apart by their places.
    let listed = table.axes.is_empty() && table.cells.len() > 1;
    let labels: Vec<Vec<String>> = match listed || !table.signatures.is_empty() {
        true => (0..table.cells.len()).map(|place| vec![of_list(table, place, &names)]).collect(),
        false => CountTable::labels(&table.axes)
            .map(|codes| {
                let named = table.axes.iter().zip(codes);
                named.map(|(axis, code)| names.code(&axis.attribute, code)).collect()
            })
            .collect(),
    };
    labels.into_iter().zip(&table.cells).map(move |(label, cell)| Row {
        name: if label.is_empty() { total.clone() } else { label.join(" · ") },
        value: cell.to_string(),
        interval: interval(*cell, table.half_width),
    })
}

/// What a figure of a histogram counts: the signatures that share its cell, where they are known, else its place.
fn of_list(table: &SentTable, place: usize, names: &Lexicon) -> String {
    let Some(signatures) = table.signatures.get(place).filter(|of| !of.is_empty()) else {
        return (place + 1).to_string();
    };
    let words = |signature: &PatternSignature| {
        let value =
            |(id, code): &(AttributeId, Code)| format!("{}: {}", names.attribute(id), names.code(id, code));
        signature.values().map(value).collect::<Vec<_>>().join(" · ")
    };
    signatures.iter().map(words).collect::<Vec<_>>().join(" / ")
}

/// The 95 % interval in whole counts, rounded outwards. The figure itself is shown as it was sent.
fn interval(cell: i64, half_width: f64) -> String {
    let exactly = Interval::around(cell, 0.0);
    // Adding zero takes the sign off a negative zero.
    let (low, high) = ((exactly.low - half_width).floor() + 0.0, (exactly.high + half_width).ceil() + 0.0);
    format!("{low:.0} … {high:.0}")
}

/// What is kept, byte by byte: for whoever wants to hash it.
async fn bytes(visit: Visit, Path(entry): Path<String>) -> Response {
    let Ok(entry) = entry.parse::<u64>() else { return visit.missing() };
    let shown: SentShown = match visit.get(&format!("log/sent?entry={entry}")).await {
        Ok(shown) => shown,
        Err(error) => return visit.failed(&error),
    };
    let Some(bytes) = decoded(&shown.bytes).filter(|bytes| !bytes.is_empty()) else { return visit.missing() };
    let disposition = format!("attachment; filename=\"safeborders-entry-{entry}.bin\"");
    ([(CONTENT_TYPE, "application/octet-stream".to_owned()), (CONTENT_DISPOSITION, disposition)], bytes)
        .into_response()
}

/// Bytes from their hexadecimal digits.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| Some((digit(*pair.first()?)? << 4) | digit(*pair.get(1)?)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::{Axis, Unit};

    fn table(axes: Vec<Axis>, cells: Vec<i64>) -> SentTable {
        let (noise, signatures) = (String::new(), Vec::new());
        SentTable { number: None, unit: Unit::Victim, axes, signatures, cells, noise, half_width: 2.5 }
    }

    #[test]
    fn figures_are_shown_as_they_were_sent_each_with_its_interval() {
        let codes = ["Feminine", "Masculine"].map(|code| code.parse().unwrap()).to_vec();
        let sex = Axis { attribute: "victim.sex".parse().unwrap(), codes };
        let shown: Vec<Row> = rows(&table(vec![sex], vec![12_345, -4]), Locale::english()).collect();
        let told: Vec<_> = shown.iter().map(|row| (row.value.as_str(), row.interval.as_str())).collect();
        assert_eq!(told, [("12345", "12342 … 12348"), ("-4", "-7 … -1")]);
        assert!(!shown[0].name.is_empty() && shown[0].name != shown[1].name);
        assert_eq!(interval(-2, 1.5), "-4 … 0", "no negative zero");
        let listed: Vec<Row> = rows(&table(Vec::new(), vec![3, 1, 2]), Locale::english()).collect();
        assert_eq!(listed.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
        let total: Vec<Row> = rows(&table(Vec::new(), vec![3]), Locale::english()).collect();
        assert_eq!((total.len(), total[0].name.as_str()), (1, "Victims"));
    }

    #[test]
    fn digits_become_bytes_and_what_is_no_digit_none() {
        assert_eq!(decoded("00ff1a"), Some(vec![0, 255, 26]));
        assert_eq!(decoded(""), Some(Vec::new()));
        for bad in ["0", "0g", "é0", "00f"] {
            assert_eq!(decoded(bad), None, "{bad}");
        }
    }

    #[test]
    fn no_more_rows_are_on_the_page_than_there_is_room_for() {
        let many = table(Vec::new(), vec![1; MOST_ROWS]);
        let shown = tables(&[table(Vec::new(), vec![5]), many.clone(), many], Locale::english());
        assert_eq!(shown.iter().map(|table| table.rows.len()).sum::<usize>(), MOST_ROWS);
        assert_eq!(shown.len(), 2);
    }
}
