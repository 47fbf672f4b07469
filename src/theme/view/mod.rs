//! What a template may read: the contract with theme authors.
//!
//! Every page gets `frame` (the same for all kinds) and `page` (one type per template). Addresses
//! are relative to the page. A field that ends in `_html` is HTML made by the program; write it
//! with `| safe`. All other texts are escaped by Tera.

pub mod teams;

use serde::Serialize;

/// A page: its frame and what is in it.
#[derive(Debug, Serialize)]
pub struct View<'a, P: Serialize> {
    /// What every page has.
    pub frame: Frame<'a>,
    /// What this kind of page has.
    pub page: P,
}

/// What every page has.
#[derive(Debug, Default, Serialize)]
pub struct Frame<'a> {
    /// What the page is: the name of its template.
    pub kind: &'static str,
    /// The locale's tag: the language of the frame.
    pub locale: &'a str,
    /// `ltr` or `rtl`.
    pub direction: &'a str,
    /// The language of the text, another one when the page is a fallback.
    pub text_locale: &'a str,
    /// The direction of the text.
    pub text_direction: &'a str,
    /// Whether the text is in another language than the frame.
    pub is_fallback: bool,
    /// The page's title.
    pub title: String,
    /// What tells it from another page of the same title: a code, `Slides`, `Large print`.
    pub qualifier: Option<String>,
    /// The handbook's title.
    pub site_title: &'a str,
    /// One or two sentences for search engines and message previews.
    pub description: String,
    /// The way to the root of the site: `../../`.
    pub root: String,
    /// The home page of this locale.
    pub home: String,
    /// The published path of the logo, from the root.
    pub logo: Option<String>,
    /// Navigation and footer, rendered once for all pages of a folder.
    pub header_html: &'a str,
    /// See `header_html`.
    pub footer_html: &'a str,
    /// The same page in every language of the handbook.
    pub languages: Vec<LanguageLink<'a>>,
    /// The way from the home page to here, without the page itself.
    pub breadcrumbs: Vec<LinkView>,
    /// The page before along the process.
    pub previous: Option<LinkView>,
    /// The page after along the process.
    pub next: Option<LinkView>,
    /// Headings of the text, when it is long.
    pub contents: Vec<Contents<'a>>,
    /// Terms that the text links to: `term.<id>` on this page.
    pub terms: Vec<TermItem>,
    /// Whether it is in large print.
    pub is_large: bool,
    /// When the words were last changed, in the locale's form.
    pub updated: Option<String>,
    /// The page's one address, when the site's is known.
    pub canonical: Option<String>,
    /// The page in other languages, as absolute addresses.
    pub alternates: Vec<Alternate<'a>>,
    /// Whether search engines are asked to pass over it.
    pub noindex: bool,
}

/// The page in one language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LanguageLink<'a> {
    /// The locale's tag.
    pub tag: &'a str,
    /// The language's name in itself.
    pub name: String,
    /// `ltr` or `rtl`.
    pub direction: &'a str,
    /// Where it is.
    pub url: String,
    /// Whether it is this page.
    pub current: bool,
}

/// The page in one language, absolute.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate<'a> {
    /// The locale's tag.
    pub tag: &'a str,
    /// The address.
    pub url: String,
}

/// A link with its words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LinkView {
    /// The words.
    pub title: String,
    /// Where it leads.
    pub url: String,
    /// One or two sentences on what is there.
    pub summary: Option<String>,
    /// A short code, of a handout.
    pub code: Option<String>,
    /// Its number, of a stage or step.
    pub number: Option<usize>,
    /// Whether it is the page that is shown, or the part of the site that it is in.
    pub current: bool,
}

/// A heading of the text.
#[derive(Clone, Debug, Serialize)]
pub struct Contents<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its words.
    pub text: String,
    /// Its level, 2 or 3.
    pub level: u8,
    /// Its minutes.
    pub minutes: Option<u16>,
}

