//! Each shipped mapping against the codebook, and on a small sample of its layout. All samples are
//! synthetic: no row comes from a data set.

use crate::common::{codes, drain, only, open_bytes, person_codes, read, shipped, victim_number};
use safeborders_cases::Mapping;
use safeborders_codebook::Codebook;

#[test]
fn every_shipped_mapping_fits_the_codebook_and_is_named_as_its_file() {
    let names: Vec<&str> = Mapping::shipped_names().collect();
    assert_eq!(names.len(), 6);
    for name in names {
        let mapping = shipped(name);
        assert_eq!(mapping.name(), name);
        assert!(!mapping.description().is_empty(), "{name}");
        assert_eq!(mapping.check(Codebook::v1()), Ok(()), "{name}");
    }
    let error = Mapping::shipped("ctdc").err().unwrap().to_string();
    assert!(error.contains("ctdc-synthetic"), "the error lists what there is: {error}");
}

const KANON_2020: &str = "\
yearOfRegistration,Datasource,gender,ageBroad,citizenship,CountryOfExploitation,isForcedLabour,isSexualExploit,controlCategory_derived,recruiterCategory_derived,exploitType_derived,labourType_derived
2009,Hotline,Female,9--17,GR,IT,1.0,1.0,Financial,Intimate Partner,Multiple,Domestic Work
2009,Case Management,Male,,,,0.0,,Survival,Family/Relative,Slavery/Similar,Aquafarming
2009,Case Management,Male,,,,0.0,,Survival,Family/Relative,Slavery/Similar,Aquafarming
";

#[test]
fn the_ctdc_layout_of_2020_is_read() {
    let read = read(KANON_2020.as_bytes(), &shipped("ctdc-kanon-2020"));
    assert!(read.rejects.is_empty(), "{:?}", read.rejects);
    let [first, second, third] = &read.cases[..] else { panic!("{} cases", read.cases.len()) };
    assert_eq!(first.cohort().to_string(), "2009Q4");
    assert_eq!(codes(first, "case.data_source"), ["Hotline"]);
    assert_eq!(codes(first, "victim.sex"), ["Feminine"]);
    assert_eq!(codes(first, "victim.age_class"), ["Child"]);
    assert_eq!(codes(first, "victim.citizenship_region"), ["SouthernEurope"]);
    assert_eq!(codes(first, "victim.exploitation"), ["ForcedLabour", "SexualExploitation"]);
    assert_eq!(codes(first, "victim.control_group"), ["DebtBondageEarnings"]);
    assert_eq!(codes(first, "victim.recruiter_relationship"), ["IntimatePartner"]);
    assert_eq!(codes(first, "victim.labour_sector"), ["T_ActivitiesOfHouseholdsAsEmployers"]);
    assert_eq!(codes(second, "victim.exploitation"), ["Servitude"]);
    assert_eq!(codes(second, "victim.age_group"), [] as [&str; 0]);
    assert_eq!(codes(second, "victim.labour_sector"), ["A_AgricultureForestryAndFishing"]);
    assert!(second.source() != third.source(), "equal rows are different cases");
}

/// A header of all columns that a mapping names, and rows that fill some of them.
fn table(mapping: &str, rows: &[&[(&str, &str)]]) -> String {
    let text = Mapping::shipped_text(mapping).unwrap();
    let mut header: Vec<&str> = Vec::new();
    for line in text.lines() {
        let name = line.strip_prefix("name = \"").map(|l| l.trim_end_matches('"'));
        let column = line.split("column = \"").nth(1).and_then(|l| l.split('"').next());
        for name in name.into_iter().chain(column).filter(|n| *n != mapping) {
            if !header.contains(&name) {
                header.push(name);
            }
        }
    }
    let mut out = header.join(",") + "\n";
    for row in rows {
        for (name, _) in *row {
            assert!(header.contains(name), "{name} is not in {mapping}");
        }
        let cell = |name: &&str| row.iter().find(|(n, _)| n == name).map_or("", |(_, value)| *value);
        out += &(header.iter().map(cell).collect::<Vec<_>>().join(",") + "\n");
    }
    out
}

