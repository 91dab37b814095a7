//! From a mapping and a codebook to a plan.

use super::codes::Meaning;
use super::{Codes, Constants, Dates, Derivations, Finish, NumberRule, Plan, Rule, Target};
use crate::MappingError;
use crate::mapping::{ColumnSpec, Mapping, Rows, Translate, Unknown};
use safeborders_codebook::{Attribute, CodeIndex, CodeList, Codebook, Kind};
use safeborders_types::{AttributeId, Code, Unit};
use std::collections::HashSet;
use std::sync::Arc;
use time::Date;

/// The codebook's list of countries.
const COUNTRIES: &str = "countries";
/// Texts of a yes-or-no column.
const YES: [&str; 6] = ["1", "1.0", "true", "yes", "y", "x"];
const NO: [&str; 5] = ["0", "0.0", "false", "no", "n"];

impl Plan {
    /// Resolves a mapping against a codebook.
    ///
    /// # Errors
    /// [`MappingError`] when they do not fit.
    pub(crate) fn new(
        mapping: &Mapping,
        codebook: &'static Codebook,
        today: Date,
    ) -> Result<Self, MappingError> {
        let compiler = Compiler { mapping, codebook };
        let mut rules = compiler.fixed_rules(today)?;
        if mapping.own_names {
            compiler.own_names(&mut rules)?;
        }
        for spec in &mapping.columns {
            rules.push(compiler.rule(spec)?);
        }
        let id_column: Option<Arc<str>> = mapping.source_id.column.as_deref().map(Arc::from);
        let finish = Finish {
            constants: compiler.constants()?,
            derivations: Derivations::new(codebook),
            id: id_column.clone().unwrap_or_else(|| Arc::from("")),
            registered: Arc::from(mapping.registered.column.as_str()),
        };
        Ok(Self { mapping: mapping.clone(), rules, finish, id_column })
    }
}

struct Compiler<'m> {
    mapping: &'m Mapping,
    codebook: &'static Codebook,
}

impl Compiler<'_> {
    fn fixed_rules(&self, today: Date) -> Result<Vec<Rule>, MappingError> {
        let registered = &self.mapping.registered;
        let dates = Dates::new(&registered.formats, today)?;
        let mut rules = vec![self.plain(&registered.column, Target::Registered(dates), false)];
        if let Some(column) = &self.mapping.source_id.column {
            rules.push(self.plain(column, Target::Id, false));
        }
        if self.mapping.source_id.content && self.mapping.rows != Rows::Case && self.has_arrays() {
            return Err(MappingError::at(
                "rows",
                "with arrays of persons an object is a case: rows = \"case\"",
            ));
        }
        Ok(rules)
    }

    fn has_arrays(&self) -> bool {
        self.mapping.victims.is_some() || self.mapping.suspects.is_some()
    }

    fn plain(&self, name: &str, target: Target, optional: bool) -> Rule {
        let missing = self.mapping.missing.iter().map(|text| text.trim().into()).collect();
        Rule { name: Arc::from(name), target, split: None, missing: Arc::new(missing), optional }
    }

    /// A rule for every attribute under its own name, and for the route and the narrative.
    fn own_names(&self, rules: &mut Vec<Rule>) -> Result<(), MappingError> {
        // What is counted from the case file itself is not stated.
        for attribute in self.codebook.attributes().iter().filter(|a| a.counted_from().is_none()) {
            let name = attribute.id().as_str();
            let target = match attribute.bounds() {
                Some(bounds) => number(attribute, bounds),
                None => {
                    let mut codes = Codes::default();
                    attribute.list().into_iter().for_each(|list| add_own(&mut codes, list, false));
                    categorical(attribute, codes)
                }
            };
            rules.push(self.plain(name, target, true));
        }
        let mut codes = Codes::default();
        add_own(&mut codes, self.countries()?, false);
        rules.push(self.plain("route", Target::Route(codes), true));
        rules.push(self.plain("narrative", Target::Narrative, true));
        Ok(())
    }

    fn countries(&self) -> Result<&'static CodeList, MappingError> {
        let absent = || MappingError::at("route", "the codebook has no list of countries");
        self.codebook.list(COUNTRIES).ok_or_else(absent)
    }

    fn rule(&self, spec: &ColumnSpec) -> Result<Rule, MappingError> {
        let at = |problem: String| MappingError::at(format!("column {}", spec.name), problem);
        let target = match spec.to.as_str() {
            "narrative" => Target::Narrative,
            "route" => Target::Route(codes(spec, self.countries()?)?),
            to => match to.strip_prefix("link.") {
                Some(kind) => {
                    let kind = kind.parse().map_err(|e| at(format!("{e}")))?;
                    Target::Link { kind, holder: spec.of.unwrap_or(Unit::Case) }
                }
                None => self.attribute_target(spec, to)?,
            },
        };
        let coded = matches!(target, Target::Codes { .. } | Target::Route(_));
        let translates = !spec.values.is_empty()
            || spec.when_one.is_some()
            || !spec.bands.is_empty()
            || !spec.translate.is_empty()
            || spec.unknown == Unknown::AsUnknown;
        if translates && !coded {
            let advice = "values, when-one, bands, translate and unknown are for attributes with codes";
            return Err(at(advice.to_owned()));
        }
        if spec.of.is_some() && !matches!(target, Target::Link { .. }) {
            return Err(at("of is for links".to_owned()));
        }
        if spec.split.as_deref() == Some("") {
            return Err(at("split must not be empty".to_owned()));
        }
        let missing: HashSet<Box<str>> =
            self.mapping.missing.iter().chain(&spec.missing).map(|text| text.trim().into()).collect();
        let split = spec.split.as_deref().map(Box::from);
        let name = Arc::from(spec.name.as_str());
        Ok(Rule { name, target, split, missing: Arc::new(missing), optional: spec.optional })
    }

    fn attribute_target(&self, spec: &ColumnSpec, to: &str) -> Result<Target, MappingError> {
        let attribute = self.attribute(to, &format!("column {}", spec.name))?;
        match attribute.kind() {
            Kind::Number { min, max } => Ok(number(attribute, (*min, *max))),
            Kind::Categorical { codes: list } => Ok(categorical(attribute, codes(spec, list)?)),
        }
    }

    fn attribute(&self, id: &str, at: &str) -> Result<&'static Attribute, MappingError> {
        let unknown = || {
            MappingError::at(
                at,
                format!("{id} is no attribute of the codebook, nor route, narrative or link.<kind>"),
            )
        };
        let id: AttributeId = id.parse().map_err(|_| unknown())?;
        let attribute = self.codebook.attribute(&id).ok_or_else(unknown)?;
        if attribute.counted_from().is_some() {
            return Err(MappingError::at(
                at,
                format!("{id} is counted from the case file itself: leave it out"),
            ));
        }
        Ok(attribute)
    }

    fn constants(&self) -> Result<[Constants; 3], MappingError> {
        let mut constants = <[Constants; 3]>::default();
        for (id, texts) in &self.mapping.set {
            let attribute = self.attribute(id.as_str(), "set")?;
            let list =
                attribute.list().ok_or_else(|| MappingError::at("set", format!("{id} has no codes")))?;
            let found = texts.as_slice().iter().map(|text| code(list, text, "set"));
            let known = found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
            constants[attribute.unit() as usize].push((attribute.index(), known));
        }
        Ok(constants)
    }
}

