//! Unsound data files are refused, each with its reason.

use safeborders_codebook::{Codebook, LoadError};

const LINKS: &str = "language = \"en\"\n[links]\nphone = \"p\"\nplate = \"p\"\naccount = \"a\"\nhandle = \"h\"\n\
    document = \"d\"\naddress = \"a\"\n";
const NAMES: &str = r#"
[attributes."case.n"]
name = "N"
means = "N."
[attributes."case.a"]
name = "A"
means = "A."
codes = { x = "X", y = "Y", Unknown = "Unknown" }
"#;
const NUMBER: &str = "[[attribute]]\nid = \"case.n\"\nrelease = \"never\"\nmin = 0\nmax = 9\n";

fn read(attribute: &str, names: &str) -> Result<Codebook, LoadError> {
    let text = format!("{NUMBER}[[attribute]]\nid = \"case.a\"\n{attribute}");
    Codebook::read(1, &[&text], &[&format!("{LINKS}{names}")])
}

fn refusal(attribute: &str) -> String {
    read(attribute, NAMES).unwrap_err().to_string()
}

#[test]
fn a_sound_codebook_is_read() {
    let book = read(
        "release = \"statistics\"\nderived_from = \"case.n\"\ncodes = [{ code = \"x\", from = 0, to = 4 }, \
         { code = \"y\", from = 5 }, { code = \"Unknown\" }]",
        NAMES,
    )
    .unwrap();
    let a = book.attribute(&"case.a".parse().unwrap()).unwrap();
    assert_eq!(a.bands(4).map(|c| c.get()), Some(1));
    assert_eq!(a.bands(5).map(|c| c.get()), Some(2));
    assert_eq!(a.bands(10), None);
}

#[test]
fn what_is_derived_matures_exactly_when_its_source_does() {
    let bands = "derived_from = \"case.n\"\ncodes = [{ code = \"x\", from = 0, to = 4 }, \
                 { code = \"y\", from = 5 }, { code = \"Unknown\" }]";
    let book = |number: &str, banded: &str| {
        let number = NUMBER.replace("min = 0", &format!("{number}min = 0"));
        let text =
            format!("{number}[[attribute]]\nid = \"case.a\"\nrelease = \"statistics\"\n{banded}{bands}");
        Codebook::read(1, &[&text], &[&format!("{LINKS}{NAMES}")])
    };
    let late = "matures = true\n";
    assert!(!book("", "").unwrap().attribute(&"case.a".parse().unwrap()).unwrap().matures());
    assert!(book(late, late).unwrap().attribute(&"case.a".parse().unwrap()).unwrap().matures());
    for (number, banded) in [(late, ""), ("", late)] {
        let text = book(number, banded).unwrap_err().to_string();
        assert!(text.contains("must mature exactly when"), "{text}");
    }
}

#[test]
fn codes_without_unknown_at_the_end_are_refused() {
    for codes in ["[{ code = \"x\" }, { code = \"y\" }]", "[{ code = \"Unknown\" }, { code = \"x\" }]"] {
        let text = refusal(&format!("release = \"never\"\ncodes = {codes}"));
        assert_eq!(text, "case.a must have Unknown as its last code");
    }
    assert!(refusal("release = \"never\"\ncodes = [{ code = \"Unknown\" }]").contains("2 to 254 codes"));
}

#[test]
fn more_codes_than_a_byte_holds_are_refused() {
    let with = |n: usize| {
        let codes: String = (0..n).map(|i| format!("{{ code = \"c{i}\" }}, ")).collect();
        refusal(&format!("release = \"never\"\ncodes = [{codes}{{ code = \"Unknown\" }}]"))
    };
    assert!(with(254).contains("2 to 254 codes"));
    assert!(!with(253).contains("2 to 254 codes"), "254 codes fit; names are what is missing");
}

