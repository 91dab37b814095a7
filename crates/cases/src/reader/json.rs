//! JSON records: parsed straight into the draft, without a tree of values in between.

use super::tree::{Holds, Node, Tree};
use crate::draft::Draft;
use crate::plan::Plan;
use crate::reject::Problem;
use crate::{Link, MappingError, Reason};
use safeborders_types::Unit;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::sync::Arc;

/// The longest key that is kept to be named in a reject, in characters.
const MAX_KEY_CHARS: usize = 100;

/// Reads JSON records by the tree of a plan.
pub(crate) struct JsonReader {
    tree: Tree,
    /// For each slot, the object in which its key came last.
    seen: Vec<u64>,
    objects: u64,
    number: String,
}

impl JsonReader {
    pub(crate) fn new(plan: &Plan) -> Result<Self, MappingError> {
        let (tree, slots) = Tree::of(plan)?;
        Ok(Self { tree, seen: vec![0; slots], objects: 0, number: String::new() })
    }

    /// Adds one record to the draft.
    pub(crate) fn read(&mut self, record: &[u8], plan: &Plan, draft: &mut Draft) -> Result<(), Problem> {
        let mut state = State {
            plan,
            draft,
            seen: &mut self.seen,
            objects: &mut self.objects,
            number: &mut self.number,
            problem: None,
            inside: None,
        };
        let mut json = serde_json::Deserializer::from_slice(record);
        let object = ObjectSeed { state: &mut state, tree: &self.tree };
        let read = object.deserialize(&mut json).and_then(|()| json.end());
        let (problem, inside) = (state.problem.take(), state.inside.take());
        match read {
            Ok(()) => Ok(()),
            Err(error) => Err(problem.unwrap_or_else(|| of_parser(record, &error, inside))),
        }
    }
}

/// The parser's own words may quote the record, so only the place is taken from them.
fn of_parser(record: &[u8], error: &serde_json::Error, inside: Option<Arc<str>>) -> Problem {
    if std::str::from_utf8(record).is_err() {
        return Problem::whole(Reason::NotText);
    }
    if error.is_data() {
        let column = inside.unwrap_or_else(|| Arc::from(""));
        return Problem::new(&column, "", Reason::WrongType("an object, or objects, as the format has it"));
    }
    let lines_before = record.split(|b| *b == b'\n').take(error.line().saturating_sub(1));
    let offset: usize = lines_before.map(|line| line.len() + 1).sum();
    Problem::whole(Reason::NotJson(offset + error.column()))
}

struct State<'s> {
    plan: &'s Plan,
    draft: &'s mut Draft,
    seen: &'s mut [u64],
    objects: &'s mut u64,
    number: &'s mut String,
    problem: Option<Problem>,
    /// The key whose value is being read, to name it when the value is of a wrong type.
    inside: Option<Arc<str>>,
}

impl State<'_> {
    fn fail<E: Error>(&mut self, problem: Problem) -> E {
        self.problem = Some(problem);
        E::custom("")
    }

    fn apply<E: Error>(&mut self, node: &Node, rules: &[usize], text: &str) -> Result<(), E> {
        for rule in rules {
            if let Err(mut problem) = self.plan.rules[*rule].apply(text, self.draft) {
                problem.column = Arc::clone(&node.name);
                return Err(self.fail(problem));
            }
        }
        Ok(())
    }

    fn add_person<E: Error>(&mut self, unit: Unit, name: &Arc<str>) -> Result<(), E> {
        let persons = if unit == Unit::Suspect { &mut self.draft.suspects } else { &mut self.draft.victims };
        persons.add().map_err(|reason| self.fail(Problem::new(name, "", reason)))
    }
}

/// An object whose keys stand in a tree.
struct ObjectSeed<'a, 's> {
    state: &'a mut State<'s>,
    tree: &'a Tree,
}

impl<'de> DeserializeSeed<'de> for ObjectSeed<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for ObjectSeed<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { state, tree } = self;
        *state.objects += 1;
        let object = *state.objects;
        let refuse_other = state.plan.refuses_other_columns();
        while let Some(key) = map.next_key_seed(KeySeed { tree, keep_other: refuse_other })? {
            let node = match key {
                Key::Known(node) => node,
                Key::Other(name) if refuse_other => {
                    return Err(state.fail(Problem::new(&Arc::from(name), "", Reason::UnknownKey)));
                }
                Key::Other(_) => {
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            if std::mem::replace(&mut state.seen[node.slot], object) == object {
                return Err(state.fail(Problem::new(&node.name, "", Reason::RepeatedKey)));
            }
            map.next_value_seed(NodeSeed { state, node })?;
        }
        Ok(())
    }
}

