//! Mappings made by the office's people: from the columns of a file that waits, tried on it, saved under a name, used again.
//!
//! | route | what |
//! |---|---|
//! | POST `/cases/import/columns` | a mapping from what was chosen for each column, tried on the file |
//! | POST `/cases/import/try` | a mapping's text, tried on the file, or saved |
//! | GET, POST `/cases/import/mapping` | a mapping that was saved: its text, to be changed or removed |

use super::Site;
use super::door::Sent;
use super::fields::Fields;
use super::import::{again, check, kept, looked};
use super::visit::{Visit, encoded};
use crate::api::{ApiError, ErrorKind};
use crate::api_people::Done;
use crate::guard::now_s;
use crate::import::ReadBy;
use crate::mappings::{MappingBody, MappingName};
use askama::Template;
use axum::Router;
use axum::extract::{Query, RawForm};
use axum::response::Response;
use axum::routing::{get, post};
use safeborders_codebook::{Attribute, Codebook, LinkKind, Standard};
use safeborders_pages::Locale;
use safeborders_types::Unit;
use std::sync::Arc;

/// The most columns that are offered; a wider table's mapping is written by hand.
const MOST_COLUMNS: usize = 300;
/// The most fields of these forms: three a column and some.
const MOST_FIELDS: usize = 4 * MOST_COLUMNS;
/// In which orders dates are offered.
const DATES: [&str; 4] = ["yyyy-mm-dd", "dd.mm.yyyy", "dd/mm/yyyy", "mm/dd/yyyy"];
/// What a row can stand for.
const ROWS: [&str; 4] = ["case", "victim", "suspect", "victim-and-suspect"];

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/cases/import/columns", post(from_columns))
        .route("/cases/import/try", post(try_text))
        .route("/cases/import/mapping", get(show).post(change))
}

/// Where a mapping that was saved is shown.
pub(crate) fn address(name: &str) -> String {
    format!("/cases/import/mapping?id={}", encoded(name))
}

/// A column of the file, with what it might be.
struct Column {
    number: usize,
    name: String,
    guess: String,
}

#[derive(Template)]
#[template(path = "cases/columns.html")]
struct Columns {
    t: &'static Locale,
    file: u64,
    columns: Vec<Column>,
    targets: Vec<(String, String)>,
    dates: [&'static str; 4],
    rows: Vec<(&'static str, String)>,
}

/// The page on which each column of a file that waits gets what it feeds.
pub(crate) fn columns_page(visit: &Visit, file: &Sent, id: u64) -> Result<Response, ApiError> {
    let t = visit.t();
    let names = safeborders_cases::columns(file.file.as_slice());
    let names = names.map_err(|error| ApiError::new(ErrorKind::Invalid, error.to_string()))?;
    let columns = names.into_iter().take(MOST_COLUMNS).enumerate();
    let columns =
        columns.map(|(number, name)| Column { number, guess: guess(&name, t), name: plain(&name) }).collect();
    let rows = ROWS.map(|rows| (rows, t.text(rows_key(rows))));
    let main = Columns { t, file: id, columns, targets: targets(t), dates: DATES, rows: rows.into() };
    visit.page(&t.text("o-map-title"), &main, &[])
}

fn rows_key(rows: &str) -> &'static str {
    match rows {
        "victim" => "o-map-rows-victim",
        "suspect" => "o-map-rows-suspect",
        "victim-and-suspect" => "o-map-rows-both",
        _ => "o-map-rows-case",
    }
}

/// What a column can feed: the word of it, and its name.
fn targets(t: &Locale) -> Vec<(String, String)> {
    let given = Codebook::v1().attributes().iter().filter(|attribute| attribute.counted_from().is_none());
    let attribute =
        |a: &Attribute| (a.id().to_string(), format!("{}: {}", unit(t, a.unit()), a.name(t.tag())));
    let mut all: Vec<(String, String)> = given.map(attribute).collect();
    all.push(("route".to_owned(), t.text("o-case-route")));
    all.push(("narrative".to_owned(), t.text("o-case-narrative")));
    for kind in LinkKind::ALL {
        for (holder, key) in
            [("case", "o-holder-case"), ("victim", "o-holder-victim"), ("suspect", "o-holder-suspect")]
        {
            let name = format!("{}, {}", Codebook::v1().link_name(kind, t.tag()), t.text(key));
            all.push((format!("link.{kind} {holder}"), name));
        }
    }
    all
}

fn unit(t: &Locale, unit: Unit) -> String {
    t.text(match unit {
        Unit::Case => "o-case-coded",
        Unit::Victim => "unit-victims",
        Unit::Suspect => "unit-suspects",
    })
}

/// What a column feeds by its name, where that is an attribute's own or one that a known standard has for it.
fn guess(name: &str, t: &Locale) -> String {
    let name = name.trim().to_lowercase();
    let is = |text: &str| text.to_lowercase() == name;
    let fits = |attribute: &&Attribute| {
        let own = is(attribute.id().as_str()) || is(attribute.name(t.tag())) || is(attribute.name("en"));
        own || Standard::ALL.iter().any(|standard| attribute.fields(*standard).iter().any(|field| is(field)))
    };
    let mut given = Codebook::v1().attributes().iter().filter(|attribute| attribute.counted_from().is_none());
    given.find(fits).map(|attribute| attribute.id().to_string()).unwrap_or_default()
}

/// A name as it may stand in a mapping's line.
fn plain(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).collect()
}

