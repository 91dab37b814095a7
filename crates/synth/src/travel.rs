//! Citizenship, corridors and routes.
//!
//! A national is exploited where the country's corridors say; a foreigner is exploited in the country whose node keeps
//! the file. So the shares of citizenships stay those of the profile.

use crate::line::Line;
use crate::person::choice;
use crate::profile::Profile;
use crate::sample::{Choice, Draws};
use crate::variable::check;

/// A country as its two letters.
pub(crate) type Iso = [u8; 2];

/// CTDC: citizenship is not known for 19 % of victims, the country of exploitation for 23 %.
pub(crate) const CITIZENSHIP_MISSING: u32 = 190;
const EXPLOITATION_MISSING: u32 = 230;
/// Invented.
const RECRUITMENT_MISSING: u32 = 300;
const TRANSIT_MISSING: u32 = 300;
const ROUTE_MISSING: u32 = 350;
/// Foreigners who were recruited after they had come.
const RECRUITED_ON_ARRIVAL: u32 = 120;

/// How a country without figures of its own weighs its own nationals among the generic citizenships.
const OWN_NATIONALS: u32 = 400;

/// Countries of origin, and the ways from there.
struct Origins {
    /// None: everyone else.
    from: &'static [&'static str],
    ways: &'static [Way],
}

/// The countries between origin and destination, and a weight.
struct Way(&'static [&'static str], u32);

/// Invented.
const WAYS: &[Origins] = &[
    Origins {
        from: &["NG", "CM", "SL", "CI", "GH", "SN", "GM", "CD"],
        ways: &[Way(&["LY", "IT"], 420), Way(&["MA", "ES"], 230), Way(&["TR", "GR"], 200), Way(&[], 150)],
    },
    Origins {
        from: &["SO", "ER", "EG", "TN", "DZ", "MA"],
        ways: &[Way(&["LY", "IT"], 330), Way(&["TR", "GR"], 220), Way(&["ES"], 200), Way(&[], 250)],
    },
    Origins {
        from: &["PK", "BD", "AF", "IR", "IQ", "SY", "NP", "IN", "YE"],
        ways: &[Way(&["TR", "GR"], 300), Way(&["TR", "BG", "RS"], 260), Way(&["AE"], 140), Way(&[], 300)],
    },
    Origins {
        from: &["VN", "PH", "TH", "CN", "TW", "TL"],
        ways: &[Way(&["RU", "PL"], 250), Way(&["CZ"], 200), Way(&["HU"], 150), Way(&[], 400)],
    },
    Origins {
        from: &["CO", "BR", "VE", "GT", "MX", "PE"],
        ways: &[Way(&["ES"], 400), Way(&["PT"], 200), Way(&[], 400)],
    },
    Origins {
        from: &["UA", "MD"],
        ways: &[Way(&["PL"], 200), Way(&["RO"], 150), Way(&["RO", "HU"], 100), Way(&[], 550)],
    },
    Origins { from: &[], ways: &[Way(&["HU", "AT"], 120), Way(&["HU"], 80), Way(&[], 800)] },
];

/// The corridor of one case file.
#[derive(Clone, Copy)]
pub(crate) struct Journey {
    pub(crate) origin: Iso,
    pub(crate) destination: Iso,
    way: &'static [&'static str],
}

impl Journey {
    /// Nobody crossed a border.
    pub(crate) fn is_domestic(&self) -> bool {
        self.origin == self.destination
    }
}

/// The corridors of a country.
pub(crate) struct Travel {
    home: Iso,
    citizenships: Vec<Iso>,
    citizenship: Choice,
    destinations: Vec<Iso>,
    destination: Option<Choice>,
    ways: Vec<Choice>,
}

