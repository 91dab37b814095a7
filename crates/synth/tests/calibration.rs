//! The case files follow the published figures.
//!
//! Only first victims and first suspects are tested against a binomial bound, since they are independent of each
//! other. A share passes when the published one, give or take the stated tolerance, could have made it: by Chernoff's bound
//! n·KL(seen, published) stays below ln(2e6), so a sound generator fails a check with a chance below 1e-6.

mod common;

use common::{EIGHT, counted, form_group, is_child, plain};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const CASES: u32 = 8000;

/// Eight countries, and three of the western Balkans and the east with figures of their own.
static FILES: LazyLock<BTreeMap<&str, Vec<Value>>> = LazyLock::new(|| {
    let all = EIGHT.iter().chain(&["AL", "UA", "MD"]);
    all.map(|of| (*of, plain(2024, of, CASES))).collect()
});

fn first_victims(of: &str) -> impl Iterator<Item = &'static Value> {
    FILES[of].iter().map(|f| &f["victims"][0])
}

fn all_first_victims() -> impl Iterator<Item = &'static Value> {
    FILES.keys().copied().flat_map(first_victims)
}

fn first_suspects() -> impl Iterator<Item = &'static Value> {
    FILES.values().flatten().filter_map(|f| f["suspects"].get(0))
}

/// Hits and trials.
type Seen = (u32, u32);

fn seen(outcomes: impl Iterator<Item = bool>) -> Seen {
    outcomes.fold((0, 0), |(hits, all), hit| (hits + u32::from(hit), all + 1))
}

/// Whether a share of `published` ± `tolerance` could have made what was seen.
fn follows((hits, all): Seen, published: f64, tolerance: f64) -> bool {
    if all < 100 {
        return false;
    }
    let (n, q) = (f64::from(all), f64::from(hits) / f64::from(all));
    let p = q.clamp((published - tolerance).max(1e-9), (published + tolerance).min(1.0 - 1e-9));
    let term = |a: f64, b: f64| if a > 0.0 { a * (a / b).ln() } else { 0.0 };
    n * (term(q, p) + term(1.0 - q, 1.0 - p)) <= 2e6_f64.ln()
}

fn assert_follows(what: &str, seen: Seen, published: f64, tolerance: f64) {
    assert!(follows(seen, published, tolerance), "{what}: {} of {}, published {published}", seen.0, seen.1);
}

/// Rounding of the published figure and of the thousandths in which the generator works.
const ROUNDING: f64 = 0.001;

#[test]
fn child_shares_follow_each_country() {
    for (of, share) in [
        ("BE", 0.054),
        ("BG", 0.077),
        ("FI", 0.094),
        ("GR", 0.276),
        ("IT", 0.468),
        ("PL", 0.071),
        ("PT", 0.127),
        ("RO", 0.476),
        ("AL", 0.685),
    ] {
        assert_follows(of, seen(first_victims(of).filter_map(is_child)), share, ROUNDING);
    }
}

#[test]
fn girls_shares_follow_each_country() {
    for (of, share) in
        [("BE", 0.41), ("FI", 0.45), ("GR", 0.52), ("IT", 0.75), ("PT", 0.65), ("RO", 0.84), ("AL", 0.57)]
    {
        let girls = first_victims(of)
            .filter(|v| is_child(v) == Some(true))
            .filter_map(|v| v["victim.sex"].as_str())
            .map(|sex| sex == "Feminine");
        assert_follows(of, seen(girls), share, 0.005);
    }
}

/// Labour, other, sexual. The tolerance is the pull of the pool (ten persons).
#[test]
fn forms_of_exploitation_follow_each_country() {
    let published: &[(&str, bool, [f64; 3])] = &[
        ("GR", true, [32.0, 161.0, 40.0]),
        ("IT", true, [7.0, 30.0, 464.0]),
        ("RO", true, [95.0, 255.0, 1290.0]),
        ("AL", true, [18.0, 309.0, 138.0]),
        ("BE", false, [513.0, 44.0, 223.0]),
        ("FI", false, [300.0, 230.0, 238.0]),
        ("IT", false, [1768.0, 156.0, 1848.0]),
        ("PT", false, [413.0, 22.0, 36.0]),
        ("RO", false, [411.0, 213.0, 1162.0]),
    ];
    for (of, child, counts) in published {
        let total: f64 = counts.iter().sum();
        for (group, count) in counts.iter().enumerate() {
            let victims = first_victims(of).filter(|v| is_child(v) == Some(*child));
            let hits = seen(victims.filter_map(form_group).map(|g| g == group));
            assert_follows(
                &format!("{of} child {child} group {group}"),
                hits,
                count / total,
                10.0 / (total + 10.0) + ROUNDING,
            );
        }
    }
}

