//! A place for backups: what goes in comes out, only what is new is written, and damage is found.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use safeborders_backup::{About, BackupError, Made, Place, Point, Pruned, Writer};
use safeborders_store::keys::Key;
use safeborders_store::{Batch, Engine, EngineKind, Entry};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

struct Scene {
    home: TempDir,
    store: Box<dyn Engine>,
    key: Key,
}

fn on(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

impl Scene {
    fn new(entries: u32) -> Self {
        let home = tempfile::tempdir().unwrap();
        let store = safeborders_store::open(EngineKind::Redb, &home.path().join("store")).unwrap();
        let scene = Self { home, store, key: Key::from_bytes(&[3; 32]) };
        fs::create_dir(scene.path()).unwrap();
        scene.put((0..entries).map(|n| (format!("{n:08}").into_bytes(), vec![n as u8; 300])));
        scene
    }

    fn put(&self, entries: impl Iterator<Item = Entry>) {
        let mut batch = Batch::new();
        entries.for_each(|(key, value)| {
            batch.put(key, value);
        });
        self.store.commit(batch).unwrap();
    }

    fn path(&self) -> PathBuf {
        self.home.path().join("backup")
    }

    fn place(&self) -> Place {
        Place::open(&self.path(), &self.key).unwrap()
    }

    fn back_up(&self) -> Made {
        let mut place = Place::open_to_write(&self.path(), &self.key).unwrap();
        let mut writer = Writer::begin(&mut place);
        writer.entries("store", &*self.store.snapshot().unwrap(), &mut on).unwrap();
        let file = vec![9; 3_000_000];
        writer.file("a file", Path::new("a"), &mut file.as_slice(), file.len() as u64, &mut on).unwrap();
        writer.finish(About { made_at_s: 1_700_000_000, ..About::default() }).unwrap()
    }

    fn all(&self) -> Vec<Entry> {
        let mut all = Vec::new();
        let snapshot = self.store.snapshot().unwrap();
        let keep = &mut |key: &[u8], value: &[u8]| {
            all.push((key.to_vec(), value.to_vec()));
            ControlFlow::Continue(())
        };
        snapshot.scan(&safeborders_store::KeyRange::all(), keep).unwrap();
        all
    }

    fn packs(&self) -> Vec<PathBuf> {
        fs::read_dir(self.path().join("packs")).unwrap().map(|entry| entry.unwrap().path()).collect()
    }
}

fn read(place: &Place, point: &Point) -> Result<Vec<Entry>, BackupError> {
    place.entries(point, "store")?.collect()
}

#[test]
fn what_goes_in_comes_out_at_each_point() {
    let scene = Scene::new(3_000);
    let (before, first) = (scene.all(), scene.back_up());
    scene.put([(b"00000007".to_vec(), b"changed".to_vec()), (b"x".to_vec(), Vec::new())].into_iter());
    let (after, second) = (scene.all(), scene.back_up());
    assert_ne!(before, after);
    let place = scene.place();
    assert_eq!(place.points().unwrap(), [first.name.clone(), second.name.clone()]);
    for (name, entries) in [(&first.name, &before), (&second.name, &after)] {
        let point = place.point(name).unwrap();
        assert_eq!(&read(&place, &point).unwrap(), entries);
        assert_eq!(point.part("store").unwrap().entries, entries.len() as u64);
        let mut file = Vec::new();
        place.file(&point, "a file", Path::new("a"), &mut file).unwrap();
        assert_eq!(file, vec![9; 3_000_000]);
        assert!(matches!(place.entries(&point, "other"), Err(BackupError::NoSuchPart { .. })));
        assert!(matches!(place.entries(&point, "a file"), Err(BackupError::NoSuchPart { .. })));
    }
    assert_eq!(place.find("2").unwrap(), second.name);
    assert_eq!(place.find(second.name.as_str()).unwrap(), second.name);
    assert!(matches!(place.find("3"), Err(BackupError::NoSuchPoint { .. })));
    let verified = place.verify(&mut on).unwrap();
    assert!(verified.found.is_empty() && verified.whole.len() == 2, "{:?}", verified.found);
}

#[test]
fn only_what_is_new_is_written() {
    let scene = Scene::new(20_000);
    let first = scene.back_up();
    // Three equal million bytes of the file are one piece.
    assert!(first.written > 6_000_000 && first.written < first.bytes, "{first:?}");
    let same = scene.back_up();
    assert_eq!((same.written, same.bytes), (0, first.bytes));
    scene.put([(b"00010000".to_vec(), b"changed".to_vec())].into_iter());
    let little = scene.back_up();
    assert!(little.written > 0 && little.written < 200_000, "{little:?}");
}

#[test]
fn a_store_is_told_from_one_that_differs_and_a_part_is_taken_over_as_it_was() {
    let scene = Scene::new(3_000);
    let first = scene.back_up();
    let place = scene.place();
    let point = place.point(&first.name).unwrap();
    let is_same = || place.is_same(&point, "store", &*scene.store.snapshot().unwrap()).unwrap();
    assert!(is_same());
    scene.put([(b"00000007".to_vec(), b"changed".to_vec())].into_iter());
    assert!(!is_same(), "a changed value");
    scene.put([(b"00000007".to_vec(), vec![7; 300])].into_iter());
    assert!(is_same());
    scene.put([(b"x".to_vec(), Vec::new())].into_iter());
    assert!(!is_same(), "one entry more at the end");
    let part = point.part("store").unwrap().clone();
    let mut place = Place::open_to_write(&scene.path(), &scene.key).unwrap();
    let mut writer = Writer::begin(&mut place);
    assert!(writer.again(&part, &mut on).unwrap());
    let made = writer.finish(About::default()).unwrap();
    assert_eq!((made.written, made.bytes), (0, part.bytes));
    assert_eq!(place.point(&made.name).unwrap().part("store"), Some(&part));
    // Without its packs it is not taken over.
    drop(place);
    scene.packs().iter().for_each(|pack| fs::remove_file(pack).unwrap());
    let mut place = Place::open_to_write(&scene.path(), &scene.key).unwrap();
    assert!(!Writer::begin(&mut place).again(&part, &mut on).unwrap());
}

#[test]
fn nothing_of_the_content_lies_in_the_clear() {
    let scene = Scene::new(10);
    scene.put([(b"key-of-a-case".to_vec(), b"planted value".to_vec())].into_iter());
    scene.back_up();
    let planted = |needle: &[u8], folder: &str| {
        let files = fs::read_dir(scene.path().join(folder)).unwrap();
        files
            .map(|f| fs::read(f.unwrap().path()).unwrap())
            .any(|f| f.windows(needle.len()).any(|w| w == needle))
    };
    for folder in ["packs", "points"] {
        assert!(!planted(b"planted value", folder) && !planted(b"key-of-a-case", folder));
    }
    assert!(planted(b"SBPACK1", "packs") && planted(b"SBPOINT1", "points"), "the control");
}

#[test]
fn one_flipped_byte_anywhere_in_a_pack_or_a_point_is_found() {
    let scene = Scene::new(400);
    let made = scene.back_up();
    let mut files = scene.packs();
    files.push(scene.path().join("points").join(made.name.as_str()));
    for file in files {
        let good = fs::read(&file).unwrap();
        // Every region: the mark at the beginning of a pack protects nothing and is read by nobody.
        let from = if file.starts_with(scene.path().join("packs")) { 8 } else { 0 };
        for at in (from..good.len()).step_by(good.len() / 40).chain(good.len() - 24..good.len()) {
            let mut bent = good.clone();
            bent[at] ^= 0x10;
            fs::write(&file, bent).unwrap();
            let verified = scene.place().verify(&mut on).unwrap();
            assert!(!verified.found.is_empty(), "byte {at} of {}", file.display());
            assert!(verified.whole.is_empty(), "byte {at} of {}", file.display());
        }
        for length in [0, 1, good.len() / 2, good.len() - 1] {
            fs::write(&file, &good[..length]).unwrap();
            assert!(!scene.place().verify(&mut on).unwrap().found.is_empty(), "cut to {length}");
        }
        fs::write(&file, good).unwrap();
    }
    assert!(scene.place().verify(&mut on).unwrap().found.is_empty(), "the control");
}

#[test]
fn a_damaged_piece_is_never_given_out_and_the_next_backup_mends_what_was_moved_away() {
    let scene = Scene::new(400);
    let made = scene.back_up();
    let pack = scene.packs().pop().unwrap();
    let mut bent = fs::read(&pack).unwrap();
    bent[100] ^= 1;
    fs::write(&pack, bent).unwrap();
    let place = scene.place();
    let point = place.point(&made.name).unwrap();
    let mut file = Vec::new();
    let both =
        read(&place, &point).is_err() || place.file(&point, "a file", Path::new("a"), &mut file).is_err();
    assert!(both);
    fs::rename(&pack, scene.home.path().join("away")).unwrap();
    assert!(read(&scene.place(), &point).is_err(), "the pack is gone");
    scene.back_up();
    assert!(scene.place().verify(&mut on).unwrap().found.is_empty());
    assert_eq!(read(&scene.place(), &point).unwrap(), scene.all(), "the old point is whole again too");
}

#[test]
fn what_is_backed_up_or_forgotten_while_a_place_is_verified_is_no_finding() {
    let scene = Scene::new(400);
    let first = scene.back_up();
    scene.back_up();
    let place = scene.place();
    scene.put((5_000..6_000).map(|n: u32| (format!("{n:08}").into_bytes(), vec![n as u8; 300])));
    scene.back_up();
    fs::remove_file(scene.path().join("points").join(first.name.as_str())).unwrap();
    let verified = place.verify(&mut on).unwrap();
    assert!(verified.found.is_empty(), "{:?}", verified.found);
    assert_eq!(verified.whole.len(), 1);
    assert_eq!(scene.place().verify(&mut on).unwrap().whole.len(), 2, "the control");
}

#[test]
fn a_medium_that_cannot_be_read_is_not_taken_for_damage() {
    let scene = Scene::new(400);
    scene.back_up();
    let pack = scene.packs().pop().unwrap();
    fs::rename(&pack, scene.home.path().join("away")).unwrap();
    fs::create_dir(&pack).unwrap();
    assert!(matches!(Place::open(&scene.path(), &scene.key), Err(BackupError::Io { .. })));
    fs::remove_dir(&pack).unwrap();
    fs::write(&pack, "cut").unwrap();
    assert_eq!(scene.place().damaged().len(), 1, "the control");
}

#[test]
fn a_backup_that_is_cut_short_is_no_point_and_leaves_the_others_whole() {
    let scene = Scene::new(2_000);
    scene.back_up();
    scene.put((5_000..9_000).map(|n: u32| (format!("{n:08}").into_bytes(), vec![n as u8; 300])));
    let mut place = Place::open_to_write(&scene.path(), &scene.key).unwrap();
    let mut writer = Writer::begin(&mut place);
    let mut stop =
        |read: u64| if read > 900_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let ended = writer.entries("store", &*scene.store.snapshot().unwrap(), &mut stop);
    assert!(matches!(ended, Err(BackupError::Ended)));
    // As a crash leaves it: nothing is finished, the file has no name yet.
    drop(writer);
    drop(place);
    let left = |scene: &Scene| scene.packs().iter().filter(|p| p.to_string_lossy().contains(".new-")).count();
    assert_eq!(left(&scene), 1, "the control");
    let place = scene.place();
    assert_eq!(place.points().unwrap().len(), 1);
    assert!(place.verify(&mut on).unwrap().found.is_empty());
    let made = scene.back_up();
    assert_eq!(left(&scene), 0);
    let place = scene.place();
    assert_eq!(read(&place, &place.point(&made.name).unwrap()).unwrap(), scene.all());
}

#[test]
fn another_key_a_newer_format_and_a_strange_folder_are_refused_in_clear_words() {
    let scene = Scene::new(10);
    let said = |error: BackupError| error.to_string();
    assert!(said(Place::open(&scene.path(), &scene.key).map(drop).unwrap_err()).contains("mounted"));
    let made = scene.back_up();
    let other = Key::from_bytes(&[4; 32]);
    assert!(said(Place::open(&scene.path(), &other).map(drop).unwrap_err()).contains("another node"));
    assert!(matches!(
        Place::open_to_write(&scene.path(), &other).map(drop),
        Err(BackupError::OtherNode { .. })
    ));
    let format = scene.path().join("format.json");
    let good = fs::read(&format).unwrap();
    fs::write(&format, br#"{"format":2,"what":"nobody knows"}"#).unwrap();
    let refused = said(Place::open(&scene.path(), &scene.key).map(drop).unwrap_err());
    assert!(refused.contains("format 2") && refused.contains("use the newer program"), "{refused}");
    fs::write(&format, b"{}").unwrap();
    assert!(Place::open(&scene.path(), &scene.key).is_err());
    fs::write(&format, good).unwrap();
    let point = scene.path().join("points").join(made.name.as_str());
    let good = fs::read(&point).unwrap();
    fs::write(&point, [b"SBPOINT2", &good[8..]].concat()).unwrap();
    assert!(matches!(scene.place().point(&made.name), Err(BackupError::Newer { found: 2, .. })));
    let strange = scene.home.path().join("strange");
    let nowhere = said(Place::open_to_write(&strange, &scene.key).map(drop).unwrap_err());
    assert!(nowhere.contains("does not exist") && !strange.exists(), "{nowhere}");
    fs::create_dir(&strange).unwrap();
    fs::write(strange.join("letter.odt"), "x").unwrap();
    assert!(matches!(
        Place::open_to_write(&strange, &scene.key).map(drop),
        Err(BackupError::NotEmpty { .. })
    ));
}

#[test]
fn two_backups_to_one_place_at_a_time_are_refused() {
    let scene = Scene::new(10);
    scene.back_up();
    let first = Place::open_to_write(&scene.path(), &scene.key).unwrap();
    assert!(matches!(
        Place::open_to_write(&scene.path(), &scene.key).map(drop),
        Err(BackupError::InUse { .. })
    ));
    assert!(Place::open(&scene.path(), &scene.key).is_ok(), "reading goes on");
    drop(first);
    assert!(Place::open_to_write(&scene.path(), &scene.key).is_ok());
}

#[test]
fn old_points_are_forgotten_with_the_packs_that_nobody_needs() {
    let scene = Scene::new(2_000);
    let first = scene.back_up();
    scene.put((0..2_000).map(|n: u32| (format!("{n:08}").into_bytes(), vec![!(n as u8); 300])));
    let second = scene.back_up();
    let before = scene.packs().len();
    let mut place = Place::open_to_write(&scene.path(), &scene.key).unwrap();
    assert_eq!(place.prune(2).unwrap().points, 0);
    // The file's pieces are in the first pack, so it stays.
    assert_eq!(place.prune(1).unwrap().points, 1);
    drop(place);
    assert_eq!(scene.packs().len(), before);
    let place = scene.place();
    assert!(matches!(place.point(&first.name), Err(BackupError::NoSuchPoint { .. })));
    assert_eq!(read(&place, &place.point(&second.name).unwrap()).unwrap(), scene.all());
    assert!(place.verify(&mut on).unwrap().found.is_empty());
    drop(place);
    // A point that cannot be read keeps the packs that it may need, and does not stop the others.
    let (third, fourth) = (scene.back_up(), scene.back_up());
    let path = scene.path().join("points").join(third.name.as_str());
    let good = fs::read(&path).unwrap();
    fs::write(&path, &good[..good.len() - 1]).unwrap();
    let mut place = Place::open_to_write(&scene.path(), &scene.key).unwrap();
    assert_eq!(place.prune(2).unwrap(), Pruned { points: 1, packs: 0 });
    assert_eq!(place.points().unwrap(), [third.name, fourth.name]);
    fs::write(&path, &good).unwrap();
    drop(place);
    // A point without the file leaves nothing of the first pack.
    let mut place = Place::open_to_write(&scene.path(), &scene.key).unwrap();
    let mut writer = Writer::begin(&mut place);
    writer.entries("store", &*scene.store.snapshot().unwrap(), &mut on).unwrap();
    writer.finish(About::default()).unwrap();
    let pruned = place.prune(0).unwrap();
    assert_eq!((pruned.points, pruned.packs), (2, 1), "one always stays");
    assert!(place.verify(&mut on).unwrap().found.is_empty());
}