/// Navigation and footer: templates `header.html` and `footer.html`.
#[derive(Debug, Serialize)]
pub struct Furniture<'a> {
    /// The locale's tag.
    pub locale: &'a str,
    /// The handbook's title.
    pub site_title: &'a str,
    /// The way to the root of the site.
    pub root: String,
    /// The home page of this locale.
    pub home: String,
    /// The published path of the logo, from the root.
    pub logo: Option<String>,
    /// What the navigation shows.
    pub navigation: Vec<NavigationItem>,
    /// The search page of this locale.
    pub search: String,
    /// What can be taken away.
    pub downloads: String,
    /// How far the handbook is translated, when it has several languages.
    pub translation: Option<String>,
    /// The contact line.
    pub contact: Option<&'a str>,
    /// When the handbook was published, in the locale's form.
    pub published: Option<String>,
}

/// One entry of the navigation.
#[derive(Debug, Default, Serialize)]
pub struct NavigationItem {
    /// The message that names it, when it is no page.
    pub message: Option<String>,
    /// The title of a page.
    pub title: Option<String>,
    /// Where it leads.
    pub url: String,
    /// Whether it names the folder that the page is in.
    pub current: bool,
    /// What stands below it; it leads nowhere itself then.
    pub items: Vec<NavigationItem>,
}

/// `pages.html`: all pages of words.
#[derive(Debug, Serialize)]
pub struct PagesView {
    /// By folder, those without one first.
    pub folders: Vec<PageFolder>,
}

/// The pages of one folder.
#[derive(Debug, Serialize)]
pub struct PageFolder {
    /// The title of the page that is called like the folder, or the folder's name; empty for none.
    pub title: String,
    /// The pages.
    pub links: Vec<LinkView>,
}

/// `page.html`, `home.html`: a page of words.
#[derive(Debug, Serialize)]
pub struct PageView {
    /// The text.
    pub body_html: String,
    /// One or two sentences above it.
    pub summary: Option<String>,
    /// Pages in its folder.
    pub children: Vec<LinkView>,
    /// The handbook's processes, on the home page.
    pub processes: Vec<LinkView>,
    /// The first process as a picture, on the home page.
    pub journey: Option<Journey>,
    /// Where to go from the home page.
    pub ways: Option<HomeWays>,
}

/// Addresses of lists, from the home page.
#[derive(Debug, Serialize)]
pub struct HomeWays {
    /// All handouts, where there are any.
    pub handouts: Option<String>,
    /// All activities.
    pub activities: Option<String>,
    /// All teams.
    pub teams: Option<String>,
    /// All terms.
    pub glossary: Option<String>,
}

/// `process.html`.
#[derive(Debug, Serialize)]
pub struct ProcessView {
    /// The text.
    pub body_html: String,
    /// One or two sentences above it.
    pub summary: Option<String>,
    /// `stage`, `phase` or `feature`: chooses words.
    pub unit: &'static str,
    /// Its stages.
    pub stages: Vec<StageItem>,
    /// The picture of its stages.
    pub journey: Journey,
    /// Its self-assessments.
    pub instruments: Vec<LinkView>,
}

/// A stage with its steps, in lists.
#[derive(Debug, Serialize)]
pub struct StageItem {
    /// The stage.
    pub link: LinkView,
    /// Whether a team must do it first.
    pub required_first: bool,
    /// The stage it leads back to.
    pub repeats_to: Option<LinkView>,
    /// Its steps.
    pub steps: Vec<StepItem>,
}

/// A step in a list.
#[derive(Debug, Serialize)]
pub struct StepItem {
    /// The step.
    pub link: LinkView,
    /// Steps that follow it, when it is not just the next.
    pub next: Vec<LinkView>,
}

/// The stages of a process as stops on a road, in units of the SVG's `viewBox`.
#[derive(Debug, Serialize)]
pub struct Journey {
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The road as SVG path data; empty when the stages have no order.
    pub road: String,
    /// Ways back, as SVG path data.
    pub back: Vec<String>,
    /// The stops.
    pub stops: Vec<Stop>,
}

/// A stage on the road.
#[derive(Debug, Serialize)]
pub struct Stop {
    /// Its number, when stages have an order.
    pub number: Option<usize>,
    /// Middle.
    pub x: f64,
    /// Middle.
    pub y: f64,
    /// Its size.
    pub radius: f64,
    /// Its name, below it, centred on `x`.
    pub lines: Vec<MapLine>,
    /// Its steps, on the road that leaves it.
    pub steps: Vec<Point>,
}