#[test]
fn recruiters_of_children_and_adults_follow_ctdc() {
    let group = |v: &Value| -> Option<usize> {
        Some(match counted(v, "victim.recruiter_relationship").first()?.as_str() {
            "Family" => 0,
            "IntimatePartner" => 1,
            "Friend" | "Acquaintance" => 2,
            _ => 3,
        })
    };
    for (child, shares) in [(true, [0.444, 0.208, 0.152, 0.196]), (false, [0.097, 0.270, 0.193, 0.440])] {
        for (expected, share) in shares.into_iter().enumerate() {
            let victims = all_first_victims().filter(|v| is_child(v) == Some(child));
            assert_follows(
                "recruiter",
                seen(victims.filter_map(group).map(|g| g == expected)),
                share,
                ROUNDING,
            );
        }
    }
}

#[test]
fn means_of_control_of_children_follow_ctdc() {
    let groups: [(&[&str], f64); 5] = [
        (&["PhysicalAbuse", "SexualAbuse", "PsychologicalAbuse"], 0.299),
        (&["PhysicalThreats", "ThreatensChildrenFamily", "ThreatsLawEnforcement", "ImageBlackmail"], 0.137),
        (&["WithholdsNecessities", "RestrictsMedicalCare"], 0.134),
        (&["PsychoactiveSubstance"], 0.107),
        (&["DebtBondage", "TakesEarnings", "RestrictsFinancialAccess"], 0.057),
    ];
    for (codes, share) in groups {
        let children = all_first_victims().filter(|v| is_child(v) == Some(true));
        let any = children
            .map(|v| counted(v, "victim.means_of_control").iter().any(|c| codes.contains(&c.as_str())));
        assert_follows(codes[0], seen(any), share, 0.003); // a few lie beyond the four that count
    }
}

#[test]
fn missing_values_follow_ctdc() {
    let missing = |attribute: &'static str, share: f64| {
        let absent = all_first_victims().map(|v| counted(v, attribute).is_empty());
        assert_follows(attribute, seen(absent), share, ROUNDING);
    };
    missing("victim.citizenship", 0.19);
    missing("victim.recruiter_relationship", 0.81);
    let ages = all_first_victims().map(|v| is_child(v).is_none());
    assert_follows("age", seen(ages), 0.25, ROUNDING);
    let places = FILES.values().flatten().map(|f| counted(f, "case.country_of_exploitation").is_empty());
    assert_follows("country of exploitation", seen(places), 0.23, ROUNDING);
}

#[test]
fn corridors_follow_ctdc() {
    let corridors: &[(&str, &str, f64, f64)] = &[
        ("UA", "UA", 5299.0, 5732.0),
        ("UA", "PL", 314.0, 5732.0),
        ("MD", "MD", 4504.0, 4727.0),
        ("MD", "RS", 159.0, 4727.0),
        ("RO", "RO", 259.0, 616.0),
        ("RO", "MK", 140.0, 616.0),
        ("RO", "BA", 114.0, 616.0),
        ("BG", "BG", 342.0, 356.0),
    ];
    for (of, to, count, total) in corridors {
        let nationals = FILES[of].iter().filter(|f| f["victims"][0]["victim.citizenship"] == *of);
        let known = nationals.filter_map(|f| f["case.country_of_exploitation"].as_str());
        assert_follows(&format!("{of}>{to}"), seen(known.map(|place| place == *to)), count / total, ROUNDING);
    }
}

#[test]
fn suspects_follow_glotip_and_ctdc() {
    let sexes = first_suspects().filter_map(|s| s["suspect.sex"].as_str()).map(|sex| sex == "Feminine");
    assert_follows("women", seen(sexes), 0.24, ROUNDING);
    for (from, to, share) in [(0, 29, 0.10), (30, 38, 0.37), (39, 47, 0.40), (48, 120, 0.11)] {
        let ages =
            first_suspects().filter_map(|s| s["suspect.age"].as_u64()).map(|age| (from..=to).contains(&age));
        assert_follows("age", seen(ages), share, 0.012); // published in whole per cent that add up to 98
    }
    let groups: [(&[&str], f64); 4] = [
        (&["RecruiterOrIntermediary", "BrokerTravelAgent", "Advertiser"], 0.56),
        (&["Exploiter", "UserOfServices"], 0.45),
        (
            &[
                "Transporter",
                "HarbouredIndividual",
                "TravellingPartner",
                "ReceivedIndividual",
                "SoldIndividual",
                "BoughtIndividual",
                "TransferredIndividual",
                "Smuggler",
            ],
            0.35,
        ),
        (&["ControlledIndividual", "Abuser", "Kidnapper"], 0.10),
    ];
    for (codes, share) in groups {
        let written = |s: &Value| s["suspect.role"].as_array().cloned().unwrap_or_default();
        let any = first_suspects().map(|s| written(s).iter().any(|c| codes.contains(&c.as_str().unwrap())));
        assert_follows(codes[0], seen(any), share, 0.01);
    }
    let relations = |code: &'static str| {
        first_suspects()
            .filter_map(|s| s["suspect.relationship_to_victim"].as_str())
            .filter(|c| *c != "Unknown")
            .map(move |c| c == code)
    };
    assert_follows("stranger", seen(relations("StrangerOrOther")), 0.571 / 0.954, ROUNDING);
    assert_follows("friend", seen(relations("FriendAcquaintance")), 0.317 / 0.954, ROUNDING);
    assert_follows("family", seen(relations("FamilyIntimatePartner")), 0.066 / 0.954, ROUNDING);
    let convicted = first_suspects().map(|s| s["suspect.procedural_status"] == "Convicted");
    assert_follows("convicted", seen(convicted), 0.25, ROUNDING);
}

