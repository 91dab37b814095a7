//! Random histories against a `BTreeMap`, with the store closed and opened in between.

use crate::{HISTORIES, Home, Kind, contents, kinds, open_or_panic};
use proptest::prelude::*;
use safeborders_store::{Batch, KeyRange};
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
enum Step {
    Commit(Vec<(u8, Option<(u8, usize)>)>),
    Reopen,
    Scan(u8, u8),
}

fn step() -> impl Strategy<Value = Step> {
    let size = prop_oneof![6 => 0_usize..60, 2 => 1_000_usize..1_100, 1 => 16_000_usize..70_000];
    let entry = (0_u8..40, prop::option::weighted(0.7, (any::<u8>(), size)));
    prop_oneof![
        6 => prop::collection::vec(entry, 1..12).prop_map(Step::Commit),
        1 => Just(Step::Reopen),
        2 => (0_u8..40, 0_u8..40).prop_map(|(from, to)| Step::Scan(from, to)),
    ]
}

fn follows_the_model(kind: Kind, steps: &[Step]) {
    let dir = Home::new().unwrap();
    let mut model: BTreeMap<Vec<u8>, Vec<u8>> = BTreeMap::new();
    let mut engine = Some(open_or_panic(kind, dir.path()));
    for step in steps {
        match step {
            Step::Commit(entries) => {
                let mut batch = Batch::new();
                for (key, value) in entries {
                    match value {
                        Some((byte, size)) => {
                            batch.put([*key], vec![*byte; *size]);
                            model.insert(vec![*key], vec![*byte; *size]);
                        }
                        None => {
                            batch.delete([*key]);
                            model.remove([*key].as_slice());
                        }
                    }
                }
                engine.as_ref().unwrap().commit(batch).unwrap();
            }
            Step::Reopen => {
                engine = None;
                engine = engine.or_else(|| Some(open_or_panic(kind, dir.path())));
            }
            Step::Scan(from, to) => {
                let range = KeyRange::between(&[*from], &[*to]);
                let mut expected = model.clone();
                expected.retain(|key, _| range.contains(key));
                assert!(contents(engine.as_deref().unwrap(), &range) == expected);
                let last = engine.as_ref().unwrap().snapshot().unwrap().last(&range).unwrap();
                assert!(last == expected.into_iter().next_back());
            }
        }
    }
    let engine = engine.unwrap();
    assert!(contents(engine.as_ref(), &KeyRange::all()) == model);
    for key in 0..40_u8 {
        assert!(engine.get(&[key]).unwrap().as_ref() == model.get([key].as_slice()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: HISTORIES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_engine_behaves_like_a_map(steps in prop::collection::vec(step(), 1..40)) {
        for kind in kinds() {
            follows_the_model(kind, &steps);
        }
    }
}
