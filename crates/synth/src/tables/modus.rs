//! The way of working: transport, papers, platforms, money, structure, place and lure. All invented; each
//! depends on the form of exploitation and on whether the first victim is a child.

use crate::form::{Context, Form};
use crate::variable::Weights;

pub(crate) fn transport(context: Context) -> Weights {
    match context.form {
        Form::Sexual => &[
            ("Car", 340),
            ("Plane", 240),
            ("Coach", 140),
            ("TaxiOrRide", 80),
            ("Train", 80),
            ("Minibus", 70),
            ("Ferry", 50),
        ],
        Form::Labour | Form::Servitude => &[
            ("Minibus", 300),
            ("Coach", 190),
            ("Plane", 190),
            ("Car", 130),
            ("Lorry", 70),
            ("SmallBoat", 50),
            ("OnFoot", 40),
            ("Ferry", 30),
        ],
        Form::Begging | Form::Criminality => &[
            ("Car", 290),
            ("Minibus", 210),
            ("Train", 150),
            ("Coach", 140),
            ("OnFoot", 80),
            ("Lorry", 60),
            ("SmallBoat", 70),
        ],
        _ => &[("Plane", 380), ("Car", 330), ("Train", 100), ("Ferry", 90), ("Coach", 100)],
    }
}

pub(crate) fn border_documents(context: Context) -> Weights {
    if context.child {
        return &[
            ("OwnGenuine", 300),
            ("ParentalConsentForm", 190),
            ("NoDocuments", 170),
            ("OfAnotherPerson", 130),
            ("Forged", 90),
            ("AsylumProcedure", 70),
            ("NoBorderControl", 50),
        ];
    }
    match context.form {
        Form::Labour | Form::Servitude => &[
            ("OwnGenuine", 360),
            ("VisaMisused", 240),
            ("FraudulentlyObtained", 110),
            ("NoDocuments", 90),
            ("Forged", 80),
            ("AsylumProcedure", 70),
            ("TemporaryProtection", 50),
        ],
        _ => &[
            ("OwnGenuine", 450),
            ("NoBorderControl", 140),
            ("VisaMisused", 100),
            ("Forged", 90),
            ("OfAnotherPerson", 80),
            ("AsylumProcedure", 80),
            ("TemporaryProtection", 60),
        ],
    }
}

pub(crate) fn recruitment_platform(context: Context) -> Weights {
    match (context.form, context.child) {
        (Form::Sexual, true) => &[
            ("NotOnline", 250),
            ("Instagram", 170),
            ("SnapChat", 150),
            ("TikTok", 130),
            ("OnlineGame", 80),
            ("Discord", 60),
            ("WhatsApp", 70),
            ("Telegram", 50),
            ("DatingApp", 40),
        ],
        (Form::Sexual, false) => &[
            ("NotOnline", 320),
            ("Facebook", 190),
            ("Instagram", 130),
            ("WhatsApp", 110),
            ("DatingApp", 100),
            ("ClassifiedAdverts", 80),
            ("Telegram", 70),
        ],
        (Form::Labour | Form::Servitude, _) => &[
            ("NotOnline", 420),
            ("Facebook", 210),
            ("JobPortal", 140),
            ("ClassifiedAdverts", 90),
            ("WhatsApp", 80),
            ("Viber", 60),
        ],
        (Form::Criminality, true) => &[
            ("NotOnline", 400),
            ("SnapChat", 180),
            ("Telegram", 150),
            ("TikTok", 110),
            ("Signal", 90),
            ("Instagram", 70),
        ],
        _ => &[("NotOnline", 650), ("Facebook", 150), ("WhatsApp", 90), ("Telegram", 60), ("TikTok", 50)],
    }
}

pub(crate) fn exploitation_platform(context: Context) -> Weights {
    match (context.form, context.child) {
        (Form::Sexual, true) => &[
            ("NotOnline", 280),
            ("EscortSite", 180),
            ("Telegram", 140),
            ("SnapChat", 120),
            ("LiveStreamingSite", 110),
            ("DarkWeb", 90),
            ("Discord", 80),
        ],
        (Form::Sexual, false) => &[
            ("EscortSite", 380),
            ("NotOnline", 250),
            ("ClassifiedAdverts", 120),
            ("SubscriptionContentSite", 90),
            ("Telegram", 90),
            ("RentalPlatform", 70),
        ],
        (Form::Criminality, _) => {
            &[("NotOnline", 640), ("Telegram", 160), ("Signal", 110), ("DarkWeb", 50), ("WhatsApp", 40)]
        }
        _ => &[("NotOnline", 880), ("Facebook", 50), ("WhatsApp", 40), ("ClassifiedAdverts", 30)],
    }
}

