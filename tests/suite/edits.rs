//! Changes of files: values of YAML byte for byte, and what a team writes down after a meeting.

use std::sync::LazyLock;

use juntos::source::Span;
use juntos::yaml::edit::{Change, NewValue, NotHeld, Step, change};
use juntos::yaml::scalars;
use proptest::prelude::*;

use crate::site_test::{SiteTest, root, stderr};

fn at(place: &str) -> Vec<Step> {
    let step = |part: &str| part.parse().map_or_else(|_| Step::Key(part.to_owned()), Step::Item);
    place.split('/').filter(|part| !part.is_empty()).map(step).collect()
}

fn text(text: &str) -> NewValue {
    NewValue::Text(text.to_owned())
}

fn plain(text: &str) -> NewValue {
    NewValue::Plain(text.to_owned())
}

fn set(place: &str, value: NewValue) -> Change {
    Change::Set { at: at(place), value }
}

fn append(place: &str, value: NewValue) -> Change {
    Change::Append { list: at(place), value }
}

fn remove(place: &str) -> Change {
    Change::Remove { at: at(place) }
}

fn map(entries: &[(&str, NewValue)]) -> NewValue {
    NewValue::Map(entries.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect())
}

// A value changes in its place, in the style of what is there; everything else stays.
#[test]
fn values_in_their_places() {
    let two = || map(&[("id", plain("b")), ("text", text("Call: now"))]);
    let cases: Vec<(&str, Change, &str)> = vec![
        ("", set("a", text("x")), "a: x\n"),
        ("# c\n", set("a", text("x")), "# c\na: x\n"),
        ("a: 1 # one\nb: 2\n", set("a", plain("3")), "a: 3 # one\nb: 2\n"),
        ("a: 1 # one", set("b", plain("3")), "a: 1 # one\nb: 3"),
        ("a: \"x\"\r\nb: 2\r\n", set("c", plain("3")), "a: \"x\"\r\nb: 2\r\nc: 3\r\n"),
        ("a:\nb: 2\n", set("a", text("yes")), "a: \"yes\"\nb: 2\n"),
        ("a: # say\nb: 2\n", set("a", text("x y")), "a: x y # say\nb: 2\n"),
        ("a: ~\n", set("a", plain("1")), "a: 1\n"),
        ("a:\n  b: 1\n# end\n", set("a/c", plain("2")), "a:\n  b: 1\n  c: 2\n# end\n"),
        ("a:\n  b: 1\n\nd: 1\n", set("a/c", text("x\ny")), "a:\n  b: 1\n  c: |-\n    x\n    y\n\nd: 1\n"),
        ("a: {b: 1, c: 2} # z\n", set("a/d", text("x, y")), "a: {b: 1, c: 2, d: \"x, y\"} # z\n"),
        ("a: {b: 1}\n", set("a/b", plain("2")), "a: {b: 2}\n"),
        ("a: {b: , c: 1}\n", set("a/b", plain("2")), "a: {b: 2, c: 1}\n"),
        ("a: {}\n", set("a/b", plain("2")), "a: {b: 2}\n"),
        ("b: 1\n", set("a/c/d", plain("2")), "b: 1\na:\n  c: {d: 2}\n"),
        ("a: >-\n  one\n  two\nb: 1\n", set("a", text("three")), "a: three\nb: 1\n"),
        ("a: |\n  one\n\n  two\n\n# c\nb: 1\n", set("a", text("x\n")), "a: |\n  x\n\n# c\nb: 1\n"),
        ("a: >-\n  one\nb: 1\n", set("a", text("x: y")), "a: \"x: y\"\nb: 1\n"),
        ("a:\n  - >-\n    one\n  - b\n", set("a/0", text("x")), "a:\n  - x\n  - b\n"),
        ("a:\n  - |\n    one\n  - b\n", remove("a/0"), "a:\n  - b\n"),
        ("a: one\n  two\nb: 1\n", set("a", text("x")), "a: x\nb: 1\n"),
        (
            "- date: 1\n  # who\n  who: [a]\n",
            set("0/to", text("19:30")),
            "- date: 1\n  # who\n  who: [a]\n  to: \"19:30\"\n",
        ),
        ("a: [x, y] # z\n", append("a", plain("w")), "a: [x, y, w] # z\n"),
        ("a: [x, y,]\n", append("a", plain("w")), "a: [x, y, w]\n"),
        ("a: []\n", append("a", plain("w")), "a: [w]\n"),
        ("b: 1\n", append("a", plain("w")), "b: 1\na: [w]\n"),
        (
            "a:\n  - x # one\n  # more\nb: 1\n",
            append("a", plain("w")),
            "a:\n  - x # one\n  - w\n  # more\nb: 1\n",
        ),
        (
            "a:\n- id: a\n  text: x\n",
            append("a", two()),
            "a:\n- id: a\n  text: x\n- id: b\n  text: \"Call: now\"\n",
        ),
        (
            "a:\n  - id: a\n\n  - id: c\n",
            append("a", two()),
            "a:\n  - id: a\n\n  - id: c\n\n  - id: b\n    text: \"Call: now\"\n",
        ),
        ("a:\n  - {id: a}\n", append("a", map(&[("id", plain("b"))])), "a:\n  - {id: a}\n  - id: b\n"),
        ("a: [{id: a}]\n", append("a", two()), "a: [{id: a}, {id: b, text: \"Call: now\"}]\n"),
        ("- a: 1\n", append("", map(&[("a", plain("2"))])), "- a: 1\n- a: 2\n"),
        ("a: 1\n# about b\nb: 2\nc: 3\n", remove("b"), "a: 1\n# about b\nc: 3\n"),
        ("a:\n  - x\n  - y # two\n  - z\n", remove("a/1"), "a:\n  - x\n  - z\n"),
        ("a:\n  - x\n  - y", remove("a/1"), "a:\n  - x"),
        ("a:\n  - x\nb: 1\n", remove("a/0"), "a: []\nb: 1\n"),
        ("a: [x, y, z]\n", remove("a/1"), "a: [x, z]\n"),
        ("a: [x, y]\n", remove("a/1"), "a: [x]\n"),
        ("a: [x]\n", remove("a/0"), "a: []\n"),
        ("a: {b: 1, c: 2}\n", remove("a/b"), "a: {c: 2}\n"),
        ("- a: 1\n  b: 2\n", remove("0/a"), "- b: 2\n"),
        ("- a: 1\n  # two\n  b: 2\n", remove("0/a"), "- # two\n  b: 2\n"),
    ];
    for (before, asked, after) in cases {
        assert_eq!(
            change(before, std::slice::from_ref(&asked)).as_deref(),
            Ok(after),
            "{before:?} {asked:?}"
        );
    }
}

