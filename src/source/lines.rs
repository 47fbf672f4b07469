//! Byte offsets turned into lines and columns, for people.
//!
//! Both count from 1; a column counts characters. `\n`, `\r\n` and a lone `\r` end a line.

/// A place as people and editors name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Returns the place of byte `offset` in `text`; an offset past the end is the end.
pub fn place(text: &str, offset: usize) -> Place {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let bytes = before.as_bytes();
    let ends =
        |i: usize| bytes[i] == b'\n' || (bytes[i] == b'\r' && text.as_bytes().get(i + 1) != Some(&b'\n'));
    let mut line = 1;
    let mut start = 0;
    for i in 0..bytes.len() {
        if ends(i) {
            line += 1;
            start = i + 1;
        }
    }
    Place { line, column: before[start..].chars().count() + 1 }
}

/// The ranges of the lines of `text`, without their line ends.
pub fn lines(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let bytes = text.as_bytes();
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= bytes.len() {
            return None;
        }
        let end = memchr::memchr2(b'\n', b'\r', &bytes[start..]).map_or(bytes.len(), |i| start + i);
        let line = start..end;
        let both = bytes.get(end) == Some(&b'\r') && bytes.get(end + 1) == Some(&b'\n');
        start = end + 1 + usize::from(both);
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, offset: usize, expected: (usize, usize)) {
        let place = place(text, offset);
        assert_eq!((place.line, place.column), expected);
    }

    // A column counts characters, whatever their length in bytes, and any line end counts once.
    #[test]
    fn places() {
        check("", 0, (1, 1));
        check("ñandú: x", 8, (1, 7));
        check("a\r\nb\rc\nd", 3, (2, 1));
        check("a\r\nb\rc\nd", 5, (3, 1));
        check("a\r\nb\rc\nd", 7, (4, 1));
        check("ab", 99, (1, 3));
        check("é", 1, (1, 1));
    }

    // Lines come without their ends; a last line end opens no empty line.
    #[test]
    fn line_ranges() {
        assert_eq!(lines("a\r\nb\rc\n").collect::<Vec<_>>(), [0..1, 3..4, 5..6]);
        assert_eq!(lines("a\n\nb").collect::<Vec<_>>(), [0..1, 2..2, 3..4]);
    }
}
