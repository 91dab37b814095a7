//! The outlines of Europe, prepared by `map/prepare.mjs`.

use safeborders_types::CountryCode;
use std::sync::LazyLock;

/// The width and the height of the picture, in its own units.
pub(crate) const WIDTH: u32 = 1000;
/// See [`WIDTH`].
pub(crate) const HEIGHT: u32 = 940;

/// The outline of one country, or as much of it as lies in the picture.
#[derive(Debug)]
pub(crate) struct Land {
    pub(crate) code: CountryCode,
    /// In square units of the picture.
    pub(crate) area: u32,
    /// The middle of its largest part.
    pub(crate) x: f64,
    pub(crate) y: f64,
    /// The `d` of an SVG path.
    pub(crate) outline: &'static str,
}

static LANDS: LazyLock<Vec<Land>> =
    LazyLock::new(|| include_str!("../../map/europe.tsv").lines().filter_map(land).collect());

fn land(line: &'static str) -> Option<Land> {
    let mut fields = line.split('\t');
    Some(Land {
        code: fields.next()?.parse().ok()?,
        area: fields.next()?.parse().ok()?,
        x: fields.next()?.parse().ok()?,
        y: fields.next()?.parse().ok()?,
        outline: fields.next()?,
    })
}

/// All of them, by code.
pub(crate) fn lands() -> &'static [Land] {
    &LANDS
}

/// The outline of a country; `None` when it lies outside the picture.
pub(crate) fn land_of(code: CountryCode) -> Option<&'static Land> {
    LANDS.iter().find(|land| land.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_codebook::Codebook;

    /// Where a place lies in the picture: the projection of `prepare.mjs`.
    fn project(lat: f64, lon: f64) -> (f64, f64) {
        let scale = 1480.0;
        let (l, lat) = ((lon - 12.0).to_radians(), lat.to_radians());
        let (sin0, cos0) = 53.2_f64.to_radians().sin_cos();
        let k = (2.0 / (1.0 + sin0 * lat.sin() + cos0 * lat.cos() * l.cos())).sqrt();
        let (x, y) = (k * lat.cos() * l.sin(), k * (cos0 * lat.sin() - sin0 * lat.cos() * l.cos()));
        (470.0 + scale * x, 470.0 - scale * y)
    }

    /// The rings of an outline: a start, and steps with or without a comma between.
    fn rings(outline: &str) -> Vec<Vec<(f64, f64)>> {
        let ring = |text: &str| {
            let spaced = text.replace(['l', ',', 'z'], " ").replace('-', " -");
            let numbers: Vec<f64> = spaced.split_whitespace().map(|n| n.parse().unwrap()).collect();
            let mut at = (0.0, 0.0);
            let steps = numbers.chunks(2).map(|step| {
                at = (at.0 + step[0], at.1 + step[1]);
                at
            });
            steps.collect()
        };
        outline.split('M').skip(1).map(ring).collect()
    }

    fn holds(code: &str, lat: f64, lon: f64) -> bool {
        let (x, y) = project(lat, lon);
        let land = land_of(code.parse().unwrap()).unwrap();
        let rings = rings(land.outline);
        let crossings = rings.iter().flat_map(|ring| {
            let next = ring.iter().cycle().skip(1);
            ring.iter().zip(next).map(|(a, b)| (*a, *b)).collect::<Vec<_>>()
        });
        let crossed = |((ax, ay), (bx, by)): &((f64, f64), (f64, f64))| {
            (*ay > y) != (*by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax)
        };
        crossings.filter(crossed).count() % 2 == 1
    }

    #[test]
    fn capitals_lie_in_their_countries_and_not_in_others() {
        for (code, lat, lon) in [
            ("GR", 38.0, 23.7),
            ("IT", 41.9, 12.5),
            ("PL", 52.2, 21.0),
            ("BG", 42.7, 23.3),
            ("RO", 44.4, 26.1),
            ("PT", 39.5, -8.0),
            ("FI", 60.3, 24.9),
            ("BE", 50.8, 4.4),
            ("FR", 48.8, 2.3),
            ("NL", 52.2, 5.5),
            ("RS", 44.8, 20.5),
            ("AL", 41.3, 19.8),
        ] {
            assert!(holds(code, lat, lon), "{code}");
            assert!(!holds("DE", lat, lon), "{code} is not in Germany");
        }
    }

    #[test]
    fn crimea_is_drawn_with_ukraine() {
        for (lat, lon) in [(44.95, 34.1), (45.3, 34.4), (45.2, 33.4)] {
            assert!(holds("UA", lat, lon) && !holds("RU", lat, lon), "{lat} {lon}");
        }
    }

    #[test]
    fn cyprus_is_whole() {
        // Nicosia's north, Kyrenia's hinterland, Famagusta's, Limassol's.
        for (lat, lon) in [(35.25, 33.35), (35.27, 33.3), (35.15, 33.8), (34.8, 33.0)] {
            assert!(holds("CY", lat, lon), "{lat} {lon}");
        }
    }

    #[test]
    fn kosovo_has_its_code_and_is_not_drawn_twice() {
        assert!(holds("XK", 42.6, 21.0) && !holds("RS", 42.6, 21.0));
    }

    #[test]
    fn malta_and_the_small_states_are_there() {
        for code in ["MT", "LU", "AD", "MC", "SM", "VA", "LI", "CY"] {
            let land = land_of(code.parse().unwrap()).unwrap();
            assert!(!rings(land.outline).is_empty(), "{code}");
            assert!(
                (0.0..=f64::from(WIDTH)).contains(&land.x) && (0.0..=f64::from(HEIGHT)).contains(&land.y)
            );
        }
    }

    #[test]
    fn every_country_has_a_name_in_the_codebook_and_every_member_an_outline() {
        let names = |code: &str| crate::names::country_name(Codebook::v1(), code, "en");
        for land in lands() {
            assert!(names(&land.code.to_string()).is_some(), "{}", land.code);
        }
        assert_eq!(names("MK").unwrap(), "North Macedonia");
        let union = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE";
        for code in union
            .split(' ')
            .chain(["AL", "BA", "CH", "GB", "IS", "MD", "ME", "MK", "NO", "RS", "TR", "UA", "XK"])
        {
            assert!(land_of(code.parse().unwrap()).is_some(), "{code}");
        }
    }
}
