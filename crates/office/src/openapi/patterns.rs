//! Patterns, networks and similar case files.

use super::operation::{Operation, delete, get, may, post};

pub(super) const OPERATIONS: [Operation; 11] = [
    get("patterns/runs", "The results of mining that are kept.").list("RunLine"),
    get("patterns/run", "One of them, with its patterns.")
        .with(&[may("number", "integer", "Its number; the last one without it.")])
        .one("Run"),
    post("patterns/mine", "Looks for patterns in the office's own cases.").takes("MineBody").job("Run"),
    post("patterns/show", "One pattern with its evidence.").takes("ShowBody").job("PatternShown"),
    post("patterns/compare", "What changed between two periods, or two runs.")
        .takes("CompareBody")
        .job("Compared"),
    post("similar", "The case files most like one, and how typical it is.")
        .takes("SimilarBody")
        .job("SimilarFound"),
    post("networks/find", "Looks for networks in the office's own cases.")
        .takes("NetworkBody")
        .job("NetworksFound"),
    post("networks/show", "A group of case files as a graph, every edge with its evidence.")
        .takes("GroupBody")
        .job("GraphShown"),
    post("networks/path", "The shortest chain of evidence between two case files.")
        .takes("PathBody")
        .job("PathFound"),
    get("jobs/{job}", "How far long work is, and what came of it.").one("JobState"),
    delete("jobs/{job}", "Cancels long work and forgets what came of it.").one("JobState"),
];