#[test]
fn the_original_ctdc_layout_of_62_variables_is_read() {
    let row: &[(&str, &str)] = &[
        ("yearOfRegistration", "2015"),
        ("gender", "Male"),
        ("ageBroad", "-99"),
        ("majorityStatus", "Adult"),
        ("majorityStatusAtExploit", "Minor"),
        ("meansOfControlThreats", "1"),
        ("meansOfControlUsesChildren", "1"),
        ("meansOfControlDebtBondage", "0"),
        ("meansOfControlTakesEarnings", "-99"),
        ("isForcedMilitary", "1"),
        ("isOtherExploit", "0"),
        ("typeOfLabourBegging", "1"),
        ("typeOfSexPornography", "1"),
        ("isAbduction", "1"),
        ("recruiterRelationFamily", "1"),
        ("recruiterRelationFriend", "1"),
    ];
    let case = only(table("ctdc-global-kanon", &[row]).as_bytes(), &shipped("ctdc-global-kanon"));
    assert_eq!(codes(&case, "victim.age_class"), ["Adult"]);
    assert_eq!(codes(&case, "victim.age_class_when_trafficked"), ["Child"]);
    assert_eq!(codes(&case, "victim.means_of_control"), ["PhysicalThreats", "ThreatensChildrenFamily"]);
    assert_eq!(codes(&case, "victim.control_group"), ["Threats"]);
    assert_eq!(codes(&case, "victim.exploitation"), ["ForcedMilitaryByNonStateActors", "ForcedBegging"]);
    assert_eq!(codes(&case, "victim.sexual_exploitation"), ["Pornography"]);
    assert_eq!(codes(&case, "victim.recruitment_method"), ["Abduction"]);
    assert_eq!(codes(&case, "victim.recruiter_relationship"), ["Friend", "Family"]);
}

#[test]
fn the_synthetic_ctdc_layout_is_read_with_three_letter_countries() {
    let row: &[(&str, &str)] = &[
        ("yearOfRegistration", "2022"),
        ("gender", "Trans/Transgender/NonConforming"),
        ("ageBroad", "48+"),
        ("citizenship", "MDA"),
        ("CountryOfExploitation", "GRC"),
        ("traffickMonths", "13--24 (1-2 yrs)"),
        ("meansDrugsAlcohol", "1"),
        ("isSexualExploit", "1"),
        ("isOtherExploit", "1"),
        ("typeOfLabourHospitality", "1"),
        ("recruiterRelationOther", "1"),
    ];
    let case = only(table("ctdc-synthetic", &[row]).as_bytes(), &shipped("ctdc-synthetic"));
    assert_eq!(codes(&case, "victim.sex"), ["NonConforming"]);
    assert_eq!(codes(&case, "victim.citizenship"), ["MD"]);
    assert_eq!(codes(&case, "case.country_of_exploitation"), ["GR"]);
    assert_eq!(codes(&case, "victim.duration"), ["13-24"]);
    assert_eq!(codes(&case, "victim.control_group"), ["DrugsAlcohol"]);
    assert_eq!(codes(&case, "victim.exploitation"), ["SexualExploitation", "Other"]);
}

