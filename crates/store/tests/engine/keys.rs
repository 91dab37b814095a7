//! The root key's file: made once, unlocked by the right secret only.

use safeborders_store::keys::{KeyError, Passphrase, RootKey, Unlock, create_key_file};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use tempfile::TempDir;

fn phrase(text: &str) -> Unlock {
    Unlock::Passphrase(Passphrase::new(text.to_owned()))
}

fn refusal(result: Result<RootKey, KeyError>) -> KeyError {
    match result {
        Ok(_) => panic!("unlocked what it should refuse"),
        Err(error) => error,
    }
}

fn same(one: &RootKey, other: &RootKey) -> bool {
    one.derive("x").expose() == other.derive("x").expose()
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn passphrase_unlocks_what_it_locked_and_another_does_not() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("node.key");
    let root = RootKey::create_new(&path, &phrase("correct horse battery")).unwrap();
    assert!(same(&root, &RootKey::unlock(&path, &phrase("correct horse battery")).unwrap()));
    let wrong = refusal(RootKey::unlock(&path, &phrase("correct horse batterz")));
    assert!(matches!(wrong, KeyError::WrongKey { .. }), "{wrong}");
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert_ne!(root.derive("a").expose(), root.derive("b").expose());
}

#[test]
fn key_file_and_credential_unlock_and_another_key_file_does_not() {
    let dir = TempDir::new().unwrap();
    let (path, secret, other) =
        (dir.path().join("node.key"), dir.path().join("secret"), dir.path().join("other"));
    create_key_file(&secret).unwrap();
    create_key_file(&other).unwrap();
    let root = RootKey::create_new(&path, &Unlock::KeyFile(secret.clone())).unwrap();
    assert!(same(&root, &RootKey::unlock(&path, &Unlock::KeyFile(secret.clone())).unwrap()));
    assert!(same(&root, &RootKey::unlock(&path, &Unlock::Credential(secret)).unwrap()));
    let wrong = refusal(RootKey::unlock(&path, &Unlock::KeyFile(other)));
    assert!(matches!(wrong, KeyError::WrongKey { .. }), "{wrong}");
}

#[test]
fn nothing_is_overwritten() {
    let dir = TempDir::new().unwrap();
    let (path, secret) = (dir.path().join("node.key"), dir.path().join("secret"));
    create_key_file(&secret).unwrap();
    assert!(matches!(create_key_file(&secret), Err(KeyError::Exists { .. })));
    let unlock = Unlock::KeyFile(secret);
    let root = RootKey::create_new(&path, &unlock).unwrap();
    assert!(matches!(refusal(RootKey::create_new(&path, &unlock)), KeyError::Exists { .. }));
    assert!(same(&root, &RootKey::unlock(&path, &unlock).unwrap()));
}

#[test]
fn key_file_that_others_can_read_is_refused() {
    let dir = TempDir::new().unwrap();
    let (path, secret) = (dir.path().join("node.key"), dir.path().join("secret"));
    create_key_file(&secret).unwrap();
    RootKey::create_new(&path, &Unlock::KeyFile(secret.clone())).unwrap();
    // (mode, taken as a key file, taken as a credential)
    for (mode, as_file, as_credential) in [
        (0o600, true, true),
        (0o400, true, true),
        (0o640, false, true),
        (0o604, false, false),
        (0o660, false, true),
    ] {
        set_mode(&secret, mode);
        assert_eq!(RootKey::unlock(&path, &Unlock::KeyFile(secret.clone())).is_ok(), as_file, "{mode:o}");
        assert_eq!(
            RootKey::unlock(&path, &Unlock::Credential(secret.clone())).is_ok(),
            as_credential,
            "{mode:o}"
        );
    }
    set_mode(&secret, 0o644);
    let refused = refusal(RootKey::unlock(&path, &Unlock::KeyFile(secret)));
    assert!(matches!(refused, KeyError::Permissions { mode: 0o644, .. }), "{refused}");
}

#[test]
fn wrong_kind_of_secret_is_named() {
    let dir = TempDir::new().unwrap();
    let (path, secret) = (dir.path().join("node.key"), dir.path().join("secret"));
    create_key_file(&secret).unwrap();
    RootKey::create_new(&path, &Unlock::KeyFile(secret)).unwrap();
    let refused = refusal(RootKey::unlock(&path, &phrase("correct horse battery")));
    assert!(matches!(refused, KeyError::WrongMethod { locked_by: "key file", .. }), "{refused}");
}

