//! Who is let in: one row per certificate that must not be.

use crate::leaves::{Odd, connect};
use crate::setting::{AGREEMENT, GOOD, HOSTILE, STALE, STRANGER, Setting, block_on};
use crate::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use rcgen::{BasicConstraints, ExtendedKeyUsagePurpose, IsCa, KeyUsagePurpose, SanType};
use safeborders_trust::{CountryCa, Leaf, Validity, now_s};
use safeborders_wire::proto;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("certificates_that_are_not_sound_are_refused_and_sound_ones_are_not", certificates),
        test("older_tls_and_other_protocols_are_refused", protocols),
    ]
}

/// What comes of showing a certificate.
#[derive(Debug, Eq, PartialEq)]
enum End {
    /// Let in, and answered with this gRPC status and refusal.
    Answered(i32, &'static str),
    /// Refused with this TLS alert.
    Alert(&'static str),
}

const UNKNOWN: End = End::Alert("CertificateUnknown");

type Row = (&'static str, Result<Option<Leaf>>, End);

fn spoiled(setting: &Setting, name: &str, spoil: impl FnOnce(&mut Odd)) -> Result<Option<Leaf>> {
    let mut odd = Odd::node(&[name])?;
    spoil(&mut odd);
    Ok(Some(odd.signed_by(setting.authority(&name["spiffe://safeborders/".len()..][..2]))?))
}

fn named(setting: &Setting, names: &[&str]) -> Result<Option<Leaf>> {
    Ok(Some(Odd::node(names)?.signed_by(setting.authority("ES"))?))
}

/// A sound certificate, with the key of another one.
fn stolen_without_its_key(setting: &Setting) -> Result<Option<Leaf>> {
    let (theirs, own) = (setting.leaf(GOOD)?, setting.leaf(HOSTILE)?);
    Ok(Some(Leaf { chain_pem: theirs.chain_pem, key_pem: own.key_pem }))
}

/// Signed by a leaf that plays the authority.
fn below_a_leaf(setting: &Setting) -> Result<Option<Leaf>> {
    let leaf = setting.leaf(STRANGER)?;
    Ok(Some(Odd::node(&[STRANGER])?.below(&leaf.chain_pem, &leaf.key_pem, &leaf.chain_pem)?))
}

/// An authority below an authority below the root, which may vouch for one level only.
fn too_deep(setting: &Setting) -> Result<Option<Leaf>> {
    let authority = |name: &str| -> Result<Odd> {
        let mut odd = Odd::node(&[])?;
        odd.params.distinguished_name.push(rcgen::DnType::CommonName, name);
        odd.params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        odd.params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        odd.params.extended_key_usages.clear();
        Ok(odd)
    };
    let first = authority("first")?.signed_by(setting.authority("IT"))?;
    let second = authority("second")?.below(&first.chain_pem, &first.key_pem, &first.chain_pem)?;
    let own = second.chain_pem.split_inclusive("-----END CERTIFICATE-----").next().context("no chain")?;
    Ok(Some(Odd::node(&[HOSTILE])?.below(own, &second.key_pem, &second.chain_pem)?))
}

fn authority_itself(setting: &Setting) -> Result<Option<Leaf>> {
    let authority = setting.authority("ES");
    Ok(Some(Leaf { chain_pem: authority.certificate_pem().to_owned(), key_pem: authority.key_pem() }))
}

fn rows(setting: &Setting) -> Result<Vec<Row>> {
    let impostor = CountryCa::create("ES".parse()?, Validity::days(now_s(), 100)?)?;
    let day = time::Duration::days(1);
    Ok(vec![
        ("a sound one with an agreement", setting.leaf(GOOD).map(Some), End::Answered(0, "")),
        (
            "a sound one without an agreement",
            setting.leaf(STRANGER).map(Some),
            End::Answered(7, "no-agreement"),
        ),
        ("a sound one of another make", spoiled(setting, GOOD, |_| {}), End::Answered(0, "")),
        ("none at all", Ok(None), End::Alert("CertificateRequired")),
        (
            "of another authority of the same name",
            Ok(Some(Odd::node(&[STRANGER])?.signed_by(&impostor)?)),
            UNKNOWN,
        ),
        (
            "of a country that nobody introduced",
            Ok(Some(
                Odd::node(&["spiffe://safeborders/DE/node/berlin"])?.signed_by(setting.authority("ES"))?,
            )),
            UNKNOWN,
        ),
        (
            "that names Spain and is signed by Italy",
            Ok(Some(Odd::node(&[STRANGER])?.signed_by(setting.authority("IT"))?)),
            UNKNOWN,
        ),
        (
            "that names Greece itself",
            Ok(Some(
                Odd::node(&["spiffe://safeborders/GR/node/gr-office"])?.signed_by(setting.authority("IT"))?,
            )),
            UNKNOWN,
        ),
        ("of a signatory", setting.leaf("spiffe://safeborders/ES/signatory/minister").map(Some), UNKNOWN),
        ("of an unknown role", named(setting, &["spiffe://safeborders/ES/king/madrid"]), UNKNOWN),
        ("of another federation", named(setting, &["spiffe://elsewhere/ES/node/madrid"]), UNKNOWN),
        ("with a longer name", named(setting, &["spiffe://safeborders/ES/node/madrid/extra"]), UNKNOWN),
        ("with two names", named(setting, &[STRANGER, HOSTILE]), UNKNOWN),
        ("with one name twice", named(setting, &[STRANGER, STRANGER]), UNKNOWN),
        ("without a name", named(setting, &[]), UNKNOWN),
        (
            "that is a web site's too",
            spoiled(setting, STRANGER, |odd| {
                odd.params.subject_alt_names.extend("example.org".try_into().map(SanType::DnsName))
            }),
            UNKNOWN,
        ),
        (
            "expired yesterday",
            spoiled(setting, STRANGER, |odd| {
                (odd.params.not_before, odd.params.not_after) =
                    (odd.params.not_before - 15 * day, odd.params.not_after - 15 * day)
            }),
            UNKNOWN,
        ),
        ("valid from tomorrow", spoiled(setting, STRANGER, |odd| odd.params.not_before += 2 * day), UNKNOWN),
        (
            "revoked",
            Ok(Some(Leaf {
                chain_pem: setting.revoked.chain_pem.clone(),
                key_pem: setting.revoked.key_pem.clone(),
            })),
            UNKNOWN,
        ),
        ("under a revocation list that is out of date", setting.leaf(STALE).map(Some), UNKNOWN),
        ("self-signed", Ok(Some(Odd::node(&[STRANGER])?.self_signed()?)), UNKNOWN),
        ("the authority's own", authority_itself(setting), UNKNOWN),
        (
            "a leaf that is an authority",
            spoiled(setting, STRANGER, |odd| odd.params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained)),
            UNKNOWN,
        ),
        ("signed by a leaf", below_a_leaf(setting), UNKNOWN),
        ("two levels below the root", too_deep(setting), UNKNOWN),
        (
            "without the client's usage",
            spoiled(setting, STRANGER, |odd| {
                odd.params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth]
            }),
            UNKNOWN,
        ),
        (
            "for any usage",
            spoiled(setting, STRANGER, |odd| {
                odd.params.extended_key_usages = vec![ExtendedKeyUsagePurpose::Any]
            }),
            UNKNOWN,
        ),
        (
            "without any usage",
            spoiled(setting, STRANGER, |odd| odd.params.extended_key_usages.clear()),
            UNKNOWN,
        ),
        (
            "of a key that must not sign",
            spoiled(setting, STRANGER, |odd| odd.params.key_usages = vec![KeyUsagePurpose::KeyAgreement]),
            UNKNOWN,
        ),
        ("of a good peer, with another key", stolen_without_its_key(setting), End::Alert("DecryptError")),
    ])
}

/// Shows the certificate and calls, if it is let in.
async fn shown(setting: &Setting, leaf: Option<&Leaf>) -> Result<std::result::Result<(i32, String), String>> {
    let mut stream = match connect(setting.address(), leaf, b"h2").await {
        Ok(stream) => stream,
        Err(error) => return Ok(Err(format!("{error:#}"))),
    };
    // A server of HTTP/2 speaks first; with TLS 1.3 a refusal comes in its place.
    let mut peek = [0; 1];
    if let Err(error) = stream.read_exact(&mut peek).await {
        return Ok(Err(error.to_string()));
    }
    let mut client = crate::frames::Client::over(connect(setting.address(), leaf, b"h2").await?).await?;
    let request = proto::DescribeRequest { agreement: AGREEMENT.to_owned(), last_head: String::new() };
    let told = client.call("Describe", &request).await?;
    Ok(Ok((told.status, told.refusal)))
}

fn certificates() -> Result<()> {
    let setting = Setting::new()?;
    block_on(async {
        setting.answers().await?;
        let before = setting.usage()?;
        for (name, leaf, expected) in rows(&setting)? {
            let leaf = leaf.with_context(|| name.to_owned())?;
            let end = shown(&setting, leaf.as_ref()).await.with_context(|| name.to_owned())?;
            let as_expected = match (&end, &expected) {
                (Ok((status, refusal)), End::Answered(code, why)) => status == code && refusal == why,
                (Err(text), End::Alert(alert)) => text.contains(alert),
                _ => false,
            };
            ensure!(as_expected, "{name}: {end:?}, expected {expected:?}");
        }
        setting.stands_as_before(before).await
    })
}

/// A ClientHello as RFC 5246 describes it: no supported_versions, one suite of TLS 1.2.
fn tls12_client_hello() -> Vec<u8> {
    let extensions: &[u8] = &[
        0, 10, 0, 4, 0, 2, 0, 23, // supported_groups: secp256r1
        0, 11, 0, 2, 1, 0, // ec_point_formats: uncompressed
        0, 13, 0, 4, 0, 2, 4, 3, // signature_algorithms: ecdsa_secp256r1_sha256
    ];
    let mut body = [&[3, 3][..], &[7; 32], &[0, 0, 2, 0xc0, 0x2b, 1, 0]].concat();
    body.extend((extensions.len() as u16).to_be_bytes());
    body.extend(extensions);
    let length = body.len() as u16;
    [&[22, 3, 1][..], &(length + 4).to_be_bytes(), &[1, 0], &length.to_be_bytes(), &body].concat()
}

fn protocols() -> Result<()> {
    let setting = Setting::new()?;
    // What is sent, and the level and description of the alert that must come back.
    type Row = (&'static str, Vec<u8>, Option<(u8, u8)>);
    let rows: [Row; 5] = [
        // An alert record: fatal (2) and protocol_version (70).
        ("TLS 1.2 only", tls12_client_hello(), Some((2, 70))),
        ("SSL 2", vec![0x80, 0x2e, 1, 0, 2, 0, 0x15, 0, 0, 0, 0x10], None),
        ("HTTP in clear", b"GET / HTTP/1.1\r\nHost: node\r\n\r\n".to_vec(), None),
        ("HTTP/2 in clear", crate::frames::preface(), None),
        ("noise", (0..2_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect(), None),
    ];
    block_on(async {
        setting.answers().await?;
        let before = setting.usage()?;
        for (name, bytes, alert) in rows {
            let mut tcp = TcpStream::connect(setting.address()).await?;
            tcp.write_all(&bytes).await?;
            let mut said = Vec::new();
            let _reset = tokio::time::timeout(crate::frames::PATIENCE, tcp.read_to_end(&mut said)).await?;
            if let Some((level, description)) = alert {
                ensure!(said.get(5..7) == Some(&[level, description]), "{name}: {said:?}");
            }
            ensure!(said.first().is_none_or(|kind| *kind == 21), "{name}: more than an alert: {said:?}");
        }
        // A peer that wants HTTP/1.1 is told so by TLS or closed without a byte of HTTP.
        let http1 = connect(setting.address(), Some(&setting.leaf(GOOD)?), b"http/1.1").await;
        if let Ok(mut stream) = http1 {
            let mut said = Vec::new();
            let _alert = stream.read_to_end(&mut said).await;
            ensure!(said.is_empty(), "HTTP/1.1 was answered: {said:?}");
        }
        setting.stands_as_before(before).await
    })
}
