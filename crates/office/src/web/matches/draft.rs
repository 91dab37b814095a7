//! Drafts for the judicial channel, filled from one of the office's own case files, as a file to take away. Nothing is sent.

use crate::api::{ApiError, ErrorKind};
use crate::drafts::{Draft, DraftBody, DraftForm, Instrument};
use crate::web::Site;
use crate::web::fields::Fields;
use crate::web::parts::{Choice, status, trouble};
use crate::web::visit::Visit;
use askama::Template;
use axum::Router;
use axum::extract::RawQuery;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use safeborders_codebook::Codebook;
use safeborders_pages::{Html, Lexicon, Locale, Names};
use safeborders_types::CountryCode;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/matches/draft", get(page).post(write))
}

#[derive(Template)]
#[template(path = "matches/draft.html")]
struct Page {
    t: &'static Locale,
    trouble: Option<Html>,
    source: String,
    instruments: Vec<Choice>,
    countries: Vec<Choice>,
}

async fn page(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    visit.answer(show(&visit, &fields, None))
}

fn show(visit: &Visit, fields: &Fields, wrong: Option<&ApiError>) -> Result<Response, ApiError> {
    let t = visit.t();
    let names = Lexicon::new(t);
    let instruments = [
        ("investigation-order", t.text("o-draft-order")),
        ("joint-investigation-team", t.text("o-draft-team")),
        ("eurojust", t.text("o-draft-eurojust")),
    ];
    let chosen = fields.one("instrument");
    let list = Codebook::v1().list("countries").map_or(&[][..], |list| list.codes());
    let known = list.iter().filter_map(|code| code.as_str().parse::<CountryCode>().ok());
    let mut countries: Vec<Choice> = known
        .filter(|country| *country != visit.site.terms.country)
        .map(|of| Choice::new(of.to_string(), names.country(of), of.to_string() == fields.one("country")))
        .collect();
    countries.sort_by_key(|choice| choice.name.to_lowercase());
    let main = Page {
        t,
        trouble: wrong.map(|error| trouble(error, t)).transpose()?,
        source: fields.one("source").to_owned(),
        instruments: instruments.map(|(id, name)| Choice::new(id, name, id == chosen)).into(),
        countries,
    };
    visit.page(&t.text("o-draft-title"), &main, &[])
}

async fn write(visit: Visit, body: String) -> Response {
    let fields = Fields::read(&body);
    let order = || {
        let form: DraftForm = fields.word("form")?;
        let (instrument, country) = (fields.word::<Instrument>("instrument")?, fields.read_as("country")?);
        Some(DraftBody { source: fields.one("source").to_owned(), instrument, country, form })
    };
    let made = match order() {
        Some(order) => visit.post::<Draft>("referrals/draft", &order).await.map(|draft| (draft, order.form)),
        None => Err(ApiError::new(ErrorKind::Invalid, "choose a case file, an instrument and a country")),
    };
    match made {
        Ok((draft, form)) => {
            let (name, content_type) = match form {
                DraftForm::Odt => ("draft.odt", "application/vnd.oasis.opendocument.text"),
                DraftForm::Pdf => ("draft.pdf", "application/pdf"),
            };
            let disposition = format!("attachment; filename=\"{name}\"");
            ([(CONTENT_TYPE, content_type.to_owned()), (CONTENT_DISPOSITION, disposition)], draft.bytes)
                .into_response()
        }
        Err(error) => (status(&error), visit.answer(show(&visit, &fields, Some(&error)))).into_response(),
    }
}
