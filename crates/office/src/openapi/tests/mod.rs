//! The description against what is served, against the types that travel, and against real answers.

pub(crate) mod answers;
mod parity;
mod shapes;
mod types;

use super::document;
use serde_json::Value;
use shapes::Shapes;

/// The document, and its schemas to hold values against.
fn told() -> (Value, Shapes) {
    let document = document().unwrap();
    let shapes = Shapes::of(&document);
    (document, shapes)
}
