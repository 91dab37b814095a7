//! What version 1 can say.

use super::{index, v1};
use safeborders_codebook::{Codebook, LinkKind, Release, Standard};
use safeborders_types::Unit;

/// The code lists of HTCDS 2.0 that version 1 takes over word for word.
const HTCDS: &[(&str, &str)] = &[
    ("victim.sex", "Feminine Masculine TransgenderFeminine TransgenderMasculine NonConforming"),
    ("victim.status", "PossibleVictimOfTrafficking ActualVictimOfTrafficking NotAVictimOfTrafficking"),
    (
        "case.registering_organisation",
        "Police NGO CourtOrProsecution NonPoliceGovernmentalOrganization Other",
    ),
    (
        "case.recruitment_platform",
        "Facebook Instagram WhatsApp Telegram FacebookMessenger Viber SnapChat Line 4Sale WeChat QQ QZone TikTok \
         Twitter Other",
    ),
    (
        "victim.recruitment_method",
        "AtAPlaceOfBusiness AtAnEducationalInstitution AtWork ThroughOnlineSocialNetworks \
         ThroughAnOnlineAdvertisement ThroughATelevisionAdvert ThroughANewspaperAdvert \
         ThroughFamilyOrFamilyEvents ThroughFriendsOrSocialEvents Other",
    ),
    (
        "victim.means_of_control",
        "PhysicalThreats ThreatsLawEnforcement ThreatensChildrenFamily DebtBondage FalsePromises PhysicalAbuse \
         SexualAbuse TakesEarnings RestrictsFinancialAccess RestrictsMedicalCare WithholdsNecessities \
         PsychologicalAbuse PsychoactiveSubstance ExcessiveWorkingHours WithholdsDocuments Other",
    ),
    (
        "victim.exploitation",
        "ForcedLabour SexualExploitation ChildLabour ForcedMarriage Servitude ForcedMilitaryByNonStateActors \
         OrganRemoval ForcedBegging ForcedAdoption Surrogacy Other",
    ),
    (
        "victim.sexual_exploitation",
        "Prostitution Pornography RemoteInteractiveServices PrivateSexualServices",
    ),
    (
        "suspect.role",
        "TravellingPartner Transporter RecruiterOrIntermediary BrokerTravelAgent TransferredIndividual \
         HarbouredIndividual SoldIndividual BoughtIndividual ReceivedIndividual ControlledIndividual Smuggler \
         Abuser Kidnapper Exploiter Other",
    ),
];

#[test]
fn htcds_codes_are_taken_over_word_for_word() {
    for (id, codes) in HTCDS {
        let attribute = v1(id);
        for code in codes.split_whitespace() {
            assert_eq!(attribute.find(Standard::Htcds, code), Some(index(attribute, code)), "{id} {code}");
        }
    }
    let sectors = v1("victim.labour_sector").codes();
    let letters: String = sectors[..21].iter().map(|c| &c.as_str()[..1]).collect();
    assert_eq!(letters, "ABCDEFGHIJKLMNOPQRSTU", "the sections of ISIC");
}

#[test]
fn the_gaps_of_htcds_are_filled() {
    for (id, codes) in [
        ("victim.exploitation", "ForcedCriminality BenefitFraud Surrogacy IllegalAdoption ForcedMarriage"),
        ("case.procedural_status", "Suspected Prosecuted Convicted Acquitted Discontinued"),
        ("suspect.procedural_status", "Suspected Prosecuted Convicted Acquitted Discontinued"),
        ("victim.recruiter_relationship", "IntimatePartner Family Friend Other"),
        ("suspect.sex", "Feminine Masculine"),
        ("suspect.age_class", "Child Adult"),
    ] {
        codes.split_whitespace().for_each(|code| assert!(index(v1(id), code).get() > 0));
    }
}

#[test]
fn ages_part_children_from_adults() {
    let (group, class) = (v1("victim.age_group"), v1("victim.age_class"));
    let (child, adult) = (index(class, "Child"), index(class, "Adult"));
    for age in 0..=120 {
        let of_age = class.group(group.bands(age).unwrap()).unwrap();
        assert_eq!(of_age, if age < 18 { child } else { adult }, "{age}");
    }
    assert_eq!(class.group(group.unknown()), Some(class.unknown()));
    assert_eq!(group.bands(121), None);
    assert_eq!(group.find(Standard::Ctdc, "9--17"), Some(index(group, "9-17")));
    let (group, class) = (v1("suspect.age_group"), v1("suspect.age_class"));
    assert_eq!(class.group(index(group, "0-17")), Some(index(class, "Child")));
    assert_eq!(class.group(index(group, "0-29")), Some(class.unknown()), "CTDC does not say");
}

#[test]
fn every_number_within_bounds_has_its_band() {
    let book = Codebook::v1();
    for number in book.number_attributes() {
        let (min, max) = number.bounds().unwrap();
        let bands = book.attributes().iter().find(|a| a.derived_from() == Some(number.index())).unwrap();
        for value in [min, min + 1, max / 2, max - 1, max] {
            assert!(
                bands.bands(value).is_some_and(|band| band != bands.unknown()),
                "{} {value}",
                number.id()
            );
        }
        assert_eq!(bands.bands(max + 1), None);
    }
}

