//! From persons in groups to tables that may be told.

use super::classes::{attribute, attributes, code, rows};
use super::protect::{told, withheld};
use super::{Breakdown, By, Counted, Population, Row};
use safeborders_codebook::CodeIndex;
use safeborders_vault::PersonGroups;
use std::collections::{BTreeMap, BTreeSet};

/// What is read of victims.
pub(super) const VICTIM: [&str; 6] = [
    "victim.status",
    "victim.sex",
    "victim.age_class",
    "victim.citizenship",
    "victim.exploitation",
    "case.registering_organisation",
];
/// What is read of suspects. The form of exploitation is that of all victims of the case file.
pub(super) const SUSPECT: [&str; 5] = [
    "suspect.procedural_status",
    "suspect.sex",
    "suspect.age_class",
    "suspect.citizenship",
    "victim.exploitation",
];

const OF_VICTIMS: [By; 5] =
    [By::VictimStatus, By::RegisteringOrganisation, By::SexAndAge, By::Citizenship, By::Exploitation];
const OF_SUSPECTS: [By; 3] = [By::SexAndAge, By::Citizenship, By::Exploitation];
const STAGES: [Counted; 3] = [Counted::Suspected, Counted::Prosecuted, Counted::Convicted];

/// Persons with the same codes: the code of each attribute by its name, at which stage, and how many.
pub(super) struct Group {
    pub(super) codes: BTreeMap<&'static str, String>,
    /// The last of the columns in which they count: 0 for victims.
    pub(super) stage: usize,
    pub(super) persons: u64,
}

/// The tables of victims. Who was found not to be a victim is not counted.
pub(super) fn victims(groups: &PersonGroups) -> Vec<Population> {
    let of = groups.iter().map(|(codes, persons)| group(&VICTIM, codes, persons));
    let counted: Vec<Group> =
        of.filter(|group| group.code("victim.status") != "NotAVictimOfTrafficking").collect();
    populations(&[Counted::RegisteredVictims], &OF_VICTIMS, true, &counted)
}

/// The tables of suspects at each stage.
pub(super) fn suspects(groups: &PersonGroups) -> Vec<Population> {
    let of = groups.iter().map(|(codes, persons)| {
        let group = group(&SUSPECT, codes, persons);
        let stage = match group.code("suspect.procedural_status") {
            "Convicted" => 2,
            "Prosecuted" | "Acquitted" => 1,
            _ => 0,
        };
        Group { stage, ..group }
    });
    populations(&STAGES, &OF_SUSPECTS, false, &of.collect::<Vec<_>>())
}

