//! The published figures behind the country profiles, as counts. `docs/synthetic-data.md` says where
//! each comes from; what is not published is marked `invented` here.
//!
//! # Units
//! Counts of persons, 2017 to 2022 unless a comment says otherwise. `<5` was counted as 0.

/// A country code and a weight.
pub(crate) type Countries = &'static [(&'static str, u32)];

/// Labour, other and sexual exploitation, in this order.
pub(crate) type ByForm = [u32; 3];

/// What is published about one country.
#[derive(Debug)]
pub(crate) struct Figures {
    pub(crate) country: &'static str,
    /// GLOTIP: detected children and adults.
    pub(crate) children: u32,
    pub(crate) adults: u32,
    /// GLOTIP: girls among children whose sex is known, in thousandths.
    pub(crate) girls: u32,
    /// GLOTIP: children by form of exploitation.
    pub(crate) child_form: ByForm,
    /// GLOTIP: adults by form of exploitation.
    pub(crate) adult_form: ByForm,
    /// GLOTIP: victims by citizenship.
    pub(crate) citizenship: Countries,
    /// CTDC corridors: where nationals are exploited.
    pub(crate) nationals_exploited_in: Countries,
}

/// All countries of the calibration together: children by form, thousandths.
pub(crate) const POOLED_CHILD_FORM: ByForm = [59, 272, 669];
/// The same for adults.
pub(crate) const POOLED_ADULT_FORM: ByForm = [386, 111, 503];

/// Countries without figures of their own: the pool's child share, three girls in four; the rest invented.
pub(crate) const GENERIC: Figures = Figures {
    country: "",
    children: 5134,
    adults: 10662,
    girls: 740,
    child_form: [0; 3],
    adult_form: [0; 3],
    citizenship: &[
        ("RO", 60),
        ("UA", 50),
        ("NG", 40),
        ("BG", 40),
        ("VN", 30),
        ("AL", 30),
        ("MD", 30),
        ("MA", 20),
    ],
    nationals_exploited_in: &[],
};