/// A text of TOML.
fn quoted(text: &str) -> String {
    // Without control characters a string of JSON is one of TOML.
    serde_json::Value::String(plain(text)).to_string()
}

/// The text of a mapping from what was chosen.
fn text_of(fields: &Fields) -> Result<String, ApiError> {
    let name = |number: &str| fields.one(&format!("name{number}"));
    let missing = |what: &str| ApiError::new(ErrorKind::Invalid, format!("say which column holds {what}"));
    let registered = Some(name(fields.one("registered"))).filter(|name| !name.is_empty());
    let registered = registered.ok_or_else(|| missing("the date of registration"))?;
    let date = DATES.iter().find(|date| **date == fields.one("date")).copied().unwrap_or(DATES[0]);
    let rows = ROWS.iter().find(|rows| **rows == fields.one("rows")).copied().unwrap_or(ROWS[0]);
    let id = match fields.one("id") {
        "content" => "{ content = true }".to_owned(),
        number if !name(number).is_empty() => format!("{{ column = {} }}", quoted(name(number))),
        _ => return Err(missing("the number of the case file")),
    };
    let mut text = format!(
        "name = \"own\"\ndescription = {}\nrows = \"{rows}\"\nsource-id = {id}\nregistered = {{ column = {}, formats = \
         [\"{date}\", \"yyyy-mm-dd\", \"yyyy\"] }}\n",
        quoted(fields.one("about")),
        quoted(registered)
    );
    for number in 0..MOST_COLUMNS {
        let to = fields.one(&format!("to{number}"));
        if !to.is_empty() {
            text.push_str(&column(name(&number.to_string()), to, fields.one(&format!("split{number}"))));
        }
    }
    Ok(text)
}

fn column(name: &str, to: &str, split: &str) -> String {
    let (target, holder) = to.split_once(' ').unwrap_or((to, ""));
    let mut text = format!("\n[[column]]\nname = {}\nto = {}\n", quoted(name), quoted(target));
    if target.starts_with("link.") && !holder.is_empty() {
        text.push_str(&format!("of = {}\n", quoted(holder)));
    }
    let attribute = target.parse().ok().and_then(|id| Codebook::v1().attribute(&id));
    if target == "route" || attribute.is_some_and(|attribute| attribute.list().is_some()) {
        text.push_str("translate = [\"htcds\", \"ctdc\", \"glotip\", \"english\"]\n");
    }
    if !split.is_empty() {
        text.push_str(&format!("split = {}\n", quoted(split)));
    }
    text
}

fn read(body: &[u8]) -> Result<Fields, ApiError> {
    let text = std::str::from_utf8(body).unwrap_or_default();
    let none = || ApiError::new(ErrorKind::Invalid, "the form has too many fields");
    Fields::all_of(text, MOST_FIELDS).ok_or_else(none)
}