/// A point.
#[derive(Debug, Serialize)]
pub struct Point {
    /// Across.
    pub x: f64,
    /// Down.
    pub y: f64,
    /// On a team's way: `todo`, `doing`, `done` or `skipped`.
    pub status: Option<&'static str>,
}

/// A line of text.
#[derive(Debug, Serialize)]
pub struct MapLine {
    /// The middle of the line.
    pub x: f64,
    /// The base line.
    pub y: f64,
    /// The words.
    pub text: String,
}

/// The steps of a stage as boxes and arrows, in units of the SVG's `viewBox`.
#[derive(Debug, Serialize)]
pub struct Flow {
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The boxes.
    pub boxes: Vec<FlowBox>,
    /// Arrows as SVG path data.
    pub arrows: Vec<String>,
}

/// A step, or the stage before or after.
#[derive(Debug, Serialize)]
pub struct FlowBox {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Whether it is a stage, at an end, rather than a step.
    pub is_end: bool,
    /// Its words.
    pub lines: Vec<MapLine>,
}

/// `stage.html`: stages, phases and features.
#[derive(Debug, Serialize)]
pub struct StageView {
    /// The text.
    pub body_html: String,
    /// One or two sentences above it.
    pub summary: Option<String>,
    /// `stage`, `phase` or `feature`: chooses words.
    pub unit: &'static str,
    /// Its number in the process.
    pub number: usize,
    /// Its process.
    pub process: LinkView,
    /// Whether a team must do it first.
    pub required_first: bool,
    /// What a team has done at its end.
    pub accomplishments: Vec<String>,
    /// Its steps.
    pub steps: Vec<StepItem>,
    /// The picture of its steps.
    pub flow: Flow,
    /// Its pack for who leads the meetings, when it has activities.
    pub facilitator_pack: Option<String>,
    /// Its pack of handouts, when it has some.
    pub handouts_pack: Option<String>,
    /// Indicators of a feature, by group.
    pub indicators: Vec<IndicatorGroup>,
    /// The stage it leads back to.
    pub repeats_to: Option<LinkView>,
}

/// Indicators about the same people.
#[derive(Debug, Serialize)]
pub struct IndicatorGroup {
    /// `system`, `staff`, `students` …; may be empty.
    pub group: String,
    /// The words of its indicators.
    pub indicators: Vec<String>,
}

/// `step.html`.
#[derive(Debug, Serialize)]
pub struct StepView {
    /// The text.
    pub body_html: String,
    /// One or two sentences above it.
    pub summary: Option<String>,
    /// Its number in the process.
    pub number: usize,
    /// Its stage.
    pub stage: LinkView,
    /// Questions to ask on the way.
    pub key_questions: Vec<String>,
    /// What it produces, in words.
    pub produces: Option<String>,
    /// Its activities.
    pub activities: Vec<ActivityItem>,
    /// Steps that follow it, when it is not just the next.
    pub next_steps: Vec<LinkView>,
}

/// An activity in a list; also all that `activity-item.html` reads.
#[derive(Debug, Serialize)]
pub struct ActivityItem {
    /// The activity.
    pub link: LinkView,
    /// `activity`, `resource` or `energizer`.
    pub kind: &'static str,
    /// Minutes to run.
    pub run: Option<u16>,
    /// Fewest people.
    pub min: Option<u16>,
    /// Most people.
    pub max: Option<u16>,
    /// Its home step.
    pub step: Option<LinkView>,
    /// Ids of the stages that it serves.
    pub stages: Vec<String>,
    /// Ids of its tags.
    pub tags: Vec<String>,
    /// `in-person`, `online`.
    pub places: Vec<String>,
}