// What cannot be changed without losing something is refused.
#[test]
fn what_is_not_held() {
    let cases = [
        ("a: &x 1\nb: *x\n", set("b", plain("2"))),
        ("a:\n  - x # one\n  # two\n  - y\n", set("a", NewValue::List(vec![plain("z")]))),
        ("a: [\n", set("a", plain("2"))),
        ("a: 1\n", append("a", plain("2"))),
        ("a: [1]\n", set("a/3", plain("2"))),
        ("? a\n: 1\n", set("a", NewValue::List(vec![map(&[("x", text("y"))])]))),
        ("a: 1\n", remove("b")),
    ];
    for (before, asked) in cases {
        assert_eq!(change(before, std::slice::from_ref(&asked)), Err(NotHeld), "{before:?} {asked:?}");
    }
}

/// The sample teams' files.
static SAMPLES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let teams = walkdir::WalkDir::new(root().join("content/teams")).sort_by_file_name();
    let files =
        teams.into_iter().flatten().filter(|file| file.path().extension().is_some_and(|end| end == "yaml"));
    files.map(|file| std::fs::read_to_string(file.path()).expect("a sample")).collect()
});

/// What a person may type into a field.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zñ ,:#'\"\\[\\]{}!&*|>%@`?0-9-]{1,30}",
        "[A-Za-z]{1,9}( [a-z]{1,9}){0,6}[.?!]?",
        "[a-z]{1,9}\n{1,2}[ a-z]{1,9}\n?",
        Just("no".to_owned()),
        Just("~".to_owned()),
        Just("2026-09-01".to_owned()),
        Just("".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    // Any text of a team's file can become any other: its bytes change and no others, and setting it back
    // gives what it said.
    #[test]
    fn one_text_of_many(file in 0usize..100, place in 0usize..10_000, new in typed()) {
        let before = &SAMPLES[file % SAMPLES.len()];
        let source = juntos::source::Sources::default().id("x");
        let texts = scalars(before, Span::new(source, 0..before.len()));
        let own = &texts[place % texts.len()];
        let after = change(before, &[set(&own.path, text(&new))]);
        let after = after.map_err(|_| TestCaseError::fail(format!("{} is not held: {new:?}", own.path)))?;
        let start = after.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
        let same_end = after.bytes().rev().zip(before.bytes().rev()).take_while(|(a, b)| a == b).count();
        // What is behind the colon of a text in lines belongs to how it is written.
        let sign = ['>', '|', '-', '+', ' ', '\n'];
        let key_end = before[..own.range.start].trim_end_matches(sign).len();
        prop_assert!(start >= key_end, "{}", own.path);
        let end = before.len() - same_end.min(before.len() - start);
        prop_assert!(end <= own.range.end, "{}: {:?}", own.path, &before[own.range.end..end]);
        let back = change(&after, &[set(&own.path, text(&own.value))]).expect("held");
        let of = |text: &str| scalars(text, Span::new(source, 0..text.len())).into_iter().map(|own| (own.path, own.value)).collect::<Vec<_>>();
        prop_assert_eq!(of(&back), of(before));
    }

    // Items that come and go again leave the file as it was.
    #[test]
    fn an_item_that_comes_and_goes(file in 0usize..100, place in 0usize..10_000, new in typed()) {
        let before = &SAMPLES[file % SAMPLES.len()];
        let source = juntos::source::Sources::default().id("x");
        let texts = scalars(before, Span::new(source, 0..before.len()));
        // The list that a text stands in, and how many it has.
        let path = &texts[place % texts.len()].path;
        let parts: Vec<&str> = path.split('/').collect();
        let Some(last) = parts.iter().rposition(|part| part.parse::<usize>().is_ok()) else { return Ok(()) };
        let list = parts[..last].join("/");
        let under = format!("{list}/");
        let under = if list.is_empty() { "" } else { &under };
        let numbers = texts.iter().filter_map(|own| own.path.strip_prefix(under)?.split('/').next()?.parse::<usize>().ok());
        let count = numbers.max().map_or(0, |last| last + 1);
        let item = map(&[("id", plain("new")), ("text", text(&new))]);
        let with = change(before, &[append(&list, item)]).expect("held");
        let gone = change(&with, &[remove(&format!("{list}/{count}"))]).expect("held");
        let bare = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n");
        prop_assert_eq!(bare(&gone), bare(before));
    }
}