impl Travel {
    pub(crate) fn new(profile: &Profile) -> Result<Self, crate::SynthError> {
        for countries in [profile.citizenship(), profile.nationals_exploited_in()] {
            check("victim.citizenship", countries)?;
        }
        for Way(countries, weight) in WAYS.iter().flat_map(|o| o.ways) {
            for country in *countries {
                check("case.country_of_transit", &[(*country, *weight)])?;
            }
        }
        let home = profile.country().to_string();
        check("case.country_of_exploitation", &[(home.as_str(), 1)])?;
        let mut citizenship: Vec<(Iso, u32)> =
            profile.citizenship().iter().map(|c| (iso(c.0), c.1)).collect();
        if !profile.is_calibrated() {
            citizenship.retain(|c| c.0 != iso(&home));
            citizenship.push((iso(&home), OWN_NATIONALS));
        }
        let weights = |list: &[(Iso, u32)]| list.iter().map(|c| c.1).collect::<Vec<_>>();
        let destinations: Vec<(Iso, u32)> =
            profile.nationals_exploited_in().iter().map(|c| (iso(c.0), c.1)).collect();
        Ok(Self {
            home: iso(&home),
            citizenship: choice(&weights(&citizenship))?,
            citizenships: citizenship.into_iter().map(|c| c.0).collect(),
            destination: Choice::new(&weights(&destinations)),
            destinations: destinations.into_iter().map(|c| c.0).collect(),
            ways: WAYS
                .iter()
                .map(|o| choice(&o.ways.iter().map(|w| w.1).collect::<Vec<_>>()))
                .collect::<Result<_, _>>()?,
        })
    }

    /// The country whose node keeps the case files.
    pub(crate) fn home(&self) -> Iso {
        self.home
    }

    /// Another victim's citizenship.
    pub(crate) fn citizenship(&self, draws: &mut Draws) -> Iso {
        self.citizenships[self.citizenship.draw(draws)]
    }

    /// The journey of a case file; a planted citizenship decides where it begins.
    pub(crate) fn journey(&self, planted: Option<&'static str>, draws: &mut Draws) -> Journey {
        let origin = planted.map_or_else(|| self.citizenship(draws), iso);
        let destination = match &self.destination {
            Some(choice) if origin == self.home => self.destinations[choice.draw(draws)],
            _ => self.home,
        };
        let text = std::str::from_utf8(&origin).unwrap_or("");
        let region = WAYS.iter().position(|o| o.from.contains(&text)).unwrap_or(WAYS.len() - 1);
        let way = WAYS[region].ways[self.ways[region].draw(draws)].0;
        Journey { origin, destination, way: if origin == destination { &[] } else { way } }
    }
}

impl Journey {
    /// Writes the countries of the case file.
    pub(crate) fn write(&self, draws: &mut Draws, line: &mut Line) {
        if !draws.chance(RECRUITMENT_MISSING) {
            let arrived = !self.is_domestic() && draws.chance(RECRUITED_ON_ARRIVAL);
            line.key("case.country_of_recruitment");
            country(if arrived { self.destination } else { self.origin }, line);
        }
        if self.stops().next().is_some() && !draws.chance(TRANSIT_MISSING) {
            line.key("case.country_of_transit");
            line.open(b'[');
            self.stops().for_each(|stop| country(stop, line));
            line.close(b']');
        }
        if !draws.chance(EXPLOITATION_MISSING) {
            line.key("case.country_of_exploitation");
            country(self.destination, line);
        }
    }

    /// Writes the route, in the order of travel.
    pub(crate) fn write_route(&self, draws: &mut Draws, line: &mut Line) {
        if draws.chance(ROUTE_MISSING) {
            return;
        }
        line.key("route");
        line.open(b'[');
        country(self.origin, line);
        self.stops().for_each(|stop| country(stop, line));
        if !self.is_domestic() {
            country(self.destination, line);
        }
        line.close(b']');
    }

    fn stops(&self) -> impl Iterator<Item = Iso> + '_ {
        self.way.iter().map(|c| iso(c)).filter(|c| *c != self.origin && *c != self.destination)
    }
}

/// Writes a country code as a text.
pub(crate) fn country(code: Iso, line: &mut Line) {
    line.text_of(|bytes| bytes.extend_from_slice(&code));
}

fn iso(text: &str) -> Iso {
    match text.as_bytes() {
        [a, b] => [*a, *b],
        _ => *b"XX", // refused by the codebook check above
    }
}
