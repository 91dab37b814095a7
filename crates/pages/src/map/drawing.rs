//! The map as areas and lines, for a PDF. Nothing is drawn without its interval here either.

use super::atlas::{HEIGHT, Land, WIDTH, lands};
use super::classes::Classes;
use super::{EuropeMap, LABELLED, SMALL, arcs};
use crate::lang::{Arg, Locale};
use safeborders_documents::{Anchor, Colour, Drawing, Fill, Mark};

const SHADES: [Colour; 5] = [[213, 230, 236], [168, 203, 216], [111, 166, 186], [56, 119, 143], [21, 74, 94]];
const NONE: Colour = [230, 234, 236];
const WHITE: Colour = [255; 3];
const INK: Colour = [24, 34, 44];
const ARC: Colour = [179, 84, 30];
/// How far the lines of a hatching are apart, and how much of them is seen.
const HATCH: (f32, f32) = (7.0, 0.45);
/// The room for the legend below the map.
const LEGEND: f32 = 44.0;

impl EuropeMap<'_> {
    /// The map with its legend.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // for drawing only
    pub(crate) fn drawing(&self, t: &Locale) -> Drawing {
        let classes = Classes::of(self.countries.values());
        let mut marks = Vec::new();
        for land in lands() {
            self.land(land, &classes, &mut marks);
        }
        for arc in arcs::widest(self.corridors) {
            let width = |text: &str| text.parse().unwrap_or(1.0);
            let line =
                |width: f32, opacity| Mark::Line { way: arc.line.clone(), colour: ARC, width, opacity };
            marks.push(line(width(&arc.high), 0.35));
            marks.push(line(width(&arc.low), 0.6));
            marks.push(Mark::Area { outline: arc.head.clone(), fill: Fill::Plain(ARC), opacity: 0.85 });
        }
        for land in lands().iter().filter(|land| land.area >= LABELLED) {
            let Some(figure) = self.countries.get(&land.code) else { continue };
            let figure = format!("{} ± {}", t.estimate(figure), t.number(figure.half_width()));
            let (x, y) = (land.x as f32, land.y as f32);
            marks.push(words((x, y), Anchor::Middle, &land.code.to_string(), true));
            marks.push(words((x, y + 17.0), Anchor::Middle, &figure, false));
        }
        self.legend(&classes, t, &mut marks);
        Drawing { width: WIDTH as f32, height: HEIGHT as f32 + LEGEND, marks }
    }

    #[allow(clippy::cast_possible_truncation)] // for drawing only
    fn land(&self, land: &Land, classes: &Classes, marks: &mut Vec<Mark>) {
        let figure = self.countries.get(&land.code);
        let shade = figure.map_or(NONE, |f| {
            usize::try_from(classes.class(f))
                .ok()
                .and_then(|class| SHADES.get(class).copied())
                .unwrap_or(NONE)
        });
        let mut outlines = vec![land.outline.to_owned()];
        if land.area < SMALL && (figure.is_some() || land.area < 30) {
            outlines.push(circle(land.x as f32, land.y as f32, 7.0));
        }
        for outline in outlines {
            marks.push(Mark::Area { outline: outline.clone(), fill: Fill::Plain(shade), opacity: 1.0 });
            if figure.is_some_and(|figure| figure.near_zero) {
                let fill = Fill::Hatched(INK, HATCH.0);
                marks.push(Mark::Area { outline: outline.clone(), fill, opacity: HATCH.1 });
            }
            marks.push(Mark::Line { way: outline, colour: WHITE, width: 0.8, opacity: 1.0 });
        }
    }

    /// What the shades mean, in one line below the map.
    #[allow(clippy::cast_precision_loss)] // for drawing only
    fn legend(&self, classes: &Classes, t: &Locale, marks: &mut Vec<Mark>) {
        let shades = classes.legend(t).into_iter();
        let mut entries: Vec<(Colour, bool, String)> = shades
            .map(|(class, bounds)| (SHADES.get(class).copied().unwrap_or(NONE), false, bounds))
            .collect();
        if self.countries.values().any(|figure| figure.near_zero) {
            entries.push((SHADES[0], true, "≈ 0".to_owned()));
        }
        entries.push((NONE, false, t.text("map-no-figure")));
        let step = WIDTH as f32 / entries.len() as f32;
        for (at, (shade, hatched, text)) in entries.into_iter().enumerate() {
            let (x, y) = (at as f32 * step, HEIGHT as f32 + LEGEND - 24.0);
            let outline = Drawing::rectangle(x, y, 26.0, 17.0);
            marks.push(Mark::Area { outline: outline.clone(), fill: Fill::Plain(shade), opacity: 1.0 });
            if hatched {
                let fill = Fill::Hatched(INK, HATCH.0);
                marks.push(Mark::Area { outline, fill, opacity: HATCH.1 });
            }
            marks.push(words((x + 32.0, y + 14.0), Anchor::Start, &text, false));
        }
    }

    /// What is said below the map.
    pub(crate) fn notes(&self, t: &Locale) -> Vec<String> {
        let (drawn, all) = (arcs::widest(self.corridors).len(), self.corridors.len());
        let mut notes = Vec::new();
        if self.countries.values().any(|figure| figure.near_zero) {
            notes.push(format!("≈ 0: {}", t.text("near-zero")));
        }
        if drawn > 0 {
            notes.push(t.with("map-arcs", &[("n", Arg::of(drawn)), ("all", Arg::of(all))]));
        }
        notes.push(t.text("map-boundaries"));
        notes
    }
}

fn words(at: (f32, f32), anchor: Anchor, text: &str, bold: bool) -> Mark {
    Mark::Words {
        at,
        anchor,
        text: text.to_owned(),
        size: 15.0,
        bold,
        colour: INK,
        edge: anchor == Anchor::Middle,
    }
}

/// A circle, as four curves.
pub(crate) fn circle(x: f32, y: f32, r: f32) -> String {
    let k = r * 0.5523;
    let (left, right, top, bottom) = (x - r, x + r, y - r, y + r);
    let (inner_left, inner_right, inner_top, inner_bottom) = (x - k, x + k, y - k, y + k);
    format!(
        "M{right:.2} {y:.2}C{right:.2} {inner_bottom:.2} {inner_right:.2} {bottom:.2} {x:.2} {bottom:.2}\
         C{inner_left:.2} {bottom:.2} {left:.2} {inner_bottom:.2} {left:.2} {y:.2}\
         C{left:.2} {inner_top:.2} {inner_left:.2} {top:.2} {x:.2} {top:.2}\
         C{inner_right:.2} {top:.2} {right:.2} {inner_top:.2} {right:.2} {y:.2}z"
    )
}
