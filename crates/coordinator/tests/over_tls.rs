//! The pages over TLS: for officers of the host country, by their certificates, and for nobody else.

use crate::support::{FakeNodes, coordinator, country};
use axum::body::Body;
use axum::http::Request;
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use safeborders_coordinator_core::{AccessToken, WebTerms, interface, officers_pages, serve_officers};
use safeborders_trust::{
    CountryCa, CountryRoot, Credentials, Identity, IssuingCa, Leaf, LiveCredentials, OfficersOnly,
    RevocationList, Revocations, RevokedCertificate, TrustRoots, Validity, now_s, serial_of,
};
use safeborders_types::PeerId;
use std::io;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsConnector;
use tower::ServiceExt;

const DAY_S: u64 = 86_400;
const HUB: &str = "spiffe://safeborders/BE/coordinator/europe";
const OFFICER: &str = "spiffe://safeborders/BE/officer/a-peeters";
const COLLEAGUE: &str = "spiffe://safeborders/BE/officer/b-maes";
const GET: &str = "GET / HTTP/1.1\r\nhost: pages.example\r\nconnection: close\r\n\r\n";

/// A validity that began this many days ago.
fn begun(days_ago: u64, days: u32) -> Validity {
    Validity::days(now_s() - days_ago * DAY_S, days).unwrap()
}

/// Belgium, which hosts the coordinator and issues from day to day by an authority below its root, and Greece.
struct World {
    belgium: CountryCa,
    issuing: IssuingCa,
    greece: CountryCa,
    hub: Leaf,
}

impl World {
    fn new() -> Self {
        let authority = |of: &str| CountryCa::create(country(of), begun(400, 3_000)).unwrap();
        let belgium = authority("BE");
        let issuing = belgium.issue_authority(begun(400, 1_000)).unwrap();
        let hub = issuing.issue(&HUB.parse().unwrap(), begun(0, 14)).unwrap();
        Self { belgium, issuing, greece: authority("GR"), hub }
    }

    fn leaf(&self, name: &str, days_ago: u64) -> Leaf {
        let peer: PeerId = name.parse().unwrap();
        let validity = begun(days_ago, 14);
        match peer.country() == self.greece.country() {
            true => self.greece.issue(&peer, validity).unwrap(),
            false => self.issuing.issue(&peer, validity).unwrap(),
        }
    }

    fn roots(&self) -> TrustRoots {
        let mut roots = TrustRoots::new();
        for authority in [&self.belgium, &self.greece] {
            let root = CountryRoot::from_pem(authority.country(), authority.certificate_pem()).unwrap();
            roots.insert(authority.country(), root);
        }
        roots
    }

    /// The roots with lists of Belgium's that name this certificate.
    fn roots_without(&self, revoked: &Leaf) -> TrustRoots {
        let list = |revoked| RevocationList {
            number: 2,
            made_s: now_s(),
            current_until_s: now_s() + 7 * DAY_S,
            revoked,
        };
        let serial = serial_of(&revoked.chain_pem).unwrap();
        let one = RevokedCertificate { serial, since_s: now_s(), compromised: true };
        let lists = self.issuing.sign_revocations(&list(vec![one])).unwrap()
            + &self.belgium.sign_revocations(&list(Vec::new())).unwrap();
        let revocations = Revocations::from_pem(country("BE"), &lists).unwrap();
        let root = CountryRoot::from_pem(country("BE"), self.belgium.certificate_pem()).unwrap();
        let mut roots = self.roots();
        roots.insert(country("BE"), root.with_revocations(revocations));
        roots
    }

    fn credentials(&self, roots: TrustRoots) -> Credentials {
        Credentials::new(Identity::from_leaf(&self.hub).unwrap(), roots).unwrap()
    }
}

/// Pages over TLS, and how a browser would trust them.
struct Site {
    world: World,
    live: Arc<LiveCredentials>,
    address: SocketAddr,
    trusted: RootCertStore,
    _dir: TempDir,
}

fn terms() -> WebTerms {
    WebTerms { synthetic: true, token: AccessToken::random().unwrap() }
}

/// The pages' own certificate, which has nothing to do with the federation's.
fn page_files(dir: &Path, world: &World, live: &Arc<LiveCredentials>) -> (OfficersOnly, RootCertStore) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let (certificate, key) = (dir.join("pages.pem"), dir.join("pages.key"));
    std::fs::write(&certificate, made.cert.pem()).unwrap();
    std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();
    let mut trusted = RootCertStore::empty();
    trusted.add(made.cert.der().clone()).unwrap();
    (OfficersOnly::new(&certificate, &key, live, world.belgium.country()).unwrap(), trusted)
}