const TEAM: &str = "# Ours.
id: oak
name: Oak
language: en
process: growing
members:
  - {id: rosa, sector: home, role: parent, since: 2026-01-10}
  - id: luis # takes notes
    sector: school
    role: teacher
    since: 2026-01-10
goals:
  - id: reading
    text: Children read at home.
    measures:
      - id: books
        text: Books read
        readings:
          - {date: 2026-02-01, value: 3}   # by hand
    strategies:
      - id: bags
        text: Bags of books
        tasks:
          - id: ask
            text: Ask the library
            owner: rosa # she knows them
            due: 2026-03-01
          - {id: sew, text: Sew bags, owner: luis, due: 2026-04-01}
# The end.
";

const FILE: &str = "content/teams/oak/team.yaml";

fn oak(text: &str) -> SiteTest {
    SiteTest::minimal().file(FILE, text)
}

fn now(site: &SiteTest, path: &str) -> String {
    std::fs::read_to_string(site.project().join(path)).expect("a file")
}

// The meeting was tonight: one line writes all of it down, and nothing else changes.
#[test]
fn the_meeting_was_tonight() {
    let site = oak(TEAM);
    let ran = site.run(&[
        "team",
        "meeting",
        "oak",
        "--as-of",
        "2026-03-05",
        "--from",
        "18:00",
        "--to",
        "19:30",
        "--place",
        "School library",
        "--led-by",
        "rosa",
        "--notes-by",
        "luis",
        "--present",
        "rosa,luis",
        "--guests",
        "home=4",
        "--decision",
        "We meet on Thursdays: always.",
        "--decision",
        "No phones",
        "--notes",
        "Tea was good.",
        "--done",
        "ask",
        "--move",
        "sew=2026-05-01",
        "--task",
        "Call the bakery, please; luis, rosa; 2026-03-20",
        "--reading",
        "books=4.5",
        "--next",
        "2026-04-02",
    ]);
    assert_eq!(stderr(&ran), "changed: content/teams/oak/team.yaml\n");
    assert_eq!(ran.status.code(), Some(0));
    let expected = TEAM
        .replace(
            "          - {date: 2026-02-01, value: 3}   # by hand\n",
            "          - {date: 2026-02-01, value: 3}   # by hand\n          - date: 2026-03-05\n            value: 4.5\n",
        )
        .replace("            due: 2026-03-01\n", "            due: 2026-03-01\n            status: done\n            done: 2026-03-05\n")
        .replace(
            "due: 2026-04-01}\n",
            "due: 2026-05-01}\n          - id: call-the-bakery-please\n            text: Call the bakery, please\n            owner: luis\n            helpers: [rosa]\n            due: 2026-03-20\n",
        )
        .replace(
            "# The end.\n",
            "meetings:\n  - date: 2026-03-05\n    id: 2026-03-05\n    from: \"18:00\"\n    to: \"19:30\"\n    place: School library\n    facilitator: rosa\n    recorder: luis\n    present: [rosa, luis]\n    guests: {home: 4}\n    decisions:\n      - id: d1\n        text: \"We meet on Thursdays: always.\"\n      - id: d2\n        text: No phones\n    notes: Tea was good.\n    next: 2026-04-02\n# The end.\n",
        );
    assert_eq!(now(&site, FILE), expected);
    // What was forgotten comes to the same meeting.
    let ran = site.run(&[
        "team",
        "meeting",
        "oak",
        "--date",
        "2026-03-05",
        "--as-of",
        "2026-03-06",
        "--decision",
        "Tea for all",
        "--to",
        "20:00",
    ]);
    assert_eq!(
        (ran.status.code(), stderr(&ran)),
        (Some(0), "changed: content/teams/oak/team.yaml\n".to_owned())
    );
    let more = expected.replace("    to: \"19:30\"\n", "    to: \"20:00\"\n").replace(
        "        text: No phones\n",
        "        text: No phones\n      - id: d3\n        text: Tea for all\n",
    );
    assert_eq!(now(&site, FILE), more);
    // Nobody sees what was there but this account.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(site.project().join(".juntos")).expect("a folder").permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
    }
    assert_eq!(now(&site, ".juntos/.gitignore"), "*\n");
    let entries = juntos::edit::history::entries(&site.project());
    let said: Vec<(u64, &str)> = entries.iter().map(|entry| (entry.number, entry.what.as_str())).collect();
    assert_eq!(said, [(2, "Meeting of oak"), (1, "Meeting of oak")]);
    // Each can be taken back, the last one first.
    assert!(juntos::edit::undo(&site.project(), &entries[1], "back").is_err());
    juntos::edit::undo(&site.project(), &entries[0], "back").expect("undone");
    assert_eq!(now(&site, FILE), expected);
    juntos::edit::undo(&site.project(), &entries[1], "back").expect("undone");
    assert_eq!(now(&site, FILE), TEAM);
}

