//! A page of the site → the document that its PDF is printed from.
//!
//! A handout is one sheet; slides, packs and the book are many. Headings are put in an order without
//! gaps, and every sheet says in its foot what it is, since paper leaves its binder.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use fluent::{FluentArgs, FluentValue};
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;
use jiff::civil::Date;

use super::body::{BodyPage, Placing, lexed};
use super::lists::all_terms;
use super::sheets::{SIZES, agenda, book_order, in_columns, materials, pack_handouts};
use super::teams;
use super::things::{Shown, instrument_items};
use super::{Renderer, Sink, picture};
use crate::diagnostic::{Code, Diagnostic};
use crate::ebook;
use crate::i18n::Messages;
use crate::load::is_refused;
use crate::markdown::outline::{Sheet as OutlineSheet, wide};
use crate::markdown::paper::{OnPaper, Paper, Trouble, render};
use crate::markdown::plain::clip;
use crate::markdown::presenter;
use crate::model::activity::Activity;
use crate::model::output_format::{OutputFormat, Pack, PageOf, Print, TeamPage};
use crate::model::{Entry, Handbook, Kind, Locale, LocaleId, Place, Ref, Words};
use crate::paper::{Block, Document, Foot, Inline, Item, Node, REPLACEMENT, Sheet, clusters, push_covered};
use crate::plan::Planned;
use crate::print::{MOST_SHEETS, Part, Request};
use crate::source::Span;
use crate::theme::view::teams::{Person, ReadingView, Said};

/// Columns of a table that fit on a sheet, upright and on its side.
const COLUMNS: [usize; 2] = [8, 12];

/// What one text may weigh ([`Block::weight`]): some sixty pages, which takes the press a second.
const HEAVIEST: usize = 4_000;

/// What a document may weigh: a book of two thousand pages.
const HEAVIEST_BOOK: usize = 120_000;

/// Letters of a title; a longer one is cut.
const TITLE: usize = 300;

/// Letters of a title in a foot, of usual size and large: a foot has a few lines, and what does not fit there would
/// run off the page. The whole title stands above.
const FOOT: [usize; 2] = [100, 60];

/// Letters of a summary or a point; a longer one is cut.
const SUMMARY: usize = 20_000;

/// Signs over and under a letter.
const SIGNS: usize = 6;

/// So many parts of what people see as one character are named: a family of pictures has seven.
const PARTS: usize = 10;

/// The pictures that Typst can read, by the end of their names.
const PICTURES: &[&str] = &["png", "jpg", "jpeg", "gif", "webp", "svg"];

/// What one PDF is printed from, and what was found on the way.
pub(super) struct ToPrint {
    /// The layout's name.
    pub(super) layout: &'static str,
    /// The document.
    pub(super) document: Document,
    /// Pictures by the names that the document has for them.
    pub(super) images: Vec<(String, Vec<u8>)>,
    /// How many pages a sheet may fill, by its number, and where that is said.
    pub(super) limits: Vec<(usize, u16, Span)>,
    /// What is wrong with the words.
    pub(super) problems: Vec<Diagnostic>,
}

/// Makes the document of a page's PDF.
pub(super) fn document(renderer: &Renderer, planned: &Planned, page: PageOf, sink: &dyn Sink) -> ToPrint {
    let mut maker = Maker::new(renderer, planned, page, sink);
    let mut layout = "sheet.typ";
    match page {
        PageOf::Thing(thing @ Ref { kind: Kind::Handout, .. }) => maker.handout(thing, planned.locale, 0),
        PageOf::LargeHandout(thing) => maker.handout(thing, planned.locale, 0),
        PageOf::Both(thing) => {
            for locale in [LocaleId::SOURCE, planned.locale] {
                maker.handout(thing, locale, 0);
            }
        }
        PageOf::Columns(thing) => maker.columns(thing),
        PageOf::Thing(thing @ Ref { kind: Kind::Instrument, .. }) => maker.instrument(thing),
        PageOf::Slides(activity) => {
            layout = "slides.typ";
            maker.slides(activity);
        }
        PageOf::Pack(stage, pack) => maker.pack(stage, pack),
        PageOf::Thing(team @ Ref { kind: Kind::Team, .. }) => maker.team(team, false),
        PageOf::Team(team, TeamPage::Board) => {
            layout = "board.typ";
            maker.team(team, true);
        }
        PageOf::Book(_) => maker.book(),
        _ => {}
    }
    maker.finish(layout)
}

/// Makes the document of what somebody asks for, one part after the other in each language; nothing where it
/// would be too much.
pub(super) fn printout(
    renderer: &Renderer,
    planned: &[Planned],
    request: &Request,
    sink: &dyn Sink,
) -> Option<ToPrint> {
    let first = planned.first()?;
    let print = if request.is_large { Print::Large } else { Print::Usual };
    let mut maker = Maker::new(renderer, first, PageOf::Book(print), sink);
    // Each sheet is handed out by itself.
    maker.document.counts_alone = true;
    if let Some(paper) = request.paper {
        maker.document.paper = paper.layout_name();
    }
    maker.dated(None);
    let mut titles: Vec<String> = Vec::new();
    for part in &request.parts {
        let begin = maker.document.sheets.len();
        for planned in planned {
            maker.planned = planned;
            maker.locale = renderer.locale(planned);
            match part {
                Part::Handout(handout) => maker.handout(*handout, planned.locale, 1),
                Part::Activity(activity) => {
                    maker.guide(*activity, 1, true);
                    let own = &maker.handbook.activities[activity.index as usize].handouts;
                    let shared =
                        own.iter().filter(|own| maker.handbook.handouts[own.index as usize].shared.is_some());
                    for handout in shared.copied().collect::<Vec<_>>() {
                        maker.handout(handout, planned.locale, 1);
                    }
                }
                Part::Instrument(instrument) => maker.instrument(*instrument),
                Part::Pack(stage) => {
                    let activities = maker.handbook.activities_of(*stage);
                    for activity in &activities {
                        maker.guide(*activity, 1, true);
                    }
                    for handout in pack_handouts(maker.handbook, &activities, Pack::Facilitator) {
                        maker.handout(handout, planned.locale, 1);
                    }
                }
            }
        }
        titles.extend(maker.document.sheets.get(begin).map(|sheet| sheet.title.clone()));
    }
    let sheets = maker.document.sheets.len();
    if sheets.saturating_mul(request.copies) > MOST_SHEETS {
        return None;
    }
    maker.document.title = titles.join(" · ");
    let once = maker.document.sheets.clone();
    for _ in 1..request.copies {
        maker.document.sheets.extend(once.iter().cloned());
    }
    Some(maker.finish("sheet.typ"))
}

