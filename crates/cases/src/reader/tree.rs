//! Which key of a JSON record feeds which rule.

use crate::MappingError;
use crate::plan::{Plan, Target};
use safeborders_types::Unit;
use std::collections::HashMap;
use std::sync::Arc;

/// The keys of one kind of object.
#[derive(Default)]
pub(crate) struct Tree {
    keys: HashMap<Box<str>, Node>,
}

/// A key: its slot, by which a repetition in one object is noticed, its name and what it holds.
pub(crate) struct Node {
    pub(crate) slot: usize,
    pub(crate) name: Arc<str>,
    pub(crate) holds: Holds,
}

/// What the value of a key is.
pub(crate) enum Holds {
    /// A value, or an array of values, for these rules.
    Values(Vec<usize>),
    /// An object with keys of its own.
    Object(Tree),
    /// An array of victims or of suspects.
    Persons(Unit, Tree),
    /// An array of links.
    Links,
}

impl Tree {
    /// The tree of a plan, and how many slots it has.
    pub(crate) fn of(plan: &Plan) -> Result<(Self, usize), MappingError> {
        let mut root = Self::default();
        let mut slots = 0;
        let mapping = &plan.mapping;
        let arrays = [(Unit::Victim, &mapping.victims), (Unit::Suspect, &mapping.suspects)];
        for (unit, path) in arrays.into_iter().filter_map(|(unit, path)| Some((unit, path.as_deref()?))) {
            let mut persons = Self::default();
            for (at, rule) in plan.rules.iter().enumerate().filter(|(_, r)| unit_of(&r.target) == unit) {
                persons.add_rule(&rule.name, at, &mut slots)?;
            }
            root.add(path, path, Holds::Persons(unit, persons), &mut slots)?;
        }
        if let Some(path) = &mapping.links {
            root.add(path, path, Holds::Links, &mut slots)?;
        }
        for (at, rule) in plan.rules.iter().enumerate() {
            let inside = match unit_of(&rule.target) {
                Unit::Case => false,
                Unit::Victim => mapping.victims.is_some(),
                Unit::Suspect => mapping.suspects.is_some(),
            };
            if !inside {
                root.add_rule(&rule.name, at, &mut slots)?;
            }
        }
        Ok((root, slots))
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.keys.get(key)
    }

    fn add_rule(&mut self, path: &str, rule: usize, slots: &mut usize) -> Result<(), MappingError> {
        self.add(path, path, Holds::Values(vec![rule]), slots)
    }

    fn add(&mut self, whole: &str, path: &str, holds: Holds, slots: &mut usize) -> Result<(), MappingError> {
        let clash =
            || MappingError::at(format!("path {whole}"), "this path is used for two different things");
        let (key, rest) = path.split_once('/').map_or((path, None), |(key, rest)| (key, Some(rest)));
        let holds_here =
            if rest.is_some() { Holds::Object(Self::default()) } else { Holds::Values(Vec::new()) };
        let is_new = !self.keys.contains_key(key);
        let node = self.keys.entry(key.into()).or_insert_with(|| {
            *slots += 1;
            Node { slot: *slots - 1, name: Arc::from(whole), holds: holds_here }
        });
        match (rest, &mut node.holds, holds) {
            (Some(rest), Holds::Object(tree), holds) => tree.add(whole, rest, holds, slots),
            (None, Holds::Values(rules), Holds::Values(more)) => {
                rules.extend(more);
                Ok(())
            }
            (None, here, holds) if is_new => {
                *here = holds;
                Ok(())
            }
            _ => Err(clash()),
        }
    }
}

fn unit_of(target: &Target) -> Unit {
    match target {
        Target::Codes { unit, .. } => *unit,
        Target::Number(rule) => rule.unit,
        _ => Unit::Case,
    }
}
