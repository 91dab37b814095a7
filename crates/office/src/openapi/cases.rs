//! The office's own case files.

use super::operation::{Operation, get, may, needs, post};

pub(super) const OPERATIONS: [Operation; 26] = [
    post("cases", "Lists case files that one may know of.").takes("CasesBody").one("CasesPage"),
    post("case", "Everything in one case file. On record before it is read.")
        .takes("CaseName")
        .one("CaseShown"),
    post("cases/assign", "Assigns a person to a case file.").takes("WhoReads").one("AccessLine"),
    post("cases/unassign", "Ends an assignment.").takes("WhoReads").one("AccessLine"),
    post("cases/seal", "Seals a case file.").takes("SealBody").one("AccessLine"),
    post("cases/unseal", "Takes the seal off. Who is not assigned needs a second person.")
        .takes("SealBody")
        .one("AccessLine"),
    post("cases/embargo", "Takes a case file out of all releases.").takes("EmbargoBody").one("EmbargoSet"),
    post("cases/release", "Lifts an embargo.").takes("EmbargoBody").one("EmbargoLifted"),
    get("cases/embargoed", "The case files under embargo.").list("EmbargoLine"),
    post("cases/hold", "Puts a case file under a legal hold.").takes("HoldBody").one("HoldLine"),
    post("cases/unhold", "Lifts a legal hold.").takes("HoldBody").one("HoldLine"),
    get("cases/held", "The case files under a legal hold.").list("HoldLine"),
    get("cases/due", "The case files whose retention clock has ended, or ends soon.")
        .with(&[
            may("days", "integer", "Ends within so many days; without it, within those of the policy."),
            may("most", "integer", "So many at most."),
        ])
        .list("DueLine"),
    post("cases/erasure/plan", "What erasing case files would do. Nothing is changed.")
        .takes("EraseBody")
        .one("ErasePlan"),
    post("cases/erasure", "Erases case files. Takes two people.").takes("EraseBody").one("EraseReport"),
    get("cases/due/count", "How many case files are due for review.").one("DueCount"),
    post("case/record", "A case file in the native format, to be changed. On record before it is read.")
        .takes("CaseName")
        .one("CaseRecord"),
    post("case/history", "What a case file said before each of its changes. On record before it is read.")
        .takes("CaseName")
        .list("EarlierLine"),
    post("case/history/forget", "Removes what a case file said before. It is no erasure.")
        .takes("SealBody")
        .one("Done"),
    post("cases/check", "What is wrong with a record, and what storing it would change. Nothing is stored.")
        .takes("EntryBody")
        .one("EntryLooked"),
    post("cases/add", "Stores a new case file.").takes("EntryBody").one("EntryDone"),
    post("cases/change", "Stores a changed case file in place of the version that was seen.")
        .takes("EntryBody")
        .one("EntryDone"),
    get("mappings", "The mappings for import: those that ship with the program and those that were saved.")
        .list("MappingLine"),
    get("mapping", "The text of one of them.").with(&[needs("id", "string", "Its name.")]).text(),
    post("mappings/save", "Saves a mapping.").takes("MappingBody").one("Done"),
    post("mappings/remove", "Removes a saved mapping.").takes("MappingName").one("Done"),
];
