//! Which patterns stand, in which form, and whose rows they take: on tables made by hand.

use super::*;
use crate::random::Random;
use crate::{Catalogue, Item, Multiplicity, Table, TableBuilder};

const ATTRIBUTES: u32 = 7;
const VALUES: u32 = 8;
const ROWS: u32 = 4_000;
const LEAST: u32 = 8;
const LEVEL: f64 = 0.05;
/// A value that nearly every row has.
const COMMON: u32 = 6 * VALUES;
const FIRST: [u32; 4] = [7, 15, 23, 31];
const SECOND: [u32; 3] = [6, 14, 46];

/// Rows of seven attributes. The values of the first six are drawn evenly; of the seventh, nineteen of twenty rows have
/// the first. `planted` are values that these rows hold.
fn table(planted: &[(std::ops::Range<u32>, &[u32])]) -> Table {
    let mut catalogue = Catalogue::new();
    for _ in 0..ATTRIBUTES {
        catalogue.add(Multiplicity::Single, VALUES).unwrap();
    }
    let mut builder = TableBuilder::new(catalogue);
    let mut random = Random::new(3);
    for number in 0..ROWS {
        let mut row: Vec<u32> = (0..ATTRIBUTES)
            .map(|attribute| attribute * VALUES + random.below(VALUES as usize) as u32)
            .collect();
        if random.below(20) > 0 {
            row[6] = COMMON;
        }
        for (_, values) in planted.iter().filter(|(rows, _)| rows.contains(&number)) {
            values.iter().for_each(|value| row[(value / VALUES) as usize] = *value);
        }
        builder.push(&row.into_iter().map(Item::new).collect::<Vec<_>>()).unwrap();
    }
    builder.build()
}

/// A table with everything that going through candidates needs. All its values may be added.
struct World {
    table: Table,
    supports: Supports,
    usual: Usual,
}

impl World {
    fn new(planted: &[(std::ops::Range<u32>, &[u32])]) -> Self {
        let table = table(planted);
        let all: Vec<[Item; 1]> = (0..ATTRIBUTES * VALUES).map(|item| [Item::new(item)]).collect();
        let supports = Supports::new(&table, all.iter().map(|item| &item[..]), 1);
        let usual = Usual::fit(supports.base(), table.catalogue());
        Self { table, supports, usual }
    }

    fn ranks(&self, items: &[u32]) -> Vec<u32> {
        self.supports.ranks(&items.iter().copied().map(Item::new).collect::<Vec<_>>())
    }

    fn gain(&self) -> Gain<'_> {
        Gain::new(&self.usual, &super::super::rank::combinations(&self.table, LEAST, LONGEST), LEVEL)
    }

    /// What stands, as items, and what became of each candidate. Single values stand at the end of the list, so that
    /// all have a column.
    fn through(&self, candidates: &[&[u32]], productive: bool, apart: &[u32]) -> (Vec<Vec<u32>>, Vec<Told>) {
        let singles: Vec<[u32; 1]> = (0..ATTRIBUTES * VALUES).map(|item| [item]).collect();
        let all = candidates.iter().copied().chain(singles.iter().map(|item| &item[..]));
        let held: Vec<Vec<u32>> = all.map(|items| self.ranks(items)).collect();
        let apart = self.ranks(apart);
        let attribute = |rank: u32| self.supports.base().item(rank).index() / VALUES;
        let together =
            |a: u32, b: u32| attribute(a) != attribute(b) && !(apart.contains(&a) || apart.contains(&b));
        let (chosen, mut told) =
            go_through(&self.supports, &held, &self.gain(), LEAST, &|_| productive, &together);
        told.truncate(candidates.len());
        let items = |chosen: &Chosen| {
            let items = self.supports.items(&chosen.ranks, (1 << chosen.ranks.len()) - 1);
            items.iter().map(|item| item.index()).collect()
        };
        (chosen.iter().map(items).collect(), told)
    }
}

const PLANTED: [(std::ops::Range<u32>, &[u32]); 2] = [(0..60, &FIRST), (100..150, &SECOND)];

#[test]
fn a_way_of_working_stands_whole_though_only_parts_of_it_were_mined() {
    let world = World::new(&PLANTED);
    let parts: [&[u32]; 3] = [&FIRST[..3], &FIRST[1..], &[FIRST[0], FIRST[1], FIRST[3]]];
    let (chosen, told) = world.through(&parts, true, &[]);
    assert_eq!(chosen, [FIRST.to_vec()]);
    assert!(told.iter().all(|told| *told == Told::By(0)));
}

#[test]
fn what_every_second_row_with_the_others_has_anyway_is_not_added_and_is_dropped() {
    let world = World::new(&PLANTED);
    let with_common: Vec<u32> = FIRST.iter().copied().chain([COMMON]).collect();
    let (chosen, _) = world.through(&[&with_common], true, &[]);
    assert_eq!(chosen, [FIRST.to_vec()]);
}