#[test]
fn codes_and_spellings_that_stand_twice_are_refused() {
    let twice = "release = \"never\"\ncodes = [{ code = \"x\" }, { code = \"x\" }, { code = \"Unknown\" }]";
    assert!(matches!(read(twice, NAMES), Err(LoadError::Twice(_))));
    let spelling = "release = \"never\"\ncodes = [{ code = \"x\", ctdc = [\"Same\"] }, \
        { code = \"y\", ctdc = [\"same\"] }, { code = \"Unknown\" }]";
    assert!(matches!(read(spelling, NAMES), Err(LoadError::Twice(_))));
}

#[test]
fn bands_with_a_gap_or_an_overlap_are_refused() {
    let bands = |x: &str, y: &str| {
        format!(
            "release = \"never\"\nderived_from = \"case.n\"\ncodes = [{{ code = \"x\", {x} }}, \
             {{ code = \"y\", {y} }}, {{ code = \"Unknown\" }}]"
        )
    };
    for (x, y) in [
        ("from = 0, to = 4", "from = 6"),
        ("from = 0, to = 5", "from = 5"),
        ("from = 1, to = 4", "from = 5"),
        ("from = 0", "from = 5"),
        ("from = 0, to = 4", "from = 5, to = 8"),
        ("from = 0, to = 4", "from = 5, to = 10"),
    ] {
        assert!(refusal(&bands(x, y)).contains("must have bands"), "{x} {y}");
    }
}

#[test]
fn attributes_that_do_not_fit_together_are_refused() {
    let codes = "codes = [{ code = \"x\" }, { code = \"y\" }, { code = \"Unknown\" }]";
    for (text, reason) in [
        ("release = \"never\"", "needs codes"),
        ("release = \"never\"\nmin = 1", "needs both min and max"),
        ("release = \"never\"\nmin = 2\nmax = 1", "min no larger than max"),
        ("release = \"statistics\"\nmin = 1\nmax = 2", "release never and none"),
        ("release = \"never\"\nmax_values = 2\nmin = 1\nmax = 2", "is a number"),
        (&format!("release = \"never\"\nmax_values = 0\n{codes}"), "from 1 to 8"),
        (&format!("release = \"never\"\nmax_values = 9\n{codes}"), "from 1 to 8"),
        (&format!("release = \"never\"\nderived_from = \"case.b\"\n{codes}"), "earlier attribute"),
        (&format!("release = \"never\"\nderived_from = \"case.a\"\n{codes}"), "earlier attribute"),
        ("release = \"never\"\ncodes = \"countries\"", "a code list that is not there"),
        (
            "release = \"never\"\ncodes = [{ code = \"x\", from = 1 }, { code = \"y\" }, { code = \"Unknown\" }]",
            "needs derived_from",
        ),
    ] {
        assert!(refusal(text).contains(reason), "{text}: {}", refusal(text));
    }
}

#[test]
fn groups_are_checked_against_the_codes_that_they_group() {
    let read = |release: &str, of_x: &str, of_y: &str| {
        let text = format!(
            "[[attribute]]\nid = \"case.n\"\nrelease = \"never\"\ncodes = [{{ code = \"p\" }}, {{ code = \"q\" }}, \
             {{ code = \"Unknown\" }}]\n[[attribute]]\nid = \"case.a\"\nrelease = \"{release}\"\n\
             derived_from = \"case.n\"\ncodes = [{{ code = \"x\", of = [{of_x}] }}, \
             {{ code = \"y\", of = [{of_y}] }}, {{ code = \"Unknown\" }}]"
        );
        let names = NAMES
            .replace("means = \"N.\"", "means = \"N.\"\ncodes = { p = \"P\", q = \"Q\", Unknown = \"U\" }");
        Codebook::read(1, &[&text], &[&format!("{LINKS}{names}")]).map_err(|e| e.to_string())
    };
    let book = read("never", "\"q\"", "").unwrap();
    let [n, a] = ["case.n", "case.a"].map(|id| book.attribute(&id.parse().unwrap()).unwrap());
    assert_eq!(a.group(super::index(n, "q")), Some(super::index(a, "x")));
    assert_eq!(a.group(super::index(n, "p")), Some(a.unknown()), "in no group");
    assert!(read("never", "\"r\"", "").unwrap_err().contains("its source has not"));
    assert!(read("never", "\"q\"", "\"q\"").unwrap_err().contains("in two groups"));
    let freer = read("statistics", "\"q\"", "").unwrap_err();
    assert!(freer.contains("may not leave more freely"), "what never leaves cannot leave in groups");
}