/// `activity.html`.
#[derive(Debug, Serialize)]
pub struct ActivityView {
    /// The guide.
    pub body_html: String,
    /// One or two sentences above it.
    pub summary: Option<String>,
    /// `activity`, `resource` or `energizer`.
    pub kind: &'static str,
    /// What it leads to.
    pub outcomes: Vec<String>,
    /// Minutes to prepare.
    pub prepare: Option<u16>,
    /// Minutes to run.
    pub run: Option<u16>,
    /// Fewest people.
    pub min: Option<u16>,
    /// Most people.
    pub max: Option<u16>,
    /// `whole-group`, `small-groups`, `pairs` or `alone`.
    pub grouping: Option<&'static str>,
    /// `in-person`, `online`.
    pub places: Vec<String>,
    /// What to bring.
    pub materials: Vec<MaterialItem>,
    /// The steps it serves.
    pub steps: Vec<LinkView>,
    /// Activities that come before.
    pub before: Vec<LinkView>,
    /// Activities that come after.
    pub after: Vec<LinkView>,
    /// Its handouts.
    pub handouts: Vec<LinkView>,
    /// Its tags.
    pub tags: Vec<TagLink>,
    /// Its slides, when it has some.
    pub slides_url: Option<String>,
}

/// A tag: the message `tag-<id>` is its label.
#[derive(Debug, Serialize)]
pub struct TagLink {
    /// Its id.
    pub id: String,
    /// The page of what carries it.
    pub url: String,
}

/// Something to bring.
#[derive(Debug, Serialize)]
pub struct MaterialItem {
    /// What.
    pub item: String,
    /// `group`, `person` or `room`.
    pub each: Option<&'static str>,
    /// How many.
    pub quantity: Option<u16>,
}

/// `activities.html`: all activities.
#[derive(Debug, Serialize)]
pub struct ActivitiesView {
    /// How many there are.
    pub count: usize,
    /// The stages that activities serve: id and title.
    pub stages: Vec<Choice>,
    /// Ids of the tags that activities carry.
    pub tags: Vec<String>,
    /// Where activities can be done.
    pub places: Vec<String>,
    /// Each activity in the order of their titles, rendered with `activity-item.html`.
    pub items_html: String,
}

/// Something to choose in a list.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// What the choice is called in an address.
    pub id: String,
    /// What a reader sees.
    pub title: String,
}

/// `handout.html`, in usual and in large print (`frame.is_large`).
#[derive(Debug, Serialize)]
pub struct HandoutView {
    /// The sheet.
    pub body_html: String,
    /// Its short code.
    pub code: String,
    /// `group`, `person` or `room`.
    pub each: Option<String>,
    /// Sheets of paper.
    pub sheets: Option<u16>,
    /// Whether the sheet lies on its side.
    pub landscape: bool,
    /// The activity whose handout it is.
    pub activity: Option<LinkView>,
    /// Activities that use a shared one.
    pub used_by: Vec<LinkView>,
    /// The same as plain text.
    pub text_url: String,
    /// The same as PDF.
    pub pdf_url: Option<String>,
    /// The same in two languages.
    pub both_url: Option<String>,
    /// The same in large print; on the large page, in usual print.
    pub other_print_url: String,
}

/// `both.html`: a handout in two languages, as two sides of one sheet.
#[derive(Debug, Serialize)]
pub struct BothView {
    /// The sides: first the source language.
    pub sides: Vec<BothSide>,
    /// On a sheet of two columns its rows, with a part of each side's words; else none.
    pub rows: Vec<Vec<String>>,
    /// The same words in the other arrangement: columns for sides, sides for columns.
    pub other_url: String,
    /// Its short code.
    pub code: String,
    /// Whether the sheet lies on its side.
    pub landscape: bool,
    /// The same as PDF.
    pub pdf_url: Option<String>,
}

/// A side of a sheet.
#[derive(Debug, Serialize)]
pub struct BothSide {
    /// Its language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Its title.
    pub title: String,
    /// Its words.
    pub body_html: String,
    /// What stands below it, in its language: code, language, handbook, date.
    pub foot: Vec<String>,
}

/// `slides.html`: the slides of an activity.
#[derive(Debug, Serialize)]
pub struct SlidesView {
    /// The same as PDF.
    pub pdf_url: Option<String>,
    /// The activity.
    pub activity: LinkView,
    /// The slides.
    pub slides: Vec<SlideItem>,
}

/// A slide.
#[derive(Debug, Serialize)]
pub struct SlideItem {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its short code.
    pub code: String,
    /// What it shows.
    pub body_html: String,
    /// Whether it is shown in two columns.
    pub in_columns: bool,
    /// The notes for who presents it; empty where there are none.
    pub notes_html: String,
}

