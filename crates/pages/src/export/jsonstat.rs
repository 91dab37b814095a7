//! JSON-stat 2.0: one dataset, with estimate and both ends of the interval as measures.

use crate::lang::{COUNTRY, Locale, YEAR};
use crate::picture::Picture;
use safeborders_types::Axis;
use serde_json::{Map, Value, json};

const MEASURES: [&str; 3] = ["estimate", "low", "high"];

/// The answer as a dataset. A status `N` says that a figure cannot be told from zero, `E` that it is an estimate. Of
/// a mean the two cells from which it is read: the count and the sum.
pub(crate) fn dataset(picture: &Picture<'_>, t: &Locale) -> Value {
    let axes = picture.axes();
    let cells = &picture.table.cells;
    let id: Vec<&str> = axes.iter().map(|axis| axis.attribute.as_str()).chain(["measure"]).collect();
    let size: Vec<usize> = axes.iter().map(|axis| axis.codes.len()).chain([MEASURES.len()]).collect();
    let mut dimension: Map<String, Value> =
        axes.iter().map(|axis| (axis.attribute.to_string(), of_axis(axis, picture))).collect();
    let labels: Map<String, Value> = [
        ("estimate", t.text("column-estimate")),
        ("low", t.text("column-low")),
        ("high", t.text("column-high")),
    ]
    .into_iter()
    .map(|(id, label)| (id.to_owned(), label.into()))
    .collect();
    dimension.insert("measure".into(), json!({ "category": { "index": MEASURES, "label": labels } }));
    let value: Vec<Value> = cells
        .iter()
        .flat_map(|cell| [json!(cell.estimate), json!(cell.interval.low), json!(cell.interval.high)])
        .collect();
    let status = cells.iter().flat_map(|cell| {
        let status = if cell.interval.reaches_zero() { "N" } else { "E" };
        [status; MEASURES.len()]
    });
    let with_role = |of: &[&str]| -> Vec<&str> {
        id.iter().copied().filter(|id| of.contains(id) || of.iter().any(|o| id.ends_with(o))).collect()
    };
    json!({
        "version": "2.0",
        "class": "dataset",
        "label": t.title(picture.question, picture.names),
        "source": t.text("source-line"),
        "id": id,
        "size": size,
        "role": {
            "metric": ["measure"],
            "time": with_role(&[YEAR, "case.cohort"]),
            "geo": with_role(&[COUNTRY, ".country_of_exploitation", ".country_of_recruitment", ".citizenship"]),
        },
        "dimension": dimension,
        "value": value,
        "status": status.collect::<Vec<_>>(),
        "extension": { "confidence": 0.95, "missing": picture.table.missing },
    })
}

fn of_axis(axis: &Axis, picture: &Picture<'_>) -> Value {
    let labels: Map<String, Value> = axis
        .codes
        .iter()
        .zip(picture.code_names(axis))
        .map(|(code, name)| (code.to_string(), name.into()))
        .collect();
    json!({
        "label": picture.names.attribute(&axis.attribute),
        "category": { "index": axis.codes, "label": labels },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Example, Plain};

    #[test]
    fn sizes_and_values_of_a_dataset_fit() {
        let set = dataset(&Example::two_dimensions().picture(&Plain), Locale::english());
        let size: usize =
            set["size"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap() as usize).product();
        assert_eq!(set["value"].as_array().unwrap().len(), size);
        assert_eq!(set["status"].as_array().unwrap().len(), size);
        for id in set["id"].as_array().unwrap() {
            assert!(set["dimension"][id.as_str().unwrap()]["category"]["index"].is_array(), "{id}");
        }
        assert_eq!((&set["status"][0], &set["status"][6]), (&json!("E"), &json!("N")), "−7 is near zero");
    }
}
