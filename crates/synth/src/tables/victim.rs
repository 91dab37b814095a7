//! Attributes of victims. Recruiter, means of control of children and ages follow CTDC; the rest is invented.

use super::{AgeBand, band};
use crate::form::{Context, Form};
use crate::variable::{Values, Variable, Weights};

pub(crate) const VICTIM: &[Variable] = &[
    known("victim.status", 40, Values::One(|_| STATUS)),
    mode("victim.exploitation", 20, Values::Each(exploitation)),
    mode("victim.labour_sector", 350, Values::One(sector)),
    mode("victim.sexual_exploitation", 250, Values::Several(sexual, 150)),
    mode("victim.forced_criminality", 150, Values::One(criminality)),
    mode("victim.recruitment_method", 350, Values::Several(method, 120)),
    mode("victim.recruiter_relationship", RECRUITER_MISSING, Values::Several(recruiter, 40)),
    mode("victim.means_of_control", 0, Values::Each(control)),
    mode("victim.circumstances", 300, Values::Several(circumstances, 300)),
    known("victim.health", 750, Values::Several(|_| HEALTH, 100)),
];

/// CTDC: the recruiter is not known for 81 % of victims.
const RECRUITER_MISSING: u32 = 810;

const fn known(id: &'static str, missing: u32, values: Values) -> Variable {
    Variable { id, missing, values, plantable: false }
}

const fn mode(id: &'static str, missing: u32, values: Values) -> Variable {
    Variable { id, missing, values, plantable: true }
}

/// CTDC (k-anonymised 2020): ages of children and of adults, in persons.
pub(crate) const VICTIM_AGE: [&[AgeBand]; 2] = [
    &[
        band("18-20", 18, 20, 4448),
        band("21-23", 21, 23, 4213),
        band("24-26", 24, 26, 3464),
        band("27-29", 27, 29, 2641),
        band("30-38", 30, 38, 7077),
        band("39-47", 39, 47, 2821),
        band("48+", 48, 69, 1560),
    ],
    &[band("0-8", 2, 8, 1556), band("9-17", 9, 13, 2445), band("9-17", 14, 17, 6200)],
];

const STATUS: Weights = &[
    ("PossibleVictimOfTrafficking", 420),
    ("ActualVictimOfTrafficking", 560),
    ("NotAVictimOfTrafficking", 20),
];

/// The form itself, always and first; now and then a second one.
fn exploitation(context: Context) -> Weights {
    match (context.form, context.child) {
        (Form::Sexual, _) => &[("SexualExploitation", 1000), ("ForcedLabour", 25), ("ForcedCriminality", 20)],
        (Form::Labour, true) => &[("ChildLabour", 1000), ("SexualExploitation", 20)],
        (Form::Labour, false) => &[("ForcedLabour", 1000), ("SexualExploitation", 15)],
        (Form::Servitude, _) => &[("Servitude", 1000), ("SexualExploitation", 60)],
        (Form::Begging, _) => &[("ForcedBegging", 1000), ("ForcedCriminality", 120)],
        (Form::Criminality, _) => &[("ForcedCriminality", 1000), ("ForcedBegging", 60)],
        (Form::Marriage, _) => &[("ForcedMarriage", 1000), ("Servitude", 120), ("SexualExploitation", 80)],
        (Form::Fraud, _) => &[("BenefitFraud", 1000), ("ForcedLabour", 60)],
        (Form::Adoption, true) => &[("IllegalAdoption", 1000)],
        (Form::Adoption, false) => &[("Surrogacy", 1000)],
        (Form::Other, _) => &[("Other", 1000), ("OrganRemoval", 10)],
    }
}

