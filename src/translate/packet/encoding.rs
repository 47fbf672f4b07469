//! A text file of any program → the same in UTF-8.
//!
//! What says its encoding is taken at its word: a byte order mark, the declaration of XML. What is UTF-8
//! already stays as it is, whatever it declares: programs that save a file anew often leave the old
//! declaration. PO says its encoding in its own header, which its reader looks for.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The longest that the declaration of XML is.
const LONGEST_DECLARATION: usize = 1024;

/// The bytes in UTF-8; as they are, where nothing says what they are, for a reader to say where it stops.
pub(super) fn in_utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return if encoding == UTF_8 { Cow::Borrowed(rest) } else { decoded(encoding, rest) };
    }
    // Every one of these formats begins with a letter that is a single byte in UTF-8.
    match bytes {
        [first, 0, ..] if *first != 0 => decoded(UTF_16LE, bytes),
        [0, second, ..] if *second != 0 => decoded(UTF_16BE, bytes),
        _ => declared(bytes).map_or(Cow::Borrowed(bytes), |label| by_label(bytes, &label)),
    }
}

/// The bytes in UTF-8, from the encoding with this name.
pub(super) fn by_label<'a>(bytes: &'a [u8], label: &str) -> Cow<'a, [u8]> {
    match Encoding::for_label(label.as_bytes()) {
        // A name of two bytes a letter was read a byte a letter: it is not so.
        Some(encoding) if encoding != UTF_16LE && encoding != UTF_16BE => decoded(encoding, bytes),
        Some(_) | None => Cow::Borrowed(bytes),
    }
}

fn decoded<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Cow<'a, [u8]> {
    let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
    if !is_wide && std::str::from_utf8(bytes).is_ok() {
        return Cow::Borrowed(bytes);
    }
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(Cow::Borrowed(text)) => Cow::Borrowed(text.as_bytes()),
        Some(Cow::Owned(text)) => Cow::Owned(text.into_bytes()),
        None => Cow::Borrowed(bytes),
    }
}

/// The encoding that the declaration of XML names.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(LONGEST_DECLARATION))?);
    let (declaration, _) = head.trim_start().strip_prefix("<?xml")?.split_once("?>")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let (label, _) = value.get(1..)?.split_once(quote)?;
    Some(label.to_owned())
}

#[cfg(test)]
mod tests {
    use super::in_utf8;

    fn wide(text: &str, is_little: bool) -> Vec<u8> {
        let bytes = |unit: u16| if is_little { unit.to_le_bytes() } else { unit.to_be_bytes() };
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn what_programs_save() {
        let text = "<?xml version='1.0' encoding='UTF-16'?><a>ñ 🌱</a>";
        for is_little in [true, false] {
            assert_eq!(*in_utf8(&wide(text, is_little)), *text.as_bytes());
            assert_eq!(*in_utf8(&wide(&format!("\u{feff}{text}"), is_little)), *text.as_bytes());
        }
        assert_eq!(*in_utf8(text.as_bytes()), *text.as_bytes());
        assert_eq!(*in_utf8(format!("\u{feff}{text}").as_bytes()), *text.as_bytes());
        let latin = b"<?xml version=\"1.0\" encoding = \"iso-8859-1\" ?><a>a\xf1o</a>";
        let expected = "<?xml version=\"1.0\" encoding = \"iso-8859-1\" ?><a>año</a>";
        assert_eq!(*in_utf8(latin), *expected.as_bytes());
        // Saved anew in UTF-8, with the old declaration.
        assert_eq!(*in_utf8(expected.as_bytes()), *expected.as_bytes());
        for odd in [
            &b"<a>\xf1</a>"[..],
            b"<?xml encoding='no-such'?>\xf1",
            b"<?xml encoding='utf-8'?>\xf1",
            b"",
            b"\0",
        ] {
            assert_eq!(*in_utf8(odd), *odd);
        }
    }
}
