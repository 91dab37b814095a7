//! Where the demo's cases come from: the synthetic generator, or a CTDC file.

use crate::args::Args;
use crate::deal::{self, EIGHT, Layout};
use crate::member::{Member, each};
use anyhow::{Context, Result};
use safeborders_synth::Plan;
use safeborders_types::CountryCode;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// The demo's cases.
pub(crate) enum Cases {
    /// Synthetic case files, the same number for each office.
    Synthetic(Plan),
    /// The rows of a CTDC file.
    Ctdc(PathBuf, Layout),
}

impl Cases {
    /// What the command line asks for.
    pub(crate) fn of(args: &Args) -> Result<Self> {
        if let Some(file) = &args.cases {
            return Ok(Self::Ctdc(file.clone(), deal::survey(file)?));
        }
        let countries: Result<Vec<CountryCode>, _> =
            EIGHT.iter().map(|(country, _)| country.parse()).collect();
        let mut plan = Plan::new(args.seed, countries?, args.scale);
        if args.scale < 2_000 {
            // Planted patterns would be most of so few cases.
            plan.planting = safeborders_synth::Planting::none();
        }
        plan.check()?;
        Ok(Self::Synthetic(plan))
    }

    /// What is said above every figure.
    pub(crate) fn banner(&self) -> String {
        match self {
            Self::Synthetic(plan) => format!(
                "SYNTHETIC DATA: {} made-up case files in each of eight countries (seed {}). No figure here is about real people.",
                plan.cases_per_country, plan.seed
            ),
            Self::Ctdc(file, layout) => format!(
                "{} rows of {} ({}), dealt out: a row goes to its country of exploitation where that is one of the \
                 eight, the rest in turn. Exact values are shown because the demo knows them; a real coordinator cannot.",
                layout.rows,
                file.display(),
                layout.mapping
            ),
        }
    }

    /// The first quarter that there can be a case of.
    pub(crate) fn first_cohort(&self) -> String {
        match self {
            Self::Synthetic(plan) => format!("{}Q1", plan.years.start()),
            Self::Ctdc(_, layout) => format!("{}Q1", layout.first_year),
        }
    }

    /// The last quarter that there can be a case of.
    pub(crate) fn last_cohort(&self) -> String {
        match self {
            Self::Synthetic(plan) => format!("{}Q4", plan.years.end()),
            Self::Ctdc(_, layout) => format!("{}Q4", layout.last_year),
        }
    }

    /// Has each office import its own cases.
    pub(crate) fn import(&self, members: &[Member], home: &Path) -> Result<()> {
        match self {
            Self::Synthetic(plan) => {
                each(members, |member| import_synthetic(plan, member, home))?;
            }
            Self::Ctdc(file, layout) => import_dealt(file, layout, members)?,
        }
        Ok(())
    }
}

fn import_synthetic(plan: &Plan, member: &Member, home: &Path) -> Result<()> {
    let path = home.join(format!("{}-synthetic.jsonl", member.country));
    let file = File::create(&path).context("the synthetic cases cannot be written")?;
    safeborders_synth::generate(plan, member.country.parse()?, file)?;
    member.run(&["import", path.to_str().context("the directory's name is not text")?])?;
    fs::remove_file(&path).context("the synthetic cases cannot be removed")?;
    Ok(())
}

/// All eight read at the same time, because the rows come in one stream.
fn import_dealt(file: &Path, layout: &Layout, members: &[Member]) -> Result<()> {
    let started: Result<Vec<_>> = members.iter().map(|m| m.import_from_pipe(layout.mapping)).collect();
    let (running, pipes): (Vec<_>, Vec<_>) = started?.into_iter().unzip();
    let dealt = deal::deal(file, pipes);
    // An office that stopped reading says better than the broken pipe what was wrong.
    running.into_iter().try_for_each(crate::process::Fed::finish)?;
    dealt
}
