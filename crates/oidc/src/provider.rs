//! Beginning and ending a log-in.

use crate::fetch::{Fetch, FetchFailed, is_acceptable, is_loopback};
use crate::settings::{InvalidSettings, Settings};
use http::{Request, Response, Uri};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreErrorResponseType, CoreIdToken, CoreJwsSigningAlgorithm,
    CoreProviderMetadata,
};
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, IssuerUrl, Nonce, OAuth2TokenResponse,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, StandardErrorResponse,
    TokenResponse,
};
use safeborders_types::{Identified, IdentifyPeople, IdentityFailed, LogInBegun};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How many log-ins may be under way.
const MOST_UNDER_WAY: usize = 64;
/// How long a log-in may take.
const PATIENCE: Duration = Duration::from_secs(600);
/// The longest name of a person at the provider: OpenID Connect Core, section 2.
const MAX_SUBJECT_BYTES: usize = 255;
/// The algorithms of signatures that are accepted. None that needs a shared secret, and never `none`.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 6] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// An identity provider.
pub struct Provider {
    settings: Settings,
    issuer: IssuerUrl,
    fetch: Fetch,
    under_way: Mutex<HashMap<String, UnderWay>>,
}

/// A log-in that has begun.
struct UnderWay {
    since: Instant,
    metadata: CoreProviderMetadata,
    redirect: RedirectUrl,
    verifier: PkceCodeVerifier,
    nonce: Nonce,
}

impl Provider {
    /// A provider with these settings. Nothing is asked yet.
    ///
    /// # Errors
    /// [`InvalidSettings`]
    pub fn new(settings: Settings) -> Result<Self, InvalidSettings> {
        let fetch = settings.fetch()?;
        let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|_| InvalidSettings::Issuer)?;
        Ok(Self { settings, issuer, fetch, under_way: Mutex::default() })
    }

    fn http(&self) -> impl Fn(Request<Vec<u8>>) -> Result<Response<Vec<u8>>, FetchFailed> + '_ {
        |request| self.fetch.call(request)
    }

    fn client_id(&self) -> ClientId {
        ClientId::new(self.settings.client_id.clone())
    }

    fn secret(&self) -> Option<ClientSecret> {
        self.settings.client_secret.clone().map(ClientSecret::new)
    }

    /// Where a log-in ends: at the pages, or on the person's own machine.
    fn end_of(&self, redirect: &str) -> Result<RedirectUrl, IdentityFailed> {
        let known = self.settings.pages.as_deref() == Some(redirect);
        if known { redirect_url(redirect) } else { on_loopback(redirect) }
    }

    /// Keeps a log-in, where there is room.
    fn keep(&self, attempt: &str, of_it: UnderWay) -> Result<(), IdentityFailed> {
        let mut under_way = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        under_way.retain(|_, kept| kept.since.elapsed() < PATIENCE);
        if under_way.len() >= MOST_UNDER_WAY {
            let text = "too many log-ins have begun and not ended: try again in ten minutes";
            return Err(IdentityFailed::Refused(text.to_owned()));
        }
        under_way.insert(attempt.to_owned(), of_it);
        Ok(())
    }

    /// The subject of an ID token that is accepted.
    fn subject(&self, client: &Ready, token: &CoreIdToken, nonce: &Nonce) -> Result<String, IdentityFailed> {
        let verifier = client.id_token_verifier().set_allowed_algs(ALGORITHMS);
        let claims = token.claims(&verifier, nonce).map_err(|error| {
            refused(format!("what the provider says of this person is not accepted: {error}"))
        })?;
        let subject = claims.subject().as_str();
        let plain = !subject.is_empty() && !subject.chars().any(char::is_control);
        if plain && subject.len() <= MAX_SUBJECT_BYTES {
            Ok(subject.to_owned())
        } else {
            Err(refused("the provider's name of this person is empty, too long or unreadable"))
        }
    }
}

/// A client that can end a log-in.
type Ready = openidconnect::core::CoreClient<
    openidconnect::EndpointSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointMaybeSet,
    openidconnect::EndpointMaybeSet,
