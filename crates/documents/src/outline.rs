//! The outlines of areas and the ways of lines: SVG path data without arcs.

/// One step of a pen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Step {
    Move(f32, f32),
    Line(f32, f32),
    /// By a point, to another.
    Quad([f32; 4]),
    /// By two points, to a third.
    Cubic([f32; 6]),
    Close,
}

/// The steps of a pen, and the rectangle in which they lie: left, top, right, bottom.
pub(crate) struct Outline {
    pub(crate) steps: Vec<Step>,
    pub(crate) bounds: [f32; 4],
}

/// Reads path data. `None` when it is none, or draws nothing.
pub(crate) fn outline(data: &str) -> Option<Outline> {
    let mut reader = Reader { rest: data.as_bytes() };
    let mut pen = Pen::default();
    let mut command = b'M';
    loop {
        match reader.next()? {
            Next::End => break,
            Next::Command(next) => command = next,
            Next::Number => {}
        }
        match command {
            b'Z' | b'z' => pen.close(),
            _ => pen.step(command, &mut reader)?,
        }
        // What follows a first point without a command are lines; what follows an end needs one.
        command = match command {
            b'M' => b'L',
            b'm' => b'l',
            b'Z' | b'z' => b' ',
            same => same,
        };
    }
    // Points that nothing joins enclose nothing.
    pen.steps.iter().find(|step| !matches!(step, Step::Move(..) | Step::Close))?;
    Some(Outline { bounds: pen.bounds?, steps: pen.steps })
}

#[derive(Default)]
struct Pen {
    steps: Vec<Step>,
    at: (f32, f32),
    start: (f32, f32),
    bounds: Option<[f32; 4]>,
}

impl Pen {
    fn step(&mut self, command: u8, reader: &mut Reader<'_>) -> Option<()> {
        let relative = command.is_ascii_lowercase();
        let (ox, oy) = if relative { self.at } else { (0.0, 0.0) };
        let mut point = || Some((ox + reader.number()?, oy + reader.number()?));
        match command.to_ascii_uppercase() {
            b'M' => {
                let to = point()?;
                self.steps.push(Step::Move(to.0, to.1));
                self.start = to;
                self.reach(to);
            }
            b'L' => {
                let to = point()?;
                self.line(to);
            }
            b'H' => {
                let to = (ox + reader.number()?, self.at.1);
                self.line(to);
            }
            b'V' => {
                let to = (self.at.0, oy + reader.number()?);
                self.line(to);
            }
            b'Q' => {
                let (by, to) = (point()?, point()?);
                self.steps.push(Step::Quad([by.0, by.1, to.0, to.1]));
                self.reach(by);
                self.reach(to);
            }
            b'C' => {
                let (first, second, to) = (point()?, point()?, point()?);
                self.steps.push(Step::Cubic([first.0, first.1, second.0, second.1, to.0, to.1]));
                self.reach(first);
                self.reach(second);
                self.reach(to);
            }
            _ => return None,
        }
        Some(())
    }

    fn line(&mut self, to: (f32, f32)) {
        self.steps.push(Step::Line(to.0, to.1));
        self.reach(to);
    }

    fn reach(&mut self, to: (f32, f32)) {
        self.at = to;
        let [left, top, right, bottom] = self.bounds.unwrap_or([to.0, to.1, to.0, to.1]);
        self.bounds = Some([left.min(to.0), top.min(to.1), right.max(to.0), bottom.max(to.1)]);
    }

    fn close(&mut self) {
        self.steps.push(Step::Close);
        self.at = self.start;
    }
}

enum Next {
    Command(u8),
    Number,
    End,
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn skip(&mut self) {
        while let [b' ' | b',' | b'\n' | b'\t' | b'\r', rest @ ..] = self.rest {
            self.rest = rest;
        }
    }

    /// What comes next; a command is taken, a number is not.
    fn next(&mut self) -> Option<Next> {
        self.skip();
        match self.rest {
            [] => Some(Next::End),
            [command, rest @ ..] if command.is_ascii_alphabetic() => {
                self.rest = rest;
                Some(Next::Command(*command))
            }
            [b'0'..=b'9' | b'.' | b'-' | b'+', ..] => Some(Next::Number),
            _ => None,
        }
    }

    /// A number; a second point begins another one.
    fn number(&mut self) -> Option<f32> {
        self.skip();
        let mut length = usize::from(matches!(self.rest.first(), Some(b'-' | b'+')));
        let mut pointed = false;
        while let Some(byte) = self.rest.get(length) {
            match byte {
                b'0'..=b'9' => {}
                b'.' if !pointed => pointed = true,
                _ => break,
            }
            length += 1;
        }
        let (number, rest) = self.rest.split_at(length);
        self.rest = rest;
        let number: f32 = std::str::from_utf8(number).ok()?.parse().ok()?;
        (number.abs() < 1e6).then_some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(data: &str) -> Option<[f32; 4]> {
        outline(data).map(|outline| outline.bounds)
    }

    #[test]
    fn outlines_are_read_as_svg_means_them() {
        for data in ["M1 2L4 2L4 6z", "M1,2 4,2 4,6z", "m1 2 3 0 0 4z", "M1 2h3v4z", "M1 2H4V6z"] {
            assert_eq!(bounds(data), Some([1.0, 2.0, 4.0, 6.0]), "{data}");
        }
        // Numbers run together where a sign or a second point parts them; after an end, the first point is where the
        // pen is.
        assert_eq!(bounds("M.5.5l1-1.5-2,.5z"), Some([-0.5, -1.0, 1.5, 0.5]));
        assert_eq!(bounds("M1 1l2 0 0 2zm10 10l1 0 0 1z"), Some([1.0, 1.0, 12.0, 12.0]));
        assert_eq!(bounds("M0 0Q5 9 10 0"), Some([0.0, 0.0, 10.0, 9.0]));
        assert_eq!(bounds("M0 0C1 9 2 -9 10 0"), Some([0.0, -9.0, 10.0, 9.0]));
    }

    #[test]
    fn what_is_no_outline_is_none() {
        for data in [
            "",
            "M",
            "M1",
            "M1 2",
            "L",
            "M1 2A1 1 0 0 0 2 2",
            "M1 2L3",
            "M1 2 z 3 4",
            "M1e9 2 3 4z",
            "x",
            "M1 2L3 4é",
        ] {
            assert_eq!(bounds(data), None, "{data}");
        }
    }
}
