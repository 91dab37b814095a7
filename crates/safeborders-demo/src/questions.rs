//! The three questions of the demo.

/// Who asks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Asker {
    /// The coordinator asks all eight countries.
    Coordinator,
    /// This country's node asks the seven others.
    Node(&'static str),
}

/// A question in words and in flags.
pub(crate) struct Question {
    pub(crate) words: &'static str,
    pub(crate) asker: Asker,
    pub(crate) flags: &'static [&'static str],
}

/// Two questions of the coordinator, and one of a prosecutor in Bucharest.
pub(crate) const QUESTIONS: [Question; 3] = [
    Question {
        words: "How old are the victims, and what are they exploited for?",
        asker: Asker::Coordinator,
        flags: &["--unit", "victim", "--by", "victim.age_class,victim.exploitation", "--max-cost", "0.005"],
    },
    Question {
        words: "Where are children exploited?",
        asker: Asker::Coordinator,
        flags: &[
            "--unit",
            "case",
            "--by",
            "case.region_of_exploitation",
            "--where",
            "victim.age_class=Child",
            "--max-cost",
            "0.005",
        ],
    },
    Question {
        words: "Bucharest asks: where else are children exploited whom their own family recruited?",
        asker: Asker::Node("RO"),
        flags: &[
            "--unit",
            "case",
            "--by",
            "case.region_of_exploitation",
            "--where",
            "victim.age_class=Child",
            "--where",
            "victim.recruiter_relationship=Family",
            "--max-cost",
            "0.004",
        ],
    },
];
