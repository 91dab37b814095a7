//! Which signatures may be published and counted: each refusal, and its twin that passes.

use crate::v1;
use safeborders_codebook::{Attribute, Codebook, Release, SignatureError};
use safeborders_types::{PatternSignature, Unit};

fn signature(values: &[(&str, &str)]) -> PatternSignature {
    let value = |(attribute, code): &(&str, &str)| (attribute.parse().unwrap(), code.parse().unwrap());
    PatternSignature::new(values.iter().map(value)).unwrap()
}

fn judged(values: &[(&str, &str)]) -> Result<(), SignatureError> {
    Codebook::v1().check_signature(&signature(values))
}

/// The codes of an attribute that say something.
fn codes(attribute: &Attribute) -> Vec<String> {
    let unknown = attribute.code(attribute.unknown());
    attribute.codes().iter().filter(|code| Some(*code) != unknown).map(ToString::to_string).collect()
}

/// An attribute that is so.
fn one(so: impl Fn(&Attribute) -> bool) -> &'static Attribute {
    Codebook::v1().attributes().iter().find(|attribute| so(attribute) && codes(attribute).len() > 1).unwrap()
}

const FITS: (&str, &str) = ("victim.sex", "Feminine");

#[test]
fn a_way_of_working_in_known_codes_passes_and_unknown_words_do_not() {
    let transport = codes(v1("case.transport"))[0].clone();
    assert_eq!(judged(&[("case.transport", &transport), FITS]), Ok(()));
    for (attribute, code) in
        [("case.transport", "Nonsense"), ("case.nonsense", "A"), ("victim.sex", "Unknown")]
    {
        let refused = judged(&[(attribute, code), ("case.transport", &transport)]);
        assert!(refused.is_err(), "{attribute}={code}");
    }
}

#[test]
fn what_never_leaves_or_is_known_only_later_is_no_part_of_a_signature() {
    let never = one(|attribute| attribute.release() == Release::Never);
    let matures = one(|attribute| attribute.matures() && attribute.release() != Release::Never);
    let of = |attribute: &Attribute| judged(&[(&attribute.id().to_string(), &codes(attribute)[0]), FITS]);
    assert_eq!(of(never), Err(SignatureError::NeverReleased(never.id().clone())));
    assert_eq!(of(matures), Err(SignatureError::Matures(matures.id().clone())));
}

#[test]
fn more_values_of_an_attribute_than_a_case_file_can_have_contradict_each_other() {
    let leaves = |a: &Attribute| a.release() != Release::Never && !a.matures();
    let single = one(|a| a.unit() == Unit::Case && a.max_values() == 1 && leaves(a));
    let (id, codes) = (single.id().to_string(), codes(single));
    let one_value = [(id.as_str(), codes[0].as_str()), FITS];
    assert_eq!(judged(&one_value), Ok(()), "the control");
    let two = [(id.as_str(), codes[0].as_str()), (id.as_str(), codes[1].as_str())];
    assert_eq!(judged(&two), Err(SignatureError::Contradiction(single.id().clone())));
    // Two victims may have two sexes: it is no contradiction between persons.
    assert_eq!(judged(&[FITS, ("victim.sex", "Masculine")]), Ok(()));
}
