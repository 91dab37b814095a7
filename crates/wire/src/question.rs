//! Questions, units and purposes.

use crate::invalid::{at_most, distinct, parsed};
use crate::limits::MAX_CODES;
use crate::proto;
use crate::{InvalidMessage, Problem};
use safeborders_types::{
    AttributeId, Code, Filter, InvalidQuestion, MAX_COHORTS, MAX_DIMENSIONS, MAX_FILTERS, Purpose, Question,
    Unit,
};

impl From<Unit> for proto::Unit {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Case => Self::Case,
            Unit::Victim => Self::Victim,
            Unit::Suspect => Self::Suspect,
        }
    }
}

impl From<Purpose> for proto::Purpose {
    fn from(purpose: Purpose) -> Self {
        match purpose {
            Purpose::StrategicAnalysis => Self::StrategicAnalysis,
            Purpose::Investigation => Self::Investigation,
            Purpose::Prevention => Self::Prevention,
        }
    }
}

pub(crate) fn unit_of(number: i32) -> Result<Unit, InvalidMessage> {
    match proto::Unit::try_from(number) {
        Ok(proto::Unit::Case) => Ok(Unit::Case),
        Ok(proto::Unit::Victim) => Ok(Unit::Victim),
        Ok(proto::Unit::Suspect) => Ok(Unit::Suspect),
        Ok(proto::Unit::Unspecified) => Err(InvalidMessage::new("unit", Problem::Missing)),
        Err(_) => Err(InvalidMessage::new("unit", Problem::OutOfRange)),
    }
}

pub(crate) fn purpose_of(number: i32) -> Result<Purpose, InvalidMessage> {
    match proto::Purpose::try_from(number) {
        Ok(proto::Purpose::StrategicAnalysis) => Ok(Purpose::StrategicAnalysis),
        Ok(proto::Purpose::Investigation) => Ok(Purpose::Investigation),
        Ok(proto::Purpose::Prevention) => Ok(Purpose::Prevention),
        Ok(proto::Purpose::Unspecified) => Err(InvalidMessage::new("purpose", Problem::Missing)),
        Err(_) => Err(InvalidMessage::new("purpose", Problem::OutOfRange)),
    }
}

impl From<&Question> for proto::Question {
    fn from(question: &Question) -> Self {
        let term =
            |(attribute, codes): (&AttributeId, &std::collections::BTreeSet<Code>)| proto::FilterTerm {
                attribute: attribute.to_string(),
                codes: codes.iter().map(ToString::to_string).collect(),
            };
        Self {
            unit: proto::Unit::from(question.unit()).into(),
            cohorts: question.cohorts().iter().map(ToString::to_string).collect(),
            dimensions: question.dimensions().iter().map(ToString::to_string).collect(),
            filter: question.filter().iter().map(term).collect(),
            mean_of: question.mean_of().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

impl TryFrom<proto::Question> for Question {
    type Error = InvalidMessage;

    fn try_from(message: proto::Question) -> Result<Self, InvalidMessage> {
        let unit = unit_of(message.unit)?;
        let cohorts = distinct("cohorts", &message.cohorts, MAX_COHORTS)?;
        at_most("dimensions", message.dimensions.len(), MAX_DIMENSIONS)?;
        let dimensions =
            message.dimensions.iter().map(|d| parsed("dimensions", d)).collect::<Result<Vec<_>, _>>()?;
        let counts =
            Self::new(unit, cohorts, dimensions, filter_of(&message.filter)?).map_err(not_a_question)?;
        match message.mean_of.as_str() {
            "" => Ok(counts),
            attribute => counts.with_mean_of(parsed("mean_of", attribute)?).map_err(not_a_mean),
        }
    }
}

fn not_a_question(error: InvalidQuestion) -> InvalidMessage {
    let field = match error {
        InvalidQuestion::Cohorts => "cohorts",
        InvalidQuestion::Dimensions => "dimensions",
        _ => "filter",
    };
    InvalidMessage::new(field, Problem::Malformed)
}

/// The parts of the question are valid and do not go together.
fn not_a_mean(_: InvalidQuestion) -> InvalidMessage {
    InvalidMessage::new("mean_of", Problem::Inconsistent)
}

fn filter_of(terms: &[proto::FilterTerm]) -> Result<Filter, InvalidMessage> {
    at_most("filter", terms.len(), MAX_FILTERS)?;
    let mut filter = Filter::new();
    for term in terms {
        let attribute: AttributeId = parsed("filter.attribute", &term.attribute)?;
        let codes = distinct("filter.codes", &term.codes, MAX_CODES)?;
        if filter.insert(attribute, codes).is_some() {
            return Err(InvalidMessage::new("filter", Problem::Repeated));
        }
    }
    Ok(filter)
}
