//! What every web page of safeborders shares: the frame of a page, the table and the chart of a
//! merged answer, the ways to write a figure down, the headers that keep a page safe.
//!
//! # Invariants
//! - A figure never appears without its 95 % interval, and one that cannot be told from zero looks
//!   and reads different from zero.
//! - Nothing on a page comes from another host, and nothing is inline: no style, no script, no font, no image.
//!   Every page works without scripts; they only make it smoother.
//! - Every word is in `locales/`, in every language that is offered; numbers and dates follow the language.
//! - Every text goes through the template engine's escaping; [`Html`] is made by templates only.
//!
//! # Never here
//! Case files, messages of peers, sockets other than the listener that pages are served on, files, log-in secrets.
//!
//! # Units
//! Counts are whole numbers; intervals are 95 % and in counts; privacy loss is in nano-ρ.

mod answer;
mod assets;
mod chart;
mod export;
mod facts;
mod figure;
mod html;
mod http;
mod lang;
mod loopback;
mod map;
mod means;
mod names;
mod parties;
mod picture;
mod report;
mod scale;
mod serve;
mod shelf;
mod shell;
mod table;
#[cfg(test)]
mod testing;
mod ticks;
mod tls;
mod tour;
mod trend;
mod words;

pub use answer::answer;
pub use assets::asset_routes;
pub use chart::chart;
pub use export::{
    ExportError, Exported, Format, Sheet, SheetCell, SheetRow, Stated, csv, delimited, json, workbook,
};
pub use facts::{Fact, countries_fact, table_facts};
pub use figure::{Figure, number};
pub use html::{Html, RenderError};
pub use http::{CONTENT_SECURITY_POLICY, guard_local, packed, same_origin_only, secure};
pub use lang::{
    Arg, COUNTRY, Language, Lexicon, Locale, Reader, UnknownLanguage, YEAR, choose, language_routes,
    own_address,
};
pub use loopback::{Loopback, NotLoopback};
pub use map::{Corridor, EuropeMap, ROUTE, by_country, corridors, is_drawable};
pub use means::{MeanRow, Means};
pub use names::Names;
pub use parties::{parties, reason};
pub use picture::{Picture, Reused};
pub use report::{Report, ReportPage};
pub use serve::{PageLimits, serve_pages};
pub use shelf::{Shelf, View};
pub use shell::{Link, Shell};
pub use table::table;
pub use tls::TlsListener;
pub use tour::{TourStep, tour_routes, with_tour};
pub use trend::trend;
pub use words::{cohorts, conditions, sentence, title};
