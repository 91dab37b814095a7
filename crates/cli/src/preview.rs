//! `--preview`: what a question would cost and how exact its answer would be.

use crate::Output;
use clap::Args;
use comfy_table::{CellAlignment, Table, presets};
use safeborders_estimates::Z_95;
use safeborders_pages::{Names, number, reason, sentence};
use safeborders_types::{Advice, Outlook, Preview, Question};
use std::fmt::Write;

/// The flags of a preview.
#[derive(Args, Clone, Copy, Debug)]
pub struct PreviewArgs {
    /// Say what the question would cost and how exact the answer would be, and do not ask it.
    #[arg(long)]
    pub preview: bool,
    /// How many you expect in the whole table, over all countries: the preview then says whether the
    /// noise would hide them.
    #[arg(long, value_name = "N", requires = "preview")]
    pub expect: Option<u64>,
}

/// A preview as text, with a line break at its end. `names` is the codebook.
#[must_use]
pub fn render_preview(question: &Question, preview: &Preview, names: &dyn Names, output: Output) -> String {
    match output {
        Output::Table => table(question, preview, names),
        Output::Json => {
            let json = serde_json::json!({ "question": question, "preview": preview });
            format!("{json:#}\n")
        }
        Output::Csv => csv(preview),
    }
}

// Writing to a `String` cannot fail: the results of `write!` are dropped in this file.
fn table(question: &Question, preview: &Preview, names: &dyn Names) -> String {
    let mut text = format!("{}\nNothing was asked and nothing was spent.\n", sentence(question, names));
    let clamp = preview.clamp.map_or(String::new(), |n| format!(", at most {n} persons per case file"));
    let _ = writeln!(
        text,
        "cost: {} to each cohort, once (noise \u{3c3} = {}{clamp}); {} cells",
        preview.cost, preview.sigma, preview.cells
    );
    for node in &preview.nodes {
        let outlook = match &node.outlook {
            Outlook::WouldAnswer { left } => format!("would answer; {left} of your quota left after it"),
            Outlook::WouldNot(absence) => format!("would not answer: {}", reason(absence)),
        };
        let free = match node.yearbook {
            Some(variance) if node.is_free(preview.sigma) => {
                format!("its yearbook answers for nothing, \u{b1} {}; ", count(Z_95 * variance.sqrt()))
            }
            Some(variance) => {
                format!(
                    "its yearbook says it to \u{b1} {} for nothing and is merged in; ",
                    count(Z_95 * variance.sqrt())
                )
            }
            None => String::new(),
        };
        let _ = writeln!(text, "{}: {free}{outlook}", node.country);
    }
    if preview.sizes.is_empty() {
        text.push_str("No node would answer, so there would be no figure.\n");
        return text;
    }
    text.push_str(&sizes(preview));
    if let (Some(expected), true) = (preview.expected_per_cell, preview.is_vague()) {
        let _ = writeln!(
            text,
            "You expect about {} in a cell, and the interval would be wider than that. To see more:",
            count(expected)
        );
        preview.advice.iter().for_each(|advice| {
            let _ = writeln!(text, "  - {}", sentence_of(advice));
        });
    }
    text
}

fn sizes(preview: &Preview) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED);
    table.set_header(["A cell of", "would read, 95 %", ""]);
    for size in &preview.sizes {
        let interval = format!("{} to {}", count(size.interval.low), count(size.interval.high));
        let zero = if size.told_from_zero() { "" } else { "could not be told from zero" };
        table.add_row([number(size.size), interval, zero.to_owned()]);
    }
    for column in table.column_iter_mut().take(2) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    format!("{}\n", table.trim_fmt())
}

/// Rounded to whole units, as counts are read.
#[allow(clippy::cast_possible_truncation)] // saturates far beyond any count
fn count(value: f64) -> String {
    number(value.round() as i64)
}

fn sentence_of(advice: &Advice) -> String {
    match advice {
        Advice::Coarsen(coarser) => format!(
            "ask by {} instead of {}: {} cells instead",
            coarser.instead, coarser.attribute, coarser.cells
        ),
        Advice::LeaveOut => "leave out an attribute: fewer and larger cells".to_owned(),
        Advice::Span => "span more cohorts: larger cells, the same noise, the same cost to each".to_owned(),
        Advice::Pay { sigma, cost } => format!("ask with --sigma {sigma}: it costs {cost} to each cohort"),
    }
}

