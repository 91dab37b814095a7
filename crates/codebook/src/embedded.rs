//! The data files of each version, compiled in.

/// A version of the codebook as text: its data files in order, and one file of names a language.
pub(crate) struct Sources {
    pub(crate) version: u32,
    pub(crate) data: &'static [&'static str],
    pub(crate) names: &'static [&'static str],
}

/// Version 1. The order of the data files is the order of the attributes.
pub(crate) const V1: Sources = Sources {
    version: 1,
    data: &[
        include_str!("../data/v1/countries.toml"),
        include_str!("../data/v1/lists.toml"),
        include_str!("../data/v1/case.toml"),
        include_str!("../data/v1/victim.toml"),
        include_str!("../data/v1/suspect.toml"),
        include_str!("../data/v1/counted.toml"),
    ],
    names: &[
        include_str!("../data/v1/names/en.toml"),
        include_str!("../data/v1/names/bg.toml"),
        include_str!("../data/v1/names/el.toml"),
        include_str!("../data/v1/names/fi.toml"),
        include_str!("../data/v1/names/fr.toml"),
        include_str!("../data/v1/names/it.toml"),
        include_str!("../data/v1/names/nl.toml"),
        include_str!("../data/v1/names/pl.toml"),
        include_str!("../data/v1/names/pt-PT.toml"),
        include_str!("../data/v1/names/ro.toml"),
        include_str!("../data/v1/names/sq.toml"),
        include_str!("../data/v1/names/sr-Latn.toml"),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_folder_is_compiled_in() {
        for (folder, embedded) in [("data/v1", V1.data), ("data/v1/names", V1.names)] {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
            let on_disk: Vec<_> = std::fs::read_dir(path)
                .unwrap()
                .map(|entry| entry.unwrap().path())
                .filter(|path| path.extension().is_some_and(|e| e == "toml"))
                .collect();
            for path in &on_disk {
                let text = std::fs::read_to_string(path).unwrap();
                assert!(embedded.contains(&text.as_str()), "{} is missing in embedded.rs", path.display());
            }
            assert_eq!(on_disk.len(), embedded.len());
        }
    }
}
