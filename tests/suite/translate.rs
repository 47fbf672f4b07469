//! Translations: what a change of the source does, packets that go out and come back, strangers' files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use juntos::build::SETTINGS;
use juntos::model::Config;
use juntos::parse;
use juntos::source::Sources;
use juntos::translate::align::State;
use juntos::translate::edit::{Record, record};
use juntos::translate::export::{Choice, packet};
use juntos::translate::import::{Imported, Rejection, Taking, Verdict, import};
use juntos::translate::lock::Confidence;
use juntos::translate::marked::{Part, TagFault, normal, read_tagged, tagged};
use juntos::translate::packet::{Format, Returned, ReturnedUnit, read};
use juntos::translate::texts::Unit;
use juntos::translate::{Page, pages, status};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::site_test::{SiteTest, stderr, stdout, tree};

const EN: &str = "content/en/activities/tower.md";
const ES: &str = "content/es/activities/tower.md";
const PAGE: &str = "activities/tower";

/// A page with one of everything, and below it the same in Spanish.
const TOWER: &str = include_str!("../translate/tower.en.md");
const TORRE: &str = include_str!("../translate/tower.es.md");

const PUT: &str = "Put every paper cup on the table before anybody begins to build.";
const PONGA: &str = "Ponga todos los vasos sobre la mesa antes de que alguien empiece a construir.";
const WHEN: &str = "When the tower stands, count its cups and write the number down.";
const CUANDO: &str = "Cuando la torre esté de pie, cuente los vasos y anote el número.";

const SETTINGS_TEXT: &str = include_str!("../sites/minimal/content/handbook.yaml");

/// The small handbook with the page in both languages, and no record of it.
fn tower() -> SiteTest {
    SiteTest::minimal().file(EN, TOWER).file(ES, TORRE)
}

/// The same with a record of every page as it is.
fn tracked() -> SiteTest {
    let site = tower();
    assert_eq!(say(&site, &["accept", "es", "--baseline"]), "33 recorded in 7 files\n");
    assert_eq!(told(&site), NOTHING);
    site
}

const NOTHING: [&str; 0] = [];
const IN_STEP: &str = "Nothing to do: the translations are in step\n";

/// Runs `juntos translate`, which must go well and quietly.
#[track_caller]
fn say(site: &SiteTest, arguments: &[&str]) -> String {
    let ran = site.run(&[&["translate"][..], arguments].concat());
    assert_eq!((ran.status.code(), stderr(&ran).as_str()), (Some(0), ""), "{arguments:?}");
    stdout(&ran)
}

