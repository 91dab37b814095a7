//! One language's words (Fluent), numbers and dates (ICU4X).

use super::Language;
use crate::figure::Figure;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_calendar::Date;
use icu_datetime::fieldsets::{self, YMD};
use icu_datetime::{DateTimeFormatterLoadError, FixedCalendarDateTimeFormatter};
use icu_decimal::input::Decimal;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale_core::Locale as IcuLocale;
use std::fmt;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

type Dates = FixedCalendarDateTimeFormatter<icu_calendar::Gregorian, YMD>;

/// Everything that a page says in one language.
pub struct Locale {
    language: Language,
    words: FluentBundle<FluentResource>,
    numbers: Option<DecimalFormatter>,
    dates: Option<Dates>,
}

/// What is put into a string.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// A text, as it is.
    Text(&'a str),
    /// A number: `$n` chooses the plural, and `$n_shown` is how the language writes it.
    Count(i64),
}

impl Arg<'_> {
    /// A number of things.
    #[must_use]
    pub fn of(things: usize) -> Self {
        Self::Count(i64::try_from(things).unwrap_or(i64::MAX))
    }
}

static LOCALES: LazyLock<Vec<Locale>> =
    LazyLock::new(|| Language::ALL.into_iter().map(Locale::new).collect());

impl Locale {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        let at = Language::ALL.iter().position(|known| *known == language);
        &LOCALES[at.unwrap_or(0)]
    }

    /// English: what the command lines speak.
    #[must_use]
    pub fn english() -> &'static Self {
        Self::of(Language::English)
    }

    fn new(language: Language) -> Self {
        let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut words = FluentBundle::new_concurrent(vec![id]);
        // Every language here is written from left to right.
        words.set_use_isolating(false);
        // A test holds that each file reads without an error; what does read is used.
        for text in [language.strings(), language.office_strings()] {
            let (Ok(strings) | Err((strings, _))) = FluentResource::try_new(text.to_owned());
            words.add_resource_overriding(strings);
        }
        let locale: IcuLocale = language.cldr_tag().parse().unwrap_or(IcuLocale::UNKNOWN);
        let preferences = DecimalFormatterPreferences::from(&locale);
        Self {
            language,
            words,
            numbers: DecimalFormatter::try_new(preferences, Default::default()).ok(),
            dates: dates(&locale).ok(),
        }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The tag of the language, for `lang`.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        self.language.tag()
    }

    /// A string without arguments.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A string with arguments. A key that no file has gives the key; a test finds it.
    #[must_use]
    pub fn with(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.words.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut given = FluentArgs::new();
        for (name, value) in arguments {
            match value {
                Arg::Text(text) => given.set(*name, FluentValue::from(*text)),
                Arg::Count(number) => {
                    given.set(*name, FluentValue::from(*number));
                    given.set(format!("{name}_shown"), FluentValue::from(self.number(*number)));
                }
            }
        }
        self.words.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned()
    }

    /// A whole number as the language writes it, with a true minus sign.
    #[must_use]
    pub fn number(&self, value: i64) -> String {
        self.decimal(&Decimal::from(value))
    }

    /// A number with one digit behind the decimal mark.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)] // `as` saturates
    pub fn tenths(&self, value: f64) -> String {
        self.decimals(value, 1)
    }

    /// A number with so many digits behind the decimal mark, at most nine.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)] // `as` saturates
    pub fn decimals(&self, value: f64, digits: u8) -> String {
        let digits = i16::from(digits.min(9));
        let mut decimal = Decimal::from((value * 10_f64.powi(digits.into())).round() as i64);
        decimal.multiply_pow10(-digits);
        self.decimal(&decimal)
    }

    fn decimal(&self, value: &Decimal) -> String {
        match &self.numbers {
            Some(numbers) => numbers.format(value).to_string().replace('-', "\u{2212}"),
            None => value.to_string(),
        }
    }

    /// A figure's estimate.
    #[must_use]
    pub fn estimate(&self, figure: &Figure) -> String {
        self.number(figure.estimate)
    }

    /// A figure's interval, such as `103 to 143`.
    #[must_use]
    pub fn interval(&self, figure: &Figure) -> String {
        self.range(&self.number(figure.low), &self.number(figure.high))
    }

    /// From one end to the other.
    #[must_use]
    pub fn range(&self, low: &str, high: &str) -> String {
        self.with("interval", &[("low", Arg::Text(low)), ("high", Arg::Text(high))])
    }

    /// From one end to the other, each with one digit behind the decimal mark.
    pub(crate) fn tenths_range(&self, low: f64, high: f64) -> String {
        self.range(&self.tenths(low), &self.tenths(high))
    }

    /// A Unix time's day, such as `14 November 2023`.
    #[must_use]
    pub fn day(&self, unix_s: u64) -> String {
        let (year, month, day) = civil(unix_s / 86_400);
        match (&self.dates, Date::try_new_gregorian(year, month, day)) {
            (Some(dates), Ok(date)) => dates.format(&date).to_string(),
            _ => format!("{year}-{month:02}-{day:02}"),
        }
    }

    /// A Unix time to the minute, such as `14 November 2023, 22:13 UTC`.
    #[must_use]
    pub fn moment(&self, unix_s: u64) -> String {
        let minute = unix_s / 60;
        format!("{}, {:02}:{:02} UTC", self.day(unix_s), minute / 60 % 24, minute % 60)
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.language)
    }
}

