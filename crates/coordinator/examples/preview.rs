//! Serves the pages with made-up figures, to look at them: `cargo run -p
//! safeborders-coordinator-core --example preview`, then open <http://127.0.0.1:8099/>.

use safeborders_codebook::Codebook;
use safeborders_coordinator_core::{
    AccessToken, Archive, Coordinator, Nodes, Order, Request, WebTerms, router, serve,
};
use safeborders_types::{
    Absence, Answer, CohortId, CountTable, CountryCode, NanoRho, NodePreview, Purpose, Question, ReleaseId,
    Unit,
};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

/// Seven nodes that answer and one that does not.
struct MadeUp;

impl Nodes for MadeUp {
    async fn ask(&self, request: &Request) -> Vec<(CountryCode, Result<Answer, Absence>)> {
        let codes = ["BE", "BG", "FI", "GR", "IT", "PL", "PT", "RO"];
        let countries = codes.iter().enumerate().filter_map(|(i, code)| Some((i, code.parse().ok()?)));
        countries
            .map(|(i, country)| {
                let quiet = code_is(country, "PL");
                let answer = answer(request, i as i64).ok_or(Absence::Unreachable);
                (country, if quiet { Err(Absence::Refused("BUDGET_EXHAUSTED".into())) } else { answer })
            })
            .collect()
    }

    async fn preview(&self, _: &Question, _: Purpose, _: NanoRho) -> Vec<NodePreview> {
        Vec::new()
    }

    async fn frozen(&self) -> Vec<(CountryCode, Result<BTreeSet<CohortId>, Absence>)> {
        Vec::new()
    }
}

fn code_is(country: CountryCode, code: &str) -> bool {
    country.to_string() == code
}

fn answer(request: &Request, seed: i64) -> Option<Answer> {
    let checked = Codebook::v1().check(&request.question).ok()?;
    let axes = checked.axes().to_vec();
    let cells = i64::try_from(CountTable::cells_of(&axes).ok()?).ok()?;
    let made_up = |cell: i64| {
        let shape = (cell * 7_919 + 31) % 101;
        let large = shape * shape * shape / 1_600;
        large + (cell * 131 + seed * 977) % 47 - 23
    };
    Some(Answer {
        release: ReleaseId::new([7; 32]),
        table: CountTable::new(axes, (0..cells).map(made_up).collect()).ok()?,
        sigma: request.sigma,
        cost: NanoRho::new(5_000_000),
        clamp: checked.clamp(),
        codebook: Codebook::v1().version(),
        released_at_s: 1_700_000_000,
        terms: 1,
        reissued: Default::default(),
    })
}

fn order(
    unit: Unit,
    dimensions: &[&str],
    filter: &[(&str, &str)],
    sigma: u32,
) -> Result<Order, Box<dyn Error>> {
    let cohorts = ["2022Q4", "2023Q1", "2023Q2", "2023Q3", "2023Q4", "2024Q2"];
    let mut terms = BTreeMap::new();
    for (attribute, code) in filter {
        terms.insert(attribute.parse()?, BTreeSet::from([code.parse()?]));
    }
    let question = Question::new(
        unit,
        cohorts.iter().map(|c| c.parse()).collect::<Result<_, _>>()?,
        dimensions.iter().map(|d| d.parse()).collect::<Result<_, _>>()?,
        terms,
    )?;
    Ok(Order {
        question,
        sigma: sigma.try_into()?,
        purpose: Purpose::StrategicAnalysis,
        keep: true,
        yearbooks: Default::default(),
    })
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let dir = std::env::temp_dir().join(format!("safeborders-preview-{}", std::process::id()));
    let archive = Archive::open(&dir, &dir.join("unlock.key"))?;
    let coordinator = Coordinator::new(MadeUp, archive, Codebook::v1());
    for (unit, dimensions, filter, sigma) in [
        (Unit::Case, &[][..], &[][..], 12),
        (Unit::Victim, &["victim.sex", "victim.age_class", "victim.exploitation"], &[], 12),
        (Unit::Victim, &["victim.citizenship"], &[], 12),
        (Unit::Victim, &["victim.exploitation"], &[("victim.age_class", "Child")], 12),
        // So much noise that many figures cannot be told from zero.
        (Unit::Victim, &["victim.sex", "victim.exploitation"], &[], 128),
        (Unit::Victim, &["victim.age_class", "victim.exploitation"], &[], 12),
    ] {
        let merged = coordinator.ask(order(unit, dimensions, filter, sigma)?).await?;
        println!("http://127.0.0.1:8099/questions/{}", merged.asked.id());
    }
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8099").await?;
    let terms = WebTerms { synthetic: true, token: AccessToken::random()? };
    serve(listener, router(coordinator, terms), async {
        // Without a way to wait for the signal there is nothing to stop for.
        let _ = tokio::signal::ctrl_c().await;
    })
    .await?;
    std::fs::remove_dir_all(dir)?;
    Ok(())
}
