//! How telephone numbers are dialled in a country: its calling code, and whether a leading zero goes abroad.

use super::Dialling;

/// Country, calling code (ITU-T E.164), and whether a national number's leading zero is dropped.
const PLANS: [(&str, u16, bool); 47] = [
    ("AL", 355, true),
    ("AD", 376, false),
    ("AM", 374, true),
    ("AT", 43, true),
    ("AZ", 994, true),
    ("BA", 387, true),
    ("BE", 32, true),
    ("BG", 359, true),
    ("CH", 41, true),
    ("CY", 357, false),
    ("CZ", 420, false),
    ("DE", 49, true),
    ("DK", 45, false),
    ("EE", 372, false),
    ("ES", 34, false),
    ("FI", 358, true),
    ("FR", 33, true),
    ("GB", 44, true),
    ("GE", 995, true),
    ("GR", 30, false),
    ("HR", 385, true),
    ("HU", 36, false),
    ("IE", 353, true),
    ("IS", 354, false),
    ("IT", 39, false),
    ("LI", 423, false),
    ("LT", 370, true),
    ("LU", 352, false),
    ("LV", 371, false),
    ("MC", 377, false),
    ("MD", 373, true),
    ("ME", 382, true),
    ("MK", 389, true),
    ("MT", 356, false),
    ("NL", 31, true),
    ("NO", 47, false),
    ("PL", 48, false),
    ("PT", 351, false),
    ("RO", 40, true),
    ("RS", 381, true),
    ("SE", 46, true),
    ("SI", 386, true),
    ("SK", 421, true),
    ("SM", 378, false),
    ("TR", 90, true),
    ("UA", 380, true),
    ("XK", 383, true),
];

/// How numbers are dialled in a country, by its ISO 3166-1 code; `None` for a country that is not on the list: its national numbers are then joined with no other way of writing.
#[must_use]
pub fn dialling(country: &str) -> Option<Dialling> {
    let plan = PLANS.iter().find(|(code, _, _)| *code == country)?;
    Some(Dialling { country: plan.1, trunk_zero: plan.2 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_is_listed_once_and_others_are_not_guessed() {
        let mut names: Vec<&str> = PLANS.iter().map(|(name, _, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), PLANS.len());
        assert_eq!(dialling("DE"), Some(Dialling { country: 49, trunk_zero: true }));
        assert_eq!(dialling("JP"), None);
    }
}