#[test]
fn countries_are_complete_and_found_in_every_spelling() {
    let countries = Codebook::v1().list("countries").unwrap();
    assert_eq!(countries.codes().len(), 251, "ISO 3166-1 has 249; XK; Unknown");
    assert!(countries.codes()[..250].windows(2).all(|w| w[0].as_str() < w[1].as_str()));
    let moldova = countries.index(&"MD".parse().unwrap());
    for (standard, text) in [
        (Standard::Htcds, "MD"),
        (Standard::Ctdc, "MDA"),
        (Standard::Glotip, " republic of Moldova"),
        (Standard::Glotip, "Moldavian"),
    ] {
        assert_eq!(countries.find(standard, text), moldova, "{text}");
    }
    assert_eq!(countries.find(Standard::Glotip, "foreigners"), None);
    let (citizenship, region) = (v1("victim.citizenship"), v1("victim.citizenship_region"));
    assert!(std::ptr::eq(citizenship.list().unwrap(), v1("case.country_of_exploitation").list().unwrap()));
    let without: Vec<&str> = citizenship
        .list()
        .unwrap()
        .iter()
        .filter(|(i, _)| region.group(*i) == Some(region.unknown()))
        .map(|(_, code)| code.as_str())
        .collect();
    assert_eq!(without, ["AQ", "Unknown"]);
    assert!(region.codes().len() <= 15, "few enough for the yearbook");
}

#[test]
fn a_group_of_several_codes_keeps_their_order_and_the_maximum() {
    let (means, group) = (v1("victim.means_of_control"), v1("victim.control_group"));
    let codes: Vec<_> =
        ["PhysicalAbuse", "SexualAbuse", "TakesEarnings", "WithholdsDocuments", "FalsePromises"]
            .map(|code| index(means, code))
            .to_vec();
    let groups: Vec<&str> = group.groups(&codes).iter().map(|c| group.code(*c).unwrap().as_str()).collect();
    assert_eq!(groups, ["AbusePsyPhySex", "DebtBondageEarnings", "WithholdDocs"]);
    assert!(group.groups(&[]).is_empty());
}

#[test]
fn the_first_different_values_count_and_none_is_unknown() {
    let transport = v1("case.transport");
    let [car, plane, ferry] = ["Car", "Plane", "Ferry"].map(|code| index(transport, code));
    let counted = |values: &[_]| transport.counted(values).collect::<Vec<_>>();
    assert_eq!(counted(&[car, car, plane, ferry]), [car, plane]);
    assert_eq!(counted(&[]), [transport.unknown()]);
    let none_such = safeborders_codebook::CodeIndex::new(200).unwrap();
    assert_eq!(counted(&[none_such]), [transport.unknown()], "an index from a damaged record");
    assert_eq!(counted(&[none_such, ferry]), [ferry]);
}

#[test]
fn every_attribute_and_code_has_an_english_name() {
    for attribute in Codebook::v1().attributes() {
        assert_ne!(attribute.name("en"), attribute.id().as_str());
        assert!(attribute.means("en").ends_with('.'), "{attribute:?}");
        for (code, _) in attribute.list().iter().flat_map(|list| list.iter()) {
            assert!(!attribute.code_name(code, "en").unwrap().is_empty());
        }
    }
    assert_eq!(v1("victim.sex").code_name(index(v1("victim.sex"), "Feminine"), "en"), Some("Female"));
    assert_eq!(v1("victim.sex").name("xx"), "Sex", "English where a language has no file");
    for kind in LinkKind::ALL {
        assert_ne!(Codebook::v1().link_name(kind, "en"), kind.as_str());
    }
}

#[test]
fn indices_and_lookups_agree() {
    let book = Codebook::v1();
    for (i, attribute) in book.attributes().iter().enumerate() {
        assert_eq!(attribute.index().position(), i);
        assert_eq!(book.at(attribute.index()).unwrap().id(), attribute.id());
        assert_eq!(book.attribute(attribute.id()).unwrap().index(), attribute.index());
        assert_eq!(book.axis(attribute.id()), attribute.axis());
        for (code, name) in attribute.list().iter().flat_map(|list| list.iter()) {
            assert_eq!(attribute.code(code), Some(name));
            assert_eq!(book.code_index(attribute.id(), name), Some(code));
        }
        assert_eq!(attribute.code(safeborders_codebook::CodeIndex::new(255).unwrap()), None);
    }
    let units: usize = Unit::ALL.map(|unit| book.attributes_of(unit).count()).iter().sum();
    assert_eq!(units, book.attributes().len());
}

/// A snapshot keeps one byte for each counted value of each attribute that may leave. With 1.3
/// victims and 1.2 suspects a file, the values take at most 90 of its 100 bytes.
#[test]
fn a_case_files_columns_fit_into_90_bytes() {
    let bytes = |unit| -> u32 {
        Codebook::v1()
            .attributes_of(unit)
            .filter(|a| a.release() != Release::Never)
            .map(|a| u32::from(a.max_values()))
            .sum()
    };
    let tenths = 10 * bytes(Unit::Case) + 13 * bytes(Unit::Victim) + 12 * bytes(Unit::Suspect);
    assert!(tenths <= 900, "{tenths} tenths of a byte");
}
