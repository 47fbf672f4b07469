//! The repository's own handbooks → files inside the program: the toolkit for `juntos init`, the guide for
//! `juntos guide`.
//!
//! It lies in the program and is handed to the library: a changed text compiles the command line anew, and
//! not what is below it.

use juntos::starter::Files;
use rust_embed::Embed;

#[derive(Embed)]
#[folder = "content/"]
#[prefix = "content/"]
struct Content;

#[derive(Embed)]
#[folder = "guide/"]
struct Guide;

/// The files of the toolkit.
pub(super) fn files() -> Files {
    of::<Content>()
}

/// The files of the guide to the program, a handbook like any other.
pub(super) fn guide() -> Files {
    of::<Guide>()
}

fn of<E: Embed>() -> Files {
    let files = E::iter().filter_map(|path| Some((path.to_string(), E::get(&path)?)));
    files.map(|(path, file)| (path, file.data.into_owned())).collect()
}
