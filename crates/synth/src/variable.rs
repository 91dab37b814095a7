//! One attribute of the model: how its values are drawn in each context, and how they are written.

use crate::SynthError;
use crate::form::Context;
use crate::line::Line;
use crate::sample::{Choice, Draws, PER_MILLE};
use safeborders_codebook::Codebook;
use safeborders_types::{AttributeId, Code};

/// Codes with weights. No codes: the attribute does not apply and is left out.
pub(crate) type Weights = &'static [(&'static str, u32)];

/// An attribute of the model.
#[derive(Clone, Copy)]
pub(crate) struct Variable {
    /// The attribute's id in the codebook.
    pub(crate) id: &'static str,
    /// Thousandths of case files or persons of whom it is not known.
    pub(crate) missing: u32,
    /// How values are drawn.
    pub(crate) values: Values,
    /// A planted pattern may use it.
    pub(crate) plantable: bool,
}

#[derive(Clone, Copy)]
pub(crate) enum Values {
    /// One value.
    One(fn(Context) -> Weights),
    /// One value, and each time another with the chance given in thousandths.
    Several(fn(Context) -> Weights, u32),
    /// Each value by itself, with its weight as chance in thousandths.
    Each(fn(Context) -> Weights),
}

impl Values {
    pub(crate) fn weights(self, context: Context) -> Weights {
        match self {
            Self::One(weights) | Self::Several(weights, _) | Self::Each(weights) => weights(context),
        }
    }
}

/// Among values that are not known, those that say so instead of being left out (thousandths).
const SAID_UNKNOWN: u32 = 125;
/// Most values that are written of a multi-valued attribute.
const MOST: usize = 6;

/// A [`Variable`] with its tables built and its codes checked.
pub(crate) struct Compiled {
    variable: Variable,
    sets: Vec<Set>,
    /// The set of each context.
    by_context: Vec<u8>,
}

struct Set {
    codes: Weights,
    choice: Option<Choice>,
}

impl Compiled {
    pub(crate) fn new(variable: Variable) -> Result<Self, SynthError> {
        let mut sets: Vec<Set> = Vec::new();
        let mut by_context = Vec::with_capacity(Context::COUNT);
        for context in Context::all() {
            let codes = variable.values.weights(context);
            let known = sets.iter().position(|s| s.codes == codes);
            let position = match known {
                Some(position) => position,
                None => {
                    check(variable.id, codes)?;
                    let weights: Vec<u32> = codes.iter().map(|c| c.1).collect();
                    sets.push(Set { codes, choice: Choice::new(&weights) });
                    sets.len() - 1
                }
            };
            by_context.push(position as u8); // at most one set per context
        }
        Ok(Self { variable, sets, by_context })
    }

    pub(crate) fn id(&self) -> &'static str {
        self.variable.id
    }

    /// Writes one value that the circumstances decide, unless it is not known.
    pub(crate) fn write_decided(&self, code: &'static str, draws: &mut Draws, line: &mut Line) {
        if !draws.chance(self.variable.missing) {
            let mut list = List::default();
            list.add(code);
            list.write(self.variable, line);
        }
    }

    /// Draws and writes the attribute. A planted value comes first and is never missing.
    pub(crate) fn write(
        &self,
        context: Context,
        planted: Option<&'static str>,
        draws: &mut Draws,
        line: &mut Line,
    ) {
        let set = &self.sets[usize::from(self.by_context[context.index()])];
        let missing = draws.chance(self.variable.missing);
        let mut list = List::default();
        if let Some(code) = planted {
            list.add(code);
        }
        if !missing {
            self.draw(set, draws, &mut list);
        } else if planted.is_none() && set.choice.is_some() && draws.chance(SAID_UNKNOWN) {
            list.add("Unknown");
        }
        list.write(self.variable, line);
    }

    fn draw(&self, set: &Set, draws: &mut Draws, list: &mut List) {
        let Some(choice) = &set.choice else { return };
        match self.variable.values {
            Values::One(_) => {
                if list.length == 0 {
                    list.add(set.codes[choice.draw(draws)].0);
                }
            }
            Values::Several(_, more) => {
                list.add(set.codes[choice.draw(draws)].0);
                while list.length < MOST && draws.chance(more) {
                    list.add(set.codes[choice.draw(draws)].0);
                }
            }
            Values::Each(_) => {
                // A certain value comes first; else it starts anywhere, so that none is always counted first.
                let certain = set.codes.first().is_some_and(|c| c.1 >= PER_MILLE);
                let start = if certain { 0 } else { draws.below(set.codes.len() as u32) as usize };
                for i in 0..set.codes.len() {
                    let (code, chance) = set.codes[(start + i) % set.codes.len()];
                    if draws.chance(chance) {
                        list.add(code);
                    }
                }
            }
        }
    }
}

/// A few different codes in order.
#[derive(Default)]
struct List {
    codes: [&'static str; MOST],
    length: usize,
}

impl List {
    /// Adds a code, unless it is there already or one of the two says that there is none.
    fn add(&mut self, code: &'static str) {
        let present = &self.codes[..self.length];
        let denies = |c: &str| c.starts_with("No") && self.length > 0;
        let contradicts = denies(code) || present.iter().any(|c| denies(c));
        if self.length < MOST && !present.contains(&code) && !contradicts {
            self.codes[self.length] = code;
            self.length += 1;
        }
    }

    fn write(&self, variable: Variable, line: &mut Line) {
        if self.length == 0 {
            return;
        }
        line.key(variable.id);
        if matches!(variable.values, Values::One(_)) {
            line.text(self.codes[0]);
            return;
        }
        line.open(b'[');
        for code in &self.codes[..self.length] {
            line.text(code);
        }
        line.close(b']');
    }
}

/// Every attribute and code of the model must be one of the codebook's.
pub(crate) fn check(attribute: &'static str, codes: &[(&str, u32)]) -> Result<(), SynthError> {
    let drifted = |code: &str| SynthError::NotInCodebook { attribute, code: code.to_owned() };
    let id: AttributeId = attribute.parse().map_err(|_| drifted(""))?;
    let known = Codebook::v1().attribute(&id).ok_or_else(|| drifted(""))?;
    for (code, _) in codes {
        let parsed: Code = code.parse().map_err(|_| drifted(code))?;
        if known.code_index(&parsed).is_none() {
            return Err(drifted(code));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_or_attribute_outside_the_codebook_is_refused() {
        assert!(check("case.transport", &[("Car", 1)]).is_ok());
        assert!(check("victim.age", &[]).is_ok());
        assert!(check("case.transport", &[("Teleport", 1)]).is_err());
        assert!(check("case.transport", &[("no code", 1)]).is_err());
        assert!(check("case.teleport", &[]).is_err());
        assert!(check("nonsense", &[]).is_err());
        assert!(check("victim.age", &[("Car", 1)]).is_err());
    }
}
