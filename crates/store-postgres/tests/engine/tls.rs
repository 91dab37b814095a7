//! TLS to a real server: only one that a named authority vouches for, under its own name.

use crate::{Home, Kind, Server, one, open, server};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use safeborders_store::StoreError;
use safeborders_store_postgres::{Access, Address};
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::Path;
use std::sync::Arc;
use zeroize::Zeroizing;

struct Authority {
    pem: Vec<u8>,
    issuer: Issuer<'static, KeyPair>,
}

fn authority() -> Authority {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let pem = params.self_signed(&key).unwrap().pem().into_bytes();
    Authority { pem, issuer: Issuer::new(params, key) }
}

/// Gives the server a certificate for this name, and people a password, and starts it again with TLS on a port.
fn with_tls(server: &Server, authority: &Authority, name: &str, port: u16) {
    let key = KeyPair::generate().unwrap();
    let certificate =
        CertificateParams::new(vec![name.to_owned()]).unwrap().signed_by(&key, &authority.issuer).unwrap();
    let data = server.folder().join("data");
    let owner = std::os::unix::fs::MetadataExt::uid(&data.metadata().unwrap());
    for (file, text) in [("server.crt", certificate.pem()), ("server.key", key.serialize_pem())] {
        let path = data.join(file);
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        chown(&path, Some(owner), None).unwrap();
    }
    let rules =
        "local all postgres trust\nlocal all all scram-sha-256\nhostssl all all 127.0.0.1/32 scram-sha-256\n";
    fs::write(data.join("pg_hba.conf"), rules).unwrap();
    server.psql("postgres", "ALTER ROLE safeborders PASSWORD 'right';");
    server.end("INT");
    server.resume(&["listen_addresses=127.0.0.1", &format!("port={port}"), "ssl=on"]);
}

fn tried(port: u16, database: &str, password: &str, authorities: Option<&[u8]>) -> Result<(), StoreError> {
    let address: Address = format!("postgres://safeborders@127.0.0.1:{port}/{database}").parse().unwrap();
    let access = Access {
        password: Some(Zeroizing::new(password.to_owned())),
        authorities: authorities.map(<[u8]>::to_vec),
    };
    safeborders_store_postgres::open(&address, &access)?.commit(one("a", "1"))
}

#[test]
fn only_a_server_that_a_named_authority_vouches_for_is_used() {
    if !server::is_here() {
        return;
    }
    let server = Arc::new(Server::start(&[]));
    let home = Home::on(Arc::clone(&server));
    let database = home.path().to_str().unwrap().split(['/', '?']).nth(3).unwrap().to_owned();
    let (ours, other) = (authority(), authority());
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    with_tls(&server, &ours, "127.0.0.1", port);
    tried(port, &database, "right", Some(&ours.pem)).unwrap();
    let says = |result: Result<(), StoreError>, what: &str| {
        let said = result.unwrap_err().to_string();
        assert!(said.contains(what) && !said.contains("right"), "{said}");
    };
    says(tried(port, &database, "right", Some(&other.pem)), "certificate");
    says(tried(port, &database, "wrong", Some(&ours.pem)), "password");
    // The server's own rules let nobody in without TLS.
    says(tried(port, &database, "right", None), "refuses the role");
    with_tls(&server, &ours, "db.example", port);
    says(tried(port, &database, "right", Some(&ours.pem)), "certificate");
}

#[test]
fn server_that_does_not_answer_is_said_to_be_unreachable() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let place = format!("postgres://safeborders@127.0.0.1:{port}/x");
    let refused = open(Kind, Path::new(&place)).err().unwrap();
    assert!(matches!(refused, StoreError::Unreachable { .. }), "{refused}");
}
