//! Agreement files that must not come into force, one row each; and that none of them gives anybody an answer.

use crate::leaves::Odd;
use crate::requests::{replace, sound};
use crate::setting::{AGREEMENT, HOSTILE, Setting, block_on};
use crate::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_trust::{CountryCa, Identity, Leaf, SignedAgreement, Validity, now_s};
use serde_json::Value;
use std::fs;
use std::path::Path;

pub(crate) fn tests() -> Vec<Trial> {
    vec![test("forged_expired_widened_and_one_sided_agreements_give_nobody_an_answer", agreements)]
}

const QUOTA: &[(&str, &str)] = &[(HOSTILE, "0.001")];

/// What is done to a draft, and words of the refusal.
struct Row {
    name: &'static str,
    make: fn(&Setting, &Path) -> Result<()>,
    words: &'static str,
}

fn altered(setting: &Setting, file: &Path, alter: impl FnOnce(&mut Value)) -> Result<()> {
    both(setting, file)?;
    let mut value: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    let before = value.clone();
    alter(&mut value);
    ensure!(value != before, "nothing was altered");
    Ok(fs::write(file, serde_json::to_string(&value)?)?)
}

fn both(setting: &Setting, file: &Path) -> Result<()> {
    setting.sign_at_home(file)?;
    setting.sign_abroad(file, &["IT"])
}

fn signed_with(file: &Path, leaf: &Leaf) -> Result<()> {
    let mut signed = SignedAgreement::from_json(&fs::read(file)?)?;
    signed.sign(&Identity::from_leaf(leaf)?)?;
    Ok(fs::write(file, signed.to_json())?)
}

/// Every number of the quotas becomes larger.
fn raise_quota(value: &mut Value) {
    let quotas = value.pointer_mut("/agreement/quota_nano_rho");
    for quota in quotas.and_then(Value::as_object_mut).into_iter().flat_map(|quotas| quotas.values_mut()) {
        *quota = 50_000_000.into();
    }
}

fn expired(setting: &Setting, file: &Path) -> Result<()> {
    let mut value: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    replace(&mut value, "valid_from", "2025-01-01");
    replace(&mut value, "valid_until", "2025-12-31");
    fs::write(file, serde_json::to_string(&value)?)?;
    both(setting, file)
}

const MINISTER: &str = "spiffe://safeborders/IT/signatory/minister";

fn rows() -> Vec<Row> {
    let row = |name, make, words| Row { name, make, words };
    vec![
        row("signed by nobody", |_, _| Ok(()), "has not signed"),
        row("signed by this country alone", |s, f| s.sign_at_home(f), "IT has not signed"),
        row("signed by the other country alone", |s, f| s.sign_abroad(f, &["IT"]), "GR has not signed"),
        row(
            "signed by a third country in its place",
            |s, f| {
                altered(s, f, |v| {
                    let signatures = v["signatures"].as_object_mut().into_iter();
                    signatures.for_each(|all| {
                        let of_italy = all.remove("IT").unwrap_or_default();
                        all.insert("FR".to_owned(), of_italy);
                    });
                })
            },
            "",
        ),
        row(
            "signed under an authority of the same name",
            |s, f| {
                s.sign_at_home(f)?;
                let impostor = CountryCa::create("IT".parse()?, Validity::days(now_s(), 100)?)?;
                signed_with(f, &impostor.issue(&MINISTER.parse()?, Validity::days(now_s(), 10)?)?)
            },
            "signature of IT",
        ),
        row(
            "signed by Italy's minister under Spain's authority",
            |s, f| {
                s.sign_at_home(f)?;
                let mut odd = Odd::node(&[MINISTER])?;
                let documents = rcgen::ExtendedKeyUsagePurpose::Other(vec![1, 3, 6, 1, 5, 5, 7, 3, 36]);
                odd.params.extended_key_usages = vec![documents];
                signed_with(f, &odd.signed_by(s.authority("ES"))?)
            },
            "signature of IT",
        ),
        row("with the quota raised afterwards", |s, f| altered(s, f, raise_quota), "altered"),
        row(
            "with more detail afterwards",
            |s, f| altered(s, f, |v| v["agreement"]["max_dimensions"] = 1.into()),
            "altered",
        ),
        row(
            "with a longer validity afterwards",
            |s, f| altered(s, f, |v| replace(v, "valid_until", "2099-01-01")),
            "altered",
        ),
        row(
            "with another purpose afterwards",
            |s, f| altered(s, f, |v| v["agreement"]["purposes"] = serde_json::json!(["prevention"])),
            "altered",
        ),
        row(
            "with another title afterwards",
            |s, f| altered(s, f, |v| replace(v, "title", "Another one")),
            "altered",
        ),
        row("that has ended", expired, "ended"),
        row(
            "with a field that does not exist",
            |s, f| altered(s, f, |v| v["agreement"]["unlimited"] = true.into()),
            "cannot be read",
        ),
        row("that is larger than any", |_, f| Ok(fs::write(f, vec![b' '; 3 << 20])?), ""),
        row("that is nested without end", |_, f| Ok(fs::write(f, "[".repeat(900_000))?), "cannot be read"),
        row("that is no text", |_, f| Ok(fs::write(f, [0xff; 100])?), "cannot be read"),
        row("that is empty", |_, f| Ok(fs::write(f, [])?), "cannot be read"),
    ]
}