fn dates(locale: &IcuLocale) -> Result<Dates, DateTimeFormatterLoadError> {
    Dates::try_new(locale.into(), fieldsets::YMD::long())
}

/// The Gregorian day of a number of days since 1970 (Howard Hinnant's `civil_from_days`); a day beyond the year
/// 9999 is the first one of all.
#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // bounded above
fn civil(days: u64) -> (i32, u8, u8) {
    if days > 2_932_896 {
        return (1970, 1, 1);
    }
    let z = days as i64 + 719_468;
    let (era, of_era) = (z / 146_097, z % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    ((year + era * 400 + i64::from(month <= 2)) as i32, month as u8, day as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_are_written_as_each_language_writes_them() {
        let number = |language, n| Locale::of(language).number(n);
        assert_eq!(number(Language::English, -12_345), "\u{2212}12,345");
        assert_eq!(number(Language::Greek, 12_345), "12.345");
        assert_eq!(number(Language::French, 12_345), "12\u{202f}345");
        assert_eq!(number(Language::Polish, 1_234), "1234", "four digits stay together in Polish");
        assert_eq!(Locale::of(Language::Finnish).tenths(-3.25), "\u{2212}3,3");
        assert_eq!(Locale::english().moment(1_700_000_000), "14 November 2023, 22:13 UTC");
        let day = |language| Locale::of(language).day(1_700_000_000);
        assert_eq!(day(Language::Finnish), "14. marraskuuta 2023");
        assert_eq!(day(Language::Serbian), "14. novembar 2023.");
        assert_eq!(day(Language::Bulgarian), "14 ноември 2023\u{202f}г.");
        assert_eq!(day(Language::Portuguese), "14 de novembro de 2023");
        for end in [u64::MAX, 0] {
            assert!(Locale::english().day(end).contains("1970"));
        }
    }

    #[test]
    fn every_file_of_strings_reads_without_an_error() {
        let errors = |text: &str| FluentResource::try_new(text.to_owned()).err().map(|(_, errors)| errors);
        for language in Language::ALL {
            for text in [language.strings(), language.office_strings()] {
                assert_eq!(errors(text), None, "{language}");
            }
        }
        assert!(
            errors("a = { $n ->\n    [one] One\n }\n").is_some(),
            "a plural without its last form is found"
        );
    }

    #[test]
    fn every_formatter_has_its_data() {
        for locale in LOCALES.iter() {
            assert!(locale.numbers.is_some() && locale.dates.is_some(), "{locale:?}");
        }
    }

    #[test]
    fn plurals_follow_the_language() {
        let said = |language, n| Locale::of(language).with("figures-near-zero", &[("n", Arg::Count(n))]);
        let forms = |language, of: &[i64]| {
            let bare = |n: &i64| said(language, *n).replace(&Locale::of(language).number(*n), "#");
            of.iter().map(bare).collect::<std::collections::BTreeSet<_>>().len()
        };
        assert_eq!(forms(Language::English, &[1, 2, 5, 21]), 2);
        assert_eq!(forms(Language::Polish, &[1, 2, 5, 22, 25]), 3);
        assert_eq!(forms(Language::Romanian, &[1, 2, 19, 20, 101]), 3, "20 de cifre");
        for n in [1, 21, 101] {
            assert!(said(Language::Serbian, n).contains("brojka je"), "{n} is like one in Serbian");
        }
        assert_eq!(forms(Language::Serbian, &[1, 2, 5, 11, 21, 22, 25]), 3);
        for two in [
            Language::Bulgarian,
            Language::Portuguese,
            Language::Dutch,
            Language::Finnish,
            Language::Albanian,
        ] {
            assert_eq!(forms(two, &[1, 2, 5, 21]), 2, "{two}");
        }
        let french = |n| said(Language::French, n).starts_with("Un chiffre");
        assert_eq!((french(0), french(1), french(2)), (true, true, false), "zero is singular in French");
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        for (days, date) in
            [(0, (1970, 1, 1)), (59, (1970, 3, 1)), (11_016, (2000, 2, 29)), (19_675, (2023, 11, 14))]
        {
            assert_eq!(civil(days), date);
        }
    }
}
