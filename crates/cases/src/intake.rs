//! Reading a file: case files and rejects, one by one.

use crate::draft::Draft;
use crate::mapping::{Format, Mapping};
use crate::model::CaseFile;
use crate::plan::Plan;
use crate::reader::{
    CsvRows, Input, JsonReader, Meter, Occurrences, Record, Records, SAMPLE_BYTES, SeenIds, SheetRows,
    Sniffed, TextEncoding, delimiter, of_file, of_pipe, open_text, sniff,
};
use crate::reject::{Problem, Reject};
use crate::table::{Step, Table};
use crate::{IntakeError, MappingError, Reason};
use safeborders_codebook::Codebook;
use std::collections::HashSet;
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use time::Date;

/// Opens a file for reading by a mapping. `today` is the day after which a date of registration
/// lies in the future.
///
/// # Errors
/// [`IntakeError`] when the file or the mapping cannot be used; no row was read then.
pub fn open(
    path: &Path,
    mapping: &Mapping,
    codebook: &'static Codebook,
    today: Date,
) -> Result<Intake, IntakeError> {
    let plan = Plan::new(mapping, codebook, today)?;
    let (file, total_bytes) = of_file(path)?;
    read(file, total_bytes, plan)
}

/// The same for what comes through a pipe, such as standard input. It is held in memory, up to
/// 512 MB.
///
/// # Errors
/// As [`open`], and [`IntakeError::PipeTooLarge`].
pub fn open_pipe(
    pipe: impl Read,
    mapping: &Mapping,
    codebook: &'static Codebook,
    today: Date,
) -> Result<Intake, IntakeError> {
    let plan = Plan::new(mapping, codebook, today)?;
    let (bytes, total_bytes) = of_pipe(pipe)?;
    read(bytes, total_bytes, plan)
}

fn read(mut file: Input, total_bytes: u64, plan: Plan) -> Result<Intake, IntakeError> {
    let sniffed = sniff(&mut file, plan.format())?;
    let meter = Meter::default();
    let mut described = Described { format: sniffed.format, encoding: None, delimiter: None };
    let source = match sniffed.format {
        Format::Csv => csv_table(file, &sniffed, &plan, &meter, &mut described)?,
        Format::Xlsx => {
            let rows = SheetRows::open(file, plan.mapping.sheet.as_deref(), &meter)?;
            Source::Table(Table::open(Box::new(rows), &plan)?)
        }
        Format::JsonLines | Format::Json => {
            let encoding = sniffed.mark.unwrap_or_else(TextEncoding::utf8);
            described.encoding = Some(encoding.name());
            let text = open_text(file, encoding, &meter)?;
            let lines = sniffed.format == Format::JsonLines;
            let records = if lines { Records::lines(text) } else { Records::elements(text) };
            let reader = JsonReader::new(&plan)?;
            Source::Json(Json {
                records,
                reader,
                buffer: Vec::new(),
                occurrences: Occurrences::default(),
                read: 0,
            })
        }
    };
    Ok(Intake {
        plan,
        source,
        described,
        draft: Draft::default(),
        seen: SeenIds::default(),
        meter,
        total_bytes,
        state: State::Reading,
        row: 0,
    })
}

fn csv_table(
    mut file: Input,
    sniffed: &Sniffed,
    plan: &Plan,
    meter: &Meter,
    described: &mut Described,
) -> Result<Source, IntakeError> {
    let encoding = match (&plan.mapping.encoding, sniffed.mark) {
        (_, Some(mark)) => mark,
        (Some(name), None) => TextEncoding::named(name)
            .ok_or_else(|| MappingError::at("encoding", format!("{name} is no encoding that is known")))?,
        (None, None) => TextEncoding::tell(&mut file)?,
    };
    let mut text = open_text(file, encoding, meter)?;
    let delimiter = match plan.mapping.delimiter.map(u8::try_from) {
        Some(Ok(delimiter)) if delimiter.is_ascii() => delimiter,
        Some(_) => return Err(MappingError::at("delimiter", "a delimiter is one ASCII character").into()),
        None => {
            let mut sample = Vec::new();
            text.by_ref().take(SAMPLE_BYTES as u64).read_to_end(&mut sample).map_err(IntakeError::Io)?;
            let wanted: HashSet<&str> = plan.rules.iter().map(|rule| &*rule.name).collect();
            let found = delimiter::detect(&sample, &wanted);
            text = Box::new(Cursor::new(sample).chain(text));
            found
        }
    };
    described.encoding = Some(encoding.name());
    described.delimiter = Some(char::from(delimiter));
    Ok(Source::Table(Table::open(Box::new(CsvRows::new(text, delimiter)), plan)?))
}

