//! Names across alphabets.

use super::letters::latin;

/// Longest name that gets a key, in letters.
const LONGEST: usize = 200;
/// Two Greek letters for one sound.
const GREEK_PAIRS: [(&str, &str); 5] = [("ου", "u"), ("ού", "u"), ("μπ", "b"), ("ντ", "d"), ("γκ", "g")];
/// Groups of letters that ways of writing the same sound differ by, applied from the top.
const SOUNDS: [(&str, &str); 27] = [
    ("shch", "s"),
    ("scht", "s"),
    ("sht", "s"),
    ("tsch", "c"),
    ("tch", "c"),
    ("sch", "s"),
    ("sh", "s"),
    ("dzh", "d"),
    ("dj", "d"),
    ("gj", "d"),
    ("zh", "z"),
    ("kh", "h"),
    ("ch", "c"),
    ("ck", "k"),
    ("ts", "c"),
    ("tz", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ie", "e"),
    ("x", "ks"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
];

/// A name as it sounds in Latin letters: transliterated, without accents, double letters and
/// the order of its words. `None` for a name without two letters, or with signs of other alphabets.
#[must_use]
pub fn name_key(text: &str) -> Option<String> {
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let mut small = text.to_lowercase();
    for (written, heard) in GREEK_PAIRS {
        small = small.replace(written, heard);
    }
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in small.chars() {
        match c {
            'a'..='z' => word.push(c),
            '\'' | '’' | 'ʼ' | '`' => {}
            // A combining accent after its letter.
            '\u{300}'..='\u{36f}' => {}
            ' ' | '-' | '.' | ',' | '\u{a0}' => words.push(std::mem::take(&mut word)),
            other => word.push_str(latin(other)?),
        }
    }
    words.push(word);
    if words.iter().map(String::len).sum::<usize>() < 2 {
        return None;
    }
    let mut words: Vec<String> =
        words.iter().map(|word| sound(word)).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    Some(words.join(" "))
}

fn sound(word: &str) -> String {
    let mut word = word.to_owned();
    for (written, heard) in SOUNDS {
        word = word.replace(written, heard);
    }
    let mut key = String::with_capacity(word.len());
    for c in word.chars() {
        if !key.ends_with(c) {
            key.push(c);
        }
    }
    if key.len() > 3 && key.ends_with("of") {
        key.truncate(key.len() - 1);
        key.push('v');
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transliterations_of_one_name_have_one_key() {
        for group in [
            &["Иван Петров", "Ivan Petrov", "PETROV, Ivan", "Ivan Petroff"][..],
            &["Юлия Щербакова", "Yuliya Shcherbakova", "Iuliia Shcherbakova"],
            &["Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"],
            &["Đorđe Živković", "Djordje Zivkovic", "Ђорђе Живковић"],
            &["Ștefan Țurcanu", "Stefan Turcanu", "Şte\u{301}fan Ţurcanu"],
            &["Михайло", "Mykhailo", "Mikhajlo"],
        ] {
            let keys: Vec<_> = group.iter().map(|name| name_key(name)).collect();
            assert!(keys[0].is_some() && keys.iter().all(|key| *key == keys[0]), "{group:?}: {keys:?}");
        }
    }

    #[test]
    fn other_names_have_other_keys() {
        for (one, other) in [("Ivan Petrov", "Ivan Pavlov"), ("Ana", "Anna Maria"), ("Elena", "Alina")] {
            assert_ne!(name_key(one), name_key(other));
        }
    }

    #[test]
    fn what_is_no_name_has_no_key() {
        for text in ["", "X", "-", "12 34", "名前", "Ivan2"] {
            assert_eq!(name_key(text), None, "{text}");
        }
        assert_eq!(name_key(&"Ivan ".repeat(100)), None);
    }
}
