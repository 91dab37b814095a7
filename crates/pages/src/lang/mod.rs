//! Languages: which there are, which one a reader gets, and every word of the pages in each.

mod choose;
mod language;
mod lexicon;
mod locale;
mod phrases;
mod route;

pub use choose::{Reader, choose};
pub use language::{Language, UnknownLanguage};
pub use lexicon::Lexicon;
pub use locale::{Arg, Locale};
pub use phrases::COUNTRY;
pub use phrases::YEAR;
pub use route::{language_routes, own_address};
