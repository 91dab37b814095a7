//! Tests of the codebook through its public interface.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod check;
mod golden;
mod loading;
mod normal_form;
mod numbers;
mod reference;
mod sensitivity;
mod signatures;
mod vocabulary;
mod yearbook;
mod yearbook_plan;

use safeborders_codebook::{Attribute, CodeIndex, Codebook};
use safeborders_types::{Filter, Question, Unit};
use std::collections::BTreeSet;

fn v1(id: &str) -> &'static Attribute {
    Codebook::v1().attribute(&id.parse().unwrap()).unwrap()
}

fn index(attribute: &Attribute, code: &str) -> CodeIndex {
    attribute.code_index(&code.parse().unwrap()).unwrap()
}

fn question(unit: Unit, dimensions: &[&str], filter: &[(&str, &[&str])]) -> Question {
    let filter: Filter = filter
        .iter()
        .map(|(a, codes)| (a.parse().unwrap(), codes.iter().map(|c| c.parse().unwrap()).collect()))
        .collect();
    let cohorts = BTreeSet::from(["2024Q1".parse().unwrap()]);
    Question::new(unit, cohorts, dimensions.iter().map(|d| d.parse().unwrap()).collect(), filter).unwrap()
}