#[test]
fn missing_files_and_short_passphrases_are_refused() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("node.key");
    let nowhere = Unlock::KeyFile(dir.path().join("nowhere"));
    assert!(matches!(refusal(RootKey::unlock(&path, &nowhere)), KeyError::Missing { .. }));
    assert!(matches!(refusal(RootKey::create_new(&path, &nowhere)), KeyError::Missing { .. }));
    assert!(matches!(refusal(RootKey::create_new(&path, &phrase("short"))), KeyError::TooShort { .. }));
    assert!(!path.exists());
}

#[test]
fn damaged_node_file_is_told_from_a_wrong_key() {
    let dir = TempDir::new().unwrap();
    let (path, secret) = (dir.path().join("node.key"), dir.path().join("secret"));
    create_key_file(&secret).unwrap();
    let unlock = Unlock::KeyFile(secret);
    RootKey::create_new(&path, &unlock).unwrap();
    let good = fs::read(&path).unwrap();
    let salt_at = String::from_utf8_lossy(&good).find("\"salt\": \"").unwrap() + 9;
    let mut bent = good.clone();
    bent[salt_at] = if bent[salt_at] == b'0' { b'1' } else { b'0' };
    let unknown = String::from_utf8(good.clone()).unwrap().replacen('{', "{\"extra\": 1,", 1).into_bytes();
    let forged = String::from_utf8(good.clone()).unwrap().replace("65536", "4000000000").into_bytes();
    let cases = [
        ("one digit changed", bent),
        ("cut", good[..good.len() / 2].to_vec()),
        ("empty", Vec::new()),
        ("unknown field", unknown),
        ("forged parameters", forged),
        ("huge", vec![b' '; 1_000_000]),
    ];
    for (name, bytes) in cases {
        fs::write(&path, bytes).unwrap();
        let refused = refusal(RootKey::unlock(&path, &unlock));
        assert!(matches!(refused, KeyError::Damaged { .. }), "{name}: {refused}");
    }
}

#[test]
fn key_file_with_other_content_is_refused() {
    let dir = TempDir::new().unwrap();
    let (path, secret) = (dir.path().join("node.key"), dir.path().join("secret"));
    let cases: [(&str, Vec<u8>); 5] = [
        ("empty", Vec::new()),
        ("short", b"00ff\n".to_vec()),
        ("not hexadecimal", [b'x'; 64].to_vec()),
        ("not text", vec![0xff; 64]),
        ("huge", vec![b'0'; 1_000_000]),
    ];
    for (name, bytes) in cases {
        fs::write(&secret, bytes).unwrap();
        set_mode(&secret, 0o600);
        let refused = refusal(RootKey::create_new(&path, &Unlock::KeyFile(secret.clone())));
        assert!(matches!(refused, KeyError::Damaged { .. }), "{name}: {refused}");
    }
}

#[test]
fn a_root_key_that_is_wrapped_anew_is_the_same_and_opens_the_new_way_alone() {
    let dir = TempDir::new().unwrap();
    let (path, secret) = (dir.path().join("node.key"), dir.path().join("secret"));
    create_key_file(&secret).unwrap();
    let (file, first, second) =
        (Unlock::KeyFile(secret), phrase("correct horse battery"), phrase("another horse battery"));
    let root = RootKey::create_new(&path, &first).unwrap();
    assert_eq!(RootKey::locked_by(&path).unwrap(), "passphrase");
    for (old, new, by) in [(&first, &second, "passphrase"), (&second, &file, "key file")] {
        let unlocked = RootKey::unlock(&path, old).unwrap();
        unlocked.wrap_anew(&path, new).unwrap();
        assert!(same(&root, &RootKey::unlock(&path, new).unwrap()));
        refusal(RootKey::unlock(&path, old));
        assert_eq!(RootKey::locked_by(&path).unwrap(), by);
    }
    // What is refused leaves the file as it was.
    assert!(matches!(root.wrap_anew(&path, &phrase("short")), Err(KeyError::TooShort { .. })));
    assert!(same(&root, &RootKey::unlock(&path, &file).unwrap()));
}

#[test]
fn a_passphrase_comes_from_a_file_that_nobody_else_can_read() {
    let dir = TempDir::new().unwrap();
    let (path, file) = (dir.path().join("node.key"), dir.path().join("phrase"));
    RootKey::create_new(&path, &phrase("correct horse battery ")).unwrap();
    fs::write(&file, "correct horse battery \r\n").unwrap();
    let unlocks = |mode, is_credential| {
        set_mode(&file, mode);
        let passphrase = Passphrase::of_file(&file, is_credential);
        passphrase.is_ok_and(|passphrase| RootKey::unlock(&path, &Unlock::Passphrase(passphrase)).is_ok())
    };
    assert!(unlocks(0o600, false) && unlocks(0o440, true));
    assert!(!unlocks(0o640, false) && !unlocks(0o644, true));
    fs::write(&file, [0xff; 20]).unwrap();
    assert!(!unlocks(0o600, false), "not text");
}