/// Tells where characters stand that only the press found to have no shape.
pub(super) fn lost_in_print(
    renderer: &Renderer,
    planned: &Planned,
    page: PageOf,
    lost: &str,
    sink: &dyn Sink,
) -> Vec<Diagnostic> {
    let mut maker = Maker::new(renderer, planned, page, sink);
    maker.tell_lost(lost.chars().map(String::from).collect());
    maker.problems
}

/// The book of a locale as an e-book.
pub(super) fn ebook(
    renderer: &Renderer,
    planned: &Planned,
    sink: &dyn Sink,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let mut maker = Maker::new(renderer, planned, PageOf::Book(Print::Usual), sink);
    // Whoever reads an e-book brings the fonts.
    maker.on_paper = false;
    maker.book();
    let ToPrint { document, images, .. } = maker.finish("");
    let config = &renderer.handbook.config;
    let home = config.base_url.as_ref().unwrap_or(&document.site);
    let summary = renderer.messages(planned).text("core-ebook-access");
    let nowhere = Span::new(config.source, 0..0);
    let dir = renderer.locale(planned).direction();
    ebook::write(&document, &images, &[home, &planned.path], dir, &summary)
        .map_err(|error| Box::new(Code::TemplateError.at(nowhere).with("error", error)))
}

struct Maker<'a> {
    renderer: &'a Renderer,
    planned: &'a Planned,
    /// Has what earlier builds made of pictures.
    sink: &'a dyn Sink,
    handbook: &'a Handbook,
    /// The locale of the frame.
    locale: &'a Locale,
    document: Document,
    images: Vec<(String, Vec<u8>)>,
    limits: Vec<(usize, u16, Span)>,
    problems: Vec<Diagnostic>,
    /// Whether it is printed, with our fonts.
    on_paper: bool,
    /// Where words are written that stand outside of bodies: front matter, opening lines.
    fronts: BTreeSet<Span>,
    /// The level of the heading before, so that none is left out.
    level: u8,
    /// What its texts weigh so far.
    weight: usize,
}

impl<'a> Maker<'a> {
    fn new(renderer: &'a Renderer, planned: &'a Planned, page: PageOf, sink: &'a dyn Sink) -> Maker<'a> {
        let handbook = &renderer.handbook;
        let locale = renderer.locale(planned);
        let site =
            handbook.config.title.shown(locale, &handbook.config.locales).map_or("", |(_, title)| title);
        let document = Document {
            site: site.to_owned(),
            lang: locale.language().to_owned(),
            paper: handbook.config.paper.name(),
            is_large: matches!(page, PageOf::LargeHandout(_) | PageOf::Book(Print::Large)),
            is_dense: matches!(page, PageOf::Team(..) | PageOf::Thing(Ref { kind: Kind::Team, .. })),
            counts_alone: matches!(page, PageOf::Both(_)),
            ..Document::default()
        };
        Maker {
            renderer,
            planned,
            sink,
            handbook,
            locale,
            document,
            images: Vec::new(),
            limits: Vec::new(),
            problems: Vec::new(),
            on_paper: true,
            fronts: BTreeSet::new(),
            level: 0,
            weight: 0,
        }
    }

    fn messages(&self, locale: LocaleId) -> &'a Messages {
        &self.renderer.messages[locale.index()]
    }

    fn word(&self, id: &str) -> String {
        self.messages(self.planned.locale).text(id)
    }

    fn finish(mut self, layout: &'static str) -> ToPrint {
        if self.document.title.is_empty() {
            self.document.title = self
                .document
                .sheets
                .first()
                .map_or_else(|| self.document.site.clone(), |first| first.title.clone());
        }
        let (press, on_paper) = (&self.renderer.theme.press, self.on_paper);
        let title = |text: &mut String| *text = clip(text, TITLE);
        title(&mut self.document.title);
        title(&mut self.document.site);
        for sheet in &mut self.document.sheets {
            for text in [&mut sheet.title, &mut sheet.kicker, &mut sheet.foot.first, &mut sheet.foot.second] {
                title(text);
            }
        }
        let lost = RefCell::new(BTreeSet::new());
        let covers = |c: char| if on_paper { press.covers(c) } else { !is_refused(c) };
        self.document.each_text(&|text| tidy(text, &covers, &mut lost.borrow_mut()));
        for sheet in &mut self.document.sheets {
            // A heading that says nothing is none.
            if !says_something(&sheet.title) {
                sheet.level = 0;
            }
        }
        self.tell_lost(lost.into_inner());
        if !says_something(&self.document.title) {
            self.document.title = self.planned.path.to_string();
        }
        ToPrint {
            layout,
            document: self.document,
            images: self.images,
            limits: self.limits,
            problems: self.problems,
        }
    }

