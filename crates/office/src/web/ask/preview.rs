//! What a question would cost and how exact its answer would be, before anything is spent.

use crate::web::fields::Fields;
use askama::Template;
use safeborders_pages::{Arg, Figure, Html, Lexicon, Locale, Names, RenderError};
use safeborders_types::{Advice, Interval, MergedCell, Outlook, Preview, Question};

#[derive(Template)]
#[template(path = "ask/preview.html")]
struct Page<'a> {
    t: &'static Locale,
    title: String,
    lede: String,
    cost: String,
    cohorts: Arg<'static>,
    cells: Arg<'static>,
    answering: Arg<'static>,
    asked: Arg<'static>,
    /// Whether every figure would come out of yearbooks, so that nothing is spent.
    free: bool,
    sizes: Vec<Size>,
    nodes: Vec<Node>,
    advice: Vec<String>,
    fields: Vec<&'a (String, String)>,
}

/// How a cell of this size would come out.
struct Size {
    figure: Figure,
    x: String,
    low: String,
    width: String,
}

struct Node {
    country: String,
    says: String,
    class: &'static str,
}

/// The preview with the button that asks. `fields` are those of the form: they are asked as they were previewed.
pub(crate) fn preview_part(
    question: &Question,
    preview: &Preview,
    fields: &Fields,
    t: &'static Locale,
) -> Result<Html, RenderError> {
    let names = Lexicon::new(t);
    Html::from_template(&Page {
        t,
        title: t.title(question, &names),
        lede: conditions(question, &names, t),
        cost: preview.cost.to_string(),
        cohorts: Arg::of(question.cohorts().len()),
        cells: Arg::Count(i64::try_from(preview.cells).unwrap_or(i64::MAX)),
        answering: Arg::Count(i64::from(preview.answering)),
        asked: Arg::of(preview.nodes.len()),
        free: preview.answering > 0 && !preview.nodes.iter().any(|node| is_paid(node, preview)),
        sizes: sizes(preview),
        nodes: preview.nodes.iter().map(|node| of_node(node, preview, &names, t)).collect(),
        advice: preview.advice.iter().map(|advice| words(advice, &names, t)).collect(),
        fields: fields.without(&["step", "note"]).collect(),
    })
}

fn conditions(question: &Question, names: &Lexicon, t: &Locale) -> String {
    let mut parts = vec![safeborders_pages::cohorts(question.cohorts())];
    parts.extend(t.conditions(question, names));
    parts.join(" · ")
}

fn is_paid(node: &safeborders_types::NodePreview, preview: &Preview) -> bool {
    matches!(node.outlook, Outlook::WouldAnswer { .. }) && !node.is_free(preview.sigma)
}

/// Each size as a bar with its interval; the drawing ends with the widest of them that matters.
fn sizes(preview: &Preview) -> Vec<Size> {
    let cell = |size: i64, interval: Interval| Figure::from(&MergedCell { estimate: size, interval });
    let figures: Vec<Figure> = preview.sizes.iter().map(|size| cell(size.size, size.interval)).collect();
    // Half a width against the size: what the reader wants to see is how large the doubt is.
    let draw = |figure: Figure| {
        #[allow(clippy::cast_precision_loss)] // for drawing
        let doubt = figure.half_width() as f64 / (figure.estimate.max(1) as f64);
        let half = (doubt * 50.0).min(50.0);
        Size {
            figure,
            x: "50%".into(),
            low: format!("{:.2}%", 50.0 - half),
            width: format!("{:.2}%", half * 2.0),
        }
    };
    figures.into_iter().map(draw).collect()
}

fn of_node(node: &safeborders_types::NodePreview, preview: &Preview, names: &Lexicon, t: &Locale) -> Node {
    let (says, class) = match &node.outlook {
        _ if node.is_free(preview.sigma) => (t.text("o-ask-node-free"), "good"),
        Outlook::WouldAnswer { left } => {
            (t.with("o-ask-node-answers", &[("left", Arg::Text(&left.to_string()))]), "good")
        }
        Outlook::WouldNot(absence) => {
            let reason = t.reason(absence);
            let reason = [("reason", Arg::Text(reason.as_str()))];
            let says = match node.yearbook {
                Some(_) => t.with("o-ask-node-yearbook", &reason),
                None => t.with("o-ask-node-not", &reason),
            };
            (says, "gone")
        }
    };
    Node { country: names.country(node.country), says, class }
}

