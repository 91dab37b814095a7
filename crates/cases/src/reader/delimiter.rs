//! The delimiter of a CSV file.

use std::collections::HashSet;

/// Delimiters that are tried, the likeliest first.
const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The delimiter under which the header has most of the wanted columns; where that does not decide,
/// most columns at all.
pub(crate) fn detect(sample: &[u8], wanted: &HashSet<&str>) -> u8 {
    let mut best = (CANDIDATES[0], (0, 0));
    for delimiter in CANDIDATES {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(sample);
        let mut header = csv::ByteRecord::new();
        if !matches!(reader.read_byte_record(&mut header), Ok(true)) {
            continue;
        }
        let known = |cell: &[u8]| std::str::from_utf8(cell).is_ok_and(|text| wanted.contains(text.trim()));
        let score = (header.iter().filter(|cell| known(cell)).count(), header.len());
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_one_that_finds_the_columns() {
        let wanted = HashSet::from(["id", "sex, as recorded", "year"]);
        let cases: &[(&str, &str, u8)] = &[
            ("comma", "id,sex,year\n", b','),
            ("semicolon", "id;sex;year\n", b';'),
            ("tab", "id\tsex\tyear\n", b'\t'),
            ("bar", "id|sex|year\n", b'|'),
            ("semicolon, commas inside", "id;sex, as recorded;year, month, day, hour\n", b';'),
            ("quoted", "\"id\";\"a,b,c,d,e\";\"year\"\n", b';'),
            ("no wanted column", "a|b|c;d\n", b'|'),
            ("one column", "id\n", b','),
            ("nothing", "", b','),
        ];
        for (name, sample, delimiter) in cases {
            assert_eq!(detect(sample.as_bytes(), &wanted), *delimiter, "{name}");
        }
    }
}