    /// Tells of characters that were lost outside of bodies, whose own are told already: in the titles above
    /// them, else where they are written first.
    fn tell_lost(&mut self, mut lost: BTreeSet<String>) {
        let sources = &self.renderer.sources;
        let mut places = Vec::new();
        let mut told = BTreeSet::new();
        for front in &self.fronts {
            let text =
                sources.text(front.source).and_then(|text| text.get(front.range())).unwrap_or_default();
            for (at, seen) in clusters(text) {
                // What was lost may be a part: the press knows no more, and of too many signs some are left out.
                if let Some(part) = lost.iter().find(|part| seen.contains(part.as_str())) {
                    told.insert(part.clone());
                    places.push((seen.to_owned(), front.within(at..at + seen.len())));
                }
            }
        }
        lost.retain(|part| !told.contains(part));
        let team = match self.planned.format {
            OutputFormat::Pdf(PageOf::Thing(team @ Ref { kind: Kind::Team, .. }) | PageOf::Team(team, _)) => {
                self.handbook.teams.get(team.index as usize).map(|team| format!("content/teams/{}/", team.id))
            }
            _ => None,
        };
        let folders = team.as_deref().into_iter().chain(["locales/", "content/"]);
        let files = folders.flat_map(|folder| sources.files_under(folder)).collect::<Vec<_>>();
        places.extend(lost.into_iter().map(|part| {
            let first = files.iter().find_map(|file| Some((file.id, file.text.find(&part)?)));
            let nowhere = Span::file(self.handbook.config.source);
            let at = first.map_or(nowhere, |(id, at)| Span::new(id, at..at + part.len()));
            (part, at)
        }));
        self.problems.extend(places.into_iter().map(|(seen, at)| no_glyph(&seen, at)));
    }

    // ---- sheets ----

    /// A sheet without words yet.
    fn sheet(&self, title: &str, text: LocaleId, level: u8) -> Sheet {
        let locale = self.handbook.config.locale(text);
        Sheet {
            title: title.to_owned(),
            level,
            lang: locale.language().to_owned(),
            dir: locale.direction(),
            begins_page: true,
            foot: self.foot(title, "", text, None),
            ..Sheet::default()
        }
    }

    /// The foot of a sheet: code, title and language, then date and handbook.
    fn foot(&self, title: &str, code: &str, text: LocaleId, date: Option<Date>) -> Foot {
        let config = &self.handbook.config;
        let (locale, messages) = (config.locale(text), self.messages(text));
        let site = config.title.shown(locale, &config.locales).map_or("", |(_, title)| title);
        let date = date.or(config.published).map(|date| messages.date(date));
        let most = FOOT[usize::from(self.document.is_large)];
        let mut first = vec![code.to_owned(), clip(title, most), messages.language_name()];
        first.retain(|part| !part.is_empty());
        // The book has the handbook's title already.
        let site = Some(clip(site, most)).filter(|_| site != title);
        let second: Vec<String> = date.into_iter().chain(site).collect();
        let address = config.base_url.as_ref().filter(|_| !code.is_empty());
        let address = address.map(|base| format!("{base}{}/h/{}.html", locale.tag, code.to_lowercase()));
        Foot {
            first: first.join(" · "),
            second: second.join(" · "),
            qr: address.as_deref().and_then(qr),
            address,
            page: page_words(messages),
        }
    }

    /// Adds a sheet, its headings in order after those before it.
    fn add(&mut self, mut sheet: Sheet) {
        if sheet.level > 0 {
            sheet.level = sheet.level.min(self.level + 1);
            self.level = sheet.level;
        }
        level(&mut sheet.blocks, sheet.level, &mut self.level);
        self.document.sheets.push(sheet);
    }

    /// The blocks of a body, or of a part of it; what cannot be printed is told.
    fn body(&mut self, body: Body<'_>) -> Vec<Block> {
        let Body { entry, words, text, part, is_landscape } = body;
        let front = 0..words.body.at.start as usize;
        self.fronts.insert(Span::new(words.body.at.source, front));
        let page = BodyPage::new(self.renderer, self.planned, entry, text, words, Placing::default());
        let desk = Desk {
            renderer: self.renderer,
            sink: self.sink,
            words,
            on_paper: self.on_paper,
            columns: COLUMNS[usize::from(is_landscape)],
            images: RefCell::new(std::mem::take(&mut self.images)),
        };
        let outline = &words.body.outline;
        let lexed = lexed(self.renderer, words);
        let pieces = match part {
            // A slide is printed as its room sees it.
            Some(part) => presenter::part(&lexed, lexed.pieces_in(part)).0,
            None => lexed.pieces(),
        };
        let OnPaper { blocks, troubles } = render(&lexed, pieces, outline, &page, &desk);
        self.images = desk.images.into_inner();
        let weight = blocks.iter().map(Block::weight).sum::<usize>();
        self.weight += weight;
        let blocks = if weight > HEAVIEST || self.weight > HEAVIEST_BOOK {
            let at = words.title.span;
            self.problems.push(Code::TooLongForSheet.at(at).say("too-long-for-sheet-text"));
            vec![paragraph(&self.messages(text).text("core-paper-too-long"))]
        } else {
            blocks
        };
        for (trouble, range) in troubles {
            let at = words.body.at.within(range);
            self.problems.push(match trouble {
                Trouble::Lost(seen) => no_glyph(&seen, at),
                Trouble::Wide(columns) => Code::TableTooWide.at(at).with("columns", columns),
            });
        }
        blocks
    }

    /// A handout: alone in its file at level 0, else with its heading at `level`.
    fn handout(&mut self, thing: Ref, locale: LocaleId, level: u8) {
        let is_alone = level == 0;
        let handout = &self.handbook.handouts[thing.index as usize];
        let asked = self.handbook.config.locale(locale);
        let (Some(shown), Some(entry)) = (handout.shown(self.handbook, asked), handout.entry(self.handbook))
        else {
            return;
        };
        let blocks = self.body(Body {
            entry,
            words: shown.words,
            text: shown.locale,
            part: shown.sheet.map(|sheet| wide(&sheet.inner)),
            is_landscape: handout.landscape,
        });
        if let Some(sheet) = shown.sheet {
            self.fronts.insert(shown.words.body.at.within(wide(&sheet.open)));
        }
        let title = shown.title();
        let is_large = self.document.is_large;
        if let (Some(sheets), false, true) = (handout.sheets, is_large, is_alone) {
            let at = shown.sheet.map_or(shown.words.title.span, |sheet| limit_at(shown.words, sheet));
            self.limits.push((self.document.sheets.len(), sheets, at));
        }
        let guide = handout
            .activity
            .map(|activity| self.handbook.title(activity, self.handbook.config.locale(shown.locale)));
        let mut sheet = self.sheet(title, shown.locale, level);
        if self.document.counts_alone {
            sheet.level = 1;
        }
        sheet.kicker = guide.unwrap_or_default().to_owned();
        sheet.landscape = handout.landscape;
        let is_old =
            self.renderer.is_outdated(shown.locale, shown.words, shown.sheet.map(|s| wide(&s.inner)));
        let notice = match shown.locale != locale {
            true => Some("core-paper-fallback"),
            false => is_old.then_some("core-outdated-sheet"),
        };
        sheet.notice = notice.map(|id| self.messages(locale).text(id));
        sheet.foot = self.foot(title, &handout.code, shown.locale, shown.words.updated);
        sheet.blocks = blocks;
        if is_alone && self.document.title.is_empty() {
            self.document.title = title.to_owned();
            self.document.lang.clone_from(&sheet.lang);
            self.dated(shown.words.updated);
        }
        self.add(sheet);
    }

