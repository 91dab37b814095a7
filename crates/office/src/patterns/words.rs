//! Attributes and codes by the names that people use.

use super::body::ValueName;
use super::invalid;
use crate::api::ApiError;
use safeborders_codebook::{Attribute, AttributeIndex, CodeIndex, Codebook, Release};
use safeborders_patterns::Item;
use safeborders_types::AttributeId;
use safeborders_vault::CaseRows;

const LANGUAGE: &str = "en";

/// A value with its names.
pub(crate) fn value_name(attribute: &Attribute, code: CodeIndex) -> Option<ValueName> {
    let spelt = attribute.code(code)?.clone();
    let code_name = attribute.code_name(code, LANGUAGE).unwrap_or(spelt.as_str()).to_owned();
    Some(ValueName {
        attribute: attribute.id().clone(),
        code: spelt,
        attribute_name: attribute.name(LANGUAGE).to_owned(),
        code_name,
    })
}

/// The values of some items of a table of case files.
pub(crate) fn value_names(rows: &CaseRows, items: &[Item]) -> Vec<ValueName> {
    let name = |item: &Item| rows.value(*item).and_then(|(attribute, code)| value_name(attribute, code));
    items.iter().filter_map(name).collect()
}

/// The items of some values; `None` when the rows do not hold one of them.
pub(crate) fn items_of(rows: &CaseRows, values: &[ValueName]) -> Option<Box<[Item]>> {
    let codebook = Codebook::v1();
    let item = |value: &ValueName| {
        let attribute = codebook.attribute(&value.attribute)?;
        rows.item(attribute.index(), attribute.code_index(&value.code)?)
    };
    let mut items: Vec<Item> = values.iter().map(item).collect::<Option<_>>()?;
    items.sort_unstable();
    Some(items.into())
}

/// A value as it is read: its names, and the codes beside them.
pub(crate) fn words(value: &ValueName) -> String {
    format!("{}: {} [{}={}]", value.attribute_name, value.code_name, value.attribute, value.code)
}

/// Attributes that may be mined, in the codebook's order.
///
/// # Errors
/// [`ErrorKind::Invalid`](crate::api::ErrorKind::Invalid) for one that the codebook does not have, that is never
/// released, or that is named twice.
pub(crate) fn minable(ids: &[AttributeId]) -> Result<Vec<AttributeIndex>, ApiError> {
    let codebook = Codebook::v1();
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let attribute = codebook
            .attribute(id)
            .ok_or_else(|| invalid(format!("the codebook has no attribute {id}: see docs/codebook.md")))?;
        if attribute.release() == Release::Never || attribute.codes().is_empty() {
            return Err(invalid(format!("{id} is in no pattern: its values never leave a case file")));
        }
        if found.contains(&attribute.index()) {
            return Err(invalid(format!("{id} is named twice")));
        }
        found.push(attribute.index());
    }
    found.sort_unstable();
    Ok(found)
}