async fn from_columns(visit: Visit, RawForm(body): RawForm) -> Response {
    let made = async {
        check(&visit)?;
        let fields = read(&body)?;
        tried(&visit, &fields, text_of(&fields)?).await
    };
    let made = made.await;
    visit.answer(made)
}

async fn try_text(visit: Visit, RawForm(body): RawForm) -> Response {
    let made = async {
        check(&visit)?;
        let fields = read(&body)?;
        // Browsers end the lines of a form's text with two characters.
        let text = fields.one("text").replace("\r\n", "\n");
        if fields.one("do") == "save" {
            let body = MappingBody { id: fields.one("id").to_owned(), text };
            return match visit.post::<Done>("mappings/save", &body).await {
                Ok(Done {}) => Ok(visit.done("/cases/import", "o-done-recorded")),
                Err(error) => again(&visit, fields.read_as("file").unwrap_or_default(), body.text, &error),
            };
        }
        tried(&visit, &fields, text).await
    };
    let made = made.await;
    visit.answer(made)
}

/// What a mapping would do with the file that waits. It waits on, with this mapping.
async fn tried(visit: &Visit, fields: &Fields, text: String) -> Result<Response, ApiError> {
    let none = || ApiError::new(ErrorKind::Invalid, "choose a file first");
    let id = fields.read_as("file").ok_or_else(none)?;
    let (file, _) = kept(visit, id)?;
    let sent = Sent { read_by: ReadBy::Text(text.clone()), file: file.file.clone() };
    match looked(visit, Arc::new(sent), now_s()).await {
        Err(error) if error.kind == ErrorKind::Invalid => again(visit, id, text, &error),
        other => other,
    }
}

#[derive(Template)]
#[template(path = "cases/mapping.html")]
struct Saved {
    t: &'static Locale,
    name: String,
    text: String,
}

async fn show(visit: Visit, Query(which): Query<MappingName>) -> Response {
    let made = async {
        check(&visit)?;
        let text: String = visit.get(&format!("mapping?id={}", encoded(&which.id))).await?;
        let t = visit.t();
        visit.page(&t.text("o-map-saved-title"), &Saved { t, name: which.id, text }, &[])
    };
    let made = made.await;
    visit.answer(made)
}

async fn change(visit: Visit, RawForm(body): RawForm) -> Response {
    let made = async {
        check(&visit)?;
        let fields = read(&body)?;
        let id = fields.one("id").to_owned();
        let Done {} = match fields.one("do") {
            "remove" => visit.post("mappings/remove", &MappingName { id }).await?,
            _ => {
                let text = fields.one("text").replace("\r\n", "\n");
                visit.post("mappings/save", &MappingBody { id, text }).await?
            }
        };
        Ok(visit.done("/cases/import", "o-done-recorded"))
    };
    let made = made.await;
    visit.answer(made)
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_cases::Mapping;

    #[test]
    fn what_was_chosen_becomes_a_mapping_whatever_the_columns_are_called() {
        let fields = Fields::read(
            "name0=Az+%22x%22%0A%5D&name1=Eingang&name2=Alter&name3=Land&name4=Handy&id=0&registered=1&date=dd.mm.yyyy\
             &rows=victim&to2=victim.age&to3=victim.citizenship&split3=;&to4=link.phone+suspect&about=%3Cb%3E",
        );
        let text = text_of(&fields).ok().unwrap();
        let mapping = Mapping::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        mapping.check(Codebook::v1()).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert!(
            text.contains("of = \"suspect\"") && text.contains("split = \";\"") && text.contains("\\\"x\\\"")
        );
    }

    #[test]
    fn a_mapping_without_a_number_or_a_date_is_refused() {
        for missing in ["name0=a&id=0", "name0=a&registered=0", "name0=a&id=7&registered=0", ""] {
            assert!(text_of(&Fields::read(missing)).is_err(), "{missing}");
        }
        assert!(text_of(&Fields::read("name0=a&id=content&registered=0")).is_ok(), "the control");
    }

    #[test]
    fn columns_are_guessed_by_their_names_alone() {
        let t = Locale::english();
        assert_eq!(guess("victim.age", t), "victim.age");
        assert_eq!(guess("shoe size", t), "");
    }
}