    /// A handout in two languages, beside each other.
    fn columns(&mut self, thing: Ref) {
        for locale in [LocaleId::SOURCE, self.planned.locale] {
            self.handout(thing, locale, 0);
        }
        // How many sheets a handout fills is said of the handout alone.
        self.limits.clear();
        let Some(second) = self.document.sheets.pop() else { return };
        let Some(first) = self.document.sheets.last_mut() else { return };
        // Paper that lies on its side has room for two columns; a page is turned in both at once.
        let own = |blocks: Vec<Block>| blocks.into_iter().filter(|block| !matches!(block, Block::Page));
        let left: Vec<Block> = own(std::mem::take(&mut first.blocks)).collect();
        let right: Vec<Block> = own(second.blocks).collect();
        let rows = if left.len() == right.len() {
            left.into_iter()
                .zip(right)
                .map(|(left, right)| Vec::from([Vec::from([left]), Vec::from([right])]))
                .collect()
        } else {
            Vec::from([Vec::from([left, right])])
        };
        let direction = |locale: LocaleId| self.handbook.config.locale(locale).direction();
        let sides = Vec::from([
            (first.lang.clone(), direction(LocaleId::SOURCE)),
            (second.lang, direction(self.planned.locale)),
        ]);
        first.blocks = Vec::from([Block::Columns { sides, rows }]);
        first.title = format!("{} · {}", first.title, second.title);
        let code = &self.handbook.handouts[thing.index as usize].code;
        first.foot.first = format!("{code} · {}", clip(&first.title, FOOT[0]));
        first.foot.second = format!("{} · {}", first.foot.second, second.foot.second);
        first.foot.page = ["".into(), " / ".into(), "".into()];
        first.kicker = String::new();
        first.landscape = true;
        self.document.title.clone_from(&first.title);
    }

    /// The date that the file says.
    fn dated(&mut self, date: Option<Date>) {
        let date = date.or(self.handbook.config.published);
        self.document.date = date.map(|date| [date.year(), date.month().into(), date.day().into()]);
    }

    fn slides(&mut self, thing: Ref) {
        let activity = &self.handbook.activities[thing.index as usize];
        let shown = Shown::of(self.renderer, self.planned, &activity.entry);
        let Some(words) = shown.words else { return };
        self.document.title = words.title.value.clone();
        self.document.lang = self.handbook.config.locale(shown.text).language().to_owned();
        self.dated(words.updated);
        for slide in &words.body.outline.slides {
            let blocks = self.body(Body {
                entry: &activity.entry,
                words,
                text: shown.text,
                part: Some(wide(&slide.inner)),
                is_landscape: true,
            });
            let code = activity.slides.iter().find(|(id, _)| *id == slide.id).map_or("", |(_, code)| code);
            self.limits.push((self.document.sheets.len(), 1, limit_at(words, slide)));
            self.fronts.insert(words.body.at.within(wide(&slide.open)));
            self.level = 0;
            let foot = self.foot(&words.title.value, code, shown.text, words.updated);
            let sheet = self.sheet(&slide.title, shown.text, 1);
            let in_columns = in_columns(&activity.entry, &slide.id);
            self.add(Sheet { foot, in_columns, blocks, ..sheet });
        }
    }

    fn instrument(&mut self, thing: Ref) {
        let instrument = &self.handbook.instruments[thing.index as usize];
        let shown = Shown::of(self.renderer, self.planned, &instrument.entry);
        let Some(words) = shown.words else { return };
        let messages = self.messages(shown.text);
        let mut blocks: Vec<Block> = shown.summary().map(paragraph).into_iter().collect();
        blocks.extend(self.entry_body(&instrument.entry, words, shown.text));
        let body = words_of(&messages.text("core-instrument-answers"));
        blocks.push(Block::Heading { level: 1, body, aside: None });
        blocks.push(self.ratings(thing, shown.text));
        blocks.push(Block::Frame { title: Some(messages.text("core-instrument-notes")), lines: 3 });
        self.document.title = words.title.value.clone();
        self.document.lang = self.handbook.config.locale(shown.text).language().to_owned();
        self.dated(words.updated);
        let mut sheet = self.sheet(&words.title.value, shown.text, 0);
        sheet.kicker = messages.text("core-kind-instrument");
        sheet.landscape = instrument.scale.len() > 4;
        sheet.foot = self.foot(&words.title.value, "", shown.text, words.updated);
        sheet.blocks = blocks;
        self.add(sheet);
    }

    /// The items of a self-assessment with a circle for each level.
    fn ratings(&self, thing: Ref, text: LocaleId) -> Block {
        let instrument = &self.handbook.instruments[thing.index as usize];
        let messages = self.messages(text);
        let level = |id: &String| {
            let message = format!("level-{id}");
            if messages.has(&message) { messages.text(&message) } else { id.clone() }
        };
        let items = instrument_items(self.renderer, self.planned, thing);
        let mut head = vec![words_of(&messages.text("core-instrument-question"))];
        head.extend(instrument.scale.iter().map(|id| words_of(&level(id))));
        let row = |item: &String| {
            let mut row = vec![words_of(item)];
            row.extend(instrument.scale.iter().map(|_| vec![Inline::Node(Node::Choice)]));
            row
        };
        let mut align = vec![""];
        align.resize(head.len(), "center");
        let mut widths = vec![36];
        widths.resize(head.len(), 14);
        Block::Table { widths: Some(widths), align, head, rows: items.iter().map(row).collect(), open: 0 }
    }