/// `pack.html`: the papers of a stage.
#[derive(Debug, Serialize)]
pub struct PackView {
    /// The same as PDF.
    pub pdf_url: Option<String>,
    /// `facilitator` or `handouts`.
    pub pack: &'static str,
    /// The stage.
    pub stage: LinkView,
    /// `stage`, `phase` or `feature`: chooses words.
    pub unit: &'static str,
    /// The pack for the others.
    pub other_url: Option<String>,
    /// The tag whose forms of times and numbers the locale uses: `es-US`.
    pub format: String,
    /// When the agendas begin, `18:00`.
    pub start: String,
    /// Numbers of people that materials are summed for.
    pub sizes: Vec<u32>,
    /// Materials of all activities.
    pub materials: Vec<PackMaterial>,
    /// The activities with their guides; none in the pack of handouts.
    pub guides: Vec<PackGuide>,
    /// The handouts; in the facilitator's pack the shared ones, since its guides hold the others.
    pub sheets: Vec<PackSheet>,
    /// The activities of a stage that is too long for a pack, which then holds nothing else.
    pub links: Vec<LinkView>,
}

/// Something to bring, over all activities.
#[derive(Debug, Serialize)]
pub struct PackMaterial {
    /// What.
    pub item: String,
    /// What the activities that need it need; as many are brought as the one that needs most.
    pub needs: Vec<PackNeed>,
    /// How many for each of the pack's sizes.
    pub counts: Vec<u32>,
}

/// How many of a thing one activity needs.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct PackNeed {
    /// For each person.
    pub person: u32,
    /// For each small group.
    pub group: u32,
    /// For the room.
    pub room: u32,
    /// People in a small group.
    pub group_size: u32,
}

impl PackNeed {
    /// How many for so many people.
    pub fn of(&self, people: u32) -> u32 {
        self.person * people + self.group * people.div_ceil(self.group_size) + self.room
    }
}

/// An activity in a pack.
#[derive(Debug, Serialize)]
pub struct PackGuide {
    /// The id of its place on the page.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its language, when that is not the page's.
    pub lang: Option<String>,
    /// Its parts with the time of day that each begins.
    pub agenda: Vec<AgendaRow>,
    /// The activity.
    pub activity: ActivityView,
}

/// A part of a meeting.
#[derive(Debug, Serialize)]
pub struct AgendaRow {
    /// When it begins, in the locale's form.
    pub clock: String,
    /// What is done.
    pub title: String,
    /// For how many minutes.
    pub minutes: u16,
}

/// A handout in a pack.
#[derive(Debug, Serialize)]
pub struct PackSheet {
    /// The id of its place on the page.
    pub id: String,
    /// The handout with its code.
    pub link: LinkView,
    /// Its language, when that is not the page's.
    pub lang: Option<String>,
    /// Whether the sheet lies on its side.
    pub landscape: bool,
    /// The sheet.
    pub body_html: String,
}

/// `instrument.html`: a self-assessment.
#[derive(Debug, Serialize)]
pub struct InstrumentView {
    /// The same as PDF.
    pub pdf_url: Option<String>,
    /// The text.
    pub body_html: String,
    /// One or two sentences above it.
    pub summary: Option<String>,
    /// What is rated: id and words.
    pub items: Vec<Choice>,
    /// Ids of the levels of its scale, lowest first; `level-<id>` names one.
    pub levels: Vec<String>,
    /// Its process.
    pub process: Option<LinkView>,
}

/// `book.html`: the whole handbook, in usual and in large print (`frame.is_large`).
#[derive(Debug, Serialize)]
pub struct BookView {
    /// The same as PDF.
    pub pdf_url: Option<String>,
    /// Its chapters in order.
    pub chapters: Vec<Chapter>,
    /// Whether it is too long for one page, so that its chapters are links without texts.
    pub is_list: bool,
    /// All terms.
    pub terms: Vec<TermItem>,
    /// The same in large print; on the large page, in usual print.
    pub other_print_url: String,
}