>;

impl IdentifyPeople for Provider {
    fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    fn begin(&self, redirect: &str) -> Result<LogInBegun, IdentityFailed> {
        let redirect = self.end_of(redirect)?;
        let metadata = CoreProviderMetadata::discover(&self.issuer, &self.http()).map_err(|error| {
            IdentityFailed::Offline(told("the identity provider cannot be asked", &error))
        })?;
        let client = CoreClient::from_provider_metadata(metadata.clone(), self.client_id(), self.secret())
            .set_redirect_uri(redirect.clone());
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let (url, state, nonce) = client
            .authorize_url(flow, CsrfToken::new_random, Nonce::new_random)
            .set_pkce_challenge(challenge)
            .url();
        if !url.as_str().parse::<Uri>().is_ok_and(|uri| is_acceptable(&uri)) {
            return Err(refused("the provider names an address for people that is not https"));
        }
        let under_way = UnderWay { since: Instant::now(), metadata, redirect, verifier, nonce };
        self.keep(state.secret(), under_way)?;
        Ok(LogInBegun { attempt: state.secret().clone(), url: url.to_string() })
    }

    fn finish(&self, attempt: &str, code: &str) -> Result<Identified, IdentityFailed> {
        let found = self.under_way.lock().unwrap_or_else(PoisonError::into_inner).remove(attempt);
        let under_way = found
            .filter(|kept| kept.since.elapsed() < PATIENCE)
            .ok_or_else(|| refused("this log-in never began, has ended or took too long: begin again"))?;
        let UnderWay { metadata, redirect, verifier, nonce, .. } = under_way;
        let client = CoreClient::from_provider_metadata(metadata, self.client_id(), self.secret())
            .set_redirect_uri(redirect);
        let asked = client.exchange_code(AuthorizationCode::new(code.to_owned()));
        let asked = asked.map_err(|_| refused("the provider names no address for tokens"))?;
        let given =
            asked.set_pkce_verifier(verifier).request(&self.http()).map_err(|error| not_given(&error))?;
        let token = given.id_token().ok_or_else(|| refused("the provider gave no ID token"))?;
        let _bearer_is_not_kept = given.access_token();
        let subject = self.subject(&client, token, &nonce)?;
        Ok(Identified { issuer: self.settings.issuer.clone(), subject })
    }

    fn give_up(&self, attempt: &str) {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner).remove(attempt);
    }
}

fn on_loopback(redirect: &str) -> Result<RedirectUrl, IdentityFailed> {
    let uri: Uri = redirect.parse().map_err(|_| no_end())?;
    let fits = uri.scheme_str() == Some("http") && uri.host().is_some_and(is_loopback);
    if fits { redirect_url(redirect) } else { Err(no_end()) }
}

fn redirect_url(redirect: &str) -> Result<RedirectUrl, IdentityFailed> {
    RedirectUrl::new(redirect.to_owned()).map_err(|_| no_end())
}

fn no_end() -> IdentityFailed {
    let text = "a log-in ends at an address of this machine, such as http://127.0.0.1:8400/callback";
    IdentityFailed::Invalid(text.to_owned())
}

fn refused(text: impl Into<String>) -> IdentityFailed {
    IdentityFailed::Refused(text.into())
}

/// Why no token was given. What the provider says is not repeated: it is others' text.
fn not_given(
    error: &RequestTokenError<FetchFailed, StandardErrorResponse<CoreErrorResponseType>>,
) -> IdentityFailed {
    match error {
        RequestTokenError::Request(error) => IdentityFailed::Offline(error.to_string()),
        RequestTokenError::ServerResponse(_) => refused("the provider did not take the code: begin again"),
        _ => refused("the provider's answer to the code cannot be read"),
    }
}

/// An error with what is behind it.
fn told(what: &str, error: &dyn std::error::Error) -> String {
    let mut text = format!("{what}: {error}");
    let mut behind = error.source();
    while let Some(error) = behind {
        text = format!("{text}: {error}");
        behind = error.source();
    }
    text.chars().filter(|c| !c.is_control()).take(500).collect()
}