impl Site {
    async fn start() -> Self {
        let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
        let live = LiveCredentials::new(world.credentials(world.roots()));
        let (officers, trusted) = page_files(dir.path(), &world, &live);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let routes = officers_pages(coordinator(&FakeNodes::default(), dir.path()), terms());
        tokio::spawn(
            async move { serve_officers(listener, &officers, routes, std::future::pending()).await },
        );
        Self { world, live, address, trusted, _dir: dir }
    }

    /// A browser that trusts the pages' certificate, with this one to show.
    fn browser(&self, shown: Option<&Leaf>) -> Arc<ClientConfig> {
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let builder = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(self.trusted.clone());
        Arc::new(match shown {
            Some(leaf) => {
                let chain = CertificateDer::pem_slice_iter(leaf.chain_pem.as_bytes());
                let key = PrivateKeyDer::from_pem_slice(leaf.key_pem.expose().as_bytes()).unwrap();
                builder.with_client_auth_cert(chain.map(Result::unwrap).collect(), key).unwrap()
            }
            None => builder.with_no_client_auth(),
        })
    }

    async fn connected(
        &self,
        browser: &Arc<ClientConfig>,
    ) -> io::Result<tokio_rustls::client::TlsStream<TcpStream>> {
        let tcp = TcpStream::connect(self.address).await?;
        TlsConnector::from(Arc::clone(browser)).connect("localhost".try_into().unwrap(), tcp).await
    }

    /// What comes back for a request.
    async fn said(&self, browser: &Arc<ClientConfig>, request: &str) -> String {
        let mut stream = self.connected(browser).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        stream.flush().await.unwrap();
        let mut said = Vec::new();
        let ended = stream.read_to_end(&mut said).await;
        assert!(ended.is_ok() || !said.is_empty(), "{ended:?}");
        String::from_utf8_lossy(&said).into_owned()
    }

    /// How the handshake is refused. A browser hears of it when it reads.
    async fn refusal(&self, browser: &Arc<ClientConfig>) -> String {
        let read = match self.connected(browser).await {
            Ok(mut stream) => stream.read(&mut [0; 1]).await,
            Err(error) => Err(error),
        };
        read.map_or_else(|error| error.to_string(), |bytes| format!("let in, and {bytes} bytes came"))
    }
}

#[tokio::test]
async fn an_officer_of_the_host_country_reads_the_pages_and_reaches_no_interface() {
    let site = Site::start().await;
    let browser = site.browser(Some(&site.world.leaf(OFFICER, 0)));
    let page = site.said(&browser, GET).await;
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("There is nothing to draw yet"), "{page}");
    assert!(page.contains("content-security-policy: default-src 'none'"), "{page}");
    for path in ["/api/v1/openapi.json", "/api/v1/frozen"] {
        let none = site.said(&browser, &GET.replace("GET / ", &format!("GET {path} "))).await;
        assert!(none.starts_with("HTTP/1.1 404"), "{path}: {none}");
    }
    let look = |from: &str| {
        format!(
            "POST /members/look HTTP/1.1\r\nhost: pages.example\r\nsec-fetch-site: {from}\r\n\
             content-length: 0\r\nconnection: close\r\n\r\n"
        )
    };
    assert!(site.said(&browser, &look("same-origin")).await.starts_with("HTTP/1.1 303"));
    assert!(site.said(&browser, &look("cross-site")).await.starts_with("HTTP/1.1 403"));
}

#[tokio::test]
async fn whoever_shows_no_certificate_of_an_officer_of_the_host_country_gets_no_page() {
    let site = Site::start().await;
    let world = &site.world;
    let control = site.said(&site.browser(Some(&world.leaf(OFFICER, 13))), GET).await;
    assert!(control.starts_with("HTTP/1.1 200"), "{control}");
    let nothing = site.refusal(&site.browser(None)).await;
    assert!(nothing.contains("CertificateRequired"), "{nothing}");
    for (who, leaf) in [
        ("a node", world.leaf("spiffe://safeborders/BE/node/brussels", 0)),
        ("a coordinator", world.hub.clone()),
        ("a signatory", world.leaf("spiffe://safeborders/BE/signatory/minister", 0)),
        ("an officer of another country", world.leaf("spiffe://safeborders/GR/officer/m-rossi", 0)),
        ("an officer whose certificate has ended", world.leaf(OFFICER, 30)),
        ("an officer of an authority that only says it is Belgium's", World::new().leaf(OFFICER, 0)),
    ] {
        let refusal = site.refusal(&site.browser(Some(&leaf))).await;
        assert!(refusal.contains("CertificateUnknown"), "{who}: {refusal}");
    }
}

