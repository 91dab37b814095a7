//! Logging in and out, people, tokens, and the word of a second person.

use crate::api::{ApiError, ErrorKind};
use crate::api_people::{
    DecideBody, Done, EnrolBody, Handed, Hidden, Lines, LogInBody, OperationBody, PasswordBody, PersonBody,
    SessionOpened, TokenBody, TokenName, WhoAmI,
};
use crate::guard::Shown;
use crate::office::Office;
use crate::server::{Shared, blocking};
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use safeborders_accounts::{Acting, Approval, Secret};
use safeborders_people::{Act, Actor, Role};
use safeborders_types::AskPeers;
use std::sync::Arc;

impl<P: AskPeers> Office<P> {
    /// The approval of an act, which is used up by this; or a new proposal of it.
    ///
    /// # Errors
    /// [`ErrorKind::Denied`] until a second person has approved: the text says which proposal it is.
    pub fn approval(&self, by: &Actor, act: &Act, words: &str) -> Result<Approval, ApiError> {
        Ok(self.accounts().approval(by, act, words, self.now_s())?)
    }
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/login", post(log_in::<P>))
        .route("/api/v1/logout", post(log_out::<P>))
        .route("/api/v1/whoami", get(who_am_i))
        .route("/api/v1/operation", post(operation))
        .route("/api/v1/people", get(people::<P>))
        .route("/api/v1/people/add", post(add::<P>))
        .route("/api/v1/people/reset", post(reset::<P>))
        .route("/api/v1/people/role", post(change_role::<P>))
        .route("/api/v1/people/unlock", post(unlock::<P>))
        .route("/api/v1/people/remove", post(remove::<P>))
        .route("/api/v1/people/enrol", post(enrol::<P>))
        .route("/api/v1/people/password", post(password::<P>))
        .route("/api/v1/tokens", get(tokens::<P>))
        .route("/api/v1/tokens/make", post(make_token::<P>))
        .route("/api/v1/tokens/revoke", post(revoke_token::<P>))
        .route("/api/v1/approvals", get(approvals::<P>))
        .route("/api/v1/approvals/decide", post(decide::<P>))
}

async fn log_in<P: AskPeers>(State(office): Shared<P>, Json(body): Json<LogInBody>) -> Response {
    blocking(move || {
        let opened =
            office.accounts().log_in(&body.person, &secret(&body.password), &body.code, office.now_s())?;
        Ok(SessionOpened { session: hidden(&opened.session), actor: opened.actor, ends_s: opened.ends_s })
    })
    .await
}

async fn log_out<P: AskPeers>(State(office): Shared<P>, Extension(shown): Extension<Shown>) -> Response {
    blocking(move || {
        let none = || ApiError::new(ErrorKind::Invalid, "nobody is logged in");
        office.accounts().log_out(&shown.0.ok_or_else(none)?, office.now_s())?;
        Ok(Done {})
    })
    .await
}

async fn who_am_i(Extension(acting): Extension<Acting>) -> Json<WhoAmI> {
    Json(WhoAmI { actor: acting.actor })
}

/// The guard has checked the right and put it on record: what follows is done on files by the command itself.
async fn operation(Json(_): Json<OperationBody>) -> Json<Done> {
    Json(Done {})
}

async fn people<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || Ok(Lines { people: office.accounts().people(office.now_s())?, ..Lines::none() })).await
}

type By = Extension<Acting>;

async fn add<P: AskPeers>(
    State(office): Shared<P>,
    Extension(by): By,
    Json(body): Json<PersonBody>,
) -> Response {
    blocking(move || {
        let role = body.role.filter(of_people).ok_or_else(no_role)?;
        let accounts = office.accounts();
        Ok(handed(&accounts.add_person(&by.actor, &body.person, &body.name, role, office.now_s())?))
    })
    .await
}

