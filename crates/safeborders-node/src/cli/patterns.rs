//! `patterns`, `networks` and `similar`: looks into the office's own case files. For the office's own eyes.

use super::{Matches, Publish, RoundsAction, Withdraw};
use clap::{Args, Subcommand, ValueEnum};
use safeborders_cli::{Cohorts, Output};
use safeborders_codebook::{LinkKind, UnknownLinkKind};
use safeborders_types::AttributeId;

#[derive(Subcommand)]
pub(crate) enum PatternsAction {
    /// Publish signatures for the next round, after a noisy test on the frozen cohorts. Needs a second person.
    Publish(Publish),
    /// Withdraw a published signature before its round freezes.
    Withdraw(Withdraw),
    /// Look for combinations of values that several case files share, and keep the list under a run number.
    Mine(Mine),
    /// List the runs that are kept.
    Runs {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Show a run's list, or one pattern with its case files, its trend and what comes close.
    Show {
        /// The pattern's number; without it the list is shown.
        pattern: Option<u32>,
        /// The run; without it the last one.
        #[arg(long)]
        run: Option<u32>,
        /// How many lines, or case files, to name at most.
        #[arg(long, default_value_t = 50)]
        most: usize,
        /// The list with what was ranked down too.
        #[arg(long)]
        all: bool,
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Compare two periods by the patterns of a run, or two runs.
    Compare {
        /// The tested period, such as 2024Q4 or 2024.
        #[arg(long, value_name = "COHORTS", required_unless_present = "runs")]
        now: Option<Cohorts>,
        /// Its baseline; without it all cohorts before it.
        #[arg(long, value_name = "COHORTS", requires = "now")]
        before: Option<Cohorts>,
        /// Take all the rest as the baseline, later cohorts too.
        #[arg(long, requires = "now", conflicts_with = "before")]
        rest: bool,
        /// The run whose patterns are compared; without it the last one.
        #[arg(long, conflicts_with = "runs")]
        run: Option<u32>,
        /// Two runs instead: an earlier and a later one.
        #[arg(long, num_args = 2, value_names = ["EARLIER", "LATER"], conflicts_with_all = ["now", "before"])]
        runs: Option<Vec<u32>>,
        /// How many lines to show.
        #[arg(long, default_value_t = 50)]
        most: usize,
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Signature rounds: the same as `rounds`.
    Rounds {
        #[command(subcommand)]
        action: RoundsAction,
        #[arg(long, value_enum, default_value_t, global = true)]
        output: Output,
    },
    /// Which countries see this office's published signatures: the same as `matches`.
    Matches(Matches),
    /// Write a run, or one pattern, for another program of the office. It is raw national data.
    Export {
        /// The pattern's number; without it the whole run.
        pattern: Option<u32>,
        /// The run; without it the last one.
        #[arg(long)]
        run: Option<u32>,
        /// In which form.
        #[arg(long, value_enum)]
        format: PatternFormat,
    },
}

#[derive(Args)]
pub(crate) struct Mine {
    /// The cohorts; without it all.
    #[arg(long)]
    pub(crate) cohorts: Option<Cohorts>,
    /// The attributes; without it those of a way of working.
    #[arg(long, value_delimiter = ',')]
    pub(crate) attributes: Vec<AttributeId>,
    /// Attributes to leave out.
    #[arg(long, value_delimiter = ',')]
    pub(crate) without: Vec<AttributeId>,
    /// Fewest case files that share a pattern; without it as few as can be listed in full.
    #[arg(long)]
    pub(crate) support: Option<u32>,
    /// Most values of a pattern, 2 to 6.
    #[arg(long)]
    pub(crate) length: Option<usize>,
    /// The false discovery rate up to which a pattern counts as more than chance.
    #[arg(long, default_value_t = 0.05)]
    pub(crate) level: f64,
    /// Count every combination that was searched among the tests (Webb's layers).
    #[arg(long)]
    pub(crate) strict: bool,
    /// How many lines to show.
    #[arg(long, default_value_t = 20)]
    pub(crate) most: usize,
    #[arg(long, value_enum, default_value_t)]
    pub(crate) output: Output,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum PatternFormat {
    /// One JSON document.
    Json,
    /// Comma-separated values.
    Csv,
    /// A STIX 2.1 bundle.
    Stix,
}

#[derive(Args)]
pub(crate) struct GraphArgs {
    /// The cohorts; without it all.
    #[arg(long)]
    pub(crate) cohorts: Option<Cohorts>,
    /// Kinds of identifiers that link: phone, plate, account, handle, document, address; without it all.
    #[arg(long, value_delimiter = ',')]
    pub(crate) kinds: Vec<LinkKind>,
    /// An identifier that more case files and suspects share links nobody.
    #[arg(long, value_name = "N")]
    pub(crate) hub_limit: Option<u32>,
    /// Another limit for one kind, such as phone=10. May be given several times.
    #[arg(long = "hub-limit-of", value_name = "KIND=N", value_parser = hub_limit)]
    pub(crate) hub_limits: Vec<(LinkKind, u32)>,
    /// Divide what hangs together by a thread (Leiden communities).
    #[arg(long)]
    pub(crate) communities: bool,
    /// What a good division is: dense by itself, or denser than the whole graph lets expect.
    #[arg(long, value_enum, default_value_t, requires = "communities")]
    pub(crate) quality: Division,
}

/// What a good division into communities is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub(crate) enum Division {
    /// The constant Potts model: dense by itself.
    #[default]
    Potts,
    /// Modularity: denser than the whole graph lets expect; small communities merge in a large graph.
    Modularity,
}

/// A limit of neighbours for one kind of identifier.
fn hub_limit(text: &str) -> Result<(LinkKind, u32), String> {
    let (kind, most) = text.split_once('=').ok_or("write a kind and a number, such as phone=10")?;
    let kind = kind.trim().parse().map_err(|error: UnknownLinkKind| error.to_string())?;
    Ok((kind, most.trim().parse().map_err(|_| format!("{most} is no number of neighbours"))?))
}

#[derive(Subcommand)]
pub(crate) enum NetworksAction {
    /// List what hangs together: groups of case files, hubs that were set aside, brokering identifiers.
    Find {
        #[command(flatten)]
        graph: GraphArgs,
        /// How many groups to show.
        #[arg(long, default_value_t = 20)]
        most: usize,
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Show the group of a case file: every link with its evidence.
    Show {
        /// The office's own identifier of the case file.
        source: String,
        #[command(flatten)]
        graph: GraphArgs,
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Show the shortest chain of evidence between two case files.
    Path {
        /// From this case file.
        from: String,
        /// To this one.
        to: String,
        #[command(flatten)]
        graph: GraphArgs,
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Write the group of a case file, or all groups, for another program of the office. It is raw national data.
    Export {
        /// The case file; without it all groups.
        source: Option<String>,
        #[command(flatten)]
        graph: GraphArgs,
        /// In which form.
        #[arg(long, value_enum)]
        format: GraphFormat,
    },
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum GraphFormat {
    /// One JSON document.
    Json,
    /// The links with their evidence as comma-separated values.
    Csv,
    /// GraphML, for Gephi, yEd, Cytoscape, networkx.
    Graphml,
    /// A STIX 2.1 bundle.
    Stix,
}

#[derive(Args)]
pub(crate) struct Similar {
    /// The office's own identifier of the case file.
    pub(crate) source: String,
    /// How many case files to name.
    #[arg(long, default_value_t = 10)]
    pub(crate) most: usize,
    /// The cohorts to look in; without it all.
    #[arg(long)]
    pub(crate) cohorts: Option<Cohorts>,
    /// The attributes; without it those of a way of working.
    #[arg(long, value_delimiter = ',')]
    pub(crate) attributes: Vec<AttributeId>,
    #[arg(long, value_enum, default_value_t)]
    pub(crate) output: Output,
}
