//! Dates of registration in the formats that a mapping names.

use crate::{EARLIEST_YEAR, MappingError, Reason, Registered};
use time::{Date, Month};

/// The formats of one column, and the day after which a date lies in the future.
pub(crate) struct Dates {
    formats: Vec<DateFormat>,
    listed: String,
    today: Date,
}

struct DateFormat(Vec<Token>);

#[derive(Clone, Copy, Eq, PartialEq)]
enum Token {
    Year,
    Month,
    Day,
    Literal(char),
}

/// What a format made of a text.
enum Parsed {
    Fits(Registered),
    NoSuchDay,
    DoesNotFit,
}

impl Dates {
    /// # Errors
    /// [`MappingError`] when a format is not understood.
    pub(crate) fn new(formats: &[String], today: Date) -> Result<Self, MappingError> {
        let parsed = formats.iter().map(|f| DateFormat::new(f)).collect::<Result<Vec<_>, _>>()?;
        if parsed.is_empty() {
            return Err(MappingError::at("registered", "name at least one format, such as yyyy-mm-dd"));
        }
        Ok(Self { formats: parsed, listed: formats.join(" or "), today })
    }

    /// The date of registration in a trimmed text.
    pub(crate) fn read(&self, text: &str) -> Result<Registered, Reason> {
        let mut no_such_day = false;
        for format in &self.formats {
            match format.read(text) {
                Parsed::Fits(registered) => return self.within_range(registered),
                Parsed::NoSuchDay => no_such_day = true,
                Parsed::DoesNotFit => {}
            }
        }
        Err(if no_such_day { Reason::ImpossibleDate } else { Reason::NotADate(self.listed.clone()) })
    }

    fn within_range(&self, registered: Registered) -> Result<Registered, Reason> {
        if registered.is_after(self.today) {
            Err(Reason::FutureDate)
        } else if registered.year() < i32::from(EARLIEST_YEAR) {
            Err(Reason::TooEarly)
        } else {
            Ok(registered)
        }
    }
}

impl DateFormat {
    fn new(format: &str) -> Result<Self, MappingError> {
        let mut tokens = Vec::new();
        let mut rest = format;
        while let Some(first) = rest.chars().next() {
            let (token, length) = if rest.starts_with("yyyy") {
                (Token::Year, 4)
            } else if rest.starts_with("mm") {
                (Token::Month, 2)
            } else if rest.starts_with("dd") {
                (Token::Day, 2)
            } else if first.is_alphanumeric() {
                let advice = "write a date format with yyyy, mm and dd, such as dd.mm.yyyy";
                return Err(MappingError::at(format!("format {format}"), advice));
            } else {
                (Token::Literal(first), first.len_utf8())
            };
            tokens.push(token);
            rest = &rest[length..];
        }
        let times = |wanted| tokens.iter().filter(|t| **t == wanted).count();
        match (times(Token::Year), times(Token::Month), times(Token::Day)) {
            (1, 0, 0) | (1, 1, 1) => Ok(Self(tokens)),
            _ => {
                let advice = "a date format has yyyy alone, or yyyy, mm and dd once each";
                Err(MappingError::at(format!("format {format}"), advice))
            }
        }
    }

    fn read(&self, text: &str) -> Parsed {
        let (mut year, mut month, mut day) = (0_u16, None, None);
        let mut rest = text;
        for (at, token) in self.0.iter().enumerate() {
            // One digit for a month or day is enough where no other digits stand beside it.
            let digits = |token: Option<&Token>| token.is_some_and(|t| !matches!(t, Token::Literal(_)));
            let alone = !digits(self.0.get(at + 1)) && !digits(at.checked_sub(1).and_then(|i| self.0.get(i)));
            let least = if alone { 1 } else { 2 };
            let taken = match token {
                Token::Year => number(&mut rest, 4, 4).map(|n| year = n),
                Token::Month => number(&mut rest, least, 2).map(|n| month = Some(n)),
                Token::Day => number(&mut rest, least, 2).map(|n| day = Some(n)),
                Token::Literal(c) => rest.strip_prefix(*c).map(|r| rest = r),
            };
            if taken.is_none() {
                return Parsed::DoesNotFit;
            }
        }
        match (month, day) {
            (Some(month), Some(day)) if rest.is_empty() || is_time(rest) => calendar_date(year, month, day),
            // A year as a program with floating-point numbers writes it.
            (None, None) if rest.is_empty() || rest == ".0" => Parsed::Fits(Registered::Year(year)),
            _ => Parsed::DoesNotFit,
        }
    }
}

