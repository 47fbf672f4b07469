//! The press: Typst as a library; the only file that knows it.
//!
//! Each document is laid out on a thread of its own with a large stack: Typst nests deeply, and its
//! own parallel work must not meet a thread of the pool that waits for it (a task that waits there
//! takes the next document onto its own stack). **Never print from a thread of the pool.**

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use rustc_hash::FxHashSet;
use typst::comemo;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::{Abs, Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontVariations};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::{Document, Fault, Job, Printed, REPLACEMENT};
use crate::memo::{Fingerprint, Hasher};

/// Bytes of stack for one document.
const STACK: usize = 16 * 1024 * 1024;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

/// A document of more sheets has the press to itself.
const MANY: usize = 8;

/// Typst remembers what it laid out in one store for the whole program, and who empties it after a
/// short document takes from a long one what it still needs: a book then took many times as long.
/// Two books at once would also need twice the memory. So short documents share the press; a long one
/// waits until it is free, and has it alone.
static PRESS: RwLock<()> = RwLock::new(());

/// The layouts and fonts of a theme.
pub struct Press {
    layouts: HashMap<FileId, Source>,
    names: HashMap<String, FileId>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// Every character that some font has a shape for, and none lists without one.
    covered: FxHashSet<u32>,
    fingerprint: Fingerprint,
}

/// A document's virtual files have the same few paths for ever: an id of a path is never freed.
fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl Press {
    /// A press with layouts and fonts, each by name, in order of name.
    pub fn new<'a>(
        layouts: impl Iterator<Item = (&'a str, &'a str)>,
        fonts: impl Iterator<Item = Arc<[u8]>>,
    ) -> Press {
        let mut hasher = Hasher::default();
        let (mut sources, mut names) = (HashMap::new(), HashMap::new());
        for (name, text) in layouts {
            let Some(id) = file_id(name) else { continue };
            hasher = hasher.part(name.as_bytes()).part(text.as_bytes());
            sources.insert(id, Source::new(id, text.to_owned()));
            names.insert(name.to_owned(), id);
        }
        let mut all = Vec::new();
        for bytes in fonts {
            hasher = hasher.join(Fingerprint::of(&bytes));
            all.extend(Font::iter(Bytes::new(bytes)));
        }
        let book = LazyHash::new(FontBook::from_fonts(&all));
        let covered = covered(&all);
        Press { layouts: sources, names, book, fonts: all, covered, fingerprint: hasher.finish() }
    }

    /// Hash of layouts and fonts.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// Whether some font has a character, or none has to.
    pub fn covers(&self, c: char) -> bool {
        // A mark of the order of bytes is no character of a text, and PDF/UA allows none.
        let is_known = || self.covered.contains(&u32::from(c)) && c != '\u{feff}';
        matches!(c, ' '..='~' | '\n' | '\t' | REPLACEMENT) || is_known()
    }

    /// Lays a document out, and makes a PDF of it unless only its pages are to be counted.
    ///
    /// # Errors
    /// When the layout is at fault.
    pub fn print(&self, job: &Job<'_>, count_only: bool) -> Result<Printed, Fault> {
        let is_long = job.document.sheets.len() > MANY;
        let _alone = is_long.then(|| PRESS.write().unwrap_or_else(PoisonError::into_inner));
        let _shared = (!is_long).then(|| PRESS.read().unwrap_or_else(PoisonError::into_inner));
        let mut lost = String::new();
        let mut copy = job.document.clone();
        loop {
            let job = Job { layout: job.layout, document: &copy, images: job.images, ident: job.ident };
            let mut printed = self.on_thread(&job, job.images, count_only);
            // A picture that Typst cannot read is left out: its words stand for it.
            if printed.is_err() && !job.images.is_empty() {
                printed = self.on_thread(&job, &[], count_only).or(printed);
            }
            let printed = printed?;
            if printed.lost.is_empty() {
                return Ok(Printed { lost, ..printed });
            }
            // A font may have a character and none of its neighbors here: what cannot be shown is replaced,
            // so that no single sign stands in the way of all the rest.
            if printed.lost.chars().all(|c| lost.contains(c)) {
                // It is in the layout itself.
                return Err(Fault { layout: job.layout.to_owned(), range: 0..0, message: printed.lost });
            }
            lost.push_str(&printed.lost);
            let replacement = REPLACEMENT.to_string();
            copy.each_text(&|text| *text = text.replace(|c: char| lost.contains(c), &replacement));
        }
    }

    fn on_thread(
        &self,
        job: &Job<'_>,
        images: &[(String, Vec<u8>)],
        count_only: bool,
    ) -> Result<Printed, Fault> {
        let lost =
            || Fault { layout: job.layout.to_owned(), range: 0..0, message: "the press gave up".to_owned() };
        std::thread::scope(|scope| {
            let run = || self.on_this_thread(job, images, count_only);
            match std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, run) {
                Ok(thread) => thread.join().unwrap_or_else(|_| Err(lost())),
                Err(_) => Err(lost()),
            }
        })
    }

    fn on_this_thread(
        &self,
        job: &Job<'_>,
        images: &[(String, Vec<u8>)],
        count_only: bool,
    ) -> Result<Printed, Fault> {
        let fault =
            |message: &str| Fault { layout: job.layout.to_owned(), range: 0..0, message: message.to_owned() };
        let main = *self.names.get(job.layout).ok_or_else(|| fault("there is no such layout"))?;
        let data = data(job.document, images).map_err(|error| fault(&error.to_string()))?;
        let mut files = HashMap::new();
        files.extend(file_id("doc.json").map(|id| (id, Bytes::new(data))));
        for (name, bytes) in images {
            files.extend(file_id(name).map(|id| (id, Bytes::new(bytes.clone()))));
        }
        let desk = Desk { press: self, main, files };
        let result = self.compile(&desk, job, count_only);
        // Documents share next to nothing that is worth its memory.
        comemo::evict(0);
        result
    }

    fn compile(&self, desk: &Desk<'_>, job: &Job<'_>, count_only: bool) -> Result<Printed, Fault> {
        let document: PagedDocument =
            typst::compile(desk).output.map_err(|problems| self.fault(desk, job, &problems))?;
        let pages = pages(&document, job.document.sheets.len());
        let mut lost = String::new();
        document.pages().iter().for_each(|page| without_shape(&page.frame, &mut lost));
        if count_only || !lost.is_empty() {
            return Ok(Printed { pdf: Vec::new(), pages, lost });
        }
        let options = PdfOptions {
            ident: Smart::Custom(job.ident.to_owned()),
            creator: Smart::Custom(Some("juntos".to_owned())),
            standards: PdfStandards::new(&[PdfStandard::Ua_1]).unwrap_or_default(),
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|problems| self.fault(desk, job, &problems))?;
        Ok(Printed { pdf, pages, lost })
    }

    fn fault(&self, desk: &Desk<'_>, job: &Job<'_>, problems: &[SourceDiagnostic]) -> Fault {
        let first = problems.first();
        let place = |problem: &SourceDiagnostic| -> Option<(String, Range<usize>)> {
            let id = problem.span.id()?;
            let (name, _) = self.names.iter().find(|(_, known)| **known == id)?;
            Some((name.clone(), desk.range(problem.span)?))
        };
        let (layout, range) = first.and_then(place).unwrap_or_else(|| (job.layout.to_owned(), 0..0));
        Fault {
            layout,
            range,
            message: first.map_or_else(String::new, |problem| problem.message.to_string()),
        }
    }
}