fn sector(context: Context) -> Weights {
    match context.form {
        Form::Labour => &[
            ("A_AgricultureForestryAndFishing", 280),
            ("F_Construction", 240),
            ("C_Manufacturing", 150),
            ("I_AccommodationAndFoodServiceActivities", 130),
            ("S_OtherServiceActivities", 70),
            ("N_AdministrativeAndSupportServiceActivities", 50),
            ("H_TransportationAndStorage", 40),
            ("G_WholesaleAndRetailTradeRepairOfMotorVehicles", 40),
        ],
        Form::Servitude => {
            &[("T_ActivitiesOfHouseholdsAsEmployers", 850), ("Q_HumanHealthAndSocialWorkActivities", 150)]
        }
        _ => &[],
    }
}

fn sexual(context: Context) -> Weights {
    match (context.form, context.child) {
        (Form::Sexual, true) => &[
            ("Prostitution", 520),
            ("Pornography", 230),
            ("RemoteInteractiveServices", 150),
            ("PrivateSexualServices", 100),
        ],
        (Form::Sexual, false) => &[
            ("Prostitution", 780),
            ("PrivateSexualServices", 120),
            ("RemoteInteractiveServices", 60),
            ("Pornography", 40),
        ],
        _ => &[],
    }
}

fn criminality(context: Context) -> Weights {
    match (context.form, context.child) {
        (Form::Criminality, true) => &[
            ("Pickpocketing", 300),
            ("Shoplifting", 180),
            ("DrugTransportOrSale", 240),
            ("Burglary", 130),
            ("DrugCultivation", 80),
            ("Violence", 70),
        ],
        (Form::Criminality, false) => &[
            ("DrugCultivation", 270),
            ("DrugTransportOrSale", 210),
            ("OnlineFraud", 150),
            ("MoneyMule", 150),
            ("Shoplifting", 120),
            ("MigrantSmuggling", 100),
        ],
        _ => &[],
    }
}

fn method(context: Context) -> Weights {
    match (context.form, context.child) {
        (Form::Sexual, true) => &[
            ("ThroughOnlineSocialNetworks", 290),
            ("ThroughARelationship", 260),
            ("ThroughFamilyOrFamilyEvents", 130),
            ("AtACareInstitution", 120),
            ("ThroughFriendsOrSocialEvents", 130),
            ("SoldByFamily", 70),
        ],
        (Form::Sexual, false) => &[
            ("ThroughARelationship", 260),
            ("ThroughOnlineSocialNetworks", 250),
            ("ThroughFriendsOrSocialEvents", 180),
            ("ThroughAnOnlineAdvertisement", 160),
            ("OnTheMigrationRoute", 90),
            ("ThroughAnotherVictim", 60),
        ],
        (Form::Labour | Form::Servitude, _) => &[
            ("ThroughARecruitmentAgency", 270),
            ("ThroughAnOnlineAdvertisement", 210),
            ("ThroughFriendsOrSocialEvents", 210),
            ("OnTheMigrationRoute", 120),
            ("AtAPlaceOfBusiness", 80),
            ("ThroughFamilyOrFamilyEvents", 110),
        ],
        _ => &[
            ("ThroughFamilyOrFamilyEvents", 340),
            ("SoldByFamily", 130),
            ("OnTheMigrationRoute", 180),
            ("ThroughFriendsOrSocialEvents", 150),
            ("AtACareInstitution", 80),
            ("ThroughOnlineSocialNetworks", 120),
        ],
    }
}

/// CTDC, given that it is known. Children: family 44.4 %, partner 20.8, friend 15.2, other 19.6; adults: 9.7, 27.0,
/// 19.3 and 44.0. How friends and others split is invented.
fn recruiter(context: Context) -> Weights {
    if context.child {
        &[
            ("Family", 444),
            ("IntimatePartner", 208),
            ("Friend", 100),
            ("Acquaintance", 52),
            ("PersonOfTrust", 60),
            ("Stranger", 76),
            ("EmployerOrAgent", 20),
            ("Other", 40),
        ]
    } else {
        &[
            ("Family", 97),
            ("IntimatePartner", 270),
            ("Friend", 120),
            ("Acquaintance", 73),
            ("EmployerOrAgent", 190),
            ("Stranger", 130),
            ("PersonOfTrust", 30),
            ("Other", 90),
        ]
    }
}