// A meeting goes where the team keeps its meetings.
#[test]
fn where_meetings_are() {
    let list =
        "# 2026\n- date: 2026-02-05\n  present: [rosa]\n\n- date: 2026-04-02\n  place: Library # ours\n";
    let path = "content/teams/oak/meetings/2026.yaml";
    let site = oak(TEAM).file(path, list);
    let run = |arguments: &[&str]| {
        let ran = site.run(&[&["team", "meeting", "oak"], arguments].concat());
        (ran.status.code(), stderr(&ran))
    };
    let changed = (Some(0), format!("changed: {path}\n"));
    assert_eq!(run(&["--as-of", "2026-04-02", "--present", "rosa,luis"]), changed);
    let after = list.replace("# ours\n", "# ours\n  present: [rosa, luis]\n");
    assert_eq!(now(&site, path), after);
    assert_eq!(run(&["--as-of", "2026-05-07", "--present", "luis"]), changed);
    let after = format!("{after}\n- date: 2026-05-07\n  id: 2026-05-07\n  present: [luis]\n");
    assert_eq!(now(&site, path), after);
    // One file a meeting.
    let site =
        oak(TEAM).file("content/teams/oak/meetings/2026-02-05.yaml", "date: 2026-02-05\npresent: [rosa]\n");
    let ran = site.run(&["team", "meeting", "oak", "--as-of", "2026-05-07", "--present", "luis"]);
    let path = "content/teams/oak/meetings/2026-05-07.yaml";
    assert_eq!(stderr(&ran), format!("written: {path}\n"));
    assert_eq!(now(&site, path), "date: 2026-05-07\nid: 2026-05-07\npresent: [luis]\n");
    assert_eq!(site.run(&["check", "--as-of", "2026-05-08"]).status.code(), Some(0));
}