#[tokio::test]
async fn a_revoked_officer_is_refused_from_the_next_connection_on_and_a_colleague_is_not() {
    let site = Site::start().await;
    let (leaf, colleague) = (site.world.leaf(OFFICER, 0), site.world.leaf(COLLEAGUE, 0));
    // A browser that would resume its session, were it offered to.
    let browser = site.browser(Some(&leaf));
    for _ in 0..2 {
        assert!(site.said(&browser, GET).await.starts_with("HTTP/1.1 200"), "before");
    }
    site.live.replace(site.world.credentials(site.world.roots_without(&leaf)));
    let refusal = site.refusal(&browser).await;
    assert!(refusal.contains("CertificateUnknown"), "{refusal}");
    assert!(site.said(&site.browser(Some(&colleague)), GET).await.starts_with("HTTP/1.1 200"), "the control");
}

#[tokio::test]
async fn a_browser_that_shows_the_leaf_alone_is_let_in_where_the_authority_above_is_the_coordinators_own() {
    let site = Site::start().await;
    let alone = |leaf: &Leaf| {
        let end = "-----END CERTIFICATE-----";
        let first = leaf.chain_pem.split_inclusive(end).next().unwrap().to_owned();
        assert!(leaf.chain_pem.matches(end).count() == 2 && first.matches(end).count() == 1);
        Leaf { chain_pem: first, key_pem: leaf.key_pem.clone() }
    };
    let officer = alone(&site.world.leaf(OFFICER, 0));
    assert!(site.said(&site.browser(Some(&officer)), GET).await.starts_with("HTTP/1.1 200"));
    let other = site.world.belgium.issue_authority(begun(0, 100)).unwrap();
    let whole = other.issue(&OFFICER.parse().unwrap(), begun(0, 14)).unwrap();
    assert!(site.said(&site.browser(Some(&whole)), GET).await.starts_with("HTTP/1.1 200"), "the control");
    let refusal = site.refusal(&site.browser(Some(&alone(&whole)))).await;
    assert!(refusal.contains("CertificateUnknown"), "{refusal}");
}

/// A ClientHello as RFC 5246 describes it: no supported_versions, one suite of TLS 1.2.
fn tls12_client_hello() -> Vec<u8> {
    let extensions: &[u8] = &[
        0, 10, 0, 4, 0, 2, 0, 23, // supported_groups: secp256r1
        0, 11, 0, 2, 1, 0, // ec_point_formats: uncompressed
        0, 13, 0, 4, 0, 2, 4, 3, // signature_algorithms: ecdsa_secp256r1_sha256
    ];
    let mut body = vec![3, 3];
    body.extend([7; 32]); // random
    body.push(0); // no session
    body.extend([0, 2, 0xc0, 0x2b]); // TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
    body.extend([1, 0]); // no compression
    body.extend(u16::try_from(extensions.len()).unwrap().to_be_bytes());
    body.extend(extensions);
    let length = u16::try_from(body.len()).unwrap();
    let mut hello = vec![22, 3, 1];
    hello.extend((length + 4).to_be_bytes());
    hello.extend([1, 0]);
    hello.extend(length.to_be_bytes());
    hello.extend(body);
    hello
}

#[tokio::test]
async fn tls_1_2_and_plain_http_are_not_spoken() {
    let site = Site::start().await;
    let mut tcp = TcpStream::connect(site.address).await.unwrap();
    tcp.write_all(&tls12_client_hello()).await.unwrap();
    let mut alert = [0; 7];
    tcp.read_exact(&mut alert).await.unwrap();
    // An alert record: fatal (2), protocol_version (70).
    assert_eq!((alert[0], alert[5], alert[6]), (21, 2, 70), "{alert:?}");
    let mut tcp = TcpStream::connect(site.address).await.unwrap();
    tcp.write_all(GET.as_bytes()).await.unwrap();
    let mut said = Vec::new();
    // The end may come as a reset.
    let _ended = tcp.read_to_end(&mut said).await;
    assert!(!String::from_utf8_lossy(&said).contains("HTTP/1.1"), "{said:?}");
}

#[tokio::test]
async fn the_interface_beside_pages_over_tls_answers_this_machine_and_has_no_page() {
    let dir = tempfile::tempdir().unwrap();
    let routes = interface(coordinator(&FakeNodes::default(), dir.path()), terms());
    let status = async |method: &str, path: &str, host: &str| {
        let request = Request::builder().method(method).uri(path).header("host", host);
        routes.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap().status().as_u16()
    };
    assert_eq!(status("GET", "/api/v1/openapi.json", "127.0.0.1:80").await, 200);
    assert_eq!(status("GET", "/api/v1/openapi.json", "pages.example").await, 421);
    assert_eq!(status("POST", "/api/v1/frozen", "127.0.0.1:80").await, 401, "without the token");
    for page in ["/", "/members", "/questions"] {
        assert_eq!(status("GET", page, "127.0.0.1:80").await, 404, "{page}");
    }
}
