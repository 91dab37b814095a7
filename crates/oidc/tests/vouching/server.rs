//! A provider on loopback that says whatever a test wants: with one key, some addresses, and one token.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::hmac;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::thread;

/// What the provider answers.
#[derive(Clone)]
pub(crate) struct Says {
    /// What discovery names as issuer; its own address without it.
    pub(crate) issuer: Option<String>,
    /// Where it sends people.
    pub(crate) people: Option<String>,
    /// Where it gives tokens.
    pub(crate) tokens: Option<String>,
    /// The answer to a code.
    pub(crate) token: (u16, Value),
    /// The challenge that the verifier must fit; empty for any.
    pub(crate) challenge: String,
}

impl Default for Says {
    fn default() -> Self {
        let token = (400, json!({ "error": "invalid_grant" }));
        Self { issuer: None, people: None, tokens: None, token, challenge: String::new() }
    }
}

pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) says: Arc<Mutex<Says>>,
    key: Arc<EcdsaKeyPair>,
}

pub(crate) fn new_key() -> EcdsaKeyPair {
    EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap()
}

pub(crate) fn text(bytes: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

impl Server {
    /// Serves on a free port for as long as the test runs.
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (address, says, key) = (listener.local_addr().unwrap(), Arc::default(), Arc::new(new_key()));
        let server = Self { address, says, key };
        let (says, key) = (Arc::clone(&server.says), Arc::clone(&server.key));
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let answer = answer(&mut stream, address, &says, &key);
                let _ = stream.write_all(answer.as_bytes());
            }
        });
        server
    }

    pub(crate) fn issuer(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A token with these claims, signed by the provider's key.
    pub(crate) fn signed(&self, claims: &Value) -> String {
        signed_by(&self.key, claims)
    }

    pub(crate) fn gives(&self, token: &str) {
        let body =
            json!({ "access_token": "x", "token_type": "Bearer", "expires_in": 60, "id_token": token });
        self.says.lock().unwrap().token = (200, body);
    }
}

pub(crate) fn signed_by(key: &EcdsaKeyPair, claims: &Value) -> String {
    let plain = unsigned("ES256", claims);
    let signature = key.sign(&SystemRandom::new(), plain.as_bytes()).unwrap();
    format!("{plain}.{}", text(signature.as_ref()))
}

/// A token under a secret that both sides know.
pub(crate) fn under_a_secret(secret: &str, claims: &Value) -> String {
    let plain = unsigned("HS256", claims);
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    format!("{plain}.{}", text(hmac::sign(&key, plain.as_bytes()).as_ref()))
}

/// Head and claims of a token.
pub(crate) fn unsigned(algorithm: &str, claims: &Value) -> String {
    let head = json!({ "alg": algorithm, "typ": "JWT", "kid": "one" });
    format!("{}.{}", text(head.to_string()), text(claims.to_string()))
}

pub(crate) fn answer(
    stream: &mut (impl Read + Write),
    address: SocketAddr,
    says: &Mutex<Says>,
    key: &EcdsaKeyPair,
) -> String {
    let request = request(stream);
    let says = says.lock().unwrap().clone();
    let own = says.issuer.clone().unwrap_or_else(|| format!("http://{address}"));
    let (status, body) = match request.split(' ').nth(1).unwrap_or_default() {
        "/.well-known/openid-configuration" => {
            let at =
                |given: &Option<String>, path: &str| given.clone().unwrap_or_else(|| format!("{own}{path}"));
            let metadata = json!({
                "issuer": own,
                "authorization_endpoint": at(&says.people, "/authorize"),
                "token_endpoint": at(&says.tokens, "/token"),
                "jwks_uri": format!("{}/jwks", if says.issuer.is_some() { format!("http://{address}") } else { own.clone() }),
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"],
            });
            (200, metadata)
        }
        "/jwks" => {
            let point = key.public_key().as_ref();
            let (x, y) = (text(&point[1..33]), text(&point[33..65]));
            let jwk = json!({ "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "one", "x": x, "y": y });
            (200, json!({ "keys": [jwk] }))
        }
        "/token" if says.challenge.is_empty() || request.contains(&fitting(&request, &says.challenge)) => {
            says.token
        }
        "/token" => (400, json!({ "error": "invalid_grant" })),
        _ => (404, json!({})),
    };
    let body = body.to_string();
    format!(
        "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}

/// The verifier of a request when it fits the challenge; else what no request holds.
fn fitting(request: &str, challenge: &str) -> String {
    let verifier = request.split("code_verifier=").nth(1).unwrap_or_default();
    let verifier: String = verifier.chars().take_while(|c| *c != '&').collect();
    if text(digest(&SHA256, verifier.as_bytes()).as_ref()) == challenge { verifier } else { "\0".to_owned() }
}

/// Head and body of a request.
fn request(stream: &mut impl Read) -> String {
    let (mut bytes, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        let read = stream.read(&mut buffer).unwrap_or(0);
        bytes.extend_from_slice(&buffer[..read]);
        let so_far = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = so_far.split_once("\r\n\r\n") else {
            if read == 0 {
                return so_far;
            }
            continue;
        };
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
        });
        if read == 0 || body.len() >= length.unwrap_or(0) {
            return so_far;
        }
    }
}
