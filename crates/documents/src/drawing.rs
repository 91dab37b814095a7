//! Pictures of areas, lines and words, drawn as such into a PDF, where they stay sharp at any size, or in pixels.

/// A colour: red, green, blue.
pub type Colour = [u8; 3];

/// The deepest that drawings lie in drawings.
pub(crate) const MAX_DEPTH: usize = 4;
/// The most marks of a drawing, those of drawings in it included.
pub(crate) const MAX_MARKS: usize = 20_000;
/// The most bytes of all its outlines and words.
pub(crate) const MAX_DRAWING_BYTES: usize = 2_000_000;

/// A picture. Its marks lie in its own units, from the upper left corner.
#[derive(Clone, PartialEq)]
pub struct Drawing {
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
    /// What is drawn, each over what came before.
    pub marks: Vec<Mark>,
}

/// Something drawn.
#[derive(Clone, PartialEq)]
pub enum Mark {
    /// An area.
    Area {
        /// The `d` of an SVG path: `M L H V Q C Z` and their relative forms.
        outline: String,
        /// What it is filled with.
        fill: Fill,
        /// From 0, not to be seen, to 1.
        opacity: f32,
    },
    /// A line.
    Line {
        /// As the outline of an area.
        way: String,
        /// Its colour.
        colour: Colour,
        /// How wide it is.
        width: f32,
        /// From 0, not to be seen, to 1.
        opacity: f32,
    },
    /// Words on one line.
    Words {
        /// Where they begin, end or have their middle: on the line on which letters stand.
        at: (f32, f32),
        /// Which of the three.
        anchor: Anchor,
        /// What they say.
        text: String,
        /// The size of the letters.
        size: f32,
        /// Whether they are bold.
        bold: bool,
        /// Their colour.
        colour: Colour,
        /// Whether they have a white edge, so that they can be read on any ground.
        edge: bool,
    },
    /// Another drawing, its upper left corner here.
    Within {
        /// Where.
        at: (f32, f32),
        /// How much larger than it is by itself.
        scale: f32,
        /// The drawing.
        drawing: Box<Drawing>,
    },
}

/// What an area is filled with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fill {
    /// One colour.
    Plain(Colour),
    /// Lines from lower left to upper right, so far apart.
    Hatched(Colour, f32),
}

/// Which point of a line of words is named.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Anchor {
    /// Where it begins.
    Start,
    /// Its middle.
    Middle,
    /// Where it ends.
    End,
}

impl Drawing {
    /// A rectangle as an outline.
    #[must_use]
    pub fn rectangle(x: f32, y: f32, width: f32, height: f32) -> String {
        format!("M{x:.2} {y:.2}h{width:.2}v{height:.2}h{:.2}z", -width)
    }

    /// Whether it is within the limits and has a size.
    pub(crate) fn fits(&self) -> bool {
        let (mut marks, mut bytes) = (0, 0);
        self.counted(0, &mut marks, &mut bytes) && marks <= MAX_MARKS && bytes <= MAX_DRAWING_BYTES
    }

    fn counted(&self, depth: usize, marks: &mut usize, bytes: &mut usize) -> bool {
        let sized = |x: f32| x.is_finite() && x > 0.0 && x < 1e5;
        *marks += self.marks.len();
        let inner = self.marks.iter().all(|mark| match mark {
            Mark::Area { outline: text, .. } | Mark::Line { way: text, .. } | Mark::Words { text, .. } => {
                *bytes += text.len();
                true
            }
            Mark::Within { drawing, scale, .. } => sized(*scale) && drawing.counted(depth + 1, marks, bytes),
        });
        inner && depth < MAX_DEPTH && sized(self.width) && sized(self.height)
    }
}