/// A chapter of the book, or a part of one.
#[derive(Debug, Serialize)]
pub struct Chapter {
    /// The id of its place on the page.
    pub id: String,
    /// The level of its heading, from 2.
    pub level: u8,
    /// `page`, `process`, `stage`, `step`, `activity`, `handout` or `instrument`.
    pub kind: &'static str,
    /// `stage`, `phase` or `feature`: chooses words.
    pub unit: &'static str,
    /// The thing, with its number or code.
    pub link: LinkView,
    /// Its language, when that is not the page's.
    pub lang: Option<String>,
    /// What comes of it, or what to ask on the way.
    pub points: Vec<String>,
    /// What an activity needs.
    pub activity: Option<ActivityView>,
    /// The text.
    pub body_html: String,
}

/// `tag.html`: what carries a tag.
#[derive(Debug, Serialize)]
pub struct TagView {
    /// The tag's id.
    pub id: String,
    /// What carries it.
    pub links: Vec<LinkView>,
}

/// `downloads.html`: what can be taken away.
#[derive(Debug, Serialize)]
pub struct DownloadsView {
    /// Packs by stage.
    pub packs: Vec<PackLinks>,
    /// The book.
    pub book_url: String,
    /// The book in large print.
    pub large_book_url: String,
    /// The book as PDF, and in large print.
    pub book_pdf_urls: [Option<String>; 2],
    /// The book as an e-book.
    pub ebook_url: Option<String>,
    /// Handouts by code.
    pub handouts: Vec<HandoutLinks>,
    /// Slides by activity.
    pub slides: Vec<PrintedLink>,
    /// Self-assessments.
    pub instruments: Vec<PrintedLink>,
    /// Files of the handbook, by name.
    pub files: Vec<LinkView>,
}

/// A page, and the same on paper.
#[derive(Debug, Serialize)]
pub struct PrintedLink {
    /// The page.
    pub link: LinkView,
    /// Its PDF.
    pub pdf_url: Option<String>,
}

/// The packs of a stage.
#[derive(Debug, Serialize)]
pub struct PackLinks {
    /// The stage.
    pub stage: LinkView,
    /// `stage`, `phase` or `feature`: chooses words.
    pub unit: &'static str,
    /// For who leads the meetings.
    pub facilitator_url: String,
    /// The same as PDF.
    pub facilitator_pdf_url: Option<String>,
    /// For who takes part, when there are handouts.
    pub handouts_url: Option<String>,
    /// The same as PDF.
    pub handouts_pdf_url: Option<String>,
}

/// The forms of a handout.
#[derive(Debug, Serialize)]
pub struct HandoutLinks {
    /// The handout.
    pub link: LinkView,
    /// As PDF.
    pub pdf_url: Option<String>,
    /// In large print.
    pub large_url: String,
    /// In large print as PDF.
    pub large_pdf_url: Option<String>,
    /// As plain text.
    pub text_url: String,
    /// In two languages.
    pub both_url: Option<String>,
    /// In two languages as PDF.
    pub both_pdf_url: Option<String>,
}

/// `search.html`.
#[derive(Debug, Serialize)]
pub struct SearchView {
    /// The script that holds what is searched.
    pub index_url: String,
    /// Where to look without a script.
    pub links: Vec<LinkView>,
}

/// `feed.xml`: the newest pages of a locale.
#[derive(Debug, Serialize)]
pub struct FeedView<'a> {
    /// The locale's tag.
    pub locale: &'a str,
    /// The handbook's title.
    pub site_title: &'a str,
    /// The feed's own address.
    pub url: String,
    /// The home page.
    pub home_url: String,
    /// When the newest entry was changed: RFC 3339.
    pub updated: String,
    /// The entries, newest first.
    pub entries: Vec<FeedEntry>,
}

/// An entry of a feed.
#[derive(Debug, Serialize)]
pub struct FeedEntry {
    /// The page's title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// When it was changed: RFC 3339.
    pub updated: String,
    /// One or two sentences.
    pub summary: String,
}

/// `handouts.html`: all handouts, those for any meeting first, then stage by stage.
#[derive(Debug, Serialize)]
pub struct HandoutsView {
    /// The groups that have some.
    pub groups: Vec<HandoutGroup>,
}

