//! What the office's own people type and send: identifiers, signatures, desks, forms with a file.

use safeborders_cases::Link;
use safeborders_codebook::{Codebook, LinkKind};
use safeborders_types::{Desk, PatternSignature, Unit};
use std::collections::BTreeSet;

const KINDS: [LinkKind; 6] = [
    LinkKind::Phone,
    LinkKind::Plate,
    LinkKind::Account,
    LinkKind::Handle,
    LinkKind::Document,
    LinkKind::Address,
];

/// Identifiers of every kind, normalised: bounded, and as they are stored they are read again.
pub(crate) fn identifiers(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let mut accepted = false;
    for kind in KINDS {
        let Ok(link) = Link::new(kind, Unit::Suspect, &text) else { continue };
        let stored = postcard::to_stdvec(&link).unwrap();
        let again: Result<Link, _> = postcard::from_bytes(&stored);
        assert!(again.is_ok_and(|again| again == link), "an identifier changed in the store");
        accepted = true;
    }
    accepted
}

pub(crate) fn identifier_seeds() -> Vec<Vec<u8>> {
    let texts = [
        "+30 210 123 4567",
        "ABC-1234",
        "DE89 3704 0044 0532 0130 00",
        "@Help.Line",
        "AB 123456",
        "12 Example Street, Athens",
    ];
    texts.map(|text| text.as_bytes().to_vec()).to_vec()
}

/// Forms with a file, and files of signatures and desks.
pub(crate) fn uploads(bytes: &[u8]) -> bool {
    let form = safeborders_office::is_upload("multipart/form-data; boundary=b", bytes);
    let typed = String::from_utf8_lossy(bytes);
    let named = safeborders_office::is_upload(&typed, b"--b\r\n");
    let signatures = serde_json::from_slice::<BTreeSet<PatternSignature>>(bytes).is_ok_and(|signatures| {
        signatures.iter().for_each(|signature| drop(Codebook::v1().check_signature(signature)));
        true
    });
    let desks = serde_json::from_slice::<Vec<Desk>>(bytes).is_ok();
    form || named || signatures || desks
}

pub(crate) fn upload_seeds() -> Vec<Vec<u8>> {
    let form = "--b\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\nhtcds-2.0\r\n--b\r\nContent-Disposition: \
                form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nid\r\n1\r\n--b--\r\n";
    let signatures = r#"[[["case.transport","Coach"],["victim.sex","Feminine"]]]"#;
    [form, signatures].map(|text| text.as_bytes().to_vec()).to_vec()
}
