//! The repository's own handbook → files inside the program, for `juntos init`.
//!
//! It lies in the program and is handed to the library: a changed text compiles the command line anew, and
//! not what is below it.

use juntos::starter::Files;
use rust_embed::Embed;

#[derive(Embed)]
#[folder = "content/"]
#[prefix = "content/"]
struct Content;

/// The files of the toolkit.
pub(super) fn files() -> Files {
    let files = Content::iter().filter_map(|path| Some((path.to_string(), Content::get(&path)?)));
    files.map(|(path, file)| (path, file.data.into_owned())).collect()
}
