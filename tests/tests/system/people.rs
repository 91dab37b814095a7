//! People of one office: logging in, rights, four eyes, lock-out, tokens, and what the house log says of it.

use crate::persons::{Person, administered, done, house, joined, nobody, run, shown};
use crate::support::{lone_office, refused, synthetic, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use serde_json::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_node_is_its_consoles_until_an_administrator_has_enrolled", set_up),
        test("each_role_may_do_its_own_and_is_refused_the_rest", rights),
        test("an_agreement_comes_into_force_by_two_people", four_eyes),
        test("failures_lock_an_account_and_an_administrator_unlocks_it", lock_out),
        test("a_token_does_what_it_was_made_for_until_it_is_revoked", tokens),
        test("the_console_brings_a_node_back_and_is_on_record", recovery),
        test("a_session_that_others_can_read_is_not_used", open_session),
    ]
}

fn set_up() -> Result<()> {
    let (home, office) = lone_office()?;
    let file = synthetic(home.path(), "GR", 20)?;
    let file = file.to_str().context("path")?;
    let nobody = nobody(&office);
    done(run(&office, &nobody, &["import", file], "")?)?;
    let early = run(&office, &nobody, &["people", "add", "petra", "--role", "prosecutor"], "")?;
    refused(&early, 64, "administrator")?;
    let adam = Person::hired(&office, &nobody, "adam", "administrator")?;
    // From here on nobody works without logging in, whether the node runs or not.
    let all: [&[&str]; 6] = [
        &["budget"],
        &["import", file],
        &["count", "--unit", "case", "--cohorts", "2024"],
        &["export-audit"],
        &["pki", "renew"],
        &["people", "add", "eve", "--role", "administrator"],
    ];
    for args in all {
        refused(&run(&office, &nobody, args, "")?, 77, "log in first")?;
    }
    let serving = office.serve()?;
    refused(&run(&office, &nobody, &["budget"], "")?, 77, "log in first")?;
    refused(&run(&office, &nobody, &["--as-console", "people", "list"], "")?, 69, "open in another process")?;
    done(adam.log_in(&office)?)?;
    done(adam.run(&office, &["budget"])?)?;
    done(adam.run(&office, &["logout"])?)?;
    refused(&adam.run(&office, &["budget"])?, 77, "log in first")?;
    drop(serving);
    Ok(())
}

fn rights() -> Result<()> {
    let (home, office, adam) = administered()?;
    let anna = joined(&office, &adam, "anna", "analyst")?;
    let rita = joined(&office, &adam, "rita", "auditor")?;
    let file = synthetic(home.path(), "GR", 20)?;
    let import = ["import", file.to_str().context("path")?];
    let count = ["count", "--unit", "case", "--cohorts", "2024"];
    refused(&adam.run(&office, &import)?, 77, "administrator")?;
    refused(&rita.run(&office, &import)?, 77, "auditor")?;
    done(anna.run(&office, &import)?)?;
    let _serving = office.serve()?;
    for (person, args, may) in [
        (&anna, &count[..], true),
        (&adam, &count[..], false),
        (&rita, &count[..], false),
        (&anna, &["people", "unlock", "rita"][..], false),
        (&adam, &["people", "unlock", "rita"][..], true),
        (&anna, &["audit", "house", "verify"][..], false),
        (&adam, &["audit", "house", "verify"][..], false),
        (&rita, &["audit", "house", "verify"][..], true),
        (&rita, &["audit", "verify"][..], true),
    ] {
        let said = person.run(&office, args)?;
        if may {
            done(said)?;
        } else {
            refused(&said, 77, "has no right")?;
        }
    }
    let lines = house(&office, &rita, &["--output", "json"])?;
    let found = |person: &str, event: &str, outcome: &str| {
        let fits = |l: &&Value| l["person"] == person && l["event"] == event;
        lines.iter().filter(fits).any(|l| l["outcome"].as_str().is_some_and(|o| o.starts_with(outcome)))
    };
    for (person, event, outcome) in [
        ("anna", "intake", "given"),
        ("anna", "intake", "20 added"),
        ("anna", "count", "given"),
        ("adam", "refusal", "refused: no-right"),
        ("rita", "refusal", "refused: no-right"),
        ("anna", "log-in", "given"),
        ("rita", "export", "given"),
    ] {
        ensure!(found(person, event, outcome), "{person} {event} {outcome}: {lines:#?}");
    }
    ensure!(!found("adam", "count", "given") && !found("rita", "intake", "given"), "{lines:#?}");
    let csv = done(rita.run(&office, &["audit", "house", "export", "--person", "anna", "--output", "csv"])?)?;
    ensure!(csv.lines().skip(1).all(|line| line.contains(",anna,analyst,")), "{csv}");
    ensure!(csv.lines().count() > 3, "{csv}");
    Ok(())
}