fn csv(preview: &Preview) -> String {
    let mut text = String::from("country,outlook,left_nano_rho,cost_nano_rho,sigma\n");
    for node in &preview.nodes {
        let (outlook, left) = match &node.outlook {
            Outlook::WouldAnswer { left } => ("would answer".to_owned(), left.get().to_string()),
            Outlook::WouldNot(absence) => (reason(absence), String::new()),
        };
        let outlook = outlook.replace(['"', ','], " ");
        let _ = writeln!(
            text,
            "{},{outlook},{left},{},{}",
            node.country,
            preview.cost.get(),
            preview.sigma.get()
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_codebook::Codebook;
    use safeborders_types::{
        Absence, Coarser, Filter, NanoRho, NodePreview, PreviewTerms, Sensitivity, Unit,
    };
    use std::collections::BTreeSet;

    fn question() -> Question {
        let cohorts = BTreeSet::from(["2024Q1".parse().unwrap()]);
        let by = vec!["victim.age_group".parse().unwrap()];
        Question::new(Unit::Victim, cohorts, by, Filter::new()).unwrap()
    }

    fn preview(answering: &[&str], expected: Option<u64>) -> Preview {
        let node = |country: &&str| NodePreview {
            yearbook: None,
            country: country.parse().unwrap(),
            outlook: match answering.contains(country) {
                true => Outlook::WouldAnswer { left: NanoRho::new(45_000_000) },
                false => Outlook::WouldNot(Absence::Refused("not-frozen".into())),
            },
        };
        let terms = PreviewTerms {
            cells: 10,
            sigma: 16.try_into().unwrap(),
            sensitivity: Sensitivity::new(1, 4),
            clamp: Some(4),
            expected,
            coarser: vec![Coarser {
                attribute: "victim.age_group".parse().unwrap(),
                instead: "victim.age_class".parse().unwrap(),
                cells: 3,
            }],
        };
        Preview::of(&terms, ["GR", "IT"].iter().map(node).collect())
    }

    fn render(preview: &Preview, output: Output) -> String {
        render_preview(&question(), preview, Codebook::v1(), output)
    }

    #[test]
    fn a_preview_says_cost_what_is_left_and_what_cells_would_read() {
        let text = render(&preview(&["GR", "IT"], None), Output::Table);
        for part in [
            "nothing was spent",
            "cost: ρ 0.031250 to each cohort, once (noise σ = 16, at most 4 persons per case file); 10 cells",
            "GR: would answer; ρ 0.045000 of your quota left after it",
            "could not be told from zero",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains("To see more"), "{text}");
    }

    #[test]
    fn a_table_that_noise_would_hide_comes_with_advice_and_one_that_it_would_not_does_not() {
        let vague = render(&preview(&["GR", "IT"], Some(100)), Output::Table);
        assert!(vague.contains("ask by victim.age_class instead of victim.age_group: 3 cells"), "{vague}");
        let clear = render(&preview(&["GR", "IT"], Some(100_000)), Output::Table);
        assert!(!clear.contains("instead of"), "{clear}");
    }

    #[test]
    fn a_yearbook_that_answers_for_nothing_is_said_before_anything_is_paid() {
        let mut preview = preview(&["GR"], None);
        preview.nodes[0].yearbook = Some(100.0);
        preview.nodes[1].yearbook = Some(400.0);
        let text = render(&preview, Output::Table);
        assert!(text.contains("GR: its yearbook answers for nothing, \u{b1} 20; would answer"), "{text}");
        assert!(text.contains("IT: its yearbook says it to \u{b1} 39 for nothing"), "{text}");
    }

    #[test]
    fn a_node_that_would_refuse_is_named_and_without_any_there_is_no_figure() {
        let text = render(&preview(&["GR"], None), Output::Table);
        assert!(text.contains("IT: would not answer: refused"), "{text}");
        let none = render(&preview(&[], Some(1)), Output::Table);
        assert!(none.contains("No node would answer") && !none.contains("would read"), "{none}");
    }

    #[test]
    fn json_and_csv_carry_the_same() {
        let preview = preview(&["GR"], None);
        let json: serde_json::Value = serde_json::from_str(&render(&preview, Output::Json)).unwrap();
        assert_eq!(json["preview"]["answering"], 1);
        assert_eq!(render(&preview, Output::Csv).lines().count(), 3);
    }
}
