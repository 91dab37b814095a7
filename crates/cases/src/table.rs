//! Tables: from rows of cells to cases, one row or several consecutive ones each.

use crate::draft::Draft;
use crate::plan::{Plan, Target};
use crate::reader::{Broken, MAX_COLUMNS, Occurrences, Rows};
use crate::reject::{Problem, Reject};
use crate::{IntakeError, Reason};
use std::sync::Arc;

/// A table whose header fits the mapping.
pub(crate) struct Table {
    rows: Box<dyn Rows>,
    width: usize,
    /// For each rule in order, its cell.
    rules: Vec<(usize, usize)>,
    /// Cells in the order of their names: what ids from content are made of.
    by_name: Vec<usize>,
    id_cell: Option<usize>,
    ignored: Vec<String>,
    cells: csv::ByteRecord,
    row: u64,
    /// The current row was read but belongs to the next case.
    held_back: bool,
    rows_read: u64,
    occurrences: Occurrences,
}

/// A case whose rows were read.
pub(crate) struct Gathered {
    /// The first row.
    pub(crate) row: u64,
    /// What was wrong with the first bad row.
    pub(crate) failure: Option<Reject>,
}

/// What a table gives.
pub(crate) enum Step {
    Case(Gathered),
    Stop(Broken),
    End,
}

impl Table {
    /// Reads the header.
    pub(crate) fn open(mut rows: Box<dyn Rows>, plan: &Plan) -> Result<Self, IntakeError> {
        let mut cells = csv::ByteRecord::new();
        match rows.read(&mut cells) {
            Ok(Some(_)) => {}
            Ok(None) => return Err(IntakeError::Empty),
            Err(_) => return Err(IntakeError::HeaderTooLong { limit: crate::reader::MAX_RECORD_BYTES }),
        }
        if cells.len() > MAX_COLUMNS {
            return Err(IntakeError::TooManyColumns { limit: MAX_COLUMNS });
        }
        let header: Vec<String> =
            cells.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
        let rules = columns(plan, &header)?;
        let used = |name: &str| plan.rules.iter().any(|rule| *rule.name == *name);
        let ignored: Vec<String> = header.iter().filter(|name| !used(name)).cloned().collect();
        if plan.refuses_other_columns() && !ignored.is_empty() {
            return Err(IntakeError::OtherColumns { columns: shortened(&ignored) });
        }
        let mut by_name: Vec<usize> = (0..header.len()).collect();
        by_name.sort_by(|a, b| header[*a].cmp(&header[*b]));
        let is_id = |rule: &usize| matches!(plan.rules[*rule].target, Target::Id);
        let id_cell = rules.iter().find(|(rule, _)| is_id(rule)).map(|(_, cell)| *cell);
        Ok(Self {
            rows,
            width: header.len(),
            rules,
            by_name,
            id_cell,
            ignored,
            cells,
            row: 0,
            held_back: false,
            rows_read: 0,
            occurrences: Occurrences::default(),
        })
    }

    /// The columns that the mapping does not name.
    pub(crate) fn ignored(&self) -> &[String] {
        &self.ignored
    }

    /// Rows that were read, without the header and blank rows.
    pub(crate) fn rows_read(&self) -> u64 {
        self.rows_read
    }

    /// Gathers the rows of the next case in the draft.
    pub(crate) fn next_case(&mut self, plan: &Plan, draft: &mut Draft) -> Step {
        match self.next_row() {
            Ok(true) => {}
            Ok(false) => return Step::End,
            Err(broken) => return Step::Stop(broken),
        }
        draft.clear();
        let mut case = Gathered { row: self.row, failure: None };
        if self.id_cell.is_none() {
            let cells = self.by_name.iter().map(|at| self.cells.get(*at).unwrap_or_default().trim_ascii());
            self.occurrences.id(cells, &mut draft.id);
        }
        self.absorb(plan, draft, &mut case);
        if !plan.groups_rows() || draft.id.trim().is_empty() {
            return Step::Case(case);
        }
        let id = draft.id.clone();
        loop {
            match self.next_row() {
                Ok(true) if self.id_text() == id.trim() => self.absorb(plan, draft, &mut case),
                Ok(true) => {
                    self.held_back = true;
                    return Step::Case(case);
                }
                Ok(false) => return Step::Case(case),
                // Rows of this case may be lost with the rest of the file.
                Err(broken) => return Step::Stop(broken),
            }
        }
    }