pub(crate) fn payment_channel(context: Context) -> Weights {
    match context.form {
        Form::Sexual => &[
            ("Cash", 380),
            ("MoneyTransferService", 160),
            ("PaymentApp", 140),
            ("BankTransfer", 100),
            ("PrepaidCard", 60),
            ("Cryptocurrency", 60),
            ("PlatformCredit", 60),
            ("VoucherOrGiftCard", 40),
        ],
        Form::Labour | Form::Servitude => &[
            ("Payroll", 270),
            ("Cash", 330),
            ("BankTransfer", 170),
            ("InKind", 130),
            ("Hawala", 60),
            ("MoneyTransferService", 40),
        ],
        Form::Fraud => &[("SocialBenefit", 560), ("BankTransfer", 220), ("PrepaidCard", 120), ("Cash", 100)],
        Form::Criminality => {
            &[("Cash", 360), ("InKind", 180), ("Cryptocurrency", 140), ("BankTransfer", 180), ("Hawala", 140)]
        }
        _ => &[("Cash", 600), ("MoneyTransferService", 200), ("InKind", 110), ("Hawala", 90)],
    }
}

pub(crate) fn offender_structure(context: Context) -> Weights {
    match context.form {
        Form::Sexual => &[
            ("SingleOffender", 280),
            ("Couple", 200),
            ("LooseAssociation", 210),
            ("OrganisedGroup", 180),
            ("FamilyOrClan", 90),
            ("HierarchicalOrganisation", 40),
        ],
        Form::Labour | Form::Servitude => &[
            ("BusinessType", 380),
            ("LooseAssociation", 210),
            ("SingleOffender", 160),
            ("OrganisedGroup", 140),
            ("FamilyOrClan", 110),
        ],
        Form::Begging | Form::Marriage => {
            &[("FamilyOrClan", 540), ("LooseAssociation", 170), ("Couple", 150), ("OrganisedGroup", 140)]
        }
        _ => &[
            ("OrganisedGroup", 330),
            ("HierarchicalOrganisation", 150),
            ("LooseAssociation", 260),
            ("FamilyOrClan", 160),
            ("SingleOffender", 100),
        ],
    }
}

pub(crate) fn place(context: Context) -> Weights {
    match context.form {
        Form::Sexual => &[
            ("PrivateHome", 250),
            ("Hotel", 180),
            ("ShortTermRental", 170),
            ("Street", 140),
            ("BrothelOrClub", 110),
            ("MassageOrBeautySalon", 60),
            ("Online", 90),
        ],
        Form::Labour => &[
            ("FarmOrForest", 280),
            ("ConstructionSite", 240),
            ("FactoryOrWorkshop", 170),
            ("RestaurantOrKitchen", 120),
            ("CarWash", 80),
            ("VehicleOrVessel", 60),
            ("MassageOrBeautySalon", 50),
        ],
        Form::Servitude | Form::Marriage | Form::Adoption => {
            &[("PrivateHome", 900), ("CampOrSettlement", 100)]
        }
        Form::Begging => {
            &[("Street", 650), ("ShopOrMarket", 180), ("VehicleOrVessel", 60), ("CampOrSettlement", 110)]
        }
        Form::Criminality => &[
            ("Street", 340),
            ("PrivateHome", 210),
            ("ShopOrMarket", 210),
            ("VehicleOrVessel", 90),
            ("Online", 100),
            ("CareInstitution", 50),
        ],
        _ => &[("PrivateHome", 550), ("CareInstitution", 150), ("Online", 100), ("Other", 200)],
    }
}

pub(crate) fn lure(context: Context) -> Weights {
    match (context.form, context.child) {
        (Form::Sexual, true) => &[
            ("Romance", 370),
            ("QuickMoney", 170),
            ("ModelOrInfluencer", 120),
            ("HousingOrProtection", 120),
            ("NothingPromised", 130),
            ("StudyOrTraining", 40),
            ("SportsCareer", 50),
        ],
        (Form::Sexual, false) => &[
            ("Romance", 260),
            ("JobInHospitality", 190),
            ("JobInEntertainment", 150),
            ("JobInCareOrHousehold", 130),
            ("QuickMoney", 120),
            ("AsylumOrPassage", 100),
            ("ModelOrInfluencer", 50),
        ],
        (Form::Labour, _) => &[
            ("JobInConstructionOrFarming", 600),
            ("JobInHospitality", 160),
            ("AsylumOrPassage", 120),
            ("StudyOrTraining", 70),
            ("HousingOrProtection", 50),
        ],
        (Form::Servitude, _) => &[
            ("JobInCareOrHousehold", 650),
            ("StudyOrTraining", 140),
            ("FamilyReunion", 120),
            ("Marriage", 90),
        ],
        (Form::Marriage, _) => &[("Marriage", 620), ("FamilyReunion", 200), ("NothingPromised", 180)],
        (Form::Adoption, _) => &[("AdoptionOrFoster", 750), ("NothingPromised", 250)],
        _ => &[
            ("QuickMoney", 330),
            ("NothingPromised", 270),
            ("AsylumOrPassage", 170),
            ("HousingOrProtection", 150),
            ("FamilyReunion", 80),
        ],
    }
}