    /// The whole body of an entry that is no handout.
    fn entry_body(&mut self, entry: &Entry, words: &Words, text: LocaleId) -> Vec<Block> {
        self.body(Body { entry, words, text, part: None, is_landscape: false })
    }

    fn pack(&mut self, stage: Ref, pack: Pack) {
        let activities = self.handbook.activities_of(stage);
        let handouts = pack_handouts(self.handbook, &activities, pack);
        let stage_title = self.handbook.title(stage, self.locale).to_owned();
        let name = match pack {
            Pack::Facilitator => "core-pack-facilitator",
            Pack::Handouts => "core-pack-handouts",
        };
        self.document.title = format!("{stage_title}: {}", self.word(name));
        self.document.contents = Some(self.word("core-paper-contents"));
        self.dated(None);
        // Every first heading stands below the title and the contents.
        self.level = 1;
        if pack == Pack::Facilitator {
            let rows = materials(self.renderer, self.planned, &activities);
            if !rows.is_empty() {
                let title = self.word("core-pack-materials");
                let mut head = vec![words_of(&self.word("core-pack-item"))];
                head.extend(SIZES.iter().map(|size| {
                    let people = FluentArgs::from_iter([("people", *size)]);
                    let words =
                        self.messages(self.planned.locale).plain("core-pack-for-people", Some(&people));
                    words_of(&words.unwrap_or_else(|_| size.to_string()))
                }));
                let rows = rows.iter().map(|row| {
                    let counts = row.counts.iter().map(|count| words_of(&count.to_string()));
                    std::iter::once(words_of(&row.item)).chain(counts).collect()
                });
                let mut align = vec![""];
                align.resize(head.len(), "right");
                let table = Block::Table { widths: None, align, head, rows: rows.collect(), open: 0 };
                let note = paragraph(&self.word("core-pack-note"));
                let sheet = self.sheet(&title, self.planned.locale, 1);
                self.add(Sheet { blocks: vec![table, note], ..sheet });
            }
            for activity in &activities {
                self.guide(*activity, 1, true);
            }
        }
        for handout in handouts {
            self.handout(handout, self.planned.locale, 1);
        }
    }

    /// The guide of an activity with its own handouts: beside it where it is for who leads, else below it.
    fn guide(&mut self, thing: Ref, level: u8, with_agenda: bool) {
        let activity = &self.handbook.activities[thing.index as usize];
        let shown = Shown::of(self.renderer, self.planned, &activity.entry);
        let Some(words) = shown.words else { return };
        let messages = self.messages(shown.text);
        let mut blocks: Vec<Block> = shown.summary().map(paragraph).into_iter().collect();
        let facts = self.facts(activity, messages);
        if !facts.is_empty() {
            blocks.push(paragraph(&facts));
        }
        let outcomes = shown.points();
        if !outcomes.is_empty() {
            blocks.extend([heading(&messages.text("core-outcomes"), 1), bullets(&outcomes)]);
        }
        if with_agenda {
            let rows = agenda(self.renderer, self.planned, activity, shown.text, words);
            if !rows.is_empty() {
                let head = ["core-pack-clock", "core-pack-part", "core-pack-minutes"]
                    .map(|id| words_of(&messages.text(id)));
                let rows = rows.iter().map(|row| {
                    [row.clock.as_str(), &row.title, &row.minutes.to_string()].map(words_of).to_vec()
                });
                blocks.push(Block::Table {
                    widths: Some(vec![16, 60, 12]),
                    align: vec!["", "", "right"],
                    head: head.to_vec(),
                    rows: rows.collect(),
                    open: 0,
                });
            }
        }
        if !words.materials.is_empty() {
            let each = |at: usize| {
                let each = activity.materials.get(at)?.each?;
                Some(messages.text(&format!("core-material-each-{}", each.name())))
            };
            let quantity = |at: usize| activity.materials.get(at).and_then(|material| material.quantity);
            let item = |(at, item): (usize, &String)| {
                let many = quantity(at).map_or_else(String::new, |quantity| format!("{quantity} × "));
                let each = each(at).map_or_else(String::new, |each| format!(" · {each}"));
                format!("{many}{item}{each}")
            };
            let items: Vec<String> = words.materials.iter().enumerate().map(item).collect();
            blocks.push(heading(&messages.text("core-materials"), 1));
            blocks.push(bullets(&items));
        }
        blocks.extend(self.entry_body(&activity.entry, words, shown.text));
        let mut sheet = self.sheet(&words.title.value, shown.text, level);
        sheet.foot = self.foot(&words.title.value, "", shown.text, words.updated);
        sheet.blocks = blocks;
        self.add(sheet);
        for handout in &activity.handouts {
            if self.handbook.handouts[handout.index as usize].activity == Some(thing) {
                self.handout(*handout, self.planned.locale, if with_agenda { level } else { level + 1 });
            }
        }
    }