    /// Moves to the next row that is not blank; `false` at the end.
    fn next_row(&mut self) -> Result<bool, Broken> {
        if std::mem::take(&mut self.held_back) {
            return Ok(true);
        }
        loop {
            match self.rows.read(&mut self.cells)? {
                None => return Ok(false),
                Some(row) => self.row = row,
            }
            if self.cells.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                self.rows_read += 1;
                return Ok(true);
            }
        }
    }

    fn id_text(&self) -> &str {
        let cell = self.id_cell.and_then(|at| self.cells.get(at)).unwrap_or_default();
        std::str::from_utf8(cell).unwrap_or_default().trim()
    }

    /// Adds the current row to the draft; the first failure of a case stands for the whole case.
    fn absorb(&self, plan: &Plan, draft: &mut Draft, case: &mut Gathered) {
        let done = self.add_row(plan, draft);
        if case.failure.is_none() {
            case.failure = done.err().map(|problem| problem.at(self.row));
        }
    }

    fn add_row(&self, plan: &Plan, draft: &mut Draft) -> Result<(), Problem> {
        let (victim, suspect) = plan.persons_per_row();
        if victim {
            draft.victims.add().map_err(Problem::whole)?;
        }
        if suspect {
            draft.suspects.add().map_err(Problem::whole)?;
        }
        // The id first, so that a bad row does not part its case in two.
        if let Some(id) = self.id_cell {
            draft.id.clear();
            draft.id.push_str(self.id_text());
            self.text(id, &plan.finish.id)?;
        }
        let extra = self.cells.iter().skip(self.width).any(|cell| !cell.trim_ascii().is_empty());
        if extra || (self.cells.len() < self.width && !self.rows.pads()) {
            let found = self.cells.len();
            return Err(Problem::whole(Reason::Ragged { expected: self.width, found }));
        }
        for (rule, cell) in &self.rules {
            let rule = &plan.rules[*rule];
            rule.apply(self.text(*cell, &rule.name)?, draft)?;
        }
        draft.end_row().map_err(Problem::whole)
    }

    fn text(&self, cell: usize, column: &Arc<str>) -> Result<&str, Problem> {
        let bytes = self.cells.get(cell).unwrap_or_default();
        std::str::from_utf8(bytes).map_err(|_| Problem::new(column, "", Reason::NotText))
    }
}

/// Which cell feeds which rule, in the order of the rules.
fn columns(plan: &Plan, header: &[String]) -> Result<Vec<(usize, usize)>, IntakeError> {
    let mut missing = Vec::new();
    for (name, optional) in plan.columns() {
        match header.iter().filter(|column| ***column == **name).count() {
            0 if !optional => missing.push(name.to_string()),
            0 | 1 => {}
            _ => return Err(IntakeError::RepeatedColumn { column: name.to_string() }),
        }
    }
    if !missing.is_empty() {
        return Err(IntakeError::MissingColumns { missing, found: shortened(header) });
    }
    let cell = |name: &Arc<str>| header.iter().position(|column| **column == **name);
    Ok(plan.rules.iter().enumerate().filter_map(|(at, rule)| Some((at, cell(&rule.name)?))).collect())
}

/// Column names for an error: not more than a screen of them.
fn shortened(names: &[String]) -> Vec<String> {
    const MOST: usize = 80;
    let cut = |name: &String| name.chars().filter(|c| !c.is_control()).take(60).collect::<String>();
    let mut shown: Vec<String> = names.iter().take(MOST).map(cut).collect();
    if names.len() > MOST {
        shown.push(format!("and {} more", names.len() - MOST));
    }
    shown
}
