//! Paths in the site, and the way from one to another.

/// Returns the address of `to` seen from the page `from`; both are paths in the site, `to` may end
/// in `#anchor`.
pub fn relative(from: &str, to: &str) -> String {
    let (path, anchor) = to.find('#').map_or((to, ""), |i| to.split_at(i));
    if path == from && !anchor.is_empty() {
        return anchor.to_owned();
    }
    relative_file(from, path) + anchor
}

/// The same for a file, in whose name a `#` is a letter.
pub fn relative_file(from: &str, path: &str) -> String {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    if path == from {
        return path[name..].to_owned();
    }
    // The folders that both are in, each with its `/`.
    let folders = |path: &str| path.rfind('/').map_or(0, |at| at + 1);
    let (from_folders, to_folders) = (&from[..folders(from)], &path[..name]);
    let same = from_folders.bytes().zip(to_folders.bytes()).take_while(|(a, b)| a == b).count();
    let shared =
        from_folders.as_bytes()[..same].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1);
    let up = from_folders[shared..].bytes().filter(|byte| *byte == b'/').count();
    let rest = &path[shared..];
    let mut url = String::with_capacity(up * 3 + rest.len());
    for _ in 0..up {
        url.push_str("../");
    }
    if rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.')) {
        url.push_str(rest);
    } else {
        url.push_str(&rest.split('/').map(encode).collect::<Vec<_>>().join("/"));
    }
    url
}

/// Percent-encodes the parts of a path in the site; its anchor, if any, is encoded already.
pub fn encode_path(path: &str) -> String {
    let (path, anchor) = path.find('#').map_or((path, ""), |i| path.split_at(i));
    path.split('/').map(encode).collect::<Vec<_>>().join("/") + anchor
}

/// Percent-encodes what an address may not hold as it is.
pub fn encode(part: &str) -> String {
    use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
    const UNSAFE: &AsciiSet = &CONTROLS
        .add(b' ')
        .add(b'"')
        .add(b'#')
        .add(b'%')
        // As they are they would be written in two ways, one in HTML and one elsewhere.
        .add(b'&')
        .add(b'\'')
        .add(b'<')
        .add(b'>')
        .add(b'?')
        .add(b'[')
        .add(b'\\')
        .add(b']')
        .add(b'^')
        .add(b'`')
        .add(b'{')
        .add(b'|')
        .add(b'}')
        .add(b':');
    utf8_percent_encode(part, UNSAFE).to_string()
}

#[cfg(test)]
mod tests {
    use super::relative;

    // Links work from any folder, and from file://.
    #[test]
    fn relative_addresses() {
        assert_eq!(relative("en/steps/a.html", "en/activities/b.html#run"), "../activities/b.html#run");
        assert_eq!(relative("index.html", "en/index.html"), "en/index.html");
        assert_eq!(relative("en/index.html", "es/index.html"), "../es/index.html");
        assert_eq!(relative("en/pages/guides/a.html", "en/pages/b.html"), "../b.html");
        assert_eq!(relative("en/glossary.html", "en/glossary.html#team"), "#team");
        assert_eq!(relative("en/a.html", "files/mapa año 1.pdf"), "../files/mapa%20a%C3%B1o%201.pdf");
        assert_eq!(relative("en/a.html", "files/Ana's & o.pdf"), "../files/Ana%27s%20%26%20o.pdf");
    }
}