    /// Time, people and place of an activity, in a line.
    fn facts(&self, activity: &Activity, messages: &Messages) -> String {
        let with = |id: &str, values: &[(&'static str, u16)]| {
            let values = values.iter().map(|(name, value)| (*name, FluentValue::from(*value)));
            messages.plain(id, Some(&values.collect())).unwrap_or_default()
        };
        let mut facts = Vec::new();
        facts.extend(activity.run.map(|minutes| with("core-minutes", &[("minutes", minutes)])));
        facts
            .extend(activity.prepare.map(|minutes| with("core-minutes-to-prepare", &[("minutes", minutes)])));
        facts.extend(match activity.people {
            (Some(min), Some(max)) => Some(with("core-people-range", &[("min", min), ("max", max)])),
            (Some(min), None) => Some(with("core-people-from", &[("min", min)])),
            (None, Some(max)) => Some(with("core-people-to", &[("max", max)])),
            (None, None) => None,
        });
        facts.extend(
            activity.grouping.map(|grouping| messages.text(&format!("core-grouping-{}", grouping.name()))),
        );
        let places = activity.places.iter().map(|place| messages.text(&format!("core-place-{place}")));
        facts.extend(Some(places.collect::<Vec<_>>().join(&messages.text("core-comma"))));
        facts.retain(|fact| !fact.is_empty());
        facts.join(" · ")
    }

    fn book(&mut self) {
        self.document.title = self.document.site.clone();
        self.document.contents = Some(self.word("core-paper-contents"));
        self.dated(None);
        self.level = 1;
        let mut run: Option<Foot> = None;
        for (thing, level) in book_order(self.renderer) {
            let first = self.document.sheets.len();
            match thing.kind {
                Kind::Handout => self.handout(thing, self.planned.locale, 1),
                Kind::Activity => self.guide(thing, level - 1, false),
                Kind::Instrument => {
                    let entry = &self.handbook.instruments[thing.index as usize].entry;
                    self.chapter(thing, entry, level - 1);
                    let ratings = self.ratings(thing, self.planned.locale);
                    if let Some(last) = self.document.sheets.last_mut() {
                        last.blocks.push(ratings);
                    }
                }
                _ => {
                    if let Some(entry) = self.handbook.entry(thing) {
                        self.chapter(thing, entry, level - 1);
                    }
                }
            }
            // Chapters and stages begin a page; what belongs to them goes on below.
            let foot =
                run.get_or_insert_with(|| self.foot(&self.document.title, "", self.planned.locale, None));
            for sheet in self.document.sheets.iter_mut().skip(first) {
                sheet.begins_page = level <= 3 || sheet.landscape;
                sheet.landscape = false;
                sheet.foot = foot.clone();
            }
        }
        let terms = all_terms(self.renderer, self.planned);
        if let (Some(foot), false) = (run, terms.is_empty()) {
            let sheet = self.sheet(&self.word("core-nav-glossary"), self.planned.locale, 1);
            let blocks = terms.iter().flat_map(|term| {
                let name = Inline::Node(Node::Strong { body: words_of(&term.term) });
                [Block::Paragraph { body: vec![name] }, paragraph(&term.definition)]
            });
            self.add(Sheet { blocks: blocks.collect(), foot, ..sheet });
        }
    }

    /// What a team has to tell: on two sheets, or the heart of it on one for the wall.
    fn team(&mut self, thing: Ref, for_wall: bool) {
        let view = teams::overview(self.renderer, self.planned, thing);
        let messages = self.messages(self.planned.locale);
        let text = |id: &str| messages.text(id);
        let with = |id: &str, values: &[(&str, FluentValue<'static>)]| {
            let values = values.iter().map(|(name, value)| (*name, value.clone())).collect();
            messages.plain(id, Some(&values)).unwrap_or_default()
        };
        let mut blocks: Vec<Block> = Vec::new();
        blocks.extend(view.vision.iter().map(|vision| paragraph(&vision.text)));
        blocks.push(heading(&text("core-team-way"), 1));
        let way = &view.way;
        let number = |number: usize| FluentValue::from(number);
        if way.total > 0 {
            let left = way.total.saturating_sub(way.done);
            let values = [("done", number(way.done)), ("total", number(way.total)), ("left", number(left))];
            let here = way.here.as_ref().map(|here| {
                let id = if way.is_under_way { "core-team-at-step" } else { "core-team-next-step" };
                format!(" {} {}.", text(id), here.title)
            });
            blocks.push(paragraph(&(with("core-way-sentence", &values) + &here.unwrap_or_default())));
            let states = ["done", "doing", "todo"];
            let mut head = vec![words_of(&text("core-team-stage"))];
            head.extend(states.iter().map(|state| words_of(&text(&format!("core-status-{state}")))));
            let rows = way.stages.iter().map(|stage| {
                let count = |state| stage.steps.iter().filter(|step| step.status == state).count();
                let counts = states.iter().map(|state| words_of(&count(*state).to_string()));
                std::iter::once(words_of(&stage.link.title)).chain(counts).collect()
            });
            if !for_wall {
                blocks.push(table(head, rows.collect(), &[40, 14, 14, 14]));
            }
        } else {
            let id = if view.process.is_some() { "core-team-no-steps" } else { "core-team-no-way" };
            blocks.push(paragraph(&text(id)));
        }
        let meetings = match (&view.last_meeting, &view.next_meeting) {
            (Some(last), Some(next)) => {
                with("core-meetings-both", &[("last", last.clone().into()), ("next", next.clone().into())])
            }
            (Some(last), None) => with("core-meetings-last", &[("last", last.clone().into())]),
            (None, Some(next)) => with("core-meetings-next", &[("next", next.clone().into())]),
            (None, None) => text("core-meetings-none"),
        };
        blocks.extend([heading(&text("core-team-meetings"), 1), paragraph(&meetings)]);
        blocks.push(heading(&text("core-team-do-next"), 1));
        if view.next.is_empty() {
            blocks.push(paragraph(&text("core-team-no-tasks")));
        } else {
            let head =
                ["core-paper-task", "core-paper-who", "core-paper-by-when"].map(|id| words_of(&text(id)));
            let most = if for_wall { 5 } else { usize::MAX };
            let rows = view.next.iter().take(most).map(|task| {
                let due = task.due.clone().unwrap_or_else(|| text("core-task-no-day"));
                let late = (task.days_late > 0)
                    .then(|| format!(" · {}", with("core-days-late", &[("days", task.days_late.into())])));
                let owner = task.owner.as_ref().map(|owner| person(owner, messages));
                let owner = owner.filter(|owner| !owner.is_empty());
                let nobody = if task.is_the_teams { "core-task-team" } else { "core-task-nobody" };
                let owner = owner.unwrap_or_else(|| text(nobody));
                [said(&task.text), owner, due + &late.unwrap_or_default()]
                    .map(|cell| words_of(&cell))
                    .to_vec()
            });
            blocks.push(table(head.to_vec(), rows.collect(), &[44, 26, 30]));
        }
        blocks.push(heading(&text("core-team-goals"), 1));
        let standing: Vec<_> = view.goals.iter().filter(|goal| goal.dropped.is_none()).collect();
        for goal in standing.iter().take(if for_wall { 2 } else { usize::MAX }) {
            blocks.push(heading(&said(&goal.text), 2));
            let measures: Vec<String> = goal
                .measures
                .iter()
                .take(if for_wall { 1 } else { usize::MAX })
                .map(|measure| {
                    let reading = |reading: &ReadingView| format!("{} ({})", reading.value, reading.date);
                    let target = measure.target.as_ref().map(|target| {
                        let values =
                            [("value", target.value.clone().into()), ("date", target.date.clone().into())];
                        with("core-measure-target", &values)
                    });
                    let state = text(&format!("core-measure-is-{}", measure.state));
                    let newest = measure.newest.as_ref().map(reading);
                    let unit = measure.unit.is_some().then(|| format!(" ({})", said(&measure.unit)));
                    let name = said(&measure.text) + &unit.unwrap_or_default();
                    let parts = [Some(name), newest, target, Some(state)];
                    parts.into_iter().flatten().collect::<Vec<_>>().join(&text("core-semicolon"))
                })
                .collect();
            blocks.push(bullets(&measures));
        }
        if standing.is_empty() {
            blocks.push(paragraph(&text("core-team-no-goals")));
        }
        if !for_wall {
            blocks.push(heading(&text("core-team-needs"), 1));
            let head =
                ["core-paper-need", "core-paper-state", "core-paper-why"].map(|id| words_of(&text(id)));
            let rows = view.needs.iter().map(|need| {
                let state = text(&format!("core-need-is-{}", need.state));
                let reasons = need.reasons.join(" ");
                [text(&format!("core-need-{}", need.id)), state, reasons].map(|cell| words_of(&cell)).to_vec()
            });
            blocks.push(table(head.to_vec(), rows.collect(), &[22, 16, 56]));
            blocks.push(heading(&text("core-team-table"), 1));
            let head =
                ["core-table-sector", "core-table-seats", "core-table-came"].map(|id| words_of(&text(id)));
            let rows = view.table.iter().map(|sector| {
                let seats = match sector.seats {
                    Some(seats) => with(
                        "core-seats-taken",
                        &[("people", number(sector.people)), ("seats", usize::from(seats).into())],
                    ),
                    None => with("core-seats-people", &[("people", number(sector.people))]),
                };
                let came =
                    sector.attendance.map(|percent| with("core-percent", &[("percent", number(percent))]));
                let id = format!("sector-{}", sector.id);
                let name = if messages.has(&id) { text(&id) } else { sector.id.clone() };
                [name, seats, came.unwrap_or_default()].map(|cell| words_of(&cell)).to_vec()
            });
            blocks.push(table(head.to_vec(), rows.collect(), &[24, 40, 30]));
        }
        if !view.celebrations.is_empty() {
            blocks.push(heading(&text("core-team-celebrations"), 1));
            let most = if for_wall { 2 } else { 3 };
            let glad = view.celebrations.iter().take(most);
            let glad = glad.map(|own| format!("{}: {}", own.date, said(&own.text)));
            blocks.push(bullets(&glad.collect::<Vec<_>>()));
        }
        self.document.title.clone_from(&view.team.name);
        self.dated(Some(self.handbook.today));
        let mut sheet = self.sheet(&view.team.name, self.planned.locale, 0);
        sheet.kicker = with("core-as-of", &[("date", view.team.as_of.clone().into())]);
        let notice = match (view.team.is_internal, view.team.is_sample) {
            (true, _) => Some("core-internal"),
            (false, true) => Some("core-team-sample"),
            (false, false) => None,
        };
        let notice: Vec<String> = notice.map(text).into_iter().chain(view.team.rest.clone()).collect();
        sheet.notice = (!notice.is_empty()).then(|| notice.join(" "));
        sheet.foot = self.foot(&view.team.name, "", self.planned.locale, Some(self.handbook.today));
        sheet.blocks = blocks;
        self.add(sheet);
    }

    /// A part of the book that has words of its own.
    fn chapter(&mut self, thing: Ref, entry: &Entry, level: u8) {
        let shown = Shown::of(self.renderer, self.planned, entry);
        let Some(words) = shown.words else { return };
        let mut blocks: Vec<Block> = shown.summary().map(paragraph).into_iter().collect();
        if !words.points.is_empty() {
            blocks.push(bullets(&words.points));
        }
        if thing.kind == Kind::Stage && !words.items.is_empty() {
            let items: Vec<String> = words.items.iter().map(|(_, item)| item.clone()).collect();
            blocks.push(bullets(&items));
        }
        blocks.extend(self.entry_body(entry, words, shown.text));
        let sheet = self.sheet(&words.title.value, shown.text, level);
        self.add(Sheet { blocks, ..sheet });
    }
}

/// A body to print.
struct Body<'a> {
    entry: &'a Entry,
    words: &'a Words,
    text: LocaleId,
    part: Option<Range<usize>>,
    is_landscape: bool,
}

/// What a body asks the paper it stands on.
struct Desk<'a> {
    renderer: &'a Renderer,
    sink: &'a dyn Sink,
    words: &'a Words,
    on_paper: bool,
    columns: usize,
    images: RefCell<Vec<(String, Vec<u8>)>>,
}

