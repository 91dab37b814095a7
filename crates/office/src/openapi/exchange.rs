//! What is done with other countries: rounds, link checks, referrals, agreements.

use super::operation::{Operation, get, may, needs, post};

pub(super) const OPERATIONS: [Operation; 26] = [
    get("rounds", "The signature rounds that anything is known of.").list("RoundView"),
    get("rounds/one", "One round.").with(&[needs("round", "RoundName", "Its name.")]).one("RoundView"),
    post("rounds/join", "Does what can be done in a round today.").takes("Joining").one("RoundView"),
    post("rounds/convene", "Reminds the other parties of a round. The answer is what each said.")
        .takes("WhichRound")
        .list("Reminded"),
    post("rounds/matches", "Who sees what this office published.").takes("MatchesBody").one("MatchReport"),
    post("patterns/publish", "Tests signatures, and publishes those that pass. Takes two people.")
        .takes("Publishing")
        .one("PublishReport"),
    post("patterns/withdraw", "Withdraws a published signature before its round freezes.")
        .takes("WithdrawBody"),
    post(
        "links/check",
        "Asks a country whether it holds the identifiers of a case file's suspects. Takes two people.",
    )
    .takes("LinkCheckBody")
    .one("LinkChecked"),
    get("links", "The record of link checks.").list("LinkLine"),
    get("directory", "The desks of every agreement in force.").list("Desk"),
    get("referrals", "Contact requests, this office's and others'.").list("ReferralLine"),
    get("referral", "One of them.").with(&[needs("id", "ReferralId", "Its number.")]).one("ReferralLine"),
    post("referrals/new", "Makes a contact request.").takes("ReferralBody").one("ReferralLine"),
    post("referrals/step", "Takes a step: seen, accepted, declined, closed.")
        .takes("StepBody")
        .one("ReferralLine"),
    post("referrals/draft", "A draft for the judicial channel from a case file.")
        .takes("DraftBody")
        .one("Draft"),
    get("agreements", "The agreements on file.").list("AgreementLine"),
    get("agreement", "One of them as a text.")
        .with(&[
            needs("name", "AgreementId", "Its name."),
            may("form", "AgreementForm", "In which form; plain text without it."),
        ])
        .text(),
    post("agreements/sign", "Lets a document be signed for this country. Takes two people.")
        .takes("SignAgreementBody")
        .one("MaySign"),
    post("agreements/import", "Puts a fully signed agreement on file. Takes two people.")
        .takes("ImportAgreementBody")
        .one("AgreementLine"),
    post("agreements/suspend", "Suspends an agreement: nothing is asked or answered under it.")
        .takes("ChangeAgreementBody")
        .one("AgreementLine"),
    post("agreements/resume", "Lifts the suspension. Takes two people.")
        .takes("ChangeAgreementBody")
        .one("AgreementLine"),
    post("agreements/terminate", "Ends an agreement for good.")
        .takes("ChangeAgreementBody")
        .one("AgreementLine"),
    post("peers/lists", "Takes the revocation lists of every peer's country.").list("ListsFetched"),
    get("peers/stops", "Where exchange is stopped by hand, and whom it could be stopped with.")
        .one("StopsShown"),
    post("peers/stop", "Stops all exchange with a country, or with everybody, from the next call on.")
        .takes("StopBody")
        .one("StopLine"),
    post("peers/resume", "Lets exchange go on. Takes two people.").takes("StopBody").one("StopLine"),
];
