//! Attributes of suspects. Sex and status follow GLOTIP, age, role and relation the victim–perpetrator data of CTDC.

use super::{AgeBand, band};
use crate::form::{Context, Form};
use crate::variable::{Values, Variable, Weights};

pub(crate) const SUSPECT: &[Variable] = &[
    Variable { id: "suspect.sex", missing: 30, values: Values::One(|_| SEX), plantable: false },
    Variable { id: "suspect.role", missing: 0, values: Values::Each(role), plantable: true },
    Variable {
        id: "suspect.relationship_to_victim",
        missing: 200,
        values: Values::One(|_| RELATIONSHIP),
        plantable: true,
    },
    Variable {
        id: "suspect.cooperating",
        missing: 600,
        values: Values::One(|_| &[("Yes", 120), ("No", 880)]),
        plantable: false,
    },
];

/// GLOTIP: 24 % of prosecuted persons are women.
const SEX: Weights = &[("Feminine", 240), ("Masculine", 760)];

/// Persons in contact, prosecuted and convicted in five countries with consistent series (GLOTIP): a quarter
/// of those in contact convicted, 29 % prosecuted only; how the rest splits is invented.
pub(crate) const STATUS: Weights =
    &[("Convicted", 250), ("Prosecuted", 290), ("Suspected", 330), ("Discontinued", 100), ("Acquitted", 30)];

/// CTDC victim–perpetrator data, without the 5 % that name several relations.
const RELATIONSHIP: Weights =
    &[("StrangerOrOther", 599), ("FriendAcquaintance", 332), ("FamilyIntimatePartner", 69)];

/// CTDC victim–perpetrator data (10, 37, 40 and 11 %); the youngest band is split by invention.
pub(crate) const SUSPECT_AGE: &[AgeBand] = &[
    band("0-17", 15, 17, 4),
    band("18-29", 18, 29, 98),
    band("30-38", 30, 38, 378),
    band("39-47", 39, 47, 408),
    band("48+", 48, 70, 112),
];

/// Each role by itself, so that 56 % recruit, 45 % exploit, 35 % move or trade and 10 % control, as in the CTDC
/// victim–perpetrator data; how each group splits, and supporting roles, are invented.
fn role(context: Context) -> Weights {
    if context.form == Form::Sexual {
        return &[
            ("RecruiterOrIntermediary", 470),
            ("BrokerTravelAgent", 70),
            ("Advertiser", 110),
            ("Exploiter", 400),
            ("UserOfServices", 80),
            ("Transporter", 150),
            ("HarbouredIndividual", 90),
            ("TravellingPartner", 50),
            ("ReceivedIndividual", 40),
            ("SoldIndividual", 30),
            ("BoughtIndividual", 20),
            ("TransferredIndividual", 30),
            ("ControlledIndividual", 60),
            ("Abuser", 35),
            ("Kidnapper", 8),
            ("PremisesProvider", 50),
            ("MoneyHandler", 50),
            ("Organiser", 60),
        ];
    }
    &[
        ("RecruiterOrIntermediary", 500),
        ("BrokerTravelAgent", 100),
        ("Advertiser", 20),
        ("Exploiter", 450),
        ("Transporter", 190),
        ("HarbouredIndividual", 100),
        ("ReceivedIndividual", 40),
        ("TransferredIndividual", 50),
        ("Smuggler", 30),
        ("ControlledIndividual", 80),
        ("Abuser", 14),
        ("Kidnapper", 8),
        ("DocumentForger", 30),
        ("MoneyHandler", 40),
        ("Organiser", 70),
    ]
}