#[test]
fn each_way_of_working_stands_once_and_tells_of_its_own_parts() {
    let world = World::new(&PLANTED);
    let (chosen, told) = world.through(&[&SECOND, &FIRST[..3], &FIRST, &FIRST[1..]], true, &[]);
    assert_eq!(chosen, [FIRST.to_vec(), SECOND.to_vec()], "the one with the more rows says more");
    assert!(told == [Told::By(1), Told::By(0), Told::By(0), Told::By(0)]);
}

#[test]
fn nothing_stands_where_nothing_was_planted() {
    let world = World::new(&[]);
    let (chosen, told) = world.through(&[&FIRST, &SECOND, &FIRST[..3], &[0, 8, COMMON]], true, &[]);
    assert!(chosen.is_empty());
    assert!(told.iter().all(|told| *told == Told::NotCompared), "nobody told of their rows");
}

#[test]
fn what_a_part_explains_and_what_no_row_can_hold_is_not_made_of_it() {
    let world = World::new(&PLANTED);
    let (chosen, _) = world.through(&[&FIRST[..3]], false, &[]);
    assert_eq!(chosen, [FIRST[..3].to_vec()], "no other form is productive: it stands as it was mined");
    let (chosen, _) = world.through(&[&FIRST[..3]], true, &FIRST[3..]);
    assert_eq!(chosen, [FIRST[..3].to_vec()], "the fourth value is said to go with none");
}

#[test]
fn the_order_of_candidates_changes_nothing() {
    let world = World::new(&PLANTED);
    let mut candidates: Vec<&[u32]> = vec![&SECOND, &FIRST[..3], &FIRST, &FIRST[1..], &[7, 15, COMMON]];
    let (one, _) = world.through(&candidates, true, &[]);
    candidates.reverse();
    let (other, _) = world.through(&candidates, true, &[]);
    assert_eq!(one, other);
}

/// Rows 0 to 59 hold all of four values, rows 200 to 229 all but the last.
#[test]
fn a_row_that_lacks_one_value_of_four_is_told_of_and_of_three_is_not() {
    let world = World::new(&[(0..60, &FIRST), (200..230, &FIRST[..3])]);
    let singles: Vec<Vec<u32>> = (0..ATTRIBUTES * VALUES).map(|item| world.ranks(&[item])).collect();
    let gain = world.gain();
    let taken = |items: &[u32]| {
        let columns = Columns::new(&world.supports, &singles);
        let left = columns.every_row();
        let told_by = vec![u32::MAX; ROWS as usize];
        let (productive, together) = (|_: &[u32]| true, |_: u32, _: u32| true);
        let mut cover = Cover {
            columns,
            gain: &gain,
            least: LEAST,
            productive: &productive,
            together: &together,
            left,
            told_by,
            improving: 0,
        };
        let ranks = world.ranks(items);
        assert_eq!(cover.improved(&ranks, 1.0), ranks, "without time to improve it stays as it was mined");
        cover.take_out(&ranks, 5);
        let told = |row: &usize| cover.told_by[*row] == 5;
        assert!((0..ROWS as usize).all(|row| told(&row) == (cover.left[row / 64] >> (row % 64) & 1 == 0)));
        ((0..60).filter(told).count(), (200..230).filter(told).count())
    };
    assert_eq!(taken(&FIRST), (60, 30));
    assert_eq!(taken(&FIRST[..3]), (60, 30), "they hold these three");
    assert_eq!(taken(&FIRST[1..]).0, 60);
    // All thirty lack the last; a few may have drawn it by chance.
    assert!(taken(&FIRST[1..]).1 < 12);
}

#[test]
fn a_gain_asks_for_twice_what_is_usual_three_values_and_more_than_the_cost_of_looking() {
    let world = World::new(&[]);
    let gain = world.gain();
    let three = world.ranks(&FIRST[..3]);
    let expected = world.usual.expected(&three);
    assert!((expected / 7.8 - 1.0).abs() < 0.5, "4 000 rows, an eighth each: {expected}");
    assert!(gain.of(&three, (1.9 * expected) as u32).is_none(), "less than twice");
    assert!(
        gain.of(&three, (2.2 * expected) as u32).is_none(),
        "twice, but so many combinations were possible"
    );
    let (forty, sixty) = (gain.of(&three, 40).unwrap(), gain.of(&three, 60).unwrap());
    assert!(0.0 < forty && forty < sixty);
    assert!(gain.of(&three[..2], 500).is_none(), "a pair");
    assert!(gain.of(&[0; LONGEST + 1], 500).is_none(), "longer than anything that was possible");
}