fn four_eyes() -> Result<()> {
    let (home, office, adam) = administered()?;
    let dora = joined(&office, &adam, "dora", "data-protection-officer")?;
    let file = home.path().join("agreement.json");
    let file = file.to_str().context("path")?;
    // With a data-protection officer, another account needs a second person.
    let add = ["people", "add", "petra", "--role", "prosecutor"];
    refused(&adam.run(&office, &add)?, 77, "proposal 1")?;
    refused(&adam.run(&office, &["approvals", "approve", "1"])?, 77, "has no right")?;
    refused(&dora.run(&office, &["approvals", "approve", "2"])?, 64, "no such proposal")?;
    let listed = done(dora.run(&office, &["approvals"])?)?;
    ensure!(listed.contains("account of petra") && listed.contains("adam (administrator)"), "{listed}");
    done(dora.run(&office, &["approvals", "refuse", "1", "--reason", "not yet"])?)?;
    refused(&adam.run(&office, &add)?, 77, "proposal 2")?;
    done(dora.run(&office, &["approvals", "approve", "2"])?)?;
    let code = shown(&done(adam.run(&office, &add)?)?)?;
    let petra = Person::enrolled(&office, "petra", &code)?;
    done(petra.log_in(&office)?)?;
    agreement(&office, &dora, &petra, file)
}

/// An agreement that both parties signed is imported by one person after another approved it.
fn agreement(office: &Member, dora: &Person, petra: &Person, file: &str) -> Result<()> {
    let (_other_home, other) = {
        let home = tempfile::tempdir()?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?;
        let member = Member::new("RO", home.path(), &port)?;
        member.init("2024Q1")?;
        (home, member)
    };
    fs::copy(other.root(), office.dir.join("roots/RO.pem"))?;
    let asker = format!("{}=0.01", other.id());
    let who = ["--parties", "GR,RO", "--asker", &asker];
    office.run(&[&["agreement", "draft", "--id", "two", "--out", file], &who[..]].concat())?;
    let sign = ["agreement", "sign", "--yes", file];
    let unsigned = fs::read(file)?;
    refused(&run(office, &nobody(office), &sign, "")?, 77, "log in first")?;
    refused(&petra.run(office, &sign)?, 77, "proposal 3")?;
    refused(&petra.run(office, &["approvals", "approve", "3"])?, 77, "nobody approves what they proposed")?;
    refused(&petra.run(office, &sign)?, 77, "proposal 3")?;
    ensure!(fs::read(file)? == unsigned, "signed by one person");
    done(dora.run(office, &["approvals", "approve", "3"])?)?;
    ensure!(done(petra.run(office, &sign)?)?.contains("Signed by GR"), "not signed");
    other.run(&sign)?;
    // What lets it be signed does not put it into force.
    let import = ["agreement", "import", file];
    refused(&petra.run(office, &import)?, 77, "proposal 4")?;
    refused(&petra.run(office, &["approvals", "approve", "4"])?, 77, "nobody approves what they proposed")?;
    refused(&petra.run(office, &import)?, 77, "proposal 4")?;
    ensure!(
        !done(petra.run(office, &["agreement", "list", "--output", "csv"])?)?.contains("two"),
        "in force"
    );
    done(dora.run(office, &["approvals", "approve", "4"])?)?;
    done(petra.run(office, &import)?)?;
    ensure!(
        done(petra.run(office, &["agreement", "list", "--output", "csv"])?)?.contains("two"),
        "not in force"
    );
    refused(&petra.run(office, &import)?, 77, "proposal 5")?;
    let shown = done(dora.run(office, &["approvals", "show", "4"])?)?;
    ensure!(shown.contains("petra") && shown.contains("and done"), "{shown}");
    Ok(())
}

