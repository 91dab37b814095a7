//! The office of Greece with a running node, its partners, and what an attack may leave behind: nothing.

use crate::frames::Client;
use crate::leaves;
use anyhow::{Context, Result, bail, ensure};
use safeborders_demo::member::{Member, free_ports};
use safeborders_demo::process::Server;
use safeborders_synth::{Plan, Planting};
use safeborders_trust::{
    CountryCa, Identity, LEAF_DAYS, Leaf, RevocationList, RevokedCertificate, SignedAgreement, Validity,
    now_s, serial_of,
};
use safeborders_wire::proto;
use std::fs::{self, File};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A partner that keeps to the rules.
pub(crate) const GOOD: &str = "spiffe://safeborders/FR/node/paris";
/// A partner that has turned hostile.
pub(crate) const HOSTILE: &str = "spiffe://safeborders/IT/node/roma";
/// Known, and without an agreement.
pub(crate) const STRANGER: &str = "spiffe://safeborders/ES/node/madrid";
/// Of a country whose revocation list is out of date.
pub(crate) const STALE: &str = "spiffe://safeborders/PT/node/lisboa";
/// The agreement of Greece, France and Italy.
pub(crate) const AGREEMENT: &str = "partners";
const COUNTRIES: [&str; 4] = ["FR", "IT", "ES", "PT"];
/// How long the node may take to give back what it held.
const PATIENCE: Duration = Duration::from_secs(60);
/// Memory that an attack may leave allocated: the allocator keeps some pages.
const KEPT_KB: u64 = 48 * 1024;

/// What a process holds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Usage {
    pub(crate) descriptors: usize,
    pub(crate) resident_kb: u64,
}

/// What the system knows of a process.
pub(crate) fn usage(process: u32) -> Result<Usage> {
    let descriptors = fs::read_dir(format!("/proc/{process}/fd")).context("the node is gone")?.count();
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no resident size")?;
    let resident_kb = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(Usage { descriptors, resident_kb })
}

/// Greece and those who know it.
pub(crate) struct Setting {
    pub(crate) home: TempDir,
    pub(crate) member: Member,
    authorities: Vec<CountryCa>,
    /// A certificate of the stranger's country that is on its revocation list.
    pub(crate) revoked: Leaf,
    node: Option<Server>,
}

impl Setting {
    /// A node that serves with the default limits.
    pub(crate) fn new() -> Result<Self> {
        let mut setting = Self::prepared()?;
        setting.start()?;
        Ok(setting)
    }

    /// Everything but the running node.
    pub(crate) fn prepared() -> Result<Self> {
        let home = tempfile::tempdir()?;
        let ports = free_ports(1)?;
        let member = Member::new("GR", home.path(), &ports[0])?;
        drop(ports);
        member.init("2024Q1")?;
        let cases = home.path().join("cases.jsonl");
        let mut plan = Plan::new(7, vec!["GR".parse()?], 200);
        plan.years = 2024..=2024;
        plan.planting = Planting::none();
        safeborders_synth::generate(&plan, "GR".parse()?, File::create(&cases)?)?;
        member.run(&["import", cases.to_str().context("path")?])?;
        member.run(&["cohorts", "freeze", "--by-hand-through", "2024Q4"])?;
        let long_ago = Validity::days(now_s() - 30 * 86_400, 3_000)?;
        let authority = |country: &str| Ok(CountryCa::create(country.parse()?, long_ago)?);
        let authorities = COUNTRIES.into_iter().map(authority).collect::<Result<Vec<_>>>()?;
        let stranger = &authorities[2];
        let revoked = stranger.issue(&STRANGER.parse()?, Validity::days(now_s(), LEAF_DAYS)?)?;
        let setting = Self { home, member, authorities, revoked, node: None };
        setting.introduce()?;
        let file = setting.draft(AGREEMENT, &["GR", "FR", "IT"], &[(GOOD, "0.02"), (HOSTILE, "0.02")])?;
        setting.sign_at_home(&file)?;
        setting.sign_abroad(&file, &["FR", "IT"])?;
        setting.member.run(&["agreement", "import", file.to_str().context("path")?])?;
        Ok(setting)
    }

    /// Hands the partners' roots and revocation lists over, as files are.
    fn introduce(&self) -> Result<()> {
        let roots = self.member.dir.join("roots");
        for authority in &self.authorities {
            fs::write(roots.join(format!("{}.pem", authority.country())), authority.certificate_pem())?;
        }
        let list = |until_s, revoked| RevocationList {
            number: 1,
            made_s: now_s() - 20 * 86_400,
            current_until_s: until_s,
            revoked,
        };
        let serial = serial_of(&self.revoked.chain_pem)?;
        let revoked = vec![RevokedCertificate { serial, since_s: now_s() - 60, compromised: true }];
        let current = self.authority("ES").sign_revocations(&list(now_s() + 86_400, revoked))?;
        fs::write(roots.join("ES.crl.pem"), current)?;
        let stale = self.authority("PT").sign_revocations(&list(now_s() - 86_400, Vec::new()))?;
        fs::write(roots.join("PT.crl.pem"), stale)?;
        Ok(())
    }