#[track_caller]
fn data(site: &SiteTest, arguments: &[&str]) -> Value {
    let answer = say(site, &[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&answer).expect("JSON")
}

fn word(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// What `status` says of the page: every block that is not simply translated, and what it counted.
#[track_caller]
fn told(site: &SiteTest) -> Vec<String> {
    let locale = data(site, &["status", "es", PAGE])["locales"][0].take();
    let mut lines = Vec::new();
    for block in locale["blocks"].as_array().expect("blocks") {
        let moved = if block["moved"] == true { " moved" } else { "" };
        if block["state"] == "translated" && moved.is_empty() {
            continue;
        }
        let changes = block["changes"].as_array().expect("changes");
        let changes = changes.iter().map(|change| match (word(&change[0]), word(&change[1])) {
            ("-", text) => format!("[-{text}-]"),
            ("+", text) => format!("{{+{text}+}}"),
            (_, text) => text.to_owned(),
        });
        let changes: String = changes.collect();
        let source = if changes.is_empty() { word(&block["source"]) } else { &changes };
        let targets: Vec<&str> = block["target"].as_array().expect("targets").iter().map(word).collect();
        lines.push(format!("{}{moved}: {source} → {}", word(&block["state"]), targets.join(" | ")));
    }
    for count in ["moved", "orphans", "extra"] {
        let number = &locale["pages"][0][count];
        if *number != 0 {
            lines.push(format!("{count} {number}"));
        }
    }
    lines
}

/// The name of a block by its source text.
fn id(site: &SiteTest, source: &str) -> String {
    let blocks = data(site, &["status", "es", PAGE])["locales"][0]["blocks"].take();
    let block = blocks.as_array().expect("blocks").iter().find(|block| block["source"] == source);
    word(&block.unwrap_or_else(|| panic!("no {source}"))["id"]).to_owned()
}

fn text(site: &SiteTest, path: &str) -> String {
    std::fs::read_to_string(site.project().join(path)).expect("a file of the project")
}

// A page with a new name takes its translation and its record along, byte for byte.
#[test]
fn a_renamed_page_keeps_its_translation() {
    let site = tracked();
    let lock = text(&site, "content/.translation/es/activities/tower.lock");
    let new = site.project().join("content/en/activities/spire.md");
    std::fs::rename(site.project().join(EN), new).expect("a new name");
    let synced = data(&site, &["sync", "es"]);
    assert_eq!(synced["pages"], json!([{"page": "activities/spire", "from": PAGE}]));
    assert_eq!(text(&site, "content/es/activities/spire.md"), TORRE);
    assert_eq!(text(&site, "content/.translation/es/activities/spire.lock"), lock);
    assert_eq!(synced["removed"], json!([ES, "content/.translation/es/activities/tower.lock"]));
    assert!(!site.project().join(ES).exists());
    assert_eq!(say(&site, &["status", "es"]), "es: 7 of 7 pages are current; 33 of 33 blocks\n");
}

// A block that stands elsewhere keeps its translation; `sync` moves that too.
#[test]
fn a_moved_block_keeps_its_translation() {
    let site = tracked().edit(EN, &format!("{PUT}\n\n{WHEN}"), &format!("{WHEN}\n\n{PUT}"));
    assert_eq!(told(&site), [format!("translated moved: {WHEN} → {CUANDO}"), "moved 1".to_owned()]);
    assert_eq!(text(&site, ES), TORRE);
    say(&site, &["sync", "es"]);
    let moved = TORRE.replace(&format!("{PONGA}\n\n{CUANDO}"), &format!("{CUANDO}\n\n{PONGA}"));
    assert_eq!(text(&site, ES), moved);
    assert_eq!(told(&site), NOTHING);
}

// Words that were edited, divided or joined make a block outdated: its old translation stays, beside each
// part, and what changed is shown. Nothing else is told, and no command touches the Spanish file.
#[test]
fn changed_words_are_outdated_beside_their_old_translation() {
    let cups = "When the tower stands, count its";
    for (from, to, expected) in [
        (
            "every paper cup",
            "every plastic cup",
            vec![format!("outdated: {} → {PONGA}", PUT.replace("paper", "[-paper-]{+plastic+}"))],
        ),
        (
            "count its cups and write the number down.",
            "count its cups.\n\nThen write the number of cups down.",
            vec![
                format!("outdated: {cups} [-cups and write the number down.-]{{+cups.+}} → {CUANDO}"),
                format!(
                    "outdated: [-{cups} cups and-]{{+Then+}} write the number {{+of cups +}}down. → {CUANDO}"
                ),
            ],
        ),
        (
            "begins to build.\n\nWhen",
            "begins to build, and when",
            vec![format!(
                "outdated: {} → {PONGA} | {CUANDO}",
                format!("{PUT} {WHEN}").replace("build. When", "[-build.-]{+build, and+} [-When-]{+when+}")
            )],
        ),
    ] {
        let site = tracked().edit(EN, from, to);
        assert_eq!(told(&site), expected);
        assert_eq!(say(&site, &["sync", "es", "--fix", "--prune"]), IN_STEP);
        assert_eq!((text(&site, ES), told(&site)), (TORRE.to_owned(), expected));
    }
}

// Where only a link changed, `sync --fix` puts the same one right in Spanish and keeps the state.
#[test]
fn a_changed_link_is_put_right() {
    let site = tracked();
    let block = id(&site, "Read <1/> first.");
    assert_eq!(say(&site, &["accept", "es", &block, "--reviewed"]), "1 recorded in one file\n");
    let reviewed = ["reviewed: Read <1/> first. → Lea primero <1/>."];
    assert_eq!(told(&site), reviewed);
    let site = site.edit(EN, "[[page:home]]", "[[activity:greet]]");
    assert_eq!(told(&site), ["mechanical: Read <1/> first. → Lea primero <1/>."]);
    let synced = data(&site, &["sync", "es", "--fix"]);
    assert_eq!(synced["pages"], json!([{"page": PAGE, "fixed": 1, "moved": 0, "pruned": 0}]));
    assert_eq!(text(&site, ES), TORRE.replace("[[page:home]]", "[[activity:greet]]"));
    assert_eq!(told(&site), reviewed);
}

// What is gone from the source leaves an orphan, which goes only by `sync --prune`, with its lines.
#[test]
fn a_deleted_block_goes_only_when_asked() {
    for (lines, spanish) in [
        (format!("{WHEN}\n\n"), format!("{CUANDO}\n\n")),
        ("- Take ten cups.\n".to_owned(), "- Tome diez vasos.\n".to_owned()),
    ] {
        let site = tracked().edit(EN, &lines, "");
        assert_eq!(told(&site), ["orphans 1"]);
        assert_eq!(say(&site, &["sync", "es"]), IN_STEP);
        assert_eq!((told(&site), text(&site, ES)), (vec!["orphans 1".to_owned()], TORRE.to_owned()));
        let synced = data(&site, &["sync", "es", "--prune"]);
        assert_eq!(synced["pages"], json!([{"page": PAGE, "fixed": 0, "moved": 0, "pruned": 1}]));
        assert_eq!(text(&site, ES), TORRE.replace(&spanish, ""));
        assert_eq!(told(&site), NOTHING);
    }
}

// Where items come and go and the others are written anew, each keeps its own source; what may belong to more
// than one is said and recorded nowhere.
#[test]
fn items_that_come_and_go_move_no_other() {
    let english = |items: &[&str]| {
        let start = "---\ntitle: Cups\nsteps: [meet]\ntime: {run: 5}\n---\n## Do it {#run}\n\n";
        format!("{start}- {}\n", items.join("\n- "))
    };
    let spanish = |items: &[&str]| {
        format!("---\ntitle: Vasos\n---\n## En marcha {{#run}}\n\n- {}\n", items.join("\n- "))
    };
    let cups = ["Take 3 cups.", "Take 5 cups.", "Take 7 cups."];
    let vasos = ["Tome 3 vasos.", "Tome 5 vasos.", "Tome 7 vasos."];
    let five = "touched: Take 5 cups. → Agarre 5 vasos.";
    let seven = "touched: Take 7 cups. → Agarre 7 vasos.";
    let words = ["The cup is red.", "The dog barks.", "Rain falls."];
    let palabras = ["La taza es roja.", "El perro ladra.", "Cae lluvia."];
    let anew = ["Ladra el perro.", "Está lloviendo.", "Sale el sol."];
    for (was, fue, now, es, expected, recorded, in_doubt) in [
        // One less in both.
        (&cups, &vasos, &cups[1..], &["Agarre 5 vasos.", "Agarre 7 vasos."][..], &[five, seven][..], 2, 0),
        (
            &words,
            &palabras,
            &words[1..],
            &anew[..2],
            &["touched: The dog barks. → Ladra el perro.", "touched: Rain falls. → Está lloviendo."],
            2,
            0,
        ),
        // One less and another more, so that there are as many.
        (
            &cups,
            &vasos,
            &["Take 5 cups.", "Take 7 cups.", "Take 9 cups."],
            &["Agarre 5 vasos.", "Agarre 7 vasos.", "Agarre 9 vasos."],
            &[five, seven, "untracked: Take 9 cups. → Agarre 9 vasos."],
            3,
            0,
        ),
        (
            &words,
            &palabras,
            &["The dog barks.", "Rain falls.", "The sun rises."],
            &anew,
            &[
                "missing: The dog barks. → ",
                "missing: Rain falls. → ",
                "missing: The sun rises. → ",
                "extra 3",
            ],
            0,
            2,
        ),
        // One less in the translation alone.
        (
            &words,
            &palabras,
            &words,
            &anew[..2],
            &[
                "missing: The cup is red. → ",
                "missing: The dog barks. → ",
                "missing: Rain falls. → ",
                "extra 2",
            ],
            0,
            3,
        ),
        // Another order in the translation alone.
        (
            &cups,
            &vasos,
            &cups,
            &["Agarre 7 vasos.", "Agarre 5 vasos.", "Agarre 3 vasos."],
            &["touched: Take 3 cups. → Agarre 3 vasos.", five, seven],
            3,
            0,
        ),
    ] {
        let site = SiteTest::minimal().file(EN, &english(was)).file(ES, &spanish(fue));
        say(&site, &["accept", "es", "--baseline"]);
        let site = site.file(EN, &english(now)).file(ES, &spanish(es));
        let found = told(&site);
        let of_items = found.iter().filter(|line| !line.starts_with("orphans"));
        assert_eq!(of_items.collect::<Vec<_>>(), expected);
        let ran = site.run(&["translate", "accept", "es", PAGE]);
        let files = if recorded > 0 { "one file" } else { "0 files" };
        assert_eq!(stdout(&ran), format!("{recorded} recorded in {files}\n"), "{es:?}");
        let unpaired = "no text of the translation could be found for this block";
        assert_eq!(stderr(&ran).lines().filter(|line| line.ends_with(unpaired)).count(), in_doubt, "{es:?}");
    }
}

// A mended typo is a change like any other, until somebody says that it means the same.
#[test]
fn a_typo_keeps_its_state_when_somebody_says_so() {
    let site = tracked();
    say(&site, &["accept", "es", &id(&site, PUT), "--reviewed"]);
    let typo = PUT.replace("anybody", "any body");
    let site = site.edit(EN, "anybody", "any body");
    let changed = PUT.replace("anybody", "[-anybody-]{+any body+}");
    assert_eq!(told(&site), [format!("outdated: {changed} → {PONGA}")]);
    let block = id(&site, &typo);
    let said = say(&site, &["accept", "es", &block, "--no-meaning-change", "--by", "Ana"]);
    assert_eq!(said, "1 recorded in one file\n");
    assert_eq!(told(&site), [format!("reviewed: {typo} → {PONGA}")]);
    assert!(text(&site, "content/.translation/es/activities/tower.lock").contains("by = \"Ana\"\n"));
    assert_eq!(text(&site, ES), TORRE);
}

// A translation that somebody changed by hand waits for a word; a frozen check does not.
#[test]
fn a_translation_changed_by_hand_is_confirmed() {
    let site = tracked().edit(ES, "Ponga todos", "Pongan todos");
    let pongan = PONGA.replace("Ponga ", "Pongan ");
    assert_eq!(told(&site), [format!("touched: {PUT} → {pongan}")]);
    let checked = site.run(&["translate", "check", "--frozen", "--format", "short"]);
    let expected = format!(
        "{ES}:11:1: error[lock-out-of-date]: this text was changed by hand since its translation was recorded\n\
         one error, 0 warnings in translations\n"
    );
    assert_eq!((checked.status.code(), stderr(&checked)), (Some(1), expected));
    assert_eq!(site.run(&["translate", "check"]).status.code(), Some(0));
    assert_eq!(say(&site, &["accept", "es", PAGE]), "1 recorded in one file\n");
    assert_eq!(told(&site), NOTHING);
    assert_eq!(site.run(&["translate", "check", "--frozen"]).status.code(), Some(0));
}

// What only the translation has, on purpose, is never told, and no command takes it away.
#[test]
fn what_only_one_language_has_stays() {
    let local = "<!-- juntos: local -->\nLlame al 211 si falta algo.\n\n- Tome diez";
    let site = tracked().edit(ES, "- Tome diez", local);
    assert_eq!(told(&site), NOTHING);
    let checked = site.run(&["translate", "check", "--frozen", "--strict"]);
    assert_eq!(stderr(&checked), "0 errors, 0 warnings in translations\n");
    let site = site.edit(EN, &format!("{WHEN}\n\n"), "");
    say(&site, &["sync", "es", "--fix", "--prune"]);
    let expected = TORRE.replace(&format!("{CUANDO}\n\n"), "").replace("- Tome diez", local);
    assert_eq!(text(&site, ES), expected);
    assert_eq!(told(&site), NOTHING);
}

// What is not to be translated is in no count and in no packet.
#[test]
fn no_translate_is_in_no_packet() {
    let kept = "<!-- juntos: no-translate -->\nQuuxley stays.\n\n- Take ten";
    let site = tracked().edit(EN, "- Take ten", kept);
    assert_eq!(told(&site), NOTHING);
    for format in ["xliff2", "xliff12", "po", "tmx", "html"] {
        say(&site, &["export", "es", "--to", format, "--out", "../packet"]);
    }
    for (name, bytes) in tree(&site.beside("packet")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("Quuxley"), "{name}");
    }
}

// A translation without a record is no fault: it is shown as it stands.
#[test]
fn an_untracked_translation_builds() {
    let mut site = tower();
    let states = data(&site, &["status", "es", PAGE])["locales"][0]["pages"][0]["states"].take();
    assert_eq!(states, json!({"untracked": 20}));
    let checked = site.run(&["translate", "check", "--frozen", "--strict"]);
    assert_eq!(stderr(&checked), "0 errors, 0 warnings in translations\n");
    let built = site.build();
    assert_eq!(built.places(), Vec::<String>::new());
    assert!(built.page("es/activities/tower.html").contains(&format!("<p>{PONGA}</p>")));
}

// What is current is known from the files alone: not from git, nor from their times.
#[test]
fn no_history_is_asked() {
    let site = tracked().edit(EN, "every paper cup", "every plastic cup");
    assert!(!site.project().join(".git").exists() && !site.beside(".git").exists());
    let before = data(&site, &["status", "es", PAGE]);
    for (path, seconds) in [(EN, 1_000_000_000), (ES, 2_000_000_000), (EN, 3_000_000_000)] {
        let file = std::fs::File::options().write(true).open(site.project().join(path)).expect("a file");
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).expect("another time");
        assert_eq!(data(&site, &["status", "es", PAGE]), before);
    }
}