async fn reset<P: AskPeers>(
    State(office): Shared<P>,
    Extension(by): By,
    Json(body): Json<PersonBody>,
) -> Response {
    blocking(move || Ok(handed(&office.accounts().reset_person(&by.actor, &body.person, office.now_s())?)))
        .await
}

async fn change_role<P: AskPeers>(
    State(office): Shared<P>,
    Extension(by): By,
    Json(body): Json<PersonBody>,
) -> Response {
    blocking(move || {
        let role = body.role.filter(of_people).ok_or_else(no_role)?;
        Ok(done(office.accounts().change_role(&by.actor, &body.person, role, office.now_s())?))
    })
    .await
}

async fn unlock<P: AskPeers>(
    State(office): Shared<P>,
    Extension(by): By,
    Json(body): Json<PersonBody>,
) -> Response {
    blocking(move || Ok(done(office.accounts().unlock_person(&by.actor, &body.person, office.now_s())?)))
        .await
}

async fn remove<P: AskPeers>(
    State(office): Shared<P>,
    Extension(by): By,
    Json(body): Json<PersonBody>,
) -> Response {
    blocking(move || Ok(done(office.accounts().remove_person(&by.actor, &body.person, office.now_s())?)))
        .await
}

async fn enrol<P: AskPeers>(State(office): Shared<P>, Json(body): Json<EnrolBody>) -> Response {
    blocking(move || {
        let (code, password) = (secret(&body.code), secret(&body.password));
        Ok(handed(&office.accounts().enrol(&body.person, &code, &password, office.now_s())?.second))
    })
    .await
}

async fn password<P: AskPeers>(
    State(office): Shared<P>,
    Extension(by): By,
    Json(body): Json<PasswordBody>,
) -> Response {
    blocking(move || {
        let (old, new) = (secret(&body.old), secret(&body.new));
        Ok(done(office.accounts().change_password(&by.actor, &old, &new, office.now_s())?))
    })
    .await
}

async fn tokens<P: AskPeers>(State(office): Shared<P>, Extension(by): By) -> Response {
    blocking(move || Ok(Lines { tokens: office.accounts().tokens_of(&by.actor)?, ..Lines::none() })).await
}

async fn make_token<P: AskPeers>(
    State(office): Shared<P>,
    Extension(by): By,
    Json(body): Json<TokenBody>,
) -> Response {
    blocking(move || {
        let accounts = office.accounts();
        Ok(handed(&accounts.make_token(&by.actor, &body.name, &body.rights, body.days, office.now_s())?))
    })
    .await
}

async fn revoke_token<P: AskPeers>(
    State(office): Shared<P>,
    Extension(by): By,
    Json(body): Json<TokenName>,
) -> Response {
    blocking(move || Ok(done(office.accounts().revoke_token(&by.actor, &body.id, office.now_s())?))).await
}

async fn approvals<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || Ok(Lines { proposals: office.accounts().proposals(office.now_s())?, ..Lines::none() }))
        .await
}

async fn decide<P: AskPeers>(
    State(office): Shared<P>,
    Extension(by): By,
    Json(body): Json<DecideBody>,
) -> Response {
    blocking(move || {
        let refused = body.refused.as_deref();
        Ok(done(office.accounts().decide(&by.actor, body.number, refused, office.now_s())?))
    })
    .await
}

impl Lines {
    fn none() -> Self {
        Self { people: Vec::new(), tokens: Vec::new(), proposals: Vec::new() }
    }
}

fn of_people(role: &Role) -> bool {
    Role::OF_PEOPLE.contains(role)
}

fn no_role() -> ApiError {
    ApiError::new(ErrorKind::Invalid, "say which role: see docs/roles.md")
}

fn done((): ()) -> Done {
    Done {}
}

fn secret(hidden: &Hidden) -> Secret {
    Secret::new(hidden.0.clone())
}

fn hidden(secret: &Secret) -> Hidden {
    Hidden(secret.expose().to_owned())
}

fn handed(secret: &Secret) -> Handed {
    Handed { secret: hidden(secret) }
}