/// Each means by itself. Children: any abuse 29.9 %, any threat 13.7, basic needs 13.4, drugs 10.7, debt or earnings
/// 5.7 (CTDC synthetic 2025), whatever the form; the rest, and adults, are invented.
fn control(context: Context) -> Weights {
    match (context.form, context.child) {
        (Form::Sexual, true) => &[
            ("PhysicalAbuse", 120),
            ("SexualAbuse", 110),
            ("PsychologicalAbuse", 105),
            ("PhysicalThreats", 70),
            ("ThreatensChildrenFamily", 40),
            ("ThreatsLawEnforcement", 15),
            ("ImageBlackmail", 18),
            ("WithholdsNecessities", 110),
            ("RestrictsMedicalCare", 27),
            ("PsychoactiveSubstance", 107),
            ("DebtBondage", 20),
            ("TakesEarnings", 30),
            ("RestrictsFinancialAccess", 8),
            ("EmotionalDependence", 180),
            ("RestrictsMovement", 90),
            ("FalsePromises", 110),
        ],
        (_, true) => &[
            ("PhysicalAbuse", 185),
            ("SexualAbuse", 15),
            ("PsychologicalAbuse", 127),
            ("PhysicalThreats", 75),
            ("ThreatensChildrenFamily", 50),
            ("ThreatsLawEnforcement", 18),
            ("WithholdsNecessities", 110),
            ("RestrictsMedicalCare", 27),
            ("PsychoactiveSubstance", 107),
            ("TakesEarnings", 40),
            ("DebtBondage", 17),
            ("ExcessiveWorkingHours", 120),
            ("RestrictsMovement", 100),
            ("FalsePromises", 90),
        ],
        (Form::Labour | Form::Servitude, false) => &[
            ("ExcessiveWorkingHours", 420),
            ("TakesEarnings", 330),
            ("WithholdsDocuments", 280),
            ("FalsePromises", 330),
            ("DebtBondage", 240),
            ("WithholdsNecessities", 130),
            ("PhysicalThreats", 120),
            ("ThreatsLawEnforcement", 110),
            ("RestrictsMovement", 170),
            ("PsychologicalAbuse", 100),
        ],
        (_, false) => &[
            ("PsychologicalAbuse", 300),
            ("TakesEarnings", 290),
            ("PhysicalThreats", 230),
            ("PhysicalAbuse", 220),
            ("FalsePromises", 210),
            ("ThreatensChildrenFamily", 150),
            ("DebtBondage", 160),
            ("RestrictsMovement", 180),
            ("EmotionalDependence", 140),
            ("WithholdsDocuments", 110),
            ("SexualAbuse", 100),
            ("RitualOrOath", 60),
            ("PsychoactiveSubstance", 90),
        ],
    }
}

fn circumstances(context: Context) -> Weights {
    if context.child {
        &[
            ("MissingFromCareOrHome", 200),
            ("Poverty", 190),
            ("InstitutionalCare", 150),
            ("OutOfSchool", 140),
            ("UnaccompaniedMinor", 120),
            ("AbusePhysical", 100),
            ("AbuseSocialMedia", 60),
            ("Discrimination", 40),
        ]
    } else {
        &[
            ("Poverty", 310),
            ("Migration", 260),
            ("AsylumOrProtection", 110),
            ("Homelessness", 90),
            ("WorkEnvironment", 80),
            ("EarlierTrafficking", 70),
            ("AbusePhysical", 80),
        ]
    }
}

const HEALTH: Weights = &[
    ("NoneKnown", 500),
    ("MentalHealth", 230),
    ("DisabilityAndPhysicalHealth", 120),
    ("Addiction", 110),
    ("Pregnancy", 40),
];