// Tasks and numbers have commands of their own.
#[test]
fn tasks_and_numbers() {
    let site = oak(TEAM);
    let run = |arguments: &[&str]| {
        let ran = site.run(&[&["team"], arguments, &["--as-of", "2026-03-05"]].concat());
        (ran.status.code(), stderr(&ran))
    };
    let changed = (Some(0), format!("changed: {FILE}\n"));
    assert_eq!(run(&["task", "add", "oak", "¿Qué café?", "--who", "rosa", "--due", "2026-06-01"]), changed);
    assert_eq!(run(&["task", "done", "oak", "ask", "--on", "2026-03-01"]), changed);
    assert_eq!(run(&["task", "drop", "oak", "sew", "Nobody sews"]), changed);
    assert_eq!(run(&["reading", "oak", "books", "7", "--date", "2026-03-04"]), changed);
    let expected = TEAM
        .replace("# by hand\n", "# by hand\n          - date: 2026-03-04\n            value: 7\n")
        .replace("            due: 2026-03-01\n", "            due: 2026-03-01\n            status: done\n            done: 2026-03-01\n")
        .replace("due: 2026-04-01}\n", "due: 2026-04-01, status: dropped, why: Nobody sews}\n          - id: que-cafe\n            text: ¿Qué café?\n            owner: rosa\n            due: 2026-06-01\n");
    assert_eq!(now(&site, FILE), expected);
}

// What is named wrongly is told, and nothing is written.
#[test]
fn slips() {
    let site = oak(TEAM);
    let cases: &[(&[&str], &str)] = &[
        (
            &["task", "done", "oak", "asks"],
            "error: the team has no open task `asks`\nhelp: did you mean `ask`?\n",
        ),
        (
            &["reading", "oak", "boks", "3"],
            "error: there is no measure `boks` in this team\nhelp: did you mean `books`?\n",
        ),
        (
            &["reading", "oak", "books", "many"],
            "error: `many` is no number\nhelp: write the measure's id, = and the number, such as days-missed=12.5\n",
        ),
        (
            &["meeting", "oak", "--from", "6pm"],
            "error: `6pm` is no time\nhelp: write hour and minute by the 24-hour clock, such as 18:30\n",
        ),
        (
            &["meeting", "oak", "--present", "rosa,lui"],
            "error: the team has no present member `lui`\nhelp: did you mean `luis`?\n",
        ),
        (
            &["meeting", "oak", "--guests", "four"],
            "error: `four` is no number of guests\nhelp: write the sector's id, = and how many, such as home=4\n",
        ),
        (
            &["meeting", "elm", "--present", "rosa"],
            "error: there is no team `elm`\nhelp: teams are the folders in content/teams; juntos new team elm begins one\n",
        ),
    ];
    for (arguments, said) in cases {
        let ran = site.run(&[&["team"], *arguments, &["--as-of", "2026-03-05"]].concat());
        assert_eq!((ran.status.code(), stderr(&ran)), (Some(2), (*said).to_owned()), "{arguments:?}");
    }
    // What only the whole handbook knows is told as `check` tells it.
    let ran = site.run(&["team", "meeting", "oak", "--guests", "hom=3", "--as-of", "2026-03-05"]);
    assert_eq!(ran.status.code(), Some(2));
    let said = stderr(&ran);
    assert!(said.starts_with("error[unknown-sector]: there is no sector `hom`\n"), "{said}");
    assert!(
        said.ends_with("error: nothing was written: the handbook would have the problems above\n"),
        "{said}"
    );
    assert_eq!(now(&site, FILE), TEAM);
    assert!(!site.project().join(".juntos").exists());
}