/// A file that is being read: an iterator of case files and rejects, in the order of the file.
///
/// Memory does not grow with the file, except for 8 bytes and their table for each id (to find one
/// that comes twice), or 20 for each different row where ids are made from content. A workbook is
/// held in memory, and is therefore limited to 200 MB unpacked.
pub struct Intake {
    plan: Plan,
    source: Source,
    described: Described,
    draft: Draft,
    seen: SeenIds,
    meter: Meter,
    total_bytes: u64,
    state: State,
    /// Where the last case began.
    row: u64,
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum State {
    Reading,
    Ended,
    BrokenOff,
}

struct Described {
    format: Format,
    encoding: Option<&'static str>,
    delimiter: Option<char>,
}

enum Source {
    Table(Table),
    Json(Json),
}

struct Json {
    records: Records,
    reader: JsonReader,
    buffer: Vec<u8>,
    occurrences: Occurrences,
    read: u64,
}

impl Intake {
    /// Bytes read so far, for a progress bar.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.meter.position().min(self.total_bytes)
    }

    /// Bytes of the file.
    #[must_use]
    pub fn total_bytes(&self) -> u64 {
        self.total_bytes
    }

    /// Rows (tables, without the header and blank rows) or records (JSON) read so far.
    #[must_use]
    pub fn rows(&self) -> u64 {
        match &self.source {
            Source::Table(table) => table.rows_read(),
            Source::Json(json) => json.read,
        }
    }

    /// Whether reading broke off before the end: the last reject says why.
    #[must_use]
    pub fn broke_off(&self) -> bool {
        self.state == State::BrokenOff
    }

    /// The format of the file.
    #[must_use]
    pub fn format(&self) -> Format {
        self.described.format
    }

    /// The encoding in which the text is read; `None` for a workbook.
    #[must_use]
    pub fn encoding(&self) -> Option<&'static str> {
        self.described.encoding
    }

    /// The delimiter of a CSV file.
    #[must_use]
    pub fn delimiter(&self) -> Option<char> {
        self.described.delimiter
    }

    /// Columns of a table that the mapping does not name. They are not read.
    #[must_use]
    pub fn ignored_columns(&self) -> &[String] {
        match &self.source {
            Source::Table(table) => table.ignored(),
            Source::Json(_) => &[],
        }
    }

    /// The reject of the case file that was read last, where the office does not let it in.
    #[must_use]
    pub fn reject(&self, file: &CaseFile, reason: Reason) -> Reject {
        Reject::new(self.row, Arc::clone(&self.plan.finish.id), file.source().as_str(), reason)
    }

    /// Makes a case file of the draft.
    fn admit(&mut self, row: u64, failure: Option<Reject>) -> Result<CaseFile, Reject> {
        // An id counts as seen even if its case is rejected: rows that follow later would make a
        // case with a part missing.
        let id = self.draft.id.trim();
        let is_new = id.is_empty() || self.plan.id_column.is_none() || self.seen.note(id);
        if let Some(reject) = failure {
            return Err(reject);
        }
        if !is_new {
            let problem = Problem::new(&self.plan.finish.id, id, Reason::DuplicateId);
            return Err(problem.at(row));
        }
        self.plan.finish.case(&mut self.draft).map_err(|problem| problem.at(row))
    }

    fn break_off(&mut self, row: u64, reason: Reason) -> Reject {
        self.state = State::BrokenOff;
        Reject::new(row, Arc::from(""), "", reason)
    }
}

impl Iterator for Intake {
    type Item = Result<CaseFile, Reject>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.state != State::Reading {
            return None;
        }
        let (row, failure) = match &mut self.source {
            Source::Table(table) => match table.next_case(&self.plan, &mut self.draft) {
                Step::Case(case) => (case.row, case.failure),
                Step::Stop(broken) => return Some(Err(self.break_off(broken.row, broken.reason))),
                Step::End => {
                    self.state = State::Ended;
                    return None;
                }
            },
            Source::Json(json) => match json.records.next(&mut json.buffer) {
                Record::Read { row } => (row, json.parse(row, &self.plan, &mut self.draft)),
                Record::Skipped { row, reason } => {
                    json.read += 1;
                    return Some(Err(Problem::whole(reason).at(row)));
                }
                Record::Stop { row, reason } => return Some(Err(self.break_off(row, reason))),
                Record::End => {
                    self.state = State::Ended;
                    return None;
                }
            },
        };
        self.row = row;
        Some(self.admit(row, failure))
    }
}

impl Json {
    fn parse(&mut self, row: u64, plan: &Plan, draft: &mut Draft) -> Option<Reject> {
        self.read += 1;
        draft.clear();
        if plan.id_column.is_none() {
            self.occurrences.id(std::iter::once(self.buffer.trim_ascii()), &mut draft.id);
        }
        let (victim, suspect) = plan.persons_per_row();
        let added = if victim { draft.victims.add() } else { Ok(()) };
        let added = added.and_then(|()| if suspect { draft.suspects.add() } else { Ok(()) });
        let read = added.map_err(Problem::whole).and_then(|()| self.reader.read(&self.buffer, plan, draft));
        let done = read.and_then(|()| draft.end_row().map_err(Problem::whole));
        done.err().map(|problem| problem.at(row))
    }
}