    /// The stranger's country publishes a newer list, with these certificates on it beside the first one.
    pub(crate) fn revoke(&self, number: u64, further: &[&Leaf]) -> Result<()> {
        let named = |leaf: &Leaf| -> Result<RevokedCertificate> {
            Ok(RevokedCertificate {
                serial: serial_of(&leaf.chain_pem)?,
                since_s: now_s() - 60,
                compromised: true,
            })
        };
        let revoked = [&self.revoked].into_iter().chain(further.iter().copied());
        let (made_s, current_until_s) = (now_s() - 60, now_s() + 86_400);
        let list = RevocationList {
            number,
            made_s,
            current_until_s,
            revoked: revoked.map(named).collect::<Result<_>>()?,
        };
        let roots = self.member.dir.join("roots");
        // Put in its place whole, as the node itself does.
        let beside = self.home.path().join("ES.crl.pem");
        fs::write(&beside, self.authority("ES").sign_revocations(&list)?)?;
        Ok(fs::rename(beside, roots.join("ES.crl.pem"))?)
    }

    /// An unsigned draft.
    pub(crate) fn draft(&self, id: &str, parties: &[&str], askers: &[(&str, &str)]) -> Result<PathBuf> {
        let file = self.home.path().join(format!("{id}.json"));
        let parties = parties.join(",");
        let askers: Vec<String> = askers.iter().map(|(who, quota)| format!("{who}={quota}")).collect();
        let mut args = vec!["agreement", "draft", "--id", id, "--parties", &parties];
        args.extend(["--purposes", "strategic-analysis", "--out", file.to_str().context("path")?]);
        askers.iter().for_each(|asker| args.extend(["--asker", asker]));
        self.member.run(&args)?;
        Ok(file)
    }

    pub(crate) fn sign_at_home(&self, file: &std::path::Path) -> Result<()> {
        self.member.run(&["agreement", "sign", "--yes", file.to_str().context("path")?])?;
        Ok(())
    }

    pub(crate) fn sign_abroad(&self, file: &std::path::Path, countries: &[&str]) -> Result<()> {
        let mut signed = SignedAgreement::from_json(&fs::read(file)?)?;
        for country in countries {
            signed.sign(&self.identity(&format!("spiffe://safeborders/{country}/signatory/minister"))?)?;
        }
        Ok(fs::write(file, signed.to_json())?)
    }

    /// Starts the node.
    pub(crate) fn start(&mut self) -> Result<()> {
        self.node = Some(self.member.serve()?);
        Ok(())
    }

    pub(crate) fn stop(&mut self) {
        self.node = None;
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.member.address
    }

    pub(crate) fn authority(&self, country: &str) -> &CountryCa {
        let position = COUNTRIES.iter().position(|known| *known == country).unwrap_or_default();
        &self.authorities[position]
    }

    /// A sound certificate.
    pub(crate) fn leaf(&self, name: &str) -> Result<Leaf> {
        let peer: safeborders_types::PeerId = name.parse()?;
        let authority = self.authority(&peer.country().to_string());
        Ok(authority.issue(&peer, Validity::days(now_s(), LEAF_DAYS)?)?)
    }

    pub(crate) fn identity(&self, name: &str) -> Result<Identity> {
        Ok(Identity::from_leaf(&self.leaf(name)?)?)
    }

    /// A client that speaks gRPC over a connection of this peer.
    pub(crate) async fn client(&self, name: &str) -> Result<Client> {
        Client::over(leaves::connect(self.address(), Some(&self.leaf(name)?), b"h2").await?).await
    }

    pub(crate) fn usage(&self) -> Result<Usage> {
        usage(self.node.as_ref().context("no node")?.id())
    }

    /// A good peer gets its answer over a new connection.
    pub(crate) async fn answers(&self) -> Result<()> {
        let mut client = self.client(GOOD).await.context("a good peer cannot connect")?;
        let request = proto::DescribeRequest { agreement: AGREEMENT.to_owned(), last_head: String::new() };
        let told = client.call("Describe", &request).await.context("a good peer has no answer")?;
        ensure!(told.status == 0, "a good peer was refused: {told:?}");
        Ok(())
    }

    /// After an attack: a good peer is answered, and the node holds no more than before.
    pub(crate) async fn stands_as_before(&self, before: Usage) -> Result<()> {
        self.answers().await?;
        let start = Instant::now();
        loop {
            let now = self.usage()?;
            let back =
                now.descriptors <= before.descriptors && now.resident_kb <= before.resident_kb + KEPT_KB;
            if back {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                bail!("the node held {before:?} before the attack and holds {now:?} long after it");
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

/// Runs an attack from this process.
pub(crate) fn block_on<T>(attack: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Runtime::new()?.block_on(attack)
}