fn lock_out() -> Result<()> {
    let (_home, office, adam) = administered()?;
    let anna = Person::hired(&office, &adam.session, "anna", "analyst")?;
    let _serving = office.serve()?;
    for _ in 0..5 {
        let said = run(&office, &anna.session, &["login", "anna", "--stdin"], "wrong wrong wrong\n000000\n")?;
        refused(&said, 77, "not logged in")?;
    }
    refused(&anna.log_in(&office)?, 77, "not logged in")?;
    let listed = done(adam.run(&office, &["people", "list"])?)?;
    ensure!(listed.contains("locked"), "{listed}");
    done(adam.run(&office, &["people", "unlock", "anna"])?)?;
    done(anna.log_in(&office)?)?;
    done(anna.run(&office, &["cohorts"])?)?;
    Ok(())
}

fn tokens() -> Result<()> {
    let (_home, office, adam) = administered()?;
    let anna = joined(&office, &adam, "anna", "analyst")?;
    refused(&anna.run(&office, &["token", "make", "x", "--rights", "Operate"])?, 64, "rights of your role")?;
    refused(
        &anna.run(&office, &["token", "make", "x", "--rights", "Count", "--days", "91"])?,
        64,
        "90 days",
    )?;
    let token = done(anna.run(&office, &["token", "make", "nightly", "--rights", "Look"])?)?;
    let file = office.dir.with_extension("token");
    fs::write(&file, &token)?;
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600))?;
    let count = ["count", "--unit", "case", "--cohorts", "2024"];
    done(run(&office, &file, &["cohorts"], "")?)?;
    refused(&run(&office, &file, &count, "")?, 77, "this token may not")?;
    refused(&run(&office, &file, &["token", "list"], "")?, 77, "this token may not")?;
    let listed = done(anna.run(&office, &["token", "list", "--output", "csv"])?)?;
    ensure!(!listed.contains(token.trim()), "the list shows the secret");
    let id = listed.lines().nth(1).and_then(|line| line.split(',').next()).context("no token")?.to_owned();
    done(anna.run(&office, &["token", "revoke", &id])?)?;
    refused(&run(&office, &file, &["cohorts"], "")?, 77, "log in first")?;
    Ok(())
}

fn recovery() -> Result<()> {
    let (_home, office, adam) = administered()?;
    let rita = joined(&office, &adam, "rita", "auditor")?;
    let nobody = nobody(&office);
    // The administrator's telephone is lost. Who has the node's key lets them enrol anew.
    let code = shown(&done(run(&office, &nobody, &["--as-console", "people", "reset", "adam"], "")?)?)?;
    refused(&adam.run(&office, &["budget"])?, 77, "log in first")?;
    let adam = Person::enrolled(&office, "adam", &code)?;
    done(adam.log_in(&office)?)?;
    for args in [&["count", "--unit", "case", "--cohorts", "2024"][..], &["approvals", "approve", "1"]] {
        let said = run(&office, &nobody, &[&["--as-console"], args].concat(), "")?;
        refused(&said, 77, "has no right")?;
    }
    let lines = house(&office, &rita, &["--person", "console", "--output", "json"])?;
    let reset = |l: &Value| l["what"] == "reset" && l["object"] == "adam" && l["role"] == "console";
    ensure!(lines.iter().any(reset), "{lines:#?}");
    Ok(())
}

fn open_session() -> Result<()> {
    let (_home, office, adam) = administered()?;
    done(adam.run(&office, &["budget"])?)?;
    ensure!(fs::metadata(&adam.session)?.permissions().mode() & 0o777 == 0o600);
    fs::set_permissions(&adam.session, fs::Permissions::from_mode(0o644))?;
    refused(&adam.run(&office, &["budget"])?, 78, "can be read by others")
}