fn group(ids: &[&'static str], codes: &[BTreeSet<CodeIndex>], persons: u64) -> Group {
    // Attributes that the codebook lacks were not asked for, and have no place among the codes.
    let known = ids.iter().filter(|id| attribute(id).is_some());
    let codes = known.zip(codes).map(|(id, stated)| (*id, code(id, stated))).collect();
    Group { codes, stage: 0, persons }
}

impl Group {
    fn code(&self, id: &str) -> &str {
        self.codes.get(id).map_or(super::classes::UNKNOWN, String::as_str)
    }
}

/// The tables of populations where each is part of the one before.
pub(super) fn populations(
    counted: &[Counted],
    by: &[By],
    of_victims: bool,
    groups: &[Group],
) -> Vec<Population> {
    let reach = |stage: usize| groups.iter().filter(|g| g.stage >= stage).map(|g| g.persons).sum::<u64>();
    let totals: Vec<u64> = (0..counted.len()).map(reach).collect();
    let shown = told(&totals);
    let mut all: Vec<Population> = counted
        .iter()
        .zip(&totals)
        .enumerate()
        .map(|(at, (who, total))| Population {
            counted: *who,
            total: (at < shown).then_some(*total),
            tables: Vec::new(),
        })
        .collect();
    for by in by {
        for (population, table) in all.iter_mut().zip(tables(*by, of_victims, groups, shown)) {
            population.tables.push(table);
        }
    }
    all
}

/// One table per column that is told.
fn tables(by: By, of_victims: bool, groups: &[Group], shown: usize) -> Vec<Breakdown> {
    if shown == 0 {
        return Vec::new();
    }
    let ids = attributes(by, of_victims);
    let mut parts: BTreeMap<Vec<String>, Vec<u64>> = BTreeMap::new();
    for group in groups {
        let row = ids.iter().map(|id| group.code(id).to_owned()).collect();
        let parts = parts.entry(row).or_insert_with(|| vec![0; shown]);
        // Stages that are not told are part of the last one that is.
        parts[group.stage.min(shown - 1)] += group.persons;
    }
    let rows = rows(by, of_victims);
    let parts: Vec<Vec<u64>> =
        rows.iter().map(|row| parts.get(row).cloned().unwrap_or_else(|| vec![0; shown])).collect();
    let gone = withheld(&parts);
    let column = |at: usize| {
        let persons = |parts: &Vec<u64>| parts.iter().skip(at).sum::<u64>();
        let of_rows = rows.iter().zip(&parts).zip(&gone);
        let told = of_rows.clone().filter(|((_, parts), gone)| **gone || persons(parts) > 0);
        let row = |((codes, parts), gone): ((&Vec<String>, &Vec<u64>), &bool)| Row {
            codes: codes.clone(),
            persons: (!gone).then(|| persons(parts)),
        };
        let together = of_rows.clone().filter(|(_, gone)| **gone).map(|((_, parts), _)| persons(parts)).sum();
        Breakdown { by, rows: told.map(row).collect(), withheld: gone.contains(&true).then_some(together) }
    };
    (0..shown).map(column).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::protect::SMALLEST;

    /// Made-up suspects: sex, age class, citizenship, form, stage, how many.
    fn made_up() -> Vec<Group> {
        let group = |sex: &str, citizenship: &str, form: &str, stage, persons| Group {
            codes: BTreeMap::from([
                ("suspect.sex", sex.to_owned()),
                ("suspect.age_class", "Adult".to_owned()),
                ("suspect.citizenship", citizenship.to_owned()),
                ("victim.exploitation", form.to_owned()),
            ]),
            stage,
            persons,
        };
        vec![
            group("Masculine", "GR", "ForcedLabour", 0, 30),
            group("Masculine", "BG", "ForcedLabour", 1, 21),
            group("Feminine", "BG", "ForcedBegging", 1, 9),
            group("Feminine", "AL", "Several", 2, 2),
            group("Masculine", "GR", "Several", 2, 17),
            group("Unknown", "RO", "Unknown", 0, 1),
            group("Feminine", "RS", "ForcedLabour", 0, 6),
            group("Feminine", "RS", "ForcedLabour", 2, 7),
        ]
    }

    fn table(population: &Population, by: By) -> &Breakdown {
        population.tables.iter().find(|table| table.by == by).unwrap()
    }

    #[test]
    fn every_table_of_every_stage_adds_up_to_its_total() {
        let all = populations(&STAGES, &OF_SUSPECTS, false, &made_up());
        assert_eq!(all.iter().map(|p| p.total).collect::<Vec<_>>(), [Some(93), Some(56), Some(26)]);
        for population in &all {
            assert_eq!(population.tables.len(), OF_SUSPECTS.len());
            for table in &population.tables {
                let told: u64 = table.rows.iter().filter_map(|row| row.persons).sum();
                assert_eq!(Some(told + table.withheld.unwrap_or(0)), population.total, "{table:?}");
                let hidden = table.rows.iter().filter(|row| row.persons.is_none()).count();
                assert!(hidden != 1 && (hidden > 0) == table.withheld.is_some(), "{table:?}");
                assert!(table.rows.iter().all(|row| row.persons.is_none_or(|n| n >= SMALLEST)), "{table:?}");
            }
        }
        let citizens = table(&all[0], By::Citizenship);
        let of = |code: &str| citizens.rows.iter().find(|row| row.codes == [code]).map(|row| row.persons);
        assert_eq!(of("GR"), Some(Some(47)), "the control: large rows are told");
        assert_eq!((of("AL"), of("RO"), of("FR")), (Some(None), Some(None), None));
    }

    #[test]
    fn a_row_is_withheld_at_every_stage_when_a_difference_of_stages_is_small() {
        let mut groups = made_up();
        groups.retain(|group| group.persons > 5);
        let rows = |groups: &[Group]| {
            let all = populations(&STAGES, &OF_SUSPECTS, false, groups);
            let hidden = |p: &Population| table(p, By::Citizenship).rows.iter().any(|r| r.persons.is_none());
            all.iter().map(hidden).collect::<Vec<_>>()
        };
        assert_eq!(rows(&groups), [false, false, false]);
        // 30 of Bulgaria are prosecuted; three more are suspected only.
        let three = Group { stage: 0, persons: 3, codes: groups[1].codes.clone() };
        groups.push(three);
        assert_eq!(rows(&groups), [true, true, true]);
    }

    #[test]
    fn a_small_total_is_withheld_with_every_table_of_it_and_of_the_stages_below() {
        let mut groups = made_up();
        groups.retain(|group| group.stage < 2 || group.persons == 2);
        let all = populations(&STAGES, &OF_SUSPECTS, false, &groups);
        assert_eq!(all.iter().map(|p| p.total).collect::<Vec<_>>(), [Some(69), Some(32), None]);
        assert!(all[2].tables.is_empty() && !all[1].tables.is_empty());
        let none = populations(&STAGES, &OF_SUSPECTS, false, &[]);
        assert!(none.iter().all(|p| p.total == Some(0) && p.tables.iter().all(|t| t.rows.is_empty())));
    }
}