fn agreements() -> Result<()> {
    let mut setting = Setting::prepared()?;
    let import = |setting: &Setting, file: &Path| -> Result<(bool, String)> {
        let mut command = setting.member.command(&["agreement", "import", file.to_str().context("path")?])?;
        let output = command.stdin(std::process::Stdio::null()).output()?;
        let said = String::from_utf8(output.stderr)?;
        ensure!(!said.contains("panicked") && output.status.code().is_some(), "{said}");
        Ok((output.status.success(), said))
    };
    for (number, row) in rows().iter().enumerate() {
        let file = setting.draft(&format!("bad-{number}"), &["GR", "IT"], QUOTA)?;
        (row.make)(&setting, &file).with_context(|| row.name.to_owned())?;
        let (imported, said) = import(&setting, &file)?;
        ensure!(!imported, "{}: it came into force", row.name);
        ensure!(said.contains(row.words) && said.len() > 20, "{}: {said}", row.name);
    }
    // More than all cohorts have: no single agreement is wrong, together they are.
    let greedy = setting.draft("greedy", &["GR", "IT"], &[(HOSTILE, "0.059")])?;
    both(&setting, &greedy)?;
    ensure!(!import(&setting, &greedy)?.0, "the quotas of all agreements are more than there is");
    let twin = setting.draft("twin", &["GR", "IT"], QUOTA)?;
    both(&setting, &twin)?;
    let (imported, said) = import(&setting, &twin)?;
    ensure!(imported, "the twin that is sound: {said}");
    let listed = setting.member.run(&["agreement", "list", "--output", "json"])?;
    ensure!(listed.contains("twin") && listed.contains(AGREEMENT) && !listed.contains("bad-"), "{listed}");
    setting.start()?;
    block_on(async {
        let mut hostile = setting.client(HOSTILE).await?;
        let mut names: Vec<String> = (0..rows().len()).map(|number| format!("bad-{number}")).collect();
        names.push("greedy".to_owned());
        for agreement in names {
            let request = safeborders_wire::proto::AskRequest { agreement, ..sound() };
            let told = hostile.call("Ask", &request).await?;
            ensure!((told.status, told.refusal.as_str()) == (7, "no-agreement"), "{told:?}");
        }
        let request =
            safeborders_wire::proto::AskRequest { agreement: "twin".to_owned(), sigma: 512, ..sound() };
        let told = hostile.call("Ask", &request).await?;
        ensure!(told.status == 0, "the twin that is sound: {told:?}");
        setting.answers().await
    })
}