/// A handbook in memory and what is read of its translation.
struct Book {
    sources: Sources,
    config: Config,
    pages: Vec<Arc<Page>>,
}

impl Book {
    fn of(files: &[(&str, &str)]) -> Book {
        let mut sources = Sources::default();
        sources.insert_text(SETTINGS, SETTINGS_TEXT);
        let config = parse::config::parse(sources.file(SETTINGS).expect("settings")).value;
        let mut book = Book { sources, config, pages: Vec::new() };
        book.write(files);
        book
    }

    /// The page of this file in both languages, with a record of it.
    fn tower() -> Book {
        let mut book = Book::of(&[(EN, TOWER), (ES, TORRE)]);
        book.record();
        book
    }

    fn write(&mut self, files: &[(&str, &str)]) {
        for (path, text) in files {
            self.sources.insert_text(path, text);
        }
        self.pages = pages(&self.sources, &self.config, &self.config.locales[1], &|_| true);
    }

    /// Records every pair as it is.
    fn record(&mut self) {
        for page in self.pages.clone() {
            let paired = page.alignment.blocks.iter().enumerate().filter(|(_, b)| b.own_target().is_some());
            let state = Confidence::Translated;
            let records = paired
                .map(|(number, _)| (number, Record { state, made_from: None, by: None, imported: None }));
            let lock = record(&page, &records.collect(), false);
            self.write(&[(&*page.lock_path, &*lock.write())]);
        }
    }

    fn text(&self, path: &str) -> &str {
        &self.sources.file(path).expect("a file").text
    }

    fn texts(&self) -> BTreeMap<String, String> {
        let files = self.sources.files_under("content/");
        files.map(|file| (file.path.to_string(), file.text.to_string())).collect()
    }

    /// Everything as a packet that went out and came back.
    fn sent(&self, format: Format) -> Returned {
        let packet = packet(&self.pages, "Small", "en", "es", &Choice::default());
        read(format, &format.write(&packet)).expect("a packet to read")
    }

    /// Takes a packet in; the answers in its order.
    fn import(&mut self, returned: &Returned, taking: impl Into<Taking>) -> Vec<Verdict> {
        let Imported { answers, changes } = import(&self.pages, returned, taking, "es");
        let files: Vec<_> = changes.into_iter().flat_map(|c| c.target.into_iter().chain(c.lock)).collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
        self.write(&files);
        answers.into_iter().map(|answer| answer.verdict).collect()
    }

    /// The unit of a block, found by its words, with a new translation; both with tags.
    fn unit(&self, words: &str, target: &str) -> ReturnedUnit {
        let place = |page: &Page| page.source_texts.units.iter().position(|unit| *unit.text == *words);
        let found = self.pages.iter().find_map(|page| Some((page, place(page)?)));
        let (page, number) = found.unwrap_or_else(|| panic!("no {words:?}"));
        let id = format!("{}#{}", page.id, page.ids()[number]);
        let (source, target) = (read_tagged(words), read_tagged(target));
        ReturnedUnit { id, source, target, ..ReturnedUnit::default() }
    }

    /// The answer to one new translation.
    fn answer(&mut self, words: &str, target: &str) -> Verdict {
        let returned = returned([self.unit(words, target)]);
        self.import(&returned, Confidence::Translated).remove(0)
    }

    /// Every block that is not simply translated.
    fn open(&self) -> Vec<String> {
        let blocks = self.pages.iter().flat_map(|page| status::blocks(page));
        let open = blocks.filter(|block| block.state != State::Translated.name());
        open.map(|b| format!("{}: {} → {}", b.state, b.source, b.target.join(" | "))).collect()
    }
}

fn returned(units: impl IntoIterator<Item = ReturnedUnit>) -> Returned {
    Returned { units: units.into_iter().collect(), ..Returned::default() }
}

/// The formats that come back.
fn formats() -> impl Iterator<Item = (&'static str, Format)> {
    Format::ALL.into_iter().filter(|(_, format)| *format != Format::Html)
}

/// Kind and marks of each text of a translation.
fn structure(page: &Page) -> Vec<(String, Vec<String>)> {
    let one = |unit: &Unit| {
        let mut marks = unit.marked.shape();
        marks.sort_unstable();
        (unit.kind.to_string(), marks)
    };
    page.target_texts.units.iter().map(one).collect()
}