enum Key<'t> {
    Known(&'t Node),
    Other(String),
}

struct KeySeed<'t> {
    tree: &'t Tree,
    keep_other: bool,
}

impl<'de, 't> DeserializeSeed<'de> for KeySeed<'t> {
    type Value = Key<'t>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key<'t>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'t> Visitor<'_> for KeySeed<'t> {
    type Value = Key<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Key<'t>, E> {
        Ok(match self.tree.get(key) {
            Some(node) => Key::Known(node),
            None if self.keep_other => Key::Other(key.chars().take(MAX_KEY_CHARS).collect()),
            None => Key::Other(String::new()),
        })
    }
}

/// The value of a key.
struct NodeSeed<'a, 's> {
    state: &'a mut State<'s>,
    node: &'a Node,
}

impl<'de> DeserializeSeed<'de> for NodeSeed<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self { state, node } = self;
        match &node.holds {
            Holds::Values(rules) => {
                deserializer.deserialize_any(Values { state, node, rules, nested: false })
            }
            Holds::Object(tree) => {
                state.inside = Some(Arc::clone(&node.name));
                ObjectSeed { state, tree }.deserialize(deserializer)
            }
            Holds::Persons(..) | Holds::Links => deserializer.deserialize_any(List { state, node }),
        }
    }
}

/// A value, or an array of values.
struct Values<'a, 's> {
    state: &'a mut State<'s>,
    node: &'a Node,
    rules: &'a [usize],
    nested: bool,
}

impl Values<'_, '_> {
    fn wrong_type<E: Error>(self) -> E {
        let reason = Reason::WrongType("a text, a number, or an array of them");
        self.state.fail(Problem::new(&self.node.name, "", reason))
    }

    fn number<E: Error>(self, number: impl fmt::Display) -> Result<(), E> {
        let mut text = std::mem::take(self.state.number);
        text.clear();
        let _ = write!(text, "{number}"); // writing to a String cannot fail
        let done = self.state.apply(self.node, self.rules, &text);
        *self.state.number = text;
        done
    }
}

impl<'de> DeserializeSeed<'de> for Values<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Values<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.state.apply(self.node, self.rules, text)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.number(number)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.number(number)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.number(number)
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<(), E> {
        self.state.apply(self.node, self.rules, if yes { "true" } else { "false" })
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        if self.nested {
            return Err(self.wrong_type());
        }
        let Self { state, node, rules, .. } = self;
        while seq.next_element_seed(Values { state, node, rules, nested: true })?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(self.wrong_type())
    }
}

/// An array of persons or links.
struct List<'a, 's> {
    state: &'a mut State<'s>,
    node: &'a Node,
}

impl<'de> Visitor<'de> for List<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Self { state, node } = self;
        state.inside = Some(Arc::clone(&node.name));
        while seq.next_element_seed(ElementSeed { state, node })?.is_some() {}
        Ok(())
    }
}

/// One person or link.
struct ElementSeed<'a, 's> {
    state: &'a mut State<'s>,
    node: &'a Node,
}

impl<'de> DeserializeSeed<'de> for ElementSeed<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self { state, node } = self;
        if let Holds::Persons(unit, tree) = &node.holds {
            state.add_person(*unit, &node.name)?;
            return ObjectSeed { state, tree }.deserialize(deserializer);
        }
        let raw = RawLink::deserialize(deserializer)?;
        raw.add(state.draft).map_err(|reason| state.fail(Problem::new(&node.name, &raw.value, reason)))
    }
}

/// A link as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLink<'a> {
    #[serde(borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    value: Cow<'a, str>,
    of: Option<Unit>,
}

impl RawLink<'_> {
    fn add(&self, draft: &mut Draft) -> Result<(), Reason> {
        let kind = self.kind.parse().map_err(|error| Reason::BadLink(format!("{error}")))?;
        let link = Link::new(kind, self.of.unwrap_or(Unit::Case), &self.value);
        draft.add_link(link.map_err(|error| Reason::BadLink(error.to_string()))?)
    }
}
