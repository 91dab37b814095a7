//! Which right each path of the office surface needs, and what the house log says of it. One table; a path
//! that is not in it is refused.

use crate::backups::MAKE;
use crate::keys::ROTATE;
use axum::http::Method;
use safeborders_books::HouseEvent;
use safeborders_people::Right;

/// What a path needs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Rule {
    /// Nothing: logging in, and enrolling with a code. They put themselves on record.
    Open,
    /// A right. Nothing is put on record but a refusal: it is a look, or it puts itself on record.
    May(Right),
    /// A right, and an entry of the house log before it happens.
    Recorded(Right, HouseEvent, &'static str),
}

/// Whether the office surface has this path below `/api/v1/` for reading, or for posting to.
#[must_use]
pub fn is_served(post: bool, path: &str) -> bool {
    rule(if post { &Method::POST } else { &Method::GET }, path).is_some()
}

/// The rule of a path below `/api/v1/`.
pub(crate) fn rule(method: &Method, path: &str) -> Option<Rule> {
    let get = method == Method::GET;
    let post = method == Method::POST;
    if let Some(job) = path.strip_prefix("jobs/") {
        let known = (get || method == Method::DELETE) && job.bytes().all(|b| b.is_ascii_digit());
        return (known && !job.is_empty()).then_some(Rule::May(Right::Patterns));
    }
    if !get && !post {
        return None;
    }
    Some(match path {
        // What is published about the interface.
        "openapi.json" if get => Rule::Open,
        "login" | "login/provider" | "login/provider/end" | "people/enrol" if post => Rule::Open,
        "whoami" | "logout" | "cohorts" | "budget" | "peers" | "yearbooks" | "yearbook" | "people"
        | "approvals" => Rule::May(Right::Look),
        "log/verify" | "log/proof" | "log/witnessed" => Rule::May(Right::ReadDisclosures),
        // It puts itself on record, with the number of the entry.
        "log/sent" if get => Rule::May(Right::ReadDisclosures),
        "log/latest" => Rule::Recorded(Right::ReadDisclosures, HouseEvent::Export, "disclosure log"),
        "log" => Rule::Recorded(Right::ReadDisclosures, HouseEvent::Export, "disclosure log"),
        "house/verify" | "house/proof" => Rule::May(Right::ReadHouse),
        "house/latest" => Rule::Recorded(Right::ReadHouse, HouseEvent::Export, "house log"),
        "house" => Rule::Recorded(Right::ReadHouse, HouseEvent::Export, "house log"),
        "count" => Rule::Recorded(Right::Count, HouseEvent::Count, "exact count"),
        "statistics" => Rule::Recorded(Right::Count, HouseEvent::Export, "yearly statistics"),
        "preview" => Rule::May(Right::Ask),
        "ask" => Rule::Recorded(Right::Ask, HouseEvent::Question, "question"),
        "yearbooks/fetch" => Rule::Recorded(Right::Ask, HouseEvent::Question, "fetch yearbooks"),
        "agreements" | "agreement" => Rule::May(Right::Look),
        "agreements/sign" => Rule::Recorded(Right::Agree, HouseEvent::Agreement, "sign"),
        "agreements/import" => Rule::Recorded(Right::Agree, HouseEvent::Agreement, "import"),
        "agreements/resume" => Rule::Recorded(Right::Agree, HouseEvent::Agreement, "resume"),
        "agreements/suspend" => Rule::Recorded(Right::Stop, HouseEvent::Agreement, "suspend"),
        "agreements/terminate" => Rule::Recorded(Right::Stop, HouseEvent::Agreement, "terminate"),
        "peers/stops" => Rule::May(Right::Look),
        "peers/stop" => Rule::Recorded(Right::Stop, HouseEvent::Change, "stop exchange"),
        "peers/resume" => Rule::Recorded(Right::Agree, HouseEvent::Change, "let exchange go on"),
        "peers/lists" => Rule::Recorded(Right::Operate, HouseEvent::Operation, "peers lists"),
        "cases" => Rule::Recorded(Right::ReadCase, HouseEvent::Reading, "list of case files"),
        "mappings" | "mapping" => Rule::May(Right::Import),
        "mappings/save" => Rule::Recorded(Right::Import, HouseEvent::Change, "save a mapping"),
        "mappings/remove" => Rule::Recorded(Right::Import, HouseEvent::Change, "remove a mapping"),
        // They put themselves on record, with whether they may.
        "case/record" | "cases/check" | "cases/add" | "cases/change" if post => Rule::May(Right::Import),
        // They put themselves on record, with whether they may.
        "case" => Rule::May(Right::ReadCase),
        "case/history" if post => Rule::May(Right::ReadCase),
        "case/history/forget" if post => {
            Rule::Recorded(Right::Erase, HouseEvent::Change, "remove earlier versions of a case file")
        }
        "cases/assign" => Rule::Recorded(Right::Assign, HouseEvent::Change, "assign"),
        "cases/unassign" => Rule::Recorded(Right::Assign, HouseEvent::Change, "unassign"),
        "cases/seal" => Rule::Recorded(Right::Seal, HouseEvent::Change, "seal"),
        "cases/unseal" => Rule::Recorded(Right::Seal, HouseEvent::Change, "unseal"),
        "cases/embargo" => Rule::Recorded(Right::Withhold, HouseEvent::Change, "embargo"),
        "cases/release" => Rule::Recorded(Right::Withhold, HouseEvent::Change, "lift embargo"),
        "cases/embargoed" => Rule::Recorded(Right::Withhold, HouseEvent::Reading, "list of embargoes"),
        "cases/hold" => Rule::Recorded(Right::Withhold, HouseEvent::Change, "legal hold"),
        "cases/unhold" => Rule::Recorded(Right::Withhold, HouseEvent::Change, "lift legal hold"),
        "cases/held" => Rule::Recorded(Right::Withhold, HouseEvent::Reading, "list of legal holds"),
        "cases/due/count" => Rule::May(Right::Erase),
        "cases/due" => Rule::Recorded(Right::Erase, HouseEvent::Reading, "review list"),
        // They put themselves on record, with what only they know.
        "cases/erasure" | "cases/erasure/plan" => Rule::May(Right::Erase),
        "settings" => Rule::May(Right::Look),
        "keys" | "ends" => Rule::May(Right::Operate),
        "backups" if get => Rule::May(Right::Operate),
        "backups/make" if post => Rule::Recorded(Right::Operate, HouseEvent::Operation, MAKE),
        "yearbook/next" => Rule::May(Right::ReadDisclosures),
        "keys/rotate" => Rule::Recorded(Right::Operate, HouseEvent::Operation, ROTATE),
        "keys/copy" => Rule::Recorded(Right::Operate, HouseEvent::Operation, "copy the keyring"),
        "cohorts/shares" => Rule::May(Right::Look),
        // It puts itself on record, with who approved it.
        "cohorts/shares/set" => Rule::May(Right::Shares),
        "cohorts/reissue" => Rule::Recorded(Right::Reissue, HouseEvent::Change, "reissue"),
        "operation" => Rule::Recorded(Right::Operate, HouseEvent::Operation, "operation"),
        "patterns/runs" | "patterns/run" => Rule::May(Right::Patterns),
        "patterns/mine" | "patterns/show" | "patterns/compare" => {
            Rule::Recorded(Right::Patterns, HouseEvent::Count, "patterns")
        }
        "networks/find" | "networks/show" | "networks/path" => {
            Rule::Recorded(Right::Patterns, HouseEvent::Count, "networks")
        }
        "links/check" => Rule::Recorded(Right::LinkCheck, HouseEvent::Question, "link check"),
        "links" => Rule::Recorded(Right::ReadDisclosures, HouseEvent::Export, "link checks"),
        "directory" => Rule::May(Right::Look),
        "referrals" | "referral" => Rule::May(Right::Refer),
        "referrals/new" | "referrals/step" => Rule::Recorded(Right::Refer, HouseEvent::Change, "referral"),
        "referrals/draft" => Rule::May(Right::ReadCase),
        "similar" => Rule::Recorded(Right::Patterns, HouseEvent::Count, "similar cases"),
        "rounds" | "rounds/one" | "rounds/matches" => Rule::May(Right::Look),
        "rounds/join" => Rule::Recorded(Right::Publish, HouseEvent::Change, "join a round"),
        "rounds/convene" => Rule::May(Right::Publish),
        "patterns/publish" => Rule::Recorded(Right::Publish, HouseEvent::Change, "publish signatures"),
        "patterns/withdraw" => Rule::Recorded(Right::Stop, HouseEvent::Change, "withdraw a signature"),
        "people/links" => Rule::May(Right::People),
        "people/link" | "people/unlink" | "people/add" | "people/reset" | "people/role" | "people/unlock"
        | "people/remove" => Rule::May(Right::People),
        "people/password" | "tokens" | "tokens/make" | "tokens/revoke" => Rule::May(Right::OwnAccount),
        "approvals/decide" => Rule::May(Right::Approve),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_nobody_thought_of_is_refused() {
        for path in
            ["", "cases/", "cases/show", "Cohorts", "cohorts/", "log/../count", "house/x", "jobs/", "jobs/x"]
        {
            assert_eq!(rule(&Method::GET, path), None, "{path}");
        }
        assert_eq!(rule(&Method::DELETE, "cohorts"), None);
        assert_eq!(rule(&Method::GET, "login"), None, "a password does not belong into an address");
        assert_eq!(rule(&Method::GET, "cohorts"), Some(Rule::May(Right::Look)), "the control");
    }
}