#[test]
fn the_victim_perpetrator_layout_gives_a_victim_and_a_suspect() {
    let row: &[(&str, &str)] = &[
        ("yearRegister", "2019"),
        ("gender", "Woman"),
        ("majorityStatus", "Minor"),
        ("isForcedLabour", "1"),
        ("UN_COO_Region", "Africa"),
        ("UN_COE_Region", "Europe"),
        ("IP_Exploiter", "1"),
        ("IP_Gender", "Man;Woman"),
        ("IP_ageBroad", "0--29"),
        ("IP_Relation", "FriendAcquaintance;StrangerUnknownOther"),
        ("IP_RecruiterBroker", "1"),
    ];
    let empty: &[(&str, &str)] = &[("yearRegister", "2019")];
    let text = table("ctdc-victim-perpetrator", &[row, empty]);
    let read = read(text.as_bytes(), &shipped("ctdc-victim-perpetrator"));
    assert!(read.rejects.is_empty(), "{:?}", read.rejects);
    let case = &read.cases[0];
    assert_eq!(codes(case, "victim.age_class"), ["Child"]);
    assert_eq!(codes(case, "victim.citizenship_region"), ["Africa"]);
    assert_eq!(codes(case, "case.region_of_exploitation"), ["Europe"]);
    assert_eq!(codes(case, "suspect.sex"), ["Masculine", "Feminine"]);
    assert_eq!(codes(case, "suspect.age_group"), ["0-29"]);
    assert_eq!(codes(case, "suspect.role_group"), ["Exploitation", "Recruitment"]);
    assert_eq!(codes(case, "suspect.relationship_to_victim"), ["FriendAcquaintance", "StrangerOrOther"]);
    assert_eq!((read.cases[1].victims().len(), read.cases[1].suspects().len()), (1, 1));
}

const HTCDS: &str = "\
cas_CaseNumber;cas_RegistrationDate;prs_Gender;prs_Citizenship;vic_AgeWhenTrafficked;vic_TypeOfExploitation;vic_MethodsOfControl;vic_Vulnerabilities;prs_FirstName;cco_CaseComment
A-1;05.03.2024;Feminine;\"MD;RO\";15;\"SexualExploitation;ForcedBegging\";DebtBondage;\"Poverty;MentalHealth\";X;Synthetic comment
A-1;05.03.2024;Masculine;Moldova;;Other;;;Y;Synthetic comment
A-2;2024;NonSpecifiedUnknown;;;;;;Z;
";

#[test]
fn htcds_rows_of_one_case_make_one_case_file() {
    let mut intake = open_bytes(HTCDS.as_bytes(), &shipped("htcds-2.0")).unwrap();
    assert_eq!(
        (intake.delimiter(), intake.ignored_columns()),
        (Some(';'), &["prs_FirstName".to_owned()][..])
    );
    let read = drain(&mut intake);
    assert!(read.rejects.is_empty(), "{:?}", read.rejects);
    assert_eq!(read.ids(), ["A-1", "A-2"]);
    let case = &read.cases[0];
    assert_eq!(case.victims().len(), 2);
    assert_eq!(codes(case, "victim.citizenship"), ["MD", "RO"]);
    assert_eq!(person_codes(case, "victim.citizenship", 1), ["MD"]);
    assert_eq!(victim_number(case, "victim.age_when_trafficked"), Some(15));
    assert_eq!(codes(case, "victim.exploitation"), ["SexualExploitation", "ForcedBegging"]);
    assert_eq!(codes(case, "victim.circumstances"), ["Poverty"]);
    assert_eq!(codes(case, "victim.health"), ["MentalHealth"]);
    assert_eq!(case.narrative(), Some("Synthetic comment"), "repeated text is kept once");
    assert_eq!(codes(&read.cases[1], "victim.sex"), [] as [&str; 0]);
}

#[test]
fn a_file_of_another_layout_is_refused_with_the_columns_it_has() {
    for name in
        ["ctdc-kanon-2020", "ctdc-global-kanon", "ctdc-synthetic", "ctdc-victim-perpetrator", "htcds-2.0"]
    {
        let error = open_bytes(b"alpha,beta\n1,2\n", &shipped(name)).err().unwrap();
        assert_eq!(error.code(), "missing-columns", "{name}");
        assert!(error.to_string().contains("alpha, beta"), "{error}");
    }
}
