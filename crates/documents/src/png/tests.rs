//! What is drawn is where it belongs, and what would be too large is refused.

use super::*;

fn drawing(marks: Vec<Mark>) -> Drawing {
    Drawing { width: 100.0, height: 50.0, marks }
}

fn area(fill: Fill) -> Mark {
    Mark::Area { outline: Drawing::rectangle(10.0, 10.0, 80.0, 30.0), fill, opacity: 1.0 }
}

/// The picture, and how many of its pixels have this colour.
fn drawn(made: &[u8], colour: Colour) -> (Pixmap, usize) {
    let pixels = Pixmap::decode_png(made).unwrap();
    let is = |p: &&tiny_skia::PremultipliedColorU8| [p.red(), p.green(), p.blue()] == colour;
    let found = pixels.pixels().iter().filter(is).count();
    (pixels, found)
}

#[test]
fn areas_are_filled_hatched_and_put_where_they_belong() {
    let colour = [200, 30, 60];
    let made = png("Title", &drawing(vec![area(Fill::Plain(colour))]), &[]).unwrap();
    let (pixels, plain) = drawn(&made, colour);
    assert_eq!(pixels.width(), 1600);
    let scale = (1600.0 - 2.0 * MARGIN) / 100.0;
    let whole = 80.0 * 30.0 * scale * scale;
    assert!((plain as f32 / whole - 1.0).abs() < 0.02, "{plain} of {whole}");
    let made = png("Title", &drawing(vec![area(Fill::Hatched(colour, 4.0))]), &[]).unwrap();
    let (_, hatched) = drawn(&made, colour);
    assert!(hatched > plain / 6 && hatched < plain / 2, "{hatched} of {plain}");
    let within = Mark::Within {
        at: (50.0, 0.0),
        scale: 0.5,
        drawing: Box::new(drawing(vec![area(Fill::Plain(colour))])),
    };
    let (_, quarter) = drawn(&png("", &drawing(vec![within]), &[]).unwrap(), colour);
    assert!((quarter as f32 / plain as f32 - 0.25).abs() < 0.02, "{quarter} of {plain}");
}

/// How many pixels are not white.
fn ink(made: &[u8]) -> usize {
    let pixels = Pixmap::decode_png(made).unwrap();
    pixels.pixels().iter().filter(|p| [p.red(), p.green(), p.blue(), p.alpha()] != [255; 4]).count()
}

#[test]
fn an_empty_drawing_is_a_white_picture_of_the_size_that_it_says() {
    let made = png("", &drawing(Vec::new()), &[]).unwrap();
    assert_eq!(&made[..8], b"\x89PNG\r\n\x1a\n");
    let size = |at: usize| u32::from_be_bytes([made[at], made[at + 1], made[at + 2], made[at + 3]]);
    let pixels = Pixmap::decode_png(&made).unwrap();
    assert_eq!((size(16), size(20)), (pixels.width(), pixels.height()));
    assert_eq!(ink(&made), 0);
    // An outline that is none is left out.
    let none = Mark::Line { way: "M1".to_owned(), colour: INK, width: 1.0, opacity: 1.0 };
    assert_eq!(ink(&png("", &drawing(vec![none]), &[]).unwrap()), 0);
}

#[test]
fn words_are_written_in_every_script_of_the_pages() {
    for title in ["Victims", "Θύματα", "Жертви", "Ofiary ąęłż", "Žrtve"] {
        let (_, dark) = drawn(&png(title, &drawing(Vec::new()), &[]).unwrap(), INK);
        assert!(dark > 100, "{title}: {dark}");
    }
    // Controls, and marks that turn words round, are no words.
    assert_eq!(ink(&png("\u{1}\u{202e}", &drawing(Vec::new()), &[]).unwrap()), 0);
}

#[test]
fn words_stand_before_after_or_around_their_point() {
    let words = |anchor| Mark::Words {
        at: (50.0, 30.0),
        anchor,
        text: "H".repeat(6),
        size: 6.0,
        bold: true,
        colour: INK,
        edge: false,
    };
    let halves = |anchor| {
        let made = png("", &drawing(vec![words(anchor)]), &[]).unwrap();
        let pixels = Pixmap::decode_png(&made).unwrap();
        let dark = |x: u32, y: u32| pixels.pixel(x, y).is_some_and(|p| p.red() < 128);
        let count = |from: u32, to: u32| {
            (from..to).map(|x| (0..pixels.height()).filter(|y| dark(x, *y)).count()).sum::<usize>()
        };
        (count(0, 800), count(800, 1600))
    };
    let (before, after, around) = (halves(Anchor::End), halves(Anchor::Start), halves(Anchor::Middle));
    assert!(before.0 > 500 && before.1 == 0, "{before:?}");
    assert!(after.1 > 500 && after.0 == 0, "{after:?}");
    assert!(around.0 > 250 && around.1 > 250, "{around:?}");
}

#[test]
fn notes_make_room_for_themselves_and_the_same_picture_is_the_same_bytes() {
    let bar = || drawing(vec![area(Fill::Plain([200, 30, 60]))]);
    let note = || vec!["A remark that is long enough to need more than one line. ".repeat(6)];
    let without = png("Title", &bar(), &[]).unwrap();
    let with = png("Title", &bar(), &note()).unwrap();
    let height = |made: &[u8]| Pixmap::decode_png(made).unwrap().height();
    assert!(height(&with) > height(&without) + 40);
    assert!(ink(&with) > ink(&without) + 1_000, "{} and {}", ink(&with), ink(&without));
    assert!(with == png("Title", &bar(), &note()).unwrap());
    assert!(with != png("Title", &bar(), &["Another remark.".to_owned()]).unwrap());
    assert!(with != png("Another title", &bar(), &note()).unwrap());
}

#[test]
fn a_picture_that_is_too_large_is_refused() {
    let of_height = |height: f32| png("", &Drawing { width: 1_000.0, height, marks: Vec::new() }, &[]);
    assert!(of_height(5_000.0).is_ok(), "the control");
    assert!(matches!(of_height(5_300.0), Err(DocumentError::TooLarge)));
    assert!(matches!(of_height(90_000.0), Err(DocumentError::TooLarge)));
    assert!(matches!(of_height(0.0), Err(DocumentError::Misshapen)));
    assert!(matches!(of_height(f32::NAN), Err(DocumentError::Misshapen)));
    let many = drawing(vec![area(Fill::Plain(INK)); crate::drawing::MAX_MARKS + 1]);
    assert!(matches!(png("x", &many, &[]), Err(DocumentError::Misshapen)));
    let said = |notes: &[String]| png("x", &drawing(Vec::new()), notes);
    assert!(said(&vec!["word".to_owned(); MAX_NOTES]).is_ok(), "the control");
    assert!(matches!(said(&vec!["word".to_owned(); MAX_NOTES + 1]), Err(DocumentError::TooLarge)));
    assert!(matches!(said(&["x".repeat(MAX_TEXT_BYTES)]), Err(DocumentError::TooLarge)));
    assert!(DocumentError::TooLarge.to_string().contains("draw less"));
}