fn calendar_date(year: u16, month: u16, day: u16) -> Parsed {
    let date = u8::try_from(month)
        .ok()
        .and_then(|m| Month::try_from(m).ok())
        .and_then(|month| Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok());
    date.map_or(Parsed::NoSuchDay, |date| Parsed::Fits(Registered::Date(date)))
}

/// Takes `least` to `most` ASCII digits from the front.
fn number(rest: &mut &str, least: usize, most: usize) -> Option<u16> {
    let digits = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
    if digits < least {
        return None;
    }
    let (number, after) = rest.split_at(digits);
    *rest = after;
    number.parse().ok()
}

/// A time of day after a date, which intake drops: `T10:15:00Z`, ` 10:15`.
fn is_time(rest: &str) -> bool {
    let after = rest.strip_prefix('T').or_else(|| rest.strip_prefix(' '));
    after.is_some_and(|t| {
        t.len() <= 40
            && t.starts_with(|c: char| c.is_ascii_digit())
            && t.contains(':')
            && t.bytes().all(|b| b.is_ascii_digit() || b":.+-Z".contains(&b))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn read(formats: &[&str], text: &str) -> Result<String, &'static str> {
        let formats: Vec<String> = formats.iter().map(ToString::to_string).collect();
        let read = Dates::new(&formats, date!(2026 - 03 - 01)).unwrap().read(text);
        read.map_err(|e| e.code()).map(|registered| match registered {
            Registered::Date(date) => date.to_string(),
            Registered::Year(year) => year.to_string(),
        })
    }

    #[test]
    fn dates_are_read_in_the_formats_that_the_mapping_names() {
        let cases: &[(&[&str], &str, Result<&str, &str>)] = &[
            (&["yyyy-mm-dd"], "2024-02-29", Ok("2024-02-29")),
            (&["yyyy-mm-dd"], "2024-02-29T10:15:00Z", Ok("2024-02-29")),
            (&["dd.mm.yyyy"], "5.3.2024", Ok("2024-03-05")),
            (&["mm/dd/yyyy"], "03/05/2024", Ok("2024-03-05")),
            (&["yyyymmdd"], "20240305", Ok("2024-03-05")),
            (&["yyyy-mm-dd", "yyyy"], "2016.0", Ok("2016")),
            (&["yyyy"], "2026", Ok("2026")),
            (&["yyyy-mm-dd"], "2023-02-29", Err("impossible-date")),
            (&["yyyy-mm-dd"], "2024-13-01", Err("impossible-date")),
            (&["yyyy-mm-dd"], "2024-00-10", Err("impossible-date")),
            (&["yyyy-mm-dd"], "2026-03-02", Err("future-date")),
            (&["yyyy"], "2027", Err("future-date")),
            (&["yyyy"], "1989", Err("too-early")),
            (&["yyyy-mm-dd"], "0000-01-01", Err("too-early")),
            (&["yyyy-mm-dd"], "24-01-01", Err("not-a-date")),
            (&["yyyy-mm-dd"], "2024-01-01x", Err("not-a-date")),
            (&["yyyy-mm-dd"], "٢٠٢٤-01-01", Err("not-a-date")),
            (&["yyyymmdd"], "2024135", Err("not-a-date")),
            (&["dd.mm.yyyy"], "", Err("not-a-date")),
        ];
        for (formats, text, expected) in cases {
            assert_eq!(read(formats, text), expected.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn a_format_that_is_not_one_is_refused() {
        for format in ["", "dd.mm", "yy-mm-dd", "%Y-%m-%d", "yyyy-mm", "yyyy yyyy"] {
            assert!(Dates::new(&[format.to_owned()], date!(2026 - 01 - 01)).is_err(), "{format}");
        }
        assert!(Dates::new(&[], date!(2026 - 01 - 01)).is_err());
    }
}
