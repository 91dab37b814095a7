//! Numbers: their bins cover their bounds, and each bin stands for a value in its middle.

use super::v1;
use safeborders_codebook::{Attribute, CodeIndex, Codebook, PERSONS_PER_CASE, Release};
use safeborders_types::Unit;

fn with_bins() -> impl Iterator<Item = &'static Attribute> {
    Codebook::v1().number_attributes().filter(|a| a.bins().is_some())
}

#[test]
fn the_numbers_that_a_prosecutor_asks_for_can_be_asked_and_the_others_cannot() {
    let askable: Vec<&str> = with_bins().map(|a| a.id().as_str()).collect();
    assert_eq!(
        askable,
        [
            "victim.age",
            "victim.months_of_exploitation",
            "suspect.age",
            "suspect.sentence_months",
            "case.victims",
            "case.suspects",
        ]
    );
    for attribute in Codebook::v1().number_attributes() {
        assert_eq!(attribute.bins().is_some(), attribute.release() == Release::Statistics, "{attribute:?}");
        assert!(attribute.list().is_none(), "records state a number, and never its bin");
    }
}

#[test]
fn every_number_has_one_bin_and_the_bin_knows_its_range() {
    for attribute in with_bins() {
        let (bins, (min, max)) = (attribute.bins().unwrap(), attribute.bounds().unwrap());
        let mut last = 0;
        for number in min..=max {
            let bin = bins.bin(number);
            let (from, to) = bins.range(bin).unwrap();
            assert!(from <= number && to.is_none_or(|to| number <= to), "{attribute:?} {number}");
            assert!(usize::from(bin.get()) - last <= 1, "no bin is empty");
            last = usize::from(bin.get());
        }
        assert_eq!(last, attribute.codes().len() - 1, "{attribute:?}: Unknown is behind the last bin");
        assert_eq!(bins.bin(u32::MAX), bins.bin(max), "numbers beyond the bounds are clamped");
        assert_eq!(bins.range(attribute.unknown()), None);
    }
    let age = v1("victim.age");
    let code = |number| age.code(age.bins().unwrap().bin(number)).unwrap().as_str();
    assert_eq!([code(0), code(71), code(72), code(119)], ["0", "71", "72+", "72+"]);
}

#[test]
fn a_representative_is_the_middle_of_its_bin_on_the_scale() {
    for attribute in with_bins() {
        let (bins, scale) = (attribute.bins().unwrap(), attribute.bins().unwrap().scale());
        let (low, high) = scale.bounds();
        let step = scale.half_range / f64::from(scale.weight);
        for position in 0..attribute.codes().len() - 1 {
            let bin = CodeIndex::from_position(position).unwrap();
            let (from, to) = bins.range(bin).unwrap();
            let middle = to.map_or(high, |to| f64::from(from + to) / 2.0).clamp(low, high);
            let steps = bins.steps(bin).unwrap();
            let stands_for = scale.mean(f64::from(steps), f64::from(scale.weight));
            assert!((stands_for - middle).abs() <= step / 2.0 + 1e-9, "{attribute:?} {from}: {stands_for}");
            assert!(steps.unsigned_abs() <= scale.weight, "no unit moves the sum by more than the weight");
        }
        assert_eq!(bins.steps(attribute.unknown()), None);
    }
    // Whole years of age, and whole and half years of a sentence, are exact.
    let stands_for = |attribute: &Attribute, number: u32| {
        let bins = attribute.bins().unwrap();
        bins.scale().mean(f64::from(bins.steps(bins.bin(number)).unwrap()), f64::from(bins.scale().weight))
    };
    for age in [0, 9, 17, 43, 71, 72] {
        assert!((stands_for(v1("victim.age"), age) - f64::from(age)).abs() < 1e-9);
    }
    for months in [0, 6, 12, 18, 24, 36, 48, 60, 84, 120] {
        let sentence = stands_for(v1("suspect.sentence_months"), months);
        assert!((sentence - f64::from(months)).abs() < 1e-9, "{months}: {sentence}");
    }
}

#[test]
fn the_clamps_attribute_splits_where_the_clamp_is() {
    for (source, above, unit) in [
        ("case.victims", "case.victims_above_clamp", Unit::Victim),
        ("case.suspects", "case.suspects_above_clamp", Unit::Suspect),
    ] {
        let above = v1(above);
        assert_eq!((v1(source).counted_from(), above.counted_from()), (Some(unit), Some(unit)));
        assert_eq!(above.derived_from(), Some(v1(source).index()));
        let code = |persons| above.code(above.bands(persons).unwrap()).unwrap().as_str();
        assert_eq!((code(PERSONS_PER_CASE), code(PERSONS_PER_CASE + 1), code(0)), ("No", "Yes", "No"));
    }
    assert_eq!(v1("victim.age").counted_from(), None);
}
