//! The layout of a released version never moves: its indices are on disk.

use safeborders_codebook::Codebook;

/// Version 1. It may change only for as long as no release of safeborders has stored a case by it.
const V1: &str = "e67d249573fcd0cb47e72ec546cbf3644f6764d382deaa163a128d15b729d70f";

#[test]
fn the_layout_of_version_1_never_changes() {
    let book = Codebook::v1();
    // Line by line first, so that a failure names the attribute.
    let golden = include_str!("../golden/v1.txt");
    for (now, then) in book.layout().lines().zip(golden.lines()) {
        assert_eq!(now, then);
    }
    assert_eq!(book.layout().lines().count(), golden.lines().count());
    assert_eq!(book.fingerprint().to_string(), V1);
}

#[test]
fn the_fingerprint_sees_every_change_that_moves_an_index_or_a_count() {
    let names = r#"
        language = "en"
        [links]
        phone = "p"
        plate = "p"
        account = "a"
        handle = "h"
        document = "d"
        address = "a"
        [attributes."case.a"]
        name = "A"
        means = "A."
        codes = { x = "X", y = "Y", z = "Z", Unknown = "U" }
    "#;
    let fingerprint = |version, text: &str| {
        let text = format!("[[attribute]]\nid = \"case.a\"\n{text}");
        Codebook::read(version, &[&text], &[names]).unwrap().fingerprint()
    };
    let codes = "codes = [{ code = \"x\" }, { code = \"y\" }, { code = \"z\" }, { code = \"Unknown\" }]";
    let base = fingerprint(1, &format!("release = \"statistics\"\nmax_values = 2\n{codes}"));
    let swapped = codes.replace("\"x\"", "\"w\"").replace("\"y\"", "\"x\"").replace("\"w\"", "\"y\"");
    for (change, other) in [
        ("version", fingerprint(2, &format!("release = \"statistics\"\nmax_values = 2\n{codes}"))),
        (
            "matures",
            fingerprint(1, &format!("release = \"statistics\"\nmatures = true\nmax_values = 2\n{codes}")),
        ),
        ("release", fingerprint(1, &format!("release = \"patterns\"\nmax_values = 2\n{codes}"))),
        ("max_values", fingerprint(1, &format!("release = \"statistics\"\nmax_values = 3\n{codes}"))),
        ("order of codes", fingerprint(1, &format!("release = \"statistics\"\nmax_values = 2\n{swapped}"))),
    ] {
        assert_ne!(base, other, "{change}");
    }
    let spelled = codes.replace("{ code = \"x\" }", "{ code = \"x\", htcds = [\"X\"] }");
    let same = fingerprint(1, &format!("release = \"statistics\"\nmax_values = 2\n{spelled}"));
    assert_eq!(base, same, "spellings move nothing");
}
