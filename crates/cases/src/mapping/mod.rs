//! Mappings: which column of a file feeds which attribute, and how its values translate.

mod check;
mod shipped;
mod spec;

pub(crate) use spec::{ColumnSpec, OtherColumns, Rows, Translate, Unknown};
pub use spec::{Format, Mapping};
