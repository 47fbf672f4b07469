//! The files of a handbook → the same without some of them: a link to what is gone becomes its words.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::build::{AsOf, Inputs, Site};
use crate::diagnostic::Code;
use crate::load::built_in;
use crate::memo::Memo;
use crate::model::{Handbook, Kind};
use crate::resolve::Wanted;
use crate::starter::{Files, is_lock};

/// The files of a handbook without those that `is_gone` names.
///
/// Where the links are is asked of the handbook that is left, what they said of the whole one.
pub fn without(files: &Files, is_gone: impl Fn(&str) -> bool) -> Files {
    let mut rest = files.clone();
    rest.retain(|path, _| !is_gone(path));
    let (Some(whole), Some(part)) = (read(files), read(&rest)) else { return rest };
    let mut cuts: BTreeMap<String, Vec<(usize, usize, String)>> = BTreeMap::new();
    for problem in part.problems(&[]).iter().filter(|problem| problem.code == Code::DeadLink) {
        let path = part.path(problem.at.source);
        let (start, end) = (problem.at.start as usize, problem.at.end as usize);
        let link = part.source_text(path).get(start..end);
        if let Some(words) = link.and_then(|link| words_of(link, path, whole.handbook())) {
            cuts.entry(path.to_owned()).or_default().push((start, end, words));
        }
    }
    for (path, mut cuts) in cuts {
        let Some(bytes) = rest.get_mut(&path) else { continue };
        cuts.sort_unstable();
        // From the end, so that the places before it stay true.
        for (start, end, words) in cuts.into_iter().rev() {
            bytes.splice(start..end, words.into_bytes());
        }
        // What a translation was made from has changed, and so has the translation.
        let place = path.splitn(3, '/').nth(2).unwrap_or_default();
        let lock = format!("/{}.lock", place.trim_end_matches(".md"));
        rest.retain(|path, _| !is_lock(path) || !path.ends_with(&lock));
    }
    rest
}

/// What a link says, in the language of the file that it stands in.
fn words_of(link: &str, path: &str, handbook: &Handbook) -> Option<String> {
    if let Some(inside) = link.strip_prefix("[[").and_then(|link| link.strip_suffix("]]")) {
        let (kind, id) = inside.split_once(':')?;
        let id = id.split('#').next().unwrap_or(id);
        let tag = path.split('/').nth(1)?;
        let locale = handbook.config.locale_tagged(tag).unwrap_or_else(|| handbook.config.source_locale());
        let thing = handbook.find(Kind::named(kind)?, id)?;
        return Some(handbook.title(thing, locale).to_owned());
    }
    let (words, _) = link.strip_prefix('[')?.rsplit_once("](")?;
    Some(words.to_owned())
}

/// Reads the files as a handbook, as of any day.
fn read(files: &Files) -> Option<Site> {
    let sources = Arc::new(built_in::with(files));
    let inputs = Inputs {
        sources: &sources,
        loading: &[],
        as_of: AsOf::Day(jiff::civil::date(2000, 1, 1)),
        base_url: None,
        wanted: Wanted { drafts: true, ..Wanted::default() },
    };
    Site::read(&inputs, &Memo::none())
}
