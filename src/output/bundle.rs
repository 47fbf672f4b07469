//! Outputs → the offline bundle: one zip file that opens anywhere.
//!
//! Names are ASCII, so that no program that unpacks can garble them; times are all the same, so that
//! the same site is the same file. `START-HERE.html` is the page that a folder of hundreds needs.
//! The comment of the whole file says for whom it was made.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::place;
use crate::model::Audience;
use crate::model::url::encode;

/// The page to begin with: the choice of language, or the home page of the only one.
const START: &str = "START-HERE.html";

/// What a bundle says of itself.
fn label(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "juntos",
        Audience::Team => "juntos team",
    }
}

/// The name of a bundle that nobody gave another.
pub fn name(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "toolkit.zip",
        Audience::Team => "toolkit-team.zip",
    }
}

/// For whom the bundle at `path` was made; nothing where there is none.
pub fn made_for(path: &Path) -> Option<Audience> {
    let archive = ZipArchive::new(place::present(path)?).ok()?;
    if archive.comment() == label(Audience::Team).as_bytes() {
        return Some(Audience::Team);
    }
    // An earlier version said nothing of itself.
    archive.index_for_name(START).map(|_| Audience::Public)
}

/// Makes the bundle of a site: path → bytes.
///
/// # Errors
/// When the site is larger than a zip file can hold.
pub fn zip(outputs: &BTreeMap<String, Vec<u8>>, audience: Audience) -> Result<Vec<u8>, String> {
    let names = names(outputs);
    let address = |path: &str| path.split('/').map(encode).collect::<Vec<_>>().join("/");
    let mut renamed: Vec<(String, String)> =
        names.iter().map(|(path, name)| (address(path), address(name))).collect();
    // A name may be the begin of another.
    renamed.sort_by_key(|(old, _)| std::cmp::Reverse(old.len()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let start = outputs.get("index.html").map(|bytes| (START, bytes));
    let files = outputs.iter().map(|(path, bytes)| (path.as_str(), bytes));
    for (path, bytes) in start.into_iter().chain(files) {
        let add = |writer: &mut ZipWriter<_>| -> zip::result::ZipResult<()> {
            writer.start_file(names.get(path).map_or(path, String::as_str), options)?;
            Ok(writer.write_all(&readdressed(path, bytes, &renamed))?)
        };
        add(&mut writer).map_err(|error| error.to_string())?;
    }
    writer.set_comment(label(audience)).map_err(|error| error.to_string())?;
    writer.finish().map(Cursor::into_inner).map_err(|error| error.to_string())
}

/// The new name of each file whose own has letters that some systems garble.
fn names(outputs: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, String> {
    let (plain, others): (Vec<&String>, Vec<&String>) = outputs.keys().partition(|path| path.is_ascii());
    let mut taken: BTreeSet<String> = plain.into_iter().cloned().collect();
    let mut names = BTreeMap::new();
    for path in others {
        let mut name = ascii(path);
        while !taken.insert(name.clone()) {
            let file = name.rfind('/').map_or(0, |at| at + 1);
            name.insert(file, '-');
        }
        names.insert(path.as_str(), name);
    }
    names
}

/// A name without letters that some systems garble: each is written as its number.
fn ascii(path: &str) -> String {
    let mut name = String::with_capacity(path.len());
    for c in path.chars() {
        if c.is_ascii() {
            name.push(c);
        } else {
            name.push_str(&format!("-{:x}", u32::from(c)));
        }
    }
    name
}

/// A page whose links lead to the files by their new names.
fn readdressed(path: &str, bytes: &[u8], renamed: &[(String, String)]) -> Vec<u8> {
    let has_links = [".html", ".css", ".js", ".svg"].iter().any(|end| path.ends_with(end));
    match std::str::from_utf8(bytes) {
        Ok(text) if has_links && renamed.iter().any(|(old, _)| text.contains(old)) => {
            let renamed = renamed.iter();
            renamed.fold(text.to_owned(), |text, (old, new)| text.replace(old, new)).into_bytes()
        }
        _ => bytes.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_links() {
        let page = |text: &str| text.as_bytes().to_vec();
        let site = BTreeMap::from([
            ("en/a.html".to_owned(), page("<a href=\"../files/ma%C3%B1ana.pdf\">")),
            ("en/b.html".to_owned(), page("<a href=\"../files/Ana%27s%20%231%20%26%20%C3%B1.pdf\">")),
            ("files/Ana's #1 & ñ.pdf".to_owned(), page("1")),
            ("files/ma-f1ana.pdf".to_owned(), page("another")),
            ("files/mañana.pdf".to_owned(), page("ma%C3%B1ana")),
            ("index.html".to_owned(), page("start")),
        ]);
        let bytes = zip(&site, Audience::Public).unwrap();
        assert_eq!(bytes, zip(&site, Audience::Public).unwrap());
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut files = Vec::new();
        for number in 0..archive.len() {
            let mut file = archive.by_index(number).unwrap();
            let mut text = String::new();
            std::io::Read::read_to_string(&mut file, &mut text).unwrap();
            files.push((file.name().unwrap().to_string(), text));
        }
        let expected = [
            ("START-HERE.html", "start"),
            ("en/a.html", "<a href=\"../files/-ma-f1ana.pdf\">"),
            ("en/b.html", "<a href=\"../files/Ana%27s%20%231%20%26%20-f1.pdf\">"),
            ("files/Ana's #1 & -f1.pdf", "1"),
            ("files/ma-f1ana.pdf", "another"),
            ("files/-ma-f1ana.pdf", "ma%C3%B1ana"),
            ("index.html", "start"),
        ];
        assert_eq!(files, expected.map(|(name, text)| (name.to_owned(), text.to_owned())));
    }
}
