//! The layout on disk, to the byte: what one version wrote, every later one must read.

use crate::engine::Disk;
use crate::support::{ATHENS, asked, decided, request, start};
use safeborders_privacy::Shares;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

#[test]
fn keys_and_fixed_values_are_as_documented() {
    let disk = Disk::new();
    let node = start(&disk);
    node.gate.open_cohort("2024Q1".parse().unwrap(), &Shares::default(), 1).unwrap();
    let ask = request(ATHENS, "case.form", &["2024Q1"]);
    node.ask(&ask).unwrap();
    node.books.file_agreement(&"europe-2026".parse().unwrap(), b"we agree", &decided(5)).unwrap();
    node.books.record_asked(&asked(9)).unwrap();
    node.books.put_meta("node.country", b"GR").unwrap();
    let release = hex(ask.ask.release_id().as_bytes());
    let content: Vec<_> = disk.content().into_iter().map(|(k, v)| (hex(&k), v)).collect();
    let keys: Vec<&str> = content.iter().map(|(key, _)| key.as_str()).collect();
    // sha256 of the prefix, 00000001 and `case|2024Q1|`, by another program.
    let family = "507929ccadc53a1ff5a3145b9c5824845fcd1e86de5405c5669fdc7a956410c0";
    let log = |number: u64| format!("4c{number:016x}");
    let expected = [
        format!("41{}", hex(b"europe-2026")),
        "4307e801".to_owned(),
        format!("46{}01{family}{release}", hex(b"GR")),
        "48".to_owned(),
        log(0),
        log(1),
        log(2),
        log(3),
        format!("4d{}", hex(b"node.country")),
        format!("4e{}", "09".repeat(16)),
        format!("50{}01{release}", hex(b"GR")),
        format!("51{}0107e801", hex(b"GR")),
        format!("52{release}"),
        format!("56{}", hex(b"europe-2026")),
    ];
    assert_eq!(keys, expected);
    let value = |index: usize| hex(&content[index].1);
    // Limits 30, 60, 30 million and 2 thousand million; spent 0, 5 million, 0, 0; as varints. Not reissued.
    assert_eq!(value(1), "018087a70e808ece1c8087a70e80a8d6b90700c096b102000000");
    assert!(value(3).starts_with("010401"), "version, size, one peak");
    assert_eq!(value(8), hex(b"GR"));
    assert_eq!(value(9), "0000000000000003");
    assert_eq!(value(10), "00000000000003e8");
    assert_eq!(value(11), "00000000004c4b40");
    assert_eq!(content[12].1[32], 2, "the version of the stored answer follows its tag");
    let people = format!("07{}07{}06{}", hex(b"m.rossi"), hex(b"a.papas"), hex(b"agreed"));
    assert_eq!(value(13), format!("01050005{people}"), "version, filed, open, decided when, by whom and why");
    for entry in &content[4..8] {
        assert_eq!(entry.1[0], 1, "the version of a log entry");
    }
    let salts: Vec<&[u8]> = content[4..8].iter().map(|(_, record)| &record[1..17]).collect();
    assert!(salts.windows(2).all(|pair| pair[0] != pair[1]), "each entry has its own random bytes");
}
