//! TLS to the provider: trusted by the authorities that were named, and by no others.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use crate::server::{Says, answer, new_key};
use crate::settings;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use rustls_pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use safeborders_oidc::{Provider, Settings};
use safeborders_types::{IdentifyPeople, IdentityFailed};
use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::thread;

/// A provider with a certificate of its own, and that certificate in PEM.
fn start() -> (SocketAddr, String) {
    let made = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let crypto = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(crypto)
        .with_protocol_versions(&[&rustls::version::TLS13])
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let (config, listener) = (Arc::new(config), TcpListener::bind("127.0.0.1:0").unwrap());
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        let says = Mutex::new(Says { issuer: Some(format!("https://{address}")), ..Says::default() });
        let key = new_key();
        for stream in listener.incoming().flatten() {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = StreamOwned::new(connection, stream);
            let text = answer(&mut stream, address, &says, &key).replace("http://127", "https://127");
            let length = text.split_once("\r\n\r\n").map_or(0, |(_, body)| body.len());
            let lines: Vec<String> = text
                .split("\r\n")
                .map(|line| {
                    if line.starts_with("content-length") {
                        format!("content-length: {length}")
                    } else {
                        line.to_owned()
                    }
                })
                .collect();
            let _ = stream.write_all(lines.join("\r\n").as_bytes());
            stream.conn.send_close_notify();
            let _ = stream.flush();
        }
    });
    (address, made.cert.pem())
}

#[test]
fn a_provider_is_trusted_by_the_authorities_that_were_named_and_by_no_others() {
    let (address, pem) = start();
    let (_, other) = start();
    let begin = |authorities: &str| {
        let trusting =
            Settings { authorities: authorities.into(), ..settings(&format!("https://{address}")) };
        Provider::new(trusting).unwrap().begin("http://127.0.0.1:8400/callback")
    };
    let begun = begin(&pem).unwrap();
    assert!(begun.url.starts_with(&format!("https://{address}/authorize?")), "{}", begun.url);
    let said = begin(&other);
    assert!(matches!(said, Err(IdentityFailed::Offline(_))), "{said:?}");
}