/// The characters that some font has a shape for. A font may list others with its sign for what is missing, and
/// which font is asked depends on the weight of the words: those are left out whatever the other fonts have.
fn covered(fonts: &[Font]) -> FxHashSet<u32> {
    let (mut shown, mut hollow) = (FxHashSet::default(), FxHashSet::default());
    for font in fonts {
        let face = font.clone().instantiate(font.info().variant, Abs::pt(11.0), &FontVariations::default());
        for number in font.info().coverage.iter() {
            let glyph = char::from_u32(number).and_then(|c| face.ttf().glyph_index(c));
            let has_shape = glyph.is_some_and(|glyph| glyph.0 != 0);
            let set = if has_shape { &mut shown } else { &mut hollow };
            set.insert(number);
        }
    }
    shown.retain(|number| !hollow.contains(number));
    shown
}

/// Adds the characters of a page that came out as the sign for what is missing, each once.
fn without_shape(frame: &Frame, lost: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => without_shape(&group.frame, lost),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    let words = text.text.get(glyph.range()).unwrap_or_default();
                    // A line end has no shape and needs none.
                    for c in words.chars().filter(|c| !matches!(*c, ' ' | '\n' | '\t' | REPLACEMENT)) {
                        if !lost.contains(c) {
                            lost.push(c);
                        }
                    }
                }
            }
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

/// The document as JSON, without the pictures that are not there.
fn data(document: &Document, images: &[(String, Vec<u8>)]) -> serde_json::Result<Vec<u8>> {
    let mut value = serde_json::to_value(document)?;
    if let Some(fields) = value.as_object_mut() {
        let names = images.iter().map(|(name, _)| name.clone().into()).collect();
        fields.insert("images".to_owned(), serde_json::Value::Array(names));
    }
    serde_json::to_vec(&value)
}

/// On how many pages each sheet stands: layouts label the begin of sheet n as `sheet-n`.
fn pages(document: &PagedDocument, sheets: usize) -> Vec<usize> {
    use typst::foundations::{Label, Selector};
    use typst::introspection::Introspector as _;
    use typst::utils::PicoStr;
    let introspector = document.introspector();
    let begin = |number: usize| -> Option<usize> {
        let label = Label::new(PicoStr::intern(&format!("sheet-{number}")))?;
        let found = introspector.query_first(&Selector::Label(label))?;
        Some(introspector.page(found.location()?)?.get())
    };
    let begins: Vec<usize> =
        (0..sheets).map(|number| begin(number).unwrap_or(1)).chain([document.pages().len() + 1]).collect();
    begins.windows(2).map(|pair| pair[1].saturating_sub(pair[0]).max(1)).collect()
}

/// What Typst may read while it lays one document out: layouts, fonts, this document. No disk, no clock.
struct Desk<'a> {
    press: &'a Press,
    main: FileId,
    files: HashMap<FileId, Bytes>,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.press.layouts.get(&id).cloned().ok_or_else(|| FileError::Other(None))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| FileError::Other(None))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