fn words(advice: &Advice, names: &Lexicon, t: &Locale) -> String {
    match advice {
        Advice::Coarsen(coarser) => {
            let (fine, coarse) = (names.attribute(&coarser.attribute), names.attribute(&coarser.instead));
            let cells = Arg::Count(i64::try_from(coarser.cells).unwrap_or(i64::MAX));
            let with = [("fine", Arg::Text(&fine)), ("coarse", Arg::Text(&coarse)), ("n", cells)];
            t.with("o-ask-advice-coarsen", &with)
        }
        Advice::LeaveOut => t.text("o-ask-advice-leave-out"),
        Advice::Span => t.text("o-ask-advice-span"),
        Advice::Pay { sigma, cost } => {
            let (sigma, cost) = (sigma.to_string(), cost.to_string());
            t.with("o-ask-advice-pay", &[("sigma", Arg::Text(&sigma)), ("cost", Arg::Text(&cost))])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::{Absence, NanoRho, NodePreview, PreviewTerms, Sensitivity, Unit};
    use std::collections::{BTreeMap, BTreeSet};

    fn question() -> Question {
        let cohorts = BTreeSet::from(["2024Q1".parse().unwrap()]);
        Question::new(Unit::Victim, cohorts, vec!["victim.sex".parse().unwrap()], BTreeMap::new()).unwrap()
    }

    fn node(country: &str, outlook: Outlook, yearbook: Option<f64>) -> NodePreview {
        NodePreview { country: country.parse().unwrap(), outlook, yearbook }
    }

    fn shown(nodes: Vec<NodePreview>, expected: Option<u64>) -> String {
        let terms = PreviewTerms {
            cells: 3,
            sigma: 10.try_into().unwrap(),
            sensitivity: Sensitivity::ONE,
            clamp: Some(4),
            expected,
            coarser: Vec::new(),
        };
        let fields = Fields::read("by1=victim.sex&is1=%3Cscript%3Ex&step=preview");
        preview_part(&question(), &Preview::of(&terms, nodes), &fields, Locale::english())
            .unwrap()
            .to_string()
    }

    #[test]
    fn price_and_expected_intervals_are_told_before_anything_is_spent() {
        let left = NanoRho::new(40_000_000);
        let gone = Outlook::WouldNot(Absence::Unreachable);
        let html = shown(vec![node("GR", Outlook::WouldAnswer { left }, None), node("BG", gone, None)], None);
        assert!(html.contains("ρ 0.005") && html.contains("could not be reached"), "{html}");
        assert!(html.contains("method=\"post\"") && html.contains("name=\"by1\""), "{html}");
        assert!(!html.contains("name=\"step\""), "the step is not handed on");
        assert!(!html.contains("<script>x"), "what was typed is escaped");
        assert_eq!(html.matches("class=\"pm\"").count(), 6, "each size with its interval");
        assert!(html.contains("cannot be told from zero"), "5 and 20 with a noise of 10");
    }

    #[test]
    fn what_yearbooks_answer_costs_nothing_and_says_so() {
        let left = NanoRho::new(1);
        let free = shown(vec![node("GR", Outlook::WouldAnswer { left }, Some(25.0))], None);
        assert!(free.contains("this question costs nothing"), "{free}");
        let paid = shown(vec![node("GR", Outlook::WouldAnswer { left }, Some(400.0))], None);
        assert!(!paid.contains("this question costs nothing"), "the control: {paid}");
    }

    #[test]
    fn advice_stands_where_the_interval_would_be_wider_than_what_is_expected() {
        let answers = || vec![node("GR", Outlook::WouldAnswer { left: NanoRho::new(1) }, None)];
        assert!(shown(answers(), Some(6)).contains("class=\"advice\""));
        assert!(!shown(answers(), Some(60_000)).contains("class=\"advice\""));
    }
}
