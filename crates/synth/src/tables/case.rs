//! Attributes of the case file that describe the proceedings. All invented.

use super::modus;
use crate::form::{Context, Form};
use crate::variable::{Values, Variable, Weights};

pub(crate) const CASE: &[Variable] = &[
    fact("case.registering_organisation", 30, Values::One(registering)),
    fact("case.referring_organisation", 180, Values::One(referring)),
    fact("case.data_source", 50, Values::One(|_| DATA_SOURCE)),
    fact("case.offence", 20, Values::Several(offence, 250)),
    mode("case.transport", 350, Values::Several(modus::transport, 200)),
    mode("case.border_documents", 400, Values::Several(modus::border_documents, 120)),
    mode("case.recruitment_platform", 400, Values::Several(modus::recruitment_platform, 180)),
    mode("case.exploitation_platform", 500, Values::Several(modus::exploitation_platform, 150)),
    mode("case.payment_channel", 450, Values::Several(modus::payment_channel, 250)),
    mode("case.offender_structure", 200, Values::One(modus::offender_structure)),
    mode("case.place_of_exploitation", 150, Values::Several(modus::place, 200)),
    fact("case.cooperation", 300, Values::Several(|_| COOPERATION, 200)),
    mode("case.lure", 350, Values::One(modus::lure)),
    fact("case.protected_witness", 700, Values::One(|_| &[("Yes", 60), ("No", 940)])),
];

/// An attribute that says how the proceedings went: never part of a planted pattern.
const fn fact(id: &'static str, missing: u32, values: Values) -> Variable {
    Variable { id, missing, values, plantable: false }
}

/// An attribute of the way of working.
const fn mode(id: &'static str, missing: u32, values: Values) -> Variable {
    Variable { id, missing, values, plantable: true }
}

fn registering(context: Context) -> Weights {
    if context.form == Form::Labour {
        return &[
            ("CourtOrProsecution", 560),
            ("Police", 230),
            ("LabourInspectorate", 130),
            ("BorderGuard", 40),
            ("NGO", 40),
        ];
    }
    &[
        ("CourtOrProsecution", 600),
        ("Police", 280),
        ("BorderGuard", 40),
        ("ChildProtectionService", 30),
        ("ImmigrationService", 20),
        ("NGO", 30),
    ]
}

fn referring(context: Context) -> Weights {
    match (context.form, context.child) {
        (Form::Labour, _) => &[
            ("LabourInspectorate", 330),
            ("Police", 250),
            ("NGO", 130),
            ("Victim", 110),
            ("MemberOfThePublic", 80),
            ("ForeignAuthority", 60),
            ("Hotline", 40),
        ],
        (_, true) => &[
            ("Police", 300),
            ("ChildProtectionService", 220),
            ("SchoolOrCollege", 70),
            ("NGO", 100),
            ("FamilyOrFriend", 80),
            ("OnlineService", 70),
            ("ForeignAuthority", 60),
            ("Hotline", 50),
            ("HealthServiceOrganisation", 50),
        ],
        (_, false) => &[
            ("Police", 360),
            ("NGO", 190),
            ("Victim", 110),
            ("OwnInvestigation", 100),
            ("ImmigrationService", 90),
            ("ForeignAuthority", 70),
            ("Hotline", 50),
            ("FinancialIntelligenceUnit", 30),
        ],
    }
}

const DATA_SOURCE: Weights = &[
    ("CriminalInvestigation", 700),
    ("CourtRecord", 180),
    ("CaseManagement", 70),
    ("Hotline", 20),
    ("Inspection", 30),
];

fn offence(context: Context) -> Weights {
    match (context.form, context.child) {
        (Form::Sexual, true) => &[
            ("TraffickingInPersons", 620),
            ("ChildSexualAbuse", 200),
            ("ChildSexualAbuseMaterial", 100),
            ("ProcuringOrPimping", 80),
        ],
        (Form::Sexual, false) => &[
            ("TraffickingInPersons", 560),
            ("ProcuringOrPimping", 310),
            ("OrganisedCrimeGroup", 80),
            ("MoneyLaundering", 50),
        ],
        (Form::Labour | Form::Servitude, _) => &[
            ("TraffickingInPersons", 520),
            ("SlaveryOrForcedLabour", 230),
            ("IllegalEmployment", 140),
            ("DocumentFraud", 60),
            ("KnowingUseOfServices", 50),
        ],
        (Form::Marriage, _) => {
            &[("TraffickingInPersons", 450), ("ForcedMarriage", 450), ("KidnappingOrDetention", 100)]
        }
        (Form::Adoption, _) => {
            &[("SaleOfChildren", 550), ("TraffickingInPersons", 350), ("DocumentFraud", 100)]
        }
        (Form::Fraud, _) => &[("TraffickingInPersons", 500), ("BenefitFraud", 400), ("DocumentFraud", 100)],
        _ => &[
            ("TraffickingInPersons", 700),
            ("OrganisedCrimeGroup", 140),
            ("KidnappingOrDetention", 40),
            ("MigrantSmuggling", 60),
            ("Other", 60),
        ],
    }
}

const COOPERATION: Weights = &[
    ("NoneUsed", 620),
    ("EuropeanInvestigationOrder", 140),
    ("EuropolAnalysis", 70),
    ("EuropeanArrestWarrant", 50),
    ("JointInvestigationTeam", 40),
    ("EurojustCase", 35),
    ("MutualLegalAssistance", 30),
    ("InterpolNotice", 10),
    ("FreezingOrConfiscation", 5),
];
