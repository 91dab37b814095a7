//! Corridors as arcs.

use super::Corridor;
use super::atlas::{Land, land_of};
use crate::figure::Figure;

/// The most arcs on a map: more cannot be told apart.
const MAX_ARCS: usize = 14;
/// The width of the widest arc, in units of the picture.
const WIDEST: f64 = 11.0;
/// How far an arc bends, as a part of its length.
const BEND: f64 = 0.2;

/// An arc as it is drawn.
#[derive(Clone, Debug)]
pub(crate) struct Arc {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) figure: Figure,
    pub(crate) line: String,
    /// The head of the arrow.
    pub(crate) head: String,
    pub(crate) high: String,
    pub(crate) low: String,
}

/// Both ends of a corridor; `None` when one lies outside the picture, or they are the same country.
pub(crate) fn ends(corridor: &Corridor) -> Option<(&'static Land, &'static Land)> {
    (corridor.from != corridor.to).then_some(())?;
    Some((land_of(corridor.from)?, land_of(corridor.to)?))
}

/// The widest corridors that can be told from zero, the widest first so that narrow ones lie on top.
pub(crate) fn widest(corridors: &[Corridor]) -> Vec<Arc> {
    let mut drawn: Vec<(&Corridor, _)> = corridors
        .iter()
        .filter(|corridor| !corridor.figure.near_zero && corridor.figure.estimate > 0)
        .filter_map(|corridor| Some((corridor, ends(corridor)?)))
        .collect();
    drawn.sort_by_key(|(corridor, _)| std::cmp::Reverse(corridor.figure.estimate));
    drawn.truncate(MAX_ARCS);
    let most = drawn.iter().map(|(corridor, _)| corridor.figure.high).max().unwrap_or(1);
    drawn.iter().map(|(corridor, (from, to))| arc(corridor, from, to, most)).collect()
}

#[allow(clippy::cast_precision_loss)] // for drawing only
fn arc(corridor: &Corridor, from: &Land, to: &Land, most: i64) -> Arc {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy).max(1.0);
    // To the left of the way, so that the way back is another arc.
    let (cx, cy) = (f64::midpoint(from.x, to.x) + BEND * dy, f64::midpoint(from.y, to.y) - BEND * dx);
    let (ux, uy) = unit(to.x - cx, to.y - cy);
    let width = |count: i64| (WIDEST * count.max(0) as f64 / most.max(1) as f64).max(0.8);
    let high = width(corridor.figure.high);
    let reach = (high * 1.3 + 4.0).min(length / 3.0);
    let (bx, by) = (to.x - ux * reach, to.y - uy * reach);
    let side = high * 0.8 + 3.0;
    let point = |x: f64, y: f64| format!("{x:.0} {y:.0}");
    Arc {
        from: corridor.from.to_string(),
        to: corridor.to.to_string(),
        figure: corridor.figure,
        line: format!("M{} Q{} {}", point(from.x, from.y), point(cx, cy), point(bx, by)),
        head: format!(
            "M{} L{} L{}z",
            point(to.x, to.y),
            point(bx - uy * side, by + ux * side),
            point(bx + uy * side, by - ux * side)
        ),
        high: format!("{high:.1}"),
        low: format!("{:.1}", width(corridor.figure.low)),
    }
}

fn unit(x: f64, y: f64) -> (f64, f64) {
    let length = x.hypot(y).max(1e-9);
    (x / length, y / length)
}