pub(crate) const FIGURES: &[Figures] = &[
    Figures {
        country: "BE",
        children: 45,
        adults: 795,
        girls: 410,
        child_form: [12, 0, 0],
        adult_form: [513, 44, 223],
        citizenship: &[
            ("MA", 72),
            ("PH", 67),
            ("NG", 48),
            ("BR", 39),
            ("BD", 32),
            ("BE", 25), // invented: published as <5
            ("VN", 25),
            ("RO", 25),
            ("BG", 22),
            ("UA", 19),
            ("AF", 12),
            ("IR", 11),
            ("EG", 11),
            ("SY", 6),
            ("CI", 6),
            ("CO", 5),
        ],
        nationals_exploited_in: &[("BE", 90), ("FR", 5), ("NL", 5)], // invented
    },
    Figures {
        country: "BG",
        children: 188,
        adults: 2239,
        girls: 980, // published 1.0, which is `<5` boys counted as none
        child_form: [5, 7, 125],
        adult_form: [190, 299, 858],
        citizenship: &[("BG", 97), ("UA", 1), ("MD", 1), ("RO", 1)], // published: Bulgarian only
        nationals_exploited_in: &[("BG", 342), ("DE", 6), ("GR", 4), ("BE", 2), ("FR", 2)], // abroad: 14, split invented
    },
    Figures {
        country: "FI",
        children: 106,
        adults: 1024,
        girls: 450,
        child_form: [19, 7, 6],
        adult_form: [300, 230, 238],
        citizenship: &[
            ("SO", 115),
            ("IQ", 111),
            ("AF", 107),
            ("TH", 95),
            ("NG", 88),
            ("FI", 64),
            ("UA", 17),
            ("NP", 17),
            ("CM", 16),
            ("CN", 13),
            ("MA", 11),
        ],
        nationals_exploited_in: &[("FI", 95), ("SE", 5)], // invented
    },
    Figures {
        country: "GR",
        children: 249,
        adults: 653,
        girls: 520,
        child_form: [32, 161, 40],
        adult_form: [157, 51, 433],
        citizenship: &[
            ("CM", 139),
            ("SL", 86),
            ("CD", 84),
            ("GR", 83),
            ("BG", 63),
            ("SO", 53),
            ("PK", 25),
            ("GH", 24),
            ("ER", 20),
            ("RO", 17),
            ("BD", 16),
            ("AL", 16),
            ("NG", 11),
            ("IR", 11),
        ],
        nationals_exploited_in: &[("GR", 95), ("CY", 5)], // invented
    },
    Figures {
        country: "IT",
        children: 1944,
        adults: 2209,
        girls: 750,
        child_form: [7, 30, 464],
        adult_form: [1768, 156, 1848],
        citizenship: &[
            ("IT", 1388),
            ("RO", 405),
            ("NG", 257),
            ("PK", 128),
            ("TN", 69),
            ("BD", 62),
            ("MD", 54),
            ("MA", 52),
            ("GM", 49),
            ("SN", 38),
            ("AF", 38),
        ],
        nationals_exploited_in: &[("IT", 98), ("DE", 2)], // invented
    },
    Figures {
        country: "PL",
        children: 65,
        adults: 847,
        girls: 740, // not published: the generic share
        child_form: [0, 0, 6],
        adult_form: [80, 24, 76],
        citizenship: &[
            ("PL", 567),
            ("CO", 61),
            ("MD", 50),
            ("UA", 46),
            ("VE", 37),
            ("GT", 35),
            ("MX", 30),
            ("RO", 19),
            ("PH", 10),
            ("PE", 8),
            ("YE", 6),
            ("MA", 5),
        ],
        nationals_exploited_in: &[("PL", 80), ("DE", 10), ("GB", 6), ("NL", 4)], // invented
    },
    Figures {
        country: "PT",
        children: 78,
        adults: 536,
        girls: 650,
        child_form: [0, 14, 0],
        adult_form: [413, 22, 36],
        citizenship: &[
            ("MA", 92),
            ("MD", 64),
            ("RO", 48),
            ("PT", 44),
            ("IN", 44),
            ("NP", 40),
            ("PK", 25),
            ("BR", 21),
            ("CN", 17),
            ("TL", 15),
            ("CO", 13),
            ("DZ", 10),
            ("UA", 8),
            ("GM", 7),
        ],
        nationals_exploited_in: &[("PT", 85), ("ES", 15)], // invented
    },
    Figures {
        country: "RO",
        children: 1647,
        adults: 1811,
        girls: 840,
        child_form: [95, 255, 1290],
        adult_form: [411, 213, 1162],
        citizenship: &[("RO", 2471), ("DE", 10), ("MD", 8)], // Moldova: published as <5
        nationals_exploited_in: &[("RO", 259), ("MK", 140), ("BA", 114), ("RS", 62), ("IT", 24), ("DK", 17)],
    },
    Figures {
        country: "AL",
        children: 445,
        adults: 205,
        girls: 570,
        child_form: [18, 309, 138],
        adult_form: [6, 60, 168],
        citizenship: &[("AL", 130), ("MD", 1), ("XK", 2)], // foreigners invented
        nationals_exploited_in: &[("AL", 22), ("IT", 1), ("GR", 1)], // abroad: invented
    },
    Figures {
        country: "BA",
        children: 217,
        adults: 120,
        girls: 690,
        child_form: [0; 3],
        adult_form: [0; 3],
        // Corridors of 2002 to 2018 enter at a tenth, here and in the other western Balkan countries.
        citizenship: &[("BA", 315), ("RO", 11), ("RS", 5)],
        nationals_exploited_in: &[("BA", 95), ("HR", 3), ("DE", 2)], // invented
    },
    Figures {
        country: "HR",
        children: 64,
        adults: 127,
        girls: 683,
        child_form: [0, 0, 16],
        adult_form: [19, 69, 10],
        citizenship: &[("HR", 41), ("RS", 2), ("BA", 2), ("UA", 1)], // foreigners invented
        nationals_exploited_in: &[("HR", 95), ("DE", 5)],            // invented
    },
    Figures {
        country: "MD",
        children: 229,
        adults: 1158,
        girls: 740,
        child_form: [8, 0, 178],
        adult_form: [670, 62, 399],
        citizenship: &[("MD", 58), ("UA", 1)], // foreigners invented
        nationals_exploited_in: &[("MD", 4504), ("RS", 159), ("UA", 64)],
    },
    Figures {
        country: "ME",
        children: 38,
        adults: 53,
        girls: 740, // not published: the generic share
        child_form: [0, 12, 8],
        adult_form: [39, 0, 0],
        citizenship: &[("TW", 37), ("ME", 11)],
        nationals_exploited_in: &[("ME", 95), ("RS", 5)], // invented
    },
    Figures {
        country: "MK",
        children: 25,
        adults: 42,
        girls: 960, // published 1.0, which is `<5` boys counted as none
        child_form: [0, 11, 5],
        adult_form: [39, 6, 5],
        citizenship: &[("TW", 39), ("MK", 30), ("RO", 14), ("UA", 5)],
        nationals_exploited_in: &[("MK", 95), ("IT", 5)], // invented
    },
    Figures {
        country: "RS",
        children: 87,
        adults: 128,
        girls: 810,
        child_form: [0, 57, 44],
        adult_form: [18, 34, 78],
        citizenship: &[("RS", 213), ("MD", 16), ("RO", 6), ("UA", 3)],
        nationals_exploited_in: &[("RS", 95), ("DE", 3), ("AT", 2)], // invented
    },
    Figures {
        country: "UA",
        children: 64,
        adults: 825,
        girls: 740, // not published in full: the generic share
        child_form: [0; 3],
        adult_form: [133, 117, 101],
        citizenship: &[("UA", 101), ("MD", 1)], // foreigners invented
        nationals_exploited_in: &[("UA", 5299), ("PL", 314), ("MK", 54), ("CZ", 38), ("RS", 27)],
    },
];