fn number(attribute: &Attribute, (min, max): (u32, u32)) -> Target {
    let label = Arc::from(attribute.id().as_str());
    Target::Number(NumberRule { attribute: attribute.index(), unit: attribute.unit(), label, min, max })
}

fn categorical(attribute: &Attribute, codes: Codes) -> Target {
    let label = Arc::from(attribute.id().as_str());
    Target::Codes { attribute: attribute.index(), unit: attribute.unit(), label, codes }
}

/// The table of one column: what the mapping says, then built-in translations, then the codes
/// themselves.
fn codes(spec: &ColumnSpec, list: &CodeList) -> Result<Codes, MappingError> {
    let at = format!("column {}", spec.name);
    let mut codes = Codes::default();
    for (text, given) in &spec.values {
        let given = given.as_slice().iter().map(|c| code(list, c, &at)).collect::<Result<Vec<_>, _>>()?;
        let known: Vec<CodeIndex> = given.into_iter().flatten().collect();
        codes.add(text, Meaning::of(&known), true);
    }
    for band in &spec.bands {
        let to = band.to.unwrap_or(u32::MAX);
        let known = code(list, &band.code, &at)?.filter(|_| band.from <= to);
        let index = known.ok_or_else(|| {
            MappingError::at(&*at, "a band goes from a number to a larger one, and has a code")
        })?;
        codes.add_band(band.from, to, index);
    }
    codes.unknown_is_nothing = spec.unknown == Unknown::AsUnknown;
    match &spec.when_one {
        Some(yes) => {
            let yes = code(list, yes, &at)?;
            YES.iter().for_each(|text| codes.add(text, Meaning::of(yes.as_slice()), true));
            NO.iter().for_each(|text| codes.add(text, Meaning::Nothing, true));
        }
        None => {
            spec.translate.iter().for_each(|t| add_translation(&mut codes, list, *t));
            add_own(&mut codes, list, true);
        }
    }
    Ok(codes)
}

/// The code that a mapping names; `None` inside for `Unknown`, which is stored by leaving it out.
fn code(list: &CodeList, text: &str, at: &str) -> Result<Option<CodeIndex>, MappingError> {
    let index = text.parse::<Code>().ok().and_then(|code| list.index(&code));
    let unknown = || MappingError::at(at, format!("{text} is no code of {}", list.id()));
    Ok(Some(index.ok_or_else(unknown)?).filter(|index| *index != list.unknown()))
}

/// The codes under their own names.
fn add_own(codes: &mut Codes, list: &CodeList, fold: bool) {
    for (index, code) in list.iter() {
        codes.add(code.as_str(), meaning(list, index), fold);
    }
}

fn add_translation(codes: &mut Codes, list: &CodeList, translate: Translate) {
    for (index, _) in list.iter() {
        let meaning = meaning(list, index);
        match translate.standard() {
            Some(standard) => {
                let spellings = list.spellings(index, standard);
                spellings.iter().for_each(|text| codes.add(text, meaning.clone(), true));
            }
            None => {
                list.name(index, "en").into_iter().for_each(|name| codes.add(name, meaning.clone(), true))
            }
        }
    }
}

fn meaning(list: &CodeList, index: CodeIndex) -> Meaning {
    if index == list.unknown() { Meaning::Nothing } else { Meaning::One(index) }
}
