//! Asking: cohorts, budgets, questions, yearbooks.

use super::operation::{Operation, get, needs, post};

pub(super) const OPERATIONS: [Operation; 13] = [
    get("cohorts", "The cohorts that were seen, in calendar order.").list("CohortLine"),
    get("cohorts/shares", "What each cohort may lose for life, and what cohorts to come open with.")
        .one("SharesShown"),
    post("cohorts/shares/set", "Sets the shares of cohorts that have not opened. Takes two people.")
        .takes("SharesBody")
        .one("SharesShown"),
    post("cohorts/reissue", "Reissues a frozen cohort from its corrections share, once.")
        .takes("ReissueBody")
        .one("Reissued"),
    get("budget", "What is spent and what is left, per cohort.").list("BudgetLine"),
    get("peers", "Says hello to every peer.").list("PeerState"),
    post(
        "preview",
        "What a question would cost and how exact its answer would be. Nothing is sent or spent.",
    )
    .takes("Previewing")
    .one("Preview"),
    post("ask", "Puts a question to other countries and merges what comes back.")
        .takes("Asking")
        .one("MergedTable"),
    post("count", "An exact count of the office's own cases, for its own eyes.")
        .takes("CountBody")
        .one("ExactCount"),
    get(
        "statistics",
        "The yearly national statistics of the office's own cases: exact, small counts withheld.",
    )
    .with(&[needs("year", "integer", "The year of registration.")])
    .one("YearStatistics"),
    get("yearbooks", "The yearbooks of other countries that are kept.").list("YearbookLine"),
    get("yearbook", "One kept yearbook.")
        .with(&[needs("country", "CountryCode", "Whose it is."), needs("year", "integer", "The year.")])
        .one("Yearbook"),
    post("yearbooks/fetch", "Fetches the yearbooks that other countries have published. Costs nothing.")
        .takes("FetchBody")
        .list("YearbookFetched"),
];
