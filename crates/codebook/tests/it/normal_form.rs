//! Equal normal forms have equal tables, on every set of case files; and the pairs that look equal and are not.

use super::question;
use super::reference::{COHORTS, Counter, Dice};
use super::v1;
use safeborders_codebook::Codebook;
use safeborders_types::Unit::{Case, Suspect, Victim};
use safeborders_types::{Filter, Question, Unit};

type Term<'a> = (&'a str, &'a [&'a str]);
/// What it is, unit, dimensions, mean, and two filters.
type Pair<'a> = (&'a str, Unit, &'a [&'a str], Option<&'a str>, &'a [Term<'a>], &'a [Term<'a>]);
/// The same without dimensions.
type Alike<'a> = (&'a str, Unit, Option<&'a str>, &'a [Term<'a>], &'a [Term<'a>]);

/// Every code of an attribute.
fn all(id: &str) -> Vec<&'static str> {
    v1(id).codes().iter().map(|code| code.as_str()).collect()
}

fn over_all_cohorts(q: &Question) -> Question {
    let cohorts = COHORTS.map(|c| c.parse().unwrap()).into();
    let again = Question::new(q.unit(), cohorts, q.dimensions().to_vec(), q.filter().clone()).unwrap();
    match q.mean_of() {
        Some(of) => again.with_mean_of(of.clone()).unwrap(),
        None => again,
    }
}

/// Whether two questions have the same table on each of many random data sets.
fn always_answered_alike(a: &Question, b: &Question) -> bool {
    let mut dice = Dice(9);
    (0..60).all(|_| {
        let files = dice.files(4);
        Counter::SOUND.table(a, &files) == Counter::SOUND.table(b, &files)
    })
}

/// A question with a filter, and the same one with another: whether the codebook takes them for one.
fn one_question(unit: Unit, dimensions: &[&str], mean: Option<&str>, a: &[Term], b: &[Term]) -> bool {
    let [a, b] = [a, b].map(|filter| {
        let q = over_all_cohorts(&question(unit, dimensions, filter));
        mean.map_or(q.clone(), |of| q.with_mean_of(of.parse().unwrap()).unwrap())
    });
    let book = Codebook::v1();
    let one = book.normalise(&a).canonical() == book.normalise(&b).canonical();
    assert_eq!(book.check(&a).unwrap().question() == book.check(&b).unwrap().question(), one);
    // Synonyms are resolved before anything is counted; the reference does not know them.
    let [a, b] = [a, b].map(|q| book.normalise(&q));
    assert!(!one || always_answered_alike(&a, &b), "{} and {}", a.canonical(), b.canonical());
    if !one {
        assert!(!always_answered_alike(&a, &b), "no data tells {} from {}", a.canonical(), b.canonical());
    }
    one
}

#[test]
fn questions_that_are_always_answered_alike_are_one() {
    let (sexes, roles, transport) = (all("victim.sex"), all("suspect.role"), all("case.transport"));
    let ages = all("victim.age");
    let known_ages = &ages[..ages.len() - 1];
    let none: &[Term] = &[];
    let by_sex: &[&str] = &["victim.sex"];
    let cases: &[Pair] = &[
        (
            "a code and its synonym",
            Victim,
            by_sex,
            None,
            &[("victim.citizenship", &["EL", "GR", "AD"])],
            &[("victim.citizenship", &["GR", "AD"])],
        ),
        ("every code of the counted unit", Victim, &[], None, &[("victim.sex", &sexes)], none),
        ("every code, several values each", Case, &[], None, &[("case.transport", &transport)], none),
        ("every code of the case, for persons", Suspect, &[], None, &[("case.transport", &transport)], none),
        (
            "some suspect at all, beside a filter on suspects",
            Victim,
            by_sex,
            None,
            &[("suspect.role", &roles), ("suspect.sex", &["Feminine"])],
            &[("suspect.sex", &["Feminine"])],
        ),
        (
            "some suspect at all, twice",
            Case,
            &[],
            None,
            &[("suspect.role", &roles), ("suspect.age", &all("suspect.age"))],
            &[("suspect.age", &all("suspect.age"))],
        ),
        (
            "those whose age is known, for the mean age",
            Victim,
            by_sex,
            Some("victim.age"),
            &[("victim.age", known_ages)],
            none,
        ),
    ];
    for (name, unit, dimensions, mean, a, b) in cases {
        assert!(one_question(*unit, dimensions, *mean, a, b), "{name}");
    }
}

#[test]
fn questions_that_only_look_alike_stay_two() {
    let (sexes, roles) = (all("victim.sex"), all("suspect.role"));
    let ages = all("victim.age");
    let none: &[Term] = &[];
    let cases: &[Alike] = &[
        // A file without suspects meets no test on suspects.
        ("every code of another kind of person", Victim, None, &[("suspect.role", &roles)], none),
        ("every code of victims, for cases", Case, None, &[("victim.sex", &sexes)], none),
        ("all but Unknown", Victim, None, &[("victim.sex", &sexes[..sexes.len() - 1])], none),
        (
            "persons of two kinds",
            Case,
            None,
            &[("victim.sex", &sexes), ("suspect.role", &roles)],
            &[("suspect.role", &roles)],
        ),
        ("known ages, for counts", Victim, None, &[("victim.age", &ages[..ages.len() - 1])], none),
        (
            "known ages, for another mean",
            Victim,
            Some("case.victims"),
            &[("victim.age", &ages[..ages.len() - 1])],
            none,
        ),
        ("two codes", Victim, None, &[("victim.sex", &["Feminine"])], &[("victim.sex", &["Masculine"])]),
    ];
    for (name, unit, mean, a, b) in cases {
        assert!(!one_question(*unit, &[], *mean, a, b), "{name}");
    }
}

#[test]
fn random_questions_keep_their_table_in_normal_form() {
    let mut dice = Dice(5);
    let (mut asked, mut shortened) = (0, 0);
    while asked < 250 {
        let mut q = dice.question();
        // Often with a filter that lists every code.
        if dice.below(2) == 0 {
            let mut filter: Filter = q.filter().clone();
            let whole = ["victim.sex", "suspect.age", "case.transport", "case.victims"][dice.below(4)];
            filter.insert(whole.parse().unwrap(), v1(whole).codes().iter().cloned().collect());
            q = q.with_filter(filter).unwrap();
        }
        let normal = Codebook::v1().normalise(&q);
        assert_eq!(Codebook::v1().normalise(&normal), normal, "a normal form is its own");
        if Codebook::v1().check(&q).is_err() {
            continue;
        }
        asked += 1;
        shortened += usize::from(normal != q);
        for _ in 0..10 {
            let files = dice.files(4);
            assert_eq!(Counter::SOUND.table(&q, &files), Counter::SOUND.table(&normal, &files), "{q:?}");
        }
    }
    assert!(shortened > 40, "{shortened}");
}

#[test]
fn a_normal_form_that_drops_too_much_is_caught() {
    // The negative control: as if a filter on other persons could go when it lists every code.
    let roles = all("suspect.role");
    let asked = over_all_cohorts(&question(Victim, &[], &[("suspect.role", &roles)]));
    let dropped = asked.clone().with_filter(Filter::new()).unwrap();
    assert!(!always_answered_alike(&asked, &dropped));
}

#[test]
fn what_may_not_be_asked_is_refused_and_not_normalised_away() {
    // Every code of an attribute that never leaves: true of everybody, and still refused.
    for id in ["victim.health", "case.lure", "case.protected_witness"] {
        let q = question(Victim, &[], &[(id, &all(id))]);
        assert!(Codebook::v1().check(&q).is_err(), "{id}");
    }
    let nonsense = question(Victim, &[], &[("victim.nonsense", &["a"]), ("victim.sex", &["b"])]);
    assert_eq!(Codebook::v1().normalise(&nonsense), nonsense);
}
