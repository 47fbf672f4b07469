//! A file and a byte range in it: the one kind of position inside the program.
//!
//! Every language counts from the start of the text it was given; [`Span::within`] is the one
//! place where such a range becomes a range of the file. Lines and columns exist only in
//! [`lines`](super::lines).

use std::ops::{Deref, Range};

use super::SourceId;

/// A byte range of a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span of `range` in `source`. Texts are at most 5 MB, so `u32` is ample.
    pub fn new(source: SourceId, range: Range<usize>) -> Span {
        let cut = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { source, start: cut(range.start), end: cut(range.end.max(range.start)) }
    }

    /// The start of a file: for problems that are about the file as a whole.
    pub fn file(source: SourceId) -> Span {
        Span { source, start: 0, end: 0 }
    }

    /// The span of `range`, counted from the start of `self`.
    pub fn within(self, range: Range<usize>) -> Span {
        let start = self.start as usize;
        Span::new(self.source, start + range.start..start + range.end)
    }

    /// The byte range in the file.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Puts a value and its place together.
    pub fn new(value: T, span: Span) -> Spanned<T> {
        Spanned { value, span }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