impl Paper for Desk<'_> {
    fn covers(&self, c: char) -> bool {
        !self.on_paper || self.renderer.theme.press.covers(c)
    }

    fn picture(&self, start: usize) -> Option<String> {
        let links = &self.words.body.outline.links;
        let number = links.binary_search_by_key(&start, |link| link.range.start as usize).ok()?;
        let path = match self.words.links.get(number)? {
            Place::File(path) => path,
            Place::Picture(id) => {
                let name = format!("drawing-{id}.svg");
                let mut images = self.images.borrow_mut();
                if images.iter().all(|(known, _)| *known != name) {
                    images.push((name.clone(), self.renderer.theme.picture(id)?.bytes.to_vec()));
                }
                return Some(name);
            }
            _ => return None,
        };
        let ending = path.rsplit_once('.')?.1.to_ascii_lowercase();
        if !PICTURES.contains(&ending.as_str()) {
            return None;
        }
        // What a picture knows of where it was taken stays at home.
        let bytes = self.renderer.picture(path, self.sink)?;
        let (ending, bytes) = match picture::printed(path, &bytes) {
            Some(photo) => ("jpg", photo),
            None => (ending.as_str(), bytes.to_vec()),
        };
        let mut images = self.images.borrow_mut();
        let name = format!("picture-{}.{ending}", images.len());
        images.push((name.clone(), bytes));
        Some(name)
    }

    fn columns(&self) -> usize {
        self.columns
    }
}

