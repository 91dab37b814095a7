//! Every string of every page is in every language that is offered; nothing in a template is outside of the files of
//! strings; no string is left over.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails may panic")]

use safeborders_codebook::Codebook;
use safeborders_pages::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The crates that make pages.
const CRATES: [&str; 3] = ["pages", "coordinator", "office"];

/// Strings that are the same in English and in the language: proper names, signs, and words that both share.
const SHARED: &[(&str, &str)] = &[("listed-no", "it"), ("unit-suspects", "fr"), ("corridors-title", "fr")];

/// The keys of a file of strings, each with its text.
fn strings(text: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once(" =") {
            Some((key, value)) if !line.starts_with(' ') => {
                last = key.to_owned();
                assert!(found.insert(last.clone(), value.trim().to_owned()).is_none(), "{last} stands twice");
            }
            _ => found.entry(last.clone()).or_default().push_str(line.trim()),
        }
    }
    found.remove("");
    found
}

/// The names of the arguments in a string.
fn arguments(text: &str) -> BTreeSet<&str> {
    let ends = |c: char| !(c.is_alphanumeric() || c == '_');
    text.split('$').skip(1).map(|rest| rest.split(ends).next().unwrap()).collect()
}

/// Whether there is something to translate: more than a sign or a single letter beside the arguments.
fn has_words(text: &str) -> bool {
    let outside = text.split('{').map(|part| part.rsplit('}').next().unwrap());
    text.contains("->") || outside.flat_map(str::chars).filter(|c| c.is_alphabetic()).count() > 1
}

/// What a language lacks: keys, and keys whose text is the English one.
fn lacks(language: &str, own: &str, english: &str) -> Vec<String> {
    let (own, english) = (strings(own), strings(english));
    let mut lacking: Vec<String> = Vec::new();
    for (key, text) in &english {
        match own.get(key) {
            None => lacking.push(format!("{key} is missing")),
            Some(same) if same == text && has_words(text) && !SHARED.contains(&(key.as_str(), language)) => {
                lacking.push(format!("{key} is not translated"));
            }
            Some(other) if !arguments(other).is_subset(&arguments(text)) => {
                lacking.push(format!("{key} has arguments that nobody gives"));
            }
            Some(_) => {}
        }
    }
    lacking
        .extend(own.keys().filter(|key| !english.contains_key(*key)).map(|key| format!("{key} is no key")));
    lacking
}

#[test]
fn a_language_is_offered_exactly_when_pages_and_codebook_are_whole_in_it() {
    let english = Language::English.strings();
    let office_english = Language::English.office_strings();
    for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
        let mut lacking = lacks(language.tag(), language.strings(), english);
        lacking.extend(Codebook::v1().unnamed(language.tag()));
        assert_eq!(
            Language::OFFERED.contains(&language),
            lacking.is_empty(),
            "{language} lacks {} things, such as {:?}",
            lacking.len(),
            lacking.iter().take(5).collect::<Vec<_>>()
        );
        lacking.extend(lacks(language.tag(), language.office_strings(), office_english));
        assert_eq!(
            Language::OFFERED_BY_OFFICE.contains(&language),
            lacking.is_empty(),
            "an office's pages in {language} lack {} things, such as {:?}",
            lacking.len(),
            lacking.iter().take(5).collect::<Vec<_>>()
        );
    }
    assert_eq!(Codebook::v1().unnamed("en"), Vec::<String>::new());
}

#[test]
fn a_missing_an_untranslated_a_stray_and_a_wrongly_filled_string_are_found() {
    let english = "a = One { $n }\nb = Two\nc = Three\n";
    let own = "a = Uno { $m }\nb = Two\nd = Quattro\n";
    let found = lacks("it", own, english);
    let expected =
        ["a has arguments that nobody gives", "b is not translated", "c is missing", "d is no key"];
    assert_eq!(found, expected);
    assert!(lacks("it", "a = Uno { $n }\nb = Due\nc = Tre\n", english).is_empty());
    let signs = "d = { $n }\ne = q\nf = { $n } ± { $m }\n";
    assert!(lacks("it", signs, signs).is_empty(), "there is nothing to translate in them");
    assert_eq!(lacks("it", "d = { $n } of\n", "d = { $n } of\n"), ["d is not translated"]);
}

fn files(ending: &str) -> Vec<(PathBuf, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned();
    let mut open: Vec<PathBuf> = CRATES
        .iter()
        .flat_map(|name| [crates.join(name).join("src"), crates.join(name).join("templates")])
        .collect();
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

/// The keys of both files of strings; none stands in both.
fn all_strings() -> BTreeMap<String, String> {
    let mut known = strings(Language::English.strings());
    for (key, text) in strings(Language::English.office_strings()) {
        assert!(known.insert(key.clone(), text).is_none(), "{key} stands in both files");
    }
    known
}

/// The keys that stand in code or in a template: every quoted text that looks like one.
fn quoted(text: &str) -> BTreeSet<String> {
    let like_a_key = |part: &&str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    text.split('"').filter(like_a_key).map(str::to_owned).collect()
}

#[test]
fn every_key_in_a_template_has_a_string_and_every_string_is_used() {
    let known = all_strings();
    let mut used = BTreeSet::new();
    for (path, text) in files("html").into_iter().chain(files("rs")) {
        for call in [".text(\"", ".with(\"", ".with(\n                \"", ".with(\n        \""] {
            for rest in text.split(call).skip(1) {
                let key = rest.split('"').next().unwrap();
                assert!(known.contains_key(key) || key.contains(' '), "{}: no string {key}", path.display());
            }
        }
        used.extend(quoted(&text));
    }
    let unused: Vec<_> = known.keys().filter(|key| !used.contains(*key)).collect();
    assert!(unused.is_empty(), "nobody uses {unused:?}");
}

/// What of a template a reader would see although no file of strings has it.
fn literal(template: &str) -> Vec<String> {
    let mut text = template.to_owned();
    for (open, close) in
        [("{#", "#}"), ("{%", "%}"), ("{{", "}}"), ("<style>", "</style>"), ("<pre>", "</pre>")]
    {
        while let Some(start) = text.find(open) {
            let end = text[start..].find(close).map_or(text.len(), |end| start + end + close.len());
            text.replace_range(start..end, " ");
        }
    }
    let mut seen = Vec::new();
    for named in ["aria-label=\"", "title=\"", "alt=\"", "placeholder=\""] {
        seen.extend(text.split(named).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
    }
    let mut between = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                between.push(' ');
            }
            _ if !inside => between.push(c),
            _ => {}
        }
    }
    seen.push(between);
    let words = seen.iter().flat_map(|text| text.split(|c: char| !c.is_alphabetic())).map(str::to_owned);
    words
        .filter(|word| {
            word.chars().count() > 1 && !["safe", "borders", "safeborders"].contains(&word.as_str())
        })
        .collect()
}

#[test]
fn no_template_has_words_of_its_own() {
    for (path, text) in files("html") {
        assert_eq!(literal(&text), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn words_in_a_template_are_found() {
    assert_eq!(literal("<p>{{ t.text(\"x\") }} Hello {% if y %}</p>"), ["Hello"]);
    assert_eq!(literal("<abbr title=\"Hello\">{{ x }}</abbr>"), ["Hello"]);
    assert!(literal("<pre><code>ask --unit case</code></pre><p class=\"soft\">±</p>").is_empty());
}