#[test]
fn what_has_no_english_name_is_refused() {
    let sound = "release = \"never\"\ncodes = [{ code = \"x\" }, { code = \"y\" }, { code = \"Unknown\" }]";
    assert!(read(sound, NAMES).is_ok());
    for part in ["x = \"X\", ", "means = \"A.\"\n"] {
        assert!(matches!(read(sound, &NAMES.replace(part, "")), Err(LoadError::NoName { .. })), "{part}");
    }
    let greek = NAMES.replace("\"X\"", "\"Χ\"");
    let names = format!("{LINKS}{greek}").replace("language = \"en\"", "language = \"el\"");
    let text = format!("{NUMBER}[[attribute]]\nid = \"case.a\"\n{sound}");
    assert!(matches!(Codebook::read(1, &[&text], &[&names]), Err(LoadError::NoName { .. })));
}

#[test]
fn a_name_for_nothing_is_refused() {
    let sound = "release = \"never\"\ncodes = [{ code = \"x\" }, { code = \"y\" }, { code = \"Unknown\" }]";
    for stray in [
        NAMES.replace("y = \"Y\"", "y = \"Y\", yy = \"Y\""),
        format!("{NAMES}[attributes.\"case.c\"]\nname = \"C\"\n"),
        format!("{NAMES}[lists.colours]\nred = \"Red\"\n"),
        NAMES.replace("means = \"N.\"", "means = \"N.\"\ncodes = { x = \"X\" }"),
    ] {
        assert!(matches!(read(sound, &stray), Err(LoadError::StrayName { .. })), "{stray}");
    }
}

#[test]
fn another_language_falls_back_to_english() {
    let sound = "release = \"never\"\ncodes = [{ code = \"x\" }, { code = \"y\" }, { code = \"Unknown\" }]";
    let text = format!("{NUMBER}[[attribute]]\nid = \"case.a\"\n{sound}");
    let greek = "language = \"el\"\n[attributes.\"case.a\"]\nname = \"Α\"\ncodes = { x = \"Χι\" }\n";
    let book = Codebook::read(1, &[&text], &[&format!("{LINKS}{NAMES}"), greek]).unwrap();
    let a = book.attribute(&"case.a".parse().unwrap()).unwrap();
    let name = |code: &str, language| a.code_name(super::index(a, code), language).unwrap();
    assert_eq!((a.name("el"), name("x", "el"), name("y", "el")), ("Α", "Χι", "Y"));
    assert_eq!((a.name("en"), name("x", "en"), a.means("el")), ("A", "X", "A."));
    assert_eq!(book.languages().collect::<Vec<_>>(), ["el", "en"]);
    let twice = Codebook::read(1, &[&text], &[&format!("{LINKS}{NAMES}"), greek, greek]);
    assert!(matches!(twice, Err(LoadError::StrayName { .. })));
}

#[test]
fn a_file_that_is_not_of_the_form_is_refused_with_its_number() {
    for text in ["[[attribute]", "[[attribute]]\nid = \"case.a\"\nrelease = \"sometimes\"", "colour = 1"] {
        assert!(matches!(Codebook::read(1, &["", text], &[LINKS]), Err(LoadError::Syntax { number: 2, .. })));
    }
    assert!(matches!(Codebook::read(1, &[""], &["nothing"]), Err(LoadError::Syntax { number: 2, .. })));
}

const MEAN: &str = "mean = { from = 0, to = 9, steps = 9 }\n";

fn number(rest: &str) -> Result<Codebook, LoadError> {
    let text = format!("[[attribute]]\nid = \"case.n\"\nmin = 0\nmax = 9\n{rest}");
    let names = NAMES.split("[attributes.\"case.a\"]").next().unwrap();
    Codebook::read(1, &[&text], &[&format!("{LINKS}{names}")])
}

