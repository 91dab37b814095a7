//! The bars of a merged answer as a picture of its own (PNG), for programs that take pictures in pixels alone.

use super::ExportError;
use super::bars::{Bars, short};
use crate::lang::Locale;
use crate::report::bar;
use safeborders_documents::{Anchor, Colour, Drawing, Mark, png};

const INK: Colour = [24, 34, 44];
const WIDE: f32 = 1000.0;
/// Where labels end, bars begin and figures begin, of [`WIDE`].
const LABELS_END: f32 = 320.0;
const BARS_AT: f32 = 332.0;
const BARS_WIDE: f32 = 390.0;
const FIGURES_AT: f32 = 732.0;
const ROW: f32 = 30.0;
/// Where letters stand in a row.
const BASE: f32 = 17.0;
/// About as many letters as a label has room for.
const LABEL_CHARS: usize = 42;

/// The picture.
pub(super) fn picture(bars: &Bars, t: &Locale) -> Result<Vec<u8>, ExportError> {
    Ok(png(&bars.title, &drawing(bars, t), &bars.notes)?)
}

fn drawing(bars: &Bars, t: &Locale) -> Drawing {
    let mut marks = Vec::with_capacity(bars.figures.len() * 3);
    let mut y = 0.0;
    for (label, figure) in &bars.figures {
        let near = if figure.near_zero { "  ≈ 0" } else { "" };
        let reading = format!("{} ({}){near}", t.estimate(figure), t.interval(figure));
        let drawing = Box::new(bar(figure, &bars.scale));
        let scale = BARS_WIDE / drawing.width;
        marks.push(words((LABELS_END, y + BASE), Anchor::End, short(label, LABEL_CHARS)));
        marks.push(Mark::Within { at: (BARS_AT, y), scale, drawing });
        marks.push(words((FIGURES_AT, y + BASE), Anchor::Start, reading));
        y += ROW;
    }
    Drawing { width: WIDE, height: y.max(1.0), marks }
}

fn words(at: (f32, f32), anchor: Anchor, text: String) -> Mark {
    Mark::Words { at, anchor, text, size: 12.0, bold: false, colour: INK, edge: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Stated;
    use crate::testing::{Example, Plain, axis};

    const PLAIN: Stated<'static> = Stated { stem: "x", sources: &[], synthetic: false };

    fn bars(example: &Example, stated: &Stated<'_>) -> Bars {
        Bars::of(&example.picture(&Plain), Locale::english(), stated)
    }

    #[test]
    fn every_bar_stands_beside_its_label_and_its_interval() {
        let bars = bars(&Example::two_dimensions(), &PLAIN);
        let drawing = drawing(&bars, Locale::english());
        assert_eq!(drawing.marks.len(), 3 * bars.figures.len());
        for (three, (label, figure)) in drawing.marks.chunks(3).zip(&bars.figures) {
            let [Mark::Words { text: of, .. }, Mark::Within { .. }, Mark::Words { text: reading, .. }] =
                three
            else {
                panic!("a bar without its label or its interval")
            };
            assert!(of == label && reading.contains(&Locale::english().interval(figure)), "{reading}");
            assert_eq!(reading.contains("≈ 0"), figure.near_zero, "{reading}");
        }
    }

    #[test]
    fn a_picture_of_many_figures_fits_and_says_how_many_it_shows() {
        let codes: Vec<String> = (0..300).map(|i| format!("c{i}")).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let cells: Vec<i64> = (0..300).collect();
        let bars = bars(&Example::new(&[axis("case.a", &codes)], &cells), &PLAIN);
        assert!(bars.notes.iter().any(|note| note.contains("largest of 300")), "{:?}", bars.notes);
        let made = picture(&bars, Locale::english()).unwrap();
        assert!(made.starts_with(b"\x89PNG"));
        let long = "Ж".repeat(LABEL_CHARS + 1);
        assert_eq!(short(&long, LABEL_CHARS).chars().count(), LABEL_CHARS + 1, "cut, and it says so");
        assert!(short(&long, LABEL_CHARS).ends_with('…') && short("b", LABEL_CHARS) == "b");
    }

    #[test]
    fn what_stands_below_says_the_sources_and_synthetic_data_only_where_it_is() {
        let sources = ["Codebook 1, two offices.".to_owned()];
        let synthetic = Stated { sources: &sources, synthetic: true, ..PLAIN };
        let (real, made_up) = (Example::one_dimension(), Example::one_dimension());
        let (real, made_up) = (bars(&real, &PLAIN), bars(&made_up, &synthetic));
        let says = |bars: &Bars, what: &str| bars.notes.iter().any(|note| note.contains(what));
        assert!(says(&real, "95 % interval") && says(&real, "differentially private"), "{:?}", real.notes);
        assert!(!says(&real, "Synthetic") && !says(&real, "two offices"));
        assert!(says(&made_up, "Synthetic") && says(&made_up, "two offices"), "{:?}", made_up.notes);
        let (real, made_up) = (picture(&real, Locale::english()), picture(&made_up, Locale::english()));
        assert!(real.unwrap() != made_up.unwrap(), "it is seen");
    }

    #[test]
    fn without_answers_there_is_no_bar_and_it_says_so() {
        let nobody = bars(&Example::nobody_answered(), &PLAIN);
        assert!(nobody.figures.is_empty() && nobody.notes[0].contains("No node answered"));
        assert!(drawing(&nobody, Locale::english()).marks.is_empty());
        assert!(picture(&nobody, Locale::english()).is_ok());
    }
}