/// Whether there is more in a text than space and what no font has.
fn says_something(text: &str) -> bool {
    text.contains(|c: char| c != REPLACEMENT && !c.is_whitespace() && !c.is_control())
}

/// Makes a text one that can be printed: what no font has is replaced and noted, and a letter has no more
/// signs over it than any language gives it.
fn tidy(text: &mut String, covers: &dyn Fn(char) -> bool, lost: &mut BTreeSet<String>) {
    let classes = CanonicalCombiningClassMapBorrowed::new();
    let mut signs = 0;
    text.retain(|c| {
        let is_sign = !c.is_ascii() && classes.get_u8(c) != 0;
        signs = if is_sign { signs + 1 } else { 0 };
        signs <= SIGNS
    });
    let mut printed = String::with_capacity(text.len());
    for (_, seen) in clusters(text) {
        if !push_covered(seen, covers, &mut printed) {
            lost.insert(seen.to_owned());
        }
    }
    *text = printed;
}

/// Tells of what people see as one character and no font has.
fn no_glyph(seen: &str, at: Span) -> Diagnostic {
    let shown: String = seen.chars().take(PARTS).collect();
    let numbers: Vec<String> = shown.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    Code::NoGlyph.at(at).with("char", shown).with("number", numbers.join(" "))
}

/// Where the size of a handout or slide is said: its `sheets=`, else its opening line.
fn limit_at(words: &Words, sheet: &OutlineSheet) -> Span {
    let argument = sheet.arguments.iter().find(|(name, _)| &**name == "sheets");
    words.body.at.within(wide(argument.map_or(&sheet.open, |(_, range)| range)))
}

/// The levels of headings: below `base`, and none more than one deeper than the one before.
fn level(blocks: &mut [Block], base: u8, before: &mut u8) {
    for block in blocks {
        match block {
            Block::Heading { level, .. } => {
                *level = level.saturating_add(base).min(*before + 1).clamp(1, 6);
                *before = *level;
            }
            Block::Quote { blocks } | Block::Note { blocks, .. } => self::level(blocks, base, before),
            Block::List { items, .. } => {
                items.iter_mut().for_each(|item| self::level(&mut item.blocks, base, before));
            }
            Block::Cards { cards, .. } => {
                cards.iter_mut().for_each(|card| self::level(card, base, before));
            }
            Block::Columns { rows, .. } => {
                rows.iter_mut().flatten().for_each(|cell| self::level(cell, base, before));
            }
            Block::Paragraph { .. }
            | Block::Table { .. }
            | Block::Code { .. }
            | Block::Rule
            | Block::Lines { .. }
            | Block::Frame { .. }
            | Block::Page => {}
        }
    }
}

/// "Page 1 of 2" in its three parts, in the order of the language.
fn page_words(messages: &Messages) -> [String; 3] {
    let [page, pages] = ["\u{1}", "\u{2}"];
    let values = FluentArgs::from_iter([("page", page), ("pages", pages)]);
    let words = messages.plain("core-paper-page", Some(&values)).unwrap_or_default();
    let (first, rest) = words.split_once(page).unwrap_or((&words, ""));
    let (middle, last) = rest.split_once(pages).unwrap_or((rest, ""));
    [first.to_owned(), middle.to_owned(), last.to_owned()]
}

/// An address as a picture for telephones: SVG.
#[cfg(feature = "pdf")]
fn qr(address: &str) -> Option<String> {
    let code = qrcode::QrCode::new(address.as_bytes()).ok()?;
    Some(code.render::<qrcode::render::svg::Color<'_>>().quiet_zone(false).build())
}

#[cfg(not(feature = "pdf"))]
fn qr(_: &str) -> Option<String> {
    None
}

/// A table of words alone, with shares of the width.
fn table(head: Vec<Vec<Inline>>, rows: Vec<Vec<Vec<Inline>>>, widths: &[usize]) -> Block {
    let align = vec![""; head.len()];
    Block::Table { widths: Some(widths.to_vec()), align, head, rows, open: 0 }
}

/// Words that somebody wrote; nothing where there are none.
fn said(said: &Option<Said>) -> String {
    said.as_ref().map_or_else(String::new, |said| said.text.clone())
}

/// As much of a person as the audience may see.
fn person(person: &Person, messages: &Messages) -> String {
    let role = person.role.as_ref().map(|role| role.text.clone());
    person.name.clone().into_iter().chain(role).collect::<Vec<_>>().join(&messages.text("core-comma"))
}

fn words_of(text: &str) -> Vec<Inline> {
    vec![Inline::Text(clip(text, SUMMARY))]
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { body: words_of(text) }
}

fn heading(text: &str, level: u8) -> Block {
    if says_something(text) {
        Block::Heading { level, body: words_of(text), aside: None }
    } else {
        paragraph(text)
    }
}

fn bullets(items: &[String]) -> Block {
    let items = items.iter().map(|item| Item { mark: None, blocks: vec![paragraph(item)] });
    Block::List { start: None, items: items.collect() }
}