#[test]
fn numbers_with_unsound_bins_are_refused() {
    let sound = "release = \"statistics\"\nbins = [{ from = 0, to = 5, width = 3 }, { from = 6 }]\n";
    let book = number(&format!("{sound}{MEAN}")).unwrap();
    let codes = book.attributes()[0].codes().iter().map(|c| c.as_str()).collect::<Vec<_>>();
    assert_eq!(codes, ["0-2", "3-5", "6+", "Unknown"]);
    let bins = |bins: &str| number(&format!("release = \"statistics\"\nbins = [{bins}]\n{MEAN}"));
    for unsound in [
        "{ from = 1 }",
        "{ from = 0, to = 5, width = 3 }",
        "{ from = 0, to = 5, width = 3 }, { from = 7 }",
        "{ from = 0, to = 5, width = 4 }, { from = 6 }",
        "{ from = 0, to = 5, width = 0 }, { from = 6 }",
        "{ from = 0, to = 9, width = 1 }, { from = 10 }",
        "{ from = 0, to = 5 }, { from = 6 }",
        "{ from = 0, width = 3 }",
    ] {
        assert!(matches!(bins(unsound), Err(LoadError::Attribute { .. })), "{unsound}");
    }
    let refused = |rest: &str| number(rest).unwrap_err().to_string();
    assert!(refused(sound).contains("both bins and mean"));
    assert!(refused(&format!("{}{MEAN}", sound.replace("statistics", "never"))).contains("release"));
    assert!(refused("release = \"statistics\"\n").contains("release never and none"));
    for mean in [
        "{ from = 0, to = 10, steps = 9 }",
        "{ from = 3, to = 3, steps = 9 }",
        "{ from = 0, to = 9, steps = 0 }",
    ] {
        assert!(refused(&format!("{sound}mean = {mean}\n")).contains("within its bounds"), "{mean}");
    }
    assert!(refused("release = \"never\"\ncounts = \"victim\"\n").contains("needs bins"));
    assert!(refused(&format!("{sound}{MEAN}counts = \"case\"\n")).contains("victims or suspects"));
}

#[test]
fn a_number_with_more_bins_than_a_byte_holds_is_refused() {
    let with = |bins: u32| {
        let text = format!(
            "[[attribute]]\nid = \"case.n\"\nrelease = \"statistics\"\nmin = 0\nmax = 9999\n\
             bins = [{{ from = 0, to = {}, width = 1 }}, {{ from = {} }}]\nmean = {{ from = 0, to = 9, steps = 9 }}",
            bins - 2,
            bins - 1
        );
        let names = NAMES.split("[attributes.\"case.a\"]").next().unwrap();
        Codebook::read(1, &[&text], &[&format!("{LINKS}{names}")])
    };
    assert_eq!(with(253).unwrap().attributes()[0].codes().len(), 254);
    assert!(with(254).unwrap_err().to_string().contains("at most 254 bins"));
    assert!(with(5_000).is_err());
}

#[test]
fn a_synonym_that_is_taken_is_refused() {
    let codes = |x: &str, y: &str| {
        format!(
            "release = \"never\"\ncodes = [{{ code = \"x\"{x} }}, {{ code = \"y\"{y} }}, {{ code = \"Unknown\" }}]"
        )
    };
    let book = read(&codes(", synonyms = [\"ex\"]", ""), NAMES).unwrap();
    let a = book.attribute(&"case.a".parse().unwrap()).unwrap();
    let ex = "ex".parse().unwrap();
    assert_eq!(a.code_or_synonym(&ex).map(|c| c.get()), Some(1));
    assert_eq!(a.code_index(&ex), None, "records state codes and not their synonyms");
    for (x, y) in [(", synonyms = [\"y\"]", ""), (", synonyms = [\"z\"]", ", synonyms = [\"z\"]")] {
        assert!(matches!(read(&codes(x, y), NAMES), Err(LoadError::Twice(_))), "{x} {y}");
    }
}
