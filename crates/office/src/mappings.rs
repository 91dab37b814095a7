//! Mappings for import: those that ship with the program, and those that the office's people saved.

use crate::api::{ApiError, ErrorKind};
use crate::api_people::Done;
use crate::life::of_vault;
use crate::office::Office;
use crate::server::{Shared, blocking};
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use safeborders_accounts::Acting;
use safeborders_cases::Mapping;
use safeborders_codebook::Codebook;
use safeborders_people::Actor;
use safeborders_types::AskPeers;
use safeborders_vault::KeptMapping;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A mapping in a list.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct MappingLine {
    /// Its name: what an import calls it.
    pub name: String,
    /// Whether it ships with the program.
    pub shipped: bool,
    /// What it is for, in its own words.
    pub description: String,
    /// Who saved it last; empty for a shipped one.
    pub by: String,
    /// When it was saved last, in Unix seconds.
    pub at_s: u64,
}

/// A mapping to be saved.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MappingBody {
    /// Under which name: small letters, digits, `-`, `_` and `.`, at most forty.
    pub id: String,
    /// Its text: `docs/intake.md` says how one is written.
    pub text: String,
}

/// The name of a mapping.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MappingName {
    /// The name.
    pub id: String,
}

impl<P: AskPeers> Office<P> {
    /// All mappings: the shipped ones, then the office's own by name.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when those that are kept cannot be read.
    pub fn mappings(&self) -> Result<Vec<MappingLine>, ApiError> {
        let about =
            |text: &str| Mapping::parse(text).map_or_else(|_| String::new(), |m| m.description().to_owned());
        let shipped = Mapping::shipped_names().map(|name| MappingLine {
            name: name.to_owned(),
            shipped: true,
            description: Mapping::shipped_text(name).map(about).unwrap_or_default(),
            by: String::new(),
            at_s: 0,
        });
        let kept = self.vault().mappings().map_err(|e| of_vault(&e))?;
        let own = kept.into_iter().map(|(name, kept)| MappingLine {
            name,
            shipped: false,
            description: about(&kept.text),
            by: kept.by,
            at_s: kept.at_s,
        });
        Ok(shipped.chain(own).collect())
    }

    /// The text of a mapping.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when there is none of that name; [`ErrorKind::Internal`].
    pub fn mapping_text(&self, name: &str) -> Result<String, ApiError> {
        if let Some(text) = Mapping::shipped_text(name) {
            return Ok(text.to_owned());
        }
        let none = || ApiError::new(ErrorKind::Invalid, "no mapping has that name");
        self.vault().mapping(name).map_err(|e| of_vault(&e))?.map(|kept| kept.text).ok_or_else(none)
    }

    /// Saves a mapping that is one, and fits the codebook.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for what is no mapping, or a name that is not one or is a shipped one's;
    /// [`ErrorKind::Internal`].
    pub fn save_mapping(&self, body: &MappingBody, by: &Actor) -> Result<Done, ApiError> {
        let invalid = |error: &dyn std::fmt::Display| ApiError::new(ErrorKind::Invalid, error.to_string());
        if Mapping::shipped_text(&body.id).is_some() {
            return Err(invalid(&"a mapping of that name ships with the program: choose another name"));
        }
        let mapping = Mapping::parse(&body.text).map_err(|e| invalid(&e))?;
        mapping.check(Codebook::v1()).map_err(|e| invalid(&e))?;
        let kept = KeptMapping { text: body.text.clone(), by: by.person.to_string(), at_s: self.now_s() };
        self.vault().keep_mapping(&body.id, &kept).map_err(|e| of_vault(&e))?;
        Ok(Done {})
    }

    /// Removes a mapping that was saved.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when none was saved under that name; [`ErrorKind::Internal`].
    pub fn remove_mapping(&self, body: &MappingName) -> Result<Done, ApiError> {
        match self.vault().forget_mapping(&body.id).map_err(|e| of_vault(&e))? {
            true => Ok(Done {}),
            false => Err(ApiError::new(ErrorKind::Invalid, "no mapping was saved under that name")),
        }
    }
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/mappings", get(list::<P>))
        .route("/api/v1/mapping", get(show::<P>))
        .route("/api/v1/mappings/save", post(save::<P>))
        .route("/api/v1/mappings/remove", post(remove::<P>))
}

async fn list<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.mappings()).await
}

async fn show<P: AskPeers>(State(office): Shared<P>, Query(which): Query<MappingName>) -> Response {
    blocking(move || office.mapping_text(&which.id)).await
}

async fn save<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<MappingBody>,
) -> Response {
    blocking(move || office.save_mapping(&body, &acting.actor)).await
}

async fn remove<P: AskPeers>(State(office): Shared<P>, Json(body): Json<MappingName>) -> Response {
    blocking(move || office.remove_mapping(&body)).await
}