/// The handouts of a stage.
#[derive(Debug, Serialize)]
pub struct HandoutGroup {
    /// The id of its heading.
    pub id: String,
    /// The stage; nothing for those that serve any meeting.
    pub stage: Option<LinkView>,
    /// `stage`, `phase` or `feature`: chooses words.
    pub unit: &'static str,
    /// Its handouts by code.
    pub handouts: Vec<HandoutLinks>,
}

/// `processes.html`: all processes.
#[derive(Debug, Serialize)]
pub struct ProcessesView {
    /// The processes.
    pub processes: Vec<LinkView>,
}

/// `glossary.html`.
#[derive(Debug, Serialize)]
pub struct GlossaryView {
    /// The terms in the order of the language's alphabet, by their first letter.
    pub letters: Vec<Letter>,
}

/// Terms that begin with the same letter of the language's alphabet.
#[derive(Debug, Serialize)]
pub struct Letter {
    /// The letter.
    pub letter: String,
    /// Its terms.
    pub terms: Vec<TermItem>,
}

/// A term.
#[derive(Debug, Serialize)]
pub struct TermItem {
    /// Its id.
    pub id: String,
    /// The term.
    pub term: String,
    /// What it means.
    pub definition: String,
    /// Its language, when that is not the page's.
    pub lang: Option<String>,
    /// Related terms.
    pub see: Vec<LinkView>,
}

/// `languages.html`: the choice of language at the root of the site; `not-found.html`: what a
/// server shows for an address that is not there.
#[derive(Debug, Serialize)]
pub struct LanguagesView<'a> {
    /// The languages with the handbook's title in each.
    pub choices: Vec<LanguageChoice<'a>>,
}

/// A language to choose.
#[derive(Debug, Serialize)]
pub struct LanguageChoice<'a> {
    /// The language.
    pub link: LanguageLink<'a>,
    /// The handbook's title in it.
    pub title: &'a str,
    /// "Go on in this language", or "This page is not here", said in it.
    pub words: String,
    /// Where else to go, said in it.
    pub links: Vec<LinkView>,
}

/// `translation.html`: how far the handbook is translated.
#[derive(Debug, Serialize)]
pub struct TranslationView {
    /// The tag of the language that pages are first written in.
    pub source_locale: String,
    /// Its direction.
    pub source_direction: &'static str,
    /// The languages that the page tells of: its own, or all of them in the source language.
    pub languages: Vec<LanguageStatus>,
}

/// How far a language is.
#[derive(Debug, Serialize)]
pub struct LanguageStatus {
    /// The language's tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// How many pages there are.
    pub pages: usize,
    /// On how many of them nothing is left to do.
    pub current: usize,
    /// How many texts there are.
    pub blocks: usize,
    /// How many of them are current.
    pub done: usize,
    /// How many pages have no record of what they were translated from.
    pub unrecorded: usize,
    /// The pages on which something is left to do, those first that readers need first.
    pub rows: Vec<PageStatus>,
}

/// How far a page is.
#[derive(Debug, Serialize)]
pub struct PageStatus {
    /// The id of its row.
    pub id: String,
    /// The page.
    pub link: LinkView,
    /// Words of the source.
    pub words: usize,
    /// Whether there is a translation at all.
    pub is_there: bool,
    /// Texts without a translation.
    pub missing: usize,
    /// Texts whose source has changed.
    pub outdated: usize,
    /// Texts that somebody has to confirm.
    pub unconfirmed: usize,
    /// What changed in the source, text by text.
    pub changes: Vec<TextChange>,
}

/// What changed in a text of the source.
#[derive(Debug, Serialize)]
pub struct TextChange {
    /// Stretches in order.
    pub parts: Vec<ChangedPart>,
    /// Whether it keeps people safe.
    pub is_safety: bool,
}

/// A stretch of a changed text.
#[derive(Debug, Serialize)]
pub struct ChangedPart {
    /// `same`, `gone` or `new`.
    pub kind: &'static str,
    /// Its words.
    pub text: String,
}

/// `redirect.html`: an old or a short address that leads on.
#[derive(Debug, Serialize)]
pub struct RedirectView {
    /// Where it leads.
    pub to: LinkView,
    /// Whether it is the short address of a code on paper, rather than an old one.
    pub is_short: bool,
    /// Whether the sheet of that code is no longer there, so that it leads to all sheets.
    pub is_gone: bool,
}