#[test]
fn persons_per_case_file_have_the_stated_mean_and_a_tail_above_the_clamp() {
    let (mut victims, mut suspects, mut files) = (0_usize, 0_usize, 0_usize);
    for file in FILES.values().flatten() {
        victims += file["victims"].as_array().unwrap().len();
        suspects += file["suspects"].as_array().unwrap().len();
        files += 1;
    }
    let mean = |n: usize| n as f64 / files as f64;
    // 88 000 case files with a standard deviation below 1.6: 0.05 is more than nine standard errors.
    assert!((mean(victims) - 1.32).abs() < 0.05, "{}", mean(victims));
    assert!((mean(suspects) - 1.21).abs() < 0.05, "{}", mean(suspects));
    let above =
        |key: &'static str| FILES.values().flatten().map(move |f| f[key].as_array().unwrap().len() > 4);
    assert_follows("victims above the clamp", seen(above("victims")), 0.020, ROUNDING);
    assert_follows("suspects above the clamp", seen(above("suspects")), 0.017, ROUNDING);
}

#[test]
fn quarters_are_spread_over_the_years() {
    let quarters = FILES.values().flatten().filter_map(|f| {
        let date = f["registered"].as_str()?;
        let month: usize = date.get(5..7)?.parse().ok()?;
        Some((date[..4].parse::<usize>().ok()? - 2022) * 4 + (month - 1) / 3)
    });
    let quarters: Vec<usize> = quarters.collect();
    for quarter in 0..12 {
        assert_follows("quarter", seen(quarters.iter().map(|q| *q == quarter)), 1.0 / 12.0, ROUNDING);
    }
    let year_only = FILES.values().flatten().map(|f| f["registered"].as_str().unwrap().len() == 4);
    assert_follows("year only", seen(year_only), 0.025, ROUNDING);
}

/// Further victims depend on the first, so there is no binomial bound: four percentage points are more than five
/// standard errors even where every case file had one age class only.
#[test]
fn all_victims_together_follow_the_profile_too() {
    for (of, share) in [("BE", 0.054), ("GR", 0.276), ("IT", 0.468), ("RO", 0.476)] {
        let victims = FILES[of].iter().flat_map(|f| f["victims"].as_array().unwrap());
        let (hits, all) = seen(victims.filter_map(is_child));
        assert!((f64::from(hits) / f64::from(all) - share).abs() < 0.04, "{of}: {hits} of {all}");
    }
}

#[test]
fn values_depend_on_the_form_of_exploitation() {
    let with = |code: &'static str, attribute: &'static str, group: usize| {
        seen(
            FILES
                .values()
                .flatten()
                .filter(move |f| form_group(&f["victims"][0]) == Some(group))
                .map(move |f| counted(f, attribute).iter().any(|c| c == code)),
        )
    };
    let share = |(hits, all): Seen| f64::from(hits) / f64::from(all);
    for (attribute, code, often, rarely) in [
        ("case.place_of_exploitation", "Hotel", 2, 0),
        ("case.place_of_exploitation", "FarmOrForest", 0, 2),
        ("case.transport", "Minibus", 0, 2),
        ("case.exploitation_platform", "EscortSite", 2, 0),
        ("case.payment_channel", "Payroll", 0, 2),
        ("case.offender_structure", "FamilyOrClan", 1, 2),
    ] {
        let (a, b) = (share(with(code, attribute, often)), share(with(code, attribute, rarely)));
        assert!(a > 1.5 * b, "{attribute} {code}: {a} and {b}");
    }
}

#[test]
fn the_check_refuses_figures_that_are_not_followed() {
    let children = |of: &str| seen(first_victims(of).filter_map(is_child));
    assert!(follows(children("GR"), 0.276, ROUNDING));
    // Another country's figure, and the right one off by five percentage points.
    assert!(!follows(children("GR"), 0.127, ROUNDING));
    assert!(!follows(children("GR"), 0.326, ROUNDING));
    assert!(!follows(children("GR"), 0.226, ROUNDING));
    // Too little data proves nothing.
    assert!(!follows((1, 4), 0.25, ROUNDING));
}
