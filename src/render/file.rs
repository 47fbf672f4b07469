//! A file that the author put to be published → the bytes that are.
//!
//! Photos lose what a camera writes into them: where and when, with what, by whom. How the photo must be
//! turned and its colours stay. What a browser would run is not published at all.

use img_parts::jpeg::{Jpeg, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF as _};

/// Endings of files that a browser runs as pages or programs.
const ACTIVE: &[&str] = &["html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht", "js", "mjs", "svgz", "swf"];

/// Endings of files that can hold programs among other things.
const MIXED: &[&str] = &["svg", "xml", "xsl", "xslt"];

/// The bytes of the file that are published; nothing when a browser would run them.
pub(super) fn published(path: &str, bytes: Vec<u8>) -> Option<Vec<u8>> {
    let ending = path.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase());
    match ending.as_str() {
        "jpg" | "jpeg" | "png" | "webp" => {
            let bytes = Bytes::from(bytes);
            let bare = std::panic::catch_unwind(|| bare(&ending, &bytes)).ok().flatten();
            // What is no picture inside has nothing of a picture's to lose.
            Some(bare.unwrap_or(bytes).to_vec())
        }
        ending if ACTIVE.contains(&ending) => None,
        ending if MIXED.contains(&ending) && is_active(&bytes) => None,
        _ => Some(bytes),
    }
}

/// A picture without what it says of itself.
fn bare(ending: &str, bytes: &Bytes) -> Option<Bytes> {
    match ending {
        "png" => {
            let mut png = Png::from_bytes(bytes.clone()).ok()?;
            png.chunks_mut()
                .retain(|chunk| !matches!(&chunk.kind(), b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME"));
            Some(png.encoder().bytes())
        }
        "webp" => {
            let mut webp = WebP::from_bytes(bytes.clone()).ok()?;
            webp.set_exif(None);
            webp.chunks_mut().retain(|chunk| chunk.id() != *b"XMP ");
            Some(webp.encoder().bytes())
        }
        _ => {
            let mut jpeg = Jpeg::from_bytes(bytes.clone()).ok()?;
            let turned = jpeg.exif().and_then(|exif| turn(&exif));
            jpeg.segments_mut().retain(|segment| match segment.marker() {
                markers::APP0 | markers::APP14 => true,
                markers::APP2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
                marker => !(markers::APP0..=markers::APP15).contains(&marker) && marker != markers::COM,
            });
            jpeg.set_exif(turned);
            Some(to_its_end(jpeg.encoder().bytes()))
        }
    }
}

/// A JPEG without what stands behind its end. In what follows the mark of the scan only the mark of
/// the end can be `FF D9`.
fn to_its_end(bytes: Bytes) -> Bytes {
    let mut at = 2;
    while let [0xff, marker, high, low, ..] = bytes.get(at..).unwrap_or_default() {
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
        if *marker == markers::SOS {
            break;
        }
    }
    let end = bytes.get(at..).and_then(|scan| memchr::memmem::find(scan, b"\xff\xd9"));
    end.map_or(bytes.clone(), |end| bytes.slice(..at + end + 2))
}

/// What a camera wrote, with nothing left but how the photo must be turned.
fn turn(exif: &Bytes) -> Option<Bytes> {
    let read = exif::Reader::new().read_raw(exif.to_vec()).ok()?;
    let field = read.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?;
    // 1 is upright.
    field.value.get_uint(0).filter(|turn| (2..=8).contains(turn))?;
    let mut writer = exif::experimental::Writer::new();
    writer.push_field(field);
    let mut bytes = std::io::Cursor::new(Vec::new());
    writer.write(&mut bytes, false).ok()?;
    Some(Bytes::from(bytes.into_inner()))
}

/// Whether a text of angle brackets holds a program, or brings in something of elsewhere that may.
fn is_active(bytes: &[u8]) -> bool {
    let text: String = String::from_utf8_lossy(bytes).to_lowercase();
    let handler = text.match_indices("on").any(|(at, _)| {
        let is_begin = text[..at].ends_with(|c: char| c.is_whitespace() || "\"'/".contains(c));
        let name = text[at..].trim_start_matches(|c: char| c.is_ascii_alphanumeric());
        is_begin && name.trim_start().starts_with('=')
    });
    let marks = [
        "<script",
        ":script",
        "javascript:",
        "foreignobject",
        "<!entity",
        "<iframe",
        "xml-stylesheet",
        "data:text/html",
    ];
    handler || text.contains('\0') || marks.iter().any(|mark| text.contains(mark))
}