/// The texts of a file of `tests/translate`.
fn texts(file: &'static str) -> Vec<&'static str> {
    file.strip_suffix('\n').unwrap_or(file).split("\n%%\n").collect()
}

/// The same with each text in both languages.
fn pairs(file: &'static str) -> Vec<(&'static str, &'static str)> {
    texts(file).into_iter().map(|both| both.split_once("\n=>\n").expect("two languages")).collect()
}

/// A page of any blocks in both languages, with line ends of any sort.
fn any_pages() -> impl Strategy<Value = (String, String)> {
    let fronts = select(pairs(include_str!("../translate/fronts.txt")));
    let blocks = select(pairs(include_str!("../translate/blocks.txt")));
    let page = |front: &str, blocks: &[&str], has_returns: bool| {
        let text = format!("---\n{front}\n---\n{}\n", blocks.join("\n\n"));
        if has_returns { text.replace('\n', "\r\n") } else { text }
    };
    let blocks = proptest::collection::vec(blocks, 1..9);
    (fronts, blocks, any::<(bool, bool)>()).prop_map(move |(front, blocks, returns)| {
        let (english, spanish): (Vec<&str>, Vec<&str>) = blocks.into_iter().unzip();
        (page(front.0, &english, returns.0), page(front.1, &spanish, returns.1))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    // A packet of everything that comes back unedited changes no byte, whatever was known before.
    #[test]
    fn an_unedited_packet_changes_nothing((english, spanish) in any_pages()) {
        let mut book = Book::of(&[(EN, &*english), (ES, &*spanish)]);
        for known in ["untracked", "tracked", "outdated"] {
            if known == "tracked" {
                book.record();
            } else if known == "outdated" {
                let changed = book.text(EN).replace(" and ", " or ").replace("Teams", "People");
                book.write(&[(EN, &*changed)]);
            }
            let before = book.texts();
            for (name, format) in formats() {
                for verdict in book.import(&book.sent(format), Confidence::Translated) {
                    let is_same = matches!(verdict, Verdict::Unchanged | Verdict::Empty);
                    prop_assert!(is_same, "{known}, {name}: {verdict:?}");
                }
                prop_assert_eq!(book.texts(), before.clone(), "{}, {}", known, name);
            }
        }
    }

    // New words for every text are taken or refused one by one; kinds and marks stay as they were, and
    // a second time there is nothing left to take.
    #[test]
    fn new_words_keep_the_structure((english, spanish) in any_pages()) {
        let mut book = Book::of(&[(EN, &*english), (ES, &*spanish)]);
        book.record();
        let mut returned = book.sent(Format::Xliff2);
        for unit in &mut returned.units {
            let word = |word: &str| Part::Text(word.to_owned());
            unit.target = [vec![word("Zú ")], unit.target.clone(), vec![word(" fin")]].concat();
        }
        let before = structure(&book.pages[0]);
        for verdict in book.import(&returned, Confidence::Translated) {
            let is_one = matches!(verdict, Verdict::Accepted | Verdict::Rejected(Rejection::Reads));
            prop_assert!(is_one, "{verdict:?}");
        }
        prop_assert_eq!(structure(&book.pages[0]), before);
        let after = book.texts();
        for verdict in book.import(&returned, Confidence::Translated) {
            let is_one = matches!(verdict, Verdict::Unchanged | Verdict::Rejected(Rejection::Reads));
            prop_assert!(is_one, "the second time: {verdict:?}");
        }
        prop_assert_eq!(book.texts(), after);
    }
}

// In every format a missing text and a changed one come to their places, and a second time nothing does.
#[test]
fn edited_packets_put_words_in_their_places() {
    let english =
        TOWER.replace("paper cup", "plastic cup").replace(WHEN, &format!("{WHEN}\n\nNow write it down."));
    let plastic = PUT.replace("paper cup", "plastic cup");
    for (name, format) in formats() {
        let mut book = Book::tower();
        book.write(&[(EN, &*english)]);
        let open = [format!("outdated: {plastic} → {PONGA}"), "missing: Now write it down. → ".to_owned()];
        assert_eq!(book.open(), open, "{name}");
        let mut returned = book.sent(format);
        let mut expected = TORRE.to_owned();
        for (words, old, new) in [
            ("Take ten cups.", "Tome diez vasos.", "Tome 10 vasos."),
            (&*plastic, PONGA, "Ponga los vasos de plástico."),
            ("Now write it down.", "anote el número.\n", "anote el número.\n\nAnótelo ya.\n"),
        ] {
            let unit = returned.units.iter_mut().find(|unit| tagged(&unit.source, &[]) == words);
            // A memory has no texts whose translation does not fit.
            assert_eq!(unit.is_some(), format != Format::Tmx || words == "Take ten cups.", "{name}");
            if let Some(unit) = unit {
                unit.target = read_tagged(new.lines().last().unwrap_or_default());
                expected = expected.replace(old, new);
            }
        }
        let verdicts = book.import(&returned, Confidence::Translated);
        let is_taken = |verdict: &Verdict| matches!(verdict, Verdict::Accepted | Verdict::Unchanged);
        assert!(verdicts.iter().all(is_taken), "{name}: {verdicts:?}");
        assert_eq!(book.text(ES), expected, "{name}");
        assert_eq!(book.open(), if format == Format::Tmx { open.to_vec() } else { Vec::new() }, "{name}");
        let before = book.texts();
        let again = book.import(&returned, Confidence::Translated);
        assert!(again.iter().all(|verdict| *verdict == Verdict::Unchanged), "{name}: {again:?}");
        assert_eq!(book.texts(), before, "{name}");
    }
}

// What the source has more of (items, rows, call-outs, fields, front matter) is put in where it stands there.
#[test]
fn what_is_missing_is_put_in_where_it_belongs() {
    let mut book = Book::tower();
    book.write(&[(ES, &*TORRE.replace("summary: Los equipos construyen y hablan.\n", ""))]);
    book.record();
    book.write(&[(EN, include_str!("../translate/grown.en.md"))]);
    let words = include_str!("../translate/grown.txt").lines().filter_map(|line| line.split_once(" => "));
    let units: Vec<ReturnedUnit> = words.map(|(words, target)| book.unit(words, target)).collect();
    assert_eq!(book.import(&returned(units), Confidence::Translated), [const { Verdict::Accepted }; 10]);
    assert_eq!(book.text(ES), include_str!("../translate/grown.es.md"));
    assert_eq!(book.open(), NOTHING);
}

// A unit that is refused takes no other down: a row, which only goes in whole, goes in whole.
#[test]
fn a_bad_unit_takes_no_other_down() {
    let mut book = Book::tower();
    book.write(&[(EN, &*TOWER.replace("| First | Five |\n", "| First | Five |\n| Second | Ten |\n"))]);
    let words = [("Second", "Segunda"), ("Ten", "Diez"), ("Nobody stands on a chair.", "- Nadie")];
    let units = words.map(|(words, target)| book.unit(words, target));
    let expected = [Verdict::Accepted, Verdict::Accepted, Verdict::Rejected(Rejection::Reads)];
    assert_eq!(book.import(&returned(units), Confidence::Translated), expected);
    let expected = TORRE.replace("| Primera | Cinco |\n", "| Primera | Cinco |\n| Segunda | Diez |\n");
    assert_eq!(book.text(ES), expected);
}

// A page that is not there yet is begun with the source's lines, and no key of structure.
#[test]
fn a_missing_page_is_begun() {
    let english =
        "---\ntitle: \"New: one\"\nsummary: Short.\nsteps: [meet]\n---\n## Go {#go}\n\nSee [[page:home]].\n";
    let mut book = Book::of(&[("content/en/activities/new.md", english)]);
    let words = [("New: one", "Nueva: una"), ("Short.", "no"), ("Go", "Ir"), ("See <1/>.", "Vea <1/>.")];
    let units = words.map(|(words, target)| book.unit(words, target));
    assert_eq!(book.import(&returned(units), Confidence::Translated), [const { Verdict::Accepted }; 4]);
    let expected = "---\ntitle: \"Nueva: una\"\nsummary: \"no\"\n---\n## Ir {#go}\n\nVea [[page:home]].\n";
    assert_eq!(book.text("content/es/activities/new.md"), expected);
    assert_eq!(book.open(), ["untracked: Small → Pequeño"]);
}

// A page that is begun in part holds the source's own words for the rest: they are missing, not changed by
// hand, and are taken as soon as they come.
#[test]
fn a_page_begun_in_part_is_finished_later() {
    let english = "---\ntitle: One\nsummary: Short.\n---\n## Go {#go}\n\nSee [[page:home]].\n\n- 7:30\n";
    let path = "content/es/activities/new.md";
    let mut book = Book::of(&[("content/en/activities/new.md", english)]);
    let (first, second) =
        ([("One", "Una"), ("Go", "Ir")], [("Short.", "Corta."), ("See <1/>.", "Vea <1/>.")]);
    let units = first.map(|(words, target)| book.unit(words, target));
    assert_eq!(book.import(&returned(units), Confidence::Translated), [const { Verdict::Accepted }; 2]);
    let begun = "---\ntitle: Una\nsummary: Short.\n---\n## Ir {#go}\n\nSee [[page:home]].\n\n- 7:30\n";
    assert_eq!(book.text(path), begun);
    let untracked = ["untracked: 7:30 → 7:30", "untracked: Small → Pequeño"];
    let missing = ["missing: Short. → Short.", "missing: See <1/>. → See <1/>."];
    assert_eq!(book.open(), [missing, untracked].concat());
    let units = second.map(|(words, target)| book.unit(words, target));
    assert_eq!(book.import(&returned(units), Confidence::Translated), [const { Verdict::Accepted }; 2]);
    assert_eq!(book.text(path), begun.replace("Short.", "Corta.").replace("See", "Vea"));
    assert_eq!(book.open(), untracked);
}

// What the program tells of such a page: nothing, until somebody says that a text is to stay in the words of
// its source.
#[test]
fn texts_that_import_wrote_were_not_changed_by_hand() {
    let site = tracked().file("content/en/pages/more.md", "---\ntitle: More\n---\nBring your own cup.\n");
    let page = "pages/more";
    let blocks = data(&site, &["status", "es", page])["locales"][0]["blocks"].take();
    let (title, words) = (word(&blocks[0]["id"]), word(&blocks[1]["id"]));
    std::fs::write(site.beside("back.po"), po(&[(title, "More", "Más")])).expect("a new file");
    say(&site, &["import", "../back.po"]);
    assert_eq!(text(&site, "content/es/pages/more.md"), "---\ntitle: Más\n---\nBring your own cup.\n");
    let checked = site.run(&["translate", "check", "--frozen", "--strict"]);
    assert_eq!(stderr(&checked), "0 errors, 0 warnings in translations\n");
    assert_eq!(say(&site, &["accept", "es", page]), "0 recorded in 0 files\n");
    assert_eq!(say(&site, &["accept", "es", words]), "1 recorded in one file\n");
    let states = data(&site, &["status", "es", page])["locales"][0]["pages"][0]["states"].take();
    assert_eq!(states, json!({"translated": 2}));
}

// New texts of both languages are paired by what they say and by their neighbours, not by their places alone,
// beside texts that are recorded and on a page without any record.
#[test]
fn a_section_more_moves_no_other() {
    let english = "\n## New\n\nTake 3 cups.\n\n## Last\n\nTake 4 cups.\n";
    let more = "\n## De más\n\nTome 9 vasos.\n";
    let spanish = "\n## Nuevo\n\nTome 3 vasos.\n\n## Último\n\nTome 4 vasos.\n";
    let mut book = Book::tower();
    book.write(&[(EN, &*format!("{TOWER}{english}")), (ES, &*format!("{TORRE}{more}{spanish}"))]);
    let expected = [
        "untracked: New → Nuevo",
        "untracked: Take 3 cups. → Tome 3 vasos.",
        "untracked: Last → Último",
        "untracked: Take 4 cups. → Tome 4 vasos.",
    ];
    assert_eq!(book.open(), expected);
    let page = |body: &str| format!("---\ntitle: A\n---\n{body}");
    let book = Book::of(&[(EN, &*page(english)), (ES, &*page(&format!("{more}{spanish}")))]);
    assert_eq!(book.open()[1..5], expected);
}

// A packet for part of a page that has no record yet records that part; the rest was not changed since.
#[test]
fn a_part_of_a_page_is_recorded() {
    let site = tower();
    let put = id(&site, PUT);
    std::fs::write(site.beside("back.po"), po(&[(put.as_str(), PUT, "Ponga todo.")])).expect("a new file");
    say(&site, &["import", "../back.po"]);
    assert_eq!(text(&site, ES), TORRE.replace(PONGA, "Ponga todo."));
    let checked = site.run(&["translate", "check", "--frozen", "--strict"]);
    assert_eq!(stderr(&checked), "0 errors, 0 warnings in translations\n");
    let states = data(&site, &["status", "es", PAGE])["locales"][0]["pages"][0]["states"].take();
    assert_eq!(states, json!({"missing": 1, "translated": 1, "untracked": 18}));
}

// What somebody corrected in the handbook stays, whether it was recorded or not, when a packet comes that was
// made before; a text that the translator left as it was is no news. A packet that was made afterwards is
// taken, and so is its next delivery.
#[test]
fn a_change_by_hand_is_never_lost() {
    for (name, format) in formats().filter(|(_, format)| *format != Format::Tmx) {
        let mut book = Book::tower();
        book.write(&[(EN, &*TOWER.replace(WHEN, &format!("{WHEN}\n\nNow write it down.")))]);
        let is_it = |unit: &ReturnedUnit| tagged(&unit.source, &[]) == "Now write it down.";
        let mut old = book.sent(format);
        let answer = |book: &mut Book, packet: &mut Returned, target: &str, taking: Taking| {
            let number = packet.units.iter().position(is_it).expect("the text");
            packet.units[number].target = read_tagged(target);
            let mut verdicts = book.import(packet, taking);
            let verdict = verdicts.remove(number);
            assert!(verdicts.iter().all(|verdict| *verdict == Verdict::Unchanged), "{name}: {verdicts:?}");
            verdict
        };
        let usual = Taking::from(Confidence::Translated);
        let conflict = Verdict::Rejected(Rejection::Conflict);
        assert_eq!(answer(&mut book, &mut old, "Anótelo ya.", usual), Verdict::Accepted, "{name}");
        assert_eq!(answer(&mut book, &mut old, "Anótelo luego.", usual), Verdict::Accepted, "{name}");
        let ponga = PONGA.replace("Ponga", "Coloque");
        let mended = book.text(ES).replace("Anótelo luego.", "Escríbalo ya.").replace(PONGA, &ponga);
        book.write(&[(ES, &*mended)]);
        for is_recorded in [false, true] {
            if is_recorded {
                book.record();
            }
            let before = book.texts();
            assert_eq!(answer(&mut book, &mut old, "Anótelo luego.", usual), conflict, "{name}");
            assert_eq!(book.texts(), before, "{name}");
        }
        assert_eq!(book.text(ES), mended, "{name}");
        let mut new = book.sent(format);
        for target in ["Escríbalo hoy.", "Escríbalo mañana."] {
            assert_eq!(answer(&mut book, &mut new, target, usual), Verdict::Accepted, "{name}");
        }
        assert_eq!(answer(&mut book, &mut old, "Anótelo luego.", usual), conflict, "{name}");
        let anyway = Taking { overwrite: true, ..usual };
        assert_eq!(answer(&mut book, &mut old, "Anótelo luego.", anyway), Verdict::Accepted, "{name}");
        assert_eq!(book.text(ES), mended.replace("Escríbalo ya.", "Anótelo luego."), "{name}");
    }
}

// The same where a packet does not say what it was made from: what the lock knows is held to.
#[test]
fn a_bare_packet_changes_nothing_that_was_changed_by_hand() {
    let mut book = Book::tower();
    let sent = returned([book.unit(PUT, "Ponga todo.")]);
    assert_eq!(book.import(&sent, Confidence::Translated), [Verdict::Accepted]);
    book.write(&[(ES, &*TORRE.replace(PONGA, "Ponga **todo**."))]);
    for is_recorded in [false, true] {
        if is_recorded {
            book.record();
        }
        let before = book.texts();
        assert_eq!(book.import(&sent, Confidence::Translated), [Verdict::Rejected(Rejection::Conflict)]);
        assert_eq!(book.texts(), before);
    }
}

// A translation that reads like its source is taken when somebody, or the file, says that it is one.
#[test]
fn a_copy_of_the_source_is_asked_about() {
    let mut book = Book::tower();
    let copy = book.unit(PUT, PUT);
    let before = book.texts();
    let sent = returned([copy.clone()]);
    assert_eq!(book.import(&sent, Confidence::Translated), [Verdict::Rejected(Rejection::Same)]);
    assert_eq!(book.texts(), before);
    let sure = returned([ReturnedUnit { is_sure: true, ..copy }]);
    assert_eq!(book.import(&sure, Confidence::Translated), [Verdict::Accepted]);
    assert_eq!(book.text(ES), TORRE.replace(PONGA, PUT));
    let mut book = Book::tower();
    let same = Taking { same: true, ..Taking::from(Confidence::Translated) };
    assert_eq!(book.import(&sent, same), [Verdict::Accepted]);
    assert_eq!(book.text(ES), TORRE.replace(PONGA, PUT));
}

// What is wrong with a unit is told, and nothing of it is written.
#[test]
fn bad_units_and_repeated_ones_are_refused() {
    let tags = Rejection::Tags;
    let high = "How high? <1>low | high</1>";
    let mut book = Book::tower();
    let before = book.texts();
    for (words, target, rejection) in [
        ("Read <1/> first.", "Lea primero.", tags(TagFault::Missing(1))),
        ("Read <1/> first.", "Lea <1/> y <1/>.", tags(TagFault::Extra(1))),
        ("Read <1/> first.", "Lea <1/> y <2/>.", tags(TagFault::Extra(2))),
        (high, "¿Qué? <1>a | b", tags(TagFault::Unbalanced(1))),
        (high, "¿Qué? </1>a | b<1>", tags(TagFault::Unbalanced(1))),
        (high, "¿Qué? <1/>", tags(TagFault::Unbalanced(1))),
        (PUT, "Ponga \u{202e}todo.", Rejection::Bidi),
        (PUT, "Ponga \u{2067}todo.", Rejection::Bidi),
        (PUT, "Ponga <b>todo</b>.", Rejection::Html),
        (PUT, "Ponga <!-- todo -->.", Rejection::Html),
        (PUT, "Ponga \u{7}todo.", Rejection::Control),
    ] {
        assert_eq!(book.answer(words, target), Verdict::Rejected(rejection), "{target}");
        assert_eq!(book.texts(), before, "{target}");
    }
    for id in ["activities/tower#0000000000000000", "activities/nowhere#0000000000000000", "tower", "#", ""] {
        let unit = ReturnedUnit { id: id.to_owned(), ..book.unit(PUT, "Ponga todo.") };
        let unit = ReturnedUnit { source: read_tagged("Other words."), ..unit };
        let verdicts = book.import(&returned([unit]), Confidence::Translated);
        assert_eq!(verdicts, [Verdict::Rejected(Rejection::Unknown)], "{id}");
    }
    assert_eq!(book.answer(PUT, "  "), Verdict::Empty);
    assert_eq!(book.texts(), before);
    // The same unit twice: the first counts.
    let units = ["Ponga todo.", "Ponga nada.", "Ponga todo."].map(|target| book.unit(PUT, target));
    let expected = [Verdict::Accepted, Verdict::Rejected(Rejection::Twice), Verdict::Unchanged];
    assert_eq!(book.import(&returned(units), Confidence::Translated), expected);
    assert_eq!(book.text(ES), TORRE.replace(PONGA, "Ponga todo."));
}

// A translation of older words is taken, and stays outdated until one of today's words comes.
#[test]
fn a_unit_is_judged_by_its_own_source() {
    let mut book = Book::tower();
    let old = book.unit(PUT, "Ponga los vasos.");
    let plastic = PUT.replace("paper cup", "plastic cup");
    book.write(&[(EN, &*TOWER.replace("paper cup", "plastic cup"))]);
    let outdated = [format!("outdated: {plastic} → Ponga los vasos.")];
    for verdict in [Verdict::OutdatedOnArrival, Verdict::Unchanged] {
        assert_eq!(book.import(&returned([old.clone()]), Confidence::Translated), [verdict]);
        assert_eq!(book.text(ES), TORRE.replace(PONGA, "Ponga los vasos."));
        assert_eq!(book.open(), outdated);
        let block = status::blocks(&book.pages[0]).into_iter().find(|block| block.source == plastic);
        assert_eq!(block.expect("the block").was, [PUT]);
    }
    assert_eq!(book.answer(&plastic, "Ponga los vasos de plástico."), Verdict::Accepted);
    assert_eq!(book.open(), NOTHING);
}

// Whatever a translation looks like, it says these words in its place or is refused: the page keeps its
// structure and all its other words.
#[test]
fn nasty_words_keep_the_structure() {
    let places =
        ["Build a tower", "Paper cups", "Begin", PUT, "Take ten cups.", "Five", "Take care", "<1/> Yes"];
    let first = Book::tower();
    for words in places {
        let number =
            first.pages[0].source_texts.units.iter().position(|unit| *unit.text == *words).expect("a place");
        for nasty in texts(include_str!("../translate/nasty.txt")) {
            let target = if words.starts_with('<') { format!("<1/> {nasty}") } else { nasty.to_owned() };
            let mut book = Book::tower();
            let verdict = book.answer(words, &target);
            if verdict != Verdict::Accepted {
                assert_eq!(verdict, Verdict::Rejected(Rejection::Reads), "{words}: {nasty:?}");
                assert_eq!(book.texts(), first.texts(), "{words}: {nasty:?}");
                continue;
            }
            let (before, after) = (&first.pages[0], &book.pages[0]);
            assert_eq!(structure(after), structure(before), "{words}: {nasty:?}");
            let others = |page: &Page| -> Vec<Box<str>> {
                let units = page.target_texts.units.iter().enumerate().filter(|(place, _)| *place != number);
                units.map(|(_, unit)| unit.text.clone()).collect()
            };
            assert_eq!(others(after), others(before), "{words}: {nasty:?}");
            let said = normal(&tagged(&read_tagged(&target), &[]));
            let found = normal(&after.target_texts.units[number].text);
            let written = [said.replace('|', "\\|"), said.replace('"', "”"), said];
            assert!(written.contains(&found), "{words}: {nasty:?} became {found:?}");
            assert_eq!(book.open(), NOTHING, "{words}: {nasty:?}");
        }
    }
}

// A bar in a cell and a quotation mark in a title are written so that they stay words.
#[test]
fn bars_and_quotation_marks_stay_words() {
    let mut book = Book::tower();
    assert_eq!(book.answer("First", "Primera \\| una"), Verdict::Accepted);
    assert_eq!(book.answer("Five", "Cinco | seis"), Verdict::Accepted);
    assert_eq!(book.answer("Take care", "Con \"mucho\" cuidado"), Verdict::Accepted);
    let expected = TORRE.replace("Primera | Cinco |", "Primera \\| una | Cinco \\| seis |");
    let expected = expected.replace("Con cuidado", "Con ”mucho” cuidado");
    assert_eq!(book.text(ES), expected);
}

// A link, a code or a field that is typed as words is none of the source's; emphasis is the translator's.
#[test]
fn marks_typed_as_words_are_not_taken() {
    let mut book = Book::tower();
    let before = book.texts();
    for (words, target) in [
        (PUT, "Ponga `ya` todo."),
        (PUT, "Ponga [ya](https://example.org) todo."),
        (PUT, "Ponga [[page:home]] todo."),
        (PUT, "Ponga ![ya](cup.png) todo."),
        ("Name: <1/>", "Nombre: <1/> ____"),
        ("Name: <1/>", "Nombre: <1/> [ ] sí"),
        // The circle is one only where the item begins.
        ("<1/> Yes", "Sí <1/>"),
    ] {
        let verdict = book.answer(words, target);
        assert!(matches!(verdict, Verdict::Rejected(_)), "{target}: {verdict:?}");
        assert_eq!(book.texts(), before, "{target}");
    }
    assert_eq!(book.answer(PUT, "Ponga **ya** todo."), Verdict::Accepted);
}

// Words that YAML would read as something else come back as the same words.
#[test]
fn words_of_front_matter_come_back() {
    for title in include_str!("../translate/titles.txt").lines() {
        for (words, number) in [("Build a tower", 0), ("Paper cups", 2)] {
            let mut book = Book::tower();
            assert_eq!(book.answer(words, title), Verdict::Accepted, "{title}");
            assert_eq!(&*book.pages[0].target_texts.units[number].text, title);
            assert_eq!(book.open(), NOTHING, "{title}");
        }
    }
}

// A text of front matter that stands over several lines takes new words like any other.
#[test]
fn front_matter_over_several_lines_takes_new_words() {
    for block in ["|\n  Los equipos\n  hablan.", ">-\n  Los equipos\n  hablan.", "Los equipos\n  hablan."] {
        let spanish = TORRE.replace("Los equipos construyen y hablan.", block);
        let mut book = Book::of(&[(EN, TOWER), (ES, &*spanish)]);
        book.record();
        assert_eq!(book.answer("Teams build, and talk.", "Todos: ya."), Verdict::Accepted, "{block}");
        assert_eq!(&*book.pages[0].target_texts.units[1].text, "Todos: ya.", "{block}");
        assert_eq!(book.pages[0].target_texts.units.len(), 20);
        assert_eq!(book.open(), NOTHING, "{block}");
    }
}

/// A PO file of these units: name, source, translation.
fn po(units: &[(&str, &str, &str)]) -> String {
    let mut out = "msgid \"\"\nmsgstr \"Language: es\\n\"\n".to_owned();
    for (id, source, target) in units {
        let _ = write!(out, "\nmsgctxt \"{id}\"\nmsgid \"{source}\"\nmsgstr \"{target}\"\n");
    }
    out
}

// The program answers for each unit, writes what is good, and ends with 1 when something was not taken.
#[test]
fn the_program_answers_for_each_unit() {
    let site = tracked();
    let (read, put) = (id(&site, "Read <1/> first."), id(&site, PUT));
    let units = [
        (read.as_str(), "Read <1/> first.", "Lea."),
        (put.as_str(), PUT, "Ponga todo."),
        ("pages/nowhere#1", "Words.", "Palabras."),
    ];
    std::fs::write(site.beside("back.po"), po(&units)).expect("a new file");
    let before = tree(&site.project().join("content"));
    let ran = site.run(&["translate", "import", "../back.po", "--dry-run"]);
    assert_eq!(ran.status.code(), Some(1));
    assert_eq!(tree(&site.project().join("content")), before);
    let ran = site.run(&["translate", "import", "../back.po"]);
    let expected = format!(
        "../back.po:4: {PAGE}: “Read first.”: the mark 1 is missing: each must be there once\n\
         ../back.po:12: pages/nowhere: “Words.”: no text of the handbook has this name: it may be a packet of another \
         handbook, or the text is gone\n"
    );
    assert_eq!((ran.status.code(), stderr(&ran)), (Some(1), expected));
    assert_eq!(
        stdout(&ran),
        "1 taken, 0 taken but the source has changed since, 0 unchanged, 0 empty, 2 not taken; 2 files change\n"
    );
    assert_eq!(text(&site, ES), TORRE.replace(PONGA, "Ponga todo."));
    assert_eq!(told(&site), NOTHING);
    // What is wrong with many texts alike is told of some.
    let names: Vec<String> = (0..12).map(|number| format!("pages/nowhere#{number}")).collect();
    let units: Vec<_> = names.iter().map(|name| (name.as_str(), "Words.", "Palabras.")).collect();
    std::fs::write(site.beside("back.po"), po(&units)).expect("a new file");
    let said = stderr(&site.run(&["translate", "import", "../back.po"]));
    assert_eq!(said.lines().count(), 11, "{said}");
    assert!(
        said.ends_with("\nand 2 more texts for the same reasons: `--format json` names each\n"),
        "{said}"
    );
}

// A packet of other languages is refused whole, whatever its format.
#[test]
fn packets_of_other_languages_are_refused() {
    let site = tracked();
    let no_french = "error: the packet is translated into `fr`, which is no language of the handbook";
    let wrong_way = "error: the packet is translated into `en`, and the handbook is written in `en`";
    let from_german = "error: the packet is translated from `de`, and the handbook is written in `en`";
    for (name, format) in formats().filter(|(_, format)| *format != Format::Docx) {
        let file = format!("en-es.{}", format.ending());
        say(&site, &["export", "es", "--to", name, "--out", &format!("../{name}")]);
        let bytes = std::fs::read_to_string(site.beside(name).join(&file)).expect("a packet");
        let french = bytes.replace("\"es\"", "\"fr\"").replace("Language: es\\n", "Language: fr\\n");
        let german = bytes.replace("\"en\"", "\"de\"").replace("Source-Language: en", "Source-Language: de");
        assert_eq!(refused(&site, &file, french.as_bytes()), no_french, "{name}");
        assert_eq!(refused(&site, &file, german.as_bytes()), from_german, "{name}");
        // A memory has no direction.
        if format != Format::Tmx {
            let back = bytes.replace("\"es\"", "\"en\"").replace("Language: es\\n", "Language: en\\n");
            assert_eq!(refused(&site, &file, back.as_bytes()), wrong_way, "{name}");
        }
    }
}

/// Takes in a file that changes nothing; what the program says.
#[track_caller]
fn nothing_new(site: &SiteTest, name: &str, bytes: &[u8]) {
    std::fs::write(site.beside(name), bytes).expect("a new file");
    let before = tree(&site.project().join("content"));
    let said = say(site, &["import", &format!("../{name}")]);
    let start = "0 taken, 0 taken but the source has changed since, ";
    assert!(
        said.starts_with(start) && said.ends_with(" empty, 0 not taken; 0 files change\n"),
        "{name}: {said}"
    );
    assert!(!said.contains(" 0 unchanged"), "{name}: {said}");
    assert!(tree(&site.project().join("content")) == before, "{name}");
}

// Programs write the tags of languages in many ways; a country more or less is the same language.
#[test]
fn tags_of_other_programs_are_understood() {
    let site = tracked();
    for (name, format) in formats().filter(|(_, format)| *format != Format::Docx) {
        let file = format!("en-es.{}", format.ending());
        say(&site, &["export", "es", "--to", name, "--out", &format!("../{name}")]);
        let bytes = std::fs::read_to_string(site.beside(name).join(&file)).expect("a packet");
        for (from, to) in
            [("en-US", "es-US"), ("EN", "ES"), ("en_GB", "es_MX"), ("en-us", "es-419"), ("eng", "spa")]
        {
            let bytes =
                bytes.replace("\"es\"", &format!("\"{to}\"")).replace("\"en\"", &format!("\"{from}\""));
            let bytes = bytes.replace("\"Language: es\\n", &format!("\"Language: {to}\\n"));
            let bytes = bytes.replace("Source-Language: en\\n", &format!("Source-Language: {from}\\n"));
            assert!(bytes.contains(from) && bytes.contains(to), "{name}: {bytes}");
            nothing_new(&site, &file, bytes.as_bytes());
        }
    }
}

// Files are read in the encoding that they are in, with a document type that is only named, and with
// comments of any length before what counts.
#[test]
fn files_as_programs_save_them_are_read() {
    let site = tracked();
    for (name, format) in formats().filter(|(_, format)| *format != Format::Docx) {
        let file = format!("en-es.{}", format.ending());
        say(&site, &["export", "es", "--to", name, "--out", &format!("../{name}")]);
        let whole = std::fs::read_to_string(site.beside(name).join(&file)).expect("a packet");
        let wide: Vec<u8> =
            "\u{feff}".encode_utf16().chain(whole.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        nothing_new(&site, &file, &wide);
        let wide: Vec<u8> = whole.encode_utf16().flat_map(u16::to_be_bytes).collect();
        nothing_new(&site, &file, &wide);
        if format == Format::Po {
            nothing_new(&site, &file, format!("{}\n{whole}", "# A comment.\n".repeat(2000)).as_bytes());
            continue;
        }
        let (head, body) = whole.split_once('\n').expect("a declaration");
        let comment = format!("<!-- {} -->", "A comment. ".repeat(2000));
        let public = "PUBLIC \"-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN\" \"tmx14.dtd\"";
        for kind in [public, "SYSTEM 'xliff.dtd'"] {
            let root = if format == Format::Tmx { "tmx" } else { "xliff" };
            let named = format!("{head}\n{comment}\n<!DOCTYPE {root} {kind}>\n{body}");
            nothing_new(&site, &file, named.as_bytes());
        }
        let head = head.replace("UTF-8", "windows-1252");
        let mut latin = format!("{head}\n").into_bytes();
        // Every sign beyond ASCII that these packets hold is one of Latin-1's or becomes a reference.
        for c in body.chars() {
            match u8::try_from(c) {
                Ok(byte) => latin.push(byte),
                Err(_) => latin.extend(format!("&#{};", u32::from(c)).bytes()),
            }
        }
        nothing_new(&site, &file, &latin);
    }
}

// A file in the folder of packets may be a translator's work: the next packet gets another name.
#[test]
fn export_never_writes_over_a_file() {
    let site = tracked();
    let export = |to: &str| say(&site, &["export", "es", "--to", to]);
    let packets = site.project().join("packets");
    let names = || tree(&packets).into_keys().collect::<Vec<String>>();
    assert!(export("po").ends_with("packets/en-es.po: 33 texts of 7 pages\n"));
    let first = tree(&packets);
    // The same again is the same file.
    assert!(export("po").ends_with("packets/en-es.po: 33 texts of 7 pages\n"));
    assert_eq!(tree(&packets), first);
    for file in ["en-es.po", "README.txt", "glossary-en-es.csv"] {
        std::fs::write(packets.join(file), format!("work on {file}")).expect("a file");
    }
    assert!(export("po").ends_with("packets/en-es-2.po: 33 texts of 7 pages\n"));
    for file in ["en-es.po", "README.txt", "glossary-en-es.csv"] {
        assert_eq!(text(&site, &format!("packets/{file}")), format!("work on {file}"));
    }
    let about = text(&site, "packets/README-2.txt");
    assert!(about.contains("Open en-es-2.po in") && about.contains("glossary-en-es-2.csv"), "{about}");
    let all = [
        "README-2.txt",
        "README.txt",
        "en-es-2.po",
        "en-es.po",
        "glossary-en-es-2.csv",
        "glossary-en-es.csv",
    ];
    assert_eq!(names(), all);
    std::fs::write(packets.join("en-es-2.po"), "more work").expect("a file");
    assert!(export("po").ends_with("packets/en-es-3.po: 33 texts of 7 pages\n"));
}

/// The first line of what the program says to a file that it cannot take. It may not fall over, and no
/// file of the handbook may be another afterwards.
#[track_caller]
fn refused(site: &SiteTest, name: &str, bytes: &[u8]) -> String {
    std::fs::write(site.beside(name), bytes).expect("a new file");
    let before = tree(&site.project().join("content"));
    let ran = site.run(&["translate", "import", &format!("../{name}")]);
    let said = stderr(&ran);
    let first = said.lines().next().unwrap_or_default().to_owned();
    assert!(matches!(ran.status.code(), Some(1 | 2)), "{name}: {:?}: {first}", ran.status);
    assert!(!first.is_empty() && !said.contains("panicked"), "{name}: {first}");
    assert!(tree(&site.project().join("content")) == before, "{name}");
    first
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, options).expect("a new file");
        writer.write_all(bytes).expect("a written file");
    }
    writer.finish().expect("an archive").into_inner()
}

// Files that are no packets, or half of one, are refused with a message.
#[test]
fn broken_files_are_refused() {
    let site = tower();
    let unknown = |name: &str| format!("error: ../{name} is no packet that can be read");
    assert_eq!(refused(&site, "empty.po", b""), unknown("empty.po"));
    let random: Vec<u8> = (1..4000u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    assert_eq!(refused(&site, "random.xlf", &random), unknown("random.xlf"));
    for head in ["PK\u{3}\u{4}", "<xliff version='2.0'>", "<xliff version='1.2'>", "<tmx>", "msgid \"a\"\n"] {
        refused(&site, "begun", &[head.as_bytes(), &random].concat());
    }
    for (name, format) in formats() {
        say(&site, &["export", "es", "--to", name, "--out", &format!("../{name}")]);
        let file = format!("en-es.{}", format.ending());
        let bytes = std::fs::read(site.beside(name).join(&file)).expect("a packet");
        // In the middle of a name, where there are names.
        let name = bytes.windows(11).rposition(|part| part == b"activities/").map(|place| place + 5);
        for cut in [2, 40, name.unwrap_or(bytes.len() / 2), bytes.len() - 3] {
            refused(&site, &file, &bytes[..cut]);
        }
    }
    let html = say(&site, &["export", "es", "--to", "html", "--out", "../packet"]);
    assert_eq!(html, "../packet/en-es.html: 33 texts of 7 pages\n");
    let page = std::fs::read(site.beside("packet/en-es.html")).expect("a page");
    assert_eq!(refused(&site, "en-es.html", &page), unknown("en-es.html"));
}

// Files that are made to do harm are refused with a message.
#[test]
fn hostile_files_are_refused() {
    let site = tower();
    let two = "<xliff version='2.0' xmlns='urn:oasis:names:tc:xliff:document:2.0'><file>";
    let text = format!("{two}<unit id='u'><segment><source>");
    let one = "<xliff version='1.2'><file><body><trans-unit id='u'><source>";
    let memory = "<tmx version='1.4'><body><tu><tuv><seg>";
    let bomb = "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>\n";
    let many = |element: &str| element.repeat(100_000);
    let document = |text: &[u8]| archive(&[("word/document.xml", text)]);
    let outside = archive(&[("../evil.md", b"evil"), ("../word/document.xml", b"<a/>")]);
    let dtd = "holds definitions of its own (DTD or entities), which a packet may not";
    let deep = "nests its parts too deep";
    for (name, bytes, line, expected) in [
        ("bomb.xlf", format!("{bomb}{text}&b;").into_bytes(), ":2", dtd),
        ("bomb.xlf", format!("{bomb}{one}&b;").into_bytes(), ":2", dtd),
        ("bomb.tmx", format!("{bomb}{memory}&b;").into_bytes(), ":2", dtd),
        ("entity.xlf", format!("{text}&b;").into_bytes(), ":1", dtd),
        ("entity.tmx", format!("{memory}&b;").into_bytes(), ":1", dtd),
        ("entity.docx", document(b"<a>&b;</a>"), "", dtd),
        ("deep.xlf", format!("{two}{}", many("<group>")).into_bytes(), ":1", deep),
        ("deep.xlf", format!("{text}{}", many("<pc id='1'>")).into_bytes(), ":1", deep),
        ("deep.xlf", format!("{one}{}", many("<g id='1'>")).into_bytes(), ":1", deep),
        ("deep.tmx", format!("{memory}{}", many("<hi>")).into_bytes(), ":1", deep),
        ("deep.docx", document(many("<a>").as_bytes()), "", deep),
        ("bomb.docx", document(&b" ".repeat(160_000_000)), "", "is too large for a packet"),
        ("names.docx", outside, "", "is broken: word/document.xml"),
    ] {
        assert_eq!(refused(&site, name, &bytes), format!("error: ../{name}{line} {expected}"));
    }
    assert!(!site.beside("evil.md").exists());
    let unknown =
        "no text of the handbook has this name: it may be a packet of another handbook, or the text is gone";
    let expected = |name: &str, words: &str| format!("../{name}:4: activities/tower: “{words}”: {unknown}");
    let long = po(&[("activities/tower#0", "a", &many("0123456789"))]);
    assert_eq!(refused(&site, "long.po", long.as_bytes()), expected("long.po", "a"));
    let ids: Vec<String> = (0..100_000).map(|number| format!("activities/tower#{number}")).collect();
    let units: Vec<(&str, &str, &str)> = ids.iter().map(|id| (id.as_str(), "a b c d", "b")).collect();
    assert_eq!(refused(&site, "many.po", po(&units).as_bytes()), expected("many.po", "a b c d"));
}

// A quote says what is new, changed, repeated, the same as elsewhere, and like what is there.
#[test]
fn words_are_counted_for_a_quote() {
    let more = "- Take one roll of tape.\n- Sing the song of the tower.\n- Sing the song of the tower.\n\
                - Greet each other\n- When the tower stands, count its plates and write the number down.\n";
    let site = tracked().edit(EN, "- Take one roll of tape.\n", more);
    let site = site.edit(EN, "on a chair.", "on a table or a chair.");
    assert_eq!(
        say(&site, &["count", "es", "--format", "csv"]),
        "page,new,changed,changed_only,repeated,memory,similar,done\r\n\
         activities/greet,0,0,0,0,0,0,14\r\n\
         activities/tower,6,8,3,6,3,12,58\r\n\
         pages/home,0,0,0,0,0,0,2\r\n\
         processes/growing,0,0,0,0,0,0,6\r\n\
         stages/begin,0,0,0,0,0,0,1\r\n\
         steps/meet,0,0,0,0,0,0,1\r\n\
         handbook,0,0,0,0,0,0,1\r\n\
         total,6,8,3,6,3,12,83\r\n"
    );
}

// The glossary as a table for a spreadsheet, which runs none of its cells.
#[test]
fn the_glossary_as_a_table() {
    let english = "- id: tower\n  term: tower\n  definition: What a team builds, of cups.\n\
                   - id: team\n  term: \"=team\"\n  definition: People.\n";
    let spanish = "- id: tower\n  term: torre\n  definition: Lo que se construye.\n  approved: [torres, torrecita]\n  \
                   forbidden: [edificio]\n";
    let site = tower().file("content/en/glossary.yaml", english).file("content/es/glossary.yaml", spanish);
    assert_eq!(
        say(&site, &["glossary", "es", "--format", "csv"]),
        "\u{feff}id,source,definition,approved,forbidden\r\n\
         tower,tower,\"What a team builds, of cups.\",torre; torres; torrecita,edificio\r\n\
         team,'=team,People.,,\r\n"
    );
}

// A packet to print holds both languages side by side, and the readme and terms lie beside it.
#[test]
fn a_packet_to_print() {
    let site = tracked().edit("content/en/pages/home.md", "Hello.", "Hello & welcome.");
    let said = say(&site, &["export", "es", "--to", "html", "--out", "../packet", "--pages", "pages"]);
    assert_eq!(said, "../packet/en-es.html: 2 texts of one page\n");
    let page = std::fs::read_to_string(site.beside("packet/en-es.html")).expect("a page");
    // Cells begin where a tag ends.
    let cells = |row: &str| {
        row.split('<').filter_map(|part| Some(part.split_once('>')?.1)).collect::<Vec<_>>().join("|")
    };
    let rows: Vec<String> = page.lines().filter(|line| line.starts_with("<tr>")).map(cells).collect();
    assert_eq!(
        rows,
        [
            "|||||82350aaf|done|||Welcome||Bienvenida||",
            "|||||0be72b2d|changed||||Hello &amp; welcome.|||Was:| |Hello.||||Hola.||",
        ]
    );
    assert!(!page.contains("<script"), "{page}");
    let files: Vec<String> = tree(&site.beside("packet")).into_keys().collect();
    assert_eq!(files, ["README.txt", "en-es.html", "glossary-en-es.csv"]);
}

// Made-up languages show the page's words with other letters, in either direction, and leave the files alone.
#[test]
fn made_up_languages() {
    let site = tower();
    let before = tree(&site.project());
    for (kind, head) in
        [("accent", "<html lang=\"en-XA\" dir=\"ltr\">"), ("rtl", "<html lang=\"ar-XB\" dir=\"rtl\">")]
    {
        let ran = site.run(&["translate", "pseudo", kind, "--out", "../pseudo"]);
        assert_eq!(ran.status.code(), Some(0), "{}", stderr(&ran));
        let tag = head.split('"').nth(1).expect("a tag");
        let page = site.beside("pseudo").join(tag).join("activities/tower.html");
        let page = std::fs::read_to_string(page).expect("a page");
        assert!(page.contains(head), "{page}");
        let words =
            "<p>Pûûţ éévééŕý pååpééŕ çûûp ööñ ţĥéé ţååƀļé ƀééfööŕéé ååñýƀööðý ƀééĝîîñš ţöö ƀûûîļð.</p>";
        assert!(page.contains(words), "{page}");
        assert!(page.contains("<a href=\"../index.html\">Wééļçööméé</a>"), "{page}");
        assert!(page.contains("<span>Šmååļļ</span></a>"), "{page}");
    }
    assert_eq!(tree(&site.project()), before);
}

const TEAM: &str = "content/teams/cedar/team.yaml";

/// A team with every way to write a text by language, and some that no translator sees.
const CEDAR: &str = r#"id: cedar
name: {en: "Cedar: a team", es: 'Cedar: un equipo'}
language: en   # plain texts
place: {en: Room 4}
members:
  - id: rosa
    name: Rosa M.
    role:
      en: parent
      es: madre
  - id: luis
    role: {en: parent, es: padre}
vision:
  en: >-
    Every family reads
    together.
mission:
  es: Solo aquí
  en: Only here   # for now
norms:
  talking:
    - en: One at a time
    - es: Solo en español
"#;

// Texts by language in data are told, sent and put in like those of pages, in any format, beside the
// source's own; names of people are in no packet and no record.
#[test]
fn data_is_translated_where_it_stands() {
    let open =
        ["missing: Room 4 → ", "missing: Every family reads together. → ", "missing: One at a time → "];
    for (name, format) in formats().filter(|(_, format)| *format != Format::Tmx) {
        let mut book = Book::of(&[(TEAM, CEDAR)]);
        book.record();
        assert_eq!(book.open(), open, "{name}");
        let changed =
            CEDAR.replace("Only here", "Only now").replace("  - id: rosa\n", "  - id: x\n  - id: rosa\n");
        book.write(&[(TEAM, &*changed)]);
        assert_eq!(book.open()[2], "outdated: Only now → Solo aquí", "{name}");
        let mut returned = book.sent(format);
        let mut expected = changed.clone();
        for (words, new, old, line) in [
            ("Room 4", "Salón 4, al lado", "4}", "4, es: \"Salón 4, al lado\"}"),
            (
                "Every family reads together.",
                "Las familias: juntas.",
                "    together.\n",
                "    together.\n  es: \"Las familias: juntas.\"\n",
            ),
            ("Only now", "Solo ahora", "Solo aquí", "Solo ahora"),
            ("One at a time", "Una a la vez", "at a time\n", "at a time\n      es: Una a la vez\n"),
        ] {
            let unit = returned.units.iter_mut().find(|unit| tagged(&unit.source, &[]) == words);
            unit.unwrap_or_else(|| panic!("{name}: {words}")).target = read_tagged(new);
            expected = expected.replace(old, line);
        }
        let verdicts = book.import(&returned, Confidence::Translated);
        let is_taken = |verdict: &Verdict| matches!(verdict, Verdict::Accepted | Verdict::Unchanged);
        assert!(verdicts.iter().all(is_taken), "{name}: {verdicts:?}");
        assert_eq!(book.text(TEAM), expected, "{name}");
        assert_eq!((book.open(), book.text(SETTINGS)), (Vec::new(), SETTINGS_TEXT), "{name}");
        let before = book.texts();
        let again = book.import(&returned, Confidence::Translated);
        assert!(again.iter().all(|verdict| *verdict == Verdict::Unchanged), "{name}: {again:?}");
        assert_eq!(book.texts(), before, "{name}");
        let lock = book.text("content/.translation/es/teams/cedar/team.lock");
        assert!(lock.contains("under = \"members/role\"") && !lock.contains("rosa"), "{name}: {lock}");
    }
}

// What would not stand as it was meant is refused, a first and a second time: items with an empty line
// between them would make the whole list a loose one, and change what their neighbours are.
#[test]
fn what_changes_its_neighbours_is_refused() {
    let english = "---\ntitle: A\n---\n- One\n  - in _one_\n- Two\n\n- Three\n";
    let spanish = "---\ntitle: A\n---\n- Uno\n  - en _uno_\n- Tres\n";
    let mut book = Book::of(&[(EN, english), (ES, spanish)]);
    book.record();
    let before = book.texts();
    let sent = returned([book.unit("Two", "Dos"), book.unit("Three", "Tres y más")]);
    for _ in 0..2 {
        let verdicts = book.import(&sent, Confidence::Translated);
        assert_eq!(verdicts, [const { Verdict::Rejected(Rejection::Reads) }; 2]);
        assert_eq!(book.texts(), before);
    }
}

// The words of theme and handbook are counted by whose they are, apart from the program's own.
#[test]
fn messages_are_counted_by_layer() {
    let site = tracked()
        .file("locales/en/own.ftl", "site-hello = Hello\nsite-bye = Bye\ncore-print = Print it\n")
        .file("locales/es/own.ftl", "site-hello = Hola\n");
    let told = "es: 7 of 7 pages are current; 33 of 33 blocks\n\
                es: 2 of 3 messages of the handbook are translated\n";
    assert_eq!(say(&site, &["status", "es"]), told);
    let layers = data(&site, &["status", "es"])["locales"][0]["messages"].take();
    let core = &layers[0];
    assert_eq!((word(&core["layer"]), &core["messages"]), ("core", &core["translated"]));
    assert_eq!(layers[1], json!({"layer": "handbook", "messages": 3, "translated": 2}));
}
